"""Lines of minutes and of messages that are nobody's name, and are not asked about."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import read
from vademecum import transcripts

TURNS = ["Jean ESSAI — La séance est ouverte.", "Claire MODÈLE — Je lis la lettre.",
         "Jean ESSAI — Merci à vous.", "Claire MODÈLE — Il reste le vote.",
         "Jean ESSAI — La séance est levée."]  # fmt: skip
RIGHT = [one.replace(" — ", ": ", 1) for one in TURNS]

ABOVE = [
    "COMMUNE DE SAINT-MODÈLE",
    "Ville de Modèle",
    "CONSEIL MUNICIPAL",
    "Excusé : Paul Exemple",
    "Absente : Mme Exemple",
    "Étaient présents : Anna Essai, Luc Modèle (maire) et M. Exemple.",
    "Secrétaire de séance : Mme Exemple",
]


@pytest.mark.parametrize("line", ABOVE)
def test_what_stands_above_a_sitting_is_nobodys_name(line: str) -> None:
    assert read("\n\n".join([line, *TURNS]), "a.txt") == [f"aside: {line}", *RIGHT]


@pytest.mark.parametrize(
    "line",
    ["La secrétaire de séance, Claire MODÈLE", "Le Maire", "Le président de l’association"],
)
def test_who_signs_at_the_end_speaks_no_word(line: str) -> None:
    assert read("\n\n".join([*TURNS, line]), "a.txt") == [*RIGHT, f"aside: {line}"]


@pytest.mark.parametrize("line", ["Excusé : Oui, mais où ?", "Absente : je le regrette."])
def test_a_label_with_words_behind_it_is_no_attendance(line: str) -> None:
    assert read("\n\n".join([*TURNS[:3], line, *TURNS[3:]]), "a.txt")[:2] == RIGHT[:2]
    assert f"aside: {line}" not in read("\n\n".join([*TURNS[:3], line, *TURNS[3:]]), "a.txt")


LETTER = [
    "« Cher Monsieur,",
    "Premier point : le bail.",
    "Le directeur : absent.",
    "Paul Exemple »",
]


def test_what_is_read_out_between_quotation_marks_is_of_who_reads() -> None:
    read_out = "\n\n".join([*TURNS[:2], *LETTER, *TURNS[2:]])
    assert read(read_out, "a.txt") == [
        RIGHT[0], "¶".join([RIGHT[1], *LETTER]), *RIGHT[2:],
    ]  # fmt: skip


def test_a_quotation_that_nothing_closes_hides_no_question() -> None:
    lines = [*TURNS[:2], "« Cher Monsieur,", "Paul Exemple — Je refuse.", *TURNS[2:]]
    said = read("\n\n".join(lines), "a.txt")
    assert not any("Je refuse" in one and one.startswith("Claire") for one in said)


@pytest.mark.parametrize("sign", ["PS", "P.S.", "NB"])
def test_a_postscript_is_of_the_message(sign: str) -> None:
    text = (
        "12/03/2022, 18:30 - Anna: Bonjour\n12/03/2022, 18:31 - Luc: Bonsoir\n"
        f"{sign}: pense aux clés\n12/03/2022, 18:32 - Anna: Oui\n12/03/2022, 18:33 - Luc: Merci\n"
    )
    assert read(text, "a.txt")[1] == f"Luc: Bonsoir {sign}: pense aux clés"


def test_a_party_that_comes_back_is_who_speaks() -> None:
    text = "PS : Nous refusons.\nUDI : Nous votons.\n" * 3
    assert [one.partition(": ")[0] for one in read(text, "a.txt")] == ["PS", "UDI"] * 3


def test_a_person_said_by_a_place_in_brackets_is_read_where_it_comes_back() -> None:
    one = "Un habitant (dans le public) : C’est faux !"
    turns = ["Le Maire : La séance est ouverte.", "Mme Modèle : Je demande un report.",
             "Le Maire : Bien."]  # fmt: skip
    said = read("\n\n".join([*turns, one, *turns, one, turns[0]]), "a.txt")
    assert said.count(one.replace(") : ", "): ")) == 2


POEM = ["La Mer : elle monte.", "Marie - je t’attends,", "Le Vent : il tourne.",
        "La Digue : elle tient."]  # fmt: skip
BEFORE = ["Anna : Bonjour.", "Luc : Bonjour."]
AFTER = ["Luc : Merci.", "Anna : De rien.", "Luc : On continue."]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "told", ["Anna : Je vais vous lire un poème.", "Anna : Voici la lettre qu’il a laissée :",
             "Anna : Écoutez bien. Voilà ce qu’il m’a écrit."]
)  # fmt: skip
def test_what_is_read_out_is_one_question_with_who_reads(told: str, gap: str) -> None:
    text = "\n\n".join([*BEFORE, told, gap.join(POEM), *AFTER])
    said = read(text, "a.txt")
    assert {one.partition(": ")[0] for one in said} == {"Anna", "Luc"}
    utterances = transcripts.read(text.encode(), "a.txt").utterances
    assert [one.asked for one in utterances if one.asked] == ["La Mer"]


def test_verses_that_nothing_announces_are_one_question_too() -> None:
    lines = "Mer : elle monte.\nVent : il tourne.\nDigue : elle tient."
    text = "\n\n".join([*BEFORE, "Anna : Alors voilà.", lines, *AFTER])
    utterances = transcripts.read(text.encode(), "a.txt").utterances
    assert {one.speaker for one in utterances} == {"Anna", "Luc"}
    assert [one.asked for one in utterances if one.asked] == ["Mer"]


@pytest.mark.parametrize(
    "answer", ["M. Roux : très bien.", "Luc : je t’écoute.", "Paul Essai : Oui."]
)
def test_who_answers_somebody_who_reads_is_no_part_of_it(answer: str) -> None:
    turns = [*BEFORE, "Anna : Je vous lis la lettre.", answer, *AFTER, "M. Roux : Oui.",
             "Paul Essai : Non."]  # fmt: skip
    said = read("\n\n".join(turns), "a.txt")
    assert answer.replace(" : ", ": ", 1) in said


SHORT = (
    "Mme Petit : Je présente.\n\nM. Roux : Merci.\n\n{}\n\nMme Petit : Bien.\n\nM. Roux : Oui.\n"
)


@pytest.mark.parametrize(
    "title",
    [
        "Personnes excusées",
        "Élus présents",
        "Étaient absents",
        "II. LES FINANCES",
        "Ordre du jour",
        "Ouverture de la séance",
        "Projet de loi no 16 Première lecture",
        "Tagesordnungspunkt 4 Erste Beratung",
        "Categories Detected",
        "Amazon Transcribe Audio Source",
    ],
)
def test_a_part_of_a_sitting_is_nobodys_and_no_question(title: str) -> None:
    said = transcripts.read(SHORT.format(title).encode(), "essai.txt").utterances
    assert [(one.speaker, one.asked) for one in said if title in one.text] == [(None, "")]


@pytest.mark.parametrize("words", ["Anna Présent", "Je reprends"])
def test_words_that_only_look_like_one_are_asked_about(words: str) -> None:
    said = transcripts.read(SHORT.format(words).encode(), "essai.txt").utterances
    assert [one.asked for one in said if words in one.text] == [words]


HANSARD = ["HON. A. ESSAI.- Mr. Speaker, Sir, I move.", "HON. SPEAKER.- You have the floor.",
           "HON. J. MODEL.- Thank you."]  # fmt: skip


@pytest.mark.parametrize(
    "address",
    ["Mr. Speaker, Sir,", "Mr. Speaker,", "Madam Speaker, Madam,", "Mr. Deputy Speaker, Sir,",
     "Mr. Essai, Sir,", "Madam Chair,", "Mr. President,"],
)  # fmt: skip
@pytest.mark.parametrize(
    "words", ["it has been long.", "I agree.", "time and again I have said it.", "these kinds go."]
)
def test_whom_somebody_speaks_to_takes_no_words_from_who_speaks(address: str, words: str) -> None:
    said = f"{address} {words}"
    found = read("\n\n".join([*HANSARD, said, "HON. SPEAKER.- Yes."]), "a.txt")
    assert found[2] == f"HON. J. MODEL: Thank you.¶{said}" or found[3] == f"HON. J. MODEL: {said}"


@pytest.mark.parametrize("label", ["Mr. Essai, Order.", "Mme Essai, Vous avez la parole."])
def test_a_name_and_a_comma_is_a_question_still(label: str) -> None:
    found = read("\n\n".join([*HANSARD, label, "HON. SPEAKER.- Yes."]), "a.txt")
    assert found[3].startswith("?")
