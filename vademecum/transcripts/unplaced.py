"""Someone unknown in brackets, where a file's layout puts names and no sign says it: alone on the
line above words, `(voix d’homme)`, beside a time, or in bold, `**(voix d’homme).** Je refuse.`

Nobody is named so, and who spoke before is not who speaks: hardly a doubt is left where words stand
right below, as they do below the file's names.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from vademecum.transcripts import unheard
from vademecum.transcripts.alone import Line
from vademecum.transcripts.heads import Doubt
from vademecum.transcripts.labels import Opening

_SHARE = 0.25  # of the file's sure names, that stand so
_LEAST = 2  # of them
_SIGNS = " .:–—-\u00a0\u202f"


def labels(
    lines: Sequence[Line],
    openings: Sequence[Opening | None],
    names: Sequence[str | None],
    among: Collection[int],
) -> dict[int, Doubt]:
    """The lines of `among`, which nothing decides, that name nobody so."""
    sure = [at for at, name in enumerate(names) if name and openings[at]]
    alone = [at for at in sure if not (item := openings[at]) or not item.rest]
    bold = [at for at in sure if lines[at].head]
    least = max(_LEAST, len(sure) * _SHARE)
    found = {at: Doubt(label, strong=True) for at in among if (label := _timed(openings[at]))}
    if len(alone) >= least:
        found |= _above(lines, alone, [at for at in among if at > sure[0]])
    if len(bold) >= least:
        found |= {
            at: Doubt(label, strong=True)
            for at in among
            if at > sure[0] and (label := _in_bold(lines[at]))
        }
    return found


def _above(lines: Sequence[Line], alone: Sequence[int], among: Collection[int]) -> dict[int, Doubt]:
    """Those alone on their lines above words, as most of the file's names stand: right above them,
    hardly a doubt is left; between blank lines `(…)` is what was left out."""
    tight = all(line.follows or line.cut for line in lines[1:])
    right = sum(at + 1 < len(lines) and lines[at + 1].follows for at in alone) * 2 > len(alone)
    found: dict[int, Doubt] = {}
    for at in among:
        label = unheard.whole(lines[at].text)
        if not label or at + 1 == len(lines) or at + 1 in alone or lines[at].head:
            continue
        said = any(map(str.isalpha, label))
        if right and not tight and not lines[at].follows and lines[at + 1].follows:
            found[at] = Doubt(label, strong=True)
        elif said and (tight or not (right or lines[at].follows)):
            found[at] = Doubt(label, strong=unheard.is_voice(label))
    return found


def _timed(item: Opening | None) -> str:
    """What stands beside a time where the layout has names (`layouts`); "" where nobody does."""
    unnamed = item is not None and item.label is None and item.timed and not item.rest
    return unheard.placed(item.whole) if item is not None and unnamed else ""


def _in_bold(line: Line) -> str:
    """What stands wholly in bold at the head of words; "" where nobody does."""
    head = line.text[: line.head].strip(_SIGNS)
    return unheard.whole(head) if head and line.text[line.head :].strip(_SIGNS) else ""
