"""`vademecum status`: where each hearing and each person's word stands, and what is held of one."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vademecum.commands import completion
from vademecum.errors import VademecumError
from vademecum.language import N_, _, ngettext

if TYPE_CHECKING:
    from vademecum.corpus import Loaded
    from vademecum.model import Library
    from vademecum.problems import Problem
    from vademecum.standing.held import Held
    from vademecum.standing.people import Person
    from vademecum.standing.status import Row, Status


@click.command
@click.argument("id", required=False, shell_complete=completion.records)
@click.option(
    "--person",
    metavar="P",
    shell_complete=completion.people,
    help=N_("All that is held of one person: key, or id of the register."),
)
@click.option(
    "--opinions", "asked", is_flag=True, help=N_("What collectivités think of the chapters, alone.")
)
@click.option(
    "--chapter",
    metavar="ID",
    shell_complete=completion.chapters,
    help=N_("The same of one chapter, with what changed since."),
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json"]),
    default="table",
    help=N_("How it is printed; csv is the register of consents, or of opinions."),
)
@click.pass_obj
def command(
    root: Path, id: str | None, person: str | None, asked: bool, chapter: str | None, form: str
) -> int:
    from vademecum import corpus
    from vademecum.commands import left_out, opinions

    loaded = corpus.load(root)
    if asked or chapter is not None:
        if id is not None or person is not None:
            raise VademecumError(_("--opinions and --chapter are of chapters alone"))
        opinions.show(root, loaded.library, chapter, form)
        return left_out.say(loaded.left_out)
    if id is not None:
        _refuse_unknown(loaded, id)
    if person is not None or (id is not None and id not in {h.id for h in loaded.library.hearings}):
        try:
            _person(root, loaded.library, person or str(id), id, form)
        except VademecumError as error:  # who is sought may be in what was not read
            raise VademecumError(error.message, (*error.problems, *loaded.left_out)) from None
        return left_out.say(loaded.left_out)
    if form == "csv":
        _register(loaded.library, id)
        return left_out.say(loaded.left_out)
    found = _seen(root, loaded.library)
    if form == "json":
        _json(root, loaded, found)
    else:
        _table(root, loaded.library, found, id)
    return max(left_out.say(loaded.left_out), bool(found.undone))


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is said of the whole book."""

    status: Status  # where each text stands
    waiting: int  # propositions that are open
    undone: Sequence[Problem]  # what the book would show against somebody's word
    note: str  # what of it could not be seen, "" where all was


def _seen(root: Path, library: Library) -> _Seen:
    """The whole book, today."""
    from vademecum.history.promises import promises
    from vademecum.proposals.kept import proposals
    from vademecum.standing.status import status

    found = status(library, dt.date.today())
    waiting = sum(one.open for one in proposals(root))
    undone, note = promises(root, library, dt.date.today())
    return _Seen(found, waiting, undone, note)


def _refuse_unknown(loaded: Loaded, id: str) -> None:
    """VademecumError where no hearing or testimony has that id, or its file cannot be read."""
    if id in loaded.library.records:
        return
    lost = [one for one in loaded.library.unread if Path(one).stem == id]
    message = (
        _("{path} cannot be read").format(path=lost[0])
        if lost
        else _("no hearing or testimony “{id}”{hint}").format(id=id, hint="")
    )
    raise VademecumError(message, loaded.left_out)


def _register(library: Library, id: str | None) -> None:
    """The register of consents, or what of it is of one hearing."""
    from vademecum.standing.people import as_csv, register

    rows = [one for one in register(library) if id in (None, one.record)]
    click.echo(as_csv(rows).encode("utf-8"), nl=False)


def _json(root: Path, loaded: Loaded, found: _Seen) -> None:
    """The whole book as data."""
    from vademecum.commands import awaited, opinions

    told: dict[str, object] = {
        **asdict(found.status),
        "promises": list(map(str, found.undone)),
        "unread": list(map(str, loaded.left_out)),
        "note": found.note,
        "proposals": found.waiting,
        "opinions": opinions.as_rows(loaded.library),
        "awaited": awaited.as_rows(root, loaded.library),
    }
    click.echo(json.dumps(told, ensure_ascii=False, indent=2, default=str))


def _table(root: Path, library: Library, found: _Seen, id: str | None) -> None:
    """The whole book, or one hearing, as lines; what was promised of all of it either way."""
    for one in found.undone:  # the gravest first
        click.echo(str(one))
    for row in found.status.rows:
        if id in (None, row.id):
            _print(row)
    if id is None:
        _rest(root, library, found)
    if found.note:
        click.echo(found.note, err=True)


def _print(row: Row) -> None:
    click.echo(_("{what}: {found}").format(what=row.id, found=row.standing))
    if row.missing:
        click.echo("  " + _("missing: {what}").format(what=_("; ").join(row.missing)))
    for one in row.people if any(one.key for one in row.people) else ():
        click.echo(f"  {_word(one)}")
        if one.open:
            click.echo("    " + _("open: {what}").format(what=_("; ").join(one.open)))
    if row.chapters:
        click.echo("  " + _("quoted by: {chapters}").format(chapters=", ".join(row.chapters)))


def _word(one: Person) -> str:
    """A person's word on one line."""
    from vademecum.vocabulary import CONSENT_STATES, spelled

    ended = one.state in ("refuse", "retire")
    consents = one.base == "consentement"
    told = one.informed if one.state == "attendu" and not consents else None
    state = spelled(CONSENT_STATES[one.state])
    state = _("told on {date}").format(date=told.isoformat()) if told else state
    facts = [state] if ended else [state, one.reach]
    if one.limit and not ended:
        facts.append(_("the document: {reach} at most").format(reach=one.limit))
    facts += [one.date.isoformat()] if one.date else []
    facts += [one.reference] if one.reference else []
    if one.embargo:
        facts.append(_("embargo until {date}").format(date=one.embargo.isoformat()))
    if one.sealed:
        sealed = ngettext("{sealed} of {turns} sealed", "{sealed} of {turns} sealed", one.sealed)
        facts.append(sealed.format(sealed=one.sealed, turns=one.turns))
    name = f"{one.key} ({one.label})" if one.label else one.record
    return _("{what}: {found}").format(what=name, found=", ".join(facts))


def _rest(root: Path, library: Library, found: _Seen) -> None:
    """What is of no hearing: chapters, opinions, propositions, letters without an answer."""
    from vademecum.commands import awaited, opinions

    if found.status.unused:
        click.echo(_("No chapter quotes: {ids}").format(ids=", ".join(found.status.unused)))
    if found.status.bare:
        bare = ", ".join(found.status.bare)
        click.echo(_("Chapters without a testimony: {ids}").format(ids=bare))
    opinions.overview(library)
    if found.waiting:
        message = ngettext(
            "{n} proposition is open: vademecum proposals",
            "{n} propositions are open: vademecum proposals",
            found.waiting,
        )
        click.echo(message.format(n=found.waiting))
    awaited.overview(root, library)


def _person(root: Path, library: Library, who: str, name: str | None, form: str) -> None:
    """What is held of one person."""
    from vademecum.standing.held import held
    from vademecum.standing.people import as_csv

    found = held(root, library, who, name)
    if form == "json":
        click.echo(
            json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2, default=str)
        )
    elif form == "csv":
        click.echo(as_csv(one.consent for one in found).encode("utf-8"), nl=False)
    else:
        for one in found:
            _held(one)


def _held(one: Held) -> None:
    click.echo(f"{one.record} ({one.date.isoformat()}) : {one.title}")
    click.echo(f"  {one.path}")
    click.echo("  " + _word(one.consent))
    consent = one.consent
    more = {
        _("their own accord"): _("yes") if consent.own else _("no: the record's"),
        _("ground"): consent.base,
        _("answered by"): consent.by,
        _("told on"): consent.informed.isoformat() if consent.informed else "",
        _("printed as"): one.shown,
        _("in the register"): one.register,
        _("open"): _("; ").join(consent.open),
    }
    for key, value in more.items():
        if value:
            click.echo("  " + _("{what}: {found}").format(what=key, found=value))
    _turns(one)
    _shown(one)
    for letter in one.letters:
        click.echo("  " + _("letter: {what}").format(what=letter))
    if not one.letters:
        click.echo("  " + _("letter: none is noted here"))


def _turns(one: Held) -> None:
    """The turns that are theirs."""
    states = {
        "read": _("read"), "unread": _("not read"), "changed": _("changed since it was read"),
        "struck": _("struck"),
    }  # fmt: skip
    for turn in one.turns:
        words = ngettext("{count} word", "{count} words", turn.words).format(count=turn.words)
        number = _("no. {number}").format(number=turn.number)
        facts = ", ".join(filter(None, (number, turn.time, words, states[turn.state])))
        click.echo("  " + _("{what}: {found}").format(what=turn.id, found=facts))


def _shown(one: Held) -> None:
    """Where readers find their words: chapters that quote them, versions that showed them."""
    for quote in one.quotes:
        pages = ", ".join(
            _("{edition} page {page}").format(edition=edition, page=page)
            for edition, page in quote.pages.items()
        )
        place = f"{quote.path}:{quote.line}" + (f" ({pages})" if pages else "")
        click.echo("  " + _("quoted: {target}, {place}").format(target=quote.target, place=place))
    for shown in one.versions:
        message = ngettext(
            "shown in {version} of {date}, {edition}: {count} turn of {turns}",
            "shown in {version} of {date}, {edition}: {count} turns of {turns}",
            len(shown.turns),
        )
        click.echo("  " + message.format(
            version=shown.version, date=shown.date.isoformat(), edition=shown.edition,
            count=len(shown.turns), turns=len(one.turns),
        ))  # fmt: skip
