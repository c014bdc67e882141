"""Checks that ask each text alone are not asked again of one of which they had nothing to say.

That they were silent is kept (`store`), by a digest of the text, of the book's settings and of what
reads it; problems are found anew each time, in the words of whoever asks.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

from vademecum.model import Library
from vademecum.problems import Problem
from vademecum.store import Store, made_by

_KIND = "silent-1"
_PACKAGE = Path(__file__).parents[1]
_TOOLS = ("markdown-it-py", "mdit-py-plugins", "myst-parser", "docutils", "ruamel.yaml")


def asked(
    check: Callable[[Library, dt.date], Iterator[Problem]],
    library: Library,
    date: dt.date,
    kept: Store,
) -> Iterator[Problem]:
    """What a check says of the library, which asks each text alone and heeds no date."""
    about = f"{_code()}\n{check.__module__}\n{_told(library.settings)}"
    digests = {
        text.place.path: hashlib.sha256(f"{about}\n{_told(text)}".encode("utf-8", "replace"))
        for text in library.texts
    }
    left = {
        path: one.hexdigest()
        for path, one in digests.items()
        if kept.get(_KIND, one.hexdigest()) is None
    }
    spoken = set()
    for problem in check(_only(library, left), date):
        spoken.add(problem.place.path)
        yield problem
    for path in left.keys() - spoken:
        kept.put(_KIND, left[path], b"")


def _only(library: Library, paths: Mapping[str, str]) -> Library:
    """The library with the texts of those files alone."""
    return dataclasses.replace(
        library,
        chapters={k: v for k, v in library.chapters.items() if v.place.path in paths},
        records={k: v for k, v in library.records.items() if v.place.path in paths},
    )


def _told(value: object) -> str:
    """A record with all its fields, those too that count in no comparison."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        told = ", ".join(_told(getattr(value, one.name)) for one in dataclasses.fields(value))
        return f"{type(value).__name__}({told})"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_told(k)}: {_told(v)}" for k, v in value.items()) + "}"
    if isinstance(value, (set, frozenset)):
        return "{" + ", ".join(sorted(map(_told, value))) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(_told, value)) + "]"
    return repr(value)


@cache
def _code() -> str:
    """What reads texts: this package, and what it stands on."""
    return made_by(_PACKAGE.rglob("*.py"), _TOOLS)
