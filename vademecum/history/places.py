"""Where a book stood in its repository, and all that was changed there, as if it had never moved.

A book may be moved into a subfolder, out of it, to another, or come from another repository by a
merge. What was promised at its old place binds as before. Another book of the same repository is
another book: its folder counts only where it ceased to be one, or this book began with its records.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from vademecum.corpus.library import HEARINGS
from vademecum.errors import VademecumError
from vademecum.history.objects import Change, Step, changes, steps
from vademecum.history.repo import Repository
from vademecum.settings import BOOK_FILE

_BOOKS = f":(top,glob)**/{BOOK_FILE}"
_TRACES = (f":(top,glob)**/{HEARINGS}/**", _BOOKS)


def book_steps(
    repository: Repository,
    head: str,
    folder: str,
    others: Iterable[str] = (),
    *,
    as_stood: bool = False,
) -> Iterator[Step]:
    """What was ever changed below a folder of the book, wherever the book then stood.

    The oldest first, a merge once a parent, each path as if it had always stood where it does now.
    `folder`: a folder or a file of the book. `others`: what these commits rest on is told too.
    `as_stood`: each path as it was, and a file that only moved went and came.
    """
    starts = (head, *others)
    own = repository.prefix
    places, first = _places(repository, starts, head)
    held = {place: _behind(repository, commits) for place, commits in places.items()}
    for place, commits in _unlike(repository, head, starts[1:], held):
        held[place] = held.get(place, frozenset()) | commits
    if held:
        every = steps(repository, starts, [place + folder for place in (own, *sorted(held))])
        moved = (_there(one, own, held, folder, as_stood) for one in every)
        yield from (one for one in moved if one.changes)
    elif folder == HEARINGS:
        below = f"{own}{folder}/"
        for one in first:
            if mine := tuple(each for each in one.changes if each.path.startswith(below)):
                yield replace(one, changes=mine)
    else:
        yield from steps(repository, starts, [own + folder])


def stood(repository: Repository, commit: str, files: Container[str]) -> str:
    """Where the book of today stood in a commit behind HEAD: "" or "guide/".

    `files`: those of the commit. Its place of today where it stood there, or in no one place.
    """
    if repository.prefix + BOOK_FILE in files:
        return repository.prefix
    head = repository.resolve("HEAD")
    places, _first = _places(repository, (head,), head)
    those = [
        place
        for place, commits in places.items()
        if place + BOOK_FILE in files and commit in _behind(repository, commits)
    ]
    return those[0] if len(those) == 1 else repository.prefix


def _places(
    repository: Repository, starts: Sequence[str], head: str
) -> tuple[dict[str, frozenset[str]], list[Step]]:
    """Each old place, with the commits before which the book stood there; and the steps here."""
    found: dict[str, frozenset[str]] = {}
    first = list(_log(repository, starts, repository.prefix))
    asked = [(repository.prefix, first)]
    while asked:
        place, those = asked.pop()
        new: dict[str, set[str]] = {}
        for old, parent in _moves(repository, place, those, head):
            if old != repository.prefix:
                new.setdefault(old, set()).add(parent)
        for old, parents in new.items():
            before = found.get(old, frozenset())
            if not parents <= before:
                found[old] = before | parents
                asked.append((old, list(_log(repository, sorted(found[old]), old))))
    return found, first


def _unlike(
    repository: Repository, head: str, tips: Sequence[str], known: Iterable[str]
) -> Iterator[tuple[str, frozenset[str]]]:
    """Where the book stands in commits that HEAD does not rest on, moved there or here, and they.

    A book that stands in HEAD too, or beside this one, is another.
    """
    came = {
        _parted(each.path)[0]
        for one in (steps(repository, tips, [_BOOKS], [head]) if tips else ())
        for each in one.changes
        if each.new
    }
    own = repository.prefix + BOOK_FILE
    for place in sorted({*came, *known} - {repository.prefix}):
        path = place + BOOK_FILE
        if tips and "\n" not in path and not _has(repository, head, path):
            there = repository.has(tips, path) - repository.has(tips, own)
            if there:
                yield place, repository.beyond(there, head)


def _log(repository: Repository, starts: Sequence[str], place: str) -> Iterator[Step]:
    return steps(repository, starts, [place + HEARINGS, place + BOOK_FILE])


def _behind(repository: Repository, commits: Iterable[str]) -> frozenset[str]:
    """Those commits and all they rest on."""
    return frozenset(name for one in commits for name in repository.behind(one))


def _moves(
    repository: Repository, place: str, those: Iterable[Step], head: str
) -> Iterator[tuple[str, str]]:
    """From where the book came to a place, and the commit in which it still stood there."""
    fresh = (one for one in those if any(each.old is None for each in one.changes))
    pairs = dict.fromkeys((one.commit, parent) for one in fresh for parent in one.parents)
    found = zip(pairs, changes(repository, list(pairs), _TRACES), strict=True)
    for (commit, parent), differing in found:
        move = _Move(repository, place, commit, parent, differing)
        yield from ((old, parent) for old in move.sources())
        if move.begins and not move.sources():
            yield from move.earlier(head)


class _Move:
    """What a commit did to the books of a repository, against one of its parents."""

    def __init__(
        self,
        repository: Repository,
        place: str,
        commit: str,
        parent: str,
        differing: Iterable[Change],
    ) -> None:
        self._repository, self._place = repository, place
        self._commit, self._parent = commit, parent
        self._came: dict[str, str] = {}  # file of this book, within its folder -> blob
        self._went: dict[str, dict[str, tuple[str, bool]]] = {}  # place -> file -> blob, no more
        for one in differing:
            where, file = _parted(one.path)
            if where == place and one.old is None and one.new:
                self._came[file] = one.new
            elif where != place and one.old:
                self._went.setdefault(where, {})[file] = (one.old, one.new is None)

    @property
    def begins(self) -> bool:
        """Whether the book's settings came with it."""
        return BOOK_FILE in self._came

    def sources(self) -> list[str]:
        """The places from which it came."""
        # Two books may be moved at once: the same content tells them apart, then the same name.
        same = [old for old, files in self._went.items() if self._alike(files, named=False)]
        near = same or [old for old, files in self._went.items() if self._alike(files, named=True)]
        if not near and self.begins:
            near = [old for old, files in self._went.items() if files.get(BOOK_FILE, ("", 0))[1]]
        return [old for old in near if self._is_whole(old)]

    def _alike(self, files: Mapping[str, tuple[str, bool]], *, named: bool) -> bool:
        if named:
            return any(gone and file in self._came for file, (_blob, gone) in files.items())
        return bool({blob for blob, _gone in files.values()} & set(self._came.values()))

    def _is_whole(self, old: str) -> bool:
        """Whether the other ceased to be a book, or this one was none: no record given away."""
        gone = self._went[old].get(BOOK_FILE)
        if self.begins and gone is not None:
            return True
        commit, parent = self._commit, self._parent
        return not _has(self._repository, commit, old + BOOK_FILE) or not _has(
            self._repository, parent, self._place + BOOK_FILE
        )

    def earlier(self, head: str) -> Iterator[tuple[str, str]]:
        """Of a book that began with nothing moved: what it was copied from, or had been before.

        A book that still stands is another one.
        """
        found = [(old, self._parent) for old in self._books(self._parent)]
        if not found:
            for one in steps(self._repository, [self._parent], [_BOOKS]):
                removed = {_parted(each.path)[0] for each in one.changes if each.new is None}
                for parent in one.parents if removed else ():
                    found += [(old, parent) for old in self._books(parent) if old in removed]
        for old, commit in dict.fromkeys(found):
            if old != self._place and not _has(self._repository, head, old + BOOK_FILE):
                yield old, commit

    def _books(self, commit: str) -> list[str]:
        """The books at a commit that have a file of this one, or a record of the same name."""
        books: dict[str, dict[str, str]] = {}
        for path, blob in self._repository.files(commit).items():
            where, file = _parted(path)
            books.setdefault(where, {})[file] = blob
        blobs, names = set(self._came.values()), self._came.keys() - {BOOK_FILE}
        return [
            where
            for where, files in books.items()
            if BOOK_FILE in files and (names & files.keys() or blobs & set(files.values()))
        ]


def _parted(path: str) -> tuple[str, str]:
    """The book's folder of a path, and the rest, which begins with one of our own names."""
    parts = path.split("/")
    at = parts.index(HEARINGS) if HEARINGS in parts[:-1] else len(parts) - 1
    return "".join(f"{one}/" for one in parts[:at]), "/".join(parts[at:])


def _has(repository: Repository, commit: str, path: str) -> bool:
    try:
        repository.run("cat-file", "-e", f"{commit}:{path}")
    except VademecumError:
        return False
    return True


def _there(
    step: Step, own: str, held: Mapping[str, frozenset[str]], folder: str, as_stood: bool
) -> Step:
    """A step with the paths of old places as they are now; a file that only moved did not change.

    In the commit of a move the old place is the book's only as its parent had it.
    """
    found: dict[str, list[Change]] = {}
    for one in step.changes:
        place = next(
            (each for each in (own, *held) if f"{one.path}/".startswith(f"{each}{folder}/")),
            None,
        )
        if place is None:
            continue
        path = one.path if as_stood else own + one.path[len(place) :]
        if place == own or step.commit in held[place]:
            found.setdefault(path, []).append(replace(one, path=path))
        elif one.old and any(parent in held[place] for parent in step.parents):
            found.setdefault(path, []).append(Change(path, one.old, None))
    joined = (each for those in found.values() for each in _joined(those))
    return replace(step, changes=tuple(one for one in joined if one.old != one.new))


def _joined(those: Sequence[Change]) -> Sequence[Change]:
    """What went at one place and came at another is one file."""
    came = [one for one in those if one.old is None]
    went = [one for one in those if one.new is None]
    if not came or not went:
        return those
    rest = [one for one in those if one.old and one.new]
    return [*rest, Change(came[0].path, went[0].old, came[0].new)]
