"""Whether an address that the book would print is one that somebody signs commits with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from vademecum.history.repo import open_repository, state
from vademecum.model import Settings
from vademecum.problems import Problem


def mailbox(root: Path, settings: Settings) -> Iterator[Problem]:
    """That `contributions` is a contributor's own address: none is in what we make."""
    address = settings.book.contributions
    repository, head = open_repository(root), state(root).head
    if "@" not in address or repository is None or head is None:
        return
    found = repository.run(
        "log", "--format=%H", "-n", "1", "--no-show-signature", "--fixed-strings",
        "--regexp-ignore-case", f"--author=<{address}>", head, "--",
    )  # fmt: skip
    if found.strip():
        place = next(one.place for one in settings.printed if one.key == "livre.contributions")
        yield Problem("F022", place, {"value": address})
