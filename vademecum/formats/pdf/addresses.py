"""Addresses that are printed: they break where their parts meet, and no hyphen is added to them.

Who types an address from a page types what stands there. Where one may break stands a sign without
width, which nobody hears or copies; what holds an address is better not spread over its line. Its
end stands in one piece: a few signs alone on a line are read as something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

ADDRESS, RAGGED, END = "address", "ragged", "address-end"  # classes
HERE = "\N{ZERO WIDTH SPACE}"
_HOST = re.compile(r"(?:https?://)?[^/?#]{1,40}(?=[/?#]|$)", re.I)  # in one piece, if not longer
_FOUND = re.compile(r"(?:https?://|www\.)[^\s<>]+", re.I)
_JOINTS = re.compile(r"(?<=/)(?=[^/])|(?<=[^/])(?=[.?&=#%_;~,+](?=.))")
_LONG, _PIECE = 20, 10  # letters that need no place to break; beyond, one after so many
_END, _INSIDE = 8, 12  # letters of an end that may stand alone on its line: behind a slash, or not
_WHOLE = 25  # signs of an address in one piece behind its scheme, where it ends soon after its host
_AS_WRITTEN = ("pre", "code", "script", "style")


def mark(root: html.HtmlElement) -> None:
    """Put each address that is printed in an element of its own, and say where it may break."""
    for element in [*root.iter()]:
        if not isinstance(element.tag, str):
            continue
        _mark(element, element.text, tail=False)
        for child in [*element]:
            _mark(child, child.tail, tail=True)


def _mark(element: html.HtmlElement, text: str | None, *, tail: bool) -> None:
    made = [*_cut(text or "")]
    if len(made) < 2:
        return
    first, *rest = made
    parent = element.getparent() if tail else element
    if _is_as_written(parent):  # asked of few: it climbs the whole tree
        return
    at = parent.index(element) + 1 if tail else 0
    if tail:
        element.tail = first
    else:
        element.text = first
    for address, after in zip(rest[::2], rest[1::2], strict=True):
        span = html.Element("span")
        span.set("class", ADDRESS)
        span.text, span.tail = broken(address), after
        _end_whole(span)
        parent.insert(at, span)
        at += 1


def _cut(text: str) -> Iterator[str]:
    """What stands before the first address, it, what stands before the next…"""
    at = 0
    for found in _FOUND.finditer(text):
        yield text[at : found.start()]
        yield found[0]
        at = found.end()
    yield text[at:]


def broken(address: str) -> str:
    """The address with a sign where it may break."""
    host = _HOST.match(address)
    whole = host[0] if host else ""
    parts = _JOINTS.split(address.removeprefix(whole))
    pieces = [one for piece in parts for one in _shorter(piece)]
    while len(pieces) > 1 and is_scrap("".join(pieces[:-1]), pieces[-1]):
        pieces[-2:] = ["".join(pieces[-2:])]
    scheme, slashes, name = whole.rpartition("//")
    scrap = len(pieces) == 1 and pieces[0].strip("/") and is_scrap(whole, pieces[0])
    if slashes and scrap and len(name + pieces[0]) <= _WHOLE:
        return scheme + slashes + HERE + name + pieces[0]
    return whole + HERE.join(pieces)


def is_scrap(before: str, end: str) -> bool:
    """Whether the end of an address, alone on a line below what comes before, tells nothing."""
    least = _END if before.endswith("/") else _INSIDE
    return not before.endswith("://") and sum(map(str.isalnum, end)) < least


def is_address(word: str) -> bool:
    """Whether an address stands in a word."""
    return bool(_FOUND.search(word))


def holds(words: str) -> bool:
    """Whether an address stands in words of a page, or a piece of one."""
    return HERE in words or bool(_FOUND.search(words))


def _end_whole(span: html.HtmlElement) -> None:
    """Put what an address ends on where no line ends in it: at a hyphen one would."""
    before, here, end = (span.text or "").rpartition(HERE)
    if here:
        last = html.Element("span")
        last.set("class", END)
        last.text = end
        span.text = before + here
        span.append(last)


def _shorter(piece: str) -> Iterator[str]:
    step = _PIECE if len(piece) > _LONG else len(piece) or 1
    yield from (piece[at : at + step] for at in range(0, len(piece), step))


def _is_as_written(element: html.HtmlElement) -> bool:
    every = (element, *element.iterancestors())
    return any(one.tag in _AS_WRITTEN or ADDRESS in one.classes for one in every)
