"""What an edition's pages say of who made it: the walk's answers as the sheet's records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from vademecum.editions.sheet import CreditSheet, PersonSheet, PictureSheet
from vademecum.history.credits import Contributions, contributors
from vademecum.history.people import Contributor
from vademecum.history.pictures import who_wrote_where, work_over_time
from vademecum.model import Chapter, Library


def credit_sheet(
    root: Path, library: Library, caches: Path | None = None, head: str | None = None
) -> CreditSheet:
    """Who wrote what this edition shows, as far as the history at hand tells.

    `library` is the edition's own; `caches` another folder than the user's; `head` the commit its
    words are of (None: HEAD).
    """
    texts = [*library.chapters.values(), *library.records.values()]
    paths = [text.place.path for text in texts]
    kept = caches / "history" if caches is not None else None
    found = contributors(root, paths, library.settings, caches=kept, head=head)
    people = {text.id: _people(found.by_path.get(text.place.path, ()), library) for text in texts}
    return CreditSheet(
        complete=found.history.complete,
        book=_people(found.book, library),
        chapters={text.id: people[text.id] for text in texts if isinstance(text, Chapter)},
        records={text.id: people[text.id] for text in texts if not isinstance(text, Chapter)},
        pictures=tuple(_pictures(found, library)),
    )


def _pictures(found: Contributions, library: Library) -> Iterator[PictureSheet]:
    """When the words were written, and who wrote in which chapter: where git can tell."""
    order = [name for part in library.settings.parts for name in part.chapters]
    shown = [library.chapters[name] for name in order if name in library.chapters]
    titles = {chapter.place.path: chapter.title for chapter in shown}
    for one in (work_over_time(found, library.settings), who_wrote_where(found, titles)):
        if one is not None:
            yield PictureSheet(one.title, one.svg, one.head, one.rows)


def _people(people: Sequence[Contributor], library: Library) -> tuple[PersonSheet, ...]:
    names: Mapping[str, str] = {one.id: one.name for one in library.settings.organisations.values()}
    return tuple(
        PersonSheet(one.name, names.get(one.organisation or ""), one.roles, one.orcid)
        for one in people
    )
