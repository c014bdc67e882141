"""Where links lead: to a chapter, a record or a named place of the book, or outside it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from vademecum.corpus.quotes import quotable
from vademecum.model import Chapter, Library, Place, Record
from vademecum.text.directives import DIRECTIVES, Option
from vademecum.text.scan import scan
from vademecum.text.typeset import compared
from vademecum.text.words import plain

SCHEMES = ("http", "https", "mailto")
_PREFIX = {"preconisation": "preco-"}  # of the names that a directive's ids make
_SCHEME = re.compile(r"^([A-Za-z][A-Za-z0-9+.-]*):")


@dataclass(frozen=True, slots=True)
class Destination:
    """What a link's target means."""

    # outside, inside, scheme (a refused one), capitals (in a known one), escape (out of the book),
    # unknown
    kind: str
    anchor: str = ""  # inside: the name of the place, without #
    detail: str = ""  # the scheme, or the path that was looked for


def resolve(target: str, path: str, library: Library) -> Destination:
    """Where `target`, written in the file `path`, leads."""
    target = unquote(target.strip())
    if len(target) > 2 and target[1] == ":" and target[2] in "/\\":
        return Destination("escape", detail=target)  # a disk of somebody's computer
    if scheme := _SCHEME.match(target):
        known = scheme[1] in SCHEMES
        capitals = not known and scheme[1].lower() in SCHEMES
        kind = "outside" if known else "capitals" if capitals else "scheme"
        return Destination(kind, detail=scheme[1])
    if target.startswith("//"):
        return Destination("scheme", detail="//")
    file, _sign, fragment = target.partition("#")
    if not file:
        return Destination("inside", fragment) if fragment else Destination("unknown")
    return _file(file, fragment, path, library)


def image_path(target: str, path: str) -> str | None:
    """The file of the book that an image written in `path` shows; None outside the book."""
    return _joined(unquote(target.strip()), path)


def images(text: Chapter | Record) -> Iterator[tuple[str, str, int]]:
    """(target, alternative text, line of the body) of each image that a text shows."""
    seen = scan(text.body)
    for link in seen.links:
        if link.image:
            yield link.target, link.alt, link.line
    for block in seen.directives:
        if block.name in ("figure", "image"):
            yield block.argument, dict(block.options).get("alt", ""), block.line


def drawn(text: Chapter | Record, library: Library) -> Iterator[tuple[str, int]]:
    """(words, line of the body) of each drawing that a text shows: they are printed with it."""
    for target, _alt, line in images(text):
        image = library.images.get(image_path(target, text.place.path) or "")
        if image is not None and image.words:
            yield image.words, line


def anchors(library: Library) -> Mapping[str, Place]:
    """Every name a link can lead to, with where it stands; the first of two keeps the name."""
    found: dict[str, Place] = {}
    for name, place in named(library):
        found.setdefault(name, place)
    return found


def named(library: Library) -> Iterator[tuple[str, Place]]:
    """(name, place) of everything that can be linked to."""
    for chapter in library.chapters.values():
        yield f"c-{chapter.id}", chapter.place
        yield from _in_body(chapter)
    for record in library.records.values():
        yield f"h-{record.id}", record.place
        yield from ((f"h-{record.id}-{anchor}", record.place) for anchor, _said in quotable(record))
        yield from _in_body(record)


def term(words: str) -> str:
    """The words of a glossary's term as they are compared, by `sphinx_ext.glossary` too."""
    return compared(plain(words))


def terms(library: Library) -> frozenset[str]:
    """Every term that a glossary of the library explains."""
    return frozenset(
        term(line)
        for text in library.texts
        for block in scan(text.body).directives
        if block.name == "glossary"
        for line in block.body.split("\n")
        if line.strip() and line[0] not in " \t:"
    )


def numbered(library: Library) -> Mapping[str, bool]:
    """Whether each name of a text's own bears a number: figures and tables that have a caption."""
    found: dict[str, bool] = {}
    for text in library.texts:
        seen = scan(text.body)
        counts: dict[int, bool] = {}  # by line
        for block in seen.directives:
            titled = bool(block.argument if "table" in block.name else block.body.strip())
            counts[block.line] = titled and block.name in ("figure", "table", "list-table")
            if name := dict(block.options).get("name"):
                found[name] = counts[block.line]
        lines = text.body.split("\n")
        for oddity in seen.oddities:
            if oddity.kind == "target":
                after = range(oddity.line + 1, len(lines) + 1)
                next_one = next((number for number in after if lines[number - 1].strip()), 0)
                found[oddity.text] = counts.get(next_one, False)
    return found


def _in_body(text: Chapter | Record) -> Iterator[tuple[str, Place]]:
    seen = scan(text.body)
    for block in seen.directives:
        place = text.at(block.line)
        kinds = DIRECTIVES[block.name].options if block.name in DIRECTIVES else {}
        for option, value in block.options:
            if kinds.get(option) is Option.ID and value:
                yield f"{_PREFIX.get(block.name, '')}{value}", place
    for oddity in seen.oddities:
        if oddity.kind == "target":
            yield oddity.text, text.at(oddity.line)


def _file(file: str, fragment: str, path: str, library: Library) -> Destination:
    joined = _joined(file, path)
    if joined is None:
        return Destination("escape", detail=file)
    for chapter in library.chapters.values():
        if chapter.place.path == joined:
            return Destination("inside", fragment or f"c-{chapter.id}")
    for record in library.records.values():
        if record.place.path == joined:
            return Destination("inside", fragment or f"h-{record.id}")
    return Destination("unknown", detail=joined)


def _joined(file: str, path: str) -> str | None:
    """`file` seen from `path`, relative to the root; None when it climbs out of the book."""
    if file.startswith("/") or "\\" in file or re.match(r"^[A-Za-z]:", file):
        return None
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(path), file))
    return None if joined.startswith("..") else joined
