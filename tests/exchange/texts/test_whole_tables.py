"""A table that went with a cut, whoever meant it: one question, and the table stays whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

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


_BARRED, _LISTED = "Belmont", "Pacte"  # words of each table


def as_text(words: str, between: str = "\t", marked: bool = True) -> Callable[[Word], None]:
    """A table turned to text, a row a paragraph; a cell one, where nothing stands between."""

    def edit(word: Word) -> None:
        table = next(word.row_of(words).iterancestors(f"{W}tbl"))
        for row in table.iter(f"{W}tr"):
            line = etree.Element(f"{W}p")
            for at, cell in enumerate(row.iter(f"{W}tc")):
                if not between:
                    line = etree.Element(f"{W}p")
                elif at:
                    run = etree.SubElement(line, f"{W}r")
                    etree.SubElement(run, f"{W}tab" if between == "\t" else f"{W}t").text = (
                        None if between == "\t" else between
                    )
                for one in [n for p in cell.iter(f"{W}p") for n in p if n.tag != f"{W}pPr"]:
                    if marked or "bookmark" not in one.tag:
                        line.append(one)
                table.addprevious(line)
        table.getparent().remove(table)

    return edit


def into_the_box(word: Word) -> None:
    """The table's words run into the paragraph before it."""
    table = next(word.row_of(_BARRED).iterancestors(f"{W}tbl"))
    before = word.find("Un point retenu")
    for one in [n for p in table.iter(f"{W}p") for n in p if n.tag != f"{W}pPr"]:
        before.append(etree.fromstring(f'<w:r xmlns:w="{W[1:-1]}"><w:tab/></w:r>'))
        before.append(one)
    table.getparent().remove(table)


TEXTS: dict[str, tuple[Callable[[Word], object], int]] = {
    "and two of its cells changed": (
        lambda w: [as_text(_BARRED)(w), w.replace("Belmont", "Beaumont"), w.replace("1957", "58")],
        1,
    ),
    "and one of its cells changed, no bookmark left": (
        lambda w: [as_text(_BARRED, marked=False)(w), w.replace("Belmont", "Beaumont")],
        1,
    ),
    "both": (lambda w: [as_text(_BARRED)(w), as_text(_LISTED)(w)], 2),
    "run into the paragraph before": (into_the_box, 1),
}


@pytest.mark.table
@pytest.mark.parametrize("marked", [True, False], ids=["marked", "bare"])
@pytest.mark.parametrize("between", ["\t", " ; ", ""], ids=["tabs", "signs", "paragraphs"])
@pytest.mark.parametrize("words", [_BARRED, _LISTED])
def test_a_table_turned_to_text_is_asked_about_once(words: str, between: str, marked: bool) -> None:
    word = Word(sent())
    as_text(words, between, marked)(word)
    found = back(word.data())
    assert (found.text, found.told) == (TEXT, [])
    assert ["came back as text" in one for one in found.questions] == [True]


@pytest.mark.parametrize("case", TEXTS, ids=str)
def test_a_table_turned_to_text_and_more(case: str) -> None:
    edit, asked = TEXTS[case]
    word = Word(sent())
    edit(word)
    found = back(word.data())
    assert (found.text, found.told) == (TEXT, [])
    assert ["came back as text" in one for one in found.questions] == [True] * asked


def test_what_is_changed_beside_a_table_turned_to_text_is_taken() -> None:
    word = Word(sent())
    as_text(_BARRED)(word)
    word.replace("Dernier alinéa", "Ultime alinéa")
    word.typed("Ultime alinéa", "Un alinéa neuf.")
    found = back(word.data())
    assert found.text == TEXT.replace(
        "Dernier alinéa du chapitre inventé.\n",
        "Ultime alinéa du chapitre inventé.\n\nUn alinéa neuf.\n",
    )
    assert len(found.questions) == 1


def test_points_turned_to_a_table_are_asked_about_once() -> None:
    word = Word(sent())
    points = [word.find(one) for one in ("premier point", "deuxième point", "troisième point")]
    table = etree.Element(f"{W}tbl")
    points[0].addprevious(table)
    for one in points:
        row = etree.SubElement(table, f"{W}tr")
        etree.SubElement(row, f"{W}tc").append(one)
    found = back(word.data())
    assert (found.text, found.told) == (TEXT, [])
    assert len(found.questions) == 1 and "set as a table" in found.questions[0]


def mailed(table: str) -> bytes:
    """A message that holds a part of the text, its table as lines."""
    head = "From: Une élue <e@exemple.invalid>\nSubject: Les jumelages\nMIME-Version: 1.0\n"
    kind = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
    above = "Troisième alinéa, sur le XXe siècle, avec du code et un renvoi à coopération.\n\n"
    below = "\n\nQuatrième alinéa, dont la deuxième note est ailleurs.\n"
    return f"{head}{kind}{above}{table}{below}".encode()


@pytest.mark.parametrize(("word", "asked"), [("Belmont", False), ("Beaumont", True)])
def test_a_table_is_text_in_any_message(word: str, asked: bool) -> None:
    rows = f"Année\tVille\tRemarque\n\n1957\tArcis\t\n\n1963\t{word}\tavec soin"
    found = back(mailed(rows), name="retour.eml")
    assert found.text == TEXT
    assert any("changed in the message" in one for one in found.questions) is asked
