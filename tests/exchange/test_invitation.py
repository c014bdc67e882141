"""The invitation: what it lacks is said before it goes, and a blank one that comes back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.book import Book
from tests.exchange.letters import ACCORD, NAME, PATH, put, send, text
from tests.exchange.word import Word
from vademecum.cli import main

BODY = "\n1. Comment ?\n2. Pourquoi ?\n"


@pytest.fixture
def room(small: Book) -> Book:
    put(small, text(accord=ACCORD.replace("relue", "brute"), body=BODY))
    return small


@pytest.mark.slow
def test_where_to_write_and_a_title_are_asked_for(
    room: Book, capsys: pytest.CaptureFixture[str]
) -> None:
    send(room, "--to", "maire")
    err = capsys.readouterr().err
    assert "it says nowhere to write to" in err
    assert "the template's" not in err
    room.alter("vademecum.toml", "demonstration = true", 'contact = "relectures@ligue.invalid"')
    room.alter(PATH, "Audition d’une commune", "Audition de …")
    room.commit()
    send(room, "--to", "maire")
    err = capsys.readouterr().err
    assert "it says nowhere to write to" not in err
    assert f"its title is the template's: “titre” in {PATH}" in err


@pytest.mark.table
@pytest.mark.parametrize("ticked", [True, False])
def test_a_blank_one_that_comes_back_is_said_so(
    ticked: bool, room: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = Word(send(room, "--to", "maire").data)
    if ticked:
        word.tick("vm:enregistrement:oui")
    returned = tmp_path / "retour.docx"
    returned.write_bytes(word.data())
    before = room.read(PATH)
    assert main(["-C", str(room.root), "receive", str(returned)]) == 0
    out = capsys.readouterr().out
    assert f"{NAME}, letter to Mme Quillevère" in out
    assert ("without a box ticked" in out) is not ticked
    assert room.read(PATH) == before
