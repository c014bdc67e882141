"""What whoever presides says in the same words of one matter after another: `Police: The Question
is:`, `Roads: The Question is:`; and the parts of a bill, `Long Title: An Act to…`.

Such a matter is called in somebody's words, and names nobody, whatever it looks like.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from vademecum.transcripts import procedure
from vademecum.transcripts.labels import same

_OF = re.compile(r"(?P<what>[^:\n]{2,80}?) ?[:.–—-] +(?P<how>[^\W\d_][^:.?!\n]{3,80}:)\s*")
_LABEL = re.compile(r"(?P<what>[^:\n]{2,80}?) ?[:.–—] ")
_MATTERS = 3  # of which the same is said


def lines(texts: Sequence[str]) -> frozenset[int]:
    """The lines that open with a matter, called in the same words as others."""
    found = {at: one for at, text in enumerate(texts) if (one := _OF.fullmatch(text))}
    matters: dict[str, set[str]] = defaultdict(set)
    for one in found.values():
        matters[same(one["how"])].add(same(one["what"]))
    called = {at for at, one in found.items() if len(matters[same(one["how"])]) >= _MATTERS}
    # Who is called so elsewhere, before other words, says them.
    often = Counter(same(one["what"]) for text in texts if (one := _LABEL.match(text)))
    said = Counter(same(found[at]["what"]) for at in called)
    once = {at for at in called if often[same(found[at]["what"])] == said[same(found[at]["what"])]}
    if len(once) < _MATTERS:
        once = set()
    parts = {
        at
        for at, text in enumerate(texts)
        if (one := _LABEL.match(text)) and procedure.is_of_a_bill(one["what"])
    }
    return frozenset(once | parts)


def among(texts: Iterable[str]) -> frozenset[str]:
    """The paragraphs of utterances that open so."""
    parts = [part for text in texts for part in text.split("\n\n")]
    return frozenset(parts[at] for at in lines(parts))
