"""Marks of a list before who speaks, and numbers of lines: taken off where nearly all have one.

`- Anna : Bonjour.`, `1. Anna : Bonjour.`; where only some lines have them, they are of what is
said.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from vademecum.language import ngettext
from vademecum.transcripts.alone import Line
from vademecum.transcripts.chats import are_names
from vademecum.transcripts.things import names_one

_LEAST = 3  # lines that show it
# A list's mark before who speaks, in nearly every line: elsewhere it is a list that is read out.
_BULLET = re.compile(
    r"\s*(?P<mark>(?:[-–—•·*▪‣◦>+→⇒↳✔✓▸►]|\d{1,3}[).\/]|[a-z][).])(?:[ \t]+\[[ xX]\])?)[ \t\u00a0]+"
    r"(?P<label>[^:\n]{1,80}?)[ \u00a0]?:\s+\S"
)
_ASKED = re.compile(r"[QR]\d{1,3}")  # questions and answers that are counted
_HEADING = re.compile(r" {0,3}#{1,6} +(?P<words>\S.*)")  # of Markdown
_HEAD = re.compile(r" {0,3}(?:#{1,6} +(\S.*?)|(?:\*\*|__)([^*_:\n]+):?(?:\*\*|__) ?:?)[ \t]*")
_ITEM = re.compile(r"[ \t]*(?:[-*+•–—]|\d{1,3}[.)])[ \t]+(?!\*\*)(?=\S)")
_AGAIN = 2  # headings that another one says again
_LISTS = re.compile(
    r"\W*(?:(?:liste|membres?|élue?s) )?(?:(?:des |d['’]|étai(?:en)?t )?(?:présente?s?|absente?s?"
    r"|excusée?s?|participante?s?|invitée?s?|pouvoirs?|personnes)|ordre du jour|sommaire|attend"
    r"|agenda|present\b|apologies|équipe|qui (?:parle|est qui))",
    re.IGNORECASE,
)
_BULLETS, _HALF = 0.8, 0.5  # share of the lines; of those where each surely names somebody
_NUMBER = re.compile(r"\s*(\d{1,5})(?:[.)]|\s)\s*(?=\S)")
_LABEL = re.compile(r"([^\W\d_][^:\n]{0,59}?)\s?:\s|([A-Z]{2,4}\d?)(?: {2,}|\t)")


def without_bullets(text: str) -> str:
    """The text without the marks of a list before its names, where nearly every line has one and
    the names come back."""
    lines = text.split("\n")
    heads = [found["words"] if (found := _HEADING.match(line)) else "" for line in lines]
    cuts = _cuts(lines, heads)
    return "\n".join(
        line[cuts[at] :].strip() if at in cuts else line for at, line in enumerate(lines)
    )


def of_rich_text(lines: Sequence[Line]) -> list[Line]:
    """The same of the lines of rich text, whose headings are marked."""
    cuts = _cuts([one.text for one in lines], [one.text if one.heading else "" for one in lines])
    return [
        replace(line, text=line.text[cut:], head=max(0, line.head - cut))
        if (cut := cuts.get(at, 0))
        else line
        for at, line in enumerate(lines)
    ]


def _cuts(lines: Sequence[str], headings: Sequence[str]) -> dict[int, int]:
    """Where the name begins behind the mark of a list, of the lines that have one; none where it is
    a list that is read out. `headings` has the words of the lines that are one."""
    rows = {at: lines[at] for at in _outside(headings) if lines[at].strip()}
    found = {at: one for at, row in rows.items() if (one := _BULLET.match(row))}
    names = [one["label"].strip() for one in found.values()]
    others = (row.strip() for at, row in rows.items() if at not in found)
    surely = all(map(names_one, names)) and not any(map(_LABEL.match, others))
    first = surely or next(iter(rows), None) in found
    if len(names) < _LEAST or not first or len(names) < len(rows) * (_HALF if surely else _BULLETS):
        return {}
    back = 1 < len(set(names)) <= len(names) * 2 / 3 and are_names(set(names))
    if not back and not all(map(_ASKED.fullmatch, names)):
        return {}
    return {at: one.start("label") for at, one in found.items()}


def below_names(text: str) -> str:
    """The text; where headings, or names alone on their lines, say who speaks, the lists below them
    are theirs: no mark stays where all they say stands in lists, else it is a point's in their
    words."""
    rows = text.split("\n")
    items = [_ITEM.match(row) is not None for row in rows]
    heads = _heads(rows, items)
    labelled = any(
        _BULLET.match(row.strip()) for row, item in zip(rows, items, strict=True) if item
    )
    if labelled or not _name_people([words.strip(" *_#:") for words in heads.values()]):
        return text
    below = range(min(heads) + 1, len(rows))
    said = [at for at in below if rows[at].strip() and at not in heads]
    every = all(items[at] or rows[at].startswith("  ") for at in said)
    for at in said:
        if items[at] and (every or not rows[at].lstrip()[0].isdigit()):
            rows[at] = "\n" + _ITEM.sub("" if every else "• ", rows[at], count=1)
    return "\n".join(rows)


def _heads(rows: Sequence[str], items: Sequence[bool]) -> dict[int, str]:
    """The headings of Markdown, or names in bold alone on their lines; else the lines between
    lists, where each but the title stands right above one."""
    found = {at: one[1] or one[2] for at, row in enumerate(rows) if (one := _HEAD.fullmatch(row))}
    if found:
        return found
    filled = [at for at, row in enumerate(rows) if row.strip()]
    over = {at: items[below] for at, below in pairwise(filled) if not items[at]}
    title = filled[:1] if filled and not over.get(filled[0], True) else []
    lone = {at: rows[at] for at in over if at not in title and not rows[at].startswith("  ")}
    last = items[filled[-1]] if filled else False
    return lone if last and lone and all(over[at] for at in lone) else {}


def _name_people(heads: Sequence[str]) -> bool:
    """Whether headings are who speaks: some come back, or all below the title are full names."""
    often = Counter(heads)
    again = {one for one in heads if often[one] > 1}
    if len(heads) >= _LEAST and sum(often[one] - 1 for one in again) >= _AGAIN and are_names(again):
        return True
    return len(heads) > _AGAIN and all(map(names_one, heads[1:]))


def _outside(headings: Sequence[str]) -> Iterator[int]:
    """The lines that may say something: a heading is none, nor is what is below one that lists who
    was there, or what is to be spoken of."""
    there = False
    for at, heading in enumerate(headings):
        there = _LISTS.match(heading) is not None if heading else there
        if not (heading or there):
            yield at


def without_numbers(text: str) -> tuple[str, list[str]]:
    """The text without the numbers of its lines, where all have one that counts them and names come
    back behind, or all turns of persons and what stands below one has none; and a sentence that
    says so."""
    rows = text.split("\n")
    found = [_NUMBER.match(row) for row in rows]
    numbers = [int(one[1]) for one in found if one]
    counted = numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False
    if len(numbers) < _LEAST or not counted:
        return text, []
    bare = [_NUMBER.sub("", row, count=1) for row in rows]
    labels = [one[1] or one[2] for row in bare if (one := _LABEL.match(row))]
    whole = len(numbers) == sum(bool(row.strip()) for row in rows)
    if not whole and not _are_turns(rows, bare, found):
        return text, []
    if len(labels) < _LEAST or not 1 < len(set(labels)) <= len(labels) * 2 / 3:
        return text, []
    letters = [re.fullmatch(r"[A-Z]{1,4}\d?", one) is not None for one in set(labels)]
    if not all(letters) and not are_names(set(labels)):
        return text, []
    told = ngettext("{count} number of a line", "the numbers of {count} lines", len(numbers))
    return "\n".join(bare), [told.format(count=len(numbers))]


def _are_turns(
    rows: Sequence[str], bare: Sequence[str], found: Sequence[re.Match[str] | None]
) -> bool:
    """Whether behind each number somebody is surely named, and nowhere else, in most lines:
    elsewhere it is a list that is read out."""
    named = [
        (one := _LABEL.match(row)) is not None and bool(one[1]) and names_one(one[1])
        for row in bare
    ]
    numbered = [one is not None for one in found]
    filled = sum(bool(row.strip()) for row in rows)
    return named == numbered and sum(numbered) * 2 > filled
