"""When something is said in a TEI file: `start` and `end` point to a timeline of `when`.

https://tei-c.org/release/doc/tei-p5-doc/en/html/ref-timeline.html
"""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from vademecum.transcripts import xml
from vademecum.transcripts.times import instant, number

Span = tuple[float | None, float | None]
NOWHEN: Span = (None, None)
_UNITS = {"ms": 0.001, "s": 1.0, "min": 60.0, "h": 3600.0}


def times(root: etree._Element) -> dict[str, float]:
    """The seconds of each `when` of the file, by its id; those that are not told are left out."""
    out: dict[str, float] = {}
    for line in root.iter("{*}timeline"):
        unit = _UNITS.get(line.get("unit") or "s", 1.0)
        for one in line.iter("{*}when"):
            key = xml.attribute(one, "id")
            at = _at(one, unit, out)
            if key and at is not None:
                out[key] = at
    return out


def _at(one: etree._Element, unit: float, known: Mapping[str, float]) -> float | None:
    if (absolute := one.get("absolute")) is not None:
        return instant(absolute, unit)
    since = (one.get("since") or "").rpartition("#")[2]
    length = instant(one.get("interval") or "", unit)
    if length is None:
        return None
    # Without what it counts from, a time counts from the first.
    return number(known[since] + length) if since in known else None if since else length


def span(element: etree._Element, known: Mapping[str, float]) -> Span:
    """When a speech begins and ends, as it says or the block around it; none where it lacks one."""
    around: etree._Element | None = element
    while around is not None and xml.local(around) not in {"body", "text", "div"}:
        start = known.get((around.get("start") or around.get("from") or "").rpartition("#")[2])
        end = known.get((around.get("end") or around.get("to") or "").rpartition("#")[2])
        if start is not None and end is not None and start <= end:
            return start, end
        around = around.getparent()
    return NOWHEN
