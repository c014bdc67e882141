"""Items of lists whose sign somebody typed: « • un », « · deux »."""

from __future__ import annotations

import re

from vademecum.exchange.draft.tree import Block, Listing, Para, Quoted, words

# A dash is none of them: it opens what somebody says, too.
_SIGN = re.compile(r"\s*[•·◦▪●‣∙]\s+(?=\S)")


def listed(blocks: list[Block]) -> int:
    """Make lists of paragraphs that begin with such a sign; how many there were."""
    made: list[Block] = []
    found = 0
    run: Listing | None = None
    for block in blocks:
        if isinstance(block, Quoted):
            found += listed(block.blocks)
        sign = _SIGN.match(words(block)) if isinstance(block, Para) and _plain(block) else None
        if not isinstance(block, Para) or sign is None:
            run = None
            made.append(block)
            continue
        _without(block, sign.end())
        found += 1
        if run is None:
            run = Listing([])
            made.append(run)
        run.items.append([block])
    blocks[:] = made
    return found


def _plain(para: Para) -> bool:
    return not para.level and not para.code and bool(para.bits) and para.bits[0].thing is None


def _without(para: Para, signs: int) -> None:
    """Take the first signs out of a paragraph."""
    for bit in para.bits:
        taken = min(signs, len(bit.text))
        bit.text = bit.text[taken:]
        signs -= taken
        if not signs:
            return
