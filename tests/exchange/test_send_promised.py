"""What was promised of words is asked before a letter carries them to somebody else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.history.undone import CHAPTER, ID, PHARE, SAID, TEXT, Book, made, record
from vademecum.errors import VademecumError
from vademecum.exchange import sending
from vademecum.exchange.texts import sending as texts

DAY = dt.date(2019, 1, 1)
OWN = "attribution: fonction, accord: {{etat: {etat}, date: {date}, reference: {of}{more}}}}}"
QUOTE = "\n:::{{citation}} {target}\n{words}\n:::\n"


def heard(etat: str, date: str = "2017-05-02", of: str = "CONS-2", more: str = "") -> str:
    """The record, its `gardienne` with an accord of her own, its `gardien` with the frame's."""
    own = OWN.format(etat=etat, date=date, of=of, more=more)
    line = 'gardienne: {dans-le-texte: Gardienne, affiche: "Une gardienne", '
    group = "attribution: fonction, entendu: non}"
    text = record(relecture="relue").replace(f"{line}attribution: fonction}}", f"{line}{own}")
    for one in ("Présidence", "Une jardinière"):
        old = f'affiche: "{one}", attribution: fonction}}'
        text = text.replace(old, f'affiche: "{one}", {group}')
    return text


def asked_again(book: Book) -> None:
    book.commit(PHARE, heard("donne"))
    book.commit(PHARE, heard("refuse", "2018-02-03"))
    book.commit(PHARE, heard("donne").replace("etat: donne, date: 2017-05-02", "etat: attendu"))


def restored(book: Book) -> None:
    book.commit(PHARE, heard("donne"))
    book.commit(PHARE, heard("refuse", "2018-02-03"))
    book.commit(PHARE, heard("donne"))


def withdrew(book: Book) -> None:
    book.commit(PHARE, heard("donne"))
    book.commit(PHARE, heard("retire", "2018-02-03"))
    book.commit(PHARE, heard("donne"))


def narrower(book: Book) -> None:
    book.commit(PHARE, heard("donne"))
    book.commit(PHARE, heard("donne", "2018-02-03", "CONS-3", ", diffusion: travail"))
    book.commit(PHARE, heard("donne"))


def embargo(book: Book) -> None:
    book.commit(PHARE, heard("donne", "2018-02-03", "CONS-3", ", embargo: 2030-01-01"))
    book.commit(PHARE, heard("donne", "2018-02-03", "CONS-3"))


def nameless(book: Book) -> None:
    line = 'affiche: "Une gardienne", attribution: '
    text = heard("donne")
    book.commit(PHARE, text.replace(f"{line}fonction", f"{line}anonyme"))
    book.commit(PHARE, text)


def struck(book: Book) -> None:
    book.commit(PHARE, heard("donne"))
    book.withdraw("t2")
    book.commit(PHARE, heard("donne"))


UNDONE: dict[str, tuple[Callable[[Book], None], str]] = {
    "refused, then asked again": (asked_again, "P001"),
    "refused, then given back": (restored, "P001"),
    "withdrawn, then given back": (withdrew, "P001"),
    "narrower, then wide": (narrower, "P002"),
    "an embargo taken out": (embargo, "P003"),
    "nobody, then what they do": (nameless, "P004"),
    "struck, then there": (struck, "P005"),
}


@pytest.mark.table
@pytest.mark.parametrize("case", UNDONE)
def test_words_against_a_promise_go_to_nobody_else(case: str, tmp_path: Path) -> None:
    undo, code = UNDONE[case]
    book = made(tmp_path / "livre", heard("donne"))
    undo(book)
    with pytest.raises(VademecumError) as refused:
        sending.prepare(book.root, ID, "gardien", DAY, None)
    assert f" {code} " in refused.value.message
    assert PHARE in refused.value.message
    assert "\n" not in refused.value.message


@pytest.mark.table
@pytest.mark.parametrize("case", [case for case in UNDONE if case != "struck, then there"])
def test_the_person_of_the_promise_may_read_their_own_words(case: str, tmp_path: Path) -> None:
    book = made(tmp_path / "livre", heard("donne"))
    UNDONE[case][0](book)
    letter = sending.prepare(book.root, ID, "gardienne", DAY, None).letter
    assert "lanterne rouge" in letter.text


@pytest.mark.slow
def test_a_chapter_that_quotes_them_goes_to_nobody(tmp_path: Path) -> None:
    book = made(tmp_path / "livre", heard("donne"))
    people = '[personne.lectrice]\nnom = "Une lectrice"\n'
    book.write("annuaire.toml", people)
    quote = QUOTE.format(target=f"{ID}#t2", words=SAID.partition(".")[0] + ".")
    book.write(CHAPTER, TEXT + quote)
    book.commit(PHARE, heard("donne"))
    assert texts.prepare(book.root, "veille", "lectrice", DAY, None).data
    book.commit(PHARE, heard("refuse", "2018-02-03"))
    book.commit(PHARE, heard("donne"))
    with pytest.raises(VademecumError, match=r" P00[16] "):
        texts.prepare(book.root, "veille", "lectrice", DAY, None)
    book.commit(CHAPTER, TEXT)
    assert texts.prepare(book.root, "veille", "lectrice", DAY, None).data


@pytest.mark.slow
@pytest.mark.parametrize("etat", ["donne", "attendu", "refuse"])
def test_a_promise_that_stands_stops_no_letter(etat: str, tmp_path: Path) -> None:
    book = made(tmp_path / "livre", heard("donne"))
    book.commit(PHARE, heard(etat, "2018-02-03"))
    assert sending.prepare(book.root, ID, "gardien", DAY, None).unseen == ""
