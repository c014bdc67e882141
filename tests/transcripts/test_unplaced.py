"""Someone unknown in brackets where a file's layout puts names, and surnames in one label."""

from __future__ import annotations

import pytest

from tools.samples import docx, paragraph, run
from vademecum.model import Utterance
from vademecum.transcripts import read

REFUSED = "Je refuse cette clause."
NAMED = [("Odile Essai", "Bonjour à tous."), ("Paul Exemple", "Merci."), ("Odile Essai", "Bien.")]
AFTER = [("Paul Exemple", "Fin."), ("Odile Essai", "Oui."), ("Paul Exemple", "Bon.")]
UNKNOWN = ["(voix d’homme)", "(inaudible)", "[voix off]", "(Une femme)", "(autre voix)"]
NOTED = ["(Rires)", "(Applaudissements)", "(1)", "(voir annexe)", "(Je parle du pont.)"]
ALONE = "{}\n{}"
APART = "{}\n\n{}"
WAYS = [(ALONE, "\n\n"), ("{}  0:15\n{}", "\n\n"), ("{} (00:15) : {}", "\n")]


def _lines(label: str, way: str, gap: str = "\n\n") -> str:
    return gap.join(way.format(*turn) for turn in (*NAMED, (label, REFUSED), *AFTER))


def _said(text: str, name: str = "a.txt") -> tuple[Utterance, list[Utterance]]:
    """The words that are refused with, and what the others say."""
    found = read(text.encode(), name).utterances
    [one] = [one for one in found if REFUSED in one.text]
    assert "\n".join(item.text for item in found).count(REFUSED) == 1
    return one, [item for item in found if item is not one]


@pytest.mark.parametrize(
    ("label", "way", "gap"),
    [
        *((label, way, gap) for label in UNKNOWN for way, gap in WAYS),
        *((label, APART, "\n\n") for label in UNKNOWN if label != "(inaudible)"),
    ],
)
def test_where_names_stand_someone_unknown_is_not_who_spoke_before(
    label: str, way: str, gap: str
) -> None:
    one, others = _said(_lines(label, way, gap))
    assert (one.speaker, bool(one.asked)) == (None, True)
    assert one.text.startswith(label)
    assert [(item.speaker, item.text) for item in others] == [*NAMED, *AFTER]


@pytest.mark.parametrize(("label", "way"), [("(…)", ALONE), ("(?)", ALONE)])
def test_nor_is_a_bracket_without_words_right_above_some(label: str, way: str) -> None:
    one, _others = _said(_lines(label, way))
    assert (one.speaker, one.asked) == (None, label)


@pytest.mark.parametrize(("way", "gap"), [(APART, "\n\n"), (ALONE, "\n")])
def test_words_that_were_not_heard_are_listed_between_others(way: str, gap: str) -> None:
    one, _others = _said(_lines("(inaudible)", way, gap))
    assert (one.speaker, one.asked) == ("Odile Essai", "(inaudible)")


@pytest.mark.parametrize("way", [ALONE, APART])
@pytest.mark.parametrize("label", NOTED)
def test_what_is_noted_or_said_in_brackets_asks_nothing(label: str, way: str) -> None:
    one, others = _said(_lines(label, way))
    assert one.speaker in {"Odile Essai", None}
    assert not any(item.asked for item in (one, *others))


def test_what_was_left_out_between_blank_lines_asks_nothing() -> None:
    one, _others = _said(_lines("(…)", APART))
    assert (one.speaker, one.asked) == ("Odile Essai", "")


@pytest.mark.parametrize("label", UNKNOWN)
@pytest.mark.parametrize("way", ["**{}.** {}", "**{}** {}"])
def test_in_bold_it_is_nobody(label: str, way: str) -> None:
    turns = [f"**{name} :** {words}" for name, words in (*NAMED, *AFTER)]
    one, others = _said("\n\n".join([*turns[:3], way.format(label, REFUSED), *turns[3:]]), "a.md")
    assert (one.speaker, one.asked in {label, label[1:-1]}) == (None, True)
    assert [(item.speaker, item.text) for item in others] == [*NAMED, *AFTER]


def test_in_bold_in_word_as_well() -> None:
    turns = [(f"{name} :", words) for name, words in (*NAMED, *AFTER)]
    turns.insert(3, ("(voix d’homme).", REFUSED))
    made = docx(*(paragraph(run(name, "b"), run(f" {words}")) for name, words in turns))
    [one] = [one for one in read(made, "a.docx").utterances if REFUSED in one.text]
    assert (one.speaker, one.asked) == (None, "(voix d’homme)")


@pytest.mark.parametrize("label", ["(Rires)", "(1)", "(voir annexe)"])
def test_in_bold_a_note_asks_nothing(label: str) -> None:
    turns = [f"**{name} :** {words}" for name, words in (*NAMED, *AFTER)]
    text = "\n\n".join([*turns[:3], f"**{label}.** {REFUSED}", *turns[3:]])
    one, others = _said(text, "a.md")
    assert not any(item.asked for item in (one, *others))


STOPPED = ["Mme Essai. Bonjour.", "M. Exemple. Merci.", "Mme Essai. Bien."]


@pytest.mark.parametrize(
    "label",
    ["Essai, Exemple et Preuve", "Essai et Exemple", "Anna Essai, Paul Exemple et Luc Preuve",
     "Exemple (Dem), Essai (SOC) et Preuve", "Essai, Exemple"],
)  # fmt: skip
def test_surnames_of_those_who_speak_are_asked_about_whole(label: str) -> None:
    one, _others = _said("\n\n".join([*STOPPED, f"{label}. {REFUSED}", *STOPPED]))
    assert (one.asked, one.text) == (label, f"{label}. {REFUSED}")


@pytest.mark.parametrize(
    "words",
    ["Paris, Lyon et Marseille. Trois villes.", "Essai et Exemple ont voté. Oui.",
     "Ni Essai, ni Exemple. Personne.", "Pont, route et gare. Tout y est."],
)  # fmt: skip
def test_places_and_sentences_are_of_who_speaks(words: str) -> None:
    one, _others = _said("\n\n".join([*STOPPED, f"{words} {REFUSED}", *STOPPED]))
    assert (one.speaker, one.asked) == ("Mme Essai", "")


def test_no_length_of_a_line_of_names_is_slow() -> None:
    line = "Essai et " * 5000
    found = read("\n\n".join([*STOPPED, line, *STOPPED]).encode(), "a.txt").utterances
    assert sum(one.text.count("Essai et") for one in found) == 5000
