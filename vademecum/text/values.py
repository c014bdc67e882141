"""What is printed of a value as it is written: no markup is read in it, and no mask is needed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from vademecum.language import N_, _
from vademecum.text.glyphs import covered

Said = tuple[str, Mapping[str, str]]  # code, values

_MARKUP = re.compile(
    r"(?<!\w)(?P<star>\*{1,3})(?=\S)[^*\n]+(?<=\S)(?P=star)(?!\w)|`[^`\n]+`|\]\([^)\n]*\)"
    r"|</?[A-Za-z][^<>\n]*>|\A“[^“”]*”\Z"
)
_ADVICE = N_("no markup is read in this value: take the marks out")
_SHOWN = 60


def markup(text: str) -> Iterator[Said]:
    """Marks that would be printed."""
    for found in _MARKUP.finditer(text):
        yield "M024", {"text": found[0][:_SHOWN], "advice": _(_ADVICE)}


def signs(text: str) -> Iterator[Said]:
    """Characters that the book's faces lack."""
    known = covered()
    unknown = dict.fromkeys(one for one in unicodedata.normalize("NFC", text) if one not in known)
    if unknown:
        shown = " ".join(f"{sign} (U+{ord(sign):04X})" for sign in list(unknown)[:4])
        yield "M034", {"text": shown + (" …" if len(unknown) > 4 else "")}
