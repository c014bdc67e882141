"""What a machine mends of a line leaves its words to who wrote them."""

from __future__ import annotations

import pytest

from tests.french.test_lines import lines
from vademecum.french.folding import unaccented
from vademecum.history.words import line_words

SAME = (
    ("à 14h30 précises", "à 14 h 30 précises"),
    ("la 2ème édition", "la 2{sup}`e` édition"),
    ("la 1ère fois, le XXème siècle", "la 1{sup}`re` fois, le XX{sup}`e` siècle"),
    ("Mr Imaginaire et Melle Inventée", "M. Imaginaire et Mlle Inventée"),
    ("Il coûte 1.200 euros et pèse 1.2 tonne.", "Il coûte 1 200 euros et pèse 1,2 tonne."),
    ("3500 habitants, 12'000 clés", "3 500 habitants, 12 000 clés"),
    ("art.3, p.12 et nº7", "art. 3, p. 12 et n° 7"),
    ("5km, 100m2, 10€", "5 km, 100 m², 10 €"),
    ("le port,la mer:le bilan.Il dit", "le port, la mer : le bilan. Il dit"),
    ("l 'eau, c' est qu 'il", "l’eau, c’est qu’il"),
    ("de 9h à 17h30", "de 9 h à 17 h 30"),
    ("le 1 avril 2026", "le 1{sup}`er` avril 2026"),
)
OTHER = (
    ("à 14 h 30", "à 14 h 45"),
    ("la 2e édition", "la 3e édition"),
    ("3 500 habitants", "3 501 habitants"),
    ("M. Imaginaire", "Mme Imaginaire"),
    ("1,2 tonne", "1,3 tonne"),
    ("12 communes", "1 2 communes"),
    ("en 2017 3 villes", "en 2017 4 villes"),
)
# Beyond signs and spaces: a word in another's stead (« c’est à dire », « 5 kWh an »).
_WORDS = 20


@pytest.mark.parametrize(("before", "after"), SAME)
def test_what_is_mended_is_the_same_words(before: str, after: str) -> None:
    assert _bare(before) == _bare(after)


@pytest.mark.parametrize(("before", "after"), OTHER)
def test_what_a_person_changes_is_another_word(before: str, after: str) -> None:
    assert _bare(before) != _bare(after)


def test_nearly_every_line_that_a_copy_editor_leaves_has_its_words_still() -> None:
    changed = [one for one, two in lines() if one != two and _bare(one) != _bare(two)]
    assert len(changed) <= _WORDS, changed


def _bare(text: str) -> list[str]:
    return [unaccented(word) for line in text.split("\n") for word in line_words(line)]
