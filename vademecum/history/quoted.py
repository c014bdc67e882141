"""The words of a block without those that it quotes from turns an edition withholds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from vademecum.corpus.quotes import Quote, quotes
from vademecum.history.blocks import Block
from vademecum.history.returned import Words, read
from vademecum.model import Chapter, Hearing, Library, Record
from vademecum.record.consents import given
from vademecum.text.words import plain

_HEAD = 6  # lines, at most, between the line that opens a quote and its words


def unquoted(
    text: Chapter | Record, block: Block, words: Words, withheld: Callable[[Quote], bool]
) -> Words:
    """The words of a block, blank where it quotes what an edition withholds with its turn."""
    shown = list(words.words)
    for quote in quotes(text):
        if _inside(quote, block) and withheld(quote):
            for part in quote.words.split("\n\n"):
                said = list(read(plain(part)).words)
                there = range(len(shown) - len(said) + 1 if said else 0)
                at = next((n for n in there if shown[n : n + len(said)] == said), None)
                if at is not None:
                    shown[at : at + len(said)] = [""] * len(said)
    return replace(words, words=tuple(shown))


def silenced(library: Library, quote: Quote) -> bool:
    """Whether a quote is of somebody who took their words back, and is withheld with them."""
    record = library.records.get(quote.record)
    if not isinstance(record, Hearing) or (turn := record.turn(quote.anchor)) is None:
        return False
    those = (one for one in record.speakers if one.key == turn.speaker)
    return any(given(record, one).silent for one in those)


def _inside(quote: Quote, block: Block) -> bool:
    """Whether a quote stands where a block does; `quote.place` may be of the line that opens it."""
    above = quote.place.line <= block.line + block.source.count("\n")
    return above and block.line <= quote.place.line + quote.words.count("\n") + _HEAD
