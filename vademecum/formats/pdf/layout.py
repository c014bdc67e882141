"""One print page laid out by WeasyPrint; its notes counted, since WeasyPrint loses some.

A laid-out chapter depends on nothing outside it: room is kept for page numbers, and both sides'
running heads and folios are there until the book is joined (`join`).
"""

from __future__ import annotations

import copy
import dataclasses
import logging
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from vademecum.formats.pdf import (
    cut_again,
    going_on,
    judges,
    lettering,
    marking,
    mending,
    rows,
    upright,
)
from vademecum.formats.pdf.fetch import THEME, TREE, TreeFetcher, theme_folder
from vademecum.formats.pdf.fill import filled
from vademecum.formats.pdf.job import Unit
from vademecum.formats.pdf.judges import Seen
from vademecum.formats.pdf.laidout import LaidOut, notes_are_right
from vademecum.formats.pdf.lines import Leaf, Source
from vademecum.formats.pdf.mends import Mends
from vademecum.formats.pdf.pages import parsed
from vademecum.formats.pdf.resumed import resumed
from vademecum.formats.pdf.weasy import broken, leaves

LOW = 100  # millimetres, of a picture that would leave its heading alone: half a page of A5
LOOSE = (
    ".encadre, .carte, .citation, .admonition, .short, figure, tr, h1, h2, h3, h4 "
    "{ break-inside: auto } "
    f"img {{ max-height: {LOW}mm }}"
)
WORK = 90  # seconds of a processor, after which a chapter is mended no more
OPTIONS = {"pdf_variant": "pdf/ua-1", "pdf_tags": True}


@dataclass(frozen=True, slots=True)
class Logged:
    """What WeasyPrint logged, by how grave it says it is: its sentences are its own to change."""

    errors: list[str] = field(default_factory=list)  # it left something out
    warnings: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Asked:
    """One way to lay out a unit."""

    unit: Unit
    text: str  # its print page, mended
    end_notes: bool  # its notes stand at its end
    more: tuple[CSS, ...]

    def with_text(self, text: str) -> _Asked:
        """The same of another print page."""
        return dataclasses.replace(self, text=text)


class _WorseError(Exception):
    """The pages so far weigh more than others that are there."""


class _Bound:
    """Ends a layout when its pages so far weigh more than `most`."""

    def __init__(self, about: Source, most: int, *, bare: bool) -> None:
        self._about, self._most, self._bare = about, most, bare
        self._leaves: list[Leaf] = []

    def __call__(self, pages: Sequence[Any]) -> None:
        """Look at the pages when there are a quarter more than the last time."""
        if len(pages) < len(self._leaves):
            self._leaves.clear()  # WeasyPrint lays them out anew
        looked = len(self._leaves)
        if len(pages) <= max(1, looked + looked // 4):
            return
        more = enumerate(pages[looked:], looked)
        self._leaves += (leaves.leaf(number, page) for number, page in more)
        found = judges.found(Seen.of(self._leaves, self._about), bare=self._bare)
        if judges.badness(judges.settled(found, len(pages))) > self._most:
            raise _WorseError


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
            names = (f"{paper}.css", "mended.css", f"mended-{paper}.css")
            self._styles = [self.book, *map(self._css, names)]
            if printing:
                self._styles.append(self._css("printer.css"))
            if foot:
                words = foot.replace("\\", "").replace('"', "").replace("\n", "\\a ")
                style = f'content: "{words}"; white-space: pre-line'
                self._styles.append(self._css_text(f"@page {{ @bottom-center {{ {style} }} }}"))
            self._loose = self._css_text(LOOSE)
            self._going_on = self._css_text(going_on.STYLE)
        # The stylesheets are ours: what it leaves out of them is missing from every page.
        self._read: tuple[str, HTML] | None = None  # the last print page: styles alone may change
        self.faults = (*logged.errors, *logged.warnings)

    def lay_out(self, unit: Unit) -> LaidOut:
        """The unit's pages, as good as they come, each of its notes there exactly once.

        What the judges find is mended, and the chapter laid out again, three times at most; the
        nearest good pages are kept. A chapter that takes long is mended less: its pages say so.
        """
        with broken.lines_once():
            return self._best(unit)

    def _best(self, unit: Unit) -> LaidOut:
        began = time.process_time()

        def late() -> bool:
            spent = time.process_time() - began
            return spent + spent / (rounds + 1) > WORK

        text = marking.numbered(unit.html)
        root = parsed(text)
        case = mending.case(root, self.paper)
        about = marking.source(root, self._types(root))
        about = dataclasses.replace(about, rows=rows.places(root), followed=unit.followed)
        kept = asked = self._asked(unit, text, case.mends)
        mends = copy.deepcopy(case.mends)
        best = one = self._judged(asked, about)
        rounds = 0
        while rounds < mending.ROUNDS and not late() and mending.plan(case, one.found, one.seen):
            asked, rounds = self._asked(unit, text, case.mends), rounds + 1
            least = judges.badness(best.found)
            # On the pages of each the next is planned; those of the last are of use if better.
            if rounds == mending.ROUNDS:
                other = self._judged_below(asked, about, least - 1)
                if other is not None:
                    best, kept, mends = other, asked, copy.deepcopy(case.mends)
                break
            one = self._judged(asked, about)
            if judges.badness(one.found) < least:
                best, kept, mends = one, asked, copy.deepcopy(case.mends)
        tall = (rounds or late()) and any(one.code == judges.TALL for one in best.found)
        if not best.end_notes and (tall or not notes_are_right(best.pages, unit.notes)):
            case.mends.end_notes = True
            kept = self._asked(unit, text, case.mends)
            best = self._judged(kept, about)

        def again(style: str, most: int) -> LaidOut | None:
            styled = dataclasses.replace(kept, more=(*kept.more, self._css_text(style)))
            return self._judged_below(styled, about, most)

        def with_mends(tried: Mends, most: int) -> LaidOut | None:
            found = self._judged_below(self._asked(unit, text, tried), about, most)
            right = found is not None and notes_are_right(found.pages, unit.notes)
            return found if right else None

        if not (late() or best.end_notes):
            best, stand = upright.stood(case, mends, best, with_mends)
            best, stand = cut_again.cut(stand, best, with_mends)
            kept = kept if stand is mends else self._asked(unit, text, stand)
        hurried = late()
        best = best if hurried else filled(best, self.paper, again)
        if unit.late and not hurried:
            best = resumed(best, kept.text, lambda said: self._judged(kept.with_text(said), about))
        found = mending.placed(case, unit.name, best.found, best.seen)
        hurried = hurried and bool(found)
        if best.end_notes:
            why = mending.at_the_end(case, written=unit.end_notes)
            found = (*mending.placed(case, unit.name, why, best.seen), *found)
        return dataclasses.replace(best, found=found, hurried=hurried)

    def _asked(self, unit: Unit, text: str, mends: Mends) -> _Asked:
        more = [self._loose] * mends.loose
        more += [self._going_on] * bool(mends.going_on)
        mended = mends.applied(text, noted=not unit.end_notes)
        return _Asked(unit, mended, unit.end_notes or mends.end_notes, tuple(more))

    def _judged(self, asked: _Asked, about: Source) -> LaidOut:
        laid_out = self._lay_out(asked.unit, asked.text, end_notes=asked.end_notes, more=asked.more)
        leaved = tuple(leaves.leaf(number, page) for number, page in enumerate(laid_out.pages))
        seen = Seen.of(leaved, about)
        found = judges.found(seen, bare=asked.unit.bare)
        return dataclasses.replace(laid_out, found=found, seen=seen)

    def _judged_below(self, asked: _Asked, about: Source, most: int) -> LaidOut | None:
        """The same; None where it weighs more than `most`: it is left at the page that says so."""
        try:
            with broken.pages_seen(_Bound(about, most, bare=asked.unit.bare)):
                found = self._judged(asked, about)
        except _WorseError:
            return None
        return found if judges.badness(found.found) <= most else None

    def _types(self, root: Any) -> dict[str, float]:
        """How small the words of each drawing are, by its width."""
        read = {
            one.get("src", ""): lettering.least(self.fetcher.read(one.get("src", "")))
            for one in root.iter("img")
        }
        return {address: size for address, size in read.items() if size is not None}

    def _lay_out(
        self, unit: Unit, text: str, *, end_notes: bool = False, more: Sequence[CSS] = ()
    ) -> LaidOut:
        if self._read is None or self._read[0] != text:
            read = HTML(string=text, base_url=f"{TREE}:/", url_fetcher=self.fetcher)
            self._read = text, read
        _text, source = self._read
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
