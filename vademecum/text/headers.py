"""A second front matter, further down: of its marks Markdown makes a rule and a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vademecum.text.lines import Span

_MOST = 60  # lines
_KEY = r"[A-Za-z][\w-]*[ ]?:(?:[ ][^\n]*)?"
# Nothing stands between its marks and its lines; each is a key, what belongs to one, or a remark.
_HEADER = re.compile(
    rf"(?:\A\n*|(?<=\n\n))(?P<all>---[ \t]*\n(?P<first>{_KEY})\n"
    rf"(?:(?:{_KEY}|[ \t]+[^\n]*|-[ ][^\n]*|\#[^\n]*|)\n){{0,{_MOST}}}?(?<!\n\n)---[ \t]*)(?=\n|\Z)"
)
_TITLE = re.compile(r"^(?:title|titre)[ ]?:[ ]*[\"'«]?[ ]*(?P<words>[^\n]*?)[ ]*[\"'»]?$", re.M)


@dataclass(frozen=True, slots=True)
class Header:
    """A front matter that stands where none is read."""

    span: Span  # characters of the body
    first: str  # its first line
    title: str  # "" where it has none


def headers(body: str) -> Iterator[Header]:
    """Each of a body; in code there may be one too."""
    for found in _HEADER.finditer(body):
        title = _TITLE.search(found["all"])
        yield Header(found.span("all"), found["first"].strip(), title["words"] if title else "")
