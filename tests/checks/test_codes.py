"""Every code fires where it should, and the sound book fires none."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tests.book import Book
from tests.checks.case import Case
from tests.checks.cases import ALL
from vademecum.formats.pdf import judges
from vademecum.mend import mend
from vademecum.rules import RULES

NAMES = [f"{case.code}: {case.what}" for case in ALL]


@cache
def expected() -> dict[str, list[str]]:
    """What is said, by case, from expected.txt."""
    found: dict[str, list[str]] = {}
    name = ""
    text = Path(__file__).with_name("expected.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("    "):
            found[name].append(line.strip())
        elif line and not line.startswith("#"):
            name = line
            found[name] = []
    return found


@pytest.mark.table
@pytest.mark.parametrize("case", ALL, ids=NAMES)
def test_a_mistake_is_told_in_its_place(small: Book, case: Case) -> None:
    case.make(small)
    told = small.codes()
    assert told == expected()[f"{case.code}: {case.what}"]
    assert any(line.endswith(case.code) for line in told)


def test_the_sound_book_says_nothing(small: Book) -> None:
    assert small.codes() == []


def test_every_code_has_its_case() -> None:
    # Those of the page that was made are of tests/test_judge.py and tests/site/test_words.py; that
    # of a version whose note is lost is of tests/publish/test_standing.py, that of a mailbox that
    # signs commits of tests/page/test_site.py, those of laid-out pages of tests/pdf/test_judges.py,
    # those of their structure of tests/pdf/test_structure.py, those of long texts and notes of
    # tests/pdf/test_layout_book.py, that of a last commit of a day still
    # to come of tests/history/test_promises_notyet.py, those of names that credits print of
    # tests/checks/test_credited.py, those of attributions.toml of
    # tests/history/test_attributions.py, those of who signs commits of
    # tests/history/test_identity.py.
    made = {code for code in RULES if code[0] == "R"} | {"E014", "E021", "E038", "F022"}
    made |= {"E044", "P030", "P031", "P032", "P033", "P034"}
    made |= {"M072", "M073", "M074", "M076", "M077", "M078", "E041", "E042"}
    made |= {"P035", "P036", "P037", "P038", "P039"}
    made |= judges.WEIGHTS.keys() & RULES.keys()
    assert {case.code for case in ALL} == RULES.keys() - made
    assert list(expected()) == NAMES


FIXED = [
    case
    for case in ALL
    if case.code
    in (
        "F006",
        "F019",
        "H003",
        "H008",
        "M009",
        "M016",
        "M017",
        "Q006",
        "M044",
        "M045",
        "M055",
        "M080",
    )
    or (case.code[0] == "T" and case.code not in ("T020", "T023", "T024", "T025", "T026"))
]


@pytest.mark.table
@pytest.mark.parametrize("case", FIXED, ids=[f"{case.code}: {case.what}" for case in FIXED])
def test_what_can_be_mended_is_mended_for_good(small: Book, case: Case) -> None:
    case.make(small)
    mend(small.root, lambda _problem: True)
    assert small.codes() == []
    once = small.bytes()
    mend(small.root, lambda _problem: True)
    assert small.bytes() == once
