"""An edition as it would be made from a past commit, and what must not be told of it any more."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from vademecum import corpus
from vademecum.corpus import Loaded
from vademecum.editions.choose import choose
from vademecum.editions.redact import redact
from vademecum.errors import VademecumError
from vademecum.history.align import align
from vademecum.history.objects import Blobs
from vademecum.history.places import stood
from vademecum.history.reading import Reader
from vademecum.history.repo import Repository
from vademecum.history.words import Words
from vademecum.language import _
from vademecum.model import Edition, Library

_FOLDERS = ("chapters", "hearings", "editions")
_FILES = ("vademecum.toml", "annuaire.toml")
_RUN = 3  # words in a row that tell a withheld passage
_SHORT = 12  # words; a struck passage no longer than this is told by each of its rare words


@dataclass(frozen=True, slots=True)
class Seen:
    """A book at one moment, whole and as an audience sees it."""

    label: str  # as the user named it
    whole: Library
    shown: Library
    summary: str = ""  # the editor's own words on this version, MyST


def seen(label: str, library: Library, edition: Edition, date: dt.date, summary: str = "") -> Seen:
    """The book as the readers of `edition` see it on that date.

    Raises VademecumError where something in it cannot be proven withheld.
    """
    try:
        shown = redact(choose(library, edition, date).library, edition, date)
    except ValueError as error:
        message = _("the book of {label} cannot be shown: {why}")
        raise VademecumError(message.format(label=label, why=error)) from None
    return Seen(label, library, shown, summary)


def library_at(repository: Repository, commit: str) -> tuple[Library, str]:
    """The book at a commit, and its editor's summary of that version; see `loaded_at`."""
    loaded, summary_ = loaded_at(repository, commit)
    return loaded.library, summary_


def loaded_at(repository: Repository, commit: str) -> tuple[Loaded, str]:
    """The book at a commit with what is wrong in it, and its editor's summary of that version.

    Files that cannot be read are left out, as the build of that day refused them. Raises
    VademecumError where the commit holds no book.
    """
    files = repository.files(commit)
    with loaded_of(repository, files, stood(repository, commit, files)) as (root, loaded):
        if not (root / _FILES[0]).is_file():
            raise VademecumError(_("commit {id} holds no book").format(id=commit[:12]))
        return loaded, summary(root, loaded.library)


@contextmanager
def loaded_of(
    repository: Repository, files: Mapping[str, str], prefix: str
) -> Iterator[tuple[Path, Loaded]]:
    """The book that stands at `prefix` in files that git holds, and a folder with its texts.

    `files`: path from the top of the work tree -> blob id.
    """
    with tempfile.TemporaryDirectory(prefix="vademecum-") as name:
        root = Path(name)
        _check_out(repository, files, prefix, root)
        yield root, corpus.load(root)


def summary(root: Path, library: Library) -> str:
    """`editions/<version>.md`, the editor's own words on what changed; "" where there are none."""
    version = library.settings.book.version
    if not version or "/" in version or "\\" in version:
        return ""
    try:
        return (root / "editions" / f"{version}.md").read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _check_out(repository: Repository, files: Mapping[str, str], prefix: str, root: Path) -> None:
    wanted = {}
    for path, blob in files.items():
        if path.startswith(prefix):
            own = PurePosixPath(path[len(prefix) :])
            if _is_text_of_the_book(own):
                wanted[own] = blob
    with Blobs(repository, wanted.values()) as blobs:
        for own, blob in wanted.items():
            content = blobs.read(blob)
            if content is not None:
                place = root.joinpath(*own.parts)
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(content)


def _is_text_of_the_book(path: PurePosixPath) -> bool:
    if path.as_posix() in _FILES:
        return True
    odd = any(part in ("", ".", "..") or "\\" in part or ":" in part for part in path.parts)
    folder = path.parts[0] if len(path.parts) > 1 else ""
    return not odd and folder in _FOLDERS and path.suffix in (".md", ".json")


class Withheld:
    """Words that were shown once and may not be any more.

    What the new edition withholds, wherever it stands, and what the old records said that the
    new ones do not: a person heard may have withdrawn or corrected it.
    """

    def __init__(self, old: Seen, new: Seen) -> None:
        self._reader = Reader()
        visible = [self._words(body) for body in _bodies(new.shown)]
        self._free = {run for text in visible for run in _runs(text)}
        known = {word for text in visible for word in text}
        self._runs: set[tuple[int, ...]] = set()
        self._rare: set[int] = set()
        shown = dict(_texts(new.shown))
        for name, body in _texts(new.whole):
            self._forbid(self._words(body), self._words(shown.get(name, "")), known)
        for name, record in old.shown.records.items():
            after = new.shown.records.get(name)
            self._forbid(self._words(record.body), self._words(after.body if after else ""), known)
        self._runs -= self._free

    def tells(self, text: str) -> bool:
        """Whether a text of the old edition would tell what is withheld."""
        read = self._words(text)
        return any(word in self._rare for word in read) or any(
            run in self._runs for run in _runs(read)
        )

    def _words(self, body: str) -> Words[int]:
        return self._reader.read(body.encode("utf-8")).flat()

    def _forbid(self, whole: Words[int], shown: Words[int], known: set[int]) -> None:
        at = 0
        for start, _there, size in [*align(whole, shown), (len(whole), 0, 0)]:
            if start > at:
                hidden = whole[at:start]
                self._runs |= set(_runs(whole[max(0, at - 1) : start + 1]))
                if shown and len(hidden) <= _SHORT:
                    self._rare |= {word for word in hidden if word not in known}
            at = start + size


def _runs(text: Sequence[int]) -> Iterable[tuple[int, ...]]:
    return zip(*(text[n:] for n in range(_RUN)), strict=False)


def _texts(library: Library) -> Iterator[tuple[str, str]]:
    yield from ((name, chapter.body) for name, chapter in library.chapters.items())
    yield from ((name, record.body) for name, record in library.records.items())


def _bodies(library: Library) -> Iterator[str]:
    yield from (body for _name, body in _texts(library))
