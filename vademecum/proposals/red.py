"""What `check` would say of a book once files are written: known before the commit, not after."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from vademecum import checks, corpus, history
from vademecum.corpus.over import over
from vademecum.errors import VademecumError
from vademecum.history.promises import promises
from vademecum.language import _
from vademecum.problems import Problem, errors, in_order
from vademecum.rules import Severity


@dataclass(frozen=True, slots=True)
class Verdict:
    """What these files would bring: problems that the book has not without them, by place."""

    faults: tuple[Problem, ...] = ()  # which stop a build
    warnings: tuple[Problem, ...] = ()  # of the files themselves

    def refuse(self, remedy: str) -> None:
        """VademecumError, which tells the first and a remedy, where there are faults."""
        if not self.faults:
            return
        first = self.faults[0]
        raise VademecumError(
            _("{path}: not taken, check would refuse the book: {code} {what}; {remedy}").format(
                path=first.place.path, code=first.code, what=first.message, remedy=remedy
            )
        )


def judged(
    root: Path, files: Mapping[str, bytes | None], day: dt.date, awaited: str = ""
) -> Verdict:
    """What `check` would say, the pages apart, of the book with these files; None takes one out.

    `awaited`: path of a new record whose accord is asked once the book has it: that git's readers
    may not see it yet is said, and refuses nothing.
    """
    before = corpus.load(root)
    found = _told(root, over(root, before, files), day)
    asked = [
        one for one in found
        if one.severity is Severity.ERROR
        or (one.severity is Severity.WARNING and one.place.path in files)
    ]  # fmt: skip
    if not asked:
        return Verdict()
    new = _beyond(asked, _told(root, before, day))
    faults = tuple(one for one in errors(new) if (one.code, one.place.path) != ("E003", awaited))
    return Verdict(faults, tuple(one for one in new if one not in faults))


def _told(root: Path, loaded: corpus.Loaded, day: dt.date) -> tuple[Problem, ...]:
    undone, _unseen = promises(root, loaded.library, day)
    tree = history.worktree(root)
    return in_order([*checks.run(loaded.library, day, loaded.problems, tree), *undone])


def _beyond(found: Sequence[Problem], known: Iterable[Problem]) -> list[Problem]:
    """Those of problems that were not known, or stand more often than they did."""
    left = Counter[tuple[object, ...]]()
    for one in known:
        left[_key(one)] += max(1, len(one.lines))
    new = []
    for one in found:
        left[_key(one)] -= max(1, len(one.lines))
        if left[_key(one)] < 0:
            new.append(one)
    return new


def _key(one: Problem) -> tuple[object, ...]:
    """A problem wherever it stands in its file: lines move."""
    return one.code, one.place.path, tuple(sorted(one.values.items()))
