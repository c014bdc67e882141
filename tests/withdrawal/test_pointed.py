"""References that lead to a file or a folder itself: written again, or named; and what was cut."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history.undone import ID, PHARE, Book, made, record
from tests.withdrawal.past import ONE, TWO, cloned, holding, packed
from tests.withdrawal.purged import shown
from tests.withdrawal.shapes import DAMAGED, HIDDEN
from vademecum.cli import main

pytestmark = pytest.mark.slow


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return made(tmp_path / "livre")


def kept(book: Book, name: str, content: str | bytes) -> str:
    """A blob in no commit."""
    book.write(name, content)
    found = book.git("hash-object", "-w", name)
    (book.root / name).unlink()
    return found


def purge(book: Book, folder: Path) -> tuple[int, Path]:
    clone = cloned(book, folder, "--mirror")
    return main(["-C", str(book.root), "withdraw", ID, "--purge", str(clone), "--yes"]), clone


def led_to(book: Book) -> dict[str, str]:
    """References of every kind to what is no commit."""
    blob, file = kept(book, "a.txt", f"Noté : {TWO}\n"), kept(book, "a.docx", packed(ONE))
    other = kept(book, "b.txt", "Rien.\n")
    book.git("update-ref", "refs/keep/mots", blob)
    book.git("update-ref", "refs/keep/lettre", file)
    book.git("update-ref", "refs/keep/rien", other)
    book.git("tag", "-a", "mots", "-m", f"De quoi ?\n\n{ONE}", blob)
    book.git("tag", "-a", "mots-encore", "-m", "Une étiquette d’étiquette", "mots")
    book.git("tag", "mots-seuls", blob)
    book.write("dossier/a.txt", f"Noté : {TWO}\n")
    book.write("dossier/b.txt", "Rien.\n")
    book.git("add", "dossier")
    tree = book.git("write-tree", "--prefix=dossier/")
    book.git("rm", "-q", "-r", "-f", "dossier")
    book.git("update-ref", "refs/keep/dossier", tree)
    book.git("tag", "-a", "dossier", "-m", "Un dossier", tree)
    return {"rien": other}


def test_what_they_lead_to_is_written_again(
    book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    others = led_to(book)
    book.withdraw(day="2018-03-01")
    code, clone = purge(book, tmp_path / "clone")
    out = capsys.readouterr().out
    assert code == 0, out
    assert "refs/keep/lettre: it leads to a file that holds the words, it goes\n" in out
    assert "0 passages in this clone" in out
    assert holding(clone) == []
    for name in ("refs/keep/mots", "mots", "mots-encore", "mots-seuls",
                 "refs/keep/dossier:a.txt", "dossier:a.txt"):  # fmt: skip
        assert shown(clone, "cat-file", "-p", f"{name}^{{}}" if ":" not in name else name) == (
            "Noté : [passage retiré]."
        ), name
    assert shown(clone, "cat-file", "-t", "mots-encore") == "tag"
    assert shown(clone, "tag", "-l", "mots", "--format=%(contents)").splitlines() == [
        "De quoi ?", "", "[passage retiré].",
    ]  # fmt: skip
    assert shown(clone, "rev-parse", "refs/keep/rien") == others["rien"]
    assert "refs/keep/lettre" not in shown(clone, "for-each-ref", "--format=%(refname)")
    shown(clone, "fsck", "--full", "--strict")


def test_one_that_a_person_is_to_judge_is_named(
    book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    few = "Selon elle, le goémon brûlé trahit tout ; ici, la lanterne rouge oriente."
    book.git("update-ref", "refs/keep/peu", kept(book, "a.txt", few))
    book.withdraw(day="2018-03-01")
    code, clone = purge(book, tmp_path / "clone")
    out = capsys.readouterr().out
    assert code == 1
    assert "refs/keep/peu: “le goémon brûlé trahit”\n" in out
    line = next(one for one in out.splitlines() if "this reference alone leads there" in one)
    assert f"git -C {clone} update-ref -d refs/keep/peu, then purge again" in line
    shown(clone, "update-ref", "-d", "refs/keep/peu")
    assert main(["-C", str(book.root), "withdraw", ID, "--purge", str(clone), "--yes"]) == 0
    assert "0 passages in this clone" in capsys.readouterr().out
    assert holding(clone, ("goemonbruletrahit",)) == []


def test_a_withdrawal_names_references_of_every_kind(
    book: Book, capsys: pytest.CaptureFixture[str]
) -> None:
    led_to(book)
    book.git("notes", "add", "-m", f"À vérifier : {ONE}", "HEAD")
    book.git("notes", "--ref", "autres", "add", "-m", "Rien à dire.", "HEAD")
    book.git("update-ref", "refs/keep/branche", "HEAD")
    assert main(["-C", str(book.root), "withdraw", ID, "--yes", "--date", "2018-03-01"]) == 0
    told = [one for one in capsys.readouterr().out.splitlines() if one.startswith("held by")]
    assert told == [
        *(f"held by the reference refs/keep/{name}"
          for name in ("branche", "dossier", "lettre", "mots")),
        "held by the reference refs/notes/commits",
        *(f"held by the tag {name}" for name in ("dossier", "mots", "mots-encore", "mots-seuls")),
    ]  # fmt: skip
    assert book.read(PHARE) != record()


def test_damaged_and_coded_words_leave_a_history(
    book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written = {**DAMAGED, **HIDDEN}
    for number, text in enumerate(written.values()):
        book.write(f"brut/{number}.txt", f"Avant.\n\n{text}\n\nEnsuite.\n".encode())
    book.git("add", "-A")
    book.git("commit", "-q", "-m", "Des fichiers")
    book.withdraw(day="2018-03-01")
    code, clone = purge(book, tmp_path / "clone")
    assert code == 0, capsys.readouterr().out
    assert "0 passages in this clone" in capsys.readouterr().out
    assert holding(clone, ("contrebandiers", "trahit")) == []
    for number, name in enumerate(written):
        left = shown(clone, "show", f"main:brut/{number}.txt")
        assert left.startswith("Avant.") and left.endswith("Ensuite."), name
        assert left.count("[passage retiré]") == 1 and len(left) < 50, (name, left)
