"""Which text of one edition is which of another, and how one is called where two have one title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from rapidfuzz.distance import LCSseq

from vademecum.french.dates import long_date
from vademecum.french.folding import normal
from vademecum.history.sentences import key, sentences
from vademecum.model import Chapter, Library, Record

RENAMED = 0.5  # least share of a text's words found in one of another id that it became


def renamed(
    before: Mapping[str, Chapter | Record],
    after: Mapping[str, Chapter | Record],
    whole: Mapping[str, object],
) -> dict[str, str]:
    """New id -> the id that text had before, for those that are alike."""
    lost = [name for name in before if name not in whole]
    fresh = [name for name in after if name not in before]
    olds = {name: _words(before[name]) for name in lost}
    news = {name: _words(after[name]) for name in fresh}
    counts = {name: Counter(words) for name, words in (news | olds).items()}
    scored = sorted(
        (-LCSseq.similarity(olds[old], news[new]) / len(olds[old]), new, old)
        for new in fresh
        for old in lost
        # What both hold in order is no more than what both hold.
        if (counts[old] & counts[new]).total() >= RENAMED * len(olds[old]) > 0
    )
    found: dict[str, str] = {}
    for score, new, old in scored:
        if -score >= RENAMED and new not in found and old not in found.values():
            found[new] = old
    return found


def _words(text: Chapter | Record) -> list[str]:
    return [word for line in sentences(text.body) for word in key(line)]


def called(library: Library, name: str) -> str:
    """A text's title; with its part or its day where another text of its kind has the same."""
    chapter, record = library.chapters.get(name), library.records.get(name)
    of_its_kind = library.chapters if chapter is not None else library.records
    text = chapter or record
    assert text is not None  # noqa: S101 - an id of this library
    alike = [one for one in of_its_kind.values() if normal(one.title) == normal(text.title)]
    if len(alike) == 1:
        return text.title
    beside = long_date(record.date) if record is not None else part(library, name)
    return f"{text.title} ({beside})" if beside else text.title


def part(library: Library, name: str) -> str:
    """The title of the part that a chapter stands in; "" where it stands in none."""
    parts = (part.title for part in library.settings.parts if name in part.chapters)
    return next(parts, "")


def unled(ids: Iterable[str]) -> Callable[[str], str]:
    """Words, with « ⟨texte retiré⟩ » in place of what leads to a text of one of these ids.

    What names a file between ⟨ and ⟩ would name a hearing that is shown no more.
    """
    names = "|".join(re.escape(one) for one in sorted(ids, key=len, reverse=True))
    if not names:
        return str
    led = re.compile(rf"⟨(?:[^⟩]*[^⟩a-z0-9-])?(?:[hc]-)?(?:{names})(?![a-z0-9])[^⟩]*⟩")
    return lambda words: led.sub("⟨texte retiré⟩", words)
