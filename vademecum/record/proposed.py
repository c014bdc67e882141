"""Words that somebody proposes, set as the book sets its own: what they wrote, nothing else."""

from __future__ import annotations

from vademecum.record import read
from vademecum.record.typography import typeset

_HEARINGS = "hearings/"


def set_as_the_book(text: str, path: str, base: str) -> str:
    """A proposed text, the passages that are not of `base` as `check --fix` would set them.

    What was said in a hearing or a testimony keeps its letters and figures.
    """
    if text == base:
        return text
    spoken = path.startswith(_HEARINGS)
    reader = read.record if spoken else read.chapter
    return typeset(text, path, reader, spoken=spoken, base=base)
