"""The proof that no word of a draft went astray: each is in the chapter, a remark, or left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from vademecum.exchange.draft.matching import Side
from vademecum.exchange.draft.settling import Changes, Left, Why, of_letter, whole_of
from vademecum.exchange.draft.tree import Para, Picture, Tree, notes, paras, words
from vademecum.exchange.read.stream import Block
from vademecum.model import Kind
from vademecum.record import read
from vademecum.record.passages import passages


@dataclass(frozen=True, slots=True)
class Counted:
    """Words of the file, each in one class."""

    chapter: int
    remarks: int
    left: int
    lost: str  # signs that the written chapter lacks
    more: str  # signs that it has and the draft has not

    @property
    def all(self) -> int:
        """Every word of the file."""
        return self.chapter + self.remarks + self.left


def counted(
    sides: Iterable[Side], beside: Iterable[Left], changes: Changes, title: Block | None
) -> tuple[int, int, int]:
    """(words in the chapter, in remarks, left out): a word of which any sign stays is in."""
    found: Counter[Why | None] = Counter()
    for one in sides:
        whole = whole_of(one, title)
        word: list[Why | None] = []
        for at, letter in enumerate(one.letters):
            if letter.space is not None and word:
                found[None if None in word else word[0]] += 1
                word = []
            word.append(of_letter(one, at, whole, changes))
        if word:
            found[None if None in word else word[0]] += 1
    for left in beside:
        found[left.why] += len(left.words.split())
    inside, remarks = found.pop(None, 0), found.pop(Why.REMARK, 0)
    return inside, remarks, sum(found.values())


def signs(tree: Tree, title: str) -> Counter[str]:
    """The signs that a settled tree holds, under its title; code, which is no prose, aside."""
    body = paras(tree.blocks)
    some: list[Para] = [*body, *(para for note in notes(body) for para in paras(note.blocks))]
    shown = [
        bit.thing.alt
        for para in body
        for bit in para.bits
        if isinstance(bit.thing, Picture) and bit.thing.path
    ]
    said = [title, *(words(para) for para in some if not para.code), *shown]
    return Counter("".join("".join(one.split()) for one in said))


def shown(text: str, path: str) -> Counter[str]:
    """The signs that a reader of a chapter's file sees, read anew."""
    found = read.chapter(text, path, [])
    if found is None:
        return Counter()
    said = [one.words for one in passages(found) if one.kind is not Kind.OPAQUE]
    return Counter("".join("".join(one.split()) for one in (found.title, *said)))


def differences(want: Counter[str], have: Counter[str]) -> tuple[str, str]:
    """(signs that are missing, signs that are too many)."""
    return "".join(sorted((want - have).elements())), "".join(sorted((have - want).elements()))
