"""The speakers of a hearing decided together: the table written, then read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from vademecum.errors import VademecumError
from vademecum.language import _, ngettext, number

if TYPE_CHECKING:
    from vademecum.intake.file import Target
    from vademecum.intake.names import Heard, Table
    from vademecum.model import Transcript

_FEW = 12  # names that are said


def table(
    root: Path, path: Path, transcript: Transcript, target: Target, *, dry_run: bool
) -> Table | None:
    """The table as it was filled; None where it was not there, and was written to be filled."""
    from vademecum.intake import file as intake
    from vademecum.intake import names

    heard = names.of_transcript(transcript)
    there = names.of_hearing(intake.existing(root, target.path)[1]) if target.exists else {}
    return _table(root, path, heard | there, there, dry_run=dry_run)


def into(root: Path, path: str, people: Path | None, *, dry_run: bool) -> int:
    """A table for a hearing that exists, without any transcript: its own file is given as one."""
    from vademecum.corpus import files
    from vademecum.intake import file as intake
    from vademecum.intake import names

    if people is None:
        raise VademecumError(
            _("{path} is the hearing itself: --names FILE.csv decides its speakers").format(
                path=path
            )
        )
    text, record = intake.existing(root, path)
    there = names.of_hearing(record)
    found = _table(root, people, there, there, dry_run=dry_run)
    if found is None:
        return 0
    edits = intake.decided(record, text, found)
    if not edits:
        click.echo(_("No difference."))
    elif not dry_run:
        files.splice(root, path, edits)
        click.echo(path)
        say_namesakes(root, path)
    return 0


def say_namesakes(root: Path, path: str) -> None:
    """The people of a hearing that was written whom readers would take for one."""
    from vademecum.intake import file as intake

    for told in intake.namesakes_told(intake.existing(root, path)[1]):
        click.echo(told, err=True)


def _table(
    root: Path, path: Path, heard: dict[str, Heard], there: dict[str, Heard], *, dry_run: bool
) -> Table | None:
    """The table that is read, or written; `there`: of `heard`, those of the hearing as it is."""
    from vademecum import settings
    from vademecum.intake import names, names_read
    from vademecum.reasons import reason

    if path.resolve().is_relative_to(root.resolve()):
        raise VademecumError(
            _("{path}: keep the table of names outside the book: git would publish it").format(
                path=path.name
            )
        )
    if path.exists():
        found = names_read.read(path, heard, settings.load(root)[0].persons, there)
        _say(found, heard, path)
        return found
    data = names.draft(heard.values())
    if dry_run:
        click.echo(data.decode("utf-8-sig"), nl=False)
        return None
    try:
        path.write_bytes(data)
    except OSError as error:
        why = _("{path} cannot be written: {why}").format(path=path, why=reason(error))
        raise VademecumError(why) from None
    said = ngettext(
        "{path}: {count} speaker; fill it in a spreadsheet, save it as CSV, and give the same"
        " command again: nothing else is written yet",
        "{path}: {count} speakers; fill it in a spreadsheet, save it as CSV, and give the same"
        " command again: nothing else is written yet",
        len(heard),
    )
    click.echo(said.format(path=path, count=number(len(heard))))
    return None


def _say(found: Table, heard: dict[str, Heard], path: Path) -> None:
    """How many were decided, and who has no row."""
    ours = {*found.labels, *found.labels.values()}
    missing = [one for one, told in heard.items() if one not in ours and not told.asked]
    # Each count has its own singular.
    rows = ngettext("{count} row", "{count} rows", len(found.labels))
    people = ngettext("{count} person", "{count} people", len(found.people))
    said = _("{path}: {rows}, {people}").format(
        path=path.name,
        rows=rows.format(count=number(len(found.labels))),
        people=people.format(count=number(len(found.people))),
    )
    click.echo(said, err=True)
    if found.merged:
        pairs = [f"{one} → {other}" for one, other in found.merged]
        many = ngettext(
            "{count} name that is another’s too: {names}",
            "{count} names that are others’ too: {names}",
            len(pairs),
        )
        click.echo(many.format(count=number(len(pairs)), names=_("; ").join(pairs)), err=True)
    if found.taken:
        pairs = [f"{one} → {other}" for one, other in found.taken]
        many = ngettext(
            "{count} name given to the words of another: {names}",
            "{count} names given to the words of others: {names}",
            len(pairs),
        )
        click.echo(many.format(count=number(len(pairs)), names=_("; ").join(pairs)), err=True)
    for line in found.effects:
        click.echo(line, err=True)
    if found.unread:
        columns = _("; ").join(found.unread[:_FEW])
        many = ngettext("column that is not read: {names}", "columns that are not read: {names}",
                        len(found.unread))  # fmt: skip
        click.echo(many.format(names=columns), err=True)
    if missing:
        many = ngettext(
            "{count} speaker without a row, decided as all the others: {names}",
            "{count} speakers without a row, decided as all the others: {names}",
            len(missing),
        )
        shown = _("; ").join(missing[:_FEW]) + ("…" if len(missing) > _FEW else "")
        click.echo(many.format(count=number(len(missing)), names=shown), err=True)
