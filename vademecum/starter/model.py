"""The chapter that a new book begins with: what nobody means to publish of it, word for word."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from vademecum.record import read
from vademecum.starter.rows import CHAPTER, FILES


@dataclass(frozen=True, slots=True)
class Model:
    """What tells that a chapter is still the one that `init` wrote."""

    id: str
    title: str
    says: str  # the line that asks for another in its place
    lines: frozenset[str]  # its other lines of words; headings are anybody's


@functools.cache
def chapter() -> Model:
    """The model chapter, as it is read from the file that `init` copies."""
    text = (FILES / CHAPTER.source).read_text(encoding="utf-8")
    found = read.chapter(text, CHAPTER.path, [])
    if found is None:
        raise ValueError(CHAPTER.source)
    says, *rest = [line for line in found.body.split("\n") if line.strip()]
    words = frozenset(line for line in rest if not line.startswith((":", "#")))
    return Model(found.id, found.title, says, words)
