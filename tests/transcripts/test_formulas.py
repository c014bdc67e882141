"""What is called in the same words of one matter after another, and what a clerk writes each time
below, names nobody."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import told
from vademecum import transcripts

MATTERS = ("Police", "Internal Affairs", "Public Service Commission", "Education", "Roads & Water")
DONE = {
    "as it is printed": "Motion Agreed to",
    "with a full stop": "Motion agreed to.",
    "a question": "Question put and agreed to.",
    "a bill": "Bill read a second time.",
    "negatived": "Amendment negatived",
    "a clause": "Clause 2, as amended, agreed to.",
}
OPENS = "MR CHAIRMAN: I will put the questions.\n\n"
CLOSES = (
    "MR K. ESSAI: Thank you Mr Chairman.\n\nMR CHAIRMAN: The sitting is over.\n\n"
    "DR R. PREUVE: Thank you all.\n\nMR K. ESSAI: Good night.\n"
)


@pytest.mark.parametrize("sign", [":", "."])
@pytest.mark.parametrize("done", DONE.values(), ids=DONE)
def test_matters_that_are_called_are_nobody(done: str, sign: str) -> None:
    called = "".join(
        f"{one}{sign} The Question is:\n\nThat the sum for {one} stands part?\n\n{done}\n\n"
        for one in MATTERS
    )
    said = transcripts.read((OPENS + called + CLOSES).encode(), "a.txt").utterances
    people = {"MR CHAIRMAN", "MR K. ESSAI", "DR R. PREUVE"}
    assert {one.speaker for one in said if one.speaker} == people
    assert [one.asked for one in said if one.asked] == []
    assert [one.text for one in said if one.aside] == [done] * len(MATTERS)
    words = [one.text for one in said if not one.aside and not one.speaker]
    assert all(any(part.startswith(one) for part in words) for one in MATTERS[1:])


def test_the_parts_of_a_bill_are_nobody() -> None:
    parts = "Long Title: An Act to spend.\n\nClause 2: Grants.\n\nSchedule 4: Sums.\n\n"
    said = transcripts.read((OPENS + parts + CLOSES).encode(), "a.txt").utterances
    assert told(said[0]).startswith("MR CHAIRMAN: I will put the questions.")
    assert {one.speaker for one in said} == {"MR CHAIRMAN", "MR K. ESSAI", "DR R. PREUVE"}


PEOPLE = {
    "a roll call": "Anna Essai: Present.\nPaul Exemple: Present.\nOdile Preuve: Present.\n",
    "the same words": (
        "Anna Essai: Le lien :\nPaul Exemple: Le lien :\nOdile Preuve: Le lien :\n"
        "Anna Essai: Merci.\nPaul Exemple: Oui.\nOdile Preuve: Bien.\n"
    ),
    "what a chair says": "The Chair: The motion is carried.\nMr Essai: Good.\n" * 2,
}


@pytest.mark.parametrize("kind", PEOPLE)
def test_people_who_say_the_same_are_people(kind: str) -> None:
    said = transcripts.read(PEOPLE[kind].encode(), "a.txt").utterances
    names = {row.partition(":")[0] for row in PEOPLE[kind].strip().split("\n")}
    assert {one.speaker or one.asked for one in said} == names
