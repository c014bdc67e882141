"""Sentences and lines of minutes in which nobody is the subject: what was decided, how the sitting
went, headings, what closes an act, noise. Each is a paragraph, or the first sentence of one.
"""

from __future__ import annotations

import re

from vademecum.transcripts import shapes

_THING = (
    r"(?:procès[- ]verb|compte|délibération|rapport|budget|amendement|motion|v[œo]eu|projet|"
    r"proposition|convention|tarif|quorum|point|question|décision|subvention|liste|résolution|avis|"
    r"demande|vote|scrutin|parole|huis clos|affaire|dossier|modification|règlement|taux)"
)
_BECOMES = (
    r"(?:adopt|approuv|rejet|vot|valid|accept|retir|ajourn|report|arrêt|constat|atteint|donn|pass|"
    r"ouvert|mise?s? au(?:x voix| vote)|mise?s? en délibéré|proclam|soumise?s?|refus|clos|repouss|"
    r"inscrit)"
)
_SITTING = (
    r"(?:est|était|fut|reste) (?:levée|suspendue|close|ouverte|reprise|interrompue|déclarée)"
    r"|reprend|commence|débute|s['’]ouvre|s['’]achève|se termine|prend fin|recommence"
)
# What who presides says in the same words: `La séance est suspendue.`
_CHAIRS = (
    rf"(?:La |Les? |L['’]|Ce |Cette |Cet |Ces |Ladite |Ledit )(?:{_THING})[^.;:?!]{{0,120}}?"
    rf" (?:est|sont) (?:donc |ainsi |alors )?{_BECOMES}",
    rf"(?:La |Les? |L['’])(?:{_THING})[^.;:?!]{{0,120}}? (?:n['’]appelle(?:nt)?|ne soulèvent?|"
    r"ne (?:fait|font) l['’]objet d) ?(?:pas|aucune?|['’]aucune?)\b",
    rf"La séance (?:{_SITTING})\b",
    rf"(?:Séance|{_THING}) (?:levée|suspendue|reprise|close|ouverte|{_BECOMES})",
    r"(?:Suspension|Interruption|Reprise|Ouverture|Levée|Clôture|Fin) de (?:la )?séance\b",
    r"(?:Pas|Plus) (?:(?:d['’]autres? |de |d['’])(?:intervention|question|remarque|observation|"
    r"demande)s?|personne|aucune?)\b[^.;:?!]{0,80}",
    r"(?:Aucune?|Nulle?) (?:autre )?(?:observation|remarque|question|intervention|demande)"
    r"(?: n['’e] ?[^.;:?!]{1,80})?",
    r"(?:Unanimité|(?:Adopt|Approuv|Rejet|Vot|Accept|Valid)ée?s?"
    r"(?: (?:à l['’]unanimité|à la majorité|par \d)[^.;:?!]{0,80})?)",
    r"Prochaine? (?:séance|réunion|conseil)\b[^.;:?!]{0,80}",
    r"(?:(?:L['’]ordre du jour étant|Plus rien n['’]étant)[^.:?!]{0,160})",
)
_CLERKS = (
    r"(?:Est|Sont|A été|Ont été) (?:élue?s?|désignée?s?|nommée?s?|proclamée?s?)\b",
    r"Lecture (?:est|a été|en est) (?:donnée|faite)\b",
    r"[Ii]l (?:est|a été|fut|sera) (?:ensuite |alors |donc |également |ainsi )?"
    r"(?:procédé|pris acte|passé (?:au|à la)|donné (?:lecture|acte)|convenu|décidé|"
    r"fait (?:mention|état|lecture)|mis fin|voté|constaté|rappelé|précisé|demandé|indiqué|"
    r"signalé|proposé|répondu)\b",
    r"(?:Le vote|Le scrutin|Le dépouillement) (?:donne|a (?:lieu|donné))\b",
    r"(?:Un|Une|La|Le) (?:débat|discussion|échange)[^.;:?!]{0,40} (?:s['’](?:engage|ensuit|"
    r"instaure|anime|envenime)|a lieu|suit|devient|porte|se poursuit|reprend|est clos|tourne)\b",
    r"\(?(?:Suit|Suivent|S['’]ensui(?:t|vent)|S['’]engage|S['’]instaure)\b",
    r"Une minute de silence\b",
    r"(?:Ont voté|A voté|Votent?|S['’]abstien(?:t|nent)|Se sont abstenue?s|S['’]est abstenue?|"
    r"N['’](?:a|ont) pas pris part|Ne prend(?:ent)? pas part)\b",
    r"(?:APPROUVE|D[ÉE]CIDE|AUTORISE|DIT|PR[ÉE]CISE|DONNE|ADOPTE|CHARGE|FIXE|VOTE|PREND ACTE|"
    r"ACCEPTE|REJETTE|[ÉE]MET|D[ÉE]SIGNE|RAPPELLE|SOLLICITE)\b",
    r"L['’]an (?:deux|mil|20)\b",
    r"Vote à (?:main levée|bulletin|l['’]unanimité)\b",
    r"[ÀA] l['’]unanimité(?: des [^.;:?!,]{1,40})?, (?:le|la|les|l['’]|il)\b",
)
_CHAIR = re.compile("|".join(_CHAIRS), re.IGNORECASE)
_CLERK = re.compile("|".join(_CLERKS))
# What closes an act, and what it rests on.
_FORM = re.compile(
    r"(?:Ainsi )?[Ff]ait et délibéré\b.{0,120}"
    r"|Pour (?:extrait|copie|expédition|ampliation) (?:certifiée? )?conforme\b.{0,80}"
    r"|L[ea] secrétaire(?: de séance)?[,.]?"
    r"|(?:L[ea] (?:[Mm]aire|[Pp]résidente?|[Ss]ecrétaire(?: de séance)?|[Gg]reffi[eè]re?),?\s*)"
    r"{2,}\.?"
    r"|(?:Ont|Suivent) (?:signé|les signatures).{0,120}|Au registre (?:sont|suivent).{0,120}"
    r"|(?:Certifié|Acte rendu) exécutoire\b.{0,160}"
    r"|(?:Vu|VU|Considérant|CONSIDÉRANT|CONSIDERANT|Attendu|Entendu|Ouï)\b.{2,600}[,;]"
    # `- d'approuver le budget ;`, as the council decides
    r"|[-–—•] ?(?:[Dd]['’]|[Dd]e |DE |D['’])[^\W\d_]+(?:er|ir|re|ER|IR|RE)\b[^.?!]{1,400}[;,.]",
    re.DOTALL,
)
# `Après en avoir délibéré,`, alone in its paragraph; whoever speaks says to whom: `Chers amis,`, or
# is broken off: `Okay,`
_COMMA = re.compile(
    rf"(?!{shapes.CIVILITY}|(?:mes|chère?s?|cher|bonjour|bonsoir|merci|bien|oui|non|alors|donc"
    r"|ok|okay|yes|yeah|no|well|so|now|right|ja|nein|nee|s[ií]|sim)\b|[^\s,]+,)"
    r"[A-ZÀ-Ý](?:[^,.:;?!]|(?<=\bM)\.){2,80},",
    re.IGNORECASE,
)
_COLON = re.compile(
    r"(?:Exposé|Délibération|Débat|Discussion|Vote|Décision|Interventions?|Questions?|Réponses?|"
    r"Rapport|Présentation|Résultats?|Ordre du jour|Observations?|Objet|Motion|Vœu|Point)\b"
    r"[^,.:;?!]{0,60} ?:",
    re.IGNORECASE,
)
# `Approbation du procès-verbal.`, `Article 2 : le maire est chargé…`: perhaps somebody says it.
_MATTER = re.compile(
    r"(?:Approbation|Désignation|Élection|Adoption|Examen|Attribution|Création|Installation|"
    r"Autorisation|Nomination|Fixation|Modification) (?:de|du|des|d['’]) ?[^,.:;?!]{2,120}\.?"
    r"|\(?[Vv]oir (?:l['’]annexe|annexe|le tableau|la pièce|pièce|ci-)[^.]{0,60}\.?\)?",
    re.DOTALL,
)
_ARTICLE = re.compile(r"(?:ARTICLE|Article) (?:\d{1,3}|1er|premier|[IVX]+) ?[:–—.-] ")
_NOISE = re.compile(
    r"(?:des |les )?(?:(?:vifs |longs |nouveaux )?applaudissements|rires|sourires|brouhaha|"
    r"exclamations|murmures|(?:vives )?protestations|huées|silence|mouvements? divers|remous)"
    r"(?: (?:retentissent|montent|fusent|éclatent|s['’]élèvent))?"
    r"(?: (?:et (?:applaudissements|rires|huées|exclamations)|dans|sur|parmi|du|des|au|à|de)"
    r"(?: [^.;:?!]{1,80})?)?\.?",
    re.IGNORECASE,
)
# The same in other languages, in brackets: `(Aplausos)`, `(Beifall bei der SPD)`.
_ABROAD = re.compile(
    r"(?:(?:vivi|prolungati|grandes|fuertes|vivos|lebhafter|långa|rzęsiste) )?"
    r"(?:applause|laughter|applausi|ilarità|risas|aplausos|aplaudiments|rialles|risos|beifall"
    r"|heiterkeit|gelächter|zwischenrufe?|applåder|skratt|oklaski|śmiech|wesołość|applaus|gelach"
    r"|bifall)(?: [^.;:?!]{1,60})?\.?",
    re.IGNORECASE,
)
# What a record prints of the hour, and of the language: `● (1010)`, `• (9 h 50) •`, `[Français]`.
_HOUR = re.compile(r"[●•○*] ?\(\d{1,2} ?[h:.]? ?\d{2}\)(?: ?[●•○*])?")
_LANGUAGE = re.compile(
    r"Français|Anglais|English|French|Traduction|Translation|Interprétation|Interpretation"
)
# Words of other languages' sentences, which no heading of minutes has: `Das ist gut.`
_SENTENCES = frozenset(
    """das ist sind war wir ich sie está están estamos seguimos con senyor senyora señor señora
    signor signora herr frau endavant adelante avanti gràcies moltes gracias muchas danke vielen
    obrigado obrigada grazie mille dziękuję dziękujemy tack thanks thank thanks please""".split()
)
# `On passe au vote.`, `Passons au point suivant.`
_PROCEEDS = re.compile(
    r"(?:(?:On|Nous) )?(?:pass(?:e|ons)|procédons|procède|revenons|revient|reprend|reprenons|"
    r"vot(?:e|ons)|suspend|suspendons)(?: (?:donc|maintenant|alors|ensuite))?"
    r"(?: (?:au|à la|aux|à l['’]|sur le|la) ?[^.:;?!,]{2,60})?\.?",
    re.IGNORECASE,
)
_TITLE = 4  # words of a heading that is closed by a full stop
# Short answers have its shape: `Exact.`, `Dommage.`
_ANSWERS = frozenset(
    """exact exacte faux vrai vraie dommage impossible bravo parfait parfaite entendu compris jamais
    toujours rien personne certes soit accord peut-être hélas ok voilà stop bis merci oui non
    bonjour bonsoir bien mieux tant pis pourquoi comment quand combien zéro aucun aucune possible
    incroyable inadmissible scandaleux honteux dix cent mille normal logique facile difficile
    terminé fini point bref silence monsieur madame quoi hein ici là demain hier""".split()
)
_CLOSED = re.compile(r"[.?!…:;,][»”\"')\]\s]*$|^[(\[].*[)\]]$")
_SHORT = 100  # characters of what is noted of the room
_HEADING = 110  # characters
_WORDS = 14
_ITEM = re.compile(r"(?:[-–—•·*«“\"]|\d+ ?%|[a-zà-ÿ])")
_LISTED = re.compile(
    r"(?:[IVX]{1,5}|\d{1,2}(?:[.-]\d{1,2})*|[A-Za-z](?=\))|[A-Z]) ?(?:[.)°/–—:-]|\.-) ?(?=\S)"
)


def chairs(sentence: str) -> bool:
    """Whether who presides may say the words as well as a clerk: `La séance est suspendue.`"""
    return _CHAIR.match(sentence) is not None


def tells(sentence: str) -> int:
    """How surely a sentence without a person says what was decided or how the sitting went: 0 not
    at all, 1 perhaps, 2."""
    found = _CHAIR.match(sentence)
    if found is not None:
        # `Adopté`, `Pas d'autre question`: the whole sentence.
        rest = sentence[found.end() :]
        if re.match(r"\w*(?:\W*$|[ ,(])", rest) is None:
            return 0
        return 1 if shapes.has_clause(rest) else 2
    if _CLERK.match(sentence) or is_form(sentence):
        return 2
    matter = _MATTER.fullmatch(sentence) is not None and not shapes.has_clause(sentence)
    return 1 if matter or _ARTICLE.match(sentence) else 0


def is_form(paragraph: str) -> bool:
    """Whether it closes an act, or says what it rests on: `Vu le code, `, `Fait et délibéré…`."""
    if _FORM.fullmatch(paragraph):
        return True
    short = _COMMA.fullmatch(paragraph) or _COLON.fullmatch(paragraph)
    return short is not None and not shapes.has_clause(paragraph)


def is_announced(paragraph: str) -> bool:
    """Whether the whole paragraph may announce what comes, by who presides or by a clerk: `On passe
    au vote.`, `Voirie.`, a heading that a full stop closes."""
    if _PROCEEDS.fullmatch(paragraph):
        return True
    bare = paragraph[:-1]
    words = bare.split()
    if not paragraph.endswith(".") or not 0 < len(words) <= _TITLE or not words[0][0].isupper():
        return False
    first = shapes.bare(words[0])
    answers = _ANSWERS.intersection(map(str.casefold, words)) or first in shapes.GRAMMAR
    if _SENTENCES.intersection(map(shapes.bare, words)):
        return False
    return not answers and not first.endswith("ment") and is_heading(bare)


def is_noise(paragraph: str) -> bool:
    """Whether it is what was heard in the room, `Brouhaha dans la salle`, or what a record prints
    of the hour: `● (1010)`."""
    if len(paragraph) > _SHORT:
        return False
    return _NOISE.fullmatch(paragraph) is not None or _HOUR.fullmatch(paragraph) is not None


def is_noted(inner: str, *, square: bool) -> bool:
    """Whether it is what was heard, in another language, or the language itself, of a paragraph in
    brackets; without them somebody may say so."""
    if len(inner) > _SHORT:
        return False
    abroad = _ABROAD.fullmatch(inner) is not None
    return abroad or (square and _LANGUAGE.fullmatch(inner) is not None)


def is_heading(paragraph: str) -> bool:
    """Whether a line has what a heading has, and no sentence: short, closed by no mark."""
    if len(paragraph) > _HEADING or len(paragraph.split()) > _WORDS or _CLOSED.search(paragraph):
        return False
    bare = _LISTED.sub("", paragraph, count=1)
    if not bare or _ITEM.match(bare):
        return False
    return not shapes.has_clause(bare)
