"""What `check` would say of a proposition once it is taken, told while it is read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.proposals import red, taking
from vademecum.proposals.beside import repository_of
from vademecum.proposals.view import Seen


def foreseen(root: Path, seen: Seen, day: dt.date) -> red.Verdict:
    """Of all that no conflict stops; VademecumError where `accept` would not come as far."""
    taken = [one for one in seen.left if not one.conflict]
    if not seen.proposal.open or not taken:
        return red.Verdict()
    repository = repository_of(root)
    changed = taking.own(repository, seen.proposal)
    text = taking.text_of(seen, taken)
    files = taking.files_of(repository, seen, text, changed)
    return red.judged(root, files, day, awaited="" if seen.ours else seen.path)


def lines(root: Path, seen: Seen, day: dt.date) -> Iterator[str]:
    """The same as lines to print."""
    try:
        found = foreseen(root, seen, day)
    except VademecumError as error:
        yield _("as it is, accept would refuse it: {why}").format(why=error)
        return
    for one in found.faults:
        yield _("once taken, check would refuse the book, so accept refuses: {told}").format(
            told=one
        )
    for one in found.warnings:
        yield _("once taken, check will say: {told}").format(told=one)
