"""What comes back as who speaks does, in its file, is read; what only looks so is not."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import read

ASKS = ["I : Quand êtes-vous arrivé ?", "R1 : En mars.", "I : Et vous ?", "R2 : En avril."]


@pytest.mark.parametrize("bold", [False, True])
def test_one_letter_names_who_asks_among_initials(bold: bool) -> None:
    lines = ["I : Merci de me recevoir.", "R1 : Je vous en prie.", *ASKS, "I : Merci."]
    typed = [f"**{line.replace(' : ', ' :** ', 1)}" if bold else line for line in lines]
    found = read("\n\n".join(typed), "a.md")
    assert found == [line.replace(" : ", ": ", 1) for line in lines]


def test_a_letter_that_lists_is_nobody() -> None:
    lines = ["Anna : Deux choses.", "A : le budget.", "B : les travaux.", "Paul : Et donc ?",
             "Anna : On revient à A.", "Paul : Bien.", "Anna : Merci."]  # fmt: skip
    assert not any(one.startswith(("A: ", "B: ")) for one in read("\n".join(lines), "a.txt"))


def chaired(chair: str, below: str, times: int = 6) -> str:
    names = ["Lorena Essai", "David Modèle", "Jordi Exemple", "Anna Exemple"]
    said = "Gràcies, presidenta. Bon dia a tothom i gràcies per la pregunta."
    turns = [f"{chair}\n\n{below}\n\n{names[at % 4]}\n\n{said}" for at in range(2 * times)]
    return "\n\n".join(["El senyor diu que la presidenta i el vent parlen.", *turns])


SPEECH = "Per respondre, té la paraula el senyor diputat del grup."


def test_who_presides_is_read_where_the_words_are_common_ones() -> None:
    found = read(chaired("La presidenta", SPEECH), "a.txt")
    assert found.count(f"La presidenta: {SPEECH}") == 12
    assert not any(one.startswith("?") for one in found)


@pytest.mark.parametrize(
    "text",
    [
        chaired("El vent", "Bufa sobre el camp."),  # a refrain
        chaired("Vent", SPEECH),  # a heading
        chaired("La presidenta", SPEECH, times=2),
    ],
    ids=["verses", "without an article", "a few times"],
)
def test_what_comes_back_otherwise_is_asked(text: str) -> None:
    label = text.split("\n\n")[1]
    assert not any(one.startswith(f"{label}: ") for one in read(text, "a.txt"))


def test_the_files_own_sign_behind_a_name_names_who_stands_once() -> None:
    said = "My Lords, I beg to move.\n\n"
    often = "".join(f"Lord Essai{sign}\n\n{said}" for sign in (" (Con)", "", "", ""))
    once = f"Baroness Modèle (Con)\n\n{said}"
    other = f"Viscount Exemple (sitting)\n\n{said}"
    long_ = "A paragraph more, which goes on.\n\n" * 12
    found = read(often + long_ + once + long_ + other, "a.txt")
    assert any(one.startswith("Baroness Modèle (Con): My Lords") for one in found)
    assert not any(one.startswith("Viscount Exemple (sitting): ") for one in found)


def test_numbered_turns_are_read_without_their_numbers() -> None:
    lines = ["Mme Essai : Le point un est reporté.", "M. Modèle : Pourquoi ?",
             "Mme Essai : Voici :\na) la voirie", "M. Modèle : Bien."]  # fmt: skip
    text = "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))
    found = read(text, "a.txt")
    assert found == [line.replace(" : ", ": ", 1).replace("\n", " ") for line in lines]


@pytest.mark.parametrize(
    "text",
    [
        "1. Budget : voté.\nsuite\n2. Voirie : reportée.\n3. Budget : annexe.",
        "Mme Essai : Voici :\n1. M. Modèle : 12 voix.\n2. M. Petit : 8 voix.\n3. M. Petit : 1.",
    ],
)
def test_a_numbered_list_keeps_its_numbers(text: str) -> None:
    assert "1." in " ".join(read(text, "a.txt"))


TURNS = ["Mme Essai : Bonjour.", "M. Modèle : Oui, bonjour."]
MORE = ["Mme Essai : Passons au vote.", "M. Modèle : Je vote."]


def test_a_matter_with_its_number_is_a_heading_and_a_list_is_read_out() -> None:
    heading = "2. Subventions aux associations"
    assert f"aside: {heading}" in read("\n".join([*TURNS, "", heading, "", *MORE]), "a.txt")
    listed = [*TURNS, "Mme Essai : Deux points :", "1. Voirie", "2. Écoles", *MORE]
    assert "Mme Essai: Deux points : 1. Voirie 2. Écoles" in read("\n".join(listed), "a.txt")


@pytest.mark.parametrize("above", [[], ["Compte rendu", "", "Mme Essai ouvre la séance."]])
def test_what_a_clerk_tells_between_two_turns_is_a_question(above: list[str]) -> None:
    told = "Madame Exemple souligne que les commerçants souffrent."
    found = read("\n".join([*above, *TURNS, told, *MORE]), "a.txt")
    assert f"?Madame Exemple souligne: {told}" in found
