"""Footnotes: each called, each written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from vademecum.checks.leftover import misread_notes
from vademecum.model import Library
from vademecum.problems import Problem
from vademecum.text.scan import scan
from vademecum.vocabulary import hint


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """Notes called without being written, written twice, or written without being called."""
    for text in library.texts:
        seen = scan(text.body)
        written: dict[str, int] = {}
        for one in seen.definitions:
            if not one.footnote:
                continue
            if one.label in written:
                values = {
                    "name": f"[^{one.label}]",
                    "other": "{0.path}:{0.line}".format(text.at(written[one.label])),
                }
                yield Problem("M021", text.at(one.line), values)
            written.setdefault(one.label, one.line)
        misread = misread_notes(text.body)  # told already
        called = {label for label, _line in seen.notes_called}
        for label, line in seen.notes_called:
            if label not in written and label not in misread:
                values = {"label": label, "hint": hint(label, written)}
                yield Problem("M018", text.at(line), values)
        for label, line in written.items():
            if label not in called:
                yield Problem("M022", text.at(line), {"label": label})
