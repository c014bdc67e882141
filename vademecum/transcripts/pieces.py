"""Words of one voice in one cue, and how a file of cues names people."""

from __future__ import annotations

from dataclasses import dataclass

from vademecum.transcripts.cues import Cue
from vademecum.transcripts.labels import Opening
from vademecum.transcripts.weighing import Verdict

EVERYWHERE = 0.8  # share of named cues from which a name in each is the format's
FEW = 12  # cues: in so few, names need not come back
LEAST = 3  # names that show whether a name stands in each cue, or at a change only


@dataclass(slots=True)
class Piece:
    """Words of one voice in one cue."""

    speaker: str | None
    lines: list[str]
    cue: Cue
    asked: str = ""  # their first words, where they may name who speaks
    goes_on: bool = False  # no name of their own, said by whoever speaks before


@dataclass(frozen=True, slots=True)
class Reading:
    """How this file names people."""

    openings: dict[str, Opening | None]  # of each line
    verdict: Verdict
    each: bool  # in every cue, as the format's rule
    above: bool = False  # on a line of its own
