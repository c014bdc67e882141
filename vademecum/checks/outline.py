"""Headings: their levels, and what puts them right where that is certain.

A `#` and all that stands under it goes one level down. A jump is closed where all that stands
under the same heading goes up with it: nothing that was below another comes to stand beside it.
Levels count as the page counts them: a heading in a quote, an item or a box begins no section.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from vademecum.language import N_
from vademecum.language import said as _
from vademecum.model import Chapter, Kind, Record
from vademecum.problems import Problem, Splice
from vademecum.text.lines import Lines
from vademecum.text.seen import Heading, Seen
from vademecum.text.splices import joined, moved

_MOST = 400  # in one file; Sphinx takes seconds for thousands
_DEEPEST = 6
_MARKS = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?P<marks>#{1,6})(?=[ \t])")
_SENTENCE = re.compile(r"[.…;,][*_]*$")
_KEY = re.compile(r"[\w-]+[\s\u00a0]*:")
_BOXED = re.compile(r"\[[A-Z]{3,}\]")
_BOX = N_("a box is opened by :::{note} and closed by :::, each alone on its line")
_NUMBERED = N_("; these would be headings: begin each line of the list with “1. ”")
_MOST_SHOWN = 50  # characters
# Images and calls of notes, which are no words of the contents.
_WORDLESS = re.compile(r"!\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])?|\[\^[^\]\n]+\]")
_BOLD = re.compile(r"\*\*(?P<words>(?=[^*]*[^\W\d_]{3})[^*\s][^*]{1,78}[^*\s.!?…:;,»”)])\*\*[ \t]*")
_PROSE = re.compile(r"[-*+] |\d{1,3}[.)] |[^\W_]|[«“(\[*_](?!\*)")
_UNDERLINE = re.compile(r"[ \t>]*(?P<marks>=+|-+)[ \t]*")


def check(text: Chapter | Record, headings: Sequence[Heading]) -> Iterator[Problem]:
    """Headings of the title's own level, levels left out, too many headings."""
    if len(headings) > _MOST:
        yield Problem("M019", text.at(headings[_MOST].line), {"hint": ""})
        return
    above, boxed = 1, False
    listed = _listed(text, headings)
    for number, heading in enumerate(headings):
        place = text.at(heading.line)
        if heading.line in listed:
            if heading.line - 1 not in listed:  # once a list
                values = {"what": text.body.split("\n")[heading.line - 1].strip()[:_MOST_SHOWN]}
                yield Problem("M008", place, {**values, "hint": _(_NUMBERED)})
            continue
        if not _WORDLESS.sub("", heading.text).strip():
            yield Problem("M035", place)
            continue
        if heading.underlined and _is_no_title(text, heading):
            yield Problem("M039", place, {"text": _shown(heading.text)})
            continue
        if heading.underlined and heading.level == 1 and (boxed or _BOXED.fullmatch(heading.text)):
            boxed = not boxed  # `====` opens a box of AsciiDoc, and closes it
            if boxed:
                yield Problem("M024", place, {"text": heading.text, "advice": _(_BOX)})
            continue
        those = [one for one in headings[number:] if not one.apart]
        if heading.level == 1:
            yield Problem("M016", place, fix=_lowered(text, headings[number:]))
        elif heading.level > above + 1 and not heading.apart:
            values = {
                "above": str(above),
                "level": str(heading.level),
                "good": f"{'#' * (above + 1)} {_shown(heading.text)}",
            }
            yield Problem("M017", place, values, _raised(text, those, above))
        above = above if heading.apart else heading.level


def bold(text: Chapter | Record, seen: Seen) -> Iterator[Problem]:
    """Paragraphs that are titles to the eye alone, as a word processor's: no contents name them.

    A line in bold, short, without a stop, above a paragraph or a list. In a box it is its title.
    """
    if not isinstance(text, Chapter) or "**" not in text.body:
        return
    lines = Lines(text.body)
    for one in seen.pieces:
        if one.kind is not Kind.PROSE or one.line != one.last_line:  # nor in a box
            continue
        found = _BOLD.fullmatch(lines[one.line])
        if found is None or not _begins_prose(lines, one.line):
            continue
        yield Problem("M056", text.at(one.line), {"text": _shown(found["words"])})


def _begins_prose(lines: Lines, line: int) -> bool:
    """Whether a line stands alone above a paragraph or a list."""
    alone = line == 1 or not lines[line - 1].strip()
    if not alone or line + 2 > len(lines) or lines[line + 1].strip():
        return False
    return _PROSE.match(lines[line + 2]) is not None


def _listed(text: Chapter | Record, headings: Sequence[Heading]) -> frozenset[int]:
    """The lines of headings that stand three in a row: wikis number a list so."""
    lines = text.body.split("\n")
    marked = {one.line for one in headings if re.match(r"# ", lines[one.line - 1])}
    runs = ({line, line + 1, line + 2} for line in marked)
    return frozenset(line for run in runs if run <= marked for line in run)


def _is_no_title(text: Chapter | Record, heading: Heading) -> bool:
    """Whether what stands above a line of --- is a paragraph, or another front matter."""
    if heading.level == 1:
        return False  # === is a title's alone
    if "\n" in heading.text or _SENTENCE.search(heading.text):
        return True
    lines = text.body.split("\n")[: heading.line - 1]
    above = next((line for line in reversed(lines) if line.strip()), "")
    return above.strip() == "---" and _KEY.match(heading.text) is not None


def _shown(title: str) -> str:
    first = title.split("\n")[0]
    return first if len(first) <= _MOST_SHOWN else first[:_MOST_SHOWN].rstrip() + "…"


def _lowered(text: Chapter | Record, those: Sequence[Heading]) -> Splice | None:
    """The first heading and all below it, a level further down.

    What stands in a box is below what stands there, and below nothing outside.
    """
    if those[0].apart:
        those = list(takewhile(lambda one: one.apart, those))
    else:
        those = [one for one in those if not one.apart]
    after = next((at for at, one in enumerate(those) if at and one.level == 1), len(those))
    return _moved(text, those[:after], 1)


def _raised(text: Chapter | Record, those: Sequence[Heading], above: int) -> Splice | None:
    """The first heading right below the one above it, and with it all that stands there."""
    after = next((at for at, one in enumerate(those) if one.level <= above), len(those))
    below = those[:after]
    if any(one.level < below[0].level for one in below):
        return None
    return _moved(text, below, above + 1 - below[0].level)


def _moved(text: Chapter | Record, those: Sequence[Heading], by: int) -> Splice | None:
    """One edit, from the first mark to the last; None where a heading is written otherwise."""
    if any(one.level + by > _DEEPEST for one in those):
        return None
    lines = Lines(text.body)
    edits: list[Splice] = []
    for one in those:
        made = _marked(lines, one, one.level + by) or _underlined(lines, one, one.level + by)
        if made is None:
            return None
        edits += made
    return moved(joined(text.body, edits), text.body_offset)


def _marked(lines: Lines, one: Heading, level: int) -> list[Splice] | None:
    """A heading behind its `##`."""
    found = _MARKS.match(lines[one.line])
    if found is None or len(found["marks"]) != one.level:
        return None
    start = lines.start(one.line)
    return [Splice(start + found.start("marks"), start + found.end("marks"), "#" * level)]


def _underlined(lines: Lines, one: Heading, level: int) -> list[Splice] | None:
    """A heading above its line of `===` or `---`, which stands for the first two levels alone."""
    under = one.line + one.text.count("\n") + 1
    found = _UNDERLINE.fullmatch(lines[under]) if under <= len(lines) else None
    if found is None:
        return None
    start, first = lines.start(under), lines.start(one.line)
    if level <= 2:
        marks = "=-"[level - 1] * len(found["marks"])
        return [Splice(start + found.start("marks"), start + found.end("marks"), marks)]
    if "\n" in one.text or lines[one.line].strip() != one.text.strip():
        return None
    return [Splice(first, first, "#" * level + " "), Splice(start - 1, start + found.end(), "")]
