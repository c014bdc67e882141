"""MyST's own parser, asked where things are.

Sphinx reads the chapters with the same parser and the same extensions (`conf.py` takes EXTENSIONS
from here), so what is seen here is what would be published.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

from vademecum.corpus.allowed import DIRECTIVES, Argument, Body
from vademecum.corpus.contents import (
    Contents,
    Definition,
    Directive,
    Heading,
    Link,
    Oddity,
    Role,
    Span,
)

EXTENSIONS = ("colon_fence", "deflist")

_NESTING = 12  # directives inside directives
_PARAGRAPH = 30_000  # characters; a longer one takes the layout minutes
_NAME = re.compile(r"\{([^}\s]+)\}\s*(.*)", re.S)
_OPTION = re.compile(r":([\w-]+):(?:[ \t]+(.*))?$")
_COLONS = re.compile(r"\s*(?:>\s*)*:{3,}")

Rule = Callable[[StateInline, bool], bool]


@lru_cache(maxsize=512)
def scan(body: str) -> Contents:
    """Everything the parser sees in `body`, inside directives too."""
    scanner = _Scanner()
    lines = [(line, start) for line, start in _starts(body)]
    scanner.block(lines, 1, ())
    return scanner.result(body)


def parser() -> MarkdownIt:
    """MyST's parser with our extensions, whose inline tokens tell their span in `meta`."""
    config = MdParserConfig(enable_extensions=set(EXTENSIONS))
    md = create_md_parser(config, RendererHTML)
    md.options["store_labels"] = True
    for name in ("myst_role", "link", "image", "autolink", "footnote_ref", "html_inline"):
        md.inline.ruler.at(name, _located(_rule(md, name)))
    return md


def _rule(md: MarkdownIt, name: str) -> Rule:
    found: Rule = next(rule.fn for rule in md.inline.ruler.__rules__ if rule.name == name)
    return found


def _located(rule: Rule) -> Rule:
    """The rule, noting on the first token it makes from where to where it read."""

    def located(state: StateInline, silent: bool) -> bool:
        start, before = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        made = [token for token in state.tokens[before:] if token.type != "text"]
        if not silent and made:
            made[0].meta = {**made[0].meta, "span": (start, state.pos)}
        return True

    return located


def _starts(text: str) -> Iterator[tuple[str, int]]:
    """(line, offset of its first character)."""
    start = 0
    for line in text.split("\n"):
        yield line, start
        start += len(line) + 1


Lines = Sequence[tuple[str, int]]


class _Scanner:
    """Walks the tokens of a body and of the bodies of its directives."""

    def __init__(self) -> None:
        self._md = parser()
        self._env: dict[str, Any] = {}
        self._fences: set[int] = set()  # lines that open or close a directive
        self._found: dict[type, list[Any]] = {
            kind: [] for kind in (Directive, Role, Link, Heading, Definition, Oddity)
        }
        self._called: list[tuple[str, int]] = []

    def result(self, body: str) -> Contents:
        for number, line in enumerate(body.split("\n"), 1):
            if _COLONS.match(line) and number not in self._fences:
                self._add(Oddity("stray", line.strip(), number))
        return Contents(
            directives=self._sorted(Directive),
            roles=self._sorted(Role),
            links=self._sorted(Link),
            headings=self._sorted(Heading),
            definitions=self._sorted(Definition),
            notes_called=tuple(sorted(self._called, key=lambda one: one[1])),
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
                if level:
                    self._add(Heading(level, token.content, at))
                    level = 0
                self._inline(token, lines, at, first, cells if table else None)
            elif token.type == "footnote_reference_open" and token.map:
                label = str(token.meta["label"])
                self._add(Definition(label, at, first + _last(token.map, lines), True))
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
        inner = [_inner(row, lines[start + 1 + n]) for n, row in enumerate(rows)]
        if closed:
            inner = inner[: end - start - 2]
        options, skip = self._options(inner, first + start + 1, name)
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

    def _options(
        self, inner: Lines, first: int, name: str
    ) -> tuple[tuple[tuple[str, str], ...], int]:
        """The `:key: value` lines at the head of a directive's body, and how many they are."""
        options: list[tuple[str, str]] = []
        for number, (line, _start) in enumerate(inner):
            found = _OPTION.match(line.strip())
            if found is None:
                if number == 0 and line.startswith("---"):
                    self._add(Oddity("options", name, first))
                return tuple(options), number
            options.append((found[1], (found[2] or "").strip()))
        return tuple(options), len(inner)

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
            self._children(token, [(argument, opening[1] + at)], line, None)
        body, first = inner[skip:], line + 1 + skip
        around = (*inside, name)
        if shape.body is Body.MYST:
            self.block(body, first, around)
        elif shape.body is Body.GLOSSARY:
            for number, chunk in _definitions(body):
                self.block(chunk, first + number, around)

    def _inline(
        self, token: Token, lines: Lines, at: int, first: int, cells: dict[int, int] | None
    ) -> None:
        if len(token.content) > _PARAGRAPH:
            self._add(Oddity("deep", token.content[:40] + "…", at))
            return
        rows: list[tuple[str, int] | None] = []
        for number, row in enumerate(token.content.split("\n")):
            index = at - first + number
            rows.append(_place(row, lines[index], index, cells) if index < len(lines) else None)
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
            ends = [_offset(text, rows, position) for position in pair]
            return None if ends[0] is None or ends[1] is None else (ends[0], ends[1])

        for child in token.children or ():
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
                        label=None if image or where is None else span(_label(text, where)),
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


def _inner(row: str, parent: tuple[str, int]) -> tuple[str, int]:
    """A row of a fence's content and where it starts: it is the end of its source line."""
    line, start = parent
    return row, start + len(line) - len(row) if line.endswith(row) else start


def _last(span: list[int], lines: Lines) -> int:
    """The last line of a block that is not blank."""
    last = min(span[1], len(lines)) - 1
    while last > span[0] and not lines[last][0].strip():
        last -= 1
    return last


def _place(
    row: str, parent: tuple[str, int], index: int, cells: dict[int, int] | None
) -> tuple[str, int] | None:
    """Where a row of inline text starts in the body."""
    line, start = parent
    if cells is not None:
        column = line.find(row, cells.get(index, 0))
        if column >= 0:
            cells[index] = column + len(row)
        return None if column < 0 else (row, start + column)
    bare = line.rstrip()
    if bare.endswith(row.rstrip()):
        return row, start + len(bare) - len(row.rstrip())
    column = line.find(row)
    return None if column < 0 else (row, start + column)


def _offset(text: str, rows: Sequence[tuple[str, int] | None], position: int) -> int | None:
    """The body's offset of a position in inline text."""
    row = text.count("\n", 0, position)
    place = rows[row] if row < len(rows) else None
    if place is None:
        return None
    return place[1] + position - (text.rfind("\n", 0, position) + 1)


def _label(text: str, where: Span) -> Span | None:
    """The text between the brackets of a link."""
    start, end = where
    if text[start] != "[":
        return None
    depth = 0
    ticks = 0
    for position in range(start, end):
        char = text[position]
        if char == "`":
            ticks ^= 1
        elif ticks or (position and text[position - 1] == "\\"):
            continue
        elif char == "[":
            depth += 1
        elif char == "]":
            depth -= 1
            if depth == 0:
                return start + 1, position
    return None


def _definitions(body: Lines) -> Iterator[tuple[int, Lines]]:
    """The definitions of a glossary, each without its indentation, and its first line's number.

    A term stands at the margin; it is scanned as well, as a paragraph of its own.
    """
    groups: list[list[int]] = []
    for number, (line, _start) in enumerate(body):
        indented = line.startswith((" ", "\t"))
        if groups and (
            not line.strip() or indented == body[groups[-1][0]][0].startswith((" ", "\t"))
        ):
            groups[-1].append(number)
        else:
            groups.append([number])
    for group in groups:
        filled = [body[number][0] for number in group if body[number][0].strip()]
        margin = min((len(line) - len(line.lstrip()) for line in filled), default=0)
        yield group[0], [(body[n][0][margin:], body[n][1] + margin) for n in group]
