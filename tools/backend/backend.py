"""The build of the wheel: flit's own, with the French catalogue compiled and the version written.

Neither is kept in git: a wheel without the catalogue would speak English alone, and one without its
version could not say from which commit it was made.
"""

from __future__ import annotations

import contextlib
import runpy
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import version_of
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from flit_core import buildapi
from flit_core.buildapi import (  # noqa: F401 - pip asks this module for them
    get_requires_for_build_editable,
    get_requires_for_build_sdist,
    get_requires_for_build_wheel,
)

Config = Mapping[str, Any] | None

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = ROOT / "vademecum" / "locale"
VERSION = ROOT / "vademecum" / "_version.py"
GUIDE = ROOT / "vademecum" / "starter" / "guide"


def compile_catalogues() -> None:
    """Write the binary form of each catalogue beside it."""
    for source in CATALOGUES.rglob("*.po"):
        with source.open("rb") as read, source.with_suffix(".mo").open("wb") as written:
            write_mo(written, read_po(read))


@contextlib.contextmanager
def guided() -> Iterator[None]:
    """The guide's pages inside the package while it is built; a source archive has them there."""
    # Without what the package stands on, which is not here while it is built.
    pages: Mapping[str, str] = runpy.run_path(f"{GUIDE}.py")["PAGES"]
    if not all((ROOT / source).is_file() for source in pages.values()):
        yield
        return
    GUIDE.mkdir(exist_ok=True)
    try:
        for name, source in pages.items():
            shutil.copyfile(ROOT / source, GUIDE / name)
        yield
    finally:
        shutil.rmtree(GUIDE)


@contextlib.contextmanager
def versioned(version: str) -> Iterator[None]:
    """`vademecum/_version.py` while something is built; a source archive keeps the one it has."""
    before = VERSION.read_bytes() if VERSION.is_file() else None
    VERSION.write_text(f'__version__ = "{version}"\n', encoding="utf-8", newline="\n")
    try:
        yield
    finally:
        # One that a killed build left in a checkout would go on telling of its commit.
        if before is None or (ROOT / ".git").exists():
            VERSION.unlink()
        else:
            VERSION.write_bytes(before)


def prepare_metadata_for_build_wheel(folder: str, config: Config = None) -> str:
    """What the wheel says of itself, in `folder`; its name."""
    with versioned(version_of.version(ROOT)):
        name: str = buildapi.prepare_metadata_for_build_wheel(folder, config)
    return name


def build_wheel(folder: str, config: Config = None, info: str | None = None) -> str:
    """The wheel, in `folder`; its name."""
    compile_catalogues()
    with guided(), versioned(version_of.version(ROOT)):
        name: str = buildapi.build_wheel(folder, config, info)
    return name


def build_sdist(folder: str, config: Config = None) -> str:
    """The source archive, in `folder`; its name."""
    compile_catalogues()
    with guided(), versioned(version_of.version(ROOT)):
        name: str = buildapi.build_sdist(folder, config)
    return name


def prepare_metadata_for_build_editable(folder: str, config: Config = None) -> str:
    """What an installation that leads back to this checkout says of itself; its name."""
    with versioned(version_of.CLONE):
        name: str = buildapi.prepare_metadata_for_build_editable(folder, config)
    return name


def build_editable(folder: str, config: Config = None, info: str | None = None) -> str:
    """The wheel that leads back to this checkout, in `folder`; its name."""
    with versioned(version_of.CLONE):
        name: str = buildapi.build_editable(folder, config, info)
    return name
