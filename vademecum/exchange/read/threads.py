"""Which comment answers which, and which are done with, as word processors note it.

[MS-DOCX] 2.5.1.1 (commentsExtended.xml, since Word 2013), by the last paragraph of each comment;
OpenDocument as LibreOffice extends it (loext:resolved, loext:parent-name).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lxml import etree

from vademecum.exchange.read.stream import Thread
from vademecum.transcripts import xml

_YES = frozenset({"1", "true", "on"})


def of_word(comments: etree._Element | None, extended: etree._Element | None) -> dict[str, Thread]:
    """The thread of each comment of a Word document, by its name."""
    if comments is None or extended is None:
        return {}
    ends: dict[str, str] = {}  # id of a paragraph -> the comment it is of
    for one in comments:
        for paragraph in one.iter("{*}p"):
            ends[xml.attribute(paragraph, "paraId") or ""] = xml.attribute(one, "id") or ""
    ends.pop("", None)
    found: dict[str, Thread] = {}
    for row in extended:
        name = ends.get(xml.attribute(row, "paraId") or "", "")
        if name:
            before = ends.get(xml.attribute(row, "paraIdParent") or "", "")
            found[name] = Thread(before, (xml.attribute(row, "done") or "") in _YES)
    return _whole(found)


def of_opendocument(comments: Iterable[tuple[str, etree._Element]]) -> dict[str, Thread]:
    """The thread of each comment of an OpenDocument text, by the names we give them."""
    rows = list(comments)
    known = {xml.attribute(one, "name") or "": name for name, one in rows}
    known.pop("", None)
    return _whole({
        name: Thread(
            known.get(xml.attribute(one, "parent-name") or "", ""),
            (xml.attribute(one, "resolved") or "") in _YES,
        )
        for name, one in rows
    })  # fmt: skip


def _whole(found: Mapping[str, Thread]) -> dict[str, Thread]:
    """Those that say something; a reply is done with where the first of its thread is."""
    out: dict[str, Thread] = {}
    for name, one in found.items():
        settled, above, seen = one.settled, one.answers, {name}
        while above in found and above not in seen:
            seen.add(above)
            settled |= found[above].settled
            above = found[above].answers
        if one.answers or settled:
            out[name] = Thread(one.answers, settled)
    return out
