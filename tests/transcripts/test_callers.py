"""Who joined by telephone, dashes on both sides of a name, and numbers of signs."""

from __future__ import annotations

import pytest

from tests.transcripts.test_names import read
from vademecum import transcripts
from vademecum.intake.hearing import label_of
from vademecum.model import Utterance

PHONE = "06 00 00 00 01"
SIGNS = {"a colon": "{} : {}", "a colon alone": "{} :\n{}", "a dash": "{} — {}",
         "a hyphen": "{} - {}"}  # fmt: skip
SAID = [
    ("Anna Essai", "Bonjour."), (PHONE, "Je refuse."), ("Paul Exemple", "Pourquoi ?"),
    (PHONE, "Parce que."), ("Anna Essai", "Bien."), ("Paul Exemple", "Merci."),
]  # fmt: skip


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("phone", [PHONE, "+33 6 00 00 00 01", "0600000001"])
def test_a_number_where_names_stand_is_a_caller(phone: str, sign: str) -> None:
    turns = [(phone if who == PHONE else who, words) for who, words in SAID]
    text = "\n\n".join(SIGNS[sign].format(who, words) for who, words in turns)
    assert read(text, "a.txt") == [f"{who}: {words}" for who, words in turns]


@pytest.mark.parametrize("sign", ["{} : {}", "{} — {}"])
def test_once_it_is_nobodys_till_somebody_says(sign: str) -> None:
    turns = [one for at, one in enumerate(SAID) if at != 3]
    said = read("\n\n".join(sign.format(who, words) for who, words in turns), "a.txt")
    assert said[1].startswith(f"?{PHONE}: {PHONE}")


def test_a_number_that_is_said_is_words() -> None:
    said = "Anna Essai : Appelez le 06 00 00 00 01 : je réponds."
    assert read(f"{said}\nPaul Exemple : Bien.\n" * 2, "a.txt")[0] == said.replace(" : ", ": ", 1)


CUES = ["{}: {}", "{} : {}", "- {}: {}"]
NUMBERS = ["0600000001", "15145550199", "(514) 555-0199", "1514***0199", "+1 514-***-0199",
           "06.00.00.00.01"]  # fmt: skip


def captions(layout: str, turns: list[tuple[str, str]]) -> list[str]:
    cues = (f"00:00:0{at}.000 --> 00:00:0{at}.900\n{layout.format(*turn)}\n"
            for at, turn in enumerate(turns, 1))  # fmt: skip
    return read("WEBVTT\n\n" + "\n".join(cues), "a.vtt")


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("layout", CUES)
@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_before_the_colon_of_every_cue_is_who_speaks(
    number: str, layout: str, times: int
) -> None:
    turns = [("Anna Essai", "Bonjour."), (number, "Oui."), ("iPhone de Luc", "Non."),
             (number if times == 2 else "Anna Essai", "Bien."), ("Anna Essai", "Fin.")]  # fmt: skip
    assert captions(layout, turns) == [f"{who}: {words}" for who, words in turns]


@pytest.mark.parametrize("words", ["2024", "12345", "20240115"])
def test_a_year_and_an_amount_are_nobodys(words: str) -> None:
    turns = [("Anna Essai", "Bonjour."), (words, "Oui."), ("Paul", "Non."), ("Anna Essai", "Bien."),
             ("Paul", "Fin.")]  # fmt: skip
    assert not any(one.startswith(f"{words}: ") for one in captions("{}: {}", turns))


@pytest.mark.parametrize(
    ("label", "written"),
    [
        ("1514***0199", "1514✱✱✱0199"),
        ("+1 514-***-0199", "+1 514-✱✱✱-0199"),
        ("M. Y***", "M. Y…"),
        ("+33 6 ** ** ** 12", "+33 6 ✱✱ ✱✱ ✱✱ 12"),
        ("(514) ***-**99", "(514) ✱✱✱-✱✱99"),
    ],
)
def test_hidden_digits_keep_their_stars(label: str, written: str) -> None:
    assert label_of(Utterance(label, "Oui.")) == written


TIMES = ["00:00:0{} - {} - {}", "[00:00:0{}] - {} - {}", "0:0{} – {} – {}"]


@pytest.mark.parametrize("layout", TIMES)
def test_a_time_a_name_and_words_between_dashes(layout: str) -> None:
    turns = [("Anna Essai", "Bonjour."), ("Paul", "Pourquoi - dites-moi ?"), (PHONE, "Non."),
             ("Anna Essai", "Bien.")]  # fmt: skip
    text = "\n".join(layout.format(at, who, words) for at, (who, words) in enumerate(turns, 1))
    found = transcripts.read(text.encode(), "a.txt").utterances
    assert [(one.speaker, one.text, one.start) for one in found] == [
        (who, words, at) for at, (who, words) in enumerate(turns, 1)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "00:00:01 - Bonjour à tous - et merci.\n00:00:05 - Le port - dit-on - est plein.\n"
        "00:00:12 - Bien - passons.\n",
        "09:00 - Accueil - Café au foyer.\n09:30 - Mairie - Discours.\n10:00 - Accueil - Fin.\n",
        "Lot 1 - Démolition.\nLot 2 - Toiture.\nLot 1 - Charpente.\nLot 2 - Façade.\n",
        "Lyon - la ville - dort.\nNice - la ville - vit.\nLyon - la ville - vit.\n",
    ],
)
def test_a_programme_and_sentences_with_dashes_are_nobodys(text: str) -> None:
    assert all(one.startswith(("-: ", "?")) for one in read(text, "a.txt"))


TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><u who="#A">{}</u></body></text></TEI>'


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("#8230;et s’est félicité", "…et s’est félicité"),
        ("C#8217;est #171;", "C’est #171;"),
        ("une #339;uvre, un caf#233;", "une œuvre, un café"),
        ("dit#160;: non", "dit\u00a0: non"),
        ("au n° #1234;", "au n° #1234;"),
        ("#8230 voix et le canal #200", "#8230 voix et le canal #200"),
    ],
)
def test_a_sign_by_its_number_is_the_sign_where_it_surely_is(written: str, words: str) -> None:
    found = transcripts.read(TEI.format(written).encode(), "a.xml")
    assert found.utterances[0].text == words
    assert len(found.noticed) == words.count(";")
