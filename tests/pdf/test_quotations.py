"""A quotation is seen as one on its page, wherever it stands: set in, and smaller."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pdf import small
from tests.pdf.test_printing import unit_of
from vademecum.formats.pdf.layout import Press
from vademecum.formats.pdf.lines import Line

_QUOTE = "<blockquote><p>Une parole citée.</p></blockquote>"
_TWO = "<blockquote><p>Une parole citée.</p><blockquote><p>En elle une autre.</p></blockquote>"
_CELL = f"<table><tbody><tr><td><p>Avant elle.</p>{_QUOTE}</td></tr></tbody></table>"
# What stands before, where, and what is quoted; the words of each line, outermost first.
PLACES = {
    "the text": f"<p>Avant elle.</p>{_QUOTE}",
    "a quotation": f"<p>Avant elle.</p>{_TWO}</blockquote>",
    "a list": f"<ul><li><p>Avant elle.</p>{_QUOTE}</li></ul>",
    "a numbered list": f"<ol><li><p>Avant elle.</p>{_QUOTE}</li></ol>",
    "a box": f'<aside class="encadre retenir"><p>Avant elle.</p>{_QUOTE}</aside>',
    "a fiche": f'<aside class="encadre fiche"><p>Avant elle.</p>{_QUOTE}</aside>',
    "an admonition": f'<div class="admonition"><p>Avant elle.</p>{_QUOTE}</div>',
    "a cell": _CELL,
    "a definition": f"<dl><dt>Mot</dt><dd><p>Avant elle.</p>{_QUOTE}</dd></dl>",
}


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small.stage(tmp_path_factory.mktemp("tree"))


def line(lines: list[Line], words: str) -> Line:
    return next(one for one in lines if one.words.endswith(words))


@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_what_is_quoted_is_seen_to_be(tree: Path, paper: str) -> None:
    press = Press(tree, paper, "")
    for place, body in PLACES.items():
        (leaf,) = press.lay_out(unit_of(body)).seen.leaves
        lines = list(leaf.lines)
        before, quoted = line(lines, "Avant elle."), line(lines, "parole citée.")
        assert quoted.left > before.left + before.size, place
        assert quoted.right < before.right, place
        assert quoted.size < before.size, place
        if "autre" in body:
            assert line(lines, "une autre.").left > quoted.left + quoted.size


def test_a_hearing_s_words_keep_their_dress(tree: Path) -> None:
    dressed = (
        f'<div class="citation">{_QUOTE}<p class="source">Une voix</p></div>'
        f'<div class="carte">{_QUOTE}</div><p>Après.</p>'
        f'<aside class="encadre"><p>Boîte.</p><div class="citation">{_QUOTE}</div></aside>'
    )
    (leaf,) = Press(tree, "a5", "").lay_out(unit_of(dressed)).seen.leaves
    citation, card, boxed = (one for one in leaf.lines if one.words.endswith("citée."))
    after = line(list(leaf.lines), "Après.")
    assert citation.size == after.size
    assert card.left == after.left
    box = line(list(leaf.lines), "Boîte.")
    assert (boxed.size, boxed.right) == (box.size, box.right)
