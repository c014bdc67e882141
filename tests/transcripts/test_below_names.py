"""Lists below names are what these people say: neither their marks nor their numbers are words."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import told
from vademecum import transcripts

SAID = {
    "Anna Essai": ("Bonjour à tous.", "Nous commençons."),
    "Paul Exemple": ("Je refuse cette clause.", "Merci."),
    "Odile Preuve": ("Je vote contre.", "Voilà."),
}
HEADS = {
    "headings": "## {}\n\n{}\n",
    "headings, no blank line": "### {}\n{}\n",
    "bold": "**{}**\n\n{}\n",
    "bold with a colon": "**{}:**\n\n{}\n",
    "lines": "{}\n{}\n\n",
}
MARKS = {
    "dashes": ("- ", "- "),
    "stars": ("* ", "* "),
    "numbers": ("1. ", "2. "),
    "•": ("• ", "• "),
}


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("head", HEADS)
def test_marks_of_lists_below_names_are_no_words(head: str, mark: str) -> None:
    people = [*SAID, "Anna Essai", "Paul Exemple"]
    text = "# Réunion du 3 mars\n\n" if "#" in HEADS[head] else ""
    for one in people:
        points = zip(MARKS[mark], SAID[one], strict=True)
        text += HEADS[head].format(one, "\n".join(sign + words for sign, words in points))
    said = [one for one in transcripts.read(text.encode(), "a.md").utterances if not one.aside]
    assert [(one.speaker, one.text) for one in said] == [
        (one, "\n\n".join(SAID[one])) for one in people
    ]
    assert not any(one.asked for one in said)


def test_a_list_in_what_somebody_says_keeps_its_points() -> None:
    text = (
        "## Anna Essai\n\nTrois points :\n\n- le budget ;\n- la voirie.\n\n## Paul Exemple\n\n"
        "Je refuse :\n\n1. le budget ;\n2. la voirie.\n\n## Anna Essai\n\nBien.\n\n"
        "## Paul Exemple\n\n- Merci.\n"
    )
    said = transcripts.read(text.encode(), "a.md").utterances
    assert [told(one) for one in said] == [
        "Anna Essai: Trois points :¶• le budget ;¶• la voirie.",
        "Paul Exemple: Je refuse :¶1. le budget ; 2. la voirie.",
        "Anna Essai: Bien.",
        "Paul Exemple: • Merci.",
    ]


TURNS = (
    "Anna Essai: Bonjour.",
    "Paul Exemple: Merci.",
    "Anna Essai: Alors ?",
    "Paul Exemple: Oui.",
)
LISTS = {
    "under headings": "## Partie 1\n\n* {}\n* {}\n\n## Partie 2\n\n1. {}\n2. {}\n",
    "boxes": "- [x] {}\n- [ ] {}\n- [x] {}\n+ {}\n",
    "between words": "Partie une.\n\n1. {}\n2. {}\n\n1. {}\n2. {}\n",
}


@pytest.mark.parametrize("kind", LISTS)
def test_numbers_before_names_are_of_no_turn(kind: str) -> None:
    said = transcripts.read(LISTS[kind].format(*TURNS).encode(), "a.md").utterances
    assert [told(one) for one in said if not one.aside] == [*TURNS]


def test_the_number_of_the_next_turn_is_not_of_this_one() -> None:
    text = (
        "Paul Exemple: Je refuse. 1. Anna Essai: Bien. 2. Odile Preuve: Et moi ?\n"
        "Anna Essai: Oui.\nOdile Preuve: Non.\nAnna Essai: Si.\n"
    )
    said = transcripts.read(text.encode(), "a.txt").utterances
    assert said[0].text == "Je refuse."
    assert not any(one.text[-2:] in {"1.", "2."} for one in said)
    assert [one.text for one in said][-3:] == ["Oui.", "Non.", "Si."]


def test_a_number_that_somebody_says_is_theirs() -> None:
    text = "Anna Essai: Ils étaient 12. Paul Exemple: Oui.\nPaul Exemple: Non.\nAnna Essai: Si.\n"
    said = transcripts.read(text.encode(), "a.txt").utterances
    assert said[0].text == "Ils étaient 12."


def test_a_point_further_in_is_of_who_opens_the_one_above() -> None:
    text = (
        "- **Anna Essai** : Bonjour.\n- **Paul Exemple** : Merci.\n  - Je précise.\n"
        "- **Anna Essai** : Bien.\n"
    )
    said = transcripts.read(text.encode(), "a.md").utterances
    assert [told(one) for one in said] == [
        "Anna Essai: Bonjour.", "Paul Exemple: Merci.¶• Je précise.", "Anna Essai: Bien."
    ]  # fmt: skip
