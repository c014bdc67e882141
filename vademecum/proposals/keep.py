"""What was received, kept in git: a branch of one commit, and a reference beside it.

By plumbing alone: nothing of the work tree is read or written.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from vademecum import settings as book
from vademecum.errors import VademecumError
from vademecum.history import plumbing, process
from vademecum.history.objects import Blobs
from vademecum.history.people import plain
from vademecum.history.plumbing import NOTHING, Signature
from vademecum.history.repo import COMMIT_ID, Repository, open_repository
from vademecum.history.words import decode
from vademecum.language import _
from vademecum.model.proposal import Proposed
from vademecum.proposals import names, stored
from vademecum.proposals.protected import is_image, is_text, touched
from vademecum.proposals.stored import Noted, Proposal


@dataclass(frozen=True, slots=True)
class Kept:
    """A proposition that git holds now."""

    id: str  # eight hex digits: the first of the file's digest
    branch: str
    commit: str


def keep(root: Path, proposed: Proposed) -> Kept:
    """Keep what was received; VademecumError, and nothing kept, where it may not be.

    It may not: without git or a commit; twice; without an author; with a text it was made on that
    no commit here holds; when it touches what a proposition may not.
    """
    repository = repository_of(root)
    id = proposed.digest[:8].lower()
    branch = names.branch(proposed.received, proposed.path, id)
    head = _head(repository)
    _free(repository, id, branch)
    _sound(repository, proposed)
    parent = parent_of(repository, head, proposed.path, proposed.base) if proposed.base else head
    settings, _problems = book.load(root)
    author = names.author(proposed.giver, settings, id, proposed.received)
    keeper = Signature(names.KEEPER.name, names.KEEPER.address, author.when)
    files: dict[str, str | None] = {
        path: plumbing.blob(repository, data)
        for path, data in {
            **proposed.files,
            proposed.path: proposed.text.encode("utf-8"),
        }.items()
    }
    tree = plumbing.grown(repository, parent, files)
    commit = plumbing.commit(
        repository, tree, [parent], author, keeper, f"Proposition {id}\n\n{names.TRAILER}: {id}"
    )
    proposal = Proposal(
        id=id,
        digest=proposed.digest,
        path=proposed.path,
        base=proposed.base,
        giver=proposed.giver,
        medium=proposed.medium,
        received=proposed.received,
        branch=branch,
        commit=commit,
        remarks=tuple(map(Noted, proposed.remarks)),
        questions=proposed.questions,
        opinion=proposed.opinion,
        files=tuple(sorted(proposed.files)),
        told=proposed.told,
    )
    beside = state_commit(repository, proposal, commit)
    plumbing.move(
        repository,
        {names.HEADS + branch: (commit, NOTHING), names.REFS + id: (beside, NOTHING)},
        "proposition",
    )
    return Kept(id, branch, commit)


def state_commit(repository: Repository, proposal: Proposal, before: str) -> str:
    """The commit that holds what a proposition is now, after `before`: its reference's new value.

    The first rests on the proposition's own commit, which is kept so even when its branch goes.
    """
    keeper = Signature(
        names.KEEPER.name,
        names.KEEPER.address,
        names.when(proposal.closed or proposal.received),
    )
    content = plumbing.tree(
        repository, {stored.FILE: plumbing.blob(repository, stored.written(proposal))}
    )
    return plumbing.commit(
        repository, content, [before], keeper, keeper, f"Proposition {proposal.id}"
    )


def repository_of(root: Path) -> Repository:
    """The book's repository; VademecumError where there is none."""
    repository = open_repository(root)
    if repository is None:
        raise VademecumError(
            process.lacking()
            or _("propositions need the book's git history: git init, then git add and git commit")
        )
    return repository


def parent_of(repository: Repository, head: str, path: str, base: str) -> str:
    """The newest commit that holds a text as it was sent: of HEAD's history, else of any branch.

    VademecumError where none does.
    """
    place = repository.prefix + path
    if _holds(repository, head, place, base):
        return head
    if _has(repository, base):
        for revisions in ([head, "--", f":(top,literal){place}"], [head, "--"], ["--branches",
                          "--remotes", "--"]):  # fmt: skip
            listed = repository.run(
                "log", "--format=%H %P", "--no-patch", "--full-history", "--topo-order",
                "--diff-merges=separate", f"--find-object={base}", "-n", "4", *revisions,
            )  # fmt: skip
            for commit in listed.decode("ascii").split():
                if COMMIT_ID.match(commit) and _holds(repository, commit, "", base):
                    return commit
    raise VademecumError(
        _("{path}: no commit here holds the text as it was sent; {command} may bring it").format(
            path=path, command=_bring(repository)
        )
    )


def _bring(repository: Repository) -> str:
    shallow = (repository.common / "shallow").is_file()
    return "git fetch --unshallow" if shallow else "git fetch --all"


def _has(repository: Repository, blob: str) -> bool:
    try:
        return bool(COMMIT_ID.match(blob)) and not repository.run("cat-file", "-e", blob)
    except VademecumError:
        return False


def _holds(repository: Repository, commit: str, place: str, blob: str) -> bool:
    """Whether a commit has that content at a place, or ("") anywhere."""
    only = [f":(top,literal){place}"] if place else []
    try:
        listed = repository.run("ls-tree", "-r", "-z", "--full-tree", commit, "--", *only)
    except VademecumError:
        return False  # past the end of a shallow clone
    return any(
        one.partition(b"\t")[0].split()[-1:] == [blob.encode("ascii")]
        for one in listed.split(b"\0")
    )


def _head(repository: Repository) -> str:
    try:
        return repository.resolve("HEAD")
    except VademecumError:
        repository.run("rev-parse", "--git-dir")  # a refusal of git's own is said in its words
        raise VademecumError(_("the book has no commit yet: git add, then git commit")) from None


def _free(repository: Repository, id: str, branch: str) -> None:
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


def _already(repository: Repository, id: str) -> str:
    held = stored.read(repository.run("cat-file", "blob", f"{names.REFS}{id}:{stored.FILE}"))
    if held is None:
        return _("the reference {name} is there already, of another making").format(
            name=names.REFS + id
        )
    return _("this file was received on {date}: proposition {id} on {path}, {state}").format(
        date=held.received.isoformat(), id=id, path=held.path,
        state=stored.spelled(held.state),
    )  # fmt: skip


def _sound(repository: Repository, proposed: Proposed) -> None:
    """VademecumError where what is proposed may not be kept."""
    path, base = proposed.path, ""
    if not is_text(path) or not all(map(is_image, proposed.files)):
        raise VademecumError(_("a proposition is of one text of the book, and images it holds"))
    if not plain(proposed.giver.name) and not proposed.giver.person:
        raise VademecumError(_("nobody is named as the author of what was received"))
    if proposed.base:
        if not _has(repository, proposed.base):
            parent_of(repository, _head(repository), path, proposed.base)
        with Blobs(repository) as blobs:
            held = decode(blobs.read(proposed.base) or b"")
            base = held.removeprefix("\ufeff").replace("\r\n", "\n")
    if base == proposed.text:
        if not (proposed.remarks or proposed.opinion or proposed.questions):
            raise VademecumError(_("nothing in it: no word changed, no remark, no opinion"))
        return
    if found := touched(base, proposed.text, path):
        raise VademecumError(refusal(path, found))


def refusal(path: str, found: tuple[str, ...]) -> str:
    """What is said where a proposition touches what it may not."""
    return _("{path}: a proposition may not change {what}").format(path=path, what=", ".join(found))


__all__ = ["Kept", "keep"]
