"""`CITATION.cff` of an edition."""

from __future__ import annotations

from pathlib import Path

from vademecum import history
from vademecum.editions.sheet import Sheet


def write(folder: Path, sheet: Sheet) -> None:
    """Write it, with the people the edition names."""
    people = [
        history.Cited(one.name, one.organisation or "", one.orcid) for one in sheet.credits.book
    ]
    book = sheet.book
    text = history.citation(
        f"{book.title} – {book.subtitle}" if book.subtitle else book.title,
        people,
        version=book.version,
        date=sheet.date,
        publisher=book.publisher,
        url=book.url,
        licence=book.licence,
        commit=sheet.commit or "",
    )
    (folder / history.CITATION).write_text(text, encoding="utf-8", newline="\n")
