"""The finished book heard by a program that is not ours: counts, words in order, notes."""

from __future__ import annotations

import dataclasses
from collections import Counter
from pathlib import Path

import pikepdf
import pytest
from lxml import html

from tests.pdf import small, told
from tests.pdf.cases import CALL, CASES, Read, laid_out, read, unit
from vademecum.formats import pages
from vademecum.formats.heard.tree import Part, hear
from vademecum.formats.pdf import proof, refused, units
from vademecum.formats.pdf.job import Unit
from vademecum.formats.pdf.layout import Press
from vademecum.formats.pdf.pages import end_notes

KINDS = "P H1 H2 H3 H4 L LI Table TR TH TD Figure Caption BlockQuote Note".split()
CALLS = ("Reference",)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Read:
    folder = tmp_path_factory.mktemp("book")
    source = small.stage(folder / "source")
    reading = pages.proven(source, folder / "doctrees")
    return read(folder, units.job(source, reading, "a5"), source)


def spoken(part: Part) -> list[str]:
    """Its words, without what the layout adds: the signs of lists, the numbers of notes."""
    for one in part.walk():
        one.kids = [kid for kid in one.kids if not (isinstance(kid, Part) and _is_sign(kid, one))]
    return told.said(part.words(without=CALLS))


def _is_sign(part: Part, parent: Part) -> bool:
    text = part.words().strip(" .\u00a0")
    return part.kind == "Lbl" and (parent.kind == "Note" or text.isdigit() or text in "•◦▪")


def numbers(path: Path) -> dict[str, int]:
    """The page of each anchor, by the file's own destinations."""
    with pikepdf.open(path) as pdf:
        order = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        names = pikepdf.NameTree(pdf.Root.Names.Dests)
        return {str(name): order[place[0].objgen] for name, place in names.items()}


def test_all_is_heard_once_under_one_document(whole: Read) -> None:
    assert whole.heard.root.kind == "Document"
    assert not whole.heard.unowned and not whole.heard.stray
    assert len(whole.parts) == len(whole.job.units)
    assert {part.kind for part in whole.parts} <= {"Part", "Index"}
    written = sum(one.html.count('class="index') for one in whole.job.units)
    assert len(list(whole.heard.root.all("Index"))) == written > 0


def test_as_many_of_each_kind_as_were_written(whole: Read) -> None:
    for one, part in zip(whole.job.units, whole.parts, strict=True):
        heard = Counter(found.kind for found in part.walk())
        wanted = told.kinds(one.html)
        assert {kind: heard[kind] for kind in KINDS} == {kind: wanted[kind] for kind in KINDS}


def test_the_words_in_their_order(whole: Read) -> None:
    places = numbers(whole.path)
    again = hear(whole.path)
    parts = [kid for kid in again.root.kids if isinstance(kid, Part)]
    for one, part in zip(whole.job.units, parts, strict=True):
        assert spoken(part) == told.words(one.html, places), one.name


def test_from_call_to_note_and_back(whole: Read) -> None:
    notes = whole.heard.root.all("Note")
    assert len(notes) == sum(len(one.notes) for one in whole.job.units) > 20
    called: dict[str, Part] = {}
    for one in whole.heard.root.all("Reference"):
        (link,) = one.all("Link")
        called.setdefault(link.links[0].to, link)
    with pikepdf.open(whole.path) as pdf:
        names = pikepdf.NameTree(pdf.Root.Names.Dests)
        order = {page.objgen: number for number, page in enumerate(pdf.pages)}
        for note in notes:
            ident = note.attributes["ID"]
            call = called.pop(ident)
            (number,) = note.kids[0].all("Link") if isinstance(note.kids[0], Part) else ()
            assert number.own().strip(" .\u00a0") == call.own()
            back = names[number.links[0].to]
            assert order[back[0].objgen] in call.pages
            assert order[names[ident][0].objgen] in note.pages
    assert not called


@pytest.mark.table
@pytest.mark.parametrize("at", range(len(CASES)), ids=CASES)
def test_a_case_of_structure(cases: Read, at: int) -> None:
    one, part = cases.job.units[at], cases.parts[at]
    heard, wanted = Counter(found.kind for found in part.walk()), told.kinds(one.html)
    assert {kind: heard[kind] for kind in KINDS if kind != "P"} == {
        kind: wanted[kind] for kind in KINDS if kind != "P"
    }
    copy = [kid for kid in hear(cases.path).root.kids if isinstance(kid, Part)][at]
    assert spoken(copy) == told.words(one.html, {})
    assert not cases.heard.unowned and not cases.heard.stray


def test_languages_are_said(cases: Read) -> None:
    part = cases.parts[list(CASES).index("another language")]
    spoken = [(one.kind, one.attributes["Lang"]) for one in part.walk() if "Lang" in one.attributes]
    assert spoken == [("Span", "en"), ("Div", "de")]


def test_heads_say_what_they_are_for(cases: Read) -> None:
    part = cases.parts[list(CASES).index("a head of rows, cells over several")]
    heads = {one.attributes["ID"]: one.attributes["Scope"] for one in part.all("TH")}
    assert list(heads.values()) == ["Column", "Column", "Row"]
    _corner, wide, high = heads
    told = [list(one.heads) for one in part.all("TD")]
    assert told == [[high, wide]] * 4
    (table,) = part.all("Table")
    assert next(kid.kind for kid in table.kids if isinstance(kid, Part)) == "Caption"


def test_what_is_cut_by_a_page_is_one(cases: Read) -> None:
    for name, kind in (("a paragraph over pages", "P"), ("a list over pages", "L")):
        (one,) = cases.parts[list(CASES).index(name)].all(kind)
        assert len({page for found in one.walk() for page in found.pages}) > 1, name


def test_notes_hang_after_their_paragraph_or_in_their_cell(cases: Read) -> None:
    part = cases.parts[list(CASES).index("notes")]
    up = {kid: one for one in part.walk() for kid in one.kids if isinstance(kid, Part)}
    places = []
    for note in part.all("Note"):
        before = up[note].kids[up[note].kids.index(note) - 1]
        places.append((up[note].kind, before.kind if isinstance(before, Part) else "words"))
    assert places == [
        ("Part", "H2"), ("Part", "P"), ("Part", "Note"), ("LBody", "P"), ("LBody", "P"),
        ("TD", "Reference"),
    ]  # fmt: skip


@pytest.mark.parametrize("at_end", [False, True])
def test_each_call_leads_to_its_note_which_leads_back(tmp_path: Path, at_end: bool) -> None:
    body = f"<p>Un{CALL.format(1)}, deux{CALL.format(2)}.</p><p>Fin.</p>"
    one = unit(body, "essai", ("essai--n1", "essai--n2"))
    if at_end:
        one = Unit("essai", "essai", end_notes(one.html), end_notes=True)
    found = laid_out(tmp_path, one)
    references, notes = found.heard.root.all("Reference"), found.heard.root.all("Note")
    with pikepdf.open(found.path) as pdf:
        names = pikepdf.NameTree(pdf.Root.Names.Dests)
        assert len(references) == len(notes) == 2
        for number, (reference, note) in enumerate(zip(references, notes, strict=True), 1):
            (call,), (back,) = reference.all("Link"), note.all("Lbl")
            assert call.own() == str(number)
            assert call.links[0].to == note.attributes["ID"] in names
            (link,) = back.all("Link")
            assert link.links[0].to == f"{note.attributes['ID']}--appel" in names
            assert call.links[0].told == f"Note {number}"
            assert link.links[0].told == f"Retour à l’appel de note {number}"
            said = f"Note {number}. Sa suite, dite au pied."
            assert note.words(without=("Lbl",)).split() == said.split()


def test_words_from_right_to_left_are_said_in_their_order(tmp_path: Path) -> None:
    words = "مرحبا بكم في المدينة"
    body = f'<p>Dire « <span class="langue" lang="ar" dir="rtl">{words}</span> » ici.</p>'
    found = laid_out(tmp_path, unit(body))
    (one,) = found.heard.root.all("Span")
    assert one.words().split() == words.split() and one.attributes["Lang"] == "ar"


BOLD = {
    "all in bold": ("| | Un |\n|---|---|\n| **a** | b |\n| **c** | d |", ["a", "c"]),
    "bold with a note": ("| | Un |\n|---|---|\n| **a**[^n] | b |\n\n[^n]: Note.", ["a"]),
    "one is not": ("| | Un |\n|---|---|\n| **a** | b |\n| c | d |", []),
    "bold and more": ("| | Un |\n|---|---|\n| **a** b | c |", []),
    "another column": ("| | Un |\n|---|---|\n| a | **b** |", []),
    "as lists": (
        ":::{list-table}\n:stub-columns: 1\n\n* - a\n  - b\n* - c\n  - d\n:::", ["a", "c"]
    ),
}  # fmt: skip


def test_heads_of_rows_in_markdown(tmp_path: Path) -> None:
    body = "\n\n".join(f"## Titre {at}\n\n{one}" for at, (one, _heads) in enumerate(BOLD.values()))
    source = small.stage(tmp_path / "source", chapters={"cadre": f"(c-cadre)=\n# T\n\n{body}\n"})
    job = units.job(source, pages.proven(source, tmp_path / "doctrees"), "a5")
    root = html.document_fromstring(next(one.html for one in job.units if one.name == "cadre"))
    found = [
        [one.find("p").text_content()[:1] for one in table.xpath(".//tbody//th[@scope='row']")]
        for table in root.iter("table")
    ]
    assert found == [heads for _table, heads in BOLD.values()]


LOST = {
    "P": "<p>Un.</p>" * 200,
    "LI": "<ul>" + "<li><p>Un.</p></li>" * 200 + "</ul>",
    "TR": "<table>" + "<tr><td>Un</td></tr>" * 200 + "</table>",
    "H2": "<h2>Un</h2><p>Mot.</p>" * 99,
    "Link": '<p><a href="https://exemple.invalid">Un</a></p>' * 200,
}


@pytest.mark.table
@pytest.mark.parametrize("kind", LOST)
def test_what_pages_have_less_of_than_the_text_is_refused(tmp_path: Path, kind: str) -> None:
    found = Press(tmp_path, "a5", "").lay_out(unit(LOST[kind]))
    assert not list(proof.unit(found))
    less = dataclasses.replace(found, pages=found.pages[:-1])
    faults = [str(one) for one in proof.unit(less)]
    assert any("essai" in one and f" {kind}" in one for one in faults), faults


@pytest.mark.slow
def test_such_a_fault_is_of_one_text_on_its_line_and_of_no_page_that_nobody_wrote(
    tmp_path: Path,
) -> None:
    tree = small.stage(tmp_path / "source")
    job = units.job(tree, pages.proven(tree, tmp_path / "doctrees"), "a5")
    (one,) = (one for one in job.units if one.name == "moyens")
    whole = Press(tree, "a5", "").lay_out(one)
    assert not list(proof.unit(whole))
    less = dataclasses.replace(whole, pages=whole.pages[:-1])
    faults = [one for one in proof.unit(less) if one.kind == refused.STRUCTURE]
    found = {one.values["kind"]: one for one in refused.told(faults, tree)}
    assert {one.code for one in found.values()} == {"M072"} and found.keys() >= {"P", "Note"}
    assert {one.place.path for one in found.values()} == {"chapters/b/moyens.md"}
    source = (tree / "chapters/b/moyens.md").read_text(encoding="utf-8").split("\n")
    there, printed = (int(found["Note"].values[one]) for one in ("there", "printed"))
    assert there == 24 and f"Note{printed:03d}" in source[found["Note"].place.line - 1]
    ours = dataclasses.replace(faults[0], unit="livre.contributions+livre.colophon")
    assert refused.told([ours], tree) == ()


def test_an_image_that_is_not_described_is_told_where_it_stands(tmp_path: Path) -> None:
    tree = small.stage(tmp_path / "source")
    fault = refused.Fault(refused.MUTE, "cadre", "vm-tree:/chapters/a/images/point.svg")
    (found,) = refused.told([fault], tree)
    line = (tree / found.place.path).read_text(encoding="utf-8").split("\n")[found.place.line - 1]
    assert found.code == "M073" and "point.svg" in line
