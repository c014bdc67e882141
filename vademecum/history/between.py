"""The changes between two revisions of a book, or from one to what now stands in its folder."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from vademecum import corpus
from vademecum.errors import VademecumError
from vademecum.history import process
from vademecum.history.changes import Changes, compare
from vademecum.history.editions import Seen, library_at, loaded_at, seen, summary
from vademecum.history.in_place import Whole, wholes
from vademecum.history.promises import promises
from vademecum.history.repo import Repository, open_repository
from vademecum.history.withheld_since import as_of_today, readable
from vademecum.language import _
from vademecum.model import Edition, Library, Release
from vademecum.problems import Problem, errors
from vademecum.vocabulary import hint


def between(
    root: Path,
    old: str,
    new: str | None = None,
    edition: str | None = None,
    date: dt.date | None = None,
) -> Changes:
    """What changed from `old` to `new` (None: the files as they now are).

    Each is a published version or a revision.

    Both are seen as the readers of `edition` see the newer one (None: the first declared), each
    on the day of its commit; `date` is the day of the files as they now are, HEAD's by default.
    What the files as they now are withhold is told of neither.
    Raises VademecumError where there is no repository, no such revision, book or edition, and where
    the files as they now are undo a promise, whose words they would not withhold.
    """
    return compared(root, old, new, edition, date).changes


@dataclass(frozen=True, slots=True)
class Compared:
    """What changed, and the newer edition."""

    changes: Changes
    after: Seen
    now: Seen  # the files as they now are: what they withhold is told of neither
    day: dt.date  # of the newer one

    def wholes(self) -> list[Whole]:
        """Every text that changed, whole, as far as it may be read today."""
        return wholes(self.changes, self.after, readable(self.after, self.now))


def compared(
    root: Path, old: str, new: str | None, edition: str | None, date: dt.date | None = None
) -> Compared:
    """The same, with the newer edition, whose texts can then be had whole."""
    repository = opened(root)
    loaded = corpus.load(root)
    now = loaded.library
    first = resolved(repository, old, now)
    if new is None:
        label, library, out = _("the files as they are"), now, loaded.left_out
        note = summary(root, library)
        try:
            day = date or repository.date(repository.resolve("HEAD"))
        except VademecumError:
            day = date
    else:
        second = resolved(repository, new, now)
        label, day = new, repository.date(second)
        there, note = loaded_at(repository, second)
        library, out = there.library, there.left_out
    chosen = _edition(library, edition)
    was, _note = loaded_at(repository, first)
    past = was.library
    today = day or dt.date.today()
    before: Seen = seen(old, past, chosen, repository.date(first) or today)
    after = seen(label, library, chosen, today, note)
    _refuse_undone(root, now, today)
    found = dataclasses.replace(
        compare(before, after),
        left_out=(*_left_out(old, was.left_out), *_left_out(label, out)),
    )
    if new is None:
        return Compared(found, after, after, today)
    present = seen(_("the files as they are"), now, chosen, today)
    return Compared(as_of_today(found, before, after, present), after, present, today)


def _refuse_undone(root: Path, now: Library, date: dt.date) -> None:
    """VademecumError where the files as they now are, which decide what is told, undo a promise."""
    for one in errors(promises(root, now, date)[0]):
        if one.code.startswith("P"):
            raise VademecumError(
                _("nothing is told that was promised otherwise: {problem}").format(problem=one)
            )


def _left_out(label: str, problems: Iterable[Problem]) -> Iterator[str]:
    """Files of a book that could not be read: what is told of it lacks them."""
    for one in problems:
        yield _("{what}: {found}").format(what=label, found=one)


def opened(root: Path) -> Repository:
    """The book's repository; VademecumError where there is none."""
    repository = open_repository(root)
    if repository is None:
        told = process.lacking() or _("no git history here: there is nothing to compare with")
        raise VademecumError(told)
    return repository


def resolved(repository: Repository, name: str, now: Library) -> str:
    """The commit of a published version that the book notes, or of a revision."""
    noted = (one for one in now.releases if one.commit and one.version == name)
    release = next(noted, None)
    return repository.resolve(name) if release is None else published(repository, release)


def published(repository: Repository, release: Release) -> str:
    """The commit a version was made from; where a purge replaced it, that of the version's tag."""
    try:
        return repository.resolve(release.commit)
    except VademecumError:
        try:
            return repository.resolve(f"refs/tags/v{release.version}")
        except VademecumError:
            return repository.resolve(release.commit)


def since(
    root: Path,
    release: Release,
    library: Library,
    edition: Edition,
    date: dt.date,
    label: str,
    left: Collection[str] = (),
) -> Changes | None:
    """What changed from a published version to the book at hand, read already, called `label`.

    `left`: ids of texts of which nothing is told, what they were no more than what they are.
    None where the history does not hold that version: a ZIP, a shallow clone.
    """
    repository = open_repository(root)
    try:
        if repository is None:
            return None
        past, _note = library_at(repository, published(repository, release))
    except VademecumError:
        return None
    # The editor's words are on what came with a version, not on what came after it.
    told = summary(root, library) if label == library.settings.book.version else ""
    before = seen(release.version, past, edition, release.date)
    after = seen(label, library, edition, date, told)
    return compare(_less(before, left), _less(after, left))


def _less(one: Seen, left: Collection[str]) -> Seen:
    """What readers see without some texts, which still say what is withheld."""
    shown = dataclasses.replace(
        one.shown,
        chapters={k: v for k, v in one.shown.chapters.items() if k not in left},
        records={k: v for k, v in one.shown.records.items() if k not in left},
    )
    return dataclasses.replace(one, shown=shown)


def _edition(library: Library, name: str | None) -> Edition:
    known = {edition.name: edition for edition in library.settings.editions}
    if name is not None and name not in known:
        message = _("no edition “{name}” in vademecum.toml{hint}")
        raise VademecumError(message.format(name=name, hint=hint(name, known)))
    if not known:
        raise VademecumError(_("no edition is declared: add [edition.public]"))
    return known[name] if name is not None else library.settings.editions[0]
