"""Words of people as MyST that shows exactly them, with as few backslashes as can be.

`[inaudible]` and other plain words in brackets stay as they are: MyST shows them, and people read
the file. Law, tested: `plain(literal(x)) == x`.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Set

from vademecum.text.signs import strange
from vademecum.text.words import typed
from vademecum.text.written import WRITTEN

# Marks that are markup anywhere in a line.
_INLINE = re.compile(r"[\\`*_{}$|~]|<(?=[A-Za-z/!?])|&(?=#?\w+;)|!(?=\[)")
_BRACKET = re.compile(r"\[(?P<words>[^\W_][^\[\]\\`*_{}$|~<>&!^\n]*)\](?![\[({:])|[\[\]]")
_HELD = re.compile(r"\[[^\[\]\n]*\]")
# Marks that open a block at the start of a paragraph; `.. ` and `//` are comments elsewhere.
_BLOCK = re.compile(r"(?:[#>%=~:]|\.\.(?!\.)|//|[-+](?=[ \t]|$)|\+{3}|-{3}|\((?=[^()\n]*\)=))")
# Where no such sign stands, no check has anything to tell.
_MAYBE = re.compile(r"[|^~\\{}<>=#@*_`\[\]+]|::|//|&&|%%|^[ ]*[.;:/]")
_MOST = 20  # signs of one line of words, or runs of them
_ASCII = frozenset(string.punctuation)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_LIST = re.compile(r"(\d{1,9})([.)])(?=[ \t]|$)")


def literal(words: str, opens: bool = True, around: tuple[str, str] = ("a ", "")) -> str:
    """MyST that shows `words`, one line without line breaks; `opens`: it starts a paragraph.

    `around`: what is shown before it, where it does not, and behind it.

    A sign that a check would take for what is left of some markup is said to be meant too: nobody
    who typed « [^1] » in a letter can put a backslash before it.
    """
    places = set(_places(words))
    text = _with(words, places)
    if _MAYBE.search(words):
        for _try in range(_MOST):
            more = _strange(text, len(words), ("" if opens else around[0], around[1])) - places
            if not more:
                break
            places |= more
            text = _with(words, places)
    text = _by_number(text, "" if opens else around[0], around[1])
    if not opens:
        return text
    if _BLOCK.match(text):
        return f"\\{text}"
    return _LIST.sub(r"\1\\\2", text, count=1) if _LIST.match(text) else text


def _places(words: str) -> Iterator[int]:
    """Where a sign stands that is markup in any line."""
    kept: set[int] = set()
    for found in _HELD.finditer(words):  # or it would be taken for a formula
        plain = _BRACKET.match(words, found.start())
        if plain is None or plain["words"] is None:
            yield from (at for at in range(*found.span()) if words[at] in "=+^_<>*")
    for found in _BRACKET.finditer(words):
        if found["words"] is None:
            yield found.start()
        kept |= set(range(*found.span()))
    # What a bracket holds that stays is plain; what stands on both sides of one is no mark.
    pieces = words
    if kept:
        pieces = "".join("\n" if at in kept else char for at, char in enumerate(words))
    yield from (found.start() for found in _INLINE.finditer(pieces))


def _with(words: str, places: Set[int]) -> str:
    if not places:  # as most words of speech have none
        return words
    return "".join(f"\\{char}" if at in places else char for at, char in enumerate(words))


def _by_number(text: str, lead: str, tail: str) -> str:
    """The same, backslashes by their number where two of them read as a mark of LaTeX.

    « mot\\ et », typed so, ends no line.
    """
    for _try in range(_MOST if "\\" in text else 0):
        whole = lead + (f"{text}{tail}" if tail else text.rstrip())
        told = [found.span() for one in WRITTEN for found in one.pattern.finditer(whole)]
        signs = (one.start() for one in _ESCAPED.finditer(text) if one[1] == "\\")
        there = [at for at in signs if any(a <= len(lead) + at < b for a, b in told)]
        if not there:
            break
        for at in reversed(there):
            text = f"{text[:at]}&#92;{text[at + 2 :]}"
    return text


def _strange(text: str, length: int, around: tuple[str, str]) -> set[int]:
    """Where signs stand in the words that a check would tell, as MyST shows them."""
    shown = typed(text)
    if len(shown) != length:
        return set()
    lead, tail = around
    return {
        at + step - len(lead)
        for sign, at in strange(lead + shown + tail)
        for step, char in enumerate(sign)
        if char in _ASCII and 0 <= at + step - len(lead) < length
    }


def paragraphs(words: str, opens: bool = False) -> str:
    """The same for paragraphs separated by blank lines; only the first may stand mid-line."""
    parts = words.split("\n\n")
    return "\n\n".join(literal(part, opens or at > 0) for at, part in enumerate(parts))


def escaped(text: str) -> str:
    """Plain text on one line as MyST that shows exactly it, every sign escaped."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text.replace("\n", " "))
