"""Directives, roles and options by allow-list; nothing that acts, hides or was left open."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from vademecum.checks import breaks, fences, instead, options, outline
from vademecum.language import N_, _
from vademecum.model import Chapter, Library, Record
from vademecum.problems import Problem
from vademecum.text.directives import DIRECTIVES, ROLES, Argument, Body, Content
from vademecum.text.directives import Directive as Row
from vademecum.text.languages import is_tag
from vademecum.text.scan import scan
from vademecum.text.seen import Directive, Oddity, Seen
from vademecum.text.words import role_parts
from vademecum.vocabulary import hint

_ODDITIES = {"html": "M005", "comment": "M006", "stray": "M007", "deep": "M019", "options": "M008"}
_MAY_BE_ABSENT = (Argument.NONE, Argument.OPTIONAL_TITLE, Argument.TERMS)
_MAY_BE_EMPTY = ("figure", "citation", "table")
_ARGUMENTS = {
    Argument.TARGET: N_("a turn after its name: 2017-03-14-metropole#t2"),
    Argument.TITLE: N_("a title after its name"),
    Argument.FILE: N_("the path of a file after its name"),
    Argument.WORD: N_("a word after its name"),
    Argument.LANGUAGE: N_("a language after its name: en, de, ar"),
}
_OPENS = re.compile(r"[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*")
_NAMED = re.compile(r":{3,}\s*([\w-]+)(?:\s.*)?")  # a box of another tool's


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """The markup of every text."""
    for text in library.texts:
        seen = scan(text.body)
        for block in seen.directives:
            yield from _directive(text, block, date)
        for role in seen.roles:
            if role.name == "image":
                yield Problem("M008", text.at(role.line), {"what": role.text[:60]})
            elif role.name not in ROLES:
                values = {"name": role.name, "hint": hint(role.name, ROLES)}
                yield Problem("M002", text.at(role.line), values)
            elif ROLES[role.name] is Content.FOREIGN and not is_tag(role_parts(role.text)[1]):
                yield options.no_language(text.at(role.line), role.name, role_parts(role.text)[1])
        for oddity in _told(seen):
            yield from _oddity(text, seen, oddity)
        yield from outline.check(text, seen.headings)


def _told(seen: Seen) -> Iterator[Oddity]:
    """The oddities, without what follows from one: the tag that closes, boxes in one unknown."""
    unknown = [one for one in seen.directives if one.name not in DIRECTIVES and one.closed]
    opened = {instead.tag(one.text) for one in seen.oddities if one.kind == "html"}
    for one in seen.oddities:
        if one.kind == "html" and instead.goes_with(one.text, opened):
            continue
        if one.kind in ("stray", "options") and any(
            box.line < one.line < box.last_line for box in unknown
        ):
            continue
        yield one


def _directive(text: Chapter | Record, block: Directive, date: dt.date) -> Iterator[Problem]:
    place = text.at(block.line)
    shape = DIRECTIVES.get(block.name)
    if shape is None:
        if block.name.startswith("."):
            line = f":::{{{block.name}}}"
            yield Problem("M030", place, instead.box(line, block.name[1:]))
            return
        values = {"name": block.name, "hint": instead.directive(block.name)}
        yield Problem("M001", place, values)
        return
    for what in _missing(block, shape):
        yield Problem("M004", place, {"name": block.name, "what": what})
    rows = text.body.split("\n")[block.line - 1 : block.last_line]
    after = rows[1 + len(block.options)] if len(rows) > 1 + len(block.options) else ""
    if block.options and _margin(after) > _fence(rows[0]) and after.strip():
        yield Problem("M037", text.at(block.line + 1 + len(block.options)))
    yield from options.check(place, block, shape, date)
    # A hearing is words that were said: boxes, tables and figures belong to chapters.
    if not isinstance(text, Chapter) and block.name not in ("diffusion", "langue"):
        yield Problem("M008", place, {"what": f"{{{block.name}}}"})


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip())


def _fence(line: str) -> int:
    """Where the line of a directive opens it: behind the mark of the item that it begins."""
    opened = _OPENS.match(line)
    return opened.end() if opened else 0


def _missing(block: Directive, shape: Row) -> Iterator[str]:
    if shape.argument not in _MAY_BE_ABSENT and not block.argument:
        yield _(_ARGUMENTS[shape.argument])
    if shape.argument is Argument.NONE and block.argument:
        if len(block.argument) > 60:
            yield _("nothing after its name: the words go on the line below")
        else:
            title = block.argument.strip("*")
            yield _("nothing after its name: write “**{title}**” on the line below").format(
                title=title
            )
    given = dict(block.options)
    yield from (f":{one}:" for one in shape.required if one != "alt" and not given.get(one))
    if shape.body is Body.NONE and block.body.strip():
        yield _("no text inside")
    # A figure may go without a caption; a quote without words has its own problem.
    filled = shape.body in (Body.MYST, Body.GLOSSARY) and block.name not in _MAY_BE_EMPTY
    if filled and not block.body.strip():
        yield _("a text")


def _oddity(text: Chapter | Record, seen: Seen, oddity: Oddity) -> Iterator[Problem]:
    place = text.at(oddity.line)
    if oddity.kind == "target":
        reserved = oddity.text.startswith(("c-", "h-", "q-", "preco-"))
        if reserved or not options.NAME.fullmatch(oddity.text):
            yield Problem("M008", place, {"what": f"({oddity.text})="})
        return
    code = _ODDITIES.get(oddity.kind)
    if code is None:
        return  # judged among constructs
    shown = oddity.text.split("\n")[0]
    if code == "M007" and (named := _NAMED.fullmatch(shown)):
        yield Problem("M030", place, instead.box(shown, named[1]))
        return
    fix = None
    if code == "M005":
        fix = breaks.mended(text, seen, oddity)
    elif code == "M007":
        fix = fences.mended(text, oddity.line)
    values = {"text": shown, "line": shown, "what": shown}
    if code == "M005":
        values["advice"] = _("; ") + instead.html(shown)
    yield Problem(code, place, values, fix)
