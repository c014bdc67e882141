"""`vademecum import`: a transcript file becomes a hearing's file."""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vademecum.errors import VademecumError
from vademecum.language import N_, _, ngettext

if TYPE_CHECKING:
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
    pseudonyms: Path | None,
    update: bool,
    dry_run: bool,
) -> int:
    from vademecum import transcripts
    from vademecum.corpus import files
    from vademecum.intake import hearing

    if not re.fullmatch(r"[a-z0-9-]+", name):
        raise VademecumError(_("an id has only a–z, 0–9 and hyphens, not “{id}”").format(id=name))
    path = f"hearings/{name}.md"
    exists = _exists(root, name, path, update)
    _say_large(file)
    transcript, digest = transcripts.read_file(file)
    transcript = _prepared(transcript, pairs, pseudonyms, root)
    _summary(transcript, file.name)
    if exists:
        return _updated(root, path, transcript, digest, dry_run)
    date = _date(name, transcript, file)
    text = hearing.text(hearing.hearing(transcript, hearing.Facts(name, date, digest)))
    if dry_run:
        click.echo(text, nl=False)
        return 0
    files.write(root / path, text)
    click.echo(path)
    _say_public(root)
    return 0


def _exists(root: Path, name: str, path: str, update: bool) -> bool:
    """Whether the hearing is there, as `--update` wants it to be or not."""
    from vademecum.corpus import files

    if (root / path).exists():
        if update:
            return True
        raise VademecumError(
            _("{path} exists already: --update reads the file again into it").format(path=path)
        )
    if update:
        raise VademecumError(_("nothing to update: there is no {path}").format(path=path))
    # Ids are file names: no need to read the book, which takes longer than the transcript.
    paths = [*files.inside(root, "chapters"), *files.inside(root, "hearings")]
    if name in (Path(one).stem for one in paths):
        raise VademecumError(_("the id “{id}” is taken").format(id=name))
    return False


def _say_public(root: Path) -> None:
    """A repository that others read must not hold words nobody has agreed to publish."""
    from vademecum import settings
    from vademecum.model import Audience

    book, _problems = settings.load(root)
    if book.repository is not Audience.WORKING and not book.book.demonstration:
        click.echo(
            _("Not to be committed here before the consent is given: others read this repository."),
            err=True,
        )


def _say_large(file: Path) -> None:
    if file.is_file() and file.stat().st_size > _LARGE and sys.stderr.isatty():
        click.echo(_("Reading {name}…").format(name=file.name), err=True)


def _prepared(
    transcript: Transcript, pairs: tuple[str, ...], pseudonyms: Path | None, root: Path
) -> Transcript:
    """The transcript with speakers named and names replaced."""
    from vademecum.intake import hearing
    from vademecum.intake import pseudonyms as hiding

    names = hiding.mapping(pairs)
    if sys.stdin.isatty() and sys.stderr.isatty():
        for label, words in hearing.nameless(transcript):
            if label not in names:
                question = _("{label} (“{words}”): who speaks?").format(label=label, words=words)
                answer = click.prompt(question, default=label, err=True)
                names |= {label: answer} if answer != label else {}
    transcript = hearing.named(transcript, names)
    if pseudonyms is None:
        return transcript
    table = hiding.read(pseudonyms, root)
    transcript = hiding.applied(transcript, table)
    for word, count in hiding.left(transcript, table):
        click.echo(
            ngettext(
                "still in the text: “{word}”, {count} time; add it to the table",
                "still in the text: “{word}”, {count} times; add it to the table",
                count,
            ).format(word=word, count=count),
            err=True,
        )
    return transcript


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
    for sentence in transcript.left_out:
        click.echo(_("left out: {what}").format(what=sentence), err=True)


def _list(names: list[str]) -> str:
    shown = _("; ").join(names[:_SHOWN])
    more = len(names) - _SHOWN
    if more <= 0:
        return shown
    said = ngettext("{names} and {count} more", "{names} and {count} more", more)
    return said.format(names=shown, count=more)


def _updated(root: Path, path: str, transcript: Transcript, digest: str, dry_run: bool) -> int:
    from vademecum.corpus import files, library
    from vademecum.intake.update import update
    from vademecum.model import Hearing
    from vademecum.problems import Problem, errors

    problems: list[Problem] = []
    text = files.read(root, path, problems)
    record = library.parse_record(text, path, problems) if text is not None else None
    if text is None or not isinstance(record, Hearing) or errors(problems):
        raise VademecumError(
            _("{path} cannot be updated as it stands").format(path=path), tuple(problems)
        )
    found = update(record, transcript, digest, text)
    for line in found.said:
        click.echo(line)
    if not found.said:
        click.echo(_("No difference."))
    if found.edits and not dry_run:
        files.splice(root, path, found.edits)
    return 0


def _date(name: str, transcript: Transcript, file: Path) -> dt.date:
    """The hearing's day: its id says it, else the transcript; else the file's own, to verify."""
    found = re.match(r"\d{4}-\d{2}-\d{2}(?=-|$)", name)
    if found:
        try:
            return dt.date.fromisoformat(found[0])
        except ValueError:
            raise VademecumError(
                _("“{value}” is no date: write it as 2017-03-14").format(value=found[0])
            ) from None
    if transcript.date is not None:
        return transcript.date
    click.echo(_("No date in the id nor in the file: check “date”."), err=True)
    return dt.datetime.fromtimestamp(file.stat().st_mtime, dt.UTC).date()
