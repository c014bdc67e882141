"""What people are, by a noun: `adjointe`, `habitant`, `greffière`."""

from __future__ import annotations

import re

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


def is_office(noun: str) -> bool:
    """Whether a noun says what somebody is: `adjointe`, `habitant`."""
    return re.match(NOUN, noun, re.IGNORECASE) is not None
