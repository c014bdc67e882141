"""A finding in content, and the edit that mends it; the kinds of them are in `rules`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from vademecum.language import N_, _
from vademecum.model import Place
from vademecum.rules import RULES, Severity

_MOST = 12  # lines that are named
_ON_ONE = N_(" ({count} times on this line)")
_ON_SEVERAL = N_(" ({count} times: lines {lines})")


@dataclass(frozen=True, slots=True)
class Splice:
    """An edit that mends a problem: replace [start, end) of the file's text."""

    start: int  # characters from the file's start
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding, at one place."""

    code: str
    place: Place
    values: Mapping[str, str] = field(default_factory=dict)
    fix: Splice | None = None  # what `check --fix` does, when it can be done safely
    at: tuple[int, int] | None = None  # the characters of the file's text that it is about
    lines: tuple[int, ...] = ()  # of each place, where one stands for several of its file
    each: tuple[Problem, ...] = ()  # those several, as they were found

    @property
    def severity(self) -> Severity:
        """How grave this kind of problem is."""
        return RULES[self.code].severity

    @property
    def message(self) -> str:
        """The sentence, in the language of messages."""
        return _(RULES[self.code].text).format_map(self.values) + self.times(_)

    def times(self, say: Callable[[str], str]) -> str:
        """How often it stands in its file, and on which lines, in the language of `say`."""
        count, lines = len(self.lines), sorted(set(self.lines))
        if count < 2:
            return ""
        if len(lines) == 1:
            return say(_ON_ONE).format(count=count)
        shown = ", ".join(str(one) for one in lines[:_MOST])
        more = "…" if len(lines) > _MOST else ""
        return say(_ON_SEVERAL).format(count=count, lines=shown + more)

    def __str__(self) -> str:
        return f"{self.place.path}:{self.place.line}: {self.code} {self.message}"


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that stop a build."""
    return tuple(item for item in problems if item.severity is Severity.ERROR)


def apart(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each by itself, where one stands for several of its file."""
    return in_order(alone for one in problems for alone in one.each or (one,))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, by place then code.

    Two of one sentence, on a short line, are two where each has its own fix: both must be made.
    """
    keyed = {
        (item.place, item.code, item.message, item.fix.start if item.fix else -1): item
        for item in problems
    }
    return tuple(keyed[key] for key in sorted(keyed))
