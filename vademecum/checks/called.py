"""A name as people write it: in capitals, the family name first, its two parts in two cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from vademecum.french.folding import fold, unaccented

TITLE = re.compile(r"(?:M\.|MM\.|Mme|Mlle|Mmes|Monsieur|Madame|Me|Dr|Pr) ")
# What begins a family name, and ends none.
_PARTICLES = frozenset(("le", "la", "les", "l", "un", "une", "de", "du", "des", "d", "von", "van"))
_ACRONYM = 3  # letters: « ARF » is not « Arf »


@lru_cache(maxsize=1024)
def pattern(labels: tuple[str, ...]) -> re.Pattern[str]:
    """What finds any of these, which are normalised, in words that are too."""
    forms = "|".join(form for label in labels for form in _forms(label))
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)")


@lru_cache(maxsize=1024)
def heads(labels: tuple[str, ...]) -> tuple[str, ...]:
    """What one of must stand in some words for `pattern` to find anything: it is faster asked."""
    longest = (max(label.split(), key=len) for label in labels)
    return tuple(dict.fromkeys(form for word in longest for form in _cases(word)))


def stands(label: str, words: str) -> bool:
    """Whether somebody is called so in some words, both normalised."""
    return any(head in words for head in heads((label,))) and bool(pattern((label,)).search(words))


@lru_cache(maxsize=1024)
def spelled(labels: tuple[str, ...]) -> re.Pattern[str] | None:
    """What finds any of them in an address, folded; None where they have no letters."""
    slugs = "|".join(re.escape(one) for label in labels for one in _slugs(label) if one)
    return re.compile(rf"(?<![a-z0-9])(?:{slugs})(?![a-z0-9])") if slugs else None


def _slugs(label: str) -> Iterator[str]:
    for words in (label.split(), *(behind + front for front, behind in _turned(label))):
        yield fold(" ".join(words)).replace(".", "")


def _forms(label: str) -> Iterator[str]:
    yield _written(label.split())
    for front, behind in _turned(label):
        first, last = _written(front), _written(behind)
        yield rf"{last} \(?{first}"
        yield rf"{last} ?\| ?{first}|{first} ?\| ?{last}"
        # In « Anne, Martin, Paul » and « Martin, Paul Durand » nobody is called Paul Martin.
        yield rf"(?<!, ){last} ?, ?{first}(?! [A-ZÀ-Ý]| et )"


def _turned(label: str) -> Iterator[tuple[list[str], list[str]]]:
    """Each (given names, family name) that a label of several words may be read as."""
    words = label.split()
    if TITLE.match(label) or not all(word[0].isupper() or _is_small(word) for word in words):
        return
    for at in range(1, len(words)):
        if words[at - 1][0].isupper() and not _is_small(words[at - 1]):
            yield words[:at], words[at:]


def _is_small(word: str) -> bool:
    return word.casefold().rstrip("'") in _PARTICLES


def _written(words: Iterable[str]) -> str:
    return " ".join(f"(?:{'|'.join(map(re.escape, _cases(word)))})" for word in words)


def _cases(word: str) -> tuple[str, ...]:
    """A word of a name as it is, in capitals, or, typed in capitals, in small letters."""
    small = word.capitalize() if word.isupper() and len(word) > _ACRONYM else word
    return tuple(dict.fromkeys((word, word.upper(), unaccented(word).upper(), small)))
