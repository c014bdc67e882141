"""`vademecum import`: a transcript file becomes a hearing's file."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vademecum.commands.terminal import here
from vademecum.language import N_, _, ngettext

if TYPE_CHECKING:
    from vademecum.intake.update import Update
    from vademecum.model import Transcript

_SHOWN = 12  # names of speakers in the summary
_LARGE = 4 << 20  # bytes: reading more may take a few seconds


@click.command
@click.argument("file", type=click.Path(path_type=Path), metavar=N_("FILE"))
@click.option(
    "--id", "name", metavar="ID", required=True, help=N_("The hearing's id: 2017-03-14-metropole.")
)
@click.option("--map", "pairs", multiple=True, metavar="A=B", help=N_("Name a speaker."))
@click.option(
    "--pseudonyms",
    "table",
    type=click.Path(path_type=Path),
    help=N_("Names to replace, one “Name = pseudonym” a line; kept outside the book."),
)
@click.option("--update", is_flag=True, help=N_("Read again into the hearing that exists."))
@click.option("--dry-run", is_flag=True, help=N_("Show what would be written, write nothing."))
@click.pass_obj
def command(
    root: Path,
    file: Path,
    name: str,
    pairs: tuple[str, ...],
    table: Path | None,
    update: bool,
    dry_run: bool,
) -> int:
    from vademecum import transcripts
    from vademecum.corpus import files
    from vademecum.intake import file as intake
    from vademecum.intake import hearing

    target = intake.target(root, name, update)
    _say_large(file)
    transcript, digest = transcripts.read_file(file)
    prepared = intake.prepared(transcript, _names(transcript, pairs), table, root)
    _say_left(prepared.left)
    transcript = prepared.transcript
    _summary(transcript, file.name)
    if target.exists:
        found = intake.updated(root, target.path, transcript, digest)
        _say_update(found)
        if found.edits and not dry_run:
            files.splice(root, target.path, found.edits)
        return 0
    day = intake.day(name, transcript, file)
    if not day.sure:
        click.echo(_("No date in the id nor in the file: check “date”."), err=True)
    text = hearing.text(hearing.hearing(transcript, hearing.Facts(name, day.date, digest)))
    if dry_run:
        click.echo(text, nl=False)
        return 0
    files.write(root / target.path, text)
    click.echo(here(root, target.path))
    for told in intake.warnings(root):
        click.echo(told, err=True)
    return 0


def _say_large(file: Path) -> None:
    if file.is_file() and file.stat().st_size > _LARGE and sys.stderr.isatty():
        click.echo(_("Reading {name}…").format(name=file.name), err=True)


def _names(transcript: Transcript, pairs: tuple[str, ...]) -> dict[str, str]:
    """The names of speakers, as `--map` gives them or the person at the terminal."""
    from vademecum.intake import hearing, pseudonyms

    names = dict(pseudonyms.mapping(pairs))
    if sys.stdin.isatty() and sys.stderr.isatty():
        for label, words in hearing.nameless(transcript):
            if label not in names:
                question = _("{label} (“{words}”): who speaks?").format(label=label, words=words)
                answer = click.prompt(question, default=label, err=True)
                names |= {label: answer} if answer != label else {}
    return names


def _say_left(left: tuple[tuple[str, int], ...]) -> None:
    for word, count in left:
        click.echo(
            ngettext(
                "still in the text: “{word}”, {count} time; add it to the table",
                "still in the text: “{word}”, {count} times; add it to the table",
                count,
            ).format(word=word, count=count),
            err=True,
        )


def _summary(transcript: Transcript, name: str) -> None:
    """On stderr: what was read, who speaks, what was left out."""
    speakers = Counter(item.speaker for item in transcript.utterances if item.speaker)
    words = sum(len(item.text.split()) for item in transcript.utterances)
    click.echo(
        _("{name}: {format}, {words} words; speakers: {speakers}").format(
            name=name,
            format=transcript.format,
            words=words,
            speakers=_list(list(speakers)) or _("not named in the file"),
        ),
        err=True,
    )
    _questions(transcript)
    for sentence in transcript.left_out:
        click.echo(_("left out: {what}").format(what=sentence), err=True)


def _questions(transcript: Transcript) -> None:
    """What may be a name and is not surely one, each wording with its first place."""
    from vademecum.intake.asked import questions

    found = questions(transcript)
    lines = sum(one.count for one in found)
    if not lines:
        return
    said = ngettext(
        "{count} line looks like a name: nobody is given its words; if it is one, declare it:"
        ' --map "{label}=Name"',
        "{count} lines look like names: nobody is given their words; declare those that are:"
        ' --map "{label}=Name"',
        lines,
    )
    click.echo(said.format(count=lines, label=found[0].label), err=True)
    for one in found[:_SHOWN]:
        times = f" × {one.count}" if one.count > 1 else ""
        place = f"{one.time} " if one.time else ""
        click.echo(_("  {place}{label}{times}: “{words}”").format(
            place=place, label=one.label, times=times, words=one.words
        ), err=True)  # fmt: skip
    if (more := len(found) - _SHOWN) > 0:
        click.echo(
            ngettext("  and {count} more", "  and {count} more", more).format(count=more), err=True
        )


def _list(names: list[str]) -> str:
    shown = _("; ").join(names[:_SHOWN])
    more = len(names) - _SHOWN
    if more <= 0:
        return shown
    said = ngettext("{names} and {count} more", "{names} and {count} more", more)
    return said.format(names=shown, count=more)


def _say_update(found: Update) -> None:
    for line in found.said:
        click.echo(line)
    if not found.said:
        click.echo(_("No difference."))
