"""What was promised binds wherever it was written: in another branch, a tag, a remote's branch."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.history import each
from tests.history.acts import FIRST, LIFTED, STATE, copied_before, strike, to
from tests.history.test_moved_book import moved
from tests.history.undone import CHAPTER, ID, PHARE, TEXT, Book, made, record

Act = Callable[[Book], object]
NARROW = {"diffusion": "membres", "date": "2018-02-01", "reference": "CONS-2"}


def anew(book: Book, *files: str) -> None:
    """A branch that begins with nothing behind it, and with files as they first were."""
    first = book.git("rev-list", "--max-parents=0", "HEAD")
    book.git("checkout", "-q", "--orphan", "neuf")
    book.git("checkout", "-q", first, "--", *(files or (PHARE,)))
    book.commit()


def withdrawn_elsewhere(book: Book) -> None:
    """On another branch, which is not taken in."""
    book.git("checkout", "-q", "-b", "autre")
    book.withdraw()
    book.git("checkout", "-q", "main")


def orphan(book: Book) -> None:
    book.withdraw()
    anew(book)


def orphan_edited(book: Book) -> None:
    book.withdraw()
    anew(book)
    book.commit(PHARE, record().replace("dormons peu", "dormons très peu"))


def orphan_struck(book: Book) -> None:
    strike(book)
    anew(book)


def orphan_narrowed(book: Book) -> None:
    to(**NARROW)(book)  # type: ignore[arg-type]
    anew(book)


def orphan_renamed(book: Book) -> None:
    book.withdraw()
    anew(book)
    book.git("mv", PHARE, "hearings/2017-03-14-feu.md")
    book.git("commit", "-q", "--amend", "-m", "Un pas")


def rewritten(book: Book, name: str = "branch") -> None:
    """The withdrawal is dropped from this history; something else still holds it."""
    book.withdraw()
    book.git("tag" if name == "tag" else "branch", "garde")
    book.git("reset", "-q", "--hard", "HEAD~1")
    book.commit(CHAPTER, TEXT + "\nUne veille dure.\n")


def tagged(book: Book) -> None:
    rewritten(book, "tag")


def annotated(book: Book) -> None:
    book.withdraw()
    book.git("tag", "-a", "-m", "Version", "2018.1")
    book.git("reset", "-q", "--hard", "HEAD~1")


def fetched(book: Book) -> None:
    book.withdraw()
    book.git("update-ref", "refs/remotes/origin/main", "HEAD")
    book.git("reset", "-q", "--hard", "HEAD~1")


def filtered(book: Book) -> None:
    """The record is taken out of every commit, and written anew as it first was."""
    words = book.read(PHARE)
    book.withdraw()
    drop = f"git rm -q --cached --ignore-unmatch {PHARE}"
    book.git("filter-branch", "-f", "--index-filter", drop, "--", "main")
    book.commit(PHARE, words)


def detached(book: Book) -> None:
    book.withdraw()
    book.git("checkout", "-q", "--detach", "HEAD~1")
    book.commit(CHAPTER, TEXT + "\nUne veille dure.\n")


def pasted(book: Book) -> None:
    withdrawn_elsewhere(book)
    book.commit(CHAPTER, TEXT + f"\nUne gardienne le dit. {FIRST}\n")


def copied(book: Book) -> None:
    book.git("checkout", "-q", "-b", "autre")
    copied_before(book)
    book.git("checkout", "-q", "main")
    book.commit("hearings/semaphore.md", record())
    book.git("rm", "-q", PHARE)
    book.commit()


def replaced(book: Book) -> None:
    """`git replace` hides the withdrawal from whoever reads the history as it shows itself."""
    first = book.git("rev-parse", "HEAD")
    book.withdraw()
    book.git("replace", "HEAD", first)
    book.commit(PHARE, record())


def moved_there(book: Book) -> None:
    book.git("checkout", "-q", "-b", "autre")
    moved(book, "", "livre")
    there = replace(book, root=book.root / "livre")
    there.withdraw()
    book.clock = there.clock
    book.git("checkout", "-q", "main")


BINDS: dict[str, tuple[Act, list[str]]] = {
    "a branch begun anew": (orphan, [STATE]),
    "anew, a word mended": (orphan_edited, [STATE]),
    "anew, a passage struck": (orphan_struck, [f"{PHARE}:27: P005"]),
    "anew, an accord that says less": (orphan_narrowed, [f"{PHARE}:16: P002"]),
    "anew, under another name": (orphan_renamed, ["hearings/2017-03-14-feu.md:27: P006"]),
    "on a branch that is not taken in": (withdrawn_elsewhere, [STATE]),
    "dropped, and a branch holds it": (rewritten, [STATE]),
    "dropped, and a tag holds it": (tagged, [STATE]),
    "dropped, and an annotated tag holds it": (annotated, [STATE]),
    "on a remote's branch": (fetched, [STATE]),
    "every commit rewritten without the record": (filtered, [STATE]),
    "an old state without a branch": (detached, [STATE]),
    "in a chapter here alone": (pasted, [STATE, f"{CHAPTER}:10: P006"]),
    "copied and withdrawn there, the copy here": (copied, ["hearings/semaphore.md:27: P006"]),
    "hidden by git replace": (replaced, [STATE]),
    "where the book was moved there": (moved_there, [STATE]),
}


@pytest.mark.table
@pytest.mark.parametrize("name", BINDS)
def test_a_promise_binds_wherever_it_stands(name: str, tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    act, expected = BINDS[name]
    act(book)
    assert sorted(book.told()) == sorted(expected)


def given_back_there(book: Book) -> None:
    book.git("checkout", "-q", "-b", "autre")
    book.withdraw()
    book.commit(PHARE, record(date="2018-03-02", reference="CONS-2", levees=LIFTED))
    book.git("checkout", "-q", "main")


def narrowed_there(book: Book) -> None:
    book.git("checkout", "-q", "-b", "autre")
    to(**NARROW)(book)  # type: ignore[arg-type]
    to(gardienne="anonyme")(book)
    book.git("checkout", "-q", "main")


def proposed(book: Book) -> None:
    book.git("checkout", "-q", "-b", "propositions/2018-01-15-phare-0a1b2c3d")
    book.withdraw()
    book.git("checkout", "-q", "main")


def another_book(book: Book) -> None:
    book.git("checkout", "-q", "--orphan", "voisin")
    book.git("rm", "-qrf", ".")
    book.write("vademecum.toml", '[livre]\ntitre = "Un autre livre"\n')
    path = "hearings/2016-01-01-ailleurs.md"
    book.commit(path, record(titre="Audition d’ailleurs"))
    book.withdraw(path=path)
    book.git("checkout", "-q", "main")


def another_folder(book: Book) -> None:
    book.git("checkout", "-q", "-b", "autre")
    book.write("deux/vademecum.toml", "[livre]\n")
    book.commit(f"deux/{PHARE}", record())
    there = replace(book, root=book.root / "deux")
    there.withdraw()
    book.clock = there.clock
    book.git("checkout", "-q", "main")


def behind(book: Book) -> None:
    """Old branches, tags, and a commit that nothing but the reflog holds."""
    for name in ("un", "deux"):
        book.git("branch", name)
    book.withdraw()
    book.git("reset", "-q", "--hard", "HEAD~1")
    book.commit(CHAPTER, TEXT + "\nUne veille dure.\n")
    book.git("tag", "blob", book.git("rev-parse", f"HEAD:{CHAPTER}"))


FREE: dict[str, Act] = {
    "given back where it was withdrawn": given_back_there,
    "an accord that says less, not taken in": narrowed_there,
    "a withdrawal that somebody proposes": proposed,
    "another book's, on a branch of its own": another_book,
    "another book's, in another folder": another_folder,
    "what no branch holds": behind,
}


@pytest.mark.table
@pytest.mark.parametrize("name", FREE)
def test_what_was_never_promised_here_binds_nobody(name: str, tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    FREE[name](book)
    assert book.told() == []


def test_a_person_s_refusal_on_another_branch(tmp_path: Path) -> None:
    book = each.begun(tmp_path)
    each.side(book, "autre", each.put(directeur=each.REFUSED))
    assert [one.rpartition(" ")[2] for one in book.told()] == ["P001"]
    each.side(book, "encore", each.put(directeur=each.LATER, levees=each.LEVEES))
    book.git("branch", "-q", "-f", "autre", "encore")
    assert book.told() == []


def test_the_branch_is_named(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    orphan(book)
    told = book.sentences()
    assert len(told) == 1
    assert "“main”" in told[0]
    assert ID in told[0]


def test_thousands_of_branches_are_read_at_once(tmp_path: Path) -> None:
    book = made(tmp_path / "livre")
    book.git("checkout", "-q", "-b", "autre")
    commit = book.withdraw()
    book.git("checkout", "-q", "main")
    rows = "".join(f"create refs/heads/b/{n} {commit}\n" for n in range(3000))
    subprocess.run(["git", "update-ref", "--stdin"], cwd=book.root, input=rows.encode(), check=True)
    assert book.told() == [STATE]
