"""What is accepted is one commit in the person’s name; what is not is said; all or nothing."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from tests.book import EVENINGS, WHEELS, Book
from tests.proposals.given import FIRST, KNOWN, PNG, kept, proposed
from vademecum.errors import VademecumError
from vademecum.model.proposal import Opinion, Remark, Sense
from vademecum.proposals import kept as store
from vademecum.proposals.decide import Choice, accept, answer, decline
from vademecum.proposals.keep import keep
from vademecum.proposals.stored import State

GATE = ("La vanne se lève à la main.", "La vanne se lève au treuil.")
KEEPER = ("Un gardien suffit par bief.", "Deux gardiens suffisent par bief.")
PAID = ("et la commune les paie.", "et le syndicat les paie.")
LATER = dt.date(2020, 2, 3)


@pytest.mark.slow
def test_all_of_it(book: Book) -> None:
    found = kept(book, GATE, PAID)
    book.add(EVENINGS, "\nEn cours.\n")  # another file than the one it touches
    before = book.git("rev-parse", "HEAD")
    done = accept(book.root, found.id, Choice(note="Relu en séance."), LATER)
    told = book.git("log", "-1", "--format=%P|%an|%ae|%ad|%cn|%B")
    assert told.startswith(f"{before}|Léa Inventée|p-{found.id}@annuaire.invalid|Thu Jan 2")
    assert "|Rédactrice Inventée|" in told
    assert told.endswith(f"Relu en séance.\n\nProposition: {found.id}")
    assert "treuil" not in told
    assert book.read(WHEELS) == book.git("show", f"{found.commit}:{WHEELS}") + "\n"
    assert found.branch not in book.git("branch")  # its reference holds all of it
    assert book.git("status", "--short").strip() == f"M {EVENINGS}"
    one = store.one(book.root, found.id)
    assert (one.state, one.closed) == (State.ACCEPTED, LATER)
    assert "« La vanne se lève à la main. » devient « La vanne se lève au treuil. »" in " ".join(
        done.letter.replace("\u00a0", " ").split()
    )


@pytest.mark.slow
def test_in_part_then_the_rest_declined(book: Book) -> None:
    found = kept(book, GATE, KEEPER, PAID)
    done = accept(book.root, found.id, Choice(only=frozenset({2})), LATER)
    assert [one.number for one in done.waiting] == [1]
    assert "syndicat" in book.read(WHEELS)
    assert "treuil" not in book.read(WHEELS)
    assert store.one(book.root, found.id).open
    done = decline(book.root, found.id, Choice(why="Le treuil n’est pas encore posé."), LATER)
    assert done.proposal.state is State.PART
    said = " ".join(done.letter.replace("\u00a0", " ").split())
    assert "Nous avons repris, tel que vous l’avez écrit : 1. « Le curage" in said
    assert "Nous n’avons pas repris : 1. « La vanne se lève à la main. » devient" in said
    assert "Pourquoi : Le treuil n’est pas encore posé." in said
    with pytest.raises(VademecumError, match="accepted in part on 2020-02-03"):
        accept(book.root, found.id, Choice(), LATER)


def test_why_closes_what_is_not_taken(book: Book) -> None:
    found = kept(book, GATE, PAID)
    done = accept(book.root, found.id, Choice(only=frozenset({2}), why="Plus tard."), LATER)
    assert done.proposal.state is State.PART
    assert [one.number for one in done.left] == [1]


@pytest.mark.slow
def test_the_same_paragraph_on_both_sides_is_the_editors_to_choose(book: Book) -> None:
    found = kept(book, GATE, PAID)
    book.alter(WHEELS, GATE[0], "La vanne se lève toute seule.")
    head = book.commit()
    with pytest.raises(VademecumError, match="--theirs N or --ours N") as stop:
        accept(book.root, found.id, Choice(), LATER)
    assert stop.value.problems == ("change 1: the same paragraph changed on both sides",)
    assert book.git("rev-parse", "HEAD") == head
    done = accept(book.root, found.id, Choice(ours=frozenset({1})), LATER)
    assert "toute seule" in book.read(WHEELS)
    assert "syndicat" in book.read(WHEELS)
    assert done.proposal.state is State.PART


@pytest.mark.slow
def test_theirs_takes_the_paragraph_as_proposed(book: Book) -> None:
    found = kept(book, GATE)
    book.alter(WHEELS, GATE[0], "La vanne se lève toute seule.")
    book.commit()
    accept(book.root, found.id, Choice(theirs=frozenset({1})), LATER)
    assert "treuil" in book.read(WHEELS)
    assert "toute seule" not in book.read(WHEELS)


@pytest.mark.table
@pytest.mark.parametrize(
    ("theirs", "ours", "only", "told"),
    [({1}, {1}, None, "1: --theirs"), ({1, 2}, {2, 1}, {1}, "1, 2: --theirs"),
     ({2}, {2}, None, "2: --theirs")],
)  # fmt: skip
def test_one_change_is_not_left_and_taken(
    book: Book, theirs: set[int], ours: set[int], only: set[int] | None, told: str
) -> None:
    found = kept(book, GATE, PAID)
    book.alter(WHEELS, GATE[0], "La vanne se lève toute seule.")
    head, before = book.commit(), book.read(WHEELS)
    choice = Choice(frozenset(only) if only else None, frozenset(theirs), frozenset(ours))
    with pytest.raises(VademecumError, match=told):
        accept(book.root, found.id, choice, LATER)
    assert (book.git("rev-parse", "HEAD"), book.read(WHEELS)) == (head, before)
    assert store.one(book.root, found.id).open
    done = accept(book.root, found.id, Choice(None, frozenset({1}), frozenset({2})), LATER)
    assert ([one.number for one in done.taken], [one.number for one in done.left]) == ([1], [2])


@pytest.mark.slow
def test_two_people_in_one_paragraph_are_both_there_and_it_is_said(book: Book) -> None:
    one, other = kept(book, GATE, name="a"), kept(book, KEEPER, name="b", giver=KNOWN)
    accept(book.root, one.id, Choice(), LATER)
    done = accept(book.root, other.id, Choice(), LATER)
    assert [each.beside for each in done.taken] == [True]
    assert "treuil. Deux gardiens suffisent" in book.read(WHEELS)


def test_a_file_that_is_not_as_it_was_committed(book: Book) -> None:
    found = kept(book, GATE)
    book.alter(WHEELS, PAID[0], "et personne ne les paie.")
    lying = book.read(WHEELS)
    with pytest.raises(VademecumError, match="not as it was committed"):
        accept(book.root, found.id, Choice(), LATER)
    assert book.read(WHEELS) == lying
    assert store.one(book.root, found.id).open


def test_git_does_not_know_who_edits(
    book: Book, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    found = kept(book, GATE)
    book.git("config", "--unset", "user.email")
    with pytest.raises(VademecumError, match="git does not know you"):
        accept(book.root, found.id, Choice(), LATER)
    assert "treuil" not in book.read(WHEELS)


@pytest.mark.slow
def test_images_come_along(book: Book) -> None:
    image = "\n\n:::{figure} images/vanne.png\n:alt: Une vanne levée\n\nLa vanne.\n:::\n"
    files = {"chapters/agir/images/vanne.png": PNG, "chapters/agir/images/autre.png": PNG}
    found = kept(book, (FIRST, FIRST + image), files=files)
    done = accept(book.root, found.id, Choice(), LATER)
    assert done.images == ("chapters/agir/images/vanne.png",)
    assert (book.root / "chapters/agir/images/vanne.png").read_bytes() == PNG
    assert not book.git("status", "--short")


def test_an_image_that_lies(book: Book) -> None:
    image = "\n\n:::{figure} images/vanne.png\n:alt: Une vanne levée\n\nLa vanne.\n:::\n"
    files = {"chapters/agir/images/vanne.png": b"<html>"}
    found = kept(book, (FIRST, FIRST + image), files=files)
    with pytest.raises(VademecumError, match=r"vanne.png: its bytes are of another format"):
        accept(book.root, found.id, Choice(), LATER)


@pytest.mark.slow
def test_a_text_that_has_another_name_now(book: Book) -> None:
    found = kept(book, GATE)
    book.git("mv", WHEELS, "chapters/agir/moulins.md")
    book.commit()
    done = accept(book.root, found.id, Choice(), LATER)
    assert done.path == "chapters/agir/moulins.md"
    assert "treuil" in book.read("chapters/agir/moulins.md")


def test_a_passage_that_went_to_another_text(book: Book) -> None:
    found = kept(book, GATE)
    passage = FIRST.split("\n\n", maxsplit=1)[0]
    book.alter(WHEELS, passage + "\n\n", "")
    book.add(EVENINGS, f"\n{passage}\n")
    book.commit()
    with pytest.raises(VademecumError) as stop:
        accept(book.root, found.id, Choice(), LATER)
    assert EVENINGS in str(stop.value.problems[0])
    accept(book.root, found.id, Choice(only=frozenset({1}), into=EVENINGS), LATER)
    assert "treuil" in book.read(EVENINGS)


@pytest.mark.slow
def test_what_was_taken_into_another_text_is_taken(book: Book) -> None:
    """A text cut in two since: the rest is taken where it stayed, and nothing waits any more."""
    found = kept(book, GATE, PAID)
    passage = FIRST.split("\n\n", maxsplit=1)[0]
    book.alter(WHEELS, passage + "\n\n", "")
    book.add(EVENINGS, f"\n{passage}\n")
    book.commit()
    with pytest.raises(VademecumError, match=f"--into {EVENINGS} takes it there"):
        accept(book.root, found.id, Choice(), LATER)
    half = accept(book.root, found.id, Choice(only=frozenset({1}), into=EVENINGS), LATER)
    assert half.proposal.open
    done = accept(book.root, found.id, Choice(), LATER)
    assert done.proposal.state is State.ACCEPTED
    assert not done.waiting
    assert "à l’étude" not in done.letter


def test_a_text_that_is_gone(book: Book) -> None:
    found = kept(book, GATE)
    book.git("rm", "-q", WHEELS)
    book.commit()
    with pytest.raises(VademecumError, match=r"--into TEXT takes it into another text, .* decline"):
        accept(book.root, found.id, Choice(), LATER)
    for choice in (Choice(theirs=frozenset({1})), Choice(theirs=frozenset({1}), note="Un mot")):
        with pytest.raises(VademecumError) as stop:
            accept(book.root, found.id, choice, LATER)
        assert str(stop.value).startswith(f"{WHEELS} is no longer in the book: --into TEXT")
    left = accept(book.root, found.id, Choice(ours=frozenset({1})), LATER)
    assert not left.commit


def test_remarks_are_answered_and_stay_beside(book: Book) -> None:
    remarks = (Remark("Êtes-vous sûrs ?", "à la main"), Remark("Bravo."))
    found = kept(book, remarks=remarks)
    done = answer(book.root, found.id, 1, "Oui, nous l’avons vu.", LATER)
    assert done.proposal.open
    with pytest.raises(VademecumError, match="no remark 3"):
        answer(book.root, found.id, 3, "Quoi ?", LATER)
    done = accept(book.root, found.id, Choice(answers={2: "Merci !"}), LATER)
    assert (done.commit, done.proposal.state) == ("", State.ANSWERED)
    said = done.letter.replace("\u00a0", " ")
    assert "1. Sur « à la main », vous écrivez : « Êtes-vous sûrs ? »" in said
    assert "Notre réponse : Oui, nous l’avons vu." in said
    assert "Notre réponse : Merci !" in said
    assert "Êtes-vous sûrs" not in book.git("log", "-p", "main")


@pytest.mark.parametrize("asked", ["barré par la mise en forme : « à la main »", ""])
def test_what_holds_no_change_is_answered_not_accepted(book: Book, asked: str) -> None:
    opinion = None if asked else Opinion(Sense.FAVOURABLE, "val-brume")
    one = replace(proposed(book), questions=(asked,) if asked else (), opinion=opinion)
    found = keep(book.root, one)
    done = accept(book.root, found.id, Choice(), LATER)
    assert (done.commit, done.nothing, done.proposal.open) == ("", True, True)
    said = " ".join(done.letter.replace("\u00a0", " ").split())
    assert (asked.capitalize() or "L’avis que vous nous avez transmis") in said
    done = accept(book.root, found.id, Choice(answer="Nous vous appelons."), LATER)
    assert (done.nothing, done.proposal.state) == (False, State.ANSWERED)
    assert "Nous vous appelons." in done.letter


def test_the_last_remark_answered_closes(book: Book) -> None:
    found = kept(book, remarks=(Remark("Bravo."),))
    assert accept(book.root, found.id, Choice(), LATER).nothing
    assert answer(book.root, found.id, 1, "Merci.", LATER).proposal.state is State.ANSWERED


@pytest.mark.slow
def test_remarks_wait_where_the_text_says_the_words_already(book: Book) -> None:
    found = kept(book, GATE, remarks=(Remark("Bravo."), Remark("Qui paie ?")))
    book.alter(WHEELS, *GATE)
    book.commit()
    done = accept(book.root, found.id, Choice(), LATER)
    assert (done.commit, done.said, done.proposal.open) == ("", True, True)
    assert "Nous l’avons lue" not in done.letter
    assert answer(book.root, found.id, 1, "Merci.", LATER).proposal.open
    done = answer(book.root, found.id, 2, "La commune.", LATER)
    assert done.proposal.state is State.ACCEPTED
    other = kept(book, KEEPER, remarks=(Remark("Encore."),), name="autre")
    assert not accept(book.root, other.id, Choice(), LATER).proposal.open  # its words are taken


@pytest.mark.slow
def test_words_of_others_since_are_in_no_letter(book: Book) -> None:
    found = kept(book, GATE)
    book.alter(WHEELS, KEEPER[0], "Un gardien suffit de loin par bief.")
    book.commit()
    done = accept(book.root, found.id, Choice(), LATER)
    assert "treuil" in done.letter and "de loin" not in done.letter


@pytest.mark.slow
def test_words_taken_are_set_as_the_book_is(book: Book) -> None:
    found = kept(book, (GATE[0], 'On dit : "la vanne" ; l\'eau passe...'), name="a")
    said = "On dit\u00a0: «\u00a0la vanne\u00a0»\u202f; l’eau passe…"
    assert said in book.git("show", f"{found.branch}:{WHEELS}")
    accept(book.root, found.id, Choice(), LATER)
    assert said in book.read(WHEELS)
    other = kept(book, PAID, name="b")  # what a branch holds since is set when it is taken
    book.git("checkout", "-q", other.branch)
    book.alter(WHEELS, PAID[1], "et l'État les paie.")
    book.git("commit", "-q", "-a", "--amend", "--no-edit")
    book.git("checkout", "-q", "main")
    accept(book.root, other.id, Choice(), LATER)
    assert "et l’État les paie." in book.read(WHEELS)


@pytest.mark.slow
def test_a_commit_written_anew_since_is_none_of_its_changes(book: Book) -> None:
    book.write("notes.txt", "Un.\n")
    book.commit()
    found = kept(book, GATE)
    book.write("notes.txt", "Deux.\n")
    book.git("add", "-A")
    book.git("commit", "-q", "--amend", "--no-edit")
    assert accept(book.root, found.id, Choice(), LATER).commit
    assert GATE[1] in book.read(WHEELS) and book.read("notes.txt") == "Deux.\n"
