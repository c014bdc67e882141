"""Printed words of a front matter that YAML takes for a remark: « titre: Le projet #1 »."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from vademecum.model import Library, Place
from vademecum.problems import Problem, Splice
from vademecum.record.keys import printed
from vademecum.text.frontmatter import scalar


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """Every printed value without quotes that a # cuts; a sign right before words is of them."""
    for text in library.texts:
        for _key, value in printed(text):
            if not value.cut:
                continue
            whole = scalar(value.text + value.cut)
            bare = value.cut.strip()
            start, end = value.span
            fix = Splice(start, end + len(value.cut), whole)
            sure = bare[1:2].strip() != ""
            values = {"text": bare[:60], "line": whole}
            yield Problem("F020", Place(text.place.path, value.line), values, fix if sure else None)
