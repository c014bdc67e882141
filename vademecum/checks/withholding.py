"""Withholding marks that could not be obeyed for certain."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from vademecum.checks.texts import at, texts
from vademecum.model import Chapter, Hearing, Library, Record, Testimony
from vademecum.problems import Problem
from vademecum.record.withhold import unread
from vademecum.text.scan import scan


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """`{retire}` and `{diffusion}` where the parser reads them, with colons enough."""
    for text in texts(library):
        contents = scan(text.body)
        line = unread(text.body)
        if line is not None:
            yield Problem("M008", at(text, line), {"what": "{retire}, {diffusion}"})
        for role in contents.roles:
            if role.name == "retire" and role.span is None:
                yield Problem("M008", at(text, role.line), {"what": "{retire}"})
        for block in contents.directives:
            if block.name == "diffusion":
                inner = [
                    one.colons
                    for one in contents.directives
                    if block.line < one.line <= block.last_line
                ]
                if block.colons < 5 or block.colons <= max(inner, default=0):
                    yield Problem("M009", at(text, block.line))
        if any("{retire}" in words for words in _printed(text)):
            yield Problem("M008", text.place, {"what": "{retire}"})


def _printed(text: Chapter | Record) -> Iterator[str]:
    """What is printed of the front matter, where no markup is read."""
    yield text.title
    if isinstance(text, Testimony):
        yield text.shown or ""
    if isinstance(text, Hearing):
        yield text.venue or ""
        yield from (word for one in text.speakers for word in (one.shown, one.label))
