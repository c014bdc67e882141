"""Words that come one by one, each perhaps with its time and its speaker, as runs of one person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

PAUSE = 2.0  # seconds without a word after which a run ends
_ENDS = re.compile(r"[.?!…]\W*$")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, or a mark that leans on the word before."""

    text: str  # with its own spaces where the tool writes them
    start: float | None = None
    end: float | None = None
    speaker: str | None = None
    confidence: float | None = None
    leans: bool = False  # a mark of punctuation, or a space: it is whose the word before is


@dataclass(slots=True)
class Run:
    """Words of one speaker in a row."""

    speaker: str | None
    tokens: list[Token]

    def text(self, verbatim: bool) -> str:
        """The words, with spaces between them where they bring none."""
        return joined(self.tokens, verbatim)

    @property
    def start(self) -> float | None:
        return next((one.start for one in self.tokens if one.start is not None), None)

    @property
    def end(self) -> float | None:
        return next((one.end for one in reversed(self.tokens) if one.end is not None), None)

    @property
    def confidence(self) -> float | None:
        """The mean of the words'."""
        return mean(one.confidence for one in self.tokens)


def joined(tokens: Sequence[Token], verbatim: bool) -> str:
    """The words of the tokens in a row."""
    own = verbatim or brings_spaces(tokens)
    return "".join(
        one.text if own or one.leans or not index else f" {one.text}"
        for index, one in enumerate(tokens)
    )


def brings_spaces(tokens: Sequence[Token]) -> bool:
    """Whether the words have spaces of their own, as Whisper's do."""
    apart = sum(one.text[:1].isspace() or one.text[-1:].isspace() for one in tokens)
    return len(tokens) > 1 and apart * 2 >= len(tokens) - 1


def mean(values: Iterable[float | None]) -> float | None:
    """The mean of what is told; None where nothing is."""
    told = [value for value in values if value is not None]
    return sum(told) / len(told) if told else None


def runs(
    tokens: Sequence[Token], between: str | None, sentences: bool, verbatim: bool
) -> Iterator[Run]:
    """The tokens cut at each change of speaker.

    A word without a speaker is of who speaks before and after it, if that is one person; at an end,
    of `between` (whom the segment names) if that is who speaks beside it; else of nobody.
    `sentences` also cuts where a sentence or a pause ends, for who joins them again by their times.
    """
    own = verbatim or brings_spaces(tokens)
    current: Run | None = None
    for token in _spoken(tokens, between):
        # Pieces of one word bring no space between them: the stop of 3.14 ends nothing.
        piece = own and not token.text[:1].isspace() and current is not None
        piece = piece and not (current and current.tokens[-1].text[-1:].isspace())
        cut = sentences and not piece
        if current is not None and (token.leans or not _apart(current, token, cut)):
            current.tokens.append(token)
            continue
        if current is not None:
            yield current
        current = Run(token.speaker, [token])
    if current is not None:
        yield current


def _apart(current: Run, token: Token, sentences: bool) -> bool:
    if current.speaker != token.speaker:
        return True
    end = current.end
    if not sentences or end is None or token.start is None:
        return False
    if token.start - end > PAUSE:
        return True
    return bool(_ENDS.search(current.tokens[-1].text))


def _spoken(tokens: Sequence[Token], between: str | None) -> list[Token]:
    """The tokens, those without a speaker given to whom they are surely of."""
    if not any(one.speaker for one in tokens):
        return [replace(one, speaker=between) for one in tokens]
    out: list[Token] = []
    after: list[str | None] = [None] * len(tokens)
    following: str | None = None
    for index in range(len(tokens) - 1, -1, -1):
        after[index] = following
        following = tokens[index].speaker or following
    before: str | None = None
    for index, one in enumerate(tokens):
        before = one.speaker or before
        beside = {before, after[index]} - {None}
        who = before if one.leans else None
        if len(beside) == 1 and (before == after[index] or between in beside):
            who = next(iter(beside))
        out.append(one if one.speaker else replace(one, speaker=who))
    return out
