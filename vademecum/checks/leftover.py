"""Markup that would be printed as it stands: other tools' marks, and ours that were not read."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from vademecum.language import N_, _
from vademecum.model import Library, Place
from vademecum.problems import Problem
from vademecum.record.grammar import ID_LINE
from vademecum.record.keys import printed
from vademecum.text.leftover import CODE, left
from vademecum.text.scan import scan
from vademecum.text.values import markup

_NOTE = re.compile(r"^[ \t>]*(\[\^[^\]\s]+\])[ \t\u00a0\u202f]+:", re.MULTILINE)
_NOTE_ADVICE = N_("a note's text begins with [^name]: without a space before the colon")


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """Every text, its code, its addresses and its directives hidden."""
    for text in library.texts:
        for found in _NOTE.finditer(text.body):
            line = text.body.count("\n", 0, found.start(1)) + 1
            values = {"text": f"{found[1]} :", "advice": _(_NOTE_ADVICE)}
            yield Problem("M024", text.at(line), values)
        for _key, value in printed(text):
            for code, said in markup(value.text):
                yield Problem(code, Place(text.place.path, value.line), said)
        lines = text.body.split("\n")
        for piece in scan(text.body).pieces:
            shown = _id_line(piece.shown)
            for mark, at in left(shown, "\n".join(lines[piece.line - 1 : piece.last_line])):
                told = at[0].replace(CODE, "`…`").strip()
                line = piece.line + shown.count("\n", 0, at.end() - len(at[0].lstrip()))
                values = {"text": told.split("\n")[0][:60], "advice": mark.advice_now}
                yield Problem("M024", text.at(line), values)


def _id_line(shown: str) -> str:
    """The words without the id of a turn or a paragraph above them, each row in its place."""
    return ID_LINE.sub("", shown, count=1) if shown.startswith("{#") else shown


def misread_notes(body: str) -> frozenset[str]:
    """The labels of notes whose colon is written as in French."""
    return frozenset(found[1][2:-1] for found in _NOTE.finditer(body))
