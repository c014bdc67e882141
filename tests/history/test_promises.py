"""What was withdrawn does not come back, however git is bent, nor stand elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.history.acts import (
    FIRST,
    LIFTED,
    STATE,
    branch,
    cherry_pick,
    copied_before,
    lift,
    merge_ours,
    merge_theirs,
    rebase,
    revert,
    squash,
)
from tests.history.undone import (
    CHAPTER,
    ID,
    PHARE,
    SAID,
    TEXT,
    VERGER,
    Book,
    made,
    record,
)


def amend(book: Book) -> None:
    book.withdraw()
    book.commit(PHARE, record(titre="Autre titre"))
    book.git("commit", "-q", "--amend", "-m", "Un pas de plus")


def again(book: Book) -> None:
    text = book.read(PHARE)
    book.withdraw()
    book.git("rm", "-q", PHARE)
    book.commit()
    book.commit(PHARE, text)


def criss_cross(book: Book) -> None:
    branch(book)
    book.withdraw()
    one, two = book.git("rev-parse", "main"), book.git("rev-parse", "ancienne")
    book.git("merge", "-q", "-s", "ours", "-m", "Réunion", two)
    book.git("checkout", "-q", "ancienne")
    book.git("merge", "-q", "-s", "ours", "-m", "Réunion", one)
    book.git("checkout", "-q", "main")
    book.git("merge", "-q", "--no-commit", "-X", "theirs", "ancienne", check=False)
    book.git("checkout", "-q", "ancienne", "--", PHARE)
    book.commit()


def awaited(book: Book) -> None:
    book.withdraw()
    book.commit(PHARE, record(etat="attendu", date=None))


def older_lifting(book: Book) -> None:
    lift(book)
    book.withdraw(day="2018-06-01")
    book.git("revert", "--no-edit", "HEAD")


def lifting_of_the_same_day(book: Book) -> None:
    book.withdraw()
    book.commit(PHARE, record(levees=LIFTED.replace("2018-03-02", "2018-01-15")))


def lifting_of_a_passage(book: Book) -> None:
    book.withdraw()
    book.commit(PHARE, record(levees=LIFTED.replace("retrait", "passage")))


def lifting_of_another_day(book: Book) -> None:
    book.withdraw()
    book.commit(PHARE, record(levees=LIFTED.replace("2018-01-15", "2018-01-14")))


def not_committed(book: Book) -> None:
    book.withdraw()
    book.write(PHARE, record())


def moved(book: Book) -> None:
    revert(book)
    (book.root / "hearings/phares").mkdir()
    book.git("mv", PHARE, f"hearings/phares/{ID}.md")
    book.commit()


IDLE = f"{PHARE}:21: P019"  # of the row that lifts nothing

BACK: dict[str, tuple[Callable[[Book], None], list[str]]] = {
    "an old branch merged with theirs": (merge_theirs, [f"{PHARE}:21: P006"]),
    "an old branch that kept its own side": (merge_ours, [STATE]),
    "an old branch squashed": (squash, [STATE]),
    "a revert": (revert, [STATE]),
    "an old file taken out": (cherry_pick, [STATE]),
    "a rebase": (rebase, [STATE]),
    "an amended commit": (amend, [STATE]),
    "deleted, then added again": (again, [STATE]),
    "a criss-cross merge": (criss_cross, [STATE]),
    "awaited again": (awaited, [STATE]),
    "an older lifting": (older_lifting, [STATE]),
    "a lifting of the same day": (
        lifting_of_the_same_day,
        [STATE, f"{PHARE}:21: P008"],
    ),
    "a lifting of a passage": (lifting_of_a_passage, [STATE, IDLE]),
    "a lifting of another day": (lifting_of_another_day, [STATE, IDLE]),
    "not committed yet": (not_committed, [STATE]),
    "moved to a folder": (moved, [f"hearings/phares/{ID}.md:15: P001"]),
}


@pytest.mark.table
@pytest.mark.parametrize("name", BACK)
def test_a_withdrawn_record_does_not_come_back(name: str, tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    act, expected = BACK[name]
    act(book)
    assert book.told() == expected


def renamed(book: Book) -> None:
    revert(book)
    book.git("mv", PHARE, "hearings/semaphore.md")
    book.commit()


def copied(book: Book) -> None:
    text = book.read(PHARE)
    book.withdraw()
    book.commit("hearings/semaphore.md", text)


def copied_crlf(book: Book) -> None:
    text = book.read(PHARE)
    book.withdraw()
    book.commit("hearings/semaphore.md", text.replace("\n", "\r\n").encode())


def renamed_then_withdrawn(book: Book) -> None:
    branch(book)
    book.git("mv", PHARE, "hearings/nouveau.md")
    book.commit()
    book.withdraw(path="hearings/nouveau.md")
    book.git("merge", "-q", "-X", "no-renames", "-m", "Réunion", "ancienne", check=False)
    book.git("checkout", "-q", "ancienne", "--", PHARE)
    book.commit()


def pasted(book: Book) -> None:
    book.withdraw()
    book.write(VERGER, book.read(VERGER) + f"\n{{#t3}}\n**Jardinière** — {FIRST}\n")


def pasted_changed(book: Book) -> None:
    book.withdraw()
    changed = SAID.replace("perdues", "égarées").replace("dormons peu", "dormons mal")
    changed = changed.split("\n\n")[0]
    book.write(VERGER, book.read(VERGER) + f"\n{{#t3}}\n**Jardinière** — {changed}\n")


def quoted(book: Book) -> None:
    book.write(CHAPTER, TEXT + f"\n:::{{citation}} {ID}#t2\n{FIRST}\n:::\n")
    book.commit()
    book.withdraw()


def half_quoted(book: Book) -> None:
    book.withdraw()
    words = "oriente les barques perdues\nvers le chenal du nord. Nous dormons peu"
    book.commit(CHAPTER, TEXT + f"\nUne gardienne dit que la lanterne rouge {words}.\n")


def titled(book: Book) -> None:
    book.withdraw()
    book.commit(CHAPTER, TEXT.replace('"La veille"', f'"{FIRST}"'))


ELSEWHERE: dict[str, tuple[Callable[[Book], None], list[str]]] = {
    "renamed": (renamed, ["hearings/semaphore.md:27: P006"]),
    "copied": (copied, ["hearings/semaphore.md:27: P006"]),
    "copied before it was withdrawn": (copied_before, ["hearings/semaphore.md:27: P006"]),
    "copied with other line ends": (copied_crlf, ["hearings/semaphore.md:27: P006"]),
    "withdrawn under a new name": (renamed_then_withdrawn, [f"{PHARE}:27: P006"]),
    "pasted into another hearing": (pasted, [f"{VERGER}:31: P006"]),
    "pasted with other words": (pasted_changed, [f"{VERGER}:31: P006"]),
    "quoted": (quoted, [f"{CHAPTER}:11: P006"]),
    "half quoted": (half_quoted, [f"{CHAPTER}:10: P006"]),
    "in a title": (titled, [f"{CHAPTER}:2: P006"]),
}


@pytest.mark.table
@pytest.mark.parametrize("name", ELSEWHERE)
def test_withdrawn_words_stand_nowhere_else(name: str, tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    act, expected = ELSEWHERE[name]
    act(book)
    assert book.told() == expected


def test_words_agreed_to_again_may_stand_elsewhere(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    quoted(book)
    lifted = record(date="2018-03-02", reference="CONS-2", levees=LIFTED)
    book.commit(PHARE, lifted)
    assert book.told() == []
    book.git("mv", PHARE, "hearings/semaphore.md")
    book.commit()
    assert book.told() == []
