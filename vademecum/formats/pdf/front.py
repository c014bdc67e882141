"""What stands before the text: cover, imprint, contents; and the title pages of parts."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import html
from lxml.html import builder as h

from vademecum.editions.sheet import Sheet
from vademecum.formats.pdf.fetch import TREE
from vademecum.formats.pdf.job import Unit
from vademecum.formats.pdf.pages import Page, document, parsed, place, serialised
from vademecum.french import labels
from vademecum.french.dates import printed_date
from vademecum.french.opinions import TITLE as OPINIONS
from vademecum.french.spaces import NBSP
from vademecum.sphinx_ext.opinions import givers

ROMAN = (
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
)  # fmt: skip


SHORT = 2  # chapters of a part that has no leaf of its own
# Of two pages of contents, in lines of their sections: with more, those of the last rank go.
LINES = {"a4": 140.0, "a5": 84.0}
TOGETHER = 4  # the last lines of the contents, that a page does not leave alone
PART_LINE, CHAPTER_LINE = 2.4, 1.4
# Of a part's leaf, in lines of its sections, on the smaller paper: with more, it lists its chapters
# alone, and with more of those, it runs over pages.
LEAF = 28.0
_OPENS, _SIGNS = 1.65, 58  # a chapter's line among them, letters of one
LONG = 90  # characters of a title set smaller, to stay on the cover


@dataclass(frozen=True, slots=True)
class Listed:
    """A part in the contents; without a title, what stands after the last part."""

    title: str
    anchor: str
    pages: tuple[Page, ...]


def cover(sheet: Sheet) -> Unit:
    """Title, subtitle, edition, publisher."""
    book = sheet.book
    edition = [labels.AUDIENCES[sheet.audience]]
    edition += [f"version{NBSP}{book.version}"] if book.version else []
    edition += [printed_date(dt.date.fromisoformat(sheet.date))]
    long = len(book.title) > LONG
    root = h.MAIN(h.CLASS("cover long" if long else "cover"), id="livre.couverture")
    root.append(h.P(h.CLASS("publisher"), book.publisher))
    title = h.DIV(h.CLASS("title"), h.H1(book.title))
    if book.subtitle:
        title.append(h.P(h.CLASS("subtitle"), book.subtitle))
    root.append(title)
    foot = h.DIV(h.CLASS("foot"), h.P(f"{NBSP}· ".join(edition)))
    if book.demonstration:
        foot.append(
            h.P(
                h.CLASS("demonstration"),
                "Édition de démonstration : les auditions, les témoignages et les collectivités "
                "qui y parlent sont imaginés.",
            )
        )
    if book.marks:
        shown = (h.IMG(src=f"{TREE}:/{one.image}", alt=one.name) for one in book.marks)
        root.append(h.DIV(h.CLASS("marks"), *(h.SPAN(h.CLASS("mark"), one) for one in shown)))
        root.classes.add("marked")
    root.append(foot)
    return Unit("livre.couverture", book.title, document(root, book.title), bare=True, still=True)


def imprint(sheet: Sheet) -> Unit:
    """Who publishes, which version, from what; the law asks for the first two."""
    book = sheet.book
    rows: list[tuple[str, str]] = [
        ("Éditeur", book.publisher),
        ("Directeur de la publication", book.director),
        ("Contact", book.contact),
        ("Crédits", book.credits),
        ("Imprimeur", book.printer),
        ("Édition", labels.AUDIENCES[sheet.audience]),
        ("Version", book.version),
        ("Date", printed_date(dt.date.fromisoformat(sheet.date))),
        (OPINIONS, labels.enumeration(givers(sheet))),
        ("Révision", sheet.commit[:12] if sheet.commit else ""),
        (labels.licence_key(book.licence), book.licence),
        ("ISBN", book.isbn.get("pdf", "")),
        ("ISSN", book.issn),
        ("Dépôt légal", book.deposit),
        ("Adresse", book.url),
        ("Sources", book.source_url),
    ]
    root = h.MAIN(h.CLASS("imprint"), id="livre.mentions")
    about = h.DIV(h.CLASS("about"), h.P(h.CLASS("book-title"), book.title))
    if book.subtitle:
        about.append(h.P(book.subtitle))
    foot = h.DIV(h.CLASS("foot"), h.H1("Mentions légales"), about)
    if book.demonstration:
        foot.append(
            h.P(
                h.CLASS("demonstration"),
                "Édition de démonstration. Les auditions et les témoignages de ce volume ont été "
                f"imaginés pour montrer ce qu’un tel ouvrage peut être{NBSP}: aucune parole n’y "
                "est celle d’une personne et aucune collectivité entendue n’existe.",
            )
        )
    table = h.DIV(h.CLASS("rows"))
    for name, value in rows:
        if value:
            shown = h.A(value, href=value) if value.startswith("https://") else value
            line = h.P(h.SPAN(h.CLASS("name"), name), " ", h.SPAN(h.CLASS("value"), shown))
            table.append(line)
    foot.append(table)
    root.append(foot)
    return Unit("livre.mentions", "Mentions légales", document(root, "Mentions légales"), bare=True)


def contents(parts: list[Listed], paper: str) -> Unit:
    """Parts, chapters and as many levels of sections as two pages hold, each with its page."""
    deep = _deep(parts, LINES[paper])
    shown = "contents" if deep > 1 else "contents shallow"
    root = h.MAIN(h.CLASS(shown), id="livre.sommaire")
    root.append(h.H1("Sommaire"))
    number = -1
    for one in parts:
        number += bool(one.title)
        block = h.DIV(h.CLASS("part" if one.title else "part apart"))
        if one.title:
            numeral = h.SPAN(h.CLASS("numeral"), ROMAN[number])
            line = h.P(h.CLASS("part-line"), numeral, " ", *_line(one.anchor, one.title))
            block.append(line)
        for page in one.pages:
            block.append(_chapter(page, deep))
        root.append(block)
    _hold_last(root)
    return Unit("livre.sommaire", "Sommaire", document(root, "Sommaire"), right=True)


def booklet(sheet: Sheet, pages: Sequence[Page]) -> Unit:
    """The head of a few texts that leave the book together: what they are of, and their places."""
    book = sheet.book
    root = h.MAIN(h.CLASS("contents shallow booklet"), id="livre.sommaire")
    root.append(h.P(h.CLASS("publisher"), book.publisher))
    root.append(h.H1(book.title))
    root.append(h.P(h.CLASS("subtitle"), "Extraits"))
    block = h.DIV(h.CLASS("part apart"))
    for one in pages:
        block.append(_chapter(one, 1))
    root.append(block)
    return Unit("livre.sommaire", book.title, document(root, book.title), bare=True)


def part(number: int, title: str, pages: list[Page]) -> Unit:
    """The title page of a part: its number, its title, its chapters."""
    anchor = f"livre.partie-{number}"
    sections = [[one for one in page.headings if one.level == 2] for page in pages]
    lines = sum(_OPENS * _lines(page.unit.title) for page in pages)
    short = lines + sum(_lines(one.title) for inside in sections for one in inside) <= LEAF
    root = h.MAIN(h.CLASS("part-title" if lines <= LEAF else "part-title many"), id=anchor)
    root.append(h.P(h.CLASS("numeral"), ROMAN[number - 1]))
    root.append(h.H1(title))
    chapters = h.DIV(h.CLASS("chapters"))
    for page, inside in zip(pages, sections, strict=True):
        chapters.append(h.P(h.CLASS("chapter-line"), *_line(page.anchor, page.unit.title)))
        for one in inside if short else ():
            chapters.append(h.P(h.CLASS("section-2"), *_line(one.anchor, one.title)))
    _hold_last(chapters)
    root.append(chapters)
    return Unit(anchor, title, document(root, title), bare=True)


def _hold_last(lines: html.HtmlElement) -> None:
    """Keep the last lines of a list on one page: none has fewer."""
    for line in list(lines.iter("p"))[-TOGETHER + 1 :]:
        line.classes.add("with-before")


def _lines(title: str) -> int:
    """How many lines a title takes on a leaf, at most."""
    return 1 + len(title) // _SIGNS


def heads(number: int, title: str, first: Page) -> Page:
    """The first page of a part that has no leaf: the part is named above it."""
    root = parsed(first.unit.html)
    head = h.DIV(h.CLASS("part-head"), id=f"livre.partie-{number}")
    head.append(h.P(h.CLASS("numeral"), ROMAN[number - 1]))
    head.append(h.P(h.CLASS("part-name"), title))
    next(root.iter("main")).insert(0, head)
    return dataclasses.replace(first, unit=dataclasses.replace(first.unit, html=serialised(root)))


def _deep(parts: list[Listed], most: float) -> int:
    """How deep the contents go, to stay on two pages."""
    pages = [page for one in parts for page in one.pages]
    levels = [heading.level for page in pages for heading in page.headings]
    for deep in (3, 2):
        below = sum(one <= deep for one in levels)
        if PART_LINE * len(parts) + CHAPTER_LINE * len(pages) + below <= most:
            return deep
    return 1


def _chapter(page: Page, deep: int) -> html.HtmlElement:
    headings = [one for one in page.headings if one.level <= deep]
    block = h.DIV(h.CLASS("chapter"))
    block.append(
        h.P(
            h.CLASS("chapter-line opens" if headings else "chapter-line"),
            *_line(page.anchor, page.unit.title),
        )
    )
    for heading in headings:
        line = _line(heading.anchor, heading.title)
        block.append(h.P(h.CLASS(f"section-{heading.level}"), *line))
    return block


def _line(anchor: str, text: str) -> list[html.HtmlElement | str]:
    # The number hangs in the margin, and is read after what it is the page of.
    return [h.A(text, href=f"#{anchor}"), " ", place(anchor)]
