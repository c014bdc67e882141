"""What the book says of itself stands in its letters: none comes back as altered by it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.exchange.returns import commit, made, sent
from tests.exchange.word import Word
from vademecum.exchange import receipt


def say(root: Path, key: str, value: str) -> None:
    path = root / "vademecum.toml"
    lines = [
        line for line in path.read_text("utf-8").split("\n") if not line.startswith(f"{key} =")
    ]
    lines.insert(lines.index("[livre]") + 1, f'{key} = "{value}"')
    path.write_text("\n".join(lines), encoding="utf-8")
    commit(root)


def asked(root: Path, word: Word) -> list[str]:
    """The questions of a letter that came back."""
    path = root.parent / "retour.docx"
    path.write_bytes(word.data())
    found = receipt.receive(root, path, dt.date(2017, 4, 2))
    return [one.words for one in found.questions]


CONTACT = ["relectures@ligue.invalid", "Groupe Lacs inventés, BP 3, 9 rue du 14 juillet 1789"]


@pytest.mark.table
@pytest.mark.parametrize("contact", CONTACT)
def test_a_letter_that_says_where_to_write_is_whole(contact: str, tmp_path: Path) -> None:
    root = made(tmp_path)
    say(root, "contact", contact)
    word = sent(root)
    assert asked(root, word) == []


@pytest.mark.table
@pytest.mark.parametrize("key", ["contact", "titre", "editeur"])
def test_what_was_said_since_takes_nothing_from_a_letter_still_out(
    key: str, tmp_path: Path
) -> None:
    root = made(tmp_path)
    word = sent(root)
    say(root, key, "Une autre maison inventée")
    assert asked(root, word) == []


def test_words_put_in_its_place_are_told(tmp_path: Path) -> None:
    root = made(tmp_path)
    say(root, "contact", "relectures@ligue.invalid")
    word = sent(root)
    word.replace("relectures@ligue.invalid.", "mais ne publiez rien.")
    assert asked(root, word)
