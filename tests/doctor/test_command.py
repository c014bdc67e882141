"""`vademecum doctor` as it is typed: its lines, and its exit status."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.book import REPOSITORY, Book


@dataclass
class Said:
    """What the command said: its status, and each line by what it is about."""

    status: int
    lines: dict[str, str]


def said(book: Book, **more: str) -> Said:
    done = book.run("doctor", LANGUAGE="en", **more)
    assert done.stderr == ""
    lines = [line.split(": ", 1) for line in done.stdout.splitlines()]
    return Said(done.returncode, dict(lines))


AUTHOR = {"GIT_AUTHOR_NAME": "Ada Inventée", "GIT_AUTHOR_EMAIL": "ada@exemple.invalid"}


@pytest.mark.slow
@pytest.mark.pango
def test_a_machine_that_has_all(small: Book) -> None:
    small.commit()
    found = said(small, **AUTHOR)
    assert found.status == 0
    assert found.lines["✓ pdf"] == "ready to be made"
    assert found.lines["✓ history"] == "complete"
    assert not [one for one in found.lines if one.startswith("✗")]


@pytest.mark.slow
def test_what_lacks_is_the_status(small: Book) -> None:
    found = said(small)
    assert found.status == 1
    assert found.lines["✗ git name"].endswith('→ git config --global user.name "First Last"')


@pytest.mark.slow
@pytest.mark.pango
def test_outside_a_book_the_machine_alone_is_told(tmp_path: Path) -> None:
    found = said(Book(tmp_path), **AUTHOR)
    assert found.status == 0
    assert "is in no book → vademecum init my-guide" in found.lines["! vademecum.toml"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("raised", "told"),
    [
        ("OSError('cannot load library libpango')", "no book: Pango is missing; this brings it: "),
        ("ImportError('no weasyprint')", "no book: WeasyPrint is missing (no weasyprint)"),
    ],
)
def test_where_the_book_cannot_be_made(small: Book, tmp_path: Path, raised: str, told: str) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "weasyprint.py").write_text(f"raise {raised}\n", encoding="utf-8")
    found = said(small, PYTHONPATH=f"{broken}{os.pathsep}{REPOSITORY}", **AUTHOR)
    assert found.status == 1
    assert found.lines["✗ pdf"].startswith(told)
    assert found.lines["✓ html"] == "ready to be made"
