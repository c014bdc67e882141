"""What people give by mistake, told by its first bytes."""

from __future__ import annotations

import re

from vademecum.language import N_
from vademecum.transcripts import notation, rigid

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
    (b"STL25.01", 3, N_("subtitles of a broadcaster (EBU STL); save them as .srt")),
    (b"STL30.01", 3, N_("subtitles of a broadcaster (EBU STL); save them as .srt")),
    (b"ooBinaryFile", 0, N_("a binary file of Praat; save it as .tsv or .txt with names")),
)
_XML = N_(
    "XML, or a text with tags, of a kind that is not read; save its words as .docx or .srt, or take"
    " the tags out and write each turn as Name: words"
)
LRC = N_("lyrics with times (LRC); save them as .srt or .vtt")
# What other programs keep structure in, told by its text: a pattern over the first characters, and
# what it is. Each asks for what plain words never have, so that a text that mentions it is read.
_KINDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\s*\{\\rtf"), N_("an RTF document; save it as .docx")),
    (
        re.compile(
            r'(?:.*\n){0,3}\s*(?:File type = )?"(?:ooTextFile|Praat chronological TextGrid)',
            re.IGNORECASE,
        ),
        N_("a TextGrid of Praat; save it as .tsv or .txt with names"),
    ),
    (
        re.compile(
            r"(?:@UTF8\s*\n)?(?:@PID:.*\n|@Window:.*\n|@Color.*\n)*@Begin\s*\n", re.IGNORECASE
        ),
        N_("a CHAT transcript; export it as .srt (chat2srt) or .txt"),
    ),
    (
        re.compile(r"(?:\s*\[(?:ti|ar|al|au|by|length|offset|re|ve|tool):[^\]\n]*\]\s*\n){2,}"),
        LRC,
    ),
    (
        re.compile(r"\s*<\?xml|\s*<!DOCTYPE\s", re.IGNORECASE),
        _XML,
    ),
)
# The same, of files whose every line is built one way: no line of words is.
_FRAMES = N_("subtitles timed in frames, whose number a second is not told; save them as .srt")
_HEARD = N_("words one a line, as recognisers' tests keep them; export the text as .srt or .json")
_WHEN = N_("who speaks when, without a word said; join it to the words and save them as .json")
_SETTINGS = N_(
    "a program's settings or data (INI, TOML); save words as .json, .csv or .txt with names"
)
_PYTHON = N_("Python's notation, not JSON; write it with json.dumps and save it as .json")
_SCRIPT = N_("JavaScript, not JSON; write its data with JSON.stringify and save it as .json")
_DUMP = N_(
    "data as a program shows them, not a transcript; save them as .json, .csv or .txt with names"
)
_OF_YAML = N_("YAML, not a transcript; save it as .json, .csv or .txt with names")
_SECONDS = r"\d+(?:\.\d+)?"
_LINES: tuple[tuple[re.Pattern[str], int, str], ...] = (  # a line, how many at least, what it is
    (
        re.compile(
            r"[A-Z][A-Z/-]+\s+\S+\s+(?:\d+|<NA>)\s+(?:[\d.]+|<NA>)\s+(?:[\d.]+|<NA>)(?:\s+\S+){3,6}"
        ),
        1,
        _WHEN,
    ),
    (re.compile(rf"\S+\s+\S+\s+{_SECONDS}\s+\d+\.\d+"), 2, _WHEN),
    (
        re.compile(
            r"\[?\s*(?:start=)?[\d:.]+s?\s+(?:-->\s+)?(?:stop=|end=)?[\d:.]+s?\s*\]?\s+(?:\w\s+)?"
            r"(?:speaker_)?(?:speaker|spk|s)[ _]?\d+",
            re.IGNORECASE,
        ),
        2,
        _WHEN,
    ),
    (re.compile(r"\S+\s+\w+\s+\d+\.\d+\s+\d+\.\d+\s+\S+(?:\s+-?[\d.]+)?(?:\s+\S+)?"), 2, _HEARD),
    (re.compile(rf"{_SECONDS} +{_SECONDS} +\S+"), 3, _HEARD),
    (
        re.compile(
            r"\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d+)?Z?\]?[\s|-]+.{0,60}?"
            r"\b(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE|CRITICAL|FATAL)\b.*"
        ),
        2,
        N_("a program's log, not a transcript; save the words as .txt"),
    ),
    (re.compile(r"\[?\s*\(\s*[\d.]+\s*,.*\)\s*,?\s*\]?"), 2, _PYTHON),
    (re.compile(r"\{\d+\}\s?\{\d*\}.*|\[\d+\]\[\d*\].*"), 2, _FRAMES),
)
_COMMENT = re.compile(r"\s*(?:;;.*|#.*)?$")
_SHOWN = 40  # lines that show how a file is built
_SETTING = re.compile(r"[\w.-]+[ \t]*=.*|\[{1,2}[^\[\]\n=]{1,60}\]{1,2}|[;#].*")
_SECTION = re.compile(r"^\[{1,2}[^\[\]\n=]{1,60}\]{1,2}$", re.MULTILINE)
_YAML = re.compile(r"[ ]*(?:-[ ]+)*[a-z][a-z0-9_-]*:(?:[ ].*)?|[ ]*-[ ].*|-{3}|[ ]*#.*|[ ]{2,}\S.*")
# A key without a value above a list, or above a key that stands further in.
_NESTED = re.compile(r"^([ ]*)[a-z][a-z0-9_-]*:[ ]*\n\1(?:[ ]*-[ ]+|[ ]+)[a-z][a-z0-9_-]*:", re.M)
_ITEMS = re.compile(r"^-[ ]+[a-z][a-z0-9_-]*:.*\n[ ]{2,}[a-z][a-z0-9_-]*:", re.M)
_MESSAGE = N_("a message with its heads; save its text as .txt")
_OPENS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"\s*(?:TITLE:.*\n\s*)?(?:FCM:.*\n\s*)?\d{3,6}\s+\S+\s+[AVB\d/]+\s+[CDWK]\w*\s"
            r"(?:\s*\d+)?(?:\s*\d\d:\d\d:\d\d[:;]\d\d){4}"
        ),
        N_("a list of cuts of an editing program (EDL); export the subtitles as .srt"),
    ),
    (re.compile(r"\s*Scenarist_SCC"), N_("captions in codes (SCC); save them as .srt")),
    (re.compile(r"\s*(?://[^\n]*\n\s*)*\$(?:FontName|Bold)"), N_("a Spruce STL; save it as .srt")),
    (
        re.compile(r"\s*BEGIN:V(?:CALENDAR|CARD)"),
        N_("a calendar or an address book; save the words as .txt"),
    ),
    (re.compile(r"\s*(?:%.*\n\s*)*\\documentclass"), N_("LaTeX; save it as .txt or .docx")),
    (
        re.compile(r"\s*(?:%.*\n\s*)*@\w+\{[^\s,{}]*,\s"),
        N_("references (BibTeX), not a transcript; save the words as .txt"),
    ),
    (
        re.compile(r"(?:[A-Z][\w-]+:.*\n(?:[ \t].*\n)*){0,40}MIME-Version:", re.IGNORECASE),
        _MESSAGE,
    ),
    (
        re.compile(
            r"(?=(?:[A-Z][\w-]*:.*\n(?:[ \t].*\n)*){0,20}Subject:)(?:(?:From|To|Cc|Bcc|Subject|Date"
            r"|Sent|Reply-To|Message-ID|Return-Path|Received|Delivered-To|Content-[\w-]+|X-[\w-]+)"
            r":.*\n(?:[ \t].*\n)*){3}"
        ),
        _MESSAGE,
    ),
    (
        re.compile(
            r"\s*>?From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:[A-Z][a-z]{2} +\d{1,2}"
            r"|\d{1,2} +[A-Z][a-z]{2}) .*\d\d:\d\d"
        ),
        N_("messages with their heads (mbox); save the text of each as .txt"),
    ),
    (re.compile(r"\s*[\[(]?\s*\{\s*'[^'\n]{1,40}'\s*:"), _PYTHON),
    (
        # `const transcript = [`, `module.exports = {`, `show({"text"`, `[{speaker: "Anna"`
        re.compile(
            r"(?:\s|//.*\n|/\*[^*]*\*/|['\"]use strict['\"];)*"
            r"(?:(?:export\s+)?(?:const|let|var)\s+[\w$]+(?:\s*:[^=\n]{1,60})?\s*=\s*[\[{]"
            r"|(?:module\.)?exports(?:\.\w+)?\s*=\s*[\[{]|export\s+default\s*[\[{]"
            r"|(?:window|self|globalThis)\.[\w$.]+\s*=\s*[\[{]"
            r"|[A-Za-z_$][\w$.]*\(\s*[\[{]\s*(?:\{\s*)?[\"'\w$]+\s*:"
            r"|\[\s*\{\s*[A-Za-z_$][\w$]*\s*:\s*[\"'`\d\[{]|\{\s*[a-z_$][\w$]*\s*:\s*[\"'`\[{])"
        ),
        _SCRIPT,
    ),
    (
        re.compile(r"\s*(?:--.*\n\s*)*(?:INSERT INTO|CREATE TABLE|DROP TABLE|BEGIN TRANSACTION)\b"),
        N_("SQL, not a transcript; export the table as .csv with a first line of names"),
    ),
    (re.compile(r'\s*<[A-Za-z][\w:.-]*(?:\s+[\w:.-]+="[^"\n]*")+\s*/?>(?:.*\n){2}'), _XML),
)
_PROLOGUE = re.compile(
    r"\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<![A-Z][^>\[]*(?:\[.*?\])?\s*>\s*)*", re.DOTALL
)
_ROOT = re.compile(r"\s*<([A-Za-z][\w:.-]*)(?=[\s>/])[^<>]*>")
# Roots of XML that people export, and what to ask the program for instead.
_ROOTS = {
    "annotation_document": N_("an ELAN file (.eaf); export it as tab-delimited text or .srt"),
    "basic-transcription": N_("an EXMARaLDA file (.exb); export it as TEI or .txt"),
    "html": N_("a web page; save it as .docx or .txt"),
}


def kind(data: bytes) -> str | None:
    """What the file is (a string of the catalogue) when its first bytes say it is no text."""
    start = data[:8192].removeprefix(b"\xef\xbb\xbf")
    for magic, offset, name in _MAGIC:
        if start.startswith(magic, offset):
            return name
    # Word's lock file: the length of the user's name, the name, spaces, the name again in UTF-16.
    if len(data) == 162 and 0 < data[0] < 55 and data[1:].count(b"\x00") > 20:
        return N_(
            "a lock that Word leaves while a document is open;"
            " close it there, then import the document"
        )
    return None


def structured(text: str) -> str | None:
    """What a text is (a string of the catalogue) that no reader took and that is no plain text."""
    start = text[:8192]
    root = _root(text)
    if root is not None:
        return _ROOTS.get(root, _XML)
    for pattern, name in (*_KINDS, *_OPENS):
        if pattern.match(start):
            return name
    start = text[:20_000]
    if rigid.is_of_words(start):
        return _HEARD
    return _by_lines(start) or (rigid.WANTED if rigid.is_table(start) else None)


def _by_lines(text: str) -> str | None:
    """What a text is whose lines are all built as another program's."""
    lines = [line.rstrip() for line in text.split("\n")[:_SHOWN]]
    rows = [line.strip() for line in lines if not _COMMENT.match(line)]
    for pattern, least, name in _LINES:
        if len(rows) >= least and all(map(pattern.fullmatch, rows)):
            return name
    if notation.is_dump(rows):
        return _DUMP
    if _SECTION.search(text) and any("=" in row for row in rows):
        settings = [line.strip() for line in lines if line.strip()]
        if all(map(_SETTING.fullmatch, settings)):
            return _SETTINGS
    nested = _NESTED.search(text) or _ITEMS.search(text)
    if nested and all(_YAML.fullmatch(line) for line in lines if line):
        return _OF_YAML
    if notation.is_yaml(rows):
        return _OF_YAML
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
