"""Headings of matters, between a sentence's end and somebody's label, are nobody's words."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import read

TURNS = [("M. LE MAIRE", "Je commence par le port."), ("?", ""), ("Mme PETIT", "Je m’abstiens."),
         ("M. LE MAIRE", "Voici la suite."), ("M. GRAND", "Une question se pose."),
         ("M. LE MAIRE", "Je vous écoute."), ("Mme PETIT", "Très bien.")]  # fmt: skip
WAYS = ["{who} : {words}", "{who} – {words}", "{who}. – {words}", "{who}.- {words}",
        "**{who}** : {words}", "{who} :\n{words}"]  # fmt: skip
MATTERS = [
    "3. Budget primitif", "3/ Budget primitif", "3° Budget primitif", "1.2 Budget primitif",
    "III. Finances", "III – Finances", "Point n° 3 : Budget primitif", "Question 3 : Budget",
    "Délibération n° 2024-12 : Budget", "6ème point : Budget", "N° 3 – Budget",
    "3. Désignation de M. Paul Grand", "3. Rapporteur : M. Grand", "RAIL SERVICES", "VOIRIE",
    "HARBOUR DUES: SECOND READING", "ORAL ANSWERS\nTRANSPORT\nBUS FARES",
]  # fmt: skip


def _said(way: str, line: str, gap: str = "\n") -> list[str]:
    rows = [line if who == "?" else way.format(who=who, words=words) for who, words in TURNS]
    return read(gap.join(rows), "a.txt")


@pytest.mark.table
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("line", MATTERS)
def test_a_heading_right_above_a_label_is_nobodys(line: str, way: str, gap: str) -> None:
    said = _said(way, line, gap)
    assert [one for one in said if not one.startswith("aside: ")] == [
        f"{who}: {words}" for who, words in TURNS if words
    ]
    assert all(part in "\n".join(said) for part in line.split("\n"))


@pytest.mark.parametrize("words", ["Rail Services", "Points of Order", "Le port et la rade"])
def test_what_stands_in_the_middle_of_the_page_is_nobodys(words: str) -> None:
    said = _said(WAYS[0], " " * 24 + words)
    assert said[1] == f"aside: {words}"
    assert len(said) == len(TURNS)


@pytest.mark.parametrize("way", WAYS[:5])
@pytest.mark.parametrize(
    "line",
    ["3. M. GRAND : Je refuse.", "ANNA ESSAI : NON MERCI", "Question 3 : Quel budget ?",
     "Anna Essai", "3. Budget primitif\nIl reste à dire cela."],
)  # fmt: skip
def test_what_somebody_may_say_is_no_heading(line: str, way: str) -> None:
    assert not any(one.startswith("aside: ") for one in _said(way, line))


def test_points_of_a_list_that_is_read_out_are_of_who_reads() -> None:
    line = "Mme PETIT : Trois points :\n1. Le budget\n2. La voirie\n3. Le port"
    said = _said(WAYS[0], line)
    assert said[1].startswith("Mme PETIT: Trois points :")
    assert "3. Le port" in said[1]


def test_where_turns_end_in_nothing_no_line_is_a_heading() -> None:
    rows = [("Question 1", "quel budget"), ("Réponse 1", "le mien"), ("Question 2", "quel port"),
            ("Réponse 2", "le nôtre"), ("Question 3", "quelle rade")]  # fmt: skip
    said = read("\n".join(f"{who} : {words}" for who, words in rows), "a.txt")
    assert not any(one.startswith("aside: ") for one in said)
