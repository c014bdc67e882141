"""Copies that nobody thinks of, taken out of a history by git filter-repo itself, or named."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history.undone import CHAPTER, ID, ORCHARD, SAID, TEXT, TURNS, VERGER, Book, made, record
from tests.withdrawal.past import cloned, holding
from tests.withdrawal.shapes import BASE64, CODED, PACKED, TRANSCRIPTS
from vademecum.cli import main

pytestmark = pytest.mark.slow

# Half of what the turn says, and a phrase of it that the other record says too.
HALF = "trahit notre présence aux contrebandiers de la"
SLUG = "le-goemon-brule-trahit-notre-presence-aux-contrebandiers"
PHRASE = "la réglementation provinciale des balises maritimes flottantes"
HEARD = TURNS.replace(SAID, f"{SAID} Je lis {PHRASE} chaque soir.")
BESIDE = ORCHARD.replace("Merci.\n", f"Nous ignorons {PHRASE}.\n")


@pytest.fixture
def book(tmp_path: Path) -> Book:
    book = made(tmp_path / "livre", record(body=HEARD))
    book.commit(VERGER, record(body=BESIDE, titre="Audition du verger", du="2017-04-02"))
    return book


def put(book: Book, files: dict[str, bytes], message: str = "Des fichiers") -> None:
    for name, content in files.items():
        book.write(name, content)
    book.git("add", "-A")
    book.git("commit", "-q", "-m", message)


def purged(book: Book, folder: Path) -> tuple[int, Book]:
    """The withdrawal, and the purge of a mirror: its exit code."""
    book.withdraw(day="2018-03-01")
    clone = cloned(book, folder, "--mirror")
    code = main(["-C", str(book.root), "withdraw", ID, "--purge", str(clone), "--yes"])
    return code, Book(clone)


def test_transcripts_codes_and_squeezed_files(
    book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written = {**TRANSCRIPTS, **CODED, **BASE64}
    files = {f"brut/{number}.txt": one.encode() for number, one in enumerate(written.values())}
    files |= {f"brut/{number}.bin": one for number, one in enumerate(PACKED.values())}
    beside = f"00:00:01.000 --> 00:00:02.000\nNous ignorons {PHRASE}\n".encode()
    put(book, {**files, "verger.vtt": beside})
    code, clone = purged(book, tmp_path / "clone")
    out = capsys.readouterr().out
    assert code == 0, out
    assert "0 passages in this clone" in out
    assert holding(clone.root) == []
    assert clone.git("show", "main:verger.vtt").encode() == beside.strip()


def test_half_sentences_in_messages_and_notes(
    book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(book, {"a.txt": b"Rien.\n"}, f"Relecture\n\nLaisser « {HALF} » ?\n\nVoir {PHRASE}.")
    book.git("notes", "add", "-m", f"À voir : {HALF} de nuit.", "HEAD")
    put(book, {"b.txt": f"Elle dit : {HALF}.\n\nOr {PHRASE} est votée.\n".encode()})
    code, clone = purged(book, tmp_path / "clone")
    assert code == 0, capsys.readouterr().out
    assert holding(clone.root, ("contrebandiers", "trahit")) == []
    said = clone.git("log", "--format=%B", "main")
    assert "Laisser « [passage retiré] » ?" in said
    assert f"Voir {PHRASE}." in said
    assert clone.git("show", "main:b.txt").endswith(f"Or {PHRASE} est votée.")
    assert PHRASE in clone.git("show", f"main:{VERGER}")


def test_a_few_words_are_named_for_a_person_to_judge(
    book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    few = "Selon elle, le goémon brûlé trahit tout ; ici, la lanterne rouge oriente."
    put(book, {CHAPTER: f"{TEXT}\nIci {HALF} de nuit.\n".encode(), "c.txt": few.encode()})
    put(book, {CHAPTER: TEXT.encode(), "c.txt": b"Rien.\n"})
    code, clone = purged(book, tmp_path / "clone")
    out = capsys.readouterr().out
    assert code == 1
    assert f"{CHAPTER}: “{HALF}”\n" in out
    assert "c.txt: “le goémon brûlé trahit”\n" in out
    assert "2 passages in this clone" in out
    assert f"Ici {HALF} de nuit." in clone.git("show", f"main~2:{CHAPTER}")
    # Once more: the clone does not know the words any longer, the book does.
    assert main(["-C", str(book.root), "withdraw", ID, "--purge", str(clone.root), "--yes"]) == 1
    assert "2 passages in this clone" in capsys.readouterr().out
    alone = cloned(clone, tmp_path / "seul")
    again = ["-C", str(alone), "withdraw", ID, "--purge", str(clone.root), "--yes"]
    assert main(again) == 1
    assert "none can be found" in capsys.readouterr().err


def test_names_of_files_people_and_branches(
    book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(book, {f"{SLUG}/un.txt": b"Un.\n", f"notes/{SLUG}.txt": b"Deux.\n", "trois.txt": b"3\n"})
    who = f"--author={HALF} <a@exemple.invalid>"
    book.git("commit", "-q", "--allow-empty", "-m", "Rien", who)
    book.git("branch", f"essais/{SLUG}")
    book.git("tag", SLUG)
    book.git("tag", "-a", f"{SLUG}-bis", "-m", "Une étape")
    number = book.git("rev-list", "--count", "--all")
    book.git("checkout", "-q", "-b", SLUG)
    code, clone = purged(book, tmp_path / "clone")
    out = capsys.readouterr().out
    assert code == 0, out
    assert f"refs/heads/{SLUG}: its name holds the words, it becomes refs/heads/passage-" in out
    assert "0 passages in this clone" in out
    assert holding(clone.root) == []
    told = clone.git("for-each-ref", "--format=%(refname) %(objecttype)").splitlines()
    assert sorted(told) == [
        "refs/heads/main commit", "refs/heads/passage-retire-1 commit",
        "refs/heads/passage-retire-2 commit", "refs/tags/passage-retire-2 commit",
        "refs/tags/passage-retire-3 tag",
    ]  # fmt: skip
    assert clone.git("symbolic-ref", "HEAD") in ("refs/heads/passage-retire-1",
                                                 "refs/heads/passage-retire-2")  # fmt: skip
    assert int(clone.git("rev-list", "--count", "--all")) == int(number) + 1  # the withdrawal
    names = clone.git("ls-tree", "-r", "--name-only", "main").splitlines()
    assert {"passage-retire-1/un.txt", "notes/passage-retire-2.txt", "trois.txt"} <= {*names}
    assert "passage retiré" in clone.git("log", "--format=%an", "main").splitlines()
    clone.git("fsck", "--full", "--strict")


def test_branches_of_a_clone_with_a_work_tree(
    book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """git filter-repo makes branches of those of the remote."""
    book.git("branch", f"{SLUG}-bis")
    book.git("checkout", "-q", "-b", SLUG)
    book.withdraw(day="2018-03-01")
    folder = cloned(book, tmp_path / "clone")
    assert main(["-C", str(book.root), "withdraw", ID, "--purge", str(folder), "--yes"]) == 0
    assert "0 passages in this clone" in capsys.readouterr().out
    assert holding(folder) == []
    clone = Book(folder)
    told = clone.git("for-each-ref", "--format=%(refname)", "refs/heads").splitlines()
    assert sorted(told) == [
        "refs/heads/main", "refs/heads/passage-retire-1", "refs/heads/passage-retire-2",
    ]  # fmt: skip
    assert clone.git("symbolic-ref", "HEAD") == "refs/heads/passage-retire-1"
    assert clone.git("status", "--porcelain") == ""
