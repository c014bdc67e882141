"""What is said of words that were taken back: what lifts them, what names them, in which commit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from vademecum.corpus.library import HEARINGS
from vademecum.history.annals import Annals, names
from vademecum.history.lifted import agreed_since, commit, lifts, line, of_whom, together
from vademecum.history.past import Past
from vademecum.history.taken_back import Taken
from vademecum.history.whole import GivenBack
from vademecum.language import _
from vademecum.model import Hearing, Library, Lifted, Place, Record
from vademecum.problems import Problem
from vademecum.record.consents import is_asked_anew


def first_said(
    past: Past, those: Sequence[Taken], ids: Mapping[str, frozenset[str]]
) -> Iterator[Taken]:
    """Each with the version that first said it: a file renamed since has promised nothing anew.

    `ids`: of each record, those of what it was made from.
    """
    order: dict[str, int] = {}
    for number, version in enumerate(past.versions):
        order.setdefault(version.commit, number)
    same: dict[tuple[Lifted, dt.date, str, str], list[Taken]] = {}
    for one in those:
        same.setdefault((one.what, one.day, one.anchor, one.who), []).append(one)
    for one in those:
        near = ids.get(one.id, frozenset({one.id}))
        alike = same[one.what, one.day, one.anchor, one.who]
        found = [other.version for other in alike if other.id in near]
        first = min((one.version, *found), key=lambda each: order[each.commit])
        yield replace(one, version=first)


class Stated:
    """Words taken back, as the records of a book speak of them now."""

    def __init__(
        self, library: Library, past: Past, ids: Mapping[str, frozenset[str]], given_back: GivenBack
    ) -> None:
        """`ids`: those of what each record was made from."""
        self._library, self._past, self._ids, self._given_back = library, past, ids, given_back

    def lifted(self, one: Taken) -> bool:
        """Whether a record's own later word lifts it, or that of what the record has become."""
        return any(lifted_by(record, one) for record in self._those(one))

    def _those(self, one: Taken) -> Sequence[Record]:
        return (*self.heirs(one), *self._given_back(one.version))

    def again(self, one: Taken) -> bool:
        """Whether it may be shown again: lifted, and of a person's words, given anew since."""
        return any(again_by(record, one) for record in self._those(one))

    def agreed(self, record: Record, one: Taken) -> bool:
        """Whether a later accord stands beside the row that lifts it, here or on another branch."""
        there = (each for each in self._given_back(one.version) if lifted_by(each, one))
        words = Annals(self._past, self._ids[record.id], record).frame()
        return any(agreed_since(each, None, one.day, words) for each in (record, *there))

    def struck(self, place: Place, one: Taken) -> Problem:
        """That a passage is there again."""
        return problem("P005", place, one, {"target": target(one), **self.lifting(one)})

    def lifting(self, one: Taken) -> Mapping[str, str]:
        """What lifts it, and the record's file, in which alone it lifts anything."""
        record = next(iter(self.heirs(one)), None)
        path = record.place.path if record is not None else f"{HEARINGS}/{one.id}.md"
        return {"file": path, "line": row(one)}

    def near(self, one: Taken, name: str) -> bool:
        """Whether a text is the record, or was made from it."""
        return one.id == name or one.id in self._ids.get(name, ())

    def heirs(self, one: Taken) -> Sequence[Record]:
        """The record, or what it has become."""
        if (own := self._library.records.get(one.id)) is not None:
            return (own,)
        return [other for other in self._library.records.values() if one.id in self._ids[other.id]]


def lifted_by(record: Record, one: Taken) -> bool:
    """Whether a record has the row that lifts it."""
    people = record.speakers if isinstance(record, Hearing) else ()
    same = (each.key for each in people if names(each) & one.names)
    keys = {one.who, *same} if one.who else ()
    return lifts(record.liftings, one.what, one.day, keys)


def again_by(record: Record, one: Taken) -> bool:
    """Whether it may be shown again by a record's word: not where somebody is only asked anew."""
    if not lifted_by(record, one):
        return False
    if one.what is Lifted.PASSAGE:
        return True
    people = record.speakers if isinstance(record, Hearing) and one.who else ()
    return not is_asked_anew(record, (each for each in people if names(each) & one.names))


def row(one: Taken) -> str:
    """The row that would lift it."""
    return line(one.what, one.day, "" if one.what is Lifted.PASSAGE else one.who)


def with_rows(one: Problem, others: Iterable[Problem]) -> Problem:
    """A problem with the rows that lift the others of its words: none lifts two promises."""
    if "line" not in one.values:
        return one
    files: dict[str, list[str]] = {one.values["file"]: [one.values["line"]]}
    for other in others:
        if "line" in other.values and other.severity is one.severity:
            rows = files.setdefault(other.values["file"], [])
            rows += [other.values["line"]] if other.values["line"] not in rows else []
    first, *more = ((file, together(rows)) for file, rows in files.items())
    told = first[1] + "".join(
        _(", and in {file} {line}").format(file=file, line=rows) for file, rows in more
    )
    return replace(one, values={**one.values, "line": told})


def target(one: Taken) -> str:
    """The address of a struck passage."""
    return f"{one.id}#{one.anchor}" if one.anchor else one.id


def whose(one: Taken) -> str:
    """Whose words were taken back, a passage's address too, as a sentence goes on."""
    if one.what is Lifted.PASSAGE:
        return _("“{target}”, struck").format(target=target(one))
    return of_whom(one.what, one.id, one.who)


def problem(code: str, place: Place, one: Taken, values: Mapping[str, str]) -> Problem:
    """A problem that names the commit that promised."""
    return Problem(code, place, {**values, "day": one.day.isoformat(), **commit(one.version)})
