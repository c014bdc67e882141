"""What a Word document shows that stands in no words of its text: fields, controls, pictures.

ECMA-376 part 1, 17.16 (fields), 17.5.2 (content controls), 20.4 and VML (drawings).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from vademecum.exchange.read.docx_styles import value
from vademecum.transcripts import xml

# Fields that say nothing but what stands on the page: numbers, links, boxes of a form.
_FIELDS = frozenset(
    "PAGE NUMPAGES SECTIONPAGES PAGEREF HYPERLINK FORMCHECKBOX FORMTEXT REF NOTEREF TOC SEQ "
    "STYLEREF".split()
)
# Switches whose words are shown: a number's picture with text in it, the words over a link.
_SHOWN = re.compile(r"\\(?:[#@]\s*\"?[^\\]*?[^\W\d_]{4,}|o\s*\"\s*[^\s\"\d])")


def coded(code: str) -> str:
    """What a field's code prints besides the page's own words, « field: … »; "" where nothing."""
    words = code.split()
    name = words[0].upper() if words else ""
    if not words or (name in _FIELDS and not _SHOWN.search(code)):
        return ""
    return f"field: {' '.join(words)}"


def asked(field: etree._Element) -> Iterator[str]:
    """What a field of an old form tells who fills it in."""
    for one in field.iter("{*}helpText", "{*}statusText"):
        if words := " ".join(value(one).split()):
            yield f"control: {words}"


def control(properties: etree._Element | None) -> str:
    """What a content control that is no box says beside its words and its name.

    A bound one shows what another part of the file holds, whatever the text says.
    """
    if properties is None or properties.find("{*}checkbox") is not None:
        return ""
    return "control" if properties.find("{*}dataBinding") is not None else ""


def drawn(element: etree._Element) -> Iterator[str]:
    """What a drawing is, where it is more than a box of words: a picture, a shape."""
    kinds = {xml.local(one) for one in element.iter()}
    if kinds & {"blip", "imagedata", "pic"}:
        yield "image"
    elif not kinds & {"txbxContent"}:
        yield "drawing"


def behind(root: etree._Element) -> Iterator[str]:
    """A picture behind the pages."""
    for one in root.iterfind("{*}background"):
        inside = list(one.iter())[1:]
        if any(xml.attribute(it, key) for it in inside for key in ("id", "src", "href", "embed")
               if xml.local(it) in {"fill", "blip", "imagedata"}):  # fmt: skip
            yield "image"
