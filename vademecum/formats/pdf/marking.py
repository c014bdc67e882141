"""A print page whose elements are numbered, so that what is seen on a page is known in the source.

The number is an attribute, `data-at`, which nothing prints; a mend is written on the element of
that number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from lxml import html

from vademecum.formats.pdf import ends, held
from vademecum.formats.pdf.job import BETWEEN, LINE
from vademecum.formats.pdf.lines import AT, Source
from vademecum.formats.pdf.pages import parsed, serialised
from vademecum.formats.pdf.tight import INLINE, is_block

_LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_LINES = ("br", "pre")  # in them, or where one is inside, a line ends where its author ends it


def numbered(document_html: str) -> str:
    """The same print page with a number on each element that has lines of its own."""
    root = parsed(document_html)
    if _LEFTWARD.search(document_html):
        _turn_leftward(root)
    for number, one in enumerate(blocks(root), start=1):
        one.set(AT, str(number))
    return serialised(root)


def _turn_leftward(root: html.HtmlElement) -> None:
    """Give each block whose first letter is read from right to left that direction, as HTML's auto.

    Inside a line Pango orders such words by itself.
    """
    for one in blocks(root):
        runs = [one.text or "", *(child.tail or "" for child in one)]
        runs += ["".join(child.itertext()) for child in one if child.tag in INLINE]
        first = next((sign for run in runs for sign in run if sign.isalpha()), "")
        if first and unicodedata.bidirectional(first) in ("R", "AL"):
            one.classes.add("vers-la-gauche")


def blocks(root: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """What has lines of its own, and images."""
    for one in root.iter():
        if isinstance(one.tag, str) and (one.tag == "img" or is_block(one)):
            yield one


def source(root: html.HtmlElement, types: Mapping[str, float]) -> Source:
    """What the judges ask of a numbered print page."""
    breaks = {
        number(above)
        for tag in _LINES
        for one in root.iter(tag)
        for above in _around(one)
        if above.get(AT)
    }
    captions: dict[int, tuple[int, ...]] = {}
    for figure in root.iter("figure"):
        told = tuple(number(one) for below in figure.iter("figcaption") for one in numbers(below))
        captions |= {number(image): told for image in figure.iter("img")}
    cells = {
        number(one): frozenset(one.text_content().split())
        for cell in root.iter("td", "th")
        for one in numbers(cell)
    }
    return Source(
        frozenset(breaks), captions, types, cells, leads=_leads(root), ends=dict(ends.ends(root))
    )


def _leads(root: html.HtmlElement) -> dict[int, frozenset[int]]:
    """What is announced, by the paragraph that does, and the item that it stands in."""
    found: dict[int, frozenset[int]] = {}
    for paragraph in root.iter("p"):
        after = held.announced(paragraph)
        if after is not None:
            told = frozenset(map(number, numbers(after)))
            found[number(paragraph)] = told
            if paragraph.getparent().tag == "li":  # the lines are the item's
                found[number(paragraph.getparent())] = told
    return found


def _around(element: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The element and what it stands in: of a note no more than that, it has lines of its own."""
    for one in (element, *element.iterancestors()):
        yield one
        if "fn" in one.classes:
            return


def numbers(element: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The numbered elements of one, itself among them."""
    return (one for one in element.iter() if isinstance(one.tag, str) and one.get(AT))


def number(element: html.HtmlElement) -> int:
    """Its number; 0 where it has none."""
    return int(element.get(AT, 0))


def line(element: html.HtmlElement) -> int:
    """The line of the text that it comes from; 0 where nothing says it.

    What says none itself stands where its first words do, or else after what comes before it.
    """
    above = (element, *element.iterancestors())
    row = next((one for one in above if one.tag == "tr"), None)
    if row is not None and (found := _of_row(row)):
        return found
    return next(_told(element), 0)


def _told(element: html.HtmlElement) -> Iterator[int]:
    """The lines said in an element, of what it stands in, and before that: nearest first."""
    yield from (int(one.get(LINE)) for one in element.iter() if one.get(LINE))
    for above in (element, *element.iterancestors()):
        every = (above, *above.itersiblings(preceding=True))
        yield from (int(one.get(LINE)) for one in every if one.get(LINE))


def _of_row(row: html.HtmlElement) -> int:
    """Of a table written with bars, all of whose cells say one line or none: each row is one more.

    Those of its body stand below its heads and a line of dashes. 0 of other tables.
    """
    table = next(one for one in row.iterancestors() if one.tag == "table")
    cells = (one for cell in table.iter("td", "th") for one in cell.iter())
    said = {one.get(LINE) for one in cells if one.get(LINE)} or {table.get(LINE)}
    if len(said) > 1 or None in said:
        return 0
    body = row.getparent()
    return int(said.pop()) + (2 + body.index(row) if body.tag == "tbody" else 0)


def document(element: html.HtmlElement, unit: str) -> str:
    """The name of the document that it is of, where a unit is several."""
    names = unit.split(BETWEEN)
    every = (element, *element.iterancestors())
    return next((one.get("id") for one in every if one.get("id") in names), unit)
