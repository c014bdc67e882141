"""A laid-out unit written as the bytes that are joined: its tagged PDF, and its record (`chapter`).

The structure is the text's (`structure`) and the words are the text's (`flow`), whatever pages and
lines cut.
"""

from __future__ import annotations

from typing import Any

from vademecum.formats.pdf import flow, structure, weasy
from vademecum.formats.pdf.chapter import Record, Side
from vademecum.formats.pdf.laidout import LaidOut
from vademecum.formats.pdf.layout import OPTIONS


def write(laid_out: LaidOut) -> tuple[bytes, Record]:
    """The unit's own tagged PDF, and what joining needs to know of it."""
    pages = weasy.chapter_pages(laid_out.pages, laid_out.unit.bare)
    found: list[tuple[Side, Side]] = []

    def tags(pdf: Any, document: Any, streams: list[Any]) -> None:
        tag(pdf, document, streams, laid_out.unit.name)

    def finish(_document: Any, _pdf: Any) -> None:
        found.extend(page.sides() for page in pages)

    document = laid_out.document.copy(pages)
    with weasy.tagged(tags):
        data = document.write_pdf(finisher=finish, **OPTIONS)
    sides = tuple(dict.fromkeys(found))
    record = Record(
        pages=len(pages),
        anchors=weasy.anchors(pages),
        links=tuple(sorted(weasy.links(pages))),
        marks=tuple(weasy.marks(pages)),
        lines=tuple(weasy.lines(pages)),
        sides=sides,
        sides_of=tuple(sides.index(one) for one in found),
        spaces=weasy.spaces(document),
        faces=weasy.faces_of(document),
    )
    return data, record


def tag(pdf: Any, document: Any, streams: list[Any], name: str) -> None:
    """Write the structure of a unit's pages that are drawn, and what their words say."""
    pages = document.pages
    tree = structure.tree(pages, name)
    drawn = [weasy.Drawn(stream, document.fonts) for stream in streams]
    for page, one in zip(pages, drawn, strict=True):
        for seen in weasy.seen(page):
            if seen.box in tree.again:
                one.drop(seen.box)
    _say(pages, drawn)
    weasy.describe_links(pages)
    weasy.Writer(pdf, pages, drawn).write(tree)


def _say(pages: list[Any], drawn: list[weasy.Drawn]) -> None:
    """Have each piece of words say what the text says."""
    parents: dict[Any, Any] = {}
    for whole in dict.fromkeys(map(weasy.whole, pages)):
        if whole is not None:
            parents.update({child: one for one in whole.iter() for child in one})
    boxes = [
        (one, seen.box, seen.element)
        for page, one in zip(pages, drawn, strict=True)
        for seen in weasy.seen(page)
        if seen.what == weasy.WORDS and not seen.part and one.mark(seen.box) is not None
    ]
    pieces = [flow.Piece(element, weasy.words(box)) for _one, box, element in boxes]
    for number, said in flow.said(pieces, parents).items():
        one, box, _element = boxes[number]
        if weasy.is_room(box):
            continue  # its digits are to come
        if said.whole is not None:
            one.say(box, said.whole + (flow.SOFT if said.hyphen else " " if said.space else ""))
        else:
            one.end(box, hyphen=said.hyphen, space=said.space)
