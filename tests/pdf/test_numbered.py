"""What the author says of a list's numbers and of a table's columns: on paper as on the site."""

from __future__ import annotations

import re
from pathlib import Path

import pypdf
import pytest
from lxml import html

from tests.pdf.conftest import build
from vademecum.formats.pdf.pages import Prefixes, page

LISTS = """(c-cadre)=
# Le cadre

1. Étape une

Entre deux.

2. Étape deux
3. Étape trois

Zéro :

0. Étape zéro
1. Étape suivante

Années :

1990. Étape fondée
1991. Étape menée

> 7. Étape citée
>
>    12. Étape douze
>    13. Étape treize
>
> 8. Étape huit

:::{note}
4) Étape notée
5) Étape après
:::

:::{fiche} Une fiche
:pour: les élus

6. Étape fichée
:::

Une liste du livre[^n].

- Un point

  9. Étape neuf
  10. Étape dix

| Poste | Milieu | Montant |
|:--|:-:|--:|
| Salaires et charges de l’équipe | m | 7 |

:::{table} Les parts
:widths: 20 80

| Un | Deux |
|---|---|
| a | Large |
:::

[^n]: Une note

    14. Étape finale
    15. Étape close

:::{vm:byline} cadre
:::
"""
NUMBERS = {
    "une": "1.", "deux": "2.", "trois": "3.", "zéro": "0.", "suivante": "1.", "fondée": "1990.",
    "menée": "1991.", "citée": "7.", "douze": "12.", "treize": "13.", "huit": "8.", "notée": "4.",
    "après": "5.", "fichée": "6.", "neuf": "9.", "dix": "10.", "finale": "14.", "close": "15.",
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("paper", ["a5", "a4"])
def test_the_book_prints_the_numbers_and_the_sides_that_were_written(
    tmp_path: Path, paper: str
) -> None:
    made = build(tmp_path, paper, chapters={"cadre": LISTS})
    rows = [
        row
        for one in pypdf.PdfReader(made.path).pages
        for row in one.extract_text(extraction_mode="layout").split("\n")
    ]
    found = (re.fullmatch(r" *(\d+\.) Étape (\w+)", row) for row in rows)
    assert {one[2]: one[1] for one in found if one} == NUMBERS
    head, cells = _pair(rows, "Poste")
    assert abs(_end(cells, "7") - _end(head, "Montant")) < 4  # set by spaces: about
    assert cells.index(" m ") > head.index(" Milieu")
    head, cells = _pair(rows, "Un  ")
    assert head.index("Deux") == cells.index("Large") < 50


def _pair(rows: list[str], first: str) -> tuple[str, str]:
    """A table's row of headings, and the row of cells below it."""
    at = next(number for number, row in enumerate(rows) if row.strip().startswith(first))
    return rows[at], next(row for row in rows[at + 1 :] if row.strip())


def _end(row: str, word: str) -> int:
    return row.rindex(word) + len(word)


def styles(listed: str) -> list[str]:
    made = page("essai", listed, "", Prefixes({"essai": "essai"}), "chapter")
    return [one.get("style", "") for one in html.document_fromstring(made.unit.html).iter("ol")]


def items(count: int) -> str:
    return "<li><p>x</p></li>" * count


ROOM = {
    "from one": (f"<ol>{items(9)}</ol>", [""]),
    "to ninety-nine": (f"<ol>{items(99)}</ol>", [""]),
    "to a hundred": (f"<ol>{items(100)}</ol>", ["padding-left: calc(5mm + 0.6em)"]),
    "from two": (f'<ol start="2">{items(1)}</ol>', ["counter-reset: list-item 1"]),
    "from nought": (f'<ol start="0">{items(1)}</ol>', ["counter-reset: list-item -1"]),
    "years": (
        f'<ol start="1990">{items(2)}</ol>',
        ["counter-reset: list-item 1989; padding-left: calc(5mm + 1.2em)"],
    ),
    "one in another": (
        f'<ol><li><p>x</p><ol start="3">{items(2)}</ol></li></ol>',
        ["", "counter-reset: list-item 2"],
    ),
}


@pytest.mark.parametrize(("listed", "expected"), ROOM.values(), ids=ROOM.keys())
def test_a_list_says_where_it_begins_and_has_room_for_its_numbers(
    listed: str, expected: list[str]
) -> None:
    assert styles(listed) == expected
