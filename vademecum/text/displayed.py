"""Where a text shows a mark as code, for its readers to see, and means none by it.

What may be a mark all the same is none of these: a code that nothing closes, one backtick that may
be a slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vademecum.model import Kind
from vademecum.text.lines import Lines, Span
from vademecum.text.scan import scan

_FENCED = re.compile(r"^[ \t>]*(?:`{3,}|~{3,})", re.MULTILINE)
_OPENS = re.compile(r"[ \t>]*(?P<fence>`{3,}|~{3,})[ \t]*(?!\{(?!code))")
# Of two backticks and more whatever stands between; of one, braces alone that no word is glued to.
# A role is read first, whose own backticks hold its words.
_INLINE = re.compile(
    r"\{[^{}`\n]+\}(?P<own>`+)(?!`).+?(?<!`)(?P=own)(?!`)"
    r"|(?<!`)(?P<ticks>``+)(?!`)[^\n]+?(?<!`)(?P=ticks)(?!`)"
    r"|(?<![`}\w])(?P<braces>`\{[^{}`\n]*\}`)(?![`\w])",
    re.DOTALL,
)


def code(text: str) -> Iterator[Span]:
    """The blocks of code that are closed, and the code inside lines."""
    if _FENCED.search(text):
        lines, rows = Lines(text), text.split("\n")
        for one in scan(text).pieces:
            opens = _OPENS.match(rows[one.line - 1]) if one.kind is Kind.OPAQUE else None
            if opens and rows[one.last_line - 1].lstrip(" \t>").startswith(opens["fence"]):
                yield lines.span(one.line)[0], lines.span(one.last_line)[1]
    yield from (one.span() for one in _INLINE.finditer(text) if not one["own"])


def without(text: str) -> str:
    """The text with spaces in place of that code."""
    for start, end in code(text):
        text = text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]
    return text
