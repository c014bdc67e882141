"""Words where no markup is read, as French sets them: what is wrong, how they should stand.

For values: a title, a name, a licence. Whoever writes one for a person (`init`, `import`) writes
it as `check` will ask, and the check itself finds here what is wrong.
"""

from __future__ import annotations

from functools import lru_cache

from vademecum.french import typography
from vademecum.french.rules import Finding
from vademecum.problems import Splice
from vademecum.text.prose import line_alone
from vademecum.text.splices import applied

# What is mended may lie in what another rule asks for (an apostrophe in quotes): a round each.
_ROUNDS = 4


def findings(text: str) -> list[tuple[Finding, str]]:
    """What typography asks of some words, and what is to be written there."""
    masked = line_alone(text)
    return [
        (one, good)
        for one in typography.find(masked)
        if (good := one.written(masked, text, markup=False)) != text[one.start : one.end]
    ]


def typeset(text: str) -> str:
    """The words as French sets them; what only a person can say is left as it is."""
    for _round in range(_ROUNDS):
        edits = [Splice(one.start, one.end, good) for one, good in findings(text) if one.sure]
        if not edits:
            break
        text = applied(text, edits)
    return text


@lru_cache(maxsize=4096)
def compared(words: str) -> str:
    """Some words as a name: two that differ in what typography mends, or in case, are one.

    What is mended where a name is shown, and stands as it was where it is only written, still
    leads there.
    """
    return " ".join(typeset(words).split()).lower()
