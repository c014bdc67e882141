"""What the book itself says, in French."""

from __future__ import annotations

import datetime as dt
import unicodedata

NBSP = "\u00a0"
NARROW = "\u202f"

_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip

AUDIENCES = {
    "public": "Édition publique",
    "members": "Édition réservée aux membres",
    "working": "Édition de travail",
}


def date(iso: str) -> str:
    """« 1er janvier 2017 »; the text as it is when it is no date."""
    try:
        day = dt.date.fromisoformat(iso)
    except ValueError:
        return iso
    number = f"{day.day}{'ᵉʳ' if day.day == 1 else ''}"
    return f"{number}{NBSP}{_MONTHS[day.month - 1]} {day.year}"


def order(text: str) -> str:
    """The key that sorts names as a French index does: accents and case count for nothing."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char))
