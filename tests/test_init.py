"""`vademecum init`: a book of one's own that is green and prints; its tool's files kept up."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from tests.book import Book, vademecum
from vademecum import starter
from vademecum.starter import ROWS

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
    assert done.stderr.index("Titre du livre") < done.stderr.index("Qui peut lire ce dépôt git")


@pytest.mark.parametrize("there", ["vademecum.toml", "README.md", ".gitignore"])
def test_nothing_is_replaced(tmp_path: Path, there: str) -> None:
    folder = tmp_path / "livre"
    folder.mkdir()
    (folder / there).write_text("À nous\n", encoding="utf-8")
    before = Book(folder).bytes()
    done = vademecum("-C", str(tmp_path), "init", "livre", *ASKED, "--readers", "travail")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert Book(folder).bytes() == before


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "fermé").mkdir(mode=0o500)
    done = vademecum("-C", str(tmp_path / "fermé"), "init", "livre", *ASKED, "--readers", "public")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1


def test_a_file_where_the_folder_would_be(tmp_path: Path) -> None:
    (tmp_path / "livre").write_text("", encoding="utf-8")
    done = vademecum("-C", str(tmp_path), "init", "livre", *ASKED, "--readers", "travail")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)


def states(book: Book) -> dict[str, str]:
    return {one.path: one.state for one in starter.update(book.root)}


def test_the_tools_files_are_brought_up_to_date_where_nobody_changed_them(tmp_path: Path) -> None:
    book = begun(tmp_path / "livre")
    tools = [row.path for row in ROWS if row.tools]
    assert states(book) == dict.fromkeys(tools, "same")
    # As an older version wrote it, noted so; as somebody changed it; as somebody removed it.
    old = "# d’avant\n"
    note = json.loads(book.read(starter.NOTE))
    note["files"][".gitlab-ci.yml"] = starter._digest(old)
    book.write(starter.NOTE, json.dumps(note))
    book.write(".gitlab-ci.yml", old)
    book.add(".github/workflows/vademecum.yml", "# à nous\n")
    (book.root / ".forgejo/workflows/vademecum.yml").unlink()
    own = {path: book.read(path) for path in OWN}
    assert states(book) == dict.fromkeys(tools, "same") | {
        ".gitlab-ci.yml": "updated",
        ".github/workflows/vademecum.yml": "kept",
        ".forgejo/workflows/vademecum.yml": "kept",
    }
    assert book.read(".gitlab-ci.yml") != old
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
    done = vademecum("check", cwd=tmp_path)
    assert done.returncode == 1
    assert "vademecum.toml" in done.stdout


def test_a_command_misspelt(tmp_path: Path) -> None:
    done = vademecum("chek", cwd=tmp_path)
    assert done.returncode == 2
    assert "“chek”; did you mean “check”?" in done.stderr
