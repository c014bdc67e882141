"""Each sign that a reader sees of one block of MyST, where it stands and how it is set."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from vademecum.text import spans
from vademecum.text.lines import Span
from vademecum.text.parser import parser
from vademecum.text.scan import scan
from vademecum.text.words import role_words

OBJECT = "\ufffc"  # stands for what is no letter: the call of a note, an image
_TICKS = re.compile(r"(?:\{[^{}`]*\})?(?P<ticks>`+)")
_BREAK = re.compile(r"(?P<hard> {2,}|\\)?[ \t]*\n[ \t]*")
_ENTITY = re.compile(r"&#?\w{1,31};")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_LOOKS = {"strong": "bold", "em": "italic"}


@dataclass(frozen=True, slots=True)
class Bit:
    """One sign."""

    char: str
    start: int  # in the file
    end: int
    looks: frozenset[str] = frozenset()  # bold, italic
    kind: str = ""  # link, role, code, note, image; hard: a line that ends there
    name: str = ""  # where a link leads, the role, the note's label, the image's path
    whole: Span = (0, 0)  # of the link, the role, the code it stands in
    raw: bool = False  # no markup is read there
    outer: frozenset[str] = frozenset()  # of `looks`, those that begin outside of `whole`

    @property
    def drawn(self) -> bool:
        """Whether the page alone shows it: a guillemet around words quoted within a sentence."""
        return self.kind == "role" and self.start == self.end


def plain_bits(text: str, start: int) -> tuple[Bit, ...]:
    """The signs of words in which no markup is read, from a place of the file on."""
    return tuple(Bit(char, start + at, start + at + 1, raw=True) for at, char in enumerate(text))


class Reader:
    """Reads the blocks of one body."""

    def __init__(self, body: str) -> None:
        self._md: MarkdownIt = _parser()
        self._env: dict[str, Any] = {}
        self._md.parse(body, self._env)
        notes = self._env.setdefault("footnotes", {}).setdefault("refs", {})
        for one in scan(body).definitions:
            if one.footnote:
                notes.setdefault(f":{one.label}", -1)

    def bits(self, text: str, rows: tuple[Span, ...]) -> tuple[Bit, ...] | None:
        """The signs of a block that stands in these rows of `text`; None where they are unsure."""
        content = "\n".join(text[start:end] for start, end in rows)
        origin: list[int] = []
        for number, (start, end) in enumerate(rows):
            origin += range(start, end)
            origin.append(rows[number + 1][0] if number + 1 < len(rows) else end)
        # What a line end takes is up to the next row's first sign.
        ends = [at + 1 for at in origin]
        place = 0
        for start, end in rows:
            place += end - start
            if place < len(content):
                origin[place], ends[place] = end, origin[place]
            place += 1
        token = self._md.parseInline(content, self._env)[0]
        return _Walk(content, origin, ends).read(token)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return parser()


class _Walk:
    """Goes through a block's tokens and its characters side by side."""

    def __init__(self, content: str, origin: list[int], ends: list[int]) -> None:
        self._content, self._origin, self._ends = content, origin, ends
        self._at = 0
        self._found: list[Bit] = []
        self._looks: list[str] = []
        self._link: list[tuple[str, Span, frozenset[str]]] = []

    def read(self, token: Token) -> tuple[Bit, ...] | None:
        for child in token.children or ():
            if not self._token(child):
                return None
        return tuple(self._found) if self._at == len(self._content) else None

    def _token(self, child: Token) -> bool:
        kind = child.type.removesuffix("_open").removesuffix("_close")
        where: Span | None = child.meta.get("span")
        if child.type in ("text", "text_special"):
            return self._words(child.content)
        if child.type in ("softbreak", "hardbreak"):
            found = _BREAK.match(self._content, self._at)
            if found is None:
                return False
            self._put(" ", found.end(), "hard" if child.type == "hardbreak" else "")
            return True
        if kind in _LOOKS:
            if not self._content.startswith(child.markup, self._at):
                return False
            self._at += len(child.markup)
            if child.nesting > 0:
                self._looks.append(_LOOKS[kind])
            else:
                self._looks.pop()
            return True
        if child.type == "link_close" and self._link:
            self._at = self._link.pop()[1][1]
            return True
        if where is None or where[0] != self._at:
            return False
        return self._thing(child, where)

    def _thing(self, child: Token, where: Span) -> bool:
        if child.type == "link_open":
            to = str(child.attrs.get("href", ""))
            self._link.append((to, where, frozenset(self._looks)))
            label = spans.label(self._content, where)
            auto = child.markup == "autolink"
            self._at = where[0] + 1 if auto else label[0] if label else -1
            return self._at >= 0
        if child.type in ("footnote_ref", "image"):
            kind = "note" if child.type == "footnote_ref" else "image"
            name = str(child.meta.get("label") or child.attrs.get("src", ""))
            self._put(OBJECT, where[1], kind, name, where)
            return True
        opening = _TICKS.match(self._content, *where)
        if opening is None or child.type not in ("myst_role", "code_inline"):
            return False
        inside = self._content[opening.end() : where[1] - len(opening["ticks"])]
        kind, name, skip = "code", "", 0
        if child.type == "myst_role":
            kind, name = "role", str(child.meta["name"])
            shown = role_words(name, inside)
        else:
            shown = child.content
            skip = int(shown != inside.replace("\n", " "))
        level = inside.replace("\n", " ")
        if not level.startswith(shown.replace("\n", " "), skip):
            return False
        self._at = opening.end() + skip
        for char in shown:
            self._put(" " if char == "\n" else char, self._at + 1, kind, name, where)
        self._at = where[1]
        return True

    def _words(self, words: str) -> bool:
        at = 0
        while at < len(words):
            char, here = words[at], self._content[self._at : self._at + 2]
            entity = _ENTITY.match(self._content, self._at)
            if here[:1] == "\\" and here[1:] == char and char in _PUNCTUATION:
                self._put(char, self._at + 2)
            elif entity and words.startswith(html.unescape(entity[0]), at):
                shown = html.unescape(entity[0])
                if len(shown) != 1:
                    return False
                self._put(shown, entity.end())
            elif here[:1] == char:
                self._put(char, self._at + 1)
            else:
                return False
            at += 1
        return True

    def _put(
        self, char: str, end: int, kind: str = "", name: str = "", where: Span | None = None
    ) -> None:
        whole = where
        if self._link and not kind:
            kind, name, whole = "link", self._link[-1][0], self._link[-1][1]
        span = (0, 0)
        if whole is not None:
            span = (self._origin[whole[0]], self._ends[whole[1] - 1])
        start, last = self._origin[self._at], self._ends[end - 1]
        looks = frozenset(self._looks)
        raw = kind in ("role", "code")
        outer = self._link[-1][2] if self._link else looks
        self._found.append(Bit(char, start, last, looks, kind, name, span, raw, outer))
        self._at = end
