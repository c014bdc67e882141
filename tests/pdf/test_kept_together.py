"""What belongs together stands so: an image and the words of its item, lines of an address."""

from __future__ import annotations

from pathlib import Path

import pytest
from weasyprint import CSS

from tests.pdf import small
from tests.pdf.layout_book import drawing
from tests.pdf.test_printing import unit_of
from vademecum.formats.pdf import layout
from vademecum.formats.pdf.layout import Press
from vademecum.formats.pdf.pages import Prefixes, page
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


@pytest.mark.parametrize("count", range(13, 16))
def test_short_code_is_not_cut_in_two(tree: Path, count: int) -> None:
    code = "\n".join(f"ligne {at}" for at in range(5))
    fragment = f"<section><h1>Titre</h1>{_LINE * count}<pre>{code}\n</pre>{_LINE * 30}</section>"
    made = page("essai", fragment, "", Prefixes({}), "chapter")
    leaves = Press(tree, "a5", "").lay_out(made.unit).seen.leaves
    assert len({one.page for leaf in leaves for one in leaf.lines if one.kind == "pre"}) == 1
