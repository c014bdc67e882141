"""Whisper's TSV: `start`, `end` in milliseconds, `text`."""

from __future__ import annotations

from vademecum.language import _
from vademecum.model import Transcript, Utterance
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.text import clean, decode
from vademecum.transcripts.times import number

_HEADER = ("start", "end", "text")


def recognises(text: str) -> bool:
    """Whether the first line is the header Whisper writes."""
    return tuple(text.split("\n", 1)[0].strip().casefold().split("\t")[:3]) in {
        _HEADER,
        ("start", "end", "speaker"),
    }


def read(data: bytes, name: str) -> Transcript:
    """The transcript in a TSV file; a line that has no three columns is kept as words."""
    lines = decode(data, name).split("\n")
    columns = lines[0].strip().casefold().split("\t")
    said: list[Utterance] = []
    for line in lines[1:]:
        cells = line.split("\t", len(columns) - 1)
        start, end = (number(cell, 0.001) for cell in (*cells, "", "")[:2])
        speaker = None
        if start is None or len(cells) < len(columns):
            words = clean(line)
        else:
            row = dict(zip(columns, cells, strict=False))
            words, speaker = clean(row.get("text", "")), clean(row.get("speaker", "")) or None
        if words:
            said.append(Utterance(speaker, words, start, end))
    if not said:
        raise refusal(name, _("a table of segments without a single word said"))
    ends = [item.end for item in said if item.end is not None]
    return Transcript("tsv", tuple(said), duration=max(ends, default=None))
