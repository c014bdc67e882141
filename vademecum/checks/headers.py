"""A second front matter in a text, as Quarto reads one, or as files that were joined leave it."""

from __future__ import annotations

from collections.abc import Iterator

from vademecum.language import N_, _
from vademecum.model import Chapter, Kind, Record
from vademecum.problems import Problem
from vademecum.text.headers import headers
from vademecum.text.lines import Lines
from vademecum.text.seen import Seen

_SHOWN = 50  # characters
_TITLED = N_("; its title, where it is one of the text, is written ## {title}")


def check(text: Chapter | Record, seen: Seen) -> Iterator[Problem]:
    """Each one, with the lines down to what closes it, of which nothing else is said."""
    if "\n---" not in f"\n{text.body}":
        return
    lines = Lines(text.body)
    for one in headers(text.body):
        line = lines.at(one.span[0])
        those = (piece for piece in seen.pieces if piece.line <= line <= piece.last_line)
        if any(piece.kind is Kind.OPAQUE and piece.line < line for piece in those):
            continue
        about = one.span[0] + text.body_offset, one.span[1] + text.body_offset
        hint = _(_TITLED).format(title=one.title[:_SHOWN]) if one.title else ""
        values = {"text": one.first[:_SHOWN], "hint": hint}
        yield Problem("M052", text.at(line), values, None, about)
