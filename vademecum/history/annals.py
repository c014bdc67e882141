"""What each person said of their words, version by version: their own accord, or the record's.

A person is known by the key, the label or the register's name of a speaker, from the book at hand
back through history: a new key with the old label, then a new label, leads on to the same person.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from vademecum.french.folding import name
from vademecum.history.past import Past, Version
from vademecum.history.rows import Told
from vademecum.model import (
    ENDED,
    Attribution,
    Audience,
    ConsentState,
    Hearing,
    Record,
    Speaker,
)
from vademecum.record.consents import Given, is_heard, within


@dataclass(frozen=True, slots=True)
class Word:
    """What a person said of their words, as one front matter has it."""

    state: ConsentState
    date: dt.date | None
    reach: Audience
    embargo: dt.date | None
    reference: str
    attribution: Attribution | None  # None: of nobody in particular, as the record's accord
    own: bool  # an accord of their own

    @property
    def but_date(self) -> tuple[object, ...]:
        """All that it says but its day."""
        return (
            *(self.state, self.reach, self.embargo, self.reference),
            *(self.attribution, self.own),
        )


@dataclass(frozen=True, slots=True)
class Promised:
    """A word and the version that first bore it."""

    word: Word
    version: Version

    @property
    def day(self) -> dt.date:
        """The word's own day; the commit's where it names none."""
        return self.word.date or self.version.date


@dataclass(frozen=True, slots=True)
class Edit:
    """What a front matter says, and what the one before it said."""

    now: Told
    before: Told | None
    version: Version | None  # None: the book at hand

    @property
    def mends(self) -> bool:
        """Whether somebody changed the file itself: no merge, and no other file's words."""
        return self.version is not None and not self.version.merge and bool(self.version.before)

    @property
    def beside(self) -> bool:
        """Whether HEAD does not rest on it."""
        return self.version is not None and self.version.beside


@lru_cache(maxsize=4096)
def label(text: str) -> str:
    """A speaker's label as it is compared: a no-break space or a capital makes nobody else."""
    return " ".join(name(text).split())


def names(one: Speaker) -> frozenset[str]:
    """By what a speaker is known in another version."""
    return _names(one.key, one.label, one.person)


@lru_cache(maxsize=4096)  # each is asked for in every version
def _names(key: str, said: str, person: str | None) -> frozenset[str]:
    found = {f"key {key}", f"label {label(said)}"}
    return frozenset(found | {f"person {person}"} if person else found)


def told_now(record: Record) -> Told:
    """What a record says now."""
    return Told(record.consent, record.speakers if isinstance(record, Hearing) else ())


def covers(told: Told) -> bool:
    """Whether the record's accord speaks for somebody."""
    heard = [one for one in told.people if is_heard(one)]
    return not heard or any(one.accord is None for one in heard)


def shows(given: Given) -> bool:
    """Whether somebody's consent, or their having been told, lets words be shown."""
    return not given.ended and (given.state is ConsentState.GIVEN or given.told)


class Annals:
    """What was said in the versions of a record, and of those that it was made from."""

    def __init__(self, past: Past, ids: frozenset[str], record: Record | None) -> None:
        """`record`: what it is now; None where no file is left of it."""
        self._edits = tuple(_edits(past, ids))
        near = past.by_id.get(record.id, ()) if record is not None else ()
        here = near or sorted(_numbers(past, ids))
        last = [past.versions[at] for at in here if not past.versions[at].beside]
        before = past.told(last[-1].blob) if last else None
        self._now = Edit(told_now(record), before, None) if record is not None else None

    def record(self) -> tuple[Promised, ...]:
        """What the record's own accord said, for whoever had none of their own."""
        return _words(
            self._edits, lambda told: (word(told, None),) if covers(told) else (), lambda _edit: ()
        )

    def frame(self) -> tuple[Promised, ...]:
        """All that the record's own accord said, whoever had one of their own besides."""
        return _words(self._edits, lambda told: (word(told, None),), lambda _edit: (), every=True)

    def person(self, one: Speaker, *, guessed: bool = False) -> Person:
        """What a speaker of the book at hand said.

        `guessed`: whoever went where they came is them, though neither key nor label says so.
        """
        now = (self._now,) if self._now is not None else ()
        return Person(self._edits, _lives(one, (*now, *reversed(self._edits)), guessed))


class Person:
    """One person, in every version."""

    def __init__(self, edits: Iterable[Edit], lives: Mapping[int, tuple[Speaker, ...]]) -> None:
        self._edits, self._lives = tuple(edits), lives

    def __call__(self, told: Told | None) -> tuple[Speaker, ...]:
        """Who they are in a version: nobody, or one speaker; two where both may be meant."""
        return self._lives.get(id(told), ())

    @property
    def keys(self) -> frozenset[str]:
        """Their keys."""
        return frozenset(one.key for those in self._lives.values() for one in those)

    def words(self, *, every: bool = False) -> tuple[Promised, ...]:
        """What they said, each once, the oldest in history first.

        `every`: with those whose date alone was put right since.
        """

        def said(told: Told) -> Iterable[Word]:
            return (word(told, one) for one in self(told))

        return _words(self._edits, said, self._narrowed, every=every)

    def _narrowed(self, edit: Edit) -> Iterator[Word]:
        """What an edit of the frame made of their accord, where it left less of it.

        A frame that opens comes to what they said; one that closes is a promise of its own.
        """
        if not edit.mends or edit.before is None or edit.beside:
            return
        for one in self(edit.now):
            now = within(edit.now.frame, one)
            for other in self(edit.before):
                old = within(edit.before.frame, other)
                same = now.own and old.own and (old.state, old.date) == (now.state, now.date)
                if same and (now.reach > old.reach or _later(now.embargo, old.embargo)):
                    yield replace(word(edit.now, one), reach=now.reach, embargo=now.embargo)

    def asked(self) -> Version | None:
        """The first version in which they have an accord of their own, of whatever state."""
        return next(
            (
                edit.version
                for edit in self._edits
                if any(one.accord is not None for one in self(edit.now)) and not edit.beside
            ),
            None,
        )

    def covered(self) -> dt.date | None:
        """The day of the latest accord of the record beside which they had one of their own."""
        return max(
            (
                edit.now.frame.date or dt.date.min
                for edit in self._edits
                if any(one.accord is not None for one in self(edit.now))
                and shows(within(edit.now.frame, None))
                and not edit.beside
            ),
            default=None,
        )


def _numbers(past: Past, ids: frozenset[str]) -> Iterator[int]:
    return (number for name in ids for number in past.by_id.get(name, ()))


def _edits(past: Past, ids: frozenset[str]) -> Iterator[Edit]:
    """Each front matter with the one before it, once; of a new file, those that it was cut from."""
    known: set[tuple[int, int, bool]] = set()
    for number in sorted(_numbers(past, ids)):
        one = past.versions[number]
        now = past.told(one.blob)
        gone = [one.gone[name] for name in sorted(one.gone.keys() & ids)]
        for blob in (one.before,) if one.before or not gone else gone:
            before = past.told(blob)
            key = (id(now), id(before), one.merge)
            if now is not None and key not in known:
                known.add(key)
                yield Edit(now, before, one)


def _words(
    edits: Iterable[Edit],
    said: Callable[[Told], Iterable[Word]],
    more: Callable[[Edit], Iterable[Word]],
    *,
    every: bool = False,
) -> tuple[Promised, ...]:
    """Every word, once; of versions beside HEAD those alone that end.

    One whose date alone was put right, in an edit that brought something new, is that other one,
    unless `every` is asked for.
    """
    found: dict[Word, Version] = {}
    mended: set[Word] = set()
    for edit in edits:
        if edit.version is None:
            continue
        for one in (*said(edit.now), *more(edit)):
            if one in found or (edit.beside and one.state not in ENDED):
                continue
            found[one] = edit.version
            for other in said(edit.before) if edit.before and edit.mends else ():
                same = other.date != one.date and other.but_date == one.but_date
                if same and (not edit.beside or found.get(other, edit.version).beside):
                    mended.add(other)
    return tuple(Promised(one, at) for one, at in found.items() if every or one not in mended)


def word(told: Told, one: Speaker | None) -> Word:
    """What somebody says in a version: their own words where they have some, else the frame's."""
    given = within(told.frame, one)
    own = one.accord if one is not None else None
    return Word(
        state=given.state,
        date=given.date,
        reach=own.reach if own is not None and own.reach is not None else given.reach,
        embargo=own.embargo if own is not None and own.embargo is not None else given.embargo,
        reference=given.reference,
        attribution=one.attribution if one is not None else None,
        own=given.own,
    )


def _later(one: dt.date | None, other: dt.date | None) -> bool:
    return one is not None and (other is None or one > other)


def _lives(who: Speaker, edits: Iterable[Edit], guessed: bool) -> Mapping[int, tuple[Speaker, ...]]:
    """Who a speaker is in each version, by the version's identity; `edits`: the latest first."""
    found: dict[int, dict[Speaker, None]] = {}
    mine = names(who)
    known = set(mine)

    def meet(told: Told, those: Iterable[Speaker]) -> None:
        for one in those:
            found.setdefault(id(told), {})[one] = None
            known.update(names(one))

    def there(told: Told) -> list[Speaker]:
        near = [one for one in told.people if names(one) & mine]
        return near or [one for one in told.people if names(one) & known]

    for edit in edits:
        now = there(edit.now)
        meet(edit.now, now)
        if edit.before is not None:
            before = there(edit.before)
            if not before and guessed:
                before = list(_renamed(edit, edit.before, now))
            meet(edit.before, before)
    return {told: tuple(those) for told, those in found.items()}


def _renamed(edit: Edit, before: Told, now: Sequence[Speaker]) -> Iterator[Speaker]:
    """Who went where these came, key and label put anew: as many went as came, in that order."""
    old = frozenset(name for one in before.people for name in names(one))
    new = frozenset(name for one in edit.now.people for name in names(one))
    come = [one for one in edit.now.people if not names(one) & old]
    gone = [one for one in before.people if not names(one) & new]
    if len(come) == len(gone):
        yield from (was for one, was in zip(come, gone, strict=True) if one in now)
