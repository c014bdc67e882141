"""Names that a file surely has begin their turn where they are marked otherwise."""

from __future__ import annotations

import pytest

from vademecum.intake import listed
from vademecum.transcripts import read

Said = list[tuple[str | None, str, str]]


def said(text: str, name: str = "essai.txt") -> Said:
    found = listed.settled(read(text.encode(), name))
    return [(one.speaker, one.asked, one.text) for one in found.utterances]


TIMED = "".join(
    f"[{who}] (0:{at:02} - 0:{at + 9:02})\n{words}\n\n"
    for at, (who, words) in enumerate(
        (
            ("Chercheur", "Depuis combien de temps ?"),
            ("Interviewe", "Depuis douze ans."),
            ("Chercheur", "Et avant ?"),
            ("Interviewe", "Avant, rien."),
        )
    )
)
BARE = (
    "[Chercheur]\nReprenons : qui vous a appris ?\n\n[Interviewe]\nMon père.\n\n",
    "[Chercheur] Reprenons : qui vous a appris ?\n\n[Interviewe] Mon père.\n\n",
    "[Chercheur] : Reprenons : qui vous a appris ?\n\n[Interviewe] : Mon père.\n\n",
)


@pytest.mark.parametrize("bare", BARE)
@pytest.mark.parametrize("first", [True, False])
def test_a_bracket_without_its_time_names_the_same_person(bare: str, first: bool) -> None:
    found = said(bare + TIMED if first else TIMED + bare)
    assert ("Chercheur", "", "Reprenons : qui vous a appris ?") in found
    assert ("Interviewe", "", "Mon père.") in found
    assert {who for who, _asked, _text in found} == {"Chercheur", "Interviewe"}


@pytest.mark.parametrize("noted", ["[Rires]", "[Pause café]", "[le chercheur rit]"])
def test_what_is_noted_in_a_bracket_names_nobody(noted: str) -> None:
    found = said(f"{TIMED}{noted}\nEt voilà.\n")
    assert {who for who, _asked, _text in found} <= {"Chercheur", "Interviewe", None}


OPEN = "Mme Petit : Bonjour à tous, on ouvre.\nM. Roux : Merci, je suis content d’être là.\n"
CLOSE = "M. Roux : Bien.\n"
POINTS = ("- Mme Petit : D’accord.", "• Mme Petit : D’accord.", "3. Mme Petit : D’accord.")
READ_OUT = (
    "M. Roux : Voici qui l’a dit :\n- Mme Petit : D’accord.",
    "M. Roux : Trois avis.\n- Mme Petit : favorable",
    "M. Roux : Les points sont\n- la voirie\n- Mme Petit : D’accord.",
    "- M. Durand : D’accord.",
)


@pytest.mark.parametrize("line", POINTS)
def test_a_known_name_behind_the_mark_of_a_list_begins_a_turn(line: str) -> None:
    assert ("Mme Petit", "", "D’accord.") in said(f"{OPEN}{line}\n{CLOSE}")


@pytest.mark.parametrize("lines", READ_OUT)
def test_a_point_of_what_is_read_out_and_an_unknown_name_do_not(lines: str) -> None:
    turns = [one for one in said(f"{OPEN}{lines}\n{CLOSE}") if one[0] == "Mme Petit"]
    assert turns == [("Mme Petit", "", "Bonjour à tous, on ouvre.")]


@pytest.mark.parametrize(
    ("below", "who"),
    [("Je refuse la clause.", "Mme Petit"), ("Mme Petit refuse la clause.", None)],
)
def test_a_known_name_as_a_heading_is_who_speaks_below(below: str, who: str | None) -> None:
    text = f"{OPEN}\n## Mme Petit\n\n{below}\n\n## M. Durand\n\nMoi aussi.\n\n{CLOSE}"
    found = said(text.replace("\n", "\n\n"), "essai.md")
    assert [one for one, _asked, text in found if text.endswith(below)] == [who]
    assert any(asked == "M. Durand" for _who, asked, _text in found)


PORTRAITS = (
    "Maire depuis dix ans.",
    "Elle est maire depuis dix ans.",
    "Je l’ai reçue en mai.",
    "Nous parlons de son livre, et j’en suis content.",
)


@pytest.mark.parametrize("words", PORTRAITS)
def test_what_may_be_told_of_who_is_named_in_a_heading_is_asked_about(words: str) -> None:
    text = f"{OPEN}\n## Mme Petit\n\n{words}\n\n{CLOSE}"
    found = said(text.replace("\n", "\n\n"), "essai.md")
    [(who, asked, _text)] = [one for one in found if one[2].endswith(words)]
    assert (who, asked) == (None, "Mme Petit")


def test_a_name_above_the_first_who_speaks_is_asked_about() -> None:
    found = said(f"## Mme Petit\n\nJe marchais.\n\n{OPEN}{CLOSE}", "essai.md")
    assert found[0][:2] == (None, "Mme Petit")


LONG = "M. Durand, vice-président chargé des relations internationales et"
WRAPPED = {
    f"{LONG}\nde la coopération : Je refuse.": f"{LONG} de la coopération",
    "Mme Essai, adjointe aux sports\net à la jeunesse : Je refuse.": (
        "Mme Essai, adjointe aux sports et à la jeunesse"
    ),
}
SENTENCES = (
    "M. Durand, vice-président de la région, est venu et\nde la part de tous : Je refuse.",
    f"Je le redis devant\n{LONG}\nde la coopération : Je refuse.",
    f"{LONG}\nde la coopération : je refuse.",
)


@pytest.mark.parametrize("lines", WRAPPED)
def test_a_label_over_two_lines_is_one(lines: str) -> None:
    assert (WRAPPED[lines], "", "Je refuse.") in said(f"{OPEN}{lines}\n{CLOSE}")


@pytest.mark.parametrize("lines", SENTENCES)
def test_a_sentence_over_two_lines_is_no_label(lines: str) -> None:
    found = said(f"{OPEN}{lines}\n{CLOSE}")
    assert {who for who, _asked, _text in found} <= {"Mme Petit", "M. Roux", None}


@pytest.mark.parametrize(
    "link", ["<https://exemple.org/rapport>", "https://exemple.org/rapport", "<www.exemple.org>"]
)
def test_an_address_alone_on_its_line_ends_nobodys_turn(link: str) -> None:
    found = said(f"{OPEN}M. Roux : Le voici :\n{link}\nIl faut le lire.\n{CLOSE}")
    assert ("M. Roux", "", f"Le voici : {link.strip('<>')} Il faut le lire.") in found


def test_questions_and_answers_that_are_counted_are_who_asks_and_who_answers() -> None:
    found = said("Q1. Et chez vous ?\nR1. On se réunit.\nQ2. Souvent ?\nR2. Oui.\n")
    assert [who for who, _asked, _text in found] == ["Q1", "R1", "Q2", "R2"]


@pytest.mark.parametrize(
    "text",
    [
        f"{OPEN}Q1. Et chez vous ?\nQ2. Souvent ?\n{CLOSE}",
        f"{OPEN}R1. On se réunit.\nQ1. Et chez vous ?\n{CLOSE}",
    ],
)
def test_questions_that_somebody_reads_out_are_theirs(text: str) -> None:
    found = said(text)
    assert {who for who, _asked, _text in found} == {"Mme Petit", "M. Roux"}


def test_what_check_lists_of_nobodys_turn_is_asked() -> None:
    found = said("ab : bonjour à tous, on ouvre.\ncd : merci bien.\nab : bien.\n")
    assert found[0] == (None, "ab", "ab : bonjour à tous, on ouvre.")


# What stands before a colon once, and the sentence goes on small behind it.
OF_SENTENCES = (
    "Question : qui paie ?",
    "Moi : je dis oui.",
    "DGCL : c’est la direction générale.",
    "CUF, AFD et PNUD : tous nous aident.",
)
OF_PEOPLE = (
    "Question : Qui paie ?",
    "Question : zonage revu.",
    "Réponse : personne.",
    "Moi : Je dis oui.",
    "Moi : oui, voilà.",
    "DGCL : C’est la direction générale.",
    "AB : oui, voilà.",
    "ROUX, PETIT : Non !",
    "Durand : je dis oui.",
)


@pytest.mark.parametrize("apart", ["\n", "\n\n"])
@pytest.mark.parametrize("line", OF_SENTENCES)
def test_a_colon_within_a_sentence_is_not_asked_about(line: str, apart: str) -> None:
    found = said(f"{OPEN}{line}\n{CLOSE}".replace("\n", apart))
    assert not [asked for _who, asked, _text in found if asked]
    assert found[1][0] == "M. Roux" and found[1][2].split()[-1] == line.split()[-1]


@pytest.mark.parametrize("apart", ["\n", "\n\n"])
@pytest.mark.parametrize("line", OF_PEOPLE)
def test_what_may_be_somebody_is_asked_about(line: str, apart: str) -> None:
    found = said(f"{OPEN}{line}\n{CLOSE}".replace("\n", apart))
    assert [asked for _who, asked, _text in found if asked] == [line.partition(" :")[0]]


def test_a_question_and_its_answer_in_one_breath_are_of_who_says_both() -> None:
    found = said(f"{OPEN}Question : qui paie ?\nRéponse : personne.\n{CLOSE}")
    assert [asked for _who, asked, _text in found] == [""] * 3


def test_who_asks_and_answers_in_turn_is_who_speaks() -> None:
    found = said("Question : qui paie ?\nRéponse : personne.\n" * 3)
    assert [who for who, _asked, _text in found] == ["Question", "Réponse"] * 3


@pytest.mark.parametrize("sign", [": :", " : :", "::", " ::"])
def test_a_colon_typed_twice_is_one(sign: str) -> None:
    assert ("Mme Petit", "", "Je donne.") in said(f"{OPEN}Mme Petit{sign} Je donne.\n{CLOSE}")


def test_marks_around_a_name_are_not_of_what_is_asked() -> None:
    found = said(f"{OPEN}__M. Durand__ : Je refuse.\n{CLOSE}")
    assert [asked for _who, asked, _text in found if asked] == ["M. Durand"]
