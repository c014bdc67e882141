"""What must hold of every book, read from the laid-out boxes: cheap enough for every build."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from vademecum.formats.pdf.job import Unit
from vademecum.formats.pdf.laidout import LaidOut, is_empty, last_heading, notes_are_right, off_page
from vademecum.formats.pdf.pages import parsed
from vademecum.language import _


def ids(units: Iterable[Unit]) -> Iterator[str]:
    """Anchors that two elements of the book share, and links to none."""
    defined: Counter[str] = Counter()
    wanted: dict[str, str] = {}
    for unit in units:
        for one in parsed(unit.html).iter():
            if one.get("id"):
                defined[one.get("id")] += 1
            if one.get("href", "").startswith("#"):
                wanted.setdefault(one.get("href")[1:], unit.title)
            if one.get("data-to"):
                wanted.setdefault(one.get("data-to"), unit.title)
    for anchor, count in sorted(defined.items()):
        if count > 1:
            yield _("the anchor {anchor} is defined twice").format(anchor=anchor)
    for anchor, title in sorted(wanted.items()):
        if anchor not in defined:
            yield _("“{title}” links to {anchor}, which is nowhere").format(
                title=title, anchor=anchor
            )


def unit(one: LaidOut) -> Iterator[str]:
    """What is wrong in one unit's pages."""
    title = one.unit.title
    for fault in one.faults:
        yield f"“{title}”: {fault}"
    if not one.end_notes and not notes_are_right(one.pages, one.unit.notes):
        yield _("“{title}”: a note is missing or there twice").format(title=title)
    for number, page in enumerate(one.pages, start=1):
        if (cut := off_page(page)) is not None:
            yield _("“{title}”: the edge of page {number} of it would cut “{words}”").format(
                title=title, number=number, words=cut.strip()[:60]
            )
        if is_empty(page):
            yield _("“{title}”: page {number} of it is empty").format(title=title, number=number)
        elif not one.unit.bare and number < len(one.pages) and (head := last_heading(page)):
            yield _("“{title}”: the heading “{head}” is last on its page").format(
                title=title, head=head
            )
