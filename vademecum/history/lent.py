"""Words that a text quotes from a hearing or a testimony: they stay those of whoever said them.

Only a quote that is right is one: its words stand in the turn it names. What its writer put in
between brackets, « [mot] », is the writer's; a letter changed there, « [L]’idée », changes no word.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from vademecum.history import words
from vademecum.model import Record
from vademecum.store import Store

HEARINGS = "hearings/"
_KIND = "lent-1"  # in the store; another number when the same texts would be read otherwise
_QUOTING = re.compile(rb"\{(?:citation|temoignage)\}")
# Words of the writer's own: between brackets that touch no word, and open no link or note.
_OWN = re.compile(r"(?<![\w’'\[])\[(?!\^|…|\.\.\.)[^\[\]]+\](?![\w’'(\[{])")


@dataclass(frozen=True, slots=True)
class Lent:
    """A quote that is right."""

    record: str  # the id of the hearing or testimony
    anchor: str  # of the turn or the paragraph
    words: str  # MyST; "" where the paragraph itself is shown (`{temoignage}`)
    places: tuple[int, ...]  # which of the file's words are those said, from 0


def is_quoting(content: bytes) -> bool:
    """Whether a file's bytes may hold a quote."""
    return _QUOTING.search(content) is not None


def lent(
    read: Callable[[str], bytes],
    files: Mapping[str, bytes],
    records: Mapping[str, str],
    kept: Store,
) -> dict[str, tuple[Lent, ...]]:
    """The quotes of each file that has any.

    `read`: the bytes of a blob; `files`: their bytes by path from the book's folder; `records`:
    the blobs of the book's hearings and testimonies, by id. What was found once is in `kept`.
    """
    found: dict[str, tuple[Lent, ...]] = {}
    parsed: dict[str, Record | None] = {}

    def record(name: str) -> Record | None:
        from vademecum.corpus.library import parse_record  # it loads MyST

        if name not in parsed:
            blob = records.get(name)
            path = f"{HEARINGS}{name}.md"
            parsed[name] = parse_record(_text(read(blob)), path, []) if blob else None
        return parsed[name]

    for path, content in files.items():
        named = [f"{name} {its}" for name, its in records.items() if name.encode() in content]
        told = hashlib.sha256("\n".join([path, *sorted(named), ""]).encode() + content)
        digest = told.hexdigest()
        known = kept.get(_KIND, digest)
        if known is None:
            those = tuple(_quoted(_text(content), path, record))
            packed = [[one.record, one.anchor, one.words, *one.places] for one in those]
            kept.put(_KIND, digest, json.dumps(packed).encode())
        else:
            those = tuple(
                Lent(name, anchor, said_there, tuple(places))
                for name, anchor, said_there, *places in json.loads(known)
            )
        if those:
            found[path] = those
    return found


def _quoted(text: str, path: str, record: Callable[[str], Record | None]) -> Iterator[Lent]:
    """The right quotes of a text, in order, each with the places of its words."""
    from vademecum.corpus.library import parse_chapter, parse_record
    from vademecum.corpus.quotes import quotes, said, spoken

    parse = parse_record if path.startswith(HEARINGS) else parse_chapter
    one = parse(text, path, [])
    rows = [(row, word) for row, several in words.rows(text) for word in several]
    there = [word for _row, word in rows]
    after = 0
    for quote in quotes(one) if one is not None else ():
        named = record(quote.record) if quote.anchor else None
        source = spoken(named, quote.anchor) if named is not None else None
        if source is None:
            continue
        first = next((at for at, (row, _w) in enumerate(rows) if row + 1 >= quote.place.line), None)
        at = None if first is None else _found(there, _bare(quote.words), max(first, after))
        if quote.card:
            yield Lent(quote.record, quote.anchor, "", ())
        elif at is not None and said(quote.words, source):
            own = _own(quote.words)
            after = at + len(own)
            places = (place for place, writer in enumerate(own, at) if not writer)
            yield Lent(quote.record, quote.anchor, quote.words, tuple(places))


def _found(there: Sequence[str], wanted: Sequence[str], start: int) -> int | None:
    """Where words stand in others, not before `start`; None where they do not."""
    size = len(wanted)
    places = range(start, len(there) - size + 1 if size else 0)
    return next((at for at in places if list(there[at : at + size]) == list(wanted)), None)


def _bare(quote: str) -> list[str]:
    return words.words("\n" + quote)  # a line above: what begins a file may be its head


def _own(quote: str) -> list[bool]:
    """For each word of a quote, whether its writer put it in."""
    flags: list[bool] = []
    start = 0
    for bracket in _OWN.finditer(quote):
        flags += [False] * len(_bare(quote[start : bracket.start()]))
        flags += [True] * len(_bare(bracket[0]))
        start = bracket.end()
    flags += [False] * len(_bare(quote[start:]))
    whole = len(_bare(quote))
    return flags if len(flags) == whole else [False] * whole


def _text(content: bytes) -> str:
    return words.decode(content).removeprefix("\ufeff").replace("\r\n", "\n")
