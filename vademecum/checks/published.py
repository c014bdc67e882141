"""What the notes of published versions hold a book to, whatever became of its history.

A squash, a new repository, a ZIP: the history that promised is gone, `editions/` is not.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from vademecum.corpus.library import HEARINGS
from vademecum.history.blocks import row_of
from vademecum.history.lifted import lifts, line
from vademecum.history.returned import read
from vademecum.history.struck import digest, digests, keyed, shown
from vademecum.language import _
from vademecum.model import (
    ConsentState,
    Hearing,
    Library,
    Lifted,
    Place,
    Quotable,
    Record,
    Release,
    Struck,
    Testimony,
)
from vademecum.problems import Problem
from vademecum.record.consents import given, is_asked_anew, is_lost
from vademecum.record.passages import quotables
from vademecum.record.withhold import STRUCK
from vademecum.text.scan import scan
from vademecum.text.words import plain


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """Records that a version notes as withdrawn and are back, and those shown that are gone."""
    last: dict[str, tuple[dt.date, Release]] = {}
    for release in library.releases:
        for name, day in release.withdrawn.items():
            last[name] = max(last.get(name, (day, release)), (day, release), key=lambda one: one[0])
    for name, (day, release) in last.items():
        record = library.records.get(name)
        if record is not None and not _kept(record, day):
            row = line(Lifted.WITHDRAWAL, day)
            values = {"id": name, "day": str(day), "version": release.version, "line": row}
            yield Problem("P010", record.key("accord/etat"), values)
    yield from _taken_back(library)
    told: set[str] = set()
    for release in library.releases:
        names = {name for several in release.records.values() for name in several}
        for name in sorted(names - library.records.keys() - told):
            if not _followed(name, release, library):
                told.add(name)
                place = Place(f"editions/{release.version}.json")
                yield Problem("P011", place, {"id": name, "version": release.version})


def _taken_back(library: Library) -> Iterator[Problem]:
    """What the notes keep of words taken back, turn by turn, against what the book says now."""
    noted: dict[tuple[str, Struck], str] = {}
    for release in reversed(library.releases):
        for name, rows in release.struck.items():
            for one in rows:
                noted.setdefault((name, one), release.version)
    there = [
        _Noted(name, one, version)
        for (name, one), version in noted.items()
        if not (name in library.records and _lifted(library.records[name], one))
    ]
    told = [found for one in there for found in _in_place(one, library)]
    yield from told
    places = {(one.place.path, one.place.line) for one in told}
    wanted = {each: one for one in there if not one.row.part for each in one.row.words}
    for text, block, words in shown(library) if wanted else ():
        for each, start in digests(words):
            found = wanted.get(each)
            place = Place(block.path, block.line + row_of(block.source, start))
            own = isinstance(text, Hearing | Testimony) and found and _lifted(text, found.row)
            if found and not own and (place.path, place.line) not in places:
                places.add((place.path, place.line))
                yield found.problem(place, found.whose)


@dataclass(frozen=True, slots=True)
class _Noted:
    """Words that a version notes as taken back."""

    record: str
    row: Struck
    version: str

    @property
    def whose(self) -> str:
        """Whose words they are, as a sentence begins."""
        target = f"{self.record}#{self.row.anchor}" if self.row.anchor else self.record
        message = _("these words were taken back from {target}")
        return message.format(target=target)

    def problem(self, place: Place, what: str, who: str = "") -> Problem:
        """That they are there again."""
        row = self.row
        values = {
            "what": what, "day": str(row.on), "version": self.version, "id": self.record,
            "file": f"{HEARINGS}/{self.record}.md", "line": line(row.what, row.on, who),
        }  # fmt: skip
        return Problem("P022", place, values)


def _in_place(one: _Noted, library: Library) -> Iterator[Problem]:
    """A person whose words are open again; a turn that says some, or is gone with its mark."""
    record = library.records.get(one.record)
    if record is None or is_lost(record):
        return
    if one.row.who and isinstance(record, Hearing):
        spoken = {turn.speaker for turn in record.turns if _speaks(turn)}
        for person in record.speakers:
            theirs = keyed(one.record, person.key) == one.row.who and person.key in spoken
            if theirs and not given(record, person).silent:
                what = _("the words of “{who}” were taken back").format(who=person.key)
                yield one.problem(record.key(f"intervenants/{person.key}"), what, person.key)
    if not one.row.anchor:
        return
    now = next((each for each in quotables(record) if each.id == one.row.anchor), None)
    if now is not None and (_says_part(one.row, now, record) if one.row.part else _speaks(now)):
        yield one.problem(Place(record.place.path, now.place.line), one.whose)


def _speaks(now: Quotable) -> bool:
    """Whether a turn bears words where the mark of a struck one stood."""
    return bool(now.speech.strip()) and f"[{STRUCK}" not in now.speech


def _says_part(row: Struck, now: Quotable, record: Record) -> bool:
    """Whether a turn says, out of `{retire}`, a passage that was struck in it."""
    above = record.body_line - 1
    hidden = [
        role.text
        for role in scan(record.body).roles
        if role.name == "retire" and now.first_line <= role.line + above <= now.last_line
    ]
    return any(
        _times(now.speech, each) > sum(_times(plain(text), each) for text in hidden)
        for each in row.words
    )


def _times(text: str, wanted: str) -> int:
    """How often some text says the words of a digest."""
    said, size = read(text).bare, int(wanted.partition(":")[0])
    return sum(digest(said[at : at + size]) == wanted for at in range(len(said) - size + 1))


def _lifted(record: Record, row: Struck) -> bool:
    """Whether a later word of the record lifts what a note keeps."""
    people = record.speakers if isinstance(record, Hearing) else ()
    theirs = [one for one in people if keyed(record.id, one.key) == row.who]
    if not lifts(record.liftings, row.what, row.on, {one.key for one in theirs}):
        return False
    if row.what is Lifted.PASSAGE:
        return True
    return not is_asked_anew(record, theirs)  # who is has given nothing again


def _kept(record: Record, day: dt.date) -> bool:
    """Whether a record is withdrawn still, or was given again by a later word."""
    withdrawn = record.consent.state is ConsentState.WITHDRAWN
    return withdrawn or lifts(record.liftings, Lifted.WITHDRAWAL, day)


def _followed(name: str, release: Release, library: Library) -> bool:
    """Whether another record, which no version has shown, holds the turns of this one."""
    shown = {one for each in library.releases for names in each.records.values() for one in names}
    fresh = [record for record in library.records.values() if record.id not in shown]
    places = {
        place.removeprefix(f"h-{name}-")
        for pages in release.addresses.values()
        for page, several in pages.items()
        if page == f"hearings/{name}.html"
        for place in several
        if place.startswith(f"h-{name}-")
    }
    return any(places <= {one.id for one in quotables(record)} for record in fresh)
