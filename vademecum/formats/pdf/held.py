"""What of a print page is held together, marked for the stylesheet: what is short, titles."""

from __future__ import annotations

from lxml import html

from vademecum.formats.pdf import spelt

SHORT = 6  # rows, heading included, of a table that is not cut in two
LINES = 8  # the same of code
BRIEF = 420  # letters of a box or a quote that is not cut in two
TITLE = 120  # letters of a paragraph in bold that is a title
_BOXES = ("encadre", "carte", "citation", "admonition")
_SHOWN = {"ul", "ol", "dl", "blockquote", "pre", "table", "figure", "img"}


def mark(root: html.HtmlElement) -> None:
    """Give the class `brief` to boxes, `short` to tables and code, `intertitre` to titles, `drawn`
    to paragraphs that are pictures."""
    for name in _BOXES:
        for block in root.find_class(name):
            if len(spelt.words(block)) <= BRIEF and block.find(".//table") is None:
                block.classes.add("brief")
    for table in root.iter("table"):
        if sum(1 for _row in table.iter("tr")) <= SHORT:
            table.classes.add("short")
    for code in root.iter("pre"):
        if len(code.text_content().strip("\n").split("\n")) <= LINES:
            code.classes.add("short")
    for paragraph in root.iter("p"):
        if _is_title(paragraph):
            paragraph.classes.add("intertitre")
        elif _is_drawn(paragraph):
            paragraph.classes.add("drawn")


def announced(paragraph: html.HtmlElement) -> html.HtmlElement | None:
    """The list, quote, code, table, figure or box that a paragraph ending on a colon announces."""
    after = paragraph.getnext()
    if after is None or not isinstance(after.tag, str):
        return None
    image = after.tag == "p" and _is_drawn(after)
    code = after.tag == "div" and after.find(".//pre") is not None
    shown = after.tag in _SHOWN or image or code or not after.classes.isdisjoint(_BOXES)
    return after if shown and spelt.words(paragraph).endswith(":") else None


def _is_drawn(paragraph: html.HtmlElement) -> bool:
    """Whether a picture is all that it holds."""
    return paragraph.find(".//img") is not None and not paragraph.text_content().strip()


def _is_title(paragraph: html.HtmlElement) -> bool:
    """Whether all of it is bold, so that a reader takes it for the title of what follows."""
    bold = [one for one in paragraph if one.tag in ("strong", "b")]
    around = [paragraph.text or "", *(one.tail or "" for one in paragraph)]
    alone = len(bold) == len(paragraph) == 1 and not "".join(around).strip()
    follows = paragraph.getnext() is not None
    return alone and follows and len(spelt.words(paragraph)) <= TITLE
