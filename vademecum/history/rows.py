"""What front matters say of consent, as it is kept between two runs: rows of plain values."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from vademecum.french.folding import fold
from vademecum.history import legible
from vademecum.model import (
    ENDED,
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
from vademecum.vocabulary import CONSENT_STATES, near

# Whether a state may be left out is asked of both tables together, once both are read.
_SOMEBODY = Speaker("", "", "", Attribution.ROLE, accord=Accord())
UNREAD = "?"  # in a table, for what cannot be read of it
_ODD = frozenset(("F006", "F007", "F009", "F012"))  # a key or a value that is none of ours
_MERGED = re.compile(r"<<[ \t]*:")  # what YAML takes over from another table
_DAY = re.compile(r"(?<![\w-])\d{4}-\d\d-\d\d(?![\w-])")


@dataclass(frozen=True, slots=True)
class Told:
    """What one front matter says of consent: the record's accord, and each person's own."""

    frame: Consent
    people: tuple[Speaker, ...]


class Rows:
    """Rows of tables, those read once that differ by their days alone, as most accords do.

    YAML is slow. A day is read as it stands or not at all, and nothing compares two of them: others
    stand in their places while a table is read.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], list[Any] | None] = {}

    def __call__(self, name: str, told: str) -> list[Any]:
        """What `row` says of a table."""
        days: dict[str, str] = {}  # what stands in the place of each -> the day

        def stand_in(found: re.Match[str]) -> str:
            one = dt.date.fromordinal(len(days) + 1).isoformat()
            days[one] = found[0]
            return one

        shape = _DAY.sub(stand_in, told)
        if not all(map(_is_day, days.values())):
            return _any(name, told)
        if (name, shape) not in self._known:
            self._known[name, shape] = row(name, shape)
        known = self._known[name, shape]
        return _any(name, told) if known is None else list(_put_back(known, days))


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text) >= dt.date.min
    except ValueError:
        return False


def _put_back(values: list[Any], days: dict[str, str]) -> Iterator[Any]:
    for one in values:
        if isinstance(one, list):
            yield list(_put_back(one, days))
        elif isinstance(one, str):
            yield _DAY.sub(lambda found: days.get(found[0], found[0]), one)
        else:
            yield one


def _any(name: str, told: str) -> list[Any]:
    """The same, by its lines where it is no YAML of ours; `UNREAD` where they say nothing."""
    known = row(name, told)
    if known is not None:
        return known
    those = legible.tables(name, told) if told.startswith(name) else ()
    found = [one for each in those if (one := row(name, each)) and one != [UNREAD]]
    if not found:
        return [UNREAD]
    if name == "accord":
        return max(found, key=_binding)
    people: dict[str, list[Any]] = {}
    unread = [UNREAD] if any(UNREAD in each for each in found) else []
    for one in (person for each in found for person in each if person != UNREAD):
        known = people.setdefault(one[0], one)
        if one[-1] and (not known[-1] or _binding(one[-1]) > _binding(known[-1])):
            people[one[0]] = one
    return [*people.values(), *unread]


def _binding(accord: list[Any]) -> tuple[bool, str, int, str]:
    """Of two accords in one table the later is the person's word, or else the narrower."""
    state, _basis, reach, embargo, date, *_more = accord
    return state in {one.value for one in ENDED}, date, reach or 0, embargo


def row(name: str, told: str) -> list[Any] | None:
    """The table `accord` or `intervenants` of some front matter; empty where there is none.

    None where it is no YAML that a front matter may be; `UNREAD` is last where a key or a value is
    none of ours.
    """
    problems: list[Problem] = []
    if _MERGED.search(told):
        return None
    head = frontmatter.split(f"---\n{told}---\n", "", problems).head
    if head is None:
        return None
    if head.entries is None or name not in dict(head.entries):
        return []
    table = Table(head, "", problems, names(HEARING))
    if name == "intervenants":
        people = frame.speakers(table)
        own = {f"intervenants.{one.key}.accord": one.accord for one in people if one.accord}
        given = {key for key, accord in own.items() if accord.state is ConsentState.GIVEN}
        odd = _odd(problems, given)
        return [*(_person(one, _unsure(problems)) for one in people), *odd]
    one = frame.consent(table, (_SOMEBODY,))
    unsure = _unsure(problems)
    # Neither may be guessed: what is missing would bind as the narrowest. Who refused did, whatever
    # the reach.
    state = _state(one.state, unsure, "accord.")
    if state is None:
        return [UNREAD]
    return [
        "" if one.framed else state.value,
        one.basis.value,
        int(one.reach),
        _day(one.embargo),
        _day(one.date),
        one.reference,
        _day(one.informed),
        *_odd(problems, {"accord"} if state is ConsentState.GIVEN else ()),
    ]


def _odd(problems: list[Problem], given: Collection[str]) -> list[str]:
    """`UNREAD` where something stands there that is none of ours; what is missing says nothing.

    Nor does a day mistyped of an accord that was `given`: undated, it binds as far as it reaches.
    """
    days = {f"{key}.date" for key in given}
    odd = (one for one in problems if one.code in _ODD)
    left = [one for one in odd if one.code != "F012" or one.values.get("key") not in days]
    return [UNREAD] if left else []


def told(accord: list[Any], people: list[Any]) -> Told | None:
    """What the rows of one front matter say together; None where nobody's state can be read."""
    if not accord or accord == [UNREAD]:
        return None
    speakers = tuple(_speaker(*one) for one in people if one != UNREAD)
    state, basis, reach, embargo, date, reference, informed = accord[:7]
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


def _unsure(problems: list[Problem]) -> dict[str, str]:
    """The keys of which the value is none, each with what stands there."""
    return {str(one.values.get("key")): str(one.values.get("value", "")) for one in problems}


def _state(read: ConsentState, unsure: Mapping[str, str], under: str) -> ConsentState | None:
    """A state as it is read, or None; what is like a refusal or a withdrawal was one."""
    word = unsure.get(f"{under}etat")
    if word is not None:
        meant = CONSENT_STATES.get(near(fold(word), CONSENT_STATES))
        return meant if meant in ENDED else None
    return read if f"{under}diffusion" not in unsure or read in ENDED else None


def _person(one: Speaker, unsure: Mapping[str, str]) -> list[Any]:
    own = one.accord
    accord = None
    if own is not None:
        # A word that cannot be read is none: the person was asked, and that is all.
        under = f"intervenants.{one.key}.accord."
        state = _state(own.state, unsure, under) if own.state else None
        accord = [
            state.value if state else "",
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
