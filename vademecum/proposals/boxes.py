"""Boxes, figures, tables with a title: their fences are of one thing, wherever they stand; lists
and quotations, of which several passages are one.

A line that closes one is like any other that closes: which of two texts' lines are the same is
told by what stands between, never line by line.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from vademecum.model import Kind
from vademecum.proposals.cut import Block

Fence = tuple[int, int]  # the blocks that open and close a box


def fences(blocks: Sequence[Block]) -> Iterator[Fence]:
    """The blocks that open and close each box, inner ones first."""
    stack: list[tuple[str, int]] = []
    for n, block in enumerate(blocks):
        line = block.source.lstrip("> \t")
        sign = line[: len(line) - len(line.lstrip(line[:1]))] if line[:3] in (":::", "```") else ""
        if not sign or line.rstrip().endswith(f"\n{sign}"):  # whole in one block
            continue
        if line.strip() == sign and any(one == sign for one, _at in stack):
            while stack[-1][0] != sign:
                stack.pop()
            yield stack.pop()[1], n
        elif line.strip() != sign:
            stack.append((sign, n))


def repair(old: Sequence[Block], new: Sequence[Block], found: dict[int, int]) -> None:
    """Pair the fences of boxes that hold the same words, and of nothing else, in place."""
    mine, yours = tuple(fences(old)), tuple(fences(new))
    were = dict(found)
    edges = {n for one in mine for n in one}, {n for one in yours for n in one}
    for i, j in were.items():
        if i in edges[0] or j in edges[1]:
            del found[i]
    scored = sorted(
        (_score(old, new, were, one, other), n, m)
        for n, one in enumerate(mine)
        for m, other in enumerate(yours)
    )
    taken: tuple[set[int], set[int]] = set(), set()
    for score, n, m in scored:
        if score[0] < 0 and n not in taken[0] and m not in taken[1]:
            taken[0].add(n)
            taken[1].add(m)
            found.update(zip(mine[n], yours[m], strict=True))
            _inner(old, new, found, mine[n], yours[m])


def bars(old: Sequence[Block], new: Sequence[Block], found: dict[int, int]) -> None:
    """Pair the lines between a quotation's paragraphs by what is above them, in place."""
    between = tuple({n for n, one in enumerate(side) if _bar(one)} for side in (old, new))
    for i, j in tuple(found.items()):
        if i in between[0] or j in between[1]:
            del found[i]
    for i in sorted(between[0]):
        j = found.get(i - 1, -2) + 1
        if j in between[1]:
            found[i] = j


def of_one(one: Block, below: Block) -> bool:
    """Whether neighbours are of one list, or one quotation."""
    if Kind.ITEM in (one.kind, below.kind):
        return one.kind is below.kind
    return all(each.kind is Kind.QUOTE or _bar(each) for each in (one, below))


def _bar(block: Block) -> bool:
    """Whether a line is the mark of a quotation and nothing else."""
    return block.kind is None and block.source.lstrip()[:1] == ">" and not block.key.strip("> ")


def whole(moved: set[int], pairs: Mapping[int, int], old: Iterable[Fence]) -> set[int]:
    """What moved, each box as one: its two fences, and what is between them in both texts."""
    found = set(moved)
    for opens, closes in sorted(old):
        if opens in pairs and closes in pairs and not found.isdisjoint((opens, closes)):
            inside = range(pairs[opens], pairs[closes] + 1)
            found |= {i for i in range(opens, closes + 1) if pairs.get(i, -1) in inside}
    return found


def along(
    ours: Sequence[Block], carried: Collection[int], placed: Collection[int]
) -> dict[int, list[int]]:
    """Today's block that goes elsewhere -> those that go behind it, being of its box since.

    `carried`: today's blocks that go elsewhere; `placed`: all that something is done to.
    """
    found: dict[int, list[int]] = {}
    gone: set[int] = set()
    for opens, closes in fences(ours):
        if not {opens, closes} <= set(carried):
            continue
        behind = opens
        for n in range(opens + 1, closes):
            if n in carried:
                behind = n
            elif n not in placed and n not in gone:
                found.setdefault(behind, []).append(n)
                gone.add(n)
    return found


def around(ours: Sequence[Block], known: Collection[int]) -> set[int]:
    """Blocks that open a box which today's text has put around words it had."""
    return {
        opens
        for opens, closes in fences(ours)
        if opens not in known and any(n in known for n in range(opens + 1, closes))
    }


def _score(
    old: Sequence[Block], new: Sequence[Block], were: Mapping[int, int], one: Fence, other: Fence
) -> tuple[int, bool, bool, int]:
    """How much two boxes are one, the less the more: words in common, opened alike, place."""
    inside = range(other[0] + 1, other[1])
    said = sum(
        len(old[i].words.split()) for i in range(one[0] + 1, one[1]) if were.get(i, -1) in inside
    )
    alike = old[one[0]].key == new[other[0]].key
    if not said and alike:
        told = "} " in old[one[0]].key or _text(old, one) == _text(new, other)
        said = int(told or were.get(one[0]) == other[0])
    longer = abs(one[1] - one[0] - other[1] + other[0])
    return -said, not alike, were.get(one[0]) != other[0], longer


def _text(blocks: Sequence[Block], fence: Fence) -> list[str]:
    return [one.key for one in blocks[fence[0] : fence[1] + 1]]


def _inner(
    old: Sequence[Block], new: Sequence[Block], found: dict[int, int], one: Fence, other: Fence
) -> None:
    """Pair the lines of two boxes that are one, where they are the same and were not paired."""
    taken = set(found.values())
    for i in range(one[0] + 1, one[1]):
        for j in range(other[0] + 1, other[1]):
            if i not in found and j not in taken and old[i].key == new[j].key:
                found[i] = j
                taken.add(j)
