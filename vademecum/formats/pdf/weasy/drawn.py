"""What WeasyPrint draws, told otherwise: the structure, and what each glyph and run says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import weasyprint.pdf

from vademecum.french.spaces import NBSP

Box = Any  # WeasyPrint is untyped
Tags = Callable[[Any, Any, list[Any]], None]  # (pdf, document, the stream of each page)
# What a glyph stands for that several signs share, in place of the first that was drawn.
_SHARED = {"\N{HYPHEN}": "-", "\N{NON-BREAKING HYPHEN}": "-", NBSP: " "}
_GLYPHS = re.compile(rb"<([0-9a-f]+)>(?=[^<>]*\] TJ$)")
_FONT = re.compile(rb"/(\S+) \S+ Tf$")


def plain(sign: str) -> str:
    """What a glyph says: a hyphen, a space, a raised letter as they are typed and searched for."""
    if len(sign) == 1 and unicodedata.decomposition(sign).startswith(("<super>", "<sub>")):
        return unicodedata.normalize("NFKC", sign)
    return _SHARED.get(sign, sign)


@contextmanager
def tagged(tags: Tags) -> Iterator[None]:
    """Have `tags` write the structure of what is written inside, and not WeasyPrint."""
    own = weasyprint.pdf.add_tags
    weasyprint.pdf.add_tags = lambda pdf, document, _version, streams: tags(pdf, document, streams)
    try:
        yield
    finally:
        weasyprint.pdf.add_tags = own


class Drawn:
    """What is drawn on one page, and may still be told otherwise."""

    def __init__(self, stream: Any, fonts: Mapping[Any, Any]) -> None:
        self._stream = stream.stream
        self._marks = {box: mark["mcid"] for box, mark in stream._tags.items()}
        self._text = {str(font.hash): font.to_unicode for font in fonts.values()}
        self._starts: dict[int, int] = {}
        for at, token in enumerate(self._stream):
            if (found := re.fullmatch(rb"<</MCID (\d+)>>", _bytes(token))) is not None:
                self._starts[int(found[1])] = at

    def mark(self, box: Box) -> int | None:
        """The number of what a box drew; None where it drew nothing."""
        return self._marks.get(box)

    def marks(self) -> set[int]:
        """The numbers of all that is drawn."""
        return set(self._marks.values())

    def drop(self, box: Box) -> None:
        """Take what a box drew out of the structure."""
        at = self._starts[self._marks.pop(box)]
        self._stream[at - 1] = b"/Artifact"
        self._stream[at] = b"<</Type/Pagination>>"

    def say(self, box: Box, text: str) -> None:
        """Have all that a box drew say this."""
        start, end = self._range(box)
        if any(_bytes(token).endswith(b" TJ") for token in self._stream[start:end]):
            self._stream[start] += b"\n" + _actual(text)
            self._stream[end] = b"EMC\nEMC"

    def end(self, box: Box, *, hyphen: bool, space: bool) -> None:
        """Have its last glyph say a soft hyphen, or a space besides itself."""
        start, end = self._range(box)
        for at in range(end - 1, start, -1):
            token = _bytes(self._stream[at])
            found = _GLYPHS.search(token)
            if not token.endswith(b" TJ") or found is None:
                continue
            font = self._font(at)
            wide = 2 if font is None or len(found[1]) % 4 else 4
            glyphs, last = found[1][:-wide], found[1][-wide:]
            known = self._text.get(font or "", {}).get(int(last, 16), "")
            text = "\N{SOFT HYPHEN}" if hyphen else f"{known} " if space and known else ""
            if text:
                before = token[: found.start()] + (b"<" + glyphs + b">" if glyphs else b"")
                first = b"" if before == b"[" else before + b"] TJ\n"
                self._stream[at] = (
                    first + _actual(text) + b"\n[<" + last + b">" + token[found.end() :] + b"\nEMC"
                )
            return

    def _range(self, box: Box) -> tuple[int, int]:
        """The tokens of what a box drew: that which opens it, that which closes it."""
        start = end = self._starts[self._marks[box]] + 1
        inside = 0
        for end in range(start, len(self._stream)):
            token = _bytes(self._stream[end])
            inside += (token in (b"BDC", b"BMC")) - (token == b"EMC")
            if not inside:
                break
        return start, end

    def _font(self, at: int) -> str | None:
        for place in range(at, -1, -1):
            if (found := _FONT.search(_bytes(self._stream[place]))) is not None:
                return found[1].decode()
        return None


def _actual(text: str) -> bytes:
    told = text.encode("utf-16-be").hex()
    return f"/Span <</ActualText <feff{told}>>> BDC".encode()


def _bytes(token: Any) -> bytes:
    if isinstance(token, bytes):
        return token
    if isinstance(token, str):
        return token.encode()
    data: bytes = token.data
    return data
