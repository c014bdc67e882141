"""The structure of laid-out pages: the text's own, whatever the pages cut it into.

A node is an element of the print page, found by the element itself: WeasyPrint keeps one object for
all the boxes of a block, so that a paragraph over two pages is one P. A unit is one Part under the
one Document, whether its pages are written alone or with those of others.

`tree` reads boxes through the adapter (`weasy`) and writes nothing; `weasy.write` makes the PDF's
objects of it, `counted` holds it against the source.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from vademecum.formats.pdf import elements, heads, weasy
from vademecum.formats.pdf.elements import TEXT_BLOCKS, Element
from vademecum.formats.pdf.nodes import Ink, Node, Spot, Tree

# Where a note may hang: what holds blocks.
_HOLDS = frozenset("Document Part Sect Art Div Index BlockQuote LBody TD TH Note".split())
# What holds words as they come; elsewhere they are a paragraph.
_WORDS = (
    frozenset("Span Link Lbl LBody TD TH Caption Note BlockQuote Figure Reference".split())
    | TEXT_BLOCKS
)


def tree(pages: Iterable[Any], name: str = "") -> Tree:
    """The structure of these pages, of one print page or of several; `name`: of their unit."""
    builder = _Builder(name)
    for number, page in enumerate(pages):
        builder.read(number, page)
    builder.finish()
    return Tree(builder.root, frozenset(builder.again))


class _Builder:
    def __init__(self, name: str) -> None:
        self._name = name
        self.root = Node("Document", None)
        self.again: set[Any] = set()
        self._nodes: dict[Element, Node] = {}
        self._inner: dict[tuple[Node, str], Node] = {}  # what no element is: a body, a contents
        self._above: dict[Element, Element] = {}
        self._same: dict[Element, Element] = {}  # of a table printed in parts: what it goes on
        self._heads: dict[Element, int] = {}  # a table's head -> the page where it stands first
        self._notes: list[tuple[Node, Node]] = []  # and what holds its call
        self._language: dict[Element, str] = {}
        self._tables: dict[str, int] = {}  # how many have been named, by print page

    def read(self, number: int, page: Any) -> None:
        """Take what a page holds."""
        whole = weasy.whole(page)
        if whole is None:
            return
        if whole not in self._nodes:
            self._nodes[whole] = self.root
            self._language[whole] = whole.get("lang") or ""
            self._above.update({child: one for one in whole.iter() for child in one})
            self._same.update(elements.same(whole))
        for seen in weasy.seen(page):
            if seen.element is None:
                continue
            head = seen.head
            if seen.again or (head is not None and self._heads.setdefault(head, number) != number):
                self._repeated(seen, number)
            else:
                self._take(seen, number)

    def _repeated(self, seen: weasy.Seen, number: int) -> None:
        if seen.what in (weasy.WORDS, weasy.IMAGE):
            self.again.add(seen.box)
        elif seen.what == weasy.LINK:
            self._node(seen.element).kids.append(Spot(number, seen.box))

    def _take(self, seen: weasy.Seen, number: int) -> None:
        if seen.what in (weasy.PLACE, weasy.CELL):
            node = self._node(seen.element)
            if seen.what == weasy.CELL:
                node.spans = seen.spans
        elif seen.what == weasy.LINK:
            self._node(seen.element).kids.append(Spot(number, seen.box))
        else:
            place = self._place(seen)
            if place is not None:
                if place.kind == "Link" and seen.part:
                    place.kids.append(Spot(number, seen.around))
                place.kids.append(Ink(number, seen.box))

    def _place(self, seen: weasy.Seen) -> Node | None:
        """The node that these words or this image are of."""
        element = seen.element
        if seen.part == "footnote-call":
            return self._call(element)
        node = self._node(element)
        if seen.part == "footnote-marker":
            return self._within(self._within(node, "Lbl", first=True), "Link")
        if seen.part == "marker":
            return self._within(node, "Lbl", first=True) if node.kind == "LI" else node
        if node.kind == "LI":
            node = self._within(node, "LBody")
        if node.kind not in _WORDS:
            # Words of no paragraph, and an image between blocks.
            return self._loose(node) if seen.what == weasy.WORDS else node
        return node

    def _loose(self, node: Node) -> Node:
        last = node.kids[-1] if node.kids else None
        if isinstance(last, Node) and last.kind == "P" and last.element is None:
            return last
        made = Node("P", node)
        node.kids.append(made)
        return made

    def _call(self, element: Element) -> Node:
        """The link of a note's call, where the words are; the note hangs after them."""
        holder = self._node(self._above[element])
        if holder.kind == "LI":
            holder = self._within(holder, "LBody")
        if holder.kind not in _WORDS:
            holder = self._loose(holder)
        reference = Node("Reference", holder)
        holder.kids.append(reference)
        link = Node("Link", reference)
        reference.kids.append(link)
        note = self._made(element, "Note", holder)
        self._notes.append((note, holder))
        return link

    def _within(self, node: Node, kind: str, *, first: bool = False) -> Node:
        """What stands in a node and is no element: made once."""
        known = self._inner.get((node, kind))
        if known is None:
            known = self._inner[node, kind] = Node(kind, node)
            node.kids.insert(0 if first else len(node.kids), known)
        return known

    def _node(self, element: Element) -> Node:
        """The node of an element, hung where it is first met."""
        if element in self._nodes:
            return self._nodes[element]
        if element in self._same:
            self._nodes[element] = self._node(self._same[element])
            return self._nodes[element]
        if elements.goes_on(element):
            first = elements.first_piece(element, self._above[element])
            self._nodes[element] = self._node(first)
            return self._nodes[element]
        above = self._ancestors(element)
        what = elements.kind(element, above)
        up = self._node(above[0]) if above else self.root
        if not what:
            self._nodes[element] = up
            return up
        parent = self._parent(element, what, up, above)
        node = self._made(element, what, parent)
        parent.kids.append(node)
        return node

    def _made(self, element: Element, what: str, parent: Node) -> Node:
        node = self._nodes[element] = Node(what, parent, element)
        language = self._spoken(element)
        around = self._spoken(self._above[element])
        node.attributes = dict(elements.attributes(element, what, around))
        if "Lang" in node.attributes and language == around:
            del node.attributes["Lang"]
        if what == "Note":
            node.ident = next(filter(None, (one.get("id") for one in element.iter())), "")
        return node

    def _parent(self, element: Element, what: str, up: Node, above: tuple[Element, ...]) -> Node:
        """Under what a node hangs: what HTML leaves unsaid stands between."""
        if what in ("Lbl", "LBody") and up.kind == "L":
            return self._item(element, up)
        if elements.is_line_of_contents(element, above):
            return self._listed(element, up)
        if what == "TOCI":
            return self._within(up, "TOC")
        if up.kind == "LI" and what not in ("Lbl", "LBody"):
            return self._within(up, "LBody")
        if what == "Link" and "fn-call" in elements.classes(element):
            holder = self._loose(up) if up.kind not in _WORDS else up
            reference = Node("Reference", holder)
            holder.kids.append(reference)
            return reference
        if what == "Link" and "note-number" in elements.classes(element):
            note = up
            while note.kind != "Note" and note.parent is not None:
                note = note.parent
            return self._within(note, "Lbl", first=True)
        if what in ("Link", "Span") and up.kind not in _WORDS:
            return self._loose(up)
        return up

    def _listed(self, element: Element, up: Node) -> Node:
        item = Node("TOCI", self._within(up, "TOC"), element)
        self._within(up, "TOC").kids.append(item)
        return item

    def _item(self, element: Element, terms: Node) -> Node:
        """The item of a list of terms: its terms, then what is said of them."""
        last = terms.kids[-1] if terms.kids else None
        if isinstance(last, Node) and last.kind == "LI":
            said = any(isinstance(kid, Node) and kid.kind == "LBody" for kid in last.kids)
            if element.tag == "dd" or not said:
                return last
        item = Node("LI", terms)
        terms.kids.append(item)
        return item

    def _ancestors(self, element: Element) -> tuple[Element, ...]:
        found = []
        while element in self._above:
            element = self._above[element]
            found.append(element)
        return tuple(found)

    def _spoken(self, element: Element) -> str:
        """The language of an element's words."""
        if element not in self._language:
            own = element.get("lang")
            self._language[element] = own or self._spoken(self._above[element])
        return self._language[element]

    def finish(self) -> None:
        """Hang the notes; say which cells a head is for."""
        for note, holder in self._notes:
            self._hang(note, holder)
        for node in self.root.walk():
            if node.kind == "Table":
                unit = self._unit(node)
                self._tables[unit] = self._tables.get(unit, 0) + 1
                heads.name(node, f"{unit}-t{self._tables[unit]}")

    def _hang(self, note: Node, holder: Node) -> None:
        child, node = holder, holder
        while node.kind not in _HOLDS | {"LI"} and node.parent is not None:
            child, node = node, node.parent
        if node.kind == "LI":  # called in a term
            bodies = (kid for kid in node.kids if isinstance(kid, Node) and kid.kind == "LBody")
            child = node = next(bodies, None) or self._within(node, "LBody")
        note.parent = node
        at = node.kids.index(child) + 1 if child is not node else len(node.kids)
        while at < len(node.kids) and _is_note(node.kids[at]):
            at += 1
        node.kids.insert(at, note)

    def _unit(self, node: Node) -> str:
        for element in self._ancestors(node.element):
            if element.tag == "main":
                return element.get("id") or self._name
        return self._name


def _is_note(kid: Node | Ink | Spot) -> bool:
    return isinstance(kid, Node) and kid.kind == "Note"
