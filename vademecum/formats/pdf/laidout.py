"""A unit's laid-out pages, and what can be read from their boxes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from weasyprint.formatting_structure import boxes

from vademecum.formats.pdf.job import Unit
from vademecum.formats.pdf.pages import HEADINGS

# The heads of boxes and of turns, which must not be left alone either.
HEADS = {"etiquette", "entete", "minutage"}


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A unit's pages. The boxes in them are WeasyPrint's own and are written to by `numbers`."""

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
    for area in page._page_box.children:
        if isinstance(area, boxes.FootnoteAreaBox):
            for note in area.children:
                if note.element is not None and note.element.get("id"):
                    yield note.element.get("id")


def is_empty(page: Any) -> bool:
    """Whether nothing is printed in the page's body or at its foot."""
    return not any(_printed(box) for area in _areas(page) for box in _leaves(area))


def last_heading(page: Any) -> str | None:
    """The heading after which nothing follows on the page, if any."""
    body = next(_areas(page))
    last = None
    for box in _leaves(body):
        if _printed(box):
            last = box
    if last is None or last.element is None:
        return None
    node = last.element
    classes = set((node.get("class") or "").split())
    if getattr(node, "tag", None) in HEADINGS or classes & HEADS:
        return "".join(node.itertext()).strip()
    return None


def _areas(page: Any) -> Iterator[Any]:
    for child in page._page_box.children:
        if not isinstance(child, boxes.MarginBox):
            yield child


def _leaves(box: Any) -> Iterator[Any]:
    for one in box.descendants(placeholders=True):
        if isinstance(one, (boxes.TextBox, boxes.ReplacedBox)):
            yield one


def _printed(box: Any) -> bool:
    return isinstance(box, boxes.ReplacedBox) or bool(box.text.strip())
