"""Addresses on paper: they break between their parts, and no sign is added to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pdf import small
from vademecum.formats.pdf.addresses import broken, holds
from vademecum.formats.pdf.layout import Press
from vademecum.formats.pdf.pages import Prefixes, page

LONG = (
    "https://www.exemple.invalid/affichTexteArticle.do;jsessionid=5F59E60B1C4AF3A4B3D0B9A5E0?"
    "idArticle=JORFARTI000000000000&cidTexte=JORFTEXT000000000000&categorieLien=imaginee"
)
BREAKS = {
    "https://www.exemple.invalid/a/b.html?x=1": "https://www.exemple.invalid/|a/b.html?x=1",
    "https://exemple.invalid": "https://exemple.invalid",
    "www.exemple.invalid/une_page#bas": "www.exemple.invalid/|une_page#bas",
    "https://exemple.invalid/" + "a" * 25: "https://exemple.invalid/|aaaaaaaaaa|aaaaaaaaaaaaaaa",
    "https://exemple.invalid/guides/index.html": "https://exemple.invalid/|guides/|index.html",
    "https://exemple.invalid/a/le_moulin_bleu/": "https://exemple.invalid/|a/|le_moulin_bleu/",
    "https://exemple.invalid/abc?x=12345678": "https://exemple.invalid/|abc?x=12345678",
    "https://exemple.invalid/le_grand_moulin_bleu": "https://exemple.invalid/|le|_grand_moulin_bleu",
    "https://exemple.invalid/wiki/la_ville_d'_Île-de-Rien": "https://exemple.invalid/|wiki/|la|_ville_d'_Île-de-Rien",
    "https://exemple.invalid/pages/a/b12": "https://exemple.invalid/|pages/a/b12",
    "https://a.invalid/x19": "https://|a.invalid/x19",
    "https://a.invalid/": "https://a.invalid/",
    "https://" + "a" * 18 + ".invalid/x19": "https://" + "a" * 18 + ".invalid/x19",
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


@pytest.mark.table
@pytest.mark.parametrize("end", ["index.html", "french_locator_filter/", "mon-guide-de-poche"])
@pytest.mark.parametrize("place", ["<p>{}</p>", "<ul><li><p>{}</p></li></ul>"])
@pytest.mark.parametrize("count", range(2))
def test_no_address_ends_on_a_scrap(tmp_path: Path, end: str, place: str, count: int) -> None:
    """Of whatever length, it leaves a few signs alone on no line."""
    told = "".join(
        place.format(f"Voir l’outil {'x' * more} : https://exemple.invalid/pages/banR/{end}")
        for more in range(1 + count, 25, 2)
    )
    made = page("essai", f"<section><h1>Titre</h1>{told}</section>", "", Prefixes({}), "chapter")
    found = Press(small.stage(tmp_path / "tree"), "a5", "").lay_out(made.unit)
    lasts = [one[-1].words for one in found.seen.blocks if len(one) > 1]
    assert len(lasts) > 3
    scraps = [one for one in lasts if " " not in one and len(one) < 8]
    assert scraps == []
    assert "M064" not in [one.code for one in found.found]


WORDS = {
    "On lira https://exemple.invalid/a ici": True,
    "la suite www.exemple.invalid": True,
    "b\u200b.html et la suite": True,
    "Une directrice des services d’une ville": False,
}


@pytest.mark.parametrize("words", WORDS)
def test_a_line_that_holds_an_address(words: str) -> None:
    assert holds(words) is WORDS[words]
