"""Where a build works: `_build` in the book's folder, and what Sphinx has read, outside of it.

What comes with a book is content. Sphinx keeps what it has read as pickles, which are programs:
they lie in the user's cache folder. `_build` is written over, so it is only used where this tool
made it.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from vademecum import __version__, store
from vademecum.errors import VademecumError
from vademecum.history.repo import open_repository
from vademecum.language import _
from vademecum.reasons import reason

FOLDER = "_build"
TAG = "CACHEDIR.TAG"  # backups leave out the folders that hold one (https://bford.info/cachedir/)
MARK = (
    b"Signature: 8a477f597d28d172789f06886806bc55\n"
    b"# Made by vademecum, which writes this folder anew: it may be removed at any time.\n"
)
READ_AS = "read-as"  # ties a folder of doctrees to the staged tree it was read from
_UNUSED = 30 * 86_400  # seconds after which what Sphinx read of an edition is removed


def claim(root: Path) -> Path:
    """The book's work folder, made if need be; VademecumError where it is not ours to write."""
    work = root / FOLDER
    # A link, whatever it leads to, would have us write elsewhere.
    if work.is_symlink() or _linked(work):
        message = _("{folder} is a link, or holds one: rm -r {folder}, and build again")
        raise VademecumError(message.format(folder=FOLDER))
    if _tracked(root):
        message = _(
            "git tracks files in {folder}, where only vademecum writes: git rm -r --cached "
            "{folder}, then rm -r {folder}, and build again"
        )
        raise VademecumError(message.format(folder=FOLDER))
    try:
        work.mkdir(exist_ok=True)
        tag = work / TAG
        if not any(work.iterdir()) or (tag.is_file() and not tag.read_bytes()):
            tag.write_bytes(MARK)  # an empty one: another build, or a killed one, began to write it
            # `git add -A` in a book that has no .gitignore of its own must not take it in.
            (work / ".gitignore").write_bytes(b"*\n")
        elif not tag.is_file() or tag.read_bytes() != MARK:
            message = _("{folder} was not made by this tool: rm -r {folder}, and build again")
            raise VademecumError(message.format(folder=FOLDER))
    except OSError as error:
        message = _("{folder} cannot be used: {why}")
        raise VademecumError(message.format(folder=FOLDER, why=reason(error))) from None
    return work


def _linked(work: Path) -> bool:
    """Whether a link stands where we write: below that, staging removes links by itself."""
    if not work.is_dir():
        return False
    below = [one for one in work.iterdir() if one.is_symlink() or one.is_dir()]
    return any(one.is_symlink() or any(two.is_symlink() for two in one.iterdir()) for one in below)


def _tracked(root: Path) -> bool:
    repository = open_repository(root)
    # Some systems find a `_Build` under the name `_build`.
    return repository is not None and bool(
        repository.run("ls-files", "-z", "--", f":(icase){FOLDER}")
    )


@contextlib.contextmanager
def alone(work: Path, *, wait: bool = False) -> Iterator[None]:
    """Only one build of an edition at a time: two would write the same tree.

    Where another is running: VademecumError, or its end is waited for.
    """
    work.mkdir(parents=True, exist_ok=True)
    lock = FileLock(work / "lock")
    try:
        lock.acquire(timeout=-1 if wait else 0)
    except Timeout:
        message = _("another build of {name} is running")
        raise VademecumError(message.format(name=work.name)) from None
    except OSError as error:  # a link stands there, or a folder
        raise VademecumError(reason(error)) from None
    try:
        yield
    finally:
        lock.release()


def is_busy(work: Path) -> bool:
    """Whether a build of that edition is running."""
    if not work.is_dir() or work.is_symlink():
        return False
    try:
        with alone(work):
            return False
    except VademecumError:
        return True


@contextlib.contextmanager
def doctrees(root: Path, work: Path, caches: Path | None = None) -> Iterator[Path]:
    """The folder of what Sphinx has read of the tree in `work`, one edition's work folder.

    `caches`: another folder than the user's. Where nothing can be kept, a folder for this once.
    """
    place = (caches or store.folder()) / "doctrees"
    if not (store.private(place.parent) and store.private(place)):
        with tempfile.TemporaryDirectory(prefix="vademecum-") as name:
            yield Path(name)
        return
    _sweep(place)
    folder = place / _key(root, work)
    if folder.is_symlink():
        folder.unlink()
    # Sphinx goes by modification times: an older copy of the book put back where this one was
    # would be taken for what was read of the newer.
    if _mark(folder) is None or _mark(folder) != _mark(work):
        shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700, exist_ok=True)
    mark = secrets.token_hex(16)
    for one in (folder, work):
        (one / READ_AS).write_text(mark, encoding="ascii")
    os.utime(folder)
    forget(folder, work / "source")
    try:
        yield folder
    except BaseException:
        # Sphinx says what is wrong with a page once, when it reads it: it must read it again.
        shutil.rmtree(folder, ignore_errors=True)
        raise


def forget(doctrees: Path, tree: Path) -> None:
    """Remove what Sphinx keeps of pages that are gone: their words would stay on this machine."""
    for path in doctrees.rglob("*.doctree"):
        page = tree / path.relative_to(doctrees).with_suffix(".md")
        if not page.is_file():
            path.unlink()


def _key(root: Path, work: Path) -> str:
    import docutils
    import sphinx

    told = (root.resolve(), work.name, __version__, sphinx.__version__, docutils.__version__)
    words = "\n".join([*map(str, told), sys.implementation.cache_tag or ""])
    return hashlib.sha256(words.encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _mark(folder: Path) -> bytes | None:
    try:
        return (folder / READ_AS).read_bytes()
    except OSError:
        return None


def _sweep(place: Path) -> None:
    """Remove what was read of editions that nobody builds any more."""
    for folder in place.iterdir():
        with contextlib.suppress(OSError):
            if time.time() - folder.lstat().st_mtime > _UNUSED:
                shutil.rmtree(folder)
