"""The hook that `init` writes: it checks what is to be committed, and nothing else."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.book import Book
from tests.workflows.runner import machine_of, posix

pytestmark = pytest.mark.slow


@posix
def test_the_hook_stops_a_commit_that_is_wrong(book: Book) -> None:
    with machine_of(book) as known:
        names = [f"GIT_{who}_{one}" for who in ("AUTHOR", "COMMITTER") for one in ("NAME", "EMAIL")]
        signed = known | dict.fromkeys(names, "a@exemple.invalid")
        book.git("config", "core.hooksPath", ".githooks")
        book.alter("chapters/debut/premier-chapitre.md", "Une parole citée doit", "Une parole doit")
        command = ["git", "commit", "-q", "-a", "-m", "Une citation changée"]
        done = subprocess.run(command, cwd=book.root, env=signed, capture_output=True, check=False)
        assert done.returncode == 1 and b"Q00" in done.stdout + done.stderr
        book.alter("chapters/debut/premier-chapitre.md", "Une parole doit", "Une parole citée doit")
        book.add("README.md", "\n")
        done = subprocess.run(command, cwd=book.root, env=signed, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr


def test_the_hook_checks_what_is_committed_and_not_what_lies_there(book: Book) -> None:
    chapter = "chapters/debut/premier-chapitre.md"
    with machine_of(book) as known:
        names = [f"GIT_{who}_{one}" for who in ("AUTHOR", "COMMITTER") for one in ("NAME", "EMAIL")]
        signed = known | dict.fromkeys(names, "a@exemple.invalid")
        book.git("config", "core.hooksPath", ".githooks")
        good = book.read(chapter)
        wrong = good.replace("Une parole citée doit", "Une parole doit")
        command = ["git", "commit", "-q", "-m", "Une citation"]
        for staged, left, status in ((wrong, good, 1), (good + "\n", wrong, 0)):
            book.write(chapter, staged)
            book.git("add", "-A")
            book.write(chapter, left)
            done = subprocess.run(
                command, cwd=book.root, env=signed, capture_output=True, check=False
            )
            assert done.returncode == status, done.stdout + done.stderr
        assert book.read(chapter) == wrong
        assert "Commit refusé".encode() in done.stderr or status == 0


@posix
@pytest.mark.parametrize("held", ["livre", "à nous/guides/livre"])
def test_the_hook_finds_a_book_below_the_top_of_its_repository(
    held: str, book: Book, tmp_path: Path
) -> None:
    above = Book(tmp_path / "dépôt")
    place = above.root / held
    place.parent.mkdir(parents=True)
    shutil.rmtree(book.root / ".git")
    with machine_of(book) as known:
        names = [f"GIT_{who}_{one}" for who in ("AUTHOR", "COMMITTER") for one in ("NAME", "EMAIL")]
        signed = known | dict.fromkeys(names, "a@exemple.invalid")
        book.root.rename(place)
        above.commit()
        above.git("config", "core.hooksPath", f"{held}/.githooks")
        for words, status in (("Une parole doit", 1), ("Une parole citée doit", 0)):
            chapter = f"{held}/chapters/debut/premier-chapitre.md"
            text = above.read(chapter)
            above.write(chapter, text.replace("Une parole citée doit", words))
            command = ["git", "commit", "-q", "-a", "--allow-empty", "-m", "Une citation"]
            done = subprocess.run(
                command, cwd=place / "chapters", env=signed, capture_output=True, check=False
            )
            assert done.returncode == status, done.stdout + done.stderr
            assert b"vademecum.toml" not in done.stdout + done.stderr
            above.write(chapter, text)


@posix
def test_the_hook_stops_a_merge_of_two_right_branches_that_is_wrong(book: Book) -> None:
    """One branch corrects what was said, the other quotes it as it was."""
    chapter, hearing = "chapters/debut/premier-chapitre.md", "hearings/audition-modele.md"
    with machine_of(book) as known:
        names = [f"GIT_{who}_{one}" for who in ("AUTHOR", "COMMITTER") for one in ("NAME", "EMAIL")]
        signed = known | dict.fromkeys(names, "a@exemple.invalid")
        book.git("config", "core.hooksPath", ".githooks")
        book.git("branch", "autre")
        head = '---\ntitre: "Second"\netat: approuve\ndiffusion: public\n---\n\n'
        quote = ":::{citation} audition-modele#t2\nUne parole citée doit avoir été dite.\n:::\n"
        book.write("chapters/debut/second.md", f"{head}On lit ceci.\n\n{quote}")
        book.alter("vademecum.toml", '["premier-chapitre"]', '["premier-chapitre", "second"]')
        book.commit()
        book.git("checkout", "-q", "autre")
        for path in (chapter, hearing):
            book.alter(path, "Une parole citée doit", "Une parole reprise doit")
        book.commit()
        command = ["git", "merge", "-m", "Fusion", "main"]
        done = subprocess.run(command, cwd=book.root, env=signed, capture_output=True, check=False)
        assert done.returncode == 1 and b"second.md" in done.stderr and b"Q003" in done.stderr
        book.alter("chapters/debut/second.md", "Une parole citée doit", "Une parole reprise doit")
        book.git("add", "-A")
        command = ["git", "commit", "-q", "-m", "Fusion"]
        done = subprocess.run(command, cwd=book.root, env=signed, capture_output=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
