"""Lines that each say when: Audacity's labels, and NIST's segments (.stm), which say who as well.

Audacity: `start TAB end TAB words` in seconds, perhaps with a line of frequencies below
(https://manual.audacityteam.org/man/importing_and_exporting_labels.html); names stand in the
words, if anywhere. STM: `file channel speaker start end <labels> words`, comments behind `;;`
(SCTK, doc/infmts.htm).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from vademecum.language import _
from vademecum.model import Transcript, Utterance
from vademecum.transcripts import order, spoken
from vademecum.transcripts.cues import Cue
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.text import clean, decode
from vademecum.transcripts.times import number

_TIME = r"\d{1,6}(?:[.,]\d{1,9})?"
_LABEL = re.compile(rf"({_TIME})\t({_TIME})(?:\t([^\t]*))?")
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
    words = False
    for found in _rows(text):
        if (label := _LABEL.fullmatch(found)) is not None:
            words = words or re.search(r"[^\W\d_]", label[3] or "") is not None
        elif not _FREQUENCIES.fullmatch(found):
            return False
    return words


def is_stm(text: str) -> bool:
    """Whether every line is a segment, one at least with its tags or all with decimals."""
    count, tagged, timed = 0, False, True
    for row in _rows(text):
        if _COMMENT.fullmatch(row):
            continue
        if (found := _STM.fullmatch(row)) is None:
            return False
        count += 1
        tagged = tagged or found["tags"] is not None
        timed = timed and "." in found["start"] + found["end"]
    return count > 0 and (tagged or (count > 1 and timed))


def _rows(text: str) -> Iterator[str]:
    """The lines that are not blank, as they come."""
    return (line for line in text.lstrip("\ufeff").split("\n") if line.strip())


def read_labels(data: bytes, name: str) -> Transcript:
    """The transcript in labels of Audacity; VademecumError when they hold no words."""
    cues = []
    for at, line in enumerate(decode(data, name).split("\n"), 1):
        if (found := _LABEL.fullmatch(line)) and (found[3] or "").strip():
            cues.append(Cue(_seconds(found[1]), _seconds(found[2]), at, [found[3]]))
    return replace(_transcript("labels", spoken.utterances(cues), name), noticed=spoken.moved(cues))


def read_stm(data: bytes, name: str) -> Transcript:
    """The transcript in an .stm; VademecumError when it holds no words."""
    said = []
    for line in decode(data, name).split("\n"):
        found = None if _COMMENT.fullmatch(line) else _STM.fullmatch(line)
        words = clean(found["words"]) if found else ""
        if found and words and words.casefold() != _UNSCORED:
            who = None if found["who"] == _NOBODY else found["who"]
            said.append(Utterance(who, words, _seconds(found["start"]), _seconds(found["end"])))
    return replace(_transcript("stm", order.utterances(said), name), noticed=order.told(said))


def _seconds(text: str) -> float | None:
    return number(text.replace(",", "."))


def _transcript(key: str, said: list[Utterance], name: str) -> Transcript:
    if not said:
        raise refusal(
            name,
            _("a table of segments without a single word said; export it again with its words"),
        )
    ends = [item.end for item in said if item.end is not None]
    return Transcript(key, tuple(said), duration=max(ends, default=None))
