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
from vademecum.model import (
    ENDED,
    Attribution,
    Audience,
    ConsentState,
    Hearing,
    Library,
    Record,
    Speaker,
)
from vademecum.record.consents import is_heard, within


@dataclass(frozen=True, slots=True)
class Kept:
    """What one person, or those for whom a record's accord speaks, keep from some readers."""

    id: str  # of the record
    record: Record | None  # None where no file is left of it
    ids: frozenset[str]  # of those that it was, or is, besides
    who: Speaker | None  # None: the record's accord
    names: frozenset[str]  # by what they are known
    said: tuple[Said, ...]
    free: frozenset[tuple[str, ...]]  # runs that others said beside them
    reach: Audience
    embargo: dt.date | None
    by: Promised
    limit: Bound  # all that their word says
    there: bool  # the record is there, and names them


@dataclass(frozen=True, slots=True)
class _About:
    """A record, or what history holds of one that is gone."""

    id: str
    record: Record | None
    ids: frozenset[str]  # with those of what it was made from
    annals: Annals


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
        gone: Iterable[frozenset[str]],
        last: dt.date,
        reader: Reader,
    ) -> None:
        """`date` decides embargoes; `last` is the latest day that has come.

        `gone`: the ids of records of which no file is left, each with its kin.
        """
        self._library, self._date, self._past, self._ids = library, date, past, ids
        self._gone, self._last, self._reader = tuple(gone), last, reader

    def __iter__(self) -> Iterator[Kept]:
        for record in self._library.records.values():
            if record.consent.state in ENDED:
                continue
            ids = self._ids[record.id]
            about = _About(record.id, record, ids, Annals(self._past, ids, record))
            yield from self._of(about, told_now(record))
        for those in self._gone:
            name, told = self._last_of(those)
            if told is not None and told.frame.state not in ENDED:
                annals = Annals(self._past, those, None)
                yield from self._of(_About(name, None, those, annals), told)

    def _last_of(self, ids: frozenset[str]) -> tuple[str, Told | None]:
        """The last of the names of a record that is gone, and what it said then."""
        those = (self._past.versions[at] for name in ids for at in self._past.by_id[name])
        here = [one for one in those if not one.beside]
        last = max(here, key=self._past.versions.index, default=None)
        return (last.id, self._past.told(last.blob)) if last is not None else ("", None)

    def _of(self, about: _About, told: Told) -> Iterator[Kept]:
        yield from self._people(about, told)
        yield from self._record(about, told)

    def _people(self, about: _About, told: Told) -> Iterator[Kept]:
        """Those who had an accord of their own."""
        for who in self._speakers(about, told):
            person = about.annals.person(who, guessed=True)
            limit = bound(person.words(), self._last)
            if limit is None or not limit.own:
                continue
            if who in told.people and within(told.frame, who).ended:
                continue
            now = about.record is not None and who in told.people
            if now and replaces(word(told, who), limit):
                continue
            found = self._kept(about, who, limit, _of_person(person), there=now)
            if found is not None:
                yield found

    def _record(self, about: _About, told: Told) -> Iterator[Kept]:
        """Those for whom the record's accord spoke, and who have none of their own now."""
        limit = bound(about.annals.record(), self._last)
        now = about.record is not None and covers(told)
        if limit is None or (now and replaces(word(told, None), limit)):
            return
        own = frozenset(
            name for one in told.people if one.accord is not None for name in names(one)
        )
        hearing = bool(told.people) if about.record is None else isinstance(about.record, Hearing)
        found = self._kept(about, None, limit, _of_record(hearing, own), there=now)
        if found is not None:
            yield found

    def _kept(
        self,
        about: _About,
        who: Speaker | None,
        limit: Bound,
        whose: _Whose,
        *,
        there: bool,
    ) -> Kept | None:
        """What is kept under an accord; None where all may read it, or nothing was said."""
        reach, by = limit.reach
        until = limit.embargo
        embargo: dt.date | None = None
        if until is not None and until[0] > self._date:
            embargo, by = until
        if reach is Audience.PUBLIC and embargo is None and not _veiled(limit, there=there):
            return None
        said, free, known = self._said(about.ids, whose)
        if not said:
            return None
        known |= names(who) if who is not None else frozenset()
        return Kept(
            about.id,
            about.record,
            about.ids,
            who,
            known,
            said,
            free,
            reach,
            embargo,
            by,
            limit,
            there,
        )

    def _speakers(self, about: _About, now: Told) -> tuple[Speaker, ...]:
        """Those who speak in a hearing, and those who did and are not named there any more.

        Who spoke in what it was made from is asked for here where no file is left of that.
        """
        known = {name for one in now.people for name in names(one)}
        gone: dict[str, Speaker] = {}
        mine = {about.id, *(name for name in about.ids if name not in self._library.records)}
        for number in sorted(at for name in mine for at in self._past.by_id.get(name, ())):
            told = self._past.told(self._past.versions[number].blob)
            for one in told.people if told is not None else ():
                if one.accord is not None and not names(one) & known:
                    gone[one.key] = one
        return (*now.people, *gone.values())

    def _said(
        self, ids: frozenset[str], whose: _Whose
    ) -> tuple[tuple[Said, ...], frozenset[tuple[str, ...]], frozenset[str]]:
        """What they said under their accord; what others said there; by what they are known."""
        found: dict[str, Said] = {}
        free: frozenset[tuple[str, ...]] | None = None
        known: set[str] = set()
        numbers = {at for name in ids for at in self._past.by_id.get(name, ())}
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


def _veiled(limit: Bound, *, there: bool) -> bool:
    """Whether whoever said the words is not to be named elsewhere more than they agreed to.

    Of those whom their record still names, of whoever is anonymous alone.
    """
    how = limit.attribution[0] if limit.attribution is not None else Attribution.NAME
    if how is Attribution.ROLE:
        return not there
    return how is Attribution.ANONYMOUS


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
