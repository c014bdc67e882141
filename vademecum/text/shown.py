"""Where each sign that a reader sees stands in MyST text: never in a name, a target or a mark."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.token import Token

from vademecum.text import spans
from vademecum.text.lines import Lines
from vademecum.text.words import role_words, tokens

_SIGN = re.compile(r"\\(?P<escaped>[!-/:-@\[-`{-~])|&#?\w{1,31};|.", re.S)
_TICKS = re.compile(r"(?:\{[^{}`]*\})?(?P<ticks>`+)")
_HIDDEN = ("html_inline", "footnote_ref", "image")
_KEPT = ("myst_role", "footnote_ref", "link_open", "image")


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign, or the space that a line end is."""

    char: str
    start: int
    end: int  # after its last character: it may be written with several
    raw: bool  # no markup is read there: in a role, in code
    role: str  # the role it stands in


def signs(text: str) -> list[Sign] | None:
    """The signs of a text, markup's own included; None where they cannot be told."""
    lines = Lines(text)
    found: list[Sign] = []
    for token in tokens(text):
        if token.type != "inline":
            continue
        first = token.map[0] + 1 if token.map else 1
        kinds = _kinds(token)
        at = 0
        for number, row in enumerate(token.content.split("\n"), first):
            if number > len(lines):
                return None
            place = spans.place(row, (lines[number], lines.start(number)), number, None)
            if place is None:
                return None
            if found:
                end = lines.end(number - 1)
                within = kinds[at] if at and at < len(kinds) else ""
                found.append(Sign(" ", end, end + 1, False, within or ""))
            found += _row(row, kinds[at : at + len(row)], place[1])
            at += len(row) + 1
    return found


def frame(text: str) -> list[tuple[str, str]]:
    """What an edit of words leaves as it is: the blocks, and the roles, notes, links they hold."""
    found: list[tuple[str, str]] = []
    for token in tokens(text):
        if token.type != "inline":
            found.append((token.type, token.markup))
        for child in token.children or ():
            if child.type in _KEPT:
                named = [child.meta.get(key) for key in ("name", "label")]
                named += [child.attrs.get(key) for key in ("href", "src")]
                found.append((child.type, " ".join(str(one) for one in named if one)))
    return found


def _row(row: str, kinds: list[str | None], start: int) -> Iterator[Sign]:
    at = 0
    while at < len(row):
        kind = kinds[at]
        if kind is None:
            at += 1
            continue
        sign = _SIGN.match(row, at) if kind == "" else None
        end = sign.end() if sign else at + 1
        char = row[at]
        if sign and end > at + 1:
            char = sign["escaped"] or html.unescape(sign[0])
        yield Sign(char, start + at, start + end, kind != "", kind)
        at = end


def _kinds(inline: Token) -> list[str | None]:
    """For each character: None for what is not shown, a role or `code`, or nothing."""
    text = inline.content
    kinds: list[str | None] = [""] * len(text)

    def fill(start: int, end: int, kind: str | None) -> None:
        kinds[start:end] = [kind] * (end - start)

    for child in inline.children or ():
        where = child.meta.get("span")
        if where is None:
            continue
        start, end = where
        if child.type in _HIDDEN:
            fill(start, end, None)
        elif child.markup == "autolink":
            fill(start, end, None)
            fill(start + 1, end - 1, "code")
        elif child.type == "link_open" and (label := spans.label(text, where)):
            fill(start, label[0], None)
            fill(label[1], end, None)
        elif opening := _TICKS.match(text, start, end):
            name = str(child.meta["name"]) if child.type == "myst_role" else ""
            inside = text[opening.end() : end - len(opening["ticks"])]
            length = len(role_words(name, inside) if name else inside)
            fill(start, end, None)
            fill(opening.end(), opening.end() + length, name or "code")
    return kinds
