"""A version read from another is what it is when it is read alone."""

from __future__ import annotations

import random

import pytest

from vademecum.history.reading import Reader, Text

HEAD = '---\ntitre: "Un titre. Et un autre"\netat: brouillon\n---\n\n'
LINES = [
    "Une phrase. Une autre : deux !",
    "",
    "- un item",
    "été à Évry",
    "---",
    "# Titre",
    "1. mot",
]


def told(text: Text) -> tuple[object, ...]:
    return text.keys, text.lines, text.starts, text.offsets, text.begun()


@pytest.mark.parametrize("seed", range(60))
def test_versions_read_one_after_the_other(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311
    reader, near = Reader(), None
    lines = [dice.choice(LINES) for _ in range(12)]
    for _version in range(8):
        at = dice.randrange(len(lines) + 1)
        lines[at : at + dice.randrange(3)] = [dice.choice(LINES) for _ in range(dice.randrange(3))]
        head = HEAD if dice.random() < 0.9 else HEAD.replace("brouillon", "relu")
        text = dice.choice((head, head, head, "", "\ufeff")) + "\n".join(lines)
        content = (text + dice.choice(("", "\n"))).encode(
            dice.choice(("utf-8",) * 9 + ("cp1252",)), "replace"
        )
        if dice.random() < 0.1:
            content = content.replace(b"\n", b"\r\n")
        near = reader.read(content, near)
        assert told(near) == told(Reader().read(content))


def test_sentences_begin_behind_a_stop_and_on_each_line() -> None:
    text = Reader().read("Oui. Non, 10.5 : si\nbien « fait. » Fin".encode())
    assert text.begun() == b"\1\1\0\1\1\0\1\1"
