"""A letter is held against the page that was sent, whatever its hearings have become since."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.exchange.texts.chapter import HEARING, PATH, TEXT
from tests.exchange.texts.test_letters import commit, proposals, receive, root, send, text
from vademecum.cli import main
from vademecum.exchange.texts import png
from vademecum.proposals.awaited import letters, note
from vademecum.proposals.keep import repository_of

__all__ = ["root"]  # a fixture
_FILE = "hearings/2017-03-14-essai.md"
SINCE = {
    "withdrawn": None,
    "refused": HEARING.replace("etat: donne", "etat: refuse"),
    "another name": HEARING.replace("Une maire", "Une ancienne maire"),
    "another title": HEARING.replace("Audition inventée", "Audition imaginée"),
    "gone": "",
}


def _becomes(root: Path, since: str) -> None:
    new = SINCE[since]
    if new is None:
        assert main(["withdraw", "2017-03-14-essai", "--yes"]) == 0
    elif new:
        (root / _FILE).write_text(new, encoding="utf-8")
    else:
        (root / _FILE).unlink()
    commit(root)


@pytest.mark.slow
@pytest.mark.parametrize("since", SINCE)
def test_an_untouched_quote_is_no_edit(
    root: Path, capsys: pytest.CaptureFixture[str], since: str
) -> None:
    word = send(root)
    _becomes(root, since)
    capsys.readouterr()
    assert receive(root, word) == 0
    said = capsys.readouterr()
    assert "Nothing changed." in said.out
    assert proposals(root) == ()


@pytest.mark.slow
@pytest.mark.parametrize("since", ["withdrawn", "another name"])
def test_an_edit_beside_it_is_taken_alone(root: Path, since: str) -> None:
    word = send(root)
    word.replace("Dernier alinéa", "Ultime alinéa")
    _becomes(root, since)
    assert receive(root, word) == 0
    (one,) = proposals(root)
    assert not one.questions
    assert "Ultime alinéa du chapitre inventé." in text(root, one)
    assert text(root, one).count(":::{citation} 2017-03-14-essai#t1") == 1


@pytest.mark.slow
def test_a_quote_changed_in_word_shows_nothing_of_words_withdrawn_since(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = send(root)
    word.replace("Nos hôtes nous ont demandé si", "Nos hôtes demandaient si")
    _becomes(root, "withdrawn")
    capsys.readouterr()
    receive(root, word)
    assert "nous les deux délégations" not in "".join(capsys.readouterr())


@pytest.mark.slow
def test_the_page_that_was_sent_is_known_though_its_source_was_typed_over(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = send(root)
    word.replace("Une maire", "Une élue")
    _becomes(root, "another name")
    capsys.readouterr()
    assert receive(root, word) == 1
    said = "".join(capsys.readouterr())
    assert "Une maire" in said
    assert "Une ancienne maire" not in said  # nobody who reread it ever saw that


@pytest.mark.slow
@pytest.mark.parametrize("noted", ["0" * 40, "HEAD~9", ""])
def test_a_commit_that_is_not_here_is_looked_for_as_before(
    root: Path, capsys: pytest.CaptureFixture[str], noted: str
) -> None:
    word = send(root)
    repository = repository_of(root)
    (letter,) = letters(repository)
    assert letter.commit == repository.resolve("HEAD")
    note(repository, replace(letter, commit=noted))
    _becomes(root, "another name")
    capsys.readouterr()
    assert receive(root, word) == 0
    assert "Nothing changed." in capsys.readouterr().out


SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'
_FIGURE = """
:::{figure} images/plan.svg
:alt: Le plan inventé

Le plan.
:::

:::{image} images/vue.png
:alt: La vue inventée
:::
"""
# What became of the pictures between the sending and the return.
PICTURES: dict[str, dict[str, bytes | None]] = {
    "as they were": {},
    "drawn again": {"images/plan.svg": SQUARE.replace("h9v9z", "h3v3z").encode()},
    "another photograph": {"images/vue.png": png.frame(4, 3)},
    "one gone": {"images/vue.png": None},
}


@pytest.mark.slow
@pytest.mark.table
@pytest.mark.parametrize("since", PICTURES)
def test_an_untouched_picture_is_no_other(
    root: Path, capsys: pytest.CaptureFixture[str], since: str
) -> None:
    folder = (root / PATH).parent
    (folder / "images").mkdir()
    (folder / "images/plan.svg").write_text(SQUARE, encoding="utf-8")
    (folder / "images/vue.png").write_bytes(png.frame(3, 3))
    (root / PATH).write_text(TEXT + _FIGURE, encoding="utf-8")
    commit(root)
    word = send(root)
    for name, data in PICTURES[since].items():
        if data is None:
            (folder / name).unlink()
        else:
            (folder / name).write_bytes(data)
    if PICTURES[since]:
        commit(root)
    capsys.readouterr()
    assert receive(root, word) == 0
    said = capsys.readouterr()
    assert "Nothing changed." in said.out, said
    assert "picture" not in said.out + said.err
