"""Entities of HTML in a text: the sign that they name, which no typography may cut."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import read

LINE = "Mme Roux : {}\nM. Kern : Oui.\nMme Roux : Merci.\n"
TEI = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><sp><speaker>Mme Roux</speaker>'
    "<p>{}</p></sp></body></text></TEI>"
)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("La crèche&#8212;la petite&#8212;rouvre.", "La crèche—la petite—rouvre."),
        ("R&amp;D, l&#x27;eau&hellip;", "R&D, l'eau…"),
        ("Ah&nbsp;!", "Ah\u00a0!"),
        ("Et puis&amp;#8230;", "Et puis…"),
        ("La Cr&egrave;che &copy; 2020", "La Crèche © 2020"),
        ("AT&T ; nous & vous ; a&b;", "AT&T ; nous & vous ; a&b;"),
    ],
)
def test_an_entity_in_a_text_is_the_sign_it_names(typed: str, said: str) -> None:
    assert read(LINE.format(typed), "a.txt")[0] == f"Mme Roux: {said}"


def test_an_entity_that_tei_wrote_twice_is_one_sign() -> None:
    assert read(TEI.format("Et puis&amp;#8230;"), "a.xml") == ["Mme Roux: Et puis…"]
