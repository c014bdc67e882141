"""What was received, kept in git: a branch of one commit, and a reference beside it.

By plumbing alone: nothing of the work tree is read or written.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from vademecum import settings as book
from vademecum.errors import VademecumError
from vademecum.exchange.page.given import nobody
from vademecum.history import plumbing
from vademecum.history.names import plain
from vademecum.history.plumbing import NOTHING, Signature
from vademecum.history.repo import COMMIT_ID, Repository
from vademecum.language import _
from vademecum.model.proposal import Proposed
from vademecum.proposals import fresh, names, received, stored
from vademecum.proposals.beside import beside, repository_of
from vademecum.proposals.ends import lf, like
from vademecum.proposals.protected import is_image, is_text, refusal, touched
from vademecum.proposals.stored import Noted, Proposal
from vademecum.proposals.uncontacted import without_contacts
from vademecum.record.proposed import set_as_the_book


@dataclass(frozen=True, slots=True)
class Kept:
    """A proposition that git holds now."""

    id: str  # eight hex digits: the first of the file's digest
    branch: str
    commit: str


def keep(root: Path, proposed: Proposed, again: bool = False) -> Kept:
    """Keep what was received; VademecumError, and nothing kept, where it may not be.

    `again`: in the place of the same file as it was received from nobody, and not touched since.
    It may not: without git or a commit; twice; without an author; with a text it was made on that
    no commit here holds; a new text where there is one, or is to be one; when it touches what a
    proposition may not.
    """
    repository = repository_of(root)
    id = proposed.digest[:8].lower()
    branch = names.branch(proposed.received, proposed.path, id)
    gone = received.anew(repository, id) if again else {}
    if not gone:
        received.free(repository, id, branch)
    head, base, here = _found(repository, proposed)
    sent = lf(base) if proposed.base else ""
    settings, _problems = book.load(root)
    proposed = without_contacts(proposed, settings)
    proposed = replace(proposed, text=set_as_the_book(proposed.text, proposed.path, sent))
    _sound(proposed, base)
    if not proposed.base:
        fresh.unclaimed(repository, proposed.path, here, id)
    parent = head
    if proposed.base and here != proposed.base:
        parent = parent_of(repository, head, proposed.path, proposed.base)
    proposal = Proposal(
        id=id,
        digest=proposed.digest,
        path=proposed.path,
        base=proposed.base,
        giver=proposed.giver,
        medium=proposed.medium,
        received=proposed.received,
        branch=branch,
        commit="",
        remarks=tuple(map(Noted, proposed.remarks)),
        questions=tuple(one for one in proposed.questions if one != nobody()),  # not for a letter
        opinion=proposed.opinion,
        files=tuple(sorted(proposed.files)),
        told=proposed.told,
        tracked=proposed.tracked,
    )
    author = names.author(proposed.giver, settings, id, proposed.received)
    keeper = Signature(names.KEEPER.name, names.KEEPER.address, author.when)
    given = {**proposed.files, proposed.path: like(base, proposed.text)}
    told, *held = plumbing.blobs(repository, [stored.written(proposal), *given.values()])
    tree = plumbing.grown(repository, parent, dict(zip(given, held, strict=True)))
    commit = plumbing.commit(
        repository, tree, [parent], author, keeper, f"Proposition {id}\n\n{names.TRAILER}: {id}"
    )
    held_by = beside(repository, proposal, told, [commit])
    moved = {name: (NOTHING, old) for name, old in gone.items()}
    for name, new in ((names.HEADS + branch, commit), (names.REFS + id, held_by)):
        moved[name] = (new, gone.get(name, NOTHING))
    plumbing.move(repository, moved, "proposition")
    return Kept(id, branch, commit)


def _found(repository: Repository, proposed: Proposed) -> tuple[str, bytes, str]:
    """HEAD, the content it was made on, the blob that HEAD has at its place."""
    if not is_text(proposed.path) or not all(map(is_image, proposed.files)):
        raise VademecumError(_("a proposition is of one text of the book, and images it holds"))
    if proposed.base and not COMMIT_ID.match(proposed.base):
        raise VademecumError(_("what it was made on is named by no blob"))
    place = f"HEAD:{repository.prefix}{proposed.path}"
    rows = plumbing.contents(repository, ["HEAD", place, *filter(None, [proposed.base])])
    (head, _none), (here, _today), *rest = rows
    if not head:
        repository.run("rev-parse", "--git-dir")  # a refusal of git's own is said in its words
        raise VademecumError(_("the book has no commit yet: git add, then git commit"))
    if rest and not rest[0][0]:
        parent_of(repository, head, proposed.path, proposed.base)  # which says that it is not here
    return head, rest[0][1] if rest else b"", here


def parent_of(repository: Repository, head: str, path: str, base: str) -> str:
    """The newest commit that holds a text as it was sent: of HEAD's history, else of any branch.

    VademecumError where none does.
    """
    place = repository.prefix + path
    if _holds(repository, head, place, base):
        return head
    if _has(repository, base):
        for revisions in ([head], ["--branches", "--remotes"]):
            listed = repository.run(
                "log", "--format=%H %P", "--no-patch", "--full-history", "--topo-order",
                "--diff-merges=separate", f"--find-object={base}", "-n", "4", *revisions, "--",
                f":(top,literal){place}",
            )  # fmt: skip
            for commit in listed.decode("ascii").split():
                if COMMIT_ID.match(commit) and _holds(repository, commit, place, base):
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
    """Whether a commit has that content at a place."""
    try:
        listed = repository.run("ls-tree", "-z", "--full-tree", commit, "--", place)
    except VademecumError:
        return False  # past the end of a shallow clone
    return any(
        one.partition(b"\t")[0].split()[-1:] == [blob.encode("ascii")]
        for one in listed.split(b"\0")
    )


def _sound(proposed: Proposed, content: bytes) -> None:
    """VademecumError where what is proposed may not be kept."""
    path = proposed.path
    if not plain(proposed.giver.name) and not proposed.giver.person:
        raise VademecumError(_("nobody is named as the author of what was received"))
    base = lf(content)
    if base == proposed.text:
        if not (proposed.remarks or proposed.opinion or proposed.questions):
            raise VademecumError(_("nothing in it: no word changed, no remark, no opinion"))
        return
    if found := touched(base, proposed.text, path):
        raise VademecumError(refusal(path, found))


__all__ = ["Kept", "keep"]
