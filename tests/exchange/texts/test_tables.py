"""Tables whose columns, rows, cells came back otherwise: exactly so, or asked and left."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from lxml import etree

from tests.exchange.texts.chapter import back, sent
from tests.exchange.texts.tabled import (
    FOOT,
    HEAD,
    Rows,
    bare,
    barred,
    cell_changed,
    cells_of,
    cells_struck,
    column_in,
    column_moved,
    column_out,
    listed,
    read,
    row_in,
    row_moved,
    row_out,
    rows_of,
    tracked_out,
)
from tests.exchange.texts.word import W, Word

_SOME = ["oui", "non", "oui", "", "12 litres", "14 litres", "Anselme", "Bérénice d’Arcis", "*vite*",
         "au lavoir du bourg", "à 8 h", "**rien** de plus"]  # fmt: skip
_HEADS = ["Mois", "Débit", "Observateur", "Lieu", "Heure"]


def any_edit(chance: Random, word: Word, rows: Rows) -> tuple[str, Rows]:
    """One edit of a table, and what it is then."""
    wide, high = len(rows[0]), len(rows)
    said = lambda n: [chance.choice(["oui", "9 h", "un mot neuf", "Clotaire"]) for _ in range(n)]  # noqa: E731
    edits: dict[str, Callable[[], Rows]] = {
        "column in": lambda: column_in(word, rows, chance.randint(0, wide), said(high)),
        "column moved": lambda: column_moved(
            word, rows, chance.randrange(wide), chance.randrange(wide)),
        "row in": lambda: row_in(word, rows, chance.randint(1, high), said(wide)),
        "cell": lambda: cell_changed(
            word, rows, chance.randrange(high), chance.randrange(wide), said(1)[0]),
    }  # fmt: skip
    if wide > 2:
        edits["column out"] = lambda: column_out(word, rows, chance.randrange(wide))
    if high > 2:
        edits["row out"] = lambda: row_out(word, rows, chance.randrange(1, high))
        edits["row moved"] = lambda: row_moved(
            word, rows, chance.randrange(1, high), chance.randrange(1, high))  # fmt: skip
    name = chance.choice(list(edits))
    return name, edits[name]()


def table(chance: Random) -> tuple[Rows, str]:
    wide, high = chance.randint(2, 5), chance.randint(2, 5)
    rows = [chance.sample(_HEADS, wide)]
    while len(rows) < high:
        row = [chance.choice(_SOME) for _ in range(wide)]
        rows += [row] if any(row) else []
    kind = chance.choice(["bars", "lists", "no outer bars"])
    if kind == "lists":
        return rows, listed(rows)
    if kind == "no outer bars":  # whose first and last cells are not empty
        rows = [[row[0] or "non", *row[1:-1], row[-1] or "oui"] for row in rows]
    return rows, barred(rows, outer=kind == "bars")


def tried(seed: int) -> str:
    """One random edit of a random table: "" where it came back so or was asked about."""
    chance = Random(seed)  # noqa: S311
    rows, written = table(chance)
    text = f"{HEAD}{written}{FOOT}"
    assert read(text) == rows
    word = Word(sent(text))
    if chance.random() < 0.4:
        word.plain()
    name, expected = any_edit(chance, word, rows)
    found = back(word.data(), text)
    if found.questions:
        return "" if found.text == text else f"{seed} {name}, asked and changed\n{found.text}"
    if read(found.text) == expected:
        return ""
    return f"{seed} {name}\n{text}\n{found.text}\n{expected}"


@pytest.mark.table
@pytest.mark.parametrize("seed", range(0, 120, 20))
def test_an_edit_of_a_table_is_taken_as_it_is_or_asked(seed: int) -> None:
    assert [said for n in range(seed, seed + 20) if (said := tried(n))] == []


_FLOWS = [["Mois", "Débit", "Observateur"], ["janvier", "14 litres", "Anselme"],
          ["avril", "22 *litres*", "Bérénice"], ["juillet", "3 litres", "Anselme"]]  # fmt: skip
_HOURS = ["Heure", "8 h", "9 h", "7 h"]


def merged_cells(word: Word) -> None:
    first, second, *_rest = cells_of(rows_of(word)[2])
    etree.SubElement(first.find(f"{W}tcPr"), f"{W}gridSpan", {f"{W}val": "2"})
    second.getparent().remove(second)


def merged_rows(word: Word) -> None:
    for row, said in zip(rows_of(word)[1:3], ("restart", "continue"), strict=True):
        etree.SubElement(cells_of(row)[2].find(f"{W}tcPr"), f"{W}vMerge", {f"{W}val": said})


def both(word: Word, rows: Rows) -> Rows:
    rows = column_in(word, rows, 2, _HOURS)
    rows = row_in(word, rows, 4, ["octobre", "9 litres", "6 h", "Clotaire"])
    return row_moved(word, rows, 2, 3)


Edit = Callable[[Word, Rows], Rows]
SHAPES: dict[str, tuple[Edit, list[str]]] = {  # -> what is told
    "a column in the middle": (
        lambda w, r: column_in(w, r, 2, _HOURS),
        ["a new column of a table: “Heure | 8 h | 9 h | 7 h”"],
    ),
    "a column taken out": (
        lambda w, r: column_out(w, r, 1),
        ["a column of a table taken out: “Débit | 14 litres | 22 litres | 3 litres”"],
    ),
    "a column taken out, tracked": (
        lambda w, r: tracked_out(w, r, 1),
        ["a column of a table taken out: “Débit | 14 litres | 22 litres | 3 litres”"],
    ),
    "the words of a column struck, tracked": (
        lambda w, r: tracked_out(w, r, 1, whole=False),
        ["a column of a table taken out: “Débit | 14 litres | 22 litres | 3 litres”"],
    ),
    "the words of the last column struck, tracked": (
        lambda w, r: tracked_out(w, r, 2, whole=False),
        ["a column of a table taken out: “Observateur | Anselme | Bérénice | Anselme”"],
    ),
    "the words of a row struck, tracked": (
        lambda w, r: cells_struck(w, r, 2, [0, 1, 2]),
        ["a row of a table taken out: “avril | 22 litres | Bérénice”"],
    ),
    "the words of a row's cells struck, but for one": (
        lambda w, r: cells_struck(w, r, 2, [1, 2]),
        ["emptied: “22 litres”", "emptied: “Bérénice”"],
    ),
    "a column to the head": (
        lambda w, r: column_moved(w, r, 2, 0),
        ["a column of a table moved: “Observateur | Anselme | Bérénice | Anselme”"],
    ),
    "a column in, a row in, a row moved": (
        both,
        [
            "a new row of a table: “octobre | 9 litres | 6 h | Clotaire”",
            "a new column of a table: “Heure | 8 h | 7 h | 9 h | 6 h”",
            "a row of a table moved: “juillet | 3 litres | Anselme”",
        ],
    ),
    "a column out, a cell changed": (
        lambda w, r: cell_changed(w, column_out(w, r, 1), 1, 1, "Anselme et fils"),
        [
            "“Anselme” → “Anselme et fils”",
            "a column of a table taken out: “Débit | 14 litres | 22 litres | 3 litres”",
        ],
    ),
    "a row moved and one added": (
        lambda w, r: row_in(w, row_moved(w, r, 2, 3), 4, ["octobre", "9 litres", "Clotaire"]),
        [
            "a new row of a table: “octobre | 9 litres | Clotaire”",
            "a row of a table moved: “juillet | 3 litres | Anselme”",
        ],
    ),
}


@pytest.mark.parametrize("form", [barred, listed])
@pytest.mark.parametrize("case", SHAPES, ids=str)
def test_the_shape_of_a_table_follows_and_is_told(case: str, form: Callable[[Rows], str]) -> None:
    edit, told = SHAPES[case]
    text = f"{HEAD}{form(_FLOWS)}{FOOT}"
    word = Word(sent(text))
    expected = edit(word, _FLOWS)
    found = back(word.data(), text)
    assert (read(found.text), found.questions) == (expected, [])
    assert sorted(found.told) == sorted(told)


def test_what_parts_columns_and_how_they_are_set_go_with_them() -> None:
    text = f"{HEAD}{barred(_FLOWS)}{FOOT}".replace("\n| ", "\n> | ")
    text = text.replace("\n---\n\n| Mois", "\n---\n\n> | Mois")
    word = Word(sent(text))
    column_moved(word, _FLOWS, 1, 0)
    assert "> | Débit | Mois | Observateur |\n> | :-: | --- | --- |\n> | 14" in back(
        word.data(), text).text  # fmt: skip
    text = f"{HEAD}{listed(_FLOWS)}{FOOT}"
    word = Word(sent(text))
    column_in(word, column_out(word, _FLOWS, 0), 2, _HOURS)
    assert "\n:widths: 11 12 11\n" not in back(word.data(), text).text  # went and came: asked
    word = Word(sent(text))
    column_in(word, _FLOWS, 1, _HOURS)
    assert "\n:widths: 10 11 11 12\n" in back(word.data(), text).text


UNSURE: dict[str, tuple[Callable[[Word], object], str]] = {
    "cells of a row made one": (merged_cells, "were merged"),
    "cells of a column made one": (merged_rows, "were merged"),
    "a cell more in a row": (
        lambda w: cells_of(rows_of(w)[1])[0].addnext(bare(cells_of(rows_of(w)[1])[0], "8 h")),
        "where it has no column: “8 h”",
    ),
    "a cell less in a row": (
        lambda w: rows_of(w)[1].remove(cells_of(rows_of(w)[1])[1]),
        "did not come back, they are kept: “14 litres”",
    ),
    "a column out, another in": (
        lambda w: column_in(w, column_out(w, _FLOWS, 0), 2, _HOURS),
        "“Mois | janvier | avril | juillet” → “Heure | 8 h | 9 h | 7 h”",
    ),
    "the head below": (lambda w: row_moved(w, _FLOWS, 0, 2), "the heads of a table"),
    "a row above the head": (
        lambda w: rows_of(w)[0].addprevious(bare(rows_of(w)[1], "Relevés")),
        "the heads of a table",
    ),
}


@pytest.mark.parametrize("form", [barred, listed])
@pytest.mark.parametrize("case", UNSURE, ids=str)
def test_a_table_whose_shape_is_unsure_is_asked_about_once_and_left(
    case: str, form: Callable[[Rows], str]
) -> None:
    edit, asked = UNSURE[case]
    text = f"{HEAD}{form(_FLOWS)}{FOOT}"
    word = Word(sent(text))
    edit(word)
    word.replace("alinéa du chapitre", "passage du chapitre")
    found = back(word.data(), text)
    assert found.text == text.replace("alinéa du chapitre", "passage du chapitre")
    assert len(found.questions) == 1 and asked in found.questions[0], found.questions
