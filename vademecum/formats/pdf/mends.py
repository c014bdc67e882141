"""What is done to a print page so that it stands better on its pages, and its words the same.

All is written on the numbered elements (`marking`): a style, or a span around words.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import html

from vademecum.formats.pdf import columns, crowded, ends, going_on, pages, parts, tight
from vademecum.formats.pdf.lines import AT
from vademecum.formats.pdf.marking import number, numbers
from vademecum.formats.pdf.pages import HEADINGS, parsed, serialised

if TYPE_CHECKING:
    from vademecum.formats.pdf.laidout import LaidOut

_TAIL = 8  # signs of the words that a last line is made of, at least
_NOT_WORDS = ("fn", "vm-at")


@dataclass(slots=True)
class Mends:
    """What was decided so far for one chapter."""

    paper: str = "a5"
    end_notes: bool = False  # its notes stand at its end
    loose: bool = False  # nothing is kept in one piece
    styles: dict[int, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    names: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))  # classes
    whole: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))  # words not cut
    tails: set[int] = field(default_factory=set)  # whose last words stay together
    going_on: dict[int, tuple[int, ...]] = field(default_factory=dict)  # notes in pieces
    long: set[int] = field(default_factory=set)  # whose words longer than any of French break
    parted: set[int] = field(default_factory=set)  # tables printed a few columns after others
    # Whose pages' numbers need not stand on the line of the word before them.
    numbers_apart: set[int] = field(default_factory=set)
    upright: set[int] = field(default_factory=set)  # those of them whose page is never turned

    def applied(self, text: str, *, noted: bool) -> str:
        """The print page with all of them; `noted`: its notes stand at its pages' feet."""
        if self.end_notes and noted:
            text = pages.end_notes(text)
        every = (self.styles, self.names, self.whole, self.tails, self.parted, self.going_on)
        if not any((*every, self.long, self.numbers_apart)):
            return text
        root = parsed(text)
        for element in [one for one in numbers(root) if int(one.attrib[AT]) in self.long]:
            tight.loosen(element)
        for element in list(numbers(root)):
            at = int(element.attrib[AT])
            if at in self.styles:
                told = "; ".join(f"{key}: {value}" for key, value in self.styles[at].items())
                own = element.get("style", "").rstrip("; ")
                element.set("style", f"{own}; {told}" if own else told)
            for name in sorted(self.names.get(at, ())):
                element.classes.add(name)
            for word in sorted(self.whole.get(at, ())):
                _keep_whole(element, word)
            if at in self.numbers_apart:
                columns.free_numbers(element)
            if at in self.tails and not ends.keep(element):
                _keep_tail(element)
            if at in self.going_on and "fn" in element.classes:
                going_on.cut(element, self.going_on[at])
        for table in [one for one in root.iter("table") if "narrow" in one.classes]:
            self._set(table)
        for table in [one for one in root.iter("table") if "turned" in one.classes]:
            after = table.getnext()
            if after is None or "turned" not in after.classes:
                _signed(table).classes.add("last-turned")
        return serialised(root)

    def on_its_side(self, table: html.HtmlElement) -> None:
        """Turn the page of the table, and the headings right above it."""
        self.names[number(table)].add("turned")
        above = table.getprevious()
        while above is not None and above.tag in HEADINGS:
            self.names[number(above)].add("turned")
            above = above.getprevious()

    def can_turn(self, table: html.HtmlElement) -> bool:
        """Whether a page may be turned for the table."""
        return crowded.is_alone(table) and number(table) not in self.upright

    def stand_upright(self, table: html.HtmlElement) -> None:
        """Print a table a few columns after others, and turn no page for it."""
        at = number(table)
        self.upright.add(at)
        self.parted.add(at)
        self.long.add(at)
        self.names[at] = self.names[at] - {"turned"} | {"narrow"}
        above = table.getprevious()
        while above is not None and above.tag in HEADINGS:
            self.names[number(above)].discard("turned")
            above = above.getprevious()

    def _set(self, table: html.HtmlElement) -> None:
        """Give a table its columns' widths, or print it a few columns after others."""
        space = crowded.space(table, self.paper, turned="turned" in table.classes)
        every = [table]
        if int(table.get(AT, 0)) in self.parted:
            every = parts.parted(table, space.size, space.room)
        for one in every:
            crowded.share(one, space)
            tight.loosen_cells(one)
            columns.let_numbers_go(one, space.size, space.room)


@dataclass(slots=True)
class Case:
    """One chapter that is being mended."""

    mends: Mends
    elements: Mapping[int, html.HtmlElement]  # of its print page, by number
    tried: Counter[tuple[str, int, str]] = field(default_factory=Counter)  # means, of a finding

    def with_id(self, name: str) -> html.HtmlElement | None:
        """The element of that id."""
        return next((one for one in self.elements.values() if one.get("id") == name), None)


# The chapter with these mends; None where it weighs more than so much.
Again = Callable[[Mends, int], "LaidOut | None"]


def _signed(table: html.HtmlElement) -> html.HtmlElement:
    """What stands last on a turned page: who wrote, below a table that ends their chapter.

    A page of its own would hold nothing else.
    """
    last = table
    while last.getnext() is None and last.getparent() is not None:
        last = last.getparent()
    after = last.getnext()
    if after is None or "signature" not in after.classes:
        return table
    after.classes.add("turned")
    return after


def _keep_whole(element: html.HtmlElement, word: str) -> None:
    """Put the word, wherever it stands in the element, where no hyphen is added to it."""
    place = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    for one in list(element.iter()):
        if not isinstance(one.tag, str) or "whole" in (one.get("class") or "").split():
            continue
        if one.text and place.search(one.text):
            _around(one, place, tail=False)
        if one is not element and one.tail and place.search(one.tail):
            _around(one, place, tail=True)


def _around(one: html.HtmlElement, place: re.Pattern[str], *, tail: bool) -> None:
    text = (one.tail if tail else one.text) or ""
    marks: list[html.HtmlElement] = []
    at, first = 0, ""
    for found in place.finditer(text):
        mark = html.Element("span")
        mark.set("class", "whole")
        mark.text = found[0]
        if marks:
            marks[-1].tail = text[at : found.start()]
        else:
            first = text[: found.start()]
        marks.append(mark)
        at = found.end()
    marks[-1].tail = text[at:]
    if tail:
        parent = one.getparent()
        one.tail = first
        index = parent.index(one) + 1
    else:
        parent, index = one, 0
        one.text = first
    parent[index:index] = marks


def _keep_tail(element: html.HtmlElement) -> None:
    """Keep the last words of the element on one line, where they stand in one piece of text."""
    while len(element) and not (element[-1].tail or "").strip():
        last = element[-1]
        if last.tag not in tight.INLINE or set((last.get("class") or "").split()) & {*_NOT_WORDS}:
            return
        element = last
    last = element[-1] if len(element) else None
    text = (element.text if last is None else last.tail) or ""
    shown = text.rstrip(" \n")
    start = len(shown)
    while start > 0 and (len(shown) - start < _TAIL or shown[start - 1] not in " \n"):
        start -= 1
    if start == 0:
        return
    mark = html.Element("span")
    mark.set("class", "tail")
    mark.text, mark.tail = shown[start:], text[len(shown) :]
    if last is None:
        element.text = text[:start]
    else:
        last.tail = text[:start]
    element.append(mark)
