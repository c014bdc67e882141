"""Three texts as one: the text sent, the text as proposed, the book's text today.

By passages, wherever they went, and in a passage by sentences (`threeway`); the front matter by
key; notes that got one name on both sides get two. What both sides changed is told and merged by
nobody: whoever edits chooses a side.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from vademecum.model import Kind as Words
from vademecum.proposals import pairs, threeway
from vademecum.proposals.boxes import fences, whole
from vademecum.proposals.change import Change, Kind, Stand, source
from vademecum.proposals.cut import Block, File, alike, cut, joined, same
from vademecum.proposals.groups import Piece, grouped, went
from vademecum.proposals.laid import laid
from vademecum.proposals.recut import parts, recut
from vademecum.proposals.threeway import Parted
from vademecum.text.words import plain


@dataclass(frozen=True, slots=True)
class Merge:
    """What is proposed against today's text."""

    changes: tuple[Change, ...]
    base: str
    ours: str
    theirs: str
    groups: tuple[tuple[Piece, ...], ...]  # what each change is made of, in the same order
    mine: Mapping[int, int]  # block of the base -> of today's text
    yours: Mapping[int, int]  # -> of the proposed text

    def text(
        self, taken: Collection[int], theirs: Collection[int] = (), rest: Collection[int] = ()
    ) -> str:
        """Today's text with some changes in it, by number; `theirs`: whatever stands there now;
        `rest`: of a passage in conflict, what is in none.

        ValueError where one that is taken is a conflict, and among neither.
        """
        wanted = set(taken) | set(theirs) | set(rest)
        for one in self.changes:
            settled = one.number in theirs or (one.number in rest and one.rest is not None)
            if one.number in wanted and one.conflict and not settled:
                raise ValueError("a conflict is nobody's to take")
        everything = {one.number for one in self.changes if one.stand is not Stand.DONE} <= wanted
        if self.base == self.ours and everything:
            return self.theirs
        pieces = [
            piece
            for change, group in zip(self.changes, self.groups, strict=True)
            if change.number in wanted and change.stand is not Stand.DONE
            for piece in (_rest(group) if change.number in rest else group)
            if (piece.kind, piece.stand) != (Kind.ADDED, Stand.DONE)
        ]
        ours, proposed = cut(self.ours), cut(self.theirs)
        held = parts(cut(self.base), ours)
        over = {n for one in pieces for n in held.get(one.old, ()) if n != self.mine[one.old]}
        out = laid(ours, proposed, self.mine, self.yours, pieces, over)
        keys = dict(ours.keys)
        for piece in pieces:
            if piece.kind is Kind.KEY:
                _set(keys, proposed.keys, piece.key)
        return joined(keys, out, ours.tail)


def merge(base: str, ours: str, theirs: str) -> Merge:
    """How a proposed text stands to today's; all three are files' LF texts."""
    theirs = _renamed(cut(base), cut(ours), cut(theirs), theirs)
    if not base and not ours:
        whole = Change(1, Kind.NEW, Stand.READY, "", theirs)
        return Merge((whole,), base, ours, theirs, ((),), {}, {})
    base, theirs = recut(base, ours, theirs)
    files = cut(base), cut(ours), cut(theirs)
    mine = pairs.blocks(files[0].blocks, files[1].blocks)
    yours = pairs.blocks(files[0].blocks, files[2].blocks)
    held = parts(files[0], files[1])
    mine |= {i: run[0] for i, run in held.items()}
    pieces = [*_keys(*files), *(_whole(one, held) for one in _blocks(*files, mine, yours))]
    groups = tuple(grouped(pieces, files[0], files[2]))
    changes = tuple(_change(number, group, files, mine) for number, group in enumerate(groups, 1))
    return Merge(changes, base, ours, theirs, groups, mine, yours)


def _rest(group: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """A passage in conflict, as it is taken without its sentences that are."""
    return tuple(replace(one, put=one.apart.rest) for one in group if one.apart is not None)


def _keys(base: File, ours: File, theirs: File) -> Iterator[Piece]:
    for key in dict.fromkeys([*base.keys, *theirs.keys]):
        old, mine, new = (one.keys.get(key, "") for one in (base, ours, theirs))
        if same(old, new):
            continue
        stand = Stand.READY
        if same(mine, new):
            stand = Stand.DONE
        elif not same(mine, old):
            stand = Stand.BOTH_CHANGED
        yield Piece(Kind.KEY, stand, key=key)


def _blocks(
    base: File, ours: File, theirs: File, mine: Mapping[int, int], yours: Mapping[int, int]
) -> Iterator[Piece]:
    """The pieces in the order of the proposed text, what it takes out where it stood."""
    back = {j: i for i, j in yours.items()}
    held = tuple(fences(base.blocks))
    went, came = (whole(pairs.moved(dict(one)), one, held) for one in (yours, mine))
    gone = [i for i in range(len(base.blocks)) if i not in yours]
    for j, block in enumerate(theirs.blocks):
        i = back.get(j)
        if i is None:
            yield Piece(Kind.ADDED, _added(block, ours, mine), new=j)
            continue
        while i not in went and gone and gone[0] < i:
            yield _removed(base, ours, mine, gone.pop(0))
        if i in went:
            yield _moved(base, ours, theirs, mine, (i, j), i in came)
        elif base.blocks[i].key != block.key:
            yield _changed(base, ours, theirs, mine, (i, j))
    for i in gone:
        yield _removed(base, ours, mine, i)


def _added(block: Block, ours: File, mine: Mapping[int, int]) -> Stand:
    taken = set(mine.values())
    there = any(
        one.key == block.key
        for n, one in enumerate(ours.blocks)
        if n not in taken and one.kind is not None
    )
    return Stand.DONE if there else Stand.READY


def _removed(base: File, ours: File, mine: Mapping[int, int], i: int) -> Piece:
    if i not in mine:
        return Piece(Kind.REMOVED, Stand.DONE, old=i)
    is_same = alike(base.blocks[i].source, ours.blocks[mine[i]].source)
    return Piece(Kind.REMOVED, Stand.READY if is_same else Stand.BOTH_CHANGED, old=i)


def _changed(
    base: File, ours: File, theirs: File, mine: Mapping[int, int], pair: tuple[int, int]
) -> Piece:
    i, j = pair
    old, new = base.blocks[i], theirs.blocks[j]
    if i not in mine:
        return Piece(Kind.CHANGED, Stand.GONE, old=i, new=j)
    here = ours.blocks[mine[i]]
    choice = threeway.chosen(old.source, here.source, new.source)
    if choice == here.source:
        return Piece(Kind.CHANGED, Stand.DONE, old=i, new=j, put=choice)
    if choice is not None:
        return Piece(Kind.CHANGED, Stand.READY, old=i, new=j, put=choice)
    both = threeway.merged(old, here, new)
    if both is None:
        apart = threeway.parted(old, here, new)
        return Piece(Kind.CHANGED, Stand.BOTH_CHANGED, old=i, new=j, apart=apart)
    stand = Stand.DONE if same(both, here.source) else Stand.READY
    return Piece(Kind.CHANGED, stand, old=i, new=j, put=both, beside=True)


def _whole(piece: Piece, held: Collection[int]) -> Piece:
    """A change of a paragraph that the book cut elsewhere: half of it cannot be taken alone."""
    if piece.old not in held or piece.stand is not Stand.READY:
        return piece
    return replace(piece, stand=Stand.BOTH_CHANGED, put="")


def _moved(
    base: File, ours: File, theirs: File, mine: Mapping[int, int], pair: tuple[int, int], too: bool
) -> Piece:
    """A passage put elsewhere, its words changed too perhaps; `too`: the book moved it as well."""
    piece = _changed(base, ours, theirs, mine, pair)
    if too:
        # It has gone from where it was taken: its words are changed where it is now.
        return piece
    put = piece.put or ours.blocks[mine[pair[0]]].source if pair[0] in mine else ""
    stand = Stand.READY if piece.stand is Stand.DONE else piece.stand
    return replace(piece, kind=Kind.MOVED, stand=stand, put=put, apart=None)


def _change(
    number: int, group: tuple[Piece, ...], files: tuple[File, File, File], mine: Mapping[int, int]
) -> Change:
    """What is told of pieces that are taken together."""
    base, ours, theirs = files
    first = group[0]
    if first.kind is Kind.KEY:
        texts = [one.keys.get(first.key, "") for one in files]
        return Change(
            number, Kind.KEY, first.stand, texts[0], texts[2], _other(texts), name=first.key
        )
    old = [base.blocks[one.old] for one in group if one.old >= 0]
    new = [theirs.blocks[one.new] for one in group if one.new >= 0]
    here = [ours.blocks[mine[one.old]] for one in group if one.old in mine]
    kinds = {one.kind for one in group}
    kind = kinds.pop() if len(kinds) == 1 else Kind.CHANGED
    line = here[0].line if here else 0
    texts = [source(old), source(here), source(new)]
    tables = [[row for one in some for row in one.shown] for some in (old, new)]
    tabled = all(one.kind is Words.CELL for one in (*old, *new))
    whole = Change(
        number,
        kind,
        _worst(group),
        texts[0],
        texts[2],
        _other(texts) if here else "",
        beside=any(one.beside for one in group),
        line=line,
        heading=_heading(theirs, new[0]) if new else _heading(base, old[0]),
        rows=(tuple(tables[0]), tuple(tables[1])) if tabled else None,
        went=tuple((plain(one), plain(behind)) for one, behind in went(group, base, theirs)),
    )
    apart = first.apart if len(group) == 1 else None
    return whole if apart is None else _halves(whole, new[0], here[0], apart)


def _halves(whole: Change, new: Block, here: Block, apart: Parted) -> Change:
    """A passage in conflict, with what of it is in none."""

    def half(words: str, stand: Stand) -> Change:
        rows = (whole.rows[0], tuple(replace(new, source=words).shown)) if whole.rows else None
        return replace(whole, new=words, rows=rows, stand=stand, beside=stand is Stand.READY)

    held = half(apart.held, Stand.BOTH_CHANGED)
    if same(apart.rest, here.source):  # the book says it already
        return held
    return replace(whole, rest=half(apart.free, Stand.READY), held=held)


def _other(texts: list[str]) -> str:
    return "" if same(texts[0], texts[1]) else texts[1]


def _worst(group: tuple[Piece, ...]) -> Stand:
    """How a group stands: the gravest of its pieces; done where all are."""
    stands = {one.stand for one in group}
    for stand in (Stand.BROKEN, Stand.GONE, Stand.BOTH_CHANGED, Stand.READY):
        if stand in stands:
            return stand
    return Stand.DONE


def _heading(file: File, block: Block) -> str:
    found = ""
    for one in file.blocks:
        if one.kind is not None and one.kind.value == "heading":
            found = one.words
        if one is block:
            break
    return found


def _set(keys: dict[str, str], theirs: Mapping[str, str], key: str) -> None:
    """Give a key its proposed lines, or take it out; a new one is last, a row where it sorts."""
    if key not in theirs:
        keys.pop(key, None)
        return
    rows = [one for one in keys if one.partition("/")[0] == key.partition("/")[0]]
    after = [] if key in keys or "/" not in key else [one for one in rows if one < key]
    rest = list(keys.items())
    if after:
        place = list(keys).index(max(after)) + 1
        keys.clear()
        keys.update([*rest[:place], (key, theirs[key]), *rest[place:]])
    else:
        keys[key] = theirs[key]


def _renamed(base: File, ours: File, theirs: File, text: str) -> str:
    """The proposed text, its new notes named otherwise than those the book has got since."""
    known = {*base.notes, *ours.notes, *theirs.notes}
    for name, words in theirs.notes.items():
        if name in base.notes or ours.notes.get(name, words) == words:
            continue
        number = next(n for n in range(2, len(known) + 3) if f"{name}-{n}" not in known)
        known.add(f"{name}-{number}")
        text = re.sub(re.escape(f"[^{name}]"), f"[^{name}-{number}]", text)
    return text
