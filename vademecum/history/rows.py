"""What front matters say of consent, as it is kept between two runs: rows of plain values."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from vademecum.model import (
    Accord,
    Attribution,
    Audience,
    Consent,
    ConsentBasis,
    ConsentState,
    Speaker,
)
from vademecum.problems import Problem
from vademecum.record import frame
from vademecum.record.keys import HEARING, names
from vademecum.text import frontmatter
from vademecum.text.fields import Table

# Whether a state may be left out is asked of both tables together, once both are read.
_SOMEBODY = Speaker("", "", "", Attribution.ROLE, accord=Accord())


@dataclass(frozen=True, slots=True)
class Told:
    """What one front matter says of consent: the record's accord, and each person's own."""

    frame: Consent
    people: tuple[Speaker, ...]


def row(name: str, told: str) -> list[Any]:
    """The table `accord` or `intervenants` of some front matter; empty where there is none."""
    problems: list[Problem] = []
    head = frontmatter.split(f"---\n{told}---\n", "", problems).head
    if head is None or head.entries is None or name not in dict(head.entries):
        return []
    table = Table(head, "", problems, names(HEARING))
    if name == "intervenants":
        people = frame.speakers(table)
        unsure = {str(one.values.get("key")) for one in problems}
        return [_person(one, unsure) for one in people]
    one = frame.consent(table, (_SOMEBODY,))
    # Neither may be guessed: what is missing would bind as the narrowest.
    if {"accord.etat", "accord.diffusion"} & {one.values.get("key") for one in problems}:
        return []
    return [
        "" if one.framed else one.state.value,
        one.basis.value,
        int(one.reach),
        _day(one.embargo),
        _day(one.date),
        one.reference,
        _day(one.informed),
    ]


def told(accord: list[Any], people: list[Any]) -> Told | None:
    """What the rows of one front matter say together; None where nobody's state can be read."""
    if not accord:
        return None
    speakers = tuple(_speaker(*one) for one in people)
    state, basis, reach, embargo, date, reference, informed = accord
    if not state and not any(one.accord is not None for one in speakers):
        return None
    consent = Consent(
        basis=ConsentBasis(basis),
        reference=reference,
        state=ConsentState(state) if state else ConsentState.PENDING,
        reach=Audience(reach),
        embargo=_date(embargo),
        date=_date(date),
        framed=not state,
        informed=_date(informed),
    )
    return Told(consent, speakers)


def _person(one: Speaker, unsure: set[str]) -> list[Any]:
    own = one.accord
    accord = None
    if own is not None:
        under = f"intervenants.{one.key}.accord."
        # A word that cannot be read is none: the person was asked, and that is all.
        known = not {f"{under}etat", f"{under}diffusion"} & unsure
        accord = [
            own.state.value if own.state and known else "",
            own.basis.value if own.basis else "",
            int(own.reach) if own.reach is not None else None,
            _day(own.embargo),
            _day(own.date),
            own.reference,
            _day(own.informed),
        ]
    return [one.key, one.label, one.attribution.value, one.person or "", one.heard, accord]


def _speaker(
    key: str, label: str, attribution: str, person: str, heard: bool, own: list[Any] | None
) -> Speaker:
    accord = None
    if own is not None:
        state, basis, reach, embargo, date, reference, informed = own
        accord = Accord(
            state=ConsentState(state) if state else None,
            basis=ConsentBasis(basis) if basis else None,
            reach=Audience(reach) if reach is not None else None,
            embargo=_date(embargo),
            date=_date(date),
            reference=reference,
            informed=_date(informed),
        )
    return Speaker(key, label, "", Attribution(attribution), person or None, heard, accord)


def _day(day: dt.date | None) -> str:
    return day.isoformat() if day else ""


def _date(day: str) -> dt.date | None:
    return dt.date.fromisoformat(day) if day else None
