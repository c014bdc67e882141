"""Lines that each say when: Audacity's labels, and NIST's segments (.stm), which say who as well.

Audacity: `start TAB end TAB words` in seconds, perhaps with a line of frequencies below
(https://manual.audacityteam.org/man/importing_and_exporting_labels.html); names stand in the
words, if anywhere. STM: `file channel speaker start end <labels> words`, comments behind `;;`
(SCTK, doc/infmts.htm).
"""

from __future__ import annotations

import re

from vademecum.language import _
from vademecum.model import Transcript, Utterance
from vademecum.transcripts import spoken
from vademecum.transcripts.cues import Cue
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.text import clean, decode
from vademecum.transcripts.times import number

_TIME = r"\d{1,6}(?:[.,]\d{1,9})?"
_LABEL = re.compile(rf"({_TIME})\t({_TIME})(?:\t(.*))?")
_FREQUENCIES = re.compile(r"\\\t.*")
_STM = re.compile(
    rf"\S+\s+\S+\s+(?P<who>(?!{_TIME}\s)\S+)\s+(?P<start>{_TIME})\s+(?P<end>{_TIME})"
    r"\s+(?P<tags><[^<>\s]*>\s*)?(?P<words>.*)"
)
_COMMENT = re.compile(r"\s*(?:;;.*)?")
_NOBODY = "inter_segment_gap"
_UNSCORED = "ignore_time_segment_in_scoring"


def is_labels(text: str) -> bool:
    """Whether every line is a label of Audacity's, and one has words."""
    lines = [line for line in text.strip("\ufeff\n ").split("\n") if line.strip()]
    found = [_LABEL.fullmatch(line) for line in lines if not _FREQUENCIES.fullmatch(line)]
    return all(found) and any(one and one[3] and re.search(r"[^\W\d_]", one[3]) for one in found)


def is_stm(text: str) -> bool:
    """Whether every line is a segment, one at least with its tags or all with decimals."""
    lines = [line for line in text.strip("\ufeff\n ").split("\n") if not _COMMENT.fullmatch(line)]
    found = [_STM.fullmatch(line) for line in lines]
    if not found or not all(found):
        return False
    tagged = any(one and one["tags"] for one in found)
    timed = [one for one in found if one and "." in one["start"] + one["end"]]
    return tagged or (len(found) > 1 and len(timed) == len(found))


def read_labels(data: bytes, name: str) -> Transcript:
    """The transcript in labels of Audacity; VademecumError when they hold no words."""
    cues = []
    for at, line in enumerate(decode(data, name).split("\n"), 1):
        if (found := _LABEL.fullmatch(line)) and (found[3] or "").strip():
            cues.append(Cue(_seconds(found[1]), _seconds(found[2]), at, [found[3]]))
    return _transcript("labels", spoken.utterances(cues), name)


def read_stm(data: bytes, name: str) -> Transcript:
    """The transcript in an .stm; VademecumError when it holds no words."""
    said = []
    for line in decode(data, name).split("\n"):
        found = None if _COMMENT.fullmatch(line) else _STM.fullmatch(line)
        words = clean(found["words"]) if found else ""
        if found and words and words.casefold() != _UNSCORED:
            who = None if found["who"] == _NOBODY else found["who"]
            said.append(Utterance(who, words, _seconds(found["start"]), _seconds(found["end"])))
    return _transcript("stm", said, name)


def _seconds(text: str) -> float | None:
    return number(text.replace(",", "."))


def _transcript(key: str, said: list[Utterance], name: str) -> Transcript:
    if not said:
        raise refusal(name, _("a table of segments without a single word said"))
    ends = [item.end for item in said if item.end is not None]
    return Transcript(key, tuple(said), duration=max(ends, default=None))
