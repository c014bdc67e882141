"""How the words of the book were counted, after the names of those who wrote it."""

from __future__ import annotations

import datetime as dt

from lxml import html
from lxml.html import builder as h

from vademecum.editions.sheet import Sheet
from vademecum.french import counted
from vademecum.french.dates import printed_date
from vademecum.french.spaces import introduced


def tell(root: html.HtmlElement, sheet: Sheet) -> None:
    """Append it to the unit of contributions."""
    told, book = sheet.credits.counted, sheet.book
    last = (counted.unnamed(told.omitted), counted.objecting(book.contact, book.publisher))
    root.append(h.H2(counted.TITLE))
    for sentence in (*counted.RULES, *last):
        if sentence:
            root.append(h.P(sentence))
    cited = h.DIV(h.CLASS("by-chapter"))
    for one in told.voices:
        where = h.A(sheet.records[one.record].title, href=f"#h-{one.record}")
        name = [h.SPAN(h.CLASS("person"), one.name), ", "] if one.name else []
        words = introduced("", counted.cited(one.words, one.quotes))
        cited.append(h.P(*name, h.SPAN(where), words))
    if len(cited):
        root.append(h.H2(counted.CITED))
        root.append(cited)
    if told.mended:
        root.append(h.H2(counted.MENDED))
    for each in told.mended:
        day = printed_date(dt.date.fromisoformat(each.date)) if each.date else ""
        root.append(h.P(counted.mended(each.name, each.words, day, each.why)))
