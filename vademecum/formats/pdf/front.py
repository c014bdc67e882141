"""What stands before the text: cover, imprint, contents; and the title pages of parts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lxml import html
from lxml.html import builder as h

from vademecum.editions.sheet import Sheet
from vademecum.formats.pdf.job import Unit
from vademecum.formats.pdf.pages import Page, document, place
from vademecum.french import labels
from vademecum.french.dates import printed_date
from vademecum.french.opinions import TITLE as OPINIONS
from vademecum.french.spaces import NBSP
from vademecum.sphinx_ext.opinions import givers

ROMAN = (
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
)  # fmt: skip


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
    root.append(foot)
    return Unit("livre.couverture", book.title, document(root, book.title), bare=True, still=True)


def imprint(sheet: Sheet) -> Unit:
    """Who publishes, which version, from what; the law asks for the first two."""
    book = sheet.book
    rows: list[tuple[str, str]] = [
        ("Éditeur", book.publisher),
        ("Directeur de la publication", book.director),
        ("Édition", labels.AUDIENCES[sheet.audience]),
        ("Version", book.version),
        ("Date", printed_date(dt.date.fromisoformat(sheet.date))),
        (OPINIONS, labels.enumeration(givers(sheet))),
        ("Révision", sheet.commit[:12] if sheet.commit else ""),
        (labels.licence_key(book.licence), book.licence),
        ("ISBN", book.isbn.get("pdf", "")),
        ("Adresse", book.url),
        ("Sources", book.source_url),
    ]
    root = h.MAIN(h.CLASS("imprint"), id="livre.mentions")
    root.append(h.H1("Mentions légales"))
    about = h.DIV(h.CLASS("about"), h.P(h.CLASS("book-title"), book.title))
    if book.subtitle:
        about.append(h.P(book.subtitle))
    root.append(about)
    if book.demonstration:
        root.append(
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
    root.append(table)
    return Unit("livre.mentions", "Mentions légales", document(root, "Mentions légales"), bare=True)


def contents(parts: list[Listed]) -> Unit:
    """Parts, chapters and two levels of sections, each with its page."""
    root = h.MAIN(h.CLASS("contents"), id="livre.sommaire")
    root.append(h.H1("Sommaire"))
    for number, one in enumerate(parts):
        block = h.DIV(h.CLASS("part" if one.title else "part annexes"))
        if one.title:
            numeral = h.SPAN(h.CLASS("numeral"), ROMAN[number])
            line = h.P(h.CLASS("part-line"), numeral, " ", *_line(one.anchor, one.title))
            block.append(line)
        for page in one.pages:
            block.append(_chapter(page))
        root.append(block)
    return Unit("livre.sommaire", "Sommaire", document(root, "Sommaire"), right=True)


def part(number: int, title: str, pages: list[Page]) -> Unit:
    """The title page of a part: its number, its title, its chapters."""
    anchor = f"livre.partie-{number}"
    root = h.MAIN(h.CLASS("part-title"), id=anchor)
    root.append(h.P(h.CLASS("numeral"), ROMAN[number - 1]))
    root.append(h.H1(title))
    chapters = h.DIV(h.CLASS("chapters"))
    for page in pages:
        chapters.append(h.P(*_line(page.anchor, page.unit.title)))
    root.append(chapters)
    return Unit(anchor, title, document(root, title), right=True, bare=True)


def _chapter(page: Page) -> html.HtmlElement:
    block = h.DIV(h.CLASS("chapter"))
    block.append(
        h.P(
            h.CLASS("chapter-line opens" if page.headings else "chapter-line"),
            *_line(page.anchor, page.unit.title),
        )
    )
    for heading in page.headings:
        line = _line(heading.anchor, heading.title)
        block.append(h.P(h.CLASS(f"section-{heading.level}"), *line))
    return block


def _line(anchor: str, text: str) -> list[html.HtmlElement | str]:
    # The number hangs in the margin, and is read after what it is the page of.
    return [h.A(text, href=f"#{anchor}"), " ", place(anchor)]
