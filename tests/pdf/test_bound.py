"""What stays beside its words: a page's number, the last lines of a list, what was typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from tests.pdf import small
from tests.pdf.test_printing import unit_of
from vademecum.formats.pdf import (
    columns,
    counted,
    front,
    job,
    marking,
    means_lines,
    reading,
    structure,
    units,
)
from vademecum.formats.pdf.job import DOC
from vademecum.formats.pdf.judges import GAP, NOTHING, Finding
from vademecum.formats.pdf.layout import Press
from vademecum.formats.pdf.marking import number
from vademecum.formats.pdf.mending import case
from vademecum.formats.pdf.pages import Page, Prefixes, page, parsed
from vademecum.french.spaces import NBSP

WORDS = "Le moulin tourne, et le meunier dort au chapitre".split()
LINK = f'<a href="{DOC}autre">Le vent</a>'
PREFIXES = Prefixes({"autre": "autre"})


@pytest.fixture(scope="module")
def presses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Press]:
    tree: Path = small.stage(tmp_path_factory.mktemp("tree"))
    first = Press(tree, "a4", "")
    return {"a4": first, "a5": Press(tree, "a5", "", first)}


def chapter(body: str, name: str = "essai") -> Page:
    return page(name, f"<section><h1>Titre</h1>{body}</section>", "", PREFIXES, "chapter")


# A link, and what stands for it.
LINKS = {
    "words": LINK,
    "words in emphasis": LINK.replace("Le vent", "Le <em>vent</em>"),
    "a space at its end": LINK.replace("Le vent", "Le vent "),
    "a quote in a line": f'<span class="citation-incise">{LINK}</span>',
}


@pytest.mark.parametrize("link", LINKS.values(), ids=LINKS.keys())
def test_a_page_s_number_stands_on_the_line_of_the_word_before(
    presses: dict[str, Press], link: str
) -> None:
    told = "".join(
        f"<p>{' '.join((WORDS * 4)[:many])} {link}, et la suite de ces mots.</p>"
        for many in range(6, 30)
    )
    leaves = presses["a5"].lay_out(chapter(told).unit).seen.leaves
    lines = [line.words for leaf in leaves for line in leaf.lines]
    assert sum(f"vent{NBSP}(p." in one for one in lines) == 24
    assert not [one for one in lines if one.startswith("(p.")]


CELLS = {50.0: NBSP, 5.0: " "}  # the column's hundredths, what stands before the number


@pytest.mark.parametrize(("share", "before"), CELLS.items())
def test_a_narrow_cell_lets_a_page_s_number_go(share: float, before: str) -> None:
    (table,) = parsed(
        chapter(f"<table><tr><td>Au long {LINK}</td><td>mot</td></tr></table>").unit.html
    ).iter("table")
    columns.set_shares(table, [share, 100 - share])
    columns.let_numbers_go(table, 8, 300)
    (found,) = table.find_class("vm-at")
    assert found.text == f"{before}(p.{NBSP}"


ADDRESS = "https://exemple.invalid/" + "a" * 40


def test_only_what_holds_a_long_word_is_loosened() -> None:
    text = marking.numbered(unit_of(f"<p>Voir {ADDRESS}.</p><pre>{ADDRESS}</pre>").html)
    root = parsed(text)
    (one,) = root.iter("p")
    found = case(root, "a5")
    told = Finding(GAP, 0, number(one), "Voir", ADDRESS)
    assert means_lines.break_address(found, told, NOTHING)
    mended = parsed(found.mends.applied(text, noted=True))
    assert [each.tag for each in mended.find_class("loosened")] == ["p"]
    assert {each.getparent().tag for each in mended.find_class("long")} == {"p"}


AS_TYPED = (
    "https://a.invalid/d%C3%A9p%20x", "https://a.invalid/été", "https://a.invalid/été%20là",
    "https://a.invalid/x?q=a&r=%26",
)  # fmt: skip


def test_an_address_is_printed_as_it_was_typed(tmp_path: Path) -> None:
    tree = small.stage(tmp_path / "source")
    text = "(c-cadre)=\n# Cadre\n\n" + "\n\n".join(f"Voir <{one}>." for one in AS_TYPED)
    (tree / "chapters/a/cadre.md").write_text(f"{text}\n", encoding="utf-8")
    read = reading.read(tree, tmp_path / "doctrees")
    assert not read.said
    (made,) = (one for one in units.job(tree, read, "a5").units if one.name == "cadre")
    said = [
        one.text_content() for one in parsed(made.html).iter("p") if one.find(".//a") is not None
    ]
    said = [one.replace("\N{ZERO WIDTH SPACE}", "") for one in said]
    assert [one for one in said if "Voir" in one] == [f"Voir {one}." for one in AS_TYPED]
    assert job.TYPED not in made.html


# An address, what MyST shows of it, what is printed.
TYPED = {
    "signs in hexadecimal": ("https://a.invalid/d%C3%A9p%20x", "https://a.invalid/dép x", True),
    "none": ("https://a.invalid/x", "https://a.invalid/x", True),
    "words": ("https://a.invalid/x", "Le vent", False),
}


@pytest.mark.parametrize(("address", "shown", "typed"), TYPED.values(), ids=TYPED.keys())
def test_an_address_is_printed_so_that_it_leads_there(
    address: str, shown: str, typed: bool
) -> None:
    (link,) = parsed(chapter(f'<p><a href="{address}">{shown}</a></p>').unit.html).iter("a")
    said = link.text_content().replace("\N{ZERO WIDTH SPACE}", "")
    assert said == (address if typed else shown)


@pytest.mark.table
@pytest.mark.parametrize("count", [*range(25, 30), 45])
def test_no_page_of_the_contents_has_less_than_four_lines(
    presses: dict[str, Press], count: int
) -> None:
    pages = tuple(chapter("", f"c{at}") for at in range(count))
    listed = [front.Listed("Une partie", "partie", pages)]
    for unit in (front.contents(listed, "a5"), front.part(1, "Une partie", list(pages))):
        (*_others, last) = presses["a5"].lay_out(unit).seen.leaves
        assert len({line.y for line in last.lines}) >= 4


NOTE = (
    '<p>Mot<a class="footnote-reference" href="#n">1</a>.</p><aside class="footnote" id="n">'
    f"<span>1</span><p>{' '.join(WORDS * 20)}.</p><p>Puis {' '.join(WORDS * 20)}.</p></aside>"
)
PARAGRAPHS = {
    "two": (NOTE, 2),
    "one": (NOTE.replace("</p><p>Puis", " Puis"), 0),
}


@pytest.mark.parametrize("cut", [False, True], ids=["whole", "in pieces"])
@pytest.mark.parametrize("at_end", [False, True], ids=["at the foot", "at the end"])
@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS.values(), ids=PARAGRAPHS.keys())
def test_a_note_s_paragraphs_are_several(
    presses: dict[str, Press], text: str, expected: int, at_end: bool, cut: bool
) -> None:
    press = presses["a5"]
    numbered = marking.numbered(chapter(text).unit.html)
    found = case(parsed(numbered), "a5")
    found.mends.end_notes = at_end
    if cut:
        (note,) = parsed(numbered).find_class("fn")
        found.mends.going_on[number(note)] = (200, 400, 1200)
    pages = press._lay_out(chapter(text).unit, found.mends.applied(numbered, noted=True)).pages
    root = structure.tree(pages).root
    (there,) = (node for node in root.walk() if node.kind == "Note")
    assert sum(node.kind == "P" for node in there.walk()) == expected
    assert [*counted.differences(structure.weasy.whole(pages[0]), root)] == []


def test_cells_of_no_number_stay() -> None:
    table = html.fromstring("<table><tr><td>Un mot</td></tr></table>")
    columns.let_numbers_go(table, 8, 300)
    assert table.text_content() == "Un mot"
