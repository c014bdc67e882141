"""A file's bytes as LF text, and back with the line ends it had."""

from __future__ import annotations

from vademecum.history.words import decode

_MARK = b"\xef\xbb\xbf"


def lf(content: bytes) -> str:
    """The LF text of a file's bytes, without a mark at its head."""
    return decode(content).removeprefix("\ufeff").replace("\r\n", "\n")


def like(before: bytes, text: str) -> bytes:
    """An LF text with the mark at its head and the line ends that its file had."""
    text = text.replace("\n", "\r\n") if b"\r\n" in before else text
    return (_MARK if before.startswith(_MARK) else b"") + text.encode("utf-8")
