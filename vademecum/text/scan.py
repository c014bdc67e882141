"""What stands in a body and where, as MyST's own parser sees it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile
from typing import Any

from markdown_it.token import Token
from myst_parser.parsers.directives import is_option_line
from myst_parser.parsers.options import TokenizeError, options_to_items

from vademecum.text import spans as places
from vademecum.text.directives import DIRECTIVES, Argument, Body
from vademecum.text.parser import endless, parser
from vademecum.text.seen import (
    Block,
    Contents,
    Definition,
    Directive,
    Heading,
    Link,
    Oddity,
    Role,
    Span,
)
from vademecum.text.spans import Lines
from vademecum.text.words import inline_words

_NESTING = 12  # directives inside directives
_NAME = re.compile(r"\{([^}\s]+)\}\s*(.*)", re.S)
_OPTION = re.compile(r":[\w-]+:(?:[ \t].*)?")
_MEANT = re.compile(r"\{([^{}`]{1,40})\}\s?$")  # braces before code: a role misspelt
_COLONS = re.compile(r"\s*(?:>\s*)*:{3,}")


@lru_cache(maxsize=512)
def scan(body: str) -> Contents:
    """Everything the parser sees in `body`, inside directives too."""
    scanner = _Scanner()
    lines = [(line, start) for line, start in places.starts(body)]
    scanner.block(lines, 1, ())
    return scanner.result(body)


class _Scanner:
    """Walks the tokens of a body and of the bodies of its directives."""

    def __init__(self) -> None:
        self._md = parser()
        self._env: dict[str, Any] = {}
        self._fences: set[int] = set()  # lines that open or close a directive
        self._found: dict[type, list[Any]] = {
            kind: [] for kind in (Directive, Role, Link, Heading, Block, Definition, Oddity)
        }
        self._called: list[tuple[str, int]] = []

    def result(self, body: str) -> Contents:
        # Below a certain depth nothing is read, so nothing can be said of fences there.
        deep = any(oddity.kind == "deep" for oddity in self._found[Oddity])
        for number, line in enumerate(body.split("\n") if not deep else (), 1):
            if _COLONS.match(line) and number not in self._fences:
                self._add(Oddity("stray", line.strip(), number))
        return Contents(
            directives=self._sorted(Directive),
            roles=self._sorted(Role),
            links=self._sorted(Link),
            headings=self._sorted(Heading),
            definitions=self._sorted(Definition),
            notes_called=tuple(sorted(self._called, key=lambda one: one[1])),
            blocks=self._sorted(Block),
            oddities=self._sorted(Oddity),
        )

    def _sorted(self, kind: type) -> tuple[Any, ...]:
        return tuple(sorted(self._found[kind], key=lambda one: one.line))

    def _add(self, thing: Any) -> None:
        self._found[type(thing)].append(thing)

    def block(self, lines: Lines, first: int, inside: tuple[str, ...]) -> None:
        """Scan consecutive lines, the first of which is the body's line `first`."""
        source = "\n".join(line for line, _start in lines)
        known = set(self._env.get("references", {}))
        cells: dict[int, int] = {}  # how far the cells of a table's row have been found
        table = False
        level = 0
        for token in self._md.parse(source, self._env):
            if token.type in ("table_open", "table_close"):
                table = token.type == "table_open"
            if token.type == "heading_open":
                level = int(token.tag[1:])
            at = first + (token.map[0] if token.map else 0)
            if token.type in ("fence", "colon_fence"):
                self._fence(token, lines, first, inside)
            elif token.type == "inline":
                self._add(Block(inline_words(token) or token.content, at))
                if level:
                    self._add(Heading(level, token.content, at))
                    level = 0
                self._inline(token, lines, at, first, cells if table else None)
            elif token.type == "footnote_reference_open" and token.map:
                label = str(token.meta["label"])
                self._add(Definition(label, at, first + places.last(token.map, lines), True))
            elif token.type in ("html_block", "myst_line_comment", "myst_block_break"):
                kind = "html" if token.type == "html_block" else "comment"
                self._add(Oddity(kind, token.content.strip()[:60] or token.markup, at))
            elif token.type == "myst_target":
                self._add(Oddity("target", token.content, at))
            elif token.type == "front_matter":
                self._add(Oddity("comment", "---", at))
        for label, found in self._env.get("references", {}).items():
            if label not in known:
                self._add(
                    Definition(label, first + found["map"][0], first + found["map"][1] - 1, False)
                )

    def _fence(self, token: Token, lines: Lines, first: int, inside: tuple[str, ...]) -> None:
        start, end = token.map or [0, 0]
        named = _NAME.fullmatch(token.info.strip())
        last = lines[end - 1][0].strip() if end > start + 1 else ""
        # Inside quotes and lists the container's own marks stand before the fence.
        closed = last.lstrip("> ").startswith(token.markup) and not last.strip(
            token.markup[0] + "> "
        )
        if token.type == "colon_fence" or named:
            self._fences |= {first + start} | ({first + end - 1} if closed else set())
        if not closed:
            self._add(Oddity("stray", lines[start][0].strip(), first + start))
        if named is None:
            if token.type == "colon_fence":
                self._add(Oddity("stray", lines[start][0].strip(), first + start))
            return
        name, argument = named[1], named[2].strip()
        rows = token.content.split("\n")[: end - start - 1]
        inner = [places.inner_row(row, lines[start + 1 + n]) for n, row in enumerate(rows)]
        if closed:
            inner = inner[: end - start - 2]
        options, skip = self._options(inner, first + start + 1)
        self._add(
            Directive(
                name=name,
                argument=argument,
                options=options,
                body="\n".join(line for line, _at in inner[skip:]).strip("\n"),
                line=first + start,
                last_line=first + end - 1,
                colons=len(token.markup) if token.type == "colon_fence" else 0,
                closed=closed,
                inside=inside,
            )
        )
        self._descend(name, argument, lines[start], inner, skip, first + start, inside)

    def _options(self, inner: Lines, first: int) -> tuple[tuple[tuple[str, str], ...], int]:
        """The `:key: value` lines at the head of a directive's body, and how many they are.

        MyST's own reader decides what they say: `:"target": x` is an option too. Whatever is not
        one plain `:key: value` a line is an oddity.
        """
        rows = [line.strip() for line, _at in takewhile(lambda one: is_option_line(one[0]), inner)]
        if inner and inner[0][0].lstrip().startswith("---"):
            self._add(Oddity("options", "---", first))
        if not rows:
            return (), 0
        plain = next((row for row in rows if not _OPTION.fullmatch(row)), None)
        try:
            items, state = options_to_items("\n".join(row[1:] for row in rows))
        except TokenizeError:
            items, state, plain = [], None, plain or rows[0]
        if plain is not None or state is None or state.has_comments or len(items) != len(rows):
            self._add(Oddity("options", (plain or rows[0])[:60], first))
        return tuple(items), len(rows)

    def _descend(
        self,
        name: str,
        argument: str,
        opening: tuple[str, int],
        inner: Lines,
        skip: int,
        line: int,
        inside: tuple[str, ...],
    ) -> None:
        """Scan what a directive holds: its title, its body."""
        shape = DIRECTIVES.get(name)
        if shape is None:
            return
        if len(inside) >= _NESTING:
            self._add(Oddity("deep", name, line))
            return
        if argument and shape.argument in (Argument.TITLE, Argument.OPTIONAL_TITLE):
            at = opening[0].rindex(argument) if argument in opening[0] else 0
            token = self._md.parseInline(argument, self._env)[0]
            self._add(Block(inline_words(token), line))
            self._children(token, [(argument, opening[1] + at)], line, None)
        body, first = inner[skip:], line + 1 + skip
        around = (*inside, name)
        if shape.body is Body.MYST:
            self.block(body, first, around)
        elif shape.body is Body.GLOSSARY:
            for number, chunk in places.definitions(body):
                self.block(chunk, first + number, around)

    def _inline(
        self, token: Token, lines: Lines, at: int, first: int, cells: dict[int, int] | None
    ) -> None:
        if endless(token):
            self._add(Oddity("deep", token.content[:40] + "…", at))
            return
        rows: list[tuple[str, int] | None] = []
        for number, row in enumerate(token.content.split("\n")):
            index = at - first + number
            rows.append(
                places.place(row, lines[index], index, cells) if index < len(lines) else None
            )
        self._children(token, rows, at, token.content)

    def _children(
        self,
        token: Token,
        rows: Sequence[tuple[str, int] | None],
        at: int,
        content: str | None,
    ) -> None:
        """Note what stands in a run of inline text, whose rows stand at known offsets."""
        text = content if content is not None else (rows[0] or ("", 0))[0]

        def span(pair: Span | None) -> Span | None:
            if pair is None:
                return None
            ends = [places.offset(text, rows, position) for position in pair]
            return None if ends[0] is None or ends[1] is None else (ends[0], ends[1])

        before = ""
        for child in token.children or ():
            if child.type == "code_inline" and (meant := _MEANT.search(before)):
                # `{retiré}`: MyST knows no such name, and would print the words.
                line = at + text.count("\n", 0, max(0, text.find(child.content)))
                self._add(Role(meant[1].strip(), child.content, line, None))
            before = child.content if child.type == "text" else ""
            where: Span | None = child.meta.get("span")
            line = at + (text.count("\n", 0, where[0]) if where else 0)
            if child.type == "myst_role":
                self._add(Role(str(child.meta["name"]), child.content, line, span(where)))
            elif child.type in ("link_open", "image"):
                image = child.type == "image"
                self._add(
                    Link(
                        target=str(child.attrs.get("src" if image else "href", "")),
                        line=line,
                        span=span(where),
                        label=None if image or where is None else span(places.label(text, where)),
                        image=image,
                        alt=child.content if image else "",
                        reference=str(child.meta.get("label", "")),
                    )
                )
                if image and re.search(r"\{[\w:+-]+\}`", child.content):
                    self._add(Role("image", child.content, line, None))
            elif child.type == "footnote_ref":
                self._called.append((str(child.meta["label"]), line))
            elif child.type == "html_inline":
                self._add(Oddity("html", child.content, line))
