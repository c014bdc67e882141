"""What is left of a text's lines once it is decided who opens them: doubts, lines of accounts."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from vademecum.transcripts import doubts, things
from vademecum.transcripts.alone import Line
from vademecum.transcripts.heads import Doubt
from vademecum.transcripts.labels import Opening, same


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
    return small | doubts.as_named(found, openings, names, open_)


def entries(openings: Sequence[Opening | None], sure: Sequence[Opening | None]) -> frozenset[int]:
    """The lines of a form or of an account, once somebody speaks."""
    begun = next((at for at, item in enumerate(sure) if item is not None), len(sure))
    return frozenset(
        at
        for at, item in enumerate(openings)
        if at > begun and sure[at] is None and item is not None and item.label is not None
        if item.mark == ":" and things.is_entry(item.label, item.rest)
    )
