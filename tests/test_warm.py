"""A fork of a process that has loaded its modules says what a process of its own says."""

from __future__ import annotations

import sys

import pytest

from tests import forked, warm
from tests.book import SECONDS, TESTIMONY, Book, environment, vademecum
from vademecum import child
from vademecum.errors import VademecumError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forks are used on Linux alone")


@pytest.mark.slow
@pytest.mark.table
@pytest.mark.parametrize(
    "arguments", [("check",), ("status",), ("nulle-commande",), ("build", "aucune")], ids=" ".join
)
def test_it_says_and_ends_the_same(small: Book, arguments: tuple[str, ...]) -> None:
    small.alter(TESTIMONY, "titre:", "titel:")
    words = ("-C", str(small.root), *arguments)
    ours = warm.run(words, environment(LANGUAGE="fr"), SECONDS)
    theirs = vademecum(*words, LANGUAGE="fr")
    assert (ours.returncode, ours.stdout) == (theirs.returncode, theirs.stdout)
    assert ours.stderr.replace("vademecum ", "") == (
        theirs.stderr.replace("python -m vademecum ", "").replace("vademecum ", "")
    )


@pytest.mark.slow
def test_one_leaves_nothing_to_the_next(small: Book) -> None:
    before = warm.run(("-C", str(small.root), "check"), environment(), SECONDS)
    small.alter(TESTIMONY, "titre:", "titel:")
    broken = warm.run(("-C", str(small.root), "check"), environment(LANGUAGE="fr"), SECONDS)
    assert broken.returncode == 1 and broken.stdout != before.stdout
    small.alter(TESTIMONY, "titel:", "titre:")
    after = warm.run(("-C", str(small.root), "check"), environment(), SECONDS)
    assert (after.returncode, after.stdout, after.stderr) == (
        before.returncode, before.stdout, before.stderr,
    )  # fmt: skip


READ = "vademecum.transcripts.wire:read"


def made_of(data: bytes) -> bytes | str:
    """What a child makes of a transcript, or why it makes nothing."""
    try:
        return child.run(READ, data, "a.txt")
    except VademecumError as error:
        return error.message


@pytest.mark.table
@pytest.mark.parametrize("data", [b"A : Bonjour.\n", b"PK\x03\x04", b""], ids=repr)
def test_a_child_answers_the_same(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = made_of(data)
    monkeypatch.setattr(child, "_process", forked.REAL)
    assert ours == made_of(data)


@pytest.mark.slow
def test_a_child_is_bounded_the_same() -> None:
    with pytest.raises(VademecumError, match="memory"):
        child.run("tests.in_child:greedy", b"")
    with pytest.raises(VademecumError, match="seconds"):
        child.run("tests.in_child:asleep", b"", seconds=0.2)
    with pytest.raises(RuntimeError, match="an oversight"):
        child.run("tests.in_child:bug", b"")
    assert child.run("tests.in_child:printing", b"mot") == b"mot"
