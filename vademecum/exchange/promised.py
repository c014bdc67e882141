"""Letters ask what people were promised, as every build does: a promise undone goes to nobody."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

from vademecum.checks import published
from vademecum.checks.faults import PROMISES
from vademecum.corpus.quotes import quotes
from vademecum.errors import VademecumError
from vademecum.history.promises import promises
from vademecum.language import _
from vademecum.model import Chapter, Hearing, Library, Record
from vademecum.problems import Problem, errors
from vademecum.record.consents import heard


def refuse_undone(
    root: Path, library: Library, text: Chapter | Record, day: dt.date, own: str | None = None
) -> str:
    """VademecumError, which names the first, where promises are undone in what a letter shows.

    `own`: key of the person it goes to, "" for a witness: their own word hides nothing from them.
    Else why no promise could be verified; "" where they were.
    """
    undone, unseen = promises(root, library, day)
    noted = (one for one in published.check(library, day) if one.code == "P010")
    concerned = {text.place.path, *_quoted(text, library)}
    theirs = _theirs(text, own) if own is not None and not isinstance(text, Chapter) else set()
    for one in _promised((*undone, *noted)):
        path, line = one.place.path, one.place.line
        if path in concerned and not (path == text.place.path and line in theirs):
            raise VademecumError(_("nothing is sent that was promised otherwise: {problem}").format(
                problem=one))  # fmt: skip
    return unseen


def _promised(problems: Iterable[Problem]) -> Iterator[Problem]:
    return (one for one in errors(problems) if one.code in PROMISES)


def _quoted(text: Chapter | Record, library: Library) -> Iterator[str]:
    """The files of the records whose words a text shows."""
    for quote in quotes(text):
        if quote.record in library.records:
            yield library.records[quote.record].place.path


def _theirs(record: Record, key: str) -> set[int]:
    """Lines of the front matter that say what one person agreed to, and nobody else."""
    lines: dict[bool, set[int]] = {True: set(), False: set()}
    alone = not isinstance(record, Hearing) or [one.key for one in heard(record)] == [key]
    for path in record.front:
        mine = path.startswith(f"intervenants/{key}/") or path == f"intervenants/{key}"
        mine = mine or (alone and path.split("/")[0] == "accord")
        lines[mine].add(record.key(path).line)
    return lines[True] - lines[False]
