"""Opinions of collectivités (`avis`): rows that say of no words, and chapters that wait for one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from vademecum.editions.choose import Reason, chapter_reason
from vademecum.language import _
from vademecum.model import Chapter, Library
from vademecum.problems import Problem
from vademecum.record import opinions


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """Each row of each chapter, then the editions that hold the chapter back."""
    for chapter in library.chapters.values():
        yield from _rows(chapter)
        yield from _held(chapter, library)


def _rows(chapter: Chapter) -> Iterator[Problem]:
    """What a command would not have written: an opinion must say of which words it is."""
    for one in chapter.opinions:
        row = f"avis/{one.authority}"
        values = {"id": chapter.id, "authority": one.authority}
        if not one.digest:
            yield Problem("E028", chapter.key(row), values)
        for key, text in (("texte", one.digest), ("texte-maintenu", one.kept_for)):
            if text and not opinions.is_digest(text):
                place = chapter.key(f"{row}/{key}")
                yield Problem("E027", place, {**values, "key": key, "value": text[:60]})
        if one.kept and not one.kept_for:
            yield Problem("F025", chapter.key(f"{row}/maintenu"), values)


def _held(chapter: Chapter, library: Library) -> Iterator[Problem]:
    lacking = opinions.lacking(chapter)
    if not lacking:
        return
    listed = {name for part in library.settings.parts for name in part.chapters}
    editions = [
        edition.name
        for edition in library.settings.editions
        if chapter_reason(chapter, edition, listed) is Reason.OPINION
    ]
    if editions:
        values = {
            "id": chapter.id,
            "edition": _("”, “").join(editions),
            "people": opinions.whose(lacking),
        }
        yield Problem("E029", chapter.key("avis-attendus"), values)
