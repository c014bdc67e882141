"""Words taken out of the book because the person heard asks for it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path
from shlex import quote

from vademecum.corpus import files
from vademecum.corpus.quotes import Quote, quotable, quotes
from vademecum.errors import VademecumError
from vademecum.french.dates import long_date
from vademecum.language import _
from vademecum.model import ConsentState, Hearing, Library, Record, Release, Testimony
from vademecum.problems import Splice
from vademecum.record import edit
from vademecum.record.write import render
from vademecum.review.rounds import text_of
from vademecum.vocabulary import hint

TITLES = {Hearing: "Audition retirée", Testimony: "Témoignage retiré"}


@dataclass(frozen=True, slots=True)
class Traces:
    """Where the words still are, once they have left the file."""

    quotes: tuple[Quote, ...]  # to rewrite
    releases: tuple[Release, ...]  # published editions that held the record


def named(library: Library, name: str, anchor: str | None) -> Record:
    """The record of that id, which has that turn or paragraph; VademecumError where it has not."""
    record = library.records.get(name)
    if record is None:
        message = _("no hearing or testimony “{id}”{hint}")
        raise VademecumError(message.format(id=name, hint=hint(name, library.records)))
    if anchor is not None and anchor not in (known for known, _said in quotable(record)):
        message = _("“{id}” has no turn or paragraph “{anchor}”{hint}")
        raise VademecumError(message.format(id=name, anchor=anchor, hint=""))
    return record


def traces(library: Library, record: Record, anchor: str | None) -> Traces:
    """The quotes and the published editions of a record, or of one of its turns."""
    found = tuple(
        one
        for chapter in library.chapters.values()
        for one in quotes(chapter)
        if one.record == record.id and anchor in {None, one.anchor}
    )
    held = tuple(
        one for one in library.releases if any(record.id in names for names in one.records.values())
    )
    return Traces(tuple(sorted(found, key=lambda one: one.place)), held)


def take_out(root: Path, record: Record, anchor: str | None, day: dt.date) -> None:
    """Write the record's file without its words, or without those of one turn or paragraph."""
    path = record.place.path
    text = text_of(root, path)
    if anchor is None:
        files.write(root / path, tombstone(record, day))
    else:
        files.splice(root, path, emptied(record, anchor, text, day))


def tombstone(record: Record, day: dt.date) -> str:
    """The file of a withdrawn record: neither words nor names, the date, the consent's end."""
    consent = replace(record.consent, state=ConsentState.WITHDRAWN, date=day, embargo=None)
    title = TITLES[type(record)]
    empty: Record
    if isinstance(record, Hearing):
        empty = replace(
            record, title=title, consent=consent, body="", lead="", turns=(), speakers=(),
            themes=(), authorities=(), venue=None, source=None,
            review=replace(record.review, by=None),
        )  # fmt: skip
    else:
        empty = replace(
            record, title=title, consent=consent, body="", lead="", paragraphs=(),
            themes=(), authorities=(), shown=None, review=replace(record.review, by=None),
        )  # fmt: skip
    return render(empty)


def emptied(record: Record, anchor: str, text: str, day: dt.date) -> list[Splice]:
    """The edits that leave a dated mark in place of one turn or paragraph.

    `text` is the file (LF). Notes that the words alone called go with them. KeyError when the
    record has no such turn.
    """
    return edit.emptied(record, anchor, text, f"[passage retiré le {long_date(day)}]")


def purge(path: str, anchor: str | None) -> list[str]:
    """The steps that take the words out of git's history, one line each; shell commands.

    Chapters quoted them, so they are looked for in every file; tags move with their commits.
    """
    whole = [] if anchor else [f"git filter-repo --invert-paths --path {quote(path)}"]
    return [
        "git clone --mirror ADRESSE depot-purge.git && cd depot-purge.git",
        *whole,
        "git filter-repo --force --replace-text ../mots-a-retirer.txt",
        "git push --mirror --force ADRESSE",
    ]
