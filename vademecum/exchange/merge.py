"""A person's corrections put into their record, against the state that was sent and the one now.

What was taken out of the record since never comes back by an old letter: where both sides changed
the same paragraph, a person decides.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from vademecum.exchange import kinds
from vademecum.exchange.classes import Class, Kind
from vademecum.exchange.content import Part
from vademecum.exchange.edit import gained
from vademecum.exchange.form import STRUCK
from vademecum.exchange.kinds import Item
from vademecum.exchange.likeness import same, tokens
from vademecum.exchange.rewrite import rewritten, struck, withdrawn
from vademecum.exchange.tally import Account, Theirs
from vademecum.intake.differences import words as difference
from vademecum.model import Record, Turn
from vademecum.problems import Splice
from vademecum.record import withhold
from vademecum.record.edit import Placed, fenced, placed

_MARK = f"[{withhold.STRUCK}]"  # what the letter shows of words struck in a turn
_RUN = 5  # words in a row that were taken out since: they come back


@dataclass(slots=True)
class Merged:
    """What becomes of the person's turns."""

    edits: list[Splice] = field(default_factory=list)
    read: set[str] = field(default_factory=set)  # turns whose words, so edited, are those read
    behind: list[str] = field(default_factory=list)  # changed here since: not those read
    elsewhere: list[str] = field(default_factory=list)  # somebody else's since


def merge(record: Record, text: str, key: str, found: Account, sent: Sequence[Part]) -> Merged:
    """The edits of the record's file (LF text) by what came back; questions go to `found`.

    `key`: whose turns they are, "" for a witness; `sent`: all that the letter showed.
    """
    out = Merged()
    blocks = {str(one.quotable.id): one for one in placed(record, text) if one.quotable.id}
    here = "\n".join(words.words for block in blocks.values() for words in block.blocks)
    gone = _taken_out(sent, here)
    held = withdrawn(record, list(blocks.values()), _said(found, blocks))
    for anchor, theirs in found.theirs.items():
        if anchor in found.doubtful:
            _doubled(found, theirs, blocks.get(anchor), gone)
            continue
        now = blocks.get(anchor)
        if now is not None and isinstance(now.quotable, Turn) and now.quotable.speaker != key:
            now = None
            out.elsewhere.append(anchor)
        _turn(record, text, theirs, now, found, out, gone, _elsewhere(held, anchor))
    doubtful = found.doubtful
    out.read -= doubtful
    return out


def _doubled(found: Account, theirs: Theirs, now: Placed | None, gone: Sequence[str]) -> None:
    """Words of another passage, which was taken out since: that is what is said of them."""
    before = " ".join(one.words for one in now.blocks) if now else ""
    after = " ".join(one for one, _number in theirs.said)
    for at, one in enumerate(found.items):
        mine = one.anchor == theirs.part.anchor and one.kind is kinds.DOUBLED
        if mine and _comes_back(before, after, gone):
            found.items[at] = replace(one, kind=kinds.BACK)


def _turn(
    record: Record,
    text: str,
    theirs: Theirs,
    now: Placed | None,
    found: Account,
    out: Merged,
    gone: Sequence[str],
    held: Counter[str],
) -> None:
    """One turn or paragraph: left, changed, struck out, or asked about."""
    part = theirs.part
    said = [one for one, _number in theirs.said]
    unchanged = same_all([one.words for one in part.shown], said)
    if now is None:
        if not unchanged and not theirs.struck:
            _ask(found, kinds.CONFLICT, part, said)
        return
    here = [one.words for one in now.blocks]
    stands = [one.source for one in now.blocks] == [
        one.place.source for one in part.shown if one.place
    ]
    if theirs.struck:
        if same_all(here, [STRUCK]):
            out.read.add(part.anchor)
        elif stands:
            out.edits.append(struck(record, now, text))
            out.read.add(part.anchor)
        else:
            _ask(found, kinds.CONFLICT, part, said)
        return
    asked = _wanted(part, theirs, here if not stands else None)
    if asked is None:
        _ask(found, kinds.CONFLICT, part, said)
    elif same_all(here, asked):
        if unchanged and not stands and not same_all([one.words for one in part.shown], here):
            out.behind.append(part.anchor)
        else:
            out.read.add(part.anchor)
    else:
        _edit(record, text, theirs, now, asked, found, out, gone, held)


def _wanted(part: Part, theirs: Theirs, here: Sequence[str] | None) -> list[str] | None:
    """The paragraphs the turn is to say; None where both sides changed the same one.

    `here`: what it says now, where that is not what was sent.
    """
    if here is None:
        return [_whole(part, number, one) for one, number in theirs.said]
    shown = [one.words for one in part.shown]
    said = [one for one, _number in theirs.said]
    if same_all(shown, said):
        return list(here)
    if same_all(here, said):
        return said
    numbers = [number for _one, number in theirs.said]
    if len(here) != len(shown) or numbers != list(range(len(shown))):
        return None
    out = []
    for old, mine, yours in zip(shown, here, said, strict=True):
        if same(old, yours):
            out.append(mine)
        elif same(old, mine) or same(mine, yours):
            out.append(yours)
        else:
            return None
    return out


def _whole(part: Part, number: int | None, said: str) -> str:
    """A paragraph as its file is to say it: where words are struck, the letter showed a mark.

    Marks that all came back stand for the words they stood for; others stay in the words, which
    the file then has none of, and only a person can place.
    """
    if number is None:
        return said
    one = part.shown[number]
    if one.place is None or same(one.place.words, one.words):
        return said
    if same(one.words, said):
        return one.place.words
    pieces = [re.escape(piece) for piece in one.words.split(_MARK)]
    held = re.fullmatch("(.*?)".join(pieces), one.place.words)
    if held is None or said.count(_MARK) != len(pieces) - 1:
        return said
    words = iter(held.groups())
    return re.sub(re.escape(_MARK), lambda _found: next(words), said)


def _edit(
    record: Record,
    text: str,
    theirs: Theirs,
    now: Placed,
    asked: Sequence[str],
    found: Account,
    out: Merged,
    gone: Sequence[str],
    held: Counter[str],
) -> None:
    part, before, after = theirs.part, " ".join(one.words for one in now.blocks), " ".join(asked)
    if _comes_back(before, after, gone) or gained(before, after) & held:
        _ask(found, kinds.BACK, part, asked)
        return
    if before.count(_MARK) < after.count(_MARK):
        _ask(found, kinds.BY_HAND, part, asked)
        return
    fences = fenced(record, now.quotable.first_line, now.quotable.last_line)
    done = rewritten(now, list(asked), fences, text)
    if done.left:
        _ask(found, kinds.BY_HAND, part, asked)
        return
    out.edits += done.edits
    out.read.add(part.anchor)


def _ask(found: Account, kind: Kind, part: Part, said: Sequence[str]) -> None:
    """What was to be placed is a question: its words, in the document, are that one's now."""
    shown = difference(" ".join(one.words for one in part.shown), " ".join(said))
    again: list[Item] = []
    moved = False
    for one in found.items:
        mine = one.anchor == part.anchor and one.cls is Class.PLACED
        again.append(Item(kind, one.words, one.anchor, shown, one.who, one.absent) if mine else one)
        moved |= mine
    if not moved:
        again.append(Item(kind, "", part.anchor, shown=shown, absent=True))
    found.items[:] = again


def _taken_out(sent: Sequence[Part], here: str) -> list[str]:
    """The paragraphs that were sent, and that the record (`here`) no longer says."""
    now = tokens(here)
    words = (one.place.words if one.place else one.words for part in sent for one in part.shown)
    return [one for one in words if tokens(one).words and now.find(tokens(one)) is None]


def _comes_back(before: str, after: str, gone: Sequence[str]) -> bool:
    """Whether words of a passage that was taken out since stand in a turn that had them not."""
    was, now = _runs(before), _runs(after)
    return not (now - was).isdisjoint(run for one in gone for run in _runs(one))


def _runs(words: str) -> set[tuple[str, ...]]:
    found = tokens(words).words
    return {found[at : at + _RUN] for at in range(max(0, len(found) - _RUN + 1))}


def _said(found: Account, blocks: Mapping[str, Placed]) -> dict[str, list[str]]:
    """What each turn says in the document; those it does not hold, as they are."""
    out = {name: [one.words for one in block.blocks] for name, block in blocks.items()}
    for name, theirs in found.theirs.items():
        out[name] = [_whole(theirs.part, number, one) for one, number in theirs.said]
    return out


def _elsewhere(held: Mapping[str, Counter[str]], anchor: str) -> Counter[str]:
    """The withheld words that turns other than this one lost: it may not say them now."""
    return sum((words for other, words in held.items() if other != anchor), Counter())


def same_all(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether paragraphs say the same, one by one."""
    return len(old) == len(new) and all(map(same, old, new))
