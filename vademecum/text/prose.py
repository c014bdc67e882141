"""The one mask of a text: its words left as they are, all else hidden, every character in place.

Whoever looks for signs in words looks here, so that code, addresses and names are not touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from vademecum.text.lines import Lines, Span
from vademecum.text.scan import scan

HIDDEN = "\x00"  # inside a block of words: code, the target of a link, the name of a role
OUTSIDE = "\x1f"  # between blocks: marks of lists and tables, directives; white space for `re`

# No line of prose is longer, and the time that patterns take grows with its square.
_LONG = re.compile(r"^.{12000,}$", re.M)
# Addresses typed among words, names of files, entities.
_NAMES = re.compile(
    r"<?\bhttps?://[^\s>)]*>?|\b[\w./-]+\.(?:md|svg|png|fr|org|eu)\b|&\#?\w+;",
)


def words_alone(text: str, blocks: Iterable[Span], prose: Iterable[Span]) -> str:
    """`text` with only the characters of `prose`, and its line ends; `blocks` hold the prose."""
    shown = [char if char == "\n" else OUTSIDE for char in text]
    for start, end in blocks:
        shown[start:end] = [char if char == "\n" else HIDDEN for char in text[start:end]]
    for start, end in prose:
        shown[start:end] = text[start:end]
    return _NAMES.sub(_hidden, _LONG.sub(_hidden, "".join(shown)))


def line_alone(text: str) -> str:
    """The same of a text without markup: addresses alone are hidden."""
    return _NAMES.sub(_hidden, _LONG.sub(_hidden, text))


def no_markup(body: str) -> list[Span]:
    """Where, in a body, words stand in which no markup is read: in roles, options, descriptions."""
    seen, lines = scan(body), Lines(body)
    found = [one.span or lines.span(one.line) for one in seen.roles]
    found += [one.span or lines.span(one.line) for one in seen.links if one.image]
    return found + [span for one in seen.pieces if one.option for span in one.spans]


def _hidden(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", HIDDEN, found[0])
