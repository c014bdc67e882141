"""Alphabetical order, one for the site, the book, lists and names.

Word by word, as French catalogues and the indexes of books: a shorter first word comes first
(« eau vive » before « eaux »), and apostrophes, hyphens and other signs count as spaces. Accents
and capitals count only between equals: the last accent first (« cote », « côte », « coté »,
« côté »), small letters before capitals. œ is oe, æ is ae.

An article that opens an entry does not count (« L’eau » is under E, « La Rochelle » under R, « Une
métropole » under M): entries are shown as they are written, found under their noun. Family names
are another matter: their articles count (« Le Goff » is under L).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import groupby
from typing import TypeVar

from vademecum.french import folding
from vademecum.french.persons import parted

T = TypeVar("T")
Key = tuple[bool, str, str, str]

_ARTICLE = re.compile(r"\s*(?:l\s*['’ʼ]\s*|(?:le|la|les|un|une)\s+)(?=\w)", re.IGNORECASE)


def key(entry: str) -> Key:
    """The place of an entry: what does not begin with a letter, then the alphabet."""
    words = _words(_ARTICLE.sub("", entry, count=1) if _ARTICLE.match(entry) else entry)
    return (words[:1].isalpha(), words, _accents(entry), entry.swapcase())


@lru_cache(maxsize=4096)
def name_key(name: str, under: str = "", family: str = "") -> tuple[str, str, str, str]:
    """The place of a person's name: family name, then given names.

    `under`: what stands for the family name, where somebody said so; `family`: as `parted` has it.
    """
    parts = parted(name, family)
    return (_words(under or parts.family), _words(parts.given), _accents(name), name.swapcase())


def letter(entry: str) -> str:
    """The capital an entry stands under; "" for what does not begin with a letter."""
    alphabetic, words, *_ties = key(entry)
    return words[0].upper() if alphabetic else ""


def by_letter(entries: Iterable[T], name: Callable[[T], str]) -> list[tuple[str, list[T]]]:
    """The entries in order, by the letter they stand under."""
    ordered = sorted(entries, key=lambda one: key(name(one)))
    return [
        (first, list(group)) for first, group in groupby(ordered, lambda one: letter(name(one)))
    ]


def _words(text: str) -> str:
    return " ".join(folding.name(text).split())


def _accents(text: str) -> str:
    # Read from the end, a letter's accent comes before the letter and above every plain one.
    return unicodedata.normalize("NFD", text.casefold())[::-1]
