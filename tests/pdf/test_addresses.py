"""Addresses on paper: they break between their parts, and no sign is added to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pdf import small
from vademecum.formats.pdf.addresses import broken
from vademecum.formats.pdf.layout import Press
from vademecum.formats.pdf.pages import Prefixes, page

LONG = (
    "https://www.exemple.invalid/affichTexteArticle.do;jsessionid=5F59E60B1C4AF3A4B3D0B9A5E0?"
    "idArticle=JORFARTI000000000000&cidTexte=JORFTEXT000000000000&categorieLien=imaginee"
)
BREAKS = {
    "https://www.exemple.invalid/a/b.html?x=1": "https://www.exemple.invalid/|a/|b|.html|?x|=1",
    "https://exemple.invalid": "https://exemple.invalid",
    "www.exemple.invalid/une_page#bas": "www.exemple.invalid/|une|_page|#bas",
    "https://exemple.invalid/" + "a" * 25: "https://exemple.invalid/|aaaaaaaaaa|aaaaaaaaaa|aaaaa",
}


@pytest.mark.parametrize("address", BREAKS)
def test_where_an_address_may_break(address: str) -> None:
    assert broken(address) == BREAKS[address].replace("|", "\u200b")


PLACES = {
    "a paragraph": f"<p>On lira {LONG} dans ces mots-ci, puis encore {LONG} et la suite.</p>",
    "a link": f'<p>Voir au chapitre trois <a href="https://a.invalid">{LONG}</a>.</p>',
    "an item": f"<ul><li><p>Voir l’article imaginé : {LONG}, puis la suite.</p></li></ul>",
    "a note": '<p>Mot<a class="footnote-reference" href="#n">1</a>.</p><aside class="footnote" '
    f'id="n"><p>Voir l’article 119 de la loi imaginée : <a href="#n">{LONG}</a>.</p></aside>',
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_no_sign_is_added_to_an_address(tmp_path: Path, place: str, paper: str) -> None:
    fragment = f"<section><h1>Titre</h1>{PLACES[place]}</section>"
    made = page("essai", fragment, "", Prefixes({}), "chapter")
    found = Press(small.stage(tmp_path / "tree"), paper, "").lay_out(made.unit)
    said = "".join(one.words for leaf in found.seen.leaves for one in leaf.lines)
    said = "".join(said.replace("\u200b", "").split())
    assert said.count(LONG) == PLACES[place].count(LONG)
    assert found.found == ()
