"""What a hostile or unlucky text cannot do."""

from __future__ import annotations

import builtins
import subprocess
import sys
from pathlib import Path
from typing import Any

import pypdf
import pytest
from fontTools.ttLib import TTFont

from tests.pdf import small
from tests.pdf.here import made_here
from vademecum.errors import VademecumError
from vademecum.formats import PageError
from vademecum.formats.pdf import (
    anchors,
    laidout,
    layout,
    pages,
    process,
    proof,
    reading,
    weasy,
)
from vademecum.formats.pdf.fetch import SVG, TreeFetcher, in_our_type, theme_folder
from vademecum.formats.pdf.job import Job, Unit
from vademecum.formats.pdf.layout import Press


def unit(body: str, name: str = "essai", notes: tuple[str, ...] = ()) -> Unit:
    text = f'<!DOCTYPE html><html lang="fr"><body><main id="{name}">{body}</main></body></html>'
    return Unit(name, "Essai", text, notes)


def job(*units: Unit) -> Job:
    return Job("a5", "", "Titre", "Éditeur", "", (), "2017-12-01", units)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    folder = tmp_path / "tree"
    folder.mkdir()
    (folder / "point.svg").write_text(small.DOT, encoding="utf-8")
    (tmp_path / "secret.svg").write_text(small.DOT, encoding="utf-8")
    (folder / "link.svg").symlink_to(tmp_path / "secret.svg")
    return folder


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Press:
    return Press(tmp_path_factory.mktemp("nothing"), "a5", "")


def test_only_the_tree_and_the_theme_are_served(tree: Path) -> None:
    fetcher = TreeFetcher(tree)
    assert b"#17436b" in fetcher.fetch("vm-tree:/point.svg").read()
    for url in (
        (tree / "point.svg").as_uri(),
        "http://exemple.invalid/a.png",
        "https://exemple.invalid/a.png",
        "ftp://exemple.invalid/a",
        "data:image/svg+xml,<svg/>",
        "vm-tree:/../secret.svg",
        "vm-tree:/%2e%2e/secret.svg",
        "vm-tree:/link.svg",
        "vm-tree:/absent.svg",
        "vm-theme:/../errors.py",
    ):
        with pytest.raises(ValueError, match="staged tree"):
            fetcher.fetch(url)
        assert fetcher.refused.pop() == url


def test_drawings_are_set_in_the_books_own_type() -> None:
    drawing = (
        f'<svg xmlns="{SVG}" font-family="serif"><style>text {{ font-family: Arial; fill: red }} '
        ".a { Font-Family /**/: serif; font /* x */ : bold Italic 20px/1.2 Arial, serif }</style>"
        '<text style="font: 12px Arial; stroke: blue" font="9px Arial">x</text></svg>'
    )
    set_anew = in_our_type(drawing.encode()).decode()
    assert set_anew.count("Vade Sans, Vade Symbols") == 1
    assert "Arial" not in set_anew and "serif" not in set_anew and "fill: red" in set_anew
    assert "font-weight: bold; font-style: Italic; font-size: 20px" in set_anew
    assert 'style="font-size: 12px; stroke: blue"' in set_anew


def test_a_drawing_has_no_sign_of_the_systems_fonts(tree: Path) -> None:
    """A star, an arrow and a box are in the book's symbols, not in its sans."""
    (tree / "signes.svg").write_text(
        f'<svg xmlns="{SVG}" viewBox="0 0 99 9"><text y="8">mot ★ → ☐ ✓</text></svg>', "utf-8"
    )
    found = Press(tree, "a5", "").lay_out(unit('<img src="vm-tree:/signes.svg" alt="x">'))
    found.document.write_pdf(tree / "signes.pdf", **layout.OPTIONS)
    fonts = pypdf.PdfReader(tree / "signes.pdf").pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    names = {str(one.get_object()["/BaseFont"]).partition("+")[2] for one in fonts.values()}
    assert "Vade-Symbols" in names
    assert {name for name in names if not name.startswith("Vade-")} == set()


def test_docutils_reads_no_file_and_nothing_raw(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # docutils also reads the docutils.conf of the current folder
    (tmp_path / "secret.txt").write_text("un secret", encoding="utf-8")
    text = (
        "(c-cadre)=\n# Le cadre\n\nMot.\n\n:::{include} ../../../secret.txt\n:::\n\n"
        ":::{raw} html\n<b>brut</b>\n:::\n"
    )
    source = small.stage(tmp_path / "source", chapters={"cadre": text})
    said = " ".join(map(str, reading.read(source, tmp_path / "doctrees").said))
    assert ":::{include}" in said and ":::{raw}" in said and "cannot be made" in said, said


def test_pages_that_ask_for_more_stop_the_book(tree: Path, tmp_path: Path) -> None:
    wanted = {
        "a": '<p><img src="file:///etc/hostname" alt="x"></p>',
        "b": '<p><img src="http://exemple.invalid/a.png" alt="x"></p>',
        "c": '<p style="background: url(file:///etc/passwd)">x</p>',
        "d": '<style>@import "https://exemple.invalid/a.css";</style><p>x</p>',
    }
    out = tmp_path / "out.pdf"
    with pytest.raises(VademecumError, match="proof") as error:
        units = [unit(body, name) for name, body in wanted.items()]
        made_here(job(*units), tree, out)
    said = str(error.value.problems)
    for address in ("/etc/hostname", "invalid/a.png", "/etc/passwd", "invalid/a.css"):
        assert address in said
    assert not out.exists()


def test_nothing_is_attached(tree: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    body = '<p><a rel="attachment" href="file:///etc/hostname">x</a></p>'
    with pytest.raises(VademecumError, match="proof") as error:
        made_here(job(unit(body)), tree, out)
    assert "/etc/hostname" in str(error.value.problems)
    assert not out.exists()


@pytest.mark.slow
def test_a_layout_without_end_is_stopped_and_named(tree: Path, tmp_path: Path) -> None:
    deep = '<div style="display: flex">' * 40 + "x" + "</div>" * 40
    small.stage(tree)
    with pytest.raises(PageError) as error:
        process.run(job(unit(deep, "cadre")), tree, tmp_path / "out.pdf", None, seconds=8)
    assert [(one.code, one.place.path) for one in error.value.faults] == [
        ("R006", "chapters/a/cadre.md")
    ]
    assert not (tmp_path / "out.pdf").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows bounds the time only")
def test_memory_is_bounded() -> None:
    code = "from vademecum import child; child.limit(child.Limits(512)); bytearray(2**30)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=small.ROOT, capture_output=True, check=False
    )
    assert b"MemoryError" in done.stderr


def test_without_pango_one_line_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    original = builtins.__import__

    def missing(name: str, *rest: Any, **more: Any) -> Any:
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'\nmore lines")
        return original(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", missing)
    said = process.why_not()
    assert "Pango" in said and "\n" not in said


NOTED = '<p>Texte<span class="fn" id="essai--n1"><span>Une note.</span></span> suite.</p>'


def test_a_chapter_whose_notes_fail_has_them_at_its_end(
    press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = unit(NOTED, notes=("essai--n1",))
    assert not press.lay_out(one).end_notes
    monkeypatch.setattr(layout, "notes_are_right", lambda *_: False)
    found = press.lay_out(one)
    assert found.end_notes
    assert not list(weasy.notes(found.pages[0]))
    text = pages.end_notes(one.html)
    assert text.count("Une note.") == 1 and 'href="#essai--n1"' in text


@pytest.mark.table
@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("<p>Un{0}.</p>", 1),
        ("<h2>Un{0}</h2><p>Deux{1} et trois{2}.</p>", 3),
        ('<div class="encadre retenir"><div class="corps"><p>Un{0}.</p></div></div>', 1),
        ("<table><tr><td>Un{0}</td><td>Deux{1}</td></tr></table>", 2),
    ],
    ids=["alone", "in a heading", "in a box", "in cells"],
)
def test_a_note_longer_than_a_page_goes_on_at_the_foot_of_others(
    press: Press, body: str, count: int
) -> None:
    names = [f"essai--n{at}" for at in range(count)]
    notes = [
        f'<span class="fn" id="{name}"><span>{"Une phrase. " * (500 if at == 0 else 2)}fin.</span>'
        "</span>"
        for at, name in enumerate(names)
    ]
    found = press.lay_out(unit(body.format(*notes), notes=tuple(names)))
    said = "".join(box.text for page in found.pages for box in weasy.texts(page))
    assert not found.end_notes and not list(proof.unit(found))
    assert said.count("fin.") == count and said.count("Une") == 500 + 2 * (count - 1)
    assert len(found.pages) > 1 and not any(leaf.tall for leaf in found.seen.leaves)
    assert found.seen.leaves[0].notes[:1] == ("essai--n0",)


def test_a_note_twice_or_missing_is_seen(press: Press) -> None:
    found = press.lay_out(unit(NOTED, notes=("essai--n1",)))
    assert laidout.notes_are_right(found.pages, ("essai--n1",))
    assert not laidout.notes_are_right(found.pages, ("essai--n1", "essai--n2"))
    assert not laidout.notes_are_right((*found.pages, *found.pages), ("essai--n1",))


def test_the_proof_finds_what_is_wrong(press: Press) -> None:
    faults = list(
        anchors.faults([unit('<p id="a"><a href="#nulle-part">x</a></p><p id="a">y</p>')])
    )
    assert len(faults) == 2
    empty = press.lay_out(unit('<p>x</p><div style="break-before: page"></div>'))
    assert [said.kind for said in proof.blemishes(empty)] == ["M069", "M070"]
    head = press.lay_out(unit('<h2>Seul</h2><div style="break-before: page">x</div>'))
    assert ("M067", "Seul") in [(said.kind, said.words) for said in proof.blemishes(head)]
    good = press.lay_out(unit("<h2>Titre</h2><p>x</p>"))
    assert not [*proof.unit(good), *proof.blemishes(good)]


def test_a_box_too_tall_for_its_page_breaks_rather_than_leave_its_heading(press: Press) -> None:
    lines = "".join(f"<p>Ligne {i}</p>" for i in range(60))
    body = f'<section><h2>Titre</h2><div class="encadre">{lines}</div></section>'
    found = press.lay_out(unit(body))
    assert not [*proof.unit(found), *proof.blemishes(found)]


def test_the_fonts_hold_what_french_needs() -> None:
    fonts = sorted((theme_folder() / "fonts").glob("Source*.ttf"))
    assert len(fonts) >= 8
    for path in fonts:
        cmap = TTFont(path).getBestCmap()
        missing = [hex(ord(char)) for char in "\u202f\u00a0«»’…–—œŒÉÀÇʳᵉ" if ord(char) not in cmap]
        assert not missing, path.name
    for family in ("SourceSerif4", "SourceSans3", "SourceCodePro", "VadeSymbols"):
        assert "SIL OPEN FONT LICENSE" in (theme_folder() / "fonts" / f"OFL-{family}.md").read_text(
            "utf-8"
        )
