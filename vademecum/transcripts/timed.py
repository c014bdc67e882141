"""Lines that open with two times, and often with who speaks: LDC's and recognisers' plain output.

`0.00 2.00 A: words`, `0.00-2.00 SPEAKER_00: words`, `[0.00s -> 2.00s] words`,
`SPEAKER_00 0.5 1.2 words`; Encore's `1 00:00:01:00 00:00:03:00 words` and Avid's captions, whose
times have a line to themselves.
"""

from __future__ import annotations

import re

from vademecum.language import _
from vademecum.model import Transcript, Utterance
from vademecum.transcripts import shapes, spoken, voices
from vademecum.transcripts.cues import Cue
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.text import clean, decode
from vademecum.transcripts.times import number, seconds

_T = r"\d{1,6}\.\d{1,9}"
_FRAMES = r"\d{2}:\d{2}:\d{2}[:;.,]\d{2,3}"
_SPAN = rf"(?P<start>{_T})s?(?:\s*(?:-->|->|[-–—→])\s*|\s+)(?P<end>{_T})s?"
_WAYS = (
    re.compile(rf"{_SPAN}\s*[\])]?\s+(?P<who>[^\s:][^:\n]{{0,59}}?)\s?:\s+(?P<words>\S.*)"),
    re.compile(rf"[\[(]\s*{_SPAN}\s*[\])]\s*(?P<who>[^\s:][^:\n]{{0,59}}?)\s?:\s+(?P<words>\S.*)"),
    re.compile(
        rf"(?P<who>[^\s:]\S{{0,59}}?):?\s+(?P<start>{_T})\s+(?P<end>{_T})\s+(?P<words>\S.*)"
    ),
)
_UNNAMED = re.compile(rf"[\[(]\s*{_SPAN}\s*[\])]\s*(?P<words>\S.*)")
_ENCORE = re.compile(rf"\d{{1,5}}\s+(?P<start>{_FRAMES})\s+(?P<end>{_FRAMES})\s+(?P<words>\S.*)")
_AVID = re.compile(rf"(?P<start>{_FRAMES})\s+(?P<end>{_FRAMES})\s*")
_COMMENT = re.compile(r"\s*(?:#.*|;;.*)?")
_CODE = re.compile(r"[A-Za-z_]*[ _-]?\d{1,3}|[A-Z]\d?")


def recognises(text: str) -> bool:
    """Whether the lines are built in one of these ways."""
    return _is_avid(text) or _encore(text) or _way(text) is not None


def read(data: bytes, name: str) -> Transcript:
    """The transcript in lines with times; VademecumError when it holds no words."""
    text = decode(data, name)
    if _is_avid(text):
        said = spoken.utterances(_captions(text))
    elif _encore(text):
        said = spoken.utterances(_cues(text))
    else:
        said = _said(text)
    if not said:
        raise refusal(
            name,
            _("a table of segments without a single word said; export it again with its words"),
        )
    ends = [item.end for item in said if item.end is not None]
    return Transcript("timed", tuple(said), duration=max(ends, default=None))


def _rows(text: str) -> list[str]:
    lines = (line.strip() for line in text.lstrip("\ufeff").split("\n"))
    return [line for line in lines if not _COMMENT.fullmatch(line)]


def _way(text: str) -> re.Pattern[str] | None:
    """The way that every line is written; None where there is none."""
    rows = _rows(text)
    for way in (*_WAYS, _UNNAMED) if len(rows) > 1 else ():
        if not way.match(rows[0]):
            continue
        found = [way.fullmatch(row) for row in rows]
        if not all(found):
            continue
        if way is _UNNAMED:
            return way
        names = {one["who"] for one in found if one}
        codes = all(_CODE.fullmatch(one) for one in names)
        back = len(names) <= len(rows) * 2 / 3 and all(map(shapes.can_be, names))
        if codes or back or all(map(shapes.is_strong, names)):
            return way
    return None


def _said(text: str) -> list[Utterance]:
    way = _way(text)
    found = [one for row in _rows(text) if way is not None and (one := way.fullmatch(row))]
    if way is _UNNAMED:
        cues = [
            Cue(number(one["start"]), number(one["end"]), at, [one["words"]])
            for at, one in enumerate(found, 1)
        ]
        return spoken.utterances(cues)
    return [
        Utterance(
            voices.label(one["who"]), clean(one["words"]), number(one["start"]), number(one["end"])
        )
        for one in found
    ]


def _encore(text: str) -> bool:
    rows = _rows(text)
    opened = sum(_ENCORE.fullmatch(row) is not None for row in rows)
    return opened > 1 and _ENCORE.fullmatch(rows[0]) is not None and opened * 3 >= len(rows)


def _cues(text: str) -> list[Cue]:
    cues: list[Cue] = []
    for at, row in enumerate(_rows(text), 1):
        if found := _ENCORE.fullmatch(row):
            cues.append(Cue(seconds(found["start"]), seconds(found["end"]), at, [found["words"]]))
        elif cues:
            cues[-1].lines.append(row)
    return cues


def _is_avid(text: str) -> bool:
    return re.search(r"^<begin subtitles>\s*$", text[:4000], re.MULTILINE) is not None


def _captions(text: str) -> list[Cue]:
    body = text.partition("<begin subtitles>")[2].partition("<end subtitles>")[0]
    cues: list[Cue] = []
    for at, row in enumerate(body.split("\n"), 1):
        if found := _AVID.fullmatch(row.strip()):
            cues.append(Cue(seconds(found["start"]), seconds(found["end"]), at, []))
        elif cues and row.strip():
            cues[-1].lines.append(row.strip())
    return [cue for cue in cues if cue.lines]
