"""How long a run of words must be, and how much it must tell, to be somebody's own."""

from __future__ import annotations

from collections.abc import Sequence

_RUN, _OWN = 10, 70  # words, bits: a piece of a sentence
SENTENCE, _TELLING = 5, 40  # the same of a whole sentence


def copied(size: int, bits: float, whole: bool) -> bool:
    """Whether a run of that many words is somebody's own, wherever it stands."""
    return (size >= _RUN and bits >= _OWN) or telling(size, bits, whole)


def telling(size: int, bits: float, whole: bool) -> bool:
    """Whether a run of that many words is a sentence that tells."""
    return whole and size >= SENTENCE and bits >= _TELLING


def stands(
    starts: Sequence[int],
    ends: Sequence[int],
    there: int,
    first: frozenset[int],
    last: frozenset[int],
) -> bool:
    """Whether a sentence of the text is one of those that begin and end there in what was said."""
    begin = [n for n in starts if there + n in first]
    end = [n for n in ends if there + n in last]
    return bool(begin and end) and begin[0] < end[-1]


def common(left: Sequence[str], at: int, right: Sequence[str], there: int) -> int:
    """How many words are the same from here on."""
    size = 0
    while (
        at + size < len(left)
        and there + size < len(right)
        and left[at + size] == right[there + size]
    ):
        size += 1
    return size
