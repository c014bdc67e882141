"""`vademecum proposals`: what people without git gave, listed, shown, accepted, declined, answered.

Where its branches and references lie, and how they are shared: docs/propositions.md.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vademecum.commands import awaited, completion, left_out, touched
from vademecum.commands.terminal import here, plain_date
from vademecum.errors import VademecumError
from vademecum.language import N_, _, ngettext

if TYPE_CHECKING:
    from vademecum.proposals.decide import Decided


@click.group(invoke_without_command=True)
@click.option("--all", "every", is_flag=True, help=N_("Those that are closed too."))
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    help=N_("How it is printed."),
)
@click.pass_context
def command(ctx: click.Context, every: bool, form: str) -> int:
    if ctx.invoked_subcommand is not None:
        return 0
    from vademecum import corpus
    from vademecum.proposals import beside, kept, listed, view

    root: Path = ctx.obj
    repository = beside.repository_of(root)
    found = [one for one in kept.held(repository) if every or one.open]
    seen = view.look(repository, found)
    loaded = corpus.load(root)
    library, settings = loaded.library, loaded.library.settings
    if form == "json":
        rows = [listed.as_json(one, settings) for one in seen]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return left_out.say(loaded.left_out)
    for line in listed.table(seen, settings):
        click.echo(line)
    awaited.overview(root, library)
    for line in listed.notes(repository, seen, settings):
        click.echo(line, err=True)
    return left_out.say(loaded.left_out)


command.add_command(awaited.listed)
command.add_command(awaited.forgotten)


@command.command("show", help=N_("Show one: what changes, what is said of it."))
@click.argument("id", shell_complete=completion.proposals)
@click.option(
    "--html",
    "html",
    is_flag=False,
    flag_value="",
    type=click.Path(path_type=Path),
    metavar=N_("FILE"),
    help=N_("As a page, today's text beside the proposed one (in _build where FILE is left out)."),
)
@click.pass_obj
def show(root: Path, id: str, html: Path | None) -> int:
    from vademecum import settings as book
    from vademecum import work
    from vademecum.corpus import files
    from vademecum.proposals import beside, decide, foreseen, kept, page, shown, view

    proposal = kept.one(root, id)
    seen = view.look(beside.repository_of(root), [proposal])[0]
    settings, _problems = book.load(root)
    title = decide.title_of(seen)
    if html is None:
        for line in shown.lines(seen, title, settings):
            click.echo(line)
        for line in foreseen.lines(root, seen, dt.date.today()):
            click.echo(f"\n{line}")
        return 0
    target = html if html.name else work.claim(root) / "propositions" / f"{proposal.id}.html"
    if target.resolve().is_relative_to(root) and work.FOLDER not in target.resolve().parts:
        raise VademecumError(_("write the page outside the book, or leave its name out"))
    files.write(target, page.page(seen, title, settings))
    click.echo(str(html) if html.name else here(root, target.relative_to(root)))
    for line in foreseen.lines(root, seen, dt.date.today()):
        click.echo(line, err=True)
    return 0


def _numbers(_ctx: click.Context, param: click.Parameter, value: str | None) -> frozenset[int]:
    """An option's numbers: « 2,3 », « 1-4 »."""
    found: set[int] = set()
    for part in re.split(r"[,\s]+", value.strip()) if value else ():
        match = re.fullmatch(r"(\d{1,4})(?:-(\d{1,4}))?", part)
        if match is None:
            raise VademecumError(
                _("“{value}”: numbers of changes are written 2,3 or 1-4").format(value=value)
            )
        found |= set(range(int(match[1]), int(match[2] or match[1]) + 1))
    del param
    return frozenset(found)


def _answers(values: tuple[str, ...]) -> tuple[str, dict[int, str]]:
    """(answer to the whole, answers to remarks): « 2: … » is to the second remark."""
    rows = [re.match(r"(\d{1,4})\s*:\s*(.*)", one, re.DOTALL) for one in values]
    answers = {int(row[1]): row[2] for row in rows if row}
    whole = [one for one, row in zip(values, rows, strict=True) if row is None]
    return "\n\n".join(whole), answers


_DATE = click.option(
    "--date", "today", metavar="DATE", callback=plain_date, help=N_("The day it is decided.")
)
_ANSWER = click.option(
    "--answer",
    "answers",
    multiple=True,
    metavar=N_("TEXT"),
    help=N_("Words for the letter; after the number of a remark and a colon they answer it."),
)


@command.command("accept", help=N_("Take changes into the book, in their author's name."))
@click.argument("id", shell_complete=completion.proposals)
@click.option("--only", callback=_numbers, metavar="2,3", help=N_("These changes; the rest waits."))
@click.option("--theirs", callback=_numbers, metavar="N",
              help=N_("As proposed, where the same paragraph changed on both sides."))  # fmt: skip
@click.option(
    "--ours", callback=_numbers, metavar="N", help=N_("Not taken: the book's words stay.")
)
@click.option("--rest", callback=_numbers, metavar="N",
              help=N_("Of such a paragraph, its sentences that changed there alone."))  # fmt: skip
@click.option("--into", default="", metavar=N_("FILE"),
              help=N_("Another text that its passages stand in now."))  # fmt: skip
@click.option("--note", default="", metavar=N_("TEXT"), help=N_("For the commit's message."))
@click.option("--why", default="", metavar=N_("TEXT"),
              help=N_("Why the rest is not taken: the proposition is closed."))  # fmt: skip
@_ANSWER
@_DATE
@click.pass_obj
def accept(
    root: Path,
    id: str,
    only: frozenset[int],
    theirs: frozenset[int],
    ours: frozenset[int],
    rest: frozenset[int],
    into: str,
    note: str,
    why: str,
    answers: tuple[str, ...],
    today: dt.date | None,
) -> int:
    from vademecum.proposals import decide

    whole, own = _answers(answers)
    choice = decide.Choice(only or None, theirs, ours, rest, into, note, why, whole, own)
    done = decide.accept(root, id, choice, today or dt.date.today(), touched.warned)
    _told(done)
    _letter(root, done)
    return int(done.nothing or done.said)


@command.command("decline", help=N_("Take nothing more of one, and say why."))
@click.argument("id", shell_complete=completion.proposals)
@click.option("--why", required=True, metavar=N_("TEXT"), help=N_("Why: the letter says it."))
@_ANSWER
@_DATE
@click.pass_obj
def decline(root: Path, id: str, why: str, answers: tuple[str, ...], today: dt.date | None) -> int:
    from vademecum.proposals import decide

    whole, own = _answers(answers)
    choice = decide.Choice(why=why, answer=whole, answers=own)
    done = decide.decline(root, id, choice, today or dt.date.today())
    _told(done)
    _letter(root, done)
    return 0


@command.command("answer", help=N_("Answer a remark."))
@click.argument("id", shell_complete=completion.proposals)
@click.argument("remark", type=int)
@click.argument("words", metavar=N_("TEXT"))
@click.pass_obj
def answer(root: Path, id: str, remark: int, words: str) -> int:
    from vademecum.proposals import decide

    done = decide.answer(root, id, remark, words, dt.date.today())
    _told(done)
    _letter(root, done)
    return 0


def _told(done: Decided) -> None:
    """What was taken, what was not, what waits."""
    from vademecum.proposals.stored import spelled

    one = done.proposal
    click.echo(_("{what}: {found}").format(what=one.id, found=spelled(one.state)))
    if done.nothing:
        message = _(
            "nothing was to be taken: it holds no change of words. Answer it, and it is closed: "
            "vademecum proposals accept {id} --answer TEXT (or proposals answer, decline)"
        )
        click.echo(message.format(id=one.id), err=True)
    if done.said:
        message = _(
            "nothing was to be taken: the text says it all already. It is closed by the answer to "
            "its last remark"
        )
        click.echo(message, err=True)
    rows = (
        (_("taken: {numbers}"), done.taken),
        (_("not taken: {numbers}"), done.left),
        (_("still open: {numbers}"), done.waiting),
    )
    for said, changes in rows:
        if changes:
            click.echo(said.format(numbers=", ".join(str(each.number) for each in changes)))
    for change in done.taken:
        if change.beside:
            click.echo(
                _("change {number}: the same paragraph changed here too: read it again, "
                  "{path}").format(number=change.number, path=done.path)
            )  # fmt: skip
    for image in done.images:
        click.echo(_("image: {path}").format(path=image))
    if done.commit:
        click.echo(_("committed: {commit} ({path})").format(
            commit=done.commit[:10], path=done.path))  # fmt: skip
    waits = sum(each.open for each in one.remarks)
    if waits:
        message = ngettext(
            "{n} remark without an answer: vademecum proposals answer {id} N TEXT",
            "{n} remarks without an answer: vademecum proposals answer {id} N TEXT",
            waits,
        )
        click.echo(message.format(n=waits, id=one.id), err=True)


def _letter(root: Path, done: Decided) -> None:
    """The letter of answer, in the book's work folder."""
    from vademecum import work
    from vademecum.corpus import files
    from vademecum.proposals.letter import FOLDER

    target = work.claim(root) / FOLDER / f"{done.proposal.id}-reponse.txt"
    files.write(target, done.letter)
    click.echo(_("answer to send: {path}").format(path=here(root, target.relative_to(root))))
