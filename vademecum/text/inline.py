"""What stands inside one block of words: roles, links, calls of notes, and which of it is prose."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from vademecum.text import spans
from vademecum.text.directives import ROLES, Content
from vademecum.text.lines import Span
from vademecum.text.seen import Link, Oddity, Role
from vademecum.text.words import role_parts

_MEANT = re.compile(r"\{([^{}`]{1,40})\}\s?$")  # braces before code: a role misspelt
_QUOTED = re.compile(r"[^\s`'][^`'\n]*''[\s,;.:!?)]")  # « ``mot'' et ``autre'' »
_ROLE = re.compile(r"\{[^{}`]*\}(?P<ticks>`+)")
_HIDDEN = frozenset({"code_inline", "html_inline", "footnote_ref"})
# HTML whose words are a program's, until the tag that closes it (HTML Standard, "Text-level").
_OPENED = re.compile(r"<(code|kbd|samp|var|tt|pre|script|style|math|svg)\b[^<>]*(?<!/)>", re.I)

Rows = Sequence[tuple[str, int] | None]


@dataclass(frozen=True, slots=True)
class Inline:
    """A block's inline token, and where its rows stand in the body."""

    token: Token
    content: str  # what the parser read, its rows joined by line breaks
    rows: Rows  # (row, offset in the body), None where it could not be found
    line: int  # of its first row

    def span(self, pair: Span | None) -> Span | None:
        """Places in the content as places in the body."""
        if pair is None:
            return None
        ends = [spans.offset(self.content, self.rows, position) for position in pair]
        return None if ends[0] is None or ends[1] is None else (ends[0], ends[1])

    def line_of(self, position: int) -> int:
        """The body's line of a place in the content."""
        return self.line + self.content.count("\n", 0, position)

    def whole(self) -> tuple[Span, ...]:
        """All of it, row by row; nothing where a row could not be found."""
        if any(row is None for row in self.rows):
            return ()
        return tuple((row[1], row[1] + len(row[0])) for row in self.rows if row is not None)

    def prose(self) -> tuple[Span, ...]:
        """What of it is words: neither code, nor an address, nor a name."""
        holes = sorted(_holes(self))
        found: list[Span] = []
        start = 0
        for row, place in zip(self.content.split("\n"), self.rows, strict=False):
            if place is not None:
                shift = place[1] - start
                inside = spans.without((start, start + len(row)), holes)
                found += [(first + shift, after + shift) for first, after in inside]
            start += len(row) + 1
        return tuple(found)


def _holes(inline: Inline) -> Iterator[Span]:
    """Places in the content that hold no words."""
    text = inline.content
    yield from _in_tags(text, inline.token.children or ())
    for child in inline.token.children or ():
        where: Span | None = child.meta.get("span")
        if where is None:
            continue
        if child.type in _HIDDEN or child.markup == "autolink":
            yield where
        elif child.type in ("link_open", "image"):
            label = spans.label(text, where)
            yield from _address(text, where, label, str(child.attrs.get("title", "")))
        elif child.type == "myst_role":
            yield from _names(text, where, str(child.meta["name"]))


def _in_tags(text: str, children: Sequence[Token]) -> Iterator[Span]:
    """Between the tags of HTML that hold code: the message on the tags says how to write it."""
    after = 0
    for child in children:
        where: Span | None = child.meta.get("span")
        if child.type != "html_inline" or where is None or where[0] < after:
            continue
        if opened := _OPENED.fullmatch(child.content):
            closing = re.compile(rf"</{opened[1]}\s*>", re.I).search(text, where[1])
            if closing:
                after = closing.end()
                yield where[0], after


def _address(text: str, where: Span, label: Span | None, title: str) -> Iterator[Span]:
    """What of a link is not read: all that follows its words, but for a title written as it is."""
    if label is None:
        yield where
        return
    start = text.rfind(title, label[1], where[1]) if title else -1
    after = start + len(title)
    if (
        start > label[1]
        and text[start - 1] in "\"'"
        and text[after : where[1]] == f"{text[start - 1]})"
    ):
        yield label[1], start
        yield after, where[1]
    else:
        yield label[1], where[1]


def _names(text: str, where: Span, name: str) -> Iterator[Span]:
    """What of a role is not printed: its name, its target. Its backticks stand for themselves."""
    opening = _ROLE.match(text, *where)
    content = ROLES.get(name)
    if opening is None or content in (None, Content.FOREIGN):
        yield where
        return
    closing = where[1] - len(opening["ticks"])
    inside = text[opening.end() : closing]
    shown, target = role_parts(inside)
    if not target and content in (Content.TARGET, Content.TERMS):
        yield where
        return
    yield where[0], opening.start("ticks")
    if target:
        yield opening.end() + len(shown), closing


def things(inline: Inline, called: Callable[[str, int], None]) -> Iterator[Role | Link | Oddity]:
    """The roles, links and oddities of a block; `called` is told each note it calls."""
    before = ""
    for child in inline.token.children or ():
        if child.type == "code_inline" and (meant := _MEANT.search(before)):
            # `{retiré}`: MyST knows no such name, and would print the words.
            line = inline.line_of(max(0, inline.content.find(child.content)))
            yield Role(meant[1].strip(), child.content, line, None)
        if child.type == "code_inline" and child.markup == "``" and _QUOTED.match(child.content):
            # Two quotes of LaTeX's on one line: what stands between them is no code.
            line = inline.line_of(max(0, inline.content.find(child.content)))
            yield Oddity("quoted", f"``{child.content}", line)
        before = child.content if child.type == "text" else ""
        where: Span | None = child.meta.get("span")
        line = inline.line_of(where[0]) if where else inline.line
        if child.type == "myst_role":
            yield Role(str(child.meta["name"]), child.content, line, inline.span(where))
        elif child.type in ("link_open", "image"):
            yield from _link(child, inline, where, line)
        elif child.type == "footnote_ref":
            called(str(child.meta["label"]), line)
        elif child.type == "html_inline":
            yield Oddity("html", child.content, line)


def _link(child: Token, inline: Inline, where: Span | None, line: int) -> Iterator[Link | Role]:
    image = child.type == "image"
    label = None if image or where is None else spans.label(inline.content, where)
    yield Link(
        target=str(child.attrs.get("src" if image else "href", "")),
        line=line,
        span=inline.span(where),
        label=inline.span(label),
        image=image,
        alt=child.content if image else "",
        reference=str(child.meta.get("label", "")),
        title=str(child.attrs.get("title", "")),
    )
    if image and re.search(r"\{[\w:+-]+\}`", child.content):
        yield Role("image", child.content, line, None)
