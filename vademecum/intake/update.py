"""A transcript read again into a hearing that exists: what is there stays, what is new is added.

Words that stand are replaced where a person takes the new ones, turn by turn; never those that were
read, nor, unless they are named, those that a person corrected. Nothing is written twice: where
both say the same and cut it otherwise, those turns are taken together or left.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from vademecum.intake import hearing as new_hearing
from vademecum.intake import names_apply
from vademecum.intake.changes import (
    Change,
    Sides,
    declared,
    given_away,
    line,
    name,
    renamed,
    reworded,
)
from vademecum.intake.known import Known
from vademecum.intake.matched import Matched, matched
from vademecum.intake.names import Table
from vademecum.intake.names_apply import relabelled
from vademecum.intake.pieces import in_pieces
from vademecum.intake.recut import recut
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
    settings: Mapping[str, Setting | None]  # of its front matter, whatever is taken
    changes: tuple[Change, ...]  # for a person to take or to leave
    said: tuple[str, ...]  # one line for each other difference
    added: tuple[tuple[str, str], ...]  # the turns that are new, id and label
    new: Hearing  # the hearing that the transcript would make, cut as this one

    def edits(self, chosen: Sequence[Change]) -> list[Splice]:
        """What is done to the file where these changes are taken."""
        taken = [one.edit for one in chosen]
        # Whoever is named by a table is named otherwise where their words are another's.
        body = [one for one in self.body if not any(_within(one, other) for other in taken)]
        people = [who for one in chosen for who in one.people]
        return [*body, *taken, *put(self.text, _people(people) | dict(self.settings))]

    def labels(self, chosen: Sequence[Change]) -> list[tuple[str, str]]:
        """The turns to which an import gave a label, id and label."""
        return [*self.added, *(each for one in chosen for each in one.given)]


def _within(one: Splice, other: Splice) -> bool:
    return one.start < one.end and other.start <= one.start and one.end <= other.end


def update(
    record: Hearing, new: Hearing, text: str, known: Known, table: Table | None = None
) -> Update:
    """What a new transcript changes in `record`, whose file is `text` (LF).

    `new`: the hearing that it would make; `known`: what earlier imports wrote; `table`: what is
    decided of the people of both.
    """
    table = table or Table()
    nobody = {one.key for one in new.speakers if one.label == new_hearing.NOTE}
    new = in_pieces(record, new)
    items = new.turns
    found = matched(record, new)
    added = [
        at
        for at, item in enumerate(items)
        if at not in found.elsewhere
        and at not in found.pairs.values()
        and item.speaker not in nobody  # a heading, a stage direction taken out by hand stays out
    ]
    keys = {table.labels.get(one.label, one.label): one.key for one in record.speakers}
    ids = FreshIds(record)
    people, edits, given = _added(record, new, text, found, added, keys, ids)
    edits += relabelled(record, table, text)
    settings = _settings(record, people, new.source or {}) | names_apply.settings(record, table)
    both = Sides(record, new, text, found, table)
    fresh: dict[str, tuple[Speaker, ...]] = {}
    changes = [*reworded(both, known), *given_away(both, known, keys, fresh)]
    changes += recut(both, known, keys, fresh, ids)
    changes.sort(key=lambda one: one.edit.start)
    said = [*_said(record, new, found, added), *renamed(both, known)]
    return Update(text, tuple(edits), settings, tuple(changes), tuple(said), tuple(given), new)


def _added(
    record: Hearing,
    new: Hearing,
    text: str,
    found: Matched,
    added: Sequence[int],
    keys: dict[str, str],
    ids: FreshIds,
) -> tuple[list[Speaker], list[Splice], list[tuple[str, str]]]:
    """Those who speak for the first time, the edits that put the new turns in their places, and
    the id and the label of each.

    `keys`: of those who spoke, by label.
    """
    back = {at: old for old, at in found.pairs.items()}
    back |= {news[-1]: olds[-1] for olds, news in found.cut}
    places = placed(record, text)
    speakers: list[Speaker] = []
    given: list[tuple[str, str]] = []
    blocks: dict[int, str] = {}  # what is put at each place: one edit keeps its order
    place, after = (places[0].start if places else len(text)), ""
    for at, item in enumerate(new.turns):
        if at in back:
            place, after = places[back[at]].end, places[back[at]].quotable.id or ""
        if at not in added:
            continue
        label = new.speaker(item.speaker).label
        speakers += declared(record, new.speaker(item.speaker), keys)
        after = ids.give(label, item.text, after)
        turn = replace(item, id=after, speaker=keys[label])
        given.append((after, label))
        block = _between(grammar.turn(label, turn), place, text)
        blocks[place] = blocks.get(place, "") + block
    return speakers, [Splice(at, at, block) for at, block in blocks.items()], given


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


def _said(record: Hearing, new: Hearing, found: Matched, added: Sequence[int]) -> Iterator[str]:
    for old in sorted(found.moved.values()):
        yield _("{id}: kept where it is; the new transcript has these words elsewhere").format(
            id=name(record.turns[old])
        )
    there = found.pairs.keys() | found.uneven | {*found.moved.values()}
    for at, turn in enumerate(record.turns):
        if at not in there:
            yield _("{id}: not in the new transcript; kept").format(id=name(turn))
    for at in added:
        yield _("added: {label} — {words}").format(
            label=new.speaker(new.turns[at].speaker).label, words=line(new.turns[at])[:80]
        )
