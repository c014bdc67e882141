"""What WeasyPrint's tagging leaves out, added to the file before it is written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pydyf


def finish(document: Any, pdf: Any) -> None:
    """Complete the structure of a tagged `pdf`; WeasyPrint's `finisher`."""
    for page in document.pages:
        _links(page)
        for cell in _header_cells(page):
            # PDF/UA-1 7.5: which cells a header is for.
            side = "/Row" if cell.element.get("scope") == "row" else "/Column"
            cell.mark["A"]["Scope"] = side
    _id_tree(pdf)
    pdf.catalog["PageMode"] = "/UseOutlines"


def _links(page: Any) -> None:
    # Contents is what a screen reader says of a link: its words, where WeasyPrint puts the anchor.
    for kind, target, _rectangle, box in page.links:
        words = " ".join("".join(box.element.itertext()).split())
        said = f"{words} ({target})" if kind == "external" and words != target else words
        if said and box.link_annotation:  # none for an attachment, which the proof refuses
            box.link_annotation["Contents"] = pydyf.String(said)


def _header_cells(page: Any) -> Iterator[Any]:
    for box in page._page_box.descendants(placeholders=True):
        if box.element_tag == "th" and getattr(box, "mark", None) and "A" in box.mark:
            yield box


def _id_tree(pdf: Any) -> None:
    # Cells name their headers by ID, and IDs are looked up in this tree (ISO 32000-1, 14.7.2).
    root: Any = None
    named: list[tuple[str, bytes]] = []
    for one in pdf.objects:
        if isinstance(one, pydyf.Dictionary):
            if one.get("Type") == "/StructTreeRoot":
                root = one
            elif one.get("Type") == "/StructElem" and "ID" in one:
                named.append((one["ID"].string, one.reference))
    if root is not None and named:
        flat = [
            value for key, reference in sorted(named) for value in (pydyf.String(key), reference)
        ]
        root["IDTree"] = pydyf.Dictionary({"Names": pydyf.Array(flat)})
