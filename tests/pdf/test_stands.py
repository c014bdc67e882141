"""A page for the printer is upright and of one format, whatever its chapter turns on its side."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pytest

from tests.pdf import small
from tests.pdf.here import made_here
from tests.pdf.test_printing import LINE, crop_marks, unit_of
from tests.pdf.test_tables_held import table
from vademecum.formats.pdf.job import Job

MM = 72 / 25.4
BINDING = 3.0
IMAGE = '<img src="vm-tree:/chapters/a/images/point.svg" alt="Un rectangle">'
HEAD = tuple(f"Colonne{at} longuement" for at in range(16))
LINKED = (f'<a href="#but">Repère</a>{IMAGE}', *HEAD[1:])
WIDE = table(HEAD, LINKED, *[HEAD] * 9)
TURNED = f'<h2 id="but">Un intertitre</h2>{WIDE}'
Place = tuple[float, float]
Box = tuple[float, ...]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A chapter whose second and third pages are turned: for the screen, and for the printer."""
    tree, made = small.stage(tmp_path_factory.mktemp("tree")), tmp_path_factory.mktemp("made")
    body = f"{LINE * 15}{TURNED}{TURNED.replace('but', 'fin')}{LINE * 3}"
    for name, binding, printing in (("screen", 0.0, False), ("printer", BINDING, True)):
        job = Job(
            "a4", "", "Essai", "Un réseau", "", (), "2018-01-01", (unit_of(body),),
            binding=binding, printing=printing,
        )  # fmt: skip
        made_here(job, tree, made / f"{name}.pdf")
    return made / "screen.pdf", made / "printer.pdf"


@pytest.mark.slow
def test_a_turned_page_is_turned_on_screen_alone(files: tuple[Path, Path]) -> None:
    with pikepdf.open(files[0]) as screen, pikepdf.open(files[1]) as printer:
        assert [width > height for width, height in map(_format, screen.pages)] == [
            False, True, True, False,
        ]  # fmt: skip
        assert {_format(one) for one in printer.pages} == {_format(screen.pages[0])}
        assert not any("/Rotate" in one for one in printer.pages)
        for page in printer.pages:
            trim, bleed, media = (
                _box(page.obj[name]) for name in ("/TrimBox", "/BleedBox", "/MediaBox")
            )
            for more, box in ((3, bleed), (11, media)):
                wide = [trim[0] - more * MM, trim[1] - more * MM]
                wide += [trim[2] + more * MM, trim[3] + more * MM]
                assert box == pytest.approx(wide, abs=0.01)
            marks = crop_marks(page)
            assert len(marks) == 8
            for mark in marks:  # in line with the trim
                assert {mark[0], mark[1]} & {round(one, 2) for one in trim}


@pytest.mark.parametrize("at", [1, 2])
def test_what_stands_on_it_turns_with_it(files: tuple[Path, Path], at: int) -> None:
    """Words, what is pressed, what a figure's element says, and where a link leads."""
    shift = (BINDING if (at + 1) % 2 else -BINDING) * MM  # away from the binding, as on all pages
    with pikepdf.open(files[0]) as screen, pikepdf.open(files[1]) as printer:
        high = _format(screen.pages[at])[1]
        origin = _box(printer.pages[at].obj.TrimBox)

        def turned(x: float, y: float) -> Place:
            return origin[0] + high - y + shift, origin[1] + x

        def wanted(box: Box) -> list[float]:
            (right, bottom), (left, top) = turned(*box[:2]), turned(*box[2:])
            return pytest.approx([left, bottom, right, top], abs=0.05)  # type: ignore[no-any-return]

        words, printed = _words(files[0], at), _words(files[1], at)
        assert len(words) > 16 and words.keys() == printed.keys()
        for word, place in words.items():
            assert printed[word] == pytest.approx(turned(*place), abs=0.05), word
        links = [_links(pdf.pages[at]) for pdf in (screen, printer)]
        assert len(links[0]) == 1 and links[1] == [wanted(one) for one in links[0]]
        figures = [_figures(pdf, at) for pdf in (screen, printer)]
        assert len(figures[0]) == 1 and figures[1] == [wanted(one) for one in figures[0]]
        name = ("but", "fin")[at - 1]
        leads = [_place(pdf, name) for pdf in (screen, printer)]
        assert leads[1] == pytest.approx(turned(*leads[0]), abs=0.05)
        marks = [_outline(pdf, at) for pdf in (screen, printer)]
        assert marks[1] == pytest.approx(turned(*marks[0]), abs=0.05)


def _format(page: Any) -> Place:
    left, bottom, right, top = _box(page.obj.get("/TrimBox", page.obj.MediaBox))
    return round(right - left, 2), round(top - bottom, 2)


def _box(box: Any) -> Box:
    return tuple(float(one) for one in box)


def _words(file: Path, at: int) -> dict[str, Place]:
    """Where the first of each words of a page begins."""
    found: dict[str, Place] = {}

    def seen(text: str, user: list[float], words: list[float], *_more: object) -> None:
        x = words[4] * user[0] + words[5] * user[2] + user[4]
        y = words[4] * user[1] + words[5] * user[3] + user[5]
        found.setdefault(text.strip(), (x, y))

    pypdf.PdfReader(file).pages[at].extract_text(visitor_text=seen)
    return {text: place for text, place in found.items() if text.isalnum()}


def _links(page: Any) -> list[Box]:
    return [_box(one.Rect) for one in page.obj.get("/Annots", ()) if one.Subtype == "/Link"]


def _figures(pdf: pikepdf.Pdf, at: int) -> list[Box]:
    page = pdf.pages[at].objgen
    every = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
    those = [one for one in every if one.get("/S") == "/Figure" and "/A" in one]
    return [_box(one.A.BBox) for one in those if one.Pg.objgen == page]


def _place(pdf: pikepdf.Pdf, name: str) -> Place:
    place: Any = pikepdf.NameTree(pdf.Root.Names.Dests)[name]
    return float(place[2]), float(place[3])


def _outline(pdf: pikepdf.Pdf, at: int) -> Place:
    """Where the first line of the outline that leads to a page does."""
    page = pdf.pages[at].objgen
    waiting = [pdf.Root.Outlines.First]
    while waiting:
        one = waiting.pop(0)
        if one.Dest[0].objgen == page:
            return float(one.Dest[2]), float(one.Dest[3])
        waiting += [one[name] for name in ("/First", "/Next") if name in one]
    raise AssertionError
