"""A clone read again from end to end after a purge: every object and file, led to or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from vademecum.history.repo import Repository
from vademecum.withdrawal.clone import Clone, heads
from vademecum.withdrawal.marks import marked
from vademecum.withdrawal.packed import is_packed, opaque, unpacked
from vademecum.withdrawal.plan import Plan
from vademecum.withdrawal.pointed import pointed
from vademecum.withdrawal.readings import decoded
from vademecum.withdrawal.references import listed
from vademecum.withdrawal.search import Search, Where

_LARGE = 200_000_000  # bytes; a larger file is named without being read


@dataclass(frozen=True, slots=True)
class Left:
    """A place that still holds withdrawn words, or that nobody could look into."""

    place: str
    reference: str = ""  # that alone leads there, itself or by a tag
    unread: bool = False
    closed: bool = False  # a document that opens for a person alone
    words: tuple[str, ...] = ()  # that may be theirs, or anybody's: a person is to judge


def left(clone: Clone, found: Plan, search: Search) -> tuple[Left, ...]:
    """What is left, by what was found in the objects (`plan`, made anew) and is in the files."""
    objects = _Objects(clone.repository)
    rows = [objects.left(name, f"{kind} ") for name, kind in found.holding.items()]
    rows += [replace(objects.left(name), unread=True) for name in found.unread]
    rows += [replace(objects.left(name), closed=True) for name in found.closed]
    rows += [
        replace(objects.left(name), words=words)
        for name, words in found.parts.items()
        if name not in found.holding
    ]
    rows += [Left(name) for name in listed(clone.repository) if search.found(name, Where.BESIDE)]
    for path in _files(clone):
        if path.stat().st_size > _LARGE:
            rows.append(Left(path.relative_to(clone.folder).as_posix(), unread=True))
        else:
            rows += _file(path, path.relative_to(clone.folder).as_posix(), search)
    return tuple(sorted(rows, key=lambda one: one.place))


def mark_logs(clone: Clone, search: Search) -> None:
    """Take the words out of what git keeps of its own doings (the titles of stashes)."""
    for path in sorted((clone.inner / "logs").rglob("*")):
        if path.is_file() and not path.is_symlink():
            path.write_bytes(marked(search, path.read_bytes(), Where.BESIDE)[0])


def _file(path: Path, name: str, search: Search) -> Iterator[Left]:
    """What a file holds, and its name."""
    data = path.read_bytes()
    packed = is_packed(data)
    where = Where.BOOK if packed or path.suffix.lower() == ".md" else Where.BESIDE
    texts = list(unpacked(data) if packed else (text for _encoding, text in decoded(data)))
    if search.found(name, Where.BESIDE) or any(search.found(text, where) for text in texts):
        yield Left(name)
    elif parts := [one.words for text in texts for one in search.parts(text)]:
        yield Left(name, words=max(parts, key=len))
    elif packed and opaque(data):
        yield Left(name, closed=True)


def _files(clone: Clone) -> Iterator[Path]:
    """The files of the work tree, tracked or not, and git's own but for its objects and lists."""
    objects = clone.inner / "objects"
    lists = {clone.inner / "packed-refs", clone.inner / "info" / "refs"}  # read as references
    for path in sorted(clone.folder.rglob("*")):
        if path in lists or path.is_symlink() or path.is_relative_to(objects):
            continue
        if path.is_file():
            yield path


class _Objects:
    """Objects, by what leads to them."""

    def __init__(self, repository: Repository) -> None:
        listed = repository.run("-c", "core.quotePath=false", "rev-list", "--all", "--objects")
        rows = (line.partition(" ") for line in listed.decode("utf-8", "replace").splitlines())
        self._paths = {name: path for name, _space, path in rows if path}
        self._references: dict[str, str] = {}
        for one in pointed(repository):
            inside = [one.object, one.end]
            if one.last == "tree":
                told = repository.run("rev-list", "--objects", "--no-object-names", one.end)
                inside += told.decode("ascii").split()
            for name in inside:
                self._references.setdefault(name, one.name)
        self._committed = self._of_commits(repository)

    def left(self, name: str, kind: str = "") -> Left:
        """An object that holds something, with a path, or the reference that leads to it."""
        alone = "" if name in self._committed else self._references.get(name, "")
        path = alone or self._paths.get(name, "")
        return Left(f"{kind}{name[:12]} {path}".rstrip(), alone)

    def _of_commits(self, repository: Repository) -> frozenset[str]:
        """Of the objects that such references lead to, those that a commit has too."""
        if not self._references:
            return frozenset()
        commits = "\n".join(heads(repository)).encode("ascii")
        told = repository.run(
            "rev-list", "--objects", "--no-object-names", "--stdin", given=commits + b"\n"
        )
        return frozenset(told.decode("ascii").split())
