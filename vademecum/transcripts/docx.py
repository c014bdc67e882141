"""Word (.docx): transcripts of Teams meetings, of Word's own dictation, of French interviews.

Read as a stream, so that a file of two million paragraphs is refused before it fills the memory.
Words struck by a tracked change are not read, words added are; of text written twice for old
programs (mc:Fallback) one is. ECMA-376 part 1, and its strict variant.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from vademecum.language import _
from vademecum.model import Transcript
from vademecum.transcripts import styles, xml
from vademecum.transcripts.archive import Archive
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.rich import Builder
from vademecum.transcripts.rich_said import said
from vademecum.transcripts.text import clean

PARAGRAPHS = 100_000
# Words in these are not words of the document as it reads.
_SILENT = frozenset(
    "del moveFrom Fallback instrText delText delInstrText fldData rPr pPr tblPr sectPr".split()
)
_LOOKS = frozenset("i u color caps smallCaps rStyle highlight".split())
_TITLES = frozenset({"title", "titre", "titel"})


@dataclass(slots=True)
class _State:
    """Where the reading of the document stands."""

    notes: Mapping[str, str]
    styles: Mapping[str, styles.Style]
    builder: Builder = field(default_factory=Builder)
    silent: int = 0
    paragraphs: int = 0
    bold: bool = False
    looks: set[str] = field(default_factory=set)  # what else sets the run apart
    style: str = ""
    level: str | None = None  # in the outline, where the paragraph says one
    title: str | None = None

    @property
    def heading(self) -> bool:
        """Whether the paragraph is a heading."""
        return styles.is_heading(self.style, self.styles, self.level)


def recognises(names: frozenset[str]) -> bool:
    """Whether the archive's members are those of a Word document."""
    return "word/document.xml" in names or any(
        re.fullmatch(r"word/document\d*\.xml", name) for name in names
    )


def read(data: bytes, name: str) -> Transcript:
    """The transcript in a Word document; VademecumError when damaged, too large or empty."""
    archive = Archive(data, name)
    state = _State(_notes(archive, name), styles.of_word(archive, name))
    for event, element in xml.events(archive.read(main_part(archive)), name):
        tag = xml.local(element)
        if event == "start":
            _open(state, tag, name)
        else:
            _close(state, tag, element)
    told, left, declared = said(state.builder)
    if not told:
        raise refusal(
            name,
            _(
                "a Word document without a single word;"
                " if it holds pictures of pages, save their text"
            ),
        )
    return Transcript(
        "docx",
        told,
        title=state.title,
        tool=_tool(archive, name),
        left_out=left,
        declared=declared,
    )


def _open(state: _State, tag: str, name: str) -> None:
    if tag in _SILENT:
        state.silent += 1
    elif tag == "p":
        state.paragraphs += 1
        if state.paragraphs > PARAGRAPHS:
            raise refusal(
                name, _("more than {limit} paragraphs; cut it in two").format(limit=PARAGRAPHS)
            )
        state.builder.end()
    elif tag == "r":
        state.bold = False
        state.looks.clear()
    elif tag == "tbl":
        state.builder.table()
    elif tag == "tr":
        state.builder.row()
    elif tag == "tc":
        state.builder.cell()


def _close(state: _State, tag: str, element: etree._Element) -> None:
    if tag == "b" and xml.attribute(element, "val") not in {"0", "false", "off"}:
        state.bold = True
    if (look := _look(tag, element)) is not None:
        state.looks.add(look)
    if tag in {"pStyle", "outlineLvl"} and _is_own(element):
        value = xml.attribute(element, "val") or ""
        state.style, state.level = (value, state.level) if tag == "pStyle" else (state.style, value)
    if tag in _SILENT:
        state.silent -= 1
    elif not state.silent:
        _words(state, tag, element)
    if tag in {"p", "tr", "r"}:
        xml.forget(element)


def _is_own(element: etree._Element) -> bool:
    """Whether a property is the paragraph's, not what a tracked change made of it."""
    above = element.getparent()
    paragraph = above.getparent() if above is not None else None
    return paragraph is not None and xml.local(paragraph) == "p"


def _look(tag: str, element: etree._Element) -> str | None:
    """What a property of a run shows, by which names may stand apart; None where nothing."""
    value = (xml.attribute(element, "val") or "").casefold()
    parent = element.getparent()
    if tag not in _LOOKS or parent is None or xml.local(parent) != "rPr":
        return None
    if value in {"0", "false", "off", "none", "auto", "000000"}:
        return None
    return f"{tag} {value}" if tag in {"color", "rStyle", "highlight"} else tag


def _words(state: _State, tag: str, element: etree._Element) -> None:
    if tag == "t":
        state.builder.add(element.text, state.bold, state.looks)
    elif tag in {"tab", "ptab"}:
        state.builder.tab(state.bold)
    elif tag == "noBreakHyphen":
        state.builder.add("\u2011", state.bold)
    elif tag in {"br", "cr"}:
        state.builder.end(broken=True, heading=state.heading)
    elif tag in {"footnoteReference", "endnoteReference"}:
        note = state.notes.get(f"{tag[:4]}{xml.attribute(element, 'id')}")
        state.builder.add(f" [{note}] " if note else None)
    elif tag == "tr":
        state.builder.end_row()
    elif tag == "p":
        state.builder.end(heading=state.heading, style=state.style)
        lines = state.builder.lines
        if state.title is None and lines and state.style.casefold() in _TITLES:
            state.title = clean(lines[-1].text)
        state.style, state.level = "", None


def main_part(archive: Archive) -> str:
    """The part that holds the document, which is not always word/document.xml."""
    found = sorted(n for n in archive.names if re.fullmatch(r"word/document\d*\.xml", n))
    return "word/document.xml" if "word/document.xml" in archive.names else found[0]


def _notes(archive: Archive, name: str) -> dict[str, str]:
    """The words of footnotes and endnotes, by kind and id."""
    out: dict[str, str] = {}
    for part in ("footnotes", "endnotes"):
        member = posixpath.join("word", f"{part}.xml")
        if member not in archive.names:
            continue
        words: list[str] = []
        for _event, element in xml.events(archive.read(member), name, ("end",)):
            tag = xml.local(element)
            if tag == "t" and element.text:
                words.append(element.text)
            elif tag == "p":
                words.append(" ")
            elif tag == part[:-1]:
                if text := clean("".join(words)):
                    out[f"{part[:4]}{xml.attribute(element, 'id')}"] = text
                words.clear()
    return out


def _tool(archive: Archive, name: str) -> str | None:
    if "docProps/app.xml" not in archive.names:
        return None
    for _event, element in xml.events(archive.read("docProps/app.xml"), name, ("end",)):
        if xml.local(element) == "Application":
            return clean(element.text or "").partition("/")[0] or None
    return None
