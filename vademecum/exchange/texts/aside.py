"""How words were set that came back, where the book has no such thing: said once, and left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from vademecum.exchange.classes import Class
from vademecum.exchange.likeness import flat
from vademecum.exchange.read.aside import CAPITALS, COLOUR, HIGHLIGHT, UNDERLINE
from vademecum.exchange.read.stream import Block, Look
from vademecum.exchange.texts.cut import Role
from vademecum.exchange.texts.editing import Work
from vademecum.exchange.texts.unsure import short
from vademecum.language import N_, _

_SAID = {
    HIGHLIGHT: N_("highlighted, which the book has not, its words as they are: “{words}”"),
    COLOUR: N_("in colour, which the book has not, its words as they are: “{words}”"),
    UNDERLINE: N_("underlined, which the book has not, its words as they are: “{words}”"),
    CAPITALS: N_("set in capitals, which the book has not, its words as they are: “{words}”"),
}
# Programs give these to whole paragraphs, with the look of a style.
_STYLES = frozenset({COLOUR, CAPITALS})


def told(work: Work) -> None:
    """Each look once, with the first words that have it."""
    found: dict[str, str] = {}
    notes = (para for those in work.notes.words.values() for para in those)
    every = [*enumerate(work.paras), *((-1, para) for para in notes)]
    for at, para in every:
        ours = _ours(work, at)
        for block in para.blocks:
            for kind, words in _looks(block):
                if not any(flat(words) in one for one in ours):
                    found.setdefault(kind, words)
    say: Callable[[str], str] = _
    for kind, words in found.items():
        work.out.counts[Class.NOT_OURS] += 1
        work.out.told.append(say(_SAID[kind]).format(words=short(words)))


def _ours(work: Work, at: int) -> list[str]:
    """The words of links, quotes and code of a paragraph, which our own styles set so."""
    units = [work.of[one] for one in work.found.of.get(at, ()) if one in work.of]
    if at < 0:
        units = [one for one in work.sheet.units if one.role is Role.NOTE]
    bits = [bit for one in units for bit in one.bits or () if bit.kind in {"role", "link", "code"}]
    return [
        flat("".join(bit.char for bit in some))
        for _whole, some in groupby(bits, key=lambda one: one.whole)
    ]


def _looks(block: Block) -> Iterable[tuple[str, str]]:
    text = block.every
    linked = [one for one in block.looks if one.kind == "link"]
    for kind in _SAID:
        those = [one for one in block.looks if one.kind == kind and not _within(one, linked)]
        words = "".join(text[one.start : one.end] for one in those)
        if not words.strip():
            continue
        whole = "".join(words.split()) == "".join(text.split())
        if not (whole and kind in _STYLES):
            yield kind, _first(text, those) or words.strip()


def _first(text: str, looks: Sequence[Look]) -> str:
    """The words of the first run, which programs may have cut."""
    start, end = looks[0].start, looks[0].end
    for one in looks:
        end = max(end, one.end) if one.start <= end else end
    return text[start:end].strip()


def _within(look: Look, links: Iterable[Look]) -> bool:
    return any(one.start <= look.start and look.end <= one.end for one in links)
