"""Several edits of one table at once, merged cells, what was struck: exactly so, or one asked."""

from __future__ import annotations

import subprocess
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.exchange import libreoffice
from tests.exchange.texts import tabled, tabled_odt
from tests.exchange.texts.chapter import back, sent
from tests.exchange.texts.tabled import FOOT, HEAD, Rows, read
from tests.exchange.texts.test_tables import table
from tests.exchange.texts.word import Word

_WORDS = ["oui", "9 h", "un mot neuf", "Clotaire", "", "12 litres"]


def edited(chance: Random, by: Any, file: object, rows: Rows) -> tuple[list[str], Rows | None]:
    """Up to four edits of a table; the names of them, and what it is then: None, cells made one."""
    names: list[str] = []
    for _step in range(chance.choice([0, 1, 1, 2, 2, 3])):
        name, rows = _one(chance, by, file, rows)
        names.append(name)
    if names and chance.random() < 0.5:
        return names, rows
    wide, high = len(rows[0]), len(rows)
    last = ["made one"]
    last += ["made one down", "row struck"] if high > 2 else []
    last += ["column struck"] if wide > 2 else []
    match chance.choice(last):
        case "made one":
            by.made_one(
                file, chance.randrange(high), chance.randrange(wide - 1), chance.random() < 0.5
            )
        case "made one down":
            at, column = chance.randrange(1, high - 1), chance.randrange(wide)
            by.made_one_down(file, at, column, chance.random() < 0.5)
        case "row struck":
            return [*names, "row struck"], by.row_struck(file, rows, chance.randrange(1, high))
        case _:
            struck = getattr(by, "column_struck", None) or by.tracked_out
            return [*names, "column struck"], struck(file, rows, chance.randrange(wide))
    return [*names, "made one"], None


def _one(chance: Random, by: Any, file: object, rows: Rows) -> tuple[str, Rows]:
    wide, high = len(rows[0]), len(rows)
    every = ["column in", "column moved", "row in", "cell"]
    every += ["column out"] if wide > 2 else []
    every += ["row out", "row moved"] if high > 2 else []
    name = chance.choice(every)
    at, other = chance.randrange(wide), chance.randrange(wide)
    row, below = (chance.randrange(1, high) for _n in range(2))
    match name:
        case "column in":
            return name, by.column_in(file, rows, chance.randint(0, wide), _said(chance, high))
        case "column moved":
            return name, by.column_moved(file, rows, at, other)
        case "column out":
            return name, by.column_out(file, rows, at)
        case "row in":
            return name, by.row_in(file, rows, chance.randint(1, high), _said(chance, wide))
        case "row out":
            return name, by.row_out(file, rows, row)
        case "row moved":
            return name, by.row_moved(file, rows, row, below)
        case _:
            words = chance.choice(_WORDS if by is tabled else ["9 h", "oui", "neuf"])
            return name, by.cell_changed(file, rows, chance.randrange(high), at, words)


def _said(chance: Random, count: int) -> list[str]:
    words = [chance.choice(_WORDS) for _ in range(count)]
    return words if any(words) else ["neuf", *words[1:]]


def judged(seed: str, text: str, data: bytes, name: str, expected: Rows | None) -> str:
    """ "" where it came back so, or was asked about and left."""
    found = back(data, text, name=name)
    if found.questions:
        return "" if found.text == text else f"{seed}: asked and changed\n{found.text}"
    if expected is None:
        return f"{seed}: cells were made one, and nobody was asked\n{found.text}"
    return "" if read(found.text) == expected else f"{seed}\n{found.text}\n{expected}"


def in_word(seed: int) -> str:
    """Edits of a random table in Word: "" where they were taken as they are, or asked."""
    chance = Random(seed)  # noqa: S311
    rows, written = table(chance)
    text = f"{HEAD}{written}{FOOT}"
    word = Word(sent(text))
    names, expected = edited(chance, tabled, word, rows)
    if chance.random() < 0.3:
        word.plain()
    return judged(f"{seed} {names}", text, word.data(), "retour.docx", expected)


@pytest.mark.table
@pytest.mark.parametrize("seed", range(0, 120, 20))
def test_edits_of_a_table_are_taken_as_they_are_or_asked(seed: int) -> None:
    assert [said for n in range(seed, seed + 20) if (said := in_word(n))] == []


@pytest.mark.slow
@pytest.mark.office
@pytest.mark.skipif(libreoffice.PROGRAM is None, reason="LibreOffice is not installed")
def test_so_are_those_of_a_table_in_opendocument(tmp_path: Path) -> None:
    tables = [table(Random(seed)) for seed in range(8)]  # noqa: S311
    for seed, (_rows, written) in enumerate(tables):
        (tmp_path / f"{seed}.docx").write_bytes(sent(f"{HEAD}{written}{FOOT}"))
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    files = map(str, sorted(tmp_path.glob("*.docx")))
    command = [str(libreoffice.PROGRAM), profile, "--headless", "--convert-to", "odt"]
    subprocess.run([*command, "--outdir", str(tmp_path), *files], check=True, capture_output=True)
    wrong = []
    for seed, (rows, written) in enumerate(tables):
        for more in range(20):
            file = tabled_odt.Odt(tmp_path / f"{seed}.odt")
            names, expected = edited(Random(1000 * more + seed), tabled_odt, file, rows)  # noqa: S311
            text = f"{HEAD}{written}{FOOT}"
            wrong.append(judged(f"{seed}.{more} {names}", text, file.data(), "r.odt", expected))
    assert [one for one in wrong if one] == []
