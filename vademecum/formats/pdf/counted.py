"""The structure of a unit's pages held against its source: as many of each kind as were written.

What is expected is counted by the tags of the print page alone, with none of what `elements` and
`structure` know, so that the one can refuse the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from vademecum.formats.pdf import weasy
from vademecum.formats.pdf.elements import Element, classes
from vademecum.formats.pdf.lines import AGAIN, CONTINUED, PARAGRAPH
from vademecum.formats.pdf.nodes import Ink, Node

_TAGS = {
    "p": "P", "h1": "H1", "h2": "H2", "h3": "H3", "h4": "H4", "h5": "H5", "h6": "H6",
    "blockquote": "BlockQuote", "pre": "Code", "caption": "Caption", "section": "Sect",
    "article": "Art",
}  # fmt: skip
_ALWAYS = {"table": "Table", "tr": "TR", "th": "TH", "td": "TD", "li": "LI", "img": "Figure"}
_WRITTEN = frozenset([*_TAGS.values(), "Caption"])  # where there are words
_UNFOUND = frozenset({"dl"})  # its items are no element's
_COUNTED = frozenset(
    "P H1 H2 H3 H4 H5 H6 BlockQuote Code Caption Sect Art Table TR TH TD L LI Figure Note "
    "Reference Link".split()
)


def differences(whole: Element, root: Node) -> Iterator[tuple[str, int, int]]:
    """The kinds of which pages have more or fewer than their source: kind, expected, found."""
    wanted, found = expected(whole), counted(root)
    for kind in sorted(wanted.keys() | found.keys()):
        if wanted[kind] != found[kind]:
            yield kind, wanted[kind], found[kind]


def counted(root: Node) -> Counter[str]:
    """How many of each kind a structure has, of those that an element was written for."""
    return Counter(node.kind for node in root.walk() if _is_counted(node))


def _is_counted(node: Node) -> bool:
    tag = node.element.tag if node.element is not None else ""
    of_terms = (node.kind, tag) in (("L", "dl"), ("LI", ""))
    if node.kind not in _COUNTED:
        return False
    if (node.kind in _WRITTEN or of_terms) and not _says(node):
        return False
    if node.kind == "P":
        return bool(tag)  # else words that stood in no paragraph
    # Code within words, and a box, are of the same kinds as a listing and a section.
    return (node.kind, tag) not in (("Code", "code"), ("Sect", "div"), ("Sect", "aside"))


def _says(node: Node) -> bool:
    """Whether it has more than blanks."""
    return any(
        isinstance(kid, Ink) and (weasy.words(kid.box).strip() or one.kind == "Figure")
        for one in node.walk()
        for kid in one.kids
    )


def expected(whole: Element) -> Counter[str]:
    """How many of each kind the source has."""
    return Counter(kind for kind, _element in _written(whole))


def where(whole: Element, root: Node, kind: str) -> str:
    """The words of the first element that the pages lack, or have and should not; else empty."""
    nodes = [node.element for node in root.walk() if _is_counted(node) and node.kind == kind]
    printed = [one for one in nodes if one is not None]
    wanted = [one for what, one in _written(whole) if what == kind and one.tag not in _UNFOUND]
    others = [one for one in wanted if one not in printed and not _is_call(one, kind)]
    others += [one for one in printed if one not in wanted]
    return " ".join("".join(others[0].itertext()).split()) if others else ""


def _is_call(element: Element, kind: str) -> bool:
    """Whether it stands for what is written around a note, of which no element is left."""
    return kind in ("Reference", "Link") and "fn" in classes(element)


def undescribed(root: Node) -> Iterator[str]:
    """The addresses of images that nothing tells to those who do not see them."""
    for node in root.walk():
        if node.kind == "Figure" and not node.attributes.get("Alt") and node.element is not None:
            images = [node.element, *node.element.iter("img")]
            yield next(one.get("src") for one in images if one.get("src"))


def _written(element: Element) -> Iterator[tuple[str, Element]]:
    """The kinds that an element stands for, and those in it, in order."""
    named, tag = classes(element), element.tag
    if AGAIN in named:
        return
    if {"fn", "more"} <= named or CONTINUED in named:  # of a note, of a table that goes on
        kinds = []
    elif element.get(PARAGRAPH) and is_inked(element):
        kinds = ["P"]
    elif named & {"fn", "end-note"}:
        kinds = ["Note", *(["Reference", "Link", "Link"] if "fn" in named else [])]  # to and back
    elif tag in _ALWAYS:
        kinds = [_ALWAYS[tag]]
    elif tag in _TAGS and is_inked(element):
        kinds = [_TAGS[tag]]
    elif tag == "figcaption" and is_inked(element):
        kinds = ["Caption"]
    elif tag in ("ul", "ol") and len(element):
        kinds = ["L"]
    elif tag == "dl" and (items := _terms(element)):
        kinds = ["L", *["LI"] * items]
    elif tag == "div" and _is_words(element):
        kinds = ["P"]
    elif tag == "a" and element.get("href"):
        kinds = ["Link", *["Reference"] * ("fn-call" in named)]
    else:
        kinds = []
    yield from ((kind, element) for kind in kinds)
    after = False
    for child in element:
        if isinstance(child.tag, str) and not is_hidden(child, element, after=after):
            yield from _written(child)
        after = after or "fiche" in (child.get("class") or "").split()


def is_hidden(child: Any, parent: Any, *, after: bool = False) -> bool:
    """Whether the stylesheet prints nothing of an element; `after` a sheet."""
    named, around = classes(child), classes(parent)
    return (
        ("origine" in named and "citation-incise" in around)
        or ("numeral" in named and "part-line" in around)
        or (after and child.tag == "dl" and "signature" in named)
        or child.tag in ("head", "script", "style", "template")
    )


def is_inked(element: Element) -> bool:
    """Whether words or an image of an element are printed where it stands."""
    if element.tag == "img" or (element.text or "").strip():
        return True
    return any(
        (isinstance(child.tag, str) and _shows(child, element)) or (child.tail or "").strip()
        for child in element
    )


def _shows(child: Element, parent: Element) -> bool:
    if is_hidden(child, parent):
        return False
    return "fn" in classes(child) or is_inked(child)  # a note's call is words


def _terms(terms: Element) -> int:
    """How many items a list of terms has: terms, and what is said of them."""
    items, last = 0, "dd"
    for child in terms:
        if child.tag in ("dt", "dd") and is_inked(child):
            items += items == 0 or (child.tag == "dt" and last == "dd")
            last = child.tag
    return items


def _is_words(element: Element) -> bool:
    """Whether a division holds words and no block."""
    blocks = {"div", "p", "ul", "ol", "dl", "table", "figure", "blockquote", "pre", "section"}
    blocks |= {"article", "aside", "h1", "h2", "h3", "h4", "h5", "h6", "img"}
    inside = any(one.tag in blocks for one in element.iter() if one is not element)
    return not inside and is_inked(element)
