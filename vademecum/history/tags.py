"""Which tags hold a file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from vademecum.history.objects import Blobs
from vademecum.history.repo import open_repository, state


def holding(root: Path, path: str, words: str = "") -> list[tuple[str, dt.date | None]]:
    """(tag, day of its commit) of the tags whose book has the file at `path`, by name.

    `words`: only where the file holds them. Empty where there is no repository.
    """
    repository = open_repository(root)
    if repository is None or state(root).kind == "none":
        return []
    listed = repository.run("for-each-ref", "--format=%(refname)", "refs/tags").decode("utf-8")
    found: list[tuple[str, dt.date | None]] = []
    for name in filter(None, listed.split("\n")):
        commit = repository.resolve(f"{name}^{{commit}}")
        blob = repository.files(commit).get(repository.prefix + path)
        if blob is None:
            continue
        if words:
            with Blobs(repository, [blob]) as blobs:
                content = blobs.read(blob)
            if content is None or words.encode() not in content:
                continue
        found.append((name.removeprefix("refs/tags/"), repository.date(commit)))
    return sorted(found)
