"""Edits of a text by its characters: put together without overlap, then made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vademecum.problems import Splice


def disjoint(splices: Iterable[Splice]) -> list[Splice]:
    """Those that can be made together, from the text's end: of two that overlap, the outer one.

    Two insertions at one place are both kept, in the order given.
    """
    kept: list[Splice] = []
    for one in sorted(splices, key=lambda edit: (edit.start, -edit.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept[::-1]


def applied(text: str, splices: Iterable[Splice]) -> str:
    """The text with these edits made."""
    for one in disjoint(splices):
        text = text[: one.start] + one.text + text[one.end :]
    return text


def joined(text: str, edits: Sequence[Splice]) -> Splice:
    """Edits of a text, in order, as one: from where the first begins to where the last ends."""
    written, place = "", edits[0].start
    for edit in edits:
        written += text[place : edit.start] + edit.text
        place = edit.end
    return Splice(edits[0].start, place, written)


def moved(edit: Splice, by: int) -> Splice:
    """An edit of a body, say, as one of the file it stands in."""
    return Splice(edit.start + by, edit.end + by, edit.text)
