"""What stands after the text: indexes, contributors, colophon."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from lxml import html
from lxml.html import builder as h

from vademecum.editions.assemble import drawing
from vademecum.editions.citation import AT, reference, work_of
from vademecum.editions.counted import PictureSheet
from vademecum.editions.sheet import (
    CreditSheet,
    Named,
    OpinionSheet,
    PersonSheet,
    Sheet,
)
from vademecum.formats.pdf import reckoning
from vademecum.formats.pdf.fetch import TREE
from vademecum.formats.pdf.job import Unit
from vademecum.formats.pdf.pages import Page, Prefixes, document
from vademecum.formats.pdf.reading import IndexEntry, Reading
from vademecum.formats.pdf.terms import Terms
from vademecum.french import labels, opinions, order, roles
from vademecum.french.counted import chosen
from vademecum.french.dates import printed_date
from vademecum.french.spaces import NARROW, NBSP, introduced, quoted
from vademecum.sphinx_ext.opinions import sentence
from vademecum.sphinx_ext.people import every_role

# Names of our own hold a full stop, which no chapter's can.
THEMES, AUTHORITIES = "livre.index-thematique", "livre.index-collectivites"
GENERAL, CONTRIBUTORS, COLOPHON = "livre.index", "livre.contributions", "livre.colophon"
CHANGES = "livre.changements"
_WHOLE = 16  # places of an entry that stands in one column
_LAST = 3  # of a longer one, those that stay together at its end


def units(
    sheet: Sheet,
    reading: Reading,
    prefixes: Prefixes,
    terms: Terms,
    unsigned: Collection[str],
    *,
    printing: bool = False,
) -> list[Page]:
    """The annexes this edition has, in order.

    `terms`: where those of the glossary are used; `unsigned`: the chapters that do not say who
    wrote them; `printing`: of the file for the printer, which is proven to be nothing.
    """
    found: list[Unit] = []
    if sheet.themes:
        found.append(_names(THEMES, "Index des thèmes", "theme", sheet, sheet.themes))
    if sheet.authorities:
        title = "Index des collectivités"
        found.append(_names(AUTHORITIES, title, "collectivite", sheet, sheet.authorities))
    general = _general(reading.index, prefixes, terms)
    if general is not None:
        found.append(general)
    found.append(_contributors(sheet, unsigned))
    if sheet.changes:
        found.append(_changes(sheet))
    found.append(_colophon(sheet, printing=printing))
    return [Page(one, one.name, ()) for one in found]


def _names(name: str, title: str, prefix: str, sheet: Sheet, entries: tuple[Named, ...]) -> Unit:
    root = h.MAIN(h.CLASS("index names"), h.H1(title), id=name)
    listed = h.UL()
    root.append(h.DIV(h.CLASS("columns"), listed))
    for one in entries:
        entry = h.LI(h.CLASS("entry"), id=f"{name}--{prefix}-{one.id}")
        entry.append(h.P(h.CLASS("name"), one.name))
        pages = [(sheet.chapters[key].title, key) for key in one.chapters]
        pages += [(sheet.records[key].title, key) for key in one.records]
        places = h.UL()
        for shown, anchor in pages:
            place = h.P(h.CLASS("place"), h.A(shown, href=f"#{anchor}"), " ", _number(anchor))
            places.append(h.LI(place))
        _keep(entry, [*places.iter("p")])
        if len(places):  # an empty list would be told as one
            entry.append(places)
        listed.append(entry)
    return Unit(name, title, document(root, title), late=True)


def _keep(entry: html.HtmlElement, places: Sequence[html.HtmlElement]) -> None:
    """Have no column begin inside an entry, or, of one that may be longer, on its last place."""
    if len(places) <= _WHOLE:
        entry.classes.add("whole-entry")
    for one in [*places[:1], *places[-_LAST:-1]]:
        one.getparent().classes.add("with-next")


def _general(entries: tuple[IndexEntry, ...], prefixes: Prefixes, terms: Terms) -> Unit | None:
    lines = [(one.name, _line(one, prefixes, terms)) for one in entries]
    kept = [(name, line) for name, line in lines if line is not None]
    if not kept:
        return None
    root = h.MAIN(h.CLASS("index general"), h.H1("Index"), id=GENERAL)
    columns = h.DIV(h.CLASS("columns"))
    for _letter, lines in order.by_letter(kept, lambda one: one[0]):
        columns.append(h.UL(h.CLASS("letter"), *(line for _name, line in lines)))
    root.append(columns)
    return Unit(GENERAL, "Index", document(root, "Index"), late=True)


def _line(
    entry: IndexEntry, prefixes: Prefixes, terms: Terms, level: int = 1
) -> html.HtmlElement | None:
    anchors: list[str] = []
    for uri in entry.targets:
        used = terms.places(uri)
        anchors += [one for one in (prefixes.of(uri),) if one] if used is None else used
    inside = sorted(entry.children, key=lambda one: order.key(one.name))
    below = [_line(one, prefixes, terms, level + 1) for one in inside]
    children = [one for one in below if one is not None]
    refers = not entry.targets and not entry.children  # « voir Zone »
    if not (anchors or children or refers):
        return None
    block = h.LI(h.CLASS(f"line level-{level}"))
    text = h.P(entry.name)
    for anchor in anchors:
        link = h.A(_number(anchor), href=f"#{anchor}")
        text.append(h.SPAN(h.CLASS("locator"), f",{NBSP}", link))
    block.append(text)
    if children:
        block.append(h.UL(*children))
    return block


def _number(anchor: str) -> html.HtmlElement:
    number = h.SPAN(h.CLASS("vm-page"), "000")
    number.set("data-to", anchor)
    return number


def _contributors(sheet: Sheet, unsigned: Collection[str]) -> Unit:
    title = "Contributions"
    root = h.MAIN(h.CLASS("contributors"), h.H1(title), id=CONTRIBUTORS)
    root.append(
        h.P(
            "Ce guide est écrit à plusieurs mains. Les noms viennent de l’historique des textes, "
            "par ordre alphabétique."
        )
    )
    credit = sheet.credits
    if not credit.complete:
        root.append(h.P(h.CLASS("incomplete"), labels.INCOMPLETE))
        _opinions(root, sheet)
        return Unit(CONTRIBUTORS, title, document(root, title))
    root.append(h.DIV(h.CLASS("people"), *(h.P(*_person(sheet, one)) for one in credit.book)))
    if told := roles.sentence(every_role(sheet)):
        root.append(h.P(told))
    _by_chapter(root, sheet, credit, unsigned)
    reckoning.tell(root, sheet)
    _opinions(root, sheet)
    for number, picture in enumerate(credit.pictures, 1):
        image = h.IMG(src=f"{TREE}:/{drawing(number)}", alt=_told(picture))
        # In one block: a tall picture would go to the next page without its heading.
        root.append(h.DIV(h.CLASS("picture"), h.H2(picture.title), h.E.figure(image)))
    return Unit(CONTRIBUTORS, title, document(root, title))


def _told(picture: PictureSheet) -> str:
    """The picture's table as a sentence a line, for those who do not see it."""
    lines = []
    for name, *cells in picture.rows:
        told = [
            f"{head} {cell}" for head, cell in zip(picture.head[1:], cells, strict=True) if cell
        ]
        lines.append(introduced(name, ", ".join(told)))
    return f"{picture.title}. " + f"{NARROW}; ".join(lines) + "."


def _changes(sheet: Sheet) -> Unit:
    """What changed since the version before."""
    title = "Ce qui a changé"
    root = h.MAIN(h.CLASS("changes"), h.H1(title), id=CHANGES)
    root.append(html.fragment_fromstring(sheet.changes))
    return Unit(CHANGES, title, document(root, title))


def _by_chapter(
    root: html.HtmlElement, sheet: Sheet, credit: CreditSheet, unsigned: Collection[str]
) -> None:
    """Who wrote the chapters that do not say it themselves."""
    block = h.DIV(h.CLASS("by-chapter"))
    written: dict[str, list[str]] = {}
    for part in sheet.parts:
        for key in part.chapters:
            people = credit.chapters.get(key, ())
            if people and key in unsigned:
                written.setdefault(", ".join(one.name for one in people), []).append(key)
    for names, keys in written.items():
        chapters = h.SPAN(h.CLASS("chapter"))
        for key in keys:
            chapters.append(h.A(sheet.chapters[key].title, href=f"#{key}"))
            chapters[-1].tail = f"{NARROW}; "
        chapters[-1].tail = None
        block.append(h.P(chapters, h.BR(), names))
    if len(block):
        root.append(h.H2("Par chapitre"))
        root.append(block)


def _opinions(root: html.HtmlElement, sheet: Sheet) -> None:
    """What collectivités think, chapter by chapter."""
    block = h.DIV(h.CLASS("by-chapter"))
    for part in sheet.parts:
        for chapter in (sheet.chapters[name] for name in part.chapters):
            if chapter.opinions:
                words = opinions.BETWEEN.join(map(_opinion, chapter.opinions))
                title = h.A(chapter.title, href=f"#{chapter.id}")
                block.append(h.P(h.SPAN(h.CLASS("chapter"), title), h.BR(), words))
    if len(block):
        root.append(h.H2(opinions.TITLE))
        root.append(block)


def _opinion(one: OpinionSheet) -> str:
    parts = sentence(one)
    return "".join(printed_date(part) if isinstance(part, dt.date) else part for part in parts)


def _person(sheet: Sheet, person: PersonSheet) -> list[html.HtmlElement | str]:
    there = ((sheet.chapters[name].title, those) for name, those in person.by_chapter)
    every = roles.pairs(person.roles, there)
    more = [one for one in (person.organisation, *every, chosen(person.quotes)) if one]
    return [h.SPAN(h.CLASS("person"), person.name), *([f", {', '.join(more)}"] if more else [])]


def _colophon(sheet: Sheet, *, printing: bool) -> Unit:
    title = "Achevé de composer"
    book = sheet.book
    revision = f", révision{NBSP}{sheet.commit[:12]}" if sheet.commit else ""
    version = f"version{NBSP}{book.version}, " if book.version else ""
    lines = [
        f"{quoted(book.title)}, {labels.AUDIENCES[sheet.audience].lower()}, {version}"
        f"{printed_date(dt.date.fromisoformat(sheet.date))}{revision}.",
        "Le texte est écrit en Markdown (MyST), relu et corrigé dans un dépôt git, lu par Sphinx, "
        "mis en pages par WeasyPrint. Le site et ce livre viennent du même texte.",
        f"Chaque citation d’une audition ou d’un témoignage a été comparée mot pour mot à sa source"
        f"{NBSP}; le livre n’est composé que si toutes s’accordent.",
        "Il est composé en Source Serif 4, Source Sans 3 et Source Code Pro, dessinés par Frank "
        "Grießhammer et Paul D. Hunt pour Adobe et diffusés sous licence SIL Open Font License "
        "1.1.",
    ]
    if not printing:
        lines.append(
            "Le fichier est balisé pour être lu par une synthèse vocale (PDF/UA-1) et fait pour "
            "être conservé (PDF/A-2a)."
        )
    if marked := labels.margin(sheet.bars.commit, sheet.bars.version):
        lines.append(marked)
    at = f" {AT}{book.url}" if book.url else ""
    lines.append(f"Pour citer ce guide{NBSP}: {reference(work_of(sheet))}.{at}")
    if book.licence:
        lines.append(f"{labels.licence_words(book.licence, 'Textes sous licence')}.")
    root = h.MAIN(h.CLASS("colophon"), h.H1(title), *(h.P(line) for line in lines), id=COLOPHON)
    return Unit(COLOPHON, title, document(root, title))
