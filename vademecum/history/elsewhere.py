"""Words that are kept from some readers, or until a day, found where others read them sooner.

A turn given to another speaker and a sentence copied are found by the words, by whole sentences or
long runs that are rare; what two people say alike is nobody's, and a label put right before the
words were read widens nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from vademecum.corpus.quotes import Quote
from vademecum.french.folding import normal
from vademecum.history.accords import replaces, wider
from vademecum.history.annals import names, told_now, word
from vademecum.history.blocks import Block, Spoken, everywhere, neighbours, row_of
from vademecum.history.lifted import commit
from vademecum.history.narrow import Kept
from vademecum.history.past import MARK
from vademecum.history.quoted import unquoted
from vademecum.history.returned import SIZE, Rarity, Run, Search, Sought, read
from vademecum.history.taken_back import Taken, runs
from vademecum.language import _
from vademecum.model import Audience, Chapter, Hearing, Library, Place, Record, Speaker
from vademecum.problems import Problem
from vademecum.record import seal
from vademecum.record.consents import given, is_heard
from vademecum.record.withhold import STRUCK, resolved
from vademecum.vocabulary import ATTRIBUTIONS, AUDIENCES, word_for


class Elsewhere:
    """The words of people whose accord is narrow, in all that the book now says."""

    def __init__(
        self,
        library: Library,
        kept: Iterable[Kept],
        ids: Mapping[str, frozenset[str]],
        taken: Collection[Taken] = (),
        told: Collection[Place] = (),
    ) -> None:
        """`ids`: of each record, those of what it was made from.

        `taken`: words that must go whatever they were given under, `told` where they stand again.
        """
        self._library, self._kept, self._ids = library, kept, ids
        self._taken, self._told = taken, told

    def __iter__(self) -> Iterator[Problem]:
        kept = tuple(_unmarked(one) for one in self._kept)
        if not kept:
            return
        now = everywhere(self._library)
        rarity = Rarity(read(block.source) for each in now for block in each.blocks)
        searches = [_search(one) for one in kept]
        left = [self._besides(one) if self._told else one for one in kept]
        pairs = zip(left, kept, searches, strict=True)
        of_left = [known if one is before else _search(one) for one, before, known in pairs]
        near = _Near(searches)
        found: set[tuple[str, Place]] = set()
        for each in now:
            for number in sorted(near.of(each)):
                one = kept[number]
                at = self._place(left[number], each, of_left[number], rarity)
                if at is None and left[number] is not one:
                    at = self._place(one, each, searches[number], rarity)
                    at = None if at is not None and at[0] in self._told else at
                who = one.who.key if one.who is not None else ""
                if at is not None and (who, at[0]) not in found:
                    found.add((who, at[0]))
                    yield _problem(one, at[0], each.text, at[1])

    def _besides(self, one: Kept) -> Kept:
        """What somebody keeps, without those words that were taken back besides."""
        near = one.ids | {one.id}
        words = {said.words for each in self._taken for said in each.said}
        turns = {said.anchor for each in self._taken if each.id in near for said in each.said}
        left = tuple(
            said
            for said in one.said
            if said.words not in words and (said.anchor not in turns or f"[{STRUCK}" in said.words)
        )
        return one if left == one.said else replace(one, said=left)

    def _place(
        self, one: Kept, told: Spoken, search: Search, rarity: Rarity
    ) -> tuple[Place, str] | None:
        """The first place where a text, or the settings, let others read them; under whose key."""
        text = told.text
        if not isinstance(text, Record):
            reach = text.reach if text is not None else Audience.PUBLIC
            if not _further(one, reach, None):
                return None
        if isinstance(text, Hearing) and (place := self._turn(one, text)):
            return place
        seen = told.blocks if text is None else tuple(self._seen(one, text, told.blocks))
        for block in (*seen, *neighbours(seen)):
            words = read(block.source)
            if not search.may_find(words):
                continue
            if text is not None:
                words = unquoted(text, block, words, lambda quote: self._own(one, quote))
            at = search.found(words, False, rarity, pieces=False, named=block.name)
            if at is not None:
                return Place(block.path, block.line + row_of(block.source, at)), block.speaker
        return None

    def _turn(self, one: Kept, text: Hearing) -> tuple[Place, str] | None:
        """A turn of theirs, however common its words, that another now speaks."""
        if text.id != one.id:
            return None
        for said in one.said:
            turn = text.turn(said.anchor)
            if turn is None or not said.sealed or len(read(said.words).words) < SIZE:
                continue
            same = normal(said.words).casefold() == normal(turn.speech).casefold()
            if same and self._open(one, text, turn.speaker, turn.place.line):
                return Place(text.place.path, turn.place.line), turn.speaker
        return None

    def _own(self, one: Kept, quote: Quote) -> bool:
        """Whether a quote is of words of theirs: each edition shows it as it does those."""
        record = self._library.records.get(quote.record)
        if not isinstance(record, Hearing):
            return record is not None and record.id == one.id
        turn = record.turn(quote.anchor)
        return turn is not None and self._theirs(one, record, turn.speaker, turn.place.line)

    def _theirs(self, one: Kept, text: Hearing, speaker: str, line: int) -> bool:
        """Whether words of a hearing stand there as theirs, whose own word is held elsewhere.

        In a hearing that is another one, a key or a label may be anybody's, and an accord is about
        what was said there: it is theirs where they have read these words in it, since.
        """
        who = text.speaker(speaker)
        if not names(who) & one.names:
            return False
        if self._near(one, text):
            return True
        turn = next(
            (each for each in text.turns if each.first_line <= line <= each.last_line), None
        )
        read_there = turn is not None and seal.read(text, turn) is True
        return read_there and replaces(word(told_now(text), who), one.limit)

    def _near(self, one: Kept, text: Record) -> bool:
        """Whether a record is the one they said them in, or of one history with it."""
        return text.id == one.id or text.id in one.ids or bool(one.ids & self._ids[text.id])

    def _open(self, one: Kept, text: Chapter | Record, speaker: str, line: int) -> bool:
        """Whether what somebody says in a text may reach further, or sooner, than those words."""
        if isinstance(text, Chapter):
            return True
        if one.who is None and text.id == one.id and not speaker:
            return False  # whether its own accord was widened is told of the accord
        who = text.speaker(speaker) if speaker and isinstance(text, Hearing) else None
        if who is not None and isinstance(text, Hearing) and self._theirs(one, text, speaker, line):
            return False
        said = given(text, who)
        if said.silent:
            return False
        named = _named(one, who) and not (one.there and self._near(one, text))
        return named or _further(one, said.reach, said.embargo)

    def _seen(self, one: Kept, text: Chapter | Record, those: Iterable[Block]) -> Iterator[Block]:
        """The blocks of a text that others read."""
        hidden = _hidden(one, text)
        for block in those:
            row = block.line - text.body_line + 1
            if row not in hidden and self._open(one, text, block.speaker, block.line):
                yield block


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


def _unmarked(one: Kept) -> Kept:
    """Without turns of which a mark alone is left: it is nobody's words, and others' too."""
    said = tuple(each for each in one.said if MARK.sub("", each.words).strip())
    return one if said == one.said else replace(one, said=said)


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


def _further(one: Kept, reach: Audience, embargo: dt.date | None) -> bool:
    sooner = one.embargo is not None and (embargo is None or embargo < one.embargo)
    return sooner or reach < one.reach


def _named(one: Kept, who: Speaker | None) -> bool:
    """Whether a person heard to whom the words are given is named more than they agreed to be."""
    if who is None or not is_heard(who) or one.limit.attribution is None or one.who is None:
        return False
    return wider(who.attribution, one.limit.attribution[0])


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


def _problem(one: Kept, place: Place, text: Chapter | Record | None, key: str) -> Problem:
    who = text.speaker(key) if isinstance(text, Hearing) and key else None
    said = given(text, who) if isinstance(text, Record) else None
    further = said is None or _further(one, said.reach, said.embargo)
    if not further and who is not None and one.who is not None and one.limit.attribution:
        then, by = one.limit.attribution
        values = {"who": one.who.key, "id": _where(one), "then": word_for(ATTRIBUTIONS, then)}
        values |= {"speaker": key, "now": word_for(ATTRIBUTIONS, who.attribution)}
        values |= {"mend": _mend(one, one.who, turn=True), "day": by.day.isoformat()}
        return Problem("P017", place, {**values, **commit(by.version)})
    limit = (
        _("no sooner than {until}").format(until=one.embargo.isoformat())
        if one.embargo is not None
        else _("for “{reach}” at most").format(reach=word_for(AUDIENCES, one.reach))
    )
    values = {"id": _where(one), "limit": limit, "day": one.by.day.isoformat()}
    values |= commit(one.by.version)
    if one.who is None:
        return Problem("P015", place, values)
    values |= {"who": one.who.key, "mend": _mend(one, one.who, turn=isinstance(text, Hearing))}
    return Problem("P012", place, values)


def _where(one: Kept) -> str:
    """The id under which a person said them who is not named in what their record became."""
    return one.id if one.there or one.who is None else one.by.version.id


def _mend(one: Kept, who: Speaker, *, turn: bool) -> str:
    """What to do with the words, as a sentence goes on."""
    if one.record is None or _where(one) != one.id:
        return _("take them out, or bring back the file of “{id}”").format(id=_where(one))
    if turn:
        return _("give them back to “{who}”, take them out").format(who=who.key)
    return _("take them out")
