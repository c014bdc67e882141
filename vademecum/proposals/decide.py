"""A proposition accepted, in part or whole, or declined; a remark answered."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from vademecum import settings as book
from vademecum.errors import VademecumError
from vademecum.history.plumbing import Signature
from vademecum.history.repo import Repository
from vademecum.language import _
from vademecum.model import Settings
from vademecum.problems import Problem
from vademecum.proposals import fresh, kept, names, write
from vademecum.proposals.beside import repository_of
from vademecum.proposals.change import Change
from vademecum.proposals.choice import Choice, parted
from vademecum.proposals.closing import closed, settled, state_of, unanswered
from vademecum.proposals.letter import letter
from vademecum.proposals.protected import refusal, touched
from vademecum.proposals.stored import Noted, Proposal, State, Taken, spelled
from vademecum.proposals.told import all_lines
from vademecum.proposals.view import Seen, look
from vademecum.record import read


@dataclass(frozen=True, slots=True)
class Decided:
    """What became of a proposition."""

    proposal: Proposal
    letter: str
    commit: str = ""  # that was made
    path: str = ""  # of the text it is in
    taken: tuple[Change, ...] = ()
    left: tuple[Change, ...] = ()  # said not to be taken
    waiting: tuple[Change, ...] = ()  # still open
    images: tuple[str, ...] = ()  # that came along
    nothing: bool = False  # there was nothing to take, and it stays open
    said: bool = False  # the text says it all already, and its remarks wait


def accept(
    root: Path,
    id: str,
    choice: Choice,
    day: dt.date,
    warn: Callable[[Sequence[Problem]], None] = lambda _found: None,
) -> Decided:
    """Take changes into the book: one commit, by who proposed them.

    `warn` is told, before anything is written, what `check` will say of what is taken.
    VademecumError, and nothing written, where one is a conflict nobody chose in, where a file it
    touches is not as it was committed, where the branch touches what it may not, where `check`
    would refuse the book, where HEAD is on no branch, which would hold what is taken.
    """
    from vademecum.proposals import red, taking  # every check, which whoever declines needs not

    repository, proposal = _open(root, id)
    seen = look(repository, [proposal], choice.into)[0]
    changed = taking.own(repository, proposal)
    _allowed(seen)
    fresh.unmixed(root, seen)
    taken, left, waiting = parted(seen.left, choice, bool(seen.path))
    settings, _problems = book.load(root)
    title = title_of(seen)
    noted = _answered(proposal, choice)
    if not seen.changes and not choice.why:
        done = settled(noted, day)
        return _saved(repository, done, title, settings, nothing=done.open)
    if not taken:
        if seen.left and not choice.ours and not choice.why:
            raise VademecumError(_("nothing is taken: vademecum proposals decline says why"))
        said = not seen.left and not choice.why and unanswered(noted)
        done = noted if said else closed(noted, choice.why, left, waiting, day)
        return _saved(repository, done, title, settings, left=left, waiting=waiting, said=said)
    taking.placeable(repository, seen)
    text = taking.text_of(seen, taken, choice.theirs)
    author = _author(repository, proposal)
    files = taking.files_of(repository, seen, text, changed)
    verdict = red.judged(root, files, day, awaited="" if seen.ours else seen.path)
    verdict.refuse(_("take it with what it depends on, or leave it"))
    warn(verdict.warnings)
    words = tuple(all_lines(taken))
    message = _message(proposal, seen.path, choice.note)
    made = write.commit(repository, root, write.Written(files, message, author))
    done = closed(noted, choice.why, left, waiting, day)
    done = replace(done, taken=(*noted.taken, Taken(made, day, words)))
    return _saved(
        repository, state_of(done), title, settings,
        commit=made, path=seen.path, taken=taken, left=left, waiting=waiting,
        images=tuple(one for one in files if one != seen.path),
    )  # fmt: skip


def decline(root: Path, id: str, choice: Choice, day: dt.date) -> Decided:
    """Take nothing more of a proposition, and say why; its branch stays."""
    repository, proposal = _open(root, id)
    if not choice.why:
        raise VademecumError(_("say why: --why"))
    seen = look(repository, [proposal])[0]
    settings, _problems = book.load(root)
    done = closed(_answered(proposal, choice), choice.why, seen.left, (), day)
    if not done.taken:
        done = replace(done, state=State.DECLINED)
    return _saved(repository, done, title_of(seen), settings, left=seen.left)


def answer(root: Path, id: str, remark: int, words: str, day: dt.date) -> Decided:
    """Answer one remark; a proposition that holds nothing else is closed by the last."""
    repository = repository_of(root)
    proposal = kept.one(root, id)
    seen = look(repository, [proposal])[0]
    settings, _problems = book.load(root)
    done = _answered(proposal, Choice(answers={remark: words}))
    if done.open and not seen.changes:
        done = settled(done, day)
    elif done.open and not seen.left and not unanswered(done):
        done = closed(done, "", (), (), day)
    return _saved(repository, done, title_of(seen), settings)


def title_of(seen: Seen) -> str:
    """The title of the text a proposition is about, as it is today."""
    for text in (seen.ours, seen.theirs, seen.base):
        reader = read.record if seen.proposal.path.startswith("hearings") else read.chapter
        found = reader(text, seen.path or seen.proposal.path, []) if text else None
        if found is not None and found.title:
            return found.title
    return Path(seen.proposal.path).stem


def _open(root: Path, id: str) -> tuple[Repository, Proposal]:
    repository = repository_of(root)
    proposal = kept.one(root, id)
    if not proposal.open:
        raise VademecumError(
            _("proposition {id} is closed: {state} on {date}").format(
                id=proposal.id,
                state=spelled(proposal.state),
                date=proposal.closed.isoformat() if proposal.closed else "?",
            )
        )
    return repository, proposal


def _allowed(seen: Seen) -> None:
    """VademecumError where it touches what a proposition may not, whoever made the branch."""
    if not seen.theirs:
        raise VademecumError(
            _("{branch} does not hold {path} any more").format(
                branch=seen.proposal.branch, path=seen.proposal.path
            )
        )
    if seen.base == seen.theirs:
        return
    if found := touched(seen.base, seen.theirs, seen.proposal.path):
        raise VademecumError(refusal(seen.proposal.path, found))


def _answered(proposal: Proposal, choice: Choice) -> Proposal:
    """The proposition with remarks answered; VademecumError for a number that none has."""
    rows = list(proposal.remarks)
    for number, words in choice.answers.items():
        if not 1 <= number <= len(rows):
            raise VademecumError(
                _("no remark {number}: it has {count}").format(number=number, count=len(rows))
            )
        if not words.strip():
            raise VademecumError(_("an answer needs words"))
        rows[number - 1] = Noted(rows[number - 1].remark, words.strip())
    return replace(proposal, remarks=tuple(rows), answer=choice.answer or proposal.answer)


def _saved(
    repository: Repository,
    proposal: Proposal,
    title: str,
    settings: Settings,
    **more: object,
) -> Decided:
    words = letter(proposal, title, settings)
    saved = kept.save(repository, proposal)
    return Decided(saved, words, **more)  # type: ignore[arg-type]


def _author(repository: Repository, proposal: Proposal) -> Signature:
    """Who signed the branch; VademecumError where several did."""
    known = [f"^{repository.resolve('HEAD')}"]
    if proposal.ref:  # what it was made on, which the book may have written anew since
        known.append(f"^{repository.resolve(f'{proposal.commit}^')}")
    listed = repository.run(
        "log", "--no-mailmap", "--encoding=UTF-8", "--date=raw", "--no-patch", "-z",
        "--format=%an%x00%ae%x00%ad", proposal.tip, *known, "--",
    ).decode("utf-8", "replace").split("\0")  # fmt: skip
    rows = [tuple(listed[at : at + 3]) for at in range(0, len(listed) - 2, 3)]
    if not rows:
        raise VademecumError(_("the branch {branch} is in the book already").format(
            branch=proposal.branch))  # fmt: skip
    if len({row[:2] for row in rows}) > 1:
        raise VademecumError(
            _(
                "several people wrote on {branch}: vademecum merge {branch} keeps each one's words"
            ).format(branch=proposal.branch)
        )
    name, address, when = rows[0]
    return Signature(name, address, when)


def _message(proposal: Proposal, path: str, note: str) -> str:
    """Neutral words: what was changed, the commit shows."""
    subject = f"Proposition {proposal.id} : {Path(path).stem}"
    body = re.sub(r"(?im)^\s*(?:written-by|co-authored-by)\s*:.*$", "", note).strip()
    return "\n\n".join(filter(None, (subject, body, f"{names.TRAILER}: {proposal.id}")))


__all__ = ["Choice", "Decided", "accept", "answer", "decline", "title_of"]
