"""The form of a letter as it came back: which sentences are whole, what is ticked, what is typed.

A box counts where its sentence stands whole behind it. What cannot be told is said, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from vademecum.exchange import form
from vademecum.exchange.letter import Paragraph
from vademecum.exchange.likeness import Tokens, alike, flat, tokens
from vademecum.exchange.read.stream import Block, Tick
from vademecum.exchange.sentences import FORMER, SENTENCES
from vademecum.exchange.spoken import asked

_CHECKS, _CROSSES = frozenset("☑✓✔🗹"), frozenset("☒×🗷xX")
_TICKED = _CHECKS | _CROSSES  # ✗ and ✘ say no to some, and yes to others
_EMPTY = frozenset("☐□▢○◯")
_AROUND = frozenset("[](){}.:_-–—\t\u00a0\u202f\ufe0e\ufe0f ")
_PREFIX = 16  # characters before a sentence that may be a box
ALTERED = 0.6  # of the words in common with a sentence of the form
_DAY = r"\d{1,2}(?:er|re)? \w{3,9} \d{4}"
_VALUES = {
    "day": _DAY,
    "before": _DAY,
    "date": _DAY,
    "sent": _DAY,
    "turns": r"(?:\[[tp]\w{1,8}\](?:, | et )?){1,500}",
}
_ITEM = re.compile(r"\A(?:\d{1,2}[.)]|[-•*·])\s+")  # a list's sign, which some programs write out
_DOTS = re.compile(r"\A[\s_.…]+|(?:[\s_…]|\.{2,})+\Z")  # what a line to write on is drawn with
_PAGE = re.compile(r"(?:page|p\.)? ?\d{0,4} ?(?:/|sur|de|of)? ?\d{0,4}", re.IGNORECASE)


class Read(Enum):
    """What a block is of the form."""

    WHOLE = "whole"  # a sentence as it was sent
    CHOICE = "choice"  # a box and its sentence, whole
    UNREADABLE = "unreadable"  # a box that may be ticked or not
    LINE = "line"  # a line to write on
    ALTERED = "altered"  # a sentence that is no longer what was sent


@dataclass(frozen=True, slots=True)
class Found:
    """A block of the form."""

    read: Read
    tag: str = ""
    ticked: bool = False
    typed: str = ""
    by_hand: str = field(
        default="", compare=False
    )  # the sign that was typed where no program says that it is ticked


@dataclass(slots=True)
class Sheet:
    """The form that was sent."""

    whole: frozenset[str]  # its sentences, typography set aside
    choices: dict[str, form.Choice]  # by the sentence, typography set aside
    lines: dict[str, form.Field]
    must: frozenset[str]  # those that stand in any document that came back whole
    every: list[Tokens] = field(default_factory=list)
    patterns: list[re.Pattern[str]] = field(default_factory=list)

    def of(self, block: Block) -> Found | None:
        """What a block is of the form; None where it is nothing of it."""
        text = flat(block.text)
        for words, choice in self.choices.items():
            if text.endswith(words) and len(text) - len(words) <= _PREFIX:
                return _choice(choice.tag, text.removesuffix(words), block.ticks)
        if block.ticks or (text[:1] and text[0] in _TICKED | _EMPTY - {"x", "X"}):
            return Found(Read.ALTERED)
        for words, line in self.lines.items():
            if text.startswith(words):
                typed = _DOTS.sub("", block.text.partition(":")[2])
                return Found(Read.LINE, line.tag, typed=" ".join(typed.split()))
        text = _ITEM.sub("", text)
        if text in self.whole or self._dated(text):
            return Found(Read.WHOLE)
        return None

    def found(self, blocks: Iterable[Block]) -> int:
        """How many of a document's blocks are a sentence of the form, whole."""
        texts = (_ITEM.sub("", flat(one.text)) for one in blocks)
        return sum(text in self.whole or self._dated(text) for text in texts)

    def _dated(self, text: str) -> bool:
        return any(one.fullmatch(text) for one in self.patterns)

    @property
    def words(self) -> list[Tokens]:
        """Each sentence of the form."""
        return [tokens(one) for one in (*self.whole, *self.choices, *self.lines)]

    def altered(self, words: str) -> bool:
        """Whether words are a sentence of the form with others put in or left out."""
        mine = tokens(words)
        return len(mine.words) >= 4 and any(
            alike(mine, one) >= ALTERED or (len(one.words) > 4 and mine.find(one) is not None)
            for one in self.every
        )

    def left(self, blocks: Iterable[Block]) -> Sheet:
        """The form whose sentences may have been altered: choices, and what did not come back.

        A sentence that stands whole was not altered: what is like it is somebody's own line, as
        « Présidente du syndicat des eaux » below « Audition du syndicat des eaux ».
        """
        back = {_ITEM.sub("", flat(one.text)) for one in blocks}
        kept = {tokens(one).words for one in (*self.choices, *(self.whole - back))}
        kept -= {tokens(one).words for one in self.whole & back}
        return replace(self, every=[one for one in self.every if one.words in kept])

    def once(self, formed: dict[int, Found], blocks: Sequence[Block]) -> dict[int, Found]:
        """The form without days that somebody wrote: a sentence with a day stands once in it."""
        out: dict[int, Found] = {}
        seen: set[re.Pattern[str]] = set()
        exact = [_ITEM.sub("", flat(blocks[at].text)) for at in formed]
        seen.update(
            p for p in self.patterns for one in exact if one in self.whole and p.fullmatch(one)
        )
        for at, found in formed.items():
            text = _ITEM.sub("", flat(blocks[at].text))
            mine = {one for one in self.patterns if one.fullmatch(text)}
            if found.read is Read.WHOLE and text not in self.whole and mine <= seen:
                continue
            seen |= mine
            out[at] = found
        return out

    def heads(self, words: str) -> bool:
        """Whether words at the head or foot of the pages are the letter's own."""
        left = flat(words)
        for one in sorted(self.whole, key=len, reverse=True):
            left = left.replace(one, " ")
        left = re.sub(r"VM-\w{6}-\w{3}", " ", left)
        return bool(_PAGE.fullmatch(" ".join(left.split())))


def sheet(sent: Iterable[Paragraph]) -> Sheet:
    """The form of a letter: all of its paragraphs that are nobody's words."""
    choices: dict[str, form.Choice] = {}
    lines: dict[str, form.Field] = {}
    whole = set()
    fields = form.fields()
    titles = {one.words: one for one in fields.values()}
    for one in sent:
        if one.mark or one.style in NOT_FORM:
            continue
        if one.box is not None:
            choices[flat(one.words)] = one.box
        elif one.line:
            lines[flat(one.words)] = titles[one.words]
        else:
            whole.add(flat(one.words))
    every = [tokens(one) for one in (*choices, *whole) if len(tokens(one).words) > 3]
    # In the wording of this letter, or in one it had: which of them went out is not known.
    dated = [
        one
        for ways in _patterns()
        if any(way.fullmatch(words) for way in ways for words in whole)
        for one in ways
    ]
    patterns = [*dated, *(_any_day(one) for one in whole if re.search(_DAY, one))]
    former = {
        flat(SENTENCES[tag]): frozenset(map(flat, before))
        for tag, before in FORMER.items()
        if flat(SENTENCES[tag]) in whole
    }
    must = {words for words in whole if not any(one.fullmatch(words) for one in patterns)}
    must -= former.keys()
    whole |= {words for before in former.values() for words in before}
    return Sheet(frozenset(whole), choices, lines, frozenset(must), every, patterns)


NOT_FORM = frozenset({"VMPropos", "VMAutre", "VMTexte", "VMIntertitre"})


def _patterns() -> Iterable[list[re.Pattern[str]]]:
    """The sentences whose values no longer can be known (the day a letter was wanted back), each
    in all its wordings."""
    for tag, words in SENTENCES.items():
        found = [_pattern(one) for one in (words, *FORMER.get(tag, ()))]
        yield [one for one in found if one is not None]


def _pattern(words: str) -> re.Pattern[str] | None:
    names = re.findall(r"\{(\w+)\}", words)
    if not names or not set(names) <= _VALUES.keys():
        return None
    first, *pieces = [re.escape(flat(one)) for one in re.split(r"\{\w+\}", words)]
    rest = zip(names, pieces, strict=True)
    return re.compile(first + "".join(rf"\s*(?:{_VALUES[name]})\s*{piece}" for name, piece in rest))


def _any_day(words: str) -> re.Pattern[str]:
    """A sentence of this letter, whatever day it bears."""
    return re.compile(rf"\s*(?:{_DAY})\s*".join(map(re.escape, re.split(_DAY, words))))


def _choice(tag: str, prefix: str, ticks: tuple[Tick, ...]) -> Found:
    signs = [one for one in prefix if one not in _AROUND]
    if not signs:
        signs = [one for tick in ticks for one in tick.shown if one not in _AROUND]
    on = any(one in _TICKED for one in signs)
    known = all(one in _TICKED | _EMPTY for one in signs)
    typed = bool(re.search(r"\[\s*\]", prefix))
    # What the program says of the box and the sign in it are to say the same.
    differs = any(one.checked is not None and one.checked is not on for one in ticks)
    # « ☐ x » is one box, ticked beside it; « ☒☐ » are two, « ✓x » two answers.
    boxes = [one for one in signs if one in _EMPTY | frozenset("☒☑🗷🗹")]
    marks = {one for one in signs if one in _TICKED}
    several = len(boxes) > 1 or len(marks) > 1 or len(ticks) > 1
    if not known or (not signs and not typed) or differs or several:
        return Found(Read.UNREADABLE, tag)
    backed = any(one.checked for one in ticks)
    return Found(Read.CHOICE, tag, on, by_hand="" if backed or not on else signs[0])


def agreed(formed: dict[int, Found]) -> dict[int, Found]:
    """The form, where a cross beside a check is no answer: one of them may say no."""
    if not any(one.by_hand in _CHECKS for one in formed.values() if one.by_hand):
        return formed
    return {
        at: Found(Read.UNREADABLE, one.tag) if one.by_hand and one.by_hand in _CROSSES else one
        for at, one in formed.items()
    }


def suspicious(typed: str) -> bool:
    """Whether what is typed on a line says more than the line asks."""
    return len(typed) > 200 or asked("", typed)
