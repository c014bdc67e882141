"""A withdrawal carried through a clone's history by git filter-repo itself, and what stays."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.history.undone import CHAPTER, ID, OTHER, PHARE, TEXT, TURNS, VERGER, Book, record
from tests.withdrawal.past import (
    FORMER,
    ONE,
    RARE,
    SHAPES,
    TWO,
    cloned,
    everything,
    holding,
    long_past,
    packed,
    quoted,
)
from tests.withdrawal.purged import TURN, purged, shown, vademecum, withdrawn
from vademecum.cli import main
from vademecum.withdrawal.purge import prepare, purge

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("more", [(), TURN], ids=["the record", "a turn"])
@pytest.mark.parametrize("how", [("--mirror",), ("--bare",), ("--no-local",)], ids=" ".join)
def test_nothing_is_left_of_the_words(
    book: Book,
    tmp_path: Path,
    more: tuple[str, ...],
    how: tuple[str, ...],
    capsys: pytest.CaptureFixture[str],
) -> None:
    withdrawn(book, *more)
    clone = purged(book, tmp_path / "clone", *more, how=how)
    assert "0 passages in this clone: " in capsys.readouterr().out
    assert holding(clone) == []
    assert "still there" not in capsys.readouterr().out
    shown(clone, "fsck", "--full", "--strict")
    assert book.git("log", "--format=%ad", "main") == shown(clone, "log", "--format=%ad", "main")
    assert shown(clone, "show", f"HEAD:{PHARE}") + "\n" == book.read(PHARE).strip() + "\n"


def test_a_mirror_takes_all_references_along(book: Book, tmp_path: Path) -> None:
    withdrawn(book)
    before = {line.split()[1] for line in book.git("show-ref").splitlines()}
    clone = purged(book, tmp_path / "clone")
    assert {line.split()[1] for line in shown(clone, "show-ref").splitlines()} == before
    assert shown(clone, "tag", "-l", "v0", "--format=%(contents)").splitlines() == [
        "Première version",
        "",
        "Avec ceci : [passage retiré].",
    ]
    assert "Une copie s’en va" in shown(clone, "log", "--format=%B", "main")
    assert "« [passage retiré]. »" in shown(clone, "log", "--format=%B", "main")


def test_what_others_wrote_is_as_it_was(book: Book, tmp_path: Path) -> None:
    withdrawn(book)
    clone = purged(book, tmp_path / "clone")
    for path in (VERGER, "vademecum.toml", "editions/1.json"):
        assert shown(clone, "log", "--all", "--format=%H", "--", path).count("\n") == (
            book.git("log", "--all", "--format=%H", "--", path).count("\n")
        )
        assert shown(clone, "rev-parse", f"main:{path}") == book.git("rev-parse", f"main:{path}")
    assert shown(clone, "rev-parse", f"v0:{VERGER}") == book.git("rev-parse", f"v0:{VERGER}")


def test_the_tombstone_stands_at_every_commit_of_its_path(book: Book, tmp_path: Path) -> None:
    withdrawn(book)
    clone = purged(book, tmp_path / "clone")
    each = shown(clone, "log", "--all", "--format=%H").splitlines()
    found = {
        shown(clone, "rev-parse", f"{one}:{PHARE}") for one in each
        if PHARE in shown(clone, "ls-tree", "-r", "--name-only", one).splitlines()
    }  # fmt: skip
    assert found == {shown(clone, "rev-parse", f"main:{PHARE}")}
    named = shown(clone, "log", "--all", "--format=", "--name-only")
    assert FORMER not in named
    assert VERGER in named


def test_a_turn_leaves_the_others(book: Book, tmp_path: Path) -> None:
    withdrawn(book, *TURN)
    clone = purged(book, tmp_path / "clone", *TURN)
    first = shown(clone, "show", f"v1:{PHARE}")
    assert "**Gardienne** — [passage retiré]\n" in first
    assert "{#t3}\n**Gardien** — Nous avons tout arrêté." in first
    assert "Traité complet des signaux maritimes" in first
    assert "[passage retiré le 1{sup}`er`\u00a0mars 2018]" in shown(clone, "show", f"HEAD:{PHARE}")
    assert "Pouvez-vous nous présenter votre service" in shown(clone, "show", f"v0:{FORMER}")


def test_a_short_quote_goes_by_its_address(book: Book, tmp_path: Path) -> None:
    withdrawn(book, *TURN)
    clone = purged(book, tmp_path / "clone", *TURN)
    texts = [data.decode("utf-8", "replace") for data in everything(clone).values()]
    assert any(f"Elle parle de {{citation}}`[passage retiré] <{ID}#t2>` un jour." in one
               for one in texts)  # fmt: skip
    assert not any("dormons peu" in one for one in texts)


def test_words_of_another_person_at_the_same_address_stay(book: Book, tmp_path: Path) -> None:
    other = TURNS.replace(
        "**Gardienne** — La lanterne", "**Gardien** — Une vieille bouée. La lanterne"
    )
    swapped = TURNS.replace("{#t2}", "{#tz}").replace("{#t3}", "{#t2}").replace("{#tz}", "{#t3}")
    book.commit(PHARE, record(body=swapped))
    book.commit(PHARE, record(body=other))
    book.commit(PHARE, record())
    withdrawn(book, *TURN)
    clone = purged(book, tmp_path / "clone", *TURN)
    assert holding(clone) == []
    assert "{#t2}\n**Gardien** — Nous avons tout arrêté." in shown(clone, "show", f"HEAD~3:{PHARE}")


@pytest.mark.parametrize("more", [(), TURN], ids=["the record", "a turn"])
def test_a_second_purge_has_nothing_to_do(
    book: Book, tmp_path: Path, more: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    withdrawn(book, *more)
    clone = purged(book, tmp_path / "clone", *more)
    head = shown(clone, "show-ref")
    capsys.readouterr()
    assert vademecum(book, ID, "--purge", str(clone), "--yes", *more) == 0
    assert ": 0 contents of files and 0 messages hold the words" in capsys.readouterr().out
    assert shown(clone, "show-ref") == head


def test_a_stash_of_the_clone_itself_is_cleaned(book: Book, tmp_path: Path) -> None:
    withdrawn(book)
    clone = Book(cloned(book, tmp_path / "clone", "--no-local"))
    for words in (ONE, TWO):
        clone.write(CHAPTER, TEXT + words)
        clone.git("stash", "push", "-q", "-m", f"mis de côté : {words}")
    clone.git("checkout", "-q", "--detach", "HEAD~3")
    clone.commit(CHAPTER, TEXT + TWO)  # led to by nothing but the log of HEAD
    clone.git("checkout", "-q", "main")
    assert vademecum(book, ID, "--purge", str(clone.root), "--yes") == 0
    assert holding(clone.root) == []
    assert clone.git("stash", "list").count("[passage retiré]") == 2
    clone.git("stash", "pop")
    assert "[passage retiré]" in clone.read(CHAPTER)


def test_what_cannot_be_marked_goes_and_what_is_left_is_said(
    book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    withdrawn(book)
    clone = Book(cloned(book, tmp_path / "clone", "--no-local"))
    (clone.root / ".git/info/exclude").write_text("*.tmp\n", "utf-8")
    clone.write("brouillon.tmp", "Avant\n\n" + TWO)
    assert vademecum(book, ID, "--purge", str(clone.root), "--yes") == 1
    out = capsys.readouterr().out
    assert "still there: brouillon.tmp\n" in out
    assert "1 passage in this clone" in out
    assert [one.split(":")[0] for one in holding(clone.root, ("contrebandiers",))] == [
        "brouillon.tmp"
    ]
    assert "lettres/lettre.docx" not in clone.git("log", "--all", "--name-only", "--format=")


def test_the_list_of_expressions_serves_git_filter_repo_alone(
    book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    withdrawn(book)
    listed = Path(capsys.readouterr().out.rstrip().rpartition(": ")[2])
    assert listed.is_relative_to(tmp_path / "cache")
    assert listed.stat().st_mode & 0o077 == 0
    clone = cloned(book, tmp_path / "clone", "--mirror")
    by_hand = ["git", "filter-repo", "--force", "--quiet", "--replace-text", str(listed)]
    by_hand += ["--replace-message", str(listed)]
    done = subprocess.run(by_hand, cwd=clone, capture_output=True, check=False)
    if done.returncode and b"is not a git command" in done.stderr:
        import sys

        by_hand = [sys.executable, "-m", "git_filter_repo", *by_hand[2:]]
        done = subprocess.run(by_hand, cwd=clone, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    objects = {name for name in holding(clone) if name.startswith(("blob", "commit", "tag"))}
    # What is no UTF-8, or packed, no expression reaches.
    others = {"in Windows-1252", "in UTF-16", "in an attribute"}
    assert len(objects) <= len(RARE) * (len(others) + 1)


def test_several_turns_at_once(book: Book, tmp_path: Path) -> None:
    for turn in ("t2", "t5"):
        assert vademecum(book, ID, "--turn", turn, "--yes", "--date", "2018-03-01") == 0
    book.commit(CHAPTER, TEXT)
    clone = cloned(book, tmp_path / "clone", "--mirror")
    done = purge(prepare(book.root, clone, ID, frozenset({"t2", "t5"})))
    assert done.left == ()
    assert holding(clone, (*RARE, "nousignore")) == []
    assert "Nous avons tout arrêté" in shown(clone, "show", f"v1:{PHARE}")


def test_a_file_in_a_folder_of_the_repository(tmp_path: Path) -> None:
    """A book that is not at the top of its repository."""
    outer = Book(tmp_path / "depot")
    outer.root.mkdir()
    outer.git("init", "-q", "-b", "main")
    inner = long_past(tmp_path / "livre")
    subprocess.run(["cp", "-r", str(inner.root), str(outer.root / "guide")], check=True)
    subprocess.run(["rm", "-rf", str(outer.root / "guide/.git")], check=True)
    outer.write("guide/" + CHAPTER, TEXT + "\n" + quoted(TWO))
    outer.commit("autre.docx", packed(ONE))
    assert main(["-C", str(outer.root / "guide"), "withdraw", ID, "--yes"]) == 0
    outer.commit("guide/" + CHAPTER, TEXT)
    clone = cloned(outer, tmp_path / "clone", "--mirror")
    at = ["-C", str(outer.root / "guide"), "withdraw", ID]
    assert main([*at, "--purge", str(clone), "--yes"]) == 0
    assert holding(clone) == []


def test_there_were_words_to_find(book: Book, tmp_path: Path) -> None:
    """The proof above would be none if its own reader found nothing before."""
    withdrawn(book)
    found = holding(cloned(book, tmp_path / "clone", "--mirror", "--no-local"))
    assert len({name.split(":")[0] for name in found}) >= len(SHAPES) + 8
    assert OTHER
