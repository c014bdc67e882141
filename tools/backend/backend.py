"""The build of the wheel: flit's own, with the French catalogue compiled first.

The compiled catalogue is not kept in git; a wheel without it would speak English alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from flit_core import buildapi
from flit_core.buildapi import (  # noqa: F401 - pip asks this module for them
    get_requires_for_build_editable,
    get_requires_for_build_sdist,
    get_requires_for_build_wheel,
    prepare_metadata_for_build_editable,
    prepare_metadata_for_build_wheel,
)

CATALOGUES = Path(__file__).parents[2] / "vademecum" / "locale"


def compile_catalogues() -> None:
    """Write the binary form of each catalogue beside it."""
    for source in CATALOGUES.rglob("*.po"):
        with source.open("rb") as read, source.with_suffix(".mo").open("wb") as written:
            write_mo(written, read_po(read))


def build_wheel(
    folder: str, config: Mapping[str, Any] | None = None, info: str | None = None
) -> str:
    """The wheel, in `folder`; its name."""
    compile_catalogues()
    name: str = buildapi.build_wheel(folder, config, info)
    return name


def build_sdist(folder: str, config: Mapping[str, Any] | None = None) -> str:
    """The source archive, in `folder`; its name."""
    name: str = buildapi.build_sdist(folder, config)
    return name


def build_editable(
    folder: str, config: Mapping[str, Any] | None = None, info: str | None = None
) -> str:
    """The wheel that leads back to this checkout, in `folder`; its name."""
    name: str = buildapi.build_editable(folder, config, info)
    return name
