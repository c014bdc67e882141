"""What MyST reads and the making of the page would refuse, or lose words of."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from vademecum.checks import opened
from vademecum.corpus.links import numbered, term, terms
from vademecum.language import N_
from vademecum.language import said as _
from vademecum.model import Chapter, Library, Place, Record
from vademecum.problems import Problem
from vademecum.text.foreign import LATEX_QUOTES
from vademecum.text.scan import scan
from vademecum.text.seen import Directive, Oddity, Seen
from vademecum.text.tables import columns, rows
from vademecum.text.words import role_parts
from vademecum.vocabulary import hint

_TYPED = re.compile(r"!?(?:single|pair|double|triple|see|seealso|main):")  # an entry, no words
_SAID = {"indented": "M038", "drawing": "M043", "under": "M047"}
BARS = N_("a table is written with bars: | A | B |, then |---|---| below")
_SHOWN = 50  # characters
_UNEXPLAINED = N_("; add it to a :::{glossary}, or write the words alone")
_WORDS = N_("; write {{abbr}}`{what} (its words)`")
_CUT = N_("a row stands on one line: join “{text}” to the line above, or write a :::{{list-table}}")
_ABOUT = N_("; ~ makes a definition of the paragraph above: write “environ”, or \\~ for the sign")
_DEFINES = N_(
    "; “: ” makes a definition of the sentence above: take the sign out; a table's title is "
    "written :::{table} Title"
)
_LEVELS = {
    "inner list": N_(
        "; a list within a list is set in below the words of its item: two spaces below “- ”, "
        "three below “1. ”; the lines of one list begin below one another"
    ),
    "inner quote": N_("; it would go on with the inner quotation: put a line “>” above it"),
}
_ONE_TABLE = N_("its box is to hold one table and nothing else: put what stands beside it outside")
_ONE_LIST = N_(
    "its box is to hold one list and nothing else: each row “* - cell”, each next cell “  - cell”"
)
_UNEVEN = N_(
    "row {row} has not as many cells as the first ({given} for {of}): write a line “- ” for each, "
    "empty where there is nothing to say"
)
_FEWER = N_(
    ":{option}: {given} makes headings of all that it has ({of}): write a lesser number behind it"
)
_UNDER = re.compile(r"\*{4,}|_{4,}")
_WORDED = re.compile(r"[^\W_]")
TITLE = N_("; for a title, take the line out and write ## before the one above")
_OPENED = re.compile(r"(?:!!!|\?\?\?\+?|===)[ ]*[\w\"“«]")
_CLASSIFIED = re.compile(r" +: +")  # what follows is lost


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """Tables, rules, terms, numbers and entries of the index of every text."""
    known = terms(library)
    counted = numbered(library)
    taken: dict[str, Place] = {}
    for text in library.texts:
        seen = scan(text.body)
        for block in seen.directives:
            yield from _table(text, block)
            if block.name == "glossary":
                yield from _glossary(text, block, taken)
        yield from _oddities(text, seen)
        for role in seen.roles:
            shown, target = role_parts(role.text)
            place = text.at(role.line)
            if role.name == "term" and term(target or shown) not in known:
                near = hint(term(target or shown), known) or _(_UNEXPLAINED)
                values = {"term": target or shown, "hint": near}
                yield Problem("M026", place, values)
            elif role.name == "numref" and counted.get(target or shown) is False:
                yield Problem("M029", place, {"target": target or shown})
            elif role.name == "numref" and target and not _counts(shown):
                yield Problem("M033", place, {"target": target})
            elif role.name == "abbr" and "(" not in role.text:
                what = f"{{abbr}}`{role.text[:_SHOWN]}`"
                yield Problem(
                    "M008", place, {"what": what, "hint": _(_WORDS).format(what=role.text)}
                )
            elif role.name == "index" and not target and _TYPED.match(role.text):
                yield Problem("M031", place, {"text": role.text[:60]})


def _counts(words: str) -> bool:
    """Whether the words of a numbered reference have one place for its number."""
    return (words.count("%s"), words.count("%")) == (1, 1) or (
        "%" not in words and words.count("{number}") == 1 == words.count("{")
    )


def _oddities(text: Chapter | Record, seen: Seen) -> Iterator[Problem]:
    for oddity in seen.oddities:
        place = text.at(oddity.line)
        if oddity.kind == "cells":
            given, _slash, of = oddity.text.partition("/")
            yield Problem("M025", place, {"given": given, "of": of})
        elif oddity.kind == "rule" and _is_no_rule(text, oddity):
            yield Problem("M027", place, {"hint": _title_above(text, oddity)})
        elif oddity.kind == "info":
            info = oddity.text.lstrip(oddity.text[0])
            yield opened.by_info(place, oddity.text.removesuffix(info), info)
        elif oddity.kind == "columns":
            yield Problem("M028", place, {"why": _(BARS)})
        elif oddity.kind == "cut":
            why = _(_CUT).format(text=oddity.text[:_SHOWN])
            yield Problem("M028", place, {"why": why})
        elif oddity.kind == "defines":
            why = _(_ABOUT if oddity.text.startswith("~") else _DEFINES)
            yield Problem("M008", place, {"what": oddity.text[:_SHOWN], "hint": why})
        elif oddity.kind in _LEVELS:
            what = _shortened(oddity.text)
            yield Problem("M008", place, {"what": what, "hint": _(_LEVELS[oddity.kind])})
        elif oddity.kind == "numbers":
            number, _slash, printed = oddity.text.partition("/")
            yield Problem("M040", place, {"number": number, "shown": printed})
        elif oddity.kind == "quoted":
            yield Problem("M024", place, {"text": oddity.text[:_SHOWN], "advice": _(LATEX_QUOTES)})
        elif oddity.kind == "indented" and _in_a_box(text, oddity):
            continue
        elif oddity.kind in _SAID:
            shown = _shortened(oddity.text.split("\n")[0])
            yield Problem(_SAID[oddity.kind], place, {"text": shown, "name": shown})


def _in_a_box(text: Chapter | Record, oddity: Oddity) -> bool:
    """Whether words stand below a line by which MkDocs opens a box or a tab, which is told."""
    above = reversed(text.body.split("\n")[: oddity.line - 1])
    opened = next((row for row in above if row.strip() and not row.startswith(("    ", "\t"))), "")
    return _OPENED.match(opened) is not None


def _is_no_rule(text: Chapter | Record, oddity: Oddity) -> bool:
    """Whether a rule stands elsewhere than between two paragraphs of a chapter."""
    last = not any(row.strip() for row in text.body.split("\n")[oddity.line :])
    free = oddity.text == "free" and isinstance(text, Chapter) and not last
    return not free or bool(_title_above(text, oddity))


def _title_above(text: Chapter | Record, oddity: Oddity) -> str:
    """What to write where the line underlines a title, as reStructuredText does."""
    above, line = ["", *text.body.split("\n")][oddity.line - 1 : oddity.line + 1]
    under = _UNDER.fullmatch(line) is not None and _WORDED.match(above) is not None
    return _(TITLE) if under else ""


def _shortened(words: str) -> str:
    return words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + "…"


def _table(text: Chapter | Record, block: Directive) -> Iterator[Problem]:
    """A table whose directive asks for another than stands in it."""
    if block.name not in ("table", "list-table") or not block.body.strip():
        return
    options, place = dict(block.options), text.at(block.line)
    if block.name == "table":
        wide = columns(block.body)
        if not wide:
            yield Problem(
                "M028",
                place,
                {"why": _(_ONE_TABLE)},
            )
    else:
        told = rows(block.body)
        wide = told[0] if told else 0
        if not told or not all(told):
            why = _(_ONE_LIST)
            yield Problem("M028", place, {"why": why})
        elif len(set(told)) > 1:
            row = next(number for number, one in enumerate(told, 1) if one != wide)
            why = _(_UNEVEN).format(row=row, given=told[row - 1], of=wide)
            yield Problem("M028", place, {"why": why})
        stub = options.get("stub-columns", "0")
        if told and stub.isdigit() and int(stub) >= wide + (stub == "0"):
            why = _(_FEWER).format(option="stub-columns", given=stub, of=wide)
            yield Problem("M028", place, {"why": why})
        head = options.get("header-rows", "0")
        if told and head.isdigit() and int(head) >= len(told) + (head == "0"):
            why = _(_FEWER).format(option="header-rows", given=head, of=len(told))
            yield Problem("M028", place, {"why": why})
    widths = options.get("widths", "auto").replace(",", " ").split()
    numbers = [one for one in widths if one.isdigit() and int(one)]
    free = widths in (["auto"], ["grid"])
    if wide and not free and (len(widths) != wide or len(numbers) != wide):
        why = _(":widths: takes {of} whole numbers, one a column").format(of=wide)
        yield Problem("M028", place, {"why": why})


def _glossary(
    text: Chapter | Record, block: Directive, taken: dict[str, Place]
) -> Iterator[Problem]:
    """Terms that would lose words, that nothing explains, or that are explained twice."""
    lines = text.body.split("\n")
    for number in range(block.line + 1, block.last_line):
        line = lines[number - 1]
        place = text.at(number)
        if line.startswith(": "):
            what = _("each definition set in by two spaces, below its term")
            yield Problem("M004", place, {"name": block.name, "what": what})
        if not line.strip() or line[0] in " \t:":
            continue
        if _CLASSIFIED.search(line) or not _defined(lines, number, block.last_line):
            yield Problem("M032", place, {"text": line.strip()[:60]})
            continue
        name = term(line)
        if name in taken:
            other = f"{taken[name].path}:{taken[name].line}"
            advice = _("explain the term in one place")
            yield Problem("M021", place, {"name": line.strip(), "other": other, "advice": advice})
        taken.setdefault(name, place)


def _defined(lines: list[str], number: int, last: int) -> bool:
    """Whether a definition stands below the term on that line, or below those that share it."""
    parted = False
    for line in lines[number : last - 1]:
        if not line.strip():
            parted = True
        elif line[0] in " \t:":
            return True
        elif parted:
            return False
    return False
