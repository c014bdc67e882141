"""Sentences that only accompany a sending: « Comme convenu, voici mes propos relus. »

A closed grammar: a sentence is a row of clauses, each of which is known whole. A word more, and it
is somebody's word: « … relus, sauf le passage… », « … avec mes réserves », « pour avis ».
"""

from __future__ import annotations

import re
from functools import cache

from vademecum.exchange.formulas import plain

_LONGEST = 400  # characters of a sentence
# Where a sentence ends: not behind « M. », nor an initial.
_ENDS = re.compile(r"(?<!\bM)(?<!\bMM)(?<!\bMr)(?<!\bDr)(?<!\bPr)(?<!\b[A-Z])[.!;]+(?:\s+|\Z)|\n")

_MONTH = "(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)"
_DAY = (
    rf"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?"
    rf"(?:\d{{1,2}}(?:er)? {_MONTH}(?: \d{{4}})?|\d{{1,2}} \d{{1,2}} \d{{2,4}})"
)
_OFFICE = (
    "(?:maire|presidente?|directeur(?: general)?|directrice(?: generale)?|deputee?|senateur|"
    "senatrice|vice presidente?|conseillere?|adjointe?|secretaire generale?)"
)
_CIVILITY = "(?:madame|monsieur|mesdames|messieurs|mme|mr?|mademoiselle)"
_ADJECTIVE = (
    "(?:sincere|vif|vive|chaleureux|chaleureuse|grand|plus vif|plus sincere|plus grand|plus "
    "chaleureux|meilleur|tres sincere|tres vif)s?"
)
_NOUN = (
    "(?:documents?|lettres?|relectures?|propos|textes?|formulaires?|comptes? rendus?|fichiers?|"
    "temoignages?|(?:re)?transcriptions?|courriers?|exemplaires?|entretiens?|auditions?|"
    "interventions?|interviews?|pieces? jointes?|fiches?)"
)
_OF = (
    rf"(?: (?:de|du|d|des) (?:(?:l|la|le|les|mon|ma|mes|notre|nos|mon) )?{_NOUN})?"
    rf"(?: du {_DAY})?"
)
_DONE = (
    "(?:relue?s?|corrigee?s?|completee?s?|signee?s?|remplie?s?|cochee?s?|datee?s?|paraphee?s?|"
    "approuvee?s?|validee?s?|annotee?s?|renseignee?s?)"
)
_ALL_DONE = (
    rf"(?: (?:dument |bien |ainsi |deja )?{_DONE}(?:(?: et)? (?:dument )?{_DONE})*"
    r"(?: par (?:mes|ses|nos) soins| de ma main)?(?: comme (?:convenu|demande|promis))?)?"
)
_THING = (
    rf"(?:(?:le|la|les|l|mes|mon|ma|vos|votre|notre|nos|ce|cet|cette|ces) "
    rf"(?:(?:present|presente|petit|petite) )?{_NOUN}{_OF}{_ALL_DONE}"
    r"(?: (?:cite|vise|mentionne|rappele|indique)e?s? en (?:objet|reference))?)"
)
_THINGS = rf"{_THING}(?: (?:et|avec|ainsi que) {_THING}| avec mes corrections)?"
_HERE = (
    r"(?:ci jointe?s?|ci apres|ci annexee?s?|en (?:pieces? jointes?|pj|annexe|retour|attache)|"
    r"jointe?s? a (?:ce|cet|mon) (?:message|courriel|mail|mel|envoi)|par (?:retour|la presente)|"
    r"en retour de (?:votre|ton) (?:courrier|message|courriel|mail|envoi))"
    r"(?: comme (?:convenu|demande|promis|prevu))?"
)
_SENDS = (
    "(?:adresse|envoie|renvoie|retourne|transmets|remets|joins|adressons|envoyons|renvoyons|"
    "retournons|transmettons|fais parvenir|fais suivre|fais passer)"
)
_TO_SEND = "(?:adresser|envoyer|renvoyer|retourner|transmettre|remettre|faire parvenir)"
_FOR = (
    r"(?:pour|de) (?:tout )?(?:votre|ce|cet|cette|le|la|l|vos) (?:bel |beau |belle |bon |bonne |"
    r"grand |grande |riche |tres bel )?(?:travail|echange|echanges|accueil|ecoute|patience|"
    r"confiance|attention|envoi|courrier|message|invitation|disponibilite|temps|entretien|"
    r"rencontre|moment|relance|aide|interet|comprehension)(?: accorde| passe ensemble)?"
)
_MANY = "(?:bien|tres|encore|vivement|sincerement|infiniment|chaleureusement|beaucoup)"

# Why and when; no sentence alone.
_BESIDE = (
    r"c est avec (?:grand )?plaisir que(?= je vous)|(?:et )?excusez (?:le|ce|mon) retard",
    r"comme (?:convenu|prevu|promis|demande|annonce|entendu|suite)(?: (?:ensemble|par telephone|"
    r"hier|lors de notre (?:echange|entretien|conversation|appel|rendez vous|rencontre)))?",
    r"comme (?:vous me l avez|vous l avez|vous l aviez) demande",
    rf"(?:(?:faisant |comme )?suite a|a la suite de|en reponse a|en retour de) (?:votre|vos|notre|"
    rf"nos) (?:courrier|courriel|message|mail|mel|demande|envoi|lettre|appel|echange|echanges|"
    rf"entretien|relance)(?: (?:du|de ce) {_DAY}| d hier| telephonique)?",
    rf"(?:a|sur) la demande (?:de |du )(?:{_CIVILITY} )?(?:(?:le|la|l) )?{_OFFICE}",
    rf"(?:de la part|pour le compte) (?:de |du )(?:{_CIVILITY} )?(?:(?:le|la|l) )?{_OFFICE}",
    r"(?:et )?avec (?:un peu de|un peu|un leger|un certain|un petit|un grand|beaucoup de|quelque|"
    r"quelques jours de|du) retard",
)
# What a sentence that brings a document is made of; none asks, refuses, doubts nor limits.
_CLAUSES = (
    # excuses
    r"(?:dont|pour lequel|ce dont|et) je (?:vous prie|vous demande) de (?:bien vouloir )?m excuser",
    r"(?:je vous prie de (?:bien vouloir )?m excuser|veuillez (?:bien )?m excuser|excusez moi|"
    r"je m excuse|(?:je suis )?(?:vraiment |sincerement )?desolee?|(?:avec )?(?:toutes )?mes "
    r"(?:plus sinceres )?excuses)(?: (?:pour|de) (?:le|ce|mon) (?:leger |petit )?retard"
    r"(?: pris)?)?",
    # what is sent
    rf"(?:{_HERE} )?(?:voici|voila)(?: {_HERE})? {_THINGS}(?: {_HERE})?",
    rf"{_HERE} {_THINGS}",
    rf"{_THINGS} {_HERE}",
    rf"(?:veuillez|vous voudrez bien|je vous (?:prie|invite) (?:de|a)(?: bien vouloir)?|merci de"
    rf"(?: bien vouloir)?) (?:trouver|recevoir)(?: {_HERE})?{_ALL_DONE} {_THINGS}"
    rf"(?: {_HERE})?",
    rf"vous trouverez(?: {_HERE})? {_THINGS}(?: {_HERE})?",
    rf"je vous (?:les |la |le |l )?{_SENDS}(?: (?:donc|ce jour|bien volontiers|volontiers))?"
    rf"(?: {_HERE})?(?: {_THINGS})?(?: {_HERE})?",
    rf"(?:j ai (?:le plaisir|l honneur)|je me permets) de vous {_TO_SEND}"
    rf"(?: {_HERE})?(?: {_THINGS})?(?: {_HERE})?",
    # thanks, wishes
    rf"(?:avec )?(?:tous |toute )?mes (?:{_ADJECTIVE} )?(?:remerciements|reconnaissance)"
    rf"(?: {_FOR}(?: et {_FOR})?)?",
    rf"(?:un grand |grand |mille )?merci(?: {_MANY})?(?: a vous| d avance| par avance)?"
    rf"(?: {_FOR}(?: et {_FOR})?)?",
    rf"(?:et )?(?:je vous|nous vous|en vous) remerci(?:e|ons|ant)(?: {_MANY})?"
    rf"(?: par avance| d avance)?(?: {_FOR}(?: et {_FOR})?)?",
    r"(?:(?:je|nous) vous (?:en )?souhait(?:e|ons)|(?:en )?vous (?:en )?souhaitant)? ?(?:une )?"
    r"(?:tres )?(?:bonne|excellente|belle|agreable) (?:reception|lecture|journee|soiree|fin de "
    r"(?:journee|semaine)|semaine|continuation|annee)",
    r"en esperant que vous allez bien|j espere que (?:vous allez bien|tout va bien)",
    r"(?:je|nous|et) ?(?:reste|restons|demeure|demeurons|me tiens|nous tenons) (?:(?:bien sur|bien "
    r"entendu|naturellement|evidemment) )?(?:a votre (?:entiere )?disposition|disponibles?)"
    r"(?: (?:si besoin|si necessaire|en cas de besoin|pour (?:toute|d eventuelles?) (?:question|"
    r"questions|information|informations)(?: complementaires?)?|pour tout (?:renseignement|echange)"
    r"(?: complementaire)?))?",
    rf"(?:cheres? |chers? )?{_CIVILITY}(?: (?:le|la|l) {_OFFICE})?",
    r"(?:a bientot|au plaisir)(?: j espere)?",
    r"(?:voila )?c est (?:chose faite|(?:bien )?fait)|(?:voila )?qui est fait",
    r"bonjour|bonsoir|(?:bien |tres )?(?:cordialement|sincerement|respectueusement|amicalement)|"
    r"bien a vous",
)
# What the letter's own sender writes around it.
_MAN_BACK = "(?:le |la |les |l |nous le |nous la |nous les |nous l |me le |me la |me les |me l )"
_ASKS = (
    r"(?:merci (?:par avance )?de|je vous (?:remercie|prie|serais reconnaissante?)(?: par avance)? "
    r"de|nous vous (?:remercions|prions) de|pourriez vous|pouvez vous|vous (?:pouvez|voudrez bien))"
    r"(?: bien vouloir)?"
)
_READS = (
    r"(?:relire|completer|corriger|remplir|signer|cocher|dater|renvoyer|retourner|faire parvenir|"
    r"envoyer|adresser|lire)"
)
_COVERS = (
    rf"(?:vous trouverez|veuillez trouver|je vous (?:adresse|envoie|transmets)|nous vous (?:"
    rf"adressons|envoyons|transmettons)|voici)(?: {_HERE})? (?:{_THING}|vos propos|la lettre|le "
    rf"document|la lettre de relecture)(?: {_HERE})?(?: a (?:relire|completer|corriger|signer|"
    rf"remplir)(?:(?: et)?(?: a)? {_READS})*)?(?: (?:avec|ainsi que|et) (?:vos choix|le "
    rf"formulaire|les choix (?:a faire|a cocher)))?",
    rf"{_ASKS} (?:{_MAN_BACK})?{_READS}(?:(?: et)?(?: de)? (?:{_MAN_BACK})?{_READS})*"
    rf"(?: {_THING})?(?: (?:relue?s?|completee?s?|signee?s?|remplie?s?)(?: et {_DONE})*)?"
    rf"(?: (?:avant|d ici|pour|avant la date du|d ici au|au plus tard) (?:le )?{_DAY})?",
    rf"(?:(?:avant|d ici|pour|d ici au) (?:le )?{_DAY})(?: au plus tard)?",
    rf"(?:je|nous) vous (?:remercie|remercions) (?:encore |vivement |a nouveau )?(?:de|pour) (?:"
    rf"l entretien|l echange|le temps|notre entretien|notre echange|l accueil)(?: que vous (?:m|"
    rf"nous) avez accorde)?(?: le {_DAY})?",
    rf"suite a (?:notre|votre) (?:entretien|echange|rencontre|audition)(?: du {_DAY})?",
)


def accompanies(words: str) -> bool:
    """Whether a sentence only accompanies a sending: who returns the letter writes it."""
    return _made_of(words, _CLAUSES)


def covers(words: str) -> bool:
    """Whether a sentence only accompanies the letter as it was sent, or asks for it back."""
    return _made_of(words, (*_CLAUSES, *_COVERS))


def sentences(words: str) -> list[str]:
    """The sentences of some words, without what ends them."""
    return [one for one in _ENDS.split(words) if one.strip()]


def _made_of(words: str, clauses: tuple[str, ...]) -> bool:
    said = plain(words)
    return bool(said) and "?" not in words and len(said) <= _LONGEST and _row(said, clauses)


def _row(said: str, clauses: tuple[str, ...]) -> bool:
    """Whether words are clauses in a row: one of them more than why and when."""
    ends = [(0, False), *([(3, False)] if said.startswith("et ") else [])]
    seen = set(ends)
    while ends:
        start, says = ends.pop()
        if start >= len(said):
            if says:
                return True
            continue
        for rows, main in ((_BESIDE, says), (clauses, True)):
            for clause in _compiled(rows):
                found = {(end, main) for end in _stops(clause, said, start)} - seen
                seen |= found
                ends += found
    return False


def _stops(clause: re.Pattern[str], said: str, start: int) -> list[int]:
    """Where a clause that begins there may end, behind the space or « et » that follows it."""
    out = []
    end = len(said) + 1
    while found := clause.match(said, start, end - 1):
        end = found.end()
        if end == start:
            break
        if end == len(said) or said[end] == " ":
            after = end + 1
            out += [after, after + 3] if said.startswith("et ", after) else [after]
    return out


@cache
def _compiled(clauses: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(one) for one in clauses)
