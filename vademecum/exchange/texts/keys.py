"""What a sign of the text and one that came back have in common where they are the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from vademecum.exchange.texts.inline import OBJECT, Bit
from vademecum.exchange.texts.returned import Char

_TOKEN = re.compile(r"\w+|\s|[^\w\s]")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})
_QUOTED = str.maketrans(dict.fromkeys("«»“”„", '"'))  # programs straighten them, or curl them


def parts(signs: Sequence[Bit] | Sequence[Char]) -> list[range]:
    """The words, spaces and marks of some signs: the places of each."""
    text = "".join(one.char if len(one.char) == 1 else " " for one in signs)
    return [range(*found.span()) for found in _TOKEN.finditer(text)]


def old_key(one: Bit) -> str:
    """What a sign of the text and one that came back have in common where they are the same."""
    if one.char == OBJECT:
        return f"\0{one.kind}:{one.name}\0"
    return _typed(one.char)


def new_key(one: Char, label: Callable[[Char], str]) -> str:
    """The same of one that came back."""
    if one.char == OBJECT:
        return f"\0{one.kind}:{label(one).removeprefix('[^').removesuffix(']')}\0"
    return _typed(one.char)


def _typed(char: str) -> str:
    """A sign as a plain keyboard has it."""
    return " " if char.isspace() else char.translate(_APOSTROPHES).translate(_QUOTED)


def level(keys: Sequence[str]) -> str:
    """Signs in a row, white space levelled, none beside quotation marks."""
    return re.sub(r" +", " ", re.sub(r' *" *', '"', "".join(keys))).strip()


def bare(words: str) -> str:
    """Words, white space and kinds of apostrophes levelled."""
    return re.sub(r"\s+", " ", words.translate(_APOSTROPHES)).strip()
