"""What sets names apart in rich text that has no bold for them: underlined, italic, coloured,
before a tab, in a column of a table that is not the first.

A look is the file's way where most of what it opens lines with can be names, and they come back;
else a heading, a direction or an emphasised word would become somebody.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from vademecum.transcripts import labels, rigid, shapes, styled, tabs
from vademecum.transcripts.alone import Line
from vademecum.transcripts.text import clean
from vademecum.transcripts.times import ONLY_TIME

TAB = "\t"
_LEAST = 3  # lines that show a look
_BOLD = 2  # names in bold that are a file's way already
_SIGNS = " .:–—-\u00a0\u202f"


@dataclass(frozen=True, slots=True)
class Mark:
    """What the source shows of a line."""

    leads: Mapping[str, int]  # characters at its start that have each look
    cells: tuple[str, ...] = ()  # of a row of a table
    style: str = ""  # of its paragraph, where it has one of its own


def apart(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Line]:
    """The lines, the names that a file's own look sets apart at their heads."""
    out = list(lines)
    if named := styled.names(lines, [mark.style for mark in marks]):
        return [
            replace(line, head=len(line.text) if at in named else 0, sure=at in named)
            for at, line in enumerate(lines)
        ]
    for rows in _tables(marks):
        _columns(out, marks, rows)
    bold = [label for line in out if (label := _label(line, line.head))]
    if len(bold) < _BOLD:
        _adopt(out, marks)
    return _qualified(out)


def _label(line: Line, end: int) -> str:
    """What could be a name in the first characters of a line that goes on; "" where nothing is."""
    if not 0 < end < len(line.text) or not line.text[end:].strip():
        return ""
    label = clean(line.text[:end]).strip(_SIGNS)
    return label if label and shapes.can_be(label) else ""


def _adopt(out: list[Line], marks: Sequence[Mark]) -> None:
    """Set apart the names of the one look that is the file's way of naming who speaks."""
    looks: dict[str, dict[int, str]] = defaultdict(dict)
    opened: dict[str, int] = defaultdict(int)
    for at, mark in enumerate(marks):
        for look, end in mark.leads.items():
            if 0 < end < len(out[at].text) and out[at].text[end:].strip():
                opened[look] += 1
                begin = _after_time(out[at].text, end) if look == TAB else 0
                name = clean(out[at].text[begin:end]).strip(_SIGNS)
                if name and (tabs.may_speak(name) if look == TAB else shapes.can_be(name)):
                    looks[look][at] = name
    for look, names in sorted(looks.items(), key=lambda item: -len(item[1])):
        back = 1 < len(set(names.values())) <= len(names) * 2 / 3
        back = back and len(names) >= _LEAST and all(map(shapes.can_be, names.values()))
        columns = look == TAB and _are_columns(out, marks, names)
        if (back or columns) and len(names) >= opened[look] * rigid.NEARLY:
            for at in names:
                out[at] = replace(out[at], head=marks[at].leads[look], sure=columns)
            return


def _are_columns(out: Sequence[Line], marks: Sequence[Mark], names: Mapping[int, str]) -> bool:
    """Whether names before a tab are those of a file in columns."""
    rows = [(name, clean(out[at].text[marks[at].leads[TAB] :])) for at, name in names.items()]
    return bool(rows) and tabs.are_speakers(rows, len(out) - min(names))


def _after_time(text: str, end: int) -> int:
    """Where the name begins in the cells before the words: a time may stand before it."""
    first = text[:end].partition(TAB)[0]
    return len(first) if ONLY_TIME.fullmatch(first.strip()) else 0


def _tables(marks: Sequence[Mark]) -> list[list[int]]:
    """The lines of each table, rows of one width that follow one another."""
    out: list[list[int]] = []
    for at, mark in enumerate(marks):
        if not mark.cells:
            continue
        if out and out[-1][-1] == at - 1 and len(marks[at - 1].cells) == len(mark.cells):
            out[-1].append(at)
        else:
            out.append([at])
    return out


def _columns(out: list[Line], marks: Sequence[Mark], rows: Sequence[int]) -> None:
    """Put the name first in a table whose columns are surely names and words, in another order."""
    found = rigid.columns([list(marks[at].cells) for at in rows], bars=True)
    if found is None or found.who == 0 or (found.who == 1 and found.start == 0):
        return
    for at, row in zip(rows, found.rows, strict=True):
        who = row[found.who]
        start = rigid.time(row, found.start)
        text = f"{who} {row[found.words]}".strip()
        out[at] = replace(out[at], text=text, head=len(who), start=start or out[at].start)


def _qualified(lines: Sequence[Line]) -> list[Line]:
    """The lines, what a name in bold is called behind it (` (PS), adjoint :`) with the name, and
    the same in each of that person's, where there is one."""
    found = [_quality(line) for line in lines]
    told: dict[str, set[str]] = defaultdict(set)
    for one in found:
        if one is not None:
            told[labels.same(one.label)].add(one.called)
    out = []
    for line, one in zip(lines, found, strict=True):
        label = _label(line, line.head)
        called = told.get(labels.same(label), set()) if label else set()
        if one is not None:
            whole = label + one.called
            out.append(replace(line, text=f"{whole} : {one.rest}", head=len(whole)))
        elif len(called) == 1:
            whole = label + next(iter(called))
            out.append(replace(line, text=whole + line.text[line.head :], head=len(whole)))
        else:
            out.append(line)
    return out


@dataclass(frozen=True, slots=True)
class _Quality:
    """A name that is set apart, what it is called behind it, and the words."""

    label: str
    called: str
    rest: str


def _quality(line: Line) -> _Quality | None:
    """What stands between a name that is set apart and the colon; None where no function does."""
    label = _label(line, line.head)
    if not label or clean(line.text[: line.head])[-1:] in {":", "."}:
        return None
    opening = labels.opening(clean(line.text), 0)
    whole = opening.label if opening is not None and opening.mark == ":" else None
    if opening is None or whole is None or not whole.startswith(label) or whole == label:
        return None
    found = re.fullmatch(r" ?(\([^()]{1,40}\))?( ?, ?.+)?", whole[len(label) :])
    if found is None:
        return None
    group, function = found[1], (found[2] or "").strip(" ,")
    called = (f", {function}" if function else "") + (f" {group}" if group else "")
    return _Quality(label, called, opening.rest) if shapes.is_strong(label + called) else None
