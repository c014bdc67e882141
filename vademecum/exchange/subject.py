"""The subject of a message, the name of a file: what they answer, the letter's own names.

A subject is written by a program, or by a person who names what is sent: of the words of neither,
nothing says that they ask for nothing.
"""

from __future__ import annotations

import re

from vademecum.exchange import evidence
from vademecum.exchange.formulas import CIVIL
from vademecum.exchange.likeness import tokens
from vademecum.exchange.signature import NO_NAME, OFFICES, Names
from vademecum.exchange.spoken import refuses, says
from vademecum.french.folding import letters
from vademecum.french.units import MONTHS

_ANSWERS = re.compile(r"(?:\s*(?:r[eé]|r[eé]p|ref|tr|fw|fwd|aw|wg|objet)\s*:)+", re.IGNORECASE)
_OURS = re.compile(r"\b(?:relecture|lecture) (?:de |sur )?(?:vos|mes|nos) propos\b", re.IGNORECASE)
_OF_LETTERS = frozenset(
    "approuve approuvee audition auditions compte cr definitif definitive entretien final finale fw"
    " livre lu lue mecum ouvrage ref relire rep reponse scan tr vade vademecum votre".split()
)
_EXTENSION = re.compile(r"\.\w{2,5}\Z")
# Of what files are called by: what they are, not what is to become of them.
_OF_FILES = frozenset(
    "version final finale definitive definitif copie copy new nouveau image photo scan audition "
    "document doc fichier note notes page pages mot mots ligne lignes phrase phrases lecture "
    "relecture correct corrections correction corrige corriges entretien interview temoignage "
    "transcription lettre formulaire signature signee signe texte propos citation question "
    "reponse retour lu relu approuve accord".split()
)
_CORRECTED = re.compile(r"\bcorrig[eé]e?s?\b", re.IGNORECASE)
_WORKED = re.compile(
    r"\b(?:jet|ebauche|draft|wip|attente|travail|urgent|partie|moitie|annul\w*)\b", re.IGNORECASE
)
_UNTITLED = re.compile(r"\bsans (?:titre|nom)\b|\bnon enregistre\b", re.IGNORECASE)
# Of courtesies, those that may say something where they stand alone.
_NO_COURTESY = frozenset("attention attente demande part suite version".split())


def wishes(words: str, names: Names) -> bool:
    """Whether a subject may say something of the words that are sent."""
    words = _OURS.sub(" ", words.replace("_", " "))
    if refuses(words) or says(words):
        return True
    known = set(tokens(f"{names.filed} {' '.join(names.said)}").words)
    known |= (CIVIL - _NO_COURTESY) | _OF_LETTERS | OFFICES | set(MONTHS.split("|"))
    left = [
        word
        for word in re.findall(r"[^\W\d_]+", _ANSWERS.sub(" ", words))
        if not {letters(one) for one in tokens(word).words} <= known
    ]
    named = all(word[0].isupper() and letters(word) not in NO_NAME for word in left)
    return not named or evidence.against(" ".join(left))


def called(name: str, names: Names) -> bool:
    """Whether the name of a file, of an image, of the whole may say something of the words."""
    words = _EXTENSION.sub("", re.sub(r"[_+]", " ", name))
    words = _UNTITLED.sub(" ", re.sub(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])", " ", words))
    own = set(tokens(f"{names.filed} {' '.join(names.said)}").words) | CIVIL | _OF_FILES
    left = " ".join(one for one in re.findall(r"[^\W_]+", words) if not {*tokens(one).words} <= own)
    words = _CORRECTED.sub(" ", words)
    if len(left) < 2:  # « r.docx »: a letter alone says nothing
        return refuses(words)
    return refuses(words) or says(left) or evidence.against(left) or bool(_WORKED.search(left))
