"""Names in square brackets that a file has beside a time, and elsewhere without one.

`[Chercheur] (0:00 - 0:06)` on some lines; `[Chercheur]` alone, or before its words, on others: the
bracket is the file's way of naming who speaks, so that the same label there is the same person. What
stands in a bracket nowhere else is for others to ask about, and so is one within a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from vademecum.transcripts.alone import Line
from vademecum.transcripts.labels import Opening, same

_BARE = re.compile(r"\[(?P<name>[^\[\]\n]{1,60})\] ?:?(?:\s+(?P<rest>\S.*))?", re.DOTALL)
_TIMED = 2  # lines with such a name and a time that show the way


def untimed(
    lines: Sequence[Line], openings: Sequence[Opening | None], names: Collection[str]
) -> dict[int, Opening]:
    """How the lines open that name one of the sure `names` in a bracket without a time, where the
    file has it in a bracket with one."""
    shown = [
        same(item.label)
        for line, item in zip(lines, openings, strict=True)
        if item and item.label and item.start is not None and same(item.label) in names
        if f"[{item.label}]" in line.text
    ]
    if len(shown) < _TIMED:
        return {}
    found: dict[int, Opening] = {}
    for at, line in enumerate(lines):
        bare = _BARE.fullmatch(line.text)
        if bare is None or same(bare["name"].strip()) not in shown:
            continue
        item = openings[at]
        if item is not None and item.start is not None:
            continue
        if bare["rest"]:
            found[at] = Opening(bare["name"].strip(), bare["rest"], mark="]", whole=line.text)
        elif at + 1 < len(lines):
            found[at] = Opening(bare["name"].strip(), "", mark="\n", whole=line.text)
    return found
