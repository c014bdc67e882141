"""Names that people heard agreed not to see printed, looked for in all that an edition prints.

What is searched is the staged page itself, line for line, so nothing printed escapes: titles,
descriptions of images, notes, file names. A label as « Mme Untel » hides its bare name as well.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from vademecum.checks.texts import texts
from vademecum.editions.assemble import chapter_page, record_page
from vademecum.french.folding import fold, normal
from vademecum.model import (
    Attribution,
    Chapter,
    Edition,
    Hearing,
    Library,
    Place,
    Record,
    Speaker,
)
from vademecum.problems import Problem
from vademecum.record.shared import blocks
from vademecum.settings import BOOK_FILE, REGISTER_FILE
from vademecum.text.scan import scan

_TITLE = re.compile(r"(?:M\.|MM\.|Mme|Mlle|Mmes|Monsieur|Madame|Me|Dr|Pr) ")
_MARKS = re.compile(r"^[ \t>]+|[*_`\\]", re.M)


@dataclass(frozen=True, slots=True)
class _Printed:
    """A run of words in print."""

    place: Place
    words: str  # normalised
    lines: tuple[str, ...] = ()  # of the run, normalised apart, to say which one it is


def check(redacted: Library, edition: Edition) -> Iterator[Problem]:
    """Every place where the edition would print a label that was to stay unsaid."""
    speakers = [one for hearing in redacted.hearings for one in hearing.speakers]
    hidden = [(speaker, words) for speaker in speakers if (words := tuple(_of(speaker)))]
    if not hidden:
        return
    printed, paths = list(_printed(redacted)), list(_paths(redacted))
    for speaker, words in hidden:
        values = {
            "label": speaker.label,
            "shown": speaker.shown or speaker.key,
            "edition": edition.name,
        }
        forms = tuple(form for word in words for form in (word, word.upper()))
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)")
        for run in printed:
            if any(form in run.words for form in forms) and pattern.search(run.words):
                yield Problem("E002", _line(run, pattern), values)
        slugs = [re.escape(slug) for word in words if (slug := fold(word).replace(".", ""))]
        pattern = re.compile(rf"(?<![a-z0-9])(?:{'|'.join(slugs)})(?![a-z0-9])")
        if slugs:
            yield from (Problem("E002", at, values) for at, name in paths if pattern.search(name))


def _of(speaker: Speaker) -> Iterator[str]:
    """The words that must not be printed for this speaker, normalised."""
    if speaker.attribution is Attribution.NAME:
        return
    shown = "" if speaker.attribution is Attribution.ANONYMOUS else said(speaker.shown)
    label = said(speaker.label)
    bare = _TITLE.sub("", label)
    words = [label]
    if bare != label and len(bare) > 2 and bare[0].isupper():
        words.append(bare)
    for word in words:
        if word and not re.search(rf"(?<!\w){re.escape(word)}(?!\w)", shown):
            yield word


@lru_cache(maxsize=16384)
def said(text: str) -> str:
    """Words in print, markup and typography set aside."""
    return normal(_MARKS.sub("", html.unescape(text)))


def _line(run: _Printed, pattern: re.Pattern[str]) -> Place:
    for number, line in enumerate(run.lines):
        if pattern.search(line):
            return Place(run.place.path, run.place.line + number)
    return run.place


def _printed(library: Library) -> Iterator[_Printed]:
    """Everything the edition prints: pages, then what the settings give to them."""
    for text in texts(library):
        for block in blocks(_page(text), 1):
            lines = tuple(said(line) for line in block.lines)
            place = Place(text.place.path, block.first)
            yield _Printed(place, said("\n".join(block.lines)), lines)
        if isinstance(text, Chapter):
            continue
        if isinstance(text, Hearing):
            named = [one for one in text.speakers if one.attribution is not Attribution.ANONYMOUS]
            shown = [text.venue or "", *(one.shown for one in named)]
        else:
            shown = [text.shown or ""]
        yield from (_Printed(text.place, said(words)) for words in shown)
    settings = library.settings
    yield from (_Printed(part.place, said(part.title)) for part in settings.parts)
    book = settings.book
    for words in (book.title, book.subtitle, *settings.themes.values()):
        yield _Printed(Place(BOOK_FILE), said(words))
    for authority in settings.authorities.values():
        yield _Printed(Place(REGISTER_FILE), said(authority.name))


def _page(text: Chapter | Record) -> str:
    if isinstance(text, Chapter):
        return chapter_page(text)
    quotable = text.turns if isinstance(text, Hearing) else text.paragraphs
    # Without ids the page cannot be staged; that is an error of its own, mended first.
    return record_page(text) if all(one.id for one in quotable) else ""


def _paths(library: Library) -> Iterator[tuple[Place, str]]:
    """(place, name) of files and anchors: they are addresses in what is published."""
    for text in texts(library):
        yield text.place, fold(text.place.path)
        contents = scan(text.body)
        for block in contents.directives:
            place = Place(text.place.path, text.body_line + block.line - 1)
            names = [value for key, value in block.options if key in ("name", "id")]
            if block.name in ("figure", "image"):
                names.append(block.argument)
            yield from ((place, fold(name)) for name in names)
        for link in contents.links:
            if link.image:
                place = Place(text.place.path, text.body_line + link.line - 1)
                yield place, fold(link.target)
        for one in contents.oddities:
            if one.kind == "target":
                yield Place(text.place.path, text.body_line + one.line - 1), fold(one.text)
