"""One print page laid out by WeasyPrint; its notes counted, since WeasyPrint loses some.

A laid-out chapter depends on nothing outside it: room is kept for page numbers, and both sides'
running heads and folios are there until the book is joined (`join`).
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from vademecum.formats.pdf import pages, tight, weasy
from vademecum.formats.pdf.fetch import THEME, TREE, TreeFetcher, theme_folder
from vademecum.formats.pdf.fill import filled
from vademecum.formats.pdf.job import Unit
from vademecum.formats.pdf.laidout import (
    LaidOut,
    last_heading,
    notes_are_right,
    notes_fit,
    off_page,
)

LOW = 100  # millimetres, of a picture that would leave its heading alone: half a page of A5
LOOSE = (
    ".encadre, .carte, .citation, .admonition, table.short, figure, tr, h1, h2, h3, h4 "
    "{ break-inside: auto } thead { display: table-row-group } "
    f"img {{ max-height: {LOW}mm }}"
)
# Where a page's edge would cut words: a wide table, a word longer than the line.
NARROW = (
    "html { overflow-wrap: anywhere } .long, pre { word-break: break-all } "
    "th, td { hyphens: auto; font-size: 0.8em } td img, th img { width: 10mm }"
)
OPTIONS = {"pdf_variant": "pdf/ua-1", "pdf_tags": True}


@dataclass(frozen=True, slots=True)
class Logged:
    """What WeasyPrint logged, by how grave it says it is: its sentences are its own to change."""

    errors: list[str] = field(default_factory=list)  # it left something out
    warnings: list[str] = field(default_factory=list)


class Press:
    """The stylesheet and fonts, read once, and the one way to lay out a unit."""

    def __init__(
        self,
        tree: Path,
        paper: str,
        foot: str,
        like: Press | None = None,
        *,
        printing: bool = False,
    ) -> None:
        """`like`: one of another paper, whose fonts need not be unpacked again."""
        self.paper = paper
        self.fetcher: TreeFetcher = like.fetcher if like else TreeFetcher(tree)
        self.fonts: FontConfiguration = like.fonts if like else FontConfiguration()
        with complaints() as logged:
            self.book: CSS = like.book if like else self._css("book.css")
            self._styles = [self.book, self._css(f"{paper}.css")]
            if printing:
                self._styles.append(self._css("printer.css"))
            if foot:
                words = foot.replace("\\", "").replace('"', "").replace("\n", "\\a ")
                style = f'content: "{words}"; white-space: pre-line'
                self._styles.append(self._css_text(f"@page {{ @bottom-center {{ {style} }} }}"))
            self._loose = self._css_text(LOOSE)
            self._narrow = self._css_text(NARROW)
        # The stylesheets are ours: what it leaves out of them is missing from every page.
        self.faults = (*logged.errors, *logged.warnings)

    def lay_out(self, unit: Unit) -> LaidOut:
        """The unit's pages, each of its notes there exactly once."""
        text, more, ended = unit.html, [], unit.end_notes
        found = self._lay_out(unit, text, end_notes=ended)
        if not notes_fit(found.pages):
            # WeasyPrint never cuts a note in two: one that is taller than its page covers it.
            text, ended = pages.end_notes(text), True
            found = self._lay_out(unit, text, end_notes=ended)
        if any(off_page(page) is not None or weasy.is_table_wide(page) for page in found.pages):
            text, more = tight.loosened(text), [self._narrow]
            found = self._lay_out(unit, text, end_notes=ended, more=more)
        if any(last_heading(page) for page in found.pages[:-1]) and not unit.bare:
            # A box taller than what is left under its heading went to the next page alone.
            more = [*more, self._loose]
            found = self._lay_out(unit, text, end_notes=ended, more=more)
        right = notes_are_right(found.pages, unit.notes) and notes_fit(found.pages)
        if not ended and not right:
            text, ended = pages.end_notes(text), True
            found = self._lay_out(unit, text, end_notes=True, more=more)

        def again(style: str) -> LaidOut:
            closer = [*more, self._css_text(style)]
            return self._lay_out(unit, text, end_notes=ended, more=closer)

        return filled(found, self.paper, again)

    def _lay_out(
        self, unit: Unit, text: str, *, end_notes: bool = False, more: Sequence[CSS] = ()
    ) -> LaidOut:
        source = HTML(string=text, base_url=f"{TREE}:/", url_fetcher=self.fetcher)
        with complaints() as logged:
            document = source.render(
                stylesheets=[*self._styles, *more], font_config=self.fonts, **OPTIONS
            )
        told = tuple(logged.errors), tuple(logged.warnings)
        return LaidOut(unit, tuple(document.pages), document, *told, end_notes)

    def _css(self, name: str) -> CSS:
        text = (theme_folder() / "pdf" / "print" / name).read_text(encoding="utf-8")
        return self._css_text(text)

    def _css_text(self, text: str) -> CSS:
        return CSS(
            string=text, base_url=f"{THEME}:/", font_config=self.fonts, url_fetcher=self.fetcher
        )


@contextmanager
def complaints() -> Iterator[Logged]:
    """What WeasyPrint logs inside the block, from warnings up."""
    found = Logged()

    class _Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            grave = record.levelno >= logging.ERROR
            (found.errors if grave else found.warnings).append(record.getMessage())

    logger = logging.getLogger("weasyprint")
    handler, level, kept = _Handler(logging.WARNING), logger.level, logger.handlers
    logger.handlers = [handler]
    logger.setLevel(logging.WARNING)
    try:
        yield found
    finally:
        logger.handlers = kept
        logger.setLevel(level)
