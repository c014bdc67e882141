"""The same face of many chapters once in the book: cut from the whole face for all their glyphs.

Glyphs keep the numbers of the whole face, so that no page's content changes.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pikepdf import Array, Pdf

from vademecum.formats.pdf.fetch import theme_folder

_PAIR = re.compile(rb"<([0-9a-f]{4})> <([0-9a-f]*)>")
_BATCH = 100  # pairs in one block of a character map
_HEAD = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo
<< /Registry (Adobe)
/Ordering (UCS)
/Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange"""
_FOOT = b"""endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


@dataclass(frozen=True, slots=True)
class Use:
    """A font of one chapter."""

    fonts: Any  # the dictionary of its pages' resources
    key: str
    face: str | None  # digest of the whole face, where it is known


def union(book: Pdf, uses: Iterable[Use]) -> None:
    """Let the chapters share each face that is ours."""
    from vademecum.formats.pdf import weasy

    if not weasy.cuts_fonts_alike():
        return
    groups: dict[tuple[str, str], list[Use]] = {}
    for one in uses:
        if one.face in _whole():
            groups.setdefault((one.key, one.face or ""), []).append(one)
    for (_key, face), those in sorted(groups.items(), key=lambda item: item[0]):
        _share(book, _whole()[face], those)


def _share(book: Pdf, face: bytes, uses: Sequence[Use]) -> None:
    from vademecum.formats.pdf.weasy import faces

    widths: dict[int, Any] = {}
    words: dict[int, bytes] = {}
    for one in uses:
        font = one.fonts[one.key]
        for glyph, width in _widths(font.DescendantFonts[0].W):
            widths.setdefault(glyph, width)
        for number, text in _PAIR.findall(font.ToUnicode.read_bytes()):
            glyph = int(number, 16)
            words[glyph] = min(words.get(glyph, text), text, key=lambda told: (len(told), told))
    whole = uses[0].fonts[uses[0].key]
    below = whole.DescendantFonts[0]
    file = book.make_stream(faces.cut(face, sorted(widths.keys() | words.keys())))
    file.Length1 = len(file.read_bytes())
    below.FontDescriptor.FontFile2 = file
    below.FontDescriptor.FontBBox[2] = max(widths.values())
    below.W = Array(
        [
            value
            for run in _runs(sorted(widths))
            for value in (run[0], Array([widths[glyph] for glyph in run]))
        ]
    )
    whole.ToUnicode = book.make_stream(_map(words))
    for one in uses:
        one.fonts[one.key] = whole


def _widths(array: Any) -> Iterator[tuple[int, Any]]:
    for number in range(0, len(array), 2):
        for at, width in enumerate(array[number + 1]):
            yield int(array[number]) + at, width


def _runs(numbers: Sequence[int]) -> Iterator[list[int]]:
    """The numbers that follow one another, together."""
    run: list[int] = []
    for one in numbers:
        if run and one != run[-1] + 1:
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _map(words: Mapping[int, bytes]) -> bytes:
    """Which words each glyph stands for, as a character map."""
    parts = [_HEAD]
    pairs = sorted(words.items())
    for first in range(0, len(pairs), _BATCH):
        some = pairs[first : first + _BATCH]
        parts.append(b"%d beginbfchar" % len(some))
        parts += (b"<%04x> <%s>" % pair for pair in some)
        parts.append(b"endbfchar")
    return b"\n".join([*parts, _FOOT])


@cache
def _whole() -> dict[str, bytes]:
    """Our faces, by their digest."""
    found = (file.read_bytes() for file in sorted((theme_folder() / "fonts").glob("*.ttf")))
    return {hashlib.sha256(one).hexdigest(): one for one in found}
