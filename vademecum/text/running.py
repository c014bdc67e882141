"""Lines meant to stand one below another, of which a paragraph makes one that runs on.

What they are is not asked, a list, a dialogue, articles or an agenda: neighbouring lines begin with
the same sign, or with the one that comes after it.
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from vademecum.language import N_
from vademecum.text.mark import SPACE, START, row

_ADVICE = N_(
    "these lines would run on: begin each with “- ” or “1. ”, or leave a blank line between"
)
_VERSE = N_("these lines would run on: end each but the last with \\, or join them yourself")
# Verses, an address: short lines that begin as a line does and stop where no sentence ends.
_STREETS = "allée|avenue|boulevard|chemin|cours|impasse|place|quai|route|rue|ruelle|square"
_SHORT = (
    rf"[ \t>]*(?:[A-ZÀ-ÝŒ]|\d{{5}}[ ](?=[A-Z])|\d{{1,4}}(?:[ ]?bis|[ ]?ter)?,?[ ](?={_STREETS}))"
    r"[^\n]{3,44}"
)
# What words may begin with, twice in a row too, or what other marks are made of.
_WORDS = r"\w\s\x00\x1f«“‘\"'(\[{…€£°§¶*_`$%&:;,.!?)\]}/|~^<\\@#>+-"
_SIGN = rf"[^{_WORDS}]{{1,3}}|»"
_TYPED = r"-{2,3}|-{1,2}>|={1,2}>|<-{1,2}|>{2}|~>|\*>|<>|\+{2}"
_REST = r"(?=\S)[^\n]*"
# Signs that are numbers: in a circle, black, in brackets, with a point.
_CIRCLED = re.compile(r"[ \t>]*(?P<one>[①-⓿❶-➓㈠-㉃㊀-㊉])")
_NAMED = re.compile(
    rf"[ \t>]*(?P<name>[^\W\d_]{{1,12}}\.?){SPACE}(?P<one>\d{{1,3}}){SPACE}?(?P<after>[-–—:.])"
    rf"{SPACE}\S"
)


def _next(found: re.Match[str]) -> bool:
    """Whether the line below begins with what comes after what this one begins with."""
    start = found.string.rfind("\n", 0, found.start()) + 1
    lines = list(takewhile(str.strip, found.string[start:].split("\n")))[:2]
    for one, other in pairwise(lines):
        for kind in (_CIRCLED, _NAMED):
            first, second = kind.match(one), kind.match(other)
            if first is None or second is None:
                continue
            if kind is _CIRCLED:
                return ord(second["one"]) == ord(first["one"]) + 1
            same = first.group("name", "after") == second.group("name", "after")
            return same and int(second["one"]) == int(first["one"]) + 1
    return False


def _stop(found: re.Match[str]) -> bool:
    """Whether none of some lines but the last asks for another."""
    return not _GOES_ON.search(found[0][: found[0].rindex("\n")])


RUNNING = (
    row(
        rf"{START}(?P<sign>{_SIGN}){SPACE}{_REST}(?=\n[ \t>]*(?P=sign){SPACE}+\S)",
        _ADVICE,
        whole=True,
    ),
    # To its last line: of these signs typography would make others, one by one.
    row(
        rf"{START}(?P<sign>{_TYPED}){SPACE}{_REST}(?:\n[ \t>]*(?P=sign){SPACE}+{_REST})+",
        _ADVICE,
        whole=True,
    ),
    row(rf"{START}[①-⓿❶-➓㈠-㉃㊀-㊉][^\n]+", _ADVICE, whole=True, holds=_next),
    row(
        rf"{START}[^\W\d_]{{1,12}}\.?{SPACE}\d{{1,3}}{SPACE}?[-–—:.]{SPACE}",
        _ADVICE,
        whole=True,
        holds=_next,
    ),
    row(
        rf"{START}\d{{1,2}}{SPACE}?[hH:]{SPACE}?(?:\d\d)?{SPACE}?[-–—:]{SPACE}{_REST}"
        rf"(?=\n[ \t>]*\d{{1,2}}{SPACE}?[hH:]{SPACE}?(?:\d\d)?{SPACE}?[-–—:]{SPACE})",
        _ADVICE,
        whole=True,
    ),
)
# A line that ends so goes on with the next one.
_GOES_ON = re.compile(
    r"(?:\b(?:d[eu]|des|la|les?|une?|et|ou|où|ni|à|aux?|en|par|pour|sur|sous|vers|avec|sans|dans|ce|"
    r"cet|cette|ces|qu[ei]|dont|ne|se|mais|car|comme|chez|entre|leurs?|son|sa|ses|il|elle|on|Mme|M\.)"
    r"|[’'(-])[ \t]*$",
    re.MULTILINE,
)
# Three at least: two may be a title and a name, or words that somebody went to the line in.
VERSES = row(rf"\A(?:{_SHORT}(?<![\s.!?…;:])\n){{2,}}{_SHORT}\Z", _VERSE, whole=True, holds=_stop)
