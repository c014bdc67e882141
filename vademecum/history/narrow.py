"""Words that may not be read by all, or not yet: whose, which, and what promised it.

Of a person's own accord, or of the record's for whoever had none: whether they have read their
words (sealed) or not, the less a person has seen, the less may be shown.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from vademecum.history.accords import Bound, bound, replaces
from vademecum.history.annals import Annals, Person, Promised, covers, names, told_now, word
from vademecum.history.past import Past
from vademecum.history.rows import Told
from vademecum.history.taken_back import Reader, Said, runs
from vademecum.model import ENDED, Audience, ConsentState, Hearing, Library, Record, Speaker
from vademecum.record.consents import given, is_heard


@dataclass(frozen=True, slots=True)
class Kept:
    """What one person, or those for whom a record's accord speaks, keep from some readers."""

    record: Record
    who: Speaker | None  # None: the record's accord
    names: frozenset[str]  # by what they are known
    said: tuple[Said, ...]
    free: frozenset[tuple[str, ...]]  # runs that others said beside them
    reach: Audience
    embargo: dt.date | None
    by: Promised


# Whose words are meant in a version, and how they are known: keys, and every name of theirs.
_Whose = Callable[[Told], tuple[frozenset[str], frozenset[str]]]
_NOBODY = (frozenset[str](), frozenset[str]())


class Narrow:
    """All such words of a book."""

    def __init__(
        self,
        library: Library,
        date: dt.date,
        past: Past,
        ids: Mapping[str, frozenset[str]],
        last: dt.date,
        reader: Reader,
    ) -> None:
        """`date` decides embargoes; `last` is the latest day that has come."""
        self._library, self._date, self._past, self._ids = library, date, past, ids
        self._last, self._reader = last, reader

    def __iter__(self) -> Iterator[Kept]:
        for record in self._library.records.values():
            if record.consent.state in ENDED:
                continue
            annals = Annals(self._past, self._ids[record.id], record)
            if isinstance(record, Hearing):
                yield from self._people(record, annals)
            yield from self._record(record, annals)

    def _people(self, record: Hearing, annals: Annals) -> Iterator[Kept]:
        """Those who had an accord of their own."""
        for who in self._speakers(record):
            person = annals.person(who, guessed=True)
            limit = bound(person.words(), person.covered(), self._last)
            if limit is None or not limit.own:
                continue
            there = who in record.speakers
            if there and (given(record, who).ended or replaces(word(told_now(record), who), limit)):
                continue
            found = self._kept(record, who, limit, _of_person(person))
            if found is not None:
                yield found

    def _record(self, record: Record, annals: Annals) -> Iterator[Kept]:
        """Those for whom the record's accord spoke, and who have none of their own now."""
        told, limit = told_now(record), bound(annals.record(), None, self._last)
        if limit is None or (covers(told) and replaces(word(told, None), limit)):
            return
        own = frozenset(
            name for one in told.people if one.accord is not None for name in names(one)
        )
        found = self._kept(record, None, limit, _of_record(isinstance(record, Hearing), own))
        if found is not None:
            yield found

    def _kept(
        self, record: Record, who: Speaker | None, limit: Bound, whose: _Whose
    ) -> Kept | None:
        """What is kept under an accord; None where all may read it, or nothing was said."""
        reach, by = limit.reach
        until = limit.embargo
        embargo: dt.date | None = None
        if until is not None and until[0] > self._date:
            embargo, by = until
        if reach is Audience.PUBLIC and embargo is None:
            return None
        said, free, known = self._said(record, whose)
        known |= names(who) if who is not None else frozenset()
        return Kept(record, who, known, said, free, reach, embargo, by) if said else None

    def _speakers(self, record: Hearing) -> tuple[Speaker, ...]:
        """Those who speak in a hearing, and those who did and are not named there any more."""
        known = {name for one in record.speakers for name in names(one)}
        gone: dict[str, Speaker] = {}
        for number in self._past.by_id.get(record.id, ()):
            told = self._past.told(self._past.versions[number].blob)
            for one in told.people if told is not None else ():
                if one.accord is not None and not names(one) & known:
                    gone[one.key] = one
        return (*record.speakers, *gone.values())

    def _said(
        self, record: Record, whose: _Whose
    ) -> tuple[tuple[Said, ...], frozenset[tuple[str, ...]], frozenset[str]]:
        """What they said under their accord; what others said there; by what they are known."""
        found: dict[str, Said] = {}
        free: frozenset[tuple[str, ...]] | None = None
        known: set[str] = set()
        numbers = {at for name in self._ids[record.id] for at in self._past.by_id.get(name, ())}
        for blob in dict.fromkeys(self._past.versions[at].blob for at in sorted(numbers)):
            told = self._past.told(blob)
            keys, called = whose(told) if told is not None else _NOBODY
            if not keys:
                continue
            known |= called
            turns = self._reader(blob)
            if free is None:
                others = (one for one in turns if one.key not in keys)
                free = frozenset(run for one in others for run in runs(one.words))
            for one in turns:
                if one.key in keys and (one.sealed or one.words not in found):
                    found[one.words] = one
        return tuple(found.values()), free or frozenset(), frozenset(known)


def _of_person(person: Person) -> _Whose:
    def whose(told: Told) -> tuple[frozenset[str], frozenset[str]]:
        return _known(
            one
            for one in person(told)
            if one.accord is not None and one.accord.state is ConsentState.GIVEN
        )

    return whose


def _of_record(hearing: bool, own: frozenset[str]) -> _Whose:
    """`own`: names of those who have an accord of their own now, which tells what is kept."""

    def whose(told: Told) -> tuple[frozenset[str], frozenset[str]]:
        if told.frame.state is not ConsentState.GIVEN:
            return _NOBODY
        if not hearing:
            return frozenset({""}), frozenset()
        return _known(
            one
            for one in told.people
            if one.accord is None and is_heard(one) and not names(one) & own
        )

    return whose


def _known(those: Iterable[Speaker]) -> tuple[frozenset[str], frozenset[str]]:
    found = tuple(those)
    called = frozenset(name for one in found for name in names(one))
    return frozenset(one.key for one in found), called
