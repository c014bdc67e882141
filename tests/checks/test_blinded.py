"""What `check --fix` writes hides no mistake: a space that does not break, an ellipsis, a quote."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from tests.book import Book
from tests.book import small as copied
from tests.checks.test_green_builds import HEAD, WRONG
from vademecum.mend import find, mend
from vademecum.problems import Problem

BOOK = "vademecum.toml"
# What typography mends in passing: nothing is lost, and no mark is printed.
MENDED = {
    "a term with a colon",  # whose definition stands below: it is a term, colon and all
    "emphasis of MediaWiki's",  # « ''mot'' » becomes « mot » between French quotes
}


def by_piece(problems: tuple[Problem, ...]) -> dict[str, list[Problem]]:
    found: dict[str, list[Problem]] = {}
    for one in problems:
        if not one.code.startswith("T"):
            found.setdefault(Path(one.place.path).stem, []).append(one)
    return found


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """The small book with a chapter for each wrong piece."""
    made = copied(tmp_path_factory.mktemp("rouge") / "livre")
    names = [f"essai-{number}" for number in range(len(WRONG))]
    for name, one in zip(names, WRONG, strict=True):
        made.write(f"chapters/essais/{name}.md", HEAD.replace("d’essai", name) + one.text + "\n")
    listed = json.dumps(["lexique", *names])
    made.alter(BOOK, 'chapitres = ["lexique"]', f"chapitres = {listed}")
    return made


@pytest.mark.slow
def test_what_no_fix_mends_is_still_told_after_the_fixes(book: Book) -> None:
    before = by_piece(find(book.root))
    assert len(before) >= len(WRONG)
    after = by_piece(mend(book.root, lambda _one: True))
    vanished = {}
    for number, piece in enumerate(WRONG):
        name = f"essai-{number}"
        told = Counter(one.code for one in before[name] if one.fix is None)
        left = Counter(one.code for one in after.get(name, ()))
        if piece.what not in MENDED and told - left:
            vanished[piece.what] = (dict(told - left), book.read(f"chapters/essais/{name}.md"))
    assert vanished == {}
