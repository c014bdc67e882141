"""What our dependencies do not document, and we lean on: each used once, as we use it.

A failure here names what has moved and the one module of ours that knows it, before a book is wrong
in some quieter way. No other module may look there.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def api(name: str, module: Any) -> Iterator[None]:
    """What is used inside is `name`; should it have moved, the failure says so."""
    try:
        yield
    except Exception as error:
        raise AssertionError(f"{name} has moved: see {module.__name__} ({error!r})") from error
