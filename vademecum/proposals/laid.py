"""Today's blocks with what was taken of a proposition in its place."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from vademecum.model import Kind as Words
from vademecum.proposals import boxes
from vademecum.proposals.change import Kind
from vademecum.proposals.cut import Block, File
from vademecum.proposals.groups import Piece


def laid(
    ours: File,
    theirs: File,
    mine: Mapping[int, int],
    yours: Mapping[int, int],
    pieces: Sequence[Piece],
    over: Collection[int] = (),
) -> tuple[Block, ...]:
    """The blocks of the merged text. `pieces` are taken whatever stands there.

    `over`: today's blocks whose words a piece brings at another block's place.
    """
    here: dict[int, Block | None] = dict(enumerate(ours.blocks))
    here |= dict.fromkeys(over)
    after: dict[int, list[Block]] = {}
    carried = {mine[one.old] for one in pieces if one.kind is Kind.MOVED and one.old in mine}
    placed = {mine[one.old] for one in pieces if one.old in mine}
    along = boxes.along(ours.blocks, carried, placed)
    back = {j: i for i, j in yours.items()}
    for piece in pieces:  # what goes to another place is nobody's place any more
        if piece.kind is Kind.MOVED:
            back.pop(piece.new, None)
    for piece in sorted(pieces, key=lambda one: one.new):
        if piece.kind is Kind.KEY:
            continue
        new = theirs.blocks[piece.new] if piece.new >= 0 else None
        place = mine.get(piece.old)
        if piece.kind is Kind.REMOVED:
            if place is not None:
                here[place] = None
        elif piece.kind is Kind.CHANGED and place is not None and new is not None:
            here[place] = replace(here[place] or new, source=piece.put or new.source)
        elif new is not None:
            if place is not None:
                here[place] = None
            behind = along.get(-1 if place is None else place, ())
            here |= dict.fromkeys(behind)
            waiting = after.setdefault(_anchor(piece.new, mine, back), [])
            waiting.append(replace(new, source=piece.put or new.source))
            waiting += [ours.blocks[n] for n in behind]
    tight = {
        id(ours.blocks[mine[i]])
        for i, j in yours.items()
        if i in mine and theirs.blocks[j].lead == "\n"
    }
    return _together(ours, here, after, set(mine.values()), tight)


def _anchor(new: int, mine: Mapping[int, int], back: Mapping[int, int]) -> int:
    """The block of today's text behind which a block of the proposed one comes; -1: none.

    `back`: block of the proposed text -> of the text sent.
    """
    for j in range(new - 1, -1, -1):
        i = back.get(j, -1)
        if i in mine:
            return mine[i]
    return -1


def _together(
    ours: File,
    here: Mapping[int, Block | None],
    after: dict[int, list[Block]],
    known: set[int],
    tight: Collection[int],
) -> tuple[Block, ...]:
    out: list[Block] = []
    waiting: list[Block] = list(after.get(-1, ()))
    around = boxes.around(ours.blocks, known)
    for n, block in enumerate(ours.blocks):
        # What both sides put in one place: ours first, up to where a section of ours begins.
        if waiting and (n in known or n in around or _begins(block, waiting)):
            out += waiting
            waiting = []
        kept = here[n]
        if kept is not None:
            out.append(kept)
        waiting += after.get(n, ())
    out += waiting
    return tuple(_spaced(out, ours, tight))


def _begins(block: Block, waiting: Sequence[Block]) -> bool:
    """Whether a section of ours begins here, which words that wait are not of."""
    return block.kind is Words.HEADING and waiting[0].kind is not Words.HEADING


def _spaced(blocks: Sequence[Block], ours: File, tight: Collection[int]) -> list[Block]:
    """The blocks with line ends between them that keep apart what is apart.

    `tight`: blocks, by their identity, that follow another without a blank line as proposed.
    """
    out: list[Block] = []
    native = {id(one): n for n, one in enumerate(ours.blocks)}
    for n, block in enumerate(blocks):
        lead = block.lead
        if n == 0:
            lead = ours.blocks[0].lead if ours.blocks else "\n"
        elif _follows(blocks[n - 1], block, native):
            pass
        elif {blocks[n - 1].kind, block.kind} == {Words.ITEM} and id(block) in tight:
            lead = "\n"  # items were put before it, and no blank line parts them
        elif lead.count("\n") < 2:
            items = {blocks[n - 1].kind, block.kind} == {Words.ITEM}
            markup = blocks[n - 1].kind is None or block.kind is None
            lead = lead if (items or markup) and lead else "\n\n"
        out.append(replace(block, lead=lead))
    return out


def _follows(before: Block, after: Block, native: Mapping[int, int]) -> bool:
    """Whether they stood so in today's text."""
    return native.get(id(before), -2) + 1 == native.get(id(after), -1)
