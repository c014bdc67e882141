"""Segments of one file in the order of time, where the file has them in another.

Programs that write what each person said, or answers as they came, leave segments in an order
that nobody spoke in. They are put in time only where every one has a start and they fit between
each other: a recording in parts says the same minutes again, and its order is right.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from vademecum.language import ngettext
from vademecum.model import Utterance
from vademecum.transcripts.times import clock

T = TypeVar("T")
Span = tuple[float | None, float | None, int]  # from, to, and how many words

_BACK = 1.0  # seconds between the end of what is too late and what stands before it
_TOLD = 3.0  # seconds further back than people speak at once
_AGAIN = 0.25  # share of what stands too late that was told before: more is another part
_WORD = 0.35  # seconds of a word, where no end is told


def in_time(items: Sequence[T], span: Callable[[T], Span]) -> list[T]:
    """The items by their start, those of one start as they were; as they are where they are in
    order, where one has no start, or where the clock starts again."""
    spans: list[tuple[float, float]] = []
    for start, end, words in map(span, items):
        if start is None:
            return list(items)
        spans.append((start, max(start, end) if end is not None else start + words * _WORD))
    late = _late(spans)
    if not late or _again(spans, late):
        return list(items)
    order = sorted(range(len(spans)), key=lambda at: spans[at][0])
    return [items[at] for at in order]


def noticed(items: Sequence[T], span: Callable[[T], Span]) -> tuple[str, ...]:
    """What is said of items that end before they begin, and of those put in another order."""
    return (*_inverted(items, span), *_moved(items, span))


def _inverted(items: Sequence[T], span: Callable[[T], Span]) -> Iterator[str]:
    times = [(start, end) for start, end, _words in map(span, items)]
    found = [start for start, end in times if start is not None and end is not None and end < start]
    if found:
        said = ngettext(
            "{count} segment ends before it begins, at {time}: listen to it there",
            "{count} segments end before they begin, first at {time}: listen to them there",
            len(found),
        )
        yield said.format(count=len(found), time=clock(found[0]))


def _moved(items: Sequence[T], span: Callable[[T], Span]) -> tuple[str, ...]:
    starts = [span(one)[0] for one in in_time(items, span)]
    before = [span(one)[0] for one in items]
    if starts == before:
        return ()
    latest, late = 0.0, []
    for start in before:
        if start is not None and start + _TOLD < latest:
            late.append(start)
        latest = max(latest, start or 0.0)
    if not late:  # voices at once
        return ()
    said = ngettext(
        "{count} segment stands in the file behind what was said after it, at {time}: it is put in"
        " the order of time",
        "{count} segments stand in the file behind what was said after them, first at {time}: they"
        " are put in the order of time",
        len(late),
    )
    return (said.format(count=len(late), time=clock(late[0])),)


def told(said: Sequence[Utterance]) -> tuple[str, ...]:
    """The same of utterances."""
    return noticed(said, _span)


def _span(one: Utterance) -> Span:
    return one.start, one.end, len(one.text.split())


def utterances(said: Sequence[Utterance]) -> list[Utterance]:
    """What a file says segment by segment, in the order of time."""
    return in_time(said, _span)


def _late(spans: Sequence[tuple[float, float]]) -> list[int]:
    """What stands behind words that were said when it was over: voices at once are not such."""
    latest = 0.0
    found = []
    for at, (start, end) in enumerate(spans):
        if end + _BACK <= latest:
            found.append(at)
        latest = max(latest, start)
    return found


def _again(spans: Sequence[tuple[float, float]], late: Sequence[int]) -> bool:
    """Whether what stands too late is of minutes in which others were heard."""
    behind = set(late)
    before = _joined([one for at, one in enumerate(spans) if at not in behind])
    ends = [end for _start, end in before]
    mine = shared = 0.0
    for start, end in (spans[at] for at in late):
        mine += end - start
        for at in range(bisect_left(ends, start), len(before)):
            if before[at][0] >= end:
                break
            shared += min(end, before[at][1]) - max(start, before[at][0])
    return shared > mine * _AGAIN


def _joined(spans: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The stretches that the spans cover."""
    found: list[tuple[float, float]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found
