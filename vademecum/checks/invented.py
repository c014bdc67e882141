"""What is invented is said to be, and what was really said is not: a page must not lie either way.

A demonstration says on each page that its words are invented, and keeps nothing from anybody. A
transcript that was imported is somebody's; `init`'s own hearing never took place, and its chapter
tells of the tool.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from vademecum import starter
from vademecum.model import Chapter, Hearing, Library
from vademecum.problems import Problem
from vademecum.record.templates import MODEL


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """Imported hearings in a demonstration; the model's words where there is none."""
    demonstration = library.settings.book.demonstration
    for record in library.records.values():
        if demonstration and isinstance(record, Hearing) and record.source is not None:
            yield Problem("E016", record.key("source"), {"id": record.id})
        if not demonstration and record.consent.reference == MODEL:
            yield Problem("E017", record.key("accord/reference"), {"id": record.id})
    for chapter in () if demonstration else library.chapters.values():
        yield from _model(chapter)


def _model(chapter: Chapter) -> Iterator[Problem]:
    """What is left of the words that a new book's chapter begins with."""
    model = starter.chapter()
    if chapter.id == model.id and chapter.title == model.title:
        yield Problem("F018", chapter.key("titre"), {"text": chapter.title})
    for number, line in enumerate(chapter.body.split("\n"), 1):
        if line == model.says:
            yield Problem("E019", chapter.at(number), {"id": chapter.id})
        elif line in model.lines:
            yield Problem("F018", chapter.at(number), {"text": line})
