"""Blocks of other tools, between a line that opens them and one that closes them.

AsciiDoc's are delimited by a line of signs, of which Markdown makes rules and headings; those of
MediaWiki's tables, and of tables drawn with signs, have lines of which Markdown makes rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vademecum.language import N_

_CODE = N_("write code between two lines of ```")
_QUOTED = N_("begin each line of the quotation with “> ”")
_BOX = N_("write a box, :::{note} … :::")
_OF = {
    "-": _CODE,
    ".": _CODE,
    "+": _CODE,
    "_": _QUOTED,
    "*": _BOX,
    "=": _BOX,
    "/": N_("this comment would be published: take it out"),
}
_ABOVE = r"(?:^\.[A-ZÀ-Ý][^\n]*\n)?(?:^\[[^\]\n]*\][ ]*\n)?(?:^\.[A-ZÀ-Ý][^\n]*\n)?"
# What stands in one without words above it has no blank line: else a rule and a heading, far apart,
# would be one.
_DELIMITED = re.compile(
    rf"(?:\A\n*|(?<=\n\n))(?P<above>{_ABOVE})^(?P<marks>(?P<sign>[-._*=+/])(?P=sign){{3,9}})[ ]*\n"
    r"(?P<words>(?=[ ]*\S)(?:(?!^(?P=marks)[ ]*$)[^\n]*\n){1,60}?(?<=\S\n))^(?P=marks)[ ]*$",
    re.MULTILINE,
)
_TABLE = re.compile(r"^\{\|(?:[ ][^\n]*|)\n(?:(?!^\{\|)[^\n]*\n){1,400}?^\|\}[ ]*$", re.MULTILINE)
# A table drawn with signs: a line « +---+---+ », then rows between bars, and what it is drawn with.
_INDENT = r"[ \t>]{0,16}"
_EDGE = r"\+(?:[:=-]{2,}\+)+[ \t]*$"
_DRAWN = re.compile(
    rf"(?<![^\n])(?P<in>{_INDENT})(?P<edge>{_EDGE})"
    rf"(?:\n(?:{_INDENT}\n)?{_INDENT}[|+][^\n]*){{1,400}}",
    re.MULTILINE,
)
_BARS = N_("write a table with bars: | A | B |, then |---|---| below it")


def fenced(body: str) -> Iterator[tuple[int, int, str, str]]:
    """Each block: where it begins and ends, the line that opens it, what to write instead."""
    for found in _DELIMITED.finditer(body):
        if found["above"] or "\n\n" not in found["words"]:
            advice = _CODE if found["above"].startswith("[source") else _OF[found["sign"]]
            yield found.start("above"), found.end(), found[0].strip().split("\n")[0], advice
    for found in _DRAWN.finditer(body):
        if "|" in found[0]:
            yield found.start("edge"), found.end(), found["edge"].strip(), _BARS
    for found in _TABLE.finditer(body):
        yield *found.span(), found[0].split("\n")[0], _BARS
