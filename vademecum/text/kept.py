"""What the parser saw of a body, kept between two runs: parsing is long, reading it again short.

It is kept as JSON, a list a thing, deflated since it says each word three times, under the digest
of the body and of what parses, while somebody who has a store says so (`keeping`).
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, fields
from typing import Any

from vademecum.model import Kind
from vademecum.store import Store
from vademecum.text.seen import (
    Definition,
    Directive,
    Heading,
    Link,
    Oddity,
    Piece,
    Role,
    Seen,
)

_KIND = "seen-2"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where it is kept."""

    store: Store
    code: str  # the digest of what parses


_PLACE: ContextVar[_Place | None] = ContextVar("where what is seen is kept", default=None)


@contextmanager
def keeping(store: Store, code: str) -> Iterator[None]:
    """Within, what is seen of a body is kept there; `code`: the digest of what parses."""
    before = _PLACE.set(_Place(store, code))
    try:
        yield
    finally:
        _PLACE.reset(before)


def kept(parse: Callable[[str], Seen], body: str) -> Seen:
    """What `parse` sees of a body, from where it is kept, or put there."""
    place = _PLACE.get()
    if place is None or not place.store.keeps or not body:
        return parse(body)
    digest = hashlib.sha256(f"{place.code}\n{body}".encode("utf-8", "surrogatepass")).hexdigest()
    told = place.store.get(_KIND, digest)
    if told is not None:
        try:
            return from_bytes(told)
        except (TypeError, ValueError):
            pass  # of no version of ours: seen anew
    seen = parse(body)
    place.store.put(_KIND, digest, to_bytes(seen))
    return seen


def to_bytes(seen: Seen) -> bytes:
    """All of it."""
    told = [[_row(one) for one in getattr(seen, field.name)] for field in fields(Seen)]
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 1)


def from_bytes(told: bytes) -> Seen:
    """What `to_bytes` wrote; ValueError or TypeError where it did not."""
    try:
        text = zlib.decompress(told).decode("utf-8", "surrogatepass")
    except zlib.error as error:
        raise ValueError from error
    things = json.loads(text)
    made: tuple[Callable[..., Any], ...] = (
        Directive, Role, Link, Heading, Definition, _pair, _piece, Oddity,
    )  # fmt: skip
    return Seen(
        *(tuple(one(*_tuples(row)) for row in rows) for one, rows in zip(made, things, strict=True))
    )


def _pair(label: str, line: int) -> tuple[str, int]:
    return label, line


def _piece(kind: str, *rest: Any) -> Piece:
    return Piece(Kind(kind), *rest)


def _row(thing: Any) -> list[Any]:
    if isinstance(thing, tuple):
        return list(thing)
    row = [getattr(thing, field.name) for field in fields(thing)]
    return [one.value if isinstance(one, Kind) else one for one in row]


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
