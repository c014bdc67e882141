"""Bytes to text, and text without what no hearing may hold."""

from __future__ import annotations

import codecs
import contextlib
import re
import unicodedata
from collections.abc import Iterable

from vademecum.language import _
from vademecum.text import encoding
from vademecum.transcripts.refusal import refusal

_BOMS = (
    # UTF-32 little-endian first: its mark starts with UTF-16's.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Controls (but tab and newline), direction marks, and marks of order and width without a sense
# inside words; the book refuses them (F014), so they stop here.
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069"
    "\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_CONTROLS = re.compile("[\x80-\x9f]")
_TWICE = 2  # letters encoded twice, which no chance makes
MANY_LINES = 1 << 16  # whose readings are kept: each step of those that decide asks again
_SPACE = r"\t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029"
# Not a space by itself, which is most of them: a long line is cleaned again and again.
_SPACES = re.compile(rf"[ {_SPACE}]{{2,}}|[{_SPACE}]")


def decode(data: bytes, name: str) -> str:
    """The text of `data`: by its byte-order mark, else UTF-8, UTF-16, Windows-1252 or the Mac's.

    Newlines come out as LF; what was encoded twice, once. Raises VademecumError when the bytes
    are no text in any of them.
    """
    text = _decoded(data)
    if text is None:
        raise refusal(
            name,
            _(
                "this is no text: neither UTF-8, UTF-16, Windows-1252 nor Mac Roman;"
                " save it as text in UTF-8"
            ),
        )
    return _once(text).replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str | None:
    for mark, name in _BOMS:
        if data.startswith(mark):
            # A file cut in the middle of a character keeps all the others.
            return data.decode(name, "replace").lstrip("\ufeff")
    if b"\x00" in data[:4096]:
        return _utf16_without_mark(data)
    if b"\x00" in data:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.end >= len(data) and error.start >= len(data) - 3 and error.start > 0:
            before, last = data[: error.start], data[error.start :]
            if not before.isascii() or len(last) > 1 or last < b"\xe0":  # no `à` of Windows-1252
                return before.decode("utf-8")  # cut inside the last character
    if _looks_binary(data):
        return None
    return encoding.recovered(data) or encoding.of_a_mac(data) or _windows(data)


def _windows(data: bytes) -> str | None:
    """Whatever language it is in; five bytes mean nothing there."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return None


def _once(text: str) -> str:
    """The text; where all its accents were encoded twice (`TrÃ¨s`), as it was before. Where some
    are right, which are not is for a person to say: `check` shows them."""
    if _CONTROLS.search(text):  # each byte of UTF-8 was taken for a letter of Latin-1
        with contextlib.suppress(UnicodeError):
            return text.encode("latin-1").decode("utf-8")
    found = list(encoding.garbled(text))
    if len(found) < _TWICE:
        return text
    ends = [0, *(end for (_start, end), _good in found)]
    starts = [*(start for (start, _end), _good in found), len(text)]
    rest = [text[end:start] for end, start in zip(ends, starts, strict=True)]
    if any(sign.isalpha() and not sign.isascii() for part in rest for sign in part):
        return text
    good = [*(sign for _span, sign in found), ""]
    return "".join(part + sign for part, sign in zip(rest, good, strict=True))


def _utf16_without_mark(data: bytes) -> str | None:
    sample = data[:4096]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.4 and even < half * 0.05:
        return data.decode("utf-16-le", "replace")
    if even > half * 0.4 and odd < half * 0.05:
        return data.decode("utf-16-be", "replace")
    return None


def _looks_binary(data: bytes) -> bool:
    sample = data[:65536]
    controls = sum(sample.count(code) for code in range(32) if code not in (9, 10, 12, 13))
    return controls > len(sample) * 0.005


def spaced(text: str, signs: Iterable[tuple[str, str]]) -> str:
    """`text` with some signs as others, each one sign; `str.translate` looks every sign up."""
    if text.isascii():
        return text
    for sign, plain in signs:
        if sign in text:
            text = text.replace(sign, plain)
    return text


def clean(text: str) -> str:
    """`text` on one line: NFC, spaces single, no control nor direction mark, no space around.

    No-break spaces stay: they are French typography.
    """
    if text.isprintable() and "  " not in text and unicodedata.is_normalized("NFC", text):
        return text.strip()
    return _SPACES.sub(" ", unicodedata.normalize("NFC", _DROPPED.sub("", text))).strip()


def paragraphs(parts: list[str]) -> str:
    """The paragraphs joined as `Utterance.text` has them; empty ones go."""
    return "\n\n".join(filter(None, map(clean, parts)))
