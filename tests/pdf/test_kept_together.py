"""What belongs together stands so: an image and the words of its item, lines of an address."""

from __future__ import annotations

from pathlib import Path

import pytest
from weasyprint import CSS

from tests.pdf import small
from tests.pdf.layout_book import drawing
from tests.pdf.test_printing import unit_of
from vademecum.editions.sheet import NAME, Named, read
from vademecum.formats.pdf import back, judges, layout, marking
from vademecum.formats.pdf.judges import Seen
from vademecum.formats.pdf.layout import Press
from vademecum.formats.pdf.pages import Prefixes, page, together
from vademecum.formats.pdf.weasy.leaves import leaf

_LINE = "<p>Le moulin tourne quand le vent souffle, et le meunier dort quand il tombe.</p>"
_IMAGE = '<img src="vm-tree:/chapters/a/images/long.svg" alt="Un moulin" style="width: 60%">'


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tree = small.stage(tmp_path_factory.mktemp("tree"))
    (tree / "chapters/a/images/long.svg").write_text(drawing(300, 300), encoding="utf-8")
    return tree


@pytest.mark.table
@pytest.mark.parametrize("count", [0, 9, 14, 17, 20])
@pytest.mark.parametrize("item", ["<ul><li><p>Un point</p>{}</li></ul>",
                                  "<dl><dt>Mot</dt><dd><p>Un point</p>{}</dd></dl>"])  # fmt: skip
def test_an_image_is_below_the_words_of_its_item(tree: Path, item: str, count: int) -> None:
    found = Press(tree, "a5", "").lay_out(unit_of(_LINE * count + item.format(_IMAGE) + _LINE * 3))
    (at,) = (leaf for leaf in found.seen.leaves if leaf.pictures)
    words = next(one for one in at.lines if one.words.endswith("Un point"))
    (picture,) = at.pictures
    assert words.y + words.height <= picture.y < words.y + 3 * words.height
    assert words.width < 5 * words.size  # its spaces are those of words


def test_lines_of_an_address_begin_one_below_the_other(tree: Path) -> None:
    address = "<p>Mairie du Lac<br>3, rue du Tilleul<br>Vallée imaginée</p>"
    fragment = f"<section><h1>Titre</h1>{_LINE}{address}{_LINE}</section>"
    made = page("essai", fragment, "", Prefixes({}), "chapter")
    (leaf,) = Press(tree, "a5", "").lay_out(made.unit).seen.leaves
    starts = {one.words: one.x for one in leaf.lines}
    assert len({starts[one] for one in starts if one.startswith(("Mairie", "3,", "Vallée"))}) == 1


@pytest.mark.table
@pytest.mark.parametrize("count", range(21, 37, 3))
def test_what_opens_a_testimony_is_above_its_words(tree: Path, count: int) -> None:
    facts = "".join(
        f"<dt>Fait{at}</dt><dd>Une mairie imaginée de la vallée</dd>" for at in range(4)
    )
    opens = f'<p class="bandeau">Imaginé.</p><dl class="notice">{facts}</dl><p>Le cadre.</p>'
    said = '<article class="paragraphe"><div class="paroles">{}</div></article>'
    written = [said.format(_LINE * at) for at in (count, 9)]
    made = [
        page(f"r{at}", f"<section><h1>Récit {at}</h1>{opens}{words}</section>", "", Prefixes({}),
             "record testimony")
        for at, words in enumerate(written)
    ]  # fmt: skip
    leaves = Press(tree, "a5", "").lay_out(together(made)).seen.leaves
    every = [line for leaf in leaves for line in leaf.lines]
    (title,) = (at for at, line in enumerate(every) if line.words == "Récit 1")
    assert {line.page for line in every[title : title + 12]} == {every[title].page}
    assert "Le moulin" in every[title + 11].words


@pytest.mark.parametrize("space", range(488, 516, 9))
def test_a_head_is_over_rows_where_nothing_else_is_kept(tree: Path, space: int) -> None:
    """Where a heading would stand alone all is loosened, and heads of tables are still heads."""
    press = Press(tree, "a5", "")
    row = f"<tr><td><p>Un</p></td><td>{_LINE * 3}</td></tr>"
    head = "<tr><th><p>Rang</p></th><th><p>Valeur</p></th></tr>"
    table = f"<table><thead>{head}</thead><tbody>{row * 9}</tbody></table>"
    unit = unit_of(f'<p style="margin-bottom: {space}px">Mot.</p>{table}')
    loose = [CSS(string=layout.LOOSE)]
    pages = press._lay_out(unit, unit.html, more=loose).pages
    assert len(pages) > 1
    for there in (leaf(*one) for one in enumerate(pages)):
        rows = [one.words for one in there.body if one.cell]
        assert not rows or rows[:2] == ["Rang", "Valeur"] != rows


TITLED = {
    "bold": '<div class="admonition note"><p class="admonition-title">Note</p>{}{}</div>',
    "label": '<div class="admonition note"><p class="admonition-title">Note</p>{1}</div>',
    "in the text": "{}{}",
    "list": '<div class="encadre retenir"><p class="entete"><span class="titre">Mot</span></p>'
    "{}<ul><li>{}</li></ul></div>",
}


@pytest.mark.table
@pytest.mark.parametrize("space", range(455, 520, 9))
@pytest.mark.parametrize("name", TITLED)
def test_a_title_goes_with_its_words(tree: Path, name: str, space: int) -> None:
    """A paragraph in bold is a title to its reader."""
    box = TITLED[name].format("<p><strong>Les jeux de données</strong></p>", _LINE * 6)
    before = f'<p style="margin-bottom: {space}px">Mot.</p>'
    fragment = f"<section><h1>Titre</h1>{before}{box}</section>"
    made = page("essai", fragment, "", Prefixes({}), "chapter")
    first, *others = Press(tree, "a5", "").lay_out(made.unit).seen.leaves
    assert others
    assert first.body[-1].words not in ("Note", "Mot", "Les jeux de données")


USE = (
    '<dl class="mode-emploi"><dt>Pour</dt><dd>les maires</dd><dt>Durée</dt><dd>une heure</dd></dl>'
)
HEAD = '<p class="entete"><span class="etiquette">Fiche</span> <span class="titre">Titre</span></p>'
STEPS = {"words": _LINE * 6, "steps": f"<ol>{f'<li>{_LINE * 2}</li>' * 6}</ol>"}


@pytest.mark.table
@pytest.mark.parametrize("name", STEPS)
@pytest.mark.parametrize("space", range(380, 520, 14))
def test_a_sheets_head_goes_with_its_words(tree: Path, name: str, space: int) -> None:
    before = f'<p style="margin-bottom: {space}px">Mot.</p>'
    sheet = f'<article class="encadre fiche">{HEAD}{USE}{STEPS[name]}</article>'
    body = f"<section><h1>Titre</h1><h2>Avant</h2>{before}{sheet}</section>"
    made = page("essai", body, "", Prefixes({}), "chapter")
    first, *others = Press(tree, "a5", "").lay_out(made.unit).seen.leaves
    assert others
    assert first.body[-1].words not in ("une heure", "Durée", "les maires", "Pour", "Titre")


def test_a_sheets_head_alone_is_told(tree: Path) -> None:
    broken = [CSS(string=".mode-emploi { break-after: page !important }")]
    press = Press(tree, "a5", "")
    text = unit_of(f'<article class="encadre fiche">{HEAD}{USE}{_LINE * 3}</article>').html
    unit = unit_of("")
    leaves = [
        leaf(*one)
        for one in enumerate(press._lay_out(unit, marking.numbered(text), more=broken).pages)
    ]
    assert [one.code for one in judges.found(Seen.of(leaves)) if one.code == judges.FOOT]


@pytest.mark.parametrize("count", range(13, 16))
def test_short_code_is_not_cut_in_two(tree: Path, count: int) -> None:
    code = "\n".join(f"ligne {at}" for at in range(5))
    fragment = f"<section><h1>Titre</h1>{_LINE * count}<pre>{code}\n</pre>{_LINE * 30}</section>"
    made = page("essai", fragment, "", Prefixes({}), "chapter")
    leaves = Press(tree, "a5", "").lay_out(made.unit).seen.leaves
    assert len({one.page for leaf in leaves for one in leaf.lines if one.kind == "pre"}) == 1


SHOWN = {
    "list": "<ul><li><p>un</p></li><li><p>deux</p></li><li><p>trois</p></li></ul>",
    "quote": f"<blockquote>{_LINE * 3}</blockquote>",
    "quote of a hearing": f'<div class="citation"><blockquote>{_LINE * 2}</blockquote></div>',
    "code": "<pre>un\ndeux\ntrois\nquatre\n</pre>",
    "long code": "<pre>" + "un\n" * 30 + "</pre>",
    "table": "<table><tbody>" + "<tr><td><p>un</p></td></tr>" * 4 + "</tbody></table>",
    "figure": f"<figure>{_IMAGE}<figcaption><p>Une légende.</p></figcaption></figure>",
    "picture": f"<p>{_IMAGE}</p>",
}
ANNOUNCED = ("<p>Il annonce :</p>{}", "<ul><li><p>Il annonce :</p>{}</li></ul>")


@pytest.mark.table
@pytest.mark.parametrize("name", SHOWN)
@pytest.mark.parametrize("around", ANNOUNCED)
@pytest.mark.parametrize("space", range(0, 64, 16))
def test_a_line_that_announces_stays_with_what_follows(
    tree: Path, name: str, around: str, space: int
) -> None:
    before = f'<p style="margin-top: {space}px">Mot.</p>{_LINE * 12}'
    body = f"<section><h1>Titre</h1>{before}{around.format(SHOWN[name])}{_LINE * 6}</section>"
    made = page("essai", body, "", Prefixes({}), "chapter")
    found = Press(tree, "a5", "").lay_out(made.unit)
    lasts = [one.body[-1].words for one in found.seen.leaves if one.body and not one.pictures]
    assert "Il annonce :" not in [one.lstrip("• ") for one in lasts[:-1]]
    assert "M067" not in [one.code for one in found.found]


@pytest.mark.parametrize("paper", ["a4", "a5"])
@pytest.mark.parametrize("form", ["<p>{}</p>", "<figure>{}</figure>", "{}"])
def test_a_tall_picture_is_in_the_middle_of_its_box(tmp_path: Path, paper: str, form: str) -> None:
    tree = small.stage(tmp_path)
    (tree / "chapters/a/images/haut.svg").write_text(small.DOT.replace("0 0 40 20", "0 0 20 90"))
    image = '<img src="vm-tree:/chapters/a/images/haut.svg" alt="Un mât" style="height: 80mm">'
    box = f'<div class="encadre repere">{_LINE}{form.format(image)}</div>'
    made = page("essai", f"<section><h1>Titre</h1>{box}</section>", "", Prefixes({}), "chapter")
    (page_box,) = Press(tree, paper, "").lay_out(made.unit).document.pages
    every = list(page_box._page_box.descendants())
    (drawn,) = [one for one in every if one.element_tag == "img"]
    (around,) = [one for one in every if one.element_tag == "div"]
    middle = around.content_box_x() + around.width / 2
    assert abs(drawn.content_box_x() + drawn.width / 2 - middle) < 1


@pytest.mark.table
@pytest.mark.parametrize("paper", ["a4", "a5"])
@pytest.mark.parametrize("more", [0, 3])
def test_no_column_of_an_index_begins_inside_an_entry(tree: Path, paper: str, more: int) -> None:
    """Its name would be in another column, or on the page before."""
    names = [f"Une ville imaginée {at}" for at in range(24)]
    counts = [1 + (5 * at + more) % 12 for at in range(24)]
    entries = tuple(
        Named(f"v{at}", name, "", ("cadre",) * count, ())
        for at, (name, count) in enumerate(zip(names, counts, strict=True))
    )
    made = back._names("livre.essai", "Index", "v", read(tree / NAME), entries)
    leaves = Press(tree, paper, "").lay_out(made).seen.leaves
    lines = [one for leaf in leaves for one in leaf.body if not one.head]
    middle = (min(one.left for one in lines) + max(one.right for one in lines)) / 2
    firsts: dict[tuple[int, bool], str] = {}
    for one in sorted(lines, key=lambda one: one.y):
        firsts.setdefault((one.page, one.left > middle), one.words)
    assert len(leaves) > 1
    assert len(firsts) == 2 * len(leaves)
    assert [one for one in firsts.values() if not one.startswith("Une ville imaginée")] == []
