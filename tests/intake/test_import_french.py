"""What import writes is set as French wants it; what is not sure is left and told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.intake.book import WHEN, book, letters, load, run, wrong
from vademecum.intake import hearing
from vademecum.model import Transcript, Utterance
from vademecum.record import typography
from vademecum.text.words import plain

CASES = Path(__file__).parents[1] / "cases"


@pytest.mark.parametrize(
    ("given", "written"),
    [
        (None, "Audition du 2\u00a0janvier 2018"),
        ('L\'eau: "bien commun"?', "L’eau\u00a0: «\u00a0bien commun\u00a0»\u202f?"),
    ],
)
def test_the_title_is_written_as_check_asks(
    given: str | None, written: str, tmp_path: Path
) -> None:
    said = (Utterance("Présidence", "Bonjour à tous."),)
    made = hearing.hearing(Transcript("txt", said, title=given), hearing.Facts("a", WHEN, "0"))
    assert made.title == written


@pytest.mark.slow
def test_an_import_is_written_in_french_typography(tmp_path: Path) -> None:
    root = book(tmp_path)
    file = tmp_path / "a.txt"
    said = (
        "Mme D. : L'eau du XVIIIe siècle, c'est 10 000 euros ; \"bien commun\" ?\n"
        "M. T. : Voyez https://exemple.org/l'eau... 1) d'abord, M. Essai l'a dit!\n"
    )
    file.write_text(said, encoding="utf-8")
    assert run(root, "import", file, "--id", "2018-01-02-essai") == 0
    record = load(root, "2018-01-02-essai")
    assert wrong(root) == []
    assert plain(record.turns[0].text) == (
        "L’eau du XVIIIe siècle, c’est 10\u202f000\u00a0euros\u202f;"
        " «\u00a0bien commun\u00a0»\u202f?"
    )
    assert "https://exemple.org/l'eau" in record.turns[1].text  # an address stays
    told = " ".join(plain(turn.text) for turn in record.turns)
    assert letters(told) == letters(re.sub(r"M(?:me|\.) [DT]\. :", "", said))
    assert run(root, "import", file, "--id", "2018-01-02-essai", "--update") == 0


def test_what_typography_is_not_sure_of_is_left_and_told(tmp_path: Path) -> None:
    root = book(tmp_path)
    file = tmp_path / "a.txt"
    file.write_text("Mme D. : Le maire c'est à dire moi. L'eau.\n", encoding="utf-8")
    assert run(root, "import", file, "--id", "2018-01-02-essai") == 0
    said = plain(load(root, "2018-01-02-essai").turns[0].text)
    assert said == "Le maire c’est à dire moi. L’eau."
    assert [one.split()[1] for one in wrong(root)] == ["T018"]


def test_words_of_another_language_keep_their_typography(tmp_path: Path) -> None:
    text = (
        "---\ngenre: audition\ntitre: \"It's\"\nlangue: en\n---\n\n{#t1}\n**A** — It's so: yes!\n"
    )
    assert typography.typeset(text, "hearings/a.md") == text


@pytest.mark.slow
def test_what_many_voices_and_many_doubts_say_is_folded(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = book(tmp_path)
    file = tmp_path / "a.txt"
    lines = [f"Élue {at} : Et puis [inaudible mot {at}] voilà.\n" for at in range(1, 41)]
    file.write_text("".join(lines), encoding="utf-8")
    assert run(root, "import", file, "--id", "2018-01-02-essai") == 0
    told = capsys.readouterr().err
    assert "Élue 12 and 28 more" in told
    assert "40 speakers: --names FILE.csv writes a table of them to fill" in told
    run(root, "check")
    assert capsys.readouterr().out.count("H011") == 1
    run(root, "check", "--all")
    assert capsys.readouterr().out.count("H011") == 40


TONGUES = {
    "en": (
        'Today is the 2nd of May: what do you think? "It is ours", they said, and we know it.'
        " I don't think that this is the way to do it, but you have to start at the 1st page."
    ),
    "de": (
        "Heute ist der 2. Mai: was ist das? „Es ist unser Wasser“, haben sie gesagt, und wir sind"
        " nicht dagegen! Aber ich habe die Karte auch mit dem Dorf und für die Leute gemacht."
    ),
    "es": (
        'Hoy es el 2 de mayo: ¿qué es esto? "El agua es de todos", nos han dicho, y no lo sé.'
        " Pero yo creo que los vecinos también están en la plaza por la tarde, como en mi pueblo."
    ),
    "nl": (
        'Het is vandaag 2 mei: wat is dat? "Het water is van ons", hebben ze gezegd, en dat'
        " is niet zo! Maar ik heb de kaart ook met het dorp en voor de mensen in de zaal gemaakt."
    ),
    "it": (
        'Oggi è il 2 maggio: che cosa è? "L\'acqua è di tutti", ci ha detto, e non è una bugia!'
        " Ma io non ho la carta che mi ha dato il sindaco della valle per le case del paese."
    ),
    "und-Cyrl": (
        'Сегодня второе мая: что это? "Вода наша", сказали они, и мы это знаем! Я не думаю,'
        " что это так, но вы должны начать с первой страницы, как все."
    ),
    "und": " ".join(
        f'Mi zaj{end} kaf{end}: ruto? "Ped{end} lok", vus zenat, fiko lum!' for end in "abcdfghjklm"
    ),
}


@pytest.mark.parametrize("tag", TONGUES)
def test_words_of_another_language_keep_their_own_signs(
    tag: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = book(tmp_path)
    file = tmp_path / "a.txt"
    words = " ".join(TONGUES[tag].split())
    file.write_text(f"Anna Essai: {words}\n\nPaul Exemple: {words}\n", encoding="utf-8")
    assert run(root, "import", file, "--id", "2018-01-02-essai") == 0
    record = load(root, "2018-01-02-essai")
    assert record.language == tag
    assert [plain(turn.text) for turn in record.turns] == [words, words]
    assert "langue" in capsys.readouterr().err
    assert run(root, "import", file, "--id", "2018-01-02-essai", "--update") == 0
    assert [plain(turn.text) for turn in load(root, record.id).turns] == [words, words]


@pytest.mark.parametrize(
    "words",
    [
        "Le capacity building, the way we do it: c'est la méthode que nous avons pour les maires.",
        "Oui: the end.",
        "Anna, Paul, Odile, Jeanne, Luc, Marie, Jean, Éric, Guy, Léa, Max, Zoé: pour.",
        'Il a dit: "I have to do it and you have to be there for the people", et je le crois, parce'
        " que c'est ce que nous avons dans le projet, et que la commune ne l'a pas voulu.",
    ],
)
def test_french_with_words_of_another_language_is_french(words: str, tmp_path: Path) -> None:
    said = (Utterance("Anna", words),)
    made = hearing.hearing(Transcript("txt", said), hearing.Facts("a", WHEN, "0"))
    assert made.language == ""


def test_an_update_is_written_as_the_hearing_that_exists_is(tmp_path: Path) -> None:
    """Whoever took `langue` away said that it is French."""
    root = book(tmp_path)
    file = tmp_path / "a.txt"
    file.write_text(f"Anna Essai: {TONGUES['en']}\n", encoding="utf-8")
    assert run(root, "import", file, "--id", "2018-01-02-essai") == 0
    path = root / "hearings" / "2018-01-02-essai.md"
    french = typography.typeset(
        path.read_text(encoding="utf-8").replace('langue: "en"\n', ""), path.name
    )
    path.write_text(french, encoding="utf-8")
    assert run(root, "import", file, "--id", "2018-01-02-essai", "--update") == 0
    assert path.read_text(encoding="utf-8") == french
