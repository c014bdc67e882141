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
# What other programs keep structure in, told by its text: a pattern over the first characters, and
# what it is. Each asks for what plain words never have, so that a text that mentions it is read.
_KINDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\s*\{\\rtf"), N_("an RTF document; save it as .docx")),
    (
        re.compile(r'(?:.*\n){0,3}\s*File type = "ooTextFile', re.IGNORECASE),
        N_("a TextGrid of Praat; save it as .tsv or .txt with names"),
    ),
    (
        re.compile(r"(?:@UTF8\s*\n)?(?:@PID:.*\n|@Window:.*\n|@Color.*\n)*@Begin\s*\n"),
        N_("a CHAT transcript; export it as .srt (chat2srt) or .txt"),
    ),
    (
        re.compile(r"(?:\s*\[(?:ti|ar|al|au|by|length|offset|re|ve|tool):[^\]\n]*\]\s*\n){2,}"),
        N_("lyrics with times (LRC); save them as .srt or .vtt"),
    ),
    (
        re.compile(r"\s*<\?xml|\s*<!DOCTYPE\s", re.IGNORECASE),
        N_("XML of a kind that is not read; save it as .docx, .txt or .srt"),
    ),
)
_PROLOGUE = re.compile(
    r"\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<![A-Z][^>\[]*(?:\[.*?\])?\s*>\s*)*", re.DOTALL
)
_ROOT = re.compile(r"\s*<([A-Za-z][\w:.-]*)(?=[\s>/])[^<>]*>")
# Roots of XML that people export, and what to ask the program for instead.
_ROOTS = {
    "annotation_document": N_("an ELAN file (.eaf); export it as tab-delimited text or .srt"),
    "basic-transcription": N_("an EXMARaLDA file (.exb); export it as TEI or .txt"),
    "html": N_("a web page"),
}


def kind(data: bytes) -> str | None:
    """What the file is (a string of the catalogue) when its first bytes say it is no text."""
    start = data[:8192].removeprefix(b"\xef\xbb\xbf")
    for magic, offset, name in _MAGIC:
        if start.startswith(magic, offset):
            return name
    # Word's lock file: the length of the user's name, the name, spaces, the name again in UTF-16.
    if len(data) == 162 and 0 < data[0] < 55 and data[1:].count(b"\x00") > 20:
        return N_("a lock that Word leaves while a document is open")
    return None


def structured(text: str) -> str | None:
    """What a text is (a string of the catalogue) that no reader took and that is no plain text."""
    start = text[:8192]
    root = _root(text)
    if root is not None:
        return _ROOTS.get(
            root, N_("XML of a kind that is not read; save it as .docx, .txt or .srt")
        )
    for pattern, name in _KINDS:
        if pattern.match(start):
            return name
    return None


def _root(text: str) -> str | None:
    """The name of the element that holds the whole text, without its prefix; None for other texts.

    « <Anna> Bonjour » opens as XML does and is a text: nothing closes it.
    """
    found = _ROOT.match(text[:20_000], _PROLOGUE.match(text[:20_000]).end())  # type: ignore[union-attr]
    if found is None:
        return None
    closed = re.search(rf"</{re.escape(found[1])}\s*>\s*\Z", text[-400:])
    marked = text.lstrip().startswith("<?xml") or "xmlns" in found[0]
    return found[1].rpartition(":")[2].casefold() if closed or marked else None
