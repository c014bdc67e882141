"""Texts in which a sign stands that no text may hold: what else is wrong with them is told as well.

They are in no library, and nothing is made of them; they are checked with a space for each sign.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Iterator

from vademecum.corpus import files
from vademecum.corpus.library import CHAPTERS, parse_chapter, parse_record
from vademecum.model import Chapter, Library, Place
from vademecum.problems import Problem
from vademecum.text.conflict import conflict

_SIGN = "F014"


def unmasked(library: Library, found: Collection[Problem]) -> tuple[Library, list[Problem]]:
    """The library with those texts in it, and what reading them tells.

    `found`: what was told of the files.
    """
    problems: list[Problem] = []
    chapters, records = dict(library.chapters), dict(library.records)
    paths = {one.place.path for one in found if one.code == _SIGN} & library.unread.keys()
    for path in sorted(paths):
        text = files.blanked(library.unread[path])
        if line := conflict(text):
            problems.append(Problem("G001", Place(path, line), {"path": path}))
            continue
        parse = parse_chapter if path.startswith(f"{CHAPTERS}/") else parse_record
        one = parse(text, path, problems)
        if one is None or one.id in chapters or one.id in records:
            continue
        if isinstance(one, Chapter):
            chapters[one.id] = one
        else:
            records[one.id] = one
    kept = {path: text for path, text in library.unread.items() if path not in paths}
    return dataclasses.replace(library, chapters=chapters, records=records, unread=kept), problems


def apart(problems: Iterable[Problem], library: Library) -> Iterator[Problem]:
    """The problems without those whose mend would take such a sign out with it.

    `library`: the one without those texts.
    """
    signs: dict[str, tuple[int, ...]] = {}
    for one in problems:
        path, fix = one.place.path, one.fix
        if fix is not None and one.code != _SIGN and path in library.unread:
            if path not in signs:
                signs[path] = tuple(files.hidden(library.unread[path]))
            if any(fix.start <= at <= fix.end for at in signs[path]):
                continue
        yield one
