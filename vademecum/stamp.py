"""Nothing changed: editions that stand as they were made, known by a digest of all inputs.

A stamp is kept (`store`) under the digest of all that a build depends on: what was asked for, the
day, every file of the book's folder that no tool made, all that git tells of it, the environment
that is read, this tool's files, its libraries, the system's typefaces. It says which editions came
of that. They are the answer as long as each file of theirs is what its manifest says, and the
manifest the one that was written then: what was proven of those bytes stands. Where anything
cannot be told, there is no stamp, and all is made anew.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import json
import os
import platform
import stat
import sys
from collections.abc import Iterator, Sequence
from importlib import metadata
from pathlib import Path

from vademecum import __version__, child
from vademecum.errors import VademecumError
from vademecum.formats import native
from vademecum.history.fingerprint import fingerprint
from vademecum.order import Built, Order
from vademecum.publish import kept, manifest
from vademecum.store import Store
from vademecum.work import FOLDER, TAG

_KIND = "stamp-3"
_LAST = "last-1"  # the digest of the inputs of a book's last build
_HERE = Path(__file__).parent
# Of what a child is told: where files are put, not what they hold.
_ELSEWHERE = frozenset("TMPDIR TEMP TMP XDG_CACHE_HOME".split())
_ALSO = ("GIT_INDEX_FILE", "TZ")  # read in this process alone
_MADE = (TAG, "pyvenv.cfg")  # a folder that holds one is some tool's work
_CACHES = frozenset(("__pycache__", "node_modules"))
_LARGE = 64 << 20  # bytes of a file that is told by its size and its time


class Stamp:
    """The stamp of one order."""

    def __init__(self, root: Path, order: Order) -> None:
        self._root, self._order = root, order
        # A release reads nothing that was kept.
        self._store = Store.of(root) if order.caches is None else Store.none()
        self._book = hashlib.sha256(os.fsencode(root.resolve())).hexdigest()
        self._digest = _digest(root, order)

    def answer(self) -> tuple[Built, ...]:
        """The editions asked for, where they stand; none: they are to be made."""
        last = self._store.get(_LAST, self._book) or b""
        known = bool(self._digest) and last.decode("ascii", "replace") == self._digest
        data = self._store.get(_KIND, self._digest) if known else None
        try:
            found = tuple(map(_stands, json.loads(data))) if data is not None else ()
        except (ValueError, KeyError, TypeError):  # of another time
            return ()
        return tuple(one for one in found if one is not None) if None not in found else ()

    def begin(self) -> None:
        """All is made anew: what stands is no answer until that has ended well."""
        self._store.put(_LAST, self._book, b"")

    def keep(self, made: Sequence[Built]) -> None:
        """Keep what was made, unless something is left to be made or changed meanwhile."""
        if not self._digest or not made or any(one.remains for one in made):
            return
        told = [_told(one) for one in made]
        if None not in told and _digest(self._root, self._order) == self._digest:
            self._store.put(_KIND, self._digest, json.dumps(told).encode("ascii"))
            self._store.put(_LAST, self._book, self._digest.encode("ascii"))


def _told(one: Built) -> dict[str, object] | None:
    try:
        digest = hashlib.sha256((one.folder / manifest.NAME).read_bytes()).hexdigest()
        paths = [str(path) for path in (one.folder, *one.made)]
        json.dumps([*paths, *one.notes, *one.faults]).encode("ascii")
    except (OSError, UnicodeError):
        return None
    said: dict[str, object] = {"notes": one.notes, "faults": one.faults, "aside": one.aside}
    return said | {"edition": one.edition, "paths": paths, "manifest": digest}


def _stands(told: dict[str, object]) -> Built | None:
    """The edition, if each of its files is as it was written."""
    folder, *made = (Path(str(one)) for one in _list(told["paths"]))
    try:
        found = manifest.verify(folder)
    except (VademecumError, OSError):
        return None
    if found.differences or found.digest != told["manifest"]:
        return None
    notes, faults = (tuple(map(str, _list(told[name]))) for name in ("notes", "faults"))
    aside = told["aside"]
    if not isinstance(aside, int):
        raise TypeError
    return Built(str(told["edition"]), folder, tuple(made), notes, faults=faults, aside=aside)


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _digest(root: Path, order: Order) -> str:
    """Of all that the editions depend on; "" where it cannot be told."""
    told = hashlib.sha256()
    try:
        for part in (*_asked(root, order), *_tools(), *_files(root, order)):
            told.update(hashlib.sha256(part).digest())
        told.update(fingerprint(root, _folders(root, order)).encode())
    except (VademecumError, OSError, ImportError, metadata.PackageNotFoundError):
        return ""
    return told.hexdigest()


def _asked(root: Path, order: Order) -> Iterator[bytes]:
    """The order, the day on which it is given, the environment it is given in."""
    known = {key: value for key, value in child.environment().items() if key not in _ELSEWHERE}
    own = {key: os.environ.get(key) for key in _ALSO}
    asked = {field.name: str(getattr(order, field.name)) for field in dataclasses.fields(order)}
    told = [str(root.resolve()), asked, sorted(known.items()), own, dt.date.today().isoformat()]
    yield json.dumps(told).encode()
    if order.people is not None:
        yield order.people.read_bytes()


def _tools() -> Iterator[bytes]:
    """This tool as it lies there, what it stands on, the typefaces of the system."""
    yield f"{__version__} {sys.version} {platform.platform()}".encode()
    for file in sorted(_below(_HERE, ())):
        yield os.fsencode(file) + file.read_bytes()
    for entry in sorted(set(sys.path)):
        if os.path.isdir(entry):  # noqa: PTH112 - it may be ""
            yield "\n".join(_distributions(Path(entry))).encode("utf-8", "surrogateescape")
    try:
        yield native.told().encode("utf-8", "surrogateescape")
    except (OSError, ImportError):  # no book is made here, and `remains` says so
        yield b""


def _distributions(place: Path) -> Iterator[str]:
    for one in sorted(place.glob("*.dist-info")):
        record = one / "RECORD"  # which is written when anything is installed
        found = record.stat() if record.is_file() else None
        yield f"{one.name} {found.st_size} {found.st_mtime_ns}" if found else one.name


def _files(root: Path, order: Order) -> Iterator[bytes]:
    """Every file of the book's folder, but those that some tool made."""
    out = tuple((root / one).resolve() for one in _folders(root, order))
    for file in sorted(_below(root, out)):
        found = file.lstat()
        yield os.fsencode(file.relative_to(root)) + stat.filemode(found.st_mode).encode()
        if stat.S_ISLNK(found.st_mode):
            yield os.fsencode(file.readlink())
        elif stat.S_ISREG(found.st_mode):
            if found.st_size > _LARGE:
                yield f"{found.st_size} {found.st_mtime_ns}".encode()
            else:
                yield file.read_bytes()


def _folders(root: Path, order: Order) -> tuple[str, ...]:
    """The folders of the book that builds write."""
    out = order.out.resolve() if order.out is not None else root
    top = root.resolve()
    more = out.relative_to(top).as_posix() if top in out.parents else kept.FOLDER
    return tuple(dict.fromkeys((kept.FOLDER, FOLDER, more)))


def _below(top: Path, but: Sequence[Path]) -> Iterator[Path]:
    """What lies below a folder and is no folder, not in hidden ones nor in the work of tools."""
    for place, folders, names in os.walk(top, followlinks=False):
        base = Path(place)
        if base != top and (any(one in names for one in _MADE) or base.resolve() in but):
            folders.clear()
            continue
        for name in list(folders):
            if (base / name).is_symlink():
                yield base / name
        folders[:] = [one for one in folders if one[0] != "." and one not in _CACHES]
        yield from (base / name for name in names)
