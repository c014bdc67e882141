"""A text pasted into the body of a message: its paragraphs as those of a document.

Plain words hold no marks: what was bold, a link, the call of a note stays where its words stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import pairwise

from vademecum.exchange.courtesy import civil
from vademecum.exchange.likeness import flat, tokens
from vademecum.exchange.read.stream import Sign, Where
from vademecum.exchange.texts.cut import Sheet, Unit
from vademecum.exchange.texts.inline import OBJECT, Bit
from vademecum.exchange.texts.keys import SET, old_key, parts
from vademecum.exchange.texts.placing import placed
from vademecum.exchange.texts.returned import Char, Para
from vademecum.french.spaces import NARROW

_LEAST = 8  # words of the text without which a message only speaks of it


def pasted(sheet: Sheet, units: Sequence[Unit], paras: Sequence[Para]) -> list[Para]:
    """The paragraphs of a message that are the text's, and those between them; none in most."""
    said = [
        replace(one, where=Where.BODY) for one in paras
        if one.where is Where.MAIL and not one.name and one.words
        and not any(block.signs & Sign.QUOTED for block in one.blocks)
    ]  # fmt: skip
    notes = {flat(one.words) for one in sheet.units if one.name in sheet.labels}
    said = [one for one in said if flat(one.words) not in notes]
    found = placed(units, said, {}, mailed=True)
    of = {one.number: one for one in units}
    known = [at for at in range(len(said)) if found.of.get(at)]
    if sum(len(tokens(said[at].words).words) for at in known) < _LEAST:
        return []
    out: list[Para] = []
    for at in range(known[0], known[-1] + 1):
        bits = [bit for n in found.of.get(at, ()) for bit in of[n].bits or ()]
        if bits or not civil(said[at].text):
            out.append(_dressed(said[at], bits))
    return out


def _dressed(para: Para, bits: Sequence[Bit]) -> Para:
    """The paragraph with what plain words do not hold, taken from the signs of the text."""
    words = [bit for bit in bits if bit.char != OBJECT]
    objects: dict[int, list[Bit]] = {}
    seen = 0
    for bit in bits:
        if bit.char == OBJECT:
            objects.setdefault(seen, []).append(bit)
        else:
            seen += 1
    para = replace(para, chars=_spaced(para.chars, words))
    old, new = parts(words), parts(para.chars)
    old_keys = ["".join(old_key(words[at]) for at in one) for one in old]
    new_keys = ["".join(_key(para.chars[at].char) for at in one) for one in new]
    out: list[Char] = []
    matcher = SequenceMatcher(None, old_keys, new_keys, autojunk=False)
    for kind, a1, a2, b1, b2 in matcher.get_opcodes():
        gone = [at for one in old[a1:a2] for at in one]
        theirs = [para.chars[at] for one in new[b1:b2] for at in one]
        if kind == "equal":
            for at, char in zip(gone, theirs, strict=True):
                out += map(_object, objects.pop(at, ()))
                out.append(replace(char, looks=words[at].looks & SET, kind=_kind(words[at])))
            continue
        out += theirs
        for at in gone:
            out += map(_object, objects.pop(at, ()))
    for left in objects.values():
        out += map(_object, left)
    return replace(para, chars=tuple(out))


def _spaced(chars: Sequence[Char], words: Sequence[Bit]) -> tuple[Char, ...]:
    """The signs with the narrow spaces that older mails have no letter for, and write « ? »."""
    text = "".join(one.char for one in words)
    marks = {mark for mark in ";:!?" if f"{NARROW}{mark}" in text}
    out = list(chars)
    for at, (one, after) in enumerate(pairwise(chars)):
        if one.char == "?" and after.char in marks:
            out[at] = replace(one, char=NARROW)
    return tuple(out)


def _kind(bit: Bit) -> str:
    return "hard" if bit.kind == "hard" else ""


def _object(bit: Bit) -> Char:
    return Char(OBJECT, kind=bit.kind, name=bit.name)


def _key(char: str) -> str:
    return " " if char.isspace() else char.replace("’", "'").replace("‘", "'").replace("ʼ", "'")
