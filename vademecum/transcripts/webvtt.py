"""WebVTT, as Teams, Zoom, YouTube and Whisper write it. https://www.w3.org/TR/webvtt1/"""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace

from vademecum.language import _
from vademecum.model import Transcript
from vademecum.transcripts import cues, spoken
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.text import clean, decode


def recognises(text: str) -> bool:
    """Whether the file opens as the format's recommendation wants."""
    return text.startswith("WEBVTT") and (len(text) == 6 or text[6] in " \t\n")


def read(data: bytes, name: str) -> Transcript:
    """The transcript in a WebVTT file; VademecumError when it holds no words."""
    lines = decode(data, name).split("\n")
    body = _without_blocks(lines)
    found, left = cues.blocks(body, _after_header(body))
    found = [_spoken(cue) for cue in found]
    said = tuple(spoken.utterances(found))
    if not said:
        written = [line for line in body[1:] if line.strip()]
        if written and not found:
            raise refusal(
                name,
                _(
                    "a WebVTT file without a time that can be read: 00:01 --> 00:02;"
                    " correct the lines of times"
                ),
            )
        raise refusal(
            name, _("a WebVTT file without a single word said; export it again with its words")
        )
    ends = [cue.end for cue in found if cue.end is not None]
    return Transcript(
        "webvtt",
        said,
        tool=_tool(lines),
        duration=max(ends, default=None),
        left_out=tuple(left),
        noticed=spoken.moved(found),
    )


def _spoken(cue: cues.Cue) -> cues.Cue:
    """The cue; one of Microsoft Graph's `metadataContent`, an object that says who speaks and what,
    as other tools write it."""
    if not cue.lines or not cue.lines[0].lstrip().startswith("{"):
        return cue
    try:
        value = json.loads(" ".join(cue.lines))
    except ValueError:
        return cue
    words = value.get("spokenText") if isinstance(value, dict) else None
    if not isinstance(words, str):
        return cue
    who = value.get("speakerName")
    who = re.sub(r"[<>\n]", " ", who) if isinstance(who, str) else ""
    return replace(cue, lines=[f"<v {who}>{html.escape(words)}</v>" if who.strip() else words])


def _after_header(lines: list[str]) -> int:
    """The index of the first line after the header: below its blank line, or at a time."""
    for index, line in enumerate(lines[1:], 1):
        if cues.TIMING.match(line):
            return index
        if not line.strip():
            return index
    return len(lines)


def _without_blocks(lines: list[str]) -> list[str]:
    """The lines with those of NOTE, STYLE and REGION blocks emptied: numbers still hold."""
    out: list[str] = []
    skipping = False
    above_blank = False
    for line in lines:
        word = line.split(maxsplit=1)[:1]
        if above_blank and word and word[0] in {"NOTE", "STYLE", "REGION"}:
            # A block of style may hold nothing but its name on the line; a note may go on.
            skipping = word[0] == "NOTE" or line.strip() == word[0]
        if not line.strip() or cues.TIMING.match(line):
            skipping = False
        above_blank = not line.strip()
        out.append("" if skipping else line)
    return out


def _tool(lines: list[str]) -> str | None:
    """What made the file: rarely said, in a note."""
    for line in lines[:40]:
        word, _colon, value = line.removeprefix("NOTE").strip().partition(":")
        if word.strip().casefold() in {"generator", "creator", "tool"}:
            return clean(value) or None
    return None
