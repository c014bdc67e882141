"""What a screen reader says of the printed book, read from the file and held against the site."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.book import REPOSITORY
from tests.pdf import ashore, small
from tests.pdf.cases import CALL, Read, laid_out, unit
from vademecum.build import Order, build
from vademecum.editions import sheet as sheets
from vademecum.formats import FORMATS, Task, heard
from vademecum.formats.heard import content, proof, spoken
from vademecum.formats.heard.tree import hear
from vademecum.sphinx_ext.run import build_site

# A page written by hand, and what its marked contents say: by the standard, not by our writer.
GLYPHS = b"1 beginbfchar <0001> <0061> endbfchar 1 beginbfrange <0002> <0004> <0062> endbfrange"
STREAMS = {
    "words": ("/P <</MCID 0>> BDC /F 9 Tf <00010002> Tj EMC", {0: "ab"}, ""),
    "in pieces": ("/F 9 Tf /P <</MCID 0>> BDC [<0001> -20 <0003>] TJ EMC", {0: "ac"}, ""),
    "said otherwise": (
        "/F 9 Tf /P <</MCID 0>> BDC <0001> Tj /Span <</ActualText (deux)>> BDC <0002> Tj EMC EMC",
        {0: "adeux"}, "",
    ),
    "all said otherwise": (
        "/F 9 Tf /Span <</MCID 3 /ActualText (mot)>> BDC <0001> Tj EMC", {3: "mot"}, "",
    ),
    "a folio is silent": (
        "/F 9 Tf /Artifact BMC <0001> Tj EMC /Artifact <</Type /Pagination>> BDC <0002> Tj EMC",
        {}, "",
    ),
    "nobody's words": ("/F 9 Tf <0004> Tj /Span BMC <0001> Tj EMC", {}, "da"),
    "a glyph of no letter": ("/F 9 Tf /P <</MCID 0>> BDC <0009> Tj EMC", {0: "\ufffd"}, ""),
    "told by the page": ("/F 9 Tf /P /M BDC <0001> Tj EMC", {7: "a"}, ""),
}  # fmt: skip


@pytest.mark.parametrize("case", STREAMS)
def test_what_a_page_says(case: str) -> None:
    stream, marked, stray = STREAMS[case]
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        font = pikepdf.Dictionary(ToUnicode=pdf.make_stream(GLYPHS))
        properties = pikepdf.Dictionary(M=pikepdf.Dictionary(MCID=7))
        page.obj.Resources = pikepdf.Dictionary(
            Font=pikepdf.Dictionary(F=font), Properties=properties
        )
        page.obj.Contents = pdf.make_stream(stream.encode())
        assert content.said(page) == (marked, stray)


SPOKEN = {
    "headings": (
        "<h1>Titre</h1><h2>Sous-titre</h2><p>Mot.</p>",
        ["⟨titre de niveau 1⟩ Titre", "⟨titre de niveau 2⟩ Sous-titre", "Mot."],
    ),
    "a list in a list": (
        "<ol><li><p>Un</p><ul><li>a</li></ul></li><li><p>Deux</p></li></ol>",
        [
            "⟨liste de 2 éléments⟩", "  1. Un", "  ⟨liste de 1 élément⟩", "    ◦ a",
            "  ⟨fin de la liste⟩", "  2. Deux", "⟨fin de la liste⟩",
        ],
    ),
    "a table with heads of rows": (
        "<table><caption>Une légende</caption><thead><tr><th scope='col'>Rang</th>"
        "<th scope='col' colspan='2'>Valeur</th></tr></thead><tbody><tr><th scope='row'>Haut</th>"
        "<td>a</td><td></td></tr></tbody></table>",
        [
            "⟨tableau de 2 lignes et 3 colonnes⟩", "  ⟨légende⟩ Une légende",
            "  ⟨ligne 1, en-tête de colonne⟩ Rang",
            "  ⟨en-tête de colonne, sur 2 colonnes⟩ Valeur", "  ⟨ligne 2, en-tête de ligne⟩ Haut",
            "  ⟨Haut, Valeur⟩ a", "  ⟨Haut, Valeur⟩ ⟨vide⟩", "⟨fin du tableau⟩",
        ],
    ),
    "a note where it is called": (
        f"<p>Mot{CALL.format(1)}, suite.</p><p>Fin.</p>",
        [
            "Mot⟨appel de note 1⟩, suite.", "⟨note 1⟩ Note 1. Sa suite, dite au pied.",
            "⟨fin de la note, lien vers l’appel de note 1⟩", "Fin.",
        ],
    ),
    "a figure": (
        '<figure><img src="vm-tree:/point.svg" alt="Un point"><figcaption><p>Sa légende</p>'
        "</figcaption></figure>",
        ["⟨image : Un point⟩", "⟨légende⟩ Sa légende"],
    ),
    "an image in words": (
        '<p>Voici <img src="vm-tree:/point.svg" alt="un point"> là.</p>',
        ["Voici ⟨image : un point⟩ là."],
    ),
    "other languages": (
        '<p>Le <span class="langue" lang="en">learning by doing</span>, dit-il.</p>'
        '<div lang="de"><p>Ein Satz.</p></div><p>Fin.</p>',
        [
            "Le ⟨en anglais⟩learning by doing⟨en français⟩, dit-il.", "⟨en allemand⟩",
            "Ein Satz.", "⟨en français⟩", "Fin.",
        ],
    ),
    "from right to left": (
        '<p>Dire <span class="langue" lang="ar" dir="rtl">مرحبا بكم</span>.</p>',
        ["Dire ⟨en arabe⟩مرحبا بكم⟨en français⟩."],
    ),
    "a box, a quotation, a link": (
        '<div class="encadre"><p>Mot.</p></div><blockquote><p>Dit.</p></blockquote>'
        '<p>Voir <a href="https://exemple.invalid">ici</a>.</p>',
        ["Mot.", "⟨citation⟩", "  Dit.", "⟨fin de la citation⟩", "Voir ⟨lien⟩ici."],
    ),
    "hyphens as typed": (
        "<p>L1115-1, porte\u2011à\u2011faux, anti\u00adconsti\u00adtution.</p>",
        ["L1115-1, porte-à-faux, anticonstitution."],
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What is said of each body."""
    bodies = [
        unit(body, "essai" if "essai--n1" in body else f"cas-{at}",
             ("essai--n1",) if "essai--n1" in body else ())
        for at, (body, _lines) in enumerate(SPOKEN.values())
    ]  # fmt: skip
    found = laid_out(tmp_path_factory.mktemp("said"), *bodies)
    told: list[list[str]] = []
    for line in spoken.lines(found.heard)[1:]:
        if not line:
            told.append([])
        else:
            told[-1].append(line.replace("\u00a0:", " :"))
    return dict(zip(SPOKEN, (lines[1:] for lines in told), strict=True))


@pytest.mark.table
@pytest.mark.parametrize("case", SPOKEN)
def test_what_is_said(said: dict[str, list[str]], case: str) -> None:
    assert said[case] == SPOKEN[case][1]


def _alter(kind: str, change: Callable[[Any], None]) -> Callable[[pikepdf.Pdf], None]:
    def altered(pdf: pikepdf.Pdf) -> None:
        waiting: list[Any] = [pdf.Root.StructTreeRoot.K[0]]
        while waiting:
            node = waiting.pop(0)
            if str(node.S)[1:] == kind:
                change(node)
                return
            waiting += [kid for kid in node.get("/K", ()) if hasattr(kid, "S") and "/S" in kid]

    return altered


def _link(node: Any) -> Any:
    waiting = [node]
    while waiting:
        one = waiting.pop(0)
        if one.get("/Type") == "/OBJR":
            return one.Obj
        waiting += [kid for kid in one.get("/K", ()) if isinstance(kid, pikepdf.Dictionary)]
    raise AssertionError


def _elsewhere(node: Any) -> None:
    _link(node).Dest = pikepdf.String("nulle-part")


def _silent(node: Any) -> None:
    node.K = pikepdf.Array()


def _added(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0]
    font = next(iter(page.Resources.Font.keys()))
    page.contents_add(pdf.make_stream(f"BT {font} 9 Tf <00010002> Tj ET".encode()))


def _undescribed(node: Any) -> None:
    node.Alt = pikepdf.String("")


WRONG = {
    "a call leads nowhere": (_alter("Reference", _elsewhere), "leads to no note"),
    "a note leads back nowhere": (_alter("Note", _elsewhere), "does not lead back"),
    "a note that nothing calls": (_alter("Reference", _silent), "no call leads to the note"),
    "words that nobody reads": (_alter("P", _silent), "is no part of what is read"),
    "words outside all": (_added, "is no part of what is read"),
    "an image that says nothing": (_alter("Figure", _undescribed), "an image is not described"),
}


@pytest.mark.table
@pytest.mark.parametrize("case", WRONG)
def test_what_cannot_be_followed_by_ear_is_told(cases: Read, tmp_path: Path, case: str) -> None:
    change, told = WRONG[case]
    assert list(proof.faults(cases.heard)) == []
    with pikepdf.open(cases.path) as pdf:
        change(pdf)
        pdf.save(tmp_path / "altered.pdf")
    faults = list(proof.faults(hear(tmp_path / "altered.pdf")))
    assert faults and any(told in one for one in faults), faults


@pytest.mark.slow
def test_the_format_reads_the_book_and_its_words_are_those_of_the_site(tmp_path: Path) -> None:
    source, folder = small.stage(tmp_path / "source"), tmp_path / "out"
    sheet = sheets.read(source / sheets.NAME)
    sheet = dataclasses.replace(sheet, downloads={"pdf": "livre.pdf"})
    folder.mkdir()
    task = Task(sheet, source, tmp_path / "doctrees", folder, "a5", lambda _line: None)
    FORMATS["pdf"].make(task)
    made = heard.make(task)
    text = (folder / made.opens[0]).read_text(encoding="utf-8")
    assert "⟨titre de niveau 1⟩ Le cadre" in text and "⟨appel de note 1⟩" in text
    assert build_site(source, tmp_path / "doctrees", tmp_path / "html") == []
    assert _compared(folder / "livre.pdf", tmp_path / "html") == 3


@pytest.mark.slow
def test_our_own_book_says_what_its_site_says(tmp_path: Path) -> None:
    order = Order(("public",), ("html", "pdf", "reading"), out=tmp_path)
    (built,) = build(REPOSITORY, order, lambda _line: None)
    assert (built.folder / "vademecum-public.lecture.txt").stat().st_size > 100_000
    assert _compared(built.folder / "vademecum-public.pdf", built.folder / "html") > 30


def _compared(book: Path, site: Path) -> int:
    """How many texts say the same words, in the same order, on the site and in the book."""
    printed = {title: (words, notes) for title, words, notes in ashore.of_book(hear(book))}
    pages = sorted([*site.rglob("chapters/**/*.html"), *site.rglob("hearings/*.html")])
    for page in pages:
        title, words, notes = ashore.of_site(page)
        assert printed[title] == (words, notes), title
    return len(pages)
