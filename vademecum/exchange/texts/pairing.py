"""Which row, or column, of a table that was sent each of the one that came back is.

What is sure on both sides first, then what stands in order, then what went elsewhere; what is left
between two that are known is the same, rewritten, where both sides have as many. Rank alone never
makes two of them one where others are likelier.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

Likeness = Sequence[Sequence[float]]  # own -> of the other side: 0 to 1 and more
_SURE = 0.5  # above it two are the same wherever they stand


def paired(likeness: Likeness, others: int, loose: bool = True) -> list[int | None]:
    """For each of the own the one it is, None where it is gone.

    `others`: how many the other side has; `loose`: some that differ much are paired in their gap
    though both sides have not as many.
    """
    found: list[int | None] = [None] * len(likeness)
    _only(likeness, found)
    _in_order(likeness, found, _SURE, range(len(found)), range(others))
    _anywhere(likeness, found)
    for own, there in list(_gaps(found, others)):
        if len(own) != len(there):
            if loose:
                _in_order(likeness, found, 0.0, own, there)
            continue
        for one, other in zip(own, there, strict=True):
            found[one] = other
    return found


def _only(likeness: Likeness, found: list[int | None]) -> None:
    """Pairs each side of which is like no other."""
    for one, row in enumerate(likeness):
        best = max(row, default=0.0)
        if best <= _SURE or row.count(best) != 1:
            continue
        there = row.index(best)
        if all(likeness[n][there] < best for n in range(len(likeness)) if n != one):
            found[one] = there


def _in_order(
    likeness: Likeness, found: list[int | None], above: float,
    own: Sequence[int], there: Sequence[int],
) -> None:  # fmt: skip
    """Of what is left, the pairs in order that are likest together."""
    taken = set(found)
    left = [one for one in own if found[one] is None]
    right = [one for one in there if one not in taken]
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for a in range(len(left) - 1, -1, -1):
        for b in range(len(right) - 1, -1, -1):
            share = likeness[left[a]][right[b]]
            both = best[a + 1][b + 1] + share if share > above else 0.0
            best[a][b] = max(both, best[a + 1][b], best[a][b + 1])
    a = b = 0
    while a < len(left) and b < len(right):
        share = likeness[left[a]][right[b]]
        if share > above and best[a][b] == best[a + 1][b + 1] + share:
            found[left[a]] = right[b]
            a, b = a + 1, b + 1
        elif best[a][b] == best[a + 1][b]:
            a += 1
        else:
            b += 1


def _anywhere(likeness: Likeness, found: list[int | None]) -> None:
    """Of what is left, those that went elsewhere, the likest first."""
    taken = set(found)
    pairs = sorted(
        (-share, abs(one - there), one, there)
        for one, row in enumerate(likeness)
        for there, share in enumerate(row)
        if share > _SURE and found[one] is None and there not in taken
    )
    for _share, _far, one, there in pairs:
        if found[one] is None and there not in taken:
            found[one] = there
            taken.add(there)


def _gaps(found: Sequence[int | None], others: int) -> Iterator[tuple[list[int], list[int]]]:
    """What is left on both sides behind one and the same pair (or at the head)."""
    back = {there: one for one, there in enumerate(found) if there is not None}
    behind: dict[int, tuple[list[int], list[int]]] = {}
    last = -1
    for one, there in enumerate(found):
        if there is None:
            behind.setdefault(last, ([], []))[0].append(one)
        else:
            last = one
    last = -1
    for there in range(others):
        if there not in back:
            behind.setdefault(last, ([], []))[1].append(there)
        else:
            last = back[there]
    yield from (pair for pair in behind.values() if all(pair))
