"""What `vademecum receive` says of a letter of somebody heard or of a witness, and writes of it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vademecum.commands.received_text import back, questions, tracked
from vademecum.language import _, ngettext

if TYPE_CHECKING:
    from vademecum.exchange.read.stream import Stream
    from vademecum.exchange.receipt import Receipt


def told(root: Path, file: Path, stream: Stream, day: dt.date, dry_run: bool) -> int:
    """Say what a letter that came back says, and write it into its record; the exit status.

    `stream`: what the file holds. `day`: it came back.
    """
    from vademecum import work
    from vademecum.exchange import receipt

    found = receipt.receive(root, file, day, stream)
    folder = None if dry_run else work.claim(root)
    _brought(found, stream)
    changed = found.after != found.before
    if not changed:
        click.echo(_("Nothing changed."))
    elif not dry_run:
        receipt.write(root, found)
    _counted(found)
    questions(dict.fromkeys(one.told for one in found.questions))
    if changed and not dry_run:
        _broken(root, found)
    if folder is not None:
        key = found.person.key if found.person else ""
        back(root, found.record.id, key, day, found.reference)
        _answer(root, folder, found, day)
    return _next(found, dry_run)


def _brought(found: Receipt, stream: Stream) -> None:
    """Whose letter it is, and all that it brings."""
    from vademecum.exchange.commented import tracked_beside

    _identity(found)
    _told(found)
    tracked(tracked_beside(stream.tracked, found.person, found.library.settings))
    for name in found.behind:
        click.echo(
            _("{id}: changed here since it was sent, left as it is: to be read again").format(
                id=name
            )
        )
    for name in found.elsewhere:
        click.echo(
            _("{id}: given to somebody else since it was sent: no word of theirs any more").format(
                id=name
            )
        )
    for line in found.said:
        click.echo(line)


def _identity(found: Receipt) -> None:
    """Whose letter it is."""
    to = _("{id}, letter to {who}") if found.person else _("{id}, letter to the witness")
    line = to.format(id=found.record.id, who=found.person.label if found.person else "")
    click.echo(f"{line} ({found.reference})" if found.reference else line)


def _told(found: Receipt) -> None:
    """What is answered in the form, what was corrected, what is set aside."""
    from vademecum.exchange import kinds
    from vademecum.exchange.classes import Class
    from vademecum.exchange.page.given import masked

    answers = (one.told for one in found.items if one.kind is kinds.ANSWER)
    aside = (
        _("set aside: {told}").format(told=one.told)
        for one in found.items
        if one.cls is Class.NOT_OURS
    )
    doubtful = found.found.doubtful
    corrected = (
        _("not written, for what is asked of it: {told}").format(told=one.told)
        if one.anchor in doubtful
        else one.told
        for one in found.placed
    )
    for line in dict.fromkeys((*answers, *corrected, *aside)):
        click.echo(masked(line))


def _answer(root: Path, folder: Path, found: Receipt, day: dt.date) -> None:
    """The letter of answer, in the book's work folder."""
    from vademecum.exchange import answering, sending

    data = answering.answer(root, found, day)
    if data is not None:
        target = folder / sending.FOLDER / f"{found.name}-reponse.docx"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        click.echo(_("answer to send: {path}").format(path=target))


def _counted(found: Receipt) -> None:
    """How many things fall in each class."""
    from vademecum.exchange.classes import Class

    count = Counter(one.cls for one in found.items)
    told = (
        ngettext("{n} unchanged", "{n} unchanged", count[Class.UNCHANGED]),
        ngettext("{n} placed", "{n} placed", count[Class.PLACED]),
        ngettext("{n} question", "{n} questions", count[Class.QUESTION]),
        ngettext("{n} not ours", "{n} not ours", count[Class.NOT_OURS]),
    )
    those = (Class.UNCHANGED, Class.PLACED, Class.QUESTION, Class.NOT_OURS)
    click.echo(", ".join(one.format(n=count[cls]) for one, cls in zip(told, those, strict=True)))


def _broken(root: Path, found: Receipt) -> None:
    """Say which quotes the corrections broke."""
    from vademecum import corpus
    from vademecum.checks import quotes

    broken = quotes.broken(corpus.load(root).library, found.record.id)
    for problem in broken:
        click.echo(str(problem))
    if any(problem.fix is not None for problem in broken):
        click.echo(_("vademecum check --fix moves the quotes whose words only moved."))


def _next(found: Receipt, dry_run: bool) -> int:
    """What is to be done now; the exit status."""
    from vademecum.exchange import receipt
    from vademecum.exchange.advice import advice
    from vademecum.record.passages import quotables

    if not quotables(found.record) and not found.chosen.told:
        click.echo(_("An invitation without a box ticked: nothing says whether to record."))
    for line in advice(found):
        click.echo(line, err=True)
    if found.questions:
        return 1
    if found.after != found.before and not dry_run:
        click.echo(_("To commit:"))
        for line in receipt.commit(found):
            click.echo(f"  {line}")
    return 1 if found.refused else 0
