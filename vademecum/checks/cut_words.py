"""Words cut at a line's end, « u-⏎nion », which the page prints with a space: « u- nion »."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from vademecum.model import Library
from vademecum.problems import Problem
from vademecum.text.scan import scan

_CUT = re.compile(r"(?<![\w-])(?P<first>[^\W\d_]+)-[ \t]*\n[ \t>]*(?P<last>[^\W\d_]+)(?![\w-])")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# How words end, and none of these is one: no word of two begins its second half so.
_ENDS = re.compile(
    r"(?:ti|si|xi)ons?|[cst]?tionn[a-zé]+|sionn[a-zé]+|[bdgflmnprstv]ements?|bilités?|[nrstv]ités?"
    r"|[dgnst]eurs?|trices?|[glrs]iques?|bliques?|ques?|[ln]aires?|[nr]elles?|[ct]ielles?|[ns]ances?"
    r"|[cdgrt]ences?|[st]ives?|ss(?:ent|ait|aient|ant)|(?:[dglmtsv]|ci)ations?|(?:bl|[dgnrtv])issements?"
)


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """Each one that its text has whole elsewhere, and nowhere with its hyphen, and each whose
    second half only ends words.

    Of another, « avant-⏎et après-guerre », nobody can say what it is.
    """
    for text in library.texts:
        pieces = scan(text.body).pieces
        cut = [(piece, found) for piece in pieces for found in _CUT.finditer(piece.typed)]
        if not cut:
            continue
        known = {one.lower() for piece in pieces for one in _WORD.findall(piece.typed)}
        for piece, found in cut:
            first, last = found["first"], found["last"]
            whole = (first + last).lower() in known or (first.islower() and _ENDS.fullmatch(last))
            if whole and f"{first}-{last}".lower() not in known:
                line = piece.line + piece.typed.count("\n", 0, found.start())
                values = {"printed": f"{first}- {last}", "good": first + last}
                yield Problem("M081", text.at(line), values)
