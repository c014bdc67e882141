"""What each marked content of a page says, by its stream alone (ISO 32000-1, 14.6 and 14.9.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

UNKNOWN = "\N{REPLACEMENT CHARACTER}"  # a glyph that no letter is told for
_PAIR = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RUN = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(<[0-9A-Fa-f]+>|\[[^\]]*\])")
_SIGNS = re.compile(r"<([0-9A-Fa-f]+)>")

Signs = dict[int, str]


@dataclass(frozen=True, slots=True)
class _Open:
    """A marked content that has begun."""

    number: int | None  # by which the structure names it
    instead: str | None  # what it says instead of its letters
    silent: bool  # an artifact


@dataclass(slots=True)
class _Page:
    """What was met so far."""

    marked: dict[int, str] = field(default_factory=dict)
    stray: list[str] = field(default_factory=list)
    opened: list[_Open] = field(default_factory=list)
    signs: Signs = field(default_factory=dict)


def said(page: pikepdf.Page) -> tuple[dict[int, str], str]:
    """What each marked content says, by its number; and what is drawn and nobody's, nor silent."""
    fonts: Any = page.Resources.get("/Font", pikepdf.Dictionary())
    known = {name: _signs(font) for name, font in fonts.items()}
    found = _Page()
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        name = str(instruction.operator)
        if name == "Tf":
            found.signs = known[str(operands[0])]
        elif name in ("BDC", "BMC"):
            _begin(found, str(operands[0]), operands[1] if name == "BDC" else None, page)
        elif name == "EMC":
            last = found.opened.pop()
            if last.instead is not None and not last.silent:
                _say(found, last.instead, last)
        elif name in ("Tj", "TJ", "'", '"'):
            pieces = operands[0] if name == "TJ" else operands[-1:]
            codes = (code for piece in pieces for code in _codes(piece))
            _say(found, "".join(found.signs.get(code, UNKNOWN) for code in codes))
    return found.marked, "".join(found.stray)


def _begin(found: _Page, tag: str, more: Any, page: pikepdf.Page) -> None:
    if isinstance(more, pikepdf.Name):
        more = page.Resources.Properties[more]
    told: Any = more if more is not None else pikepdf.Dictionary()
    number = int(told.MCID) if "/MCID" in told else None
    instead = str(told.ActualText) if "/ActualText" in told else None
    found.opened.append(_Open(number, instead, tag == "/Artifact"))
    if number is not None:
        found.marked.setdefault(number, "")


def _say(found: _Page, text: str, ended: _Open | None = None) -> None:
    """Words, of the nearest content around them that the structure can name."""
    if any(one.silent or one.instead is not None for one in found.opened):
        return
    owners = [*found.opened, *([ended] if ended is not None else [])]
    number = next((one.number for one in reversed(owners) if one.number is not None), None)
    if number is None:
        found.stray.append(text)
    else:
        found.marked[number] += text


def _codes(piece: Any) -> Iterator[int]:
    """The glyphs of a string, of two bytes each: what embedded faces have."""
    if isinstance(piece, pikepdf.String):
        data = bytes(piece)
        for at in range(0, len(data) - 1, 2):
            yield int.from_bytes(data[at : at + 2], "big")


def _signs(font: Any) -> Signs:
    """What each glyph says, by the font's ToUnicode."""
    if "/ToUnicode" not in font:
        return {}
    told = font.ToUnicode.read_bytes().decode("latin-1")
    found: Signs = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", told, re.DOTALL):
        found |= {int(code, 16): _letters(text) for code, text in _PAIR.findall(block)}
    for block in re.findall(r"beginbfrange(.*?)endbfrange", told, re.DOTALL):
        for first, last, to in _RUN.findall(block):
            codes = range(int(first, 16), int(last, 16) + 1)
            texts = list(map(_letters, _SIGNS.findall(to)))
            if to.startswith("<"):
                start = texts[0]
                texts = [start[:-1] + chr(ord(start[-1]) + at) for at in range(len(codes))]
            found |= dict(zip(codes, texts, strict=False))
    return found


def _letters(text: str) -> str:
    return bytes.fromhex(text).decode("utf-16-be")
