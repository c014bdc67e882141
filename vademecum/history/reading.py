"""Reads each version of a text: of one that a few lines changed, those lines alone.

A text is the fingerprints of its words, line by line, with where sentences begin.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from vademecum.french.agreement import akin
from vademecum.french.common import COMMON
from vademecum.french.folding import unaccented
from vademecum.history.common import common_end, common_start
from vademecum.history.words import (
    KINDS,
    Words,
    decode,
    head,
    prose_start,
    row_text,
    sentences,
    value_text,
)

_MANY_LINES = 50_000  # lines remembered by a Reader, about 30 MB


class Line(NamedTuple):
    """The words of a line."""

    key: int  # a fingerprint of them all
    words: Words[int]
    starts: bytes  # for each word, 1 where a sentence begins; the line's first does


class Text:
    """A file's words by line, lines without words left out."""

    __slots__ = ("body", "content", "keys", "lines", "offsets", "starts")

    def __init__(self, lines: list[Line], content: bytes, body: int, offsets: list[int]) -> None:
        self.keys = [one.key for one in lines]
        self.lines = [one.words for one in lines]
        self.starts = [one.starts for one in lines]
        self.content = content  # b"" where it cannot be gone on from
        self.body = body  # the byte at which the prose begins, behind the front matter
        self.offsets = offsets  # of each line, the byte at which it begins; 0 in the front matter

    def flat(self, start: int = 0, end: int | None = None) -> Words[int]:
        """The words of some lines, joined."""
        found: Words[int] = array("I")
        found.frombytes(b"".join(self.lines[start:end]))
        return found

    def begun(self) -> bytes:
        """For each word, and behind the last, 1 where a sentence begins."""
        return b"".join((*self.starts, b"\1"))


class Reader:
    """Reads texts; a line that comes back, as nearly all do, is read once."""

    def __init__(self) -> None:
        self._known: dict[str, Line] = {}
        self._spelled: dict[int, str] = {}

    def read(self, content: bytes | None, near: Text | None = None) -> Text:
        """The words of a blob's content; none where it is not text.

        `near`: another version of the text, of which it may have most lines.
        """
        content = content or b""
        if near is not None and (found := self._changed(content, near)) is not None:
            return found
        text = decode(content)
        lines = text.split("\n")
        start = prose_start(lines)
        found_lines, offsets = [], []
        for _row, value in head(lines, start):
            line = self._printed(value, value_text)
            if line.words:
                found_lines.append(line)
                offsets.append(0)
        at = body = len("\n".join(lines[:start]).encode()) + 1 if start else 0
        plain = text.isascii()
        for row in lines[start:]:
            line = self._line(row)
            if line.words:
                found_lines.append(line)
                offsets.append(at)
            at += (len(row) if plain or row.isascii() else len(row.encode())) + 1
        whole = at == len(content) + 1  # as it is in the file: UTF-8, lines ended by LF alone
        return Text(found_lines, content if whole else b"", body, offsets)

    def _changed(self, content: bytes, near: Text) -> Text | None:
        """A version read from another; None where it must be read whole."""
        old = near.content
        if not old or (not near.body and content.lstrip(b"\xef\xbb\xbf").startswith(b"---")):
            return None  # there may be a front matter now
        first = content.rfind(b"\n", 0, common_start(old, content)) + 1
        if first < near.body:
            return None
        last = common_end(old, content, first)
        end = content.find(b"\n", len(content) - last) + 1 if last else 0
        end = end or len(content)
        middle = content[first:end]
        if b"\r" in middle or b"\0" in middle or b"\xc2\x85" in middle:
            return None
        try:
            rows = middle.decode("utf-8").split("\n")
        except UnicodeDecodeError:
            return None
        shift = len(content) - len(old)
        a = bisect_left(near.offsets, first)
        b = bisect_left(near.offsets, end - shift) if end < len(content) else len(near.keys)
        found, offsets, at = [], [], first
        for row in rows:
            line = self._line(row)
            if line.words:
                found.append(line)
                offsets.append(at)
            at += (len(row) if row.isascii() else len(row.encode())) + 1
        text = Text(found, content, near.body, offsets)
        text.keys = near.keys[:a] + text.keys + near.keys[b:]
        text.lines = near.lines[:a] + text.lines + near.lines[b:]
        text.starts = near.starts[:a] + text.starts + near.starts[b:]
        text.offsets = near.offsets[:a] + offsets + [one + shift for one in near.offsets[b:]]
        return text

    def akin(self, one: int, other: int) -> bool:
        """Whether two fingerprints, of words that were read, are of one word in two forms."""
        left, right = self._spelled.get(one), self._spelled.get(other)
        return left is not None and right is not None and akin(left, right)

    def _line(self, row: str) -> Line:
        known = self._known
        line = known.get(row)
        if line is None:
            if len(known) > _MANY_LINES:
                known.clear()
            line = known[row] = self._printed(row, row_text)
        return line

    def _printed(self, text: str, read: Callable[[str], str]) -> Line:
        """The fingerprints of the words of some text.

        Accents are left out: « Etat » that becomes « État » is mended, by `check --fix` too.
        """
        found: list[str] = []
        starts = bytearray()
        for said in sentences(read(text)):
            if said:
                found += said
                starts += b"\1"
                starts += bytes(len(said) - 1)
        if not text.isascii():
            found = [word if word.isascii() else _bare(word) for word in found]
        prints = array("I", map(_fingerprint, found))
        self._spelled.update(zip(prints, found, strict=True))
        return Line(hash(prints.tobytes()), prints, bytes(starts))


@lru_cache(maxsize=65536)  # a book says the same words over and over
def _bare(word: str) -> str:
    return unaccented(word)


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(map(unaccented, COMMON))


@lru_cache(maxsize=65536)
def _fingerprint(word: str) -> int:
    """A word's fingerprint, its last bits the word's kind."""
    size = len(word.rpartition("'")[2])
    kind = 0 if size < 3 or word in _common() else (1, 2, 3, 4, 5, 5, 6, 6, 7)[min(size, 11) - 3]
    return crc32(word.encode()) & ~KINDS | kind
