"""What hearings and testimonies share: their consent, their review, their place in the book."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from vademecum.model import (
    Audience,
    Consent,
    ConsentBasis,
    ConsentState,
    Place,
    Review,
    ReviewState,
)
from vademecum.problems import Problem
from vademecum.text.fields import Table
from vademecum.vocabulary import (
    AUDIENCES,
    CONSENT_BASES,
    CONSENT_KEYS,
    CONSENT_STATES,
    REVIEW_KEYS,
    REVIEW_STATES,
)

_ID = re.compile(r"[a-z0-9-]+")


@dataclass(frozen=True, slots=True)
class Block:
    """Consecutive lines that are not blank."""

    first: int  # number of the first line, in the file
    lines: tuple[str, ...]

    @property
    def last(self) -> int:
        """Number of the last line."""
        return self.first + len(self.lines) - 1


def blocks(body: str, body_line: int) -> list[Block]:
    """The body cut at blank lines."""
    found: list[Block] = []
    lines: list[str] = []
    for number, line in enumerate([*body.split("\n"), ""], body_line):
        if line.strip():
            lines.append(line)
        elif lines:
            found.append(Block(number - len(lines), tuple(lines)))
            lines = []
    return found


def stem(path: str, problems: list[Problem]) -> str:
    """The id a file's name gives; a problem when it is none."""
    name = PurePosixPath(path).stem
    if not _ID.fullmatch(name):
        problems.append(Problem("F010", Place(path), {"name": name}))
    return name


def consent(head: Table) -> Consent:
    """`accord`; what is missing counts as the narrowest."""
    table = head.table("accord", CONSENT_KEYS, required=True)
    return Consent(
        basis=table.choice("base", CONSENT_BASES, ConsentBasis.CONSENT, required=True),
        reference=table.text("reference"),
        state=table.choice("etat", CONSENT_STATES, ConsentState.PENDING, required=True),
        reach=table.choice("diffusion", AUDIENCES, Audience.WORKING, required=True),
        embargo=table.date("embargo"),
        date=table.date("date"),
    )


def review(head: Table) -> Review:
    """`relecture`."""
    table = head.table("relecture", REVIEW_KEYS, required=True)
    state = table.choice("etat", REVIEW_STATES, ReviewState.RAW, required=True)
    return Review(state, table.date("date"), table.text("par") or None)
