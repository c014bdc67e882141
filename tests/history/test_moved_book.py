"""A book moved in its repository: what was promised at its old place binds, another book's not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.history.undone import PHARE, TURNS, VERGER, Book, made, record
from vademecum.history.places import book_steps
from vademecum.history.repo import open_repository

FILES = ("hearings", "chapters", "vademecum.toml", "annuaire.toml")
NEW = "hearings/2017-03-14-feu.md"


def moved(book: Book, here: str, there: str, *, committed: bool = True) -> None:
    """The whole book from a folder of its repository to another; "" is the top."""
    (book.root / there).mkdir(parents=True, exist_ok=True)
    for name in FILES:
        if (book.root / here / name).exists():
            (book.root / here / name).rename(book.root / there / name)
    if committed:
        book.commit()


def sub(book: Book) -> Path:
    moved(book, "", "livre")
    return Path("livre")


def out(book: Book) -> Path:
    moved(book, "livre", "")
    return Path()


def across(book: Book) -> Path:
    moved(book, "livre", "docs/guide")
    return Path("docs/guide")


def twice(book: Book) -> Path:
    moved(book, "", "livre")
    moved(book, "livre", "docs/guide")
    moved(book, "docs/guide", "")
    return Path()


def renamed_too(book: Book) -> Path:
    moved(book, "", "livre", committed=False)
    (book.root / "livre" / PHARE).rename(book.root / "livre" / NEW)
    book.commit()
    return Path("livre")


def merged(book: Book) -> Path:
    book.git("checkout", "-q", "-b", "rangement", "HEAD~1")
    moved(book, "", "livre")
    book.git("checkout", "-q", "main")
    book.git("merge", "-q", "-m", "Réunion", "rangement", check=False)
    moved(book, "", "livre", committed=False)  # what git left behind
    book.commit()
    return Path("livre")


def copied(book: Book) -> Path:
    moved(book, "", "livre", committed=False)
    book.git("checkout", "HEAD", "--", *FILES)
    book.commit()
    book.git("rm", "-rq", *FILES)
    book.commit()
    return Path("livre")


def away_and_back(book: Book) -> Path:
    moved(book, "", "../ailleurs")
    moved(book, "../ailleurs", "livre")
    return Path("livre")


def piece_by_piece(book: Book) -> Path:
    for name in FILES[::-1]:
        (book.root / "livre").mkdir(exist_ok=True)
        (book.root / name).rename(book.root / "livre" / name)
        book.commit()
    return Path("livre")


def joined_from_another(book: Book) -> Path:
    """The repository of a book becomes a folder of another's, which has a book at its top."""
    head = book.git("rev-parse", "HEAD")
    book.git("checkout", "-q", "--orphan", "autre")
    book.git("rm", "-rfq", ".")
    book.write("vademecum.toml", "[livre]\n")
    book.commit(VERGER, record(body=TURNS.replace("Gardienne", "Jardinière")))
    book.git("merge", "-q", "-s", "ours", "--no-commit", "--allow-unrelated-histories", head)
    book.git("read-tree", "--prefix=livre/", "-u", head)
    book.commit()
    return Path("livre")


START = {out: "livre", across: "livre"}
MOVES = (
    *(sub, out, across, twice, renamed_too, merged, copied, away_and_back, piece_by_piece),
    joined_from_another,
)


@pytest.mark.slow
@pytest.mark.table
@pytest.mark.parametrize("move", MOVES)
def test_a_promise_of_the_old_place_is_named_by_its_own_commit(
    tmp_path: Path, move: Callable[[Book], Path]
) -> None:
    book = made(tmp_path / "livre")
    if move in START:
        moved(book, "", START[move])
    before = replace(book, root=book.root / START.get(move, ""))
    commit = before.withdraw()
    book.clock = before.clock
    place = move(book)
    after = replace(book, root=book.root / place)
    assert after.told() == []
    path = NEW if move is renamed_too else PHARE
    after.commit(path, record())
    assert any(one.startswith(path) and one.endswith("P001") for one in after.told())
    assert all(commit[:12] in one for one in after.sentences())


def test_a_promise_undone_by_the_move_itself(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    commit = book.withdraw()
    moved(book, "", "livre", committed=False)
    book.commit(f"livre/{PHARE}", record())
    after = replace(book, root=book.root / "livre")
    assert commit[:12] in after.sentences()[0]


def test_a_promise_undone_before_the_move(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    commit = book.withdraw()
    book.commit(PHARE, record())
    after = replace(book, root=book.root / sub(book))
    assert commit[:12] in after.sentences()[0]


def test_a_promise_beside_the_other_books_is_not_this_ones(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    moved(book, "", "un")
    book.write("deux/vademecum.toml", "[livre]\n")
    book.commit(f"deux/{PHARE}", record(titre="Un autre phare"))
    one, two = replace(book, root=book.root / "un"), replace(book, root=book.root / "deux")
    one.withdraw()
    assert two.told() == []
    # Both are moved at once, and one record is given to the other book.
    for name in ("un", "deux"):
        (book.root / "livres").mkdir(exist_ok=True)
        (book.root / name).rename(book.root / "livres" / name)
    book.clock += 10**6
    book.commit()
    one, two = (replace(book, root=book.root / "livres" / name) for name in ("un", "deux"))
    assert two.told() == one.told() == []
    (one.root / VERGER).rename(two.root / VERGER)
    book.commit()
    assert two.told() == one.told() == []


def test_paths_as_they_stood(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    sub(book)
    repository = open_repository(book.root / "livre")
    assert repository is not None
    found = book_steps(repository, book.git("rev-parse", "HEAD"), "hearings", as_stood=True)
    assert {PHARE, f"livre/{PHARE}"} <= {one.path for step in found for one in step.changes}
