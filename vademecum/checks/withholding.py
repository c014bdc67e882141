"""Withholding marks that could not be obeyed for certain."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from vademecum.checks.texts import at, texts
from vademecum.corpus.markdown import scan
from vademecum.corpus.withhold import unread
from vademecum.model import Library
from vademecum.problems import Problem


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
        titles = [text.title, getattr(text, "shown", None) or ""]
        if any("{retire}" in title for title in titles):
            yield Problem("M008", text.place, {"what": "{retire}"})
