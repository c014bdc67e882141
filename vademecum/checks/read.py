"""Words that somebody has read, or that are compared with what was said: no fix changes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vademecum.model import Chapter, Kind, Passage, Record, ReviewState
from vademecum.record.passages import quotables
from vademecum.text.lines import Span
from vademecum.text.scan import scan

_READ = (ReviewState.CORRECTED, ReviewState.APPROVED)


def spans(text: Chapter | Record, found: Iterable[Passage]) -> Iterator[Span]:
    """Where they stand in a body whose passages those are; but for what a seal sets aside."""
    read = not isinstance(text, Chapter) and text.review.state in _READ
    those = () if isinstance(text, Chapter) else quotables(text)
    seals = {one.id for one in those if one.seal is not None}
    found = tuple(found)
    for one in found:
        spoken = one.kind is Kind.SPEECH and (read or one.id in seals)
        if spoken:
            yield from ((a - text.body_offset, b - text.body_offset) for a, b in one.spans)
    yield from quoted(text, found)


def quoted(text: Chapter | Record, found: Iterable[Passage]) -> Iterator[Span]:
    """Where words of others stand, which are given « » when they are printed."""
    for one in found:
        if one.kind is Kind.QUOTE:
            yield from ((a - text.body_offset, b - text.body_offset) for a, b in one.spans)
    for role in scan(text.body).roles:
        if role.name == "citation" and role.span is not None:
            yield role.span
