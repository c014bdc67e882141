"""A message that names its chapter in words alone: how mail programs keep it, what is shown."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.book import Book
from tests.page.files import DAY, WHEELS, book, data, message, proposition
from vademecum.cli import main
from vademecum.errors import VademecumError
from vademecum.exchange import read
from vademecum.exchange.page import receiving as page
from vademecum.exchange.page.free import remarked
from vademecum.exchange.read.charset import written
from vademecum.model.proposal import Medium
from vademecum.proposals.kept import proposals

SAID = (
    "Bonjour,\n\nLe chapitre des roues oublie le gel. Appelez le 06 12 34 56 78.\n\nCordialement,\n"
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Book, str]:
    return book(tmp_path_factory.mktemp("libre"))


def test_a_message_is_a_remark_on_the_chapter_it_is_said_to_be_of(made: tuple[Book, str]) -> None:
    told = message(SAID).as_bytes()
    found = remarked(made[0].root, told, read.read(told, "un.eml"), "roues", DAY)
    assert (found.path, found.medium, found.text) == (WHEELS, Medium.MAIL, made[0].read(WHEELS))
    assert [one.words for one in found.remarks] == [
        "Le chapitre des roues oublie le gel. Appelez le [téléphone]."
    ]
    assert (found.giver.name, found.questions) == ("Ada Modèle", ())


@pytest.mark.parametrize(
    ("below", "kept"),
    [
        ("Cordialement,\nAda Modèle\n06 12 34 56 78\n", ""),
        ("Cordialement,\n\nAda Modèle\nAdjointe au maire\nTél. 06 12 34 56 78\n", ""),
        ("-- \nAda Modèle\nMairie d’Exemple\n", ""),
        ("Ada Modèle demande la date du gel.\n", "Ada Modèle demande la date du gel."),
    ],
)
def test_a_signature_is_no_remark(made: tuple[Book, str], below: str, kept: str) -> None:
    told = message(f"Le chapitre des roues oublie le gel.\n\n{below}").as_bytes()
    found = remarked(made[0].root, told, read.read(told, "un.eml"), "roues", DAY)
    want = "\n".join(filter(None, ("Le chapitre des roues oublie le gel.", kept)))
    assert [one.words for one in found.remarks] == [want]


@pytest.mark.parametrize(
    ("text", "chapter", "why"),
    [
        (SAID, "rouse", "no chapter “rouse” in this book"),
        ("Bonjour,\n\nCordialement,\n", "roues", "says nothing"),
    ],
)
def test_no_remark_without_a_chapter_or_words(
    made: tuple[Book, str], text: str, chapter: str, why: str
) -> None:
    told = message(text).as_bytes()
    with pytest.raises(VademecumError, match=why):
        remarked(made[0].root, told, read.read(told, "un.eml"), chapter, DAY)


def test_what_the_command_says_of_it(
    made: tuple[Book, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(made[0].root)
    file = tmp_path / "libre.eml"
    file.write_bytes(b"From ada Mon Feb  3 10:12:00 2020\n" + message(SAID).as_bytes())
    assert main(["receive", str(file), "--date", "2020-02-03"]) == 1
    said = capsys.readouterr().err
    assert "receive FILE --on CHAPTER" in said and "06 12" not in said
    assert main(["receive", str(file), "--on", "roues", "--date", "2020-02-03"]) == 0
    out = capsys.readouterr().out
    assert "oublie le gel" in out and "06 12" not in out
    [kept] = proposals(made[0].root)
    assert (kept.giver.name, len(kept.remarks)) == ("Ada Modèle", 1)


def test_nothing_comes_back_on_a_day_to_come(made: tuple[Book, str]) -> None:
    with pytest.raises(VademecumError, match="--date 2999-01-01 has not come"):
        page.received(made[0].root, data(proposition(made[1])), "un.json", dt.date(2999, 1, 1))


def test_a_correction_is_shown_by_what_it_changes(made: tuple[Book, str]) -> None:
    long = "Une personne " * 20 + "la cure en mars."
    book_, _commit = made
    book_.add(WHEELS, f"\n{long}\n")
    one = {"lu": long, "voulu": long.replace("mars", "avril")}
    found = page.received(book_.root, data(proposition(book_.commit(), one)), "un.json", DAY)
    assert found.told == ("«\u00a0cure en mars.\u00a0» → «\u00a0cure en avril.\u00a0»",)


@pytest.mark.parametrize(
    ("charset", "words", "want"),
    [
        ("x-mac-roman", "écluse".encode("mac-roman"), "écluse"),
        ("x-inconnu", "écluse".encode(), "écluse"),
        ("x-inconnu", "écluse".encode("cp1252"), None),
        ("utf-8", "écluse".encode("cp1252"), "écluse"),
    ],
)
def test_words_are_read_or_their_charset_is_told(
    charset: str, words: bytes, want: str | None
) -> None:
    part = message("x")
    part.set_payload(words)
    part.replace_header("Content-Type", f'text/plain; charset="{charset}"')
    part.replace_header("Content-Transfer-Encoding", "8bit")
    if want is None:
        with pytest.raises(VademecumError, match="“x-inconnu”, which is not known here"):
            written(part, "un.eml")
    else:
        assert written(part, "un.eml") == want
