"""Words that a person gave to some readers, or from a day on, found where others read them sooner.

Of a person's own accord only, whether they have read their words (sealed) or not: the less a
person has seen, the less may be shown. A turn given to another speaker and a sentence copied are
found by the words, by whole sentences or long runs that are rare; what two people say alike is
nobody's, and a label put right before the words were read widens nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from vademecum.corpus.quotes import Quote
from vademecum.french.folding import normal
from vademecum.history.accords import bound, replaces
from vademecum.history.annals import Annals, Person, Promised, names, told_now, word
from vademecum.history.blocks import Block, Spoken, everywhere, neighbours, row_of
from vademecum.history.lifted import commit
from vademecum.history.past import Past
from vademecum.history.quoted import unquoted
from vademecum.history.returned import SIZE, Rarity, Search, Sought, read
from vademecum.history.taken_back import Reader, Said, runs
from vademecum.language import _
from vademecum.model import (
    ENDED,
    Audience,
    Chapter,
    ConsentState,
    Hearing,
    Library,
    Place,
    Record,
    Speaker,
)
from vademecum.problems import Problem
from vademecum.record.consents import given
from vademecum.record.withhold import resolved
from vademecum.vocabulary import AUDIENCES, word_for


@dataclass(frozen=True, slots=True)
class _Kept:
    """What one person keeps from some readers."""

    record: Hearing
    who: Speaker
    names: frozenset[str]  # by what they are known
    said: tuple[Said, ...]
    free: frozenset[tuple[str, ...]]  # runs that others said beside them
    reach: Audience
    embargo: dt.date | None
    by: Promised


class Elsewhere:
    """The words of people whose accord is narrow, in all that the book now says."""

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

    def __iter__(self) -> Iterator[Problem]:
        kept = [
            one
            for record in self._library.hearings
            if record.consent.state not in ENDED
            for one in self._kept(record)
        ]
        if not kept:
            return
        now = everywhere(self._library)
        rarity = Rarity(read(block.source) for each in now for block in each.blocks)
        found: set[tuple[str, Place]] = set()
        for one in kept:
            search = _search(one)
            for each in now:
                place = self._place(one, each, search, rarity)
                if place is not None and (one.who.key, place) not in found:
                    found.add((one.who.key, place))
                    yield _problem(one, place, turn=isinstance(each.text, Hearing))

    def _kept(self, record: Hearing) -> Iterator[_Kept]:
        annals = Annals(self._past, self._ids[record.id], record)
        for who in self._people(record):
            person = annals.person(who, guessed=True)
            limit = bound(person.words(), person.covered(), self._last)
            if limit is None or not limit.own:
                continue
            there = who in record.speakers
            if there and (given(record, who).ended or replaces(word(told_now(record), who), limit)):
                continue
            reach, by = limit.reach
            until = limit.embargo
            if until is not None and until[0] > self._date:
                embargo, by = until
            else:
                embargo = None
            if reach is Audience.PUBLIC and embargo is None:
                continue
            said, free, known = self._said(record, person)
            if said:
                known |= names(who)
                yield _Kept(record, who, known, said, free, reach, embargo, by)

    def _people(self, record: Hearing) -> tuple[Speaker, ...]:
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
        self, record: Hearing, person: Person
    ) -> tuple[tuple[Said, ...], frozenset[tuple[str, ...]], frozenset[str]]:
        """What they said under their accord; what others said there; by what they are known."""
        found: dict[str, Said] = {}
        free: frozenset[tuple[str, ...]] | None = None
        known: set[str] = set()
        numbers = {at for name in self._ids[record.id] for at in self._past.by_id.get(name, ())}
        for blob in dict.fromkeys(self._past.versions[at].blob for at in sorted(numbers)):
            told = self._past.told(blob)
            mine = [
                one
                for one in (person(told) if told is not None else ())
                if one.accord is not None and one.accord.state is ConsentState.GIVEN
            ]
            if not mine:
                continue
            keys = {one.key for one in mine}
            known.update(name for one in mine for name in names(one))
            turns = self._reader(blob)
            if free is None:
                others = (one for one in turns if one.key not in keys)
                free = frozenset(run for one in others for run in runs(one.words))
            for one in turns:
                if one.key in keys and (one.sealed or one.words not in found):
                    found[one.words] = one
        return tuple(found.values()), free or frozenset(), frozenset(known)

    def _place(self, one: _Kept, told: Spoken, search: Search, rarity: Rarity) -> Place | None:
        """The first place where a text, or the settings, let others read them."""
        text = told.text
        if isinstance(text, Chapter) and not _further(one, text.reach, None):
            return None
        if isinstance(text, Hearing) and (place := self._turn(one, text)):
            return place
        seen = told.blocks if text is None else tuple(_seen(one, text, told.blocks))
        for block in (*seen, *neighbours(seen)):
            words = read(block.source)
            if not search.may_find(words):
                continue
            if text is not None:
                words = unquoted(text, block, words, lambda quote: self._own(one, quote))
            at = search.found(words, False, rarity, pieces=False, named=block.name)
            if at is not None:
                return Place(block.path, block.line + row_of(block.source, at))
        return None

    def _turn(self, one: _Kept, text: Hearing) -> Place | None:
        """A turn of theirs, however common its words, that another now speaks."""
        if text.id != one.record.id:
            return None
        for said in one.said:
            turn = text.turn(said.anchor)
            if turn is None or not said.sealed or len(read(said.words).words) < SIZE:
                continue
            same = normal(said.words).casefold() == normal(turn.speech).casefold()
            if same and _open(one, text, turn.speaker):
                return Place(text.place.path, turn.place.line)
        return None

    def _own(self, one: _Kept, quote: Quote) -> bool:
        """Whether a quote is of a turn of theirs: each edition shows it as it does the turn."""
        record = self._library.records.get(quote.record)
        turn = record.turn(quote.anchor) if isinstance(record, Hearing) else None
        if not isinstance(record, Hearing) or turn is None:
            return False
        return bool(names(record.speaker(turn.speaker)) & one.names)


def _search(one: _Kept) -> Search:
    """Their words, without those of turns not read that were given to whoever said them."""
    theirs, others = set[tuple[str, ...]](), set[tuple[str, ...]]()
    for turn in one.record.turns:
        mine = names(one.record.speaker(turn.speaker)) & one.names
        (theirs if mine else others).update(runs(turn.speech))
    given_back = one.free | (others - theirs)
    return Search(
        [Sought(read(said.words), one.free if said.sealed else given_back) for said in one.said]
    )


def _open(one: _Kept, text: Chapter | Record, speaker: str) -> bool:
    """Whether what somebody says in a text may reach further, or sooner, than those words."""
    if isinstance(text, Chapter):
        return True
    who = text.speaker(speaker) if speaker and isinstance(text, Hearing) else None
    if who is not None and names(who) & one.names:
        return False
    said = given(text, who)
    return not said.ended and _further(one, said.reach, said.embargo)


def _seen(one: _Kept, text: Chapter | Record, those: Iterable[Block]) -> Iterator[Block]:
    """The blocks of a text that others read."""
    hidden = _hidden(one, text)
    for block in those:
        row = block.line - text.body_line + 1
        if row not in hidden and _open(one, text, block.speaker):
            yield block


def _further(one: _Kept, reach: Audience, embargo: dt.date | None) -> bool:
    sooner = one.embargo is not None and (embargo is None or embargo < one.embargo)
    return sooner or reach < one.reach


def _hidden(one: _Kept, text: Chapter | Record) -> frozenset[int]:
    """Lines of a body that are kept to the members."""
    if (
        one.embargo is not None
        or one.reach is not Audience.MEMBERS
        or "{diffusion}" not in text.body
    ):
        return frozenset()
    try:
        return resolved(text.body, Audience.PUBLIC).gone
    except ValueError:
        return frozenset()


def _problem(one: _Kept, place: Place, *, turn: bool) -> Problem:
    limit = (
        _("no sooner than {until}").format(until=one.embargo.isoformat())
        if one.embargo is not None
        else _("for “{reach}” at most").format(reach=word_for(AUDIENCES, one.reach))
    )
    values = {
        "who": one.who.key,
        "id": one.record.id,
        "limit": limit,
        "mend": _("give them back to “{who}”, take them out").format(who=one.who.key)
        if turn
        else _("take them out"),
        "day": one.by.day.isoformat(),
        **commit(one.by.version),
    }
    return Problem("P012", place, values)
