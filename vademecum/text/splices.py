"""Edits of a text by its characters: put together without overlap, then made."""

from __future__ import annotations

from collections.abc import Iterable

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
