"""Words kept from some readers whose record has no file any more, or another name."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.history.each import (
    BODY,
    GIVEN,
    LATER,
    LEDGER,
    MEMBERS,
    REFUSED,
    SPEAKS,
    Act,
    begun,
    hearing,
    put,
)
from tests.history.test_elsewhere import CELLAR, HELD, READ, TESTIFIED, chapter
from tests.history.undone import CHAPTER, PHARE, VERGER, Book, record
from vademecum.record.seal import seal

NEW = "hearings/2018-04-01-autre.md"
PILOT: dict[str, object] = {"keys": ("elue", "pilote"), "labels": ("Mme R.", "M. V.")}
THEIRS = BODY.replace("**M. T.**", "**M. V.**")
ALONE = f"\n{{#t1}}\n**M. V.** — {LEDGER}\n"
HIS = ALONE.replace("M. V.", "M. T.")
SAID_AGAIN = HIS.replace("M. T.", "Animation")
ORCHARD = record(body=f"\n{{#t1}}\n**Gardien** — {LEDGER}\n", date="2018-04-20")


def several(*acts: Act) -> Act:
    def act(book: Book) -> None:
        for one in acts:
            one(book)

    return act


def gone(book: Book) -> None:
    book.git("rm", "-q", PHARE)
    book.commit()


def new_gone(book: Book) -> None:
    book.git("rm", "-q", NEW)
    book.commit()


def into(path: str, text: str) -> Act:
    """Another record says it."""

    def act(book: Book) -> None:
        book.commit(path, text)

    return act


def at_once(path: str, text: str) -> Act:
    """The record goes in the commit in which another says its words."""

    def act(book: Book) -> None:
        book.git("rm", "-q", PHARE)
        book.commit(path, text)

    return act


def moved(path: str, text: str) -> Act:
    def act(book: Book) -> None:
        book.git("mv", PHARE, path)
        book.commit(path, text)

    return act


def pilot(said: str = LATER, body: str = ALONE, **keys: object) -> str:
    return hearing(GIVEN, said, body=body, **{**PILOT, **keys})  # type: ignore[arg-type]


def read_again(day: str = "2018-03-02") -> str:
    """Another hearing, in which he has read these words himself."""
    digest = seal("2018-04-01-autre", "t1", "directeur", LEDGER)
    body = HIS.replace("{#t1}", f"{{#t1 lu={digest}}}")
    return hearing(GIVEN, LATER.replace("2018-03-02", day), body=body)


# What he agreed to, how he is named, what is done, where it is told.
LOST: dict[str, tuple[str, str, Act, str]] = {
    "deleted, in a hearing that was there": (
        MEMBERS, "fonction", several(gone, into(VERGER, ORCHARD)), f"{VERGER}: P012",
    ),
    "deleted in the same commit": (
        MEMBERS, "fonction", at_once(VERGER, ORCHARD), f"{VERGER}: P012",
    ),
    "under an embargo": (HELD, "fonction", several(gone, into(VERGER, ORCHARD)), f"{VERGER}: P012"),
    "in a new hearing, another's, of a later accord": (
        MEMBERS, "fonction", at_once(NEW, pilot()), f"{NEW}: P012",
    ),
    "the same of all its words": (
        MEMBERS, "fonction", at_once(NEW, pilot(body=THEIRS)), f"{NEW}: P012",
    ),
    "in two commits": (
        MEMBERS, "fonction", several(gone, into(NEW, pilot())), f"{NEW}: P012",
    ),
    "renamed, then given to her": (
        MEMBERS, "fonction",
        several(
            moved(NEW, hearing(GIVEN, MEMBERS, body=READ)),
            put(NEW, directeur=MEMBERS, body=READ.replace("**M. T.**", "**Mme R.**")),
        ),
        f"{NEW}: P012",
    ),
    "renamed, then deleted": (
        MEMBERS, "fonction",
        several(
            moved(NEW, hearing(GIVEN, MEMBERS, body=READ)),
            new_gone,
            into(VERGER, ORCHARD),
        ),
        f"{VERGER}: P012",
    ),
    "his, by the accord of another hearing": (
        MEMBERS, "fonction",
        at_once(NEW, hearing("", "", SPEAKS.replace("2017-10-16", "2018-04-20").replace("31", "50"),
                             body=HIS)),
        f"{NEW}: P002",
    ),
    "his, by an accord of his own for a hearing that was there": (
        MEMBERS, "fonction",
        several(
            into(NEW, hearing(GIVEN, LATER, body="\n{#t1}\n**M. T.** — Le vent tourne.\n")),
            at_once(NEW, hearing(GIVEN, LATER, body=HIS)),
        ),
        f"{NEW}: P012",
    ),
    "his, read again under an accord of before": (
        MEMBERS, "fonction",
        several(
            into(NEW, hearing(GIVEN, LATER, body="\n{#t1}\n**M. T.** — Le vent tourne.\n")),
            at_once(NEW, read_again("2017-05-01")),
        ),
        f"{NEW}: P012",
    ),
    "in a chapter": (MEMBERS, "fonction", several(gone, chapter(LEDGER)), f"{CHAPTER}: P012"),
    "anonymous, another's by function": (
        GIVEN, "anonyme", several(gone, into(VERGER, ORCHARD)), f"{VERGER}: P017",
    ),
    "by function, another's by name": (
        GIVEN, "fonction", several(gone, into(NEW, pilot(how="nom"))), f"{NEW}: P017",
    ),
    "anonymous, the record there, another's by function": (
        GIVEN, "anonyme", into(VERGER, ORCHARD), f"{VERGER}: P017",
    ),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("name", LOST)
def test_a_promise_outlives_its_file(name: str, tmp_path: Path) -> None:
    said, how, act, expected = LOST[name]
    book = begun(tmp_path, directeur=said, how=how, body=READ)
    assert book.told() == []
    act(book)
    assert [":".join((one.split(":")[0], one.split(":")[2])) for one in book.told()] == [expected]


# The same, where nothing is published that was kept.
KEPT: dict[str, tuple[str, str, Act]] = {
    "deleted": (MEMBERS, "fonction", gone),
    "deleted, a chapter for the members": (
        MEMBERS, "fonction", several(gone, chapter(LEDGER, "membres")),
    ),
    "an accord for all": (GIVEN, "fonction", several(gone, into(VERGER, ORCHARD))),
    "moved with his accord": (MEMBERS, "fonction", at_once(NEW, hearing(GIVEN, MEMBERS, body=HIS))),
    "given to another, for the members too": (
        MEMBERS, "fonction", at_once(NEW, pilot(MEMBERS, THEIRS)),
    ),
    "a later accord, then deleted": (
        MEMBERS, "fonction", several(put(directeur=LATER), gone, into(VERGER, ORCHARD)),
    ),
    "renamed, a later accord, then deleted": (
        MEMBERS, "fonction",
        several(
            moved(NEW, hearing(GIVEN, MEMBERS, body=READ)),
            put(NEW, directeur=LATER),
            new_gone,
            into(VERGER, ORCHARD),
        ),
    ),
    "renamed, a later accord of his own": (MEMBERS, "fonction", moved(NEW, hearing(GIVEN, LATER))),
    "his, read again since in another hearing": (
        MEMBERS, "fonction",
        several(
            into(NEW, hearing(GIVEN, GIVEN, body="\n{#t1}\n**M. T.** — Le vent tourne.\n")),
            at_once(NEW, read_again()),
        ),
    ),
    "anonymous, still anonymous": (
        GIVEN, "anonyme",
        several(gone, into(NEW, pilot(how="anonyme"))),
    ),
    "anonymous, repeated by whoever asks": (
        GIVEN, "anonyme",
        into(NEW, hearing(GIVEN, GIVEN, body=SAID_AGAIN, how="anonyme")),
    ),
    "his words refused elsewhere": (
        MEMBERS, "fonction", several(gone, into(NEW, pilot(REFUSED, THEIRS))),
    ),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("name", KEPT)
def test_an_ordinary_move_is_free(name: str, tmp_path: Path) -> None:
    said, how, act = KEPT[name]
    book = begun(tmp_path, directeur=said, how=how, body=READ)
    act(book)
    assert book.told() == []


def test_the_embargo_of_a_record_that_is_gone_ends(tmp_path: Path) -> None:
    book = begun(tmp_path, directeur=HELD)
    at_once(VERGER, ORCHARD)(book)
    assert len(book.told(dt.date(2029, 12, 31))) == 1
    assert book.told(dt.date(2030, 1, 1)) == []


def test_a_testimony_and_a_records_accord_outlive_their_file(tmp_path: Path) -> None:
    book = begun(tmp_path, elue="", frame=f"base: consentement, {MEMBERS}")
    book.commit("hearings/cave.md", TESTIFIED)
    gone(book)
    book.git("rm", "-q", "hearings/cave.md")
    book.commit()
    assert book.told() == []
    chapter(f"{CELLAR}\n\n{LEDGER}")(book)
    assert [one[-4:] for one in book.told()] == ["P015", "P015"]


def test_the_sentence_says_to_bring_the_file_back(tmp_path: Path) -> None:
    book = begun(tmp_path, directeur=MEMBERS)
    at_once(VERGER, ORCHARD)(book)
    (told,) = book.sentences()
    assert "“directeur” in “2017-03-14-phare”, who agreed on 2017-10-16" in told
    assert "take them out, or bring back the file of “2017-03-14-phare”" in told
