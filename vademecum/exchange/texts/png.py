"""PNG files, as few of them as letters need. ISO/IEC 15948; W3C PNG, third edition."""

from __future__ import annotations

import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEY = b"vademecum\0"  # of the words in a picture that say which drawing it is of
_PALE, _LINE = b"\xf2", b"\x8a"


def coloured(dots: bytes, wide: int, tall: int, stride: int, channels: int) -> bytes:
    """The file of rows of dots: red, green, blue, and a fourth that is left out."""
    rows = bytearray()
    for at in range(tall):
        row = dots[at * stride : at * stride + wide * channels]
        if channels == 4:
            bare = bytearray(wide * 3)
            for part in range(3):
                bare[part::3] = row[part::4]
            row = bytes(bare)
        rows += b"\0" + row
    return _file(wide, tall, 2, bytes(rows))


def frame(wide: int, tall: int) -> bytes:
    """An empty frame: it stands for a drawing that could not be made dots of."""
    edge = b"\0" + _LINE * wide
    inside = b"\0" + _LINE + _PALE * (wide - 2) + _LINE
    return _file(wide, tall, 0, edge + inside * (tall - 2) + edge)


def signed(data: bytes, words: str) -> bytes:
    """The picture with some words in it that no one sees, which programs carry along."""
    at = len(SIGNATURE) + 25  # behind the head, which comes first
    return data[:at] + _part(b"tEXt", _KEY + words.encode("latin-1")) + data[at:]


def signature(data: bytes) -> str:
    """The words that `signed` put in; "" of any other file."""
    if not data.startswith(SIGNATURE):
        return ""
    at = len(SIGNATURE)
    while at + 8 <= len(data):
        size, name = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        inside = data[at + 8 : at + 8 + size]
        if name == b"tEXt" and inside.startswith(_KEY):
            return inside[len(_KEY) :].decode("latin-1")
        at += 12 + size
    return ""


def _file(wide: int, tall: int, kind: int, rows: bytes) -> bytes:
    head = struct.pack(">IIBBBBB", wide, tall, 8, kind, 0, 0, 0)
    return SIGNATURE + b"".join(
        (_part(b"IHDR", head), _part(b"IDAT", zlib.compress(rows, 9)), _part(b"IEND", b""))
    )


def _part(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
