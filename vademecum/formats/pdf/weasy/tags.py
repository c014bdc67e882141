"""The structure written into the PDF, in place of WeasyPrint's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pydyf

from vademecum.formats.pdf.weasy.drawn import Drawn

if TYPE_CHECKING:
    from vademecum.formats.pdf.nodes import Node, Tree

_POINTS = 0.75  # a CSS pixel


class Writer:
    """The objects of one file's structure."""

    def __init__(self, pdf: Any, pages: list[Any], drawn: list[Drawn]) -> None:
        self._pdf = pdf
        self._pages = pages
        self._drawn = drawn
        self._owners: list[dict[int, bytes]] = [{} for _page in pages]
        self._pressed: list[tuple[Any, bytes]] = []  # annotations, and what owns each
        self._named: list[tuple[str, bytes]] = []

    def write(self, tree: Tree) -> None:
        """Write the tree, and what leads from pages to it."""
        root = self._object({"Type": "/StructTreeRoot"})
        root["K"] = pydyf.Array([self._node(tree.root, root.reference)])
        numbers = pydyf.Array()
        for number, owners in enumerate(self._owners):
            numbers.append(number)
            last = max(owners, default=-1)
            numbers.append(pydyf.Array([owners.get(at, "null") for at in range(last + 1)]))
        for number, (annotation, owner) in enumerate(self._pressed, start=len(self._pages)):
            annotation["StructParent"] = number
            numbers.append(number)
            numbers.append(owner)
        root["ParentTree"] = self._object({"Nums": numbers}).reference
        if self._named:
            names = [one for name, owner in sorted(self._named) for one in (_string(name), owner)]
            root["IDTree"] = pydyf.Dictionary({"Names": pydyf.Array(names)})
        catalog = self._pdf.catalog
        catalog["StructTreeRoot"] = root.reference
        catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
        catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})
        catalog["PageMode"] = "/UseOutlines"

    def _node(self, node: Node, parent: bytes) -> bytes:
        made = self._object({"Type": "/StructElem", "S": f"/{node.kind}", "P": parent})
        kids, page = self._kids(node, made)
        if page is not None:
            made["Pg"] = self._pdf.page_references[page]
        self._describe(node, made)
        made["K"] = pydyf.Array(kids)
        reference: bytes = made.reference
        return reference

    def _kids(self, node: Node, made: Any) -> tuple[list[Any], int | None]:
        kids: list[Any] = []
        home: int | None = None
        for kid in node.kids:
            page = getattr(kid, "page", None)
            if page is None:
                kids.append(self._node(kid, made.reference))  # type: ignore[arg-type]
                continue
            box = kid.box  # type: ignore[union-attr]
            number = self._drawn[page].mark(box)
            if number is not None:
                home = page if home is None else home
                self._owners[page][number] = made.reference
                kids.append(number if page == home else self._marked(page, number))
            elif annotation := self._annotation(box):
                self._pressed.append((annotation, made.reference))
                kids.append(self._reference(page, annotation))
        return kids, home

    def _annotation(self, box: Any) -> Any:
        annotation = getattr(box, "link_annotation", None)
        return annotation if annotation and annotation.number is not None else None

    def _marked(self, page: int, number: int) -> Any:
        page_reference = self._pdf.page_references[page]
        return pydyf.Dictionary({"Type": "/MCR", "Pg": page_reference, "MCID": number})

    def _reference(self, page: int, annotation: Any) -> Any:
        page_reference = self._pdf.page_references[page]
        return pydyf.Dictionary(
            {"Type": "/OBJR", "Obj": annotation.reference, "Pg": page_reference}
        )

    def _describe(self, node: Node, made: Any) -> None:
        for name in ("Lang", "E", "T", "Alt"):
            if name in node.attributes:
                made[name] = _string(node.attributes[name])
        if node.ident:
            made["ID"] = _string(node.ident)
            self._named.append((node.ident, made.reference))
        if node.kind in ("TH", "TD"):
            told: dict[str, Any] = {"O": "/Table"}
            if "Scope" in node.attributes:
                told["Scope"] = f"/{node.attributes['Scope']}"
            for name, span in zip(("ColSpan", "RowSpan"), node.spans, strict=True):
                if span != 1:
                    told[name] = span
            if node.headers:
                told["Headers"] = pydyf.Array([_string(one) for one in node.headers])
            made["A"] = pydyf.Dictionary(told)
        if node.kind == "Figure":
            self._place(node, made)

    def _place(self, node: Node, made: Any) -> None:
        for kid in node.kids:
            box, page = getattr(kid, "box", None), getattr(kid, "page", None)
            if box is None or page is None or not hasattr(box, "replacement"):
                continue
            x, y = box.content_box_x(), box.content_box_y()
            height = self._pages[page].height
            corners = (x, height - y - box.height, x + box.width, height - y)
            made["A"] = pydyf.Dictionary(
                {
                    "O": "/Layout",
                    "Placement": "/Block",
                    "BBox": pydyf.Array([one * _POINTS for one in corners]),
                }
            )
            return

    def _object(self, content: dict[str, Any]) -> Any:
        made = pydyf.Dictionary(content)
        self._pdf.add_object(made)
        return made


def _string(text: str) -> Any:
    return pydyf.String(text)


def describe_links(pages: list[Any]) -> None:
    """Say of each link what a screen reader says: its words, where WeasyPrint puts the anchor."""
    for page in pages:
        for kind, target, _rectangle, box in page.links:
            if box.link_annotation:  # none for an attachment, which the proof refuses
                box.link_annotation["Contents"] = _string(_told(kind, target, box))


def _words(element: Any) -> Iterator[str]:
    """Those of a link, without the number of a page, which is written when chapters are joined."""
    alone = "vm-at" in (element.get("class") or "").split()
    yield element.text or ""
    for child in element:
        if alone or "vm-at" not in (child.get("class") or "").split():
            yield from _words(child)
        yield child.tail or ""


def _told(kind: str, target: str, box: Any) -> str:
    part = (box.element_tag or "").partition("::")[2]
    if part:
        number = "".join(one.text for one in box.descendants() if hasattr(one, "text"))
        number = number.strip(" .\N{NO-BREAK SPACE}")
        return f"Note {number}" if part == "footnote-call" else f"Retour à l’appel de note {number}"
    said = " ".join("".join(_words(box.element)).split())
    named = (box.element.get("class") or "").split()
    if "fn-call" in named:
        return f"Note {said}"
    if "note-number" in named:
        return f"Retour à l’appel de note {said.rstrip('.')}"
    return f"{said} ({target})" if kind == "external" and said != target else said or target
