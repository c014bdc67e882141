"""What stands right beside a mark, looked at again: the other half of a sentence that was cut.

Words gave way to the mark as far as they could be read. Where more of the same sentence stands
before or after it, in letters that no reading has in one run, a person is to look.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from vademecum.record.withhold import STRUCK
from vademecum.withdrawal.bones import plain_letters, thin

_LEAST, _SHARE = 2, 3  # telling words of a sentence; and of so many, one
_TELLS = 12  # bits of a telling word
_LETTERS = 5  # of a word that is looked for
_ROOM = 150  # characters on each side of a mark
_MARK = re.compile(re.escape(f"[{STRUCK}"))


class Beside:
    """Sentences, ready to be found beside marks."""

    def __init__(self, sentences: Iterable[tuple[Sequence[str], Sequence[float]]]) -> None:
        """`sentences`: the words of each and how much each tells, in bits."""
        self._sentences: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
        for said, bits in sentences:
            each = zip(said, bits, strict=True)
            told = [thin(word) for word, tells in each if tells >= _TELLS]
            shapes = [[one for one in both if len(one) >= _LETTERS] for both in told]
            if sum(map(bool, shapes)) >= _LEAST:
                self._sentences[tuple(said)] = [tuple(both) for both in shapes if both]

    def found(self, text: str) -> Iterator[tuple[str, ...]]:
        """The sentences of which more stands beside a mark, as they were said."""
        near = [
            plain_letters(text[max(one.start() - _ROOM, 0) : one.end() + _ROOM])
            for one in _MARK.finditer(text)
        ]
        for said, words in self._sentences.items() if near else ():
            least = max(_LEAST, -(-len(words) // _SHARE))
            if any(sum(any(one in here for one in both) for both in words) >= least
                   for here in near):  # fmt: skip
                yield said
