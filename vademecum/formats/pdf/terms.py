"""Where the glossary's terms are used: what an index of them leads to.

The glossary itself is in alphabetical order; an index that sends readers back to it tells nothing.
A term counts as used where `{term}` marks it, and where its words stand in a chapter's text.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import html

if TYPE_CHECKING:
    from vademecum.formats.pdf.reading import IndexEntry  # Sphinx is slow to come

TERM = "term-"  # how Sphinx begins the id of a term
PLACES = 6  # pages named of a term: more would lead nowhere
_OFTEN = 2  # a chapter that says it once only mentions it
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_NOT_TEXT = {"code", "pre", "a", "th", "dt", "cite", "figcaption", *_HEADINGS}
_AROUND = {"source", "entete", "signature", "themes", "dates", "notice", "renvois", "glossary"}
_BESIDE = re.compile(r"\s*\([^)]*\)\s*")  # « Pour cent (un) »


@dataclass(frozen=True, slots=True)
class Use:
    """A chapter that uses a term."""

    anchor: str  # where it does first
    count: int
    marked: bool  # by `{term}`


@dataclass(frozen=True, slots=True)
class _Seen:
    node: html.HtmlElement
    tail: bool  # in what follows the node, not in what it begins with
    start: int
    end: int


class Terms:
    """The terms of a book's glossaries, and where its chapters use them."""

    def __init__(self, index: Iterable[IndexEntry]) -> None:
        named = {
            _plain(_BESIDE.sub(" ", entry.name)): uri
            for entry in index
            for uri in entry.targets
            if uri.partition("#")[2].startswith(TERM)
        }
        self._targets = {name: uri for name, uri in named.items() if name}
        ways = sorted(self._targets, key=len, reverse=True)
        self._pattern = re.compile(
            r"(?<![\w-])(?:" + "|".join(map(_words, ways)) + r")(?![\w-])", re.IGNORECASE
        )
        self._uses: dict[str, list[Use]] = defaultdict(list)

    def places(self, uri: str) -> tuple[str, ...] | None:
        """The anchors at which the term of that target is used; None where it is of no term."""
        if not uri.partition("#")[2].startswith(TERM):
            return None
        uses = self._uses[uri]
        often = [one for one in uses if one.marked or one.count >= _OFTEN] or uses
        best = sorted(often, key=lambda one: (not one.marked, -one.count))[:PLACES]
        return tuple(one.anchor for one in often if one in best)

    def mark(self, root: html.HtmlElement, name: str, links: dict[str, str]) -> None:
        """Set an anchor where the chapter `name` first uses each term.

        `links`: by anchor of the book, the target of each term that `{term}` may lead to.
        """
        if not self._targets or root.find_class("glossary"):
            return
        seen: dict[str, list[_Seen]] = defaultdict(list)
        for node, tail in _texts(root):
            for found in self._pattern.finditer((node.tail if tail else node.text) or ""):
                seen[self._target(found[0])].append(_Seen(node, tail, *found.span()))
        count = Counter({uri: len(several) for uri, several in seen.items()})
        marked: dict[str, html.HtmlElement] = {}
        for link in root.iter("a"):
            uri = links.get(link.get("href", "").removeprefix("#"))
            if uri:
                marked.setdefault(uri, link)
                count[uri] += 1
        firsts = {uri: several[0] for uri, several in seen.items() if uri not in marked}
        numbers = {uri: at for at, uri in enumerate([*marked, *firsts], start=1)}
        for uri, link in marked.items():
            # Inside the link: its own id may be another's already.
            anchor = f"{name}--emploi-{numbers[uri]}"
            link.insert(0, _span(anchor, "", link.text or ""))
            link.text = None
            self._uses[uri].append(Use(anchor, count[uri], marked=True))
        for uri, first in sorted(firsts.items(), key=lambda pair: -pair[1].start):
            anchor = f"{name}--emploi-{numbers[uri]}"
            _wrap(first, anchor)
            self._uses[uri].append(Use(anchor, count[uri], marked=False))

    def targets(self) -> Iterator[str]:
        """The targets of all the terms."""
        yield from self._targets.values()

    def _target(self, words: str) -> str:
        plain = _plain(words)
        if plain in self._targets:
            return self._targets[plain]
        return next(
            uri
            for name, uri in sorted(self._targets.items(), key=lambda pair: -len(pair[0]))
            if re.fullmatch(_words(name), words, re.IGNORECASE)
        )


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()


def _words(name: str) -> str:
    """A pattern of the term's words, each in the plural too."""
    return r"\s+".join(re.escape(word) + "[sx]?" for word in name.split())


def _texts(root: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, bool]]:
    """Each run of words that is the chapter's text: (node, whether what follows it)."""
    stack = [(root, False)]
    while stack:
        node, tail = stack.pop()
        if tail:
            yield node, True
            continue
        if not isinstance(node.tag, str):
            continue
        if node.tag in _NOT_TEXT or set(node.get("class", "").split()) & _AROUND:
            continue
        yield node, False
        for child in reversed(node):
            stack.append((child, True))
            stack.append((child, False))


def _span(anchor: str, words: str, tail: str) -> html.HtmlElement:
    span: html.HtmlElement = html.Element("span")
    span.set("id", anchor)
    span.text, span.tail = words, tail
    return span


def _wrap(one: _Seen, anchor: str) -> None:
    text = (one.node.tail if one.tail else one.node.text) or ""
    span = _span(anchor, text[one.start : one.end], text[one.end :])
    if one.tail:
        one.node.tail = text[: one.start]
        parent = one.node.getparent()
        parent.insert(parent.index(one.node) + 1, span)
    else:
        one.node.text = text[: one.start]
        one.node.insert(0, span)
