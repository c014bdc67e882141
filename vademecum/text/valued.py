"""A row that gives a directive's option its value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vademecum.model import Kind
from vademecum.text.directives import Directive, Option
from vademecum.text.seen import Piece

OPTION = re.compile(r":(?P<name>[\w-]+):(?:[ \t]+(?P<value>.*))?")


def printed(row: tuple[str, int], number: int, shape: Directive) -> Iterator[Piece]:
    """The value of an option that is printed as it is written; `row` stands on line `number`."""
    line, start = row
    found = OPTION.fullmatch(line.strip())
    if found and found["value"] and shape.options.get(found["name"]) is Option.WORDS:
        at = start + len(line) - len(line.lstrip()) + found.start("value")
        span = ((at, at + len(found["value"])),)
        yield Piece(Kind.CAPTION, found["value"], number, number, span, span, found["name"])
