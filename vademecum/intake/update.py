"""A transcript read again into a hearing that exists: what is there stays, what is new is added.

Words that stand are replaced where a person takes the new ones, turn by turn; never those that were
read, nor, unless they are named, those that a person corrected. Nothing is written twice: where
both say the same and cut it otherwise, it is said, and left.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from vademecum.intake import hearing as new_hearing
from vademecum.intake import names_apply
from vademecum.intake.differences import same, words
from vademecum.intake.known import Known
from vademecum.intake.matched import Matched, matched
from vademecum.intake.names import Table
from vademecum.intake.names_apply import relabelled
from vademecum.language import N_, _
from vademecum.model import Hearing, ReviewState, Speaker, Turn
from vademecum.problems import Splice
from vademecum.record import grammar
from vademecum.record.edit import FreshIds, Placed, placed
from vademecum.record.write import speaker_values
from vademecum.text.frontmatter import scalar
from vademecum.text.scan import scan
from vademecum.text.setting import Setting, put

_READ = N_("its words were read by the person who said them")
_MARKED = N_("marks stand among its words (a passage struck, a link, a note): change it by hand")
_NUMBERLESS = N_("it has no id: vademecum check --fix gives one")


@dataclass(frozen=True, slots=True)
class Change:
    """A turn of which the new transcript says something else."""

    id: str  # the turn's; "" for one that has none
    name: str  # how it is named: its id, or its line
    words: str  # what differs, for a person to read
    edit: Splice  # puts the new words in the place of those that stand
    never: str = ""  # why that may not be done; English, in the catalogue
    by_hand: bool | None = None  # whether a person changed it since; None: nothing tells


@dataclass(frozen=True, slots=True)
class Update:
    """What an update would do."""

    edits: tuple[Splice, ...]  # on the hearing's file, whatever is taken
    changes: tuple[Change, ...]  # for a person to take or to leave
    said: tuple[str, ...]  # one line for each other difference


def update(
    record: Hearing, new: Hearing, text: str, known: Known, table: Table | None = None
) -> Update:
    """What a new transcript changes in `record`, whose file is `text` (LF).

    `new`: the hearing that it would make; `known`: what earlier imports wrote; `table`: what is
    decided of the people of both.
    """
    table = table or Table()
    nobody = {one.key for one in new.speakers if one.label == new_hearing.NOTE}
    items = new.turns
    found = matched(record.turns, items)
    added = [
        at
        for at, item in enumerate(items)
        if at not in found.elsewhere
        and at not in found.pairs.values()
        and item.speaker not in nobody  # a heading, a stage direction taken out by hand stays out
    ]
    keys = {table.labels.get(one.label, one.label): one.key for one in record.speakers}
    speakers, edits = _added(record, new, text, found, added, keys)
    edits += relabelled(record, table, text)
    settings = _settings(record, speakers, new.source or {})
    edits += put(text, settings | names_apply.settings(record, table))
    changes = tuple(_changes(record, items, text, found, known))
    return Update(tuple(edits), changes, tuple(_said(record, new, found, added)))


def _added(
    record: Hearing,
    new: Hearing,
    text: str,
    found: Matched,
    added: Sequence[int],
    keys: dict[str, str],
) -> tuple[list[Speaker], list[Splice]]:
    """Those who speak for the first time, and the edits that put the new turns in their places.

    `keys`: of those who spoke, by label.
    """
    back = {at: old for old, at in found.pairs.items()}
    back |= {news[-1]: olds[-1] for olds, news in found.cut}
    places, ids = placed(record, text), FreshIds(record)
    speakers: list[Speaker] = []
    blocks: dict[int, str] = {}  # what is put at each place: one edit keeps its order
    place, after = (places[0].start if places else len(text)), ""
    for at, item in enumerate(new.turns):
        if at in back:
            place, after = places[back[at]].end, places[back[at]].quotable.id or ""
        if at not in added:
            continue
        label = new.speaker(item.speaker).label
        if label not in keys:
            used = {*keys.values(), *(one.key for one in record.speakers)}
            keys[label] = new_hearing.speaker(label, used).key
            speakers.append(replace(new.speaker(item.speaker), key=keys[label]))
        after = ids.give(label, item.text, after)
        turn = replace(item, id=after, speaker=keys[label])
        block = _between(grammar.turn(label, turn), place, text)
        blocks[place] = blocks.get(place, "") + block
    return speakers, [Splice(at, at, block) for at, block in blocks.items()]


def _between(block: str, place: int, text: str) -> str:
    """A turn with the blank lines it needs at that place."""
    at_end_of_line = text[place : place + 1] in {"\n", ""} and text[place - 1 : place] != "\n"
    return f"\n\n{block}" if at_end_of_line else f"{block}\n\n"


def _settings(
    record: Hearing, added: Sequence[Speaker], source: Mapping[str, str]
) -> dict[str, Setting | None]:
    """What of the front matter changes: new speakers, the transcript's digest."""
    found: dict[str, Setting | None] = {
        f"intervenants/{one.key}": speaker_values(one) for one in added
    }
    noted, digest = record.source or {}, source["empreinte"]
    if "empreinte" in noted and noted["empreinte"] != digest:
        found["source/empreinte"] = scalar(digest)
    return found


def _changes(
    record: Hearing, items: Sequence[Turn], text: str, found: Matched, known: Known
) -> Iterator[Change]:
    """The turns that stand for one another and say something else."""
    places = placed(record, text)
    for old, new in sorted(found.pairs.items()):
        turn, item = record.turns[old], items[new]
        mine, theirs = _line(turn), _line(item)
        if old in found.uneven or same(mine, theirs):
            continue
        edit = Splice(places[old].words, places[old].end, item.text)
        yield Change(
            turn.id or "",
            _name(turn),
            words(mine, theirs),
            edit,
            _never(record, turn, places[old], text),
            known.by_hand(turn),
        )


def _never(record: Hearing, turn: Turn, place: Placed, text: str) -> str:
    """Why a turn's words are not replaced; "" where they may be."""
    read = record.review.state in {ReviewState.CORRECTED, ReviewState.APPROVED}
    if read or turn.seal is not None:
        return _READ
    if turn.id is None:
        return _NUMBERLESS
    seen = scan(text[place.words : place.end])
    marks = [one for one in seen.roles if one.name != "sup"]
    return _MARKED if marks or seen.directives or seen.links or seen.definitions else ""


def _said(record: Hearing, new: Hearing, found: Matched, added: Sequence[int]) -> Iterator[str]:
    for olds, news in found.cut:
        mine = " ".join(_line(record.turns[at]) for at in olds)
        theirs = " ".join(_line(new.turns[at]) for at in news)
        differs = "" if same(mine, theirs) else words(mine, theirs)
        names = [_name(record.turns[at]) for at in (olds[0], olds[-1])]
        speakers = dict.fromkeys(new.speaker(new.turns[at].speaker).label for at in news)
        told = _("{id}: kept; the new transcript cuts it otherwise, by {speakers}: {words}")
        yield told.format(
            id="–".join(dict.fromkeys(names)),
            speakers=_("; ").join(speakers),
            words=differs or _("the same words"),
        )
    for at, turn in enumerate(record.turns):
        if at not in found.pairs and at not in found.uneven:
            yield _("{id}: not in the new transcript; kept").format(id=_name(turn))
    for at in added:
        yield _("added: {label} — {words}").format(
            label=new.speaker(new.turns[at].speaker).label, words=_line(new.turns[at])[:80]
        )


def _name(turn: Turn) -> str:
    return turn.id or str(turn.place.line)


def _line(turn: Turn) -> str:
    return " ".join(turn.speech.split())
