"""Words compared: accents, ligatures and typography set aside."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.french import folding
from vademecum.french.folding import fold, letters, normal, unaccented
from vademecum.history.words import line_words
from vademecum.intake.hearing import speaker
from vademecum.sphinx_ext.search import FoldedFrench


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Donné", "donne"),
        ("  compte_rendu ", "compte-rendu"),
        ("Dans le texte", "dans-le-texte"),
        ("LIBERTÉ-EXPRESSION", "liberte-expression"),
        ("e\u0301tat", "etat"),
        ("Mœurs", "moeurs"),
        ("curriculum vitæ", "curriculum-vitae"),
    ],
)
def test_keys_and_values(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("Sœur Marie-Ève", "soeur-marie-eve"),
        ("SŒUR", "soeur"),
        ("Lætitia", "laetitia"),
        ("Chargée d’étude", "chargee-d-etude"),
        ("Chargée d'étude", "chargee-d-etude"),
        ("M. Łukasz Ørsted", "m-lukasz-orsted"),
        ("Eﬃcace", "efficace"),
        ("Ж", "intervenant-dd5912"),  # one of its own, the same each time
        ("—", "intervenant"),
        ("a" * 39 + " b", "a" * 39),
    ],
)
def test_keys_of_speakers(label: str, key: str) -> None:
    assert speaker(label, ()).key == key
    assert speaker(label, (key,)).key == f"{key}-2"


def test_accents_off() -> None:
    assert unaccented("Œuvre d'État, ægypan, mÆ, 2²") == "OEuvre d'Etat, aegypan, mAE, 2²"
    assert letters("Œuvre d'État, Straße, 2²") == "oeuvre d'etat, strasse, 22"
    assert folding.name("J.-B. Œil") == "j  b  oeil"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("l’eau", "l'eau"),
        ("« Oui », dit-elle", '"Oui", dit-elle'),
        ("«\u00a0Oui\u00a0»", "«Oui»"),
        ("Qui aide\u202f?", "Qui aide?"),
        ("à 10\u00a0%\u00a0: non", "à 10%: non"),
        ("attendez…", "attendez..."),
        ("un cœur, une ﬁn", "un coeur, une fin"),
        ("Œuvre", "Oeuvre"),
        ("porte\u2011voix, porte\u2010voix", "porte-voix, porte-voix"),
        ("co\u00adpie", "copie"),
        ("aujourd’\u2060hui", "aujourd'hui"),
        ("e\u0301tat", "état"),
        ("ﬁ\u0301, æ\u0301, ǽ", "fí, ǽ, ǽ"),
        ("  deux\u2009 mots\n", "deux mots"),
    ],
)
def test_typography_makes_no_other_words(one: str, other: str) -> None:
    assert normal(one) == normal(other)


@pytest.mark.parametrize(("one", "other"), [("pêche", "péché"), ("Oui", "oui"), ("a b", "ab")])
def test_other_words_stay_others(one: str, other: str) -> None:
    assert normal(one) != normal(other)


# What stands inside words, in all its shapes; the marks that text and credit read for themselves
# are left out.
TEXT = st.text(
    alphabet="aeœŒæfiﬁé'’‘ʼ′-‐‑\u00ad\u200b\u2060\ufeff «»“…,;?\u00a0\u202f", max_size=40
)


@given(TEXT)
def test_equal_for_quotes_is_equal_for_credit(text: str) -> None:
    assert line_words(normal(text)) == line_words(re.sub(r"[ \u00a0\u202f]+(?=[;?,…])", "", text))


@given(st.text(max_size=40))
def test_normal_once_is_normal(text: str) -> None:
    assert normal(normal(text)) == normal(text)


def test_the_browser_folds_by_the_same_table() -> None:
    script = FoldedFrench.js_splitter_code
    told = dict(re.findall(r'replaceAll\("(.)", "(..)"\)', script))
    assert told == {one: two for one, two in folding.LIGATURES.items() if one.islower()}
