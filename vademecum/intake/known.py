"""Which words are the machine's: those that an import wrote, and nobody touched since.

A hand edit and an error of the machine look alike in the file. So each import leaves, in the user's
cache, a digest of each turn's words as it wrote them; of no use to anybody who has not the words.
Where it is not there (another machine, a cache that was emptied), nothing can be told.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from vademecum.french.folding import normal
from vademecum.model import Turn
from vademecum.store import Store

_KIND = "import"
_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Known:
    """What imports wrote in a hearing."""

    digests: frozenset[str] = field(default_factory=frozenset)

    def by_hand(self, turn: Turn) -> bool | None:
        """Whether a person changed the turn's words since; None where nothing tells."""
        return _digest(turn) not in self.digests if self.digests else None


def of(store: Store, transcript: str) -> Known:
    """What was noted when the transcript of that digest was imported."""
    kept = store.get(_KIND, transcript)
    return Known(frozenset(kept.decode("ascii").split()) if kept else frozenset())


def keep(store: Store, transcript: str, turns: Iterable[Turn], before: Known = Known()) -> None:
    """Note what an import of that transcript wrote; `before`: earlier imports' words may stand."""
    found = before.digests | {_digest(turn) for turn in turns}
    store.put(_KIND, transcript, "\n".join(sorted(found)).encode("ascii"))


def _digest(turn: Turn) -> str:
    return hashlib.sha256(normal(turn.speech).encode("utf-8")).hexdigest()[:_DIGITS]
