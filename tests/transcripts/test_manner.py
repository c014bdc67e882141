"""A name, how somebody speaks and a sign; and what stands below a question: never silent."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import read
from vademecum import transcripts
from vademecum.intake.asked import answered
from vademecum.transcripts import heads
from vademecum.transcripts.labels import same

MANNERS = [
    "M. Roy, se levant : C’est honteux.",
    "M. Roy, ironique : Bravo à tous.",
    "M. Roy, après un silence. – Non, jamais.",
    "M. Roy, qui se lève. — Non, jamais.",
    "Le préfet, d’un ton sec : Non, jamais.",
    "Une habitante, au fond de la salle : Et les rats ?",
    "M. le Maire, hors micro. – Quel temps !",
]
SHAPES = {"a colon": "{} : {}", "a stop and a dash": "{}. – {}", "lines": "{}\n{}"}


def meeting(shape: str, odd: str) -> list[str]:
    said = [("M. Lambert", "Le projet est mort-né."), ("Mme Vidal", "Vous exagérez."), None,
            ("M. Lambert", "Non."), ("Mme Vidal", "Bon."), ("M. Lambert", "Si.")]  # fmt: skip
    text = "\n\n".join(SHAPES[shape].format(*one) if one else odd for one in said)
    return read(text, "a.txt")


@pytest.mark.parametrize("odd", MANNERS)
@pytest.mark.parametrize("shape", SHAPES)
def test_how_somebody_speaks_hides_no_name(shape: str, odd: str) -> None:
    said = meeting(shape, odd)
    assert said[1] == "Mme Vidal: Vous exagérez."
    assert said[2].startswith("?")
    assert said[2].endswith(odd)


SPOKEN = [
    "M. Dupont, je vous pose la question : Viendrez-vous ?",
    "Monsieur le maire, une remarque : Le budget est faux.",
    "Monsieur le préfet, pour conclure : La digue tient.",
    "Monsieur le ministre, depuis plusieurs années, la France subit ceci : Une chute.",
    "M. Petit, voisin du parc – un homme bien – est venu.",
    "Anna Essai, elle, le sait : C’est non.",
]


@pytest.mark.parametrize("words", SPOKEN)
def test_and_whom_somebody_speaks_to_opens_no_turn(words: str) -> None:
    assert heads.opening(words) is None


FIRST, SECOND = "Le Directeur adjoint en charge de la voirie", "La représentante des riverains"
BELOW = [
    "Un riverain, au fond de la salle : Et les rats ?",
    "Le collectif des Mimosas : Et les rats ?",
    "🦊 : Et les rats ?",
    "Mme Martin, se levant : Et les rats ?",
]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("line", BELOW)
def test_a_line_below_a_question_is_one_of_its_own(line: str, between: str) -> None:
    rows = [f"{FIRST} : Le calendrier est tenu.", f"{SECOND} : Ce n’est pas vrai.",
            f"{FIRST} : Venez.", f"{SECOND} : Avec plaisir.", line, f"{FIRST} : Bien."]  # fmt: skip
    found = transcripts.read(between.join(rows).encode(), "a.txt")
    named = answered(found, {same(FIRST): "M. Un", same(SECOND): "Mme Deux"})
    said = [(one.speaker, one.text) for one in named]
    assert said[3] == ("Mme Deux", "Avec plaisir.")
    assert said[4] == (None, line)


def test_and_below_the_only_one_of_a_long_text() -> None:
    prose = [f"La digue tient depuis {year}, et nous la gardons." for year in range(1990, 2004)]
    asked = ["Mme Martin : Et les rats ?", "Un riverain, au fond de la salle : Oui, les rats !"]
    said = read("\n".join([*prose, *asked, *prose]), "a.txt")
    assert [one.split(": ")[0] for one in said[1:]] == [
        "?Mme Martin", "?Un riverain, au fond de la salle",
    ]  # fmt: skip


INNER = {
    "Le Maire : Voilà. / Mme Cadiou : Je note.": ["Le Maire: Voilà.", "Mme Cadiou: Je note."],
    "Le Maire : Voilà. // Mme Cadiou : Je note.": ["Le Maire: Voilà.", "Mme Cadiou: Je note."],
    "Le Maire : Oui – Mme Cadiou : Non.": ["Le Maire: Oui", "?Mme Cadiou: Mme Cadiou : Non."],
    "Le Maire : Oui / Mme Cadiou : Non.": ["Le Maire: Oui", "?Mme Cadiou: Mme Cadiou : Non."],
    "Le Maire : Voilà. / M. Neuf : Non.": ["Le Maire: Voilà.", "?M. Neuf: M. Neuf : Non."],
    "Le Maire : Clair / simple : Oui ou non.": ["Le Maire: Clair / simple : Oui ou non."],
    "Le Maire : Deux noms – Mme Cadiou : douze voix.": [
        "Le Maire: Deux noms – Mme Cadiou : douze voix."
    ],
}


@pytest.mark.parametrize("line", INNER)
def test_two_who_speak_on_one_line(line: str) -> None:
    text = "\n".join([line, "Mme Cadiou : Bien.", "Le Maire : Merci.", "Mme Cadiou : À vous."])
    assert read(text, "a.txt") == [
        *INNER[line], "Mme Cadiou: Bien.", "Le Maire: Merci.", "Mme Cadiou: À vous.",
    ]  # fmt: skip


@pytest.mark.parametrize("mark", ["*", "•", "–", "▪"])
def test_a_surname_behind_a_lists_mark_may_open_a_turn(mark: str) -> None:
    rows = ["Mme Roy : Bonjour.", "M. Blanc : Bonjour.", "Mme Roy : On commence.",
            f"{mark} Blanc : Encore moi.", "Mme Roy : Oui.", "M. Blanc : Bien."]  # fmt: skip
    assert read("\n".join(rows), "a.txt")[3] == f"?Blanc: {mark} Blanc : Encore moi."


def test_a_forename_and_a_surname_there_are_listed() -> None:
    rows = ["Mme Roy : Bonjour.", "M. Blanc : Bonjour.", "Mme Roy : On commence.",
            "* Luc Petit : Encore moi.", "Mme Roy : Oui.", "M. Blanc : Bien."]  # fmt: skip
    found = transcripts.read("\n".join(rows).encode(), "a.txt").utterances[3]
    assert (found.speaker, found.asked) == ("Mme Roy", "Luc Petit")


@pytest.mark.parametrize(
    "points",
    [["Voici les votes :", "* Blanc : Douze voix.", "* Petit : Trois voix."],
     ["J’ai noté.", "* Budget : En hausse."], ["J’ai noté.", "• Plan Local : Voté."],
     ["J’ai noté.", "* Blanc : douze voix."]],
)  # fmt: skip
def test_and_a_list_that_is_read_out_none(points: list[str]) -> None:
    rows = ["Mme Roy : Bonjour.", "M. Blanc : Bonjour.", "Mme Roy : On commence.", *points,
            "M. Blanc : Bien.", "Mme Roy : Merci."]  # fmt: skip
    assert read("\n\n".join(rows), "a.txt")[2] == "¶".join(["Mme Roy: On commence.", *points])
