"""`vademecum init`: a book of one's own that is green and prints; its tool's files kept up."""

from __future__ import annotations

import datetime as dt
import json
import os
import stat
import subprocess
import sys
import tomllib
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.book import Book, environment, vademecum
from vademecum import starter
from vademecum.starter import ROWS, beginning

NAMED = ("--title", "Le guide « inventé »", "--publisher", "Ligue d’essai")
ASKED = (*NAMED, "--licence", "CC BY 4.0")
OWN = ["vademecum.toml", "annuaire.toml", "README.md", "chapters/debut/premier-chapitre.md"]


def begun(folder: Path, readers: str = "travail") -> Book:
    """A new book in `folder`, by the command."""
    done = vademecum("-C", str(folder.parent), "init", folder.name, *ASKED, "--readers", readers)
    assert done.returncode == 0, done.stderr
    return Book(folder)


@pytest.mark.parametrize("readers", starter.READERS)
def test_a_new_book_is_green_and_prints(tmp_path: Path, readers: str) -> None:
    book = begun(tmp_path / "mon guide é", readers)
    assert f'diffusion = "{readers}"' in book.read("vademecum.toml")
    done = book.run("check", LANGUAGE="en")
    assert (done.returncode, done.stdout) == (0, ""), done.stdout
    done = book.run("build", "--format", "html")
    assert done.returncode == 0, done.stderr
    site = book.root / "dist/public/html"
    assert "Le guide « inventé »" in (site / "index.html").read_text(encoding="utf-8")
    page = (site / "chapters/debut/premier-chapitre.html").read_text(encoding="utf-8")
    assert "Une parole citée doit avoir été dite." in page
    # Pages that would say nothing are not there.
    assert not (site / "index-thematique.html").exists()
    assert not (site / "index-collectivites.html").exists()
    assert (site / "auditions.html").exists()


def test_a_quote_changed_is_told(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    book.alter("chapters/debut/premier-chapitre.md", "doit avoir été dite.", "peut être inventée.")
    done = book.run("check", LANGUAGE="en")
    assert done.returncode == 1
    assert "premier-chapitre.md:15: Q003" in done.stdout


def test_nothing_of_the_demonstration_is_in_it(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    text = b"\n".join(book.bytes().values()).decode("utf-8").casefold()
    for trace in ("cités unies", "attractivité", "métropole littorale", "@title@", "@version@"):
        assert trace not in text
    assert set(book.bytes()) == {row.path for row in ROWS} | {starter.NOTE}


def test_the_hook_runs_check(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    hook = book.root / ".githooks/pre-commit"
    assert hook.read_text(encoding="utf-8").startswith("#!/bin/sh\n")
    if os.name == "posix":
        assert stat.S_IMODE(hook.stat().st_mode) & 0o111 == 0o111


def test_it_asks_four_things_and_proposes_the_group_alone(tmp_path: Path) -> None:
    done = vademecum("-C", str(tmp_path), "init", "livre", input="\n\n\n\n", LANGUAGE="fr")
    assert done.returncode == 0, done.stderr
    book = Book(tmp_path / "livre")
    assert 'diffusion = "travail"' in book.read("vademecum.toml")
    assert 'titre = "Mon guide"' in book.read("vademecum.toml")
    assert "git init -b main" in done.stderr
    assert done.stderr.index("Titre du livre") < done.stderr.index("Qui peut lire ce dépôt git")


TAKEN = {
    "a readme": ("README.md", "README.md"),
    "git's own file": (".gitignore", ".gitignore"),
    "a file where a folder goes": ("chapters", "chapters/debut/premier-chapitre.md"),
    "a note of ours": (".vademecum.json", ".vademecum.json"),
}


@pytest.mark.parametrize("case", TAKEN)
def test_nothing_is_replaced(tmp_path: Path, case: str) -> None:
    path, named = TAKEN[case]
    book = Book(tmp_path / "livre")
    book.write(path, "À nous\n")
    before = book.bytes()
    assert f"already has {named}: choose another folder" in refused(tmp_path)
    assert book.bytes() == before


def refused(folder: Path, name: str = "livre", *more: str, **said: str) -> str:
    """The one line that tells why no book is begun."""
    done = vademecum("-C", str(folder), "init", name, "--yes", *more, LANGUAGE="en", **said)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr


def test_a_folder_that_is_not_empty_keeps_what_it_holds(tmp_path: Path) -> None:
    book = Book(tmp_path / "livre")
    book.write("LICENSE", "À nous\n")
    book.write("chapters/notes.txt", "À nous\n")
    before = book.bytes()
    begun(book.root)
    assert before.items() <= book.bytes().items()


def test_a_book_holds_no_other(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    before = book.bytes()
    for place in (book.root, book.root / "chapters/debut"):
        assert f"would lie in the book of {book.root}" in refused(place, "autre/encore")
    assert "holds a book already" in refused(tmp_path)
    assert book.bytes() == before and not (book.root / "autre").exists()


@pytest.mark.skipif(os.name != "posix", reason="links")
@pytest.mark.parametrize("linked", [".github", ".gitignore", "hearings"])
def test_nothing_is_written_through_a_link(tmp_path: Path, linked: str) -> None:
    book = Book(tmp_path / "livre")
    book.root.mkdir()
    (book.root / linked).symlink_to(tmp_path / "ailleurs")
    assert "already has" in refused(tmp_path)
    assert not (tmp_path / "ailleurs").exists()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "fermé").mkdir(mode=0o500)
    assert "cannot be written: access to it is refused" in refused(tmp_path / "fermé")


@pytest.mark.skipif(os.name != "posix", reason="modes of folders are POSIX's")
def test_a_folder_above_that_may_not_be_entered(tmp_path: Path) -> None:
    """Somebody else's home, which only its owner enters: nobody may even ask what it holds."""
    (tmp_path / "chez").mkdir(mode=0o000)
    code = (
        "import datetime, os, sys; from pathlib import Path\n"
        "from vademecum import errors, starter\n"
        "os.geteuid() or (os.setgroups([]), os.setgid(65534), os.setuid(65534))\n"  # root may all
        "answers = starter.Answers('Ici', 'Nous', 'CC BY 4.0', 'travail')\n"
        "for call in (lambda one: starter.begin(one, answers, datetime.date.today()),\n"
        "             lambda one: list(starter.update(one))):\n"
        "    try: call(Path(sys.argv[1]))\n"
        "    except errors.VademecumError as error: print(error.message)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "chez" / "livre")],
        env=environment(LANGUAGE="en"), capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    first, second = done.stdout.splitlines()
    assert done.stderr == ""
    assert "cannot be written: access to it is refused" in first
    assert "holds no book" in second


@pytest.mark.skipif(sys.platform != "linux", reason="a folder that even root cannot write")
def test_a_folder_that_nobody_can_write() -> None:
    assert "/proc/livre cannot be written: " in refused(Path("/proc"))


def test_a_file_where_the_folder_would_be(tmp_path: Path) -> None:
    (tmp_path / "livre").write_text("", encoding="utf-8")
    for name in ("livre", "livre/dedans"):
        assert f"{tmp_path / 'livre'} is no folder" in refused(tmp_path, name)


TITLES = {
    "quotes": 'Le « guide » d\'ici, "vraiment" ’ordinaire’',
    "a colon": "Guide : agir",
    "a backslash": "C:\\notes \\n et ''' ou \"\"\"",
    "signs of Markdown": "# Un * titre ` x [a] (b) {cite} _d_ < b > &amp; | 3 * 4",
    "our own marks": "@LICENCE@ et @TITLE@ {path} %s",
    "a comment": "Guide # pas un commentaire",
    "as long as may be": "Très " * 39 + "long",
    "accents in two signs": "E\u0301tude",
}


@pytest.mark.parametrize("case", TITLES)
def test_any_title_makes_a_green_book(tmp_path: Path, case: str) -> None:
    title = TITLES[case]
    place = str(tmp_path / "un livre à moi")
    done = vademecum("init", place, "--yes", "--title", title, "--publisher", title)
    assert done.returncode == 0, done.stderr
    book = Book(Path(place))
    said = tomllib.loads(book.read("vademecum.toml"))["livre"]
    assert said["titre"] == said["editeur"] == unicodedata.normalize("NFC", title)
    done = book.run("check", LANGUAGE="en")
    assert (done.returncode, done.stdout) == (0, ""), done.stdout


@pytest.mark.pango
def test_a_title_of_signs_is_built(tmp_path: Path) -> None:
    book = Book(tmp_path / "livre")
    title = TITLES["signs of Markdown"] + TITLES["quotes"]
    assert vademecum("init", str(book.root), "--yes", "--title", title).returncode == 0
    done = book.run("build")
    assert done.returncode == 0, done.stderr


NO_TITLES = {
    "nothing": ("  ", "--title: nothing is said"),
    "two lines": ("a\nb", "a character that no page can show (U+000A)"),
    "a bell": ("a\x07", "a character that no page can show (U+0007)"),
    "an emoji": ("Guide 🎉", "the book's faces have no sign for 🎉"),
    "emphasis": ("Un *titre*", "--title: “*titre*” would be printed as it stands"),
    "a tag": ("Un <b>titre</b>", "“<b>” would be printed as it stands"),
    "Chinese": ("指南", "the book's faces have no sign for 指"),
    "too long": ("a" * 201, "--title: 201 characters, 200 at most"),
}


@pytest.mark.parametrize("case", NO_TITLES)
def test_a_title_that_no_book_can_bear(tmp_path: Path, case: str) -> None:
    title, told = NO_TITLES[case]
    assert told in refused(tmp_path, "livre", "--title", title)
    assert not (tmp_path / "livre").exists()


def test_nobody_answers(tmp_path: Path) -> None:
    done = vademecum("-C", str(tmp_path), "init", "livre", input="", LANGUAGE="en")
    assert done.returncode == 1
    said = "nobody answers: give --title, --publisher, --licence, --readers, or --yes"
    assert said in done.stderr
    assert not (tmp_path / "livre").exists()


def test_yes_takes_what_is_proposed_for_what_is_not_given(tmp_path: Path) -> None:
    done = vademecum("-C", str(tmp_path), "init", "livre", "--yes", "--title", "Ici", LANGUAGE="fr")
    assert done.returncode == 0
    text = Book(tmp_path / "livre").read("vademecum.toml")
    assert 'titre = "Ici"' in text and 'diffusion = "travail"' in text
    assert 'licence = "CC BY-SA 4.0"' in text and 'editeur = "Mon organisation"' in text


def test_without_git_it_begins_and_says_what_brings_git(tmp_path: Path) -> None:
    bare = str(tmp_path / "vide")
    done = vademecum("-C", str(tmp_path), "init", "livre", "--yes", LANGUAGE="en", PATH=bare)
    assert done.returncode == 0
    assert "git is not on this machine; this brings it: " in done.stderr
    book = Book(tmp_path / "livre")
    assert book.run("check", PATH=bare).returncode == 0
    done = book.run("build", "--format", "html", PATH=bare)
    assert done.returncode == 0, done.stderr


def test_a_proxy_is_nothing_to_us(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    dead = "http://127.0.0.1:9"
    proxy = {"HTTP_PROXY": dead, "HTTPS_PROXY": dead, "http_proxy": dead, "https_proxy": dead}
    done = book.run("build", "--format", "html", **proxy)
    assert done.returncode == 0, done.stderr


def test_one_cut_short_can_be_begun_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = Book(tmp_path / "livre")
    answers = starter.Answers("Ici", "Nous", "CC BY 4.0", "travail")
    day = dt.date(2020, 1, 2)
    for count in range(len(ROWS) + 1):
        with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
            patch.setattr(beginning, "_move", stopping(count))
            starter.begin(book.root, answers, day)
        assert not (book.root / "vademecum.toml").exists()
        assert not (book.root / beginning.ASIDE).exists()
    (book.root / beginning.ASIDE / "chapters").mkdir(parents=True)  # killed outright
    starter.begin(book.root, answers, day)
    assert set(book.bytes()) == {row.path for row in ROWS} | {starter.NOTE}


def stopping(count: int) -> Callable[[Path, Path], None]:
    """What moves a file, interrupted once so many are moved."""
    left, move = count, beginning._move

    def moved(source: Path, target: Path) -> None:
        nonlocal left
        if left == 0:
            raise KeyboardInterrupt
        left -= 1
        move(source, target)

    return moved


def older(book: Book, path: str, text: str = "# d’avant\n") -> Path:
    """One of the tool's files as an older version wrote it, and noted so; its place."""
    note = json.loads(book.read(starter.NOTE))
    note["files"][path] = starter.digest(text)
    book.write(starter.NOTE, json.dumps(note))
    book.write(path, text)
    return book.root / path


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_file_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    older(book, ".gitlab-ci.yml").chmod(0o400)
    done = book.run("init", ".", "--update-files", LANGUAGE="en")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1 and ".gitlab-ci.yml cannot be written" in done.stderr


def test_a_folder_where_a_file_goes_is_named(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    note = json.loads(book.read(starter.NOTE))
    del note["files"][".gitlab-ci.yml"]
    book.write(starter.NOTE, json.dumps(note))
    (book.root / ".gitlab-ci.yml").unlink()
    (book.root / ".gitlab-ci.yml").mkdir()
    done = book.run("init", ".", "--update-files", LANGUAGE="en")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1 and ".gitlab-ci.yml cannot be written" in done.stderr


def test_files_of_a_newer_version_are_left(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    note = json.loads(book.read(starter.NOTE)) | {"version": "99.1"}
    book.write(starter.NOTE, json.dumps(note))
    before = book.bytes()
    done = book.run("init", ".", "--update-files", LANGUAGE="en")
    assert (done.returncode, done.stdout) == (1, "")
    assert "vademecum 99.1 wrote these files" in done.stderr
    assert book.bytes() == before


def states(book: Book) -> dict[str, str]:
    return {one.path: one.state for one in starter.update(book.root)}


def test_the_tools_files_are_brought_up_to_date_where_nobody_changed_them(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    tools = [row.path for row in ROWS if row.tools]
    assert states(book) == dict.fromkeys(tools, "same")
    # As an older version wrote it, noted so; as somebody changed it; as somebody removed it.
    older(book, ".gitlab-ci.yml")
    book.add(".github/workflows/vademecum.yml", "# à nous\n")
    (book.root / ".forgejo/workflows/vademecum.yml").unlink()
    own = {path: book.read(path) for path in OWN}
    assert states(book) == dict.fromkeys(tools, "same") | {
        ".gitlab-ci.yml": "updated",
        ".github/workflows/vademecum.yml": "kept",
        ".forgejo/workflows/vademecum.yml": "kept",
    }
    assert book.read(".gitlab-ci.yml") != "# d’avant\n"
    assert book.read(".github/workflows/vademecum.yml").endswith("# à nous\n")
    assert not (book.root / ".forgejo/workflows/vademecum.yml").exists()
    assert {path: book.read(path) for path in OWN} == own


def test_a_book_begun_before_the_note_gets_its_files(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    (book.root / starter.NOTE).write_text("[", encoding="utf-8")
    book.write(".gitignore", "/dist/\n")
    (book.root / ".gitlab-ci.yml").unlink()
    found = states(book)
    assert (found[".gitignore"], found[".gitlab-ci.yml"]) == ("kept", "new")


def test_no_book_to_bring_up_to_date(tmp_path: Path) -> None:
    done = vademecum("-C", str(tmp_path), "init", ".", "--update-files")
    assert (done.returncode, done.stdout) == (1, "")


def test_a_book_is_found_from_a_folder_below(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    done = vademecum("check", cwd=book.root / "chapters/debut")
    assert (done.returncode, done.stdout) == (0, "")
    done = vademecum("check", "premier-chapitre.md", cwd=book.root / "chapters/debut")
    assert (done.returncode, done.stdout) == (0, "")


def test_outside_a_book_it_says_so(tmp_path: Path) -> None:
    done = vademecum("check", cwd=tmp_path, LANGUAGE="en")
    assert (done.returncode, done.stdout) == (1, "")
    assert "vademecum init my-guide begins one" in done.stderr


def test_a_command_misspelt(tmp_path: Path) -> None:
    done = vademecum("chek", cwd=tmp_path)
    assert done.returncode == 2
    assert "“chek”; did you mean “check”?" in done.stderr
