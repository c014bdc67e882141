"""`manifest.json`: which edition a folder is, and every file of it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from vademecum.editions.sheet import Sheet
from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.model import Promises
from vademecum.reasons import reason

NAME = "manifest.json"


def write(folder: Path, sheet: Sheet, promises: Promises = Promises.NOT) -> None:
    """`manifest.json`: which edition this is, and every file of it with its size and SHA-256."""
    files = [
        {
            "path": path.relative_to(folder).as_posix(),
            "bytes": path.stat().st_size,
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        }
        for path in sorted(folder.rglob("*"), key=lambda one: one.relative_to(folder).as_posix())
        if path.is_file()
    ]
    data = {
        "edition": sheet.edition,
        "version": sheet.book.version,
        "commit": sheet.commit,
        "date": sheet.date,
        "demonstration": sheet.book.demonstration,
        "promises": promises.value,
        "contributors": [one.name for one in sheet.credits.book],
        "files": files,
    }
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    (folder / NAME).write_text(text, encoding="utf-8", newline="\n")


@dataclass(frozen=True, slots=True)
class Verified:
    """What a published folder turned out to be."""

    edition: str
    version: str
    digest: str  # SHA-256 of its manifest
    count: int  # files the manifest names
    differences: tuple[str, ...]  # one line a file that is missing, changed or too many


def verify(folder: Path) -> Verified:
    """Compare a folder with its manifest; VademecumError when it has none that can be read."""
    path = folder / NAME
    try:
        raw = path.read_bytes()
        data = json.loads(raw)
        named = {str(one["path"]): (int(one["bytes"]), str(one["sha256"])) for one in data["files"]}
        edition, version = str(data["edition"]), str(data["version"])
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError) as error:
        message = _("{path} is no manifest that can be read: {why}")
        raise VademecumError(message.format(path=path, why=reason(error))) from None
    if not named:
        raise VademecumError(_("{path} names no file").format(path=path))
    there = {
        one.relative_to(folder).as_posix(): one
        for one in folder.rglob("*")
        if one.is_symlink() or not one.is_dir()
    }
    wrong = [_("missing: {path}").format(path=name) for name in sorted(named.keys() - there.keys())]
    extra = sorted(there.keys() - named.keys() - {NAME})
    wrong += [_("not in the manifest: {path}").format(path=name) for name in extra]
    for name in sorted((named.keys() | {NAME}) & there.keys()):
        if there[name].is_symlink() or not there[name].is_file():
            # Its bytes are elsewhere, and may change without a trace here.
            wrong.append(_("no plain file: {path}").format(path=name))
        elif name in named and _measured(there[name]) != named[name]:
            wrong.append(_("changed: {path}").format(path=name))
    digest = hashlib.sha256(raw).hexdigest()
    return Verified(edition, version, digest, len(named), tuple(wrong))


def is_ours(folder: Path) -> bool:
    """Whether it holds an edition's manifest: web applications have a file of that name too."""
    try:
        data = json.loads((folder / NAME).read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(data, dict) and data.keys() >= {"edition", "version", "files"}


def day(folder: Path) -> str:
    """The day of the edition that a folder holds; "" where it holds none."""
    if not is_ours(folder):
        return ""
    data = json.loads((folder / NAME).read_bytes())
    return str(data.get("date") or "")


def _measured(path: Path) -> tuple[int, str]:
    content = path.read_bytes()
    return len(content), hashlib.sha256(content).hexdigest()
