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
from urllib.parse import unquote

from vademecum.corpus.links import drawn
from vademecum.editions.assemble import chapter_page, record_page
from vademecum.french.folding import fold, normal
from vademecum.model import (
    Attribution,
    Chapter,
    Edition,
    Library,
    Place,
    Record,
    Speaker,
)
from vademecum.problems import Problem
from vademecum.record.keys import printed
from vademecum.record.passages import quotables
from vademecum.settings import BOOK_FILE, REGISTER_FILE
from vademecum.text.directives import DIRECTIVES, Argument, Option
from vademecum.text.lines import runs
from vademecum.text.scan import scan
from vademecum.transcripts import persons

_TITLE = re.compile(r"(?:M\.|MM\.|Mme|Mlle|Mmes|Monsieur|Madame|Me|Dr|Pr) ")
_MARKS = re.compile(r"^[ \t>]+|[*_`\\]", re.M)


@dataclass(frozen=True, slots=True)
class _Printed:
    """A run of words in print."""

    place: Place
    words: str  # normalised
    lines: tuple[str, ...] = ()  # of the run, normalised apart, to say which one it is


def check(redacted: Library, taken: Library, edition: Edition) -> Iterator[Problem]:
    """Every place where the edition would print a label that was to stay unsaid.

    `taken` is what it is made from: of whom no word is shown, the name is not either.
    """
    hidden = list(_hidden(redacted, taken))
    if not hidden:
        return
    pages, paths = list(_printed(redacted)), list(_paths(redacted))
    for speaker, words in hidden:
        values = {
            "label": speaker.label,
            "shown": speaker.shown or speaker.key,
            "edition": edition.name,
        }
        forms = tuple(form for word in words for form in (word, word.upper()))
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)")
        for run in pages:
            if any(form in run.words for form in forms) and pattern.search(run.words):
                yield Problem("E002", _line(run, pattern), values)
        slugs = [re.escape(slug) for word in words if (slug := fold(word).replace(".", ""))]
        pattern = re.compile(rf"(?<![a-z0-9])(?:{'|'.join(slugs)})(?![a-z0-9])")
        if slugs:
            yield from (Problem("E002", at, values) for at, name in paths if pattern.search(name))


def _hidden(redacted: Library, taken: Library) -> Iterator[tuple[Speaker, tuple[str, ...]]]:
    """(speaker, words that must not be printed for them)."""
    voices = {one.id: {who.key for who in one.speakers} for one in redacted.hearings}
    named = [one for hearing in redacted.hearings for one in hearing.speakers]
    named = [one for one in named if one.attribution is Attribution.NAME]
    # Elsewhere the same person may have agreed to be named.
    free = said("\n".join(f"{one.label}\n{one.shown}" for one in named))
    for hearing in taken.hearings:
        for speaker in hearing.speakers:
            words = tuple(_of(speaker))
            if speaker.key not in voices[hearing.id] and speaker.attribution is Attribution.NAME:
                words = tuple(word for word in _whole(speaker) if not _stands(word, free))
            if words:
                yield speaker, words


def _whole(speaker: Speaker) -> Iterator[str]:
    """Label and name of somebody who would have been named, normalised."""
    shown = said(speaker.shown)
    name = shown.split(",")[0].strip()  # « Rose Rivet, adjointe au maire »
    yield from dict.fromkeys(word for word in (said(speaker.label), shown, name) if word)


def _stands(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None


def _of(speaker: Speaker) -> Iterator[str]:
    """The words that must not be printed for this speaker, normalised."""
    undecided = speaker.attribution is Attribution.ROLE and not speaker.shown
    if speaker.attribution is Attribution.NAME or undecided:
        return
    shown = "" if speaker.attribution is Attribution.ANONYMOUS else said(speaker.shown)
    label = said(speaker.label)
    bare = _TITLE.sub("", label)
    if _is_office(bare) and _stands(bare.casefold(), shown.casefold()):
        return  # « M. le président », shown as « Le président »: a function, and no name
    words = [label]
    if bare != label and len(bare) > 2 and bare[0].isupper():
        words.append(bare)
    # « le président », in a sitting's minutes, is printed « Le président » above each turn.
    seen = (shown, shown[:1].lower() + shown[1:])
    for word in words:
        if word and not any(_stands(word, one) for one in seen):
            yield word


def _is_office(label: str) -> bool:
    """Whether a label is what somebody is, without a name: « le président », « la maire »."""
    words = label.casefold().replace("'", " ").split()
    return words[:1] in (["le"], ["la"], ["les"], ["l"]) and any(map(persons.is_office, words))


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
    for text in library.texts:
        for block in runs(_page(text)):
            lines = tuple(said(line) for line in block.lines)
            place = Place(text.place.path, block.first)
            yield _Printed(place, said("\n".join(block.lines)), lines)
        for words, line in drawn(text, library):
            yield _Printed(text.at(line), said(words))
        for path, written in printed(text):
            if path != "titre":  # it stands on the page
                yield _Printed(Place(text.place.path, written.line), said(written.text))
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
    # Without ids the page cannot be staged; that is an error of its own, mended first.
    return record_page(text) if all(one.id for one in quotables(text)) else ""


def _paths(library: Library) -> Iterator[tuple[Place, str]]:
    """(place, name) of files and anchors: they are addresses in what is published."""
    for text in library.texts:
        yield text.place, fold(text.place.path)
        seen = scan(text.body)
        for block in seen.directives:
            row = DIRECTIVES.get(block.name)
            options = row.options if row else {}
            names = [value for key, value in block.options if options.get(key) is Option.ID]
            if row and row.argument is Argument.FILE:
                names.append(block.argument)
            yield from ((text.at(block.line), fold(name)) for name in names)
        pictures = (one for one in seen.links if one.image)
        yield from ((text.at(one.line), fold(unquote(one.target))) for one in pictures)
        for one in seen.oddities:
            if one.kind == "target":
                yield text.at(one.line), fold(one.text)
