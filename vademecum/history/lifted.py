"""`levees`: by which later word a refusal, a withdrawal or a struck passage may be shown again.

A row names the day of what it lifts, so that an old side of a merge cannot lift a newer one, and
(`qui`) the person; without it the record's own accord. « retrait » and « refus » of a day are one:
a refusal that turns out to concern published words is written as a withdrawal.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from vademecum.history.accords import paper, papers_until
from vademecum.history.annals import Promised
from vademecum.history.past import Version
from vademecum.language import _
from vademecum.model import ENDED, ConsentState, Library, Lifted, Lifting, Place, Record, Speaker
from vademecum.problems import Problem
from vademecum.record.consents import given, within
from vademecum.text.frontmatter import scalar
from vademecum.vocabulary import CONSENT_STATES, LIFTED, word_for

SHORT = 12  # digits of a commit that a sentence names
_OPENS = "levees: ["
_PLAIN = re.compile(r"[A-Za-z][\w-]*")  # a key that needs no quotes


def lifts(
    liftings: Iterable[Lifting], what: Lifted, day: dt.date, keys: Collection[str] = ()
) -> bool:
    """Whether one of these rows lifts what is of that day.

    `keys`: those of the person whose word it is; none: the record's.
    """
    return any(
        one.sound
        and _same(one.what, what)
        and one.of == day
        and one.on is not None
        and one.on > day
        and _theirs(one, what, keys)
        for one in liftings
    )


def agreed_since(
    record: Record, one: Speaker | None, day: dt.date, words: Sequence[Promised]
) -> bool:
    """Whether what shows words again is a word later than the day on which they were taken back.

    A row of `levees` says that there is one: an accord given since, by a paper of its own. Neither
    the accord of before, left beside it, is that one, nor that the person was told of another
    ground; the record's is nobody's word for a person who took back theirs. Whoever is asked anew
    may be: nothing of theirs is shown till they give it.

    `one`: the person; None: the record's accord. `words`: all that was said, the oldest in history
    first.
    """
    said = within(record.consent, one)
    if said.state is not ConsentState.GIVEN:
        return given(record, one).lost is not None and not said.told
    if said.date is None or said.date <= day or not said.reference:
        return False
    if not said.own and any(_took_back(each, day) for each in words):
        return False
    return paper(said.reference) not in papers_until(words, day, said.date)


def _took_back(one: Promised, day: dt.date) -> bool:
    """Whether a word of a person's own takes back their words on a day."""
    return one.word.own and one.word.state in ENDED and one.day == day


def later_accord(who: str = "") -> str:
    """What is still to be written beside the row that lifts."""
    told = 'accord: {etat: donne, date: AAAA-MM-JJ, reference: "…"}'
    key = who or "accord"
    return _(
        "beside the row that lifts it, the new accord under “{key}”: {told}, of a later day, with a"
        " reference that no earlier word bears"
    ).format(key=key, told=told)


def _same(one: Lifted, other: Lifted) -> bool:
    return (one is Lifted.PASSAGE) is (other is Lifted.PASSAGE)


def _theirs(one: Lifting, what: Lifted, keys: Collection[str]) -> bool:
    """A passage's row need not say whose words were struck."""
    if what is Lifted.PASSAGE and not one.who:
        return True
    return one.who in keys if keys else not one.who


def line(what: Lifted, day: dt.date, who: str = "") -> str:
    """The row that lifts it, to be filled in."""
    key = who if _PLAIN.fullmatch(who) else scalar(who)
    person = f" qui: {key}," if who else ""
    quoi, du = word_for(LIFTED, what), day.isoformat()
    return f'{_OPENS}{{quoi: {quoi},{person} du: {du}, le: AAAA-MM-JJ, pourquoi: "…"}}]'


def together(rows: Sequence[str]) -> str:
    """Several such rows as they stand in one file."""
    return f"{_OPENS}{', '.join(one.removeprefix(_OPENS).removesuffix(']') for one in rows)}]"


def ended(what: Lifted, name: str, who: str = "") -> str:
    """Who took back what, as a sentence begins."""
    refused = what is Lifted.REFUSAL
    if who:
        told = _("“{who}” refused") if refused else _("“{who}” withdrew their consent")
    else:
        told = _("“{id}” has been refused") if refused else _("“{id}” has been withdrawn")
    return told.format(id=name, who=who)


def of_whom(what: Lifted, name: str, who: str = "") -> str:
    """Whose words were taken back, as a sentence goes on."""
    refused = what is Lifted.REFUSAL
    if who:
        told = (
            _("“{who}” in “{id}”, who refused")
            if refused
            else _("“{who}” in “{id}”, who withdrew their consent")
        )
    else:
        told = _("“{id}”, refused") if refused else _("“{id}”, withdrawn")
    return told.format(id=name, who=who)


def mend(what: Lifted, name: str, day: dt.date, who: str = "") -> str:
    """What to write so that it is said again."""
    if what is Lifted.WITHDRAWAL and not who:
        return f"vademecum withdraw {name}"
    state = ConsentState.REFUSED if what is Lifted.REFUSAL else ConsentState.WITHDRAWN
    told = f"etat: {word_for(CONSENT_STATES, state)}, date: {day.isoformat()}"
    if who:
        return _("write {told} under “{key}”").format(told=f"accord: {{{told}}}", key=who)
    return _("write {told} under “{key}”").format(told=told, key="accord")


def too_early(library: Library) -> Iterator[Problem]:
    """Each row that is not later than what it lifts."""
    for record in library.records.values():
        for one in record.liftings:
            if one.of and one.on and one.on <= one.of:
                values = {"of": one.of.isoformat(), "on": one.on.isoformat()}
                yield Problem("P008", Place(record.place.path, one.line), values)


def commit(version: Version) -> Mapping[str, str]:
    """The values of a sentence that names a commit."""
    return {"commit": version.commit[:SHORT], "on": version.date.isoformat()}
