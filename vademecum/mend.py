"""Finding what is wrong with a book, and mending what can be mended without a doubt."""

from __future__ import annotations

import difflib
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from vademecum.corpus import files
from vademecum.judge import judge
from vademecum.problems import Problem, Splice
from vademecum.text import encoding

Chosen = Callable[[Problem], bool]

# A fix may uncover another (a file's encoding, an id line, its typography): rounds enough for all.
_ROUNDS = 12


def find(root: Path) -> tuple[Problem, ...]:
    """What the files and the history of the book at `root` say against it."""
    return judge(root).problems


def mend(root: Path, chosen: Chosen) -> tuple[Problem, ...]:
    """Apply the fixes of the problems `chosen`, file by file; what remains wrong."""
    for _round in range(_ROUNDS):
        edits = _edits(one for one in find(root) if chosen(one))
        if not edits:
            break
        for path, splices in edits.items():
            files.splice(root, path, splices)
    return find(root)


def preview(root: Path, chosen: Chosen) -> Iterator[str]:
    """The lines of a unified diff of what `mend` would first change."""
    for path, splices in sorted(_edits(one for one in find(root) if chosen(one)).items()):
        raw = (root / path).read_bytes()
        after = _text(encoding.decoded(raw))
        # Bytes that are no UTF-8 are shown as such: no diff could show them otherwise.
        before = _text(raw.decode("utf-8", "backslashreplace"))
        for one in sorted(splices, key=lambda edit: edit.start, reverse=True):
            after = after[: one.start] + one.text + after[one.end :]
        lines = difflib.unified_diff(
            before.split("\n"), after.split("\n"), f"a/{path}", f"b/{path}", lineterm="", n=1
        )
        yield from lines


def _text(content: str) -> str:
    """A file's text as `corpus.files` reads it, whose characters edits count."""
    return content.removeprefix("\ufeff").replace("\r\n", "\n")


def _edits(problems: Iterable[Problem]) -> dict[str, list[Splice]]:
    """The fixes by file, without those that overlap one already taken."""
    found: dict[str, list[Splice]] = {}
    for problem in problems:
        fix = problem.fix
        if fix is None:
            continue
        taken = found.setdefault(problem.place.path, [])
        at = bisect_left(taken, fix.start, key=lambda one: one.start)
        if not any(_overlap(fix, other) for other in taken[max(0, at - 1) : at + 1]):
            taken.insert(at, fix)
    return found


def _overlap(one: Splice, other: Splice) -> bool:
    return one.start <= other.end and other.start <= one.end
