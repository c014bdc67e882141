"""Plain text with names, Whisper's TXT, and our own Markdown."""

from __future__ import annotations

import datetime as dt
import re

from vademecum.language import _
from vademecum.model import Transcript
from vademecum.record.grammar import ID_LINE
from vademecum.transcripts import paging
from vademecum.transcripts.alone import Line
from vademecum.transcripts.lines import utterances
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.text import clean, decode

_FRONT = re.compile(r"\s*---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_KEY = re.compile(r"^(titre|date):[ \t]*(.*)$", re.MULTILINE)
_BOLD = re.compile(r"^(?:\*\*|__)(?=\S)(.{1,120}?)(?<=\S)(?:\*\*|__)[ \t]*")
_EMPHASIS = re.compile(r"(?<![\w*\\])(\*{1,3})(?=[^\s*])([^*\n]+?)(?<=[^\s*\\])\1(?![\w*])")
_HEADING = re.compile(r"#{1,6}[ \t]+(?=\S)(.*?)[ \t]*#*")
_BREAK = re.compile(r"([-*_])(?:[ \t]*\1){2,}")  # between two parts: no words
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def recognises(text: str) -> bool:
    """Whether the text holds any letter or digit: the last reader asked takes what has words."""
    return any(char.isalnum() for char in text)


def read(data: bytes, name: str) -> Transcript:
    """The transcript in a text file; VademecumError when it holds no words."""
    text = decode(data, name)
    title, date, body = _front_matter(text)
    ours = any(map(ID_LINE.fullmatch, body.split("\n"))) or body is not text
    marked = ours or len(re.findall(r"^\*\*[^*\n]+\*\*", body, re.MULTILINE)) > 1
    lines, left = paging.without(_lines(body, marked))
    said = utterances(lines)
    if not said:
        raise refusal(name, _("a text without a single word"))
    kind = "markdown" if marked else "txt"
    return Transcript(kind, tuple(said), title=title, date=date, left_out=tuple(left))


def _front_matter(text: str) -> tuple[str | None, dt.date | None, str]:
    """Title, date, and the text below the front matter (the same object when there is none)."""
    found = _FRONT.match(text)
    if found is None or not re.search(r"^\w[\w-]*:", found[1], re.MULTILINE):
        return None, None, text
    values = {key: value.strip().strip("\"'") for key, value in _KEY.findall(found[1])}
    try:
        date = dt.date.fromisoformat(values.get("date", "").partition(" ")[0])
    except ValueError:
        date = None
    return clean(values.get("titre", "")) or None, date, text[found.end() :]


def _lines(text: str, marked: bool) -> list[Line]:
    out: list[Line] = []
    blank = True
    for raw in text.split("\n"):
        line = raw.strip()
        if not line:
            blank = True
            continue
        if _BREAK.fullmatch(line):
            blank = True
            continue
        if heading := _HEADING.fullmatch(line):
            out.append(Line(_unmarked(heading[1].strip("*_ ")), heading=True))
            blank = True
            continue
        if marked and (found := ID_LINE.fullmatch(line)):
            if found["time"]:
                out.append(Line(f"[{found['time']}]"))
            blank = False
            continue
        bold = _BOLD.match(line) if marked else None
        if bold:
            label = _unmarked(bold[1])
            rest = _unmarked(line[bold.end() :])
            out.append(Line(f"{label} {rest}", head=len(label), follows=not blank))
        else:
            out.append(Line(_unmarked(line) if marked else line, follows=not blank))
        blank = False
    return out


def _unmarked(text: str) -> str:
    """Markdown's words without its emphasis and backslashes."""
    return _ESCAPE.sub(r"\1", _EMPHASIS.sub(r"\2", text))
