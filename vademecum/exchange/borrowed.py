"""Words of another passage put into one of the person's own.

Somebody else's would be printed as theirs, under an accord that is not for them; their own would
stand twice.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from vademecum.exchange import kinds
from vademecum.exchange.carried import came_back
from vademecum.exchange.likeness import tokens
from vademecum.exchange.placed import Passage, Placed
from vademecum.exchange.tally import Account

_RUN = 5  # words in a row: fewer are found everywhere
_KINDS = frozenset({kinds.CHANGED, kinds.ADDED, kinds.UNSURE})
_Run = tuple[str, ...]


def borrowed(out: Account, placed: Placed) -> None:
    """Make a question of each correction that holds words of a passage which keeps them."""
    if not any(one.kind in _KINDS for one in out.items):
        return
    now = {anchor: _runs(words.text) for anchor, words in came_back(placed).items()}
    sent: dict[str, set[_Run]] = defaultdict(set)
    whose: dict[_Run, Passage] = {}
    for one in placed.passages:
        runs = _runs(one.words)
        sent[one.part.anchor] |= runs
        # What left a passage of the person's own was carried.
        kept = runs & now.get(one.part.anchor, set()) if one.own else runs
        whose |= dict.fromkeys(kept - whose.keys(), one)
    for at, item in enumerate(out.items):
        if item.kind not in _KINDS:
            continue
        gained = now.get(item.anchor, set()) - sent[item.anchor]
        found = [whose[run] for run in sorted(gained & whose.keys())]
        other = next((one for one in found if not one.own), None)
        if other is not None:
            out.items[at] = replace(item, kind=kinds.TAKEN, who=_named(other))
        elif found:
            out.items[at] = replace(item, kind=kinds.DOUBLED)


def _named(passage: Passage) -> str:
    part = passage.part
    return " ".join(one for one in (f"[{part.anchor}]" if part.anchor else "", part.label) if one)


def _runs(words: str) -> set[_Run]:
    found = tokens(words).words
    return {found[at : at + _RUN] for at in range(max(0, len(found) - _RUN + 1))}
