"""A table printed a few columns after others says each word once, and what it says again is so."""

from __future__ import annotations

import pytest
from lxml import html

from vademecum.formats.pdf import columns, parts

NOTE = '<span class="fn" id="n">Une note</span>'
HEAD = f'<tr><th id="h">A{NOTE}</th><th>B</th><th>C</th><th>D</th><th>E</th></tr>'
ROW = "<tr><td>a</td><td>b</td><td>c</td><td>d</td><td>e</td></tr>"
TABLES = {
    "plain": (HEAD + ROW, ["A", "a"]),
    "a cell over columns": (f"{HEAD}<tr><td>f</td><td colspan=4>g</td></tr>{ROW}", list("Afga")),
    "a cell over all": (f"{HEAD}<tr><td colspan=5>f</td></tr>{ROW}", list("Afa")),
    "a cell over rows": (f'<tr><td rowspan=2>f</td>{"<td>x</td>" * 4}</tr>'
                         f"<tr>{'<td>y</td>' * 4}</tr>{ROW}", list("fa")),
}  # fmt: skip


def parted(inside: str, room: float) -> tuple[html.HtmlElement, list[html.HtmlElement]]:
    root = html.fromstring(f"<div><table>{inside}</table> et la suite</div>")
    return root, parts.parted(root.find("table"), 7, room)


@pytest.mark.parametrize(("inside", "again"), TABLES.values(), ids=TABLES.keys())
def test_each_word_stands_once_beside_the_first_column(inside: str, again: list[str]) -> None:
    whole = html.fromstring(f"<div><table>{inside}</table> et la suite</div>")
    root, made = parted(inside, 3 * 10)
    assert len(made) > 1 and list(root) == made and made[-1].tail == " et la suite"
    for one in made[1:]:
        assert [cell.text for cell in one.xpath(".//*[self::td or self::th][@class]")] == again
        assert one.find("caption").text.startswith("Suite du tableau")
        assert len({len(columns.least(part, 7)) for part in (one, made[1])}) == 1
        assert len(columns.rows(one)) == len(columns.rows(made[0]))
    assert len(root.xpath("//*[@id='n']")) == len(root.xpath("//*[@id='h']"))
    for one in root.find_class("again"):
        one.drop_tree()
    assert sorted(root.text_content()) == sorted(whole.text_content())


def test_a_table_that_has_room_stays_as_it_is() -> None:
    root, made = parted(HEAD + ROW, 500)
    assert [root.find("table")] == made and not root.find_class("again")


@pytest.mark.parametrize(("room", "expected"), {30: [2, 2], 22: [1, 1, 1, 1], 12: [1] * 4}.items())
def test_the_tables_are_as_few_as_can_be_and_alike(room: float, expected: list[int]) -> None:
    assert [len(one) for one in parts.groups([10, 10, 10, 10, 10], room)] == expected
