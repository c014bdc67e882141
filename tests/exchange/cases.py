"""What is done to a letter that comes back, and what is then written or asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.exchange.returns import (
    BODY,
    body,
    text,
)
from tests.exchange.word import Word

GIVEN = "    accord: {etat: donne, diffusion: public, date: 2017-04-02, reference: "


@dataclass(frozen=True)
class Case:
    """What is done to a letter; the body after; what is asked (a part of each question)."""

    edit: Callable[[Word], object]
    body: str = BODY
    asked: tuple[str, ...] = ()
    tick: bool = True  # approved, and public
    read: str = "t2 t4 t7 t8"  # turns sealed after


def edits(*pairs: tuple[str, str]) -> str:
    out = BODY
    for old, new in pairs:
        assert out.count(old) == 1
        out = out.replace(old, new)
    return out


FOUR = "Quarante-trois, dont onze seulement ont donné lieu à un déplacement."

SECOND = "Un second paragraphe, avec 3 \\* 4 et une `touche`, du même tour de parole."

ALL = "t2 t4 t7 t8"


def tick(word: Word) -> None:
    word.tick("vm:approuve")
    word.tick("vm:diffusion:public")


def seals(file: str) -> str:
    """The turns that bear a seal."""
    lines = (line for line in file.split("\n") if line.startswith("{#") and " lu=" in line)
    return " ".join(line[2:].split()[0] for line in lines)


def bare(file: str) -> str:
    """The body without seals."""
    lines = body(file).split("\n")
    return "\n".join(
        line.partition(" lu=")[0] + "}" if " lu=" in line and line.startswith("{#") else line
        for line in lines
    )


def ticked(word: Word, *tags: str) -> Word:
    for tag in tags:
        word.tick(f"vm:{tag}")
    return word


def accord(root: Path, key: str = "dga") -> str:
    """What the file says of a person's own accord."""
    _before, _key, after = text(root).partition(f"\n  {key}:\n")
    lines = after.split("\n")
    found = [line.strip() for line in lines[:5] if line.startswith("    accord:")]
    return found[0].partition(", reference")[0].removeprefix("accord: {") if found else ""
