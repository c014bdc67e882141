"""What a sign of the text and one that came back have in common where they are the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from vademecum.exchange.texts.addresses import sent
from vademecum.exchange.texts.inline import OBJECT, Bit
from vademecum.exchange.texts.returned import Char, stripped

SET = frozenset({"bold", "italic"})  # looks that the book has too
_TOKEN = re.compile(r"\w+|\s|[^\w\s]")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-"})
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")  # a document is read without them
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
    row = _UNSEEN.sub("", "".join(keys))
    return re.sub(r" +", " ", re.sub(r' *" *', '"', row)).strip()


def bare(words: str) -> str:
    """Words, white space and kinds of apostrophes levelled."""
    return re.sub(r"\s+", " ", words.translate(_APOSTROPHES)).strip()


def same(old: Sequence[Bit], new: Sequence[Char], label: Callable[[Char], str]) -> bool:
    """Whether a paragraph came back as it was sent, white space and kinds of apostrophes aside."""
    theirs = level([new_key(one, label) for one in stripped(new)])
    # A letter of before, and some programs, have no guillemets around quotes within a sentence.
    mine = (
        level([old_key(one) for one in old if not (without and one.drawn)]) for without in (0, 1)
    )
    alike = theirs in mine and _set(old) == _set(stripped(new), uniform(new, old))
    return alike and _led(old) == _led(stripped(new))


def _led(signs: Sequence[Bit] | Sequence[Char]) -> list[str]:
    """Where each letter leads, by the addresses of `links.settled`."""
    return [one.link if isinstance(one, Char) else sent(one) for one in signs
            if one.char.isalnum()]  # fmt: skip


def _set(
    signs: Sequence[Bit] | Sequence[Char], whole: frozenset[str] = frozenset()
) -> list[frozenset[str]]:
    """How each letter is set; what a program sets by itself left out."""
    return [(one.looks & SET) - whole for one in signs if one.char.isalnum()]


def uniform(new: Sequence[Char], pool: Sequence[Bit]) -> frozenset[str]:
    """Looks that all of the paragraph has, as a style gives them: they say nothing of its words."""
    shown = [one for one in new if one.char.strip() and one.char != OBJECT]
    every = frozenset.intersection(*(one.looks for one in shown)) if shown else frozenset()
    return every - frozenset(look for bit in pool for look in bit.looks)
