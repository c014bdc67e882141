"""A laid-out unit written as the bytes that are joined: see `chapter`."""

from __future__ import annotations

from typing import Any

from vademecum.formats.pdf import weasy, weasy_written
from vademecum.formats.pdf.chapter import Record, Side
from vademecum.formats.pdf.laidout import LaidOut
from vademecum.formats.pdf.layout import OPTIONS


def write(laid_out: LaidOut) -> tuple[bytes, Record]:
    """The unit's own tagged PDF, and what joining needs to know of it."""
    pages = weasy_written.chapter_pages(laid_out.pages, laid_out.unit.bare)
    found: list[tuple[Side, Side]] = []

    def finish(document: Any, pdf: Any) -> None:
        weasy_written.name_apart(pdf, laid_out.unit.name)
        weasy.finish(document, pdf)
        found.extend(page.sides() for page in pages)

    document = laid_out.document.copy(pages)
    data = document.write_pdf(finisher=finish, **OPTIONS)
    sides = tuple(dict.fromkeys(found))
    record = Record(
        pages=len(pages),
        anchors=weasy_written.anchors(laid_out.pages),
        links=tuple(sorted(weasy_written.links(pages))),
        marks=tuple(weasy_written.marks(pages)),
        lines=tuple(weasy_written.lines(pages)),
        sides=sides,
        sides_of=tuple(sides.index(one) for one in found),
        spaces=weasy_written.spaces(document),
        faces=weasy_written.faces(document),
    )
    return data, record
