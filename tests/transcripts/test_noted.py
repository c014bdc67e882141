"""How somebody speaks is of the words; whom somebody speaks to is no label for sure."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import read
from vademecum import transcripts

NOTED = {
    "a clause in brackets": ("Mme Nowak (elle rit) : Oui.", "Mme Nowak: (elle rit) Oui."),
    "a gerund in brackets": ("Mme Nowak (en riant) : Oui.", "Mme Nowak: (en riant) Oui."),
    "a gerund": ("Mme Nowak, se levant : Oui.", "Mme Nowak: (se levant) Oui."),
    "a gerund and more": (
        "Mme Nowak, haussant le ton : Oui.", "Mme Nowak: (haussant le ton) Oui.",
    ),
    "another who is named so": ("M. Petit (il soupire) : Oui.", "M. Petit: (il soupire) Oui."),
}  # fmt: skip
WAYS = ["hors micro", "en riant", "à voix basse", "rires", "en arabe", "vivement", "émue", "off",
        "d’une voix lasse", "au téléphone", "avec émotion", "micro coupé"]  # fmt: skip
ASKED = ["Mme Nowak, ironique : Oui.", "M. Petit, se levant : Oui."]
KEPT = {
    "a group": ("Mme Nowak (PS) : Oui.", "Mme Nowak (PS): Oui."),
    "where": ("Mme Nowak (dans le public) : Oui.", "Mme Nowak (dans le public): Oui."),
    "a body": ("Mme Nowak (département) : Oui.", "Mme Nowak (département): Oui."),
    "whose": ("Mme Nowak (avec sa fille) : Oui.", "Mme Nowak (avec sa fille): Oui."),
    "what she is": ("Mme Nowak (interprète) : Oui.", "Mme Nowak (interprète): Oui."),
    "who they are": ("Mme Nowak (assistante) : Oui.", "Mme Nowak (assistante): Oui."),
    "who he is": ("M. Petit (étudiant en droit) : Oui.", "M. Petit (étudiant en droit): Oui."),
    "a function": ("Mme Nowak, maire : Oui.", "Mme Nowak, maire: Oui."),
}


def meeting(line: str) -> str:
    said = read(f"Le Maire : Bonjour.\nMme Nowak : Le budget.\nLe Maire : Bien.\n{line}\n"
                "Le Maire : Merci.\nMme Nowak : Fin.", "a.txt")  # fmt: skip
    assert said[:3] + said[4:] == ["Le Maire: Bonjour.", "Mme Nowak: Le budget.", "Le Maire: Bien.",
                                   "Le Maire: Merci.", "Mme Nowak: Fin."]  # fmt: skip
    return said[3]


@pytest.mark.parametrize("case", NOTED)
def test_a_manner_beside_a_sure_name_is_of_the_words(case: str) -> None:
    line, said = NOTED[case]
    assert meeting(line) == said


@pytest.mark.parametrize("name", ["Mme Nowak", "Nowak", "Anna Nowak"])
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", ["a.txt", "a.vtt"])
def test_a_way_of_speaking_in_brackets_makes_nobody_else(way: str, name: str, kind: str) -> None:
    turns = [(name, "Bonjour."), ("Paul Modèle", "Oui."), (f"{name} ({way})", "Non."),
             ("Paul Modèle", "Bien."), (name, "Fin.")]  # fmt: skip
    lines = [f"{who}: {words}" for who, words in turns]
    text = "\n".join(lines)
    if kind == "a.vtt":
        text = "WEBVTT\n\n" + "\n".join(f"00:0{at}.000 --> 00:0{at}.900\n{line}\n"
                                       for at, line in enumerate(lines))  # fmt: skip
    assert read(text, kind) == [*lines[:2], f"{name}: ({way}) Non.", *lines[3:]]


@pytest.mark.parametrize("line", ASKED)
def test_what_may_be_said_to_somebody_is_asked(line: str) -> None:
    assert meeting(line) == f"?{line.partition(' :')[0]}: {line}"


@pytest.mark.parametrize("case", KEPT)
def test_who_somebody_is_stays_of_the_name(case: str) -> None:
    line, said = KEPT[case]
    assert meeting(line) == said


@pytest.mark.parametrize(
    "manner", ["haussant le ton", "ironique", "après un silence", "d’un geste"]
)
@pytest.mark.parametrize("name", ["M. Roux", "M. X."])
def test_before_a_stop_and_a_dash_whatever_the_manner(name: str, manner: str) -> None:
    short = name.removesuffix(".")
    rows = [f"{name} – Bonjour.", "Mme Noir. – Le budget.", f"{short}, {manner}. – Non.",
            "Mme Noir. – Bien.", f"{name} – Oui."]  # fmt: skip
    assert read("\n\n".join(rows), "a.txt") == [
        f"{name}: Bonjour.", "Mme Noir: Le budget.", f"{name}: ({manner}) Non.", "Mme Noir: Bien.",
        f"{name}: Oui.",
    ]  # fmt: skip


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("label", ["Monsieur le maire", "Madame la présidente"])
@pytest.mark.parametrize("times", [1, 2])
def test_whom_somebody_speaks_to_opens_no_turn(label: str, between: str, times: int) -> None:
    rows = [*["Anna Essai : Bonjour.", "Paul Modèle : Voici.", f"{label} : je proteste."] * times,
            "Anna Essai : Bien.", "Paul Modèle : Oui."]  # fmt: skip
    found = transcripts.read(between.join(rows).encode(), "a.txt").utterances
    mine = [(one.speaker, one.asked) for one in found if "proteste" in one.text]
    assert mine == [("Paul Modèle", label)] * times


@pytest.mark.parametrize("rest", ["Je proteste.", "je proteste."])
def test_nor_who_has_another_name_in_the_file(rest: str) -> None:
    rows = ["Le Maire : Bonjour.", "Paul Modèle : Voici.", f"Monsieur le maire : {rest}",
            "Le Maire : Bien.", "Paul Modèle : Oui."]  # fmt: skip
    found = transcripts.read("\n".join(rows).encode(), "a.txt").utterances
    assert [one.asked for one in found] == ["", "", "Monsieur le maire", "", ""]


@pytest.mark.parametrize("label", ["Monsieur le maire", "Madame la présidente", "M. le maire"])
@pytest.mark.parametrize("low", [True, False])
def test_but_who_speaks_under_that_name_does(label: str, low: bool) -> None:
    turns = [(label, "Bonjour."), ("Paul", "Voici."), (label, "Bien."), ("Paul", "Oui.")]
    turns = [(who, words.lower() if low else words) for who, words in turns]
    said = read("\n".join(f"{who} : {words}" for who, words in turns), "a.txt")
    assert said == [f"{who}: {words}" for who, words in turns]


@pytest.mark.parametrize(
    ("label", "who"),
    [
        ("**Anna Essai** *(maire)* :", "Anna Essai (maire)"),
        ("**Anna Essai** (PS) —", "Anna Essai (PS)"),
        ("**Anna Essai**, maire de Bourg :", "Anna Essai, maire de Bourg"),
    ],
)
def test_who_somebody_is_beside_a_name_in_bold_is_no_word_said(label: str, who: str) -> None:
    text = (
        f"{label} Bonjour.\n\n**Paul Exemple** : Oui.\n\n{label} Bien.\n\n**Paul Exemple** : Si.\n"
    )
    assert read(text, "a.md")[::2] == [f"{who}: Bonjour.", f"{who}: Bien."]


@pytest.mark.parametrize("words", ["(Rires.) Bonjour.", "(à voix basse) Oui : c’est cela."])
def test_what_stands_in_brackets_behind_the_sign_is_of_the_words(words: str) -> None:
    text = f"**Anna Essai :** {words}\n\n**Paul Exemple :** Oui.\n\n**Anna Essai :** Bien.\n"
    assert read(text, "a.md")[0] == f"Anna Essai: {words}"
