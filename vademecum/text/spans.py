"""Where, in a body, a piece of what the parser read stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vademecum.text.lines import Span

Rows = Sequence[tuple[str, int]]  # (line, offset of its first character in the body)


def inner_row(row: str, parent: tuple[str, int]) -> tuple[str, int]:
    """A row of a fence's content and where it starts: it is the end of its source line."""
    line, start = parent
    return row, start + len(line) - len(row) if line.endswith(row) else start


def last(span: list[int], lines: Rows) -> int:
    """The last line of a block that is not blank."""
    last = min(span[1], len(lines)) - 1
    while last > span[0] and not lines[last][0].strip():
        last -= 1
    return last


def place(
    row: str, parent: tuple[str, int], index: int, cells: dict[int, int] | None
) -> tuple[str, int] | None:
    """Where a row of inline text starts in the body."""
    line, start = parent
    if cells is not None:
        column = line.find(row, cells.get(index, 0))
        if column >= 0:
            cells[index] = column + len(row)
        return None if column < 0 else (row, start + column)
    bare = line.rstrip()
    if bare.endswith(row.rstrip()):
        return row, start + len(bare) - len(row.rstrip())
    column = line.find(row)
    return None if column < 0 else (row, start + column)


def offset(text: str, rows: Sequence[tuple[str, int] | None], position: int) -> int | None:
    """The body's offset of a position in inline text."""
    row = text.count("\n", 0, position)
    place = rows[row] if row < len(rows) else None
    if place is None:
        return None
    return place[1] + position - (text.rfind("\n", 0, position) + 1)


def label(text: str, where: Span) -> Span | None:
    """The text between the brackets of a link or an image."""
    start, end = where
    start += text[start] == "!"
    if text[start] != "[":
        return None
    depth = 0
    ticks = 0
    for position in range(start, end):
        char = text[position]
        if char == "`":
            ticks ^= 1
        elif ticks or (position and text[position - 1] == "\\"):
            continue
        elif char == "[":
            depth += 1
        elif char == "]":
            depth -= 1
            if depth == 0:
                return start + 1, position
    return None


def without(whole: Span, holes: Sequence[Span]) -> Iterator[Span]:
    """What is left of a span once others are taken out of it."""
    start, end = whole
    for first, after in sorted(holes):
        if after <= start or first >= end:
            continue
        if first > start:
            yield start, first
        start = max(start, after)
    if start < end:
        yield start, end


def definitions(body: Rows) -> Iterator[tuple[int, Rows]]:
    """The definitions of a glossary, each without its indentation, and its first line's number.

    A term stands at the margin; it is scanned as well, as a paragraph of its own.
    """
    groups: list[list[int]] = []
    for number, (line, _start) in enumerate(body):
        indented = line.startswith((" ", "\t"))
        if groups and (
            not line.strip() or indented == body[groups[-1][0]][0].startswith((" ", "\t"))
        ):
            groups[-1].append(number)
        else:
            groups.append([number])
    for group in groups:
        filled = [body[number][0] for number in group if body[number][0].strip()]
        margin = min((len(line) - len(line.lstrip()) for line in filled), default=0)
        yield group[0], [(body[n][0][margin:], body[n][1] + margin) for n in group]
