"""A web page that is no assembly's record, read as Word reads the same words.

Bold, a heading above words, a list of definitions: what opens its blocks is judged with the file's
other lines, so that a name that only may be one is asked about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from vademecum.model import Transcript, Utterance
from vademecum.transcripts import clocks, doubts, minutes, paging, persons, report, tabs, things
from vademecum.transcripts.alone import Line
from vademecum.transcripts.labels import same
from vademecum.transcripts.lines import utterances
from vademecum.transcripts.naming import Naming
from vademecum.transcripts.page import Block
from vademecum.transcripts.rich import Builder
from vademecum.transcripts.text import clean

_TURNS = 2  # somebody's or asked about, from which a page is a transcript

_PEOPLE = 3  # asked about as persons, from which it is one where nobody is sure


def read(blocks: list[Block], title: str | None) -> Transcript | None:
    """The transcript in the blocks of a page; None where nobody surely speaks in it, and hardly
    anybody perhaps."""
    lines, sheets = paging.without(_lines(blocks))
    lines, times = clocks.without(lines)
    said = list(minutes.unsaid(utterances(minutes.apart(lines))))
    sure, asked = _told(said)
    people = sum(bool(one.asked) and doubts.is_people(one.asked) for one in said)
    if not (sure or people >= _PEOPLE) or sure + asked < _TURNS:
        return None
    menus = sum(len(one.text.split()) for one in blocks if report.is_menu(one))
    return Transcript(
        "html",
        tuple(said),
        title=title,
        date=report.day(title, blocks),
        left_out=(*report.left(menus), *sheets, *times),
    )


def is_other(blocks: list[Block], found: Sequence[Naming | None]) -> bool:
    """Whether the page names people otherwise than a record does, whose names were `found`: before
    a colon, apart from the words, or in a heading that comes back."""
    others = [block for block, one in zip(blocks, found, strict=True) if one is None]
    headings = Counter(same(clean(block.text)) for block in others if block.kind == "h")
    above = {
        same(clean(block.text))
        for block, below in pairwise(blocks)
        if block.kind == "h" and below.kind == "p"
    }
    back = any(count > 1 and text in above and _may_speak(text) for text, count in headings.items())
    return back or any(map(_names_before_a_colon, others))


def _names_before_a_colon(block: Block) -> bool:
    """Whether words that stand apart and a colon open a block, and somebody may be called so."""
    first = next((run for run in block.runs if run.text.strip()), None)
    if block.kind == "h" or first is None or not first.strong:
        return False
    whole = clean(block.text)
    label, colon, rest = whole.partition(":")
    apart = clean(first.text).rstrip(": ")
    return bool(colon and rest.strip()) and label.strip() == apart and _may_speak(apart)


def _may_speak(name: str) -> bool:
    capital = name[:1].upper() + name[1:]
    if persons.is_person(capital):
        return True
    return not things.is_common(capital) and (tabs.may_speak(name) or tabs.may_speak(capital))


def _told(said: Sequence[Utterance]) -> tuple[int, int]:
    return sum(one.speaker is not None for one in said), sum(bool(one.asked) for one in said)


def _lines(blocks: list[Block]) -> list[Line]:
    builder = Builder()
    for block in blocks:
        if report.is_menu(block):
            continue
        for run in block.runs:
            first, *more = run.text.split("\n")
            shown = {"i"} if run.slanted else set()
            builder.add(first, run.strong, shown)
            for part in more:
                builder.end(broken=True)
                builder.add(part, run.strong, shown)
        builder.end(heading=block.kind == "h")
    return builder.done()
