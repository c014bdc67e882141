"""Laid-out pages written as a tagged PDF: the structure of their text, and the words it says."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from vademecum.formats.pdf import flow, structure, weasy

OPTIONS = {"pdf_variant": "pdf/ua-1", "pdf_tags": True}


def write(document: Any, pages: Iterable[weasy.BookPage], out: Path | None, **more: Any) -> Any:
    """Write pages, with the metadata and fonts of `document`; the bytes where `out` is None.

    The pages are of one print page or of several: each is a part of the one structure.
    """
    written = document.copy(list(pages))

    def tags(pdf: Any, document: Any, streams: list[Any]) -> None:
        _tag(pdf, document, streams)

    with weasy.tagged(tags):
        return written.write_pdf(out, **OPTIONS, **more)


def _tag(pdf: Any, document: Any, streams: list[Any]) -> None:
    pages = document.pages
    tree = structure.tree(pages)
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
        if said.whole is not None:
            one.say(box, said.whole + (flow.SOFT if said.hyphen else " " if said.space else ""))
        else:
            one.end(box, hyphen=said.hyphen, space=said.space)
