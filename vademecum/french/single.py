"""Straight single marks inside « »: « Elle écrit 'oui' » is « Elle écrit “oui” ».

Alone they may be anything: minutes, a name from elsewhere, a word left as somebody wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vademecum.french.rules import Finding

# « l'eau » is no end of what ' began, and « rock 'n' roll » quotes nothing.
_PAIR = re.compile(
    r"(?<![\w'’\"])'(?P<words>(?=[^\W\d_]['’]?[^\W\d_])(?:[^'’‘\"«»“”\n]|(?<=\w)['’](?=\w)){2,80}?"
    r"(?<=[\w.!?…]))'(?![\w'\"])"
)


def find(text: str) -> Iterator[Finding]:
    """The pairs of some masked words that stand inside others on their line."""
    if "'" not in text or "«" not in text:
        return
    start = 0
    for line in text.split("\n"):
        for one in _PAIR.finditer(line):
            before = line[: one.start()]
            if before.count("«") > before.count("»"):
                good = f"“{one['words']}”"
                where = (start + one.start(), start + one.end())
                yield Finding("T014", *where, one[0], good, good, seal=False)
        start += len(line) + 1
