"""XML of strangers: no entities, no DTD, no network, events instead of a tree."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from lxml import etree

from vademecum.language import _
from vademecum.reasons import said
from vademecum.transcripts.refusal import refusal


def events(
    data: bytes, name: str, kinds: tuple[str, ...] = ("start", "end")
) -> Iterator[tuple[str, etree._Element]]:
    """The parsing events of `data`, text and tail complete at "end".

    A document with a DTD is refused, since none of our formats has one. Raises VademecumError,
    with the line, where the XML is broken.
    """
    if b"<!DOCTYPE" in data[:65536] or b"<!ENTITY" in data:
        raise refusal(name, _("XML with a document type or entities is not read"))
    options: dict[str, Any] = {
        "events": kinds,
        "resolve_entities": False,
        "no_network": True,
        "load_dtd": False,
        "huge_tree": False,
        "remove_comments": True,
        "remove_pis": True,
    }
    try:
        yield from etree.iterparse(io.BytesIO(data), **options)
    except etree.XMLSyntaxError as error:
        reason = _("broken XML: {why}").format(why=said(str(error.msg))[:120])
        raise refusal(name, reason, error.lineno) from None


def local(element: etree._Element) -> str:
    """The element's name without its namespace; "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str | None:
    """The value of the attribute of that local name, in whatever namespace."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def forget(element: etree._Element) -> None:
    """Free what a finished element held, and what stands before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
