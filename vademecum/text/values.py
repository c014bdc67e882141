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
# A sign that is drawn as one of several: a selector, a keycap, joined people, a flag's two letters.
_SELECTORS = "\ufe0e\ufe0f"
_SIGN = re.compile(
    r"[\U0001F1E6-\U0001F1FF]{2}|.(?:[\ufe0e\ufe0f\u20e3\U0001F3FB-\U0001F3FF]|\u200d.)*", re.S
)
_ADVICE = N_("no markup is read in this value: take the marks out")
_SHOWN = 60


def markup(text: str) -> Iterator[Said]:
    """Marks that would be printed."""
    for found in _MARKUP.finditer(text):
        yield "M024", {"text": found[0][:_SHOWN], "advice": _(_ADVICE)}


def signs(text: str) -> Iterator[Said]:
    """Characters that the book's faces lack, those that are one sign as one."""
    known = covered()
    text = unicodedata.normalize("NFC", text)
    if known.issuperset(text):
        return
    for found in dict.fromkeys(one[0] for one in _SIGN.finditer(text)):
        unknown = [one for one in found if one not in known]
        if unknown:
            first = next((one for one in unknown if one not in _SELECTORS), unknown[0])
            yield "M034", {"text": f"{found} (U+{ord(first):04X})"}
