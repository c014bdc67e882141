"""Credit of any git repository, book or not: who wrote the words of its prose files.

    python -m tools.credit REPOSITORY [GLOB...]

GLOB defaults to `**/*.md`. Prints people by words, then the total, which is proven equal to the
words of the files as HEAD has them; exit status 1 where it is not.
"""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path

from vademecum import history
from vademecum.history.objects import Blobs
from vademecum.history.repo import open_repository
from vademecum.history.rounding import rounded
from vademecum.history.words import decode, words
from vademecum.model import Book, Settings


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description="Say who wrote the prose of a repository.")
    parser.add_argument("repository", type=Path)
    parser.add_argument("globs", nargs="*", default=["**/*.md"])
    given = parser.parse_args()
    repository = open_repository(given.repository.resolve())
    if repository is None:
        raise SystemExit("no git repository there")
    blobs = repository.files(repository.resolve("HEAD"))
    root = repository.root
    wanted = {path for glob in given.globs for path in root.glob(glob) if path.is_file()}
    paths = sorted(os.fspath(path.relative_to(root)) for path in wanted)
    paths = [path for path in paths if repository.prefix + path in blobs]
    start = time.perf_counter()
    found = history.contributors(root, paths, Settings(Book(""), (), (), {}))
    spent = time.perf_counter() - start
    shown = rounded(found.words)
    for person in sorted(found.book, key=lambda one: (-shown.get(one.id, 0), one.name)):
        print(f"{shown.get(person.id, 0):>9}  {person.name}")
    credited = sum(credit.words for credit in found.files.values())
    with Blobs(repository, [blobs[repository.prefix + path] for path in paths]) as contents:
        read = (contents.read(blobs[repository.prefix + path]) for path in paths)
        there = sum(len(words(decode(content or b""))) for content in read)
    print(f"{credited:>9}  words in {len(paths)} files, {there} read; robots: {found.robots}")
    print(f"{spent:9.2f}  seconds")
    return 0 if credited == there else 1


if __name__ == "__main__":
    raise SystemExit(main())
