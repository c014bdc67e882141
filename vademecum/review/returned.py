"""A document that came back: its paragraphs as they read now, its comments, its ticked boxes.

It comes from outside, so it is read in a child process (`child.run`), and leaves it as JSON.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, field

from lxml import etree

from vademecum import child
from vademecum.language import _
from vademecum.review.send import BOOKMARK
from vademecum.transcripts import xml
from vademecum.transcripts.archive import Archive
from vademecum.transcripts.docx import PARAGRAPHS, main_part, recognises
from vademecum.transcripts.refusal import refusal

_GONE = frozenset({"del", "moveFrom"})
_NEW = frozenset({"ins", "moveTo"})
_UNREAD = frozenset("Fallback instrText delInstrText fldData sectPr tblPr".split())
_TICKS = "☒☑✓✔🗹🗷✗✘"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, as it reads with every tracked change accepted."""

    text: str
    bookmarks: tuple[str, ...] = ()  # those that start in it: t12_5f3a9c01
    comments: tuple[str, ...] = ()  # ids of comments called from it
    moved: bool = False  # it stands here by a tracked move


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark in the margin."""

    author: str
    text: str


@dataclass(frozen=True, slots=True)
class Returned:
    """What a returned document holds."""

    lines: tuple[Line, ...]
    comments: dict[str, Comment]
    ticked: tuple[str, ...]  # tags of ticked boxes
    fields: dict[str, str]  # tag -> what was written
    tracked: int  # tracked insertions, deletions and moves


@dataclass(slots=True)
class _State:
    lines: list[Line] = field(default_factory=list)
    ticked: list[str] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)
    tracked: int = 0


def read(data: bytes, name: str) -> Returned:
    """The returned document, read in a child process; VademecumError when it is none."""
    value = json.loads(child.run("vademecum.review.returned:encoded", data, name))
    return Returned(
        tuple(
            Line(one["text"], tuple(one["bookmarks"]), tuple(one["comments"]), one["moved"])
            for one in value["lines"]
        ),
        {key: Comment(**one) for key, one in value["comments"].items()},
        tuple(value["ticked"]),
        value["fields"],
        value["tracked"],
    )


def encoded(data: bytes, name: str) -> bytes:
    """What the child does."""
    return json.dumps(asdict(parse(data, name)), ensure_ascii=False).encode("utf-8", "replace")


def parse(data: bytes, name: str) -> Returned:
    """The returned document, read here."""
    if not data.startswith(b"PK"):
        raise refusal(name, _("not a Word document (.docx)"))
    archive = Archive(data, name)
    if not recognises(archive.names):
        raise refusal(name, _("not a Word document (.docx)"))
    root: etree._Element | None = None
    count = 0
    for _event, element in xml.events(archive.read(main_part(archive)), name, ("end",)):
        count += xml.local(element) == "p"
        if count > PARAGRAPHS:
            raise refusal(name, _("more than {limit} paragraphs").format(limit=PARAGRAPHS))
        root = element
    body = None if root is None else root.find("{*}body")
    if body is None:
        raise refusal(name, _("the file is damaged or cut short"))
    state = _State()
    merging: Line | None = None
    for element in body.iter("{*}p", "{*}sdt"):
        if xml.local(element) == "sdt":
            _control(element, state)
            continue
        line = _line(element, state)
        if merging is not None:
            line = _joined(merging, line)
        # A paragraph whose mark is struck goes on with the next one.
        merging = line if _mark_struck(element) else None
        if merging is None:
            state.lines.append(line)
    if merging is not None:
        state.lines.append(merging)
    lines, ticked = tuple(state.lines), tuple(state.ticked)
    return Returned(lines, _comments(archive, name), ticked, state.fields, state.tracked)


def _joined(one: Line, other: Line) -> Line:
    return Line(
        one.text + other.text,
        one.bookmarks + other.bookmarks,
        one.comments + other.comments,
        one.moved or other.moved,
    )


def _mark_struck(element: etree._Element) -> bool:
    properties = element.find("{*}pPr/{*}rPr")
    if properties is None:
        return False
    return any(xml.local(child) in _GONE for child in properties)


def _line(paragraph: etree._Element, state: _State) -> Line:
    parts: list[str] = []
    bookmarks: list[str] = []
    comments: list[str] = []
    moved = gone = unread = 0
    for event, element in etree.iterwalk(paragraph, events=("start", "end")):
        tag = xml.local(element)
        step = 1 if event == "start" else -1
        if tag in _GONE or tag == "pPr":
            gone += step
            state.tracked += tag in _GONE and event == "start"
        elif tag in _UNREAD or (tag == "p" and element is not paragraph):
            unread += step
        elif event == "start":
            if tag in _NEW:
                state.tracked += 1
                moved += tag == "moveTo"
            if tag == "bookmarkStart":
                name = xml.attribute(element, "name") or ""
                bookmarks += [name.removeprefix(BOOKMARK)] if name.startswith(BOOKMARK) else []
            elif tag == "commentReference":
                comments.append(xml.attribute(element, "id") or "")
            elif not gone and not unread:
                parts.append(_words(tag, element))
    return Line("".join(parts), tuple(bookmarks), tuple(comments), moved > 0)


def _words(tag: str, element: etree._Element) -> str:
    if tag == "t":
        return element.text or ""
    if tag in {"tab", "br", "cr", "ptab"}:
        return " "
    return "\u2011" if tag == "noBreakHyphen" else ""


def _control(element: etree._Element, state: _State) -> None:
    """A box or a field of the form."""
    properties = element.find("{*}sdtPr")
    if properties is None:
        return
    found = properties.find("{*}tag")
    tag = (xml.attribute(found, "val") or "") if found is not None else ""
    if not tag.startswith("vm:"):
        return
    # Struck words still stand in the file: they are not what the person means.
    content = element.find("{*}sdtContent")
    shown = ""
    if content is not None:
        shown = "".join(
            node.text or ""
            for node in content.iter("{*}t")
            if not any(xml.local(up) in _GONE for up in node.iterancestors())
        )
    checked = properties.find("{*}checkbox/{*}checked")
    if tag == "vm:embargo":
        state.fields[tag] = shown.strip()
    elif (checked is not None and xml.attribute(checked, "val") in {"1", "true", "on"}) or any(
        tick in shown for tick in _TICKS
    ):
        state.ticked.append(tag)


def _comments(archive: Archive, name: str) -> dict[str, Comment]:
    out: dict[str, Comment] = {}
    if "word/comments.xml" not in archive.names:
        return out
    for _event, element in xml.events(archive.read("word/comments.xml"), name, ("end",)):
        if xml.local(element) == "comment":
            paragraphs = [
                "".join(node.text or "" for node in part.iter("{*}t"))
                for part in element.iter("{*}p")
            ]
            text = " ".join(filter(None, map(str.strip, paragraphs)))
            author = xml.attribute(element, "author") or ""
            out[xml.attribute(element, "id") or ""] = Comment(author, re.sub(r"\s+", " ", text))
    return out
