"""Tables in Word: written, read again, their columns, rows and cells edited in raw OOXML."""

from __future__ import annotations

import copy
import re

from lxml import etree

from tests.exchange.texts.chapter import TEXT
from tests.exchange.texts.word import W, Word

Rows = list[list[str]]
HEAD, FOOT = TEXT[: TEXT.index("Premier")], "\n\nDernier alinéa du chapitre inventé.\n"


def barred(rows: Rows, outer: bool = True) -> str:
    lines = [*rows[:1], [("---", ":-:")[n % 2] for n in range(len(rows[0]))], *rows[1:]]
    said = [" | ".join(one) for one in lines]
    return "\n".join(f"| {one} |" if outer else one for one in said)


def listed(rows: Rows) -> str:
    lines = [
        f"{'  ' if at else '* '}- {cell}".rstrip() for row in rows for at, cell in enumerate(row)
    ]
    widths = " ".join(str(10 + n) for n in range(len(rows[0])))
    return "\n".join(
        [":::{list-table}", ":header-rows: 1", f":widths: {widths}", "", *lines, ":::"]
    )


def read(text: str) -> Rows:
    """The cells of the one table of a text."""
    body = text.removeprefix(HEAD).removesuffix(FOOT)
    if ":::" not in body:
        found = [re.sub(r"^\||\|$", "", one.strip()) for one in body.strip().split("\n")]
        rows = [[cell.strip() for cell in one.split("|")] for one in found]
        assert len({len(one) for one in rows}) == 1, text
        return [rows[0], *rows[2:]]
    rows = []
    for line in body.split("\n"):
        if line.startswith("* - ") or line == "* -":
            rows.append([line[3:].strip()])
        elif line.startswith("  -"):
            rows[-1].append(line[3:].strip())
    widths = re.search(r":widths: (.*)", body)
    assert widths is None or len(widths[1].split()) == len(rows[0]), text
    return rows


def rows_of(word: Word) -> list[etree._Element]:
    return list(next(word.root.iter(f"{W}tbl")).iter(f"{W}tr"))


def cells_of(row: etree._Element) -> list[etree._Element]:
    return list(row.iter(f"{W}tc"))


def bare(one: etree._Element, words: str = "") -> etree._Element:
    """A cell or a row like another, with other words and without its bookmarks."""
    new = copy.deepcopy(one)
    for mark in [*new.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")]:
        mark.getparent().remove(mark)
    for paragraph in new.iter(f"{W}p"):
        for run in [*paragraph.iter(f"{W}r")]:
            run.getparent().remove(run)
        run = etree.SubElement(paragraph, f"{W}r")
        etree.SubElement(run, f"{W}t").text = words
    return new


def column_in(word: Word, rows: Rows, at: int, words: list[str]) -> Rows:
    for row, said in zip(rows_of(word), words, strict=True):
        cells = cells_of(row)
        new = bare(cells[0], said)
        cells[0].addprevious(new) if at == 0 else cells[at - 1].addnext(new)
    return [[*row[:at], said, *row[at:]] for row, said in zip(rows, words, strict=True)]


def column_out(word: Word, rows: Rows, at: int) -> Rows:
    for row in rows_of(word):
        cell = cells_of(row)[at]
        cell.getparent().remove(cell)
    return [[*row[:at], *row[at + 1 :]] for row in rows]


def column_moved(word: Word, rows: Rows, at: int, to: int) -> Rows:
    for row in rows_of(word):
        cell = cells_of(row)[at]
        parent = cell.getparent()
        parent.remove(cell)
        rest = cells_of(row)
        rest[to].addprevious(cell) if to < len(rest) else rest[-1].addnext(cell)
    return [moved(row, at, to) for row in rows]


def moved(some: list[str], at: int, to: int) -> list[str]:
    rest = [*some[:at], *some[at + 1 :]]
    return [*rest[:to], some[at], *rest[to:]]


def row_in(word: Word, rows: Rows, at: int, words: list[str]) -> Rows:
    above = rows_of(word)[at - 1]
    new = bare(above)
    for cell, said in zip(cells_of(new), words, strict=True):
        next(cell.iter(f"{W}t")).text = said
    above.addnext(new)
    return [*rows[:at], words, *rows[at:]]


def row_out(word: Word, rows: Rows, at: int) -> Rows:
    row = rows_of(word)[at]
    row.getparent().remove(row)
    return [*rows[:at], *rows[at + 1 :]]


def row_moved(word: Word, rows: Rows, at: int, to: int) -> Rows:
    row = rows_of(word)[at]
    row.getparent().remove(row)
    rows_of(word)[to - 1].addnext(row)
    rest = [*rows[:at], *rows[at + 1 :]]
    return [*rest[:to], rows[at], *rest[to:]]


def cell_changed(word: Word, rows: Rows, at: int, column: int, words: str) -> Rows:
    cell = cells_of(rows_of(word)[at])[column]
    new = next(bare(cell, words).iter(f"{W}p"))
    old = next(cell.iter(f"{W}p"))
    for mark in reversed([*old.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")]):
        new.insert(1, mark)
    cell.replace(old, new)
    row = [*rows[at][:column], words, *rows[at][column + 1 :]]
    return [*rows[:at], row, *rows[at + 1 :]]


def struck(cell: etree._Element) -> None:
    """The words of a cell, or of a row, deleted with their trace."""
    for node in [*cell.iter(f"{W}t")]:
        node.tag = f"{W}delText"
        gone = etree.Element(f"{W}del", {f"{W}id": "5", f"{W}author": "A"})
        node.getparent().addprevious(gone)
        gone.append(node.getparent())


def tracked_out(word: Word, rows: Rows, at: int, *, whole: bool = True) -> Rows:
    """A column deleted with its trace; `whole`: its cells, and not their words alone."""
    for row in rows_of(word):
        cell = cells_of(row)[at]
        mark = {f"{W}id": "4", f"{W}author": "A"}
        if whole:
            etree.SubElement(cell.find(f"{W}tcPr"), f"{W}cellDel", mark)
        struck(cell)
    return [[*row[:at], *row[at + 1 :]] for row in rows]


def cells_struck(word: Word, rows: Rows, at: int, columns: list[int]) -> Rows:
    """The words of some cells of a row deleted with their trace: of all, the row is."""
    for column in columns:
        struck(cells_of(rows_of(word)[at])[column])
    left = ["" if n in columns else said for n, said in enumerate(rows[at])]
    return [*rows[:at], *([left] if any(left) else []), *rows[at + 1 :]]


def row_struck(word: Word, rows: Rows, at: int) -> Rows:
    """A row deleted with its trace."""
    row = rows_of(word)[at]
    above = row.find(f"{W}trPr")
    if above is None:
        above = etree.Element(f"{W}trPr")
        row.insert(0, above)
    etree.SubElement(above, f"{W}del", {f"{W}id": "7", f"{W}author": "A"})
    struck(row)
    return [*rows[:at], *rows[at + 1 :]]


def made_one(word: Word, at: int, column: int, words: bool) -> None:
    """A cell and the next of its row made one, the words of both in it or its own alone."""
    first, second = cells_of(rows_of(word)[at])[column : column + 2]
    etree.SubElement(first.find(f"{W}tcPr"), f"{W}gridSpan", {f"{W}val": "2"})
    for one in second.findall(f"{W}p") if words else ():
        first.append(one)
    second.getparent().remove(second)


def made_one_down(word: Word, at: int, column: int, words: bool) -> None:
    """The same of a cell and that below it."""
    first, second = (cells_of(rows_of(word)[row])[column] for row in (at, at + 1))
    for cell, said in ((first, "restart"), (second, "continue")):
        etree.SubElement(cell.find(f"{W}tcPr"), f"{W}vMerge", {f"{W}val": said})
    for one in second.findall(f"{W}p"):
        first.append(one) if words else second.remove(one)
    second.append(etree.Element(f"{W}p"))
