"""Phrases that say who speaks without a name: `La directrice générale des services`, `De la salle`.

They are never sure: whoever is so called opens an utterance of nobody, which is asked about.
"""

from __future__ import annotations

import re

from vademecum.transcripts import shapes

_LONGEST = 120  # characters of such a phrase
_NOUN = (
    r"(?:vice-|sous-|co-)?(?:(?:direct|traduct|opérat|animat|modérat|médiat|orat|locut|auditeur|"
    r"interlocut|spectat|coordinat|institut|agricult|audit)(?:eur|rice)|"
    r"(?:enquêt|élev|chercheu?|interview)(?:eur|euse|rice|r|se|é|ée)|"
    r"(?:conseill|trésori|infirmi|polici|pompi|usag|greffi|ouvri|huissi|cuisini|fermi)(?:er|ère)|"
    r"(?:juge|garde|mère|père|expert|experte|prêtre|curé|chef|cheffe|dgs|dga|dst|voix|agent)s?\b|"
    r"présiden|secrétaire|maire|adjoint|élue?s?\b|habitant|riverain|citoyen|dame|monsieur|homme|"
    r"femme|fille|garçon|jeune|enfant|représentant|responsable|délégué|technicien|ingénieur|"
    r"architecte|urbaniste|paysagiste|chargée?s? d|commissaire|public|salle|participant|"
    r"intervenant|personne\b|personnes\b|étudiant|élève\b|élèves\b|enseignant|professeur|avocat|"
    r"magistrat|procureur|témoin|interprète|journaliste|médecin|syndicaliste|salarié|employé|"
    r"commerçant|pêcheur|parent|voisin|client|membre|régisseur|comptable|préf[eè]te?\b|déput|"
    r"sénat(?:eur|rice)|ministre|rapporteur|doyen|invité|bénévole|militant|porte-parole|consultant|"
    r"géomètre|notaire|gendarme|gardien|locataire|propriétaire|retraité|philosophe|historien|"
    r"gérant|patron\b|patronne|collègue|ancien|fonctionnaire|sociologue)"
)
_ARTICLE = (
    r"(?:l['’] ?|(?:(?:mm?|mmes?|monsieur|madame|mesdames|messieurs)\.? )?"
    r"(?:le|la|les|l['’]|une?|des|du|au|deux|plusieurs|quelques|cette?|notre|votre) ?)"
)
_PHRASE = re.compile(
    rf"{_ARTICLE}(?:(?:autre|jeune|vieille?|vieux|petite?|même|premi(?:er|ère)|deuxième|second|"
    rf"seconde|dernière?|1er|1re|\de|nouvelle|nouveau) )?{_NOUN}[^?!;«»…]*",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:(?:(?:depuis|dans|de|du|au|à|une? [^\W\d_]+) (?:fond de )?(?:la |le |l['’])?)?"
    r"(?:salle|public|assistance|auditoire|tribune|balcon|fond|zoom|visio)\b.{0,30})",
    re.IGNORECASE,
)
_QUALITY = re.compile(r"[^\W\d_][\w'’., -]{0,59} ?[(\[][^()\[\]]{1,60}[)\]]")
_SPOKEN = re.compile(r"\((?:hors micro|dans la salle|au téléphone|en visio\w*|off|à distance)\)")
_HANDLE = re.compile(r"@[\w.-]{2,40}")
# What somebody does, which makes of the phrase the subject of a sentence.
_DOES = re.compile(
    r"\b(?:expliqu|précis|indiqu|propos|rappell?|soulign|inform|estim|déclar|remerci|demand|"
    r"réaffirm|affirm|annonc|insist|confirm|invit|pens|constat|signal|présent|observ|interrog)"
    r"(?:e|ent|a|ait|aient)\b|\b(?:conclut|souhaite|veut|doit|fait|peut|sait|voit|reprend|lit)\b",
)


def acts(label: str) -> bool:
    """Whether somebody does something in it, which makes it the beginning of a sentence."""
    return shapes.has_clause(label) or _DOES.search(label) is not None


def is_person(label: str) -> bool:
    """Whether a phrase says who speaks by what they are or where, and no clause stands in it."""
    if len(label) > _LONGEST or acts(label):
        return False
    if _SPOKEN.search(label) or _HANDLE.fullmatch(label) or _QUALITY.fullmatch(label):
        return not shapes.is_heading(label)
    if shapes.is_civil(label) and len(label.split()) <= 14:
        return not re.search(r"[?!;«»…]", label)
    return bool(_PHRASE.fullmatch(label) or _PLACE.fullmatch(label))
