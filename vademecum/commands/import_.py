"""`vademecum import`: a transcript file becomes a hearing's file."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vademecum.commands.terminal import here
from vademecum.errors import VademecumError
from vademecum.language import N_, _, ngettext, number

if TYPE_CHECKING:
    from vademecum.intake.asked import Question
    from vademecum.model import Hearing, Transcript

_HIDDEN = "…"
_SHOWN = 12  # names of speakers in the summary
_PLACES = 4  # of one wording that comes back
_GROUPS = 4  # names that may be one person's, in the summary
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
@click.option(
    "--names",
    "people",
    type=click.Path(path_type=Path),
    metavar=N_("FILE.csv"),
    help=N_("A table of the speakers: written where it is not there, read where it is."),
)
@click.option("--update", is_flag=True, help=N_("Read again into the hearing that exists."))
@click.option(
    "--take",
    metavar="t4,t7|all",
    help=N_("With --update: the turns whose words are replaced by the new ones."),
)
@click.option("--dry-run", is_flag=True, help=N_("Show what would be written, write nothing."))
@click.pass_obj
def command(
    root: Path,
    file: Path,
    name: str,
    pairs: tuple[str, ...],
    table: Path | None,
    people: Path | None,
    update: bool,
    take: str | None,
    dry_run: bool,
) -> int:
    from vademecum import transcripts
    from vademecum.commands import import_names, import_update
    from vademecum.corpus import files
    from vademecum.history.former import former
    from vademecum.intake import by_hand, hearing, names_apply
    from vademecum.intake import file as intake
    from vademecum.store import Store

    if take is not None and not update:
        raise VademecumError(_("--take goes with --update"))
    target = intake.target(root, name, update)
    if target.exists and file.resolve() == (root / target.path).resolve():
        return import_names.into(root, target.path, people, dry_run=dry_run)
    _say_large(file)
    transcript, digest = transcripts.read_file(file)
    asked = people is None and not dry_run
    prepared = intake.prepared(transcript, _names(transcript, pairs, asked), table, root)
    _say_left(prepared.left)
    transcript = prepared.transcript
    past = former(root, name, Store.of(root)) if target.exists else ()
    hidden = target.exists and intake.holds_gone(root, target.path, past)
    there = intake.existing(root, target.path)[1] if target.exists else None
    if there is not None:
        transcript = by_hand.answered(transcript, there)
    _summary(transcript, file.name, people, hidden, there)
    decided = None
    if people is not None:
        decided = import_names.table(root, people, transcript, target, dry_run=dry_run)
        if decided is None:
            return 0
        transcript = names_apply.renamed(transcript, decided)
    if target.exists:
        found, new = intake.updated(root, target.path, transcript, digest, decided, past)
        chosen = import_update.taken(found, take, dry_run=dry_run)
        edits = found.edits(chosen)
        if edits and not dry_run:
            _text, before = intake.existing(root, target.path)
            files.splice(root, target.path, edits)
            intake.note(root, new, before, found.labels(chosen), found.added)
            import_names.say_namesakes(root, target.path)
        return 0
    day = intake.day(name, transcript, file)
    if not day.sure:
        click.echo(_("No date in the id nor in the file: check “date”."), err=True)
    text, new = intake.made(transcript, hearing.Facts(name, day.date, digest), decided)
    if dry_run:
        click.echo(text, nl=False)
        return 0
    files.write(root / target.path, text)
    intake.note(root, new)
    click.echo(here(root, target.path))
    for told in (
        *intake.language_told(new),
        *intake.namesakes_told(new),
        *intake.warnings(root, new),
    ):
        click.echo(told, err=True)
    return 0


def _say_large(file: Path) -> None:
    if file.is_file() and file.stat().st_size > _LARGE and sys.stderr.isatty():
        click.echo(_("Reading {name}…").format(name=file.name), err=True)


def _names(transcript: Transcript, pairs: tuple[str, ...], asked: bool) -> dict[str, str]:
    """The names of speakers, as `--map` gives them or, where `asked`, the person at the terminal.

    Who has a dozen and more to name is shown the table instead.
    """
    from vademecum.intake import hearing, pseudonyms

    names = dict(pseudonyms.mapping(pairs))
    if asked and sys.stdin.isatty() and sys.stderr.isatty():
        nameless = [one for one in hearing.nameless(transcript) if one[0] not in names]
        for label, words in nameless if len(nameless) <= _SHOWN else ():
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


def _summary(
    transcript: Transcript, name: str, people: Path | None, hidden: bool, there: Hearing | None
) -> None:
    """On stderr: what was read, who speaks, what was left out.

    `hidden`: no words, for some of them were taken back; `there`: the hearing that exists, which
    may answer what is asked.
    """
    from vademecum.intake.asked import still_open

    speakers = Counter(item.speaker for item in transcript.utterances if item.speaker)
    words = sum(len(item.text.split()) for item in transcript.utterances)
    click.echo(
        ngettext(
            "{name}: {format}, {words} word; speakers: {speakers}",
            "{name}: {format}, {words} words; speakers: {speakers}",
            words,
        ).format(
            name=name,
            format=transcript.format,
            words=words,
            speakers=_list(list(speakers)) or _nobody(transcript),
        ),
        err=True,
    )
    if people is None:  # the table has a row for each
        _questions(still_open(transcript, there) if there else transcript, hidden)
        _alike([*speakers])
    if len(speakers) > _SHOWN and people is None:
        click.echo(
            _("{count} speakers: --names FILE.csv writes a table of them to fill").format(
                count=number(len(speakers))
            ),
            err=True,
        )
    for sentence in transcript.left_out:
        click.echo(_("left out: {what}").format(what=sentence), err=True)
    for sentence in transcript.noticed:
        click.echo(sentence, err=True)


def _nobody(transcript: Transcript) -> str:
    """What stands for the speakers where no name is sure."""
    if any(item.asked for item in transcript.utterances):
        return _("no name is sure")
    return _("not named in the file")


def _alike(speakers: list[str]) -> None:
    """Names that may be one person's, which nobody but the editor knows."""
    from vademecum.intake import alike

    groups = [group for group in alike.groups(speakers) if len(group) > 1]
    for group in groups[:_GROUPS]:
        click.echo(
            _('perhaps one person: {names}; if so: --map "{label}=Name" for each').format(
                names=_list([f"“{one}”" for one in group]), label=group[0]
            ),
            err=True,
        )
    if (more := len(groups) - _GROUPS) > 0:
        said = ngettext("  and {count} more such name", "  and {count} more such names", more)
        click.echo(said.format(count=more), err=True)


def _questions(transcript: Transcript, hidden: bool) -> None:
    """What may be a name and is not surely one, each wording with its first place."""
    from vademecum.intake.asked import above_all, nameless, questions, usable

    found = questions(transcript)
    if hidden:
        found = [replace(one, words=_HIDDEN, again=()) for one in found]
    nobodys = [one for one in found if not one.under]
    if lines := sum(one.count for one in nobodys):
        said = ngettext(
            "{count} line looks like a name: nobody is given its words; if it is one, declare it:"
            ' --map "{label}=Name"',
            "{count} lines look like names: nobody is given their words; declare those that are:"
            ' --map "{label}=Name"',
            lines,
        )
        _listed(said.format(count=lines, label=usable(nobodys)), nobodys)
    if bare := nameless(transcript):
        said = ngettext(
            "{count} line bears no name where others do, and is nobody's (“Inconnu”): “{words}”",
            "{count} lines bear no name where others do, and are nobody's (“Inconnu”), first:"
            " “{words}”",
            len(bare),
        )
        click.echo(said.format(count=len(bare), words=_HIDDEN if hidden else bare[0]), err=True)
    if before := above_all(transcript):
        said = ngettext(
            "{count} paragraph stands before the first turn and is nobody's: “{words}”; if it was"
            " said, begin a turn there with **Name** —",
            "{count} paragraphs stand before the first turn and are nobody's, first: “{words}”;"
            " begin a turn with **Name** — where one was said",
            len(before),
        )
        click.echo(said.format(count=len(before), words=_HIDDEN if hidden else before[0]), err=True)
    others = [one for one in found if one.under]
    if lines := sum(one.count for one in others):
        said = ngettext(
            "{count} line may open another's words: they stay with who spoke before; if it does,"
            ' say whose: --map "{label}=Name"',
            "{count} lines may open another's words: they stay with who spoke before; of those"
            ' that do, say whose: --map "{label}=Name"',
            lines,
        )
        _listed(said.format(count=lines, label=usable(others)), others)


def _listed(sentence: str, found: list[Question]) -> None:
    """The sentence, and the first of the questions that it speaks of."""
    click.echo(sentence, err=True)
    for one in found[:_SHOWN]:
        times = f" × {one.count}" if one.count > 1 else ""
        place = f"{one.time} " if one.time else ""
        line = _("  {place}{label}{times}: “{words}”").format(
            place=place, label=one.label, times=times, words=one.words
        )
        if one.more:
            below = ngettext(
                "{line} and {count} cue below", "{line} and {count} cues below", one.more
            )
            line = below.format(line=line, count=one.more)
        click.echo(line, err=True)
        if again := _("; ").join(one.again[:_PLACES]):
            rest = "…" if len(one.again) > _PLACES else ""
            click.echo(_("    again: {places}").format(places=again + rest), err=True)
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
