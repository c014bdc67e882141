"""The propositions that git holds: those received, and branches that came alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from vademecum.errors import VademecumError
from vademecum.history import plumbing
from vademecum.history.names import plain
from vademecum.history.repo import Repository, calendar_day, open_repository
from vademecum.language import _
from vademecum.model.proposal import Giver, Medium
from vademecum.proposals import names, stored
from vademecum.proposals.beside import repository_of, state_commit
from vademecum.proposals.protected import is_text
from vademecum.proposals.stored import Proposal

_FORMAT = "%(refname)%00%(objectname)%00%(authorname)%00%(authordate:raw)%00%(parent)"


def proposals(root: Path) -> tuple[Proposal, ...]:
    """Those the book's repository holds, the oldest first; none where there is no git.

    Branches of a remote count where there is none of that name here.
    """
    repository = open_repository(root)
    return () if repository is None else held(repository)


def held(repository: Repository) -> tuple[Proposal, ...]:
    """As `proposals`, of a repository that is open."""
    listed = repository.run(
        "for-each-ref", f"--format={_FORMAT}", names.REFS, names.HEADS + names.FOLDER,
        f"refs/remotes/*/{names.FOLDER}/**",
    ).decode("utf-8", "replace")  # fmt: skip
    rows = [one.split("\0") for one in listed.split("\n") if one.count("\0") == 4]
    heads: dict[str, list[str]] = {}
    for row in sorted(rows, key=lambda one: one[0].startswith("refs/remotes/")):
        _place, found, name = row[0].partition(f"/{names.FOLDER}/")
        if found and not row[0].startswith(names.REFS):
            heads.setdefault(f"{names.FOLDER}/{name}", row)
    own = list(_received(repository, rows, heads))
    known = {one.branch for one in own}
    alone = (one for name, one in heads.items() if name not in known)
    found_alone = (_of_branch(repository, row) for row in alone)
    return tuple(
        sorted([*own, *(one for one in found_alone if one)], key=lambda one: (one.received, one.id))
    )


def claimed(root: Path, but: str = "") -> dict[str, str]:
    """The paths that new texts have which nobody decided on yet: path -> id of the proposition.

    `but`: an id whose own path is free to it.
    """
    found = (one for one in proposals(root) if one.open and not one.base and one.id != but)
    return {one.path: one.id for one in found}


def one(root: Path, id: str) -> Proposal:
    """The proposition of an id, the beginning of one, or a branch's name; VademecumError if none.

    Two that begin so are told.
    """
    found = [each for each in held(repository_of(root)) if id and _answers(each, id)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise VademecumError(
            _("no proposition “{id}”: vademecum proposals lists them").format(id=id)
        )
    raise VademecumError(
        _("several propositions begin with “{id}”: {ids}").format(
            id=id, ids=", ".join(each.id for each in found)
        )
    )


def save(repository: Repository, proposal: Proposal) -> Proposal:
    """Write what a proposition is now; VademecumError where somebody else did since.

    The branch of one that is closed goes, if it is as it was kept and nobody stands on it: its
    reference holds all of it.
    """
    before = [one for one in (proposal.ref, proposal.commit) if one]
    value = state_commit(repository, proposal, before)
    old = proposal.ref or plumbing.NOTHING
    moved = {names.REFS + proposal.id: (value, old)}
    if not proposal.open:
        moved |= _done_with(repository, proposal)
    plumbing.move(repository, moved, "proposition")
    return replace(proposal, ref=value)


def _done_with(repository: Repository, proposal: Proposal) -> dict[str, tuple[str, str]]:
    """The branch that a closed proposition needs no more, as it is taken away."""
    ref = names.HEADS + proposal.branch
    listed = repository.run("for-each-ref", "--format=%(refname)%00%(objectname)%00%(HEAD)%00"
                            "%(worktreepath)", ref)  # fmt: skip
    for row in listed.decode("utf-8", "replace").splitlines():
        name, commit, here, elsewhere = row.split("\0")
        if name == ref and commit == proposal.commit and not here.strip() and not elsewhere:
            return {ref: (plumbing.NOTHING, commit)}
    return {}


def _answers(proposal: Proposal, id: str) -> bool:
    return proposal.id.startswith(id.lower()) or proposal.branch in (id, f"{names.FOLDER}/{id}")


def _received(
    repository: Repository, rows: list[list[str]], heads: Mapping[str, list[str]]
) -> Iterator[Proposal]:
    refs = [row for row in rows if row[0].startswith(names.REFS)]
    found = plumbing.contents(repository, [f"{row[1]}:{stored.FILE}" for row in refs])
    for row, (_blob, content) in zip(refs, found, strict=True):
        told = stored.read(content)
        if told is None or told.id != row[0].removeprefix(names.REFS) or not is_text(told.path):
            continue
        head = heads.get(told.branch)
        # The last thing its reference rests on; a purge gives commits other numbers.
        told = replace(told, commit=row[4].split(" ")[-1])
        yield replace(told, head=head[1] if head else "", ref=row[1])


def _of_branch(repository: Repository, row: list[str]) -> Proposal | None:
    """A branch that came without its reference: by a forge, or another's push."""
    ref, commit, name, date, _parents = row
    branch = names.FOLDER + "/" + ref.partition(f"/{names.FOLDER}/")[2]
    try:
        head = repository.resolve("HEAD")
        fork = repository.run("merge-base", head, commit).decode("ascii").strip()
    except VademecumError:
        return None
    paths = [one for one in sorted(repository.altered(fork, commit)) if is_text(one)]
    if not paths:
        return None
    return Proposal(
        id=names.id_of(branch) or commit[:8],
        digest="",
        path=paths[0],
        base=repository.files(fork).get(repository.prefix + paths[0], ""),
        giver=Giver(name=plain(name)),
        medium=Medium.BRANCH,
        received=calendar_day(date) or dt.date(1970, 1, 1),
        branch=branch,
        commit=commit,
        head=commit,
    )
