"""In a text cut at a width what comes back, or ends a line, is mostly words: none is a person."""

from __future__ import annotations

import pytest

from vademecum import transcripts

NOTED = {
    "German": "(Beifall bei der Fraktion A sowie bei Abgeordneten\nder Fraktion B)",
    "French": "(Applaudissements sur plusieurs bancs des groupes\nde la majorité et du Centre)",
    "a call": "(Beifall bei der Fraktion A – Volker Essai\n[Fraktion B]: Das hat sie ja gesagt!)",
}
AGAIN = {
    "two words": "Herzlichen Dank.", "thanks": "Vielen Dank.", "short": "Das ist so, sage ich so.",
    "French": "Je vous remercie.", "French thanks": "Grand Merci.",
    "English": "Thank You.", "Spanish": "Muchas Gracias.",
}  # fmt: skip
PEOPLE = ["Präsident Dr. Essai:", "Anna Muster (Fraktion A):", "Bernd Probe (Fraktion B):"]
LONG = "Wir haben das am Freitag gesehen und wir werden es wieder sehen, meine Damen"


def protocol(said: str, noted: str, rounds: int = 3, after: str = "Ja.") -> str:
    """Each speaks in turn, some words noted below them and some repeated."""
    turns = [
        f"{who}\n\nGuten Morgen allen.\n\n{noted}\n\n{said}\n\n{after}" for who in PEOPLE
    ] * rounds
    return "\n\n".join(turns)


@pytest.mark.parametrize("noted", NOTED)
@pytest.mark.parametrize("again", AGAIN)
def test_what_comes_back_is_nobody(again: str, noted: str) -> None:
    text = protocol(AGAIN[again], NOTED[noted], after="(Beifall bei der Fraktion A)")
    read = transcripts.read(text.encode(), "a.txt")
    people = {who[:-1] for who in PEOPLE}
    assert {one.speaker for one in read.utterances} - {None} == people
    mine = [one for one in read.utterances if AGAIN[again].replace("'", "’") in one.text]
    assert len(mine) == 9
    for at, one in enumerate(mine):
        own = PEOPLE[at % 3][:-1]
        assert (one.speaker, one.asked) == (own, ""), one


def test_a_thing_before_a_colon_is_no_person_where_names_stand_alone() -> None:
    words = "Apropos Musterland: Die ganzen Wortspiele sind vorbei."
    text = f"{protocol('Nein.', NOTED['German'])}\n\n{words}"
    read = transcripts.read(text.encode(), "a.txt")
    assert "Apropos Musterland" not in {one.speaker for one in read.utterances}
    one = "Präsident Essai: Ja.\n\nAnna Muster: Nein.\n\n" * 3 + "Clara Beleg: Doch."
    read = transcripts.read(one.encode(), "a.txt")
    assert read.utterances[-1].speaker == "Clara Beleg"


def test_a_line_that_goes_on_opens_no_turn() -> None:
    cut = f"{LONG}\nClara Beleg: das ist wahr und bleibt es auch morgen.\nJa."
    more = "\n\nClara Beleg:\n\nNein.\n\nClara Beleg:\n\n"
    text = f"{protocol('Nein.', '')}{more}{cut}"
    read = transcripts.read(text.encode(), "a.txt")
    wrong = [one for one in read.utterances if "das ist wahr" in one.text]
    assert wrong
    assert all(one.speaker is None and one.asked for one in wrong)


@pytest.mark.parametrize("stop", ["", "."])
def test_names_with_a_full_stop_stay_names_where_that_is_the_way(stop: str) -> None:
    rows = [f"{who}{stop}\n\n{words}" for who in ("Anna Essai", "Paul Exemple") for words in
            ("Il faut refaire la rue avant l'hiver.", "Je vous remercie.")] * 2  # fmt: skip
    read = transcripts.read("\n\n".join(rows).encode(), "a.txt")
    assert {one.speaker for one in read.utterances} == {"Anna Essai", "Paul Exemple"}


def test_blocks_whose_lines_each_name_somebody_are_no_cut_text() -> None:
    long = "bon alors on a fait le tour des commerçants un par un et ils sont tous d'accord"
    rows = "\n\n".join([f"Anna : {long}\nPaul : {long}\nLéa : oui"] * 3)
    read = transcripts.read(rows.encode(), "a.txt")
    said = [one.asked or one.speaker for one in read.utterances]
    assert said == ["Anna", "Paul", "Léa"] * 3


def test_a_sentence_that_goes_on_in_small_letters_is_no_question() -> None:
    text = "\n\n".join([protocol("\n".join([LONG] * 9), ""), f"{LONG}\nhabe: Die Frage ist da."])
    last = transcripts.read(text.encode(), "a.txt").utterances[-1]
    assert (last.speaker, last.asked) == (PEOPLE[-1][:-1], "")
    some = "\n".join(f"anna : {LONG}\npaul : {LONG}" for _ in range(12))
    said = transcripts.read(f"Entretien\n\n{some}".encode(), "a.txt").utterances
    assert all(one.speaker in {"anna", "paul", None} for one in said)
    assert sum((one.speaker or one.asked) == "anna" for one in said) == 12


def test_what_stands_once_within_sentences_is_no_person_however_many_are() -> None:
    turns = [f"{who}\n\n{LONG}\nMinister Probe{at}: er sagt nein." for at, who in enumerate(PEOPLE)]
    read = transcripts.read("\n\n".join(turns * 2).encode(), "a.txt")
    assert {one.speaker for one in read.utterances} - {None} == {who[:-1] for who in PEOPLE}
    asks = "\n\n".join([f"Q : {LONG}\nR : {LONG}"] * 4)
    read = transcripts.read(asks.encode(), "a.txt")
    assert [one.speaker for one in read.utterances] == ["Q", "R"] * 4
