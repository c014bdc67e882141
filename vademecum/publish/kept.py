"""Versions that were published: their folders stay beside the current editions'.

`dist/<edition>` is what was built last; `dist/<version>/<edition>` is what a release made. No build
writes there: only a person removes it.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.model import Release
from vademecum.reasons import reason

FOLDER = "dist"
_NAME = re.compile(r"\w[\w.-]*\Z")


def may_name(version: str) -> bool:
    """Whether a version can name a folder, a file and a tag."""
    odd = ".." in version or version.endswith((".", ".lock"))
    return bool(_NAME.match(version)) and not odd


def spared(root: Path, target: Path, releases: Iterable[Release]) -> None:
    """VademecumError where `target` is in the folder of a version that was published."""
    folder = target.parent.resolve()
    for one in releases:
        if folder == (root / FOLDER / one.version).resolve() and target.exists():
            message = _("{path} is of the published version {version}: it is not replaced")
            raise VademecumError(message.format(path=target, version=one.version))


def keep(root: Path, version: str, folders: Iterable[Path]) -> Path:
    """Copy the editions of a version to its own folder, all or none; that folder."""
    place = root / FOLDER / version
    aside = place.with_name(f".{version}.new")
    try:
        if aside.exists():
            shutil.rmtree(aside)  # a killed release left it
        for folder in folders:
            shutil.copytree(folder, aside / folder.name)
        aside.rename(place)
    except OSError as error:
        shutil.rmtree(aside, ignore_errors=True)
        message = _("{path} cannot be written: {why}")
        raise VademecumError(message.format(path=place, why=reason(error))) from None
    return place
