"""Passages struck, consents widened by the way, and what else the history holds a book to."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.history.acts import (
    FIRST,
    LIFTED,
    STATE,
    branch,
    copied_before,
    merge_theirs,
    revert,
    strike,
    to,
    waiting,
)
from tests.history.undone import (
    CHAPTER,
    ID,
    KEEPER,
    OTHER,
    PHARE,
    SAID,
    TEXT,
    TURNS,
    Book,
    made,
    record,
)
from vademecum import corpus
from vademecum.history.promises import promises
from vademecum.store import Store


def struck_revert(book: Book) -> None:
    strike(book)
    book.git("revert", "--no-edit", "HEAD")


def struck_merge(book: Book) -> None:
    branch(book)
    strike(book)
    book.git("merge", "-q", "-X", "theirs", "-m", "Réunion", "ancienne", check=False)
    book.git("checkout", "-q", "--theirs", PHARE, check=False)
    book.commit()


def struck_short(book: Book) -> None:
    book.withdraw("t3")
    book.git("revert", "--no-edit", "HEAD")


def struck_copy(book: Book) -> None:
    text = book.read(PHARE)
    strike(book)
    book.commit("hearings/semaphore.md", text)


def struck_moved(book: Book) -> None:
    book.withdraw("t3")
    book.commit(PHARE, book.read(PHARE) + f"\n{{#t6}}\n**Gardienne** — Oui. {KEEPER}\n")


def struck_pasted(book: Book) -> None:
    strike(book)
    book.commit(CHAPTER, TEXT + f"\n{FIRST}\n")


def struck_by_the_person(book: Book) -> None:
    text = book.read(PHARE)
    mark = "[passage supprimé à la demande de la personne entendue]"
    book.commit(PHARE, text.replace(SAID, mark))
    book.commit(PHARE, text)


def struck_and_renamed_at_once(book: Book) -> None:
    text = book.read(PHARE)
    book.git("mv", PHARE, "hearings/semaphore.md")
    mark = "[passage retiré le 15 janvier 2018]"
    book.commit("hearings/semaphore.md", text.replace(SAID, mark))
    book.commit("hearings/semaphore.md", text)


STRUCK: dict[str, tuple[Callable[[Book], None], list[str]]] = {
    "a revert": (struck_revert, [f"{PHARE}:27: P005"]),
    "an old branch merged with theirs": (struck_merge, [f"{PHARE}:27: P005"]),
    "four words": (struck_short, [f"{PHARE}:32: P005"]),
    "four words in another turn": (struck_moved, [f"{PHARE}:43: P005"]),
    "a copy": (struck_copy, ["hearings/semaphore.md:27: P005"]),
    "pasted into a chapter": (struck_pasted, [f"{CHAPTER}:10: P005"]),
    "by the person heard": (struck_by_the_person, [f"{PHARE}:27: P005"]),
    "renamed at once": (struck_and_renamed_at_once, ["hearings/semaphore.md:27: P005"]),
}


@pytest.mark.table
@pytest.mark.parametrize("name", STRUCK)
def test_struck_words_do_not_come_back(name: str, tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    act, expected = STRUCK[name]
    act(book)
    assert book.told() == expected
    levees = LIFTED.replace("retrait", "passage")
    for path in (PHARE, "hearings/semaphore.md"):
        if (book.root / path).is_file() and name != "by the person heard":
            book.write(path, book.read(path).replace("approuvee\n", f"approuvee\n{levees}"))
    assert (book.told() == []) is (name != "by the person heard")


def test_one_word_struck_stays_struck_in_its_place(tmp_path: Path) -> None:
    first = record(body=TURNS.replace(KEEPER, "Jamais."))
    book = made(tmp_path / "livre", first)
    book.withdraw("t3")
    book.commit(CHAPTER, TEXT + "\nJamais.\n")
    assert book.told() == []
    book.commit(PHARE, first)
    assert book.told() == [f"{PHARE}:32: P005"]


def narrow_then_wide(book: Book) -> None:
    to(diffusion="membres")(book)
    to()(book)


WIDER: dict[str, tuple[dict[str, str | None], Callable[[Book], None], list[str]]] = {
    "a wider reach of the same day": (
        {"diffusion": "membres"},
        to(reference="CONS-2"),
        [f"{PHARE}:16: P002"],
    ),
    "a wider reach after a narrower one of the same day": (
        {},
        narrow_then_wide,
        [f"{PHARE}:16: P002"],
    ),
    "a wider reach without a day": (
        {"diffusion": "membres"},
        to(date=None, reference="CONS-2"),
        [f"{PHARE}:16: P002"],
    ),
    "a wider reach without its reference": (
        {"diffusion": "membres"},
        to(date="2018-02-01", reference=""),
        [f"{PHARE}:16: P002"],
    ),
    "an older consent": (
        {"diffusion": "membres", "date": "2018-02-01"},
        to(),
        [f"{PHARE}:16: P002"],
    ),
    "an embargo gone": ({"embargo": "2030-01-01"}, to(), [f"{PHARE}:14: P003"]),
    "an embargo nearer": (
        {"embargo": "2030-01-01"},
        to(embargo="2029-01-01"),
        [f"{PHARE}:18: P003"],
    ),
    "a name said": ({"gardienne": "anonyme"}, to(), [f"{PHARE}:10: P004"]),
    "a name said while another consent is awaited": (
        {"gardienne": "anonyme"},
        waiting(gardienne="nom"),
        [f"{PHARE}:10: P004"],
    ),
    "a copy that reaches further": (
        {"diffusion": "membres"},
        to("hearings/semaphore.md"),
        ["hearings/semaphore.md:16: P002"],
    ),
}


@pytest.mark.table
@pytest.mark.parametrize("name", WIDER)
def test_a_consent_is_not_widened_by_the_way(name: str, tmp_path: Path) -> None:
    keys, act, expected = WIDER[name]
    book = made(tmp_path / "livre", record(**keys))  # type: ignore[arg-type]
    act(book)
    assert book.told() == expected
    book.commit("README.md", "Un pas de plus.\n")  # what is committed does not become the promise
    assert book.told() == expected


def test_an_old_side_of_a_merge_does_not_widen(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    branch(book)
    to(diffusion="membres", date="2018-02-01")(book)
    book.git("merge", "-q", "-s", "ours", "-m", "Réunion", "ancienne")
    book.git("checkout", "-q", "ancienne", "--", PHARE)
    book.commit()
    assert book.told() == [f"{PHARE}:16: P002"]


def test_half_of_a_hearing_keeps_its_promise(tmp_path: Path) -> None:
    book = made(tmp_path / "livre", record(diffusion="membres"))
    piece = f"{{#t2}}\n**Gardienne** — {SAID}\n"
    book.write("hearings/suite.md", record(body=f"\n{piece}"))
    book.commit(PHARE, record(body=TURNS.replace(piece, ""), diffusion="membres"))
    assert book.told() == ["hearings/suite.md:16: P002"]


def test_an_embargo_binds_until_its_day(tmp_path: Path) -> None:
    book = made(tmp_path / "livre", record(embargo="2030-01-01"))
    to()(book)
    assert book.told(dt.date(2029, 12, 31)) == [f"{PHARE}:14: P003"]
    assert book.told(dt.date(2030, 1, 1)) == []


def test_the_tombstone_of_what_was_published_stays(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    note = {"version": "0", "date": "2017-06-01", "records": {"public": [OTHER, ID]}}
    book.commit("editions/0.json", json.dumps(note, indent=2) + "\n")
    book.withdraw()
    assert book.told() == []
    book.git("mv", PHARE, "hearings/semaphore.md")
    book.commit()
    assert book.told() == ["editions/0.json:7: P007"]
    book.git("rm", "-q", "hearings/semaphore.md")
    book.commit()
    assert book.told() == ["editions/0.json:7: P007"]


def test_the_sentence_says_who_promised_and_what_to_write(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    commit = book.withdraw()
    book.git("revert", "--no-edit", "HEAD")
    (said,) = book.sentences()
    assert f"(commit {commit[:12]} of 2017-05-0" in said
    assert f"vademecum withdraw {ID}" in said
    assert "levees: [{quoi: retrait, du: 2018-01-15, le: AAAA-MM-JJ, pourquoi:" in said


def test_the_same_is_told_from_what_was_kept(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    merge_theirs(book)
    copied_before(book)
    kept = Store(tmp_path / "gardé", book.root)
    library = corpus.load(book.root).library
    first = promises(book.root, library, dt.date(2019, 1, 1), kept)
    assert first[0]
    assert promises(book.root, library, dt.date(2019, 1, 1), kept) == first
    assert promises(book.root, library, dt.date(2019, 1, 1), Store.none()) == first


def test_what_was_cut_is_said(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    revert(book)
    book.git("clone", "-q", "--depth", "1", f"file://{book.root}", str(tmp_path / "court"))
    library = corpus.load(tmp_path / "court").library
    found, note = promises(tmp_path / "court", library, dt.date(2019, 1, 1), Store.none())
    assert found == ()
    assert "not verified: the history is cut here" in note


def test_a_book_in_a_folder_of_its_repository(tmp_path: Path) -> None:
    outside = made(tmp_path / "dépôt")
    (outside.root / "guide").mkdir()
    for name in ("vademecum.toml", "annuaire.toml", "chapters", "hearings"):
        outside.git("mv", name, f"guide/{name}")
    outside.commit()
    book = Book(outside.root / "guide", outside.clock)
    book.withdraw()
    book.git("revert", "--no-edit", "HEAD")
    assert book.told() == [STATE]
