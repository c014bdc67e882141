"""Words kept whole for which a line is pulled apart: they are cut again.

A hyphen over a leaf, or a last line made of a word's end, is a small thing beside words an em
apart. Which it will be is known when the word has moved; a chapter laid out for the last time may
have such a line, and is laid out once more where that makes it better.
"""

from __future__ import annotations

import copy

from vademecum.formats.pdf import judges
from vademecum.formats.pdf.laidout import LaidOut
from vademecum.formats.pdf.mends import Again, Mends


def cut(mends: Mends, found: LaidOut, again: Again) -> tuple[LaidOut, Mends]:
    """The chapter with those words cut as they were, and its mends, where that is better."""
    tried = copy.deepcopy(mends)
    if not [one for one in found.found if one.code == judges.GAP and _let_cut(tried, one)]:
        return found, mends
    other = again(tried, judges.badness(found.found) - 1)
    return (found, mends) if other is None else (other, tried)


def _let_cut(mends: Mends, gap: judges.Finding) -> bool:
    """Let the word be cut that had no room on that line; whether it was one kept whole for it."""
    kept = mends.whole.get(gap.source, set())
    word = judges.bare(gap.about)
    if word not in kept:
        return False
    kept.discard(word)
    return True
