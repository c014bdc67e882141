"""What is done to a record in a history: agreed to, struck, withdrawn, lifted, brought back."""

from __future__ import annotations

from collections.abc import Callable

from tests.history.undone import (
    PHARE,
    TURNS,
    Book,
    record,
)

LIFTED = 'levees: [{quoi: retrait, du: 2018-01-15, le: 2018-03-02, pourquoi: "lettre du 2 mars"}]\n'
FIRST = "La lanterne rouge oriente les barques perdues vers le chenal du nord."
STATE = f"{PHARE}:15: P001"


def to(path: str = PHARE, **keys: str | None) -> Callable[[Book], None]:
    """A commit of the hearing with other keys."""
    return lambda book: void(book.commit(path, record(**keys)))  # type: ignore[arg-type]


def void(_done: object) -> None:
    """Nothing."""


def waiting(**keys: str | None) -> Callable[[Book], None]:
    return to(etat="attendu", date=None, reference="", **keys)


def strike(book: Book) -> None:
    book.withdraw("t2")


def strike_and_rename(book: Book) -> None:
    strike(book)
    book.git("mv", PHARE, "hearings/2017-03-14-semaphore.md")
    book.commit()


def withdraw(book: Book) -> None:
    book.withdraw()


def lift(book: Book) -> None:
    book.withdraw()
    book.commit(PHARE, record(date="2018-03-02", reference="CONS-2", levees=LIFTED))


def typo(book: Book) -> None:
    book.commit(PHARE, record().replace("dormons peu", "dormons très peu"))


def halves(book: Book) -> None:
    first, second = TURNS.split("{#t3}")
    book.write("hearings/2017-03-14-gardien.md", record(body="\n{#t3}" + second))
    book.commit(PHARE, record(body=first, diffusion="membres", date="2017-06-01"))


# name: what is first committed, then what is done; nothing may be said.


def branch(book: Book, path: str = PHARE) -> None:
    """An old branch that mends a word of the hearing."""
    book.git("branch", "-q", "ancienne")
    book.git("checkout", "-q", "ancienne")
    book.commit(path, book.read(path).replace("dormons peu", "dormons très peu"))
    book.git("checkout", "-q", "main")


def merge_theirs(book: Book) -> None:
    branch(book)
    book.withdraw()
    book.git("merge", "-q", "-X", "theirs", "-m", "Réunion", "ancienne", check=False)
    book.git("checkout", "-q", "--theirs", PHARE, check=False)
    book.commit()


def merge_ours(book: Book) -> None:
    branch(book)
    book.withdraw()
    book.git("checkout", "-q", "ancienne")
    book.git("merge", "-q", "-s", "ours", "-m", "Réunion", "main")


def squash(book: Book) -> None:
    branch(book)
    book.withdraw()
    book.git("merge", "-q", "--squash", "ancienne", check=False)
    book.git("checkout", "-q", "--theirs", PHARE, check=False)
    book.commit()


def revert(book: Book) -> None:
    book.withdraw()
    book.git("revert", "--no-edit", "HEAD")


def cherry_pick(book: Book) -> None:
    old = book.git("rev-parse", "HEAD")
    book.withdraw()
    book.git("checkout", "-q", old, "--", PHARE)
    book.commit()


def rebase(book: Book) -> None:
    branch(book)
    book.withdraw()
    book.git("checkout", "-q", "ancienne")
    book.git("rebase", "-q", "-X", "theirs", "main", check=False)
    book.git("checkout", "-q", "--theirs", PHARE, check=False)
    book.git("add", "-A")
    book.git("rebase", "--continue", check=False)
    if "etat: donne" not in book.read(PHARE):
        book.commit(PHARE, record())


def copied_before(book: Book) -> None:
    book.commit("hearings/semaphore.md", book.read(PHARE))
    book.withdraw()
