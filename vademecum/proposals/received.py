"""Whether a file was received already, and what became of it."""

from __future__ import annotations

import hashlib
from pathlib import Path

from vademecum.errors import VademecumError
from vademecum.history.repo import Repository, open_repository
from vademecum.language import _
from vademecum.proposals import names, stored
from vademecum.proposals.stored import Proposal


def refuse_twice(root: Path, data: bytes, again: bool = False) -> None:
    """VademecumError where these bytes are a proposition already; `again`: as `anew` allows."""
    repository = open_repository(root)
    id = hashlib.sha256(data).hexdigest()[:8]
    if repository is None or not _there(repository, id):
        return
    if not (again and anew(repository, id)):
        raise VademecumError(_already(repository, id))


def free(repository: Repository, id: str, branch: str) -> None:
    """VademecumError where it was received already, or a branch is in its way."""
    listed = repository.run(
        "for-each-ref", "--format=%(refname)", names.REFS + id, names.HEADS + names.FOLDER,
        names.HEADS + branch,
    ).decode("utf-8", "replace").split("\n")  # fmt: skip
    if names.REFS + id in listed:
        raise VademecumError(_already(repository, id))
    if names.HEADS + names.FOLDER in listed:
        raise VademecumError(
            _("a branch is named “{name}”, and no proposition's branch can be: "
              "git branch -m {name} another-name").format(name=names.FOLDER)
        )  # fmt: skip
    taken = [one for one in listed if names.id_of(one) == id and one.startswith(names.HEADS)]
    if taken:
        raise VademecumError(
            _("a branch “{name}” is there already, of another making: rename it").format(
                name=taken[0].removeprefix(names.HEADS)
            )
        )


def anew(repository: Repository, id: str) -> dict[str, str]:
    """The references, with their values, of a proposition that may be kept once more.

    None where there is none. VademecumError where somebody is its author, and no change in it was
    tracked under another's name, or where somebody began to decide on it.
    """
    if not _there(repository, id):
        return {}
    held = _held(repository, id)
    if held is None or not _untouched(held):
        raise VademecumError(_already(repository, id))
    listed = repository.run(
        "for-each-ref", "--format=%(refname)%00%(objectname)%00%(parent)", names.REFS + id,
        names.HEADS + held.branch,
    ).decode("utf-8", "replace")  # fmt: skip
    rows = {row.split("\0")[0]: row.split("\0")[1:] for row in listed.splitlines()}
    commit = rows[names.REFS + id][1].split(" ")[-1]
    if rows.get(names.HEADS + held.branch, [commit])[0] != commit:  # somebody worked on it
        raise VademecumError(_already(repository, id))
    return {name: value for name, (value, _parents) in rows.items()}


def _untouched(held: Proposal) -> bool:
    decided = held.taken or held.left or held.answer or not held.open
    unsure = not held.giver.person or held.tracked  # whose words they are
    return bool(unsure) and not decided and not any(one.answer for one in held.remarks)


def _there(repository: Repository, id: str) -> bool:
    return bool(repository.run("for-each-ref", "--format=%(refname)", names.REFS + id))


def _held(repository: Repository, id: str) -> Proposal | None:
    return stored.read(repository.run("cat-file", "blob", f"{names.REFS}{id}:{stored.FILE}"))


def _already(repository: Repository, id: str) -> str:
    held = _held(repository, id)
    if held is None:
        return _("the reference {name} is there already, of another making").format(
            name=names.REFS + id
        )
    return _("this file was received on {date}: proposition {id} on {path}, {state}").format(
        date=held.received.isoformat(), id=id, path=held.path,
        state=stored.spelled(held.state),
    )  # fmt: skip
