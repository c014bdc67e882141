"""What `vademecum receive` says of a chapter that came back, and where it is kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vademecum.language import _, ngettext

if TYPE_CHECKING:
    from vademecum.exchange.texts.receiving import Receipt
    from vademecum.model.proposal import Proposed, Remark, Tracked


@dataclass(frozen=True, slots=True)
class Keeping:
    """How what was received is kept."""

    again: bool  # in the place of the same from nobody: an editor says who it is from
    yes: bool  # though its words name who asked not to be named
    dry: bool  # nothing is written


def told(root: Path, found: Receipt, named: str, yes: bool, dry_run: bool) -> int:
    """Say what a text that came back is, and keep it as a proposition; the exit status.

    `named`: who an editor says it is from, "" where nobody does. `yes`: it may name its author.
    """
    from vademecum.exchange.page.given import masked
    from vademecum.proposals import twice

    one = twice.asked(root, found.proposed) if found.says else found.proposed
    name = one.giver.name
    line = _("{id}, text sent to {who}") if found.reference else _("{id}, words from {who}")
    line = line.format(id=found.id, who=name)
    click.echo(f"{line} ({found.reference})" if found.reference else line)
    for words in dict.fromkeys(one.told):
        click.echo(masked(words))
    remarks(one.remarks)
    tracked(one.tracked, "" if named else name)
    if not found.here:
        click.echo(_where(root, one.path), err=True)
    _counted(found)
    questions(one.questions)
    opinion(one)
    if not found.says:
        told = one.told  # set aside: it came, and changes nothing
        click.echo(_("Nothing of it changes the text.") if told else _("Nothing changed."))
    elif _brought(found, named) or not keep(root, one, Keeping(bool(named), yes, dry_run)):
        return 1
    if not dry_run:
        back(root, found.id, one.giver.person, one.received, found.reference)
    return 1 if one.questions else 0


def _brought(found: Receipt, named: str) -> bool:
    """Say that somebody else's message brought a letter; whether whose words they are is asked.

    What git keeps as somebody's is theirs for ever: nothing is written before an editor says it.
    """
    sender, person = found.brought
    if not sender or named:
        return False
    line = _("the message is from {sender}, the letter was sent to {name}")
    click.echo(line.format(sender=sender, name=found.proposed.giver.name), err=True)
    if person:
        asked = _("question: {told}").format(
            told=_("whose words are these? nothing is written before --from PERSON says it; what "
                   "the message says beside stays {sender}'s").format(sender=sender)
        )  # fmt: skip
        click.echo(asked, err=True)
    return person


def _where(root: Path, path: str) -> str:
    """What became of a text that is not where it was."""
    from vademecum.history.repo import open_repository
    from vademecum.proposals.view import called_now

    repository = open_repository(root)
    new = called_now(repository, path) if repository is not None else ""
    if new and (root / new).is_file():
        return _("{path} is {new} now: what is proposed is held against it").format(
            path=path, new=new
        )
    return _("{path} is no longer in the book").format(path=path)


def back(root: Path, text: str, person: str, day: dt.date, reference: str = "") -> None:
    """Note that a letter came back, and say so where it was wanted before."""
    from vademecum.proposals import awaited

    found = awaited.came_back(root, text, person, day, reference)
    if found is not None and found.late(day) > 0:
        click.echo(
            _("wanted by {date}: it came after, and is received all the same").format(
                date=found.before.isoformat()
            ),
            err=True,
        )


def remarks(found: Iterable[Remark]) -> None:
    """Say what somebody says of a text, as it is kept: no address, no telephone."""
    from vademecum.exchange.page.given import masked
    from vademecum.proposals.shown import beside

    for remark in found:
        words = masked(remark.words)
        more = beside(remark, masked(remark.author))
        told = f"{words} ({more})" if more else words
        click.echo(
            _("remark on “{about}”: {words}").format(about=remark.about, words=told)
            if remark.about
            else _("remark: {words}").format(words=told)
        )


def tracked(found: Iterable[Tracked], name: str = "") -> None:
    """Say what was tracked under another's name; `name`: whose the whole is till an editor says."""
    from vademecum.exchange.page.given import SOMEBODY, masked
    from vademecum.proposals import shown

    every = list(shown.tracked(found))
    for line in every:
        click.echo(masked(line), err=True)
    if every and name not in ("", SOMEBODY):
        click.echo(
            _("the whole is {name}'s, as the letter is; if it is another's: "
              "receive FILE --from PERSON").format(name=name), err=True
        )  # fmt: skip


def questions(asked: Iterable[str]) -> None:
    """What only a person can tell, as it is kept."""
    from vademecum.exchange.page.given import masked

    for words in asked:
        click.echo(_("question: {told}").format(told=masked(words)), err=True)


def keep(root: Path, proposed: Proposed, how: Keeping) -> bool:
    """Keep it, and say where; False, and nothing written, where that is asked first."""
    from vademecum.exchange import identity
    from vademecum.exchange.page.given import SOMEBODY
    from vademecum.proposals import selfnamed
    from vademecum.proposals.keep import keep as written

    base = identity.text_of(root, proposed.base) if proposed.base else ""
    places = selfnamed.places(proposed, base)
    name, initials = proposed.giver.name, proposed.giver.credit == "initials"
    if places:
        asks = _("{name} asks for initials alone, and what would be kept has the name:")
        line = asks if initials else _(
            "{name} asks not to be named, and what would be kept names them:"
        )  # fmt: skip
        click.echo(line.format(name=name), err=True)
        for where, words in places:
            click.echo("  " + _("{where}: “{words}”").format(where=where, words=words), err=True)
    if places and not how.yes:
        click.echo(
            _("git keeps it for ever: nothing is written. Ask them: other words, in a file that is "
              "received in place of this one; or these as they are, with --yes"), err=True
        )  # fmt: skip
        return False
    if how.dry:
        return True
    found = written(root, proposed, how.again)
    if proposed.giver.credit == "omitted" and name != SOMEBODY:
        line = (
            _("{name} asks not to be named: git keeps the name in these words alone; note it "
              "elsewhere to answer")
            if places
            else _("{name} asks not to be named: git does not keep the name; note it elsewhere to "
                   "answer")
        )  # fmt: skip
        click.echo(line.format(name=name), err=True)
    click.echo(_("proposition {id}, kept on the branch {branch}").format(
        id=found.id, branch=found.branch))  # fmt: skip
    click.echo(f"vademecum proposals show {found.id}")
    return True


def opinion(one: Proposed) -> None:
    """The command that writes the avis, where there is one."""
    from vademecum.proposals.approving import command

    if one.opinion is None:
        return
    click.echo(_("an opinion of a collectivité; to write it down:"))
    click.echo(f"  {command(one.path, one.opinion, one.base, one.received)}")


def _counted(found: Receipt) -> None:
    """How many things fall in each class."""
    from vademecum.exchange.classes import Class

    count = found.outcome.counts
    lines = (
        ngettext("{n} unchanged", "{n} unchanged", count[Class.UNCHANGED]),
        ngettext("{n} placed", "{n} placed", count[Class.PLACED]),
        ngettext("{n} question", "{n} questions", count[Class.QUESTION]),
        ngettext("{n} not ours", "{n} not ours", count[Class.NOT_OURS]),
    )
    those = (Class.UNCHANGED, Class.PLACED, Class.QUESTION, Class.NOT_OURS)
    click.echo(", ".join(one.format(n=count[cls]) for one, cls in zip(lines, those, strict=True)))
