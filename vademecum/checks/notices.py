"""What stands in the place of a text at fault: its faults, told so that they can be mended.

The words that a fault is about (a link, a tag, a value) are shown to the group alone, and of a
chapter alone. They are words of ours, names of the book, or what its own page would show once
mended: nothing of what somebody said in a hearing, nothing withheld, nothing that nobody could
look at. Where that is not sure « … » stands for them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePosixPath

from vademecum import vocabulary
from vademecum.checks import instead, retained
from vademecum.checks.faults import Faults, page_id
from vademecum.checks.retained import words as _words
from vademecum.corpus.library import CHAPTERS, HEARINGS
from vademecum.editions.sheet import FaultSheet
from vademecum.french.folding import fold
from vademecum.language import french, in_french
from vademecum.model import Audience, Chapter, Edition, Library
from vademecum.problems import Problem
from vademecum.record import keys
from vademecum.record.withhold import unread
from vademecum.rules import RULES, Severity
from vademecum.text.barred import barred
from vademecum.text.directives import DIRECTIVES, ROLES
from vademecum.text.lines import Lines, Span
from vademecum.text.scan import scan
from vademecum.vocabulary import near

_UNSAID = "…"
_TOLD = "FMT"  # families of codes whose words may be shown
_DOUBTS = "EP"  # who may read what, what was promised: where one of these is doubted, no word is
_QUOTES = ("citation", "temoignage")
_RETIRED = re.compile(r"[{:`(\[]\s*\{?\s*reti?r|reti?re?r?\s*[}`\])]|\[passage ret")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|^[ \t>]*%.*$", re.DOTALL | re.MULTILINE)
_TAG = re.compile(r"</?(?P<name>[A-Za-z][A-Za-z0-9]*)(?![\w-])")
_ATTRIBUTES = re.compile(r"(</?[A-Za-z][A-Za-z0-9]*)\s[^<>]*")
_CODED = re.compile(r"U\+[0-9A-F]{4,6}")
_MEASURES = ("code", "byte", "limit")  # values that are no words of anybody's
_MEASURE = re.compile(r"(?:0x)?[0-9A-F]{2,6}|[\d\s.,]+")
_NAMED = re.compile(r"[\w.-]{1,40}")  # a key, as it is typed
_KEYED = re.compile(r"\s*(?P<key>[\w-]+)\s*:(?=\s|$)")
_HEARD = 4  # words in a row that a hearing has as well
_ALIKE = 0.8  # of a key to one of ours, to be told as it was typed
_NONE: Mapping[str, str] = {}
_LONG = 100  # characters of what is shown


@dataclass(frozen=True, slots=True)
class Read:
    """The book as it was read, before any text stood aside: what decides which words are shown."""

    library: Library
    doubted: frozenset[str] = frozenset()  # paths of which a promise or a reader is doubted


def read(library: Library, problems: Iterable[Problem]) -> Read:
    """The book, and of which of its files it is doubted who may read them."""
    grave = (one for one in problems if one.severity is not Severity.NOTE)
    return Read(library, frozenset(one.place.path for one in grave if one.code[0] in _DOUBTS))


def of(book: Read, library: Library) -> Read:
    """The same, of the library that texts stand aside from: with other people, or all chapters."""
    return replace(book, library=library)


def told(
    faults: Faults,
    book: Read | None = None,
    edition: Edition | None = None,
    pages: Mapping[str, str] = _NONE,
) -> dict[str, tuple[FaultSheet, ...]]:
    """What the page of each text says of its faults; for others than the group, no word of it.

    `pages`: the ids of those pages whose address is not the text's own.
    """
    working = edition is not None and edition.audience is Audience.WORKING
    names = _Names(book.library) if book is not None and working else None
    found: dict[str, tuple[FaultSheet, ...]] = {}
    for name, those in sorted(faults.items()):
        shown = _shown(name, those, book, names) if book is not None and names else None
        found[pages.get(name) or page_id(name)] = tuple(
            dict.fromkeys(_one(each, shown) for each in those)
        )
    return found


def _one(one: Problem, shown: _Shown | None) -> FaultSheet:
    """The line of a fault."""
    source = french(RULES[one.code].text)
    values: Mapping[str, str] = defaultdict(lambda: _UNSAID)
    if shown is not None and shown.may(one):
        values = {key: _valued(one.code, key, value, shown) for key, value in one.values.items()}
    sentence = source.format_map(values) + one.times(french)
    return FaultSheet(one.code, one.place.line, sentence)


def _valued(code: str, key: str, value: str, shown: _Shown) -> str:
    """What stands for a value of a problem."""
    if key in _MEASURES and _MEASURE.fullmatch(value):
        return value
    return shown.named(value) if (code, key) == ("F007", "key") else in_french(value, shown)


def _shown(name: str, faults: Sequence[Problem], book: Read, names: _Names) -> _Shown | None:
    """What of a text may be shown; None: nothing."""
    chapter = book.library.chapters.get(name)
    path = chapter.place.path if chapter is not None else faults[0].place.path
    if PurePosixPath(path).parts[0] != CHAPTERS or name in book.library.records:
        return None
    told_of = {one.place.path for one in faults}
    doubted = any(one.code[0] in _DOUBTS for one in faults) or told_of & book.doubted
    if doubted or told_of != {path}:
        return None
    if path in book.library.unread or chapter is None:
        source = book.library.unread.get(path, "")
        return None if _RETIRED.search(fold(source)) else _Shown(names, names.ours)
    if _withholds(chapter):
        return None
    return _Shown(names, names.ours | names.book | _tokens(_own(chapter)), chapter)


def _withholds(chapter: Chapter) -> bool:
    """Whether words of it are withheld, or were to be."""
    seen = scan(chapter.body)
    named = [*(one.name for one in seen.directives), *(one.name for one in seen.roles)]
    unsure = unread(chapter.body) is not None or _RETIRED.search(fold(chapter.body)) is not None
    known = (*DIRECTIVES, *ROLES)
    meant = any(one not in known and instead.withholds(one) for one in named)
    head = any(_RETIRED.search(fold(each.text)) for each in chapter.front.values())
    return unsure or meant or head or "retire" in named


@dataclass(frozen=True)
class _Names:
    """What may stand in a notice whatever the text: words of ours, names of the book's."""

    library: Library

    @cached_property
    def ours(self) -> frozenset[str]:
        """The names of the grammar: directives, roles, options, keys and their values."""
        options = [name for row in DIRECTIVES.values() for name in row.options]
        tables = (vocabulary.AUDIENCES, vocabulary.CHAPTER_STATES, vocabulary.SENSES)
        values = [word for table in tables for word in table]
        known = (*DIRECTIVES, *ROLES, *options, *values, *keys.names(keys.CHAPTER))
        return _tokens(" ".join((*known, CHAPTERS, HEARINGS, "md", "toml", "vademecum")))

    @cached_property
    def book(self) -> frozenset[str]:
        """The names of chapters, of images and of what the settings declare for all to see."""
        chapters = (one.place.path for one in self.library.chapters.values())
        images = (one for one in self.library.images if one.startswith(f"{CHAPTERS}/"))
        settings = self.library.settings
        return _tokens(" ".join((*chapters, *images, *settings.themes, *settings.authorities)))

    @cached_property
    def people(self) -> frozenset[str]:
        """Names of people heard that no page prints."""
        return retained.unnamed(self.library)

    @cached_property
    def heard(self) -> tuple[str, ...]:
        """Words of each hearing and testimony, in a row."""
        read_ones = [one.body for one in self.library.records.values()]
        others = [v for k, v in self.library.unread.items() if k.startswith(f"{HEARINGS}/")]
        return tuple(f" {' '.join(_words(one))} " for one in (*read_ones, *others))


@dataclass(frozen=True)
class _Shown:
    """Which words that a fault is about may be shown; called with some, what stands for them."""

    names: _Names
    known: frozenset[str]
    chapter: Chapter | None = None  # None: its file could not be read

    def may(self, one: Problem) -> bool:
        """Whether any of them may: none of what stands where somebody speaks."""
        if one.code[0] not in _TOLD:
            return False
        if self.chapter is None:
            return True
        above = self.chapter.body_line - 1
        if any(line - above in self._spoken[0] for line in (one.place.line, *one.lines)):
            return False
        spans = [] if one.at is None else [tuple(at - self.chapter.body_offset for at in one.at)]
        return not any(a < end and start < b for a, b in spans for start, end in self._spoken[1])

    @cached_property
    def _spoken(self) -> tuple[frozenset[int], tuple[Span, ...]]:
        """Lines of the body, and characters, that are a quote's or may be meant as one's."""
        assert self.chapter is not None  # noqa: S101 - asked of a chapter alone
        seen = scan(self.chapter.body)
        blocks = (one for one in seen.directives if _speaks(one.name, DIRECTIVES))
        rows = (row for one in blocks for row in range(one.line + 1, one.last_line + 1))
        return frozenset(rows), tuple(_quoted(self.chapter.body))

    def __call__(self, value: str) -> str:
        words = _words(_CODED.sub(" ", value))
        short = value if len(value) <= _LONG else value[:_LONG].rstrip() + _UNSAID
        if value.isdigit() or (self._are_known(words) and not self._heard(words)):
            return "".join(one if one.isprintable() else " " for one in short)
        if found := _TAG.match(value):
            name = fold(found["name"])
            told = name in instead.ELEMENTS and not self._heard([name])
            return f"{found[0]} {_UNSAID}>" if told else _UNSAID
        keyed = _KEYED.match(value)
        if keyed and set(_words(keyed["key"])) <= self.names.ours:
            return f"{keyed['key']}: {_UNSAID}"
        return _UNSAID

    def named(self, value: str) -> str:
        """What stands for a key as it was typed: itself, where it is nearly one of ours."""
        last = value.rpartition(".")[2]
        meant = bool(near(last, keys.names(keys.CHAPTER), _ALIKE)) and _NAMED.fullmatch(value)
        return value if meant and not self._heard(_words(value)) else self(value)

    def _are_known(self, words: Sequence[str]) -> bool:
        """Whether each stands in the text itself; the first and the last may be cut."""
        if not words:
            return True
        ends = {words[0]: str.endswith, words[-1]: str.startswith}
        return all(
            one in self.known
            or (one in ends and any(ends[one](whole, one) for whole in self.known))
            or (len(one) == 1 and any(one in whole for whole in self.known))
            for one in words
        )

    def _heard(self, words: Sequence[str]) -> bool:
        """Whether a hearing or a testimony has some of them in a row, or they name who spoke."""
        if retained.names(words, self.names.people):
            return True
        rows = (f" {' '.join(words[at : at + _HEARD])} " for at in range(len(words) - _HEARD + 1))
        return any(row in one for row in rows for one in self.names.heard)


def _own(chapter: Chapter) -> str:
    """What its page would show, and the marks around it: no quote, no comment, nothing barred."""
    body = chapter.body
    hidden = [*_quoted(body), *barred(body), *(one.span() for one in _COMMENT.finditer(body))]
    for start, end in hidden:
        body = body[:start] + re.sub(r"[^\n]", " ", body[start:end]) + body[end:]
    body = _ATTRIBUTES.sub(r"\1 ", body)
    head = [f"{key} {each.text}" for key, each in chapter.front.items()]
    return "\n".join((chapter.place.path, chapter.title, *head, body))


def _quoted(body: str) -> Iterator[Span]:
    """The characters of a body that are words of a quote, or may be meant as such."""
    seen, lines = scan(body), Lines(body)
    for block in seen.directives:
        if _speaks(block.name, DIRECTIVES) and block.last_line > block.line:
            yield lines.start(block.line + 1), lines.end(block.last_line)
    for role in seen.roles:
        if _speaks(role.name, ROLES):
            start, end = role.span or lines.span(role.line)
            yield (body.find("`", start, end) if role.span else start), end


def _speaks(name: str, known: Iterable[str]) -> bool:
    """Whether what stands in it is a quote, or nobody knows what."""
    return name in _QUOTES or name not in known


def _tokens(text: str) -> frozenset[str]:
    return frozenset(_words(text))
