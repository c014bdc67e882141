"""What may be kept between two runs, outside the book, in the user's cache folder.

One content-addressed store: bytes by the digest of all they were made from, for one book and one
version of this tool. Nothing read back can run. Whatever is damaged, cut short or not ours is
thrown away; where nothing can be kept, everything is made anew: neither is ever an error.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
import tempfile
import time
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

from vademecum import __version__

LARGEST = 2**30  # bytes that are kept, of all books; those used longest ago go first
_BLOCK = 4096  # bytes: what a disk takes for the least file
_MAGIC = b"vademecum-1\n"
_DIGEST = 32  # bytes of SHA-256
_DAY = 86_400  # seconds
_SHARE = 16  # the whole is measured each time a sixteenth of it has been written


def folder() -> Path:
    """The user's cache folder for this tool; it may not be there, nor be possible."""
    import platformdirs

    return Path(platformdirs.user_cache_dir("vademecum", appauthor=False))


def made_by(files: Iterable[Path], libraries: Iterable[str]) -> str:
    """The digest of what makes a kept thing: our files as they lie there, versions of libraries."""
    told = hashlib.sha256()
    for name in libraries:
        told.update(f"{name} {metadata.version(name)}\n".encode())
    for file in sorted(files):
        told.update(file.name.encode() + hashlib.sha256(file.read_bytes()).digest())
    return told.hexdigest()


def private(place: Path) -> bool:
    """Make the folder, for this user alone; whether it is one where something may be kept.

    Not where another user could have put what is found there.
    """
    if not place.is_absolute():
        return False  # it would lie in the folder one stands in, a book's perhaps
    try:
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        found = place.lstat()
        if not stat.S_ISDIR(found.st_mode):
            return False
        if os.name == "posix":
            if found.st_uid != os.geteuid():
                return False
            if stat.S_IMODE(found.st_mode) & 0o077:
                place.chmod(0o700)
        return os.access(place, os.W_OK | os.X_OK)
    except OSError:
        return False


def write(file: Path, *parts: bytes) -> bool:
    """Write a whole file, readable by this user alone, or leave what was there; whether it was."""
    try:
        handle, name = tempfile.mkstemp(dir=file.parent, suffix=".part")
    except OSError:
        return False
    try:
        with os.fdopen(handle, "wb") as aside:
            aside.writelines(parts)
        Path(name).replace(file)
    except OSError:
        with contextlib.suppress(OSError):
            Path(name).unlink(missing_ok=True)
        return False
    return True


def sweep(place: Path) -> None:
    """Remove what processes that were killed left half written."""
    for file in place.glob("*.part"):
        with contextlib.suppress(OSError):
            if time.time() - file.stat().st_mtime > _DAY:
                file.unlink(missing_ok=True)


class Store:
    """Bytes by kind and digest of inputs, for one book."""

    def __init__(self, place: Path | None, book: Path, largest: int = LARGEST) -> None:
        """`place`: the folder of entries, shared by all books; None: nothing is kept."""
        self._place = place if place is not None and private(place) else None
        self._book = f"{book.resolve()}\n{__version__}"
        self._largest = largest
        self._written = largest  # since the whole was measured: it is at the first writing

    @classmethod
    def of(cls, book: Path, caches: Path | None = None) -> Store:
        """The user's store, for the book at that folder; `caches`: another, empty, of a release."""
        return cls((folder() if caches is None else caches) / "store", book)

    @classmethod
    def none(cls) -> Store:
        """Keeps nothing: for a release, since a cache shared between machines may be poisoned."""
        return cls(None, Path())

    @property
    def keeps(self) -> bool:
        """Whether anything is kept at all."""
        return self._place is not None

    def get(self, kind: str, digest: str) -> bytes | None:
        """What was put for these inputs, or None."""
        if self._place is None:
            return None
        key = self._key(kind, digest)
        file = self._file(self._place, key)
        try:
            with file.open("rb") as opened:
                content = opened.read(self._largest + 1)
        except OSError:
            return None
        body = content[len(_MAGIC) + _DIGEST :]
        if len(content) > self._largest or content != _headed(key, body):
            with contextlib.suppress(OSError):
                file.unlink(missing_ok=True)
            return None
        with contextlib.suppress(OSError):
            os.utime(file)  # used: among the last to go
        return body

    def put(self, kind: str, digest: str, value: bytes) -> None:
        """Keep bytes for these inputs, whole or not at all."""
        if self._place is None or len(value) > self._largest // _SHARE:
            return
        key = self._key(kind, digest)
        if write(self._file(self._place, key), _headed(key, value)):
            self._written += _taken(len(value))
            if self._written >= self._largest // _SHARE:
                self._written = 0
                _prune(self._place, self._largest)

    def _key(self, kind: str, digest: str) -> str:
        told = f"{self._book}\n{kind}\n{digest}".encode("utf-8", "surrogateescape")
        return hashlib.sha256(told).hexdigest()

    @staticmethod
    def _file(place: Path, key: str) -> Path:
        return place / f"{key}.kept"


def _headed(key: str, body: bytes) -> bytes:
    """An entry: our mark, the digest of its key and its bytes, its bytes."""
    return _MAGIC + hashlib.sha256(key.encode("ascii") + body).digest() + body


def _prune(place: Path, largest: int) -> None:
    """Remove the entries used longest ago, until the others take less than three quarters."""
    sweep(place)
    found = list(_entries(place))
    if sum(size for _used, _name, size in found) <= largest:
        return
    kept = 0
    for _used, name, size in sorted(found, reverse=True):
        kept += size
        if kept > largest * 3 // 4:
            with contextlib.suppress(OSError):
                (place / name).unlink(missing_ok=True)


def _entries(place: Path) -> Iterator[tuple[int, str, int]]:
    """(time of last use, name, what the disk gives it) of each entry."""
    with contextlib.suppress(OSError), os.scandir(place) as found:
        for one in found:
            with contextlib.suppress(OSError):
                if one.name.endswith(".kept"):
                    told = one.stat(follow_symlinks=False)
                    yield told.st_mtime_ns, one.name, _taken(told.st_size)


def _taken(size: int) -> int:
    """What the disk gives a file: whole blocks, one at least. Most entries are a digest alone."""
    return max(1, -(-size // _BLOCK)) * _BLOCK
