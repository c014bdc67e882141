"""The words of consent, review and state, and where a thing stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands, for messages."""

    path: str  # relative to the book's root, with forward slashes
    line: int = 1  # from 1


class Audience(IntEnum):
    """Who may read; a smaller number reaches more people."""

    PUBLIC = 0
    MEMBERS = 1
    WORKING = 2

    def reaches(self, reader: Audience) -> bool:
        """Whether text whose widest audience is `self` may be shown to `reader`."""
        return self <= reader


class Attribution(Enum):
    """How the person heard agreed to be named."""

    NAME = "name"
    ROLE = "role"
    ANONYMOUS = "anonymous"


class ConsentState(Enum):
    """What the person heard has said of publication."""

    PENDING = "pending"
    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


ENDED = (ConsentState.REFUSED, ConsentState.WITHDRAWN)  # what shows nothing, in no edition


class Promises(Enum):
    """Whether what history promised was verified; the value is what the manifest says."""

    VERIFIED = "vérifiées"  # the whole history was at hand, and no promise in it is undone
    PARTLY = "vérifiées en partie"  # so it was, but for a commit that could not be read whole
    NOT = "non vérifiées"


class Silence(Enum):
    """What stands for a turn's words where they may not be shown."""

    UNPUBLISHED = "unpublished"  # nothing of the turn may be shown, nor who spoke
    REREADING = "rereading"  # its words are not those that were read


class ConsentBasis(Enum):
    """On what ground the words may be kept and published."""

    CONSENT = "consent"
    PUBLIC_INTEREST = "public-interest"
    FREEDOM_OF_EXPRESSION = "freedom-of-expression"


class ReviewState(Enum):
    """How far the rereading by the person heard has come, in order."""

    RAW = "raw"
    REREAD = "reread"
    SENT = "sent"
    CORRECTED = "corrected"
    APPROVED = "approved"


class RecordKind(Enum):
    """How close the written record is to the words said."""

    VERBATIM = "verbatim"
    ANALYTIC = "analytic"
    SUMMARY = "summary"


class ChapterState(Enum):
    """How far a chapter has come, in order."""

    DRAFT = "draft"
    REVIEW = "review"
    APPROVED = "approved"
