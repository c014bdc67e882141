"""A table that went with a cut, whoever meant it: one question, and the table stays whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.exchange import libreoffice
from tests.exchange.texts.chapter import TEXT, back, sent
from tests.exchange.texts.word import W, Word

_LAST = "Le dernier alinéa de cet encadré inventé."
BOX = TEXT.replace("- Un point retenu.\n:::", f"{_LAST}\n:::")
CUT = BOX.replace(f"\n{_LAST}\n", "")


def away(word: Word) -> None:
    """The table taken out of the file."""
    table = next(word.row_of("Belmont").iterancestors(f"{W}tbl"))
    table.getparent().remove(table)


def emptied(word: Word) -> None:
    """Every cell of it emptied."""
    table = next(word.row_of("Belmont").iterancestors(f"{W}tbl"))
    for run in list(table.iter(f"{W}r")):
        run.getparent().remove(run)


def without_last(word: Word) -> None:
    for run in list(word.find(_LAST).iter(f"{W}r")):
        run.getparent().remove(run)


def both(word: Word) -> None:
    without_last(word)
    emptied(word)


CASES: dict[str, tuple[Callable[[Word], None], str, int]] = {
    "away": (away, BOX, 1),
    "emptied": (emptied, BOX, 1),
    "emptied with the paragraph before": (both, CUT, 1),
    "the paragraph alone": (without_last, CUT, 0),
}


@pytest.mark.parametrize("case", CASES)
def test_a_table_that_went_whole_is_asked_about_once(case: str) -> None:
    change, expected, asked = CASES[case]
    word = Word(sent(BOX))
    change(word)
    found = back(word.data(), BOX)
    assert found.text == expected
    assert ["a whole table" in one for one in found.questions] == [True] * asked


@pytest.mark.office
@pytest.mark.slow
@pytest.mark.skipif(libreoffice.PROGRAM is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("tracked", [True, False], ids=["tracked", "untracked"])
def test_libreoffice_cuts_the_last_paragraph_of_a_box(tmp_path: Path, tracked: bool) -> None:
    source = tmp_path / "texte.docx"
    source.write_bytes(sent(BOX))
    targets = [tmp_path / f"retour{suffix}" for suffix in (".docx", ".odt")]
    step = libreoffice.strike(_LAST)
    libreoffice.edit(source, targets, [step], tracked, tmp_path / "profil")
    for one in targets:
        found = back(one.read_bytes(), BOX, name=one.name)
        assert found.text == CUT, one
        assert ["a whole table" in said for said in found.questions] == [True], one
