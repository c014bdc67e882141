"""What named a speaker and was answered by hand in a hearing is no word of the turn any more."""

from __future__ import annotations

import random

import pytest

from tests.intake.book import ID, WHEN, read
from vademecum import transcripts
from vademecum.intake import by_hand, hearing
from vademecum.intake.asked import questions
from vademecum.intake.by_words import placed
from vademecum.intake.known import Known
from vademecum.intake.update import Update, update
from vademecum.model import Hearing, Transcript

SAID = (
    "Odile Essai : Bonjour à tous, la séance est ouverte.\n"
    "Paul Exemple : Merci madame la présidente.\n"
    "Odile Essai : Nous parlons de la régie de l'eau.\n"
    "{line}\n"
    "Paul Exemple : Le budget est de douze mille euros.\n"
    "Odile Essai : La séance est levée.\n"
)
LAST = "Le budget est de douze mille euros."
ANSWERED = {  # a line, how it stands in the file, what an editor makes of it
    "nobody's, hors micro": (
        "Mme Cas (hors micro) Je refuse cette clause du contrat.",
        "**Inconnu** — Mme Cas (hors micro) Je",
        "**Mme Cas** — Je",
    ),
    "behind a word": (
        "Enfin, M. Preuve : Elle nous engage pour trente ans.",
        "**Inconnu** — Enfin, M. Preuve : Elle",
        "**M. Preuve** — Elle",
    ),
    "behind a word that stays": (
        "Enfin, M. Preuve : Elle nous engage pour trente ans.",
        "**Inconnu** — Enfin, M. Preuve : Elle",
        "**M. Preuve** — Enfin, Elle",
    ),
    "a voice": (
        "(une voix) : Je vote contre le budget.",
        "**Inconnu** — (une voix) : Je",
        "**Une voix** — Je",
    ),
    "still nobody's": (
        "(une voix) : Je vote contre le budget.",
        "**Inconnu** — (une voix) : Je",
        "**Inconnu** — Je",
    ),
    "two words": ("Mme Cas (hors micro) Moi aussi.", "Mme Cas (hors micro) Moi", "Moi"),
    "in another's turn, silently": (
        "Pour la bonne règle des eaux : Je refuse cette clause du contrat.",
        " Pour la bonne règle des eaux : Je",
        "\n\n{#t91}\n**Bonne règle** — Je",
    ),
    "several sentences, the last given back": (
        "Mme Cas (hors micro) Je refuse cette clause. Nous verrons cela au vote de mai.",
        "**Inconnu** — Mme Cas (hors micro) Je refuse cette clause. Nous",
        "**Mme Cas** — Je refuse cette clause.\n\n{#t92}\n**Paul Exemple** — Nous",
    ),
}


def imported(said: str, record: Hearing | None = None) -> tuple[Transcript, str, Hearing]:
    found = transcripts.read(said.encode(), "a.txt")
    if record is not None:
        found = by_hand.answered(found, record)
    text, new = hearing.written(hearing.hearing(found, hearing.Facts(ID, WHEN, "ab" * 32)))
    return found, text, new


def edited(said: str, *changes: tuple[str, str]) -> str:
    """The file of a transcript, changed by hand; whom it then names are among its people."""
    text = imported(said)[1].replace("\u00a0", " ").replace("\u202f", " ")
    for old, new in changes:
        assert text.count(old) == 1, text
        text = text.replace(old, new)
    for key, label in (("cas", "Mme Cas"), ("preuve", "M. Preuve"), ("voix", "Une voix"),
                       ("regle", "Bonne règle")):  # fmt: skip
        person = (
            f'  {key}:\n    dans-le-texte: "{label}"\n    affiche: ""\n    attribution: fonction\n'
        )
        text = text.replace("intervenants:\n", f"intervenants:\n{person}", 1)
    return text


def again(text: str, said: str) -> tuple[Transcript, Update]:
    record = read(text)
    found, _text, new = imported(said, record)
    return found, update(record, new, text, Known())


@pytest.mark.parametrize("case", ANSWERED)
def test_the_same_transcript_says_nothing_else(case: str) -> None:
    line, old, new = ANSWERED[case]
    found, told = again(edited(SAID.format(line=line), (old, new)), SAID.format(line=line))
    assert [one.words for one in told.changes] == []
    assert not told.added
    assert [one.label for one in questions(found)] == []


@pytest.mark.parametrize("case", ANSWERED)
@pytest.mark.parametrize("where", ["there", "beside"])
def test_a_better_one_gives_its_words_and_no_label(case: str, where: str) -> None:
    line, old, new = ANSWERED[case]
    better = line[:-1] + " vraiment." if where == "there" else line
    said = SAID.format(line=better)
    said = said.replace("Merci", "Grand merci") if where == "beside" else said
    text = edited(SAID.format(line=line), (old, new))
    found, told = again(text, said)
    assert len(told.changes) == 1
    assert "{+" in told.changes[0].words
    assert [one.label for one in questions(found)] == []
    edits = told.edits(told.changes)
    for edit in sorted(edits, key=lambda one: -one.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    added = "vraiment" if where == "there" else "Grand"
    assert added in text
    before = [
        (one.id, one.speaker) for one in read(edited(SAID.format(line=line), (old, new))).turns
    ]
    assert [(one.id, one.speaker) for one in read(text).turns] == before
    assert old.rpartition("— ")[2].strip() not in text.replace("\u00a0", " ") or case == "none"


def test_a_turn_joined_by_hand_to_what_its_speaker_said_before() -> None:
    said = SAID.format(
        line="M. Preuve : Je demande la parole.\nEnfin, M. Preuve : Elle nous engage."
    )
    text = edited(said, ("\n\n{#t5}\n**Inconnu** — Enfin, M. Preuve : Elle", " Elle"))
    found, told = again(text, said)
    assert [one.words for one in told.changes] == []
    assert [one.label for one in questions(found)] == []


@pytest.mark.parametrize(
    ("line", "changes"),
    [
        ("Mme Cas (hors micro) Je refuse cette clause.", ()),
        ("Mme Cas (hors micro) Je refuse cette clause.", (("refuse", "rejette"),)),
        ("Mme Cas (hors micro) Je refuse cette clause.", (("Mme Cas (", "Mme Cass ("),)),
        ("Quelqu’un de la tribune : Moi aussi.", ((LAST, "Le budget est voté."),)),
    ],
)
def test_what_nobody_answered_is_asked_again(
    line: str, changes: tuple[tuple[str, str], ...]
) -> None:
    said = SAID.format(line=line)
    found, _told = again(edited(said, *changes), said)
    assert len(questions(found)) == 1


def test_words_taken_out_of_a_turn_by_hand_are_told() -> None:
    said = SAID.format(line="Mme Petit qui se lève : Je refuse cette clause.")
    text = edited(said, ("Mme Petit qui se lève : ", ""))  # they may be words
    assert len(again(text, said)[1].changes) == 1


@pytest.mark.parametrize("seed", range(20))
def test_words_are_placed_in_order_and_where_they_are_the_same(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - to be drawn again
    words = [chance.choice("abcdefghijklmnop") * chance.randint(1, 3) for _at in range(200)]
    others = [one for one in words if chance.random() > 0.1]
    found = placed(words, others)
    assert all(words[at] == others[place] for at, place in found.items())
    assert [found[at] for at in sorted(found)] == sorted(set(found.values()))
    assert len(found) > len(others) * 0.9
