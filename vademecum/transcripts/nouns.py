"""What people are, by a noun: `adjointe`, `habitant`, `greffière`; and those whom it names with a
number: `Citoyenne au micro n° 2`, `Intervenant no 4`, `Habitant #3`.
"""

from __future__ import annotations

import re

from vademecum.transcripts.particles import NUMBER

NOUN = (
    r"(?:vice-|sous-|co-)?(?:(?:direct|traduct|opérat|animat|modérat|médiat|orat|locut|auditeur|"
    r"interlocut|spectat|coordinat|institut|agricult|audit)(?:eur|rice)|"
    r"(?:enquêt|élev|chercheu?|interview)(?:eur|euse|rice|r|se|é|ée)|"
    r"(?:conseill|trésori|infirmi|polici|pompi|usag|greffi|ouvri|huissi|cuisini|fermi)(?:er|ère)|"
    r"(?:juge|garde|mère|père|expert|experte|prêtre|curé|chef|cheffe|dgs|dga|dst|voix|agent)s?\b|"
    r"présiden|secrétaire|maire|adjoint|élue?s?\b|habitant|riverain|citoyen|dame|monsieur|homme|"
    r"femme|foule|fille|garçon|jeune|enfant|représentant|responsable|délégué|technicien|ingénieur|"
    r"architecte|urbaniste|paysagiste|chargée?s? d|commissaire|public|salle|participant|"
    r"intervenant|personne\b|personnes\b|étudiant|élève\b|élèves\b|enseignant|professeur|avocat|"
    r"magistrat|procureur|témoin|interprète|journaliste|médecin|syndicaliste|salarié|employé|"
    r"commerçant|pêcheur|parent|voisin|client|membre|régisseur|comptable|préf[eè]te?\b|déput|"
    r"sénat(?:eur|rice)|ministre|rapporteur|doyen|invité|bénévole|militant|porte-parole|consultant|"
    r"géomètre|notaire|gendarme|gardien|locataire|propriétaire|retraité|philosophe|historien|"
    r"gérant|patron\b|patronne|collègue|ancien|fonctionnaire|sociologue)"
)
_NUMBERED = re.compile(
    rf"(?:(?:un|une|le|la|l['’]) ?)?(?:{NOUN}[\w·'’-]*|micro|usagers?|invitée?|anonyme|inconnue?)"
    rf"(?: [^\W\d_][\w'’-]*){{0,4}}? ?,? {NUMBER}(?: ?\([^()]{{1,40}}\))?",
    re.IGNORECASE,
)
# An office that one person holds: `La secrétaire`, `Le directeur des services`, `L'échevine`.
_OFFICE = re.compile(
    r"(?:(?:m\.|mme|monsieur|madame) )?(?:le|la|l['’]) ?(?:vice-|sous-|co-|première? )?"
    r"(?:maire(?:sse)?|adjointe?|conseill(?:er|ère)|échevine?|bourgmestre|syndi(?:c|que)|préf[eè]te?"
    r"|ministre|greffi(?:er|ère)|secrétaire|direct(?:eur|rice)|chanceli(?:er|ère)|trésori(?:er|ère)"
    r"|présidente?|rapporteu(?:r|re|se)|députée?|sénat(?:eur|rice)|commissaire|procureure?|doyenne?"
    r"|juge|questeure?|DGS|DGA)(?![\w-])(?: [^.:;?!]{2,60})?",
    re.IGNORECASE,
)


def is_office(label: str) -> bool:
    """Whether it is an office that one person holds."""
    return _OFFICE.fullmatch(label) is not None


def is_numbered(label: str) -> bool:
    """Whether it is somebody without a name, told by what they are and a number."""
    return _NUMBERED.fullmatch(label) is not None
