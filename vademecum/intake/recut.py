"""Turns that a better transcript cuts otherwise, or puts in another order: all of a unit are
proposed as one change, for of one alone words would be lost or stand twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from vademecum.french.folding import normal
from vademecum.intake import moved
from vademecum.intake.alike import bare
from vademecum.intake.changes import (
    BESIDE,
    TWO_NAMES,
    Change,
    Sides,
    alone,
    declared,
    line,
    marked,
    name,
    never,
    two_names,
    unshown,
)
from vademecum.intake.differences import same, words
from vademecum.intake.gone import TAKEN_BACK, Gone
from vademecum.intake.known import Known
from vademecum.language import N_, _, ngettext, number
from vademecum.model import UNKNOWN, Speaker
from vademecum.problems import Splice
from vademecum.record import grammar
from vademecum.record.edit import FreshIds, Placed, placed

_NAMELESS = N_("the new transcript does not say there who speaks")
_BETWEEN = N_("other things stand between these turns: change them by hand")
_PARTLY = N_("the new transcript has only some of its words")
_SAME = 60.0  # of 100: so alike, a turn keeps its id
_WHOLE = 90.0  # of 100: so alike, all its words are another's: who speaks was mistaken
_HELD = 80.0  # of 100: so much of a turn stands in the new ones


def recut(
    both: Sides,
    known: Known,
    keys: dict[str, str],
    people: dict[str, tuple[Speaker, ...]],
    ids: FreshIds,
) -> Iterator[Change]:
    """A change for each unit of turns that are cut otherwise.

    `keys`: of those who speak in the hearing, by label; those who are new are put among them, and
    among `people`; `ids`: of the turns that are new.
    """
    places = placed(both.record, both.text)
    names = two_names(both, known)
    for olds, news in both.found.cut:
        turns = [both.record.turns[at] for at in olds]
        if back := [one for at, one in both.silent.items() if at in olds]:
            if len(olds) == 1 and back[0].whole:
                continue  # told with what stands in its place
            yield _shut(both, olds, news, back[0], places[olds[-1]].end)
            continue
        mine = " ".join(map(line, turns))
        theirs = " ".join(line(both.new.turns[at]) for at in news)
        labels = dict.fromkeys(map(both.theirs, news))
        stands = _first(both, known, _kept(both, olds, news))
        blocks, given = _written(both, olds, news, stands, places, keys, people, ids)
        first, last = places[olds[0]], places[olds[-1]]
        nameless = UNKNOWN in labels and any(both.mine(at) != UNKNOWN for at in olds)
        partly = any(
            moved.shared(
                normal(both.record.turns[at].speech),
                [normal(both.new.turns[new].speech) for new in news],
            )
            for at in olds
            if at not in stands
        )
        beside = bool([*both.lone(olds[0], olds[-1])])
        hands = [known.by_hand(one) for one in turns]
        hands += [
            known.given_by_hand(one, both.mine(at)) for at, one in zip(olds, turns, strict=True)
        ]
        yield Change(
            turns[0].id or "",
            "–".join(dict.fromkeys([name(turns[0]), name(turns[-1])])),
            _("cut otherwise, by {speakers}: {words}").format(
                speakers=_("; ").join(labels),
                words=_("the same words")
                if same(mine, theirs)
                else unshown(theirs)
                if beside
                else words(mine, theirs),
            ),
            Splice(first.start, last.end, "\n\n".join(blocks)),
            _refused(both, olds, places),
            BESIDE
            if beside and not same(mine, theirs)
            else TWO_NAMES
            if names.keys() & labels.keys()
            else _NAMELESS
            if nameless
            else _PARTLY
            if partly
            else next(filter(None, map(alone, hands)), ""),
            people=tuple(who for one in labels for who in people.get(one, ())),
            ids=tuple(one.id for one in turns if one.id),
            given=tuple(given),
        )


def _shut(both: Sides, olds: range, news: range, back: Gone, end: int) -> Change:
    """The turns of a unit in which words were taken back: they stay as they are, all of them."""
    turns = [both.record.turns[at] for at in olds]
    count = sum(len(both.new.turns[at].speech.split()) for at in news)
    label = "–".join(dict.fromkeys([name(turns[0]), name(turns[-1])]))
    told = ngettext(
        "{name}: kept; the new transcript cuts them otherwise: {count} word, with those of {id},"
        " {taken_back}, is not read in again",
        "{name}: kept; the new transcript cuts them otherwise: {count} words, with those of {id},"
        " {taken_back}, are not read in again",
        count,
    ).format(name=label, count=number(count), id=back.id, taken_back=back.told)
    ids = tuple(one.id for one in turns if one.id)
    return Change(
        ids[0] if ids else "", label, "", Splice(end, end, ""), TAKEN_BACK, ids=ids, told=told
    )


def _refused(both: Sides, olds: range, places: Sequence[Placed]) -> str:
    turns = [both.record.turns[at] for at in olds]
    why = [never(both.record, one) for one in turns]
    why += [marked(places[at], both.text) for at in olds]
    gaps = [both.text[places[at].end : places[at + 1].start] for at in olds[:-1]]
    why += [_BETWEEN for gap in gaps if gap.strip()]
    return next(filter(None, why), "")


def _kept(both: Sides, olds: range, news: range) -> dict[int, int | None]:
    """Which new turn each of the hearing's is, in a unit: it keeps its id; None: none alone, but
    its words stand there. Who is not among them says what the new transcript has not: it stays."""
    said = {at: normal(both.new.turns[at].speech) for at in news}
    whole = " ".join(said.values())
    found: dict[int, int | None] = {}
    for old in olds:
        mine = normal(both.record.turns[old].speech)
        left = [at for at in news if at not in found.values()]
        if (own := _own(both, old, left, said)) is not None:
            found[old] = own
            continue
        like = max(((fuzz.ratio(mine, said[at]), -at) for at in left), default=(0.0, 0))
        if like[0] >= _SAME or both.found.pairs.get(old) in left:
            found[old] = -like[1] if like[0] >= _SAME else both.found.pairs[old]
        elif (
            fuzz.partial_ratio(mine, whole) >= _HELD
            or old in both.found.pairs
            or _held(mine, whole)
        ):
            found[old] = None
    return found


def _first(both: Sides, known: Known, stands: dict[int, int | None]) -> dict[int, int | None]:
    """The same; where a new turn joins several of one person's, the id that stays is not one that
    the import did not give: of a turn that an editor cut, the first part bore it before."""
    found = dict(stands)
    for old, new in stands.items():
        turn = both.record.turns[old]
        if new is None or known.given_by_hand(turn, both.mine(old)) is False:
            continue
        whole = normal(both.new.turns[new].speech)
        parts = [
            at
            for at in stands
            if at < old
            and found[at] is None
            and both.record.turns[at].speaker == turn.speaker
            and fuzz.partial_ratio(normal(both.record.turns[at].speech), whole) >= _HELD
        ]
        if parts:
            found[parts[0]], found[old] = new, None
    return found


def _own(both: Sides, old: int, left: Sequence[int], said: dict[int, str]) -> int | None:
    """The likest of the new turns that has words of a turn and is the same person's, where another
    has so many of them that it would take the id: an id is an address, and stays its speaker's."""
    label, mine = both.mine(old), normal(both.record.turns[old].speech)
    if label == UNKNOWN or not left:
        return None
    likest = max(left, key=lambda at: (fuzz.ratio(mine, said[at]), -at))
    if bare(both.theirs(likest)) == bare(label) or fuzz.ratio(mine, said[likest]) >= _WHOLE:
        return None
    own = [at for at in left if bare(both.theirs(at)) == bare(label)]
    own = [at for at in own if fuzz.partial_ratio(said[at], mine) >= _HELD]
    return max(own, key=lambda at: (fuzz.ratio(mine, said[at]), -at), default=None)


def _held(mine: str, whole: str) -> bool:
    """Whether most words of a turn stand somewhere in the new ones."""
    some, others = mine.split(), set(whole.split())
    return sum(one in others for one in some) * 100 >= _HELD * len(some)


def _written(
    both: Sides,
    olds: range,
    news: range,
    stands: dict[int, int | None],
    places: Sequence[Placed],
    keys: dict[str, str],
    people: dict[str, tuple[Speaker, ...]],
    ids: FreshIds,
) -> tuple[list[str], list[tuple[str, str]]]:
    """The turns that take the unit's place, and the id and the label of each."""
    back = {new: old for old, new in stands.items() if new is not None}
    free = [old for old in olds if old in stands and stands[old] is None]
    blocks: list[str] = []
    given: list[tuple[str, str]] = []
    stay = [old for old in olds if old not in stands]
    after = both.record.turns[olds[0] - 1].id or "" if olds[0] else ""
    for at in news:
        turn, person = both.new.turns[at], both.new.speaker(both.new.turns[at].speaker)
        old = back.get(at)
        while stay and old is not None and stay[0] < old:
            blocks.append(both.text[places[stay[0]].start : places[stay[0]].end])
            stay.pop(0)
        if old is None and free:
            old = free.pop(0)
        if person.label not in people:
            people[person.label] = declared(both.record, person, keys)
        label, before = person.label, both.record.turns[old] if old is not None else None
        if old is not None and bare(both.mine(old)) == bare(label):
            label = both.mine(old)
        after = before.id or "" if before else ids.give(label, turn.text, after)
        time = turn.time or (before.time if before else None)
        blocks.append(grammar.turn(label, replace(turn, id=after, time=time, seal=None)))
        given.append((after, label))
    blocks += [both.text[places[one].start : places[one].end] for one in stay]
    return blocks, given
