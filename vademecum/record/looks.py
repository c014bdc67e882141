"""Whether words that say who somebody is are, or look like, a person's name.

Certain: a given name and a surname, an initial and a surname, apart from the function (« Le maire,
Jean Martin », « (Sophie Bernard) », « DUPONT Claire », « J. Martin »). Likely: two capitals that
are no organisation's, a given name within a function, a surname alone (« Le maire, Duvernoy »).
Organisations and places bear capitals too: « Cités Unies France », « Brest Métropole », « lycée
Jean Moulin ».
"""

from __future__ import annotations

import re
from enum import Enum
from itertools import pairwise

from vademecum.french.folding import letters
from vademecum.french.given_names import GIVEN
from vademecum.record.surnames import alone, noun


class Name(Enum):
    """What words are."""

    NONE = "none"
    LIKELY = "likely"
    CERTAIN = "certain"


_PART = re.compile(r"\s*[,;:/()\[\]«»“”|]\s*|\s+[-–—]\s+")
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_PARTICLES = frozenset("de du des la le les d l el ben bin van von da di dos ould ait".split())
_INITIAL = re.compile(r"[^\W\d_a-zà-ÿœ](?:h|\b)?\.(?:-?[^\W\d_a-zà-ÿœ]\.)*")
# Words of organisations, of places and of offices: what bears one is named after nobody, or may be.
_THINGS = frozenset(
    "academie administration agence agglomeration airparif amis archives assemblee association "
    "atelier banque bibliotheque bureau cabinet caisse canton centrale centre cercle chaire "
    "chambre chemin cinema cite cites club cnrs coalition college comite commission communaute "
    "commune compagnie conseil consortium cooperation cooperative coordination cour departement "
    "direction domaine ecole entreprise entreprises espace est europe fabrique federation "
    "festival fondation forum foyer francais francaise france grand grande groupe groupement "
    "habitat hopital hotel initiative initiatives institut international internationale "
    "laboratoire ligue lycee mairie maison mediatheque metropole ministere mission mouvement "
    "musee nations nord observatoire office ong organisation ouest palais parc pays place "
    "plateforme pole port prefecture premier premiere prix programme projet quartier region "
    "reseau ressources rue sainte salle sans secours secretariat senat service services sncf "
    "societe solidarite st stade ste sud syndicat territoire territoires theatre tourisme "
    "transports tribunal unies union universite universites ville villes zone saint".split()
)
_MOST = 5  # words of a name


def looks(words: str, known: frozenset[str] = frozenset()) -> Name:
    """What words are; `known`: names of organisations and places, `folding.letters`."""
    found = Name.NONE
    for part in _PART.split(words):
        if not part or letters(part) in known:
            continue
        told = _part(_WORD.findall(part.replace("’", "' ").replace("'", "' ")))
        if told is Name.CERTAIN:
            return told
        found = told if told is not Name.NONE else found
    return found


def _part(words: list[str]) -> Name:
    """What one run of words is."""
    if any(_bare(one) in _THINGS for one in words):
        return Name.NONE
    capitals = [one for one in words if one[0].isupper()]
    rest = [one for one in words if not one[0].isupper()]
    # « La Rochelle », « Une Bretonne » are behind an article.
    apart = 1 < len(words) <= _MOST and all(_bare(one) in _PARTICLES for one in rest)
    if apart and len(capitals) > 1 and words[0] == capitals[0] and not _article(words[0]):
        return _apart(capitals, particled=bool(rest))
    if len(words) == 1 and (
        alone(words[0]) or (capitals and _given(words[0]) and not noun(words[0]))
    ):
        return Name.LIKELY  # « Le maire, Duvernoy »
    if len(words) == 3 and _article(words[0]) and words[1].islower() and alone(words[2]):
        return Name.LIKELY  # « Le maire Duvernoy »
    for one, other in pairwise(words):
        if _given(one) and one[0].isupper() and other[0].isupper():
            return Name.LIKELY  # « Le maire Jean Martin »
    return Name.NONE


def _apart(capitals: list[str], *, particled: bool) -> Name:
    """Of words that all have capitals, but for a particle."""
    if _INITIAL.fullmatch(capitals[0]) and not _INITIAL.fullmatch(capitals[-1]):
        return Name.CERTAIN  # « J. Martin »
    if _given(capitals[0]) or (_given(capitals[-1]) and not particled):
        return Name.CERTAIN
    if particled or any(one.isupper() for one in capitals):
        return Name.NONE  # « Maire de Lyon », « SNCF Réseau », « Intervenante B. »
    if noun(capitals[0]) and noun(capitals[-1]):
        return Name.NONE  # « Adjointe Culture »
    return Name.LIKELY


def _article(word: str) -> bool:
    return letters(word) in ("le", "la", "les", "un", "une", "des", "deux")


def _given(word: str) -> bool:
    """« Jean », « Marie-Claire »."""
    return all(one in GIVEN for one in letters(word).strip(".").split("-") if one)


def _bare(word: str) -> str:
    return letters(word).strip("'.-")
