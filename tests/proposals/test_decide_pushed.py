"""A branch of a proposition that somebody pushed to: what it may not touch, and what is refused."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.book import WHEELS, Book
from tests.proposals.given import kept
from vademecum.errors import VademecumError
from vademecum.proposals.decide import Choice, accept

GATE = ("La vanne se lève à la main.", "La vanne se lève au treuil.")
PAID = ("et la commune les paie.", "et le syndicat les paie.")
LATER = dt.date(2020, 2, 3)


def hostile(book: Book, branch: str, *changes: tuple[str, str, str]) -> None:
    """Another commit on the branch of a proposition, by its own author."""
    book.git("checkout", "-q", branch)
    for path, old, new in changes:
        book.alter(path, old, new)
    book.git("add", "-A")
    who = book.git("log", "-1", "--format=%an <%ae>")
    book.git("commit", "-q", "--author", who, "-m", "Encore")
    book.git("checkout", "-q", "main")


@pytest.mark.table
@pytest.mark.parametrize(
    ("change", "said"),
    [
        ((WHEELS, "etat: approuve", "etat: relecture"), "may not change etat"),
        ((WHEELS, "diffusion: public", "diffusion: travail"), "may not change diffusion"),
        (("annuaire.toml", "Le val Brume", "Le val"), "annuaire.toml too"),
    ],
)
def test_a_branch_that_was_pushed_to_touches_what_it_may_not(
    book: Book, change: tuple[str, str, str], said: str
) -> None:
    found = kept(book, GATE)
    hostile(book, found.branch, change)
    head = book.git("rev-parse", "HEAD")
    with pytest.raises(VademecumError, match=said):
        accept(book.root, found.id, Choice(), LATER)
    assert book.git("rev-parse", "HEAD") == head


def test_a_branch_that_lost_its_text(book: Book) -> None:
    found = kept(book, GATE)
    book.git("checkout", "-q", found.branch)
    book.git("rm", "-q", WHEELS)
    book.git("commit", "-q", "-m", "Ôté")
    book.git("checkout", "-q", "main")
    with pytest.raises(VademecumError, match="does not hold"):
        accept(book.root, found.id, Choice(), LATER)
    assert (book.root / WHEELS).is_file()


def test_several_people_on_a_branch_are_merged_not_accepted(book: Book) -> None:
    found = kept(book, GATE)
    book.git("checkout", "-q", found.branch)
    book.alter(WHEELS, *PAID)
    book.commit()
    book.git("checkout", "-q", "main")
    with pytest.raises(VademecumError, match="vademecum merge"):
        accept(book.root, found.id, Choice(), LATER)
