"""Bytes as the letters that somebody reads in them, each with its place: marks and escapes aside.

A file is read in three ways, and words found by any count: every sign as it stands (a comment, an
attribute); as a reader sees it, without tags, roles and notes, what is escaped in JSON, YAML or
HTML put back; and as who wrote it down heard it, without what a transcript puts between words
(`raw`). Of each the letters and digits alone are kept, without accents or capitals, so that
wraps, spaces, quotes, emphasis, hyphens and composition make no difference.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from vademecum.french.folding import LIGATURES
from vademecum.withdrawal import raw

_UNSEEN = (
    r"<[^<>]{0,4000}>"  # a tag
    r"|\{[\w:.+-]+\}(?=`)"  # a role
    r"|\[\^[^\]\s]{1,60}\]"  # a note's call
    r"|(?<=\])\([^()\s]*\)"  # where a link leads
)
_ESCAPED = (
    r"\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\x[0-9a-fA-F]{2}|\\[nrtbfv_NLP]"
    r"|&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});"
)
_MARKS = re.compile(f"{_UNSEEN}|{_ESCAPED}")
_RAW = re.compile(f"{raw.PASSED}|{_UNSEEN}|{_ESCAPED}", re.MULTILINE)
_SILENT = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of a text, and where each of them stands in it."""

    text: str
    starts: list[int]
    ends: list[int]


def decoded(data: bytes) -> Iterator[tuple[str, str]]:
    """(encoding, text) of every way some bytes can be read; encoding it again gives them back."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        name = "utf-16-le" if data.startswith(b"\xff") else "utf-16-be"
        yield name, in_encoding(data, name)
        return
    yield "utf-8", in_encoding(data, "utf-8")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        for name in ("latin-1", "mac-roman", "cp850"):  # Windows, old Macs, old PCs
            yield name, in_encoding(data, name)


def in_encoding(data: bytes, encoding: str) -> str:
    """The text of some bytes in an encoding that `decoded` named."""
    return data.decode(encoding, "surrogateescape" if encoding == "utf-8" else "surrogatepass")


def encoded(text: str, encoding: str) -> bytes:
    """The bytes of a text that `decoded` gave."""
    return text.encode(encoding, "surrogateescape" if encoding == "utf-8" else "surrogatepass")


def fast(text: str) -> Iterator[str]:
    """The letters of a text in each reading, without places."""
    yield _bare(text)
    for marks in _readings(text):
        read, changed = marks.subn(lambda found: _put_back(found[0]), text)
        if changed:
            yield _bare(read)


def placed(text: str) -> Iterator[Letters]:
    """The same with places."""
    yield _letters([(0, len(text), None)], text)
    for marks in _readings(text):
        if marks.search(text):
            yield _letters(list(_pieces(text, marks)), text)


def common(left: str, at: int, right: str, there: int) -> int:
    """How many letters are the same from here on."""
    size, most = 0, min(len(left) - at, len(right) - there)
    step = 256
    while size < most and step:
        if left[at + size : at + size + step] == right[there + size : there + size + step]:
            size += step
        else:
            step //= 2
    return min(size, most)


def _readings(text: str) -> Iterator[re.Pattern[str]]:
    """What is passed over in a text, reading by reading."""
    yield _MARKS
    if raw.is_raw(text):
        yield _RAW


def _bare(text: str) -> str:
    # As `folding.letters` but for a whole history: accents are no letters, they go with the signs.
    small = text.casefold()
    for joined, opened in LIGATURES.items():
        small = small.replace(joined, opened)
    return _SILENT.sub("", unicodedata.normalize("NFKD", small).casefold())


def _pieces(text: str, marks: re.Pattern[str]) -> Iterator[tuple[int, int, str | None]]:
    """Runs of the text, and what stands for those that are marks."""
    place = 0
    for found in marks.finditer(text):
        yield place, found.start(), None
        yield found.start(), found.end(), _put_back(found[0])
        place = found.end()
    yield place, len(text), None


def _put_back(mark: str) -> str:
    """What a mark stands for, as a reader sees it."""
    if mark.startswith("&"):
        return html.unescape(mark)
    if mark.startswith("\\") and len(mark) > 2:
        number = int(mark[2:], 16)
        return chr(number) if number < 0x110000 else " "
    return raw.letter(mark)


def _letters(pieces: list[tuple[int, int, str | None]], text: str) -> Letters:
    found: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end, instead in pieces:
        if instead is None:
            for place in range(start, end):
                for letter in _fold(text[place]):
                    found.append(letter)
                    starts.append(place)
                    ends.append(place + 1)
        else:
            for letter in _bare(instead):
                found.append(letter)
                starts.append(start)
                ends.append(end)
    return Letters("".join(found), starts, ends)


@lru_cache(maxsize=8192)
def _fold(sign: str) -> str:
    return _bare(sign)
