"""What an edition's pages say of who made it: the walk's answers as the sheet's records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType

from vademecum.editions.counted import CountedSheet, MendedSheet, PictureSheet
from vademecum.editions.sheet import CreditSheet, PersonSheet
from vademecum.french import roles
from vademecum.history import citing
from vademecum.history.credits import Contributions, contributors
from vademecum.history.people import Contributor
from vademecum.history.pictures import who_wrote_where, work_over_time
from vademecum.model import Chapter, Library


def credit_sheet(
    root: Path,
    library: Library,
    whole: Library,
    caches: Path | None = None,
    head: str | None = None,
) -> CreditSheet:
    """Who wrote what this edition shows, as far as the history at hand tells.

    `library` is the edition's own, redacted, of the book `whole`; `caches` another folder than the
    user's; `head` the commit its words are of (None: HEAD).
    """
    texts = [*library.chapters.values(), *library.records.values()]
    paths = [text.place.path for text in texts]
    kept = caches / "history" if caches is not None else None
    found = contributors(root, paths, library.settings, caches=kept, head=head)
    people = {text.id: _people(found.by_path.get(text.place.path, ()), library) for text in texts}
    cited = list(citing.shown(found, library))
    chose = Counter(who for one in cited for who in one.people)
    book = _people(_shown(found, library), library, chose, found.words)
    return CreditSheet(
        complete=found.history.complete,
        book=book,
        chapters={text.id: people[text.id] for text in texts if isinstance(text, Chapter)},
        records={text.id: people[text.id] for text in texts if not isinstance(text, Chapter)},
        pictures=tuple(_pictures(found, library)),
        roles=_roles(book),
        counted=CountedSheet(
            tuple(citing.voices(cited, library, whole)), tuple(_mended(found)), found.omitted
        ),
    )


def _mended(found: Contributions) -> Iterator[MendedSheet]:
    for one in found.mended:
        day = one.date.isoformat() if one.date else None
        yield MendedSheet(one.person.name if one.person else "", one.words, day, one.row.why)


def _pictures(found: Contributions, library: Library) -> Iterator[PictureSheet]:
    """When the words were written, and who wrote in which chapter: where git can tell."""
    order = [name for part in library.settings.parts for name in part.chapters]
    shown = [library.chapters[name] for name in order if name in library.chapters]
    titles = {chapter.place.path: chapter.title for chapter in shown}
    for one in (work_over_time(found, library.settings), who_wrote_where(found, titles)):
        if one is not None:
            yield PictureSheet(one.title, one.svg, one.head, one.rows)


def _roles(book: Sequence[PersonSheet]) -> dict[str, tuple[str, ...]]:
    """Chapter -> the people with a role there."""
    found: dict[str, tuple[str, ...]] = {}
    for one in book:
        for chapter, those in one.by_chapter:
            found[chapter] = (*found.get(chapter, ()), f"{one.name} ({', '.join(those)})")
    return found


def _shown(found: Contributions, library: Library) -> list[Contributor]:
    """Those of the book whom this edition has something to say of."""
    hands = {
        one.id for credit in found.files.values() for one in (*credit.people, *credit.transcribers)
    }
    return [
        one
        for one in found.book
        if one.roles or one.id in hands or any(name in library.chapters for name in one.by_chapter)
    ]


def _people(
    people: Sequence[Contributor],
    library: Library,
    chose: Mapping[str, int] = MappingProxyType({}),
    words: Mapping[str, Fraction] = MappingProxyType({}),
) -> tuple[PersonSheet, ...]:
    """As the edition names them.

    `chose`: how many quotes each chose, by id; `words`: how many words of theirs stand there.
    """
    names: Mapping[str, str] = {one.id: one.name for one in library.settings.organisations.values()}
    return tuple(
        PersonSheet(
            one.name,
            names.get(one.organisation or ""),
            tuple(map(roles.named, one.roles)),
            one.orcid,
            chose.get(one.id, 0),
            one.family,
            words.get(one.id, 0) > 0,
            tuple(
                (name, tuple(map(roles.named, one.by_chapter[name])))
                for name in library.order
                if name in one.by_chapter
            ),
        )
        for one in people
    )
