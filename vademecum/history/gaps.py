"""How one text became another: what stayed, what went and what came at each place."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

from vademecum.history.matches import Match
from vademecum.history.reading import Text
from vademecum.history.words import Words

NEAR = 12  # words on either side of those that came, by which they are known again with them
_NOTHING: Words[int] = array("I")


@dataclass(frozen=True, slots=True)
class Gap:
    """Words that went and words that came at one place, between words that stayed."""

    old: int  # where they stood in the old text
    removed: Words[int]
    new: int  # where they stand in the new text
    added: Words[int]
    lead: Words[int]  # the words before in the new text, where some came
    tail: Words[int]  # those after
    was_before: int  # the word before in the old text; 0 at its start
    was_after: int  # the word after; 0 at its end
    starts: bytes  # of the words before, those that came, those after, and the next: 1 where a
    # sentence or a line begins
    agreed: bool = False  # those that came are those that went, in other forms

    @property
    def before(self) -> int:
        """The word before in the new text; 0 at its start."""
        return self.lead[-1] if self.lead else 0

    @property
    def after(self) -> int:
        """The word after in the new text; 0 at its end."""
        return self.tail[0] if self.tail else 0


@dataclass(frozen=True, slots=True)
class Delta:
    """How one text became another."""

    length: int  # words of the new text
    kept: tuple[Match, ...]
    gaps: tuple[Gap, ...]

    def run_lengths(self) -> Words[int]:
        """For each word of the new text, how many stayed together with it."""
        lengths = array("I", bytes(4 * self.length))
        for _i, j, size in self.kept:
            lengths[j : j + size] = array("I", [size]) * size
        return lengths


def gap_at(
    old: Words[int], went: tuple[int, int], new: Words[int], starts: bytes, came: tuple[int, int]
) -> Gap:
    """The gap between two places of the old text and two of the new.

    `starts`: for each word of the new text, and behind its last, 1 where a sentence begins.
    """
    (i, old_at), (j, new_at) = went, came
    first, last = (max(0, j - NEAR), new_at + NEAR) if new_at > j else (j, new_at)
    return Gap(
        i, old[i:old_at], j, new[j:new_at], new[first:j], new[new_at:last],
        old[i - 1] if i else 0, old[old_at] if old_at < len(old) else 0,
        starts[first : last + 1] if new_at > j else b"",
    )  # fmt: skip


def whole(text: Text, came: bool) -> Delta:
    """The delta of a file that came whole, or went."""
    flat, nothing = text.flat(), _NOTHING
    if not flat:
        return Delta(0, (), ())
    if came:
        gap = Gap(0, nothing, 0, flat, nothing, nothing, 0, 0, text.begun())
        return Delta(len(flat), (), (gap,))
    return Delta(0, (), (Gap(0, flat, 0, nothing, nothing, nothing, 0, 0, b""),))
