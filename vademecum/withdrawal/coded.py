"""Words written in a text in codes that hide their letters: what the bytes are.

base64, base32, hexadecimal numbers, a dump with its columns, uuencode, Ascii85. What leaves letters
in clear needs no decoding (`bones`).
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import re
from collections.abc import Callable, Iterator

_SIGNS = re.compile(
    r"[A-Za-z0-9+/_-]{32,}(?:\r?\n[ \t>]{0,8}[A-Za-z0-9+/_-]{32,})*"
    r"(?:\r?\n[ \t>]{0,8}[A-Za-z0-9+/_-]+(?=\s|=|$))?={0,6}"
)
_BASE32, _HEX = re.compile(r"[A-Z2-7]+|[a-z2-7]+"), re.compile(r"(?:[0-9a-fA-F]{2})+")
_APART = re.compile(r"[0-9a-fA-F]{2}(?:(?:[\s,:;]{1,12}(?:0x)?|\\x|0x)[0-9a-fA-F]{2}){23,}")
_PREFIXES = ("0x", "\\x")  # of a number
# A dump: where, the numbers, and the letters once more.
_ROW = (
    r"[ \t>]{0,8}[0-9a-fA-F]{4,16}:?[ \t]{1,4}"
    r"(?:[0-9a-fA-F]{2,8}[ \t]{1,2}){0,31}[0-9a-fA-F]{2,8}(?:[ \t]{1,60}[^\n]{0,80})?"
)
_DUMP = re.compile(rf"^{_ROW}(?:\n{_ROW})+$", re.MULTILINE)
_NUMBERS = re.compile(
    r"^[ \t>]{0,8}[0-9a-fA-F]{4,16}:?[ \t]{1,4}"
    r"((?:[0-9a-fA-F]{2,8}[ \t]{1,2}){0,31}[0-9a-fA-F]{2,8})(?=[ \t\r]|$)",
    re.MULTILINE,
)
_UU = re.compile(
    r"^[ \t>]{0,8}begin [0-7]{3,4}\b[^\n]*\n"
    r"((?:[ \t>]{0,8}[!-`][ -`]{0,84}\r?\n)+)(?:[ \t>]{0,8}end\b)?",
    re.MULTILINE,
)
_ASCII85 = re.compile(r"<~[!-uz\s]{20,}~>")


def coded(text: str) -> Iterator[tuple[int, int, bytes]]:
    """Where bytes stand coded in a text, and what they are, in each way they may be read."""
    for pattern, read in _KINDS:
        for found in pattern.finditer(text):
            start = found.start()
            start -= 2 if text[max(start - 2, 0) : start] in _PREFIXES else 0
            for data in read(found):
                yield start, found.end(), data


def _signs(found: re.Match[str]) -> Iterator[bytes]:
    """base64, and base32 and numbers where its signs are those."""
    signs = re.sub(r"[\s>=]", "", found[0])
    if _HEX.fullmatch(signs):
        yield bytes.fromhex(signs)
    if _BASE32.fullmatch(signs):
        whole = signs[: len(signs) - (len(signs) % 8 in (1, 3, 6))].upper()
        yield base64.b32decode(whole + "=" * (-len(whole) % 8))
    signs = signs.translate({ord("-"): "+", ord("_"): "/"})
    signs = signs[: len(signs) - (len(signs) % 4 == 1)]
    with contextlib.suppress(binascii.Error):
        yield base64.b64decode(signs + "=" * (-len(signs) % 4))


def _apart(found: re.Match[str]) -> Iterator[bytes]:
    yield bytes.fromhex(re.sub(r"0x|\\x|[\s,:;]", "", found[0]))


def _dump(found: re.Match[str]) -> Iterator[bytes]:
    """The bytes, and those of numbers written with the last byte first."""
    rows = [one[1].split() for one in _NUMBERS.finditer(found[0])]
    numbers = [each for row in rows for each in row if len(each) % 2 == 0]
    yield bytes.fromhex("".join(numbers))
    if any(len(each) > 2 for each in numbers):
        yield b"".join(bytes.fromhex(each)[::-1] for each in numbers)


def _uu(found: re.Match[str]) -> Iterator[bytes]:
    data = b""
    lead = re.match(r"[ \t>]*", found[0])
    size = lead.end() if lead else 0
    for line in found[1].splitlines():
        signs = line[size:]
        most = 1 + -(-((ord(signs[0]) - 32) % 64) // 3) * 4 if signs else 0
        if signs.strip() == "end":
            break
        try:  # spaces at a line's end are lost on the way
            data += binascii.a2b_uu(signs[:most].ljust(most).encode("ascii"))
        except binascii.Error:
            continue
    yield data


def _ascii85(found: re.Match[str]) -> Iterator[bytes]:
    try:
        yield base64.a85decode(found[0], adobe=True)
    except ValueError:
        return


_KINDS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Iterator[bytes]]], ...] = (
    (_SIGNS, _signs),
    (_APART, _apart),
    (_DUMP, _dump),
    (_UU, _uu),
    (_ASCII85, _ascii85),
)
