"""Accords held against the book as it now is: nobody's word is widened by the way.

Each person heard is judged by their own accord where they ever had one, else by the record's.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from vademecum.history.accords import Bound, bound, replaces, wider
from vademecum.history.annals import (
    Annals,
    Person,
    Promised,
    covers,
    shows,
    told_now,
    word,
)
from vademecum.history.lifted import (
    agreed_since,
    commit,
    ended,
    later_accord,
    lifts,
    line,
    mend,
)
from vademecum.history.past import Past
from vademecum.history.taken_back import TAKEN
from vademecum.history.whole import GivenBack
from vademecum.language import _
from vademecum.model import (
    ENDED,
    Audience,
    Hearing,
    Library,
    Place,
    Record,
    Speaker,
)
from vademecum.problems import Problem
from vademecum.record.consents import is_heard, within
from vademecum.vocabulary import ATTRIBUTIONS, AUDIENCES, word_for


@dataclass(frozen=True, slots=True)
class _Shown:
    """How far somebody's words, or a record's, now reach."""

    who: Speaker | None  # None: the record's
    own: bool
    reach: Audience | None  # None: they are shown to nobody but the group
    embargo: dt.date | None


class Widened:
    """The accords of the book at hand against those that bind."""

    def __init__(
        self,
        library: Library,
        date: dt.date,
        past: Past,
        ids: Mapping[str, frozenset[str]],
        last: dt.date,
        given_back: GivenBack,
    ) -> None:
        """`date` decides embargoes; `last` is the latest day that has come."""
        self._last, self._given_back = last, given_back
        self._library, self._date, self._past, self._ids = library, date, past, ids
        self.back: set[tuple[str, str]] = set()  # record, key: who took back all that they said

    def __iter__(self) -> Iterator[Problem]:
        for record in self._library.records.values():
            if record.consent.state not in ENDED:
                yield from self._record(record)

    def _record(self, record: Record) -> Iterator[Problem]:
        annals = Annals(self._past, self._ids[record.id], record)
        told, limit = told_now(record), bound(annals.record(), self._last)
        common: list[Problem] = []
        if limit is not None and covers(told) and not replaces(word(told, None), limit):
            given = within(record.consent, None)
            reach = given.reach if shows(given) else None
            shown = _Shown(None, False, reach, given.embargo)
            common += self._further(record, shown, limit)
        yield from common
        known = {(each.code, each.place) for each in common}
        if isinstance(record, Hearing):
            for one in record.speakers:
                for problem in self._person(record, one, annals):
                    if (problem.code, problem.place) not in known:
                        yield problem

    def _person(self, record: Hearing, one: Speaker, annals: Annals) -> Iterator[Problem]:
        """What is shown of a speaker against their word."""
        given, person = within(record.consent, one), annals.person(one)
        if given.ended:
            return
        speaks = any(turn.speaker == one.key for turn in record.turns)
        back = list(self._ended(record, one, person)) if speaks else []
        if back:
            self.back.add((record.id, one.key))
            yield from back
            return
        # Refused words are told by the words where nothing but their place says whose they are.
        guess = annals.person(one, guessed=True)
        limit = bound(guess.words(), self._last)
        asked = person.asked() if one.accord is None and speaks else None
        if asked is not None and _spoken_for(record, one, limit, person.covered()):
            told = (
                _("write their accord under “{who}”")
                if one.heard
                else _("take out “{key}” and write their accord under “{who}”")
            )
            values = {
                "who": one.key,
                "mend": told.format(who=one.key, key="entendu: non"),
                **commit(asked),
            }
            yield Problem("P009", _at(record, one, "entendu", ""), values)
            return
        if limit is None or replaces(word(told_now(record), one), limit):
            return
        if is_heard(one):
            reach = given.reach if shows(given) else None
            yield from self._further(
                record, _Shown(one, one.accord is not None, reach, given.embargo), limit
            )
        yield from _named(record, one, limit)

    def _ended(self, record: Record, one: Speaker, person: Person) -> Iterator[Problem]:
        """Each refusal and withdrawal of theirs that nothing lifts."""
        words = person.words(every=True)
        for said in person.words():
            what = TAKEN.get(said.word.state)
            if what is None or not said.word.own or self._apart(record, said):
                continue
            first = self._library.records.get(said.version.id)
            there = self._given_back(said.version)
            keys = person.keys | {one.key}
            lifting = [
                each
                for each in (record, *((first,) if first is not None else ()), *there)
                if lifts(each.liftings, what, said.day, keys)
            ]
            agreed = agreed_since(record, one, said.day, words) or any(
                _agreed(each, keys, said.day, words) for each in there if each in lifting
            )
            if not (lifting and agreed):
                values = {
                    "what": ended(what, said.version.id, one.key),
                    "mend": mend(what, said.version.id, said.day, one.key),
                    "line": later_accord(one.key) if lifting else line(what, said.day, one.key),
                }
                place = _at(record, one, "accord/etat", "accord", "")
                yield _problem("P001", place, said, values)

    def _apart(self, record: Record, said: Promised) -> bool:
        """Whether it was said of a record from which this one had been cut or copied before.

        Of words that stand in both, it is told by the words.
        """
        name = said.version.id
        if name == record.id or record.id in self._ids.get(name, (record.id,)):
            return False
        mine = self._past.by_id.get(record.id)
        return mine is not None and said.version in self._past.versions[mine[0] :]

    def _further(self, record: Record, shown: _Shown, limit: Bound) -> Iterator[Problem]:
        """Where words reach further, or earlier, than the accord that binds."""
        who = shown.who.key if shown.who is not None else ""
        whose = {
            "of": " " + _("of “{who}”").format(who=who) if who else "",
            "under": " " + _("under “{who}”").format(who=who) if who else "",
        }
        reach, by = limit.reach
        if shown.reach is not None and shown.reach < reach:
            values = {"now": word_for(AUDIENCES, shown.reach), "then": word_for(AUDIENCES, reach)}
            place = self._own_or_frame(record, shown, "diffusion")
            yield _problem("P002", place, by, {**whose, **values})
        if limit.embargo is not None and limit.embargo[0] > self._date:
            until, by = limit.embargo
            if shown.embargo is None or shown.embargo < until:
                values = {**whose, "until": until.isoformat()}
                yield _problem("P003", self._own_or_frame(record, shown, "embargo"), by, values)

    def _own_or_frame(self, record: Record, shown: _Shown, key: str) -> Place:
        if shown.who is not None and shown.own:
            return _at(record, shown.who, f"accord/{key}", "accord")
        path = f"accord/{key}"
        return record.key(path if path in record.front else "accord")


def _agreed(record: Record, keys: Collection[str], day: dt.date, words: Sequence[Promised]) -> bool:
    """Whether the person's later accord stands in a record."""
    people = record.speakers if isinstance(record, Hearing) else ()
    theirs = (one for one in people if one.key in keys)
    return any(agreed_since(record, one, day, words) for one in theirs)


def _spoken_for(
    record: Hearing, one: Speaker, limit: Bound | None, covered: dt.date | None
) -> bool:
    """Whether a person who was asked has another's word in the place of theirs."""
    if not one.heard:
        return True
    if (limit is not None and limit.own) or covered is None:
        return False
    given = within(record.consent, one)
    later = given.date is not None and bool(given.reference) and given.date > covered
    return shows(given) and not later


def _named(record: Hearing, one: Speaker, limit: Bound) -> Iterator[Problem]:
    """Where a person is named in another way than they agreed to."""
    if limit.attribution is not None and wider(one.attribution, limit.attribution[0]):
        then, by = limit.attribution
        values = {
            "speaker": one.key,
            "now": word_for(ATTRIBUTIONS, one.attribution),
            "then": word_for(ATTRIBUTIONS, then),
        }
        yield _problem("P004", _at(record, one, "attribution"), by, values)


def _at(record: Record, one: Speaker, *keys: str) -> Place:
    """The first of a speaker's keys that is written."""
    paths = [f"intervenants/{one.key}/{key}".rstrip("/") for key in keys]
    written = (
        path for path in paths if any(f"{name}/".startswith(f"{path}/") for name in record.front)
    )
    return record.key(next(written, paths[-1]))


def _problem(code: str, place: Place, by: Promised, values: Mapping[str, str]) -> Problem:
    return Problem(code, place, {**values, "day": by.day.isoformat(), **commit(by.version)})
