"""The chosen library as its readers may read it: words withheld, speakers as agreed, links mended.

Pure: a Library in, a Library out. Places in the result are those of the files. What a text loses
is a list of edits of its own characters, made once: it is not cut into turns again.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Container, Iterator, Mapping

from vademecum.corpus import links
from vademecum.model import (
    Attribution,
    Audience,
    Chapter,
    Edition,
    Hearing,
    Library,
    Record,
    Silence,
    Speaker,
)
from vademecum.problems import Splice
from vademecum.record import consents
from vademecum.record.passages import quotables
from vademecum.record.read import with_body
from vademecum.record.withhold import Hushed, Withheld, finished, resolved, withhold
from vademecum.text.lines import Span
from vademecum.text.scan import scan
from vademecum.text.seen import Link
from vademecum.text.words import role_parts, role_words

ANONYMOUS = "Intervenant"


def redact(library: Library, edition: Edition, date: dt.date) -> Library:
    """The library `choose` took, with nothing left in it that the edition withholds on that day."""
    audience = edition.audience
    quiet = {
        record.id: consents.silences(record, audience, date) for record in library.records.values()
    }

    def changed(body: Callable[[Chapter | Record, tuple[Hushed, ...]], str]) -> Library:
        """The library with another body for each text, as long as its own."""
        return dataclasses.replace(
            library,
            chapters={key: _chapter(one, body(one, ())) for key, one in library.chapters.items()},
            records={
                key: _heard(one, body(one, tuple(hushed(one, quiet[key]))), quiet[key])
                for key, one in library.records.items()
            },
        )

    # Which turns and named places are left for links to lead to is known once words are withheld.
    left = links.anchors(changed(lambda text, hushed: withhold(text.body, audience, hushed)))
    shown = changed(lambda text, hushed: _shown(text, audience, library, left, hushed))
    named = {
        one.id: consents.voices(library.records[one.id], audience, date)  # type: ignore[arg-type]
        for one in shown.hearings
    }
    records = {
        key: nameless(one, named[key]) if isinstance(one, Hearing) else one
        for key, one in shown.records.items()
    }
    return dataclasses.replace(shown, records=records)


def hushed(record: Record, silences: Mapping[int, Silence]) -> Iterator[Hushed]:
    """The lines of a record's body of which a mark alone is left."""
    above = record.body_line - 1
    for one in quotables(record):
        if what := silences.get(one.first_line):
            yield Hushed(one.place.line - above, one.last_line - above, what)


def nameless(hearing: Hearing, voices: Container[str]) -> Hearing:
    """The hearing without the names of those of whom it shows no word."""
    turns = tuple(
        one if one.speaker in voices else dataclasses.replace(one, speaker="")
        for one in hearing.turns
    )
    people = tuple(one for one in hearing.speakers if one.key in voices)
    return dataclasses.replace(hearing, turns=turns, speakers=people)


def shown(hearing: Hearing, speaker: Speaker) -> str:
    """How a speaker is printed; an anonymous one keeps the same letter through a hearing.

    So is one who has not said yet how. `hearing` has all its speakers: the letter is the same in
    every edition.
    """
    if not _nameless_one(speaker):
        return speaker.shown
    anonymous = [one for one in hearing.speakers if _nameless_one(one)]
    return f"{ANONYMOUS} {_letter(anonymous.index(speaker))}"


def _nameless_one(speaker: Speaker) -> bool:
    return speaker.attribution is Attribution.ANONYMOUS or not speaker.shown


def _letter(number: int) -> str:
    """A, B, … Z, AA, AB, …"""
    head = _letter(number // 26 - 1) if number >= 26 else ""
    return head + chr(ord("A") + number % 26)


def _chapter(chapter: Chapter, body: str) -> Chapter:
    return chapter if body == chapter.body else dataclasses.replace(chapter, body=body)


def _heard(record: Record, body: str, silences: Mapping[int, Silence]) -> Record:
    return record if body == record.body else with_body(record, body, silences)


def _shown(
    text: Chapter | Record,
    audience: Audience,
    library: Library,
    left: Mapping[str, object],
    hushed: tuple[Hushed, ...],
) -> str:
    """A text's body, its words withheld and its links made to lead to names Sphinx knows."""
    withheld = resolved(text.body, audience, hushed)
    ends = dict(_ends(text, library, left, withheld))
    edits = [edit for link, name in ends.items() for edit in _relinked(link, name, text.body)]
    edits += _unreferenced(text, left, library)
    return finished(text.body, withheld, edits, lambda link: link not in ends)


def _ends(
    text: Chapter | Record, library: Library, left: Mapping[str, object], withheld: Withheld
) -> Iterator[tuple[Link, str]]:
    """(link, the name it leads to) of the links of the book; "" where it may not lead any more."""
    for link in scan(text.body).links:
        if link.image or link.span is None or link.label is None or link.line in withheld.gone:
            continue
        found = links.resolve(link.target, text.place.path, library)
        if found.kind == "inside" and found.anchor in left:
            yield link, found.anchor
        elif found.kind != "outside":
            yield link, ""


def _relinked(link: Link, name: str, body: str) -> Iterator[Splice]:
    """The edits of a link's address alone: its text may hold words that are withheld."""
    assert link.span is not None and link.label is not None  # noqa: S101 - chosen so
    if name:
        yield _as_long(body, (link.label[1], link.span[1]), f"](#{name})")
    else:
        yield _as_long(body, (link.span[0], link.label[0]), "")
        yield _as_long(body, (link.label[1], link.span[1]), "")


def _unreferenced(
    text: Chapter | Record, left: Mapping[str, object], library: Library
) -> Iterator[Splice]:
    """A reference to what is withheld keeps only its words."""
    for role in scan(text.body).roles:
        if role.name in ("ref", "numref") and role.span is not None:
            target = role_parts(role.text)[1]
            if target and target not in left:
                yield _as_long(text.body, role.span, role_words(role.name, role.text))
        elif role.name == "term" and role.span is not None:
            shown, target = role_parts(role.text)
            if links.term(target or shown) not in links.terms(library):
                yield _as_long(text.body, role.span, shown)


def _as_long(body: str, span: Span, text: str) -> Splice:
    """The edit, with as many line ends as there were: the body keeps its lines."""
    gone = body.count("\n", *span) - text.count("\n")
    return Splice(*span, text + "\n" * gone)
