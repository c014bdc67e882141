"""Labels with the shape of a name that may as well be something's: `TVA`, `Plan B`, `Question`.

Where they stand once, among people who come back or are marked otherwise, they are in somebody's
words: `TVA : vingt pour cent.`
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from vademecum.transcripts import capitals, shapes

_ASKS = re.compile(r"questions?|réponses?|[qra]", re.IGNORECASE)
# A letter or a number that closes a thing's name: `Tranche A`, `Article L2`.
_CODE = re.compile(r" (?:[^\W\d_]|\w*\d\w*)$")
# What opens the name of a place, a law, a body.
_THINGS = frozenset(
    """zone zac zup secteur quartier rue avenue boulevard place square impasse chemin route pont
    gare ville commune mairie métropole département région pays canton collège lycée école
    crèche université faculté institut hôpital clinique théâtre musée salle espace stade piscine
    gymnase parc jardin forêt lac fort château église groupe liste parti union association
    fédération syndicat comité commission conseil collectif société entreprise agence office
    service direction ministère préfecture tribunal cour loi plan projet programme dispositif
    contrat charte code pacte opération ligne tram tramway bus métro rer ter tgv lgv axe lot
    phase option scénario variante solution fonds budget taxe prime saint sainte mont val port
    île îles fondation maison centre hôtel festival prix rapport""".split()
)


def names_one(label: str) -> bool:
    """Whether a label that stands once before a colon surely is somebody: a civility and a name, a
    forename and a surname, a function; not `TVA`, `Lundi`, `Plan B`, `Question`."""
    return not is_thing(label) and (shapes.is_declared(label) or shapes.is_full_name(label))


def is_thing(label: str) -> bool:
    """Whether it has the shape of a name and may as well be something's: `TVA`, `Plan B`, `Rue
    Victor-Hugo`, `Question`."""
    if _ASKS.fullmatch(label) or shapes.is_initials(label):
        return True
    return not shapes.is_declared(label) and (
        shapes.bare(label.split()[0]) in _THINGS or _CODE.search(label) is not None
    )


def is_place(label: str) -> bool:
    """Whether it opens as the name of a place, a law, a body, a part does: `Lot 2`, `Rue Basse`."""
    return shapes.bare(label.split()[0]) in _THINGS and not shapes.is_declared(label)


# What a talk of two may call who speaks, and a sentence as well.
_TURNS = frozenset("moi lui elle toi nous eux elles vous un deux".split())
# What forms, lists and stories put before a colon, and hardly anybody is called.
_COMMON = frozenset(
    """lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin
    juillet août septembre octobre novembre décembre matin midi soir hier aujourd'hui demain
    budget solde recette recettes dépense dépenses coût coûts prix montant total tarif tarifs
    cotisation cotisations subvention téléphone portable fax adresse horaires motif destinataire
    expéditeur signature nota post-scriptum problème problèmes solution cause causes conséquence
    conséquences raison but objectif objectifs idée preuve constat avantage inconvénient morale
    moralité verdict ensemble suite fin début introduction intro préambule parenthèse anecdote
    précisions proposition propositions demande demandes point points item liste sommaire plan
    phase option scénario variante lot tranche annexe tableau figure ligne rubrique paragraphe
    chapitre partie section alinéa bonus générique voix-off publicité jingle personne moi toi lui
    eux nous elle quatrièmement cinquièmement finalement autrement évidemment heureusement
    malheureusement concrètement globalement personnellement franchement honnêtement simplement
    seulement également notamment surtout aussi pourtant cependant toutefois néanmoins certes
    voilà d'abord d'accord soit ouf hop tiens attendez écoutez regardez votants inscrits exprimés
    gauche droite nord sud est ouest côté quotient""".split()
)
_NUMBERED = re.compile(r" ?(?:n ?[°ºo]\.? ?)?\d+(?:er|re|e|ème)?$|\bn ?[°º]", re.IGNORECASE)
_CLERKS = re.compile(
    r"(?:ont|a|votent?|se sont|s['’]est|s['’]abstien(?:t|nent)|n['’](?:a|ont)|sont|est)\b",
    re.IGNORECASE,
)

_MEASURED = re.compile(r"[%€$£²³/]|^\d+ ?[.):–—-]")
_COUNTED = re.compile(r"\d+ [^\W\dA-ZÀ-Þ]\w*[sx](?!\w)|[^\W_]+$|\d+ \w{1,2}(?!\w)")
# What is put between quotation marks and is nobody.
_WRITTEN = frozenset(
    """mot mots nom terme termes expression phrase formule notion adjectif verbe titre titres
    article livre roman film chanson émission journal revue texte question mention slogan devise
    panneau pancarte affiche banderole case étiquette rubrique mode label concept thème volet
    chantier opération exposition spectacle pièce série poème logo option""".split()
)


# A number, then a capital: the name of a room, of a town by its département's number, of somebody.
NUMBERED = (
    r"\d{1,3}(?:[A-Z]{0,2} | ?[-–] ?)"
    r"(?!(?i:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b)"
    r"[^\W\d_a-zà-öø-ÿ][^\W\d_]+(?:[ '’-][^\W\d_a-zà-öø-ÿ][^\W\d_]+){0,3}"
)
_MONTH = (
    r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
    r"(?: \d{4})?"
)
_CALENDAR = re.compile(
    r"(?:le )?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
    rf"(?: (?:matin|midi|soir|après-midi))?(?: (?:le )?\d{{1,2}}(?:er)?(?: {_MONTH})?)?"
    rf"|(?:\d{{1,2}}(?:er)? )?{_MONTH}|matin|midi|après-midi|soir(?:ée)?|hier|demain|aujourd['’]hui"
    r"|(?:jour|semaine) \d{1,2})",
    re.IGNORECASE,
)
_NUMBERED_NAME = re.compile(NUMBERED)


def is_numbered(label: str) -> bool:
    """Whether it is a number and a name: `44 - Nantes`, `4L Pierrot`; not `5 Rue Basse`."""
    core = label.lstrip("0123456789 -–")
    return _NUMBERED_NAME.fullmatch(label) is not None and not is_place(core or label)


def is_of_calendar(label: str) -> bool:
    """Whether it says a day, a month, or a time of the day, as diaries do: `Lundi`, `3 mars`."""
    return _CALENDAR.fullmatch(label) is not None


def without_days(
    names: set[str], asked: set[str], labels: Mapping[str, str]
) -> tuple[set[str], set[str]]:
    """The sure names and the questions among a file's labels; without days, where it is a diary, in
    which nobody else is named."""
    days = {key for key, label in labels.items() if is_of_calendar(label)}
    return (set(), asked - days) if len(days) > 1 and names <= days else (names, asked)


def is_code(label: str) -> bool:
    """Whether it is a number and a letter or two, and no more: `4L`, `4G`."""
    return re.fullmatch(r"\d+[^\W\d_]{1,2}", label) is not None


def is_measured(label: str) -> bool:
    """Whether a sign of measures, or of a list's number, stands in it: `40 %`, `1) Le port`."""
    return _MEASURED.search(label) is not None


def is_counted(label: str) -> bool:
    """Whether it may be a number of things, or a code: `2 classes à Jean-Moulin`, `4G`."""
    return is_measured(label) or _COUNTED.match(label) is not None


def is_written(label: str) -> bool:
    """Whether it opens with what names words, not people: `mot « zone »`, `titre « Odyssée »`."""
    return shapes.bare(label.split()[0]) in _WRITTEN


def says_a_person(label: str) -> bool:
    """Whether the shape of a label says a person: a civility, a function, a group, a full name, a
    machine's number; what asks and answers, a telephone, a thing's name do not."""
    if _ASKS.fullmatch(label) or (label.casefold() in _COMMON):
        return False
    surname = len(label.split()) > 1 and capitals.has_capitals(label) and not is_thing(label)
    return shapes.is_machine(label) or surname or names_one(label)


@lru_cache(maxsize=4096)
def is_common(label: str) -> bool:
    """Whether a label is a word for a thing, a day, a pronoun, an adverb, or the number of a part:
    `Résultat`, `Lundi`, `Moi`, `Premièrement`, `Article 3`, `Question n° 4`, `Ont voté contre`."""
    parts = label.split()
    first = shapes.bare(parts[0]) if parts else ""
    if not first or _ASKS.fullmatch(label) is not None:
        return True
    if shapes.is_heading(label) or first in _COMMON or _CLERKS.match(label):
        return True
    small = any(word[0].islower() for word in parts[1:])
    if first in shapes.GRAMMAR and (len(parts) == 1 or small):
        return True  # `Ma mère`, `Les jeunes`; not `Le Goff`
    return first.startswith("voix") or bool(_NUMBERED.search(label) and shapes.is_heading(first))


def may_take_turns(label: str) -> bool:
    """Whether a common word may be who speaks, where nobody else but one does: `Moi`, `Q`."""
    return label.casefold() in _TURNS or _ASKS.fullmatch(label) is not None


# Several bodies by their initials: `CUF, AFD et PNUD`.
_BODIES = re.compile(r"[A-ZÀ-Ý]{2,7}(?:(?:, (?:et )?| et | ?/ ?)[A-ZÀ-Ý]{2,7})+")
_EXPLAINED = re.compile(r"c['’](?:est|était) (?:l[ea]s? |l['’]|une? |notre |votre )|ce sont ")
_OF_ONESELF = re.compile(r"(?:je |j['’])")


def is_of_sentence(label: str, rest: str) -> bool:
    """Whether what stands once before a colon, among people named otherwise, is of the sentence
    that goes on small behind it: a question that is announced (`Question : qui paie ?`), `Moi : je
    dis oui.`, initials that it explains (`DGCL : c'est la direction`), several of them (`CUF, AFD :
    tous nous aident.`). `Question : zonage revu.` may be who asks."""
    if not rest[:1].islower() or len(label) < 2:
        return False
    if shapes.is_initials(label):
        return _EXPLAINED.match(rest) is not None
    key = label.casefold()
    if key in {"question", "questions"}:
        return rest.rstrip().endswith("?")
    return (key == "moi" and _OF_ONESELF.match(rest) is not None) or (
        _BODIES.fullmatch(label) is not None
    )


def is_answer(above: tuple[str, str], label: str, rest: str) -> bool:
    """Whether a label and what stands behind it answer the line above, such a question, in one
    breath: `Question : qui paie ?` / `Réponse : personne.`"""
    asked = above[0].casefold() == "question" and is_of_sentence(*above)
    return asked and label.casefold() == "réponse" and rest[:1].islower()


# A figure with its unit, an e-mail, an address: what forms put behind a colon, and no speech is.
_FIGURE = re.compile(
    r"(?:(?:environ )?\d[\d\s.,/-]*(?:[%€]|[kM]€|euros?|h(?:eures?)?(?: ?\d\d)?"
    r"|millions? d['’]euros|voix)?|\S+@\S+\.\w+"
    r"|\d{1,4},? (?:(?:bis|ter),? )?"
    r"(?:rue|avenue|boulevard|place|chemin|impasse|quai|allée|route)\b"
    r"[^.!?]*)\s*[.;,]?",
    re.IGNORECASE,
)
# A device's name as well, where somebody speaks: `Téléphone : 02 99 00 00 00`.
_TELEPHONE = re.compile(r"t[ée]l(?:éphone|\.)?|portable|mobile|fax|poste", re.IGNORECASE)
_DIGITS = re.compile(r"\+?\d[\d .()/-]{7,24}")
# What a clerk counts.
_VOTES = re.compile(r"vot|inscrit|exprimé|pour|contre|abst|blanc|nul|présent|absent", re.IGNORECASE)


def is_entry(label: str, rest: str) -> bool:
    """Whether a label and what stands behind it are a line of a form or of an account, in the words
    of who speaks: `Total : 12`, `AFD : 40 %`; not `Petit : 12`, who may have said so."""
    if _TELEPHONE.fullmatch(label) and _DIGITS.fullmatch(rest.strip()):
        return True
    nobody = bool(label) and (is_common(label) or is_thing(label)) and not _VOTES.match(label)
    return nobody and not shapes.is_declared(label) and _FIGURE.fullmatch(rest.strip()) is not None


def is_entry_alone(line: str) -> bool:
    """Whether a line is such an entry and no more."""
    label, colon, rest = line.partition(":")
    return bool(colon) and is_entry(label.strip(), rest)
