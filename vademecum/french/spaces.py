"""The spaces that hold words together, and what is always written with them."""

from __future__ import annotations

NBSP = "\N{NO-BREAK SPACE}"  # inside « », before a colon, between a number and what it counts
NARROW = "\N{NARROW NO-BREAK SPACE}"  # before ; ! ? and between thousands


def quoted(words: str) -> str:
    """The words between French quotation marks."""
    return f"«{NBSP}{words}{NBSP}»"


def introduced(label: str, words: str = "") -> str:
    """`label`, a colon, then the words where there are some."""
    return f"{label}{NBSP}: {words}" if words else f"{label}{NBSP}:"


def thousands(number: int) -> str:
    """`12345` as « 12 345 »."""
    return f"{number:,}".replace(",", NARROW)
