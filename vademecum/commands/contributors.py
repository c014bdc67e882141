"""`vademecum contributors`: who wrote the book, by words that are still there."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from vademecum.errors import VademecumError
from vademecum.language import N_, _

if TYPE_CHECKING:
    from vademecum.history import Contributions, Contributor
    from vademecum.model import Library

HEADS = {
    "chapter": (N_("chapter"), N_("words"), N_("people")),
    "person": (N_("person"), N_("organisation"), N_("words"), N_("share"), N_("roles")),
    "organisation": (N_("organisation"), N_("people"), N_("words"), N_("share")),
}


@click.command
@click.option(
    "--by",
    type=click.Choice(["chapter", "person", "organisation"]),
    default="person",
    help=N_("What the rows are."),
)
@click.option("--since", metavar=N_("REV"), help=N_("Count only what was written after REV."))
@click.option(
    "--people",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=N_("Another register than annuaire.toml."),
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    help=N_("How the rows are printed."),
)
@click.pass_obj
def command(root: Path, by: str, since: str | None, people: Path | None, form: str) -> int:
    import dataclasses

    from vademecum import corpus, history, settings

    loaded = corpus.load(root)
    if any(problem.code == "B001" for problem in loaded.problems):
        raise VademecumError(_("this folder holds no book"), loaded.problems[:1])
    library = loaded.library
    chosen = library.settings
    if people is not None:
        chosen = settings.with_register(chosen, people.resolve())
    library = dataclasses.replace(library, settings=chosen)
    texts = [*library.chapters.values(), *library.records.values()]
    paths = [text.place.path for text in texts]
    refuse(history.state(root).kind)
    found = history.contributors(root, paths, chosen, since)
    if form == "json":
        click.echo(json.dumps(as_json(found, library), ensure_ascii=False, indent=2))
        return 0
    rows = {"chapter": _chapters, "person": _persons, "organisation": _organisations}[by](
        found, library
    )
    if form == "csv":
        click.echo(as_csv([HEADS[by], *rows]), nl=False)
        return 0
    click.echo(as_table([[_(head) for head in HEADS[by]], *rows]))
    for note in notes(found):
        click.echo(note, err=True)
    return 0


def refuse(kind: str) -> None:
    """Raise VademecumError where the history at hand cannot tell who wrote what."""
    told = {
        "none": N_("no git history here: nobody can be credited (a ZIP holds none)"),
        "empty": N_("the repository has no commit yet: nobody can be credited"),
        "shallow": N_("the history is not complete here: run git fetch --unshallow first"),
    }
    if kind in told:
        raise VademecumError(_(told[kind]))


def notes(found: Contributions) -> Iterable[str]:
    """What the rows do not say."""
    if found.robots:
        yield _("robots left out: {names}").format(names=", ".join(found.robots))
    if found.omitted:
        yield _("asked not to be named: {count}").format(count=found.omitted)
    if found.history.dirty:
        yield _("uncommitted changes are credited to nobody yet")


def as_json(found: Contributions, library: Library) -> dict[str, Any]:
    """All that is known, with keys that stay; words as numbers with two decimals."""
    words = found.words
    return {
        "commit": found.history.head,
        "dirty": found.history.dirty,
        "words": sum(credit.words for credit in found.files.values()),
        "heard": sum(credit.heard for credit in found.files.values()),
        "people": [
            {
                "id": one.id,
                "name": one.name,
                "organisation": one.organisation,
                "orcid": one.orcid or None,
                "roles": list(one.roles),
                "words": _decimal(words.get(one.id)),
            }
            for one in found.book
        ],
        "chapters": [
            {
                "path": path,
                "title": title,
                "words": credit.words,
                "heard": credit.heard,
                "robots": credit.robots,
                "unnamed": _decimal(credit.omitted),
                "transcribers": [one.id for one in credit.transcribers],
                "people": [
                    {"id": one.id, "words": _decimal(credit.shares.get(one.id))}
                    for one in credit.people
                ],
            }
            for path, title in titles(library).items()
            if (credit := found.files.get(path)) is not None
        ],
        "robots": list(found.robots),
        "unnamed": found.omitted,
    }


def titles(library: Library) -> dict[str, str]:
    """Path -> title: chapters in the book's order, then hearings and testimonies by date."""
    listed = [one for part in library.settings.parts for one in part.chapters]
    rest = sorted(set(library.chapters) - set(listed))
    chapters = [library.chapters[one] for one in [*listed, *rest] if one in library.chapters]
    found = {chapter.place.path: chapter.title for chapter in chapters}
    found |= {record.place.path: record.title for record in library.hearings}
    return found | {record.place.path: record.title for record in library.testimonies}


def _chapters(found: Contributions, library: Library) -> list[list[str]]:
    rows = []
    for path, title in titles(library).items():
        credit = found.files.get(path)
        if credit is None:
            continue
        people = [
            f"{one.name} {_share(credit.shares[one.id], credit.words - credit.heard)}"
            if one.id in credit.shares
            else one.name
            for one in credit.people
        ]
        if credit.heard:
            people.append(_("people heard: {count} words").format(count=credit.heard))
        rows.append([title, str(credit.words), ", ".join(people)])
    return rows


def _persons(found: Contributions, library: Library) -> list[list[str]]:
    from vademecum.history.rounding import rounded

    words = found.words
    shown, total = rounded(words), sum(words.values(), Fraction(0))
    return [
        [
            one.name,
            _house(one, library),
            str(shown.get(one.id, 0)),
            _share(words.get(one.id, Fraction(0)), total),
            ", ".join(one.roles),
        ]
        for one in found.book
    ]


def _organisations(found: Contributions, library: Library) -> list[list[str]]:
    from vademecum.french import order
    from vademecum.history.rounding import rounded

    words = found.words
    people: dict[str, int] = {}
    sums: dict[str, Fraction] = {}
    for one in found.book:
        name = _house(one, library)
        people[name] = people.get(name, 0) + 1
        sums[name] = sums.get(name, Fraction(0)) + words.get(one.id, Fraction(0))
    shown, total = rounded(sums), sum(sums.values(), Fraction(0))
    return [
        [name or _("(none)"), str(people[name]), str(shown[name]), _share(sums[name], total)]
        for name in sorted(sums, key=lambda name: (not name, order.key(name)))
    ]


def as_table(rows: Sequence[Sequence[str]]) -> str:
    """Rows in columns, the first row underlined; the last column is as wide as it is."""
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
    lines = []
    for number, row in enumerate(rows):
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        lines.append("  ".join(cells).rstrip())
        if number == 0:
            lines.append(
                "  ".join("-" * width for width in widths[:-1]) + "  " + "-" * len(row[-1])
            )
    return "\n".join(lines)


def as_csv(rows: Sequence[Sequence[str]]) -> str:
    """Rows as CSV; a cell a spreadsheet would take for a formula is quoted as text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for row in rows:
        writer.writerow("'" + cell if cell[:1] in ("=", "+", "-", "@") else cell for cell in row)
    return out.getvalue()


def _house(person: Contributor, library: Library) -> str:
    """The name of a person's organisation, or nothing."""
    house = library.settings.organisations.get(person.organisation or "")
    return house.name if house else ""


def _share(part: Fraction, whole: Fraction | int) -> str:
    return f"{float(100 * part / whole) if whole else 0:.1f} %"


def _decimal(words: Fraction | None) -> float:
    return round(float(words or 0), 2)
