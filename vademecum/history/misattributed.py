"""What is wrong in `attributions.toml`, where the history alone can tell."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from vademecum.history import cache
from vademecum.history.attributed import Trouble, mended
from vademecum.history.credits import ignored_revisions
from vademecum.history.engine import walk
from vademecum.history.repo import open_repository, state
from vademecum.language import _
from vademecum.model import Place, Settings
from vademecum.problems import Problem
from vademecum.vocabulary import hint

_SHOWN = 60  # characters of a passage that are told


def problems(root: Path, settings: Settings) -> Iterator[Problem]:
    """One for each row of which nothing can be made; none where the history is not complete."""
    repository, known = open_repository(root), state(root)
    if not settings.attributions or repository is None or not known.complete or not known.head:
        return
    origin = walk(repository, known.head, ignored_revisions(repository), cache.folder())
    inside = (path for path in origin.tree if path.startswith(repository.prefix))
    files = {path: origin.tree[path] for path in inside}
    names = [*settings.persons, *(one.name for one in settings.persons.values())]
    for one in mended(repository, origin, settings, files).troubles:
        yield _told(one, names)


def _told(one: Trouble, names: list[str]) -> Problem:
    row, commit = one.row, one.commit
    key = {"P035": "commit", "P038": "personne"}.get(one.code, "passage")
    passage = " ".join(row.passage.split())
    if len(passage) > _SHOWN:
        passage = passage[:_SHOWN].rpartition(" ")[0] + " […]"
    values = {
        "commit": row.commit if commit is None else commit.id[:10],
        "on": commit.date.isoformat() if commit is not None and commit.date else "?",
        "passage": passage,
        "name": row.person,
        "hint": hint(row.person, names),
        "how": _("no commit begins so") if not one.several else _("several commits begin so"),
    }
    return Problem(one.code, row.places.get(key, Place("")), values)
