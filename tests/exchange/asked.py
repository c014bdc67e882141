"""The questions of an answer, as the person who gets it reads them."""

from __future__ import annotations

import re
from pathlib import Path

from tests.exchange.returns import NAME
from tests.exchange.word import W, Word
from tests.exchange.word import text as words

_OURS = re.compile("«[^»]*»")
_TOOLS = re.compile(r"\[[tp]\w|\d{4}-\d\d-\d\d|là-bas|\b[tp]\d|[\[\]{}☐☒_]")


def questions(root: Path) -> list[str]:
    """What the answer to the person asks."""
    path = root / f"_build/relecture/{NAME}-dga-reponse.docx"
    lines = [words(one) for one in Word(path.read_bytes()).root.iter(f"{W}p")]
    first = next(at for at, one in enumerate(lines) if one.startswith("Nous ne voulons pas"))
    return lines[first + 1 : lines.index("Ce qui sera publié")]


def plain_question(told: str) -> bool:
    """Whether it is French that asks, with nothing of the tool's outside of what it quotes."""
    ours = _OURS.sub("", told)
    return told[0].isupper() and ours.endswith("\u202f?") and not _TOOLS.search(ours)
