"""Words that are kept from some readers, or until a day, found where others read them sooner.

A turn given to another speaker and a sentence copied are found by the words, by whole sentences or
long runs that are rare; what two people say alike is nobody's, and a label put right before the
words were read widens nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from vademecum.corpus.quotes import Quote
from vademecum.french.folding import normal
from vademecum.history.annals import names
from vademecum.history.blocks import Block, Spoken, everywhere, neighbours, row_of
from vademecum.history.lifted import commit
from vademecum.history.narrow import Kept, Narrow
from vademecum.history.past import Past
from vademecum.history.quoted import unquoted
from vademecum.history.returned import SIZE, Rarity, Run, Search, Sought, read
from vademecum.history.taken_back import Reader, runs
from vademecum.language import _
from vademecum.model import Audience, Chapter, Hearing, Library, Place, Record
from vademecum.problems import Problem
from vademecum.record.consents import given
from vademecum.record.withhold import resolved
from vademecum.vocabulary import AUDIENCES, word_for


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
        self._library = library
        self._narrow = Narrow(library, date, past, ids, last, reader)

    def __iter__(self) -> Iterator[Problem]:
        kept = tuple(self._narrow)
        if not kept:
            return
        now = everywhere(self._library)
        rarity = Rarity(read(block.source) for each in now for block in each.blocks)
        searches = [_search(one) for one in kept]
        near = _Near(searches)
        found: set[tuple[str, Place]] = set()
        for each in now:
            for number in sorted(near.of(each)):
                one = kept[number]
                place = self._place(one, each, searches[number], rarity)
                who = one.who.key if one.who is not None else ""
                if place is not None and (who, place) not in found:
                    found.add((who, place))
                    yield _problem(one, place, turn=isinstance(each.text, Hearing))

    def _place(self, one: Kept, told: Spoken, search: Search, rarity: Rarity) -> Place | None:
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

    def _turn(self, one: Kept, text: Hearing) -> Place | None:
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

    def _own(self, one: Kept, quote: Quote) -> bool:
        """Whether a quote is of words of theirs: each edition shows it as it does those."""
        record = self._library.records.get(quote.record)
        if not isinstance(record, Hearing):
            return record is not None and record.id == one.record.id
        turn = record.turn(quote.anchor)
        return turn is not None and bool(names(record.speaker(turn.speaker)) & one.names)


class _Near:
    """Which of many searches may find something in a text: it is read once for all of them."""

    def __init__(self, searches: Iterable[Search]) -> None:
        self._runs: dict[Run, set[int]] = {}
        self._all = 0
        for number, one in enumerate(searches):
            self._all = number + 1
            for run in one.starts:
                self._runs.setdefault(run, set()).add(number)

    def of(self, each: Spoken) -> set[int]:
        """Their numbers."""
        if each.text is not None and "{diffusion}" in each.text.body:
            return set(range(self._all))  # what some do not see leaves other neighbours
        found = set[int]()
        for block in (*each.blocks, *neighbours(each.blocks)):
            bare = read(block.source).bare
            for run in zip(*(bare[at:] for at in range(SIZE)), strict=False):
                found |= self._runs.get(run, set())
        return found


def _search(one: Kept) -> Search:
    """Their words, without those of turns not read that were given to whoever said them."""
    theirs, others = set[Run](), set[Run]()
    if isinstance(one.record, Hearing):
        for turn in one.record.turns:
            mine = names(one.record.speaker(turn.speaker)) & one.names
            (theirs if mine else others).update(runs(turn.speech))
    given_back = one.free | (others - theirs)
    return Search(
        [Sought(read(said.words), one.free if said.sealed else given_back) for said in one.said]
    )


def _open(one: Kept, text: Chapter | Record, speaker: str) -> bool:
    """Whether what somebody says in a text may reach further, or sooner, than those words."""
    if isinstance(text, Chapter):
        return True
    if one.who is None and text.id == one.record.id and not speaker:
        return False  # whether its own accord was widened is told of the accord
    who = text.speaker(speaker) if speaker and isinstance(text, Hearing) else None
    if who is not None and names(who) & one.names:
        return False
    said = given(text, who)
    return not said.ended and _further(one, said.reach, said.embargo)


def _seen(one: Kept, text: Chapter | Record, those: Iterable[Block]) -> Iterator[Block]:
    """The blocks of a text that others read."""
    hidden = _hidden(one, text)
    for block in those:
        row = block.line - text.body_line + 1
        if row not in hidden and _open(one, text, block.speaker):
            yield block


def _further(one: Kept, reach: Audience, embargo: dt.date | None) -> bool:
    sooner = one.embargo is not None and (embargo is None or embargo < one.embargo)
    return sooner or reach < one.reach


def _hidden(one: Kept, text: Chapter | Record) -> frozenset[int]:
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


def _problem(one: Kept, place: Place, *, turn: bool) -> Problem:
    limit = (
        _("no sooner than {until}").format(until=one.embargo.isoformat())
        if one.embargo is not None
        else _("for “{reach}” at most").format(reach=word_for(AUDIENCES, one.reach))
    )
    values = {"id": one.record.id, "limit": limit, "day": one.by.day.isoformat()}
    values |= commit(one.by.version)
    if one.who is None:
        return Problem("P015", place, values)
    back = _("give them back to “{who}”, take them out").format(who=one.who.key)
    values |= {"who": one.who.key, "mend": back if turn else _("take them out")}
    return Problem("P012", place, values)
