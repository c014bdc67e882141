"""The people behind the book, as the page of credits shows them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from docutils import nodes
from docutils.nodes import Node
from sphinx.environment import BuildEnvironment

from vademecum.editions.counted import PictureSheet
from vademecum.editions.sheet import CreditSheet, PersonSheet, Sheet
from vademecum.french import counted, labels, order, roles
from vademecum.french.counted import chosen
from vademecum.french.dates import printed_date
from vademecum.french.spaces import introduced
from vademecum.sphinx_ext.domain import link
from vademecum.sphinx_ext.nodes import Block, block, joined, line, span


def people_of(credits: CreditSheet, people: tuple[PersonSheet, ...]) -> list[Node]:
    """Names and organisations on one line, or that the history does not tell."""
    if not credits.complete:
        return [span("span", "historique-incomplet", labels.INCOMPLETE)]
    return joined([_person(one) for one in people])


def section(env: BuildEnvironment, sheet: Sheet) -> Node:
    """Who contributed, by organisation, with their roles; how words are counted; the pictures."""
    found = nodes.section("", ids=["contributions"], names=["contributions"])
    found += nodes.title("", "Contributions")
    if not sheet.credits.complete:
        found += line("historique-incomplet", labels.INCOMPLETE)
    houses = {one.organisation for one in sheet.credits.book if one.organisation}
    for house in sorted(houses, key=order.key):
        found += line("organisation", span("strong", "", house))
        found += _list(sheet, [one for one in sheet.credits.book if one.organisation == house])
    rest = [one for one in sheet.credits.book if not one.organisation]
    if rest:
        if houses:
            found += line("organisation", span("strong", "", labels.OTHERS))
        found += _list(sheet, rest)
    if told := roles.sentence(every_role(sheet)):
        found += nodes.paragraph("", told)
    if sheet.credits.complete:
        found += _counted(env, sheet)
    for number, picture in enumerate(sheet.credits.pictures, 1):
        found += _picture(picture, f"image-contributions-{number}")
    return found


def _counted(env: BuildEnvironment, sheet: Sheet) -> list[Node]:
    """How words are counted, whose those are that the chapters quote, and what was mended."""
    told = sheet.credits.counted
    how = _titled("comptage", counted.TITLE)
    book = sheet.book
    last = (counted.unnamed(told.omitted), counted.objecting(book.contact, book.publisher))
    for sentence in (*counted.RULES, *last):
        if sentence:
            how += nodes.paragraph("", sentence)
    found: list[Node] = [how]
    if told.voices:
        cited = _titled("paroles-citees", counted.CITED)
        items = []
        for one in told.voices:
            words = counted.cited(one.words, one.quotes)
            name = [span("span", "personne", one.name), nodes.Text(", ")] if one.name else []
            where = link(env, f"h-{one.record}", sheet.records[one.record].title)
            items.append(block("li", "", *name, where, nodes.Text(introduced("", words))))
        cited += block("ul", "paroles-citees", *items)
        found.append(cited)
    if told.mended:
        section = _titled("attributions-reparees", counted.MENDED)
        items = []
        for each in told.mended:
            day = printed_date(dt.date.fromisoformat(each.date)) if each.date else ""
            words = counted.mended(each.name, each.words, day, each.why)
            items.append(block("li", "", nodes.Text(words)))
        section += block("ul", "attributions-reparees", *items)
        found.append(section)
    return found


def _titled(name: str, title: str) -> nodes.section:
    found = nodes.section("", ids=[name], names=[name])
    found += nodes.title("", title)
    return found


def _list(sheet: Sheet, people: Sequence[PersonSheet]) -> Block:
    items: list[Node] = []
    for person in people:
        there = ((sheet.chapters[name].title, those) for name, those in person.by_chapter)
        every = roles.pairs(person.roles, there)
        more = [one for one in (*every, chosen(person.quotes)) if one]
        told = [nodes.Text(", " + ", ".join(more))] if more else []
        items.append(block("li", "", span("span", "personne", person.name), *told))
    return block("ul", "contributeurs", *items)


def every_role(sheet: Sheet) -> Iterator[str]:
    """The roles of all whom the edition names, in the book and in its chapters."""
    for one in sheet.credits.book:
        yield from one.roles
        for _name, those in one.by_chapter:
            yield from those


def _person(person: PersonSheet) -> list[Node]:
    found: list[Node] = [span("span", "personne", person.name)]
    if person.organisation:
        found.append(nodes.Text(f" ({person.organisation})"))
    return found


def _picture(picture: PictureSheet, name: str) -> Node:
    """The drawing under its title, with its table folded away below."""
    found = nodes.section("", ids=[name], names=[name])
    found += nodes.title("", picture.title)
    # Drawn by us from numbers and escaped names: nothing an author writes is markup in it.
    drawing = nodes.raw("", picture.svg, format="html")
    found += block("div", "image-contributions", drawing, tabindex="0", role="group")
    summary = block("summary", "", nodes.Text("Le même en tableau"))
    found += block("details", "", summary, _table(picture))
    return found


def _table(picture: PictureSheet) -> Node:
    def row(cells: Sequence[str], head: bool) -> Block:
        return block(
            "tr",
            "",
            *(
                block("th", "", nodes.Text(cell), scope="col" if head else "row")
                if head or number == 0
                else block("td", "", nodes.Text(cell))
                for number, cell in enumerate(cells)
            ),
        )

    body = block("tbody", "", *(row(cells, False) for cells in picture.rows))
    whole = block("table", "docutils", block("thead", "", row(picture.head, True)), body)
    return block("div", "table-wrapper", whole, tabindex="0", role="group")
