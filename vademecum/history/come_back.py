"""What people took back and the book shows again: found by its place, and by its words.

A refusal, a withdrawal and a struck passage yield only to the person's later word (`levees`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from vademecum.corpus import files
from vademecum.corpus.library import HEARINGS
from vademecum.corpus.quotes import Quote
from vademecum.french.folding import normal
from vademecum.history.again import Again
from vademecum.history.annals import names
from vademecum.history.blocks import Block, Spoken, everywhere, neighbours, row_of
from vademecum.history.lifted import commit, ended, lifts, line, mend, of_whom
from vademecum.history.marked import bare, without
from vademecum.history.quoted import unquoted
from vademecum.history.returned import Rarity, Search, Sought, Words, read
from vademecum.history.taken_back import Taken
from vademecum.history.whole import GivenBack
from vademecum.model import ENDED, Chapter, Hearing, Library, Lifted, Place, Record
from vademecum.problems import Problem
from vademecum.record.consents import given
from vademecum.record.passages import quotables
from vademecum.record.withhold import STRUCK

_PURGED = f"[{STRUCK}]"  # what a purge leaves of a turn in the versions before it was struck
_SHORT = 4  # words of a struck turn that is looked for in its place alone


class ComeBack:
    """What was taken back, against the book as it now is."""

    def __init__(
        self,
        root: Path,
        library: Library,
        ids: Mapping[str, frozenset[str]],
        told: Collection[tuple[str, str]],
        given_back: GivenBack,
    ) -> None:
        """`told`: the (record, speaker) of whom it is already said that all they say is back."""
        self._root, self._library, self._ids, self._back = root, library, ids, told
        self._given_back = given_back

    def problems(self, those: tuple[Taken, ...]) -> Iterator[Problem]:
        """What was taken back and is there again."""
        left = [one for one in those if not self._lifted(one)]
        said: list[Taken] = []
        for one in left:
            if one.whole:
                yield from self._withdrawn(one)
            elif one.beside is not None:
                found = list(self._bare(one))
                yield from found
                said += [one] if found else []
            elif one.what is Lifted.PASSAGE:
                yield from self._short(one)
        if left := [one for one in left if one not in said]:
            yield from self._words(left)

    def _bare(self, one: Taken) -> Iterator[Problem]:
        """A passage that `{retire}` struck and that its turn says again."""
        record = self._library.records.get(one.id)
        for now in quotables(record) if record is not None else ():
            if record is not None and (now.id or "") == one.anchor and bare(one, now, record):
                place = Place(record.place.path, now.place.line)
                yield self._struck(place, one)

    def _lifted(self, one: Taken) -> bool:
        """Whether a record's own later word lifts it, or that of what the record has become."""
        those = (*self._heirs(one), *self._given_back(one.version))
        return any(_lifts(record, one) for record in those)

    def _heirs(self, one: Taken) -> Sequence[Record]:
        """The record, or what it has become."""
        if (own := self._library.records.get(one.id)) is not None:
            return (own,)
        return [other for other in self._library.records.values() if one.id in self._ids[other.id]]

    def _withdrawn(self, one: Taken) -> Iterator[Problem]:
        record = self._library.records.get(one.id)
        if record is not None:
            if record.consent.state not in ENDED:
                values = {
                    "what": ended(one.what, one.id),
                    "mend": mend(one.what, one.id, one.day),
                    "line": _line(one),
                }
                state = "accord/etat" if "accord/etat" in record.front else "accord"
                yield _taken("P001", record.key(state), one, values)
            return
        there = {Path(path).stem for path in files.inside(self._root, HEARINGS)}
        for release in self._library.releases if one.id not in there else ():
            if any(one.id in those for those in release.records.values()):
                path = f"editions/{release.version}.json"
                values = {"id": one.id, "version": release.version}
                yield _taken("P007", Place(path, self._line_of(path, one.id)), one, values)

    def _line_of(self, path: str, name: str) -> int:
        text = files.read(self._root, path, []) or ""
        lines = text.split("\n")
        return next((at for at, row in enumerate(lines, 1) if f'"{name}"' in row), 1)

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
                    yield self._struck(place, one)

    def _words(self, left: list[Taken]) -> Iterator[Problem]:
        now = everywhere(self._library)
        hosts = frozenset(
            speaker.label for hearing in self._library.hearings for speaker in hearing.speakers
        )
        sought = [one.sought(hosts) for one in left]
        every = Search([one for those in sought for one in those])
        told = [
            (one, block, alone)
            for one in now
            for alone, those in ((True, one.blocks), (False, neighbours(one.blocks)))
            for block in those
            if every.may_find(read(block.source))
        ]
        if not told:
            return
        words = [read(block.source) for one in now for block in one.blocks]
        rarity = Rarity([*words, *(one.words for those in sought for one in those)])
        for one, those in zip(left, sought, strict=True):
            search = Search(those)
            again = self._again(one, those, rarity, told)
            for _spoken, group in groupby(told, key=lambda each: id(each[0])):
                places = list(group)
                text = places[0][0].text
                if text is None or self._applies(one, text):
                    back = next(self._in_text(one, text, search, rarity, places), None)
                    if back is None and again is not None:
                        back = self._told_again(one, text, again, places)
                    if back is not None:
                        yield back

    def _in_text(
        self,
        one: Taken,
        text: Chapter | Record | None,
        search: Search,
        rarity: Rarity,
        places: Sequence[tuple[Spoken, Block, bool]],
    ) -> Iterator[Problem]:
        """The first place where a text says it, in one block or in several."""
        near = text is not None and self._near(one, text)
        for _spoken, block, pieces in places:
            if text is None or not self._silent(one, text, block):
                words = read(block.source) if text is None else self._shown(one, text, block)
                at = search.found(words, near, rarity, pieces, named=block.name)
                if at is not None:
                    yield self._told(one, block, at)
                    return

    def _again(
        self,
        one: Taken,
        those: tuple[Sought, ...],
        rarity: Rarity,
        told: Sequence[tuple[Spoken, Block, bool]],
    ) -> Again | None:
        """A struck passage, to be found where it is told whole, however common its words."""
        if one.what is not Lifted.PASSAGE:
            return None
        others = [
            read(block.source)
            for each, block, _alone in told
            if not isinstance(each.text, Chapter | None) and not self._near(one, each.text)
        ]
        return Again(those, rarity, others)

    def _told_again(
        self,
        one: Taken,
        text: Chapter | Record | None,
        again: Again,
        places: Sequence[tuple[Spoken, Block, bool]],
    ) -> Problem | None:
        """The first place where a text tells a struck passage whole; not another's own words."""
        if not isinstance(text, Chapter | None):
            return None
        for _spoken, block, _alone in places:
            found = None if block.name else again.found(read(block.source))
            if found is not None:
                at, sure = found
                place = Place(block.path, block.line + row_of(block.source, at))
                return (
                    self._struck(place, one)
                    if sure
                    else _taken("P013", place, one, {"target": _target(one)})
                )
        return None

    def _near(self, one: Taken, text: Chapter | Record) -> bool:
        return one.id == text.id or one.id in self._ids.get(text.id, ())

    def _applies(self, one: Taken, text: Chapter | Record) -> bool:
        if isinstance(text, Chapter):
            return True
        if one.whole and text.id == one.id:
            # A merge may bring words back below a state that stays; else the state is told.
            return one.emptied and text.consent.state in ENDED
        if one.who and one.what is not Lifted.PASSAGE and text.consent.state in ENDED:
            return False
        return not _lifts(text, one)

    def _silent(self, one: Taken, text: Chapter | Record, block: Block) -> bool:
        """Whether a person's words stand where they may: in a turn of which nothing is shown."""
        if not one.names or not isinstance(text, Hearing) or not block.speaker:
            return False
        who = text.speaker(block.speaker)
        if (text.id, who.key) in self._back:
            return True
        if given(text, who).ended:
            # A withdrawal took the words out: a merge may bring them back below it.
            return not (one.emptied and names(who) & one.names)
        return False

    def _shown(self, one: Taken, text: Chapter | Record, block: Block) -> Words:
        """The words of a block, without those of quotes that are withheld with their turn."""
        words = read(block.source)
        if one.beside is not None and not isinstance(text, Chapter):
            return replace(words, words=tuple(without(text, block, words)))
        return unquoted(text, block, words, self._withheld) if one.names else words

    def _withheld(self, quote: Quote) -> bool:
        record = self._library.records.get(quote.record)
        if not isinstance(record, Hearing) or (turn := record.turn(quote.anchor)) is None:
            return False
        those = (one for one in record.speakers if one.key == turn.speaker)
        return any(given(record, one).ended for one in those)

    def _told(self, one: Taken, block: Block, at: int) -> Problem:
        place = Place(block.path, block.line + row_of(block.source, at))
        if one.what is Lifted.PASSAGE:
            return self._struck(place, one)
        whose = of_whom(one.what, one.id, one.who)
        return _taken("P006", place, one, {"whose": whose, **self._lifting(one)})

    def _struck(self, place: Place, one: Taken, code: str = "P005") -> Problem:
        return _taken(code, place, one, {"target": _target(one), **self._lifting(one)})

    def _lifting(self, one: Taken) -> Mapping[str, str]:
        """What lifts it, and the record's file, in which alone it lifts anything."""
        record = next(iter(self._heirs(one)), None)
        path = record.place.path if record is not None else f"{HEARINGS}/{one.id}.md"
        return {"file": path, "line": _line(one)}


def _lifts(record: Record, one: Taken) -> bool:
    people = record.speakers if isinstance(record, Hearing) else ()
    same = (each.key for each in people if names(each) & one.names)
    keys = {one.who, *same} if one.who else ()
    return lifts(record.liftings, one.what, one.day, keys)


def _line(one: Taken) -> str:
    return line(one.what, one.day, "" if one.what is Lifted.PASSAGE else one.who)


def _target(one: Taken) -> str:
    return f"{one.id}#{one.anchor}" if one.anchor else one.id


def _taken(code: str, place: Place, one: Taken, values: Mapping[str, str]) -> Problem:
    return Problem(code, place, {**values, "day": one.day.isoformat(), **commit(one.version)})
