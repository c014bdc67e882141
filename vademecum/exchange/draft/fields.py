"""What Word fills in or sets by itself: fields, breaks of a rare kind, a made table of contents.

pandoc drops what it does not know of these, and glues the words beside it. ECMA-376 part 1: `cr`
(17.3.3.4), `ptab` (17.3.3.23), `fldSimple` (17.16.19), `docPartGallery` (17.5.2.11).
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from vademecum.transcripts import xml

_ALIKE = {"cr": "br", "ptab": "tab"}  # what pandoc does not read, and what says the same
_CONTENTS = "TOCHeading"  # Word's own style of the line above a table of contents
_FILLED = frozenset(
    "ASK AUTHOR CREATEDATE DATE DOCPROPERTY FILENAME FILLIN IF MERGEFIELD PRINTDATE SAVEDATE TIME "
    "USERADDRESS USERINITIALS USERNAME".split()
)


def plain(root: etree._Element) -> bool:
    """Put in a Word part what pandoc reads for what it does not; whether anything changed."""
    found = False
    for one in list(root.iter("{*}cr", "{*}ptab")):
        space = str(one.tag).rpartition("}")[0]
        one.tag = f"{space}}}{_ALIKE[xml.local(one)]}"
        found = True
    for one in list(root.iter("{*}fldSimple")):
        parent = one.getparent()
        if parent is None or _kind(xml.attribute(one, "instr") or "") == "HYPERLINK":
            continue
        at = parent.index(one)
        for below in reversed(list(one)):
            if xml.local(below) != "fldData":
                parent.insert(at, below)
        parent.remove(one)
        found = True
    return found


def contents(root: etree._Element) -> bool:
    """Give all of a made table of contents, its heading too, a style that says so."""
    found = False
    for gallery in root.iter("{*}docPartGallery"):
        if xml.attribute(gallery, "val") != "Table of Contents":
            continue
        control = next((one for one in gallery.iterancestors() if xml.local(one) == "sdt"), None)
        for para in control.iter("{*}p") if control is not None else ():
            found |= _styled(para)
    return found


def _styled(para: etree._Element) -> bool:
    """Whether a paragraph had no style, and has that of a table of contents."""
    space = str(para.tag).rpartition("}")[0]
    properties = para.find("{*}pPr")
    if properties is None:
        properties = etree.Element(f"{space}}}pPr")
        para.insert(0, properties)
    if properties.find("{*}pStyle") is not None:
        return False
    style = etree.Element(f"{space}}}pStyle", {f"{space}}}val": _CONTENTS})
    properties.insert(0, style)
    return True


def filled(root: etree._Element) -> Iterator[str]:
    """The words that Word put in by itself, as they stood: a date, a name of a mailing."""
    for one in root.iter("{*}fldSimple"):
        said = _said(one.iter("{*}t"))
        if said and _kind(xml.attribute(one, "instr") or "") in _FILLED:
            yield said
    open_: list[tuple[list[str], list[etree._Element] | None]] = []  # (instruction, result)
    for one in root.iter("{*}fldChar", "{*}instrText", "{*}t"):
        tag, kind = xml.local(one), xml.attribute(one, "fldCharType")
        if kind == "begin":
            open_.append(([], None))
        elif not open_:
            continue
        elif kind == "separate":
            open_[-1] = (open_[-1][0], [])
        elif kind == "end":
            told, result = open_.pop()
            said = _said(result or [])
            if said and _kind("".join(told)) in _FILLED:
                yield said
        elif tag == "instrText":
            open_[-1][0].append(one.text or "")
        elif (result := open_[-1][1]) is not None:
            result.append(one)


def calls(root: etree._Element) -> list[str]:
    """The notes that a part calls: footnote1."""
    found = root.iter("{*}footnoteReference", "{*}endnoteReference")
    return [xml.local(one).removesuffix("Reference") + _id(one) for one in found]


def bodies(root: etree._Element) -> list[str]:
    """The notes that a part holds, called so."""
    return [xml.local(one) + _id(one) for one in root.iter("{*}footnote", "{*}endnote")]


def _id(element: etree._Element) -> str:
    return xml.attribute(element, "id") or ""


def _kind(told: str) -> str:
    return (told.split() or [""])[0].upper()


def _said(words: Iterator[etree._Element] | list[etree._Element]) -> str:
    return " ".join("".join(one.text or "" for one in words).split())
