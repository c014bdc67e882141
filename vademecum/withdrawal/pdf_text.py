"""What a PDF says, as far as its own tables tell: the letters of its strings, font by font.

A font set in a PDF has codes of its own, which a table (ToUnicode) gives back as letters
(ISO 32000-1, 9.10.3). Which of the tables a run of codes is of is not followed: every page is read
by each of them, and words are found in the reading that is theirs.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_MOST = 60_000_000  # characters read by all tables together
_STREAM = re.compile(rb"stream\r?\n")
_STRING = re.compile(rb"<([0-9A-Fa-f\s]*)>|\(((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*)\)", re.DOTALL)
_SHOWS = re.compile(rb"\bT[jJ]\b|['\"]\s")
_CODES = re.compile(rb"begincodespacerange\s*<([0-9A-Fa-f]+)>")
_PART = re.compile(rb"beginbf(char|range)(.*?)endbf(?:char|range)", re.DOTALL)
_CHAR = re.compile(rb"<\s*([0-9A-Fa-f]+)\s*>\s*<\s*([0-9A-Fa-f\s]+)>")
_RANGE = re.compile(
    rb"<\s*([0-9A-Fa-f]+)\s*>\s*<\s*([0-9A-Fa-f]+)\s*>\s*(?:<\s*([0-9A-Fa-f]+)\s*>|\[(.*?)\])",
    re.DOTALL,
)
_HEX = re.compile(rb"<\s*([0-9A-Fa-f\s]+)>")
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r?\n|.)", re.DOTALL)
_PLAIN = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_OCTAL = tuple(b"%d" % one for one in range(8))
_WIDE = 65_536  # codes of a range, at most


@dataclass(frozen=True, slots=True)
class _Table:
    """A font's codes."""

    size: int  # bytes of a code
    letters: dict[int, str]


def texts(data: bytes, most: int) -> Iterator[str]:
    """What the pages say, by each table, and as they stand; within `most` bytes of what is packed.

    Of a file that is locked, or whose fonts have no table, that is not what is printed: `opaque`.
    """
    pages, tables = _parts(data, most)
    runs = [list(_strings(one)) for one in pages]
    for one in runs:
        yield b"".join(one).decode("cp1252", "replace")
    left = _MOST
    for table in tables:
        for one in runs:
            left -= sum(map(len, one)) // table.size
            if left < 0:
                return
            yield "".join(_read(codes, table) for codes in one)


def opaque(data: bytes, most: int) -> bool:
    """Whether some of what a PDF prints cannot be read: locked, pictures alone, fonts untold."""
    streams = [data, *_streams(data, most)]
    if any(b"/Encrypt" in one for one in streams):
        return True
    pages, tables = _parts(data, most)
    if not any(any(_strings(one)) for one in pages):
        return True  # nothing but pictures, or filters that we do not know
    whole = b"\n".join(one for one in streams if b"/Font" in one)
    fonts = len(re.findall(rb"/Subtype\s*/Type0\b", whole))
    return fonts > len(re.findall(rb"/ToUnicode\b", whole)) or bool(fonts and not tables)


def _parts(data: bytes, most: int) -> tuple[list[bytes], list[_Table]]:
    """The streams that print words, and the tables of fonts."""
    pages, tables = [], []
    for one in (data, *_streams(data, most)):
        if b"beginbf" in one and b"begincmap" in one:
            tables.append(_table(one))
        elif b" Tf" in one and not one.startswith(b"%PDF-") and _SHOWS.search(one):
            pages.append(one)
    return pages, [one for one in tables if one.letters]


def _streams(data: bytes, most: int) -> Iterator[bytes]:
    for found in _STREAM.finditer(data):
        try:
            yield zlib.decompressobj().decompress(data[found.end() :], most)
        except zlib.error:
            end = data.find(b"endstream", found.end())
            yield data[found.end() : max(end, found.end())]


def _strings(page: bytes) -> Iterator[bytes]:
    for found in _STRING.finditer(page):
        if found[1] is not None:
            digits = re.sub(rb"\s", b"", found[1])
            yield bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
        else:
            yield _ESCAPE.sub(_sign, found[2])


def _sign(found: re.Match[bytes]) -> bytes:
    """What stands for a sign of a string after a backslash."""
    said = found[1]
    if said[:1] in _OCTAL:
        return bytes([int(said, 8) & 255])
    return b"" if said.endswith(b"\n") else _PLAIN.get(said, said)


def _read(codes: bytes, table: _Table) -> str:
    size, letters = table.size, table.letters
    return "".join(
        letters.get(int.from_bytes(codes[at : at + size], "big"), " ")
        for at in range(0, len(codes), size)
    )


def _table(stream: bytes) -> _Table:
    found = _CODES.search(stream)
    size = max(1, len(found[1]) // 2) if found else 1
    letters: dict[int, str] = {}
    for part in _PART.finditer(stream):
        if part[1] == b"char":
            letters |= {int(code, 16): _utf16(said) for code, said in _CHAR.findall(part[2])}
            continue
        for first, last, start, several in _RANGE.findall(part[2]):
            letters |= _run(int(first, 16), int(last, 16), start, _HEX.findall(several))
    return _Table(size, letters)


def _run(first: int, last: int, start: bytes, several: Sequence[bytes]) -> dict[int, str]:
    """The letters of a range of codes: those after the first one, or each its own."""
    if several:
        return {first + at: _utf16(one) for at, one in enumerate(several)}
    said = _utf16(start)
    count = min(max(last - first + 1, 0), _WIDE)
    if not said:
        return {}
    return {
        first + at: said[:-1] + chr(ord(said[-1]) + at)
        for at in range(count)
        if ord(said[-1]) + at < 0x110000
    }


def _utf16(digits: bytes) -> str:
    bare = re.sub(rb"\s", b"", digits).decode("ascii")
    data = bytes.fromhex(bare if len(bare) % 2 == 0 else f"0{bare}")
    return data.decode("utf-16-be", "ignore") if len(data) > 1 else data.decode("latin-1")
