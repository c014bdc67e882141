"""OpenDocument text (.odt), read as a stream. OASIS OpenDocument 1.3, part 3."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from vademecum.language import _
from vademecum.model import Transcript
from vademecum.transcripts import styles, xml
from vademecum.transcripts.archive import Archive
from vademecum.transcripts.docx import PARAGRAPHS
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.rich import Builder
from vademecum.transcripts.rich_said import said
from vademecum.transcripts.text import clean
from vademecum.transcripts.times import number

_SILENT = frozenset({"tracked-changes", "annotation", "note-citation", "sequence-decls", "forms"})
# What a style may set words apart by, and its values that set nothing apart.
_LOOKS = {
    "font-style": ("normal",),
    "text-underline-style": ("none",),
    "font-variant": ("normal",),
    "text-transform": ("none",),
    "color": ("#000000", "transparent"),
    "background-color": ("transparent",),
}
_INLINE = frozenset({"span", "a", "note-body", "ruby-base", "bookmark", "meta", "note"})


@dataclass(slots=True)
class _State:
    """Where the reading of the document stands."""

    builder: Builder = field(default_factory=Builder)
    bold_styles: set[str] = field(default_factory=set)
    shown_styles: dict[str, set[str]] = field(default_factory=dict)  # what else sets words apart
    styles: dict[str, styles.Style] = field(default_factory=dict)
    style: str = ""  # the automatic style being declared
    bold: list[bool] = field(default_factory=list)  # of each open element
    shown: list[set[str]] = field(default_factory=list)  # likewise, other looks
    silent: int = 0
    paragraphs: int = 0
    notes: int = 0  # open notes
    note_began: bool = False  # the open note has had a paragraph
    title: str | None = None
    heading: bool = False  # the open paragraph is one


def recognises(names: frozenset[str]) -> bool:
    """Whether the archive's members are those of an OpenDocument file."""
    return "content.xml" in names


def read(data: bytes, name: str) -> Transcript:
    """The transcript in an OpenDocument text; VademecumError when damaged or empty."""
    archive = Archive(data, name)
    if "mimetype" in archive.names and b"opendocument.text" not in archive.read("mimetype")[:80]:
        raise refusal(name, _("an OpenDocument file, but not a text; save it as .odt or .csv"))
    # lxml gives an element's text at its end only, so the tree is read once it stands.
    root: etree._Element | None = None
    count = 0
    for _event, element in xml.events(archive.read("content.xml"), name, ("end",)):
        count += xml.local(element) in {"p", "h"}
        if count > PARAGRAPHS:
            raise refusal(
                name, _("more than {limit} paragraphs; cut it in two").format(limit=PARAGRAPHS)
            )
        root = element
    if root is None:
        raise refusal(name, _("the file is damaged or cut short; copy it or save it again"))
    state = _State()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        (_open if event == "start" else _close)(state, xml.local(element), element)
    told, left, declared = said(state.builder)
    if not told:
        raise refusal(
            name,
            _(
                "an OpenDocument text without a single word;"
                " if it holds pictures of pages, save their text"
            ),
        )
    return Transcript(
        "odt",
        told,
        title=state.title,
        tool=_tool(archive, name),
        left_out=left,
        declared=declared,
    )


def _open(state: _State, tag: str, element: etree._Element) -> None:
    state.silent += tag in _SILENT
    style = xml.attribute(element, "style-name") or ""
    state.bold.append(
        style in state.bold_styles if tag in {"p", "h", "span"} and style else _inherited(state)
    )
    own = tag in {"p", "h", "span"} and style
    state.shown.append(state.shown_styles.get(style, set()) if own else _shown(state))
    if tag == "style":
        state.style = xml.attribute(element, "name") or ""
        above = xml.attribute(element, "parent-style-name") or ""
        state.styles[state.style] = styles.Style(state.style, above)
    elif tag == "text-properties" and xml.attribute(element, "font-weight") in {"bold", "700"}:
        state.bold_styles.add(state.style)
    if tag == "text-properties" and (looks := _looks(element)):
        state.shown_styles[state.style] = looks
    if state.silent:
        return
    if tag == "note":
        state.notes += 1
        state.note_began = False
        _add(state, " [")
    elif tag in {"p", "h"} and state.notes:
        _add(state, " " if state.note_began else None)
        state.note_began = True
    elif tag in {"p", "h"}:
        state.builder.end()
        state.heading = tag == "h" or styles.is_heading(style, state.styles)
    elif tag == "table":
        state.builder.table()
    elif tag == "table-row":
        state.builder.row()
    elif tag == "table-cell":
        state.builder.cell()
    elif tag == "s":
        _add(state, " " * min(int(number(xml.attribute(element, "c") or "1") or 1), 8))
    elif tag == "tab":
        state.builder.tab(_inherited(state))
    elif tag == "line-break":
        if state.notes:
            _add(state, " ")
        else:
            state.builder.end(broken=True, heading=state.heading)
    if tag in {"p", "h"} or tag in _INLINE:
        _add(state, element.text)


def _looks(element: etree._Element) -> set[str]:
    """What a style shows, besides bold, by which names may stand apart."""
    out = set()
    for name, plain in _LOOKS.items():
        value = (xml.attribute(element, name) or plain[0]).casefold()
        if value not in plain:
            out.add(f"{name} {value}")
    return out


def _shown(state: _State) -> set[str]:
    return state.shown[-1] if state.shown else set()


def _inherited(state: _State) -> bool:
    return bool(state.bold) and state.bold[-1]


def _close(state: _State, tag: str, element: etree._Element) -> None:
    state.silent -= tag in _SILENT
    state.bold.pop()
    state.shown.pop()
    if state.silent:
        return
    if tag == "note":
        state.notes -= 1
        _add(state, "] ")
    elif tag in {"p", "h"}:
        if not state.notes:
            style = xml.attribute(element, "style-name") or ""
            own = state.styles.get(style)  # one of this document, of another that has a name
            style = own.base if own is not None and own.base else style
            state.builder.end(heading=state.heading, style=style)
            state.heading = False
        if state.title is None and _is_title(element) and state.builder.lines:
            state.title = clean(state.builder.lines[-1].text)
    elif tag == "table-row":
        state.builder.end_row()
    parent = element.getparent()
    if parent is not None and xml.local(parent) in {"p", "h"} | _INLINE:
        _add(state, element.tail)


def _is_title(element: etree._Element) -> bool:
    return (xml.attribute(element, "style-name") or "").casefold() in {"title", "titre"}


def _add(state: _State, words: str | None) -> None:
    state.builder.add(words, _inherited(state), _shown(state))


def _tool(archive: Archive, name: str) -> str | None:
    if "meta.xml" not in archive.names:
        return None
    for _event, element in xml.events(archive.read("meta.xml"), name, ("end",)):
        if xml.local(element) == "generator":
            return clean(element.text or "").partition("/")[0] or None
    return None
