"""Withholding marks that could not be obeyed for certain."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from vademecum.checks import fences
from vademecum.language import N_
from vademecum.language import said as _
from vademecum.model import Chapter, Hearing, Library, Place, Record
from vademecum.problems import Problem
from vademecum.record.keys import printed
from vademecum.record.withhold import unread
from vademecum.text.scan import scan

MISPLACED = "{retire}, {diffusion}"  # a mark where none is read
_WRITTEN = N_(
    "; write {retire}`words`, without a space before its backtick and in no other mark, or "
    ":::::{diffusion} travail alone on its line"
)
_PRINTED = N_("; nothing is taken back in a value of the header: delete the words there")


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """`{retire}` and `{diffusion}` where the parser reads them, with colons enough."""
    for text in library.texts:
        seen = scan(text.body)
        line = unread(text.body)
        if line is not None:
            yield Problem("M008", text.at(line), {"what": MISPLACED, "hint": _(_WRITTEN)})
        for role in seen.roles:
            if role.name == "retire" and role.span is None and role.line != line:
                values = {"what": "{retire}", "hint": _(_WRITTEN)}
                yield Problem("M008", text.at(role.line), values)
        for block in seen.directives:
            if block.name == "diffusion":
                inner = [
                    one.colons
                    for one in seen.directives
                    if block.line < one.line <= block.last_line
                ]
                if block.colons < 5 or block.colons <= max(inner, default=0):
                    fix = fences.mended(text, block.line)
                    yield Problem("M009", text.at(block.line), fix=fix)
        for words, line in _printed(text):
            if "{retire}" in words:
                values = {"what": "{retire}", "hint": _(_PRINTED)}
                yield Problem("M008", Place(text.place.path, line), values)


def _printed(text: Chapter | Record) -> Iterator[tuple[str, int]]:
    """(words, line) of what is printed of the front matter, where no markup is read."""
    yield from ((one.text, one.line) for _path, one in printed(text))
    if isinstance(text, Hearing):
        yield from ((one.label, text.key(f"intervenants/{one.key}").line) for one in text.speakers)
