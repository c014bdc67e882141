"""What people give by mistake, told by its first bytes."""

from __future__ import annotations

import re

from vademecum.language import N_

_MAGIC: tuple[tuple[bytes, int, str], ...] = (
    (b"%PDF", 0, N_("a PDF")),
    (b"{\\rtf", 0, N_("an RTF document; save it as .docx")),
    (b"\xd0\xcf\x11\xe0", 0, N_("an old or protected Office document; save it as .docx")),
    (b"\x89PNG", 0, N_("an image")),
    (b"\xff\xd8\xff", 0, N_("an image")),
    (b"GIF8", 0, N_("an image")),
    (b"ftyp", 4, N_("a recording; transcribe it first")),
    (b"ID3", 0, N_("a recording; transcribe it first")),
    (b"\xff\xfb", 0, N_("a recording; transcribe it first")),
    (b"OggS", 0, N_("a recording; transcribe it first")),
    (b"fLaC", 0, N_("a recording; transcribe it first")),
    (b"RIFF", 0, N_("a recording; transcribe it first")),
    (b"\x1a\x45\xdf\xa3", 0, N_("a recording; transcribe it first")),
    (b"\x1f\x8b", 0, N_("a compressed archive; unpack it first")),
    (b"7z\xbc\xaf", 0, N_("a compressed archive; unpack it first")),
    (b"Rar!", 0, N_("a compressed archive; unpack it first")),
    (b"\x7fELF", 0, N_("a program")),
    (b"MZ\x90", 0, N_("a program")),
    (b"SQLite format 3", 0, N_("a database")),
)
_PAGE = re.compile(rb"<!doctype html|<html[\s>]", re.IGNORECASE)
_XML = re.compile(rb"\s*<(?:\?xml|!DOCTYPE|!--|[A-Za-z][\w:.-]*[\s>/])")
_TEI = re.compile(rb"<(?:\w+:)?(?:TEI|teiCorpus|TEI\.2)\b")


def kind(data: bytes) -> str | None:
    """What the file is (a string of the catalogue) when it is surely no transcript of ours."""
    start = data[:8192].removeprefix(b"\xef\xbb\xbf")
    for magic, offset, name in _MAGIC:
        if start.startswith(magic, offset):
            return name
    if start.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in start:
        start = start.replace(b"\x00", b"").lstrip(b"\xff\xfe")
    if _PAGE.search(start[:1024]):
        return N_("a web page")
    if _XML.match(start) and not _TEI.search(start):
        return N_("XML, but not TEI")
    # Word's lock file: the length of the user's name, the name, spaces, the name again in UTF-16.
    if len(data) == 162 and 0 < data[0] < 55 and data[1:].count(b"\x00") > 20:
        return N_("a lock that Word leaves while a document is open")
    return None
