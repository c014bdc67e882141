"""XML of strangers: no entities, no DTD, no network, events instead of a tree."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any

from lxml import etree

from vademecum.language import _
from vademecum.reasons import said
from vademecum.transcripts.refusal import refusal

_SHOWN = 12  # lines that are told
_HARDENED = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}


def events(
    data: bytes, name: str, kinds: tuple[str, ...] = ("start", "end")
) -> Iterator[tuple[str, etree._Element]]:
    """The parsing events of `data`, text and tail complete at "end".

    A document with a DTD is refused, since none of our formats has one. Raises VademecumError,
    with the line, where the XML is broken.
    """
    _plain(data, name)
    options: dict[str, Any] = {"events": kinds, **_HARDENED}
    try:
        yield from etree.iterparse(io.BytesIO(data), **options)
    except etree.XMLSyntaxError as error:
        reason = _("broken XML: {why}; correct the line, or export it again").format(
            why=said(str(error.msg))[:120]
        )
        raise refusal(name, reason, error.lineno) from None


def tree(data: bytes, name: str) -> tuple[etree._Element, bool]:
    """The root of `data`, and whether broken XML was mended to read it.

    What was mended may lack words, or have them elsewhere: it proves nothing. Raises
    VademecumError where nothing can be read, and as `events` does.
    """
    _plain(data, name)
    options: dict[str, Any] = dict(_HARDENED)
    try:
        return etree.fromstring(data, etree.XMLParser(**options)), False
    except etree.XMLSyntaxError as error:
        broken = error
    root = etree.fromstring(data, etree.XMLParser(recover=True, **options)) if data else None
    if root is None:
        reason = _("broken XML: {why}; correct the line, or export it again").format(
            why=said(str(broken.msg))[:120]
        )
        raise refusal(name, reason, broken.lineno) from None
    return root, True


def _plain(data: bytes, name: str) -> None:
    if b"<!DOCTYPE" in data[:65536] or b"<!ENTITY" in data:
        raise refusal(
            name,
            _(
                "XML with a document type or entities is not read;"
                " save it without the DOCTYPE line, entities as characters"
            ),
        )


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


def line(element: etree._Element) -> int | None:
    """The line on which an element opens, where the parser knows it."""
    found: object = element.sourceline
    return found if isinstance(found, int) else None


def lines(numbers: Sequence[int | None]) -> str:
    """Where elements stand, by their lines, the first of many."""
    known = list(dict.fromkeys(str(one) for one in numbers if one))
    return ", ".join(known[:_SHOWN]) + ("…" if len(known) > _SHOWN else "")
