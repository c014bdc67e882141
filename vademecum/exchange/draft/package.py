"""The package of a draft made ready for pandoc, and what it holds that no paragraph shows.

pandoc loses the paragraph that a text box is anchored in (Word), words struck under tracking
(OpenDocument), and reads a file whose XML is broken not at all: boxes are taken out, struck words
put back where they were, broken XML mended. Pictures are not given to it.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from lxml import etree

from vademecum.errors import VademecumError
from vademecum.exchange.draft import controls, fields, grounds
from vademecum.exchange.read import raised
from vademecum.language import _
from vademecum.transcripts import xml
from vademecum.transcripts.archive import Archive
from vademecum.transcripts.docx import main_part
from vademecum.transcripts.refusal import refusal

PLACEHOLDER = "placeholder"  # the kind of words that wait in a content control
_WHOLE = 128 << 20  # bytes of all that is read
_DRAWN = {"AlternateContent", "drawing", "pict", "object"}
_TEXT = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|word/[\w.-]+\.xml|word/_rels/[\w.-]+\.rels|"
    r"docProps/core\.xml|mimetype|META-INF/manifest\.xml|(?:content|styles|meta)\.xml"
)
_PICTURE = re.compile(r"(?:word/media|Pictures)/[^/]+$")
_BESIDE = re.compile(r"word/(?P<kind>diagrams/data|charts/chart)\d*\.xml")
_OBJECT = re.compile(r"(?P<kind>Object[^/]*)/content\.xml")

_NOTED = ("word/footnotes.xml", "word/endnotes.xml")


@dataclass(slots=True)
class Beside:
    """What a package holds beside its text."""

    alts: dict[str, str] = field(default_factory=dict)  # what pictures show, by their member
    words: list[tuple[str, str]] = field(
        default_factory=list
    )  # (diagram, chart, object, PLACEHOLDER; words)
    outside: list[str] = field(default_factory=list)  # what it would fetch: templates, objects
    linked: dict[str, str] = field(default_factory=dict)
    # ^ images it only links to: address, by the part and the relation (or the address)
    macros: bool = False
    damaged: bool = False  # relations had to be mended to be read
    shown: list[str] = field(default_factory=list)  # what pictures and drawings show, in order
    calls: list[str] = field(default_factory=list)  # of notes: footnote1
    bodies: list[str] = field(default_factory=list)  # the notes it has, called so
    filled: list[str] = field(default_factory=list)  # words that the program put in by itself


def encoded(beside: Beside) -> dict[str, Any]:
    """As JSON."""
    return asdict(beside)


def decoded(value: dict[str, Any]) -> Beside:
    """What `encoded` made."""
    words = [(kind, said) for kind, said in value["words"]]
    return Beside(**value | {"words": words})


def seen(data: bytes, name: str, form: str) -> bytes:
    """The package as our own reading is given it: white words on a ground are no hidden ones."""
    archive = Archive(data, name)
    main, below = "content.xml", "styles.xml"
    if form == "docx":
        main, below = main_part(archive), "word/styles.xml"
    if main not in archive.names:
        return data
    root, _mended = xml.tree(archive.read(main), name)
    styles = xml.tree(archive.read(below), name)[0] if below in archive.names else None
    change = grounds.word if form == "docx" else grounds.opendocument
    titles = [(one, one.getparent()) for one in root.iter("{*}index-title-template")]
    for one, parent in titles:  # of a table of contents, in which it stands a second time
        if parent is not None:
            _drop(one, parent)
    vacant = controls.vacated(root)
    made = form == "docx" and fields.contents(root)
    if not any((change(root, styles), titles, vacant, made)):
        return data
    parts = {main: root} if styles is None else {main: root, below: styles}
    return _packed(archive, name, {one: _bytes(element) for one, element in parts.items()})


def _packed(archive: Archive, name: str, changed: Mapping[str, bytes]) -> bytes:
    """The archive with some members changed; of pictures their names alone."""
    out = io.BytesIO()
    left = _WHOLE
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as made:
        for member in sorted(archive.names):
            if member.endswith("/"):
                continue
            part = changed.get(member)
            if part is None:
                part = archive.read(member) if member.endswith((".xml", ".rels", "type")) else b""
            left -= len(part)
            if left < 0:
                raise _too_large(name)
            made.writestr(member, part)
    return out.getvalue()


def _bytes(root: etree._Element) -> bytes:
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True))


def _too_large(name: str) -> VademecumError:
    limit = _WHOLE >> 20
    return refusal(name, _("more than {limit} MB once unzipped").format(limit=limit))


def prepared(data: bytes, name: str, form: str) -> tuple[bytes, Beside]:
    """(the package for pandoc, what stands beside); VademecumError where it cannot be read."""
    archive = Archive(data, name)
    beside = Beside(macros=any("vbaProject" in n or n.startswith("Basic/") for n in archive.names))
    main = main_part(archive) if form == "docx" else "content.xml"
    out = io.BytesIO()
    left = _WHOLE
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as made:
        for member in sorted(archive.names):
            if _TEXT.fullmatch(member):
                part = archive.read(member)
                left -= len(part)
                if left < 0:
                    raise _too_large(name)
                made.writestr(member, _part(part, member, name, main, beside))
            elif _PICTURE.match(member):  # named and empty: without it pandoc tells of no picture
                made.writestr(member, b"")
            elif found := _BESIDE.fullmatch(member) or _OBJECT.fullmatch(member):
                kind = re.sub(r"[^a-zA-Z].*", "", found["kind"])
                beside.words += [(kind, one) for one in _said(archive.read(member), name)]
    return out.getvalue(), beside


def _part(data: bytes, member: str, name: str, main: str, beside: Beside) -> bytes:
    """One part as pandoc is given it."""
    if member.endswith(".rels"):
        root, mended = xml.tree(data, name) if data.strip() else (None, False)
        for kind, id, to in _outside(root):
            if kind == "image":
                part = member.replace("_rels/", "").removesuffix(".rels")
                beside.linked[f"{part}#{id}"] = to
            else:
                beside.outside.append(f"{kind}: {to}")
        beside.damaged |= mended
        return _bytes(root) if mended and root is not None else data
    if not member.endswith(".xml") or member.startswith("[") or not data.strip():
        return data
    root, mended = xml.tree(data, name)
    changed = mended
    if member == main:
        if next(root.iter("{*}altChunk"), None) is not None:
            raise refusal(
                name, _("another document lies in it: open it in Word, save it, and give that")
            )
        beside.shown += controls.shown(root)
        vacant = controls.vacated(root)
        beside.words += [(PLACEHOLDER, one) for one in vacant]
        changed |= bool(vacant)
    elif member in _NOTED:
        beside.shown += controls.shown(root)
    if member.startswith("word/"):
        if member == main or member in _NOTED:
            for blip in root.iter("{*}blip"):  # linked to, and held besides
                if xml.attribute(blip, "embed"):
                    beside.linked.pop(f"{member}#{xml.attribute(blip, 'link')}", None)
            beside.filled += fields.filled(root)
            beside.calls += fields.calls(root)
            beside.bodies += fields.bodies(root)
            changed |= raised.marked(root)
        changed |= _without_boxes(root) | fields.plain(root)
    elif member == main:
        beside.alts |= dict(_shown(root))
        for kind, to in _fetched(root):
            if kind == "image":
                beside.linked[to] = to
            else:
                beside.outside.append(f"{kind}: {to}")
        changed |= _put_back(root)
    return _bytes(root) if changed else data


def _without_boxes(root: etree._Element) -> bool:
    """Take out the drawings that hold a text box, wherever they are anchored."""
    found = False
    for box in list(root.iter("{*}txbxContent")):
        above = [one for one in box.iterancestors() if xml.local(one) in _DRAWN]
        for one in above[-1:]:  # the outermost: it may be gone with another box
            parent = one.getparent()
            if parent is not None:
                found = True
                _drop(one, parent)
    return found


def _put_back(root: etree._Element) -> bool:
    """Words struck under tracking, of one paragraph, put where they were (OpenDocument)."""
    held: dict[str, etree._Element] = {}
    for region in root.iter("{*}changed-region"):
        gone = next((one for one in region if xml.local(one) == "deletion"), None)
        inner = [one for one in gone if xml.local(one) in {"p", "h"}] if gone is not None else []
        if len(inner) == 1 and not any(xml.local(one) == "change" for one in inner[0].iter()):
            held[xml.attribute(region, "id") or ""] = inner[0]
    found = False
    for mark in list(root.iter("{*}change")):
        words = held.pop(xml.attribute(mark, "change-id") or "", None)
        parent = mark.getparent()
        if words is None or parent is None or xml.local(parent) not in {"p", "h", "span", "a"}:
            continue
        space = str(words.tag).rpartition("}")[0]
        span = etree.Element(f"{space}}}span")
        span.text = words.text
        span.extend(list(words))
        span.tail = mark.tail
        parent.replace(mark, span)
        found = True
    return found


def _drop(element: etree._Element, parent: etree._Element) -> None:
    """Take an element out, and not the words after it."""
    before, tail = element.getprevious(), element.tail or ""
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def _outside(root: etree._Element | None) -> Iterator[tuple[str, str, str]]:
    """What the relations of a part would fetch, links aside: kind, id, address."""
    for one in root if root is not None else ():
        kind = (xml.attribute(one, "Type") or "").rpartition("/")[2]
        if xml.attribute(one, "TargetMode") == "External" and kind != "hyperlink":
            yield kind, xml.attribute(one, "Id") or "", xml.attribute(one, "Target") or ""


def _fetched(root: etree._Element) -> Iterator[tuple[str, str]]:
    """The same of an OpenDocument text: kind, address."""
    for one in root.iter("{*}image", "{*}object", "{*}plugin"):
        to = xml.attribute(one, "href") or ""
        if re.match(r"[a-z]+:|\.\./|//", to, re.IGNORECASE):
            yield xml.local(one), to


def _shown(root: etree._Element) -> Iterator[tuple[str, str]]:
    """What pictures of an OpenDocument text show, by their member."""
    for frame in root.iter("{*}frame"):
        image = next((one for one in frame if xml.local(one) == "image"), None)
        if image is None:
            continue
        told = {xml.local(one): " ".join((one.text or "").split()) for one in frame}
        said = told.get("desc") or told.get("title") or ""
        yield (xml.attribute(image, "href") or "").removeprefix("./"), said


def _said(data: bytes, name: str) -> list[str]:
    """The words of a diagram, a chart, an object: of each paragraph, of each name."""
    root, _mended = xml.tree(data, name)
    said = []
    for one in root.iter("{*}p", "{*}v", "{*}annotation"):
        tag = xml.local(one)
        if tag == "v" and not any(xml.local(up) == "strCache" for up in one.iterancestors()):
            continue  # a figure of a chart
        said.append(" ".join("".join(map(str, one.itertext())).split()))
    return [one for one in dict.fromkeys(said) if one]
