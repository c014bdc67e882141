"""What `status` says of opinions: chapters by collectivités, folded so that many can be read."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from vademecum.errors import VademecumError
from vademecum.language import N_, _, ngettext
from vademecum.vocabulary import hint

if TYPE_CHECKING:
    from vademecum.model import Chapter, Library
    from vademecum.standing.opinions import Row

_NAMED = 6  # collectivités named on one line; of more, the first and how many others
# What asks for somebody's work first, and what asks for none last.
_STATES = {
    "awaited": N_("awaited"),
    "earlier": N_("on an earlier text"),
    "kept": N_("maintained"),
    "given": N_("given"),
}
_CARE = {"reserve": N_("with a reserve"), "defavorable": N_("unfavourable")}


def show(root: Path, library: Library, chapter: str | None, form: str) -> None:
    """Opinions alone: of every chapter, or of one with what changed since each was given."""
    from vademecum.standing.opinions import as_csv, rows

    if chapter is not None and chapter not in library.chapters:
        message = _("no chapter “{id}”{hint}")
        raise VademecumError(message.format(id=chapter, hint=hint(chapter, library.chapters)))
    found = list(rows(library, chapter))
    if form == "csv":
        click.echo(as_csv(found).encode("utf-8"), nl=False)
    elif form == "json":
        told = json.dumps(as_rows(library, chapter), ensure_ascii=False, indent=2, default=str)
        click.echo(told)
    elif not found:
        click.echo(_("No collectivité has given an opinion, and none is awaited."))
    elif chapter is not None:
        for one in found:
            click.echo(_line(one))
            if one.state in ("earlier", "kept"):
                stances = library.chapters[one.chapter].opinions
                (digest,) = (each.digest for each in stances if each.authority == one.authority)
                since(root, library.chapters[one.chapter], digest)
    else:
        overview(library)


def as_rows(library: Library, chapter: str | None = None) -> list[dict[str, Any]]:
    """The rows as they are in JSON."""
    from vademecum.standing.opinions import rows

    return [asdict(one) for one in rows(library, chapter)]


def overview(library: Library) -> None:
    """A line a chapter that has an opinion or waits for one, then who is awaited, and where."""
    from vademecum.standing.opinions import rows

    by_chapter: dict[str, list[Row]] = {}
    for one in rows(library):
        by_chapter.setdefault(one.chapter, []).append(one)
    if not by_chapter:
        return
    click.echo(_("Opinions of collectivités:"))
    for name, found in by_chapter.items():
        told = _("; ").join(_folded(found))
        click.echo("  " + _("{what}: {found}").format(what=name, found=told))


def _folded(found: Sequence[Row]) -> list[str]:
    """What is to be done by name, what is done by number; a sense that asks for care, by name."""

    def named(word: str, those: Iterable[Row]) -> Iterator[str]:
        if names := [one.authority for one in those]:
            yield _("{what}: {found}").format(what=word, found=_few(names))

    parts: list[str] = []
    for state in ("awaited", "earlier"):
        parts += named(_(_STATES[state]), (one for one in found if one.state == state))
    kept, given = ([one.state for one in found].count(state) for state in ("kept", "given"))
    if kept:
        parts.append(ngettext("{count} maintained", "{count} maintained", kept).format(count=kept))
    if given:
        parts.append(ngettext("{count} given", "{count} given", given).format(count=given))
    for sense, word in _CARE.items():
        parts += named(_(word), (one for one in found if one.sense == sense))
    return [*parts, _("held back")] if any(one.held for one in found) else parts


def _few(names: Sequence[str]) -> str:
    if len(names) <= _NAMED:
        return ", ".join(names)
    rest = len(names) - _NAMED + 1
    others = ngettext("{count} other", "{count} others", rest).format(count=rest)
    return ", ".join([*names[: _NAMED - 1], others])


def _line(one: Row) -> str:
    facts = [_(_STATES[one.state]), one.sense, one.by]
    facts += [one.date.isoformat() if one.date else "", one.kept]
    facts += [_("held back")] if one.held else []
    found = ", ".join(fact for fact in facts if fact)
    return _("{what}: {found}").format(what=one.authority, found=found)


def since(root: Path, chapter: Chapter, digest: str) -> None:
    """The sentences that changed since the words of a digest, for an editor to judge."""
    from vademecum.commands.changes import paint
    from vademecum.history.changes_report import sentence
    from vademecum.standing.opinions import changed_since

    edits = changed_since(root, chapter, digest)
    if edits is None:
        click.echo("  " + _("the words of that opinion are in no commit of this history"))
        return
    if not edits:
        click.echo("  " + _("no sentence: a table, an image, a card, code or what a box says"))
    for edit in edits:
        click.echo(f"  {sentence(edit, paint if sys.stdout.isatty() else None)}")
