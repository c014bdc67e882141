"""A date as an element of the page."""

from __future__ import annotations

import datetime as dt

from docutils import nodes

from vademecum.french.dates import tied_date
from vademecum.sphinx_ext.nodes import Span, span


def date(iso: str) -> Span:
    """`2017-03-01` as a `time` element, « 1er mars 2017 » with its « er » raised."""
    shown = tied_date(dt.date.fromisoformat(iso))
    if not shown.startswith("1er"):
        return span("time", "date", shown, datetime=iso)
    return span("time", "date", "1", nodes.superscript("", "er"), shown[3:], datetime=iso)
