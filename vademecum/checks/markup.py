"""Directives, roles and options by allow-list; nothing that acts, hides or was left open."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from vademecum.checks import breaks, fences, headers, instead, opened, options, outline
from vademecum.checks.constructs import TITLE
from vademecum.language import N_, joined
from vademecum.language import said as _
from vademecum.model import Chapter, Library, Place, Record
from vademecum.problems import Problem
from vademecum.text.directives import DIRECTIVES, ROLES, Argument, Body, Content
from vademecum.text.directives import Directive as Row
from vademecum.text.foreign import GUILLEMETS, REFERENCES
from vademecum.text.languages import is_tag
from vademecum.text.scan import scan
from vademecum.text.seen import Directive, Oddity, Seen
from vademecum.text.words import role_parts

_ODDITIES = {
    "html": "M005",
    "comment": "M006",
    "stray": "M007",
    "deep": "M019",
    "options": "M008",
    "outside": "M044",
}
_MAY_BE_ABSENT = (Argument.NONE, Argument.OPTIONAL_TITLE)
_MAY_BE_EMPTY = ("figure", "citation", "table")
_ARGUMENTS = {
    Argument.TARGET: N_("a turn after its name: 2017-03-14-metropole#t2"),
    Argument.TITLE: N_("a title after its name"),
    Argument.FILE: N_("the path of a file after its name"),
    Argument.WORD: N_("a word after its name"),
    Argument.TERMS: N_("an entry of the index after its name: single: mill; wheel"),
    Argument.LANGUAGE: N_("a language after its name: en, de, it"),
}
_OPENS = re.compile(r"[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*")
_BARE = re.compile(r"[ \t]*(?P<name>[a-z-]+)[ \u00a0]?:(?:[ \t]+\S.*)?$")  # « alt: une roue »
_COLONS = N_("an option has a colon on both sides: :{name}: …")
_FIELD = N_(
    "quotation marks are « … »; a field of a mail merge is not filled in here: write its words"
)
_CODE_ENDS = N_("; code ends with the same marks, alone on their line")
_MARKS = " \t>-*+"  # what may stand before the words of a line
_UNDER = re.compile(r"~{3,}")

_COLONS_AROUND = N_("; a box around others has more colons")
_BRACED = re.compile(r":{3,}\s*\{[^{}]*\}\s*")
_CLASS = re.compile(r"[{\s.#](?P<name>[A-Za-z][\w-]*)")
_OURS = re.compile(r":{3,}\s*\{[\w-]+\}\s*")  # written rightly, and left open
_SENTENCE = re.compile(r":{3,} [A-ZÀ-Ý].*[^\W\d_]{3}[.!?…]")  # what goes on behind a box
_OPENED = re.compile(r":{3,}\s*\{[\w-]+\}")
_ALONE = N_("; ::: stands alone on its line")
_NAMED = re.compile(
    r":{3,}\s*(?:\[(?P<bare>[\w-]+)\]|(?P<name>[\w-]+)(?:\[[^\]\n]*\])?(?:\s.*)?)"
)  # a box of another tool's


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """The markup of every text."""
    for text in library.texts:
        seen = scan(text.body)
        for block in seen.directives:
            yield from _directive(text, block, date)
        for role in seen.roles:
            if role.name == "image":
                yield Problem("M008", text.at(role.line), {"what": role.text[:60], "hint": ""})
            elif role.name not in ROLES:
                values = {"name": role.name, "hint": instead.role(role.name)}
                yield Problem("M002", text.at(role.line), values)
            elif ROLES[role.name] is Content.FOREIGN and not is_tag(role_parts(role.text)[1]):
                yield options.words_of_none(text.at(role.line), role.name, role.text)
        for oddity in fences.causes(text.body, _told(seen)):
            yield from _oddity(text, seen, oddity)
        yield from headers.check(text, seen)
        yield from outline.check(text, seen.headings)
        yield from outline.bold(text, seen)


def _told(seen: Seen) -> Iterator[Oddity]:
    """The oddities, without what follows from one: the tag that closes, boxes in one unknown."""
    unknown = [one for one in seen.directives if one.name not in DIRECTIVES and one.closed]
    one_line = {one.line for one in seen.directives if one.argument.endswith(":::")}
    between = {one.line for one in seen.oddities if one.kind == "options" and one.text == "---"}
    closed = set(_closed_by_words(seen))
    opened = {instead.tag(one.text) for one in seen.oddities if one.kind == "html"}
    for one in seen.oddities:
        if one.kind == "html" and instead.goes_with(one.text, opened):
            continue
        if one.kind == "stray" and (one.line in one_line or one in closed):
            continue
        if one.kind in ("comment", "rule") and one.line in between:
            continue
        if one.kind in ("stray", "options") and any(
            box.line < one.line < box.last_line for box in unknown
        ):
            continue
        yield one


def _closed_by_words(seen: Seen) -> Iterator[Oddity]:
    """The boxes that are open only as words stand behind the colons that were to close them."""
    above: Oddity | None = None
    for one in seen.oddities:
        if one.kind == "stray" and above is not None and _SENTENCE.fullmatch(one.text):
            yield above
            above = None
        elif one.kind == "stray":
            above = one if _OPENED.match(one.text) else None


def _directive(text: Chapter | Record, block: Directive, date: dt.date) -> Iterator[Problem]:
    place = text.at(block.line)
    shape = DIRECTIVES.get(block.name)
    if shape is None:
        if (code := opened.by_name(place, block)) is not None:
            yield code
            return
        if block.name.startswith((".", "#")):
            yield from _braced(place, f":::{{{block.name}}}")
            return
        values = {"name": block.name, "hint": instead.directive(block.name, block.argument)}
        yield Problem("M001", place, values)
        return
    if block.argument.endswith(":::") and block.colons:
        line = f"{':' * block.colons}{{{block.name}}} {block.argument}"
        values = instead.box(line, block.name, known=True)
        below = _(", the words on the line below, and ::: alone under them")
        yield Problem("M030", place, {**values, "below": below})
        return
    for what in _missing(block, shape):
        yield Problem("M004", place, {"name": block.name, "what": what})
    rows = text.body.split("\n")[block.line - 1 : block.last_line]
    after = rows[1 + len(block.options)] if len(rows) > 1 + len(block.options) else ""
    if block.options and _margin(after) > _fence(rows[0]) and after.strip():
        yield Problem("M037", text.at(block.line + 1 + len(block.options)))
    yield from options.check(place, block, shape, date)
    if (bare := _BARE.match(after)) and bare["name"] in shape.options:
        values = {"text": bare[0].strip(), "advice": _(_COLONS).format(name=bare["name"])}
        yield Problem("M024", text.at(block.line + 1 + len(block.options)), values)
    # A hearing is words that were said: boxes, tables and figures belong to chapters.
    if not isinstance(text, Chapter) and block.name not in ("diffusion", "langue"):
        values = {"what": f"{{{block.name}}}", "hint": _("; boxes and figures stand in chapters")}
        yield Problem("M008", place, values)


def _braced(place: Place, line: str) -> Iterator[Problem]:
    """A box as Pandoc or Quarto opens it."""
    opened = instead.braced(line)
    if opened is not None:
        yield Problem("M030", place, opened)
        return
    found = _CLASS.search(line)
    name = found["name"] if found else ""
    yield Problem("M001", place, {"name": name, "hint": instead.directive(name)})


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
    elif shape.body is Body.PLAIN and block.argument and block.body.strip():
        yield _("no text inside: what it holds stands below the line that closes it")
    # A figure may go without a caption; a quote without words has its own problem.
    filled = shape.body in (Body.MYST, Body.GLOSSARY) and block.name not in _MAY_BE_EMPTY
    if filled and not block.body.strip():
        yield _("a text")


def _comment(shown: str) -> dict[str, str]:
    """What to do with a comment. Behind the mark of an item a per cent is rather the sign."""
    advice = _("remove {text}")
    if shown.startswith("%"):
        advice = _("remove {text}; for the sign itself, put a backslash before it")
    elif shown.lstrip(_MARKS).startswith("%"):
        advice = _("write {good} if the sign itself is meant, and remove the line if not")
    good = shown.replace("%", "\\%", 1)
    return {"text": shown, "advice": advice.format(text=shown, good=good)}


def _oddity(text: Chapter | Record, seen: Seen, oddity: Oddity) -> Iterator[Problem]:
    place = text.at(oddity.line)
    if oddity.kind == "target":
        if oddity.text.startswith(("c-", "h-", "q-", "preco-")):
            why = _("; names that begin with c-, h-, q- or preco- are the book's own")
            yield Problem("M008", place, {"what": f"({oddity.text})=", "hint": why})
        elif not options.NAME.fullmatch(oddity.text):
            yield options.no_name(place, f"({oddity.text})=", oddity.text)
        return
    code = _ODDITIES.get(oddity.kind)
    if code is None:
        return  # judged among constructs
    shown = oddity.text.split("\n")[0]
    if code == "M007" and _BRACED.fullmatch(shown) and not _OURS.fullmatch(shown):
        yield from _braced(place, shown)
        return
    sentence = code == "M007" and _SENTENCE.fullmatch(shown) is not None
    if code == "M007" and not sentence and (named := _NAMED.fullmatch(shown)):
        bare = named["name"] or named["bare"]
        yield Problem("M030", place, instead.box(shown, bare, known=bool(named["bare"])))
        return
    fix = None
    if code == "M005":
        fix = breaks.mended(text, seen, oddity)
    elif code == "M007":
        fix = fences.mended(text, oddity.line)
    elif code == "M044":
        fix = fences.moved_in(text, oddity.line)
    hint: str = ""
    if code == "M008":
        hint = _("; an option is written :name: value, on a line of its own")
    if code == "M007":
        code_line = shown.lstrip("> ").startswith(("`", "~"))
        hint = _(_CODE_ENDS) if code_line else _(_ALONE if sentence else _COLONS_AROUND)
        if _UNDER.fullmatch(shown) and text.body.split("\n")[oddity.line - 2].strip():
            hint = _(TITLE)
    if code == "M019" and oddity.text == "list_item_open":
        hint = _("; lists stand in one another nine deep at most")
    values = {"text": shown, "line": shown, "what": shown, "hint": hint}
    if code == "M006":
        row = text.body.split("\n")[oddity.line - 1]
        values |= _comment(row.strip() if row.lstrip(_MARKS).startswith("%") else shown)
    if code == "M005":
        row = text.body.split("\n")[oddity.line - 1]
        meant = (
            _(REFERENCES) if f"<{shown}>" in row else instead.html(shown, row.partition(shown)[2])
        )  # « <<cible>> »
        if f"<{shown}>" in row and " " in shown:
            meant = _(_FIELD) if f"<<{shown}>>" in row else _(GUILLEMETS)
        elif row.startswith("#") and shown.startswith("<br"):
            meant = _("take it out")
        values["advice"] = joined("", (_("; "), meant))
    yield Problem(code, place, values, fix)
