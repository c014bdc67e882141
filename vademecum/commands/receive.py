"""`vademecum receive`: a document that came back, as a receipt.

Of a hearing or a testimony: its corrections and choices, written; of a chapter: a proposition.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vademecum.commands import completion
from vademecum.commands.received_text import back, questions, tracked
from vademecum.commands.terminal import plain_date
from vademecum.errors import VademecumError
from vademecum.language import N_, _, ngettext

if TYPE_CHECKING:
    from vademecum.exchange.receipt import Receipt


@click.command
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar=N_("FILE...")
)
@click.option(
    "--date", "today", metavar="DATE", callback=plain_date, help=N_("The day it came back.")
)
@click.option(
    "--from",
    "giver",
    default="",
    metavar=N_("PERSON"),
    shell_complete=completion.people,
    help=N_("Who it is from, where it does not say: a person of the register, or a name."),
)
@click.option(
    "--on",
    "chapter",
    default="",
    metavar=N_("CHAPTER"),
    shell_complete=completion.chapters,
    help=N_("What a message is about, where it says so in words alone: kept as a remark."),
)
@click.option(
    "--yes",
    is_flag=True,
    help=N_("Keep words that name who asked not to be named: they said that these may stay."),
)
@click.option("--dry-run", is_flag=True, help=N_("Show what it does, write nothing."))
@click.pass_obj
def command(
    root: Path,
    files: tuple[Path, ...],
    today: dt.date | None,
    giver: str,
    chapter: str,
    yes: bool,
    dry_run: bool,
) -> int:
    if len(files) == 1:
        return _one(root, files[0], today, giver, chapter, yes, dry_run)
    if giver or chapter:
        raise VademecumError(_("--from and --on are of one file: receive it alone"))
    return _several(files, lambda file: _one(root, file, today, "", "", yes, dry_run))


def _several(files: Sequence[Path], receive: Callable[[Path], int]) -> int:
    """Each file once, as if it came alone; the exit status. What is refused stops no other.

    VademecumError, once all are received, where some are refused.
    """
    seen: dict[str, str] = {}  # what each holds, by its digest: the name it came under
    refused: list[str] = []
    left = 0
    for file in files:
        click.echo(_("{name}:").format(name=file.name))
        held = _digest(file)
        if held in seen:
            click.echo(_("the same file as {name}: read once").format(name=seen[held]))
            continue
        seen[held] = file.name
        try:
            left |= receive(file)
        except VademecumError as error:
            told = error.message
            named = told if told.startswith(file.name) else f"{file.name}: {told}"
            refused.append("\n".join((*map(str, error.problems), named)))
    if refused:
        message = ngettext(
            "{n} of the files is refused", "{n} of the files are refused", len(refused)
        )
        raise VademecumError(message.format(n=len(refused)), tuple(refused))
    return left


def _digest(file: Path) -> str:
    """What tells a file from another by what it holds; its name where it cannot be read."""
    try:
        with file.open("rb") as held:
            return hashlib.file_digest(held, "sha256").hexdigest()
    except OSError:
        return str(file)


def _one(
    root: Path,
    file: Path,
    today: dt.date | None,
    giver: str,
    chapter: str,
    yes: bool,
    dry_run: bool,
) -> int:
    """Receive one file; the exit status."""
    from vademecum import work
    from vademecum.exchange import receipt
    from vademecum.exchange.commented import tracked_beside
    from vademecum.exchange.page import free
    from vademecum.exchange.page import receiving as page
    from vademecum.exchange.texts import receiving
    from vademecum.proposals.awaited import sent_from
    from vademecum.proposals.giver import named
    from vademecum.proposals.received import refuse_twice

    day = today or dt.date.today()
    ours = page.begun(file)
    if ours is not None:
        if chapter:
            raise VademecumError(_("--on: a file of the site says of which text it is"))
        from vademecum.commands.received_page import told as page_told
        from vademecum.proposals.kept import claimed

        refuse_twice(root, ours, again=bool(giver))
        id = hashlib.sha256(ours).hexdigest()[:8]
        one = page.received(root, ours, file.name, day, claimed(root, but=id))
        return page_told(root, named(root, one, giver), giver, yes, dry_run)
    data, stream = receiving.stream_of(file, day)
    refuse_twice(root, data, again=bool(giver))
    text = receiving.received(root, data, stream, day, sent_from(root), chapter)
    if chapter and text is None:
        from vademecum.commands.received_page import told as page_told

        one = free.remarked(root, data, stream, chapter, day)
        return page_told(root, named(root, one, giver), giver, yes, dry_run)
    if text is not None:
        from vademecum.commands.received_text import told as text_told

        proposed = named(root, text.proposed, giver)
        return text_told(root, replace(text, proposed=proposed), giver, yes, dry_run)
    if giver:
        raise VademecumError(_("--from: a letter of somebody heard says whose it is"))
    found = receipt.receive(root, file, day, stream)
    folder = None if dry_run else work.claim(root)
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
    if found.after == found.before:
        click.echo(_("Nothing changed."))
    elif not dry_run:
        receipt.write(root, found)
    _counted(found)
    questions(dict.fromkeys(one.told for one in found.questions))
    if found.after != found.before and not dry_run:
        _broken(root, found)
    if folder is not None:
        key = found.person.key if found.person else ""
        back(root, found.record.id, key, day, found.reference)
        _answer(root, folder, found, today or dt.date.today())
    return _next(found, dry_run)


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
