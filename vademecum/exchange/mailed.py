"""What a message says around the document it brings, or around words of the letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from vademecum.exchange import evidence, kinds
from vademecum.exchange.courtesy import Sort, civil, sorts
from vademecum.exchange.formulas import CIVIL, programmed
from vademecum.exchange.kinds import Item, Kind
from vademecum.exchange.likeness import Tokens, tokens
from vademecum.exchange.read.stream import (
    ABOVE,
    FILE,
    SENDER,
    SIGNATURE,
    SUBJECT,
    TITLE,
    Block,
    Sign,
    Where,
)
from vademecum.exchange.signature import Names
from vademecum.exchange.spoken import refuses, says
from vademecum.exchange.subject import wishes

_EXTENSION = re.compile(r"\.\w{2,5}\Z")
_OF_FILES = frozenset(
    "version final finale definitive copie copy new image photo scan audition".split()
)
_PART = 4  # words in a row: fewer are a part of any sentence
_ATTACHED = {"attached image": kinds.IMAGE, "attached file": kinds.FILE}
_HEADS = {SUBJECT: kinds.SUBJECT, SENDER: kinds.SENDER}
_SORTED = {Sort.CIVIL: kinds.CIVIL, Sort.SIGNED: kinds.SIGNED}


def around(
    blocks: Sequence[tuple[int, Block | None]], names: Names
) -> Mapping[int, list[tuple[Kind | None, str]]]:
    """What the lines of some blocks are, by their number: (kind, words) of each run of lines.

    None for a kind: somebody's word. A block that is None is the letter's own.
    """
    lines: list[str | None] = []
    of: list[int] = []
    below: list[bool] = []
    for number, block in blocks:
        mine = [None] if block is None else [*block_lines(block), ""]
        lines += mine
        of += [number] * len(mine)
        below += [block is not None and block.name == SIGNATURE] * len(mine)
    first = next((at for at, one in enumerate(below) if one), len(below))
    found = [*sorts(lines[:first], names), *sorts(lines[first:], names, below=True)]
    out: dict[int, list[tuple[Kind | None, str]]] = {}
    for number, run in groupby(range(len(lines)), key=lambda at: of[at]):
        rows = [at for at in run if lines[at] and str(lines[at]).strip()]
        out[number] = [
            (None if sort is None else _SORTED[sort], "".join(str(lines[at]) for at in some))
            for sort, some in groupby(rows, key=lambda at: found[at])
        ]
    return out


def titled(blocks: Sequence[Block], names: Names) -> dict[int, list[tuple[Kind | None, str]]]:
    """What the subject and names of files are, by the number of their block: a wish, or a name."""
    own = set(tokens(f"{names.filed} {' '.join(names.said)}").words)
    out: dict[int, list[tuple[Kind | None, str]]] = {}
    for at, one in enumerate(blocks):
        if one.where is Where.MAIL and one.name == TITLE:
            words = _EXTENSION.sub("", one.every.replace("_", " ").replace("+", " "))
            left = [
                word
                for word in re.findall(r"[^\W_]+", words)
                if not {*tokens(word).words} <= own | CIVIL | _OF_FILES
            ]
            said = " ".join(left)
            wish = says(said) or evidence.against(said) or refuses(words)
            out[at] = [(None if wish and not programmed(words) else kinds.TITLED, one.every)]
        elif one.where is Where.MAIL and one.name in _HEADS:
            kind = None if wishes(one.every, names) else _HEADS[one.name]
            out[at] = [(kind, one.every)]
    return out


def block_lines(block: Block) -> list[str]:
    """The lines of a block: a message has a run for each, other documents one for the whole."""
    return [one.text for one in block.runs] if block.where is Where.MAIL else [block.every]


def mailed(
    block: Block, sent: Sequence[Tokens], said: Sequence[tuple[Kind | None, str]]
) -> Iterator[Item]:
    """A block of a message that is no word of the letter: the classes it falls in.

    `sent`: each sentence of the letter and each paragraph of its words; `said`: what `around`
    makes of it.
    """
    words = block.every
    for one in block.things:
        kind = _ATTACHED.get(one)
        yield Item(kind or kinds.THING, shown=block.name if kind else one)
    if not words.strip():
        return
    if block.name == ABOVE:
        yield Item(kinds.SAID if refuses(words) else kinds.QUOTED, words)
    elif block.signs & Sign.QUOTED:
        yield Item(kinds.QUOTED if civil(words) or _repeated(words, sent) else kinds.SAID, words)
    elif block.name.startswith(FILE):
        yield Item(kinds.IN_FILE, words, who=block.name.removeprefix(FILE))
    else:
        yield from (Item(kind or kinds.SAID, some) for kind, some in said)


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
