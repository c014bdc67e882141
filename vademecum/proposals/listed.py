"""The propositions as a list: for people, and as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from vademecum.history.repo import Repository
from vademecum.language import _, ngettext
from vademecum.model import Audience, Settings
from vademecum.proposals import names
from vademecum.proposals.letter import SENSES
from vademecum.proposals.stored import spelled
from vademecum.proposals.view import Seen

_BRANCHES = f"{names.HEADS}{names.FOLDER}/"


def table(seen: Sequence[Seen], settings: Settings) -> Iterator[str]:
    """Two lines for each: who, when, on what; how much, what waits."""
    if not seen:
        yield _("No proposition is open.")
    for one in seen:
        held = one.proposal
        who = ", ".join(
            filter(None, (names.shown(held.giver, settings), _authority(one, settings)))
        )
        yield _("{id}: {who}, {date}, {path}").format(
            id=held.id, who=who, date=held.received.isoformat(), path=one.path or held.path
        )
        yield "  " + _("; ").join(_facts(one))


def _facts(one: Seen) -> Iterator[str]:
    held = one.proposal
    if not held.open:
        yield spelled(held.state)
    if not held.base:
        yield _("a new text")
    elif not one.path:
        yield _("its text is no longer in the book")
    elif one.path != held.path:
        yield _("{path} when it was sent").format(path=held.path)
    count = one.sentences
    if held.open and (held.base or not count):
        message = ngettext("{n} sentence to change", "{n} sentences to change", count)
        yield message.format(n=count) if count else _("no word to change")
    conflicts = sum(each.conflict for each in one.left)
    if conflicts and held.open:
        yield ngettext("{n} conflict", "{n} conflicts", conflicts).format(n=conflicts)
    remarks = sum(each.open for each in held.remarks) if held.open else 0
    if remarks:
        yield ngettext(
            "{n} remark without an answer", "{n} remarks without an answer", remarks
        ).format(n=remarks)
    if held.questions and held.open:
        count = len(held.questions)
        yield ngettext("{n} question", "{n} questions", count).format(n=count)
    if held.opinion:
        yield _("opinion: {sense}").format(sense=SENSES[held.opinion.sense])
    if not held.ref:
        yield _("a branch that came alone ({branch})").format(branch=held.branch)


def notes(repository: Repository, seen: Sequence[Seen], settings: Settings) -> Iterator[str]:
    """What an editor should know of them all."""
    if not any(one.proposal.ref for one in seen):
        return
    if settings.repository is Audience.PUBLIC:
        yield _("The repository is public: once pushed, propositions and remarks are everybody's "
                "to read.")  # fmt: skip
    remotes = repository.run("remote").decode("utf-8", "replace").split()
    if remotes:
        remote = "origin" if "origin" in remotes else remotes[0]
        yield _("git push carries them only when it is told to: {command}").format(
            command=f"git push {remote} {_shared(names.REFS)} {_shared(_BRANCHES)}"
        )
        yield _("and a colleague's clone gets them by: {command}").format(
            command=f"git fetch {remote} {_shared(names.REFS)}"
        )


def _shared(place: str) -> str:
    return f"'{place}*:{place}*'"


def as_json(one: Seen, settings: Settings) -> dict[str, Any]:
    """One of them, as data; names and values are stable."""
    held = one.proposal
    return {
        "id": held.id,
        "branch": held.branch,
        "commit": held.tip,
        "state": held.state.value,
        "received": held.received.isoformat(),
        "medium": held.medium.value,
        "author": {
            "name": names.shown(held.giver, settings),
            "person": held.giver.person,
            "authority": held.giver.authority,
        },
        "path": one.path,
        "path_sent": held.path,
        "new": not held.base,
        "sentences": one.sentences,
        "conflicts": sum(each.conflict for each in one.left),
        "changes": [
            {
                "number": each.number,
                "kind": each.kind.value,
                "stand": each.stand.value,
                "beside": each.beside,
                "rest": each.rest is not None,
                "old": each.today or each.old,
                "new": each.new,
                "line": each.line,
                "heading": each.heading,
                "key": each.name,
                "elsewhere": each.elsewhere,
            }
            for each in one.changes
        ],
        "remarks": [
            {
                "number": number,
                "words": each.remark.words,
                "about": each.remark.about,
                "anchor": each.remark.anchor,
                "author": each.remark.author,
                "reply": each.remark.reply,
                "settled": each.remark.settled,
                "answer": each.answer,
            }
            for number, each in enumerate(held.remarks, 1)
        ],
        "tracked": [{"author": each.author, "words": each.words} for each in held.tracked],
        "questions": list(held.questions),
        "opinion": held.opinion
        and {
            "sense": held.opinion.sense.value,
            "authority": held.opinion.authority,
            "by": held.opinion.by,
            "words": held.opinion.words,
        },
        "closed": held.closed and held.closed.isoformat(),
        "why": held.why,
    }


def _authority(one: Seen, settings: Settings) -> str:
    known = settings.authorities.get(one.proposal.giver.authority)
    return known.name if known else one.proposal.giver.authority
