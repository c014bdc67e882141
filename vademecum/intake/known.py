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
_LABEL = "l"  # no hexadecimal digit: what a digest of a label begins with
_PUT = "u"  # the same, of a turn that an update put beside those that stood


@dataclass(frozen=True, slots=True)
class Known:
    """What imports wrote in a hearing."""

    digests: frozenset[str] = field(default_factory=frozenset)  # of words
    labels: frozenset[str] = field(default_factory=frozenset)  # of turns with who speaks
    put: frozenset[str] = field(default_factory=frozenset)  # the same, of those that updates added

    def by_hand(self, turn: Turn) -> bool | None:
        """Whether a person changed the turn's words since; None where nothing tells."""
        return _digest(turn) not in self.digests if self.digests else None

    def given_by_hand(self, turn: Turn, label: str) -> bool | None:
        """Whether a person gave the turn to who bears that label; None where nothing tells."""
        return _of_label(turn.id or "", label) not in self.labels if self.labels else None

    def given_to(self, turn: Turn, label: str) -> bool:
        """Whether an import surely gave the turn to who bears that label."""
        return _of_label(turn.id or "", label) in self.labels

    def put_by_update(self, turn: Turn, label: str) -> bool:
        """Whether an update added the turn, and gave it to who bears that label."""
        return _of_label(turn.id or "", label, _PUT) in self.put


def of(store: Store, transcript: str) -> Known:
    """What was noted when the transcript of that digest was imported."""
    kept = store.get(_KIND, transcript)
    noted = kept.decode("ascii").split() if kept else []
    labels = frozenset(one for one in noted if one.startswith(_LABEL))
    put = frozenset(one for one in noted if one.startswith(_PUT))
    return Known(frozenset(noted) - labels - put, labels, put)


def keep(
    store: Store,
    transcript: str,
    turns: Iterable[Turn],
    labels: Iterable[tuple[str, str]],
    before: Known = Known(),
    put: Iterable[tuple[str, str]] = (),
) -> None:
    """Note what an import of that transcript wrote: words, and the turns it gave to a label, by id.

    `before`: what earlier imports wrote may stand; `put`: those of the turns that an update added.
    """
    found = before.digests | {_digest(turn) for turn in turns}
    found |= before.labels | {_of_label(name, label) for name, label in labels}
    found |= before.put | {_of_label(name, label, _PUT) for name, label in put}
    store.put(_KIND, transcript, "\n".join(sorted(found)).encode("ascii"))


def _digest(turn: Turn) -> str:
    return hashlib.sha256(normal(turn.speech).encode("utf-8")).hexdigest()[:_DIGITS]


def _of_label(name: str, label: str, mark: str = _LABEL) -> str:
    told = f"{name}\n{label}".encode()
    return mark + hashlib.sha256(told).hexdigest()[:_DIGITS]
