"""A new text has a path of its own: of no other text, and of none that another is to be."""

from __future__ import annotations

from pathlib import Path

from vademecum.errors import VademecumError
from vademecum.history import plumbing
from vademecum.history.repo import Repository
from vademecum.language import _
from vademecum.proposals import names, stored
from vademecum.proposals.view import Seen


def unclaimed(repository: Repository, path: str, here: str, own: str) -> None:
    """VademecumError where the book has a text at a new one's path, or another is to have it.

    `here`: the blob that HEAD has there, "" for none. `own`: the id of the new text's proposition.
    """
    if here:
        raise VademecumError(
            _("{path} is in the book already: a new text takes another id").format(path=path)
        )
    listed = repository.run("for-each-ref", "--format=%(refname)", names.REFS)
    refs = listed.decode("utf-8", "replace").split()
    for _blob, content in plumbing.contents(repository, [f"{one}:{stored.FILE}" for one in refs]):
        told = stored.read(content)
        if told is None or told.id == own or not told.open:
            continue
        if not told.base and told.path == path:
            raise VademecumError(claimed(path, told.id))


def claimed(path: str, id: str) -> str:
    """What is said where an open proposition is to have a path."""
    return _(
        "{path} is the path of proposition {id}, which is open: a new text takes another id"
    ).format(path=path, id=id)


def unmixed(root: Path, seen: Seen) -> None:
    """VademecumError where a new text would be mixed with another that has its path by now."""
    if seen.proposal.base or not seen.ours or not seen.left:
        return
    free, number = Path(seen.path), 1
    while (root / free).exists():
        number += 1
        free = Path(seen.path).with_stem(f"{Path(seen.path).stem}-{number}")
    raise VademecumError(
        _(
            "{path} is another text by now, which no new one goes into: "
            "vademecum proposals accept {id} --into {free}"
        ).format(path=seen.path, id=seen.proposal.id, free=free.as_posix())
    )
