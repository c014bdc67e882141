"""What people were promised, held against the book as it now is: a promise only narrows.

The past is read from git, the present from the files: what a merge, a revert, a copy or an edit
would show against somebody's word is an error that names the commit that promised.

What history cannot tell: whether a seal (`lu=`) was written by the command that had the words read,
or by hand; and who was a person heard, where nobody had an accord of their own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from vademecum import corpus
from vademecum.history import process
from vademecum.history.come_back import ComeBack
from vademecum.history.elsewhere import Elsewhere
from vademecum.history.ends import Ends, where
from vademecum.history.held import Asked, held
from vademecum.history.illegible import barred_once, illegible
from vademecum.history.kin import gone, kin
from vademecum.history.lifted import SHORT, too_early
from vademecum.history.marked import Published, marked
from vademecum.history.narrow import Narrow
from vademecum.history.notyet import ahead, library_until, not_yet
from vademecum.history.objects import Blobs
from vademecum.history.past import Past
from vademecum.history.renamed import renamed
from vademecum.history.repo import History, Repository, open_repository, state
from vademecum.history.stated import first_said
from vademecum.history.taken_back import Reader, taken
from vademecum.history.unread import unread
from vademecum.history.whole import GivenBack, whole_past
from vademecum.history.widened import Widened
from vademecum.language import _
from vademecum.model import Chapter, Library, Record
from vademecum.problems import Problem, in_order
from vademecum.store import Store

_WORDS = ("P005", "P006")  # words that must go whatever accord they were given under besides


def promises(
    root: Path, library: Library, date: dt.date, kept: Store | None = None
) -> tuple[tuple[Problem, ...], str]:
    """What the book would show against somebody's word on that date, and what could not be seen.

    `kept`: what was read before; None: the user's store.
    """
    known = state(root)
    last = max(date, dt.date.today())
    told = [*ahead(known, date), *too_early(library), *not_yet(library, last)]
    library = library_until(library, last)
    repository = open_repository(root)
    if repository is None or known.head is None or not known.complete:
        return in_order(told), unverified(known)
    store = Store.of(root) if kept is None else kept
    found, others = whole_past(repository, known.head, store)
    with Blobs(repository) as blobs:
        known_past = _Past(root, repository, found, blobs, store)
        problems = [*told, *known_past.undone(library, date, last)]
        for one in corpus.doubles(library):
            # No edition shows it while another file has its id; the promise is told all the same.
            undone = known_past.undone(_instead(library, one), date, last)
            problems += [each for each in undone if each.place.path == one.place.path]
        asked = Asked(known_past.judge(date, last), f"{date} {last}", store)
        problems += held(repository, known.head, asked, problems)
    return in_order(_named(repository, problems, others)), others.unread


@dataclass(frozen=True, slots=True)
class _Past:
    """What git tells of a book's past, and where more of it can be asked."""

    root: Path
    repository: Repository
    found: Past
    blobs: Blobs
    store: Store

    def judge(self, date: dt.date, last: dt.date) -> Callable[[Path, Library], list[Problem]]:
        """What says the same of a book that lies elsewhere."""

        def judge(root: Path, library: Library) -> list[Problem]:
            return replace(self, root=root).undone(library_until(library, last), date, last)

        return judge

    def undone(self, library: Library, date: dt.date, last: dt.date) -> list[Problem]:
        """What a library would show against what was promised."""
        found, blobs, store = self.found, self.blobs, self.store
        given_back = GivenBack(found, blobs)
        ids = kin(found, library, blobs, store)
        widened = Widened(library, date, found, ids, last, given_back)
        problems = [*widened, *renamed(library, found, ids)]
        problems += illegible(library, found, ids, blobs)
        problems += barred_once(library, found, ids)
        back = ComeBack(self.root, library, found, ids, widened.back, given_back)
        reader = Reader(blobs, store)
        struck = marked(found, reader, Published(self.repository, library.releases))
        those = (*first_said(found, taken(found, blobs, store), ids), *struck)
        problems += [*back.problems(those), *unread(library, those)]
        problems += back.tracked(self.repository, those, found, store)
        problems += list(back.idle(those, problems))
        said = {one.place for one in problems if one.code in _WORDS}
        lost = gone(found, ids, blobs, store)
        narrow = Narrow(library, date, found, ids, lost, last, reader)
        return [*problems, *Elsewhere(library, narrow, ids, those, said)]


def _named(repository: Repository, problems: Iterable[Problem], others: Ends) -> Iterator[Problem]:
    """Each problem; of a commit that HEAD does not rest on, with a branch that holds it."""
    short = {name[:SHORT]: name for name in (*others.beside, *others.apart)}
    told: dict[str, str] = {}
    for one in problems:
        commit = short.get(str(one.values.get("commit", "")))
        if commit is None:
            yield one
            continue
        if commit not in told:
            told[commit] = where(repository, commit)
        name = told[commit] or "refs/replace"
        day = _("{date}, on “{branch}”").format(date=one.values["on"], branch=name)
        yield replace(one, values={**one.values, "on": day})


def _instead(library: Library, one: Chapter | Record) -> Library:
    """The library with a text in the place of the other that has its id."""
    chapters = {name: text for name, text in library.chapters.items() if name != one.id}
    records = {name: text for name, text in library.records.items() if name != one.id}
    if isinstance(one, Chapter):
        chapters[one.id] = one
    else:
        records[one.id] = one
    return replace(library, chapters=chapters, records=records)


def unverified(known: History) -> str:
    """Why nothing can be said; "" where the history is whole, or has not begun."""
    if known.kind == "shallow":
        return _("promises not verified: the history is cut here (git fetch --unshallow)")
    if known.kind == "none" and (told := process.lacking()):
        return _("promises not verified: {why}").format(why=told)
    if known.kind == "none":
        return _("promises not verified: there is no git history here")
    return ""
