"""What the book writes by itself on the page, « À retenir », changed in Word: asked about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.exchange.texts.chapter import TEXT, back, sent
from tests.exchange.texts.word import Word

_BOXES = """:::{preconisation} Associer les habitants
:id: habitants

Un texte inventé de préconisation.
:::

:::{note}
Une remarque inventée.
:::

:::{retenir}
- Un second encadré.
:::

::::{fiche} Une fiche inventée
:pour: des élus

Dans la fiche.
::::

### Une sous-section"""
BOXED = TEXT.replace(" Ce qu’il faut savoir", "").replace("### Une sous-section", _BOXES)
Edit = Callable[[Word], object]


def unstyled(word: Word) -> None:
    word.replace("À retenir", "À ne pas oublier")
    word.style("À ne pas oublier", "Normal")
    word.plain()


def changed(word: Word) -> None:
    word.replace("Préconisation", "Recommandation")
    word.plain()


ASKED: dict[str, tuple[Edit, str]] = {
    "a box": (lambda w: w.replace("À retenir", "À ne pas oublier"), "À ne pas oublier"),
    "without its style": (unstyled, "À ne pas oublier"),
    "of a note": (lambda w: w.replace("Note", "Remarque"), "“Note” → “Remarque”"),
    "of one box, taken out": (lambda w: w.remove("À retenir"), "did not come back"),
    "tracked": (lambda w: w.remove("À retenir", tracked=True), "did not come back"),
    "one with what it stands above": (
        lambda w: w.join("À retenir", "Un jumelage se nourrit"),
        "did not come back",
    ),
    "before a title": (lambda w: w.replace("Préconisation", "Recommandation"), "Recommandation —"),
    "before a title, as Google Docs gives it": (changed, "Recommandation —"),
    "before what a form of a box says": (lambda w: w.replace("Pour : ", "À qui : "), "À qui :"),
    "before a title, gone": (lambda w: w.replace("Préconisation — ", ""), "it is kept: “Préc"),
    "before a title, gone, as Google Docs gives it": (
        lambda w: (w.replace("Préconisation — ", ""), w.plain()), "back, it is kept: “Préconisation"
    ),
    "before a title, struck": (
        lambda w: w.replace("Préconisation — ", "", tracked=True), "back, it is kept: “Préc"
    ),
    "before a title, its sign left, struck": (
        lambda w: w.replace("Préconisation", "", tracked=True), "“Préconisation —” → “—”"
    ),
    "before what a form says, gone": (lambda w: w.replace("Pour : ", ""), "it is kept: “Pour :”"),
    "a title that must be": (
        lambda w: w.replace("Associer les habitants", ""), "and is kept: “Associer les habitants”"
    ),
    "what a form of a box says": (lambda w: w.replace("des élus", ""), "is kept: “des élus”"),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("case", ASKED, ids=str)
def test_what_the_book_writes_by_itself_is_asked_about(case: str) -> None:
    edit, words = ASKED[case]
    word = Word(sent(BOXED))
    edit(word)
    found = back(word.data(), BOXED)
    assert (found.text, found.told) == (BOXED, [])
    assert len(found.questions) == 1 and words in found.questions[0], found.questions


@pytest.mark.parametrize("plain", [False, True])
def test_a_title_is_its_writers_beside_what_the_book_writes(plain: bool) -> None:
    word = Word(sent(BOXED))
    word.replace("Associer les", "Associer tous les")
    word.add("À retenir", "<w:r><w:t>Un alinéa neuf.</w:t></w:r>")
    if plain:
        word.plain()
    found = back(word.data(), BOXED)
    assert ":::{preconisation} Associer tous les habitants\n" in found.text
    assert "Un alinéa neuf.\n" in found.text and found.questions == []


@pytest.mark.parametrize("tracked", [False, True])
def test_a_title_that_need_not_be_goes_alone(tracked: bool) -> None:
    text = BOXED.replace("::::{fiche} Une fiche inventée", "::::{fiche} Une fiche")
    word = Word(sent(text))
    word.replace("Une fiche", "", tracked=tracked)
    found = back(word.data(), text)
    assert found.text == text.replace("::::{fiche} Une fiche\n", "::::{fiche}\n")
    assert (found.told, found.questions) == (["emptied: “Une fiche”"], [])


def test_a_title_joined_to_what_is_above_keeps_its_label_or_asks() -> None:
    word = Word(sent(BOXED))
    word.replace("Associer les", "Associer tous les", tracked=True)
    assert back(word.data(), BOXED).questions == []


def test_a_box_goes_with_the_title_that_the_book_writes() -> None:
    word = Word(sent(BOXED))
    word.remove("Une remarque inventée", tracked=True)
    word.remove("Note", tracked=True)
    found = back(word.data(), BOXED)
    assert found.text == BOXED.replace(":::{note}\nUne remarque inventée.\n:::\n\n", "")
    assert found.questions == []


_ITEMS = ("Un second encadré.", "Un troisième point.", "Un quatrième point.")
LISTED = BOXED.replace("- Un second encadré.", "\n".join(f"- {one}" for one in _ITEMS))


def swapped(word: Word) -> None:
    word.move(_ITEMS[0], _ITEMS[2])
    word.move(_ITEMS[1], _ITEMS[2])


MIXED: dict[str, tuple[Edit, tuple[str, ...]]] = {
    "its points in another order": (swapped, (_ITEMS[2], _ITEMS[1], _ITEMS[0])),
    "its first point elsewhere in it": (
        lambda w: w.move(_ITEMS[0], _ITEMS[1]), (_ITEMS[1], _ITEMS[0], _ITEMS[2]),
    ),
    "its first point taken out": (lambda w: w.remove(_ITEMS[0]), _ITEMS[1:]),
    "its last point to its head": (
        lambda w: w.before(_ITEMS[2], _ITEMS[0]), (_ITEMS[2], *_ITEMS[:2]),
    ),
}  # fmt: skip


@pytest.mark.parametrize("label", ["À garder", ""], ids=["its label changed", "kept"])
@pytest.mark.parametrize("case", MIXED, ids=str)
def test_what_else_changes_in_the_box_makes_no_paragraph_of_it(case: str, label: str) -> None:
    """And a list whose points no blank line parts stays so."""
    edit, left = MIXED[case]
    word = Word(sent(LISTED))
    edit(word)
    if label:  # of the second of two such boxes
        titles = [one for one in word.root.iter("{*}t") if one.text == "À retenir"]
        titles[-1].text = label
    found = back(word.data(), LISTED)
    old, new = ("\n".join(f"- {one}" for one in some) for some in (_ITEMS, left))
    assert found.text == LISTED.replace(old, new)
    assert len(found.questions) == bool(label), found.questions
    assert not label or "“À retenir” → “À garder”" in found.questions[0]
