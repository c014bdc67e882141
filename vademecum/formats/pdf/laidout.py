"""A unit's laid-out pages, and what can be read from their boxes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from vademecum.formats.pdf import going_on, weasy
from vademecum.formats.pdf.job import Unit
from vademecum.formats.pdf.judges import NOTHING, Finding, Seen
from vademecum.formats.pdf.tight import INLINE


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A unit's pages. Their boxes are WeasyPrint's own (`weasy`), and written to by `numbers`."""

    unit: Unit
    pages: tuple[Any, ...]  # weasyprint.document.Page
    document: Any  # weasyprint.Document, for its metadata and fonts
    faults: tuple[str, ...]  # what WeasyPrint logged as errors
    complaints: tuple[str, ...]  # and as warnings
    end_notes: bool  # the notes stand at the end, since they could not all stand on their pages
    found: tuple[Finding, ...] = ()  # what its judges find and nothing could mend
    seen: Seen = NOTHING  # its lines
    hurried: bool = False  # more might have been mended, had there been time


def notes_are_right(laid_out: tuple[Any, ...], notes: tuple[str, ...]) -> bool:
    """Whether each of `notes` stands in a footnote area exactly once."""
    elements = [note for one in laid_out for note in map(weasy.element, weasy.notes(one))]
    there = [one for one in elements if one is not None]
    counted = Counter(name for one in there for name in going_on.name(one))
    return all(counted[ident] == 1 for ident in notes) and going_on.are_whole(there, counted)


@dataclass(frozen=True, slots=True)
class Cut:
    """What the page's edge would cut."""

    words: str  # of an image, those that tell it
    inside: str  # what holds it: table, img, or the tag of a block of words
    around: str  # the words of that; of a table, of its first row


def off_page(page: Any) -> Cut | None:
    """The first words, or the first image, that the page's edge would cut, if any."""
    return next((_cut(page, one) for one in weasy.off_page(page)), None)


def _cut(page: Any, box: Any) -> Cut:
    words, above = weasy.words(box), weasy.above(page, box)
    if not above:  # what CSS alone made
        return Cut(words, "", words)
    table = next((one for one in above if one.tag == "table"), None)
    if table is not None:
        row = next(table.iter("tr"), table)
        return Cut(words, "table", "".join(row.itertext()))
    if above[0].tag == "img":
        return Cut(words, "img", words)
    block = next((one for one in above if one.tag not in INLINE), above[0])
    return Cut(words, block.tag, "".join(block.itertext()))
