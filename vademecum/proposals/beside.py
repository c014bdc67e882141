"""The book's repository, and what lies in it beside a proposition's branch.

Apart from `keep`, which sets words as the book sets its own: whoever lists need not wait for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from vademecum.errors import VademecumError
from vademecum.history import plumbing, process
from vademecum.history.plumbing import Signature
from vademecum.history.repo import Repository, open_repository
from vademecum.language import _
from vademecum.proposals import names, stored
from vademecum.proposals.stored import Proposal


def repository_of(root: Path) -> Repository:
    """The book's repository; VademecumError where there is none."""
    repository = open_repository(root)
    if repository is None:
        raise VademecumError(
            process.lacking()
            or _("propositions need the book's git history: git init, then git add and git commit")
        )
    return repository


def state_commit(repository: Repository, proposal: Proposal, before: Sequence[str]) -> str:
    """The commit that holds what a proposition is now, after `before`: its reference's new value.

    Each rests last on the proposition's own commit, which is kept so even when its branch goes.
    """
    told = plumbing.blobs(repository, [stored.written(proposal)])[0]
    return beside(repository, proposal, told, before)


def beside(repository: Repository, proposal: Proposal, told: str, before: Sequence[str]) -> str:
    """The commit that holds some JSON of it."""
    day = names.when(proposal.closed or proposal.received)
    keeper = Signature(names.KEEPER.name, names.KEEPER.address, day)
    content = plumbing.tree(repository, {stored.FILE: told})
    return plumbing.commit(
        repository, content, before, keeper, keeper, f"Proposition {proposal.id}"
    )
