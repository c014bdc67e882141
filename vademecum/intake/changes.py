"""What a better transcript says otherwise of turns that stand: their words, or who speaks.

Each is proposed to a person. Neither is ever changed in words that were read by who said them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from vademecum.intake import hearing as new_hearing
from vademecum.intake.alike import bare
from vademecum.intake.differences import grown, same, words
from vademecum.intake.gone import TAKEN_BACK, Gone
from vademecum.intake.known import Known
from vademecum.intake.matched import Matched
from vademecum.intake.names import Table
from vademecum.language import N_, ngettext, number
from vademecum.model import UNKNOWN, Hearing, ReviewState, Speaker, Turn
from vademecum.problems import Splice
from vademecum.record.edit import Placed, placed
from vademecum.record.grammar import spoken
from vademecum.text.scan import scan

_READ = N_("its words were read by the person who said them")
_MARKED = N_("marks stand among its words (a passage struck, a link, a note): change it by hand")
_NUMBERLESS = N_("it has no id: vademecum check --fix gives one")
_BY_HAND = N_("corrected by hand since the import")
_UNTOLD = N_("nothing here tells whether it was corrected by hand")
BESIDE = N_("perhaps words that were taken back: they are not shown; listen before you take them")
_SOME = 2  # words more beside a turn that was taken back: perhaps its own
TWO_NAMES = N_("perhaps one person under two names")


@dataclass(frozen=True, slots=True)
class Change:
    """A turn of which the new transcript says something else: its words, or whose they are."""

    id: str  # the turn's; "" for one that has none
    name: str  # how it is named: its id, or its line
    words: str  # what differs, for a person to read; of words given to another, their first
    edit: Splice  # puts what is new in the place of what stands
    never: str = ""  # why that may not be done; English, in the catalogue
    alone: str = ""  # why it is taken only by its id; English, in the catalogue
    who: str = ""  # the label that stands, where it is who speaks that differs
    whose: str = ""  # the label of whom the new transcript gives these words
    people: tuple[Speaker, ...] = ()  # whom of these the hearing does not know
    ids: tuple[str, ...] = ()  # all turns whose place it takes, where they are cut otherwise
    given: tuple[tuple[str, str], ...] = ()  # the turns that it gives to a label, id and label
    told: str = ""  # the whole line, where nothing of it is to be shown
    at: int = -1  # the number of the turn of the new transcript that it puts in, of one that is new


@dataclass(frozen=True, slots=True)
class Sides:
    """A hearing and a new transcript side by side."""

    record: Hearing
    new: Hearing  # what the transcript alone would make
    text: str  # the hearing's file (LF)
    found: Matched
    table: Table  # what is decided of the people of both
    gone: Sequence[Gone] = ()  # the turns of the hearing that were taken back
    held: frozenset[float] = frozenset()  # of these, those in whose place a new turn stands

    @property
    def silent(self) -> Mapping[int, Gone]:
        """Those of them that stand in the hearing, by their number."""
        return {int(one.at): one for one in self.gone if one.at.is_integer()}

    def stands(self, one: Gone) -> bool:
        """Whether the new transcript has a turn for one that was taken back."""
        found = self.found
        there = one.at in found.pairs or one.at in found.uneven or one.at in self.held
        return there or one.at in found.moved.values()

    def lone(self, first: int, last: int) -> Iterator[bool]:
        """For each turn taken back beside these, and of which the new transcript has nothing,
        whether it follows them: its words may be among theirs."""
        for one in self.gone:
            if not self.stands(one):
                if 0 < one.at - last <= 1:
                    yield True
                if 0 < first - one.at <= 1:
                    yield False

    def mine(self, old: int) -> str:
        """The label of a turn of the hearing, as the table has it."""
        label = self.record.speaker(self.record.turns[old].speaker).label
        return self.table.labels.get(label, label)

    def theirs(self, at: int) -> str:
        """The label of a turn of the new transcript."""
        return self.new.speaker(self.new.turns[at].speaker).label


def reworded(both: Sides, known: Known) -> Iterator[Change]:
    """The turns that stand for one another and say something else."""
    places, silent = placed(both.record, both.text), both.silent
    for old, at in sorted(both.found.pairs.items()):
        turn, item = both.record.turns[old], both.new.turns[at]
        mine, theirs = line(turn), line(item)
        gone = silent.get(old)
        if old in both.found.uneven or same(mine, theirs) or (gone is not None and gone.whole):
            continue
        beside = any(grown(mine, theirs, at_end=after) >= _SOME for after in both.lone(old, old))
        why = never(both.record, turn) or marked(places[old], both.text)
        yield Change(
            turn.id or "",
            name(turn),
            unshown(theirs) if gone is not None or beside else words(mine, theirs),
            Splice(places[old].words, places[old].end, item.text),
            why or (TAKEN_BACK if gone is not None else ""),
            BESIDE if beside else alone(known.by_hand(turn)),
        )


def given_away(
    both: Sides, known: Known, keys: dict[str, str], people: dict[str, tuple[Speaker, ...]]
) -> Iterator[Change]:
    """The turns whose words the new transcript gives to somebody else.

    `keys`: of those who speak in the hearing, by label; those who are new are put among them, and
    among `people`.
    """
    places = placed(both.record, both.text)
    names = two_names(both, known)
    for old, at in _others(both):
        turn, person = both.record.turns[old], both.new.speaker(both.new.turns[at].speaker)
        gone = both.silent.get(old)
        if gone is not None and gone.whole:
            continue
        if person.label not in people:
            people[person.label] = declared(both.record, person, keys)
        yield Change(
            turn.id or "",
            name(turn),
            line(turn)[:80] if gone is None else unshown(line(turn)),
            Splice(places[old].words - turn.skip, places[old].words, spoken(person.label, "")),
            never(both.record, turn),
            TWO_NAMES
            if person.label in names
            else alone(known.given_by_hand(turn, both.mine(old))),
            both.mine(old),
            person.label,
            people[person.label],
            given=((turn.id or "", person.label),),
        )


def renamed(both: Sides, known: Known) -> Iterator[str]:
    """A line for each person whom the new transcript may only call otherwise."""
    for theirs, (mine, count) in two_names(both, known).items():
        yield ngettext(
            "“{new}” has there the {count} turn that is “{old}”'s here; if they are one person:"
            ' --map "{new}={old}"',
            "“{new}” has there {count} turns that are “{old}”'s here; if they are one person:"
            ' --map "{new}={old}"',
            count,
        ).format(new=theirs, old=mine, count=count)


def declared(record: Hearing, person: Speaker, keys: dict[str, str]) -> tuple[Speaker, ...]:
    """Who must be added to the hearing's people for that person to speak; nobody where they are
    there. `keys`: the keys of those who are, by label; it is put among them."""
    if person.label in keys:
        return ()
    used = {*keys.values(), *(one.key for one in record.speakers)}
    keys[person.label] = new_hearing.speaker(person.label, used).key
    return (replace(person, key=keys[person.label]),)


def name(turn: Turn) -> str:
    """How a turn is called: by its id, or by its line."""
    return turn.id or str(turn.place.line)


def line(turn: Turn) -> str:
    """A turn's words on one line."""
    return " ".join(turn.speech.split())


def unshown(said: str) -> str:
    """How words are named that may be those somebody took back: none of them is shown."""
    count = len(said.split())
    return ngettext("{count} word, not shown", "{count} words, not shown", count).format(
        count=number(count)
    )


def _others(both: Sides) -> Iterator[tuple[int, int]]:
    """The pairs of turns that the two give to different people; « Inconnu » contradicts nobody."""
    for old, at in sorted(both.found.pairs.items()):
        mine, theirs = both.mine(old), both.theirs(at)
        if old not in both.found.uneven and theirs != UNKNOWN and bare(mine) != bare(theirs):
            yield old, at


def two_names(both: Sides, known: Known) -> dict[str, tuple[str, int]]:
    """Those whom only the new transcript knows, and who have there the turns of one whom it does
    not know: that one's label, and how many turns."""
    # A name that an update put there, with turns which are new, says nothing of those that stood.
    stood = [
        at
        for at, turn in enumerate(both.record.turns)
        if not known.put_by_update(turn, both.mine(at))
    ]
    there = {bare(both.mine(at)) for at in stood}
    here = {bare(both.theirs(at)) for at in range(len(both.new.turns))}
    met: dict[str, list[str]] = defaultdict(list)
    for old, at in _others(both):
        met[both.theirs(at)].append(both.mine(old))
    nobody = {UNKNOWN, new_hearing.NOTE}
    found = {
        theirs: (olds[0], len(olds))
        for theirs, olds in met.items()
        if len(set(olds)) == 1 and bare(theirs) not in there and theirs not in nobody
        if bare(olds[0]) not in here and olds[0] not in nobody
    }
    several = [mine for mine, _count in found.values()]
    return {new: one for new, one in found.items() if several.count(one[0]) == 1}


def alone(by_hand: bool | None) -> str:
    return _UNTOLD if by_hand is None else _BY_HAND if by_hand else ""


def never(record: Hearing, turn: Turn) -> str:
    """Why nothing of a turn is replaced; "" where it may be."""
    read = record.review.state in {ReviewState.CORRECTED, ReviewState.APPROVED}
    if read or turn.seal is not None:
        return _READ
    return _NUMBERLESS if turn.id is None else ""


def marked(place: Placed, text: str) -> str:
    seen = scan(text[place.words : place.end])
    marks = [one for one in seen.roles if one.name != "sup"]
    return _MARKED if marks or seen.directives or seen.links or seen.definitions else ""
