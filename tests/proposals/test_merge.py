"""Three texts as one: sentence by sentence, never word by word, never a choice made silently."""

from __future__ import annotations

import pytest

from tests.proposals.merges import BASE, CASES, FIRST, HEAD, SECOND, Case, made
from vademecum.proposals.change import Shape, Stand
from vademecum.proposals.merge import merge


@pytest.mark.parametrize("case", CASES, ids=lambda one: one.name)
def test_two_people(case: Case) -> None:
    found = merge(BASE, made(case.ours), made(case.theirs))
    conflicts = [one for one in found.changes if one.conflict]
    numbers = [one.number for one in found.changes]
    if case.both is None:
        assert conflicts
        assert all(one.reason for one in conflicts)
        with pytest.raises(ValueError, match="conflict"):
            found.text(numbers)
        return
    assert not conflicts
    assert found.text(numbers) == made(case.both)
    assert any(one.beside for one in found.changes) is case.beside


@pytest.mark.parametrize("case", CASES, ids=lambda one: one.name)
def test_nothing_taken_changes_nothing(case: Case) -> None:
    found = merge(BASE, made(case.ours), made(case.theirs))
    assert found.text([]) == made(case.ours)


@pytest.mark.parametrize("case", CASES, ids=lambda one: one.name)
def test_alone_it_is_as_proposed(case: Case) -> None:
    found = merge(BASE, BASE, made(case.theirs))
    assert found.text([one.number for one in found.changes]) == made(case.theirs)
    assert {one.stand for one in found.changes} == {Stand.READY}


@pytest.mark.parametrize("case", CASES, ids=lambda one: one.name)
def test_once_taken_it_is_there(case: Case) -> None:
    found = merge(BASE, made(case.theirs), made(case.theirs))
    assert {one.stand for one in found.changes} <= {Stand.DONE}


def test_a_paragraph_that_was_cut_in_two_is_one_change() -> None:
    theirs = made(((" Personne ne tient", "\n\nPersonne ne tient"),))
    found = merge(BASE, BASE, theirs)
    assert len(found.changes) == 1
    assert found.text([1]) == theirs


def test_a_paragraph_cut_here_is_taken_whole_as_proposed() -> None:
    """No half of it stays beside what was chosen."""
    theirs = made((("ancienne école. Personne ne", "ancienne école, et personne ne"),))
    found = merge(BASE, made(((" Personne ne tient", "\n\nPersonne ne tient"),)), theirs)
    assert found.text([], [one.number for one in found.changes if one.conflict]) == theirs


def test_paragraphs_joined_here_are_each_corrected_there() -> None:
    base = f"{HEAD}{FIRST}\n\n{SECOND}\n"
    hour = ("une heure par semaine", "une heure par mois")
    lodged = ("dans l’ancienne école", "au gîte de la vallée")
    found = merge(
        base, base.replace("nuitées.\n\n", "nuitées. "),
        base.replace(*hour).replace(*lodged),
    )  # fmt: skip
    assert not any(one.conflict for one in found.changes)
    assert found.text([one.number for one in found.changes]) == (
        base.replace("nuitées.\n\n", "nuitées. ").replace(*hour).replace(*lodged)
    )


def test_a_box_is_one_change() -> None:
    theirs = BASE.replace(
        "## Loger", ":::{retenir}\nUn lit suffit parfois à qui passe.\n:::\n\n## Loger"
    )
    found = merge(BASE, BASE, theirs)
    assert len(found.changes) == 1
    assert found.text([1]) == theirs


def test_each_change_alone_leaves_a_text_that_the_other_completes() -> None:
    theirs = made(
        (
            ("une délégation par mois", "deux délégations par mois"),
            ("- un guide de la vallée", "- un guide de la vallée\n- un plan des sentiers"),
            ("| gîte | 8 |", "| gîte | 9 |\n| presbytère | 4 |"),
            ("[eau]", "[eau, pain]"),
        )
    )
    whole = merge(BASE, BASE, theirs)
    assert len(whole.changes) == 4
    for number in range(1, 5):
        first = whole.text([number])
        rest = merge(BASE, first, theirs)
        left = [one.number for one in rest.changes if one.stand is not Stand.DONE]
        assert left == [each for each in range(1, 5) if each != number]
        assert rest.text(left) == theirs


def test_a_box_that_goes_with_its_words_is_one_change() -> None:
    box = ":::{citation} h#t2\nUne parole doit avoir été dite ici même.\n:::\n\n"
    text = BASE.replace("## Loger", f"{box}## Loger")
    assert len(merge(text, text, BASE).changes) == 1
    # Its words alone are kept: the fences are one change, and hold no word.
    bare = text.replace(":::{citation} h#t2\n", "").replace("même.\n:::", "même.")
    assert len(merge(text, text, bare).changes) == 1


_ONE = "Le chantier devient une fête quand l’école y assiste."
_TWO = "Les élèves dessinent le pont avant et après. Leurs dessins ornent la salle du conseil."
_PARTED, _WHOLE = f"{HEAD}{_ONE}\n\n{_TWO}\n", f"{HEAD}{_ONE} {_TWO}\n"


@pytest.mark.parametrize("said", ["une fête", "élèves dessinent"])
@pytest.mark.parametrize("cut", [True, False])
def test_a_word_changed_where_a_paragraph_is_cut_or_joined_is_one_change(
    cut: bool, said: str
) -> None:
    base, theirs = (_WHOLE, _PARTED) if cut else (_PARTED, _WHOLE)
    theirs = theirs.replace(said, "deux mots")
    found = merge(base, base, theirs)
    [one] = found.changes
    assert one.shape is (Shape.CUT if cut else Shape.JOINED)
    assert [edit.kind for edit in one.edits] == ["changed"]
    assert found.text([1]) == theirs


def test_a_paragraph_that_is_new_beside_one_that_changed_is_another_change() -> None:
    theirs = _WHOLE.replace("une fête", "une foire") + "\nUne phrase neuve, qui ne redit rien.\n"
    assert len(merge(_WHOLE, _WHOLE, theirs).changes) == 2
