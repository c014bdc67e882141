"""Tables whose columns or rows were put in, taken out or moved, written in their new shape.

A row that stays keeps its bytes, a cell too where columns change around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vademecum.exchange.texts.bars import unbarred
from vademecum.exchange.texts.cut import Role, Sheet, cells_of
from vademecum.exchange.texts.fresh import source
from vademecum.exchange.texts.grids import Fit
from vademecum.exchange.texts.moving import rising
from vademecum.exchange.texts.returned import Para
from vademecum.exchange.texts.unsure import short
from vademecum.language import said as _
from vademecum.problems import Splice
from vademecum.text.pipes import table
from vademecum.text.splices import applied
from vademecum.text.tables import list_rows

if TYPE_CHECKING:
    from vademecum.exchange.texts.editing import Work

_MARKS = re.compile(r"(?P<lead>[ >]*)(?P<row>[*+-][ \t]+)(?P<cell>[*+-])(?P<gap>[ \t]*)")
_MARK = re.compile(r"[ >]*(?=[*+-](?:\s|$))")
_WIDTHS = re.compile(r"[ >]*:?widths:[^\d\n]*(?P<all>\d[\d ,]*\d|\d)")


@dataclass(frozen=True, slots=True)
class _Row:
    first: int  # lines of the file
    last: int
    cells: tuple[tuple[int, int], ...]  # places in the file
    listed: bool


def heads(sheet: Sheet) -> Mapping[int, tuple[int, int]]:
    """By table, how many of its first rows and columns are heads."""
    found: dict[int, tuple[int, int]] = {}
    for one in sheet.units:
        if one.role is not Role.CELL or one.cell[0] in found:
            continue
        options: dict[str, str] = {}
        box = sheet.boxes[one.boxes[-1]] if one.boxes else None
        listed = box is not None and box.name == "list-table"
        if box is not None and listed:
            options = dict(box.options)
        rows, columns = (options.get(name, "") for name in ("header-rows", "stub-columns"))
        found[one.cell[0]] = (
            _count(rows) if listed else 1,
            _count(columns),
        )
    return found


def _count(said: str) -> int:
    return int(said) if said.strip().isdecimal() else 0


def written(work: Work, new: Iterable[int]) -> set[int]:
    """Write the tables that have another shape; the new paragraphs that are theirs."""
    every = list(new)
    done: set[int] = set()
    for fit in work.found.fits:
        theirs = [at for at in every if work.paras[at].cell[0] == fit.back]
        done |= set(theirs)
        if fit.asked:
            work.out.ask(fit.asked)
            continue
        rows = {back for own, back in fit.rows if own is not None}
        columns = {back for own, back in fit.columns if own is not None}
        for at in theirs:
            para = work.paras[at]
            if para.cell[1] in rows and para.cell[2] in columns:
                work.out.ask(_("a paragraph more in a cell of a table, not taken: “{words}”"
                               ).format(words=short(para.words)))  # fmt: skip
        if fit.shaped or fit.grown:
            _Table(work, fit).write()
    return done


class _Table:
    def __init__(self, work: Work, fit: Fit) -> None:
        self._work, self._fit = work, fit
        self._units = [one for one in work.units if one.cell[0] == fit.own]
        self._boxes = [work.sheet.boxes[b] for b in self._units[0].boxes]
        self._listed = bool(self._boxes) and self._boxes[-1].name == "list-table"
        self._back: dict[tuple[int, int], list[Para]] = {}
        for para in work.paras:
            if para.cell[0] == fit.back:
                self._back.setdefault(para.cell[1:], []).append(para)
        self._rows = self._sent()

    def write(self) -> None:
        """Put the table's text into the file's edits."""
        made, lines = self._work.made, self._work.lines
        first, last = self._rows[1], self._rows[max(self._rows)]
        start, end = lines.start(first.first), lines.end(last.last)
        self._edits = [one for one in made.edits if start <= one.start and one.end <= end]
        made.edits = [one for one in made.edits if one not in self._edits]
        inside = set(range(first.first, last.last + 1))
        stay = {
            one.cell[1] for one in self._units
            if one.cell[2] not in self._fit.out and one.first not in made.gone
        }  # fmt: skip
        gone = set(self._rows) - stay  # a cell of a column that goes tells nothing of its row
        made.gone -= inside
        rows = [self._new(back) if own is None else self._row(self._rows[own])
                for own, back in self._order(gone)]  # fmt: skip
        if not self._listed:
            rows.insert(1, self._dashes(first.first + 1))
        made.edits.append(Splice(start, end, self._gap(first).join(rows)))
        if self._fit.shaped and self._listed:
            self._widths(first.first)
        self._tell()

    def _sent(self) -> dict[int, _Row]:
        lines = self._work.lines
        if self._listed:
            box = self._boxes[-1]
            above = box.line - 1
            found = list_rows([lines[n] for n in range(box.line, box.last_line + 1)])
            return {
                number: _Row(one.first + above, one.last + above, tuple(
                    (lines.start(a + above), lines.end(b + above)) for a, b in one.cells
                ), listed=True)
                for number, one in enumerate(found, 1)
            }  # fmt: skip
        firsts = {one.cell[1]: one.first for one in self._units}
        return {
            row: _Row(line, line, tuple(cells_of(lines, line)), listed=False)
            for row, line in sorted(firsts.items())
        }

    def _order(self, gone: set[int]) -> list[tuple[int | None, int]]:
        """The rows as they stand now, those that are kept behind the one they followed."""
        order = list(self._fit.rows)
        known = {own for own, _back in order}
        for row in self._rows:
            if row not in known and row not in gone:
                places = [at for at, (own, _b) in enumerate(order) if own == row - 1]
                order.insert(places[0] + 1 if places else len(order), (row, 0))
                known.add(row)
        return order

    def _text(self, start: int, end: int) -> str:
        inside = [
            Splice(one.start - start, one.end - start, one.text)
            for one in self._edits if start <= one.start and one.end <= end
        ]  # fmt: skip
        return applied(self._work.sheet.text[start:end], inside)

    def _row(self, row: _Row) -> str:
        lines = self._work.lines
        if not self._fit.shaped:
            return self._text(lines.start(row.first), lines.end(row.last))
        cells = [self._text(*place) for place in row.cells]
        number = next(n for n, one in self._rows.items() if one is row)
        back = self._fit.of_row(number)
        if row.listed:
            return self._as_lists(row, cells, back)
        return self._barred(row.first, cells, [
            table([[self._source(back, there)]]).split("\n")[0][1:-1] if own is None else None
            for own, there in self._fit.columns
        ])  # fmt: skip

    def _barred(self, line: int, cells: Sequence[str], new: Sequence[str | None]) -> str:
        """A row between bars, its cells in the order of the columns now."""
        bare = self._work.lines[line]
        lead = re.match(r"[ >]*", bare)
        outer = bare.strip(" >").startswith("|") and bare.rstrip().endswith("|")
        kept = [one if outer else f" {unbarred(one)} " for one in cells]
        out = [
            said if said is not None else kept[own - 1] if own and own <= len(kept) else "  "
            for said, (own, _there) in zip(new, self._fit.columns, strict=True)
        ]
        return f"{lead[0] if lead else ''}|{'|'.join(out)}|"

    def _dashes(self, line: int) -> str:
        if not self._fit.shaped:
            return self._work.lines[line]
        cells = [self._work.sheet.text[slice(*one)] for one in cells_of(self._work.lines, line)]
        mine = " --- " if any(one[:1] == " " for one in cells) else "---"
        new = [mine if own is None else None for own, _there in self._fit.columns]
        return self._barred(line, cells, new)

    def _as_lists(self, row: _Row, cells: Sequence[str], back: int | None) -> str:
        found = _MARKS.match(cells[0])
        lead, mark = (found["lead"], found["row"]) if found else ("", "* ")
        bare = [cells[0][found.start("cell") if found else 0 :]]
        bare += [one[m.end() if (m := _MARK.match(one)) else 0 :] for one in cells[1:]]
        said = [
            f"- {self._source(back, there)}".rstrip() if own is None
            else bare[own - 1] if own <= len(bare) else "-"
            for own, there in self._fit.columns
        ]  # fmt: skip
        rest = lead + " " * len(mark)
        return "\n".join((lead + mark if at == 0 else rest) + one for at, one in enumerate(said))

    def _source(self, row: int | None, column: int) -> str:
        """The source of a cell of a new column or row."""
        paras = self._back.get((row or 0, column), ())
        return " ".join(said for one in paras if (said := source(self._work, one)))

    def _new(self, back: int) -> str:
        cells = [self._source(back, there) for _own, there in self._fit.columns]
        words = short(" | ".join(
            p.words for _own, there in self._fit.columns for p in self._back.get((back, there), ())
        ))  # fmt: skip
        self._work.out.tell(_("a new row of a table: “{words}”").format(words=words))
        first = self._work.lines[self._rows[1].first]
        if self._listed:
            return _listed_row(first, cells)
        lead = re.match(r"[ >]*", first)
        return (lead[0] if lead else "") + table([cells]).split("\n")[0]

    def _gap(self, first: _Row) -> str:
        """What stands between two rows."""
        if not self._listed or len(self._rows) == 1:
            return "\n"
        lines = self._work.lines
        return self._work.sheet.text[lines.end(first.last) : lines.start(self._rows[2].first)]

    def _widths(self, first: int) -> None:
        """The widths of the columns follow them; a new one is as wide as they are in the mean."""
        lines = self._work.lines
        for line in range(self._boxes[-1].line + 1, first):
            found = _WIDTHS.match(lines[line])
            if found is None:
                continue
            given = [int(one) for one in re.findall(r"\d+", found["all"])]
            mean = max(round(sum(given) / len(given)), 1)
            now = [given[own - 1] if own and own <= len(given) else mean
                   for own, _there in self._fit.columns]  # fmt: skip
            start = lines.start(line)
            comma = ", " if "," in found["all"] else " "
            self._work.made.edits.append(Splice(
                start + found.start("all"), start + found.end("all"), comma.join(map(str, now))
            ))  # fmt: skip

    def _tell(self) -> None:
        """What was done, in words."""
        fit, out = self._fit, self._work.out
        for column in sorted(fit.out):
            out.tell(
                _("a column of a table taken out: “{words}”").format(words=self._column(column))
            )
        stay = _stay([own for own, _there in fit.columns])
        for own, there in fit.columns:
            if own is None:
                words = [
                    p.words for (_r, c), some in self._back.items() if c == there for p in some
                ]
                out.tell(_("a new column of a table: “{words}”").format(
                    words=short(" | ".join(words))))  # fmt: skip
            elif own not in stay:
                out.tell(_("a column of a table moved: “{words}”").format(words=self._column(own)))
        stay = _stay([own for own, _there in fit.rows])
        for own, _there in fit.rows:
            if own is not None and own not in stay:
                words = [one.words for one in self._units if one.cell[1] == own]
                out.tell(_("a row of a table moved: “{words}”").format(
                    words=short(" | ".join(words))))  # fmt: skip

    def _column(self, number: int) -> str:
        return short(" | ".join(one.words for one in self._units if one.cell[2] == number))


def _stay(order: Sequence[int | None]) -> set[int]:
    known = [one for one in order if one is not None]
    return {known[at] for at in rising(known)}


def _listed_row(first: str, cells: Sequence[str]) -> str:
    """A row written as the first of its table is."""
    found = _MARKS.match(first)
    lead, marks, gap = ("", "* ", " ")
    if found:
        lead, marks, gap = found["lead"], found["row"], found["gap"] or " "
    cell = found["cell"] if found else "-"
    rows = (f"{marks if at == 0 else ' ' * len(marks)}{cell}{gap}{one}"
            for at, one in enumerate(cells))  # fmt: skip
    return "\n".join(f"{lead}{row}".rstrip() for row in rows)
