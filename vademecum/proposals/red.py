"""What `check` would refuse of a book once a text is taken: said before the commit, not after."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from vademecum import checks, corpus
from vademecum.corpus.library import Loaded, parse_chapter, parse_record
from vademecum.errors import VademecumError
from vademecum.language import _
from vademecum.model import Image
from vademecum.problems import Problem, errors
from vademecum.proposals.protected import HEARINGS


def refuse(root: Path, path: str, files: Mapping[str, bytes | None], day: dt.date) -> None:
    """VademecumError where the book, with these files, would have errors that it has not.

    `path`: the text among them, which the book has already. Warnings are told after the commit,
    by `check`: they stop no build.
    """
    before = corpus.load(root)
    after = _with(before, path, files)
    made = Counter(map(_key, found := _errors(after, day)))
    if not made:
        return
    new = made - Counter(map(_key, _errors(before, day)))
    told = [one for one in found if _key(one) in new]
    if told:
        first = told[0]
        raise VademecumError(
            _(
                "{path}: not taken, check would refuse the book: {code} {what}; take it with what "
                "it depends on, or leave it"
            ).format(path=first.place.path, code=first.code, what=first.message)
        )


def _with(loaded: Loaded, path: str, files: Mapping[str, bytes | None]) -> Loaded:
    """The book with these files in it."""
    library = loaded.library
    problems = [one for one in loaded.problems if one.place.path != path]
    text = (files[path] or b"").decode("utf-8").replace("\r\n", "\n")
    pictures = {
        name: Image(hashlib.sha256(data).hexdigest(), "")
        for name, data in files.items()
        if name != path and data is not None
    }
    library = replace(library, images={**library.images, **pictures})
    if path.startswith(HEARINGS):
        record = parse_record(text, path, problems)
        if record is not None:
            library = replace(library, records={**library.records, record.id: record})
    else:
        chapter = parse_chapter(text, path, problems)
        if chapter is not None:
            library = replace(library, chapters={**library.chapters, chapter.id: chapter})
    return Loaded(library, tuple(problems))


def _errors(loaded: Loaded, day: dt.date) -> list[Problem]:
    return [*errors(checks.run(loaded.library, day, loaded.problems))]


def _key(one: Problem) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    """A problem wherever it stands in its file: lines move."""
    return one.code, one.place.path, tuple(sorted(one.values.items()))
