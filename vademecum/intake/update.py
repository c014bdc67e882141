"""A transcript read again into a hearing that exists: what is there stays, what is new is added.

Nobody can tell a hand edit from an error of the machine that a better transcript has mended, so
words that stand are never replaced: the differences are shown, for a person to decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vademecum.french.folding import normal
from vademecum.intake import hearing as new_hearing
from vademecum.intake.align import align
from vademecum.intake.differences import same, words
from vademecum.intake.turns import joined
from vademecum.language import _
from vademecum.model import Hearing, Speaker, Transcript, Turn, Utterance
from vademecum.problems import Splice
from vademecum.text.frontmatter import scalar
from vademecum.text.words import plain
from vademecum.vocabulary import ATTRIBUTIONS, word_for


@dataclass(frozen=True, slots=True)
class Update:
    """What an update would do."""

    edits: tuple[Splice, ...]  # on the hearing's file
    said: tuple[str, ...]  # one line for each difference


def update(record: Hearing, transcript: Transcript, digest: str, text: str) -> Update:
    """What reading `transcript` again changes in `record`, whose file is `text` (LF)."""
    items = [
        item for item in joined(transcript.utterances, transcript.format == "txt") if not item.aside
    ]
    old = [normal(plain(turn.text)) for turn in record.turns]
    pairs = dict(align(old, [normal(" ".join(item.text.split())) for item in items]))
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    taken = {turn.id for turn in record.turns}
    free = (f"t{number}" for number in range(1, len(taken) + len(items) + 1))
    ids = (one for one in free if one not in taken)
    speakers = list(record.speakers)
    edits: list[Splice] = []
    back = {new: at for at, new in pairs.items()}
    place = _before_first(record, lines, starts)
    for index, item in enumerate(items):
        if index in back:
            place = starts[record.turns[back[index]].last_line] - 1
            continue
        label = new_hearing.label_of(item)
        key = next((one.key for one in speakers if one.label == label), None)
        if key is None:
            speakers.append(new_hearing.speaker(label, (one.key for one in speakers)))
            key = speakers[-1].key
        turn = new_hearing.turn(item, next(ids), key)
        edits.append(Splice(place, place, _block(turn, label, place, text)))
    edits += _speakers(speakers[len(record.speakers) :], text)
    edits += _digest(digest, text)
    return Update(tuple(edits), tuple(_said(record.turns, items, pairs)))


def _before_first(record: Hearing, lines: Sequence[str], starts: Sequence[int]) -> int:
    """Where what precedes the first turn goes: above it, and above its id line."""
    row = record.turns[0].place.line - 1 if record.turns else len(lines) - 1
    return starts[row - 1 if row and lines[row - 1].startswith("{#") else row]


def _block(turn: Turn, label: str, place: int, text: str) -> str:
    mark = f"{{#{turn.id}" + (f" temps={turn.time}" if turn.time else "") + "}"
    block = f"{mark}\n**{label}** — {turn.text}"
    at_end_of_line = text[place : place + 1] in {"\n", ""} and text[place - 1 : place] != "\n"
    return f"\n\n{block}" if at_end_of_line else f"{block}\n\n"


def _speakers(added: Sequence[Speaker], text: str) -> list[Splice]:
    """New speakers, at the end of `intervenants`."""
    found = re.search(r"^intervenants:[^\n]*\n(?:(?:[ \t][^\n]*)?\n)*", text, re.MULTILINE)
    if not added or found is None:
        return []
    block = "".join(
        f"  {one.key}:\n    dans-le-texte: {scalar(one.label)}\n    affiche: {scalar(one.shown)}\n"
        f"    attribution: {word_for(ATTRIBUTIONS, one.attribution)}\n"
        for one in added
    )
    return [Splice(found.end(), found.end(), block)]


def _digest(digest: str, text: str) -> list[Splice]:
    found = re.search(r"^  empreinte: *(.*)$", text, re.MULTILINE)
    value = scalar(f"sha256:{digest}")
    if found is None or found[1].strip() == value:
        return []
    return [Splice(found.start(1), found.end(1), value)]


def _said(
    turns: Sequence[Turn], items: Sequence[Utterance], pairs: dict[int, int]
) -> Iterator[str]:
    for at, turn in enumerate(turns):
        if at not in pairs:
            yield _("{id}: not in the new transcript; kept").format(id=turn.id or turn.place.line)
            continue
        mine, theirs = plain(turn.text).replace("\n", " "), " ".join(items[pairs[at]].text.split())
        if not same(mine, theirs):
            yield _("{id}: kept; the new transcript says {words}").format(
                id=turn.id or turn.place.line, words=words(mine, theirs)
            )
    matched = set(pairs.values())
    for index, item in enumerate(items):
        if index not in matched:
            yield _("added: {label} — {words}").format(
                label=new_hearing.label_of(item), words=" ".join(item.text.split())[:80]
            )
