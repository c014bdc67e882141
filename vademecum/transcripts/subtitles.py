"""Captions of YouTube's editor (.sbv), of SubViewer (.sub), of subtitling programs (.ass, .ssa).

Both have a time and words; the second may say who speaks in its column Name. Other names are
written inside the words, as in WebVTT and SubRip, and found by the same rules.
"""

from __future__ import annotations

import re
from dataclasses import replace

from vademecum.language import _
from vademecum.model import Transcript, Utterance
from vademecum.transcripts import shapes, spoken
from vademecum.transcripts.cues import Cue
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.text import clean, decode
from vademecum.transcripts.times import seconds

_SBV = re.compile(r"\s*(\d{1,2}:\d{2}:\d{2}\.\d{1,3}),(\d{1,2}:\d{2}:\d{2}\.\d{1,3})\s*$")
_HEAD = re.compile(r"\s*\[[A-Z ]+\].*")  # of SubViewer: `[TITLE]…`, `[COLF]&HFFFFFF,[SIZE]18`
_SECTION = re.compile(r"\s*\[(?:Script Info|Events|V4\+? Styles)\]\s*$", re.IGNORECASE)
_OVERRIDE = re.compile(r"\{[^{}]*\}")
_FIELDS = "layer start end style name marginl marginr marginv effect text".split()


def is_sbv(text: str) -> bool:
    """Whether the first line that says something is a pair of times, as .sbv has them."""
    lines = text[:4096].lstrip("\ufeff").split("\n")
    first = next((line for line in lines if line.strip() and not _HEAD.fullmatch(line)), "")
    return bool(_SBV.match(first))


def is_ass(text: str) -> bool:
    """Whether it opens as a script of SubStation Alpha and holds a line of dialogue."""
    first = next((line for line in text[:4096].split("\n") if line.strip()), "")
    return bool(_SECTION.match(first)) and bool(re.search(r"^Dialogue:", text, re.MULTILINE))


def read_sbv(data: bytes, name: str) -> Transcript:
    """The transcript in an .sbv; VademecumError when it holds no words."""
    cues: list[Cue] = []
    for number, line in enumerate(decode(data, name).split("\n"), 1):
        if found := _SBV.match(line):
            cues.append(Cue(seconds(found[1]), seconds(found[2]), number))
        elif line.strip() and cues:
            cues[-1].lines.append(line.replace("[br]", " "))
    result = _transcript("sbv", spoken.utterances(cues), cues, (), name)
    return replace(result, noticed=spoken.moved(cues))


def read_ass(data: bytes, name: str) -> Transcript:
    """The transcript in an .ass or .ssa; VademecumError when it holds no words."""
    fields = _FIELDS
    cues: list[tuple[Cue, str]] = []
    left: list[str] = []
    for number, line in enumerate(decode(data, name).split("\n"), 1):
        kind, _colon, rest = line.partition(":")
        kind = kind.strip().casefold()
        if kind == "format" and "text" in rest.casefold():
            fields = [field.strip().casefold() for field in rest.split(",")]
        elif kind == "dialogue":
            cells = rest.split(",", len(fields) - 1)
            row = dict(zip(fields, map(str.strip, cells), strict=False))
            if len(cells) < len(fields):
                left.append(_("line {line}: dialogue without all its columns").format(line=number))
                row["text"] = cells[-1]
            words = _OVERRIDE.sub("", row.get("text", "")).replace("\\h", " ")
            cue = Cue(seconds(row.get("start", "")), seconds(row.get("end", "")), number)
            cue.lines = [part for part in re.split(r"\\[Nn]", words) if part.strip()]
            who = clean(row.get("name", row.get("actor", "")))
            style = clean(row.get("style", "")).lstrip("*")
            # Who makes a script from labels gives each a colour: its style is the label.
            cues.append((cue, who or (style if shapes.is_machine(style) else "")))
    moved = spoken.moved([cue for cue, _who in cues])
    cues.sort(key=lambda pair: pair[0].start or 0.0)  # a script lists its lines as they were made
    if any(who for _cue, who in cues):
        said = [
            Utterance(who or None, words, cue.start, cue.end)
            for cue, who in cues
            if (words := clean(" ".join(cue.lines)))
        ]
    else:
        said = spoken.utterances([cue for cue, _who in cues])
    result = _transcript("ass", said, [cue for cue, _who in cues], tuple(left), name)
    return replace(result, noticed=moved)


def _transcript(
    key: str, said: list[Utterance], cues: list[Cue], left: tuple[str, ...], name: str
) -> Transcript:
    if not said:
        raise refusal(
            name, _("a subtitle file without a single word said; export it again with its words")
        )
    ends = [cue.end for cue in cues if cue.end is not None]
    return Transcript(key, tuple(said), duration=max(ends, default=None), left_out=left)
