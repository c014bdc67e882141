"""The form's words are told from any other, and say what the ground for publishing makes true."""

from __future__ import annotations

import pytest

from vademecum.exchange import answers, form
from vademecum.exchange import docx_styles as styles
from vademecum.exchange.answers import Found, Read
from vademecum.exchange.letter import Paragraph, asked
from vademecum.exchange.read.stream import Block, Run, Where
from vademecum.exchange.sentences import FORMER, SENTENCES
from vademecum.model import ConsentBasis

DAYS = ("day", "before", "sent", "date")


class Values(dict[str, str]):
    """What differs from letter to letter."""

    def __missing__(self, key: str) -> str:
        known = {"turns": "[t2], [tkdrmf] et [t7]", "turn": "[t2]", "reference": "VM-FE8YF4-WRF"}
        return "1er mars 2017" if key in DAYS else known.get(key, "des mots d’ici")


SHEET = answers.sheet(
    [
        *(Paragraph(styles.FORM, words.format_map(Values())) for words in SENTENCES.values()),
        *(line for one in form.every_question() for line in asked(one, "")),
    ]
)


def read(words: str) -> Found | None:
    """What a paragraph is of the form."""
    return SHEET.of(Block(Where.BODY, (Run(words),)))


@pytest.mark.parametrize("tag", SENTENCES)
def test_each_sentence_is_known_again(tag: str) -> None:
    said = SENTENCES[tag].format_map(Values())
    assert read(said.replace("\u00a0", " ").replace("’", "'")) == Found(Read.WHOLE)
    assert read(f"{said} Sauf le passage sur le maire") is None
    if len(said.split()) > 6:
        assert SHEET.altered(f"{said} Sauf le passage sur le maire")
        assert read(said.replace(said.split()[1], "sauf", 1)) is None


@pytest.mark.parametrize("tag", FORMER)
def test_a_sentence_of_letters_under_way_is_known_again(tag: str) -> None:
    for former in FORMER[tag]:
        said = former.replace("{before}", "12 mai 2018")
        assert said != SENTENCES[tag]
        assert read(said) == Found(Read.WHOLE)
        assert read(f"{said} Sauf le passage sur le maire") is None


@pytest.mark.parametrize("words", ["Enregistrez le document et renvoyez-le avant le {}."])
def test_the_day_a_letter_was_wanted_back_may_be_any_and_nothing_else(words: str) -> None:
    assert read(words.format("12 mai 2018")) == Found(Read.WHOLE)
    assert read(words.format("12 mai 2018 sauf le passage sur le maire")) is None


SIGNS = {"☐ ": False, "☒\t": True, "[x] ": True, "X ": True, "☐ x ": True, "[ ] ": False, "✓": True}


@pytest.mark.parametrize("tag", form.choices())
def test_each_box_is_known_again(tag: str) -> None:
    words = form.choices()[tag].words
    for sign, ticked in SIGNS.items():
        assert read(f"{sign}{words}") == Found(Read.CHOICE, tag, ticked=ticked)
    for sign in ("", "OUI ", "non ☐ "):
        assert read(f"{sign}{words}") == Found(Read.UNREADABLE, tag)
    altered = read(f"☒ {words[:-1]}, sauf le passage sur le maire.")
    assert altered == Found(Read.ALTERED)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Pas avant le (JJ/MM/AAAA, facultatif) : 12/05/2018", (form.EMBARGO, "12/05/2018")),
        ("Pas avant le (JJ/MM/AAAA, facultatif)\u00a0:", (form.EMBARGO, "")),
        ("Pas avant le (JJ/MM/AAAA, facultatif) : ______", (form.EMBARGO, "")),
        ("Nom ou fonction à imprimer (facultatif) : Mme la maire", (form.NAME, "Mme la maire")),
        ("Pas avant Noël", None),
    ],
)
def test_what_is_typed_behind_a_line(line: str, found: tuple[str, str] | None) -> None:
    one = read(line)
    assert (None if one is None else (one.tag, one.typed)) == found


def test_speech_is_none_of_the_form() -> None:
    for words in (
        "Merci d’être venus.",
        "Vous avez été entendu.",
        "Vos choix sont faits.",
        "Le maire est parti.",
        "Le maire, le 1er mars.",
        "Rien n’en sera publié sans votre accord, je l’espère.",
    ):
        assert read(words) is None


@pytest.mark.parametrize("basis", ConsentBasis)
def test_what_is_asked_by_ground(basis: ConsentBasis) -> None:
    tags = {one.tag for asked in form.questions(basis) for one in asked.choices}
    assert form.APPROVED in tags
    assert {f"{form.NAMING}{way}" for way in ("nom", "fonction", "anonyme")} <= tags
    consent = basis is ConsentBasis.CONSENT
    assert ({f"{form.REACH}public", form.REFUSED} <= tags) is consent
    assert ({form.OPPOSED, form.INFORMED} <= tags) is not consent
    assert consent or not any(tag.startswith(form.REACH) for tag in tags)


def test_anonymity_is_not_promised() -> None:
    words = form.choices()[f"{form.NAMING}anonyme"].words
    assert "ni votre nom ni votre fonction" in words
    assert "qui connaît l’affaire peut vous reconnaître" in words
