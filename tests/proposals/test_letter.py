"""What the letter of answer says is so: of whose words they are now, of what came too late."""

from __future__ import annotations

import pytest

from tests.book import WHEELS, Book
from tests.proposals.given import LEA, kept
from tests.proposals.test_decide import GATE, KEEPER, LATER
from vademecum.model.proposal import Giver
from vademecum.proposals.decide import Choice, accept


@pytest.mark.slow
def test_the_letter_says_what_is_true_of_the_words(book: Book) -> None:
    def letter(giver: Giver, *changes: tuple[str, str], name: str) -> str:
        found = kept(book, *changes, giver=giver, name=name)
        done = accept(book.root, found.id, Choice(), LATER)
        return " ".join(done.letter.replace("\u00a0", " ").split())

    nobody = letter(Giver(name="Une personne"), GATE, name="a")
    assert "Madame, Monsieur," in nobody and "Vous n’avez pas donné de nom" in nobody
    few = letter(Giver(name="Léa Inventée", credit="initials"), KEEPER, name="b")
    assert "Madame, Monsieur," in few and "sous vos initiales" in few
    gone = letter(LEA, ("Le curage prend trois jours, et la commune les paie.\n\n", ""), name="c")
    assert "Nous avons suivi ce que vous proposiez : 1. Retiré : « Le curage" in gone
    assert "vôtres" not in gone


def test_what_came_too_late_is_said(book: Book) -> None:
    found = kept(book, GATE)
    book.alter(WHEELS, GATE[0], "La vanne se lève seule.")
    book.commit()
    done = accept(book.root, found.id, Choice(ours=frozenset({1})), LATER)
    said = " ".join(done.letter.replace("\u00a0", " ").split())
    assert "au treuil. » (ce passage a changé depuis l’envoi du texte)" in said
