"""What people took back and the book shows again: found by its place, then by its words.

A refusal, a withdrawal and a struck passage yield only to the person's later word (`levees`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from vademecum.corpus import files
from vademecum.corpus.library import HEARINGS
from vademecum.french.dates import marked_date
from vademecum.french.folding import normal
from vademecum.history.idle import idle
from vademecum.history.lifted import ended, later_accord, mend
from vademecum.history.marked import bare
from vademecum.history.past import MARK, Past
from vademecum.history.repo import Repository
from vademecum.history.returned import read
from vademecum.history.stated import Stated, problem, row
from vademecum.history.taken_back import Taken
from vademecum.history.tracked import others, tracked
from vademecum.history.whole import GivenBack
from vademecum.history.words_back import WordsBack
from vademecum.model import ENDED, Hearing, Library, Lifted, Place, Quotable, Record, Turn
from vademecum.problems import Problem
from vademecum.record.consents import given, is_lost
from vademecum.record.passages import quotables
from vademecum.record.withhold import STRUCK
from vademecum.store import Store

_PURGED = f"[{STRUCK}]"  # what a purge leaves of a turn in the versions before it was struck
_SHORT = 4  # words of a struck turn that is looked for in its place alone


def _marked(one: Taken) -> Sequence[str]:
    """The turns of which a mark alone was left, where others of the record stayed."""
    if one.what is Lifted.PASSAGE:
        return [one.anchor] if one.anchor and one.beside is None else []
    theirs = one.who and one.emptied and one.what is Lifted.WITHDRAWAL
    return [said.anchor for said in one.said if said.anchor] if theirs else []


def _silent(record: Record, now: Quotable | None) -> bool:
    """Whether a turn is there and bears a mark, or nothing of it is ever shown."""
    if is_lost(record):
        return True
    if now is None:
        return False
    if (
        isinstance(record, Hearing)
        and isinstance(now, Turn)
        and given(record, record.speaker(now.speaker)).silent
    ):
        return True
    words = " ".join(now.speech.split())
    return not words or f"[{STRUCK}" in words or MARK.search(words) is not None


def _mark_gone(
    one: Taken, where: str, record: Record, now: Quotable | None, version: str
) -> Problem:
    mark = f"[{STRUCK} le {marked_date(one.day)}]"
    line = now.place.line if now is not None else record.body_line
    values = {"target": where, "version": version, "mark": mark}
    return problem("P023", Place(record.place.path, line), one, values)


class ComeBack:
    """What was taken back, against the book as it now is."""

    def __init__(
        self,
        root: Path,
        library: Library,
        past: Past,
        ids: Mapping[str, frozenset[str]],
        told: Collection[tuple[str, str]],
        given_back: GivenBack,
    ) -> None:
        """`told`: the (record, speaker) of whom it is already said that all they say is back."""
        self._root, self._library, self._back = root, library, told
        self._stated = Stated(library, past, ids, given_back)

    def problems(self, those: tuple[Taken, ...]) -> Iterator[Problem]:
        """What was taken back and is there again."""
        left = [one for one in those if not self._stated.lifted(one)]
        for one in those:
            if one.whole and one not in left:
                yield from self._still_open(one)
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
        left = [one for one in left if one not in said]
        lost = self._lost(those)
        if left or lost:
            back = list(WordsBack(self._library, self._stated, self._back).problems([*left, *lost]))
            yield from back
            short = [found for one in left for found in self._short(one)]
            yield from self._marks_gone(left, (*back, *short))

    def tracked(
        self, repository: Repository, those: tuple[Taken, ...], past: Past, kept: Store
    ) -> Iterator[Problem]:
        """Where git holds what was taken back, in files that are none of the book's."""
        left = [one for one in those if not self._stated.lifted(one)]
        left += self._lost(those)
        own = {one.blob for one in past.versions}
        held = others(repository, self._library, own)
        return tracked(repository, self._library, self._stated, left, held, kept)

    def _lost(self, those: Iterable[Taken]) -> list[Taken]:
        """What is lifted, and may not be shown again all the same."""
        return [one for one in those if self._stated.lifted(one) and not self._stated.again(one)]

    def idle(self, those: tuple[Taken, ...], told: Iterable[Problem]) -> Iterator[Problem]:
        """The rows that lift nothing, of records of which something is told."""
        return idle(self._library, self._stated, those, told)

    def _bare(self, one: Taken) -> Iterator[Problem]:
        """A passage that `{retire}` struck and that its turn says again."""
        record = self._library.records.get(one.id)
        for now in quotables(record) if record is not None else ():
            if record is not None and (now.id or "") == one.anchor and bare(one, now, record):
                place = Place(record.place.path, now.place.line)
                yield self._stated.struck(place, one)

    def _marks_gone(self, those: Sequence[Taken], back: Sequence[Problem]) -> Iterator[Problem]:
        """Struck turns, once published, that their mark stands for no more.

        `back`: what is told already, of the words themselves.
        """
        known = {(one.place.path, one.values.get("target", "")) for one in back}
        whole = {one.place.path for one in back if one.code == "P006"}
        for one in those:
            for anchor in _marked(one):
                version = self._published(one.id, anchor)
                for record in self._stated.heirs(one) if version else ():
                    key = (record.place.path, f"{one.id}#{anchor}")
                    said = one.what is not Lifted.PASSAGE and (
                        (record.id, one.who) in self._back or record.place.path in whole
                    )
                    now = next((each for each in quotables(record) if each.id == anchor), None)
                    if key not in known and not said and not _silent(record, now):
                        known.add(key)
                        yield _mark_gone(one, key[1], record, now, version)

    def _published(self, name: str, anchor: str) -> str:
        """The first version that showed a turn, or its mark; "" where none did."""
        for release in self._library.releases:
            places = (each for pages in release.addresses.values() for each in pages.values())
            if any(f"h-{name}-{anchor}" in each for each in places):
                return release.version
        return ""

    def _withdrawn(self, one: Taken) -> Iterator[Problem]:
        record = self._library.records.get(one.id)
        if record is not None:
            if record.consent.state not in ENDED:
                values = {
                    "what": ended(one.what, one.id),
                    "mend": mend(one.what, one.id, one.day),
                    "line": row(one),
                }
                state = "accord/etat" if "accord/etat" in record.front else "accord"
                yield problem("P001", record.key(state), one, values)
            return
        there = {Path(path).stem for path in files.inside(self._root, HEARINGS)}
        for release in self._library.releases if one.id not in there else ():
            if any(one.id in those for those in release.records.values()):
                path = f"editions/{release.version}.json"
                values = {"id": one.id, "version": release.version}
                yield problem("P007", Place(path, self._line_of(path, one.id)), one, values)

    def _still_open(self, one: Taken) -> Iterator[Problem]:
        """A record whose withdrawal is lifted beside the accord of before."""
        record = self._library.records.get(one.id)
        if record is not None and not self._stated.agreed(record, one):
            values = {
                "what": ended(one.what, one.id),
                "mend": mend(one.what, one.id, one.day),
                "line": later_accord(),
            }
            yield problem("P001", record.key("accord"), one, values)

    def _line_of(self, path: str, name: str) -> int:
        text = files.read(self._root, path, []) or ""
        lines = text.split("\n")
        return next((at for at, each in enumerate(lines, 1) if f'"{name}"' in each), 1)

    def _short(self, one: Taken) -> Iterator[Problem]:
        """A struck turn too short to be looked for, which stands where it stood.

        So does one whose words were purged from the history: nobody can look for them any more, but
        the mark that stands there must not give way to others.
        """
        record = self._library.records.get(one.id)
        there = quotables(record) if record is not None else ()
        for now in (each for each in there if each.id == one.anchor):
            for said in one.said:
                short = len(read(said.words).words) < _SHORT
                same = normal(said.words).casefold() == normal(now.speech).casefold()
                if said.words.strip() == _PURGED:
                    same = bool(now.speech.strip()) and f"[{STRUCK}" not in now.speech
                if short and same and record is not None:
                    place = Place(record.place.path, now.place.line)
                    yield self._stated.struck(place, one)
