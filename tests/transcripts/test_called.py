"""Below a list of names nobody surely speaks, whatever sets names apart in the file."""

from __future__ import annotations

import pytest

from tools.samples import docx, paragraph
from vademecum.transcripts import read

Rows = list[tuple[str, str]]
SITTING = [("Anna Essai", "La séance est ouverte."), ("Paul Exemple", "Je vous remercie."),
           ("Karim Testu", "Le budget est insuffisant, je le regrette."),
           ("Anna Essai", "Nous passons au vote.")]  # fmt: skip
CALLED = ["Anna Essai", "Paul Exemple", "Karim Testu"]
TOLD = "Le quorum est atteint."


def said(called: list[str], below: list[str], kind: str) -> list[tuple[str | None, str, str]]:
    before = [one for row in SITTING * (8 if kind == "style" else 1) for one in row]
    after = [one for row in SITTING for one in row]
    lines = [*before, *called, *below, *after]
    names = {who for who, _words in SITTING} | set(called)
    if kind == "text":
        data = "\n\n".join(lines).encode()
    else:
        data = docx(*(paragraph(one, style="Who" if one in names else "Words") for one in lines))
    found = read(data, "a.txt" if kind == "text" else "a.docx").utterances
    return [(one.speaker, one.text, one.asked) for one in found][len(before) // 2 :]


@pytest.mark.parametrize("kind", ["text", "style"])
def test_each_of_a_roll_call_is_asked_about(kind: str) -> None:
    found = said(CALLED, [TOLD], kind)
    assert found[: len(CALLED)] == [
        (None, "Anna Essai", "Anna Essai"),
        (None, "Paul Exemple", "Paul Exemple"),
        (None, f"Karim Testu\n\n{TOLD}", "Karim Testu"),
    ]
    assert found[len(CALLED)] == (*SITTING[0], "")


@pytest.mark.parametrize("kind", ["text", "style"])
def test_who_was_called_last_and_then_speaks_is_known(kind: str) -> None:
    found = said([*CALLED, "Karim Testu"], [TOLD], kind)
    assert ("Karim Testu", TOLD, "") in found


@pytest.mark.parametrize("kind", ["text", "style"])
def test_one_name_above_another_says_nothing_of_that_one(kind: str) -> None:
    assert ("Karim Testu", TOLD, "") in said(["Paul Exemple", "Karim Testu"], [TOLD], kind)
