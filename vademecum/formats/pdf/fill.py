"""A chapter whose last page would hold a few lines: set again a little closer, or wider.

The size of letters never changes. Closer, its last lines find room on the pages before; wider, they
are joined by more. What is not better for it stays as it was.
"""

from __future__ import annotations

from collections.abc import Callable

from vademecum.formats.pdf import weasy
from vademecum.formats.pdf.laidout import (
    LaidOut,
    last_heading,
    notes_are_right,
    notes_fit,
    off_page,
)

THIRD = 1 / 3  # of its page, that a chapter's last one should reach
SIXTH = THIRD / 2  # below it, what is left is sooner brought back than joined
_SPACED = (
    "html {{ line-height: calc(1em * {leading}) }} .encadre, .carte, .fn, table {{ line-height: "
    "calc(1em * {small}) }} h2 {{ margin-top: {section}em }} h3 {{ margin-top: {below}em }} "
    ".encadre, .carte, .citation, .admonition, figure, table {{ margin-top: {block}em; "
    "margin-bottom: {block}em }} ul, ol {{ margin: {items}em 0 }} li {{ margin-bottom: {item}em }} "
    "dl.signature, .renvois {{ margin-top: {block}em }}"
)


def _spaced(
    leading: float, small: float, section: float, below: float, block: float, items: float,
    item: float,
) -> str:  # fmt: skip
    return _SPACED.format(
        leading=leading, small=small, section=section, below=below, block=block, items=items,
        item=item,
    )  # fmt: skip


# Leading, and the spaces round headings, blocks and items, by the size of their letters; as the
# papers' stylesheets have it, these are 1.33, 1.36, 1.3, 1, 1 and 0.6.
CLOSER = (
    _spaced(1.295, 1.32, 0.95, 0.7, 0.65, 0.3, 0.1),
    _spaced(1.27, 1.29, 0.8, 0.6, 0.5, 0.2, 0.05),
)
WIDER = (
    _spaced(1.38, 1.4, 1.8, 1.3, 1.4, 0.9, 0.4),
    _spaced(1.43, 1.45, 2.2, 1.6, 1.9, 1.1, 0.5),
)


def filled(found: LaidOut, again: Callable[[str], LaidOut]) -> LaidOut:
    """The chapter, its last page filled better where it can be.

    `again` lays it out with a style more.
    """
    if found.unit.bare or found.unit.late or not _short(found):
        return found
    little = weasy.reach(found.pages[-1]) < SIXTH
    for style in (*CLOSER, *WIDER) if little else (*WIDER, *CLOSER):
        other = again(style)
        if not _short(other) and _sound(other):
            return other
    return found


def _short(found: LaidOut) -> bool:
    return len(found.pages) > 1 and weasy.reach(found.pages[-1]) < THIRD


def _sound(found: LaidOut) -> bool:
    notes = found.end_notes or notes_are_right(found.pages, found.unit.notes)
    fit = notes_fit(found.pages) and not any(map(off_page, found.pages))
    return notes and fit and not any(map(last_heading, found.pages[:-1]))
