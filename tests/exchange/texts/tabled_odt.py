"""The same of an OpenDocument text: columns, rows and cells as LibreOffice writes them."""

from __future__ import annotations

import copy
import io
import zipfile
from pathlib import Path

from lxml import etree

from tests.exchange.texts.tabled import Rows, moved

_NAMES = "urn:oasis:names:tc:opendocument:xmlns"
T, X = f"{{{_NAMES}:table:1.0}}", f"{{{_NAMES}:text:1.0}}"
_MARKS = (f"{X}bookmark-start", f"{X}bookmark-end", f"{X}bookmark")


class Odt:
    """A document, and its one table."""

    def __init__(self, place: Path) -> None:
        with zipfile.ZipFile(place) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.root = etree.fromstring(self.parts["content.xml"])
        self.table = next(self.root.iter(f"{T}table"))
        self.struck = 0

    def data(self) -> bytes:
        """As it is saved."""
        self.parts["content.xml"] = etree.tostring(self.root)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as made:
            for name, part in self.parts.items():
                made.writestr(name, part)
        return out.getvalue()

    def rows(self) -> list[etree._Element]:
        """Its rows, the head's first."""
        return list(self.table.iter(f"{T}table-row"))

    def below(self, at: int, row: etree._Element) -> None:
        """Put a row in behind another, which is the head where `at` is 1."""
        rows = self.rows()
        (rows[at - 1] if at > 1 else rows[0].getparent()).addnext(row)

    def strike(self, cell: etree._Element) -> None:
        """Strike all words of a cell under tracking (OpenDocument 1.3, 5.5.7)."""
        for one in cell.iter(f"{X}p"):
            if not "".join(map(str, one.itertext())):
                continue
            self.struck += 1
            region = etree.SubElement(
                next(self.root.iter(f"{X}tracked-changes")), f"{X}changed-region"
            )
            region.set(f"{X}id", f"ct{self.struck}")
            gone = etree.SubElement(etree.SubElement(region, f"{X}deletion"), f"{X}p")
            gone.text = "".join(map(str, one.itertext()))
            emptied(one)
            mark = etree.Element(f"{X}change")
            mark.set(f"{X}change-id", f"ct{self.struck}")
            one.insert(min(1, len(one)), mark)


def cells_of(row: etree._Element) -> list[etree._Element]:
    return [one for one in row if one.tag == f"{T}table-cell"]


def emptied(paragraph: etree._Element) -> None:
    """Without its words, its bookmarks there."""
    paragraph.text = None
    for one in [*paragraph]:
        one.tail = None
        if one.tag not in _MARKS:
            paragraph.remove(one)


def bare(cell: etree._Element, words: str) -> etree._Element:
    new = copy.deepcopy(cell)
    for paragraph in new.iter(f"{X}p"):
        for one in [*paragraph]:
            paragraph.remove(one)
        paragraph.text = words or None
    return new


def column_in(odt: Odt, rows: Rows, at: int, words: list[str]) -> Rows:
    for row, said in zip(odt.rows(), words, strict=True):
        cells = cells_of(row)
        new = bare(cells[0], said)
        cells[0].addprevious(new) if at == 0 else cells[at - 1].addnext(new)
    return [[*row[:at], said, *row[at:]] for row, said in zip(rows, words, strict=True)]


def column_out(odt: Odt, rows: Rows, at: int) -> Rows:
    for row in odt.rows():
        row.remove(cells_of(row)[at])
    return [[*row[:at], *row[at + 1 :]] for row in rows]


def column_struck(odt: Odt, rows: Rows, at: int) -> Rows:
    for row in odt.rows():
        odt.strike(cells_of(row)[at])
    return [[*row[:at], *row[at + 1 :]] for row in rows]


def column_moved(odt: Odt, rows: Rows, at: int, to: int) -> Rows:
    for row in odt.rows():
        cell = cells_of(row)[at]
        row.remove(cell)
        rest = cells_of(row)
        rest[to].addprevious(cell) if to < len(rest) else rest[-1].addnext(cell)
    return [moved(row, at, to) for row in rows]


def row_in(odt: Odt, rows: Rows, at: int, words: list[str]) -> Rows:
    new = copy.deepcopy(odt.rows()[1])
    for cell, said in zip(cells_of(new), words, strict=True):
        new.replace(cell, bare(cell, said))
    odt.below(at, new)
    return [*rows[:at], words, *rows[at:]]


def row_out(odt: Odt, rows: Rows, at: int) -> Rows:
    row = odt.rows()[at]
    row.getparent().remove(row)
    return [*rows[:at], *rows[at + 1 :]]


def row_struck(odt: Odt, rows: Rows, at: int) -> Rows:
    for cell in cells_of(odt.rows()[at]):
        odt.strike(cell)
    return [*rows[:at], *rows[at + 1 :]]


def row_moved(odt: Odt, rows: Rows, at: int, to: int) -> Rows:
    row = odt.rows()[at]
    row.getparent().remove(row)
    odt.below(to, row)
    rest = [*rows[:at], *rows[at + 1 :]]
    return [*rest[:to], rows[at], *rest[to:]]


def cell_changed(odt: Odt, rows: Rows, at: int, column: int, words: str) -> Rows:
    paragraph = next(cells_of(odt.rows()[at])[column].iter(f"{X}p"))
    emptied(paragraph)
    paragraph.text = words or None
    row = [*rows[at][:column], words, *rows[at][column + 1 :]]
    return [*rows[:at], row, *rows[at + 1 :]]


def made_one(odt: Odt, at: int, column: int, words: bool) -> None:
    first, second = cells_of(odt.rows()[at])[column : column + 2]
    _joined(first, second, "columns", words)


def made_one_down(odt: Odt, at: int, column: int, words: bool) -> None:
    first, second = (cells_of(odt.rows()[row])[column] for row in (at, at + 1))
    _joined(first, second, "rows", words)


def _joined(first: etree._Element, second: etree._Element, way: str, words: bool) -> None:
    first.set(f"{T}number-{way}-spanned", "2")
    for one in [*second] if words else ():
        first.append(one)
    second.getparent().replace(second, etree.Element(f"{T}covered-table-cell"))
