"""English quotation marks where French has its own: “oui” alone is « oui », ‘oui’ inside “oui”.

A paragraph whose marks do not pair is left: what goes on from the one before is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vademecum.french.masks import OUTSIDE
from vademecum.french.rules import Finding
from vademecum.french.spaces import NBSP as NB

_PARAGRAPH = re.compile(rf"(?:[^\n{OUTSIDE}]|\n(?!\s*\n))+")
_PAIR = re.compile(rf"“(?P<words>[^“”«»\"{OUTSIDE}]+)”")
# « l’eau » is no end of what ‘ began.
_SINGLE = re.compile(r"(?<!\w)‘((?:[^‘’]|’(?=\w))+)’(?!\w)")


def find(text: str) -> Iterator[Finding]:
    """The pairs of English marks that stand in no French ones."""
    if "“" not in text:
        return
    for paragraph in _PARAGRAPH.finditer(text):
        words = paragraph[0]
        if _balanced(words, "“”") and _balanced(words, "«»"):
            yield from _paragraph(words, paragraph.start())


def _paragraph(words: str, start: int) -> Iterator[Finding]:
    for pair in _PAIR.finditer(words):
        before = words[: pair.start()]
        inner = pair["words"].strip()
        if before.count("«") > before.count("»") or not inner:
            continue
        nested = _SINGLE.sub(r"“\1”", inner)
        good = f"«{NB}{nested}{NB}»"
        seal = nested == inner == pair["words"]
        yield Finding("T002", start + pair.start(), start + pair.end(), pair[0], good, good, seal)


def _balanced(words: str, marks: str) -> bool:
    """Whether each closing mark follows its opening one, and none is left."""
    depth = 0
    for one in words:
        depth += (one == marks[0]) - (one == marks[1])
        if depth < 0:
            return False
    return depth == 0
