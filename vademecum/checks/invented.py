"""What is invented is said to be, and what was really said is not: a page must not lie either way.

Nor is what stands in the place of words to come printed as if it were words.

A demonstration says on each page that its words are invented, and keeps nothing from anybody. A
transcript that was imported is somebody's; `init`'s own hearing never took place, and its chapter
tells of the tool.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from vademecum import starter
from vademecum.model import Chapter, Hearing, Library, Place
from vademecum.problems import Problem
from vademecum.record.keys import printed
from vademecum.record.templates import MODEL
from vademecum.text.scan import scan
from vademecum.text.to_come import to_come

_NOBODY = re.compile(
    r"(?i)(?:todo|tbd|fixme|x{3,}|\?{2,}|à (?:compléter|préciser|définir|vérifier)"
    r"|affiche|fonction|nom|prénom(?: nom)?|[\[<«]\s?(?:nom|fonction|prénom)\b.*[\]>»])[ .…:!]*"
)


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """Imported hearings in a demonstration; the model's words where there is none."""
    demonstration = library.settings.book.demonstration
    for record in library.records.values():
        if demonstration and isinstance(record, Hearing) and record.source is not None:
            yield Problem("E016", record.key("source"), {"id": record.id})
        if not demonstration and record.consent.reference == MODEL:
            yield Problem("E017", record.key("accord/reference"), {"id": record.id})
        if isinstance(record, Hearing):
            yield from _unnamed(record)
    for chapter in library.chapters.values():
        yield from _to_come(chapter)
    for chapter in () if demonstration else library.chapters.values():
        yield from _model(chapter)


def _unnamed(record: Hearing) -> Iterator[Problem]:
    """Who is to be printed as a word that stands for one to come."""
    for one in record.speakers:
        if _NOBODY.fullmatch(one.shown.strip()):
            place = record.key(f"intervenants/{one.key}/affiche")
            yield Problem("F018", place, {"text": one.shown.strip()})


def _to_come(chapter: Chapter) -> Iterator[Problem]:
    """What is to be replaced by words; in what was said it may hide a name."""
    for _key, value in printed(chapter):
        for words, _at in to_come(value.text):
            yield Problem("F018", Place(chapter.place.path, value.line), {"text": words})
    for piece in scan(chapter.body).pieces:
        for words, at in to_come(piece.typed):
            line = piece.line + piece.typed.count("\n", 0, at)
            yield Problem("F018", chapter.at(line), {"text": words})


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
