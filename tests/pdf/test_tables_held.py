"""Tables: a title goes with its rows, who wrote with the table that ends their chapter, and none
is turned on its side but for its width."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pdf import small
from tests.pdf.test_printing import LINE, unit_of
from vademecum.formats.pdf import judges, marking, means
from vademecum.formats.pdf.job import Unit
from vademecum.formats.pdf.judges import NOTHING, Finding
from vademecum.formats.pdf.layout import Press
from vademecum.formats.pdf.marking import number
from vademecum.formats.pdf.mending import case
from vademecum.formats.pdf.pages import document, parsed

TITLE, SIGNED = "Un titre de tableau", "Ont contribué à ce chapitre"
SIGNATURE = f'<dl class="signature"><dt>{SIGNED}</dt><dd>Anne Exemple</dd></dl>'
CODE = (("Une action", 'garder(trouver(TYPE, "^A"))'), ("Une autre", "garder( !est.la(pop_1816))"))


@pytest.fixture(scope="module")
def presses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Press]:
    tree: Path = small.stage(tmp_path_factory.mktemp("tree"))
    first = Press(tree, "a4", "")
    return {"a4": first, "a5": Press(tree, "a5", "", first)}


def table(*rows: tuple[str, ...], caption: str = "") -> str:
    """A table of these cells, the first row its head."""
    head, *body = ("".join(f"<td>{one}</td>" for one in row) for row in rows)
    lines = "".join(f"<tr>{row}</tr>" for row in body)
    head = head.replace("td>", "th>")
    title = f'<caption><span class="caption-text">{caption}</span></caption>' if caption else ""
    return f"<table>{title}<thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table>"


@pytest.mark.table
@pytest.mark.parametrize("space", [200, 300, 400, 480])
@pytest.mark.parametrize("lines", [4, 14, 30, 60])
@pytest.mark.parametrize("above", ["", "<h2>Un intertitre</h2>"])
def test_a_table_s_title_goes_with_its_rows(
    presses: dict[str, Press], above: str, lines: int, space: int
) -> None:
    """However tall its first row is: of more than a page, that one is cut."""
    held = table(("Rang", "Valeur"), ("Un", LINE * lines), ("Deux", "mot"), caption=TITLE)
    text = f'<p style="margin-bottom: {space}px">Mot.</p>{above}{held}{LINE * 3}'
    leaves = presses["a5"].lay_out(unit_of(text)).seen.leaves
    said = [[line.words for line in leaf.body] for leaf in leaves]
    assert sum(TITLE in one for one in said) == 1
    for one in said:
        assert one[-1] not in (TITLE, "Un intertitre")


def signed(body: str) -> Unit:
    """A chapter of that, and who wrote it."""
    whole = f"<main><section><h1>Titre</h1>{body}</section>{SIGNATURE}</main>"
    return Unit("essai", "Titre", document(parsed(whole).find(".//main"), "Titre"))


WIDE = table(*[tuple(f"Colonne{at} longuement" for at in range(16))] * 4)
# What ends a chapter, and whether who wrote it stands on a page turned on its side.
ENDS = {
    "a turned table": (WIDE, True),
    "a turned table in a part": (f"<section><h2>Une partie</h2>{LINE}{WIDE}</section>", True),
    "words after it": (WIDE + LINE, False),
    "a narrow table": (table(("Rang", "Valeur"), ("Un", "mot")), False),
}


@pytest.mark.table
@pytest.mark.parametrize("paper", ["a4", "a5"])
@pytest.mark.parametrize(("end", "turned"), ENDS.values(), ids=ENDS.keys())
def test_who_wrote_stands_with_what_ends_the_chapter(
    presses: dict[str, Press], end: str, turned: bool, paper: str
) -> None:
    last = presses[paper].lay_out(signed(f"{LINE * 10}{end}")).seen.leaves[-1]
    assert SIGNED in [line.words for line in last.body]
    assert last.body[0].words != SIGNED
    assert last.turned is turned


# A table, and whether words torn in it turn its page.
TORN = {
    "two columns": (table(("Action", "Code"), *CODE), False),
    "words of French": (table(("Un", "Deux", "Trois"), ("commune", "avis", "mot")), False),
    "more than a column holds": (WIDE, True),
}


@pytest.mark.parametrize(("text", "turns"), TORN.values(), ids=TORN.keys())
def test_a_table_is_turned_for_its_width_alone(text: str, turns: bool) -> None:
    root = parsed(marking.numbered(unit_of(text).html))
    (cell, *_others) = root.iter("td")
    (there,) = root.iter("table")
    found = case(root, "a5")
    found.mends.names.clear()
    assert means._turn(found, Finding(judges.TORN, 0, number(cell), "mot"), NOTHING) is turns
    assert ("turned" in found.mends.names[number(there)]) is turns
