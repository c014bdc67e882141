"""What a message says around the document it brings, or around words of the letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vademecum.exchange import kinds
from vademecum.exchange.kinds import Item
from vademecum.exchange.likeness import Tokens, tokens
from vademecum.exchange.read.stream import Block, Sign
from vademecum.exchange.spoken import civil, refuses, says

_PART = 4  # words in a row: fewer are a part of any sentence


def mailed(block: Block, sent: Sequence[Tokens]) -> Iterator[Item]:
    """A block of a message that is no word of the letter: the class it falls in.

    `sent`: each sentence of the letter and each paragraph of its words.
    """
    words = block.every
    if not words.strip():
        return
    if block.name == "subject":
        yield Item(kinds.SAID if refuses(words) else kinds.SUBJECT, words)
    elif block.name == "above":
        yield Item(kinds.SAID if refuses(words) else kinds.QUOTED, words)
    elif block.signs & Sign.QUOTED:
        yield Item(kinds.QUOTED if civil(words) or _repeated(words, sent) else kinds.SAID, words)
    elif block.name == "signature":
        yield Item(kinds.SAID if says(words) else kinds.SIGNED, words)
    else:
        yield Item(kinds.CIVIL if civil(words) else kinds.SAID, words)


def _repeated(words: str, sent: Sequence[Tokens]) -> bool:
    """Whether all of some words are the letter's: what was put in there may be an answer."""
    mine = tokens(words)
    if len(mine.words) >= _PART and any(one.find(mine) is not None for one in sent):
        return True
    held = [False] * len(mine.words)
    for one in sent:
        after = 0
        while (found := mine.find(one, after)) is not None:
            held[slice(*found)] = [True] * (found[1] - found[0])
            after = found[1]
    left = " ".join(word for word, known in zip(mine.words, held, strict=True) if not known)
    return not left or (any(held) and civil(left))
