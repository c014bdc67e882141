"""Words packed in a file: what is in it, within bounds."""

from __future__ import annotations

import bz2
import email
import email.policy
import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator

from vademecum.withdrawal import pdf_text
from vademecum.withdrawal.readings import decoded

_LARGE = 200_000_000  # bytes read of what is packed
_DEEP = 20_000_000  # of what is packed in it
_MEMBERS = 5_000
_DEPTH = 3  # files in files
_ZIP, _PDF, _GZIP, _BZIP2, _XZ = b"PK\x03\x04", b"%PDF-", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00"
_LZMA, _RTF = b"\x5d\x00\x00", b"{\\rtf"
_PNG, _OLE = b"\x89PNG\r\n\x1a\n", b"\xd0\xcf\x11\xe0"
_ARCHIVES = (b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x28\xb5\x2f\xfd")
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # a Word file with a password
_KNOWN = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA}
_ZLIB = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")  # an object of git, a picture's text
# What RTF writes a letter as: its byte, or its number; else its own words, which are no letters.
_RTF_SIGN = re.compile(
    r"\\'([0-9a-fA-F]{2})|\\u(-?\d{1,6}) ?(?:\?|\\'[0-9a-fA-F]{2})?|\\[a-z]+-?\d* ?|[{}]"
)


def is_packed(data: bytes) -> bool:
    """Whether words are packed in a file, so that none can be taken out of it."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False  # UTF-16
    return (
        data.startswith((_ZIP, _PDF, _GZIP, _BZIP2, _XZ, _RTF))
        or b"\0" in data[:8000]
        or _is_mail(data)
        or (data.startswith(_ZLIB) and _inflated(data, 1) is not None)
    )


def unpacked(data: bytes, depth: int = _DEPTH) -> Iterator[str]:
    """The texts packed in a file, as many as can be read within bounds, files in files too.

    ZIP, Word, ODT, EPUB, PDF (`pdf_text`), mail, gzip, bzip2, xz, what PNG says of itself.
    """
    for one in _inside(data, _LARGE if depth == _DEPTH else _DEEP) if depth else ():
        if isinstance(one, str):
            yield one
        else:
            yield from unpacked(one, depth - 1)
    for _encoding, text in decoded(data):
        yield text
    if b"\0" in data[:8000]:
        yield data.decode("utf-16-le", "replace")


def _inside(data: bytes, most: int) -> Iterator[bytes | str]:
    """What a file has in it."""
    if data.startswith(_ZIP):
        yield from _members(data, most)
    elif data.startswith(_PDF):
        for found in re.finditer(rb"stream\r?\n", data):
            try:
                yield zlib.decompressobj().decompress(data[found.end() :], most)
            except zlib.error:
                continue
        yield from pdf_text.texts(data, most)
    elif data.startswith(_PNG):
        yield from _png(data, most)
    elif data.startswith(_RTF):
        yield _RTF_SIGN.sub(_rtf, data.decode("cp1252", "replace"))
    elif data.startswith((_GZIP, _BZIP2, _XZ, _LZMA)):
        yield from _squeezed(data, most)
    elif data.startswith(_ZLIB):
        yield _inflated(data, most) or b""
    elif _is_mail(data):
        yield from _mail(data)


def opaque(data: bytes) -> bool:
    """Whether a document or an archive holds words that nobody can read here: locked, or pictures.

    A person is to open it.
    """
    if data.startswith(_PDF):
        return pdf_text.opaque(data, _LARGE)
    if data.startswith(_ARCHIVES):
        return True
    if data.startswith(_OLE):
        return _LOCKED in data
    return data.startswith(_ZIP) and _locked(data)


def _locked(data: bytes) -> bool:
    """Whether a member of a ZIP cannot be read, or there are too many."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            listed = packed.infolist()
            return len(listed) > _MEMBERS or any(
                one.flag_bits & 1 or one.compress_type not in _KNOWN for one in listed
            )
    except (zipfile.BadZipFile, OSError, NotImplementedError):
        return True


def _png(data: bytes, most: int) -> Iterator[bytes]:
    """What a picture says of itself: tEXt, zTXt, iTXt (PNG, 11.3.4)."""
    at = 8
    while at + 8 <= len(data):
        size, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        body = data[at + 8 : at + 8 + size]
        at += size + 12
        _key, _nul, said = body.partition(b"\0")
        if kind == b"tEXt":
            yield said
        elif kind == b"zTXt":
            yield _inflated(said[1:], most) or b""
        elif kind == b"iTXt":
            words = said[2:].partition(b"\0")[2].partition(b"\0")[2]
            yield (_inflated(words, most) or b"") if said[:1] == b"\1" else words


def _inflated(data: bytes, most: int) -> bytes | None:
    try:
        return zlib.decompressobj().decompress(data, most)
    except zlib.error:
        return None


def _rtf(found: re.Match[str]) -> str:
    """What stands for a sign of RTF."""
    if found[1]:
        return bytes.fromhex(found[1]).decode("cp1252", "replace")
    if found[2]:
        number = int(found[2]) % 0x10000
        return chr(number) if not 0xD800 <= number < 0xE000 else " "
    return "\n" if found[0].strip() in ("\\par", "\\line") else ""


def _squeezed(data: bytes, most: int) -> Iterator[bytes]:
    try:
        if data.startswith(_GZIP):
            yield zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data, most)
        elif data.startswith(_BZIP2):
            yield bz2.BZ2Decompressor().decompress(data, most)
        else:
            yield lzma.LZMADecompressor(memlimit=_LARGE).decompress(data, most)
    except (zlib.error, lzma.LZMAError, OSError, EOFError):
        return


def _members(data: bytes, most: int) -> Iterator[bytes | str]:
    left = most
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for one in packed.infolist()[:_MEMBERS]:
                yield one.filename
                if one.file_size <= left:
                    left -= one.file_size
                    yield packed.read(one)
    except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError, zlib.error):
        return


def _is_mail(data: bytes) -> bool:
    head = data[:20_000].lower()
    return b"content-transfer-encoding:" in head and b"mime-version:" in head


def _mail(data: bytes) -> Iterator[bytes | str]:
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.is_multipart():
            continue
        content = part.get_payload(decode=True)
        if isinstance(content, bytes):
            if is_packed(content):
                yield content
            charset = part.get_content_charset() or "utf-8"
            try:
                yield content.decode(charset, "replace")
            except LookupError:
                yield content.decode("latin-1")
