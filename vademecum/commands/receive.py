"""`vademecum receive`: a document that came back, as a receipt.

Of a hearing or a testimony: its corrections and choices, written; of a chapter: a proposition.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vademecum.commands import completion
from vademecum.commands.terminal import plain_date
from vademecum.errors import VademecumError
from vademecum.language import N_, _, ngettext

if TYPE_CHECKING:
    from vademecum.exchange.texts.receiving import Receipt
    from vademecum.model.proposal import Proposed


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of each file."""

    day: dt.date  # it came back
    giver: str  # who an editor says it is from, "" where nobody does
    chapter: str  # what a message is about, "" where it says so itself
    yes: bool  # though its words name who asked not to be named
    dry_run: bool  # nothing is written


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
    asked = Asked(today or dt.date.today(), giver, chapter, yes, dry_run)
    if len(files) == 1:
        return _one(root, files[0], asked)
    if giver or chapter:
        raise VademecumError(_("--from and --on are of one file: receive it alone"))
    return _several(files, lambda file: _one(root, file, asked))


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


def _one(root: Path, file: Path, asked: Asked) -> int:
    """Receive one file; the exit status."""
    from vademecum.commands import received_letter
    from vademecum.exchange.page import free
    from vademecum.exchange.page import receiving as page
    from vademecum.exchange.texts import receiving
    from vademecum.proposals.awaited import sent_from
    from vademecum.proposals.received import refuse_twice

    ours = page.begun(file)
    if ours is not None:
        return _of_the_site(root, file, ours, asked)
    data, stream = receiving.stream_of(file, asked.day)
    refuse_twice(root, data, again=bool(asked.giver))
    text = receiving.received(root, data, stream, asked.day, sent_from(root), asked.chapter)
    if text is not None:
        return _of_a_text(root, text, asked)
    if asked.chapter:
        return _kept(root, free.remarked(root, data, stream, asked.chapter, asked.day), asked)
    if asked.giver:
        raise VademecumError(_("--from: a letter of somebody heard says whose it is"))
    return received_letter.told(root, file, stream, asked.day, asked.dry_run)


def _of_the_site(root: Path, file: Path, data: bytes, asked: Asked) -> int:
    """Receive a file that a page of the site made; the exit status."""
    from vademecum.exchange.page import receiving
    from vademecum.proposals.kept import claimed
    from vademecum.proposals.received import refuse_twice

    if asked.chapter:
        raise VademecumError(_("--on: a file of the site says of which text it is"))
    refuse_twice(root, data, again=bool(asked.giver))
    id = hashlib.sha256(data).hexdigest()[:8]
    taken = claimed(root, but=id)
    return _kept(root, receiving.received(root, data, file.name, asked.day, taken), asked)


def _of_a_text(root: Path, text: Receipt, asked: Asked) -> int:
    """Receive a chapter that came back, or words about one; the exit status."""
    from vademecum.commands.received_text import told
    from vademecum.proposals.giver import named

    proposed = named(root, text.proposed, asked.giver)
    return told(root, replace(text, proposed=proposed), asked.giver, asked.yes, asked.dry_run)


def _kept(root: Path, one: Proposed, asked: Asked) -> int:
    """Keep what a reader gave, from whom an editor says it is; the exit status."""
    from vademecum.commands.received_page import told
    from vademecum.proposals.giver import named

    return told(root, named(root, one, asked.giver), asked.giver, asked.yes, asked.dry_run)
