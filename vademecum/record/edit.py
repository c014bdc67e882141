"""A record's file edited by passage: where each turn stands in it, its words block by block."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vademecum.model import Kind, Passage, Quotable, Record, Turn
from vademecum.problems import Splice
from vademecum.record.grammar import new_id
from vademecum.record.passages import owned, quotables
from vademecum.record.withhold import unused
from vademecum.text.lines import Lines, Span
from vademecum.text.scan import scan


@dataclass(frozen=True, slots=True)
class Words:
    """Consecutive lines of a turn or paragraph that were said, and nothing else."""

    start: int  # where they begin in the file's LF text, after the label
    end: int
    source: str  # MyST
    words: str  # as a person reads them, on one line


@dataclass(frozen=True, slots=True)
class Placed:
    """A turn or a paragraph in its file's LF text."""

    quotable: Quotable
    start: int  # of its id line, or of its first line
    words: int  # where its words begin, after the label
    end: int  # after its last character
    blocks: tuple[Words, ...]


def placed(record: Record, text: str) -> tuple[Placed, ...]:
    """The turns or paragraphs of a record whose file's LF text is `text`."""
    lines = Lines(text)
    said: dict[int, list[Passage]] = {}
    for one, passage in owned(record):
        if one is not None:
            said.setdefault(id(one), []).append(passage)
    return tuple(_placed(one, said.get(id(one), ()), lines, text) for one in quotables(record))


def _placed(one: Quotable, passages: Sequence[Passage], lines: Lines, text: str) -> Placed:
    words = lines.start(one.place.line) + (one.skip if isinstance(one, Turn) else 0)
    blocks = (
        Words(start, end, text[start:end], " ".join(" ".join(said).split("\n")).strip())
        for first, last, said in _spoken(passages)
        for start, end in [(max(words, lines.start(first)), lines.end(last))]
    )
    return Placed(
        quotable=one,
        start=lines.start(one.first_line),
        words=words,
        end=lines.end(one.last_line),
        blocks=tuple(block for block in blocks if block.words),
    )


def _spoken(passages: Sequence[Passage]) -> Iterator[tuple[int, int, list[str]]]:
    """(first line, last line, words) of what was said without a blank line or a note between."""
    first = last = 0
    said: list[str] = []
    for one in passages:
        if one.kind is Kind.SPEECH and said and one.line <= last + 1:
            last = max(last, one.last_line)
            said.append(one.words)
            continue
        if said:
            yield first, last, said
        said = [one.words] if one.kind is Kind.SPEECH else []
        first, last = one.line, one.last_line
    if said:
        yield first, last, said


def emptied(record: Record, anchor: str, text: str, mark: str) -> list[Splice]:
    """The edits of a file (LF) that leave `mark` in place of a turn's or paragraph's words.

    Notes that the words alone called go with them. KeyError when the record has none of that id.
    """
    found = {one.quotable.id: one for one in placed(record, text)}[anchor]
    above = record.body_line - 1
    own = range(found.quotable.first_line - above, found.quotable.last_line - above + 1)
    lines = Lines(text)
    left = kept(record, own)
    notes = sorted(unused(record.body, frozenset(own) - left) - set(own))
    edit = cleared(record, text, (found.words, found.end), mark)
    return [edit, *(Splice(*lines.span(number + above), "") for number in notes)]


def cleared(record: Record, text: str, span: Span, mark: str) -> Splice:
    """The edit that leaves `mark` in place of a span of the file, and what others stand on.

    That is fences whose other end stands elsewhere, and notes and addresses used elsewhere.
    """
    start, end = span
    lines = Lines(text)
    above = record.body_line - 1
    own = range(lines.at(start) - above, lines.at(max(start, end - 1)) - above + 1)
    out = mark if not start or text[start - 1].isspace() else f" {mark}"
    before = 0
    for number in sorted(kept(record, own)):
        out += ("\n" if number == before + 1 else "\n\n") + lines[number + above]
        before = number
    return Splice(start, end, out)


def kept(record: Record, own: range) -> frozenset[int]:
    """The lines of the body, among consecutive ones, that what stands elsewhere needs."""
    seen = scan(record.body)
    defined = frozenset(
        number
        for one in seen.definitions
        if one.line in own
        for number in range(one.line, one.last_line + 1)
    )
    found = set(defined - unused(record.body, frozenset(own) - defined))
    # A note kept out of its block would be told to those the block was withheld from.
    for block in seen.directives:
        ends = {block.line, block.last_line}
        inside = range(block.line, block.last_line + 1)
        if len(ends & set(own)) == 1 or any(number in inside for number in found & set(own)):
            found |= ends & set(own)
    return frozenset(found & set(own))


def fenced(record: Record, first: int, last: int) -> bool:
    """Whether one of these lines of the file opens or closes a block."""
    above = record.body_line - 1
    return any(
        first <= line + above <= last
        for one in scan(record.body).directives
        for line in (one.line, one.last_line)
    )


def around(record: Record, line: int) -> tuple[int, ...]:
    """The blocks a line of the file stands in, by the line that opens each."""
    line -= record.body_line - 1
    return tuple(
        one.line for one in scan(record.body).directives if one.line <= line <= one.last_line
    )


class FreshIds:
    """Ids for turns that are put into a record, none of which it has."""

    def __init__(self, record: Record) -> None:
        self._record = record.id
        self._taken = {one.id for one in quotables(record) if one.id}

    def give(self, label: str, text: str, after: str) -> str:
        """The id of a turn whose words are `text` (MyST), put after the turn `after` or first."""
        name = new_id("t", self._record, f"{label} {text}", after, self._taken)
        self._taken.add(name)
        return name
