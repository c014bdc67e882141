"""One rule of typography, and what it finds in masked words (`french.masks`)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from vademecum.french.masks import HIDDEN, NAME, WITHIN
from vademecum.french.spaces import NARROW, NBSP

SPACES = f" {NBSP}{NARROW}\u2009"  # of a line; line ends and OUTSIDE are none of them
SP = f"[{SPACES}]"
_MASKED = re.compile(f"[{HIDDEN}{NAME}{WITHIN}]")
_GOES_ON = re.compile(r"\*+\w")
_CAME = re.compile(r"\w\*+$")
_BEFORE = 24  # characters that tell what a number is


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault in some words."""

    code: str
    start: int
    end: int
    sign: str  # what the message names
    good: str  # what should stand there, what is masked masked as it was
    plain: str  # the same where no markup can stand
    seal: bool  # whether words that were read stay the same words
    sure: bool = True  # whether it may be written so without asking

    def written(self, masked: str, source: str, *, markup: bool) -> str:
        """What should stand there in the source: what the mask hides stands again."""
        good = self.good if markup else self.plain
        if not _MASKED.search(good):
            return good
        pairs = zip(masked[self.start : self.end], source[self.start : self.end], strict=True)
        hidden = iter([char for mask, char in pairs if _MASKED.match(mask)])
        return _MASKED.sub(lambda _found: next(hidden), good)


@dataclass(frozen=True, slots=True)
class Rule:
    """What is found, and what stands in its place; group `sign` is what the message names."""

    code: str
    pattern: re.Pattern[str]
    good: str | Callable[[re.Match[str]], str]  # a template of the match's groups, or a function
    seal: bool = True  # `folding.sealed` of the words is the same after as before
    unless: re.Pattern[str] | None = None  # what stands right before and makes it something else
    needs: tuple[str, ...] = ()  # one of them stands in what it finds; most texts have none
    sure: bool = True  # whether what it finds is mended; or told, for a person to say
    when: re.Pattern[str] | None = None  # what must stand right before

    def may(self, text: str) -> bool:
        """Whether it could find something in some words."""
        for one in self.needs:  # no generator: this is asked of every line
            if one in text:
                return True
        return not self.needs

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Finding]:
        """All that it says of some words, or of one of their lines."""
        for found in self.pattern.finditer(text, start, len(text) if end is None else end):
            good = self.good(found) if callable(self.good) else found.expand(self.good)
            before = text[max(0, found.start() - _BEFORE) : found.start()]
            if good == found[0] or (self.unless and self.unless.search(before)):
                continue
            if self.when and not self.when.search(before):
                continue
            sign = found.groupdict().get("sign")
            if not sign or self.code == "T009":  # an ordinal is its number and its end
                sign = found[0].strip()
            plain = re.sub(r"\{sup\}`(\w+)`", r"\1", good)
            seal = self.seal and not _runs_on(text, *found.span())
            yield Finding(self.code, *found.span(), sign, good, plain, seal, self.sure)


def _runs_on(text: str, start: int, end: int) -> bool:
    """Whether marks of italics hide that a word goes on: a reader sees « 17hmot » in `17h*mot*`."""
    behind = text[end : end + 1] == "*" and text[end - 1 : end].isalnum()
    before = text[start - 1 : start] == "*" and text[start : start + 1].isalnum()
    return bool(
        (behind and _GOES_ON.match(text, end)) or (before and _CAME.search(text[:start][-_BEFORE:]))
    )
