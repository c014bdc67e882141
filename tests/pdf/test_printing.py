"""Full pages, and a book for the printer: as the laid-out pages and the file have them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.pdf import small
from tests.pdf.here import made_here
from vademecum.formats.pdf import front, proof, weasy
from vademecum.formats.pdf.fill import THIRD
from vademecum.formats.pdf.job import Job, Unit
from vademecum.formats.pdf.layout import Press
from vademecum.formats.pdf.pages import Page, document, parsed

MM = 72 / 25.4
LINE = "<p>Le moulin tourne quand le vent souffle, et le meunier dort quand il tombe.</p>"


def unit(count: int, title: str = "Titre") -> Unit:
    """A chapter of so many short paragraphs, under a few headings."""
    section = "".join(f"<h2>Section {n}</h2>{LINE * 12}" for n in range(count // 12))
    return unit_of(f"{section}{LINE * (count % 12)}", title)


def unit_of(body: str, title: str = "Titre") -> Unit:
    """A chapter of that."""
    whole = f"<main><section><h1>Titre</h1>{body}</section></main>"
    return Unit("essai", title, document(parsed(whole).find(".//main"), title))


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Press:
    return Press(small.stage(tmp_path_factory.mktemp("tree")), "a5", "")


@pytest.mark.table
@pytest.mark.parametrize("count", range(24, 40, 3))
def test_no_chapter_ends_on_a_page_of_a_few_lines(press: Press, count: int) -> None:
    found = press.lay_out(unit(count))
    words = ["".join(map(weasy.words, weasy.texts(page))) for page in found.pages]
    assert "".join(words).count("meunier") == count  # nothing is lost by setting it again
    assert len(found.pages) == 1 or weasy.reach(found.pages[-1]) >= THIRD


@pytest.mark.parametrize(("count", "letters"), [(4, 200), (17, 20), (17, 60), (60, 20)])
def test_the_leaf_of_a_part_names_all_its_chapters(press: Press, count: int, letters: int) -> None:
    titles = [f"Titre {at:02d} {'mot ' * (letters // 4)}".strip() for at in range(count)]
    found = press.lay_out(
        front.part(1, "Les moulins", [Page(unit(1, one), one, ()) for one in titles])
    )
    words = "".join("".join(map(weasy.words, weasy.texts(page))) for page in found.pages)
    assert [words.count(f"Titre {at:02d}") for at in range(count)] == [1] * count
    assert list(proof.unit(found)) == []


def job(*units: Unit, printing: bool) -> Job:
    return Job("a5", "", "Essai", "Un réseau", "", (), "2018-01-01", units, printing=printing)


def inks(page: pikepdf.Page) -> set[tuple[str, ...]]:
    """The colours in which a page is filled."""
    found: Any = pikepdf.parse_content_stream(page)
    return {
        tuple(str(float(one)) for one in line.operands)
        for line in found
        if str(line.operator) in ("rg", "scn", "k", "g")
    }


def crop_marks(page: pikepdf.Page) -> list[tuple[float, ...]]:
    """Where each mark at which a page is cut begins and ends."""
    drawn = page.obj.Contents.read_bytes().decode("latin-1")
    found = re.findall(r"([\d.-]+) ([\d.-]+) m ([\d.-]+) ([\d.-]+) l S ", drawn)
    return [tuple(round(float(one), 2) for one in row) for row in found]


@pytest.mark.parametrize("printing", [False, True])
def test_what_a_printer_asks_of_a_book(tmp_path: Path, printing: bool) -> None:
    tree, out = small.stage(tmp_path / "tree"), tmp_path / "essai.pdf"
    report = made_here(job(unit(24), printing=printing), tree, out)
    with pikepdf.open(out) as pdf:
        page = pdf.pages[0]
        trim = [float(one) for one in page.obj.get("/TrimBox", page.mediabox)]
        edge = float(page.mediabox[2]) - trim[2]
        assert (len(pdf.pages) % 4 == 0) or not printing
        assert len(pdf.pages) == report.pages
        bleed = [float(one) for one in page.obj.get("/BleedBox", page.mediabox)]
        assert bleed[2] - trim[2] == pytest.approx(3 * MM if printing else 0, abs=0.01)
        assert edge == pytest.approx(11 * MM if printing else 0, abs=0.01)
        marks = crop_marks(page)
        assert len(marks) == (8 if printing else 0)
        for mark in marks:  # outside the bleed, in line with the trim
            edges = [round(one, 2) for one in bleed]
            assert any(not edges[at] < mark[at] < edges[at + 2] for at in (0, 1))
            assert {mark[0], mark[1]} & {round(one, 2) for one in trim}
        assert (("0.0", "0.0", "0.0", "1.0") in inks(page)) is printing
