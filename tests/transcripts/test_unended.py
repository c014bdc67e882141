"""A paragraph of somebody that no full stop ends is no heading above the next name."""

from __future__ import annotations

import pytest

from vademecum.transcripts import read

BEFORE = "".join(
    f"**{who}:** It went well the {at}th time, and that is all there is to tell.\n\n"
    for at, who in enumerate(("Anna Essai", "Paul Exemple") * 5, 4)
)
AFTER = "**Anna Essai:** Good.\n\n**Paul Exemple:** Fine.\n"

SAID = (
    "I remember one of the rules of the house, and it was -- I've forgotten this... \\[laughs\\]",
    "You listened to the one on bridges - they've built it all by hand. And they contributed --",
    "And then the bridge was –",
    "And then the bridge was—",
    "We never knew, and they don't want to tell anybody about the bridge of the village",
    "Nous avons cherché longtemps, et nous cherchons encore le pont de ce village",
)
HEADINGS = (
    "The bridge of the village",
    "What we've learned",
    "Voirie – travaux de l’année",
    "Rendez-vous de l’an prochain, au pont de ce village et dans les communes voisines",
    "Break",
)


@pytest.mark.parametrize("paragraph", SAID)
def test_words_that_break_off_stay_with_who_speaks(paragraph: str) -> None:
    said = read(f"{BEFORE}{paragraph}\n\n{AFTER}".encode(), "essai.md").utterances
    words = paragraph.replace("\\", "")
    [one] = [item for item in said if words in item.text]
    assert (one.speaker, one.aside) == ("Paul Exemple", False)


@pytest.mark.parametrize("line", HEADINGS)
def test_a_heading_is_nobodys(line: str) -> None:
    said = read(f"{BEFORE}{line}\n\n{AFTER}".encode(), "essai.md").utterances
    assert [(item.speaker, item.aside) for item in said if item.text == line] == [(None, True)]
