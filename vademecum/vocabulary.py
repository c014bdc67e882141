"""The French words people write in files, and the code's English names: the one table of both.

Files are written without accents; accents and capitals are accepted (`french.folding.fold`).
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import TypeVar

from vademecum.french.folding import fold
from vademecum.language import N_
from vademecum.language import said as _
from vademecum.model import (
    Attribution,
    Audience,
    ChapterState,
    ConsentBasis,
    ConsentState,
    Lifted,
    RecordKind,
    ReviewState,
    Sense,
)

E = TypeVar("E", bound=Enum)

AUDIENCES = {
    "public": Audience.PUBLIC,
    "membres": Audience.MEMBERS,
    "travail": Audience.WORKING,
}
ATTRIBUTIONS = {
    "nom": Attribution.NAME,
    "fonction": Attribution.ROLE,
    "anonyme": Attribution.ANONYMOUS,
}
CONSENT_STATES = {
    "attendu": ConsentState.PENDING,
    "donne": ConsentState.GIVEN,
    "refuse": ConsentState.REFUSED,
    "retire": ConsentState.WITHDRAWN,
}
LIFTED = {
    "retrait": Lifted.WITHDRAWAL,
    "refus": Lifted.REFUSAL,
    "passage": Lifted.PASSAGE,
}
CONSENT_BASES = {
    "consentement": ConsentBasis.CONSENT,
    "interet-public": ConsentBasis.PUBLIC_INTEREST,
    "liberte-expression": ConsentBasis.FREEDOM_OF_EXPRESSION,
}
REVIEW_STATES = {
    "brute": ReviewState.RAW,
    "relue": ReviewState.REREAD,
    "envoyee": ReviewState.SENT,
    "corrigee": ReviewState.CORRECTED,
    "approuvee": ReviewState.APPROVED,
}
RECORD_KINDS = {
    "integral": RecordKind.VERBATIM,
    "analytique": RecordKind.ANALYTIC,
    "synthese": RecordKind.SUMMARY,
}
CHAPTER_STATES = {
    "brouillon": ChapterState.DRAFT,
    "relecture": ChapterState.REVIEW,
    "approuve": ChapterState.APPROVED,
}
SENSES: Mapping[str, Sense | None] = {one.value: one for one in Sense}
DISPLAYS = {"nom": "name", "initiales": "initials", "omis": "omitted"}
GENRES = {"audition": "hearing", "temoignage": "testimony"}
FLAGS = {"true": True, "oui": True, "false": False, "non": False}


# The states as people are told them, in the language of messages: spelled, accents and all.
_SPELLED: Mapping[Enum, str] = {
    ConsentState.PENDING: N_("awaited"),
    ConsentState.GIVEN: N_("given"),
    ConsentState.REFUSED: N_("refused"),
    ConsentState.WITHDRAWN: N_("taken back"),
    ReviewState.RAW: N_("raw"),
    ReviewState.REREAD: N_("reread"),
    ReviewState.SENT: N_("sent"),
    ReviewState.CORRECTED: N_("corrected"),
    ReviewState.APPROVED: N_("approved"),
}


def spelled(state: ConsentState | ReviewState, say: Callable[[str], str] = _) -> str:
    """A state for people to read, in the language of `say`."""
    return say(_SPELLED[state])


def word_for(table: Mapping[str, E], member: E) -> str:
    """The French word of a member, for writing files."""
    return next(word for word, value in table.items() if value is member)


def near(word: str, known: Iterable[str], alike: float = 0.6) -> str:
    """The known word that is most like another; "" where none is."""
    found = difflib.get_close_matches(fold(word), list(known), n=1, cutoff=alike)
    return found[0] if found else ""


def hint(word: str, known: Iterable[str]) -> str:
    """« , did you mean “themes”? » when a known word is near, else nothing."""
    return did_you_mean(near(word, known))


def did_you_mean(word: str) -> str:
    """« ; did you mean “themes”? » of a word, nothing of none."""
    return _("; did you mean “{word}”?").format(word=word) if word else ""
