"""The book's order, and the names that refer to the register or to the list of themes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from vademecum.language import N_
from vademecum.language import said as _
from vademecum.model import Chapter, Hearing, Library, Place, Record
from vademecum.problems import Problem
from vademecum.settings import BOOK_FILE, REGISTER_FILE
from vademecum.vocabulary import hint

_NOT_THERE = N_("; write the name of a file of that folder, or take the line out")


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
                values = {"id": name, "hint": hint(name, library.chapters) or _(_NOT_THERE)}
                yield Problem("B005", part.place, values)
            seen.setdefault(name, part.place)
    for chapter in library.chapters.values():
        if chapter.id not in seen:
            yield Problem("B004", chapter.place, {"id": chapter.id})


def _names(library: Library) -> Iterator[Problem]:
    settings = library.settings
    for text in library.texts:
        themes = _listed(text, "themes", text.themes)
        yield from _unknown(themes, settings.themes, _("theme"), BOOK_FILE)
        authorities = _authorities(text)
        yield from _unknown(authorities, settings.authorities, _("collectivité"), REGISTER_FILE)
        yield from _unknown(_persons(text), settings.persons, _("person"), REGISTER_FILE)
    yield from _unknown(_roles(library), library.chapters, _("chapter"), "chapters/")


def _roles(library: Library) -> Iterator[tuple[str, Place]]:
    """(id, place) of the chapters in which the register gives somebody a role."""
    places = {tuple(one.key.split(".")[:4]): one.place for one in library.settings.printed}
    for person in library.settings.persons.values():
        for name in person.by_chapter:
            place = places.get(("personne", person.id, "chapitres", name), Place(REGISTER_FILE))
            yield name, place


def _authorities(text: Chapter | Record) -> Iterator[tuple[str, Place]]:
    """(id, place) of the collectivités of the register whom a text names."""
    if isinstance(text, Chapter):
        yield from ((one.authority, text.key(f"avis/{one.authority}")) for one in text.opinions)
        yield from _listed(text, "avis-attendus", text.awaited)
    else:
        yield from _listed(text, "collectivites", text.authorities)


def _persons(text: Chapter | Record) -> Iterator[tuple[str, Place]]:
    """(id, place) of the persons of the register whom a text names."""
    if isinstance(text, Chapter):
        yield from _listed(text, "pilotes", text.leads)
        return
    if text.review.by:
        yield text.review.by, text.key("relecture/par")
    for one in text.speakers if isinstance(text, Hearing) else ():
        if one.person:
            yield one.person, text.key(f"intervenants/{one.key}/personne")


def _listed(text: Chapter | Record, key: str, names: Iterable[str]) -> Iterator[tuple[str, Place]]:
    """(name, place) of each name that a list of the front matter holds."""
    paths: dict[str, str] = {}
    for path, written in text.front.items():
        if path.split("/")[0] == key:
            paths.setdefault(written.text.strip(), path)
    yield from ((name, text.key(paths.get(name, key))) for name in names)


def _unknown(
    names: Iterable[tuple[str, Place]], known: Iterable[str], what: str, where: str
) -> Iterator[Problem]:
    choices = list(known)
    for name, place in names:
        if name not in choices:
            values = {"what": what, "value": name, "hint": hint(name, choices), "where": where}
            yield Problem("F013", place, values)
