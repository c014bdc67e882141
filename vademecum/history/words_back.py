"""What people took back, found by its words wherever the book now says them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from vademecum.corpus.quotes import Quote
from vademecum.history.again import Again
from vademecum.history.annals import names
from vademecum.history.blocks import Block, Spoken, everywhere, neighbours, row_of
from vademecum.history.lifted import of_whom
from vademecum.history.marked import without
from vademecum.history.quoted import silenced, unquoted
from vademecum.history.returned import Rarity, Search, Sought, Words, read
from vademecum.history.stated import Stated, again_by, problem, target, with_rows
from vademecum.history.taken_back import Taken
from vademecum.model import ENDED, Chapter, Hearing, Library, Lifted, Place, Record
from vademecum.problems import Problem
from vademecum.record.consents import given, is_lost
from vademecum.rules import Severity

_FIRST = 4  # words by which two sentences of one line are told apart
_OVER = 4  # blocks of a record that say them over
_Places = Sequence[tuple[Spoken, Block, bool]]  # of one text; whether the block stands alone


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Something taken back, ready to be found."""

    one: Taken
    sought: tuple[Sought, ...]
    search: Search


@dataclass(frozen=True, slots=True)
class _Back:
    """Where a text says it again, and what is told of that."""

    one: Taken
    problem: Problem
    words: tuple[str, ...]  # the first of those that are back

    @property
    def spot(self) -> tuple[Place, tuple[str, ...]]:
        """One sentence at one place."""
        return self.problem.place, self.words


class WordsBack:
    """The words of what was taken back, in the book as it now is."""

    def __init__(self, library: Library, stated: Stated, told: Collection[tuple[str, str]]) -> None:
        """`told`: the (record, speaker) of whom it is already said that all they say is back."""
        self._library, self._stated, self._back = library, stated, told

    def problems(self, left: Sequence[Taken]) -> Iterator[Problem]:
        """Each text that says some of it."""
        now = everywhere(self._library)
        hosts = frozenset(
            speaker.label for hearing in self._library.hearings for speaker in hearing.speakers
        )
        those = [(one, one.sought(hosts)) for one in left]
        wanted = [_Wanted(one, sought, Search(sought)) for one, sought in those]
        every = Search([one for each in wanted for one in each.sought])
        told = [
            (one, block, alone)
            for one in now
            for alone, those in ((True, one.blocks), (False, neighbours(one.blocks)))
            for block in those
            if every.may_find(read(block.source))
        ]
        if not told:
            return
        said = dict.fromkeys(one.words for each in wanted for one in each.sought)
        masks = _masks(every, told)
        blocks = [block for one in now for block in one.blocks if block not in masks]
        found: dict[tuple[int, int], _Back] = {}
        faulty: set[Block] = set()
        # Words that are back in twenty places are no commoner for it: what was found once is not
        # counted when the others are looked for.
        while True:
            left_words = (read(block.source) for block in blocks if block not in faulty)
            new = dict(self._look(wanted, Rarity([*left_words, *said]), told, found, faulty))
            if not new:
                break
            found |= new
        yield from self._once([found[key] for key in sorted(found)])

    def _once(self, found: Sequence[_Back]) -> Iterator[Problem]:
        """Each sentence at its place once, with the promise that binds it now.

        A record renamed since, or struck before it was withdrawn, promised more than once: all the
        rows that would lift it are told together.
        """
        binding = {one.spot: one for one in sorted(found, key=self._rank)}
        for one in found:
            if binding[one.spot] is one:
                others = (each.problem for each in found if each.spot == one.spot)
                yield with_rows(one.problem, others)

    def _rank(self, back: _Back) -> tuple[bool, bool, dt.date, bool]:
        """How much a promise binds beside others of the same words: the last of them is told."""
        known = back.one.id in self._library.records
        whole = back.one.what is not Lifted.PASSAGE
        return back.problem.severity is Severity.ERROR, known, back.one.day, whole

    def _look(
        self,
        wanted: Sequence[_Wanted],
        rarity: Rarity,
        told: _Places,
        found: Collection[tuple[int, int]],
        faulty: set[Block],
    ) -> Iterator[tuple[tuple[int, int], _Back]]:
        """What is found that was not found before, by its number and the text's."""
        texts = [list(group) for _spoken, group in groupby(told, key=lambda each: id(each[0]))]
        for number, each in enumerate(wanted):
            again = self._again(each.one, each.sought, rarity, told)
            for at, places in enumerate(texts):
                text = places[0][0].text
                if (number, at) in found or not (text is None or self._applies(each.one, text)):
                    continue
                back = next(self._in_text(each.one, text, each.search, rarity, places), None)
                if back is None and again is not None:
                    back = self._told_again(each.one, text, again, places)
                if back is not None:
                    faulty |= set(_copies(each.search, rarity, places))
                    yield (number, at), back

    def _in_text(
        self,
        one: Taken,
        text: Chapter | Record | None,
        search: Search,
        rarity: Rarity,
        places: Sequence[tuple[Spoken, Block, bool]],
    ) -> Iterator[_Back]:
        """The first place where a text says it, in one block or in several."""
        near = text is not None and self._stated.near(one, text.id)
        for _spoken, block, pieces in places:
            if text is None or not self._silent(one, text, block):
                words = read(block.source) if text is None else self._shown(one, text, block)
                apart = near and text is not None and _apart(one, text, block)
                at = search.found(words, near, rarity, pieces, named=block.name, apart=apart)
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
        others: dict[str, list[Words]] = {}
        for each, block, _alone in told:
            if isinstance(each.text, Record) and not self._stated.near(one, each.text.id):
                others.setdefault(each.text.id, []).append(read(block.source))
        return Again(those, rarity, others)

    def _told_again(
        self,
        one: Taken,
        text: Chapter | Record | None,
        again: Again,
        places: Sequence[tuple[Spoken, Block, bool]],
    ) -> _Back | None:
        """The first place where a text tells a struck passage whole."""
        if isinstance(text, Record):
            return self._beside(one, text, again, places)
        for _spoken, block, _alone in places:
            found = None if block.name else again.found(read(block.source))
            if found is not None:
                at, sure = found
                return self._told(one, block, at) if sure else _perhaps(one, block, at)
        return None

    def _beside(self, one: Taken, text: Record, again: Again, places: _Places) -> _Back | None:
        """The same of another record, which may say it of itself."""
        for _spoken, block, alone in places if not self._stated.near(one, text.id) else ():
            at = again.beside(read(block.source)) if alone and not block.name else None
            if at is not None:
                return _perhaps(one, block, at)
        return None

    def _applies(self, one: Taken, text: Chapter | Record) -> bool:
        if isinstance(text, Chapter):
            return True
        if one.whole and text.id == one.id:
            # A merge may bring words back below a state that stays; else the state is told.
            return one.emptied and text.consent.state in ENDED
        if one.who and one.what is not Lifted.PASSAGE and is_lost(text):
            return False
        return not again_by(text, one)

    def _silent(self, one: Taken, text: Chapter | Record, block: Block) -> bool:
        """Whether a person's words stand where they may: in a turn of which nothing is shown."""
        if not one.names or not isinstance(text, Hearing) or not block.speaker:
            return False
        who = text.speaker(block.speaker)
        if (text.id, who.key) in self._back:
            return True
        said = given(text, who)
        if said.ended:
            # A withdrawal took the words out: a merge may bring them back below it.
            return not (one.emptied and names(who) & one.names)
        return said.silent

    def _shown(self, one: Taken, text: Chapter | Record, block: Block) -> Words:
        """The words of a block, without those of quotes that are withheld with their turn."""
        words = read(block.source)
        if one.beside is not None and not isinstance(text, Chapter):
            return replace(words, words=tuple(without(text, block, words)))
        return unquoted(text, block, words, self._withheld) if one.names else words

    def _withheld(self, quote: Quote) -> bool:
        return silenced(self._library, quote)

    def _told(self, one: Taken, block: Block, at: int) -> _Back:
        place, words = _at(block, at)
        if one.what is Lifted.PASSAGE:
            return _Back(one, self._stated.struck(place, one), words)
        whose = of_whom(one.what, one.id, one.who)
        values = {"whose": whose, **self._stated.lifting(one)}
        return _Back(one, problem("P006", place, one, values), words)


def _at(block: Block, at: int) -> tuple[Place, tuple[str, ...]]:
    """Where a word of a block stands, and the first words from there."""
    place = Place(block.path, block.line + row_of(block.source, at))
    return place, tuple(read(block.source).bare[at : at + _FIRST])


def _perhaps(one: Taken, block: Block, at: int) -> _Back:
    """That a struck passage may be there again."""
    place, words = _at(block, at)
    return _Back(one, problem("P013", place, one, {"target": target(one)}), words)


def _apart(one: Taken, text: Chapter | Record, block: Block) -> bool:
    """Whether a block is of a turn that is another's, and not the turn they said it in."""
    if not isinstance(text, Hearing) or not block.speaker:
        return False
    theirs = one.names or one.speakers
    if not theirs or names(text.speaker(block.speaker)) & theirs:
        return False
    turns = (turn for turn in text.turns if turn.first_line <= block.line <= turn.last_line)
    anchors = {said.anchor for said in one.said}
    return all(turn.id not in anchors for turn in turns)


def _masks(every: Search, told: _Places) -> set[Block]:
    """The blocks of texts that say the words over and over, each time with a word changed.

    They hide nothing. A hearing says once or twice what every hearing says: that counts.
    """
    found: set[Block] = set()
    for _text, group in groupby(told, key=lambda each: id(each[0])):
        those = [(one, block) for one, block, alone in group if alone]
        again = [block for _one, block in those if every.repeats(read(block.source))]
        if again and (isinstance(those[0][0].text, Chapter) or len(again) >= _OVER):
            found |= set(again)
    return found


def _copies(search: Search, rarity: Rarity, places: _Places) -> Iterator[Block]:
    """The blocks of a text that say the words."""
    for _spoken, block, alone in places:
        if alone and search.found(read(block.source), False, rarity) is not None:
            yield block
