"""What a shell is told after the Tab key, by Click's own protocol with bash, zsh and fish."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.book import REPOSITORY, Book, command, environment
from vademecum.cli import VERBS

CODE = "from vademecum.__main__ import run; run()"
PEOPLE = ["meunier"]  # of the first hearing: the others there are the group's own
HEARINGS = ["2019-05-02-ile-aux-cerfs", "2019-06-11-val-brume", "2019-09-01-lac-noir"]

PROPOSED: dict[tuple[str, ...], list[str]] = {
    ("",): list(VERBS),
    ("ch",): ["check", "changes"],
    ("build", ""): ["membres", "public", "travail"],
    ("build", "public", ""): ["membres", "travail"],
    ("build", "m"): ["membres"],
    ("build", "--format", ""): ["html", "pdf"],
    ("build", "--marks", ""): ["2018.1"],
    ("preview", "t"): ["travail"],
    ("preview", "--pdf", "2019-0"): HEARINGS,
    ("preview", "--pdf", "rou"): ["roues"],
    ("withdraw", "2019-0"): HEARINGS,
    ("withdraw", "rou"): [],
    ("new", ""): ["chapter", "hearing", "testimony"],
    ("new", "chapter", "x", "--in", ""): ["agir", "ouverture", "reperes"],
    ("changes", ""): ["2018.1"],
    ("changes", "2018.1", "2"): ["2018.1"],
    ("contributors", "--b"): ["--by"],
    ("send", HEARINGS[0], "--to", ""): PEOPLE,
    ("send", HEARINGS[0], "--to", "m"): PEOPLE,
    ("consent", "2019-0"): HEARINGS,
    ("consent", HEARINGS[0], "--person", ""): PEOPLE,
    ("withdraw", HEARINGS[0], "--person", ""): PEOPLE,
    ("withdraw", HEARINGS[0], "--turn", "t1"): ["t1"],
    ("withdraw", "temoignage-meuniere", "--turn", ""): ["p1", "p2"],
    ("reseal", HEARINGS[0], "--turn", "t1"): ["t1"],
    ("status", "--person", "meu"): PEOPLE,
    ("send", HEARINGS[1], "--to", "meu"): [],
}


@pytest.fixture
def book(small: Book) -> Book:
    small.write("editions/2018.1.json", "{}")
    return small


def proposed(words: tuple[str, ...], cwd: Path, shell: str = "bash") -> list[str]:
    """The lines that the shell's own function reads."""
    typed = " ".join(["vademecum", *words])
    at = words[-1] if shell == "fish" else str(len(words))
    told = {"_VADEMECUM_COMPLETE": f"{shell}_complete", "COMP_WORDS": typed, "COMP_CWORD": at}
    done = command(cwd=cwd, LANGUAGE="fr", **told)
    assert done.stderr == "", done.stderr
    return [line for line in done.stdout.splitlines() if line]


@pytest.mark.table
@pytest.mark.parametrize("words", PROPOSED, ids=" ".join)
def test_what_is_proposed(words: tuple[str, ...], book: Book) -> None:
    told = proposed(words, book.root / "chapters" / "agir")
    assert [one.removeprefix("plain,") for one in told] == PROPOSED[words]


def test_of_another_book_and_of_none(book: Book, tmp_path: Path) -> None:
    words = ("-C", str(book.root).replace(" ", "\\ "), "build", "p")
    assert proposed(words, tmp_path) == ["plain,public"]
    assert proposed(("build", ""), tmp_path) == []


def test_a_book_that_cannot_be_read_proposes_nothing(book: Book) -> None:
    book.write("vademecum.toml", "[livre\n")
    assert proposed(("build", ""), book.root) == []
    assert proposed(("withdraw", "2019-05"), book.root) == [f"plain,{HEARINGS[0]}"]


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_are_told_the_same(shell: str, book: Book) -> None:
    told = "\n".join(proposed(("build", "p"), book.root, shell))
    assert "public" in told and "membres" not in told
    told = "\n".join(proposed(("doc",), book.root, shell))
    assert "doctor" in told and "Dire ce qui manque" in told


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_line_of_the_readme_is_a_script(shell: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CODE],
        env=environment(_VADEMECUM_COMPLETE=f"{shell}_source"),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0 and "vademecum" in done.stdout
    for name in ("README.md", "README.fr.md"):
        text = (REPOSITORY / name).read_text(encoding="utf-8")
        assert f"_VADEMECUM_COMPLETE={shell}_source vademecum" in text
    program = shutil.which(shell)
    if program:
        script = tmp_path / "script"
        script.write_text(done.stdout, encoding="utf-8")
        checked = subprocess.run([program, "-n", str(script)], env=os.environ, check=False)
        assert checked.returncode == 0


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("zsh") is None, reason="no zsh here")
@pytest.mark.parametrize("name", ["README.md", "README.fr.md"])
def test_the_line_of_the_readme_works_in_a_bare_zsh(name: str, tmp_path: Path) -> None:
    """macOS gives its users a zsh and no ~/.zshrc: nothing of completion is loaded there."""
    text = (REPOSITORY / name).read_text(encoding="utf-8")
    (line,) = [one.strip() for one in text.splitlines() if "COMPLETE=zsh_source" in one]
    program = tmp_path / "vademecum"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{CODE}" "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [str(shutil.which("zsh")), "-f", "-c", f"setopt interactivecomments; {line}\n"
         "print ${_comps[vademecum]}"],
        env=environment(PATH=path, HOME=str(tmp_path)),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip() == "_vademecum_completion"
