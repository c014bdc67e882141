"""The look of the site (a child of Furo) and of the printed book.

`furo/` holds templates and stylesheet, `parent` what is known of Furo; `formats/fonts` the faces
that screen and print share.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from markupsafe import Markup, escape
from sphinx.application import Sphinx

from vademecum.editions.sheet import Sheet
from vademecum.formats.site import giving, parent
from vademecum.french import labels, order
from vademecum.french.dates import tied_date
from vademecum.sphinx_ext import inside
from vademecum.sphinx_ext.edition import sheet_of
from vademecum.sphinx_ext.nodes import Block

HERE = Path(__file__).parent
FONTS = HERE.parent / "fonts"
SCREEN_BUILDERS = {"html", "dirhtml"}
# Faces the stylesheet of the site asks for; the book has more.
FACES = (
    "SourceSerif4-Regular.woff2",
    "SourceSerif4-It.woff2",
    "SourceSerif4-Semibold.woff2",
    "SourceSans3-Regular.woff2",
    "SourceSans3-Semibold.woff2",
    "VadeSymbols-Regular.woff2",
)
_DESCRIPTION = 200  # characters of the first paragraph given to search engines


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the theme; called by Sphinx."""
    app.add_html_theme("vademecum", str(HERE / "furo"))
    app.add_post_transform(parent.ReachableTables)
    app.add_post_transform(parent.ReachableListings)
    app.connect("html-collect-pages", _testify)
    app.connect("html-page-context", _give_sheet)
    app.connect("build-finished", _finish)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}


def _give_sheet(
    app: Sphinx,
    pagename: str,
    templatename: str,  # noqa: ARG001 - the form of Sphinx's event
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """What the templates say of the edition, on every page."""
    sheet = sheet_of(app.env)
    if pagename == "genindex":
        context["genindexentries"] = _as_in_french(context["genindexentries"], _docs(sheet))
    root = pagename == app.config.root_doc
    context |= {
        "vm_edition": labels.AUDIENCES[sheet.audience],
        "vm_version": sheet.book.version,
        "vm_date": _raised(tied_date(dt.date.fromisoformat(sheet.date))),
        "vm_publisher": sheet.book.publisher,
        "vm_licence": sheet.book.licence and labels.licence_words(sheet.book.licence),
        "vm_url": sheet.book.url,
        "vm_demonstration": labels.DEMONSTRATION if sheet.book.demonstration else "",
        "vm_downloads": [(kind.upper(), name) for kind, name in sheet.downloads.items()],
        "vm_root": "../" * (pagename.count("/") + 1),
        "vm_overline": _overline(sheet, pagename),
        "vm_description": sheet.book.subtitle if root else _first_words(doctree),
        "vm_book": _schema(sheet) if root else None,
        "vm_giving": giving.page(sheet, pagename),
    }


def _testify(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The page of a testimony's form, where the edition has one; the printed book has none."""
    if sheet_of(app.env).giving is not None:
        yield giving.TESTIFY, {"title": "Apporter un témoignage"}, "temoigner.html"


def _docs(sheet: Sheet) -> dict[str, int]:
    """The place of each text in the order of reading."""
    chapters = [sheet.chapters[name].doc for part in sheet.parts for name in part.chapters]
    records = [one.doc for one in sheet.records.values()]
    return {doc: place for place, doc in enumerate([*chapters, *records])}


def _as_in_french(
    found: list[tuple[str, list[inside.Entry]]], docs: dict[str, int]
) -> list[tuple[str, list[Any]]]:
    """Sphinx's index in the order of the book's: Sphinx puts every accent after z, œ after them,
    and the tenth place of a text before its second."""
    entries = inside.lines_of(found)
    for one in entries:
        below = inside.below(one)
        below.sort(key=lambda one: order.key(one[0]))
        for targets in (inside.targets(one), *(places for _name, places in below)):
            targets.sort(key=lambda one: inside.place(one, docs))
    return [
        (letter or labels.SIGNS, several)
        for letter, several in order.by_letter(entries, lambda one: one[0])
    ]


def _raised(date: str) -> Markup:
    return Markup("1<sup>er</sup>") + date[3:] if date.startswith("1er") else escape(date)


def _overline(sheet: Sheet, pagename: str) -> str:
    """What stands above the title: the part of a chapter, the kind of a record."""
    for part in sheet.parts:
        if any(sheet.chapters[one].doc == pagename for one in part.chapters):
            return part.title
    found = [one for one in sheet.records.values() if one.doc == pagename]
    return labels.GENRES[found[0].genre] if found else ""


def _first_words(doctree: nodes.document | None) -> str:
    if doctree is None:
        return ""
    paragraphs = doctree.findall(nodes.paragraph)
    plain = (one.astext() for one in paragraphs if not isinstance(one.parent, Block))
    words = " ".join(next(plain, "").split())
    return words if len(words) <= _DESCRIPTION else words[:_DESCRIPTION].rsplit(" ", 1)[0] + " …"


def _schema(sheet: Sheet) -> dict[str, Any]:
    """schema.org's Book."""
    book = sheet.book
    people = [{"@type": "Person", "name": person.name} for person in sheet.credits.book]
    said = {
        "@context": "https://schema.org",
        "@type": "Book",
        "name": book.title,
        "alternativeHeadline": book.subtitle,
        "bookEdition": f"{labels.AUDIENCES[sheet.audience]}, {book.version}".rstrip(", "),
        "inLanguage": "fr",
        "datePublished": sheet.date,
        "copyrightNotice" if labels.reserved(book.licence) else "license": book.licence,
        "url": book.url,
        "isbn": sorted(book.isbn.values()),
        "publisher": {"@type": "Organization", "name": book.publisher} if book.publisher else {},
        "contributor": people if sheet.credits.complete else [],
    }
    return {key: value for key, value in said.items() if value}


def _finish(app: Sphinx, error: Exception | None) -> None:
    """Put the fonts beside the stylesheet; take out what no page uses."""
    if error is not None or app.builder.name not in SCREEN_BUILDERS:
        return
    static = Path(app.outdir) / "_static"
    (static / "fonts").mkdir(exist_ok=True)
    for name in FACES:
        shutil.copyfile(FONTS / name, static / "fonts" / name)
    for licence in FONTS.glob("OFL-*.md"):
        shutil.copyfile(licence, static / "fonts" / licence.name)
    unasked = [] if sheet_of(app.env).giving else [static / name for name in giving.STATIC]
    for unused in [*parent.unused(static), *unasked]:
        unused.unlink(missing_ok=True)
    sources = Path(app.outdir) / "_sources"
    if sources.is_dir() and not any(sources.iterdir()):
        sources.rmdir()
