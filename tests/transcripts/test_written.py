"""Texts as researchers and clerks write them: keys, columns, numbered lines, times."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import read
from vademecum import transcripts

TALK = "JP: Neuf ans.\nMC: Qui paie ?\nJP: La commune.\nMC: Avec quoi ?\n"
SAID = ["JP: Neuf ans.", "MC: Qui paie ?", "JP: La commune.", "MC: Avec quoi ?"]
KEYS = ["JP = Jean Essai, MC = Marie Modèle", "JP : Jean Essai\nMC : Marie Modèle",
        "JP : M. Essai, adjoint\nMC : Mme Modèle (présidente)"]  # fmt: skip


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("title", ["", "Entretien du 3 mars\n\n"])
def test_the_key_of_a_texts_initials_is_said_by_nobody(key: str, title: str) -> None:
    said = read(f"{title}{key}\n\n{TALK}", "a.txt")
    assert said[-4:] == SAID
    assert all(one.startswith("aside:") for one in said[:-4])


OWN = {
    "who says their name": "JP: Jean Essai.\nMC: Marie Modèle.\n",
    "who is called": "JP : Marie\nMC : Oui\n",
}


@pytest.mark.parametrize("case", OWN)
def test_what_opens_as_a_key_and_is_none_is_said(case: str) -> None:
    assert [one[:3] for one in read(f"{OWN[case]}{TALK}", "a.txt")] == ["JP:", "MC:"] * 3


WRITTEN = {
    "numbered lines of conversation analysis": (
        "001  JUL  Le bail est de\n002       neuf ans.\n003  MAR  Qui paie ?\n"
        "004  JUL  La commune.\n005  MAR  Avec quoi ?\n",
        ["JUL: Le bail est de neuf ans.", "MAR: Qui paie ?", "JUL: La commune.",
         "MAR: Avec quoi ?"],
    ),
    "small letters before a tabulation": (
        "marie-jo\tNeuf ans.\nle gardien\tQui paie ?\nmarie-jo\tNous.\nle gardien\tAvec quoi ?\n",
        ["?marie-jo: marie-jo Neuf ans.", "?le gardien: le gardien Qui paie ?",
         "?marie-jo: marie-jo Nous.", "?le gardien: le gardien Avec quoi ?"],
    ),
    "minutes and seconds behind a name": (
        "Anna (0'00) : Neuf ans.\nPaul (0'30) : Qui paie ?\nMme Essai (1'00\") : Nous.\n",
        ["Anna: Neuf ans.", "Paul: Qui paie ?", "Mme Essai: Nous."],
    ),
    "a phrase that stands each time as the names do": (
        "Jean ESSAI — Un.\n\nLe secrétaire — Deux.\n\nJean ESSAI — Trois.\n\n"
        "Le secrétaire — Quatre.\n\nLuc MODÈLE — Cinq.\n",
        ["Jean ESSAI: Un.", "Le secrétaire: Deux.", "Jean ESSAI: Trois.", "Le secrétaire: Quatre.",
         "Luc MODÈLE: Cinq."],
    ),
    "before a colon, as long as what others say": (
        "Le Maire : La séance est ouverte.\n\nLe directeur : Je rappelle l'heure qu'il est.\n\n"
        "M. Essai : Bien.\n\nLe directeur : Je rappelle encore l'heure qu'il est.\n\n"
        "Le Maire : Merci.\n\nUn habitant : Absent.\n\nM. Essai : Oui.\n\nUn habitant : Absent.\n",
        ["Le Maire: La séance est ouverte.", "Le directeur: Je rappelle l'heure qu'il est.",
         "M. Essai: Bien.", "Le directeur: Je rappelle encore l'heure qu'il est.",
         "Le Maire: Merci.", "?Un habitant: Un habitant : Absent.", "M. Essai: Oui.",
         "?Un habitant: Un habitant : Absent."],
    ),
    "but once, or in a sentence that goes on, it is a question": (
        "Jean ESSAI : Un.\n\nLe secrétaire : deux.\n\nJean ESSAI : Trois.\n\n"
        "Le secrétaire : quatre.\n\nLuc MODÈLE : Cinq.\n\nUn habitant : Six.\n",
        ["Jean ESSAI: Un.", "Jean ESSAI: Le secrétaire : deux.", "Jean ESSAI: Trois.",
         "Jean ESSAI: Le secrétaire : quatre.", "Luc MODÈLE: Cinq.",
         "?Un habitant: Un habitant : Six."],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", WRITTEN)
def test_as_people_write(case: str) -> None:
    text, expected = WRITTEN[case]
    assert read(text, "a.txt") == expected


HEADERS = ["Locuteur·rice", "Intervenant·e·s", "Locuteur/trice", "Intervenant(e)", "Orateur.rice"]


@pytest.mark.parametrize("header", HEADERS)
def test_a_column_in_inclusive_writing_says_who_speaks(header: str) -> None:
    text = f"Horodatage,{header},Verbatim\n00:01:05,Mme Essai,Neuf ans.\n00:02:05,Luc,Non.\n"
    assert read(text, "a.csv") == ["Mme Essai: Neuf ans.", "Luc: Non."]


PARTS = {
    "first name and name": ("prénom;nom", "Anna;Meyer", "Luc;Meyer", ["Anna Meyer", "Luc Meyer"]),
    "the other way": ("nom;prénom", "Meyer;Anna", "Meyer;Luc", ["Anna Meyer", "Luc Meyer"]),
    "English": ("first_name;last_name", "Anna;Lee", "Luc;Lee", ["Anna Lee", "Luc Lee"]),
    "whole already": ("prénom;nom", "Anna;Anna Meyer", "Luc;Meyer", ["Anna Meyer", "Luc Meyer"]),
    "one part empty": ("prénom;nom", "Anna;", ";Meyer", ["Anna", "Meyer"]),
    "first names alone": ("début;prénom", "0;Anna", "7;Luc", ["Anna", "Luc"]),
    "families alone": ("début;nom de famille", "0;Meyer", "7;Petit", ["Meyer", "Petit"]),
    "called otherwise": (
        "intervenant;prénom;nom de famille", "Élue;Anna;Meyer", "Élu;Luc;Meyer", ["Élue", "Élu"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", PARTS)
def test_a_name_in_two_columns_is_one_name(case: str) -> None:
    header, one, other, expected = PARTS[case]
    text = f"{header};transcription\n{one};Neuf ans.\n{other};Je refuse.\n"
    said = ["Neuf ans.", "Je refuse."]
    assert read(text, "a.csv") == [
        f"{who}: {words}" for who, words in zip(expected, said, strict=True)
    ]


def test_a_list_of_markdown_is_in_somebodys_words_and_a_dash_alone_is_asked() -> None:
    text = (
        "**Anna** : Deux points.\n\n- Le bail.\n- La digue.\n\n**Luc** : Merci.\n\n"
        "{}**Anna** : Bien.\n"
    )
    found = transcripts.read(text.format("").encode(), "a.md").utterances
    assert [(one.speaker, one.text, one.asked) for one in found] == [
        ("Anna", "Deux points.\n\n• Le bail.\n\n• La digue.", ""),
        ("Luc", "Merci.", ""),
        ("Anna", "Bien.", ""),
    ]
    found = transcripts.read(text.format("- Non.\n\n").encode(), "a.md").utterances
    assert [one.asked for one in found if "Non." in one.text] == ["-"]
