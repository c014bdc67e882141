"""What a sentence says between two dashes of whom it names: `Anna Essai – née en 1931 – a quitté…`

Its first dash ends no label: small letters follow it, and behind the second the sentence goes on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vademecum.transcripts.labels import Opening, same

_INCISE = re.compile(
    r"[^\W\d_A-ZÀ-Þ][^.!?…:;\n]*?\s[–—]\s*[^\W\d_A-ZÀ-Þ]|[^\W\d_A-ZÀ-Þ][^.!?…:;\n]*?\s[–—],"
)
_SMALL = 0.2  # share of the words behind a dash that begin small where speech is typed so


def lines(openings: Sequence[Opening | None]) -> frozenset[int]:
    """The openings that such a sentence makes; none where people's words begin in small letters."""
    dashed = {at: item for at, item in enumerate(openings) if item and item.mark == "—"}
    found = {
        at
        for at, item in dashed.items()
        if not (item.timed or item.apart) and _INCISE.match(item.rest)
    }
    others = [item for at, item in dashed.items() if at not in found and item.rest]
    small = sum(item.rest[0].islower() for item in others)
    return frozenset(() if small > len(others) * _SMALL else found)


def unknown(openings: Sequence[Opening | None]) -> frozenset[int]:
    """Those of them whose name stands as a label nowhere else."""
    found = lines(openings)
    known = {
        same(item.label)
        for at, item in enumerate(openings)
        if item is not None and item.label and at not in found
    }
    return frozenset(
        at for at in found if (item := openings[at]) and same(item.label or "") not in known
    )
