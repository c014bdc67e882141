"""What is printed of a value as it is written: no markup is read in it, and no mask is needed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from vademecum.language import N_
from vademecum.text.glyphs import covered
from vademecum.text.leftover import left
from vademecum.text.lines import Span
from vademecum.text.mark import row
from vademecum.text.signs import around, strange

Said = tuple[str, Mapping[str, str]]  # code, values

# What a text reads, so that no row of `leftover` is about it.
_READ = row(
    r"(?<!\w)(?P<star>\*{1,3})(?=\S)[^*\n]+(?<=\S)(?P=star)(?!\w)|`[^`\n]+`|\]\([^)\n]*\)"
    r"|</?[A-Za-z!][^<>\n]*>|\A“[^“”]*”\Z|^(?:#{1,6}|>)[ ](?=\S)|\\(?=[*_`#<>\[\]{}|~^\\])",
    N_("no markup is read in this value: take the marks out"),
)
# A value is one line: « #Moulins » heads nothing there, « Tableau: les étapes » is a title.
_OF_TEXTS = re.compile(r"\A(?:#[^\W\d_][^\n]*|: |(?:Table|Tableau): )\Z")
# What is no mark but a sign, written as elsewhere: it has an advice of its own.
_A_SIGN = re.compile(r"&\w+;?|&#\w+;?|:[\w+-]+:")
_ADDRESS = re.compile(r"(?:https?://|www\.|mailto:)[^\s<>()\[\]{}«»\"]*")
# A sign that is drawn as one of several: a selector, a keycap, joined people, a flag's two letters.
_SELECTORS = "\ufe0e\ufe0f"
_SIGN = re.compile(
    r"[\U0001F1E6-\U0001F1FF]{2}|.(?:[\ufe0e\ufe0f\u20e3\U0001F3FB-\U0001F3FF]|\u200d.)*", re.S
)
_SHOWN = 60


def markup(text: str) -> Iterator[Said]:
    """Marks that would be printed: those of a text, which would be read there, and all its nets."""
    for found, advice, _span in marks(text):
        yield "M024", {"text": found, "advice": advice}


def marks(text: str) -> Iterator[tuple[str, str, Span]]:
    """(what is shown of it, what to do, where it stands) of each."""
    if text.isalpha():
        return
    words = _ADDRESS.sub(lambda found: "x" * len(found[0]), text)
    there: set[int] = set()
    for found in _READ.pattern.finditer(text):
        there.update(range(*found.span()))
        yield found[0][:_SHOWN], _READ.advice_now, found.span()
    for mark, at in left(words, ""):
        span = at.span()
        if there.isdisjoint(range(*span)) and not _OF_TEXTS.match(at[0]):
            there.update(range(*span))
            own = _A_SIGN.fullmatch(at[0]) is not None
            shown = text[span[0] : span[1]].strip()
            yield shown[:_SHOWN], mark.advice_now if own else _READ.advice_now, span
    for sign, start in strange(words, cell=True) if not there else ():
        yield around(text, start), _READ.advice_now, (start, start + len(sign))


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
