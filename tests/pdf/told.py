"""What a print page says, read from its HTML alone: what the finished PDF must say."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping

from lxml import html

from vademecum.formats.pdf.numbers import write_late

BLOCKS = frozenset(
    "address article aside blockquote br caption dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 "
    "img li main ol p pre section table tbody td tfoot th thead tr ul".split()
)
_CARRY = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "figcaption", "caption", "div")
# What the stylesheet does not print.
HIDDEN = (
    "//*[contains(@class, 'citation-incise')]//*[contains(@class, 'origine')]",
    "//p[contains(@class, 'part-line')]/span[@class='numeral']",
    "//*[contains(@class, 'fiche')]/following-sibling::dl[contains(@class, 'signature')]",
)


def words(page: str, numbers: Mapping[str, int]) -> list[str]:
    """The words of a print page in the order of its text, each note after its paragraph."""
    if "locator" in page:
        page = write_late(page, numbers)
    root = html.document_fromstring(page)
    (body,) = root.iter("body")
    for path in HIDDEN:
        for one in root.xpath(path):
            one.drop_tree()
    for one in [*root.find_class("fn-call"), *root.find_class("note-number")]:
        one.drop_tree()
    for one in root.find_class("vm-page"):
        if one.get("data-to"):
            one.text = str(numbers[one.get("data-to")])
    for note in reversed(body.find_class("fn")):
        holder = next((one for one in note.iterancestors() if one.tag in _CARRY), note.getparent())
        note.drop_tree() if note.getparent() is None else _lift(note, holder)
    for one in body.iter():
        if isinstance(one.tag, str) and one.tag in BLOCKS:
            told = f" {one.get('alt', '')} " if one.tag == "img" else " "
            one.text = told + (one.text or "")
            one.tail = " " + (one.tail or "")
            if len(one):
                one[-1].tail = (one[-1].tail or "") + " "
    return said(body.text_content())


def said(text: str) -> list[str]:
    """Words, whatever stands between them, however a hyphen is written and letters are raised."""
    text = re.sub("[\u2010\u2011]", "-", text.replace("\u00ad", "").replace("\u200b", ""))
    return re.sub("[ᵃ-ᵛʳˡˢ]", lambda sign: unicodedata.normalize("NFKC", sign[0]), text).split()


def kinds(page: str) -> Counter[str]:
    """How many of each kind a print page has, by its tags."""
    root = html.document_fromstring(page)
    for path in HIDDEN:
        for one in root.xpath(path):
            one.drop_tree()
    found: Counter[str] = Counter()
    for one in root.find("body").iter():
        tag = one.tag if isinstance(one.tag, str) else ""
        if "end-note" in (one.get("class") or "").split():
            tag = ""  # the note itself
        if tag in ("p", "h1", "h2", "h3", "h4") and (one.text_content().strip() or len(one)):
            found["P" if tag == "p" else tag.upper()] += 1
        found[
            {"table": "Table", "tr": "TR", "th": "TH", "td": "TD", "img": "Figure"}.get(tag, "")
        ] += 1
        found["L"] += tag in ("ul", "ol", "dl")
        found["LI"] += tag == "li"
        found["BlockQuote"] += tag == "blockquote"
        found["Caption"] += tag in ("caption", "figcaption")
        found["Note"] += bool({"fn", "end-note"} & set((one.get("class") or "").split()))
    for terms in root.iter("dl"):
        pairs = [one.tag for one in terms]
        found["LI"] += sum(
            one == "dt" and (at == 0 or pairs[at - 1] == "dd") for at, one in enumerate(pairs)
        )
    del found[""]
    return found


def _lift(note: html.HtmlElement, holder: html.HtmlElement) -> None:
    copy = html.fromstring(html.tostring(note, encoding="unicode", with_tail=False))
    note.drop_tree() if note.tail is None else _without(note)
    block = html.Element("div")
    block.append(copy)
    block.tail, holder.tail = holder.tail, None
    if holder.tag == "dt":
        holder = holder.getnext() if holder.getnext() is not None else holder
        holder.append(block)
    else:
        holder.addnext(block)


def _without(note: html.HtmlElement) -> None:
    before, parent = note.getprevious(), note.getparent()
    if before is not None:
        before.tail = (before.tail or "") + note.tail
    else:
        parent.text = (parent.text or "") + note.tail
    note.tail = None
    parent.remove(note)
