"""MyST for a paragraph that came back, from the signs of the text it was: what stays is the text's.

Signs that stay are copied from the file with their marks; new ones are words (`text.literal`), set
as Word set them. What cannot be written so that it reads as it came back is refused.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from vademecum.exchange.texts.addresses import allowed, one_place, sent
from vademecum.exchange.texts.inline import OBJECT, Bit
from vademecum.exchange.texts.keys import SET, bare, new_key, old_key, parts, uniform
from vademecum.exchange.texts.returned import Char, stripped
from vademecum.text import spans
from vademecum.text.lines import Span
from vademecum.text.literal import literal
from vademecum.text.words import plain

_CALL = re.compile(r"\\.|\[\^[^\]\s]*\]", re.DOTALL)
_FREE = frozenset({"sup", "sub"})  # roles whose words may change
_MARKS = {"bold": "**", "italic": "*"}
_BARE = re.compile(r"[^\s()<>\"\\]+")  # an address that needs no brackets around it
_NEAR = 40  # signs that say whether those beside them are words


class Refused(Exception):  # noqa: N818 - no error, an answer
    """What came back cannot be written; the message says in whose words (« citation », …)."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sign of the new text: one that stays, or a new one."""

    char: str
    source: str  # what is written for it; "" of a new one
    looks: frozenset[str] = frozenset()
    whole: Span = (0, 0)
    bit: Bit | None = None
    link: str = ""
    script: str = ""  # sup, sub
    kind: str = ""

    @property
    def drawn(self) -> bool:
        """Whether it is no sign of the text: the page alone shows it."""
        return self.bit is not None and self.bit.drawn


def composed(
    text: str,
    pool: Sequence[Bit],
    new: Sequence[Char],
    label: Callable[[Char], str],
    opens: bool = True,
    one_line: bool = False,
) -> str:
    """The MyST of a paragraph; Refused where there is none.

    `pool`: the signs it may be made of; `label`: which note or image an object is; `opens`: it
    begins a block; `one_line`: it stands in a cell or a heading.
    """  # fmt: skip
    pieces = _pieces(text, pool, stripped(new), label, one_line)
    source = _written(text, pieces, Counter(one.whole for one in pool if not one.drawn), opens)
    wanted = "".join(one.char for one in pieces if one.char != OBJECT and not one.drawn)
    # The calls of notes are no words; « \\[^1\\] », typed, is.
    shown = _CALL.sub(lambda found: found[0] if found[0][0] == "\\" else "", source)
    if bare(plain(shown)) != bare(wanted):
        raise Refused("markup")
    return source


def _pieces(
    text: str, pool: Sequence[Bit], new: Sequence[Char], label: Callable[[Char], str], flat: bool
) -> list[_Piece]:
    old_tokens, new_tokens = parts(pool), parts(new)
    old_keys = ["".join(old_key(pool[at]) for at in one) for one in old_tokens]
    new_keys = ["".join(new_key(new[at], label) for at in one) for one in new_tokens]
    out: list[_Piece] = []
    matcher = SequenceMatcher(None, old_keys, new_keys, autojunk=False)
    whole = uniform(new, pool)
    for kind, a1, a2, b1, b2 in matcher.get_opcodes():
        if kind == "equal":
            for mine, theirs in zip(old_tokens[a1:a2], new_tokens[b1:b2], strict=True):
                for at, there in zip(mine, theirs, strict=True):
                    out.append(_kept(text, pool[at], new[there], whole, flat))
            continue
        gone = [pool[at] for one in old_tokens[a1:a2] for at in one]
        if kind == "delete" and _inner(pool, old_tokens[a1], old_tokens[a2 - 1]):
            out += [_Piece(one.char, text[one.start : one.end], one.looks, one.whole, one)
                    for one in gone]  # fmt: skip
            continue
        _whole(gone, pool, any(new[at].char.isalnum() for one in new_tokens[b1:b2] for at in one))
        for one in new_tokens[b1:b2]:
            out += [_put(new[at], label, whole) for at in one if not new[at].aside]
    return out


def _inner(pool: Sequence[Bit], first: range, last: range) -> bool:
    """Whether it is the space inside of a guillemet that stays: straight quotes have none."""
    blank = all(pool[at].char.isspace() for at in range(first.start, last.stop))
    opened = first.start > 0 and pool[first.start - 1].char == "«"
    closed = last.stop < len(pool) and pool[last.stop].char == "»"
    return blank and (opened or closed)


def _whole(gone: Sequence[Bit], pool: Sequence[Bit], replaced: bool) -> None:
    """Refused where a part of some quoted words, of code, is gone: all of it may go.

    `replaced`: other words stand in their place, which nobody may take for what was quoted.
    """
    for bit in gone:
        if bit.kind in {"role", "code"} and bit.name not in _FREE and not bit.drawn:
            every = sum(one.whole == bit.whole and not one.drawn for one in pool)
            cited = replaced and bit.name in ("citation", "veil")
            if cited or sum(one.whole == bit.whole and not one.drawn for one in gone) != every:
                raise Refused(bit.name or bit.kind)


def _kept(text: str, bit: Bit, char: Char, whole: frozenset[str], flat: bool) -> _Piece:
    looks = (char.looks & SET) - whole
    if bit.kind in {"code", "hard"} or char.kind == "image" or not bit.char.strip():
        looks = bit.looks  # programs set spaces as they like
    source = text[bit.start : bit.end]
    if "\n" in source and flat:
        source = " "
    if bit.kind == "link" and not one_place(char.link, sent(bit)):
        if not char.link:
            return _Piece(bit.char, source, looks, bit=bit)
        changed = "changed" if bit.looks != looks else "led"
        return _Piece(bit.char, source, looks, bit.whole, bit, char.link, kind=changed)
    if char.link and not bit.kind:
        return _Piece(bit.char, source, looks, bit=bit, link=char.link)
    if bit.looks != looks and bit.whole != (0, 0) and bit.kind == "link":
        return _Piece(bit.char, source, looks, bit.whole, bit, kind="changed")
    return _Piece(bit.char, source, looks, bit.whole, bit)


def _put(char: Char, label: Callable[[Char], str], whole: frozenset[str]) -> _Piece:
    if char.char == OBJECT:
        return _Piece(OBJECT, label(char))
    link = char.link if allowed(char.link) else ""
    script = next((one for one in ("sup", "sub") if one in char.looks), "")
    looks = (char.looks & SET) - whole
    return _Piece(" " if char.char.isspace() and char.char in "\t\n" else char.char, "", looks,
                  link=link, script=script)  # fmt: skip


def _written(text: str, pieces: Sequence[_Piece], counts: Counter[Span], opens: bool) -> str:
    pieces = _inside(pieces)
    out: list[str] = []
    state: list[str] = []
    edges = _trimmed(pieces)
    groups = [list(some) for _key, some in groupby(
        range(len(pieces)), key=lambda at: (pieces[at].whole, pieces[at].link, pieces[at].script,
                                            not pieces[at].source and not pieces[at].link,
                                            edges[at]))]  # fmt: skip
    merged: list[tuple[Span, list[int]]] = []
    for some in groups:
        whole = pieces[some[0]].whole
        if merged and whole != (0, 0) and merged[-1][0] == whole:
            merged[-1][1].extend(some)
        else:
            merged.append((whole, some))
    for whole, some in merged:
        these = [pieces[at] for at in some if not pieces[at].drawn]
        if not these:
            continue
        bits = [one.bit for one in these if one.bit is not None]
        if whole != (0, 0) and bits:
            changed = any(one.kind == "changed" for one in these)
            if len(bits) == len(these) == counts[whole] and not changed:
                _turn(out, state, bits[0].outer)
                out.append(_whole_link(text, whole, these))
                continue
            _turn(out, state, bits[0].outer)
            out.append(_rebuilt(bits[0], these))
            continue
        _turn(out, state, edges[some[0]])
        out.append(_plain_run(these, opens and not out, _around(pieces, some)))
    _turn(out, state, frozenset())
    return "".join(out)


def _whole_link(text: str, whole: Span, pieces: Sequence[_Piece]) -> str:
    """A link or a role all of whose words stayed, with the address it leads to now."""
    source = text[whole[0] : whole[1]]
    if pieces[0].kind != "led":
        return source
    label = spans.label(source, (0, len(source)))
    if label is None or not source.startswith("["):
        return _rebuilt(pieces[0].bit, pieces) if pieces[0].bit else source
    return f"[{source[label[0] : label[1]]}]({_to(pieces[0].link)})"


def _to(address: str) -> str:
    """An address as a link has it."""
    return address if _BARE.fullmatch(address) else f"<{address}>"


def _inside(pieces: Sequence[_Piece]) -> list[_Piece]:
    """New signs between two of one link or role are of it."""
    out = list(pieces)
    for at, one in enumerate(out):
        if one.source or one.drawn or at == 0:
            continue
        before = out[at - 1].whole
        after = next((p.whole for p in out[at + 1 :] if p.source or p.drawn), (0, 0))
        if before != (0, 0) and before == after:
            out[at] = _Piece(one.char, "", one.looks, before)
    for order in (range(len(out)), range(len(out) - 1, -1, -1)):
        near = _Piece("", "")
        for at in order:
            one = out[at]
            theirs = near.bit.name if near.bit is not None else near.link
            if not one.source and one.link and one.link == theirs and near.whole != (0, 0):
                out[at] = _Piece(one.char, "", one.looks, near.whole, link=one.link)
            near = out[at]
    return out


def _trimmed(pieces: Sequence[_Piece]) -> list[frozenset[str]]:
    """How each sign is set: white space at the edge of emphasis is not, or it is no emphasis."""
    looks = [one.looks | more for one, more in zip(pieces, _between(pieces), strict=True)]
    for name in _MARKS:
        for order in (range(len(pieces)), range(len(pieces) - 1, -1, -1)):
            before = False
            for at in order:
                if name in looks[at] and not before and not pieces[at].char.strip():
                    looks[at] -= {name}
                before = name in looks[at]
    return looks


def _between(pieces: Sequence[_Piece]) -> list[frozenset[str]]:
    """How spaces are set that stand between words newly set alike: as those are."""
    found: list[frozenset[str]] = [frozenset()] * len(pieces)
    last = -1
    for at, one in enumerate(pieces):
        if not one.char.strip():
            continue
        if 0 <= last < at - 1:
            both = pieces[last].looks & one.looks
            old = [p.bit.looks if p.bit else frozenset() for p in (pieces[last], one)]
            new = both - (old[0] & old[1])
            found[last + 1 : at] = [new] * (at - last - 1)
        last = at
    return found


def _turn(out: list[str], state: list[str], looks: frozenset[str]) -> None:
    """Close and open emphasis, up to these looks."""
    while state and not set(state) <= looks:
        out.append(_MARKS[state.pop()])
    for one in ("bold", "italic"):
        if one in looks and one not in state:
            state.append(one)
            out.append(_MARKS[one])


def _around(pieces: Sequence[_Piece], some: Sequence[int]) -> tuple[str, str]:
    """What is shown before some signs, and behind them."""
    first, last = some[0], some[-1] + 1
    sides = (pieces[max(0, first - _NEAR) : first], pieces[last : last + _NEAR])
    before, after = ("".join(one.char for one in those) for those in sides)
    return before, after


def _plain_run(pieces: Sequence[_Piece], opens: bool, around: tuple[str, str]) -> str:
    if pieces[0].link:
        label = "".join(one.source or literal(one.char, opens=False) for one in pieces)
        return f"[{label}]({_to(pieces[0].link)})"
    if pieces[0].source:
        return "".join(one.source for one in pieces)
    words = "".join(one.char for one in pieces)
    if pieces[0].script:
        if re.search(r"[`<>{}]", words):
            raise Refused("markup")
        return f"{{{pieces[0].script}}}`{words}`"
    return literal(words, opens, around)


def _rebuilt(bit: Bit, pieces: Sequence[_Piece]) -> str:
    """A link or a role some of whose words changed."""
    words = "".join(one.char for one in pieces)
    if bit.kind == "link":
        label = "".join(one.source or literal(one.char, opens=False) for one in pieces)
        to = next((one.link for one in pieces if one.link), bit.name)
        return f"[{label}]({_to(to)})" if words.strip() else words
    if bit.kind == "role" and bit.name in _FREE and not re.search(r"[`<>{}]", words):
        return f"{{{bit.name}}}`{words}`" if words.strip() else ""
    raise Refused(bit.name or bit.kind)
