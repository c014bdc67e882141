"""A colleague's branch: each text by sentences, everybody's words theirs, all or nothing."""

from __future__ import annotations

import pytest

from tests.book import EVENINGS, WHEELS, Book
from tests.proposals.given import FIRST, kept
from vademecum import settings
from vademecum.errors import VademecumError
from vademecum.history.credits import contributors
from vademecum.proposals import kept as store
from vademecum.proposals.branches import merge, prepare
from vademecum.proposals.stored import State

GATE = (WHEELS, "La vanne se lève à la main.", "La vanne se lève au treuil.")
KEEPER = (WHEELS, "Un gardien suffit par bief.", "Deux gardiens suffisent par bief.")
PAID = (WHEELS, "et la commune les paie.", "et le syndicat les paie.")


def written(book: Book, who: str, *changes: tuple[str, str, str]) -> None:
    """Changes committed where one is, by somebody."""
    for path, old, new in changes:
        book.alter(path, old, new)
    book.git("add", "-A")
    book.git("commit", "-q", "--author", f"{who} <{who.lower()}@exemple.invalid>", "-m", "Texte")


@pytest.fixture
def branched(book: Book) -> Book:
    """A branch `collegue` that one may write on."""
    book.git("checkout", "-q", "-b", "collegue")
    return book


def back(book: Book) -> None:
    """Where the book is."""
    book.git("checkout", "-q", "main")


@pytest.mark.slow
def test_two_people_on_one_paragraph_each_keep_their_words(branched: Book) -> None:
    book = branched
    written(book, "Awa", (WHEELS, FIRST, f"{FIRST}\n\nAwa écrit ici sept mots bien comptés."))
    written(book, "Bob", GATE)
    back(book)
    written(book, "Chloé", KEEPER)
    found = prepare(book.root, "collegue")
    assert any("read it again" in one for one in found.told)
    name = merge(book.root, found)
    assert book.git("rev-parse", "HEAD") == name
    assert len(book.git("log", "-1", "--format=%P").split()) == 2
    assert "au treuil. Deux gardiens suffisent" in book.read(WHEELS)
    assert not book.git("status", "--short")
    credit = contributors(book.root, [WHEELS], settings.load(book.root)[0]).files[WHEELS]
    shares = {one: float(words) for one, words in credit.shares.items()}
    assert shares["git:Awa"] == 7
    assert shares["git:Bob"] == 2  # au treuil
    assert shares["git:Chloé"] == 3  # Deux gardiens suffisent


def test_a_squash_that_says_who_wrote_it(branched: Book) -> None:
    book = branched
    written(book, "Awa", (WHEELS, FIRST, f"{FIRST}\n\nAwa écrit ici sept mots bien comptés."))
    back(book)
    book.git("merge", "-q", "--squash", "collegue")
    book.git("commit", "-q", "-m", "Tout en un\n\n* Texte\n\nWritten-by: Awa\n\nfin")
    credit = contributors(book.root, [WHEELS], settings.load(book.root)[0]).files[WHEELS]
    assert credit.shares["git:Awa"] == 7


def test_what_both_changed_is_told_and_nothing_written(branched: Book) -> None:
    book = branched
    written(book, "Awa", GATE, (EVENINGS, 'titre: "', 'titre: "Les '))
    back(book)
    written(book, "Bob", (WHEELS, GATE[1], "La vanne se lève toute seule."))
    before = book.git("rev-parse", "HEAD"), book.read(WHEELS), book.read(EVENINGS)
    with pytest.raises(VademecumError, match="nothing was written") as stop:
        prepare(book.root, "collegue")
    assert str(stop.value.problems[0]).endswith(
        f"the same paragraph changed on both sides: --theirs or --ours {WHEELS}:1"
    )
    assert before == (book.git("rev-parse", "HEAD"), book.read(WHEELS), book.read(EVENINGS))
    merge(book.root, prepare(book.root, "collegue", ours=[f"{WHEELS}:1"]))
    assert "toute seule" in book.read(WHEELS)
    assert 'titre: "Les ' in book.read(EVENINGS)


def test_theirs_by_file_and_number(branched: Book) -> None:
    book = branched
    written(book, "Awa", GATE)
    back(book)
    written(book, "Bob", (WHEELS, GATE[1], "La vanne se lève toute seule."))
    merge(book.root, prepare(book.root, "collegue", theirs=[f"{WHEELS}:1"]))
    assert "treuil" in book.read(WHEELS)


@pytest.mark.parametrize(
    ("theirs", "ours", "told"),
    [("1", "1", "1"), ("1", "01", "1"), ("0", "0", "0"), ("0", "1", "0, {path}:1")],
)
def test_both_sides_of_one_change(branched: Book, theirs: str, ours: str, told: str) -> None:
    book = branched
    written(book, "Awa", GATE)
    back(book)
    written(book, "Bob", (WHEELS, GATE[1], "La vanne se lève toute seule."), PAID)
    with pytest.raises(VademecumError) as stop:
        prepare(book.root, "collegue", [f"{WHEELS}:{theirs}"], [f"{WHEELS}:{ours}"])
    assert str(stop.value).startswith(f"{WHEELS}:{told.format(path=WHEELS)}: --theirs or --ours")


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        (f"{WHEELS}:16", f"{WHEELS}:16: no such change; there are: {WHEELS}:0, {WHEELS}:1"),
        (f"{EVENINGS}:1", f"{EVENINGS}:1: nothing is to choose in this file"),
        (f"{EVENINGS}:0", f"{EVENINGS}:0: nothing is to choose in this file"),
    ],
)
def test_what_is_chosen_is_there(branched: Book, chosen: str, told: str) -> None:
    book = branched
    written(book, "Awa", GATE, (EVENINGS, 'titre: "', 'titre: "Les '))
    back(book)
    written(book, "Bob", (WHEELS, GATE[1], "La vanne se lève toute seule."))
    for right in ([], [f"{WHEELS}:1"]):
        with pytest.raises(VademecumError, match="not there") as stop:
            prepare(book.root, "collegue", right, [chosen])
        assert str(stop.value.problems[0]).startswith(told)


@pytest.mark.slow
def test_files_that_are_no_text_go_line_by_line(branched: Book) -> None:
    book = branched
    written(book, "Awa", ("annuaire.toml", "Le val Brume", "Le val de Brume"), PAID)
    book.write("outils/faire.sh", "#!/bin/sh\n")
    (book.root / "outils/faire.sh").chmod(0o755)
    written(book, "Awa")
    back(book)
    written(book, "Bob", ("annuaire.toml", "L’île aux Cerfs", "L’île au Cerf"))
    merge(book.root, prepare(book.root, "collegue"))
    assert "Le val de Brume" in book.read("annuaire.toml")
    assert "L’île au Cerf" in book.read("annuaire.toml")
    assert book.git("ls-files", "-s", "outils/faire.sh").startswith("100755")
    assert not book.git("status", "--short")


@pytest.mark.slow
def test_a_line_of_a_settings_file_that_both_changed(branched: Book) -> None:
    book = branched
    written(book, "Awa", ("annuaire.toml", "Le val Brume", "Le val de Brume"))
    back(book)
    written(book, "Bob", ("annuaire.toml", "Le val Brume", "Le Val-Brume"))
    with pytest.raises(VademecumError) as stop:
        prepare(book.root, "collegue")
    assert "annuaire.toml: the same lines changed on both sides" in str(stop.value.problems[0])
    merge(book.root, prepare(book.root, "collegue", theirs=["annuaire.toml:0"]))
    assert "Le val de Brume" in book.read("annuaire.toml")


@pytest.mark.slow
def test_a_text_renamed_here_changed_there(branched: Book) -> None:
    book = branched
    written(book, "Awa", GATE)
    back(book)
    book.git("mv", WHEELS, "chapters/agir/moulins.md")
    book.commit()
    merge(book.root, prepare(book.root, "collegue"))
    assert "treuil" in book.read("chapters/agir/moulins.md")
    assert not (book.root / WHEELS).exists()


@pytest.mark.slow
def test_a_text_renamed_there_changed_here(branched: Book) -> None:
    book = branched
    book.git("mv", WHEELS, "chapters/agir/moulins.md")
    book.alter("vademecum.toml", '"roues"', '"moulins"')
    book.alter("chapters/ouverture/avant-propos.md", "agir/roues.md", "agir/moulins.md")
    book.commit()
    back(book)
    written(book, "Bob", GATE)
    merge(book.root, prepare(book.root, "collegue"))
    assert "treuil" in book.read("chapters/agir/moulins.md")
    assert not (book.root / WHEELS).exists()
    assert not book.git("status", "--short")


def test_a_text_removed_there_changed_here(branched: Book) -> None:
    book = branched
    book.git("rm", "-q", EVENINGS)
    book.commit()
    back(book)
    written(book, "Bob", (EVENINGS, 'titre: "', 'titre: "Les '))
    with pytest.raises(VademecumError) as stop:
        prepare(book.root, "collegue")
    assert "changed here, removed there" in str(stop.value.problems[0])


def test_a_branch_of_which_the_book_has_all(branched: Book) -> None:
    back(branched)
    found = prepare(branched.root, "collegue")
    assert (found.parent, found.files) == ("", {})


@pytest.mark.parametrize("name", ["nulle-part", "--upload-pack=x", ""])
def test_no_such_branch(book: Book, name: str) -> None:
    with pytest.raises(VademecumError, match="names no commit"):
        prepare(book.root, name)


def test_a_request_made_on_a_propositions_branch(book: Book) -> None:
    found = kept(book, GATE[1:])
    book.git("checkout", "-q", found.branch)
    written(book, "Bob", PAID)
    back(book)
    merge(book.root, prepare(book.root, found.branch))
    credit = contributors(book.root, [WHEELS], settings.load(book.root)[0]).files[WHEELS]
    assert credit.shares["git:Léa Inventée"] == 2
    assert store.one(book.root, found.id).state is State.ACCEPTED


def test_a_propositions_branch_may_not_touch_more_when_it_is_merged(book: Book) -> None:
    found = kept(book, GATE[1:])
    book.git("checkout", "-q", found.branch)
    written(book, "Bob", (WHEELS, "etat: approuve", "etat: relecture"))
    back(book)
    with pytest.raises(VademecumError, match="may not change etat"):
        prepare(book.root, found.branch)


def test_a_dirty_file(branched: Book) -> None:
    book = branched
    written(book, "Awa", GATE)
    back(book)
    found = prepare(book.root, "collegue")
    book.add(WHEELS, "\nEn cours.\n")
    with pytest.raises(VademecumError, match="not as it was committed"):
        merge(book.root, found)


@pytest.mark.slow
@pytest.mark.parametrize("away", [True, False])
def test_what_no_branch_holds_is_said(branched: Book, away: bool) -> None:
    """Only where HEAD is on no branch."""
    book = branched
    written(book, "Awa", GATE)
    book.git("checkout", "-q", *(["--detach"] if away else []), "main")
    done = book.run("merge", "collegue")
    assert done.returncode == 0, done.stderr
    assert ("git switch -c NAME" in done.stderr) == away
    one = kept(book, PAID[1:])
    done = book.run("proposals", "accept", one.id)
    assert (done.returncode, "git switch BRANCH" in done.stderr) == (int(away), away), done.stderr
