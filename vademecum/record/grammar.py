"""The marks of a hearing and of a testimony: id lines and labels, read and written here alone."""

from __future__ import annotations

import re

from vademecum.model import Turn

_SPACE = "[ \\t\\u00a0\\u202f]*"
_SIGN = "[—–:-]"

# `{#t7}` or `{#t7 temps=00:01:30}` alone on the line above a turn, `{#p3}` above a paragraph.
ID_LINE = re.compile(
    r"\{#(?P<id>[tp][1-9]\d*)(?:[ \t]+temps=(?P<time>\d+:[0-5]\d:[0-5]\d))?\}[ \t]*"
)
PARAGRAPH_ID = re.compile(r"\{#(?P<id>p[1-9]\d*)\}[ \t]*")
# `**Mme R.** —`, `**Mme R. :**`: a bold word without a sign names nobody.
LABEL = re.compile(
    rf"\*\*(?P<label>[^*\n]+?){_SPACE}(?P<in>:)?\*\*{_SPACE}(?P<sign>{_SIGN})?{_SPACE}"
)
_ID_WORDS = r"(?:\{#[^}]*\}(?:\s|$))?"
NUMBER = re.compile(rf"\[(?P<id>t[1-9]\d*)\]{_SPACE}")  # a turn's id, in a letter
# What a transcription could not hear, or doubts: a whole segment of speech at most.
DOUBT = re.compile(r"\[(?:inaudible|douteux)\b[^\]\n]{0,1000}\]", re.IGNORECASE)


def is_id_line(line: str) -> bool:
    """Whether a line is an id line, or was meant to be one."""
    return line.lstrip().startswith("{#")


def id_in_words() -> re.Pattern[str]:
    """An id line at the head of what a paragraph says."""
    return re.compile(_ID_WORDS)


def label_in_words(label: str) -> re.Pattern[str]:
    """The label and its sign, and the id line before it, at the head of what a paragraph says."""
    sign = f"{_SPACE}:?{_SPACE}{_SIGN}?{_SPACE}"
    return re.compile(rf"{_ID_WORDS}\s*{re.escape(label)}{sign}")


def label_retyped(label: str) -> re.Pattern[str]:
    """The label and its sign at the head of a paragraph that came back from a word processor."""
    pieces = re.escape(label).replace(r"\ ", "[ \u00a0\u202f]+")
    either = re.sub("['’]", "['’]", pieces)
    return re.compile(rf"\s*{either}{_SPACE}{_SIGN}+{_SPACE}")


def id_line(name: str, time: str | None = None) -> str:
    """The line above a turn or a paragraph."""
    return f"{{#{name}" + (f" temps={time}" if time else "") + "}"


def spoken(label: str, text: str) -> str:
    """A turn's words (MyST) behind their label."""
    return f"**{label}** — {text}"


def turn(label: str, said: Turn) -> str:
    """A whole turn, without blank lines around it; its id line where it has an id."""
    mark = f"{id_line(said.id, said.time)}\n" if said.id else ""
    return mark + spoken(label, said.text)
