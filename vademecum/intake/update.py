"""A transcript read again into a hearing that exists: what is there stays, what is new is added.

Words that stand are replaced where a person takes the new ones, turn by turn; never those that were
read, nor, unless they are named, those that a person corrected. Nothing is written twice: where
both say the same and cut it otherwise, those turns are taken together or left.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from vademecum.intake import hearing as new_hearing
from vademecum.intake import names_apply
from vademecum.intake.apart import DELETED, Apart, apart
from vademecum.intake.changes import (
    Change,
    Sides,
    declared,
    given_away,
    line,
    name,
    renamed,
    reworded,
    unshown,
)
from vademecum.intake.gone import Former, filled, gone
from vademecum.intake.kept_out import taken_back
from vademecum.intake.known import Known
from vademecum.intake.matched import matched
from vademecum.intake.names import Table
from vademecum.intake.names_apply import relabelled
from vademecum.intake.pieces import in_pieces
from vademecum.intake.recut import recut
from vademecum.intake.relabelled import as_renamed
from vademecum.language import _
from vademecum.model import Hearing, Speaker
from vademecum.problems import Splice
from vademecum.record import grammar
from vademecum.record.edit import FreshIds, placed
from vademecum.record.write import speaker_values
from vademecum.text.frontmatter import scalar
from vademecum.text.setting import Setting, put


@dataclass(frozen=True, slots=True)
class Update:
    """What an update would do."""

    text: str  # the hearing's file (LF)
    body: tuple[Splice, ...]  # on its turns, whatever is taken
    put: tuple[tuple[int, Splice], ...]  # turns that are new, by number in the transcript
    settings: Mapping[str, Setting | None]  # of its front matter, whatever is taken
    changes: tuple[Change, ...]  # for a person to take or to leave
    said: tuple[str, ...]  # one line for each other difference
    added: tuple[tuple[str, str], ...]  # the turns that are new, id and label
    new: Hearing  # the hearing that the transcript would make, cut as this one

    def edits(self, chosen: Sequence[Change]) -> list[Splice]:
        """What is done to the file where these changes are taken."""
        taken = [one.edit for one in chosen if one.at < 0]
        fresh = [*self.put, *((one.at, one.edit) for one in chosen if one.at >= 0)]
        # Whoever is named by a table is named otherwise where their words are another's.
        body = [one for one in self.body if not any(_within(one, other) for other in taken)]
        people = [who for one in chosen for who in one.people]
        added = [edit for _at, edit in sorted(fresh, key=lambda one: one[0])]
        return [*body, *added, *taken, *put(self.text, _people(people) | dict(self.settings))]

    def labels(self, chosen: Sequence[Change]) -> list[tuple[str, str]]:
        """The turns to which an import gave a label, id and label."""
        return [*self.added, *(each for one in chosen for each in one.given)]


def _within(one: Splice, other: Splice) -> bool:
    return one.start < one.end and other.start <= one.start and one.end <= other.end


def update(
    record: Hearing,
    new: Hearing,
    text: str,
    known: Known,
    table: Table | None = None,
    former: Sequence[Former] = (),
) -> Update:
    """What a new transcript changes in `record`, whose file is `text` (LF).

    `new`: the hearing that it would make; `known`: what earlier imports wrote; `table`: what is
    decided of the people of both; `former`: its turns as earlier versions of its file had them.
    """
    table = table or Table()
    nobody = {one.key for one in new.speakers if one.label == new_hearing.NOTE}
    those = gone(record, former)
    whole = filled(record, those)
    new = in_pieces(whole, new)
    items = new.turns
    found = matched(whole, new)
    new = as_renamed(whole, new, found, known)
    added = [
        at
        for at, item in enumerate(items)
        if at not in found.elsewhere
        and at not in found.pairs.values()
        and item.speaker not in nobody  # a heading, a stage direction taken out by hand stays out
    ]
    keys = {table.labels.get(one.label, one.label): one.key for one in record.speakers}
    ids = FreshIds(record)
    both = Sides(record, new, text, found, table, those)
    left = apart(both, former, known, added)
    both = replace(both, held=frozenset(one.at for one in left.held.values()))
    added = [at for at in added if at not in left.held]
    fresh: dict[str, tuple[Speaker, ...]] = {}
    put, asked = _added(both, added, left, keys, fresh, ids)
    settings = _settings(record, put.people, new.source or {}) | names_apply.settings(record, table)
    changes = [*reworded(both, known), *given_away(both, known, keys, fresh)]
    changes += [*recut(both, known, keys, fresh, ids), *taken_back(both, left), *asked]
    changes.sort(key=lambda one: one.edit.start)
    said = [*_said(both, [at for at in added if at not in left.asked]), *renamed(both, known)]
    body = tuple(relabelled(record, table, text))
    return Update(
        text, body, tuple(put.edits), settings, tuple(changes), tuple(said), tuple(put.given), new
    )


@dataclass(slots=True)
class _Put:
    """The turns that are put in whatever is taken."""

    people: list[Speaker] = field(default_factory=list)  # who speak for the first time
    edits: list[tuple[int, Splice]] = field(default_factory=list)  # by number in the transcript
    given: list[tuple[str, str]] = field(default_factory=list)  # id and label


def _added(
    both: Sides,
    added: Sequence[int],
    left: Apart,
    keys: dict[str, str],
    people: dict[str, tuple[Speaker, ...]],
    ids: FreshIds,
) -> tuple[_Put, list[Change]]:
    """What puts the new turns in their places, and those of them that are asked.

    `keys`: of those who speak in the hearing, by label; those who are new are put among them, and
    among `people` while no turn of theirs is put in.
    """
    back = {at: old for old, at in both.found.pairs.items()}
    back |= {news[-1]: olds[-1] for olds, news in both.found.cut}
    places = placed(both.record, both.text)
    there = {one.id for one in both.record.turns}
    put, asked = _Put(), list[Change]()
    place, after = (places[0].start if places else len(both.text)), ""
    for at, item in enumerate(both.new.turns):
        if at in back:
            place, after = places[back[at]].end, places[back[at]].quotable.id or ""
        if at not in added:
            continue
        person, why = both.new.speaker(item.speaker), left.asked.get(at)
        if person.label not in people:
            people[person.label] = declared(both.record, person, keys)
        name_ = left.names.get(at, "")
        name_ = name_ if name_ and name_ not in there else ids.give(person.label, item.text, after)
        turn = replace(item, id=name_, speaker=keys[person.label])
        edit = Splice(place, place, _between(grammar.turn(person.label, turn), place, both.text))
        if why is not None:
            asked.append(_question(both, at, name_, edit, people[person.label], why))
            continue
        after = name_
        put.people += people[person.label]
        people[person.label] = ()
        put.edits.append((at, edit))
        put.given.append((name_, person.label))
    return put, asked


def _question(
    both: Sides, at: int, id: str, edit: Splice, people: tuple[Speaker, ...], why: str
) -> Change:
    """A turn that is new and is put in where a person takes it."""
    turn, label = both.new.turns[at], both.theirs(at)
    words = line(turn)[:80] if why == DELETED else unshown(line(turn))
    told = _("new, not put in: {label}, {time} — {words} ({why}; --take {id} puts it in)").format(
        label=label, time=turn.time or "…", words=words, why=_(why), id=id
    )
    given = ((id, label),)
    return Change(id, id, words, edit, alone=why, people=people, given=given, told=told, at=at)


def _between(block: str, place: int, text: str) -> str:
    """A turn with the blank lines it needs at that place."""
    at_end_of_line = text[place : place + 1] in {"\n", ""} and text[place - 1 : place] != "\n"
    return f"\n\n{block}" if at_end_of_line else f"{block}\n\n"


def _settings(
    record: Hearing, added: Sequence[Speaker], source: Mapping[str, str]
) -> dict[str, Setting | None]:
    """What of the front matter changes: new speakers, the transcript's digest."""
    found = _people(added)
    noted, digest = record.source or {}, source["empreinte"]
    if "empreinte" in noted and noted["empreinte"] != digest:
        found["source/empreinte"] = scalar(digest)
    return found


def _people(added: Sequence[Speaker]) -> dict[str, Setting | None]:
    return {f"intervenants/{one.key}": speaker_values(one) for one in added}


def _said(both: Sides, added: Sequence[int]) -> Iterator[str]:
    record, found = both.record, both.found
    for old in sorted(found.moved.values()):
        if old not in both.silent:
            yield _("{id}: kept where it is; the new transcript has these words elsewhere").format(
                id=name(record.turns[old])
            )
    there = found.pairs.keys() | found.uneven | {*found.moved.values()} | both.silent.keys()
    for at, turn in enumerate(record.turns):
        if at not in there:
            yield _("{id}: not in the new transcript; kept").format(id=name(turn))
    for at in added:
        yield _("added: {label} — {words}").format(
            label=both.theirs(at), words=line(both.new.turns[at])[:80]
        )
