"""The sheet of the edition being built, at hand in every directive.

What a document asked of it is noted, part by part: a document is read again when a part that it
asked for has changed, not at every commit, which changes the sheet.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterator, MutableMapping
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError

from vademecum.editions import sheet as sheets
from vademecum.editions.sheet import Sheet
from vademecum.errors import VademecumError
from vademecum.sphinx_ext.inside import outdates_no_page

ASKED = "asked"  # of the Domain's data: document -> part of the sheet -> its digest

# Doctrees hold what these write.
_ROOMS = ("sphinx_ext", "french", "text", "editions")


def take_from_sheet(app: Sphinx, config: Config) -> None:
    """Fill the configuration with what the sheet says of the book.

    The code is a value that outdates every document: where this extension reads otherwise, all
    pages are read again. The sheet's own digest outdates none: `outdated` says which.
    """
    path = Path(app.srcdir) / sheets.NAME
    try:
        sheet = sheets.read(path)
    except VademecumError as error:
        raise ExtensionError(error.message) from None
    config.vm_sheet_digest = hashlib.sha256(path.read_bytes()).hexdigest()
    config.vm_code = _code()
    config.project = sheet.book.title
    config.author = sheet.book.publisher
    config.copyright = sheet.book.publisher
    # No page says it but by the sheet, and it counts the commits since what was published.
    outdates_no_page(config, "version", "release")
    config.version = config.release = sheet.book.version
    config.html_title = config.html_short_title = sheet.book.title


def sheet_of(env: BuildEnvironment) -> Sheet:
    """The sheet of the tree that this environment reads; what a document asks of it is noted."""
    sheet = sheet_in(Path(env.srcdir), env.config.vm_sheet_digest)
    if not env.docname:
        return sheet
    noted = env.domaindata["vm"][ASKED].setdefault(env.docname, {})
    return cast(Sheet, _Noted(sheet, "", noted))


@lru_cache(maxsize=4)
def sheet_in(srcdir: Path, digest: str) -> Sheet:  # noqa: ARG001
    """The sheet of `srcdir`; `digest` is only there to tell one state of the file from another."""
    return sheets.read(srcdir / sheets.NAME)


def outdated(
    app: Sphinx,  # noqa: ARG001 - the form of Sphinx's event
    env: BuildEnvironment,
    added: set[str],
    changed: set[str],  # noqa: ARG001
    removed: set[str],
) -> list[str]:
    """The documents of which something they asked for is no more what it was.

    All where one came or went: a page may tell which others there are.
    """
    if added or removed:
        return sorted(env.found_docs)
    sheet = sheet_in(Path(env.srcdir), env.config.vm_sheet_digest)
    return [
        docname
        for docname, parts in env.domaindata["vm"][ASKED].items()
        if any(_digest_at(sheet, path) != digest for path, digest in parts.items())
    ]


class _Noted:
    """A record of the sheet as one document sees it."""

    def __init__(self, record: object, path: str, noted: MutableMapping[str, str]) -> None:
        self._record, self._path, self._noted = record, path, noted

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._record, name)
        path = f"{self._path}{name}"
        self._noted.setdefault(path, _digest(value))
        if _is_record(value):
            return _Noted(value, f"{path}.", self._noted)
        return value


def _is_record(value: object) -> bool:
    return dataclasses.is_dataclass(value) and not isinstance(value, type)


def _digest_at(sheet: Sheet, path: str) -> str:
    """Of a part of the sheet, as it is now."""
    value: Any = sheet
    for name in path.split("."):
        value = getattr(value, name, None)
    return _digest(value)


def _digest(value: object) -> str:
    """Of a part; of one that has parts itself, that it is there: each of them is noted apart."""
    if _is_record(value):
        return type(value).__name__
    return hashlib.sha256(repr(value).encode("utf-8", "surrogatepass")).hexdigest()


def _code() -> str:
    told = hashlib.sha256()
    for file in _files():
        told.update(hashlib.sha256(file.read_bytes()).digest())
    return told.hexdigest()


def _files() -> Iterator[Path]:
    package = Path(__file__).parents[1]
    for room in _ROOMS:
        yield from sorted((package / room).rglob("*.py"))
