"""A paragraph whose inline quote was changed: the quote as it was, the prose as it came back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher

from vademecum.exchange.likeness import flat
from vademecum.exchange.texts.inline import Bit
from vademecum.exchange.texts.keys import SET, new_key, old_key, parts
from vademecum.exchange.texts.returned import Char, stripped
from vademecum.text.lines import Span

QUOTES = frozenset({"citation", "veil"})


def restored(
    pool: Sequence[Bit], back: Sequence[Char], label: Callable[[Char], str]
) -> tuple[Char, ...] | None:
    """The signs that came back, those of quotes as they were; None where nobody can part them."""
    new = stripped(back)
    old_parts, new_parts = parts(pool), parts(new)
    old_keys = ["".join(old_key(pool[at]) for at in one) for one in old_parts]
    new_keys = ["".join(new_key(new[at], label) for at in one) for one in new_parts]
    quoted = [_whole(pool, one) for one in old_parts]
    out: list[Char] = []
    matcher = SequenceMatcher(None, old_keys, new_keys, autojunk=False)
    for kind, a1, a2, b1, b2 in matcher.get_opcodes():
        theirs = [new[at] for one in new_parts[b1:b2] for at in one]
        mine = [pool[at] for one in old_parts[a1:a2] for at in one]
        inside = set(quoted[a1:a2])
        if kind == "insert":
            within = 0 < a1 < len(quoted) and quoted[a1 - 1] == quoted[a1] != (0, 0)
            out += [] if within else theirs
        elif kind == "equal" or inside == {(0, 0)}:
            out += theirs
        elif (0, 0) in inside:
            return None  # the same change is of the quote and of the prose beside it
        else:
            out += [Char(one.char, one.looks & SET) for one in mine]
    return tuple(out)


def changed(pool: Sequence[Bit], back: Sequence[Char], turns: Mapping[Span, str]) -> str:
    """What was said where the first quote that came back otherwise is from; "" where unknown."""
    theirs = flat("".join(one.char for one in back))
    quotes = list(dict.fromkeys(one.whole for one in pool if one.drawn))
    for whole in quotes:
        words = "".join(one.char for one in pool if one.whole == whole and not one.drawn)
        if flat(words) not in theirs:
            return turns.get(whole, "")
    return turns.get(quotes[0], "") if len(quotes) == 1 else ""  # words put between them


def _whole(pool: Sequence[Bit], part: range) -> tuple[int, int]:
    """The quote a part stands in; (0, 0) where it stands in none."""
    found = (pool[at].whole for at in part if pool[at].kind == "role" and pool[at].name in QUOTES)
    return next(found, (0, 0))
