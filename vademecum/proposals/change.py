"""What is proposed of a text, change by change, held against today's text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

from vademecum.errors import VademecumError
from vademecum.history.sentences import Edit, Span, edits, key
from vademecum.language import N_, _
from vademecum.proposals.cut import Block
from vademecum.proposals.heads import seen_words


class Kind(Enum):
    """What kind of change."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    KEY = "key"  # of the front matter
    NEW = "new"  # the whole text


class Stand(Enum):
    """How it stands to the book as it is."""

    READY = "ready"
    DONE = "done"  # the book says it already
    BOTH_CHANGED = "both-changed"  # the same words changed here too
    GONE = "gone"  # the passage is no longer in the text
    BROKEN = "broken"  # what is left would not hold together


class Shape(Enum):
    """What becomes of a passage's paragraphs."""

    SAME = "same"
    CUT = "cut"
    JOINED = "joined"


CONFLICTS = (Stand.BOTH_CHANGED, Stand.GONE, Stand.BROKEN)

_TOLD = {
    Stand.READY: "",
    Stand.DONE: N_("today's text says it already"),
    Stand.BOTH_CHANGED: N_("the same paragraph changed on both sides"),
    Stand.GONE: N_("the passage is no longer in the text"),
    Stand.BROKEN: N_("it cannot be taken alone"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One change, numbered as people name it."""

    number: int
    kind: Kind
    stand: Stand
    old: str  # the file's characters it is about, as they were sent; "" where it adds
    new: str  # as proposed; "" where it takes out
    today: str = ""  # as the book has them, where that is something else
    beside: bool = False  # the paragraph was changed here too, in another sentence
    name: str = ""  # of the key
    line: int = 0  # in today's file; 0 where it has none
    heading: str = ""  # of the section it stands in, as proposed
    elsewhere: str = ""  # path of the text where a passage that is gone stands now
    rows: tuple[tuple[str, ...], tuple[str, ...]] | None = None  # of a table, as sent, as proposed
    rest: Change | None = None  # of one in conflict: its sentences that changed there alone
    held: Change | None = None  # and those that changed on both sides
    went: tuple[tuple[str, str], ...] = ()  # sentences that went elsewhere, and the words before

    @property
    def conflict(self) -> bool:
        """Whether a person must choose."""
        return self.stand in CONFLICTS

    @property
    def edits(self) -> list[Edit]:
        """What is asked of the sentences, or of a table's rows, word by word: as they were sent."""
        if self.kind is Kind.KEY:
            return edits([self.old.strip()] if self.old else [], [self.new.strip()])
        return edits(self._sent, self.rows[1] if self.rows else seen_words(self.new))

    @property
    def _sent(self) -> Sequence[str]:
        return self.rows[0] if self.rows else seen_words(self.old)

    def sides(self, edit: Edit) -> tuple[str, str]:
        """A sentence before and after, as each text has it; "" where it has none."""
        before = " ".join(words for kind, words in edit.spans if kind != "new")
        after = " ".join(words for kind, words in edit.spans if kind != "gone")
        # Words that are the same are told as the new text has them, signs and all.
        exact = (one for one in self._sent if key(one) == key(before))
        return next(exact, before), after

    @property
    def shape(self) -> Shape:
        """Whether a paragraph is cut, or several are joined, whatever words change besides."""
        if self.kind is not Kind.CHANGED or self.rows:
            return Shape.SAME
        old, new = _paragraphs(self.old), _paragraphs(self.new)
        if len(new) > len(old) and sum(_mostly(one, self.old) for one in new) > len(old):
            return Shape.CUT
        if len(old) > len(new) and sum(_mostly(one, self.new) for one in old) > len(new):
            return Shape.JOINED
        return Shape.SAME

    @property
    def reason(self) -> str:
        """Why it is not merged by itself; "" where it is."""
        said = _(_TOLD[self.stand]) if _TOLD[self.stand] else ""
        if self.elsewhere:
            said += _("; it stands in {path} now").format(path=self.elsewhere)
        return said


def _paragraphs(source: str) -> list[str]:
    return [one for one in re.split(r"\n\s*\n", source.strip()) if one.strip()]


def _mostly(paragraph: str, text: str) -> bool:
    """Whether most words of a paragraph are of a text."""
    known, said = set(text.split()), paragraph.split()
    return 2 * sum(one in known for one in said) > len(said)


def refuse_both(named: Sequence[object]) -> None:
    """VademecumError where what is named with --theirs is named with --ours too."""
    if named:
        told = ", ".join(map(str, named))
        raise VademecumError(
            _("{numbers}: --theirs or --ours, not both; nothing was written").format(numbers=told)
        )


def sentence_count(changes: Iterable[Change]) -> int:
    """How many sentences (titles, items, keys) are not as today's text has them.

    One that stands for another, unlike it, is one sentence to change.
    """
    return sum(_count(one.edits) for one in changes if one.stand is not Stand.DONE)


def _count(found: Sequence[Edit]) -> int:
    kinds = Counter(one.kind for one in found)
    return max(1, len(found) - min(kinds["added"], kinds["removed"]))


def marked(old: str, new: str) -> tuple[Span, ...]:
    """Words with those that go and those that come, signs and typography too: as they are read."""
    before, after = old.split(), new.split()
    found: list[Span] = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append(("same", " ".join(before[i1:i2])))
            continue
        if i2 > i1:
            found.append(("gone", " ".join(before[i1:i2])))
        if j2 > j1:
            found.append(("new", " ".join(after[j1:j2])))
    return tuple(found)


def source(blocks: Sequence[Block]) -> str:
    """Blocks that follow each other, as their file has them."""
    return "".join((one.lead if n else "") + one.source for n, one in enumerate(blocks))
