"""What the notes of published versions hold a book to, whatever became of its history.

A squash, a new repository, a ZIP: the history that promised is gone, `editions/` is not.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from vademecum.history.lifted import lifts, line
from vademecum.model import ConsentState, Library, Lifted, Place, Record, Release
from vademecum.problems import Problem
from vademecum.record.passages import quotables


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
    told: set[str] = set()
    for release in library.releases:
        names = {name for several in release.records.values() for name in several}
        for name in sorted(names - library.records.keys() - told):
            if not _followed(name, release, library):
                told.add(name)
                place = Place(f"editions/{release.version}.json")
                yield Problem("P011", place, {"id": name, "version": release.version})


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
