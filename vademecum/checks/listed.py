"""Problems as the lines that a person reads in a terminal: of `check`, build and preview."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from vademecum.language import _, number
from vademecum.problems import Problem

# What --fix mends where it is sure: where it leaves one of these, that is said.
_SOMETIMES = frozenset("F001 F014 F019 M007 M009 M016 M017".split())
_FEW = 3  # of one rule of typography, or of what --fix mends, told one by one in one file
_MANY = 12  # of any other, as in a transcript that was just imported


def lines(problems: Sequence[Problem], *, each: bool = False) -> Iterator[str]:
    """A line a problem; of a kind that recurs in a file, one for all, unless `each` is asked."""
    # What --fix mends twice on a line is two problems, and one sentence.
    told = Counter(map(_said, problems) if each else _folded(problems))
    for line, times in told.items():
        said = _(" ({count} times on this line)").format(count=times) if times > 1 else ""
        yield line + said


def _folded(problems: Sequence[Problem]) -> Iterator[str]:
    """A line a problem; of a kind that recurs in a file, one for all.

    A few of what --fix mends, and of typography; many of what a person must look at.
    """
    met: Counter[tuple[str, str, bool, str]] = Counter()
    times = Counter(map(_alike, problems))
    for one in problems:
        key = _alike(one)
        mended = one.fix is not None or one.code[0] == "T"
        if times[key] <= (_FEW if mended else _MANY):
            yield _said(one)
        elif not met[key]:
            values = {"code": one.code, "count": number(times[key]), "message": one.message}
            said = _("{code} × {count}, first: {message}").format_map(values)
            yield f"{one.place.path}:{one.place.line}: {said}{_left(one)}"
        met[key] += 1


def _alike(one: Problem) -> tuple[str, str, bool, str]:
    """What one problem has in common with those it is folded with."""
    return one.place.path, one.code, one.fix is None, one.values.get("advice", "")


def _said(one: Problem) -> str:
    return f"{one}{_left(one)}"


def _left(one: Problem) -> str:
    """That --fix leaves it, of a kind that it mends elsewhere."""
    mended = one.code in _SOMETIMES or (one.code.startswith("T") and one.code != "T020")
    left = mended and one.fix is None
    return _(" (--fix leaves it to a person)") if left else ""
