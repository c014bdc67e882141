"""Marks of a merge in files that are no texts: those git left, beside those somebody shows."""

from __future__ import annotations

import pytest

from tests.book import Book
from tests.checks.cases_history import mailed, renamed_twice
from vademecum.text.conflict import sides

LEFT = "<<<<<<< HEAD\nUn.\n=======\nDeux.\n>>>>>>> autre\n"
FENCED = f"Une fusion laisse :\n\n```\n{LEFT}```\n"


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        (".mailmap", LEFT, 1),
        ("README", f"Un titre\n=======\n\n{LEFT}", 4),
        ("README.md", f"```bash\nmake\n```\n\n{LEFT}", 5),
        ("README.md", f"{FENCED}\n{LEFT}", 11),
        ("README.md", f"```\nJamais ferm\u00e9.\n{LEFT}", 3),
        ("a.yml", f"```\n{LEFT}```\n", 2),
        ("a.csv", LEFT.replace("\n", "\r\n"), 1),
        ("a.bib", LEFT.replace("=======", "||||||| 1a2b3c4\nZéro.\n======="), 1),
        (".gitignore", "<<<<<<<\na\n=======\n>>>>>>>", 1),
        ("a.txt", LEFT.replace("Un.", "<<<<<<< encore"), 2),
    ],
)
def test_what_git_left(name: str, text: str, line: int) -> None:
    assert sides(text, name) == line


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("README.rst", "Un titre\n=======\n\nUn autre\n=======\n"),
        ("README.md", FENCED),
        ("README.md", FENCED.replace("```", "~~~~")),
        ("guide.adoc", f"----\n{LEFT}----\n"),
        ("guide.rst", "::\n\n" + "".join(f"    {line}\n" for line in LEFT.splitlines())),
        ("CONTRIBUTING.md", "Des marques `<<<<<<<`, `=======`, `>>>>>>>` dans un fichier."),
        ("mail.txt", ">>>>>>> Il a dit\n=======\n<<<<<<< autre\n"),
        ("a.sh", "cat <<<<<<< HEAD\n=======\n"),
        ("un.diff", "".join(f"+{line}\n" for line in LEFT.splitlines())),
        ("a.md", "<<<<<<< HEAD\n========\n>>>>>>> autre\n"),
        ("long.txt", LEFT.replace("<<<<<<<", "<<<<<<<<<")),
    ],
)
def test_what_nobody_left(name: str, text: str) -> None:
    assert sides(text, name) is None


def test_git_is_told_where_they_are_meant(small: Book) -> None:
    small.write("guide.txt", LEFT)
    small.write("autre.txt", LEFT)
    small.write(".gitattributes", "guide.txt conflict-marker-size=32\n")
    small.commit()
    assert small.codes() == ["autre.txt:1: G001"]


def test_what_git_does_not_track_is_nobodys(small: Book) -> None:
    small.commit()
    small.write("brouillon.txt", LEFT)
    assert small.codes() == []


def test_what_waits_to_be_ended_is_told(small: Book) -> None:
    mailed(small)
    small.git("bisect", "start")
    assert small.codes() == [".git:1: G010", ".git:1: G011"]
    small.git("am", "-q", "--abort")
    small.git("bisect", "reset")
    assert small.codes() == []


def test_what_is_said_of_two_names_ends_the_merge(small: Book) -> None:
    renamed_twice(small)
    (said,) = [one for one in small.problems() if one.code == "F030"]
    asked = said.message.partition("as in: ")[2].split(", then ")
    for words in (*asked[:1], *asked[1].split(", ")):
        small.git(*words.split()[1:], *(["-qm", "Réunion"] if words == "git commit" else []))
    assert small.codes() == []


@pytest.mark.slow
def test_an_edition_stops_for_what_it_is_made_of(small: Book) -> None:
    """Nobody reads a forge's file in it; who is credited is read."""
    small.write(".gitlab-ci.yml", LEFT)
    small.commit()
    assert "G001" in small.run("check").stdout
    done = small.run("build", "public", "--format", "html")
    assert done.returncode == 0, done.stderr
    assert ".gitlab-ci.yml:1: G001" in done.stderr
    small.write(".mailmap", LEFT)
    small.commit()
    done = small.run("build", "public", "--format", "html")
    assert done.returncode == 1
    assert ".mailmap:1: G001" in done.stderr
