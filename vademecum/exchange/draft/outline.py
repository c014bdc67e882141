"""The title of a draft, and the levels of its headings below it."""

from __future__ import annotations

import re

from vademecum.exchange.draft.settling import style
from vademecum.exchange.draft.tree import Bit, Block, Note, Para, Tree, paras, words
from vademecum.french.folding import letters

_DEEPEST = 6
_TITLE = re.compile(r"title|titre|titre principal|document title|main title|titre du document")


def title(tree: Tree, given: str) -> tuple[str, Para | None]:
    """(the chapter's title, the document's own where that is another), taken out of the tree.

    It is what was `given`; else what the style of titles bears, else a heading that comes first.
    """
    found = _titled(tree.blocks, given)
    if found is None:
        return given, None
    own = " ".join(words(found).split())
    at = tree.blocks.index(found)
    # A note that is called from the title stands in the text, which begins with it.
    tree.blocks[at : at + 1] = [
        block for bit in found.bits if isinstance(bit.thing, Note) for block in bit.thing.blocks
    ]
    if given and letters(own) != letters(given):
        return given, found
    return given or own, None


def _titled(blocks: list[Block], given: str) -> Para | None:
    some = [one for one in blocks if isinstance(one, Para) and words(one).strip()]
    for one in some:
        if _TITLE.fullmatch(letters(style(one))):
            return one
    first = some[0] if some and some[0] is next(iter(blocks), None) else None
    if first is not None and first.level and not (given and _is_other(first, given)):
        return first
    return None


def _is_other(para: Para, given: str) -> bool:
    return letters(" ".join(words(para).split())) != letters(given)


def level(tree: Tree) -> None:
    """Give each heading its level below the title, none left out; deeper than six is words."""
    above: list[int] = []
    for para in paras(tree.blocks):
        if not para.level:
            continue
        while above and above[-1] >= para.level:
            above.pop()
        above.append(para.level)
        if len(above) + 1 > _DEEPEST or not words(para).strip():
            para.level = 0
            para.bits[:] = [_strong(bit) for bit in para.bits]
        else:
            para.level = len(above) + 1


def _strong(bit: Bit) -> Bit:
    return Bit(bit.text, bit.marks | {"strong"}, bit.to, bit.thing)
