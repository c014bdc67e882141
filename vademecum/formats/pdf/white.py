"""Pages that little is printed on: which, and down to what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from vademecum.formats.pdf.lines import Leaf

THIRD = 1 / 3  # of the column, that a page is written on at least
_FULL = 0.72  # the same, where nothing is to be seen


@dataclass(frozen=True, slots=True)
class Little:
    """A page with much white at its foot."""

    page: int  # of its chapter, from 0
    third: bool  # less than a third of it is written on, and more should be
    next: int  # number of the element that follows on the next page; 0 of what nothing follows
    last: int  # of what stands lowest
    words: str  # of that
    ends: bool  # its chapter


def little(leaves: Sequence[Leaf], *, followed: bool) -> Iterator[Little]:
    """Those of a chapter; `followed`: another of its part comes after it.

    A page that is turned holds its table alone, and a chapter ends where it ends: of such a page a
    third is enough. The last of a part may hold less, but no page is turned for a few rows; and a
    chapter of one page is as long as it is.
    """
    for leaf, following in zip_longest(leaves, leaves[1:]):
        ends = following is None
        if leaf.is_empty or leaf.fill >= (THIRD if leaf.turned or ends else _FULL):
            continue
        told = followed and len(leaves) > 1 if ends else leaf.fill < THIRD
        if ends and not (leaf.turned or told):
            continue
        after = 0 if leaf.turned or ends else _first(following)
        yield Little(leaf.number, told, after, *_last(leaves[: leaf.number + 1]), ends)


def _last(leaves: Sequence[Leaf]) -> tuple[int, str]:
    """What stands lowest on the last of these pages whose body is written on: notes that go on may
    have a page to themselves."""
    return next((lowest(one) for one in reversed(leaves) if lowest(one)[0]), (0, ""))


def _first(leaf: Leaf) -> int:
    printed = [(one.y, one.source) for one in leaf.lines[:1]]
    printed += [(one.y, one.source) for one in leaf.pictures[:1]]
    return min(printed, default=(0.0, 0))[1]


def lowest(leaf: Leaf) -> tuple[int, str]:
    """What stands lowest in the body of a page, and its words."""
    printed = [(one.y + one.height, one.source, one.words) for one in leaf.body]
    printed += [(one.y + one.height, one.source, one.words) for one in leaf.pictures]
    _y, source, words = max(printed, default=(0.0, 0, ""))
    return source, words
