"""French as it is set: what is wrong is mended, what is right is left, and families meet."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.french import setting_more
from tests.french.setting import NB, RIGHT, TOGETHER, TOLD, WRONG
from vademecum.french import typography
from vademecum.french.folding import sealed
from vademecum.french.rules import Finding
from vademecum.text.prose import line_alone

CASES = [
    (family, *case)
    for table in (WRONG, setting_more.WRONG)
    for family, cases in table.items()
    for case in cases
]


def masked(text: str) -> str:
    return re.sub(r"\{sup\}(?=`)", lambda name: "\0" * len(name[0]), line_alone(text))


def found(text: str) -> list[Finding]:
    return list(typography.find(masked(text)))


def mended(text: str, *, read: bool = False) -> str:
    """The text once every fix is made; on words already read, those that leave the seal alone."""
    for _round in range(60):
        fixes = [one for one in found(text) if one.sure and (one.seal or not read)]
        if not fixes:
            return text
        one = fixes[0]
        good = one.written(masked(text), text, markup=True)
        text = text[: one.start] + good + text[one.end :]
    raise AssertionError(f"no end to the fixes of {text!r}")


@pytest.mark.parametrize(("family", "code", "before", "after"), CASES)
def test_what_is_wrong(family: str, code: str, before: str, after: str) -> None:
    assert code in {one.code for one in found(before)}
    assert mended(before) == after
    assert found(after) == []


@pytest.mark.parametrize("text", RIGHT + setting_more.RIGHT)
def test_what_is_right(text: str) -> None:
    assert [(one.code, one.sign, one.good) for one in found(text)] == []


@pytest.mark.parametrize(("text", "good"), TOLD)
def test_what_is_told_and_left(text: str, good: str) -> None:
    assert [(one.code, one.good.replace("\u202f", " "), one.sure) for one in found(text)] == [
        ("T020", good, False)
    ]
    assert mended(text) == text


@pytest.mark.parametrize("text", ["9h-17h*mot*,", "12 km*mot*", "*mot*2ème"])
def test_a_word_that_goes_on_behind_marks_is_left_to_who_said_it(text: str) -> None:
    assert not found(text)[-1].seal


def test_the_end_of_a_signs_name_is_no_sign() -> None:
    assert [one.code for one in found("c’est l&rsquo;eau&hellip; fini")] == ["T018", "T018"]


@pytest.mark.parametrize(("text", "code", "good"), setting_more.TOLD)
def test_what_a_person_must_say(text: str, code: str, good: str) -> None:
    assert [(one.code, one.good, one.sure) for one in found(text)] == [(code, good, False)]
    assert mended(text) == text


@pytest.mark.parametrize(("before", "after"), TOGETHER)
def test_families_that_meet(before: str, after: str) -> None:
    assert mended(before) == after
    assert found(after) == []


FRAGMENTS = st.lists(
    st.sampled_from(
        [
            *" ,.;:!?'\"«»“”()[]*-–—%…’&\n",
            *("  ", "...", "\n\n", NB, "\u202f", "--", "?!", "l'", "d'", "qu'", "10", "000", "1"),
            *("2017", "ème", "er", "ère", "nde", "XXI", "XIV", "e", "h", "15", " h ", "km", "€"),
            *("M€", "%", "‰", "°C", "n°", "nº", "art.", "p.", "L.", "M.", "Mr", "Mme", "etc"),
            *("Etat", "Ecole", "A la", "A l'", "mot", "eau", "mars", "mai", " le ", "Louis"),
            *("coeur", "OEUVRE", "‘", "---", " ;", " ?", "2e", "2nde", "Mme.", "5' 30\"", "10000"),
            *(" euros", " millions", "min", ",89", "ETAT", "A Paris", "Education", "al.", "s"),
            *(
                "16h15min",
                "9h-17h",
                " H ",
                "'000",
                "-15",
                "/an",
                "$",
                " L",
                "Mds €",
                "° C",
                " m2",
                "è",
            ),
            *(
                "2de",
                "IXe-",
                "la 2d",
                "M. le ",
                "M. de ",
                " et Mme ",
                "av. J.-C.",
                "P. 3",
                "L.",
                "Mai",
            ),
            *(
                "Education ",
                "Ete",
                "Ile",
                "Age ",
                "Ca va",
                "L'ECOLE",
                "SANTE ",
                "A Lyon",
                "A faire",
            ),
            *("„", "<<", ">>", "''", "« ", " »", "“ ", " ”", "l' ", "aujourd' hui", "'n'", " '90"),
            *(".....", "..", ". . .", "c'est à dire", "grand'mère", "ex aequo", "déc.", "le 3 "),
            *('{"', '": "', '"}', "   ", "\nmot   ", ";x;"),
            *("&#39;", "&quot;", "&laquo;", "&hellip;", "&nbsp;", "REUNION ", "LA SEANCE", "2.5 %"),
            *("\n—", "\n— ", "'oui'", " dit ", "(élu en ", ".Voir ", "n°s ", "K€", "I er", "1ier"),
            *("Jean ", "Elisabeth ", "Av. ", "c.à.d.", "Titre I", "§§", "hab/ha", "Euros", "p."),
            *(
                ") ,",
                "»,",
                "C.E.E. ,",
                "! !",
                ";;",
                ",,",
                " :",
                "*mot*,",
                "%;",
                "le 3 Mars",
                "Lundi 3",
            ),
            *(
                "no 3",
                "les nos 4",
                ": -Oui",
                " …puis",
                "2015.Le",
                "2015,a ",
                " .Puis",
                "choses:la ",
            ),
            *(
                "km2",
                "/m2",
                "10 km / h",
                "Dr. ",
                "Pr. X",
                "ODD 17",
                "300 av JC",
                "5000 à ",
                "4.756 ",
            ),
            *(
                "habitants",
                "**",
                "$",
                "”",
                "– ",
                "p.XII",
                "2,5m",
                "15t de ",
                "€HT",
                "9H-",
                "{sup}`",
            ),
            *(
                "le Ca ",
                "A noter",
                "1 re",
                "II e siècle",
                "v. 12",
                "14mars",
                "mot«",
                "»mot",
                " )et",
            ),
            *("02 97 00 00 00", "+33 2 97 00 00 00", "Tél. ", "1990 - ", "pp. 12 - ", "XVIIe s."),
            *(
                "2.0.1",
                "a.b@ex.fr",
                "; ",
                "https://ex.fr/?",
                "éd. 2 ",
                "M. Voilà",
                "j/7",
                "100 $ ",
                "$5 ",
            ),
            *("www.exemple.fr", "a.md", " 2{sup}`e` ", ".000", " 000", "é", "x"),
        ]
    ),
    max_size=14,
).map("".join)


@pytest.mark.slow
@settings(max_examples=800, deadline=None)
@given(FRAGMENTS)
def test_mended_once_is_mended(text: str) -> None:
    once = mended(text)
    assert [one for one in found(once) if one.sure] == []
    assert mended(once) == once


def words(text: str) -> str:
    """What a reader sees of it."""
    return re.sub(r"\{sup\}`(\w+)`", r"\1", text)


@pytest.mark.slow
@settings(max_examples=800, deadline=None)
@given(FRAGMENTS)
def test_the_seal_stands_under_what_may_touch_speech(text: str) -> None:
    assert sealed(words(mended(text, read=True))) == sealed(words(text))


@pytest.mark.parametrize(("family", "code", "before", "after"), CASES)
def test_the_seal_stands_in_each_family(family: str, code: str, before: str, after: str) -> None:
    assert sealed(words(mended(before, read=True))) == sealed(words(before))
