"""A clone read again from end to end after a purge: every object and file, led to or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from vademecum.history.repo import Repository
from vademecum.withdrawal.clone import Clone
from vademecum.withdrawal.expressions import MARK
from vademecum.withdrawal.packed import is_packed
from vademecum.withdrawal.plan import Plan
from vademecum.withdrawal.readings import decoded, encoded, in_encoding
from vademecum.withdrawal.search import Search

_LARGE = 200_000_000  # bytes; a larger file is named without being read


@dataclass(frozen=True, slots=True)
class Left:
    """A place that still holds withdrawn words, or that nobody could look into."""

    place: str
    unread: bool = False


def left(clone: Clone, found: Plan, search: Search) -> tuple[Left, ...]:
    """What is left, by what was found in the objects (`plan`, made anew) and is in the files."""
    paths = _paths(clone.repository)
    rows = [
        Left(f"{kind} {name[:12]} {paths.get(name, '')}".rstrip())
        for name, kind in found.holding.items()
    ]
    rows += [Left(f"{name[:12]} {paths.get(name, '')}".rstrip(), True) for name in found.unread]
    for path in _files(clone):
        if path.stat().st_size > _LARGE:
            rows.append(Left(path.relative_to(clone.folder).as_posix(), True))
        elif _holds(path.read_bytes(), search):
            rows.append(Left(path.relative_to(clone.folder).as_posix()))
    return tuple(sorted(rows, key=lambda one: one.place))


def mark_logs(clone: Clone, search: Search) -> None:
    """Take the words out of what git keeps of its own doings (the titles of stashes)."""
    for path in sorted((clone.inner / "logs").rglob("*")):
        if path.is_file() and not path.is_symlink():
            data = path.read_bytes()
            for encoding, _text in list(decoded(data)):
                text = in_encoding(data, encoding)
                for one in reversed(search.found(text)):
                    text = text[: one.start] + MARK + text[one.end :]
                data = encoded(text, encoding)
            path.write_bytes(data)


def _holds(data: bytes, search: Search) -> bool:
    if is_packed(data):
        return search.holds(data)
    return any(search.found(text) for _encoding, text in decoded(data))


def _files(clone: Clone) -> Iterator[Path]:
    """The files of the work tree, tracked or not, and git's own but for its objects."""
    objects = clone.inner / "objects"
    for path in sorted(clone.folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and not path.is_relative_to(objects):
            yield path


def _paths(repository: Repository) -> dict[str, str]:
    """A path for each object that something leads to."""
    listed = repository.run("-c", "core.quotePath=false", "rev-list", "--all", "--objects")
    rows = (line.partition(" ") for line in listed.decode("utf-8", "replace").splitlines())
    return {name: path for name, _space, path in rows if path}
