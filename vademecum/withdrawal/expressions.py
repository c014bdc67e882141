"""Withdrawn words as expressions: what a person hands to git filter-repo or looks for elsewhere.

The file is that of `git filter-repo --replace-text`, an expression a line. Each finds its words
however they are wrapped, spaced, quoted, accented, emphasised or escaped (JSON, YAML, HTML, MyST).
"""

from __future__ import annotations

import hashlib
import html.entities
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from vademecum import store
from vademecum.french.folding import unaccented
from vademecum.record.withhold import STRUCK

MARK = f"[{STRUCK}]"

# What may stand between two words: never a letter or a digit that is seen. Signs stand as they are:
# in an expression of bytes an escape would be one byte.
_SIGNS = (
    "\xa0\xab\xbb\xad\xb7\u202f\u2009\u2010\u2011\u2013\u2014\u2018\u2019\u201c\u201d\u201e\u2026"
)
_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff"
_BETWEEN = (
    "(?:[ \\t\\r\\n!\"#$%'()*+,\\-./:;=>?@^_`|}~]"
    r"|\[(?:\^[^\]\s]{1,40}\])?|\](?:\([^()\s]{1,200}\))?"
    r"|<(?:[^<>]{0,80}>)?|\{(?:[a-z:]{1,20}\}(?=`))?|&(?:#?[A-Za-z0-9]{2,8};)?"
    r"|\\(?:u00[aAbB][0-9a-fA-F]|u20[0-9a-fA-F]{2}|[nrt])?"
    f"|{'|'.join(_SIGNS + _UNSEEN)}){{0,60}}?"
)
_INSIDE = f"(?:\xad|{'|'.join(_UNSEEN)}|&shy;|" r"\\u00[aA][dD]|-[ \t]*\r?\n[ \t>]*|\\)?"
_APOSTROPHES = "(?:'|\u2019|\u2018|\u02bc|&#0?39;|&#x27;|&[rl]squo;|&apos;|" r"\\u201[89]|\\')"
_HYPHENS = "(?:-|\u2010|\u2011|\u2013|&#8209;|" r"\\u201[01]|\\-)"


def pattern(words: Sequence[str]) -> str:
    """A regular expression, of text and of UTF-8 bytes alike, that finds words in a row."""
    return _BETWEEN.join(_word(one) for one in words)


def _word(word: str) -> str:
    return _INSIDE.join(_sign(one) for one in unicodedata.normalize("NFC", word))


@lru_cache(maxsize=4096)
def _sign(sign: str) -> str:
    """A letter in all its shapes."""
    if sign in "'\u2019\u2018\u02bc":
        return _APOSTROPHES
    if sign in "-\u2010\u2011":
        return _HYPHENS
    if not sign.isalnum():
        return f"\\{sign}" if sign.isascii() and not sign.isspace() else sign
    if sign.isascii():
        return sign if sign.isdigit() else f"[{sign.lower()}{sign.upper()}]"
    shapes: dict[str, None] = {}
    for one in (sign.lower(), sign.upper()):
        shapes[one] = shapes[unicodedata.normalize("NFD", one)] = None
        for code in one.encode("utf-16-be").hex(" ", 2).split():
            shapes[rf"\\u{code}"] = shapes[rf"\\u{code.upper()}"] = None
        for number in {ord(each) for each in one}:
            if number < 256:
                shapes[rf"\\x{number:02x}"] = shapes[rf"\\x{number:02X}"] = None
            shapes[f"&#{number};"] = shapes[f"&#x{number:x};"] = None
            if number in html.entities.codepoint2name:
                shapes[f"&{html.entities.codepoint2name[number]};"] = None
    bare = unaccented(sign)
    if bare.isascii():  # « Etat » for « État », « oeuvre » for « œuvre »
        shapes["".join(f"[{one.lower()}{one.upper()}]" for one in bare)] = None
    return f"(?:{'|'.join(shapes)})"


def sentences(words: Sequence[str], ends: Iterable[int], most: int) -> Iterable[tuple[str, ...]]:
    """The words cut where sentences end, and no longer than `most`."""
    cuts = sorted({0, len(words), *ends})
    for start, end in pairwise(cuts):
        yield from (tuple(words[at : min(at + most, end)]) for at in range(start, end, most))


def text(expressions: Iterable[Sequence[str]]) -> str:
    """The file: the longest expressions first, so that a part does not break the whole."""
    rows = sorted({tuple(one) for one in expressions if one}, key=lambda one: (-len(one), one))
    return "".join(f"regex:{pattern(one)}==>{MARK}\n" for one in rows)


def write(root: Path, name: str, expressions: Iterable[Sequence[str]]) -> Path | None:
    """Write the list in the user's cache folder, for this user alone; None where it cannot be.

    Never in the book, nor in any repository: it is the words themselves.
    """
    path = place(root, name)
    if not store.private(path.parent):
        return None
    return path if store.write(path, text(expressions).encode("utf-8")) else None


def place(root: Path, name: str) -> Path:
    """Where the list of a record of a book is."""
    book = hashlib.sha256(str(root.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:12]
    return store.folder() / "withdrawn" / f"{book}-{name.replace('#', '-')}.txt"
