"""Straight single marks inside « »: « Elle écrit 'oui' » is « Elle écrit “oui” »; inside “ ”, ‘ ’.

Alone they are a quote behind a word that announces one: « il a dit 'non' ». Else they may be
anything: minutes, a name from elsewhere, a word left as somebody wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vademecum.french.rules import Finding
from vademecum.french.spaces import NBSP as NB

# « l'eau » is no end of what ' began, and « rock 'n' roll » quotes nothing.
_PAIR = re.compile(
    r"(?<![\w'’\"])'(?P<words>(?=[^\W\d_]['’]?[^\W\d_])(?:[^'’‘\"«»“”\n]|(?<=\w)['’](?=\w)){2,80}?"
    r"(?<=[\w.!?…]))'(?![\w'\"])"
)

_SAID = re.compile(
    r"(?:\b(?:dit|dire|disait|disent|dite?s?|répond|répondu|répondit|écrit|écrite?s?|intitulée?s?"
    r"|appelée?s?|nommée?s?|baptisée?s?|slogan|label|devise|titre|mots?|termes?|expressions?|formule|adjectif|verbe)"
    r"|\w[ \u00a0]?:|»(?:,| et| ou| puis)) $"
)


def find(text: str) -> Iterator[Finding]:
    """The pairs of some masked words that stand inside others on their line."""
    if "'" not in text:
        return
    start = 0
    for line in text.split("\n"):
        for one in _PAIR.finditer(line):
            before = line[: one.start()]
            where = (start + one.start(), start + one.end())
            if before.count("«") == before.count("»") and _SAID.search(before):
                good = f"«{NB}{one['words']}{NB}»"
                yield Finding("T002", *where, one[0], good, good, seal=False)
            if before.count("«") > before.count("»") and before.count('"') % 2 == 0:
                inner = before.count("“") > before.count("”")
                good = f"‘{one['words']}’" if inner else f"“{one['words']}”"
                yield Finding("T014", *where, one[0], good, good, seal=False)
        start += len(line) + 1
