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

_KIND = "silent-2"
_PACKAGE = Path(__file__).parents[1]
_TOOLS = ("markdown-it-py", "mdit-py-plugins", "myst-parser", "docutils", "ruamel.yaml")


class Silent:
    """Which texts of one library checks had nothing to say of."""

    def __init__(self, library: Library, kept: Store) -> None:
        self._library, self._kept = library, kept
        self._settings = _digest(code(), _told(library.settings)) if kept.keeps else ""
        texts = library.texts if kept.keeps else ()
        self._texts = {text.place.path: _digest(_told(text)) for text in texts}

    def asked(
        self, check: Callable[[Library, dt.date], Iterator[Problem]], date: dt.date
    ) -> Iterator[Problem]:
        """What a check says of the library, which asks each text alone and heeds no date."""
        if not self._kept.keeps:
            yield from check(self._library, date)
            return
        digests = {
            path: _digest(self._settings, check.__module__, one)
            for path, one in self._texts.items()
        }
        left = {path: one for path, one in digests.items() if self._kept.get(_KIND, one) is None}
        spoken = set()
        for problem in check(_only(self._library, left), date):
            spoken.add(problem.place.path)
            yield problem
        for path in left.keys() - spoken:
            self._kept.put(_KIND, left[path], b"")


class Silence:
    """Whether a check had nothing to say of all that it is asked, `told`."""

    def __init__(self, kept: Store, check: str, *told: str) -> None:
        self._kept = kept
        self._digest = _digest(code(), check, *told) if kept.keeps else ""
        self.known = kept.get(_KIND, self._digest) is not None

    def keep(self) -> None:
        """It had nothing to say."""
        self._kept.put(_KIND, self._digest, b"")


def _digest(*told: str) -> str:
    every = hashlib.sha256()
    for one in told:
        every.update(hashlib.sha256(one.encode("utf-8", "replace")).digest())
    return every.hexdigest()


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
def code() -> str:
    """What reads texts: this package, and what it stands on."""
    return made_by(_PACKAGE.rglob("*.py"), _TOOLS)
