"""What is left of a text's lines once it is decided who opens them: doubts, lines of accounts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from vademecum.transcripts import doubts, floor, things, unplaced
from vademecum.transcripts.alone import Line
from vademecum.transcripts.heads import Doubt
from vademecum.transcripts.labels import Opening, same

_NEARLY = 0.9  # share of those who speak whose words begin with a capital
_ARTICLE = re.compile(r"(?:l['’]|l[ea]s? |une? )", re.IGNORECASE)  # `L'homme descend du train.`


def told(
    lines: Sequence[Line],
    openings: Sequence[Opening | None],
    names: Sequence[str | None],
    asked: Sequence[str],
    certainly: Collection[int],
    among: Sequence[int],
) -> dict[int, Doubt]:
    """The doubts of lines; of what is asked about, that whose sentence goes on, once somebody
    speaks, where it is not `certainly` a question. `among` has the lines that somebody says."""
    begun = next((at for at, name in enumerate(names) if name is not None), len(lines))
    small = {
        at: Doubt(asked[at], strong=False)
        for at in among
        if asked[at] and at > begun and at not in certainly and doubts.goes_on(openings[at])
    }
    open_ = {at for at in among if names[at] is None and (not asked[at] or at in small)}
    decided = [at not in open_ for at in range(len(lines))]
    known = {same(name) for name in names if name is not None}
    found = doubts.of_lines(lines, openings, decided, known)
    named = doubts.as_named(found, openings, names, open_)
    named |= floor.given(lines, names, open_ - small.keys() - named.keys())
    return small | named | unplaced.labels(lines, openings, names, open_)


def without_dashes(found: dict[int, Doubt]) -> dict[int, Doubt]:
    """The doubts of a file in which nobody is named: none where dashes alone show them, and no
    people, as in a story, whose dialogue is nobody's as all of it is."""
    people = any(
        doubts.is_people(one.label) and (one.strong or not _ARTICLE.match(one.label))
        for one in found.values()
    )
    return {at: one for at, one in found.items() if people or re.search(r"\w", one.label)}


def entries(openings: Sequence[Opening | None], sure: Sequence[Opening | None]) -> frozenset[int]:
    """The lines of a form or of an account, once somebody speaks, or anywhere where nobody does;
    and those whose label is of a sentence that goes on, where those who speak begin one."""
    often = Counter(same(item.label) for item in openings if item is not None and item.label)
    known = [item.rest for item in sure if item is not None and item.rest]
    begin = len(known) > 1 and sum(rest[:1].isupper() for rest in known) >= len(known) * _NEARLY
    begun = next((at for at, item in enumerate(sure) if item is not None), -1)
    cut = [(item.label or "", item.rest) if item else ("", "") for item in openings]
    return frozenset(
        at
        for at, item in enumerate(openings)
        if at > begun and sure[at] is None and item is not None and item.label is not None
        if item.mark == ":"
        if things.is_entry(item.label, item.rest)
        or (
            (begin and often[same(item.label)] == 1)
            and (things.is_of_sentence(*cut[at]) or things.is_answer(cut[at - 1], *cut[at]))
        )
    )
