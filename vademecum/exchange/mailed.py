"""What a message says around the document it brings, or around words of the letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from vademecum.exchange import identity, kinds
from vademecum.exchange.classes import Kind
from vademecum.exchange.courtesy import Sort, civil, closes, covering, sorts
from vademecum.exchange.formulas import plain, programmed
from vademecum.exchange.kinds import Item
from vademecum.exchange.likeness import Tokens, tokens
from vademecum.exchange.read.stream import (
    ABOVE,
    FILE,
    FORMAT,
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
from vademecum.exchange.subject import called, wishes

_EXTENSION = re.compile(r"\.\w{2,5}\Z")
_FROM = re.compile(
    r"[\s*]*(?:de|from|von|exp[ée]diteur)\s*:|\b(?:a écrit|wrote|schrieb)\b", re.IGNORECASE
)
_OBJECT = re.compile(r"[\s*]*(?:objet|subject|betreff|sujet)\s*:[\s*]*", re.IGNORECASE)
_ROWS = 20  # lines that a sentence may stand over
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


def enclosed(blocks: Sequence[Block], names: Names) -> dict[int, list[tuple[Kind | None, str]]]:
    """What the lines of the message that is answered are, by the number of their block.

    Only below a header that names who sent the letter, or where its reference stands: there, what
    reads wholly as courtesy, or as what accompanies a letter. An answer put in is somebody's word.
    """
    out: dict[int, list[tuple[Kind | None, str]]] = {}
    head: list[str] = []
    zone: list[int] = []
    for at, block in enumerate([*blocks, None]):
        if block is not None and (block.where is not Where.MAIL or block.name == FORMAT):
            continue
        if block is not None and block.name != ABOVE:
            zone += [at] if head and block.signs & Sign.QUOTED else []
            continue
        if zone or block is None:  # another message is answered in it, or nothing
            if _ours(head, " ".join(blocks[one].every for one in zone), names):
                out |= _covering({one: block_lines(blocks[one]) for one in zone})
            head, zone = [], []
        head += [block.every] if block is not None else []
    return out


def _ours(head: Sequence[str], words: str, names: Names) -> bool:
    """Whether a message that is answered is the one that brought the letter."""
    reference = identity.read(names.filed)
    if reference is not None and identity.read(" ".join((*head, words))) == reference:
        return True
    address = re.search(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", names.contact)
    sought = address[0].casefold() if address else ""
    return any(
        sought in one.casefold() if sought else plain(names.contact) in plain(one)
        for one in head
        if names.contact and _FROM.search(one)
    )


def _covering(rows: Mapping[int, Sequence[str]]) -> dict[int, list[tuple[Kind | None, str]]]:
    """Each line of a message that brought a letter; a sentence may stand over several."""
    every = [(at, one) for at, some in rows.items() for one in (*some, "")]
    found = sorts([one for _at, one in every], Names(), below=True)
    known = [(at, one, sort is not None) for (at, one), sort in zip(every, found, strict=True)]
    out: dict[int, list[tuple[Kind | None, str]]] = {}
    for at, some in groupby(known, key=lambda one: one[0]):
        lines = [one for one in some if one[1].strip()]
        sure = _over([words for _at, words, _sort in lines])
        kinds_of = [
            kinds.QUOTED if sort or covers else None
            for (_at, _words, sort), covers in zip(lines, sure, strict=True)
        ]
        out[at] = [
            (kind, "".join(lines[one][1] for one in those))
            for kind, those in groupby(range(len(lines)), key=kinds_of.__getitem__)
        ]
    return out


def _over(lines: Sequence[str]) -> list[bool]:
    """Which lines of a paragraph are of sentences that accompany a letter."""
    out = [False] * len(lines)
    for start in range(min(len(lines), _ROWS)):
        for stop in range(min(len(lines), start + _ROWS), start, -1):
            if covering(" ".join(lines[start:stop])):
                out[start:stop] = [True] * (stop - start)
                break
    return out


def titled(blocks: Sequence[Block], names: Names) -> dict[int, list[tuple[Kind | None, str]]]:
    """What the subject and names of files are, by the number of their block: a wish, or a name."""
    out: dict[int, list[tuple[Kind | None, str]]] = {}
    for at, one in enumerate(blocks):
        if one.where is Where.MAIL and one.name == TITLE:
            wish = called(one.every, names) and not programmed(_EXTENSION.sub("", one.every))
            out[at] = [(None if wish else kinds.TITLED, one.every)]
        elif one.where is Where.MAIL and one.name == ABOVE and (told := _OBJECT.match(one.every)):
            if wishes(one.every[told.end() :], names):
                out[at] = [(None, one.every)]
        elif one.where is Where.MAIL and one.name in _HEADS:
            kind = None if wishes(one.every, names) else _HEADS[one.name]
            out[at] = [(kind, one.every)]
    return out


def logos(
    blocks: Sequence[Block], said: Mapping[int, Sequence[tuple[Kind | None, str]]]
) -> dict[int, list[tuple[Kind | None, str]]]:
    """The images that stand in the message's signature, by the number of their block.

    `said`: what each line of the message is. An image stands there where the line above it is of
    the signature, or closes the message.
    """
    signed = [
        tokens(words) for some in said.values() for kind, words in some if kind is kinds.SIGNED
    ]
    return {
        at: [(kinds.LOGOS, "")]
        for at, one in enumerate(blocks)
        if one.where is Where.MAIL and one.things == ("attached image",) and one.author
        and ((civil(one.author) and closes(one.author))
             or any(words.find(tokens(one.author)) is not None for words in signed))
    }  # fmt: skip


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
        if any(known is kinds.LOGOS for known, _words in said):
            continue  # all of them are one line
        yield Item(kind or kinds.THING, shown=block.name if kind else one)
    if not words.strip():
        return
    if block.name == ABOVE:
        asks = refuses(words) or _inside(words) or any(kind is None for kind, _words in said)
        yield Item(kinds.SAID if asks else kinds.QUOTED, words)
    elif block.signs & Sign.QUOTED:
        if civil(words) or _repeated(words, sent):
            said = [(kinds.QUOTED, words)]
        for kind, some in said or [(None, words)]:
            own = kind or (kinds.QUOTED if _repeated(some, sent) else kinds.SAID)
            yield Item(own, some)
    elif block.name.startswith(FILE):
        yield Item(kinds.IN_FILE, words, who=block.name.removeprefix(FILE))
    else:
        yield from (Item(kind or kinds.SAID, some) for kind, some in said)


def _inside(words: str) -> bool:
    """Whether « Le …, X a écrit : » says more than a day, names and addresses."""
    bare = re.sub(r"\S*@\S*|\b[A-ZÀ-Þ][\w'’-]*", " ", words)
    return bool(re.search(r"\ba écrit\s*:", words)) and says(bare)


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
