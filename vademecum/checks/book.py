"""The book's order, and the names that refer to the register or to the list of themes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from vademecum.language import _
from vademecum.model import Chapter, Library, Place, Testimony
from vademecum.problems import Problem
from vademecum.settings import BOOK_FILE, REGISTER_FILE
from vademecum.vocabulary import hint


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """Chapters listed once, themes, collectivités and persons declared."""
    yield from _order(library)
    yield from _names(library)


def _order(library: Library) -> Iterator[Problem]:
    seen: dict[str, Place] = {}
    for part in library.settings.parts:
        for name in part.chapters:
            if name in seen:
                values = {"id": name, "other": str(seen[name].line)}
                yield Problem("B003", part.place, values)
            elif name not in library.chapters:
                values = {"id": name, "hint": hint(name, library.chapters)}
                yield Problem("B005", part.place, values)
            seen.setdefault(name, part.place)
    for chapter in library.chapters.values():
        if chapter.id not in seen:
            yield Problem("B004", chapter.place, {"id": chapter.id})


def _names(library: Library) -> Iterator[Problem]:
    settings = library.settings
    for text in library.texts:
        yield from _unknown(text.themes, settings.themes, _("theme"), text.place, BOOK_FILE)
        if isinstance(text, Chapter):
            persons = settings.persons
            yield from _unknown(text.leads, persons, _("person"), text.place, REGISTER_FILE)
            continue
        known = settings.authorities
        yield from _unknown(text.authorities, known, _("collectivité"), text.place, REGISTER_FILE)
        reread = [text.review.by] if text.review.by else []
        spoke = [] if isinstance(text, Testimony) else [one.person for one in text.speakers]
        named = [one for one in [*reread, *spoke] if one]
        yield from _unknown(named, settings.persons, _("person"), text.place, REGISTER_FILE)


def _unknown(
    names: Iterable[str], known: Iterable[str], what: str, place: Place, where: str
) -> Iterator[Problem]:
    choices = list(known)
    for name in names:
        if name not in choices:
            values = {"what": what, "value": name, "hint": hint(name, choices), "where": where}
            yield Problem("F013", place, values)
