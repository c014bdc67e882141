"""A chapter's file as it was: which words it had when somebody thought something of them."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from vademecum.corpus.library import CHAPTERS
from vademecum.errors import VademecumError
from vademecum.history import process, words
from vademecum.history.objects import Blobs
from vademecum.history.places import book_steps
from vademecum.history.repo import Repository, open_repository, state
from vademecum.language import _
from vademecum.model import Chapter
from vademecum.record import opinions, read


def committed(root: Path, chapter: Chapter) -> Chapter | None:
    """The chapter as HEAD has it; None where it has none.

    VademecumError where the book has no history.
    """
    repository, head = _history(root)
    blob = repository.files(head).get(repository.prefix + chapter.place.path)
    return None if blob is None else _chapter(repository, blob, chapter.place.path)


def at(root: Path, chapter: Chapter, named: str) -> Chapter:
    """The chapter as a blob, or a commit, a tag, a branch, has it.

    VademecumError where that names nothing here, or nothing that this chapter ever was.
    """
    repository, head = _history(root)
    blob = repository.blob(named)
    if blob is None:
        files = repository.files(repository.resolve(named))
        path = repository.prefix + chapter.place.path
        blob = files.get(path) or next(
            (files[one] for one in files if _stem(repository, one) == chapter.id), None
        )
    found = None
    if blob is not None and blob in _blobs(repository, head, chapter.id):
        found = _chapter(repository, blob, chapter.place.path)
    if found is None:
        message = _("“{named}” is no text that “{id}” had in this history")
        raise VademecumError(message.format(named=named, id=chapter.id))
    return found


def of_words(root: Path, chapter: Chapter, digest: str) -> Chapter | None:
    """The chapter when it last had the words of a digest; None where no commit kept them."""
    if state(root).head is None:
        return None
    repository, head = _history(root)
    for blob in reversed(_blobs(repository, head, chapter.id)):
        found = _chapter(repository, blob, chapter.place.path)
        if found is not None and opinions.digest(found) == digest:
            return found
    return None


def _blobs(repository: Repository, head: str, name: str) -> tuple[str, ...]:
    """What a chapter's file ever held, under whatever folder, the oldest first."""
    found: dict[str, None] = {}
    for step in book_steps(repository, head, CHAPTERS):
        for change in step.changes:
            if change.new and _stem(repository, change.path) == name:
                found.pop(change.new, None)
                found[change.new] = None
    return tuple(found)


def _stem(repository: Repository, path: str) -> str:
    """The id of the chapter at a path from the top of the work tree; "" where there is none."""
    place = PurePosixPath(path.removeprefix(repository.prefix))
    inside = path.startswith(repository.prefix) and place.parts[0] == CHAPTERS
    return place.stem if inside and place.suffix == ".md" else ""


def _chapter(repository: Repository, blob: str, path: str) -> Chapter | None:
    with Blobs(repository) as blobs:
        content = blobs.read(blob) or b""
    text = words.decode(content).removeprefix("\ufeff").replace("\r\n", "\n")
    return read.chapter(text, path, [])


def _history(root: Path) -> tuple[Repository, str]:
    repository, head = open_repository(root), state(root).head
    if repository is None or head is None:
        raise VademecumError(
            process.lacking()
            or _("which words they are is told by git: git init, then git add and git commit")
        )
    return repository, head
