"""Labels in small letters that come back, whatever ends them: `karim – Je refuse.`, `- anna : oui`.

One such line is a sentence's beginning as well as a name. Where two labels that have no capital
open lines in one way again and again, or one does beside a known name, that way is the file's: all
that stands so is asked about, what stands so once too. Nobody is given its words till then.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from vademecum.transcripts import minutes, shapes, things
from vademecum.transcripts.alone import Line
from vademecum.transcripts.groups import notes
from vademecum.transcripts.labels import Opening, same
from vademecum.transcripts.weighing import Verdict

_LABEL = r"(?P<label>[^\W\d_](?:[^:：;!?…«»\[\]()\n–—]{0,58}?[\w.'’])?)"
_POINT = r"(?:[-–—•·*]\s+)?"
_WAYS = (
    re.compile(rf"{_POINT}{_LABEL}\s?:\s+(?P<rest>\S.*)", re.DOTALL),
    re.compile(rf"{_LABEL}\.?\s[-–—]{{1,2}}\s(?P<rest>.*\S.*)", re.DOTALL),
    re.compile(rf"{_LABEL}(?P<rest>)"),  # alone on its line, above its words
)
_STOPPED = re.compile(r"[^\W\d_]{3,}\.$")  # a sentence; not `J.-L. M.`
_SHARE = 0.3  # of the lines, that open in the way of the file
_ALONE = 0.2  # where names stand alone: the lines below are words


def labels(
    lines: Sequence[Line],
    openings: Sequence[Opening | None],
    verdict: Verdict,
    decided: Collection[int],
) -> dict[int, str]:
    """The labels of the lines that may name somebody so; `decided`: those asked about already."""
    texts = [
        item.rest if item is not None and item.label is None and item.rest else line.text
        for line, item in zip(lines, openings, strict=True)
    ]
    named = [verdict.name(item) is not None for item in openings]
    for way in _WAYS:
        read = {at: one["label"] for at, text in enumerate(texts) if (one := way.fullmatch(text))}
        if not _coming_back(read, named):
            continue
        heads = _heads(way, read, texts, lines)
        if not _is_the_way(heads, named, len(lines), alone=way is _WAYS[-1]):
            continue
        return {
            at: label
            for at, label in heads.items()
            if not named[at] and at not in decided and not notes(label)
        }
    return {}


def _heads(
    way: re.Pattern[str], read: Mapping[int, str], texts: Sequence[str], lines: Sequence[Line]
) -> dict[int, str]:
    """What stands in this way at the head of lines, where somebody may be called so."""
    found: dict[int, str] = {}
    for at, label in read.items():
        if minutes.is_nobodys(texts[at]) or lines[at].heading or lines[at].unsaid:
            continue
        if _may_be(label):
            found[at] = label
    if way is _WAYS[-1]:  # words stand below each, no second name
        last = len(texts) - 1
        return {at: label for at, label in found.items() if at < last and at + 1 not in found}
    return found


def _may_be(label: str) -> bool:
    if (
        _STOPPED.search(label)
        or things.is_common(label)
        or shapes.is_no_name(label.capitalize())
        or shapes.has_clause(label)
    ):
        return False
    return shapes.may_be(label) if label[0].islower() else shapes.can_be(label)


def _coming_back(heads: Mapping[int, str], named: Sequence[bool]) -> frozenset[str]:
    """The labels in small letters that open more lines than one, of those nobody surely opens."""
    small = Counter(same(one) for at, one in heads.items() if one[0].islower() and not named[at])
    return frozenset(key for key, count in small.items() if count > 1)


def _is_the_way(
    heads: Mapping[int, str], named: Sequence[bool], lines: int, *, alone: bool
) -> bool:
    """Whether labels in small letters come back so, and many lines open in this way."""
    again = _coming_back(heads, named)
    known = {same(one) for at, one in heads.items() if named[at]}
    turns = [at for at, one in heads.items() if same(one) in again | known]
    share = _ALONE if alone else _SHARE
    return bool(again) and len(again | known) > 1 and len(turns) >= lines * share
