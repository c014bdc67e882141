"""From when to when somebody speaks, as people type it, is nobody's words; in a sentence it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from tests.transcripts.test_names import told
from tools import samples
from vademecum import transcripts

SINGLE = {
    "hours": ("(10h03)", "(10 h 05)", "(10h06)", "(10 h 10)"),
    "hours and seconds": ("(10 h 07 min 05 s)", "(10h08'12)", "(10h09’12’’)", "(11 h)"),
    "spaces within": ("(20 :58)", "(21 : 12)", "[ 22 :40 ]", "[23 : 01]"),
    "of the clock": ("(10:03 h)", "(10:05 h)", "(11:30 am)", "(3:05 p.m.)"),
    "counted": ("(45 s)", "(12 min)", "(12 min 30)", "(13')"),
    "a word before": ("(à 10h03)", "(vers 10h05)", "(à 10 h 06)", "(dès 10 h 10)"),
    "its beginning alone": ("(0:58 –)", "(1:12 -)", "[2:40 – …]", "[3:01 – ?]"),
}


def _txt(rows: Sequence[str]) -> tuple[bytes, str]:
    return "\n".join(rows).encode(), "a.txt"


def _docx(rows: Sequence[str]) -> tuple[bytes, str]:
    paragraphs = (f'<w:p><w:r><w:t xml:space="preserve">{row}</w:t></w:r></w:p>' for row in rows)
    return samples.docx(*paragraphs), "a.docx"


FILES: dict[str, Callable[[Sequence[str]], tuple[bytes, str]]] = {"txt": _txt, "docx": _docx}

SAID = (
    ("Anna Essai", "Bonjour à tous."),
    ("Paul Exemple", "Merci. Je commence."),
    ("Anna Essai", "Je vous remercie."),
    ("Paul Exemple", "De rien."),
)
SPANS = {
    "spaces within": ("(20:58 – 21 :12)", "(21:12 – 22 :40)", "(22 :40 – 23 :01)", "(23:01–23:40)"),
    "square": ("[ 0:58 - 1:12 ]", "[1 : 12 - 2 : 40]", "[ 2:40 – 3:01 ]", "[3:01 – 3:40]"),
    "an arrow": ("0:58 → 1:12", "1:12 → 2:40", "2:40 → 3:01", "3:01 → 3:40"),
    "hours": ("20 h 58 – 21 h 12", "21 h 12 – 22 h", "22h00 – 22h40", "22 h 40 – 23 h"),
    "hours in brackets": ("(9h58-10h12)", "(10h12-10h40)", "(10h40 à 11h)", "(11h – 11h20)"),
    "a pointed arrow": ("(10h08 –> 10h09)", "(10h09->10h10)", "(10h10 => 10h11)", "(10h11>10h12)"),
    "dots between": ("(0:58 ... 1:12)", "(1:12 … 2 :40)", "(2:40 / 3:01)", "(3:01 ~ 3:40)"),
    "minutes": ("0 min 58 – 1 min 12 s", "1 min 12 – 2 min 40", "2’40 – 3’01", "3’01’’ – 3’40’’"),
}
PLACES = {
    "behind the name": "{name} {span}\n{words}",
    "behind its colon": "{name} : {span}\n{words}",
    "before the colon": "{name} {span} : {words}",
    "before the name": "{span} {name} : {words}",
    "alone above": "{span}\n{name} : {words}",
    "alone between": "{name}\n{span}\n{words}",
}


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("written", SPANS)
def test_such_a_time_is_nobodys_words(written: str, place: str, kind: str) -> None:
    turns = [
        PLACES[place].format(name=name, span=span, words=words)
        for (name, words), span in zip(SAID, SPANS[written], strict=True)
    ]
    found = transcripts.read(*FILES[kind]("\n".join(turns).split("\n"))).utterances
    assert [told(item) for item in found] == [f"{name}: {words}" for name, words in SAID]
    starts = [item.start for item in found]
    assert None not in starts
    assert starts == sorted(starts, key=float)  # type: ignore[arg-type]


def test_hours_in_letters_are_of_the_day() -> None:
    text = "Anna Essai (9 h 58 – 10 h)\nBonjour.\nPaul Exemple (10 h – 10 h 12)\nOui."
    found = transcripts.read(text.encode(), "a.txt").utterances
    assert [(item.start, item.end) for item in found] == [(35880, 36000), (36000, 36720)]


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("place", ["{} {}\n{}", "{} {} : {}", "[{}] {} {}", "[{}] {} : {}"])
@pytest.mark.parametrize("written", SINGLE)
def test_a_lone_one_is_of_no_name(written: str, place: str, kind: str) -> None:
    turns = [
        place.format(name, when, words)
        for (name, words), when in zip(SAID, SINGLE[written], strict=True)
    ]
    found = transcripts.read(*FILES[kind]("\n".join(turns).split("\n"))).utterances
    assert [told(item) for item in found] == [f"{name}: {words}" for name, words in SAID]
    starts = [item.start for item in found]
    assert None not in starts
    assert starts == sorted(starts, key=float)  # type: ignore[arg-type]


INTERVIEW = (
    ("Chercheuse", "Bonjour."),
    ("Interviewe", "Je vous en prie."),
    ("Chercheuse", "Et ensuite ?"),
    ("Interviewe", "Rien."),
)


@pytest.mark.parametrize("place", ["[{}] {} {}", "[{}] {} : {}", "{} {} {}", "**{}** {} : {}"])
def test_one_word_beside_it_is_who_speaks(place: str) -> None:
    spans = ("(0:01 - 0:11)", "(0:11 – 20 :58)", "(20:58 → 21 :12)", "(21:12 - 21 : 30")
    turns = [
        place.format(name, span, words)
        for (name, words), span in zip(INTERVIEW, (*spans[:3], f"{spans[3]})"), strict=True)
    ]
    found = transcripts.read("\n\n".join(turns).encode(), "a.txt").utterances
    assert [told(item) for item in found] == [f"{name}: {words}" for name, words in INTERVIEW]
    assert [item.start for item in found] == [1, 11, 1258, 1272]


def test_one_whose_end_alone_is_told_is_of_no_name_either() -> None:
    text = "Anna Essai (– 21 :12) : Oui.\nPaul Exemple (… – 22:40) : Non.\n"
    found = transcripts.read(text.encode(), "a.txt").utterances
    assert [told(item) for item in found] == ["Anna Essai: Oui.", "Paul Exemple: Non."]


WORDS = {
    "when": [
        "Anna Essai : Deux ateliers.",
        "Les ateliers (10h03) ouvrent.",
        "Le port (20 :58) ferme.",
        "Paul Exemple : Bien.",
    ],
    "in a sentence": [
        "Anna Essai : La piscine (14 h – 16 h) ferme.",
        "Le port (15 h 00 – 16 h 00) ouvre.",
        "Paul Exemple : Les horaires (9:00 – 10 :00) changent.",
        "Anna Essai : De 9 h à 10 h.",
    ],
    "a programme": [
        "Anna Essai : Voici le programme.",
        "Accueil 9 h – 9 h 30",
        "Atelier eau 9 h 30 – 11 h",
        "Paul Exemple : Merci.",
    ],
    "one alone, in letters": [
        "Anna Essai : Quand ?",
        "Paul Exemple : Voici.",
        "14 h – 16 h",
        "Anna Essai : Merci.",
    ],
}


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("case", WORDS)
def test_of_a_sentence_or_a_programme_it_stays_as_it_stands(case: str, kind: str) -> None:
    said = transcripts.read(*FILES[kind](WORDS[case])).utterances
    words = " ".join(
        f"{item.speaker} : {item.text}" if item.speaker else item.text for item in said
    )
    assert " ".join(words.split()) == " ".join(WORDS[case])


def test_how_long_something_takes_is_of_the_words() -> None:
    text = "Anna Essai : Voici.\nBudget (10 min) : rapport.\nVoirie (15 min) : débat.\nPaul : Oui."
    found = transcripts.read(text.encode(), "a.txt").utterances
    assert "Budget (10 min) : rapport." in " ".join(item.text for item in found)
    assert "Voirie (15 min) : débat." in " ".join(item.text for item in found)
