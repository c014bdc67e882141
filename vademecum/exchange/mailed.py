"""What a message says around the document it brings, or around words of the letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vademecum.exchange import kinds
from vademecum.exchange.kinds import Item
from vademecum.exchange.likeness import alike, same, tokens
from vademecum.exchange.placed import Passage
from vademecum.exchange.read.stream import Block, Sign
from vademecum.exchange.spoken import civil, refuses

_ALIKE = 0.6


def mailed(block: Block, sent: Sequence[Passage]) -> Iterator[Item]:
    """A block of a message that is no word of the letter: the class it falls in."""
    words = block.every
    if not words.strip():
        return
    if block.name == "subject":
        yield Item(kinds.SAID if refuses(words) else kinds.SUBJECT, words)
    elif block.name == "above":
        yield Item(kinds.SAID if refuses(words) else kinds.QUOTED, words)
    elif block.signs & Sign.QUOTED:
        yield _repeated(words, block.name == "below", sent)
    elif block.name == "signature":
        yield Item(kinds.SIGNED, words)
    else:
        yield Item(kinds.CIVIL if civil(words) else kinds.SAID, words)


def _repeated(words: str, below: bool, sent: Sequence[Passage]) -> Item:
    """What repeats a message that went before; changed there, it may be an answer."""
    if civil(words) or any(same(words, one.words) for one in sent):
        return Item(kinds.QUOTED, words)
    mine = tokens(words)
    near = any(
        alike(mine, asked) >= _ALIKE or asked.find(mine) is not None
        for asked in (tokens(one.words) for one in sent)
    )
    whole = any(tokens(one.words).find(mine) is not None for one in sent)
    if whole or not (near or below):
        return Item(kinds.QUOTED, words)
    return Item(kinds.SAID, words)
