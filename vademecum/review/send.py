"""The Word document for the person heard."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from vademecum.french.dates import long_date
from vademecum.model import Hearing
from vademecum.review import letter
from vademecum.review.ooxml import bookmark, box, document, field, paragraph, run
from vademecum.review.sent import Sent

BOOKMARK = "vm_"  # then the turn's id and its digest: vm_t12_5f3a9c01


def letter_for(record: Hearing, turns: Sequence[Sent], before: dt.date) -> bytes:
    """The document: what is asked, the form, the numbered turns."""
    return document(_blocks(record, turns, before), record.title)


def _blocks(record: Hearing, turns: Sequence[Sent], before: dt.date) -> Iterator[str]:
    yield paragraph(run(record.title), style="Title")
    yield paragraph(run(long_date(record.date)))
    yield from (paragraph(run(words)) for words in letter.asked(record, before))
    yield paragraph(run(letter.CHOICES), style="Heading1")
    number = 1000
    for question, choices in letter.choices(record):
        yield paragraph(run(question), style="Heading2")
        for choice in choices:
            number += 1
            yield paragraph(box(number, choice.tag, choice.words), run(f" {choice.words}"))
    yield paragraph(run(f"{letter.EMBARGO} "), field(number + 1, "vm:embargo", "date"))
    yield paragraph(run(letter.BEGIN), style="Heading1")
    for index, block in enumerate(turns, 1):
        yield from _turn(block, index)
    yield paragraph(run(letter.END), style="Heading1")


def _turn(block: Sent, index: int) -> Iterator[str]:
    start, end = bookmark(index, f"{BOOKMARK}{block.turn.id}_{block.digest}")
    last = len(block.paragraphs) - 1
    for at, passage in enumerate(block.paragraphs):
        runs = [run(passage.words)]
        if at == 0:
            number = run(f"[{block.turn.id}] ", grey=True)
            runs = [start, number, run(block.label, bold=True), run(" — "), *runs]
        if at == last:
            runs.append(end)
        yield paragraph(*runs)
