"""Whether a merged text still holds together: boxes closed, notes there, a front matter to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from vademecum.language import _
from vademecum.problems import Problem
from vademecum.proposals.protected import HEARINGS
from vademecum.record import read
from vademecum.text.scan import scan
from vademecum.text.seen import Seen


def faults(path: str, before: str, after: str) -> tuple[str, ...]:
    """What is wrong with a merged text that was not with the text before, a sentence each."""
    return tuple(_faults(path, before, after))


def _faults(path: str, before: str, after: str) -> Iterator[str]:
    problems: list[Problem] = []
    reader = read.record if path.startswith(HEARINGS) else read.chapter
    found = reader(after, path, problems)
    if found is None:
        yield _("its front matter could not be read")
        return
    old = reader(before, path, []) if before else None
    was, now = scan(old.body if old else ""), scan(found.body)
    stray = Counter(one.kind for one in now.oddities) - Counter(one.kind for one in was.oddities)
    if "stray" in stray or sum(not one.closed for one in now.directives) > sum(
        not one.closed for one in was.directives
    ):
        yield _("a box would be left open or closed twice")
    lacking = _uncalled(now) - _uncalled(was)
    if lacking:
        yield _("notes would have no text: {names}").format(names=", ".join(sorted(lacking)))
    ids = Counter(one.label for one in now.definitions if one.footnote)
    twice = sorted(name for name, count in ids.items() if count > 1)
    if twice and not any(
        count > 1
        for count in Counter(one.label for one in was.definitions if one.footnote).values()
    ):
        yield _("notes would have two texts: {names}").format(names=", ".join(twice))


def _uncalled(seen: Seen) -> set[str]:
    """The notes that are called and have no text."""
    defined = {one.label for one in seen.definitions if one.footnote}
    return {label for label, _line in seen.notes_called} - defined
