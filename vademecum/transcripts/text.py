"""Bytes to text, and text without what no hearing may hold."""

from __future__ import annotations

import codecs
import re
import unicodedata

from vademecum.language import _
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
_SPACES = re.compile(r"[ \t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]+")


def decode(data: bytes, name: str) -> str:
    """The text of `data`: by its byte-order mark, else UTF-8, UTF-16, or Windows-1252.

    Newlines come out as LF. Raises VademecumError when the bytes are no text in any of them.
    """
    text = _decoded(data)
    if text is None:
        raise refusal(
            name,
            _("this is no text: neither UTF-8, UTF-16 nor Windows-1252; save it as text in UTF-8"),
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            # A file cut in the middle of a character keeps all the others.
            return data.decode(encoding, "replace").lstrip("\ufeff")
    if b"\x00" in data[:4096]:
        return _utf16_without_mark(data)
    if b"\x00" in data:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.end >= len(data) and error.start >= len(data) - 3 and error.start > 0:
            return data[: error.start].decode("utf-8")  # cut inside the last character
    if _looks_binary(data):
        return None
    # The five bytes that Windows-1252 leaves free become U+FFFD, which a reader sees.
    return data.decode("cp1252", "replace")


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


def clean(text: str) -> str:
    """`text` on one line: NFC, spaces single, no control nor direction mark, no space around.

    No-break spaces stay: they are French typography.
    """
    return _SPACES.sub(" ", unicodedata.normalize("NFC", _DROPPED.sub("", text))).strip()


def paragraphs(parts: list[str]) -> str:
    """The paragraphs joined as `Utterance.text` has them; empty ones go."""
    return "\n\n".join(filter(None, map(clean, parts)))
