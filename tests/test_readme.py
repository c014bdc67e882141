"""What the front pages say: commands that exist, links and pictures that lead somewhere, owners."""

from __future__ import annotations

import re
import shlex
import subprocess
from collections.abc import Iterator

import click
import pytest

from tests.book import REPOSITORY
from vademecum.cli import VERBS, program
from vademecum.starter import rows

PAGES = ["README.md", "README.fr.md", "docs/fichiers.md", "docs/comparaison.md"]
LARGEST = 150_000  # bytes of a picture


def read(page: str) -> str:
    return (REPOSITORY / page).read_text(encoding="utf-8")


def commands() -> Iterator[tuple[str, list[str]]]:
    """(page, words) of each command that these pages, or a new book's README, have one type."""
    for page in (*PAGES, "vademecum/starter/files/README.md", "CONTRIBUTING.md"):
        for line in read(page).split("\n"):
            found = re.search(r"(?:^    |^    .*&& |^    .*; |`)vademecum ([a-z][^`#;&|]*)", line)
            if found and "|" not in found[1]:
                yield page, shlex.split(found[1].replace("…", "").replace("'", ""))


@pytest.mark.parametrize(("page", "words"), list(commands()))
def test_a_command_that_is_told_exists(page: str, words: list[str]) -> None:
    context = click.Context(program)
    command = program.get_command(context, words[0])  # type: ignore[attr-defined]
    assert command is not None, f"{page}: {words[0]} is none of {', '.join(VERBS)}"
    if isinstance(command, click.Group) and len(words) > 1:
        command = command.get_command(context, words[1])
        assert command is not None, f"{page}: {words}"
    known = {name for param in command.params for name in param.opts} | {"--help"}
    assert {one for one in words if one.startswith("--")} <= known, f"{page}: {words}"


@pytest.mark.parametrize("page", PAGES)
def test_links_and_pictures_lead_somewhere(page: str) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", read(page)):
        place = (REPOSITORY / page).parent / target
        assert place.exists(), f"{page}: {target}"
        if place.suffix == ".png":
            assert place.stat().st_size <= LARGEST, target


def test_both_readmes_say_the_same_things() -> None:
    english, french = read("README.md"), read("README.fr.md")
    assert english.count("\n## ") == french.count("\n## ")
    assert english.count("\n### ") == french.count("\n### ")
    assert english.count("docs/images/") == french.count("docs/images/") > 0
    typed = [
        [re.split(r"\s+#", line)[0] for line in page.split("\n") if line.startswith("    ")]
        for page in (english, french)
    ]
    differ = {a for a, b in zip(*typed, strict=True) if a != b}
    assert all("git clone" in one or "FILE" in one for one in differ), differ


def test_every_file_has_its_owner() -> None:
    """Each file at the top of this repository, and each of a new book, is in docs/fichiers.md."""
    page = read("docs/fichiers.md")
    own, here = page.split("## Dans ce dépôt")
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=REPOSITORY, capture_output=True, check=False
    ).stdout.decode("utf-8")
    top = {one.split("/")[0] for one in listed.split("\0") if one}
    if not top:
        pytest.skip("no git here: nothing says which files are the repository's")
    missing = {one for one in top if f"`{one}" not in here}
    assert missing == set()
    for row in rows.ROWS:
        first = row.path.split("/")[0]
        assert f"`{first}" in own, row.path
    assert f"`{rows.NOTE}`" in own


@pytest.mark.parametrize("page", ["README.md", "README.fr.md"])
def test_a_release_follows_from_what_is_told_before_it(page: str) -> None:
    lines = read(page).split("\n")
    at = next(n for n, line in enumerate(lines) if line.startswith("    vademecum release 2026.1"))
    assert lines[at - 1].startswith("    git add -A && git commit")
    assert 'version = "2026.1"' in lines[at - 1]
    begun = [line for line in lines if line.startswith("    ") and "git init" in line]
    assert len(begun) == 2 and all("git init -b main" in line for line in begun)
