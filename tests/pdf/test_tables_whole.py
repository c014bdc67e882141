"""Tables over pages and columns: one to the structure, and no row of it alone on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pdf import small
from tests.pdf.test_printing import LINE, unit_of
from tests.pdf.test_tables_held import table
from vademecum.formats.pdf import counted, judges, marking, mending, structure
from vademecum.formats.pdf.judges import NOTHING, Finding
from vademecum.formats.pdf.layout import Press
from vademecum.formats.pdf.lines import Line, Row
from vademecum.formats.pdf.marking import number
from vademecum.formats.pdf.pages import parsed
from vademecum.formats.pdf.rows import alone

TITLE = "Un titre de tableau"
HEADS = tuple(f"Colonne{at}" for at in range(40))
WIDE = [HEADS, *[tuple(f"mots{row}x{at}" for at in range(40)) for row in range(3)]]
NOTE = 'mots<span class="fn" id="n">Une note.</span>'
LINKED = '<a href="https://a.invalid">mots</a>'


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Press:
    tree: Path = small.stage(tmp_path_factory.mktemp("tree"))
    return Press(tree, "a5", "")


PARTED = {
    "plain": (table(*WIDE), "Suite du tableau"),
    "a title": (table(*WIDE, caption=TITLE), f"{TITLE} (suite"),
    "a link said again": (table(*WIDE, (LINKED, *HEADS[1:])), "Suite du tableau"),
    "a note": (table(*WIDE, (NOTE, *HEADS[1:])), "Suite du tableau"),
    "cells over columns": (
        table(*WIDE).replace("</tbody>", "<tr><td colspan=40>mots</td></tr></tbody>"),
        "Suite du tableau",
    ),
}


@pytest.mark.table
@pytest.mark.parametrize(("text", "said"), PARTED.values(), ids=PARTED.keys())
def test_a_table_printed_in_parts_is_one(press: Press, text: str, said: str) -> None:
    laid_out = press.lay_out(unit_of(text))
    lines = [line.words for leaf in laid_out.seen.leaves for line in leaf.lines]
    assert any(one.startswith(said) for one in lines)
    root = structure.tree(laid_out.pages).root
    kinds = counted.counted(root)
    written = {kind: text.count(f"<{kind.lower()}") for kind in ("Table", "TR", "TD", "Caption")}
    assert {kind: kinds[kind] for kind in written} == written
    assert kinds["TH"] == len(HEADS) and kinds["Link"] == text.count("<a ") + 2 * kinds["Note"]
    rows = [node for node in root.walk() if node.kind == "TR"]
    assert [sum(cell.spans[0] for cell in row.kids) for row in rows] == [40] * len(rows)  # type: ignore[union-attr]
    (first, *_others), (last, *_more) = rows[0].kids, reversed(rows[1].kids)
    assert (first.element.text, last.element.text) == ("Colonne0", "mots0x39")  # type: ignore[union-attr]
    whole = structure.weasy.whole(laid_out.pages[0])
    assert [*counted.differences(whole, root)] == []


@pytest.mark.table
@pytest.mark.parametrize("space", range(330, 470, 20))
def test_no_row_stands_alone_on_a_page(press: Press, space: int) -> None:
    rows = [(f"Rang{at}", "mot") for at in range(9)]
    text = f'<p style="margin-bottom: {space}px">Mot.</p>{table(*rows)}{LINE * 3}'
    leaves = press.lay_out(unit_of(text)).seen.leaves
    said = [sum(line.words.startswith("Rang") for line in leaf.body) for leaf in leaves]
    heads = [sum(line.words == "Rang0" for line in leaf.body) for leaf in leaves]
    assert sum(said) - sum(heads) == 8
    for all_of, head in zip(said, heads, strict=True):
        assert all_of - head != 1


def line(source: int, at: float, high: float) -> Line:
    return Line(0, 0, at, 9, high, 0, 99, 9, "mot", False, 0.0, "td", source, cell=True)


def rows_of(count: int, *, tall: tuple[int, ...] = ()) -> list[Line]:
    """A line for each row, the first its head."""
    return [line(at, 20.0 * at, 400 if at in tall else 12) for at in range(1, count + 2)]


# Rows of the body, those before the page's end, the tall ones, and which is alone there.
ENDS = {
    "one of eight": (8, 1, (), [(True, 2)]),
    "two of eight": (8, 2, (), []),
    "the last of eight": (8, 7, (), [(False, 9)]),
    "all but two of eight": (8, 6, (), []),
    "the last of three": (3, 2, (), []),
    "one of eight, tall": (8, 1, (2,), []),
    "one before a tall one": (8, 1, (3,), []),
    "one tall, the last": (8, 7, (9,), []),
}


@pytest.mark.parametrize(("count", "before", "tall", "found"), ENDS.values(), ids=ENDS.keys())
def test_which_row_is_alone(
    count: int, before: int, tall: tuple[int, ...], found: list[tuple[bool, int]]
) -> None:
    lines = rows_of(count, tall=tall)
    known = {at: Row(99, at - 2, count) for at in range(1, count + 2)}
    head, body = lines[:1], lines[1:]
    assert [*alone([*head, *body[:before]], [*head, *body[before:]], known, 900)] == found


# Words of each cell, columns, and whether a table of them is turned where its page is too narrow.
SHAPES = {
    "few cells with a word cut": ("mots a b", 9, False),
    "most": ("convention triennale", 9, True),
    "most, of one column more": ("convention triennale", 10, True),
}


@pytest.mark.parametrize("times", [1, 2], ids=["on one page", "on two"])
@pytest.mark.parametrize(("words", "wide", "turned"), SHAPES.values(), ids=SHAPES.keys())
def test_a_table_is_turned_by_its_words_whatever_pages_it_crosses(
    words: str, wide: int, turned: bool, times: int
) -> None:
    rows = [tuple(f"c{at} long" for at in range(wide)), *[(words,) * wide] * 4]
    root = parsed(marking.numbered(unit_of(table(*rows)).html))
    (there,) = root.iter("table")
    found = mending.case(root, "a4")
    told = Finding(judges.WIDE, 0, number(there), "")
    assert mending.plan(found, [told] * times, NOTHING)
    assert ("turned" in found.mends.names[number(there)]) is turned
