"""A time and a name with no word below, in a file whose names stand so above what they say.

A tool writes such a head where it cut the recording, at the end above all; read as words, the name
would be said by who spoke before. Nobody said it: it is left out, and that is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from vademecum.language import ngettext
from vademecum.transcripts import shapes
from vademecum.transcripts.alone import Line
from vademecum.transcripts.labels import same
from vademecum.transcripts.text import clean
from vademecum.transcripts.times import TIME

_HEAD = re.compile(
    rf"[\[(]?{TIME}(?:\s*(?:-->|[-–—])\s*{TIME})?[\])]?\s*[-–—]?\s*"
    r"(?P<name>[^\W\d_][^:.?!;…«»\[\]\n]{0,59}?)\s*:?"
)
_TIMED = re.compile(rf"[\[(]?{TIME}(?!\w)")
_LEAST = 2  # heads with words below that are a file's way


def without(lines: Sequence[Line]) -> tuple[list[Line], list[str]]:
    """The lines without such heads, and a sentence on them."""
    texts = [clean(line.text) for line in lines]
    said = [at for at, text in enumerate(texts) if text]
    below = dict(pairwise(said))
    heads = {at: found["name"] for at in said if (found := _HEAD.fullmatch(texts[at]))}
    spoken = {at for at in heads if at in below and not _TIMED.match(texts[below[at]])}
    known = {same(heads[at]) for at in spoken}
    timed = sum(_TIMED.match(text) is not None for text in texts)
    if len(spoken) < _LEAST or len(spoken) * 2 < timed:
        return list(lines), []
    gone = [
        at
        for at, name in heads.items()
        if at not in spoken and (same(name) in known or shapes.is_strong(name))
    ]
    if not gone:
        return list(lines), []
    told = ngettext(
        "{count} name without a word below: “{words}”",
        "{count} names without a word below: “{words}”…",
        len(gone),
    )
    kept = [line for at, line in enumerate(lines) if at not in gone]
    return kept, [told.format(count=len(gone), words=texts[gone[0]])]
