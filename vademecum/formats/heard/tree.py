"""A finished PDF as the program of a person who does not see it has it: its structure, and words.

pikepdf alone reads the file, by ISO 32000-1 (14.7, 14.8); nothing that made it is asked, so that
what is heard is what is there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pikepdf

from vademecum.formats.heard import content

Key = tuple[int, int]  # a page, counted from nought, and the number of a marked content
SOFT = "\N{SOFT HYPHEN}"
# What stands within words: no pause before it, none after.
INSIDE = frozenset({"Link", "Span", "Code", "Reference", "Quote"})


@dataclass(frozen=True, slots=True)
class Press:
    """Where a link is pressed."""

    to: str  # a destination of the file, by its name, or an address
    told: str  # what is said of it


@dataclass(slots=True, eq=False)
class Part:
    """An element of the structure."""

    kind: str
    attributes: Mapping[str, str] = field(default_factory=dict)  # Lang, Alt, E, T, ID, Scope
    spans: tuple[int, int] = (1, 1)  # columns and rows of a cell
    heads: tuple[str, ...] = ()  # the cells that head a cell, by their ID
    kids: list[Part | str] = field(default_factory=list)
    links: list[Press] = field(default_factory=list)
    pages: set[int] = field(default_factory=set)  # where its own words stand, from nought

    def parts(self) -> Iterator[Part]:
        """The elements right in it."""
        return (kid for kid in self.kids if isinstance(kid, Part))

    def walk(self) -> Iterator[Part]:
        """It and all elements below, in order."""
        yield self
        for kid in self.parts():
            yield from kid.walk()

    def all(self, kind: str) -> list[Part]:
        """Those of one kind."""
        return [one for one in self.walk() if one.kind == kind]

    def own(self) -> str:
        """Its own words, without those of the elements inside."""
        return "".join(kid for kid in self.kids if isinstance(kid, str))

    def words(self, *, without: tuple[str, ...] = ()) -> str:
        """What is said, in order; soft hyphens are nothing, an image its description."""
        kids: list[Part | str] = self.kids
        if "Alt" in self.attributes:
            kids = [self.attributes["Alt"], *self.parts()]
        said = "".join(
            kid
            if isinstance(kid, str)
            else f"{_pause(kid)}{kid.words(without=without)}{_pause(kid)}"
            for kid in kids
            if isinstance(kid, str) or kid.kind not in without
        )
        return said.replace(SOFT, "")


def _pause(part: Part) -> str:
    return "" if part.kind in INSIDE else " "


@dataclass(frozen=True, slots=True)
class Heard:
    """A whole file."""

    title: str
    language: str
    root: Part
    places: Mapping[str, int]  # the page of each destination, from nought
    unowned: Mapping[Key, str]  # marked content that the structure does not reach
    stray: Mapping[int, str]  # by page, words that are nobody's

    def count(self) -> dict[str, int]:
        """How many elements of each kind."""
        found: dict[str, int] = {}
        for one in self.root.walk():
            found[one.kind] = found.get(one.kind, 0) + 1
        return found


def hear(path: Path) -> Heard:
    """Read a file."""
    with pikepdf.open(path) as pdf:
        reader = _Reader(pdf)
        root: Any = pdf.Root
        (top,) = root.StructTreeRoot.K
        whole = reader.part(top, None)
        named: Any = pikepdf.NameTree(root.Names.Dests).items() if "/Names" in root else ()
        return Heard(
            title=str(pdf.docinfo.get("/Title", "")),
            language=str(root.get("/Lang", "")),
            root=whole,
            places={str(name): reader.numbers[place[0].objgen] for name, place in named},
            unowned={key: reader.said[key] for key in reader.said if key not in reader.met},
            stray=reader.stray,
        )


class _Reader:
    """The pages of a file, read; its structure, as it is walked."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
        self.said: dict[Key, str] = {}
        self.stray: dict[int, str] = {}
        self.met: set[Key] = set()
        for number, page in enumerate(pdf.pages):
            marked, stray = content.said(page)
            self.said |= {(number, mark): text for mark, text in marked.items()}
            if stray.strip():
                self.stray[number] = stray

    def part(self, node: Any, page: Any) -> Part:
        """An element and what is below it; `page`: where its words stand unless it says."""
        found = Part(str(node.S)[1:], *_told(node))
        page = node.get("/Pg", page)
        kids = node.get("/K", pikepdf.Array())
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                self._words(found, page, kid)
            elif kid.get("/Type") == "/MCR":
                self._words(found, kid.get("/Pg", page), int(kid.MCID))
            elif kid.get("/Type") == "/OBJR":
                found.links.append(_press(kid.Obj))
            else:
                found.kids.append(self.part(kid, page))
        return found

    def _words(self, part: Part, page: Any, mark: int) -> None:
        key = (self.numbers[page.objgen], mark)
        part.kids.append(self.said.get(key, ""))
        part.pages.add(key[0])
        self.met.add(key)


def _told(node: Any) -> tuple[dict[str, str], tuple[int, int], tuple[str, ...]]:
    """What an element says of itself: attributes, spans, heads."""
    names = ("Lang", "Alt", "E", "T", "ID")
    found = {name: str(node[f"/{name}"]) for name in names if f"/{name}" in node}
    more = node.get("/A", pikepdf.Dictionary())
    told: dict[str, Any] = {}
    for one in more if isinstance(more, pikepdf.Array) else [more]:
        if isinstance(one, pikepdf.Dictionary):
            told |= dict(one.items())
    if "/Scope" in told:
        found["Scope"] = str(told["/Scope"])[1:]
    spans = (int(told.get("/ColSpan", 1)), int(told.get("/RowSpan", 1)))
    return found, spans, tuple(str(one) for one in told.get("/Headers", ()))


def _press(annotation: Any) -> Press:
    action = annotation.get("/A", pikepdf.Dictionary())
    to = annotation.get("/Dest", action.get("/URI", action.get("/D", "")))
    return Press(str(to), str(annotation.get("/Contents", "")))
