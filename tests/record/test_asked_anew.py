"""Words that were taken back: a row of `levees` lets them be asked for, an accord shows them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from tests.record.test_consents import ABROAD, ALL, NEVER, hearing, told
from vademecum.editions.choose import ended
from vademecum.model import Audience, Hearing, Lifted, Lifting, Silence
from vademecum.record import consents
from vademecum.record.consents import Why

OF, ON, DAY = dt.date(2017, 10, 11), dt.date(2017, 12, 1), dt.date(2018, 1, 1)
REFUSAL, WITHDRAWAL = Lifted.REFUSAL, Lifted.WITHDRAWAL
ROW = Lifting(REFUSAL, OF, ON, "lettre", "elue")
EVERYBODYS = replace(ROW, what=WITHDRAWAL, who="")
AWAITED = "etat: attendu"
LATER = "etat: donne, diffusion: public, date: 2017-12-01, reference: CONS-9"
GIVEN = "etat: donne; diffusion: public; date: 2017-12-01; reference: CONS-9"
TOLD = "informe: 2017-09-01"


def lifted(row: Lifting, elue: str, frame: str = "diffusion: public", **keys: str) -> Hearing:
    return replace(hearing(elue, frame, **keys), liftings=(row,))


def only(readers: Audience) -> list[Silence | None]:
    return [None if readers.reaches(one) else Silence.UNPUBLISHED for one in Audience]


# What stands for t2, the councillor's, before each audience.
PEOPLE: dict[str, tuple[Hearing, list[Silence | None]]] = {
    "asked anew": (lifted(ROW, AWAITED), NEVER),
    "asked anew after a withdrawal": (lifted(replace(ROW, what=WITHDRAWAL), AWAITED), NEVER),
    "asked anew, read": (lifted(ROW, "reference: CONS-9"), NEVER),
    "told since, on another ground": (
        lifted(ROW, TOLD, base="interet-public", sealed=""),
        NEVER,
    ),
    "beside the accord of before": (
        lifted(ROW, "etat: donne, date: 2017-10-01, reference: CONS-1"),
        NEVER,
    ),
    "beside an accord of the same day": (
        lifted(ROW, "etat: donne, date: 2017-10-11, reference: CONS-9"),
        NEVER,
    ),
    "beside an accord of no day": (lifted(ROW, "etat: donne, reference: CONS-9"), NEVER),
    "beside an accord without its paper": (lifted(ROW, "etat: donne, date: 2017-12-01"), NEVER),
    "refused again": (lifted(ROW, "etat: refuse, date: 2017-12-05"), NEVER),
    "of an older accord's row besides": (
        replace(lifted(ROW, AWAITED), liftings=(replace(ROW, of=dt.date(2016, 1, 1)), ROW)),
        NEVER,
    ),
    "a row with a fault": (lifted(replace(ROW, sound=False), AWAITED), NEVER),
    "a row with a fault, without its day": (
        lifted(replace(ROW, sound=False, of=None), AWAITED),
        NEVER,
    ),
    "of the record, asked anew": (lifted(EVERYBODYS, AWAITED), NEVER),
    "of the record, beside an accord of before": (
        lifted(EVERYBODYS, "etat: donne, date: 2017-10-01, reference: CONS-1"),
        NEVER,
    ),
    # right ones
    "given since": (lifted(ROW, LATER), ALL),
    "given since to members": (
        lifted(ROW, LATER.replace("public", "membres")),
        only(Audience.MEMBERS),
    ),
    "given since, not read": (
        lifted(ROW, LATER, sealed=""),
        [Silence.REREADING, Silence.REREADING, None],
    ),
    "another's row": (lifted(replace(ROW, who="directeur"), AWAITED), ABROAD),
    "a passage's row": (lifted(replace(ROW, what=Lifted.PASSAGE), AWAITED), ABROAD),
    "a passage's row, of nobody named": (
        lifted(replace(ROW, what=Lifted.PASSAGE, who=""), AWAITED),
        ABROAD,
    ),
    "of the record, given since by her": (lifted(EVERYBODYS, LATER), ALL),
    "of the record, given since by the record's": (lifted(EVERYBODYS, "etat: donne", GIVEN), ALL),
    "a row with a fault, given since": (lifted(replace(ROW, sound=False), LATER), ALL),
}


@pytest.mark.parametrize(("record", "wanted"), PEOPLE.values(), ids=PEOPLE.keys())
def test_a_person(record: Hearing, wanted: list[Silence | None]) -> None:
    assert told(record) == wanted
    assert ("elue" in consents.voices(record, Audience.WORKING, DAY)) is (wanted != NEVER)


def test_who_has_no_accord_of_their_own_and_is_not_heard() -> None:
    row = replace(ROW, who="directeur")
    record = lifted(row, LATER)
    assert told(record, "t3") == NEVER
    people = tuple(replace(one, heard=False) for one in record.speakers)
    assert told(replace(record, speakers=people), "t3") == NEVER


def test_a_record_of_which_nobody_gave_anything_again() -> None:
    for row, why in ((EVERYBODYS, Why.WITHDRAWN), (replace(ROW, who=""), Why.REFUSED)):
        record = lifted(row, AWAITED)
        assert [consents.withheld(record, one, DAY) for one in Audience] == [why] * 3
        assert told(record, "t1") == NEVER  # the group's own words are of it
        assert consents.is_lost(record)
    given = lifted(EVERYBODYS, LATER)
    assert consents.withheld(given, Audience.PUBLIC, DAY) is None
    assert told(given, "t1") == ALL
    assert told(given, "t3") == NEVER  # who has said nothing since
    assert not consents.is_lost(given)


def test_the_old_address_says_since_when() -> None:
    found = ended(lifted(ROW, AWAITED))
    assert found is not None and found.silent_since == OF
    assert ended(lifted(ROW, LATER)) is None
