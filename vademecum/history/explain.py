"""Whose each word of one line of the book is, from which commit, and how it came there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path, PurePosixPath
from typing import Any

from vademecum.errors import VademecumError
from vademecum.history import attributed, cache, words
from vademecum.history.attributed import Mended
from vademecum.history.credit_report import proven
from vademecum.history.credits import ignored_revisions
from vademecum.history.engine import walk
from vademecum.history.objects import Blobs
from vademecum.history.people import Identities, identify
from vademecum.history.reasons import Reason, Why
from vademecum.history.repo import Commit, Repository, open_repository
from vademecum.history.voices import voices
from vademecum.language import N_, _
from vademecum.model import Settings
from vademecum.store import Store

HEAD = (N_("commit"), N_("date"), N_("people"), N_("how"), N_("words"))
# How words came where they stand, with where from and the commit that brought them.
_HOW = {
    Why.WRITTEN: N_("written"),
    Why.MERGED: N_("written in a merge"),
    Why.MOVED: N_("moved from {file} by {commit}"),
    Why.COPIED: N_("copied from {file} by {commit}"),
    Why.RETURNED: N_("returned, once in {file}, by {commit}"),
}
_STRAIGHT = str.maketrans("’‘‐‑", "''--")


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row that one commit wrote."""

    words: str  # as the line has them
    count: int
    commit: str  # its id
    date: dt.date | None
    people: tuple[str, ...]  # names of those who share them; empty: none who is named
    heard: bool  # they are of who was heard; `people` brought them in
    why: str = ""  # why nobody is named
    how: Why = Why.WRITTEN  # how they came there
    source: str = ""  # the file they came from, from the top of the work tree
    by: str = ""  # the id of the commit that brought them
    mended: str = ""  # why `attributions.toml` gives them to these people; "" where it does not


def explain(root: Path, where: str, settings: Settings) -> tuple[Run, ...]:
    """The runs of words of a line, in order; `where`: `chapters/agir/a.md:12`.

    Of HEAD. A line of the file at hand is found there where it stands as it is. Raises
    VademecumError where there is no such line, or no history that can tell.
    """
    proven(root)
    repository = open_repository(root)
    path, _colon, number = where.rpartition(":")
    if repository is None or not path or not number.isdecimal() or not int(number):
        raise VademecumError(_("“{value}”: say it as FILE:LINE").format(value=where))
    path = _inside(root, path)
    origin = walk(
        repository, repository.resolve("HEAD"), ignored_revisions(repository), cache.folder()
    )
    file = origin.tree.get(repository.prefix + path)
    if file is None:
        raise VademecumError(_("{file} is no text of the last commit").format(file=path))
    mended = attributed.mended(repository, origin, settings, {path: file})
    file = mended.files[path]
    with Blobs(repository, [file.blob]) as blobs:
        text = words.decode(blobs.read(file.blob) or b"")
    row = _row(root / path, text, int(number), path)
    flags = voices(repository, origin.tree, {path: file}, Store.of(root)).said.get(path, ())
    found: list[tuple[str, Reason, bool]] = []
    reasons = origin.why[repository.prefix + path]
    at = 0
    for there, said in words.rows(text):
        if there == row:
            shown = _as_written(text.split("\n")[row], said)
            places = range(at, at + len(said))
            found += [
                (
                    one,
                    replace(reasons[place], wrote=file.origins[place]),
                    bool(flags and flags[place]),
                )
                for one, place in zip(shown, places, strict=True)
            ]
        at += len(said)
    return _runs(found, mended, repository, settings)


def _runs(
    found: Sequence[tuple[str, Reason, bool]],
    mended: Mended,
    repository: Repository,
    settings: Settings,
) -> tuple[Run, ...]:
    numbers = sorted({reason.wrote for _word, reason, _said in found})
    wrote = [mended.commits[number - 1] for number in numbers]
    robots = settings.credits.robots
    identities = identify(repository, wrote, settings, robots, mended.commits)
    runs = []
    for (reason, heard), those in groupby(found, key=lambda one: one[1:]):
        said = [word for word, _reason, _heard in those]
        commit, by = mended.commits[reason.wrote - 1], mended.commits[reason.by - 1]
        names, why = _people(commit, identities)
        row = mended.rows.get(reason.wrote)
        runs.append(
            Run(
                " ".join(said), len(said), attributed.original(commit.id), commit.date, names,
                heard, why, reason.why, reason.source, by.id, row.why if row is not None else "",
            )
        )  # fmt: skip
    return tuple(runs)


def _people(commit: Commit, identities: Identities) -> tuple[tuple[str, ...], str]:
    """The names of those who share a commit's words; why there is none."""
    who = identities.by_commit[commit.id]
    names = tuple(identities.people[one].name for one in who if one in identities.people)
    why = "" if names else _("asked not to be named") if who else _("a robot")
    return names, why


def _inside(root: Path, path: str) -> str:
    """A file as the book names it, named from its folder or from where one stands."""
    top = root.resolve()
    place = top / path
    here = Path.cwd() / path
    if not place.is_file() and here.is_file() and top in here.resolve().parents:
        place = here.resolve()
    try:
        return PurePosixPath(place.relative_to(top)).as_posix()
    except ValueError:
        raise VademecumError(_("{file} is no text of the last commit").format(file=path)) from None


def _row(file: Path, text: str, number: int, path: str) -> int:
    """The row at HEAD, from 0, of a line of the file at hand, from 1: the nearest that is alike."""
    old = text.split("\n")
    new = words.decode(file.read_bytes()).split("\n") if file.is_file() else old
    count = len(new) - (not new[-1])
    if number > count:
        raise VademecumError(_("{file} has {count} lines").format(file=path, count=count))
    line = new[number - 1].rstrip("\r")
    alike = [row for row, one in enumerate(old) if one.rstrip("\r") == line]
    if not alike:
        message = _("{file}:{line} is not in the last commit: uncommitted words are nobody’s yet")
        raise VademecumError(message.format(file=path, line=number))
    return min(alike, key=lambda row: (abs(row - number + 1), row))


def _as_written(line: str, said: Sequence[str]) -> Iterator[str]:
    """Words, compared without capitals, as their line has them."""
    low, at = line.lower().translate(_STRAIGHT), 0
    for word in said:
        place = low.find(word, at) if len(low) == len(line) else -1
        if place < 0:
            yield word
        else:
            at = place + len(word)
            yield line[place:at]


def rows(runs: Sequence[Run]) -> list[list[str]]:
    """A row a run; `HEAD` names the columns."""
    return [
        [
            one.commit[:10], one.date.isoformat() if one.date else "", _told(one),
            _(_HOW[one.how]).format(file=one.source, commit=one.by[:10]), one.words,
        ]
        for one in runs
    ]  # fmt: skip


def _told(run: Run) -> str:
    names = ", ".join(run.people)
    if not run.heard and run.mended:
        told = _("{names} (mended: {why})")
        return told.format(names=names or run.why, why=run.mended)
    if not run.heard:
        return names or run.why
    brought = _("people heard; brought in by {names}").format(names=names)
    return brought if names else _("people heard")


def as_json(where: str, runs: Sequence[Run]) -> dict[str, Any]:
    """All that is known, with keys that stay."""
    return {
        "line": where,
        "runs": [
            {
                "words": one.words,
                "count": one.count,
                "commit": one.commit,
                "date": one.date.isoformat() if one.date else None,
                "people": list(one.people),
                "heard": one.heard,
                "mended": one.mended or None,
                "how": one.how.name.lower(),
                "from": one.source or None,
                "brought": one.by,
            }
            for one in runs
        ],
    }
