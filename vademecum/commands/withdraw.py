"""`vademecum withdraw`: take a hearing's words out, and say where they still are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

import click

from vademecum.commands import completion
from vademecum.commands.terminal import Progress, agreed, here, plain_date
from vademecum.errors import VademecumError
from vademecum.language import N_, _, ngettext, number

if TYPE_CHECKING:
    from vademecum.model import Library, Record
    from vademecum.review.withdraw import Traces


@click.command
@click.argument("id", shell_complete=completion.records)
@click.option(
    "--turn",
    "anchor",
    metavar="T",
    shell_complete=completion.turns,
    help=N_("Only this turn (t7) or paragraph (p3)."),
)
@click.option(
    "--person",
    metavar="P",
    shell_complete=completion.people,
    help=N_("All that this person said: a key of theirs."),
)
@click.option(
    "--purge",
    "clone",
    metavar="CLONE",
    type=click.Path(path_type=Path),
    help=N_("Take the words out of the history of this clone, and prove it."),
)
@click.option("--yes", is_flag=True, help=N_("Do not ask."))
@click.option(
    "--date",
    "day",
    metavar="DATE",
    callback=plain_date,
    help=N_("The day it was asked, if not today."),
)
@click.pass_obj
def command(
    root: Path,
    id: str,
    anchor: str | None,
    person: str | None,
    clone: Path | None,
    yes: bool,
    day: dt.date | None,
) -> int:
    from vademecum import corpus
    from vademecum.history.notyet import refuse_to_come
    from vademecum.review import withdraw

    refuse_to_come(day)
    library = corpus.load(root).library
    record = withdraw.named(library, id, anchor)
    if anchor is not None and person is not None:
        raise VademecumError(_("one of --turn, --person"))
    anchors = None if anchor is None else frozenset({anchor})
    if person is not None:
        anchors = _of_person(record, person)
    if clone is not None:
        return _purge(root, clone, id, anchors, yes)
    traces = withdraw.traces(library, record, anchors)
    _say(traces, id)
    part = f" --person {quote(person)}" if person else f" --turn {anchor}" if anchor else ""
    day = day or dt.date.today()
    status = _withdraw(root, library, record, anchors, part, yes, day, traces)
    if person is not None:
        _ended(root, id, person, day)
    return status


def _of_person(record: Record, person: str) -> frozenset[str]:
    """The turns of a person heard; VademecumError where nobody is that person."""
    from vademecum.record import accord_set
    from vademecum.standing.consenting import heard

    speaker = heard(record, person)
    if speaker is None:
        raise VademecumError(_("a testimony is withdrawn whole, or by --turn"))
    return frozenset(str(one.id) for one in accord_set.turns_of(record, speaker.key) if one.id)


def _ended(root: Path, name: str, person: str, day: dt.date) -> None:
    """Note that the person withdrew: the first word that ended stands, no seal is left."""
    from vademecum.corpus import files
    from vademecum.standing.consenting import heard, withdrawn
    from vademecum.standing.writing import opened

    library, record, text = opened(root, name)
    speaker = heard(record, person)
    if speaker is not None:
        edits = withdrawn(library, record, text, speaker, day)
        files.splice(root, record.place.path, edits)


def _withdraw(
    root: Path, library: Library, record: Record, anchors: frozenset[str] | None, part: str,
    yes: bool, day: dt.date, found: Traces,
) -> int:  # fmt: skip
    from vademecum.review import withdraw
    from vademecum.withdrawal import elsewhere, listing

    what = _target(record.id, anchors)
    for line in elsewhere.in_book(root, library, record, anchors):
        click.echo(line)
    if not yes and not agreed(_("Remove the words of {what}?").format(what=what)):
        raise VademecumError(_("nothing was changed"))
    progress = Progress()
    listed = listing.of_book(root, record, anchors, _counted(progress))
    progress.clear()
    if withdraw.take_out(root, record, anchors, day, shown=bool(found.releases)):
        click.echo(here(root, record.place.path))
    else:
        click.echo(_("{what} was withdrawn already: its first day stands").format(what=what))
    _plan(record.id, part, listed, bool(found.quotes))
    return 0


def _purge(root: Path, folder: Path, name: str, anchors: frozenset[str] | None, yes: bool) -> int:
    """Take the words out of a clone's history; 0 where none is left there."""
    from vademecum.withdrawal import elsewhere, listing
    from vademecum.withdrawal.purge import prepare, purge

    progress = Progress()
    ready = prepare(root, folder, name, anchors, _counted(progress))
    progress.clear()
    listed = listing.of_clone(root, ready)
    work = ready.work
    click.echo(
        _("{folder}: {files} contents of files and {messages} messages hold the words").format(
            folder=folder, files=number(len(work.blobs)), messages=number(len(work.messages))
        )
    )
    for path in sorted(ready.sought.former):
        click.echo(
            _("{path}: a former file of the record, taken out of every commit").format(path=path)
        )
    shown = (one for one in ready.references.items() if not one[0].startswith("refs/remotes/"))
    for old, new in sorted(shown):
        click.echo(
            _("{name}: its name holds the words, it becomes {new}").format(name=old, new=new)
        )
    for name in ready.gone:
        click.echo(_("{name}: it leads to a file that holds the words, it goes").format(name=name))
    _short(ready.sought.short())
    question = _("Write the history of {folder} again? Its commits change.")
    if not yes and not agreed(question.format(folder=folder)):
        raise VademecumError(_("nothing was changed"))
    done = purge(ready, progress, _counted(progress))
    progress.clear()
    for one in done.left:
        sentence = _("cannot be looked into: {place}") if one.unread else _("still there: {place}")
        if one.closed:
            sentence = _("its words cannot be read here, open it and look: {place}")
        if one.words:
            sentence = _("words of it may be there, read it: {place}: “{words}”")
        click.echo(sentence.format(place=one.place, words=" ".join(one.words)))
        if one.reference:
            _removal(folder, one.reference)
    count = len(done.left)
    sentence = ngettext(
        "{count} passage in this clone: {read} objects read again",
        "{count} passages in this clone: {read} objects read again",
        count,
    )
    click.echo(sentence.format(count=number(count), read=number(done.read)))
    click.echo(_("Elsewhere, which this purge does not reach:"))
    for line in elsewhere.after(root, ready.clone):
        click.echo(f"  {line}")
    _list(listed)
    return 1 if done.left else 0


def _removal(folder: Path, reference: str) -> None:
    """How to take away a reference that alone leads to something."""
    line = f"git -C {quote(str(folder))} update-ref -d {quote(reference)}"
    click.echo(
        "  " + _("this reference alone leads there: {line}, then purge again").format(line=line)
    )


def _counted(progress: Progress) -> Callable[[int, int], None]:
    return lambda done, whole: progress(f"{done}/{whole}")


def _say(found: Traces, name: str) -> None:
    """Quotes to rewrite, published editions that hold the words."""
    for one in found.quotes:
        place = f"{one.place.path}:{one.place.line}"
        click.echo(_("{place}: quote to rewrite: {target}").format(place=place, target=one.target))
    for release in found.releases:
        editions = ", ".join(edition for edition, ids in release.records.items() if name in ids)
        click.echo(
            _("published in {version} of {date}: {editions}").format(
                version=release.version, date=release.date.isoformat(), editions=editions
            )
        )


def _plan(name: str, part: str, listed: Path | None, quoted: bool) -> None:
    """How to take the words out of history as well; `part`: the option that says which of them.

    `quoted`: quotes of them were named.
    """
    click.echo(_("The words are still in git's history. To take them out of it:"))
    for line in (
        _("rewrite the quotes named above, then commit and push the withdrawal")
        if quoted
        else _("commit and push the withdrawal"),
        _("warn all who hold a clone (later commits change), and keep a copy meanwhile"),
        "git clone --mirror ADRESSE purge.git",
        f"vademecum withdraw {quote(name)}{part} --purge purge.git",
        "git -C purge.git push --force --mirror origin",
    ):
        click.echo(f"  {line}")
    click.echo(
        _(
            "The page that says it was withdrawn and the records of published versions (editions/)"
            " stay: they are what is promised. Tags move with their commits; the files of their"
            " releases, forks, mirrors, sent letters and editions given out are elsewhere: remove"
            " or replace them. Once committed, vademecum build --all remakes the current editions."
        )
    )
    _list(listed)


def _short(words: Iterable[str]) -> None:
    for one in words:
        click.echo(
            _(
                "too short to be looked for outside its own file, look for it yourself: {words}"
            ).format(words=" ".join(one.split()))
        )


def _list(listed: Path | None) -> None:
    if listed is None:
        click.echo(_("The list of the words cannot be written: there is no cache folder."))
        return
    message = _(
        "The words as expressions, for git filter-repo and other copies; remove it after: {path}"
    )
    click.echo(message.format(path=listed))


def _target(name: str, anchors: frozenset[str] | None) -> str:
    return f"{name}#{', #'.join(sorted(anchors))}" if anchors else name
