"""People's words as MyST: what is shown is what was said, whatever they look like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.text.literal import literal, paragraphs
from vademecum.text.scan import scan
from vademecum.text.signs import strange
from vademecum.text.words import plain, typed
from vademecum.text.written import WRITTEN
from vademecum.transcripts.text import clean

_MARKUP = st.sampled_from(
    r"""*a* **b** _c_ `d` [e](f) [^g] <h> #_i -_j 1._k >_l {m}`n` {#t1} :::{x} (o)= +++ --- % &amp;
    .. // ...
    \ $p$ ![q](r) http://s.t |_u_| :_v [inaudible] [w][x] ~~y~~ {{_z_}} = <!-- [ ] ( 1)""".split()
)
_WORDS = st.lists(st.one_of(_MARKUP, st.text(max_size=6)), max_size=8).map(
    lambda x: clean(" ".join(x))
)


@given(_WORDS)
def test_shows_exactly_the_words(words: str) -> None:
    assert plain(f"{literal(words)}\n") == words
    turn = f"**Label** — {literal(words, opens=False)}\n"
    assert plain(turn).removeprefix("Label —").strip() == words.strip()


@given(_WORDS, _WORDS)
def test_nothing_of_it_is_markup(one: str, two: str) -> None:
    found = scan("**Label** — " + paragraphs("\n\n".join(filter(None, [one, two]))))
    assert not found.directives
    assert not found.roles
    assert not found.links
    assert not found.oddities
    assert not found.notes_called


@given(_WORDS)
def test_no_sign_of_it_is_told_by_a_check(words: str) -> None:
    for opens in (True, False):
        shown = typed(literal(words, opens))
        assert opens or not list(strange(f"a {shown}")), (words, shown)
        assert not opens or "\n" in words or not list(strange(shown)), (words, shown)


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("Voir [^1] et [^une].", r"Voir \[\^1\] et \[\^une\]."),
        ("[^releve] au début", r"\[\^releve\] au début"),
        ("::: un signe", r"\:\:\: un signe"),
        ("de [a_b] à [3 < 4]", r"de \[a\_b\] à \[3 \< 4\]"),
        ("x^2, 3 < 4, n° 5", "x^2, 3 < 4, n° 5"),
    ],
)
def test_signs_that_are_meant_are_said_to_be(words: str, written: str) -> None:
    assert literal(words) == written
    assert plain(written + "\n") == words


def test_what_stands_behind_words_counts() -> None:
    assert literal("mot\\", opens=False, around=("a ", " et")) == "mot&#92;"
    assert literal("mot\\", opens=False, around=("a ", "")) == "mot\\\\"


# Words that, each sign behind a backslash, would be read as LaTeX's: what is written for them.
AS_LATEX = {
    "Une vanne\\ se lève.": "Une vanne&#92; se lève.",
    "Une vanne\\ ": "Une vanne\\\\ ",
    "Une vanne\\": "Une vanne\\\\",  # the end of its paragraph
    "C:\\temp\\ et C:\\temp\\eau": "C:\\\\temp&#92; et C:\\\\temp\\\\eau",
    "un caf\\'e": None,
    "Soit \\(x = 1\\) et \\[y = \\alpha\\]": None,
    "de 3*4*5 à 2*3 et 4*5": None,
    "cent\\,000 €": None,
}


@pytest.mark.parametrize("words", AS_LATEX)
@pytest.mark.parametrize("opens", [True, False])
def test_what_is_written_is_no_mark_of_latex(words: str, opens: bool) -> None:
    written = literal(words, opens)
    assert AS_LATEX[words] in (None, written)
    lead = "" if opens else "a "
    assert plain(f"{lead}{written}\n").strip() == f"{lead}{words}".strip()
    for one in WRITTEN:
        assert not list(one.pattern.finditer(f"{lead}{written}".rstrip())), (one.advice, written)


def test_dots_that_open_a_paragraph_are_no_comment() -> None:
    assert literal(".. et puis voilà") == "\\.. et puis voilà"
    assert literal("// et puis") == "\\// et puis"
    assert literal("... et puis") == "... et puis"
    assert literal(".. et puis", opens=False) == ".. et puis"


@pytest.mark.parametrize(
    "words", ["[inaudible] oui", "L'eau, c'est [rires] tout.", "5 % : 3 < 4 & 5"]
)
def test_ordinary_words_stay_readable(words: str) -> None:
    assert literal(words) == words
