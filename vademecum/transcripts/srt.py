"""SubRip (.srt), and WebVTT cues that lost their first line."""

from __future__ import annotations

from vademecum.language import _
from vademecum.model import Transcript
from vademecum.transcripts import cues, spoken
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.text import decode


def recognises(text: str) -> bool:
    """Whether a line of times stands among the first lines that say something."""
    seen = 0
    for line in text[:20_000].split("\n"):
        if not line.strip():
            continue
        if cues.TIMING.match(line):
            return True
        seen += 1
        if seen > 5:
            return False
    return False


def read(data: bytes, name: str) -> Transcript:
    """The transcript in a SubRip file; VademecumError when it holds no words."""
    found, left = cues.blocks(decode(data, name).split("\n"))
    said = tuple(spoken.utterances(found))
    if not said:
        raise refusal(
            name, _("a subtitle file without a single word said; export it again with its words")
        )
    ends = [cue.end for cue in found if cue.end is not None]
    return Transcript(
        "srt",
        said,
        duration=max(ends, default=None),
        left_out=tuple(left),
        noticed=spoken.moved(found),
    )
