"""Marks that strike nothing: somebody may have meant to take words back, and that is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history.each import LEDGER, begun
from tests.history.undone import PHARE

LOOSE = {
    "with an accent": "{{retiré}}`{}`",
    "a space before its words": "{{retire}} `{}`",
    "capitals": "{{RETIRE}}`{}`",
    "another ending": "{{retirer}}`{}`",
    "a span": "[{}]{{.retire}}",
    "never closed": "{{retire}}`{}",
    "other marks": "{{retire}}'{}'",
}


@pytest.mark.parametrize("name", LOOSE)
def test_a_mark_that_strikes_nothing_is_told(name: str, tmp_path: Path) -> None:
    book = begun(tmp_path)
    first = book.read(PHARE)
    marked = first.replace(LEDGER, LOOSE[name].format(LEDGER))
    assert marked != first
    book.commit(PHARE, marked)
    book.commit(PHARE, first)
    assert [one.partition(": ")[2] for one in book.told()] == ["P026"]


def test_a_mark_mended_at_once_is_told_by_itself(tmp_path: Path) -> None:
    book = begun(tmp_path)
    first = book.read(PHARE)
    book.commit(PHARE, first.replace(LEDGER, f"{{retire}} `{LEDGER}`"))
    book.commit(PHARE, first.replace(LEDGER, f"{{retire}}`{LEDGER}`"))
    assert book.told() == []


BARRED = {
    "strokes": "~~{}~~",
    "a tag": "<del>{}</del>",
    "a comment": "<!-- retirer : {} -->",
    "a comment of MyST": "\n\n% {}\n\n",
    "a note to oneself": "[à retirer : {}]",
    "a style": '<span style="text-decoration: line-through">{}</span>',
}


@pytest.mark.parametrize("name", BARRED)
def test_words_that_stood_in_another_mark_are_told_once_they_are_said_again(
    name: str, tmp_path: Path
) -> None:
    book = begun(tmp_path)
    first = book.read(PHARE)
    book.commit(PHARE, first.replace(LEDGER, BARRED[name].format(LEDGER)))
    assert book.told() == []  # as it stands, that is `check`'s to tell
    book.commit(PHARE, first)
    assert [one.partition(": ")[2] for one in book.told()] == ["P021"]
    book.commit(PHARE, first.replace(LEDGER, f"{{retire}}`{LEDGER}`"))
    assert book.told() == []


@pytest.mark.parametrize(
    ("before", "after"),
    {
        "a remark": (f"{LEDGER} <!-- vérifier le nom du registre -->", LEDGER),
        "words that went": (f"~~{LEDGER}~~", "Merci."),
        "one word": (LEDGER.replace("doublons", "~~doublons~~"), LEDGER),
        "a number": (f"{LEDGER} À 30 % des gens.", f"{LEDGER} À 30 % des gens."),
    }.values(),
)
def test_a_mark_of_no_words_that_are_said_tells_nothing(
    before: str, after: str, tmp_path: Path
) -> None:
    book = begun(tmp_path)
    first = book.read(PHARE)
    book.commit(PHARE, first.replace(LEDGER, before))
    book.commit(PHARE, first.replace(LEDGER, after))
    assert book.told() == []
