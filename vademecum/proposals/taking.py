"""What taking changes would write: the text, the images that come along; nothing is written."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from vademecum.corpus import images
from vademecum.errors import VademecumError
from vademecum.history import plumbing
from vademecum.history.repo import Repository
from vademecum.language import _
from vademecum.proposals.change import Change
from vademecum.proposals.ends import like
from vademecum.proposals.protected import is_image
from vademecum.proposals.sound import faults
from vademecum.proposals.stored import Proposal
from vademecum.proposals.view import Seen
from vademecum.record.proposed import set_as_the_book


def placeable(repository: Repository, seen: Seen) -> None:
    """VademecumError where what is taken would be in no text of the book, or on no branch."""
    if not seen.path:
        raise VademecumError(
            _(
                "{path} is no longer in the book: --into TEXT takes it into another text, "
                "vademecum proposals decline says why it is not taken"
            ).format(path=seen.proposal.path)
        )
    if not repository.branch():
        raise VademecumError(
            _("HEAD is on no branch, and none would hold what is taken: git switch BRANCH first")
        )


def text_of(seen: Seen, taken: Sequence[Change], theirs: Collection[int] = ()) -> str:
    """Today's text with changes in it; VademecumError where it would not hold together."""
    text, wrong = _tried(seen, taken, theirs)
    if not wrong:
        return text
    guilty = [one.number for one in taken if _tried(seen, [one], theirs)[1]]
    rest = [one for one in taken if one.number not in guilty]
    told = _("{path}: what is taken does not hold together: {what}").format(
        path=seen.path, what="; ".join(wrong)
    )
    if not guilty or (rest and _tried(seen, rest, theirs)[1]):
        raise VademecumError(told)
    named = ", ".join(map(str, guilty))
    if rest:
        others = ",".join(str(one.number) for one in rest)
        way = _("{told}; it is change {numbers}: --only {others} takes the rest").format(
            told=told, numbers=named, others=others
        )
    else:
        way = _("{told}; it is change {numbers}: mend the text by hand, --ours leaves it").format(
            told=told, numbers=named
        )
    raise VademecumError(way)


def _tried(
    seen: Seen, taken: Sequence[Change], theirs: Collection[int]
) -> tuple[str, tuple[str, ...]]:
    """Today's text with changes in it, and what does not hold together there."""
    numbers = [one.number for one in taken]
    held = {one.number for one in seen.changes if one.conflict}
    whole = [one for one in theirs if one in numbers]
    rest = [one.number for one in taken if one.number in held and not one.conflict]
    text = seen.merge.text(numbers, whole, rest)
    text = set_as_the_book(text, seen.path, seen.ours)
    return text, faults(seen.path, seen.ours, text)


def own(repository: Repository, proposal: Proposal) -> frozenset[str]:
    """The files its branch changes: its text and images alone; VademecumError where others too."""
    head = repository.resolve("HEAD")
    try:
        fork = repository.run("merge-base", head, proposal.tip).decode("ascii").strip()
    except VademecumError:
        fork = repository.resolve(f"{proposal.commit}^")
    changed = repository.altered(fork, proposal.tip)
    if proposal.ref:  # what it was made on may have been written anew since, or merged into it
        changed &= repository.altered(repository.resolve(f"{proposal.commit}^"), proposal.tip)
    others = sorted(one for one in changed if one != proposal.path and not is_image(one))
    if others:
        raise VademecumError(
            _(
                "the branch {branch} changes {paths} too: vademecum merge takes a whole branch"
            ).format(branch=proposal.branch, paths=", ".join(others))
        )
    return changed


def files_of(
    repository: Repository, seen: Seen, text: str, changed: frozenset[str]
) -> dict[str, bytes | None]:
    """The text, and the images of the branch that it holds."""
    prefix = repository.prefix
    wanted = sorted(one for one in changed if is_image(one) and Path(one).name in text)
    names_ = [f"HEAD:{prefix}{seen.path}"]
    names_ += [f"{where}:{prefix}{one}" for one in wanted for where in (seen.proposal.tip, "HEAD")]
    found = list(plumbing.contents(repository, names_))
    files: dict[str, bytes | None] = {seen.path: like(found[0][1], text)}
    for n, path in enumerate(wanted):
        (new, content), (old, _there) = found[1 + 2 * n], found[2 + 2 * n]
        if not new or new == old:
            continue
        if old:
            raise VademecumError(
                _("{path}: the book has another image of that name").format(path=path)
            )
        if wrong := images.wrong(content, path):
            raise VademecumError(f"{path}: {wrong}")
        files[path] = content
    return files
