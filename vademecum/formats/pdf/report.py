"""What came of a book, for the editor."""

from __future__ import annotations

from dataclasses import dataclass

from vademecum.formats.pdf.refused import Fault


@dataclass(frozen=True, slots=True)
class BookReport:
    """What came out."""

    pages: int
    warnings: tuple[str, ...]  # one sentence each
    end_notes: tuple[str, ...] = ()  # titles of chapters whose notes stand at their end
    blemishes: tuple[Fault, ...] = ()  # what a reader may see and loses nothing by
    starts: tuple[tuple[str, int], ...] = ()  # (title, page) of each unit, in order
