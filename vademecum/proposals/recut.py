"""A paragraph that the book has since cut in two, or joined with the next, words as they were.

What was sent and what is proposed are read with their paragraphs cut where the book's are now, so
that a sentence corrected there meets its own paragraph: else it would be a conflict, and the words
of one half would be in the book twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vademecum.model import Kind
from vademecum.proposals import pairs
from vademecum.proposals.cut import Block, File, cut, joined

_APART = "\n\n"


def recut(base: str, ours: str, theirs: str) -> tuple[str, str]:
    """The text sent and the text proposed, their paragraphs cut as today's are, where they can."""
    if not ours or base == ours:
        return base, theirs
    for way in (_cut, _join):
        base, theirs = way(cut(base), cut(ours), cut(theirs)) or (base, theirs)
    return base, theirs


def parts(base: File, ours: File) -> dict[int, tuple[int, ...]]:
    """Block of the text sent -> those of today's that hold its words, where the book cut it.

    Whoever takes the paragraph as it is proposed takes the place of all of them.
    """
    known = {one.key for one in ours.blocks}
    runs = {
        i: tuple(_run(ours.blocks, block.key))
        for i, block in enumerate(base.blocks)
        if block.kind is Kind.PROSE and block.key not in known
    }
    return {i: run for i, run in runs.items() if run}


def _cut(base: File, ours: File, theirs: File) -> tuple[str, str] | None:
    """Both with the paragraphs cut that the book has cut."""
    known = {one.key for one in ours.blocks}
    yours = pairs.blocks(base.blocks, theirs.blocks)
    old, new = list(base.blocks), list(theirs.blocks)
    for i, block in enumerate(base.blocks):
        if block.kind is not Kind.PROSE or block.key in known or i not in yours:
            continue
        there = theirs.blocks[yours[i]]
        said = [ours.blocks[n].key for n in _run(ours.blocks, block.key)]
        places = _places(block, there, said) if said and there.kind is Kind.PROSE else None
        if places:
            old[i] = replace(block, source=_parted(block, places[0]))
            new[yours[i]] = replace(there, source=_parted(there, places[1]))
    if old == list(base.blocks):
        return None
    return _file(base, old), _file(theirs, new)


def _join(base: File, ours: File, theirs: File) -> tuple[str, str] | None:
    """Both with the paragraphs joined that the book has joined."""
    known = {one.key for one in base.blocks}
    yours = pairs.blocks(base.blocks, theirs.blocks)
    old, new = list(base.blocks), list(theirs.blocks)
    for block in ours.blocks:
        if block.kind is not Kind.PROSE or block.key in known:
            continue
        run = _run(base.blocks, block.key)
        there = [yours.get(i, -1) for i in run]
        if not run or there != list(range(there[0], there[0] + len(run))) or there[0] < 0:
            continue
        if all(_plain(theirs.blocks, there)):
            _joined(old, run)
            _joined(new, there)
    if old == list(base.blocks):
        return None
    return _file(base, old), _file(theirs, new)


def _run(blocks: Sequence[Block], key: str) -> list[int]:
    """Paragraphs in a row, two at least, whose words together are these; none: []."""
    for first, block in enumerate(blocks):
        if block.kind is not Kind.PROSE or not key.startswith(f"{block.key} "):
            continue
        said, run = block.key, [first]
        for n in range(first + 1, len(blocks)):
            said = f"{said} {blocks[n].key}"
            run.append(n)
            if not all(_plain(blocks, run)) or not f"{key} ".startswith(f"{said} "):
                break
            if said == key:
                return run
    return []


def _plain(blocks: Sequence[Block], run: Sequence[int]) -> list[bool]:
    """Of each paragraph in a row, whether an empty line alone parts it from the one before."""
    return [
        blocks[n].kind is Kind.PROSE and (n == run[0] or not blocks[n].lead.strip("\n"))
        for n in run
    ]


def _places(block: Block, there: Block, said: Sequence[str]) -> tuple[list[int], list[int]] | None:
    """Before which sentences of both the paragraph is cut; None where one cannot be told."""
    mine, theirs = (
        [" ".join(words.split()) for _space, words in one.units] for one in (block, there)
    )
    ends = [" ".join(said[:n]) for n in range(1, len(said))]
    old = [n for n in range(1, len(mine)) if " ".join(mine[:n]) in ends]
    pairs_ = pairs.in_order(mine, theirs)
    new = [pairs_.get(n, 0) for n in old]
    return (old, new) if len(old) == len(ends) and all(new) else None


def _parted(block: Block, places: Sequence[int]) -> str:
    return "".join(
        (_APART if n in places else space) + words for n, (space, words) in enumerate(block.units)
    )


def _joined(blocks: list[Block], run: Sequence[int]) -> None:
    for n in run[1:]:
        blocks[n] = replace(blocks[n], lead=" ")


def _file(file: File, blocks: Sequence[Block]) -> str:
    return joined(dict(file.keys), tuple(blocks), file.tail)
