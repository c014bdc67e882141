"""A finished PDF as a reader's program hears it: its structure, and the words that each part says.

Nothing of the product is asked: pikepdf alone reads the file, by ISO 32000-1 (14.6 marked content,
14.7 structure, 14.9.4 replacement text).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf

Key = tuple[int, int]  # an object, or a page's number and a marked content's


@dataclass(eq=False)
class Part:
    """An element of the structure."""

    kind: str
    node: pikepdf.Dictionary
    kids: list[Part | str] = field(default_factory=list)
    links: list[pikepdf.Dictionary] = field(default_factory=list)  # its annotations
    pages: set[int] = field(default_factory=set)  # where its own words stand

    def walk(self) -> Iterator[Part]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Part):
                yield from kid.walk()

    def all(self, kind: str) -> list[Part]:
        return [one for one in self.walk() if one.kind == kind]

    def own(self) -> str:
        """Its own words, without those of the elements inside."""
        return "".join(kid for kid in self.kids if isinstance(kid, str))

    def words(self, *, without: tuple[str, ...] = ()) -> str:
        """What is said, in order; soft hyphens are nothing, an image its description."""
        kids = self.kids
        if "/Alt" in self.node:
            kids = [str(self.node.Alt), *(kid for kid in kids if isinstance(kid, Part))]
        said = "".join(
            kid
            if isinstance(kid, str)
            else f"{_pause(kid)}{kid.words(without=without)}{_pause(kid)}"
            for kid in kids
            if isinstance(kid, str) or kid.kind not in without
        )
        return said.replace("\N{SOFT HYPHEN}", "")


def _pause(part: Part) -> str:
    inside = {"Link", "Span", "Code", "Reference", "Quote"}
    return "" if part.kind in inside else " "


@dataclass
class Heard:
    """A whole file."""

    root: Part
    unowned: set[Key]  # marked content that the structure does not reach

    def count(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for one in self.root.walk():
            found[one.kind] = found.get(one.kind, 0) + 1
        return found


def hear(path: Path) -> Heard:
    """Read a file."""
    with pikepdf.open(path) as pdf:
        said: dict[Key, str] = {}
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
        for number, page in enumerate(pdf.pages):
            for mark, text in _page(page).items():
                said[number, mark] = text
        left = set(said)
        (top,) = pdf.Root.StructTreeRoot.K
        root = _part(top, None, said, numbers, left)
        return Heard(root, left)


def _part(
    node: pikepdf.Dictionary,
    page: pikepdf.Dictionary | None,
    said: dict[Key, str],
    numbers: dict[Key, int],
    left: set[Key],
) -> Part:
    part = Part(str(node.S)[1:], pikepdf.Dictionary(node))
    page = node.get("/Pg", page)
    kids = node.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int) or kid.get("/Type") == "/MCR":
            where = page if isinstance(kid, int) else kid.get("/Pg", page)
            assert where is not None
            mark = int(kid if isinstance(kid, int) else kid.MCID)
            key = (numbers[where.objgen], mark)
            part.kids.append(said[key])
            part.pages.add(key[0])
            left.discard(key)
        elif kid.get("/Type") == "/OBJR":
            part.links.append(pikepdf.Dictionary(kid.Obj))
        else:
            assert kid.P.objgen == node.objgen
            part.kids.append(_part(kid, page, said, numbers, left))
    return part


def _page(page: pikepdf.Page) -> dict[int, str]:
    """What each marked content of a page says."""
    maps = {name: _signs(font) for name, font in page.Resources.get("/Font", {}).items()}
    found: dict[int, str] = {}
    stack: list[tuple[int | None, str | None]] = []  # its number, what it says instead
    font: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "Tf":
            font = maps[str(operands[0])]
        elif name in ("BDC", "BMC"):
            more = operands[1] if name == "BDC" else pikepdf.Dictionary()
            mark = int(more.MCID) if "/MCID" in more else None
            actual = str(more.ActualText) if "/ActualText" in more else None
            stack.append((mark, actual))
            if mark is not None:
                found.setdefault(mark, "")
        elif name == "EMC":
            mark, actual = stack.pop()
            _say(found, [*stack, (mark, None)], actual or "")
        elif name in ("Tj", "TJ"):
            text = "".join(
                font.get(code, "\N{REPLACEMENT CHARACTER}")
                for piece in (operands[0] if name == "TJ" else operands)
                if isinstance(piece, pikepdf.String)
                for code in _codes(bytes(piece))
            )
            if not any(actual is not None for _mark, actual in stack):
                _say(found, stack, text)
    return found


def _say(found: dict[int, str], stack: list[tuple[int | None, str | None]], text: str) -> None:
    if any(actual is not None for _mark, actual in stack):
        return
    for mark, _actual in reversed(stack):
        if mark is not None:
            found[mark] += text
            return
    if text and not stack:
        found.setdefault(-1, "")  # words that belong to nothing
        found[-1] += text


def _codes(data: bytes) -> Iterator[int]:
    for at in range(0, len(data), 2):
        yield int.from_bytes(data[at : at + 2], "big")


def _signs(font: pikepdf.Dictionary) -> dict[int, str]:
    """What each glyph says, by the font's ToUnicode."""
    told = font.ToUnicode.read_bytes().decode("latin-1")
    assert "beginbfrange" not in told
    listed = " ".join(re.findall(r"beginbfchar(.*?)endbfchar", told, re.S))
    pairs = re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", listed)
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}
