"""What happened to a person's words since they read them, as their next letter tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Literal

from vademecum.exchange.sentences import said
from vademecum.french.folding import sealed
from vademecum.french.labels import enumeration
from vademecum.history.record_past import texts
from vademecum.model import ConsentState, Hearing, Quotable, Record, Speaker, Turn
from vademecum.record import read as reader
from vademecum.record import seal
from vademecum.record.consents import given, is_read
from vademecum.record.passages import quotables


@dataclass(frozen=True, slots=True)
class Mended:
    """Words changed in a turn without a new reading (`reseal`); "" for none."""

    turn: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Since:
    """What a letter tells of the words since they were read."""

    changed: tuple[str, ...] = ()  # ids of turns whose words are not those that were read
    unread: tuple[str, ...] = ()  # ids of turns that the person never read
    nothing_read: bool = False  # those are all of theirs
    mended: tuple[Mended, ...] = ()

    def sentences(self) -> Iterator[str]:
        """It in words, one sentence each."""
        if self.changed:
            yield said("filed.changed", turns=_numbers(self.changed))
        if self.nothing_read:
            yield said("filed.unread.all")
        elif self.unread:
            yield said("filed.unread", turns=_numbers(self.unread))
        for one in self.mended:
            tag = "mended" if one.old and one.new else "added" if one.new else "dropped"
            yield said(f"filed.{tag}", turn=f"[{one.turn}]", old=one.old, new=one.new)


def since(root: Path, record: Record, speaker: Speaker | None) -> Since:
    """What happened to the words of a person (None: a testimony's witness), read in the history."""
    mine = [one for one in quotables(record) if _of(one, speaker) and one.id]
    changed = tuple(str(one.id) for one in mine if seal.read(record, one) is False)
    read_ones = [one for one in mine if seal.read(record, one)]
    who = given(record, speaker)
    unread = tuple(
        str(one.id)
        for one in mine
        if one.seal is None and who.state is ConsentState.GIVEN and not is_read(record, one, who)
    )
    mended = tuple(_mended(root, record, speaker, read_ones)) if read_ones else ()
    return Since(changed, unread, len(unread) == len(mine) > 0, mended)


def _of(one: Quotable, speaker: Speaker | None) -> bool:
    return speaker is None or (isinstance(one, Turn) and one.speaker == speaker.key)


def _numbers(names: Sequence[str]) -> str:
    return enumeration([f"[{name}]" for name in names])


def _mended(
    root: Path, record: Record, speaker: Speaker | None, mine: Sequence[Quotable]
) -> Iterator[Mended]:
    """The sealed words that were other sealed words under the same accord."""
    day = given(record, speaker).date
    first: dict[str, str] = {}
    for text in texts(root, record):
        before = reader.record(text, record.place.path, [])
        who = _again(before, speaker)
        if before is None or who is False or given(before, who).date != day:
            continue
        for one in quotables(before):
            if one.id and seal.bears(before, one, one.seal):
                first.setdefault(one.id, one.speech)
    for one in mine:
        old = first.get(str(one.id), one.speech)
        if sealed(old) != sealed(one.speech):
            yield from _differences(str(one.id), old.split(), one.speech.split())


def _again(before: Record | None, speaker: Speaker | None) -> Speaker | Literal[False] | None:
    """The same person in another version; False where there is none."""
    if speaker is None or not isinstance(before, Hearing):
        return None
    return next((one for one in before.speakers if one.key == speaker.key), False)


def _differences(turn: str, old: Sequence[str], new: Sequence[str]) -> Iterator[Mended]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, a1, a2, b1, b2 in matcher.get_opcodes():
        if kind != "equal":
            yield Mended(turn, " ".join(old[a1:a2]), " ".join(new[b1:b2]))
