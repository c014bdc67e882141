"""Running heads of a web page that was printed: a title, a date, a number, again on every sheet.

They are headings, or blocks of their own, and come back as names do. A title that is somebody's by
its shape is none; one is set in capitals where it opens, in small letters above each sheet, or cuts
a sentence in two.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from vademecum.french.given_names import is_given
from vademecum.transcripts import paging, persons, shapes
from vademecum.transcripts.above import CLOSES
from vademecum.transcripts.labels import same
from vademecum.transcripts.page import Block
from vademecum.transcripts.text import clean

_DATE = re.compile(r"(?:[^\W\d_]+,? )?\d{1,2} ?(?:st|nd|rd|th|er)? [^\W\d_]+,? \d{4}")
_NUMBER = re.compile(r"\d{1,4}")
_LEAST = 3  # sheets
_TWICE = 2  # times that a heading comes back
_NEAR = 2  # blocks between a number and a head


def without(blocks: Sequence[Block]) -> tuple[list[Block], list[str]]:
    """The blocks without such heads, but the first of each title, and a sentence on them."""
    texts = [clean(block.text) for block in blocks]
    places: dict[str, list[int]] = defaultdict(list)
    for at, block in enumerate(blocks):
        if block.kind == "h" or _DATE.fullmatch(texts[at]):
            places[same(texts[at])].append(at)
    heads = [spots for spots in places.values() if _is_running(spots, blocks, texts)]
    gone = {at for spots in heads for at in spots[0 if _DATE.fullmatch(texts[spots[0]]) else 1 :]}
    beside = {at + step for at in gone for step in range(-_NEAR, _NEAR + 1)}
    numbers = [at for at, text in enumerate(texts) if _NUMBER.fullmatch(text)]
    grow = all(int(texts[one]) < int(texts[two]) for one, two in pairwise(numbers))
    gone |= {at for at in numbers if at in beside or (grow and len(numbers) >= _LEAST)}
    if not gone:
        return list(blocks), []
    kept = [block for at, block in enumerate(blocks) if at not in gone]
    return kept, [paging.told(len(gone), texts[min(gone)])]


def _is_running(spots: Sequence[int], blocks: Sequence[Block], texts: Sequence[str]) -> bool:
    """Whether what stands at these places is a head of sheets, and nobody's name."""
    text = texts[spots[0]]
    if _DATE.fullmatch(text):
        return len(spots) >= _LEAST
    person = shapes.is_declared(text) or persons.is_person(text)
    words = text.split()
    if (
        len(spots) < _TWICE
        or len(words) < _TWICE
        or person
        or any(map(is_given, map(str.title, words)))
    ):
        return False
    cases = {texts[at].isupper() for at in spots}
    return len(cases) > 1 or any(_cuts(at, blocks, texts) for at in spots)


def _cuts(at: int, blocks: Sequence[Block], texts: Sequence[str]) -> bool:
    """Whether a sentence goes on from above such a place to below it."""
    if not 0 < at < len(blocks) - 1 or {blocks[at - 1].kind, blocks[at + 1].kind} != {"p"}:
        return False
    return not CLOSES.search(texts[at - 1]) and texts[at + 1][:1].islower()
