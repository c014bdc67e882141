"""Paragraphs, items, rows and headings that stand elsewhere than they stood: followed, or asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from tests.exchange.texts.chapter import TEXT, back, sent
from tests.exchange.texts.word import W, Word, said

Edit = Callable[[Word], object]


def _pasted(word: Word, words: str, like: str) -> None:
    """A paragraph cut, and pasted behind another, in the style of the words it is pasted behind."""
    whole = said(word.find(words))
    word.remove(words)
    word.typed(like, whole)


# name -> (what is done, what then stands in the text, what is asked)
CASES: dict[str, tuple[Edit, str, str]] = {
    "into a box": (
        lambda w: w.move("Dernier alinéa", "Un jumelage se nourrit"),
        "modestes.\n\nDernier alinéa du chapitre inventé.\n\n- Un point retenu.\n:::",
        "",
    ),
    "into a box, tracked": (
        lambda w: w.move_tracked("Dernier alinéa", "Un jumelage se nourrit"),
        "modestes.\n\nDernier alinéa du chapitre inventé.\n\n- Un point retenu.\n:::",
        "",
    ),
    "out of a box": (
        lambda w: w.move("Un jumelage se nourrit", "Quatrième alinéa"),
        "ailleurs.\n\nUn jumelage se nourrit de projets modestes.\n\n> Un extrait",
        "",
    ),
    "a point of a box pasted into a list": (
        lambda w: _pasted(w, "Un point retenu", "troisième point"),
        "troisième point.\n- Un point retenu.\n",
        "",
    ),
    "to the head of a box": (
        lambda w: w.move("Un jumelage se nourrit", "Un point retenu"),
        "savoir\n- Un point retenu.\n\nUn jumelage se nourrit de projets modestes.\n:::",
        "",
    ),
    "an item to the head": (
        lambda w: w.before("troisième point", "premier point"),
        "`.\n\n- troisième point.\n- premier point de la liste ;\n- deuxième",
        "",
    ),
    "a numbered item to the head": (
        lambda w: w.before("enfin le reste", "d’abord ceci"),
        "\n\n1. enfin le reste.\n2. d’abord ceci ;\n3. ensuite cela ;\n\n",
        "",
    ),
    "two numbered items": (
        lambda w: [w.before(one, "d’abord ceci") for one in ("ensuite cela", "enfin le reste")],
        "\n\n1. ensuite cela ;\n2. enfin le reste.\n3. d’abord ceci ;\n\n",
        "",
    ),
    "an item into the other list": (
        lambda w: w.before("troisième point", "ensuite cela"),
        "",
        "",
    ),
    "two paragraphs to the head": (
        lambda w: [w.before(one, "Premier alinéa") for one in ("Quatrième", "Dernier")],
        "---\n\nQuatrième alinéa, dont la deuxième[^deux] note est ailleurs.\n\nDernier alinéa du "
        "chapitre inventé.\n\nPremier",
        "",
    ),
    "a quote": (
        lambda w: w.move("Nos hôtes", "Troisième alinéa"),
        "`.\n\n:::{citation} 2017-03-14-essai#t1\nNos hôtes nous ont demandé si nous nous "
        "connaissions.\n:::\n\n- premier",
        "",
    ),
    "a row": (
        lambda w: w.row_of("Belmont").addnext(w.row_of("Arcis")),
        "|---|---|---|\n| 1963 | Belmont | avec *soin* |\n| 1957 | Arcis | |\n\n",
        "",
    ),
    "a row of a table written as lists": (
        lambda w: w.row_of("Pacte").addprevious(w.row_of("Vœu")),
        "  - Sens\n* - Vœu\n  -\n* - Pacte\n",
        "",
    ),
    "a paragraph into a cell": (
        lambda w: w.move("Dernier alinéa", "Vœu"),
        "Dernier alinéa du chapitre inventé.\n\n[^une]",
        "a paragraph more in a cell",
    ),
    "a cell's words out of the table": (
        lambda w: w.before("Un accord inventé", "Dernier alinéa"),
        "* - Pacte\n  - Un accord inventé\n",
        "did not come back",
    ),
    "a heading of another level": (
        lambda w: w.style("Une section", "Heading2"),
        "\n\n### Une section\n",
        "",
    ),
    "a heading that is none": (
        lambda w: w.style("Une section", "Normal"),
        "\n\n## Une section\n",
        "no heading of its level",
    ),
    "a paragraph that became a heading": (
        lambda w: w.style("Troisième alinéa", "Heading1"),
        "\n\nTroisième alinéa",
        "is it one?",
    ),
}


@pytest.mark.table
@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_stands_elsewhere_is_followed_or_asked_about(case: str) -> None:
    edit, stands, asked = CASES[case]
    word = Word(sent())
    edit(word)
    found = back(word.data())
    assert stands in found.text
    assert len(found.questions) == bool(asked) and asked in "".join(found.questions)
    lost = Counter(TEXT.split()) - Counter(found.text.split())
    assert {one for one in lost if any(map(str.isalpha, one))} == set()  # no word


def test_a_program_with_other_first_levels_changes_no_heading() -> None:
    text = TEXT.replace("Quatrième", "## Une autre\n\nQuatrième").replace(
        "Dernier", "## Encore une\n\nDernier"
    )
    word = Word(sent(text))
    for one in word.root.iter(f"{W}pStyle"):
        style = one.get(f"{W}val", "")
        if style.startswith("Heading"):
            one.set(f"{W}val", f"Heading{int(style[-1]) + 1}")
    found = back(word.data(), text)
    assert (found.text, found.told, found.questions) == (text, [], [])
