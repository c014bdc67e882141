"""Footnotes: each called, each written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from vademecum.checks.leftover import misread_notes
from vademecum.french.folding import fold
from vademecum.model import Library
from vademecum.problems import Problem
from vademecum.text.scan import scan
from vademecum.vocabulary import hint


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """Notes called without being written, written twice, or written without being called."""
    for text in library.texts:
        seen = scan(text.body)
        used = {fold(one.reference) for one in seen.links if one.reference}
        for one in seen.definitions:
            if not one.footnote and fold(one.label) not in used:
                written = text.body.split("\n")[one.line - 1].strip().lstrip("> ")
                values = {"label": written[1:].partition("]")[0]}
                yield Problem("M036", text.at(one.line), values)
        known: dict[str, int] = {}
        for one in seen.definitions:
            if not one.footnote:
                continue
            if one.label in known:
                values = {
                    "name": f"[^{one.label}]",
                    "other": "{0.path}:{0.line}".format(text.at(known[one.label])),
                }
                yield Problem("M021", text.at(one.line), values)
            known.setdefault(one.label, one.line)
        misread = misread_notes(text.body)  # told already
        called = {label for label, _line in seen.notes_called}
        for label, line in seen.notes_called:
            if label not in known and label not in misread:
                values = {"label": label, "hint": hint(label, known)}
                yield Problem("M018", text.at(line), values)
        for label, line in known.items():
            if label not in called:
                yield Problem("M022", text.at(line), {"label": label})
