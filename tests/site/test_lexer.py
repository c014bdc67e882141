"""What stands set back is code for the proof's own lexer, where nothing goes on."""

from __future__ import annotations

import pytest

from vademecum.formats.site.lexer import blocks

# (a page, its words)
PAGES = {
    "code": ("Un.\n\n    &amp; 2. x", "Un amp 2 x"),
    "below a paragraph": ("Un\n    &amp; deux", "Un deux"),
    "a number below a paragraph": ("Un\n    1. deux", "Un 1 deux"),
    "in an item": ("- Un\n\n      &amp; x\n\n  b &amp; c", "Un amp x b c"),
    "in an item of an item": ("- a\n  - b\n\n    &amp; c\n\n        &amp; x", "a b c amp x"),
    "in a quote": ("> a\n>\n>     &amp; x\n\n    &lt; y", "a amp x lt y"),
    "below a quote in an item": ("1. a\n\n   > b\n\n   &amp; c", "a b c"),
    "in a box": (":::{note}\n    &amp; x\n:::\n\n    &amp; y", "amp x amp y"),
    "in a box of an item": ("- :::{note}\n  b\n\n      &amp; x\n  :::\n\n  &amp; c", "b amp x c"),
    "below a long number": ("100. a\n\n     &amp; b\n\n         &amp; x", "a b amp x"),
    "by tabs": ("- a\n\n\t&amp; b\n\n\t\t&amp; x", "a b amp x"),
    "what no item is": ("    2. x\n    3. y", "2 x 3 y"),
    "an address on the next line": ("[a]:\n    https://exemple.fr\n\nb", "b"),
    "a note of several paragraphs": ("a[^a]\n\n[^a]: b\n\n    1. c &amp;", "a b c"),
}


@pytest.mark.parametrize(("text", "words"), PAGES.values(), ids=PAGES.keys())
def test_what_is_set_back_is_code(text: str, words: str) -> None:
    assert " ".join(word for block in blocks(text) for word in block.words) == words
