"""What the answer's letter says of a change: the words of people, no mark of the file’s."""

from __future__ import annotations

import pytest
from click import unstyle

from tests.proposals.merges import BASE
from vademecum.proposals.change import sentence_count
from vademecum.proposals.merge import merge
from vademecum.proposals.shown import _sentences
from vademecum.proposals.told import all_lines, left_lines

BOXES = (
    ":::{preconisation} Faire entrer les associations\n:id: entrer\n\nUn corps.\n:::\n\n"
    ":::{fiche} La roue\n:pour: les maires\n\nFaire tourner.\n:::\n\n"
    ":::{note}\nUn mot.\n:::\n\n"
    "```{figure} a.png\n:alt: Une roue neuve\n\nLa légende.\n```\n\n"
    "Voici ![une roue](b.png) de face."
)
TEXT = BASE.replace("## Loger", f"{BOXES}\n\n## Loger").replace(
    "etat:", "lieu: Ici\nresume: Un texte\netat:"
)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        # Titles, and what else readers see in the marks of boxes, tables, images.
        ("entrer les", "entrer zut les",
         "« Faire entrer les associations » devient « Faire entrer zut les associations »"),
        ("} La roue", "} La *grande* roue", "« La roue » devient « La grande roue »"),
        (":pour: les maires", ":pour: les élus", "« les maires » devient « les élus »"),
        (":pour: les maires\n", "", "Retiré : « les maires »"),
        ("roue neuve", "roue usée", "« Une roue neuve » devient « Une roue usée »"),
        ("[une roue]", "[une petite roue]", "« une roue » devient « une petite roue »"),
        ("} À donner", "} À rendre", "« À donner » devient « À rendre »"),
        # Keys.
        ('titre: "Accueillir"', 'titre: "Accueillir : l’an #2"',
         "Le titre « Accueillir » devient « Accueillir : l’an #2 »"),
        ("[eau]", "[eau, bois]", "Les thèmes « eau » deviennent « eau, bois »"),
        ("lieu: Ici\n", "", "Retiré : le lieu « Ici »"),
        ("diffusion:", "date: 2020-01-02\ndiffusion:", "Ajouté : la date « 2020-01-02 »"),
        ("resume: Un", "resume: Le", "Une mention de l’en-tête « Un texte » devient « Le texte »"),
        # What changes no word.
        ("Faire entrer", "Faire *entrer*",
         "Mise en forme, sans qu’un mot change : « Faire entrer les associations »"),
        ("Faire tourner.", "*Faire* tourner.",
         "Mise en forme, sans qu’un mot change : « Faire tourner. »"),
        # Right as it was.
        ("Un corps.", "Un long corps.", "« Un corps. » devient « Un long corps. »"),
        ("## Loger", "## Se loger", "« Loger » devient « Se loger »"),
        ("| gîte | 8 |", "| gîte | 9 |", "« gîte | 8 » devient « gîte | 9 »"),
    ],
)  # fmt: skip
def test_a_change_is_told_in_its_words(old: str, new: str, told: str) -> None:
    assert TEXT.count(old) == 1
    found = merge(TEXT, TEXT, TEXT.replace(old, new))
    assert [one.replace("\u00a0", " ") for one in all_lines(found.changes)] == [told]


def test_a_box_that_is_added_is_told_with_its_title() -> None:
    box = ":::{retenir} Un lit\nSuffit.\n:::\n\n"
    found = merge(BASE, BASE, BASE.replace("## Loger", f"{box}## Loger"))
    told = [one.replace("\u00a0", " ") for one in all_lines(found.changes)]
    assert told == ["Ajouté : « Un lit »", "Ajouté : « Suffit. »"]


def test_marks_that_hold_no_word_are_not_quoted() -> None:
    for old, new in ((":id: entrer", ":id: entree"), ("{note}", "{attention}")):
        found = merge(TEXT, TEXT, TEXT.replace(old, new))
        assert set(all_lines(found.changes)) == {"Mise en forme"}


_WHOLE = (
    "Les élèves dessinent le pont chaque année. L’école expose leurs dessins en juin. "
    "La mairie les garde ensuite dans une boîte."
)
_AFTER = _WHOLE.replace(". L’école", ".\n\nL’école")


@pytest.mark.parametrize(
    ("old", "new", "last"),
    [
        (_WHOLE, _AFTER + " On les garde.", "Coupé en deux alinéas : "),
        (_WHOLE, _AFTER, "Coupé en deux alinéas : "),
        (_AFTER, _WHOLE + " On les garde.", "Réunis en un alinéa : "),
        (_WHOLE, _WHOLE + " On les garde.", "Ajouté : « On les garde. »"),
        (_WHOLE, _WHOLE + "\n\nUn autre alinéa parle du canal.",
         "Ajouté : « Un autre alinéa parle du canal. »"),
    ],
)  # fmt: skip
def test_a_paragraph_cut_or_joined_is_told_whatever_is_added_to_it(
    old: str, new: str, last: str
) -> None:
    text = BASE.replace("## Loger", f"{old}\n\n## Loger")
    found = merge(text, text, BASE.replace("## Loger", f"{new}\n\n## Loger"))
    told = [one.replace("\u00a0", " ") for one in all_lines(found.changes)]
    assert told[-1].startswith(last)
    assert sum(one.startswith(("Coupé", "Réunis")) for one in told) == (last[0] in "CR")


def test_a_sentence_that_stands_for_another_is_one_to_change() -> None:
    new = _WHOLE.replace("L’école expose leurs dessins en juin.", "Nul ne sait plus pourquoi.")
    found = merge(_WHOLE, _WHOLE, new).changes
    assert [one.kind for one in found[0].edits] == ["removed", "added"]
    assert sentence_count(found) == 1


@pytest.mark.parametrize(
    ("ours", "why"),
    [
        ("", "(ce passage n’est plus dans l’ouvrage)"),
        (_WHOLE.replace("en juin", "en mai"), "(ce passage a changé depuis l’envoi du texte)"),
    ],
)
def test_a_letter_says_what_became_of_a_passage_that_was_not_taken(ours: str, why: str) -> None:
    found = merge(_WHOLE, ours, _WHOLE.replace("en juin", "en juillet"))
    assert list(left_lines(found.changes))[-1].endswith(why)


_TWO = (
    "Le lavoir du village est ancien. On y apprenait les nouvelles du canton.\n\n"
    "La charpente date de l’an dernier. Personne ne sait qui a payé.\n\n"
    "Le lavoir rouvre au printemps prochain."
)
_WENT = "On y apprenait les nouvelles du canton."


@pytest.mark.parametrize(
    ("new", "behind"),
    [
        # To the end of the paragraph below, and of the chapter.
        (_TWO.replace(f" {_WENT}", "").replace("payé.", f"payé. {_WENT}"), "Personne ne sait"),
        (_TWO.replace(f" {_WENT}", "") + f"\n\n{_WENT} Et l’on chantait.", "Le lavoir rouvre"),
        # Cut or joined where it stands: nothing goes anywhere.
        (_TWO.replace(f" {_WENT}", f"\n\n{_WENT}"), ""),
        (_TWO.replace("canton.\n\nLa", "canton. La"), ""),
        (_TWO.replace("canton", "pays"), ""),
    ],
)
def test_where_a_sentence_goes_is_shown(new: str, behind: str) -> None:
    said = [unstyle(line) for one in merge(_TWO, _TWO, new).changes for line in _sentences(one)]
    told = [line for line in said if "goes after" in line]
    assert len(told) == bool(behind)
    assert not behind or f"goes after “{behind}" in told[0]
