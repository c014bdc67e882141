"""What `check` will say of what is taken: known while it is read, and before the commit."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.book import DAY, HEARING, WHEELS, Book
from tests.proposals.given import kept, new_text
from vademecum.errors import VademecumError
from vademecum.problems import Problem
from vademecum.proposals import foreseen, view
from vademecum.proposals import kept as store
from vademecum.proposals.branches import merge, prepare
from vademecum.proposals.decide import Choice, accept
from vademecum.proposals.keep import keep, repository_of

GATE = "La vanne se lève à la main."
RIGHT, WARNED = "La vanne se lève au treuil.", "TODO dire lequel. La vanne se lève au treuil."
LOST = "La vanne, [ailleurs](absente.md), se lève."
CHAPTER = "---\ntitre: Les bacs\netat: brouillon\ndiffusion: public\n---\n\n{words}\n"
RECORD = """---
genre: temoignage
titre: La vanne
date: 2019-12-01
accord: {{base: consentement, etat: attendu, diffusion: travail}}
relecture: {{etat: brute}}
affiche: Une éclusière inventée
collectivites: [val-brume]
---

{{#p1}}
{words}
"""


def lines(book: Book, id: str) -> list[str]:
    repository = repository_of(book.root)
    seen = view.look(repository, [store.one(book.root, id)])[0]
    return list(foreseen.lines(book.root, seen, DAY))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (RIGHT, ""),
        (WARNED, f"once taken, check will say: {WHEELS}:36: F018 "),
        (LOST, f"accept refuses: {WHEELS}:36: M020 "),
    ],
)
def test_it_is_told_while_it_is_read(book: Book, words: str, told: str) -> None:
    book.add(WHEELS, "\nTODO le reste.\n")  # which the book has already, and is not told of it
    book.commit()
    found = lines(book, kept(book, (GATE, words)).id)
    assert (len(found), told in "".join(found)) == (int(bool(told)), True)


@pytest.mark.slow
def test_warnings_come_before_the_commit(book: Book) -> None:
    found = kept(book, (GATE, WARNED))
    head = book.git("rev-parse", "HEAD")
    told: list[tuple[str, str]] = []

    def warn(problems: list[Problem]) -> None:
        told.extend((one.code, book.git("rev-parse", "HEAD")) for one in problems)

    done = accept(book.root, found.id, Choice(), DAY, warn)  # type: ignore[arg-type]
    assert told == [("F018", head)]
    assert book.git("rev-parse", "HEAD") == done.commit
    told.clear()
    accept(book.root, kept(book, ("deux fois", "trois fois"), name="b").id, Choice(), DAY, warn)  # type: ignore[arg-type]
    assert told == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        ("chapters/agir/bacs.md", CHAPTER.format(words=LOST), "M020"),
        ("chapters/agir/ouverture.md", CHAPTER.format(words="# Le bac"), "M016"),
        ("hearings/2019-12-01-vanne.md", RECORD.format(words="A ![b](rien.png)."), "M012"),
    ],
)
def test_a_new_text_is_refused_before_the_commit(
    book: Book, path: str, text: str, code: str
) -> None:
    found = keep(book.root, new_text(path, text))
    head = book.git("rev-parse", "HEAD")
    with pytest.raises(VademecumError, match=rf"check would refuse the book: {code}"):
        accept(book.root, found.id, Choice(), DAY)
    assert book.git("rev-parse", "HEAD") == head
    assert not Path(book.root / path).exists()


@pytest.mark.slow
def test_a_testimony_whose_accord_is_awaited_goes_into_a_book_that_others_read(book: Book) -> None:
    book.alter("vademecum.toml", "demonstration = true\n", "")
    book.commit()
    found = keep(
        book.root, new_text("hearings/2019-12-01-vanne.md", RECORD.format(words="J’y fus."))
    )
    assert any("E003" in one and "check will say" in one for one in lines(book, found.id))
    assert accept(book.root, found.id, Choice(), DAY).commit  # then a letter asks for it


def branched(book: Book, *changes: tuple[str, str, str]) -> str:
    """A branch with changes, and where the book is."""
    book.git("checkout", "-q", "-b", "collegue")
    for path, old, new in changes:
        book.alter(path, old, new)
    book.commit()
    book.git("checkout", "-q", "main")
    return book.git("rev-parse", "HEAD")


@pytest.mark.table
@pytest.mark.parametrize(
    ("change", "code"),
    [
        ((WHEELS, GATE, LOST), "M020"),
        ((WHEELS, "etat: ", "etat: inconnu # "), "F0"),
        (("vademecum.toml", '"lexique"', '"absent"'), "B0"),
    ],
)
def test_a_branch_that_check_would_refuse_is_refused_before_the_merge(
    book: Book, change: tuple[str, str, str], code: str
) -> None:
    head = branched(book, change)
    with pytest.raises(VademecumError, match=f"refuse the book: {code}.*mend it on collegue"):
        prepare(book.root, "collegue")
    assert book.git("rev-parse", "HEAD") == head
    assert not book.git("status", "--short")


def test_a_branch_that_takes_out_a_hearing_that_is_quoted(book: Book) -> None:
    book.git("checkout", "-q", "-b", "collegue")
    book.git("rm", "-q", HEARING)
    book.git("commit", "-q", "-m", "sans")
    book.git("checkout", "-q", "main")
    with pytest.raises(VademecumError, match=r"refuse the book: [A-Z]0"):
        prepare(book.root, "collegue")


@pytest.mark.slow
def test_a_branch_that_mends_or_only_warns_is_taken(book: Book) -> None:
    book.alter(WHEELS, GATE, LOST)
    book.commit()
    branched(book, (WHEELS, LOST, WARNED))
    found = prepare(book.root, "collegue")
    assert [one.code for one in found.warnings] == ["F018"]
    merge(book.root, found)
    assert WARNED in book.read(WHEELS)
