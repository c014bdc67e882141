"""Names that have a block of a page to themselves, above what is said: by how often they come and
where they stand."""

from __future__ import annotations

from vademecum.transcripts.naming import Naming, is_name_alone, lone, may_stand_alone
from vademecum.transcripts.page import Block
from vademecum.transcripts.text import clean

_NEARLY = 0.8  # share of its names from which a page has them alone
_ENOUGH = 2  # names alone, from which that is a page's way
_SENTENCE = 60  # characters; a longer block is words


def alone(blocks: list[Block]) -> dict[int, Naming]:
    """Names that have a block to themselves, where they do so too often to be titles."""
    names = [lone(block) for block in blocks]
    found = {
        at: one
        for at, one in enumerate(names[:-1])
        if one is not None and names[at + 1] is None and blocks[at + 1].kind == "p"
    }
    return found if len(found) > _ENOUGH else {}


def in_place(blocks: list[Block], found: list[Naming | None]) -> dict[int, Naming]:
    """Blocks that hold a full name alone, `Anna Essai`, above words, where that is how nearly all
    names stand and in such blocks: each may be one. Where no words stand in such blocks, so may
    whatever has the shape of a name, `Anna`, `anna essai`."""
    sure = [(blocks[at], one) for at, one in enumerate(found) if one is not None and one.sure]
    where = {_place(block) for block, one in sure if not one.rest}
    count = sum(not one.rest for _block, one in sure)
    if count <= _ENOUGH or count < len(sure) * _NEARLY:
        return {}
    spoken = {
        _place(block) for at, block in enumerate(blocks) if found[at] is None and _says(block)
    }
    out = {}
    for at, block in enumerate(blocks[:-1]):
        text = clean(block.text)
        if found[at] is not None or found[at + 1] is not None or blocks[at + 1].kind != "p":
            continue
        own = _place(block) not in spoken and not _says(block)
        if _place(block) in where and (is_name_alone(text) or (own and may_stand_alone(text))):
            out[at] = Naming(text, block.runs, sure=False)
    return out


def _place(block: Block) -> tuple[str, str, bool]:
    """Where a block's words stand, and whether all are in bold."""
    return block.kind, block.classes, all(run.strong for run in block.runs if run.text.strip())


def _says(block: Block) -> bool:
    """Whether a block holds a sentence."""
    text = block.text.strip()
    return len(text) > _SENTENCE or text[-1:] in set(".?!…»")
