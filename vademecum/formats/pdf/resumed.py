"""An index's entry that goes on in the next column, or on the next page, under its name said again.

Where a column begins is known of pages that are laid out: the index is laid out again with the
name above what stands there, and what that moves is looked at again. The name has the class `again`
as what a table's parts say twice (`parts`): it is drawn, and of no text. Where it would stand
anywhere but at a column's head, or makes a page worse, it is not said.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from lxml import html

from vademecum.formats.pdf import judges
from vademecum.formats.pdf.laidout import LaidOut
from vademecum.formats.pdf.lines import AGAIN, AT, Line
from vademecum.formats.pdf.marking import number
from vademecum.formats.pdf.pages import parsed, serialised
from vademecum.french.labels import resumed as words

ROUNDS = 8  # times that an index is laid out: each settles a column more, and most the next ones
_RESUMED = "resumed"  # class of the name said again

_Named = Mapping[int, str]  # the first paragraph of what may begin a column, its entry's name


def resumed(found: LaidOut, text: str, again: Callable[[str], LaidOut]) -> LaidOut:
    """The index with its entries' names said again; `text`: its print page, as it was laid out."""
    names = _names(parsed(text))
    said: tuple[int, ...] = ()
    other = found
    for _round in range(ROUNDS):
        begin = tuple(_begin(other, names))
        if begin == said:
            break
        said = begin
        other = again(_with(text, {at: names[at] for at in said})) if said else found
    else:
        # Those that agree depend on nothing below them.
        agree = zip(said, _begin(other, names), strict=False)
        said = tuple(one for one, after in agree if one == after)
        other = again(_with(text, {at: names[at] for at in said})) if said else found
    holds = set(said) <= {*_begin(other, names)}
    return other if holds and judges.badness(other.found) <= judges.badness(found.found) else found


def _names(root: html.HtmlElement) -> _Named:
    """What each paragraph below an entry's name is of; the names of entries in entries, all."""
    found: dict[int, str] = {}
    for main in root.find_class("index"):
        for item in main.iter("li"):
            above = [*_above(item)]
            first = next(item.iterchildren("p"), None)
            if above and first is not None:
                found[number(first)] = ", ".join(reversed(above))
    return found


def _above(item: html.HtmlElement) -> Iterator[str]:
    """The names of the entries that an item stands in, the nearest first."""
    for one in item.iterancestors("li"):
        first = copy.deepcopy(next(one.iterchildren("p")))
        for below in first.find_class("locator"):
            below.drop_tree()
        yield " ".join(first.text_content().split()).rstrip(",")


def _begin(found: LaidOut, names: _Named) -> Iterator[int]:
    """Those that begin a column, in order."""
    lines = [line for leaf in found.seen.leaves for line in leaf.lines if not line.cell]
    for before, line in pairwise(lines):
        if line.source in names and line.source != before.source and _leaves(before, line):
            yield line.source


def _leaves(before: Line, line: Line) -> bool:
    """Whether the second stands in another column than the first, or on another page."""
    return line.page != before.page or line.y < before.y


def _with(text: str, names: _Named) -> str:
    root = parsed(text)
    for one in [each for each in root.iter("p") if number(each) in names]:
        name = html.Element("p")
        name.text = words(names[number(one)])
        name.set(AT, one.get(AT))
        name.set("class", f"{AGAIN} {_RESUMED}")
        one.addprevious(name)
    return serialised(root)
