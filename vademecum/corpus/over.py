"""The book as it would be with some files written: nothing of it is."""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from vademecum.corpus.files import is_regular, write_bytes
from vademecum.corpus.library import Loaded, load
from vademecum.model import Chapter, Place, Record
from vademecum.problems import Problem
from vademecum.settings import FILES

_Text = TypeVar("_Text", Chapter, Record)


def over(root: Path, loaded: Loaded, files: Mapping[str, bytes | None]) -> Loaded:
    """`loaded`, the book at `root`, with these files in it; None takes one out.

    They are read by the rules of every file of the book, in a folder of their own.
    """
    with tempfile.TemporaryDirectory(prefix="vademecum-") as folder:
        place = Path(folder)
        for name in FILES:
            if name not in files and is_regular(root, name):
                write_bytes(place / name, (root / name).read_bytes())
        for name, content in files.items():
            if content is not None:
                write_bytes(place / name, content)
        laid = load(place)
    return _joined(loaded, laid, {*files, *FILES})


def _joined(old: Loaded, laid: Loaded, paths: Collection[str]) -> Loaded:
    """What was read of all the book without these paths, and what stands at them now."""
    was, now = old.library, laid.library
    problems = [one for one in old.problems if one.place.path not in paths]
    problems += laid.problems
    kept = {
        one.id: one.place.path for one in (*was.chapters.values(), *was.records.values())
        if one.place.path not in paths
    }  # fmt: skip
    versions = {one.version for one in now.releases}
    releases = [one for one in was.releases if one.version not in versions]
    library = replace(
        now,
        chapters=_texts(was.chapters, now.chapters, paths, kept, problems),
        records=_texts(was.records, now.records, paths, kept, problems),
        releases=tuple(sorted((*releases, *now.releases), key=lambda one: (one.date, one.version))),
        images={**{k: v for k, v in was.images.items() if k not in paths}, **now.images},
        unread={**{k: v for k, v in was.unread.items() if k not in paths}, **now.unread},
    )
    return Loaded(library, tuple(problems))


def _texts(
    was: Mapping[str, _Text],
    now: Mapping[str, _Text],
    paths: Collection[str],
    kept: Mapping[str, str],
    problems: list[Problem],
) -> dict[str, _Text]:
    """The texts of one kind; one whose id is another file's is told, as `load` tells it."""
    found = {id: one for id, one in was.items() if one.place.path not in paths}
    for id, one in now.items():
        if id in kept:
            values = {"id": id, "other": kept[id]}
            problems.append(Problem("F011", Place(one.place.path), values))
        else:
            found[id] = one
    return dict(sorted(found.items(), key=lambda row: row[1].place.path))
