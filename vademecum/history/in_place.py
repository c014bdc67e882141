"""Texts that changed, whole, with the words that went and those that came where they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from vademecum.history.changes import Changes, TextChange
from vademecum.history.editions import Seen
from vademecum.history.sentences import Edit, Span
from vademecum.history.units import Unit, of

_NO_LEVEL = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, a row of a table, some lines of code."""

    role: str  # a value of `model.Kind`; front, thing
    spans: tuple[Span, ...]  # same, gone, new; ("break", "") between the cells of a row
    level: int = _NO_LEVEL  # of a heading
    note: str = ""  # where it came from, of what moved


@dataclass(frozen=True, slots=True)
class Whole:
    """A text of the newer edition."""

    change: TextChange
    blocks: tuple[Block, ...]


def wholes(changes: Changes, new: Seen, readable: Callable[[str, str], str]) -> list[Whole]:
    """Every text that changed or came, whole.

    `readable(id, words)`: a sentence of the newer edition, or the mark that stands for it today.
    """
    texts = {**new.shown.chapters, **new.shown.records}
    found = []
    for change in (*changes.chapters, *changes.records):
        text = texts.get(change.id)
        if text is None or change.kind == "removed":
            continue
        blocks = _blocks(change, of(text, new.whole), partial(readable, change.id))
        found.append(Whole(change, tuple(blocks)))
    return found


def _blocks(
    change: TextChange, units: Sequence[Unit], readable: Callable[[str], str]
) -> Iterator[Block]:
    at: dict[int, tuple[Edit, tuple[Span, ...]]] = {}
    went: dict[int, list[Edit]] = {}
    for edit in change.edits:
        if edit.at:
            at |= {edit.at + n: (edit, spans) for n, spans in enumerate(_each(edit))}
        else:
            went.setdefault(edit.after, []).append(edit)
    yield from _gone(went.get(0, ()), whole=True)
    number = 0
    for (_line, role), several in groupby(units, key=lambda unit: (unit.line, _role(unit))):
        spans: list[Span] = []
        notes: list[str] = []
        later: list[Edit] = []
        level, block = 0, -1
        for unit in several:
            number += 1
            level = unit.level
            if -1 != block != unit.block and role == "cell":
                spans.append(("break", ""))
            block = unit.block
            spans += _here(unit, number, at, change.kind, readable)
            notes += _from(at[number][0]) if number in at else ()
            for edit in went.get(number, ()):
                if edit.apart or role == "heading":
                    later.append(edit)
                else:
                    spans += edit.spans[: _first(edit)]
                    later += [edit] if len(edit.spans) > _first(edit) else []
        yield Block(role, tuple(spans), level, "; ".join(dict.fromkeys(filter(None, notes))))
        for edit in later:
            yield from _gone([edit], whole=edit.apart or role == "heading")


def _role(unit: Unit) -> str:
    return "speech" if unit.role == "speaker" else unit.role


def _each(edit: Edit) -> list[tuple[Span, ...]]:
    """What stands in the place of each of its sentences; all in the first's where it is masked."""
    spans = tuple(span for span in edit.spans if span[0] != "break")
    if edit.kind == "moved":
        spans = tuple(("new", words) for _kind, words in spans)
    if edit.count > 1 and len(spans) == edit.count:
        return [(span,) for span in spans]
    return [spans, *[()] * (edit.count - 1)]


def _here(
    unit: Unit,
    number: int,
    at: dict[int, tuple[Edit, tuple[Span, ...]]],
    kind: str,
    readable: Callable[[str], str],
) -> tuple[Span, ...]:
    """What stands in the place of a newer sentence."""
    if number in at:
        return at[number][1]
    return (("new" if kind == "added" else "same", readable(unit.words)),)


def _from(edit: Edit) -> Iterator[str]:
    if edit.kind in ("moved", "mended"):
        yield edit.away or edit.was


def _first(edit: Edit) -> int:
    """How many of its spans stand before another block begins."""
    kinds = [kind for kind, _words in edit.spans]
    return kinds.index("break") if "break" in kinds else len(kinds)


def _gone(edits: Sequence[Edit], *, whole: bool) -> Iterator[Block]:
    for edit in edits:
        spans = edit.spans if whole else edit.spans[_first(edit) + 1 :]
        for broken, several in groupby(spans, key=lambda span: span[0] == "break"):
            if not broken:
                yield Block("prose", tuple(several))
