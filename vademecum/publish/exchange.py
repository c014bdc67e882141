"""A whole new folder is made beside the published one, and the two change places.

A reader, or a build that is killed, never leaves half an edition.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.publish import manifest
from vademecum.reasons import reason

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


def prepare(target: Path) -> Path:
    """An empty folder beside `target` to build in, after finishing what a killed run left."""
    if target.is_symlink() or (target.exists() and not _is_edition(target)):
        message = _("{path} is no edition made by vademecum: it is not replaced")
        raise VademecumError(message.format(path=target))
    target.parent.mkdir(parents=True, exist_ok=True)
    old, new = _old(target), _new(target)
    if old.exists() and not target.exists():
        old.rename(target)  # killed between the two renames: the published edition comes back
    for left in (old, new):
        if left.exists():
            shutil.rmtree(left)
    new.mkdir()
    return new


def publish(new: Path, target: Path) -> None:
    """Put the folder `new` in the place of `target`."""
    if not target.exists():
        new.rename(target)
    elif _exchange(new, target):
        shutil.rmtree(new)
    else:
        old = _old(target)
        _rename_both(new, target, old)
        shutil.rmtree(old)


def discard(new: Path) -> None:
    """Remove a folder that will not be published."""
    shutil.rmtree(new, ignore_errors=True)


def _exchange(new: Path, target: Path) -> bool:
    """Exchange two folders in one step (Linux's renameat2); False where that does not exist."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    paths = os.fsencode(new), os.fsencode(target)
    return bool(rename(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0)


def _rename_both(new: Path, target: Path, old: Path) -> None:
    """In two steps; where the second fails, what was published comes back."""
    try:
        target.rename(old)
        try:
            new.rename(target)
        except BaseException:
            old.rename(target)
            raise
    except OSError as error:  # Windows: one of its files is open in another program
        message = _("{path} cannot be replaced: {why}")
        raise VademecumError(message.format(path=target, why=reason(error))) from None


def _is_edition(folder: Path) -> bool:
    """Whether a folder may be replaced: an edition, or nothing at all."""
    return folder.is_dir() and (manifest.is_ours(folder) or not any(folder.iterdir()))


def _new(target: Path) -> Path:
    return target.with_name(f".{target.name}.new")


def _old(target: Path) -> Path:
    return target.with_name(f".{target.name}.old")
