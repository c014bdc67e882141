"""The table « Who sees what » of DESIGN, every cell, written here a second time."""

from __future__ import annotations

import dataclasses
import datetime as dt
import itertools
import json

import pytest

from tests.book import DAY, HEARING, SMALL, Book
from vademecum import corpus
from vademecum.editions.choose import choose
from vademecum.model import (
    Audience,
    Chapter,
    ChapterState,
    ConsentState,
    Edition,
    Library,
    Record,
    ReviewState,
)

ONE_DAY = dt.timedelta(days=1)
EMBARGOES = {
    "none": None,
    "ended": DAY - ONE_DAY,
    "ends today": DAY,
    "lasts": DAY + ONE_DAY,
}


@pytest.fixture(scope="module")
def library() -> Library:
    return corpus.load(SMALL).library


def edition(audience: Audience, *states: ChapterState) -> Edition:
    return Edition("essai", audience, states or (ChapterState.APPROVED,))


def with_record(library: Library, record: Record) -> Library:
    return dataclasses.replace(library, records={**library.records, record.id: record})


@pytest.mark.parametrize("name", ["2019-05-02-ile-aux-cerfs", "temoignage-meuniere"])
@pytest.mark.parametrize("reader", Audience)
@pytest.mark.parametrize("state", ConsentState)
def test_records(library: Library, reader: Audience, state: ConsentState, name: str) -> None:
    cells = itertools.product(ReviewState, Audience, EMBARGOES)
    for review, reach, embargo in cells:
        record = library.records[name]
        consent = dataclasses.replace(
            record.consent, state=state, reach=reach, embargo=EMBARGOES[embargo]
        )
        record = dataclasses.replace(
            record, consent=consent, review=dataclasses.replace(record.review, state=review)
        )
        choice = choose(with_record(library, record), edition(reader), DAY)
        may = reach.value <= reader.value and embargo != "lasts"
        if reader is Audience.WORKING:
            wanted = may and state in (ConsentState.GIVEN, ConsentState.PENDING)
        else:
            wanted = may and state is ConsentState.GIVEN and review is ReviewState.APPROVED
        cell = f"{reader.name}, {state.name}, {review.name}, reaches {reach.name}, {embargo}"
        assert (name in choice.library.records) is wanted, cell
        assert (name in choice.withheld) is not wanted, cell
        assert choice.tombstones == (), cell


@pytest.mark.parametrize("reader", Audience)
@pytest.mark.parametrize("taken", [(ChapterState.APPROVED,), tuple(ChapterState)])
def test_chapters(library: Library, reader: Audience, taken: tuple[ChapterState, ...]) -> None:
    for state, reach in itertools.product(ChapterState, Audience):
        chapter: Chapter = dataclasses.replace(library.chapters["roues"], state=state, reach=reach)
        book = dataclasses.replace(library, chapters={**library.chapters, "roues": chapter})
        choice = choose(book, edition(reader, *taken), DAY)
        wanted = reach.value <= reader.value and state in taken
        assert ("roues" in choice.library.chapters) is wanted
        listed = [name for part in choice.library.settings.parts for name in part.chapters]
        assert ("roues" in listed) is wanted


def test_the_working_edition_marks_what_others_would_not_show(library: Library) -> None:
    record = library.records["2019-06-11-val-brume"]
    record = dataclasses.replace(
        record,
        consent=dataclasses.replace(record.consent, state=ConsentState.PENDING),
        review=dataclasses.replace(record.review, state=ReviewState.SENT),
    )
    book = with_record(library, record)
    notices = choose(book, edition(Audience.WORKING), DAY).notices
    assert notices[record.id] == ("pending-consent", "review-sent", "reach-members")
    assert notices["2019-05-02-ile-aux-cerfs"] == ()
    assert choose(book, edition(Audience.MEMBERS), DAY).notices == {}


@pytest.mark.parametrize("reader", Audience)
@pytest.mark.parametrize("state", ConsentState)
def test_a_tombstone_only_where_it_was_once_published(
    small: Book, reader: Audience, state: ConsentState
) -> None:
    words = {"PENDING": "attendu", "GIVEN": "donne", "WITHDRAWN": "retire", "REFUSED": "refuse"}
    word = words[state.name]
    small.alter(HEARING, "etat: donne", f"etat: {word}")
    published = {"public": ["2019-05-02-ile-aux-cerfs"], "membres": []}
    note = {"version": "2019.1", "date": "2019-12-01", "records": published}
    small.write("editions/2019.1.json", json.dumps(note))
    names = {Audience.PUBLIC: "public", Audience.MEMBERS: "membres", Audience.WORKING: "travail"}
    choice = choose(small.library(), Edition(names[reader], reader, ()), DAY)
    owed = state.name in ("WITHDRAWN", "REFUSED") and reader is Audience.PUBLIC
    assert choice.tombstones == (("2019-05-02-ile-aux-cerfs",) if owed else ())


def test_an_edition_on_a_theme_leaves_the_others_out(library: Library) -> None:
    narrow = dataclasses.replace(edition(Audience.PUBLIC), themes=("fete",))
    choice = choose(library, narrow, DAY)
    assert set(choice.library.chapters) == {"avant-propos", "veillees", "lexique"}
    assert set(choice.library.records) == {"temoignage-meuniere"}


def test_a_chapter_listed_nowhere_is_in_no_edition(library: Library) -> None:
    parts = library.settings.parts[:1]
    book = dataclasses.replace(library, settings=dataclasses.replace(library.settings, parts=parts))
    assert set(choose(book, edition(Audience.WORKING), DAY).library.chapters) == {"avant-propos"}
