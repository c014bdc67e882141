"""New texts, line ends, credit, a purge and a branch that came alone, when one decides."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from tests.book import WHEELS, Book
from tests.proposals.given import KNOWN, kept, new_text, proposed
from vademecum import settings
from vademecum.errors import VademecumError
from vademecum.history.credits import contributors
from vademecum.model.proposal import Giver, Remark
from vademecum.proposals import kept as store
from vademecum.proposals import taking
from vademecum.proposals.decide import Choice, accept, answer
from vademecum.proposals.keep import keep, repository_of
from vademecum.proposals.stored import State
from vademecum.proposals.view import look

GATE = ("La vanne se lève à la main.", "La vanne se lève au treuil.")
KEEPER = ("Un gardien suffit par bief.", "Deux gardiens suffisent par bief.")
PAID = ("et la commune les paie.", "et le syndicat les paie.")
LATER = dt.date(2020, 2, 3)


@pytest.mark.slow
def test_a_new_text(book: Book) -> None:
    head = '---\ntitre: "Accueillir"\netat: brouillon\ndiffusion: public\nthemes: []\n---\n'
    text = f"{head}\nDes mots.\n"
    path = "chapters/agir/accueillir.md"
    found = keep(book.root, new_text(path, text))
    accept(book.root, found.id, Choice(), LATER)
    assert book.read(path) == text
    assert not book.git("status", "--short")


@pytest.mark.slow
def test_a_branch_that_is_gone_has_lost_nothing(book: Book) -> None:
    found = kept(book, GATE)
    book.git("branch", "-q", "-D", found.branch)
    book.git("gc", "-q", "--prune=now")
    accept(book.root, found.id, Choice(), LATER)
    assert "treuil" in book.read(WHEELS)


@pytest.mark.slow
@pytest.mark.parametrize("crlf", [False, True])
def test_line_ends_stay(book: Book, crlf: bool) -> None:
    book.git("config", "core.autocrlf", "false")
    if crlf:
        book.write(WHEELS, book.read(WHEELS).replace("\n", "\r\n"))
        book.commit()
    one = proposed(book)
    lf = one.text.replace("\r\n", "\n").replace("\r", "")
    found = keep(book.root, replace(one, text=lf.replace(*GATE)))
    accept(book.root, found.id, Choice(), LATER)
    assert book.read(WHEELS).count("\r\n") == (book.read(WHEELS).count("\n") if crlf else 0)
    assert book.git("diff", "--numstat", "HEAD^", "HEAD").split()[:2] == ["1", "1"]


@pytest.mark.slow
def test_credit_is_the_words_each_wrote(book: Book) -> None:
    givers = [Giver(name=f"Personne {one}") for one in "ABCDEF"] + [KNOWN, Giver(person="ligue")]
    wrote = {}
    for number, giver in enumerate(givers):
        words = " ".join(f"mot{number}x{n}" for n in range(7 + number))
        found = kept(
            book,
            ("[^plein]: Au", f"Ajout {words}.\n\n[^plein]: Au"),
            giver=giver,
            name=str(number),
        )
        accept(book.root, found.id, Choice(), LATER)
        wrote[number] = 8 + number
    library = settings.load(book.root)[0]
    credit = contributors(book.root, [WHEELS], library).files[WHEELS]
    ids = [f"git:Personne {one}" for one in "ABCDEF"] + ["personne-inventee", "ligue"]
    own = {one: float(credit.shares[one]) for one in ids}
    rest = own.pop("personne-inventee")
    assert own == {ids[n]: wrote[n] for n in wrote if ids[n] != "personne-inventee"}
    assert rest > wrote[6]  # who began the book too


@pytest.mark.slow
def test_a_purge_that_renumbers_commits_loses_no_proposition(book: Book) -> None:
    found = kept(book, GATE, PAID)
    accept(book.root, found.id, Choice(only=frozenset({2})), LATER)
    held = store.one(book.root, found.id)
    told = book.git("cat-file", "blob", f"{held.ref}:proposition.json")
    assert found.commit not in told
    assert held.commit == found.commit
    done = accept(book.root, found.id, Choice(), LATER)
    assert done.proposal.state is State.ACCEPTED
    assert "treuil" in book.read(WHEELS)


@pytest.mark.slow
def test_a_branch_of_two_commits_that_came_alone_is_taken_in_parts(book: Book) -> None:
    book.git("checkout", "-q", "-b", "propositions/2020-03-01-roues-0badcafe")
    for change in (GATE, PAID):
        book.alter(WHEELS, *change)
        book.commit()
    book.git("checkout", "-q", "main")
    accept(book.root, "0badcafe", Choice(only=frozenset({2})), LATER)
    accept(book.root, "0badcafe", Choice(), LATER)
    assert "treuil" in book.read(WHEELS)
    assert "syndicat" in book.read(WHEELS)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("La vanne, [ailleurs](absente.md), se lève.", "M020"),
        ("La vanne {citation}`se lève <audition-absente#t1>` seule.", "Q001"),
    ],
)
def test_what_check_would_refuse_is_refused_before_the_commit(
    book: Book, words: str, code: str
) -> None:
    found = kept(book, (GATE[0], words))
    head, text = book.git("rev-parse", "HEAD"), book.read(WHEELS)
    with pytest.raises(VademecumError, match=rf"check would refuse the book: {code} ") as told:
        accept(book.root, found.id, Choice(), LATER)
    assert "\n" not in str(told.value)
    assert (book.git("rev-parse", "HEAD"), book.read(WHEELS)) == (head, text)


@pytest.mark.slow
def test_an_error_that_the_book_has_already_refuses_nothing(book: Book) -> None:
    book.write(WHEELS, book.read(WHEELS).rstrip() + "\n\nVoir [ailleurs](absente.md).\n")
    book.commit()
    found = kept(book, GATE)
    accept(book.root, found.id, Choice(), LATER)
    assert GATE[1] in book.read(WHEELS)


@pytest.mark.parametrize("again", [False, True], ids=["changed then renamed", "and changed again"])
def test_a_text_that_changed_and_then_got_other_names(book: Book, again: bool) -> None:
    """Each renaming is followed, however little the first text and today's have in common."""
    found = kept(book, GATE)
    first, between, last = WHEELS, "chapters/agir/entre.md", "chapters/agir/moulins.md"
    others = "\n\n".join(f"Alinéa inventé {n}, qui ne dit rien d’avant." for n in range(60))
    book.alter(WHEELS, "\n\n[^plein]: Au", f"\n\n{others}\n\n[^plein]: Au")
    book.commit()
    for old, new in ((first, between), (between, last)):
        book.git("mv", old, new)
        book.commit()
    if again:
        book.alter(last, "Alinéa inventé 2,", "Alinéa repris 2,")
        book.commit()
    [seen] = look(repository_of(book.root), [store.one(book.root, found.id)])
    assert seen.path == last
    text = taking.text_of(seen, seen.left)
    assert GATE[1] in text
    assert "Alinéa inventé 59" in text


@pytest.mark.slow
def test_nothing_is_taken_where_no_branch_would_hold_it(book: Book) -> None:
    """The proposition stays open, its branch and the book as they were; an answer needs none."""
    found = kept(book, GATE, remarks=(Remark("Êtes-vous sûrs ?"),))
    before = book.git("for-each-ref"), book.git("rev-parse", "HEAD")
    book.git("checkout", "-q", "--detach")
    with pytest.raises(VademecumError, match=r"HEAD is on no branch.*git switch BRANCH"):
        accept(book.root, found.id, Choice(), LATER)
    assert (book.git("for-each-ref"), book.git("rev-parse", "HEAD")) == before
    assert "treuil" not in book.read(WHEELS)
    assert answer(book.root, found.id, 1, "Oui.", LATER).proposal.open
    book.git("switch", "-q", "main")
    done = accept(book.root, found.id, Choice(), LATER)
    assert book.git("rev-parse", "main") == done.commit
