"""Transcript files of every format to one record.

READERS is the whole list of formats. A reader is a module whose `read(data, name)` takes the bytes
and the file's name, for messages, and returns a Transcript or raises VademecumError in one line.
The law they share: every word of the source once, in order. `read_file` does it in a child process
with limits; `read` does it here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from vademecum import child
from vademecum.errors import VademecumError
from vademecum.language import N_, _
from vademecum.model import Transcript
from vademecum.reasons import reason
from vademecum.transcripts import (
    broadcast,
    civilities,
    corpora,
    docx,
    doubts,
    foreign,
    heard,
    html,
    jsonfile,
    minutes,
    odt,
    official,
    otr,
    plain,
    recognised,
    references,
    rigid,
    segments,
    sheet,
    srt,
    subtitles,
    syceron,
    tagged,
    tei,
    timed,
    told,
    unlikely,
    webvtt,
    wire,
)
from vademecum.transcripts.archive import Archive
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.text import decode

LARGEST = 48 << 20  # bytes of a transcript file; a day's sitting in JSON, word by word, has 15 MB


@dataclass(frozen=True, slots=True)
class Reader:
    """One format."""

    name: str  # as people call it
    read: Callable[[bytes, str], Transcript]
    text: Callable[[str], bool] | None = None  # whether decoded text is of this format
    archive: Callable[[frozenset[str]], bool] | None = None  # whether a ZIP's members are
    endings: tuple[str, ...] = ()  # names that promise this format
    wants: str = ""  # what such a file lacks when it is none (of the catalogue)


# In the order in which they are asked: the last one takes any text.
READERS: Mapping[str, Reader] = {
    "docx": Reader("Word", docx.read, archive=docx.recognises, endings=(".docx",)),
    "odt": Reader("OpenDocument", odt.read, archive=odt.recognises, endings=(".odt",)),
    "webvtt": Reader("WebVTT", webvtt.read, webvtt.recognises, endings=(".vtt",)),
    "otr": Reader("oTranscribe", otr.read, otr.recognises, endings=(".otr",)),
    "json": Reader("JSON", recognised.read, jsonfile.recognises, endings=(".json", ".jsonl")),
    "syceron": Reader("XML of the Assemblée nationale", syceron.read, syceron.recognises),
    "debats": Reader("XML of the Journal officiel", official.read, official.recognises),
    "tei": Reader("TEI", tei.read, tei.recognises, endings=(".xml",)),
    "ttml": Reader(
        "TTML", broadcast.read_ttml, broadcast.is_ttml, endings=(".ttml", ".dfxp", ".itt")
    ),
    "trs": Reader("Transcriber", broadcast.read_trs, broadcast.is_trs, endings=(".trs",)),
    "html": Reader("HTML", html.read, html.recognises, endings=(".html", ".htm")),
    "ass": Reader("ASS", subtitles.read_ass, subtitles.is_ass, endings=(".ass", ".ssa")),
    "sbv": Reader("SBV", subtitles.read_sbv, subtitles.is_sbv, endings=(".sbv",)),
    "table": Reader(
        "CSV or TSV", sheet.read, sheet.recognises, endings=(".csv", ".tsv"), wants=rigid.WANTED
    ),
    "rows": Reader("table without a header", rigid.read, rigid.recognises),
    "corpus": Reader("IRaMuTeQ or Lexico", corpora.read_corpus, corpora.is_corpus),
    "tagged": Reader("text with tags of who speaks", tagged.read, tagged.recognises),
    "form": Reader("records of a form", corpora.read_form, corpora.is_form),
    "timed": Reader("lines with times", timed.read, timed.recognises),
    "labels": Reader("Audacity", segments.read_labels, segments.is_labels),
    "stm": Reader("STM", segments.read_stm, segments.is_stm, endings=(".stm",)),
    "srt": Reader("SubRip", srt.read, srt.recognises, endings=(".srt",)),
    "txt": Reader("text", plain.read, plain.recognises),
}


def read(data: bytes, name: str) -> Transcript:
    """The transcript in `data`; `name` is the file's, for its ending and for messages.

    Raises VademecumError, in one line, when the file is none of the formats or is broken.
    """
    if len(data) > LARGEST:
        raise _too_large(name)
    key = recognise(data, name)
    found = civilities.asked(references.mended(READERS[key].read(data, name)))
    found = doubts.swept(heard.swept(found))
    if found.format not in told.WRITTEN:
        return found
    more = (*minutes.noticed(found.utterances), *unlikely.noticed(found.utterances))
    return replace(found, noticed=(*found.noticed, *more)) if more else found


def _too_large(name: str) -> VademecumError:
    if name.casefold().endswith(".txt"):
        return refusal(name, _("larger than {limit} MB; cut it in two").format(limit=LARGEST >> 20))
    return refusal(
        name,
        _("larger than {limit} MB; cut it in two, or export it as .txt").format(
            limit=LARGEST >> 20
        ),
    )


def recognise(data: bytes, name: str) -> str:
    """The key in READERS of the format of `data`; VademecumError when it is none of them."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise refusal(name, _("the file is empty; export it again from the program that made it"))
    if name.startswith("~$"):
        raise refusal(name, _("a lock that Word leaves while a document is open: close it there"))
    if data.startswith(b"PK"):
        members = Archive(data, name).names
        for key, reader in READERS.items():
            if reader.archive and reader.archive(members):
                return key
        if any(member.startswith("xl/") for member in members):
            raise refusal(name, _("a workbook of Excel; save its sheet as .csv"))
        raise refusal(
            name,
            _(
                "an archive, but neither a Word nor an OpenDocument text;"
                " unpack it and import what is in it"
            ),
        )
    if (other := foreign.kind(data)) is not None:
        # Where it says what to do instead, the file may well be a transcript.
        what = (
            _(other)
            if ";" in other
            else _("{kind}: not a transcript; save the words as .docx or .txt").format(
                kind=_(other)
            )
        )
        raise refusal(name, what)
    text = decode(data, name)
    for key, reader in READERS.items():
        if reader.text and reader.text(text):
            if key == "txt":
                if (other := foreign.structured(text)) is not None:
                    raise refusal(name, _(other))
                table = name.casefold().endswith(READERS["table"].endings)
                if not (table and rigid.is_text(text)):
                    _promise_kept(name)
            return key
    raise refusal(name, _("a text without a single word; export it again with its words"))


def _promise_kept(name: str) -> None:
    """Refuse as plain text a file whose name promises a format that its content is not."""
    if name.casefold().endswith(".lrc"):
        raise refusal(name, _(foreign.LRC))
    for reader in READERS.values():
        if name.casefold().endswith(reader.endings):
            why = _(
                reader.wants
                or N_(
                    "named as {format}, but its content is not;"
                    " export it again, or give it the ending of what it is"
                )
            )
            raise refusal(name, why.format(format=reader.name))


def read_file(path: Path) -> tuple[Transcript, str]:
    """The transcript in the file at `path` and the file's SHA-256, read in a child process.

    Raises VademecumError when it is no regular file, or for what `read` refuses, or when reading
    it takes too long or too much memory.
    """
    try:
        if path.is_dir():
            raise refusal(path.name, _("a folder; verify its name, or give a file that is in it"))
        if not path.is_file():
            raise refusal(path.name, _("no such file; verify its name and its folder"))
        data = path.read_bytes() if path.stat().st_size <= LARGEST else b""
    except OSError as error:
        raise refusal(path.name, reason(error)) from None
    if not data and path.stat().st_size:
        raise _too_large(path.name)
    try:
        result = child.run("vademecum.transcripts.wire:read", data, path.name)
    except VademecumError as error:
        named = error.message.startswith(path.name)
        raise error if named else refusal(path.name, error.message) from None
    return wire.decoded(result), hashlib.sha256(data).hexdigest()
