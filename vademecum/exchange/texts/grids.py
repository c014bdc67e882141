"""A table that came back beside the one that was sent: which cell is which, what its shape became.

Columns and rows are known by the words and the bookmarks of their cells. A column is put in, taken
out or moved where every row has it so; else the table is left as it was, and its shape is asked
about.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from vademecum.exchange.likeness import alike, flat, tokens
from vademecum.exchange.texts.cut import Unit
from vademecum.exchange.texts.pairing import paired
from vademecum.exchange.texts.returned import Para
from vademecum.language import said as _

_MARK = 0.6  # what a bookmark counts beside the words of a cell, which count 1
_LIKE = 0.8  # what words count that are like, and not the same
_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Fit:
    """What became of a table; rows and columns by number, from 1."""

    own: int  # the text's table
    back: int  # the one that came back
    rows: tuple[tuple[int | None, int], ...]  # as they stand now: own (None: new), the one back
    columns: tuple[tuple[int | None, int], ...]
    out: frozenset[int] = frozenset()  # own columns that were taken out
    asked: str = ""  # why it is left as it was

    def of_row(self, row: int) -> int | None:
        """The row that an own one is."""
        return next((back for own, back in self.rows if own == row), None)

    @property
    def shaped(self) -> bool:
        """Whether its columns are others than they were, or in another order."""
        own = [one for one, _back in self.columns]
        return bool(self.out) or own != list(range(1, len(own) + 1))

    @property
    def grown(self) -> bool:
        """Whether it got rows, or they stand in another order."""
        own = [one for one, _back in self.rows]
        known = [one for one in own if one is not None]
        return len(known) < len(own) or known != sorted(known)


@dataclass(frozen=True, slots=True)
class _Cell:
    words: str  # levelled
    units: frozenset[int]  # its units, or those whose bookmarks stand in it


class _Grid:
    def __init__(self, cells: dict[tuple[int, int], list[tuple[str, frozenset[int]]]]) -> None:
        self.rows = sorted({row for row, _column in cells})
        self.columns = sorted({column for _row, column in cells})
        self.cells = {
            place: _Cell(
                flat("\n".join(words for words, _units in some)),
                frozenset().union(*(units for _words, units in some)),
            )
            for place, some in cells.items()
        }

    def row(self, row: int) -> list[_Cell]:
        return [self.cells[row, c] for c in self.columns if (row, c) in self.cells]

    def at(self, row: int, column: int) -> _Cell:
        return self.cells.get((row, column), _Cell("", frozenset()))


def fitted(own: Sequence[Unit], back: Sequence[Para], heads: int, stubs: int = 0) -> Fit:
    """How the cells of a table are those of one that came back.

    `heads`, `stubs`: its first rows and columns that are heads, and stay where they are.
    """
    mine, theirs = _sent(own), _returned(back)
    rows = paired([[_row(mine.row(a), theirs.row(b)) for b in theirs.rows] for a in mine.rows],
                  len(theirs.rows))  # fmt: skip
    pairs = [(mine.rows[a], theirs.rows[b]) for a, b in enumerate(rows) if b is not None]
    likeness = [
        [sum(_cell(mine.at(r, a), theirs.at(s, b)) for r, s in pairs) / max(len(pairs), 1)
         for b in theirs.columns]
        for a in mine.columns
    ]  # fmt: skip
    columns = paired(likeness, len(theirs.columns), loose=False)
    out = frozenset(mine.columns[a] for a, b in enumerate(columns) if b is None)
    fit = Fit(
        own[0].cell[0], back[0].cell[0], _order(mine.rows, theirs.rows, rows),
        _order(mine.columns, theirs.columns, columns), out,
    )  # fmt: skip
    asked = _asked(fit, mine, theirs, own, back, (heads, stubs))
    return Fit(fit.own, fit.back, fit.rows, fit.columns, fit.out, asked)


def _sent(own: Sequence[Unit]) -> _Grid:
    cells = defaultdict(list)
    for one in own:
        words = one.shown.replace("\ufffc", "") if one.bits else one.words
        cells[one.cell[1:]].append((words, frozenset({one.number})))
    return _Grid(cells)


def _returned(back: Sequence[Para]) -> _Grid:
    cells = defaultdict(list)
    for one in back:
        cells[one.cell[1:]].append((one.words, frozenset(one.marks)))
    return _Grid(cells)


def _cell(mine: _Cell, theirs: _Cell) -> float:
    share = _MARK if mine.units & theirs.units else 0.0
    if mine.words == theirs.words:
        return share + (1 if mine.words else 0.5)
    return share + _LIKE * alike(tokens(mine.words), tokens(theirs.words))


def _row(mine: Sequence[_Cell], theirs: Sequence[_Cell]) -> float:
    """How like two rows are, wherever their cells stand in them."""
    one, other = (Counter(c.words for c in some if c.words) for some in (mine, theirs))
    said = float(sum((one & other).values()))
    rest = [" ".join((a - b).elements()) for a, b in ((one, other), (other, one))]
    said += _LIKE * alike(tokens(rest[0]), tokens(rest[1])) if all(rest) else 0
    marks = frozenset().union(*(c.units for c in theirs)) if theirs else frozenset()
    said += _MARK * sum(bool(c.units & marks) for c in mine)
    return said / max(min(len(mine), len(theirs)), 1)


def _order(
    own: Sequence[int], back: Sequence[int], found: Sequence[int | None]
) -> tuple[tuple[int | None, int], ...]:
    known = {there: one for one, there in enumerate(found) if there is not None}
    return tuple(
        (own[known[at]] if at in known else None, number) for at, number in enumerate(back)
    )


def _asked(
    fit: Fit, mine: _Grid, theirs: _Grid, own: Sequence[Unit], back: Sequence[Para],
    fixed: tuple[int, int],
) -> str:  # fmt: skip
    """What stands against taking the table as it came back, "" where nothing does."""
    if joined := [one.words for one in back if one.merged]:
        return _("cells of a table were merged, and it is left as it was: “{words}”").format(
            words=_short(joined))  # fmt: skip
    if said := _uneven(fit, mine, theirs, own, back):
        return said
    for pairs, first in ((fit.rows, fixed[0]), (fit.columns, fixed[1])):
        given = [one for one, _there in pairs[:first]]
        if given != list(range(1, first + 1)):
            head = [one.words for one in back if one.cell[1] == fit.rows[0][1]]
            return _("the heads of a table stand elsewhere, and it is left as it was: “{words}”"
                     ).format(words=_short(head))  # fmt: skip
    new = {there for one, there in fit.columns if one is None}
    if new and fit.out:
        return _("columns of a table went and others came, and it is left as it was: “{old}” → "
                 "“{new}”").format(
            old=_short([one.words for one in own if one.cell[2] in fit.out]),
            new=_short([one.words for one in back if one.cell[2] in new]))  # fmt: skip
    return ""


def _uneven(fit: Fit, mine: _Grid, theirs: _Grid, own: Sequence[Unit], back: Sequence[Para]) -> str:
    """Cells that only some rows have, or have no more."""
    wide = Counter(len(theirs.row(row)) for row in theirs.rows).most_common(1)[0][0]
    if wide == len(theirs.columns) and all(len(theirs.row(r)) == wide for r in theirs.rows):
        return ""
    more: list[str] = []
    less: list[str] = []
    for one, there in fit.rows:
        given = [cell.words for cell in theirs.row(there)]
        if len(given) == wide and (one is None or wide <= len(mine.columns)):
            continue
        sent = [] if one is None else [cell.words for cell in mine.row(one)]
        extra, gone = Counter(given) - Counter(sent), Counter(sent) - Counter(given)
        if len(given) > wide or len(given) > len(sent):
            more += [p.words for p in back if p.cell[1] == there and flat(p.words) in extra]
        else:
            less += [u.words for u in own if u.cell[1] == one and flat(u.words) in gone]
    if more or not less:
        return _("cells put into a table where it has no column: “{words}”").format(
            words=_short(more))  # fmt: skip
    return _("cells of a table did not come back, they are kept: “{words}”").format(
        words=_short(less))  # fmt: skip


def _short(words: Sequence[str]) -> str:
    level = " | ".join(" ".join(one.split()) for one in words if one.strip())
    return level if len(level) <= _SHOWN else f"{level[: _SHOWN - 1]}…"
