"""Where links lead in a paragraph that came back, settled against those that were sent.

A link taken off, put on, or that leads elsewhere is taken where the book may lead there; the others
stay as they were, and it is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import groupby, takewhile
from typing import TYPE_CHECKING

from vademecum.exchange.texts.addresses import OPEN, allowed, one_place, sent
from vademecum.exchange.texts.inline import OBJECT, Bit
from vademecum.exchange.texts.keys import new_key, old_key, parts
from vademecum.exchange.texts.returned import Char
from vademecum.exchange.texts.unsure import short
from vademecum.language import said as _
from vademecum.text.lines import Span

if TYPE_CHECKING:
    from vademecum.exchange.texts.editing import Outcome, Work

# Roles whose words lead to another place of the book.
_LEADS = frozenset({"term", "ref", "doc", "numref", "download", "eq"})


def settled(
    pool: Sequence[Bit], chars: Sequence[Char], label: Callable[[Char], str], out: Outcome
) -> tuple[Char, ...]:
    """The signs, each with the address it is to have in the text; what is not taken is asked.

    `pool`: the signs of the paragraph as it was sent.
    """
    if not any(one.link for one in chars) and not any(map(sent, pool)):
        return tuple(chars)
    new = list(chars)
    pairs = _pairs(pool, new, label)
    wholes: dict[Span, list[int]] = {}  # link that was sent -> where its signs came back
    for at, there in pairs.items():
        if pool[at].kind == "link":
            wholes.setdefault(pool[at].whole, []).append(there)
        elif pool[at].whole != (0, 0) and new[there].link:  # a role, code: their words lead nowhere
            new[there] = replace(new[there], link="")
    names = {one.whole: one.name for one in pool if one.kind == "link"}
    for whole, places in wholes.items():
        _whole(names[whole], places, new, out)
    _others(new, set(pairs.values()) & {p for some in wholes.values() for p in some}, out)
    return tuple(new)


def as_sent(
    pool: Sequence[Bit], chars: Sequence[Char], label: Callable[[Char], str]
) -> tuple[Char, ...]:
    """The signs of what cannot show links, each with the address it had."""
    new = list(chars)
    for at, there in _pairs(pool, new, label).items():
        new[there] = replace(new[there], link=sent(pool[at]))
    return tuple(new)


def put(chars: Sequence[Char], out: Outcome) -> tuple[Char, ...]:
    """The signs of a new paragraph, without links that lead where the book may not."""
    new = list(chars)
    _others(new, set(), out)
    return tuple(new)


def _pairs(
    pool: Sequence[Bit], new: Sequence[Char], label: Callable[[Char], str]
) -> dict[int, int]:
    """Where each sign that was sent came back."""
    mine, theirs = parts(pool), parts(new)
    old_keys = ["".join(old_key(pool[at]) for at in one) for one in mine]
    new_keys = ["".join(new_key(new[at], label) for at in one) for one in theirs]
    matcher = SequenceMatcher(None, old_keys, new_keys, autojunk=False)
    return {
        at: there
        for a, b, size in matcher.get_matching_blocks()
        for step in range(size)
        for at, there in zip(mine[a + step], theirs[b + step], strict=False)
    }


def _whole(name: str, places: Sequence[int], new: list[Char], out: Outcome) -> None:
    """A link that was sent: where its words lead now."""
    old = name if name.startswith(OPEN) else ""
    words = "".join(new[at].char for at in places)
    shown = [new[at].link for at in places if new[at].char.isalnum()]
    links = set(shown) or {new[at].link for at in places if new[at].char.strip()} or {old}
    now = next(iter(links)) if len(links) == 1 else None
    if now is not None and one_place(now, old):
        now = old
    elif now is None:
        asked = _("a link is on a part of its words alone, kept as it was: “{words}”")
        out.ask(asked.format(words=short(words)))
        now = old
    elif now and not allowed(now):
        _refused(words, now, out)
        now = old
    elif now:
        out.tell(_("a link leads elsewhere: “{words}”, {address}").format(
            words=short(words), address=short(now)))  # fmt: skip
    else:
        out.tell(_("a link taken off, its words the same: “{words}”").format(words=short(words)))
    for at in range(min(places), max(places) + 1):
        new[at] = replace(new[at], link=now)


def _others(new: list[Char], known: set[int], out: Outcome) -> None:
    """Links on other words: new ones."""
    free = (at for at, one in enumerate(new) if at not in known and one.link and not one.aside)
    for to, some in groupby(free, key=lambda at: new[at].link):
        places = list(some)
        words = "".join(new[at].char for at in places if new[at].char != OBJECT)
        if not any(one.isalnum() for one in words):  # left by a program of a link taken out
            for at in places:
                new[at] = replace(new[at], link="")
            continue
        if allowed(to):
            within = any(new[at].link == to for at in known)
            if not within:
                out.tell(_("a new link: “{words}”, {address}").format(
                    words=short(words), address=short(to)))  # fmt: skip
                _bare_ends(places, new)
            continue
        _refused(words, to, out)
        for at in places:
            new[at] = replace(new[at], link="")


def _bare_ends(places: Sequence[int], new: list[Char]) -> None:
    """Spaces that a program took into a link are beside it: « mot.[ voir ici](…) » is no French."""
    for order in (places, places[::-1]):
        for at in takewhile(lambda one: new[one].char.isspace(), order):
            new[at] = replace(new[at], link="")


def _refused(words: str, to: str, out: Outcome) -> None:
    asked = _("a link that the book may not have, not taken: “{words}”, {address}")
    out.ask(asked.format(words=short(words), address=short(to)))


def unlinked(work: Work, pool: Sequence[Bit], source: str) -> None:
    """Say that words which led elsewhere by a role were changed, and do so no more."""
    roles = {one.whole for one in pool if one.kind == "role" and one.name in _LEADS}
    for whole in sorted(roles):
        if work.sheet.text[slice(*whole)] not in source:
            was = "".join(one.char for one in pool if one.whole == whole)
            work.out.told.append(
                _("words were changed that led elsewhere, they do no more: “{words}”").format(
                    words=short(" ".join(was.split()))
                )
            )
