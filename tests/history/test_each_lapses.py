"""A wider accord committed without a reference of its own is nobody's word, nor in its way."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history.each import FRAME, LATER, MEMBERS, SPEAKS, begun, put
from tests.history.undone import PHARE

HERS = f"{PHARE}:10: P002"
TO_COMMIT = f"{PHARE}:1: P028"  # the file is mended, and the last commit holds the lapse still
OLDER = LATER.replace("CONS-40", "CONS-31")
UNTIL = ", embargo: 2018-06-01"
# (what is first committed, what lacks its reference, what says by it)
LAPSES: dict[str, tuple[str, str, str]] = {
    "the paper before": (MEMBERS, OLDER, LATER),
    "no paper": (MEMBERS, LATER.replace(", reference: CONS-40", ""), LATER),
    "as far as the frame": (
        MEMBERS,
        OLDER.replace(" diffusion: public,", ""),
        LATER.replace(" diffusion: public,", ""),
    ),
    "narrower by an embargo": (MEMBERS, OLDER + UNTIL, LATER + UNTIL),
}


@pytest.mark.table
@pytest.mark.parametrize("committed", [True, False])
@pytest.mark.parametrize("name", LAPSES)
def test_a_reference_that_was_forgotten_is_written(
    name: str, committed: bool, tmp_path: Path
) -> None:
    first, lapse, mended = LAPSES[name]
    book = begun(tmp_path, elue=first)
    put(elue=lapse)(book)
    assert book.told() == [HERS]
    if committed:
        put(elue=mended)(book)
    else:
        book.write(PHARE, book.read(PHARE).replace(lapse, mended))
    assert book.told() == ([] if committed else [TO_COMMIT])


def test_of_the_frame(tmp_path: Path) -> None:
    later = SPEAKS.replace("2017-10-16", "2018-03-02")
    book = begun(tmp_path, elue="", frame=SPEAKS.replace("public", "membres"))
    put(elue="", frame=later)(book)
    assert book.told() == [f"{PHARE}:12: P002"]
    put(elue="", frame=later.replace("CONS-31", "CONS-40"))(book)
    assert book.told() == []


NO: dict[str, tuple[str, ...]] = {
    "an earlier day": (OLDER, LATER.replace("2018-03-02", "2017-10-01")),
    "the first one's day": (OLDER, LATER.replace("2018-03-02", "2017-10-16")),
    "the narrower one's day": (
        "etat: donne, diffusion: travail, date: 2018-03-02, reference: CONS-31",
        LATER,
    ),
    "that of a paper known by then": (
        "etat: donne, diffusion: membres, date: 2018-02-01, reference: CONS-40",
        OLDER,
        LATER,
    ),
}


@pytest.mark.parametrize("name", NO)
def test_what_is_no_mending(name: str, tmp_path: Path) -> None:
    book = begun(tmp_path, elue=MEMBERS, frame=FRAME)
    for one in NO[name]:
        put(elue=one)(book)
    assert book.told() == [HERS]
