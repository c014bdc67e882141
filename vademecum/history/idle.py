"""Rows of `levees` that lift nothing, where what they were to lift is told as shown again.

A row may be right and lift what this history does not hold: alone it is never spoken of. Where it
is not written as rows are, one line says both: which promise it does not lift, and why.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from vademecum.history.annals import names
from vademecum.history.stated import Stated
from vademecum.history.taken_back import Taken
from vademecum.language import _
from vademecum.model import Hearing, Library, Lifted, Lifting, Place, Record
from vademecum.problems import Problem
from vademecum.vocabulary import LIFTED, word_for


def idle(
    library: Library, stated: Stated, those: Sequence[Taken], told: Iterable[Problem]
) -> Iterator[Problem]:
    """Each row of a record of which something is `told`, that lifts none of `those`."""
    at = {str(one.values.get("file", one.place.path)) for one in told}
    for record in library.records.values():
        if not record.liftings or record.place.path not in at:
            continue
        own = [one for one in those if stated.lifting(one)["file"] == record.place.path]
        left = [one for one in own if not stated.lifted(one)]
        for row in record.liftings if left else ():
            if any(not _differ(record, row, one) for one in own):
                continue
            near = min((_differ(record, row, one) for one in left), key=len)
            values = {"why": _("; ").join(near)}
            yield Problem("P019", Place(record.place.path, row.line), values)


def folded(
    library: Library, undone: Iterable[Problem], told: Iterable[Problem]
) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Promises undone and what the files say, a malformed row told with what it was to lift."""
    left, found = list(told), []
    paths = {record.place.path: record for record in library.records.values()}
    for one in undone:
        record = paths.get(one.place.path)
        rows = _malformed(record, one, left) if record is not None and one.code == "P001" else []
        if rows:
            left = [each for each in left if each not in rows]
            why = _("; ").join(dict.fromkeys(each.message for each in rows))
            instead = _("{line} in the place of line {row}, which lifts nothing as it is: {why}")
            said = instead.format(line=one.values["line"], row=rows[0].place.line, why=why)
            found.append(replace(one, values={**one.values, "line": said}))
        else:
            found.append(one)
    return tuple(found), tuple(left)


def _malformed(record: Record, one: Problem, told: Iterable[Problem]) -> list[Problem]:
    """What is told of the row that would lift a promise, were it written as rows are."""
    begin = sorted(row.line for row in record.liftings)
    those = [
        (row.line, next((line for line in begin if line > row.line), None))
        for row in record.liftings
        if not row.sound and (row.of is None or row.of.isoformat() == one.values["day"])
    ]
    return [
        each
        for each in told
        if each.place.path == record.place.path
        and each.values.get("key", "").partition(".")[0] == "levees"
        and (
            each.values["key"] == "levees"  # the list itself is none
            or any(a <= each.place.line and (b is None or each.place.line < b) for a, b in those)
        )
    ]


def _differ(record: Record, row: Lifting, one: Taken) -> Sequence[str]:
    """What a row says otherwise than what was taken back, a sentence each."""
    if not row.sound or row.of is None or row.on is None or row.on <= row.of:
        return ()  # that is told of the row itself
    found = []
    struck = one.what is Lifted.PASSAGE
    if struck is not (row.what is Lifted.PASSAGE):
        found.append(_said("quoi", word_for(LIFTED, row.what), word_for(LIFTED, one.what)))
    if row.of != one.day:
        found.append(_said("du", row.of.isoformat(), one.day.isoformat()))
    return [*found, *_who(record, row, one)]


def _who(record: Record, row: Lifting, one: Taken) -> Iterator[str]:
    """Of a person, whether a row names another, or nobody, or one where all are meant."""
    people = record.speakers if isinstance(record, Hearing) else ()
    keys = {one.who, *(each.key for each in people if names(each) & one.names)} if one.who else {""}
    if row.who in keys or (one.what is Lifted.PASSAGE and not row.who):
        return
    if row.who and row.who not in {each.key for each in people}:
        yield _("“qui” is “{who}”, and no speaker has that key").format(who=row.who)
    elif one.who:
        missing = _("“qui” is missing: write {line}").format(line=f"qui: {one.who}")
        yield _said("qui", row.who, one.who) if row.who else missing
    else:
        yield _("“qui” is “{who}”, and it was everybody's: take it out").format(who=row.who)


def _said(key: str, written: str, good: str) -> str:
    said = _("“{key}” is “{written}”, and what was taken back has “{good}”")
    return said.format(key=key, written=written, good=good)
