"""What an element of a print page is in the structure of the PDF: one kind, or none of its own.

The kinds are those of PDF 1.7 (ISO 32000-1, 14.8.4). What has none lends its words to the block
around it: an emphasis is words of its paragraph, a `div` only groups.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from vademecum.formats.pdf.lines import AT, CONTINUED, PARAGRAPH
from vademecum.formats.pdf.tight import INLINE

Element = Any  # of xml.etree, as WeasyPrint reads it, or of lxml

HEADINGS = {f"h{level}": f"H{level}" for level in range(1, 7)}
_KINDS = {
    **HEADINGS,
    "p": "P", "ul": "L", "ol": "L", "dl": "L", "li": "LI", "dt": "Lbl", "dd": "LBody",
    "blockquote": "BlockQuote", "table": "Table", "thead": "THead", "tbody": "TBody",
    "tfoot": "TFoot", "tr": "TR", "th": "TH", "td": "TD", "caption": "Caption",
    "figcaption": "Caption", "section": "Sect", "article": "Art", "aside": "Sect", "main": "Part",
    "img": "Figure", "pre": "Code", "code": "Code",
}  # fmt: skip
# Boxes of the text: a group of its own, named by its head, as `role=note` is on the site.
BOXES = frozenset({"encadre", "carte", "admonition"})
_NOTES = frozenset({"fn", "end-note"})
# Lines of the contents that lead to a part or a chapter, and hold those of what is in it.
_LISTED = frozenset({"part", "chapter"})
TEXT_BLOCKS = frozenset(["P", "Code", *HEADINGS.values()])


def classes(element: Element) -> frozenset[str]:
    """The classes of an element."""
    return frozenset((element.get("class") or "").split())


def kind(element: Element, above: tuple[Element, ...]) -> str:
    """What the element is, the elements above it being known, nearest first; empty: nothing."""
    tag, named = element.tag, classes(element)
    if named & _NOTES:
        return "Note"
    if tag == "main" and "index" in named:
        return "Index"
    if tag == "a":
        return "Link" if element.get("href") else ""
    if tag == "figure":
        return "Figure" if _is_one_image(element) else ""
    if tag == "img" and any(one.tag == "figure" and _is_one_image(one) for one in above):
        return ""
    if tag == "code" and any(one.tag == "pre" for one in above):
        return ""
    if element.get(PARAGRAPH):
        return "P"
    if tag == "div":
        return _division(element, named, above)
    if tag in _KINDS:
        return _KINDS[tag]
    return "Span" if element.get("lang") or _expansion(element) else ""


def goes_on(element: Element) -> bool:
    """Whether it is a piece of a note that began before it (`going_on`)."""
    return {"fn", "more"} <= classes(element)


def first_piece(element: Element, around: Element) -> Element:
    """The piece of the note that its others, in the same element, go on from."""
    before = list(around)[: list(around).index(element)]
    return next(one for one in reversed(before) if "fn" in classes(one) and not goes_on(one))


def same(whole: Element) -> dict[Element, Element]:
    """What goes on with another element, and with which.

    Of a table printed in parts, the parts, their groups and rows with those of the first; a
    paragraph of a note with its piece in the piece of the note before.
    """
    first: dict[str, Element] = {}
    found: dict[Element, Element] = {}
    for one in whole.iter():
        name = one.get(AT) or one.get(PARAGRAPH)
        if CONTINUED in classes(one):
            found[one] = first[name]
        elif name:
            first.setdefault(name, one)
    return found


def _division(element: Element, named: frozenset[str], above: tuple[Element, ...]) -> str:
    if "follows" in named:  # a document that shares its unit
        return "Index" if "index" in named else "Part"
    if named & BOXES:
        return "Sect"
    if named & _LISTED and in_contents(above) and "annexes" not in named:
        return "TOCI"
    if has_words(element) and not _has_blocks(element):
        return "P"
    return "Div" if element.get("lang") else ""


def in_contents(above: tuple[Element, ...]) -> bool:
    """Whether an element is of the table of contents, by those above it."""
    return any(one.tag == "main" and "contents" in classes(one) for one in above)


def is_line_of_contents(element: Element, above: tuple[Element, ...]) -> bool:
    """Whether it is a line of the contents below its chapter's."""
    return (
        element.tag == "p"
        and any(name.startswith("section-") for name in classes(element))
        and in_contents(above)
    )


def is_block(element: Element) -> bool:
    """Whether the element has lines of its own; a note has them at the foot of the page."""
    return element.tag not in INLINE or "fn" in classes(element)


def has_words(element: Element) -> bool:
    """Whether words stand in the element itself, in no block of it."""
    return any(text.strip() for text in _own_words(element))


def _has_blocks(element: Element) -> bool:
    return any(
        isinstance(one.tag, str) and is_block(one) for one in element.iter() if one is not element
    )


def _own_words(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and not is_block(child):
            yield from _own_words(child)
        yield child.tail or ""


def _is_one_image(figure: Element) -> bool:
    return len(list(figure.iter("img"))) == 1 and next(figure.iter("table"), None) is None


def _expansion(element: Element) -> str:
    return (element.get("title") or "") if element.tag == "abbr" else ""


def attributes(element: Element, what: str, around: str) -> Mapping[str, str]:
    """What else the structure says of it; `around` is the language of the words around it."""
    found: dict[str, str] = {}
    if (language := element.get("lang")) and language != around:
        found["Lang"] = language
    if what == "Span" and (told := _expansion(element)):
        found["E"] = told
    if what == "Sect" and classes(element) & BOXES and (title := _title(element)):
        found["T"] = title
    if what == "Figure":
        image = element if element.tag == "img" else next(element.iter("img"))
        found["Alt"] = image.get("alt") or ""
    if what == "TH":
        found["Scope"] = "Row" if element.get("scope") == "row" else "Column"
    return found


def _title(box: Element) -> str:
    for one in box.iter("p"):
        if classes(one) & {"entete", "admonition-title"}:
            parts = [" ".join("".join(part.itertext()).split()) for part in one] or [one.text or ""]
            return "\N{NO-BREAK SPACE}: ".join(part for part in parts if part)
    return ""
