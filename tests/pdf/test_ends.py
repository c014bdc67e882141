"""What paragraphs end on where it is no word: told, kept on a line of its own, or said (M064)."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest
from lxml import html

from tests.pdf import small
from vademecum.formats.pdf import ends
from vademecum.formats.pdf.layout import Press
from vademecum.formats.pdf.pages import Prefixes, page

LASTS = {
    "<p>Voir <a>https://a.invalid/x19</a>.</p>": "https://a.invalid/x19.",
    "<p>Voir www.a.invalid/x19)</p>": "www.a.invalid/x19)",
    "<p>Voir https://a.invalid/x19 ici.</p>": "",
    "<p>Voir https://a.invalid/x19.<span class='fn'>Une note.</span></p>": "https://a.invalid/x19.",
    "<p>Une ville.<span class='fn'>Voir https://a.invalid/x19</span></p>": "",
    "<p>Le modèle convention-type-2026.pdf.</p>": "convention-type-2026.pdf.",
    "<p>Le modèle la_convention</p>": "la_convention",
    "<p>La table <code><span>annexes/projet-x19</span></code>.</p>": "annexes/projet-x19.",
    "<p>La table <code>projet</code>.</p>": "",
    "<p>Un centre-ville.</p>": "",
    "<p>Le rendez-vous, p. ex.</p>": "",
}


@pytest.mark.parametrize(("text", "told"), LASTS.items())
def test_what_a_paragraph_ends_on(text: str, told: str) -> None:
    assert ends.last(html.fromstring(text)) == told


KEPT = {
    "https://a.invalid/x19.": "a.invalid/x19.",
    "https://ville.exemple.invalid/pages/b/x19": "pages/b/x19",
    "convention-type-2026.pdf": "convention-type-2026.pdf",
    "annexes/projet-de-convention-x19": "convention-x19",
    "https://" + "a" * 50 + "/x": "",
}


@pytest.mark.parametrize(("word", "end"), KEPT.items())
def test_how_much_of_it_is_kept(word: str, end: str) -> None:
    assert ends.kept(word) == end


WORDS = {
    "an address": "https://a.invalid/x19.",
    "a longer one": "https://ville.exemple.invalid/a/b12",
    "a name in one": "https://ville.exemple.invalid/wiki/Conseil_de_la_ville_d'_Île-de-Rien.",
    "code": "<code>annexes/projet-de-convention-x19</code>.",
    "a file": "convention-type-2026.pdf",
}
PLACES = {
    "a paragraph": "<p>{}</p>",
    "an item": "<ul><li><p>{}</p></li></ul>",
    "a cell": "<table><tbody><tr><td>Un</td><td><p>{}</p></td></tr></tbody></table>",
    "a caption": "<figure><img alt='Un' src='vm-tree:/chapters/a/images/point.svg'>"
    "<figcaption><p>{}</p></figcaption></figure>",
    "a note": '<p>Mot<a class="footnote-reference" href="#n{at}">1</a>.</p>'
    '<aside class="footnote" id="n{at}"><p>{}</p></aside>',
}


@pytest.mark.table
@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_no_scrap_is_left_unsaid(tmp_path: Path, paper: str, place: str, word: str) -> None:
    """However long the paragraph before it: a scrap is on no last line, or it is told."""
    told = "".join(
        PLACES[place].format(
            f"Convention avec son partenaire pour la ville {'x' * more} voir {WORDS[word]}", at=more
        )
        for more in range(1, 45, 4)
    )
    made = page("essai", f"<section><h1>Titre</h1>{told}</section>", "", Prefixes({}), "chapter")
    found = Press(small.stage(tmp_path / "tree"), paper, "").lay_out(made.unit)
    every = [line for leaf in found.seen.leaves for line in leaf.lines]
    blocks = [[*those] for _at, those in groupby(every, lambda line: line.source)]
    lasts = [one[-1].words.replace("\u200b", "") for one in blocks if len(one) > 1]
    scraps = [one for one in lasts if " " not in one and sum(map(str.isalnum, one)) < 9]
    said = [one for one in found.found if one.code == "M064"]
    assert lasts
    assert len(scraps) <= len(said) <= 1
