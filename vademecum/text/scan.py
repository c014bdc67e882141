"""What stands in a body and where, as MyST's own parser sees it."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import replace
from functools import lru_cache
from typing import Any

from markdown_it.token import Token

from vademecum.model import Kind
from vademecum.text import item, spans, tables
from vademecum.text.directives import DIRECTIVES, Argument, Body
from vademecum.text.inline import Inline, things
from vademecum.text.kept import kept
from vademecum.text.languages import is_french
from vademecum.text.levels import Levels
from vademecum.text.lines import Lines
from vademecum.text.mistaken import DRAWINGS, Numbers, Terms, are_words
from vademecum.text.nesting import Nesting, is_unread
from vademecum.text.parser import count, definitions, endless, option_rows, options, parser
from vademecum.text.seen import (
    Definition,
    Directive,
    Heading,
    Link,
    Oddity,
    Piece,
    Role,
    Seen,
)
from vademecum.text.spans import Rows
from vademecum.text.valued import OPTION, printed
from vademecum.text.words import inline_led, inline_shown, inline_typed, inline_words

_NESTING = 12  # directives inside directives
_NAME = re.compile(r"\{([^}\s]+)\}\s*(.*)", re.S)
_LANGUAGE = re.compile(r"[\w+#.*/-]*")
_COLUMNS = re.compile(r"[ >]*-{2,}(?:[ ]+-{2,})+[ ]*$")  # of a table of Pandoc's, never a rule
_COLONS = re.compile(r"\s*(?:>\s*)*:{3,}")
_NO_RULE_AFTER = ("", "heading_close", "hr")
_OPAQUE = {"html_block": "html", "myst_line_comment": "comment", "myst_block_break": "comment"}


@lru_cache(maxsize=512)
def scan(body: str) -> Seen:
    """Everything the parser sees in `body`, inside directives too."""
    return kept(_parsed, body)


def _parsed(body: str) -> Seen:
    scanner = _Scanner()
    lines = Lines(body)
    rows = [(lines[number], lines.start(number)) for number in range(1, len(lines) + 1)]
    scanner.block(rows, 1, (), Nesting())
    return scanner.result(body)


class _Scanner:
    """Walks the tokens of a body and of the bodies of its directives."""

    def __init__(self) -> None:
        self._md = parser()
        self._env: dict[str, Any] = {}
        self._fences: set[int] = set()  # lines that open or close a directive, and those of code
        self._found: dict[type, list[Any]] = {
            kind: [] for kind in (Directive, Role, Link, Heading, Piece, Definition, Oddity)
        }
        self._misread = 0  # the first line that is read as something else; 0: none
        self._called: list[tuple[str, int]] = []
        self._foreign = False  # what is read stands in a block of another language
        self._apart = False  # what is read stands where no section can begin

    def result(self, body: str) -> Seen:
        # Below a certain depth nothing is read, so nothing can be said of fences there.
        deep = any(oddity.kind == "deep" for oddity in self._found[Oddity])
        for number, line in enumerate(body.split("\n") if not deep else (), 1):
            if _COLONS.match(line) and number not in self._fences:
                self._add(Oddity("stray", line.strip(), number))
        if self._misread:
            self._found[Oddity] = [one for one in self._found[Oddity] if not self._follows(one)]
        return Seen(
            directives=self._sorted(Directive),
            roles=self._sorted(Role),
            links=self._sorted(Link),
            headings=self._sorted(Heading),
            definitions=self._sorted(Definition),
            notes_called=tuple(sorted(self._called, key=lambda one: one[1])),
            pieces=self._sorted(Piece),
            oddities=self._sorted(Oddity),
        )

    def _follows(self, one: Oddity) -> bool:
        """Whether a stray line may be one only as what stands above it was misread."""
        return one.kind == "stray" and one.line >= self._misread

    def _sorted(self, kind: type) -> tuple[Any, ...]:
        return tuple(sorted(self._found[kind], key=lambda one: one.line))

    def _add(self, thing: Any) -> None:
        self._found[type(thing)].append(thing)

    def block(self, lines: Rows, first: int, inside: tuple[str, ...], nesting: Nesting) -> None:
        """Scan consecutive lines, the first of which is the body's line `first`."""
        source = "\n".join(line for line, _start in lines)
        known = count(self._env)
        before, underlined, under, apart = "", 0, False, False
        numbers, terms, levels = Numbers(), Terms(), Levels()
        for token in self._md.parse(source, self._env):
            nesting.enter(token)
            printed = numbers.enter(token)
            at = first + (token.map[0] if token.map else 0)
            last = first + (spans.last(token.map, lines) if token.map else 0)
            those = [row for row, _at in lines[at - first : last - first + 1]]
            meant, below, shown = levels.enter(token, those if token.map else ())
            if meant:
                self._add(Oddity(f"inner {meant}", shown, at + below))
                numbers.leave(meant)
            elif printed:
                self._add(Oddity("numbers", printed, first + numbers.line))
            if begins := terms.enter(token, those):
                self._add(Oddity("defines", begins, at))
            if block := nesting.apart(token):
                self._add(Oddity("in a note", block, at))
            if is_unread(token):
                self._add(Oddity("deep", token.type, at))
            if token.type == "hr":
                free = token.level == 0 and not inside and before not in _NO_RULE_AFTER
                if _COLUMNS.match(lines[at - first][0]):
                    self._add(Oddity("columns", lines[at - first][0].strip(), at))
                else:
                    self._add(Oddity("rule", "free" if free else token.markup, at))
            elif token.type == "table_open" and token.map:
                rows = [lines[index][0] for index in range(*token.map)]
                for number, told in tables.longer(rows):
                    self._add(Oddity("cells", told, at + number))
                for number, told in tables.barless(rows):
                    self._add(Oddity("under", told, at + number))
                for number, told in tables.cut(rows):
                    self._add(Oddity("cut", told, at + number))
            before = token.type
            if token.type == "heading_open":
                underlined = last  # what its words' own token leaves out
                under = token.markup in ("-", "=")
                apart = self._apart or token.level > 0
            if token.type in ("fence", "colon_fence"):
                self._fence(token, lines, first, inside, nesting)
            elif token.type == "inline":
                if nesting.level:
                    self._add(Heading(nesting.level, token.content, at, under, apart))
                last = underlined if nesting.level else last
                self._inline(token, lines, (at, last, first), nesting)
            elif token.type == "footnote_reference_open" and token.map:
                self._add(Definition(str(token.meta["label"]), at, last, True))
            elif token.type == "code_block":
                self._add(Piece(Kind.OPAQUE, "", at, last))
                self._fences |= set(range(at, last + 1))
                if are_words(token.content):
                    self._add(Oddity("indented", token.content.strip(), at))
            elif token.type in _OPAQUE:
                shown = token.content.strip()[:60] or token.markup
                self._add(Oddity(_OPAQUE[token.type], shown, at))
                self._add(Piece(Kind.OPAQUE, "", at, last))
            elif token.type == "myst_target":
                self._add(Oddity("target", token.content, at))
            elif token.type == "front_matter":
                self._add(Oddity("comment", "---", at))
        for label, start, end in definitions(self._env, known):
            self._add(Definition(label, first + start, first + end - 1, False))

    def _fence(
        self, token: Token, lines: Rows, first: int, inside: tuple[str, ...], nesting: Nesting
    ) -> None:
        start, end = token.map or [0, 0]
        named = _NAME.fullmatch(token.info.strip())
        last = lines[end - 1][0].strip() if end > start + 1 else ""
        # Inside quotes and lists the container's own marks stand before the fence.
        closed = last.lstrip("> ").startswith(token.markup) and not last.strip(
            token.markup[0] + "> "
        )
        if token.type == "colon_fence" or named:
            self._fences |= {first + start} | ({first + end - 1} if closed else set())
        outside = not closed and item.left(token, lines)
        if outside:
            self._add(Oddity("outside", lines[start][0].strip(), first + start))
            # What it should hold and what follows is read as something else.
            self._misread = min(self._misread or first + end, first + end)
        elif not closed:
            self._add(Oddity("stray", lines[start][0].strip(), first + start))
        if named is None:
            self._add(Piece(Kind.OPAQUE, "", first + start, first + end - 1))
            if token.type == "fence":
                self._fences |= set(range(first + start, first + end))
            language, _space, rest = token.info.strip().partition(" ")
            if language in DRAWINGS:
                self._add(Oddity("drawing", language, first + start))
            elif token.type == "fence" and (rest.strip() or not _LANGUAGE.fullmatch(language)):
                self._add(Oddity("info", f"{token.markup}{token.info}", first + start))
            if token.type == "colon_fence" and not outside:
                self._add(Oddity("stray", lines[start][0].strip(), first + start))
            return
        rows = token.content.split("\n")[: end - start - 1]
        inner = [spans.inner_row(row, lines[start + 1 + n]) for n, row in enumerate(rows)]
        if closed:
            inner = inner[: end - start - 2]
        given, skip = self._options(inner, first + start + 1)
        found = Directive(
            name=named[1],
            argument=named[2].strip(),
            options=given,
            body="\n".join(line for line, _at in inner[skip:]).strip("\n"),
            line=first + start,
            last_line=first + end - 1,
            colons=len(token.markup) if token.type == "colon_fence" else 0,
            closed=closed,
            inside=inside,
        )
        self._add(found)
        what = skip, nesting.within(found.name), token.level
        self._descend(found, lines[start], inner, what)

    def _options(self, inner: Rows, first: int) -> tuple[tuple[tuple[str, str], ...], int]:
        """The `:key: value` lines at the head of a directive's body, and how many they are.

        MyST's own reader decides what they say: `:"target": x` is an option too. Whatever is not
        one plain `:key: value` a line is an oddity.
        """
        rows = option_rows([line for line, _at in inner])
        if inner and inner[0][0].lstrip().startswith("---"):
            self._add(Oddity("options", "---", first))
        if not rows:
            return (), 0
        plain = next((row for row in rows if not OPTION.fullmatch(row)), None)
        items, simple = options(rows)
        if plain is not None or not simple or len(items) != len(rows):
            at = rows.index(plain) if plain else 0
            self._add(Oddity("options", (plain or rows[0])[:60], first + at))
        return tuple(items), len(rows)

    def _descend(
        self, found: Directive, opening: tuple[str, int], inner: Rows, what: tuple[int, Kind, int]
    ) -> None:
        """Scan what a directive holds: its title, its printed options, its body.

        `what`: how many rows are options, what its words are, in how many blocks it stands.
        """
        skip, kind, level = what
        shape = DIRECTIVES.get(found.name)
        if shape is None or shape.body is Body.PLAIN:
            self._add(Piece(Kind.OPAQUE, "", found.line, found.last_line))
        if shape is None:
            return
        if len(found.inside) >= _NESTING:
            self._add(Oddity("deep", found.name, found.line))
            return
        if found.argument and shape.argument in (Argument.TITLE, Argument.OPTIONAL_TITLE):
            self._title(found, opening, kind if shape.words or kind is Kind.NOTE else Kind.CAPTION)
        for number, row in enumerate(inner[:skip], found.line + 1):
            for one in printed(row, number, shape):
                self._add(replace(one, prose=()) if self._foreign else one)
        body, first = inner[skip:], found.line + 1 + skip
        around = (*found.inside, found.name)
        before = self._foreign, self._apart
        self._apart |= level > 0 or found.name != "diffusion"
        if shape.argument is Argument.LANGUAGE:
            self._foreign = not is_french(found.argument)
        if shape.body is Body.MYST:
            self.block(body, first, around, Nesting(kind))
        elif shape.body is Body.GLOSSARY:
            for number, chunk in spans.definitions(body):
                self.block(chunk, first + number, around, Nesting(kind))
        self._foreign, self._apart = before

    def _title(self, found: Directive, opening: tuple[str, int], kind: Kind) -> None:
        at = opening[0].rindex(found.argument) if found.argument in opening[0] else 0
        token = self._md.parseInline(found.argument, self._env)[0]
        rows = [(found.argument, opening[1] + at)]
        inline = Inline(token, found.argument, rows, found.line)
        self._words(inline, Kind.CAPTION if kind is Kind.CELL else kind, found.line, token)

    def _inline(
        self, token: Token, lines: Rows, where: tuple[int, int, int], nesting: Nesting
    ) -> None:
        at, last, first = where
        content, read = token.content, token
        if nesting.cells is not None and "|" in content and not _in_role(token):
            # Each was written « \| ».
            content = content.replace("|", "\\|")
            read = self._md.parseInline(content, deepcopy(self._env))[0]
        rows: list[tuple[str, int] | None] = []
        for number, row in enumerate(content.split("\n")):
            index = at - first + number
            rows.append(
                spans.place(row, lines[index], index, nesting.cells) if index < len(lines) else None
            )
        if endless(token):
            self._add(Oddity("deep", token.content[:40] + "…", at))
            self._add(Piece(nesting.kind, token.content, at, last))
            return
        self._words(Inline(read, content, rows, at), nesting.kind, last, token)

    def _words(self, inline: Inline, kind: Kind, last: int, token: Token) -> None:
        """Note a block of words, and what stands in it; `token`: as it is printed."""
        words = inline_words(token) or inline.content
        prose = () if self._foreign else inline.prose()
        rows = inline_shown(token), inline_typed(token), inline_led(token)
        self._add(Piece(kind, words, inline.line, last, inline.whole(), prose, "", *rows))
        for thing in things(inline, lambda label, line: self._called.append((label, line))):
            self._add(thing)


def _in_role(token: Token) -> bool:
    """Whether a bar stands in the words of a role: where those are is not known."""
    return any(one.type == "myst_role" and "|" in one.content for one in token.children or ())
