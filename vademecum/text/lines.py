"""A text's lines: the one count of where each starts, and of which line a character stands on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

Span = tuple[int, int]  # from a character to the one after the last


class Lines:
    """The lines of a text, counted from 1, and where they stand in it."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0]
        for line in text.split("\n"):
            self._starts.append(self._starts[-1] + len(line) + 1)

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, number: int) -> str:
        return self._text[slice(*self.span(number))]

    def start(self, number: int) -> int:
        """The offset of a line's first character."""
        return self._starts[number - 1]

    def end(self, number: int) -> int:
        """The offset after a line's last character, where its line end stands."""
        return self._starts[number] - 1

    def span(self, number: int) -> Span:
        """A line without its end."""
        return self.start(number), self.end(number)

    def at(self, offset: int) -> int:
        """The number of the line on which a character stands."""
        return min(bisect_right(self._starts, offset), len(self))


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive lines that are not blank."""

    first: int  # number of its first line
    lines: tuple[str, ...]

    @property
    def last(self) -> int:
        """Number of its last line."""
        return self.first + len(self.lines) - 1


def runs(text: str, first: int = 1, blank: frozenset[int] = frozenset()) -> Iterator[Run]:
    """The text cut at its blank lines; its lines count from `first`.

    `blank`: numbers of lines that count as blank whatever they hold.
    """
    lines: list[str] = []
    for number, line in enumerate([*text.split("\n"), ""], first):
        if line.strip() and number not in blank:
            lines.append(line)
        elif lines:
            yield Run(number - len(lines), tuple(lines))
            lines = []
