"""For each person heard: what is given, for which words, and what is open."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vademecum.language import _, french, ngettext
from vademecum.model import (
    Audience,
    ConsentBasis,
    ConsentState,
    Hearing,
    Library,
    Quotable,
    Record,
    Speaker,
)
from vademecum.record import consents, seal
from vademecum.record.accord_set import turns_of
from vademecum.record.consents import Given
from vademecum.standing import anew
from vademecum.vocabulary import AUDIENCES, CONSENT_BASES, CONSENT_STATES, spelled, word_for

# The columns of the register of consents, as French editors read them.
COLUMNS = (
    "audition ou témoignage", "clé de la personne", "nom dans le texte", "accord distinct",
    "base légale", "état de l’accord", "diffusion", "limite du document", "pas avant le",
    "date de l’accord", "référence du papier", "répond pour la personne", "informée le",
    "passages relus", "passages", "reste à faire",
)  # fmt: skip
_BASES = {
    "consentement": "consentement",
    "interet-public": "intérêt public",
    "liberte-expression": "liberté d’expression",
}
_REACHES = {"public": "public", "membres": "membres du réseau", "travail": "groupe de travail"}


@dataclass(frozen=True, slots=True)
class Person:
    """One person heard in a record, or a testimony's witness."""

    record: str
    key: str  # "" for a witness
    label: str  # in the file
    own: bool  # whether the accord is theirs alone: a witness's is the record's
    base: str
    state: str  # the words of the files: attendu, donne, refuse, retire
    reach: str  # the readers they agreed to
    limit: str  # those the record lets through, where they are fewer; else ""
    embargo: dt.date | None
    date: dt.date | None
    reference: str
    by: str
    informed: dt.date | None
    sealed: int  # turns or paragraphs whose seal is that of their words
    turns: int
    open: tuple[str, ...]  # what is still to be asked or done, a sentence each


def by_person(record: Record) -> bool:
    """Whether somebody heard has an accord of their own."""
    return isinstance(record, Hearing) and any(one.accord for one in record.speakers)


def people(record: Record) -> tuple[Person, ...]:
    """Those whose words the consent is about, in the order of the file."""
    if isinstance(record, Hearing):
        return tuple(_person(record, one) for one in consents.heard(record))
    return (_person(record, None),)


def register(library: Library) -> Iterator[Person]:
    """Everybody heard in the book."""
    records: list[Record] = [*library.hearings, *library.testimonies]
    for record in records:
        yield from people(record)


def _person(record: Record, one: Speaker | None) -> Person:
    who, key = consents.given(record, one), one.key if one is not None else ""
    mine = turns_of(record, one.key if one is not None else None)
    return Person(
        record=record.id,
        key=key,
        label=one.label if one is not None else "",
        own=who.own or one is None,
        base=word_for(CONSENT_BASES, who.basis),
        state=word_for(CONSENT_STATES, who.state),
        reach=word_for(AUDIENCES, who.agreed),
        limit=word_for(AUDIENCES, who.reach) if who.limited else "",
        embargo=who.embargo,
        date=who.date,
        reference=who.reference,
        by=who.by,
        informed=who.informed,
        sealed=sum(bool(seal.read(record, turn)) for turn in mine),
        turns=len(mine),
        open=tuple(_open(record, one, who, mine)),
    )


def _open(
    record: Record, one: Speaker | None, who: Given, mine: tuple[Quotable, ...]
) -> Iterator[str]:
    """What is open for a person."""
    said = [turn for turn in mine if not consents.is_mark(turn)]
    if who.ended:
        if said:
            yield _("their words are still in the file: vademecum withdraw")
        return
    if who.lost is not None:
        yield anew.still_open(who.lost)
    elif who.basis is not ConsentBasis.CONSENT and who.informed is None:
        yield _("to be told that the words are published (informe)")
    elif who.state is ConsentState.PENDING and not who.told:
        yield _("the consent")
    elif who.agreed is Audience.WORKING:
        yield _("an audience wider than the working group")
    heard = consents.heard(record) if isinstance(record, Hearing) else ()
    others = sum(each.accord is None for each in heard)  # those for whom the record's speaks
    if not who.own and one is not None and others > 1 and who.basis is ConsentBasis.CONSENT:
        yield ngettext(
            "one consent for {count} person", "one consent for {count} people", others
        ).format(count=others)
    if not who.told and who.state is ConsentState.GIVEN and not who.reference:
        yield _("the reference of the consent form")
    changed = sum(seal.read(record, turn) is False for turn in said)
    unread = sum(not consents.is_read(record, turn, who) for turn in said) - changed
    if changed:
        yield ngettext(
            "{count} turn changed since it was read", "{count} turns changed since they were read",
            changed,
        ).format(count=changed)  # fmt: skip
    if unread:
        yield ngettext("{count} turn to be read", "{count} turns to be read", unread).format(
            count=unread
        )


def as_csv(rows: Iterable[Person]) -> str:
    """The register as French spreadsheets open it: UTF-8 with its mark, semicolons, CRLF.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in rows:
        cells = (
            one.record, one.key, one.label, "oui" if one.own else "non", _BASES[one.base],
            _state(one), _reach(one, one.reach), _reach(one, one.limit), _day(one.embargo),
            _day(one.date), one.reference, one.by, _day(one.informed), str(one.sealed),
            str(one.turns), " ; ".join(one.open),
        )  # fmt: skip
        writer.writerow([plain_cell(cell) for cell in cells])
    return "\ufeff" + out.getvalue()


def _reach(one: Person, word: str) -> str:
    """For which readers an accord is; what was refused or withdrawn is for none."""
    return "" if one.state in {"refuse", "retire"} or not word else _REACHES[word]


def _state(one: Person) -> str:
    """The state of an accord; where none is asked for, none is awaited."""
    if one.state == "attendu" and one.base != "consentement":
        return "non demandé"
    return spelled(CONSENT_STATES[one.state], french)


def _day(day: dt.date | None) -> str:
    return day.isoformat() if day else ""


def plain_cell(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t") else cell
