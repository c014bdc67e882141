"""A unit's laid-out pages, and what can be read from their boxes."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from vademecum.formats.pdf import weasy
from vademecum.formats.pdf.job import Unit
from vademecum.formats.pdf.pages import HEADINGS

# The heads of boxes and of turns, which must not be left alone either.
HEADS = {"etiquette", "entete", "minutage"}


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A unit's pages. Their boxes are WeasyPrint's own (`weasy`), and written to by `numbers`."""

    unit: Unit
    pages: tuple[Any, ...]  # weasyprint.document.Page
    document: Any  # weasyprint.Document, for its metadata and fonts
    faults: tuple[str, ...]  # what WeasyPrint logged as errors
    complaints: tuple[str, ...]  # and as warnings
    end_notes: bool  # the notes stand at the end, since they could not all stand on their pages


def notes_are_right(laid_out: tuple[Any, ...], notes: tuple[str, ...]) -> bool:
    """Whether each of `notes` stands in a footnote area exactly once."""
    counted = Counter(ident for one in laid_out for ident in notes_on(one))
    return all(counted[ident] == 1 for ident in notes)


def notes_on(page: Any) -> Iterator[str]:
    """The ids of the notes at a page's foot."""
    for note in map(weasy.element, weasy.notes(page)):
        if note is not None and note.get("id"):
            yield note.get("id")


def is_empty(page: Any) -> bool:
    """Whether nothing is printed in the page's body or at its foot."""
    return not any(True for area in weasy.areas(page) for _box in weasy.printed(area))


def off_page(page: Any) -> str | None:
    """The first words that the page's edge would cut, if any."""
    return next((weasy.words(one) for one in weasy.off_page(page)), None)


def last_heading(page: Any) -> str | None:
    """The heading after which nothing follows on the page, if any."""
    last = deque(weasy.printed(next(weasy.areas(page))), maxlen=1)
    node = weasy.element(last[0]) if last else None
    if node is None:
        return None
    classes = set((node.get("class") or "").split())
    if getattr(node, "tag", None) in HEADINGS or classes & HEADS:
        return "".join(node.itertext()).strip()
    return None
