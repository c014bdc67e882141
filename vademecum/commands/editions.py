"""`vademecum editions`: those declared, and what each would show."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import click

from vademecum.commands.saying import plain_date
from vademecum.language import N_, _
from vademecum.vocabulary import AUDIENCES, word_for


@click.command
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help=N_("How editions are printed."),
)
@click.option(
    "--date", metavar="DATE", callback=plain_date, help=N_("Decide embargoes as on this day.")
)
@click.pass_obj
def command(root: Path, form: str, date: dt.date | None) -> int:
    from vademecum.build import read
    from vademecum.editions.choose import choose, words

    source = read(root, date, lambda _line: None)
    rows: list[dict[str, Any]] = []
    for edition in source.library.settings.editions:
        choice = choose(source.library, edition, source.date)
        rows.append(
            {
                "edition": edition.name,
                "diffusion": word_for(AUDIENCES, edition.audience),
                "date": source.date.isoformat(),
                "formats": list(edition.formats),
                "chapters": sorted(choice.library.chapters),
                "records": sorted(choice.library.records),
                "withheld": {name: words(why) for name, why in sorted(choice.withheld.items())},
            }
        )
    if form == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return 0
    for row in rows:
        line = _("{edition}: {chapters} chapters, {records} hearings and testimonies, {formats}")
        click.echo(
            line.format(
                edition=row["edition"],
                chapters=len(row["chapters"]),
                records=len(row["records"]),
                formats=" + ".join(row["formats"]),
            )
        )
        for name, why in row["withheld"].items():
            click.echo(_("  withholds {name}: {why}").format(name=name, why=why))
    return 0
