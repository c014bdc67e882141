"""What people were promised, held against the book as it now is: a promise only narrows.

The past is read from git, the present from the files: what a merge, a revert, a copy or an edit
would show against somebody's word is an error that names the commit that promised.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path

from vademecum.corpus import files
from vademecum.corpus.library import HEARINGS
from vademecum.french.folding import normal
from vademecum.history.accords import (
    Bound,
    Promised,
    bound,
    promise_for,
    replaces,
    wider,
)
from vademecum.history.kin import kin
from vademecum.history.objects import Blobs
from vademecum.history.past import Accord, Past, Version, past
from vademecum.history.repo import History, open_repository, state
from vademecum.history.returned import Block, Rarity, Search, blocks, read
from vademecum.history.taken_back import Taken, taken
from vademecum.language import _
from vademecum.model import (
    Chapter,
    ConsentState,
    Hearing,
    Library,
    Lifted,
    Lifting,
    Place,
    Record,
)
from vademecum.problems import Problem, in_order
from vademecum.record.passages import quotables
from vademecum.record.withhold import STRUCK
from vademecum.store import Store
from vademecum.vocabulary import ATTRIBUTIONS, AUDIENCES, LIFTED, word_for

_PURGED = f"[{STRUCK}]"  # what a purge leaves of a turn in the versions before it was struck
_SHORT = 4  # words of a struck turn that is looked for in its place alone


def promises(
    root: Path, library: Library, date: dt.date, kept: Store | None = None
) -> tuple[tuple[Problem, ...], str]:
    """What the book would show against somebody's word on that date, and what could not be seen.

    `kept`: what was read before; None: the user's store.
    """
    known = state(root)
    repository = open_repository(root)
    if repository is None or known.head is None or not known.complete:
        return in_order(_liftings(library)), unverified(known)
    store = Store.of(root) if kept is None else kept
    found = past(repository, known.head, store)
    with Blobs(repository) as blobs:
        judge = _Judge(root, library, date, found, kin(found, library, blobs, store))
        problems = [*_liftings(library), *judge.accords()]
        problems += judge.returned(taken(found, blobs, store))
    return in_order(problems), ""


def unverified(known: History) -> str:
    """Why nothing can be said; "" where the history is whole, or has not begun."""
    if known.kind == "shallow":
        return _("promises not verified: the history is cut here (git fetch --unshallow)")
    if known.kind == "none":
        return _("promises not verified: there is no git history here")
    return ""


def _liftings(library: Library) -> Iterator[Problem]:
    """Each `levees` that is not later than what it lifts."""
    for record in library.records.values():
        for one in record.liftings:
            if one.of and one.on and one.on <= one.of:
                values = {"of": one.of.isoformat(), "on": one.on.isoformat()}
                yield Problem("P008", Place(record.place.path, one.line), values)


class _Judge:
    """The book as it now is, against its past."""

    def __init__(
        self,
        root: Path,
        library: Library,
        date: dt.date,
        found: Past,
        ids: Mapping[str, frozenset[str]],
    ) -> None:
        self._root, self._library, self._date = root, library, date
        self._past, self._ids = found, ids

    def accords(self) -> Iterator[Problem]:
        """Each record against the accord that binds it."""
        for record in self._library.records.values():
            if record.consent.state is ConsentState.WITHDRAWN:
                continue
            limit = bound(self._past, self._ids[record.id])
            if limit is not None and not replaces(_now(record), limit):
                yield from self._wider(record, limit)

    def _wider(self, record: Record, limit: Bound) -> Iterator[Problem]:
        consent = record.consent
        reach, by = limit.reach
        given = consent.state is ConsentState.GIVEN  # what is awaited reaches the group alone
        if given and consent.reach < reach:
            values = {"now": word_for(AUDIENCES, consent.reach), "then": word_for(AUDIENCES, reach)}
            yield _problem("P002", record.key("accord/diffusion"), by, values)
        if limit.embargo is not None and limit.embargo[0] > self._date:
            until, by = limit.embargo
            if consent.embargo is None or consent.embargo < until:
                key = "accord/embargo" if "accord/embargo" in record.front else "accord"
                yield _problem("P003", record.key(key), by, {"until": until.isoformat()})
        for one in record.speakers if isinstance(record, Hearing) else ():
            then = promise_for(limit, one.key, one.label)
            if then is not None and wider(one.attribution, then[0]):
                values = {
                    "speaker": one.key,
                    "now": word_for(ATTRIBUTIONS, one.attribution),
                    "then": word_for(ATTRIBUTIONS, then[0]),
                }
                key = f"intervenants/{one.key}/attribution"
                yield _problem("P004", record.key(key), then[1], values)

    def returned(self, those: tuple[Taken, ...]) -> Iterator[Problem]:
        """What was taken back and is there again."""
        left = [one for one in those if not self._lifted(one, one.id)]
        for one in left:
            if one.what is Lifted.WITHDRAWAL:
                yield from self._withdrawn(one)
            else:
                yield from self._short(one)
        if left:
            yield from self._words(left)

    def _lifted(self, one: Taken, name: str) -> bool:
        """Whether a record's own later word lifts it, or that of what the record has become."""
        own = self._library.records.get(name)
        heirs = [other for other in self._library.records.values() if name in self._ids[other.id]]
        return any(
            _lifts(lifting, one)
            for record in ([own] if own is not None else heirs)
            for lifting in record.liftings
        )

    def _withdrawn(self, one: Taken) -> Iterator[Problem]:
        record = self._library.records.get(one.id)
        if record is not None:
            if record.consent.state is not ConsentState.WITHDRAWN:
                values = {"id": one.id, "line": _line(one)}
                yield _taken("P001", record.key("accord/etat"), one, values)
            return
        there = {Path(path).stem for path in files.inside(self._root, HEARINGS)}
        for release in self._library.releases if one.id not in there else ():
            if any(one.id in names for names in release.records.values()):
                path = f"editions/{release.version}.json"
                values = {"id": one.id, "version": release.version}
                yield _taken("P007", Place(path, self._line_of(path, one.id)), one, values)

    def _line_of(self, path: str, name: str) -> int:
        text = files.read(self._root, path, []) or ""
        lines = text.split("\n")
        return next((at for at, line in enumerate(lines, 1) if f'"{name}"' in line), 1)

    def _short(self, one: Taken) -> Iterator[Problem]:
        """A struck turn too short to be looked for, which stands where it stood.

        So does one whose words were purged from the history: nobody can look for them any more, but
        the mark that stands there must not give way to others.
        """
        record = self._library.records.get(one.id)
        for now in quotables(record) if record is not None else ():
            for said in one.said:
                short = len(read(said.words).words) < _SHORT
                same = normal(said.words).casefold() == normal(now.speech).casefold()
                if said.words.strip() == _PURGED:
                    same = bool(now.speech.strip()) and f"[{STRUCK}" not in now.speech
                if short and now.id == one.anchor and same and record is not None:
                    place = Place(record.place.path, now.place.line)
                    yield _taken("P005", place, one, {"target": _target(one), "line": _line(one)})

    def _words(self, left: list[Taken]) -> Iterator[Problem]:
        texts = [*self._library.chapters.values(), *self._library.records.values()]
        now = {text.id: tuple(blocks(text)) for text in texts}
        hosts = frozenset(
            speaker.label for hearing in self._library.hearings for speaker in hearing.speakers
        )
        sought = [one.sought(hosts) for one in left]
        every = Search([one for those in sought for one in those])
        told = {
            text.id: [one for one in now[text.id] if every.may_find(read(one.source))]
            for text in texts
        }
        if not any(told.values()):
            return
        words = [read(block.source) for those in now.values() for block in those]
        rarity = Rarity([*words, *(one.words for those in sought for one in those)])
        for one, those in zip(left, sought, strict=True):
            search = Search(those)
            for text in texts:
                near = one.id == text.id or one.id in self._ids.get(text.id, ())
                for block in told[text.id] if self._applies(one, text) else ():
                    if (at := search.found(read(block.source), near, rarity)) is not None:
                        yield self._told(one, block, at)
                        break

    def _applies(self, one: Taken, text: Chapter | Record) -> bool:
        if isinstance(text, Chapter):
            return True
        if one.what is Lifted.WITHDRAWAL and text.id == one.id:
            # A merge may bring words back below a state that stays; else the state is told.
            return one.emptied and text.consent.state is ConsentState.WITHDRAWN
        return not any(_lifts(lifting, one) for lifting in text.liftings)

    def _told(self, one: Taken, block: Block, at: int) -> Problem:
        line = block.line + _row(block.source, at)
        if one.what is Lifted.PASSAGE:
            values = {"target": _target(one), "line": _line(one)}
            return _taken("P005", Place(block.path, line), one, values)
        return _taken("P006", Place(block.path, line), one, {"id": one.id, "line": _line(one)})


def _row(source: str, at: int) -> int:
    """The line, from 0, on which a word of some text stands."""
    seen = 0
    for number, line in enumerate(source.split("\n")):
        seen += len(read(line).words)
        if at < seen:
            return number
    return 0


def _now(record: Record) -> Accord:
    consent = record.consent
    return Accord(
        consent.state, consent.date, consent.reach, consent.embargo, consent.reference, ()
    )


def _lifts(lifting: Lifting, one: Taken) -> bool:
    return (
        lifting.what is one.what
        and lifting.of == one.day
        and lifting.on is not None
        and lifting.on > one.day
    )


def _line(one: Taken) -> str:
    """The line that lifts it, to be filled in."""
    what = word_for(LIFTED, one.what)
    return f'levees: [{{quoi: {what}, du: {one.day.isoformat()}, le: AAAA-MM-JJ, pourquoi: "…"}}]'


def _target(one: Taken) -> str:
    return f"{one.id}#{one.anchor}" if one.anchor else one.id


def _taken(code: str, place: Place, one: Taken, values: Mapping[str, str]) -> Problem:
    return Problem(code, place, {**values, "day": one.day.isoformat(), **_commit(one.version)})


def _problem(code: str, place: Place, by: Promised, values: Mapping[str, str]) -> Problem:
    day = by.accord.date.isoformat() if by.accord.date else by.version.date.isoformat()
    return Problem(code, place, {**values, "day": day, **_commit(by.version)})


def _commit(version: Version) -> dict[str, str]:
    return {"commit": version.commit[:12], "on": version.date.isoformat()}
