"""The proof of the book: what is not in the file as it should be is named, and no file is left.

Judged by what comes out, never by WeasyPrint's sentences, which a release may reword.
"""

from __future__ import annotations

import base64
import shutil
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest

from tests.pdf.here import made_here
from vademecum.errors import VademecumError
from vademecum.formats.pdf import anchors, fetch, layout
from vademecum.formats.pdf.job import Job, Unit
from vademecum.formats.pdf.report import BookReport

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def svg(inside: str) -> bytes:
    root = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">'
    return f"{root}{inside}</svg>".encode()


def unit(body: str, name: str = "essai", title: str = "Un essai") -> Unit:
    text = f'<!DOCTYPE html><html lang="fr"><body><main id="{name}">{body}</main></body></html>'
    return Unit(name, title, text)


def make(folder: Path, *units: Unit, **files: bytes) -> BookReport:
    """The book of these pages; `files` are those of the staged tree, `_` for the dot."""
    tree = folder / "tree"
    tree.mkdir()
    for name, data in files.items():
        (tree / name.replace("_", ".")).write_bytes(data)
    made = Job("a5", "", "Titre", "Éditeur", "", (), "2017-12-01", units)
    return made_here(made, tree, folder / "livre.pdf")


def refused(folder: Path, *units: Unit, **files: bytes) -> str:
    """Why the book is refused, which leaves no file."""
    with pytest.raises(VademecumError, match="the book fails its proof") as error:
        make(folder, *units, **files)
    assert not (folder / "livre.pdf").exists()
    return " ".join(map(str, error.value.problems))


RIGHT = {
    "words": "<p>Une phrase.</p>",
    "a link to its page": '<p><a href="#autre">x</a></p>',
    "a link to an anchor": '<p id="là"><a href="#là">x</a></p>',
    "a link to another page": '<p><a href="#autre--bas">x</a></p>',
    "a page's number": '<p>x<span class="page" data-to="autre">000</span></p>',
    "a link out": '<p><a href="https://exemple.invalid/#rien">x</a></p>',
    "a drawing": '<p><img src="vm-tree:/dessin.svg" alt="x"></p>',
    "an image": '<p><img src="vm-tree:/image.png" alt="x"></p>',
}


def test_right_pages(tmp_path: Path) -> None:
    pages = [unit(body, f"essai{at}", name) for at, (name, body) in enumerate(RIGHT.items())]
    other = unit('<p id="autre--bas">y</p>', "autre", "Un autre")
    drawing = svg('<rect width="40" height="20"/>')
    report = make(tmp_path, *pages, other, dessin_svg=drawing, image_png=PNG)
    assert (report.pages, report.warnings) == (len(RIGHT) + 1, ())
    assert len(pypdf.PdfReader(tmp_path / "livre.pdf").pages) == len(RIGHT) + 1


NOWHERE = {
    "a link": '<p><a href="#nulle-part">x</a></p>',
    "a page's number": '<p>x<span data-to="nulle-part">000</span></p>',
    "a link in a note": '<p>x<span class="fn"><span><a href="#nulle-part">x</a></span></span></p>',
    "an accented anchor": '<p id="nulle-pârt"><a href="#nulle-part">x</a></p>',
    "an anchor in other letters": '<p id="Nulle-part"><a href="#nulle-part">x</a></p>',
}


@pytest.mark.parametrize("body", NOWHERE.values(), ids=NOWHERE.keys())
def test_an_anchor_that_is_nowhere(tmp_path: Path, body: str) -> None:
    """`check` says it of the pages as they stand; the book, once more, of what is joined."""
    units = unit("<p>y</p>", "autre", "Un autre"), unit(body)
    (fault,) = anchors.faults(units)
    assert (fault.kind, fault.unit, fault.words) == ("nowhere", "essai", "nulle-part")
    said = refused(tmp_path, *units)
    assert "nulle-part" in said and "essai" in said and "autre" not in said


@pytest.mark.parametrize("where", ["one page", "two pages"])
def test_an_anchor_twice(tmp_path: Path, where: str) -> None:
    double = '<p id="double">x</p>'
    units = [unit(double * 2)] if where == "one page" else [unit(double), unit(double, "autre")]
    assert "double" in refused(tmp_path, *units)


UNREADABLE = {
    "cut_png": PNG[:40],
    "empty_png": b"",
    "text_png": b"pas une image",
    "page_png": b"<!DOCTYPE html><p>x",
    "cut_svg": b"<svg",
    "empty_svg": b"",
    "text_svg": b"pas un dessin",
}
# They are read, and fail when they are drawn: nothing of them would be in the book.
UNDRAWN = {
    "turned_svg": svg('<rect width="4" height="2" transform="rotate(a b)"/>'),
    "points_svg": svg('<polygon points="1 2 3 q"/>'),
    "placed_svg": svg('<text x="q">x</text>'),
    "round_svg": svg('<g id="a"><use href="#a"/></g>'),
}


@pytest.mark.slow
@pytest.mark.parametrize("files", [UNREADABLE, UNDRAWN], ids=["read", "drawn"])
def test_images_that_fail(tmp_path: Path, files: dict[str, bytes]) -> None:
    names = [name.replace("_", ".") for name in files]
    bodies = [f'<p>x</p><p><img src="vm-tree:/{name}" alt="x"></p>' for name in names]
    pages = [unit(body, f"essai{at}") for at, body in enumerate(bodies)]
    said = refused(tmp_path, *pages, **files)
    assert [name for name in names if name not in said] == []


def test_images_that_are_not_there(tmp_path: Path) -> None:
    bodies = (
        '<p><img src="vm-tree:/une.png" alt="x"></p>',
        '<p style="background: url(vm-tree:/deux.png)">x</p>',
        '<p>x</p><object data="vm-tree:/trois.png">x</object>',
    )
    said = refused(tmp_path, *(unit(body, f"essai{at}") for at, body in enumerate(bodies)))
    assert all(name in said for name in ("une.png", "deux.png", "trois.png"))


def test_an_image_that_a_drawing_asks_for(tmp_path: Path) -> None:
    drawing = svg('<image href="vm-tree:/absente.png" width="4" height="2"/>')
    page = unit('<p>x</p><p><img src="vm-tree:/dessin.svg" alt="x"></p>')
    assert "absente.png" in refused(tmp_path, page, dessin_svg=drawing)


def test_an_image_without_its_description(tmp_path: Path) -> None:
    assert "image.png" in refused(
        tmp_path, unit('<p><img src="vm-tree:/image.png"></p>'), image_png=PNG
    )


FONTS: dict[str, Callable[[Path], object]] = {
    "missing": Path.unlink,
    "empty": lambda font: font.write_bytes(b""),
    "cut short": lambda font: font.write_bytes(font.read_bytes()[:5000]),
    "no font": lambda font: font.write_bytes(b"pas une fonte"),
}


@pytest.mark.parametrize("case", FONTS)
def test_a_font_that_cannot_be_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: str
) -> None:
    theme = shutil.copytree(fetch.theme_folder(), tmp_path / "theme")
    for module in (fetch, layout):
        monkeypatch.setattr(module, "theme_folder", lambda: theme)
    FONTS[case](theme / "fonts" / "SourceSans3-Bold.ttf")
    # Set in it or not: the system's would take its place on some later page.
    assert "Vade Sans" in refused(tmp_path, unit("<p>Une phrase.</p>"))


def test_a_fault_of_the_stylesheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    theme = shutil.copytree(fetch.theme_folder(), tmp_path / "theme")
    for module in (fetch, layout):
        monkeypatch.setattr(module, "theme_folder", lambda: theme)
    with (theme / "pdf/print/book.css").open("a", encoding="utf-8") as sheet:
        sheet.write("\np { couleur-inventee: red }\n")
    assert "couleur-inventee" in refused(tmp_path, unit("<p>x</p>"))


CELLS = ("Nom", "Adresse", "Téléphone", "Courriel", "Responsable", "Compétences", "Observations")
X = "x" * 300
WIDE = {
    "a wide table": "<table><tr>"
    + "".join(f"<th>{one}</th>" for one in CELLS * 2)
    + "</tr></table>",
    "a line of code": f"<pre><code>{'ogr2ogr ' * 25}fin</code></pre>",
    "a line of code in one piece": f"<pre><code>{'x' * 300}fin</code></pre>",
    "a long word": f"<p>{'x' * 300}fin</p>",
    "behind an anchor": f'<p><span id="ici"></span>{X}fin</p>',
    "behind a word in other type": f"<p><strong>a</strong>{X}fin</p>",
    "behind a no-break space": f"<p>mot\u00a0<code>{X}fin</code></p>",
    "a note": f'<p>a<span class="fn" id="note"><span>{X}fin</span></span></p>',
    "a term": f"<dl><dt>{X}fin</dt><dd>b</dd></dl>",
    "coloured code": f"<pre><span></span><span>a.</span><span>{X}fin</span></pre>",
    "a cell": f"<table><tr><td><em>a</em>{X}fin</td><td>b</td></tr></table>",
}


@pytest.mark.slow
def test_words_too_wide_for_the_page_stand_on_it(tmp_path: Path) -> None:
    pages = [unit(body, f"essai{at}", name) for at, (name, body) in enumerate(WIDE.items())]
    make(tmp_path, *pages)
    read = pypdf.PdfReader(tmp_path / "livre.pdf").pages
    said = "".join("".join(page.extract_text().split()) for page in read)
    assert said.count("xfin") == len(WIDE) - 2 and "ogr2ogrfin" in said
    assert said.replace("-", "").replace("‐", "").count("Observations") == 2


def test_what_the_edge_would_cut_all_the_same_is_named(tmp_path: Path) -> None:
    body = '<p style="white-space: nowrap">' + "mot " * 200 + "</p>"
    said = refused(tmp_path, unit(body))
    assert "cut mot mot" in said


def test_what_the_edge_would_cut_on_one_side_of_a_leaf_is_named(tmp_path: Path) -> None:
    """Where chapters are joined a page is moved towards its outer edge."""
    hanging = '<p style="margin-left: -{}mm">Deux mots</p>'
    (tmp_path / "loin").mkdir()
    assert "cut Deux mots" in refused(tmp_path / "loin", unit(hanging.format(25)))
    make(tmp_path, unit(hanging.format(23)))


def test_an_image_that_the_edge_would_cut_is_named(tmp_path: Path) -> None:
    image = '<img src="vm-tree:/image.png" alt="Une carte" style="margin-left: 300mm">'
    said = refused(tmp_path, unit(f"<p>x</p><p>{image}</p>"), image_png=PNG)
    assert "cut Une carte" in said


TALL = {
    "an image": '<p><img src="vm-tree:/haut.svg" alt="x" style="width: 60%"></p>',
    "an image under a heading": '<h2>Titre</h2><p><img src="vm-tree:/haut.svg" alt="x"></p>',
    "an image with a long caption": '<figure><img src="vm-tree:/haut.svg" alt="x"><figcaption>'
    + "<p>Une légende.</p>" * 30 + "</figcaption></figure>",
}  # fmt: skip


def test_what_is_too_tall_for_the_page_stands_on_it(tmp_path: Path) -> None:
    drawing = svg('<rect width="40" height="20"/>').replace(b"0 0 40 20", b"0 0 10 1000")
    pages = [unit(body, f"essai{at}", name) for at, (name, body) in enumerate(TALL.items())]
    report = make(tmp_path, *pages, haut_svg=drawing)
    assert report.blemishes == ()


def test_what_no_layout_could_do_without_is_said(tmp_path: Path) -> None:
    alone = unit('<h2>Seul</h2><div style="break-before: page">x</div>')
    empty = unit('<p>x</p><div style="break-before: page"></div>', "autre", "Un autre")
    said = make(tmp_path, alone, empty).blemishes
    assert [(one.kind, one.unit, one.page, one.words) for one in said] == [
        ("M067", "essai", 1, "Seul"), ("M069", "essai", 1, "Seul"),
        ("M069", "autre", 1, "x"), ("M070", "autre", 2, ""),
    ]  # fmt: skip
