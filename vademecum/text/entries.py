"""The entries that `{index}` writes, printed in the book's index as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vademecum.text.lines import Lines
from vademecum.text.scan import scan

# « single: l’eau; réseau », alone in a role or behind the words it prints; or the words alone.
_ENTRY = re.compile(r"(?:`(?:[^`<>\n]*<)?|:{3,}\{index\})[ ]*(?P<words>[^`<>\n]+)")


def entries(body: str) -> Iterator[tuple[int, str]]:
    """(where they stand in the body, their words) of each."""
    seen, lines = scan(body), Lines(body)
    places = [lines.span(one.line) for one in seen.directives if one.name == "index"]
    places += [one.span for one in seen.roles if one.name == "index" and one.span]
    for start, end in places:
        if found := _ENTRY.search(body, start, end):
            yield found.start("words"), found["words"]
