"""A chapter whose last page would hold a few lines: set again a little closer, or wider.

The size of letters never changes. Closer, its last lines find room on the pages before; wider, they
are joined by more. Else the last lines of its paragraphs are taken back by a hair (`tails`), a line
less each. What is not better for it stays as it was: strictly, page by page and fault by fault.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from vademecum.formats.pdf import judges, tails, weasy
from vademecum.formats.pdf.laidout import LaidOut, notes_are_right

THIRD = 1 / 3  # of its page, that a chapter's last one should reach
MOST = 16  # pages of a chapter that is worth it: each way is a layout of all of them
SIXTH = THIRD / 2  # below it, what is left is sooner brought back than joined
_SPACED = (
    "html {{ line-height: calc(1em * {leading}) }} .encadre, .carte, .fn, table {{ line-height: "
    "calc(1em * {small}) }} h2 {{ margin-top: {section}em }} h3 {{ margin-top: {below}em }} "
    ".encadre, .carte, .citation, .admonition, figure, table {{ margin-top: {block}em; "
    "margin-bottom: {block}em }} ul, ol {{ margin: {items}em 0 }} li {{ margin-bottom: {item}em }} "
    "dl.signature, .renvois {{ margin-top: {block}em }} .contents.shallow {{ line-height: "
    "calc(1em * {small}) }} .contents.shallow .part {{ margin-bottom: calc({block}em - 0.1em) }}"
)


# Of the letters' size, as the stylesheets have them: leading of the text and of what is smaller,
# spaces above sections and what is below them, round blocks and lists, between items.
_PAPERS = {
    "a4": (1.333, 1.355, 1.3, 1.0, 1.0, 0.57, 0.24),
    "a5": (1.413, 1.385, 1.78, 1.37, 1.41, 0.7, 0.24),
}
# By how much of that, a little and more.
_CLOSER = ((0.97, 0.975, 0.73, 0.7, 0.65, 0.5, 0.4), (0.952, 0.952, 0.62, 0.6, 0.5, 0.35, 0.2))
_WIDER = ((1.035, 1.035, 1.38, 1.3, 1.4, 1.55, 1.7), (1.072, 1.07, 1.7, 1.6, 1.9, 1.9, 2.1))
_NAMES = ("leading", "small", "section", "below", "block", "items", "item")


def ways(paper: str, *, closer: bool) -> tuple[str, ...]:
    """The styles to try on that paper, the likeliest first."""
    base = _PAPERS[paper]
    factors = (*_CLOSER, *_WIDER) if closer else (*_WIDER, *_CLOSER)
    sizes = ([one * by for one, by in zip(base, several, strict=True)] for several in factors)
    rounded = ([f"{one:.3f}" for one in several] for several in sizes)
    return tuple(_SPACED.format(**dict(zip(_NAMES, one, strict=True))) for one in rounded)


def filled(found: LaidOut, paper: str, again: Callable[[str, int], LaidOut | None]) -> LaidOut:
    """The chapter, its last page filled better where it can be.

    `again` lays it out with a style more; it may give None where what its judges find weighs more
    than that number.
    """
    if found.unit.bare or found.unit.late or len(found.pages) > MOST or not _short(found):
        return found
    spaced = ways(paper, closer=weasy.reach(found.pages[-1]) < SIXTH)
    for style in (*spaced, *tails.ways(found.seen, ways(paper, closer=True)[1])):
        other = again(style, judges.badness(found.found))
        if other is not None and not _short(other) and _is_better(other, found):
            return other
    return found


def _short(found: LaidOut) -> bool:
    return len(found.pages) > 1 and weasy.reach(found.pages[-1]) < THIRD


def _is_better(other: LaidOut, found: LaidOut) -> bool:
    """Whether it has no more pages, and of no fault more than there were."""
    if len(other.pages) > len(found.pages):
        return False
    notes = other.end_notes or notes_are_right(other.pages, other.unit.notes)
    weighs = judges.badness(other.found) <= judges.badness(found.found)
    return notes and weighs and _told(other) <= _told(found)


def _told(one: LaidOut) -> Counter[str]:
    """How many of each fault."""
    return Counter(each.code for each in one.found if each.code != judges.WHITE)
