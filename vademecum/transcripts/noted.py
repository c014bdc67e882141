"""How somebody speaks, noted between a name and its sign, which is of the words, not of the name.

`Mme Petit (elle rit) : Oui.`, `M. Petit, haussant le ton. – Oui.` A clause in brackets is no name's
whoever it is; behind a comma, only where the file surely names that person elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from vademecum.transcripts import persons, shapes
from vademecum.transcripts.labels import Opening, same

_ANT = (
    r"(?!(?:pendant|avant|devant|durant|maintenant|cependant|suivant|autant|pourtant|tant|quant"
    r"|concernant|représentant|remplaçant|suppléant|présidant|dirigeant)\b)[^\W\d_A-ZÀ-Þ]{2,}ant\b"
)
# Alone it may be who they are: `(assistant)`.
_GERUND = (
    rf"(?:(?:en |se |s['’]){_ANT}"
    rf"|{_ANT} (?:l[ea]s? |l['’]|son |sa |ses |une? |vers ))"
)
_BRACKETED = re.compile(
    rf"(?P<who>[^()]+?) ?\((?P<note>(?:(?:il|elle)s? |{_GERUND})[^()]{{0,60}})\)"
)
_COMMA = re.compile(r"(?P<who>[^,]+?) ?, (?P<note>[^\W\d_A-ZÀ-Þ][^.:;?!«»…\n]{1,60})")
_FUNCTION = re.compile(shapes.TAIL, re.IGNORECASE)


def bracketed(item: Opening | None) -> Opening | None:
    """The opening, a clause in brackets behind its name put with the words."""
    found = _BRACKETED.fullmatch(item.label) if item is not None and item.label else None
    if item is None or found is None or not item.rest or not shapes.is_strong(found["who"]):
        return item
    return replace(item, label=found["who"], rest=f"({found['note']}) {item.rest}")


def behind_known(openings: Sequence[Opening | None], names: Collection[str]) -> dict[int, Opening]:
    """The openings of the file's sure `names`, by place, whose manner stands behind a comma."""
    return {
        at: replace(item, label=who, rest=f"({note}) {item.rest}")
        for at, item in enumerate(openings)
        if item is not None and item.label and same(item.label) not in names
        for who, note in _manner(item, names)
    }


def _manner(item: Opening, names: Collection[str]) -> list[tuple[str, str]]:
    """Who speaks and how; nothing where that is not sure."""
    found = _COMMA.fullmatch(item.label or "")
    if found is None or not item.rest[:1].isupper() or persons.speaks(found["note"]):
        return []
    note, who = found["note"], found["who"]
    stopped = item.mark == "—" and item.whole[len(item.label or "") :][:1] == "."
    if _FUNCTION.match(note) or not (stopped or re.match(_GERUND, note)):
        return []
    # `M. X.`, whose full stop is lost before the comma.
    return [(one, note) for one in (who, f"{who}.") if same(one) in names][:1]
