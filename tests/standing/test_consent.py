"""`vademecum consent`: the ordinary cases, and what is wider than it may be."""

from __future__ import annotations

import json

import pytest

from tests.book import HEARING, TESTIMONY, Book
from vademecum.model import Hearing
from vademecum.record import seal

ISLE = "2019-05-02-ile-aux-cerfs"
VALE = "2019-06-11-val-brume"
ME = ("--person", "meunier")


def said(book: Book, *arguments: str, name: str = ISLE) -> str:
    """What the command says; it must have done it."""
    done = book.run("consent", name, *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout


def refused(book: Book, *arguments: str, name: str = ISLE) -> str:
    """What the command refuses to write."""
    before = book.bytes()
    done = book.run("consent", name, *arguments)
    assert done.returncode == 1, done.stdout
    assert book.bytes() == before
    return done.stderr.strip()


def word(book: Book) -> str:
    """The miller's accord as it stands in the file."""
    found = [line.strip() for line in book.read(HEARING).split("\n") if line.startswith("    acc")]
    return found[0] if found else ""


def read(book: Book) -> bool | None:
    record = book.library().records[ISLE]
    assert isinstance(record, Hearing)
    return seal.read(record, record.turns[1])


def test_a_signed_paper(small: Book) -> None:
    told = said(small, *ME, "--given", "public", "--reference", "C-1", "--date", "2019-06-01")
    assert word(small) == (
        'accord: {etat: donne, diffusion: public, date: 2019-06-01, reference: "C-1"}'
    )
    assert read(small)  # it counted as read under the record's accord
    assert f"git commit -m '{ISLE} : accord : meunier, donné'" in told
    assert small.codes() == []
    assert "Nothing changed." in said(
        small, *ME, "--given", "public", "--reference", "C-1", "--date", "2019-06-01"
    )


def test_the_only_person_heard_need_not_be_named(small: Book) -> None:
    said(small, "--given", "public", "--date", "2019-06-01")
    assert word(small).startswith("accord: {etat: donne")


def test_several_people_must_be(small: Book) -> None:
    small.alter(HEARING, "attribution: anonyme,\n    entendu: non}", "attribution: anonyme}")
    assert "meunier, voisine" in refused(small, "--given", "public")
    assert "no “maire” in" in refused(small, "--person", "maire", "--given", "public")


def test_a_telephone_call_of_an_heir(small: Book) -> None:
    said(small, *ME, "--given", "membres", "--by", "sa fille", "--date", "2019-06-01",
         "--embargo", "2019-12-01")  # fmt: skip
    assert word(small) == (
        "accord: {etat: donne, diffusion: membres, embargo: 2019-12-01, date: 2019-06-01, "
        'par: "sa fille"}'
    )


@pytest.mark.slow
def test_who_answered_before_is_not_who_answers_now(small: Book) -> None:
    said(small, *ME, "--given", "public", "--by", "sa fille", "--reference", "C-1",
         "--date", "2019-06-01")  # fmt: skip
    said(small, *ME, "--given", "public", "--date", "2019-06-02")  # nothing new is said
    said(small, *ME, "--informed", "2019-06-02")
    assert 'par: "sa fille"' in word(small)
    said(small, *ME, "--given", "travail", "--reference", "C-2", "--date", "2019-07-01")
    assert "par:" not in word(small)
    said(small, *ME, "--given", "membres", "--by", "son fils", "--reference", "C-3",
         "--date", "2019-08-01")  # fmt: skip
    assert 'par: "son fils"' in word(small)
    said(small, *ME, "--refused", "--reference", "C-4", "--date", "2019-09-01")
    assert "par:" not in word(small)


def test_a_change_of_mind_that_narrows_says_which_quotes_break(small: Book) -> None:
    said(small, *ME, "--given", "public", "--reference", "C-1", "--date", "2019-06-01")
    told = said(small, *ME, "--given", "membres", "--date", "2019-07-01")
    assert "chapters/agir/roues.md:12: E001" in told
    assert "diffusion: membres" in word(small)


@pytest.mark.slow
def test_a_word_wider_than_the_record_stays_theirs(small: Book) -> None:
    small.alter(HEARING, "\n  diffusion: public", "\n  diffusion: travail")
    told = said(small, *ME, "--given", "public", "--date", "2019-06-01", "--reference", "C-1")
    assert "the record's own accord holds: travail at most" in told
    said(small, *ME, "--informed", "2019-06-02")
    said(small, *ME, "--attribution", "anonyme", "--date", "2019-06-03")
    assert "diffusion: public, date: 2019-06-03" in word(small)
    said(small, *ME, "--given", "travail", "--date", "2019-07-01", "--reference", "C-2")
    assert "diffusion: travail, date: 2019-07-01" in word(small)
    wider = (*ME, "--given", "public", "--date", "2019-07-01", "--reference", "C-3")
    assert "later --date" in refused(small, *wider)


@pytest.mark.slow
def test_what_is_wider_needs_a_later_day_and_a_reference(small: Book) -> None:
    said(small, *ME, "--given", "membres", "--date", "2019-07-01")
    wider = (*ME, "--given", "public")
    assert "later --date" in refused(small, *wider, "--date", "2019-08-01")
    assert "later --date" in refused(small, *wider, "--date", "2019-07-01", "--reference", "C-2")
    assert "is later" in refused(small, *wider, "--date", "2019-06-01", "--reference", "C-2")
    said(small, *wider, "--date", "2019-08-01", "--reference", "C-2")
    assert "diffusion: public, date: 2019-08-01" in word(small)


def test_the_day_of_a_word_said_again_is_written_with_its_paper(small: Book) -> None:
    said(small, *ME, "--given", "public", "--date", "2019-06-01", "--reference", "C-1")
    said(small, *ME, "--given", "public", "--date", "2019-08-01", "--reference", "C-2")
    assert "date: 2019-08-01" in word(small)
    assert '"C-2"' in word(small)
    said(small, *ME, "--given", "public")  # no day is said: the one that is written stands
    assert "date: 2019-08-01" in word(small)
    assert "is later" in refused(small, *ME, "--given", "public", "--date", "2019-07-01")


def test_an_embargo_only_lasts_longer(small: Book) -> None:
    said(small, *ME, "--given", "public", "--date", "2019-07-01", "--embargo", "2030-01-01")
    said(small, *ME, "--given", "public", "--date", "2019-07-01")
    assert "embargo: 2030-01-01" in word(small)  # not said again, it stands
    sooner = (*ME, "--given", "public", "--embargo", "2020-01-01")
    assert "later --date" in refused(small, *sooner, "--date", "2019-07-01")


def test_a_name_that_says_more_needs_the_same(small: Book) -> None:
    said(small, *ME, "--given", "public", "--date", "2019-07-01", "--reference", "C-1")
    more = (*ME, "--attribution", "nom", "--shown", "Zéphyrin Borée")
    assert "later --date" in refused(small, *more, "--date", "2019-07-01")
    said(small, *more, "--date", "2019-08-01", "--reference", "C-2")
    assert 'affiche: "Zéphyrin Borée"\n    attribution: nom' in small.read(HEARING)


def test_how_a_person_is_printed_is_written_as_french_sets_it(small: Book) -> None:
    more = (*ME, "--attribution", "fonction", "--shown", 'L\'adjointe "aux eaux"')
    said(small, *more, "--given", "public", "--date", "2019-07-01")
    assert 'affiche: "L’adjointe «\u00a0aux eaux\u00a0»"' in small.read(HEARING)


def by_name(book: Book, shown: str) -> None:
    """The miller is printed by his name, so."""
    was = 'affiche: "Un meunier"\n    attribution: fonction'
    book.alter(HEARING, was, f'affiche: "{shown}"\n    attribution: nom')


@pytest.mark.table
@pytest.mark.parametrize("way", ["fonction", "anonyme"])
def test_who_is_named_no_more_is_printed_by_no_name(way: str, small: Book) -> None:
    by_name(small, "Zéphyrin Borée, meunier")
    narrower = (*ME, "--attribution", way)
    assert "may be their name" in refused(small, *narrower, "--shown", "Borée, meunier")
    said(small, *narrower)
    after = small.read(HEARING)
    assert f'affiche: "Une personne entendue"\n    attribution: {way}' in after


def test_what_was_never_a_name_stays(small: Book) -> None:
    by_name(small, "Un meunier")
    said(small, *ME, "--attribution", "fonction")
    assert 'affiche: "Un meunier"\n    attribution: fonction' in small.read(HEARING)


def test_the_paper_that_said_less_says_no_more(small: Book) -> None:
    said(small, *ME, "--given", "membres", "--date", "2019-07-01", "--reference", "C-1")
    wider = (*ME, "--given", "public", "--date", "2019-08-01", "--reference")
    assert "a --reference of its own" in refused(small, *wider, "C-1")
    said(small, *wider, "C-2")


@pytest.mark.parametrize(("day", "told"), [("2019-12-01", True), ("2999-12-01", False)])
def test_an_embargo_that_is_over_is_told(day: str, told: bool, small: Book) -> None:
    out = said(small, *ME, "--given", "public", "--embargo", day, "--reference", "C-1")
    assert (f"the embargo of {day} is over" in out) is told


def test_the_paper_that_says_how_they_are_named_is_kept(small: Book) -> None:
    said(small, *ME, "--given", "membres", "--date", "2019-07-01", "--reference", "C-1")
    said(small, *ME, "--attribution", "anonyme", "--date", "2019-08-01", "--reference", "C-2")
    assert word(small) == (
        'accord: {etat: donne, diffusion: membres, date: 2019-08-01, reference: "C-2"}'
    )


def test_struck_words_are_none_that_they_read(small: Book) -> None:
    """Whoever reads a letter is shown their mark alone: written as the others, they are new."""
    said(small, *ME, "--read", "--given", "public", "--date", "2019-07-01")
    assert read(small) is True
    small.alter(HEARING, "{retire}`trois nuits secrètes`", "trois nuits secrètes")
    assert read(small) is False
    assert any("E010" in one for one in small.codes())
    said(small, *ME, "--read")
    small.alter(HEARING, "trois nuits secrètes", "{retire}`trois nuits secrètes`")
    assert read(small) is True  # struck since: it only narrows


def test_nobody_gives_an_accord_for_the_group_s_own(small: Book) -> None:
    assert "is not heard" in refused(small, "--person", "voisine", "--given", "public")


@pytest.mark.slow
def test_a_refusal_takes_the_seals_out_and_keeps_its_first_day(small: Book) -> None:
    said(small, *ME, "--given", "public", "--date", "2019-06-01", "--reference", "C-1")
    told = said(small, *ME, "--refused", "--date", "2019-07-01")
    assert word(small) == "accord: {etat: refuse, date: 2019-07-01}"
    assert read(small) is None
    assert f"vademecum withdraw {ISLE} --person meunier" in told
    assert "Nothing changed." in said(small, *ME, "--refused", "--date", "2019-09-01")


def test_a_refusal_of_what_was_published_is_a_withdrawal(small: Book) -> None:
    note = {"version": "2019.1", "date": "2019-12-01", "records": {"public": [ISLE]}}
    small.write("editions/2019.1.json", json.dumps(note))
    said(small, *ME, "--refused", "--date", "2020-02-01")
    assert word(small) == "accord: {etat: retire, date: 2020-02-01}"


def test_what_no_version_showed_is_refused_only(small: Book) -> None:
    note = {"version": "2019.1", "date": "2019-12-01", "records": {"public": [ISLE]},
            "silences": {"public": {ISLE: "t2"}}}  # fmt: skip
    small.write("editions/2019.1.json", json.dumps(note))
    said(small, *ME, "--refused", "--date", "2020-02-01")
    assert "etat: refuse" in word(small)


@pytest.mark.slow
def test_what_was_refused_comes_back_in_words_that_are_kept(small: Book) -> None:
    said(small, *ME, "--refused", "--date", "2019-07-01")
    again = (*ME, "--given", "public", "--reference", "C-2", "--read")
    assert "--why" in refused(small, *again, "--date", "2019-08-01")
    assert "later --date" in refused(small, *again, "--date", "2019-07-01", "--why", "lettre")
    said(small, *again, "--date", "2019-08-01", "--why", "lettre du 1er août")
    row = (
        '{quoi: refus, qui: "meunier", du: 2019-07-01, le: 2019-08-01, '
        'pourquoi: "lettre du 1er août"}'
    )
    assert f"levees:\n  - {row}\n" in small.read(HEARING)
    assert read(small) and small.codes() == []


def test_what_was_refused_does_not_come_back_by_the_same_paper(small: Book) -> None:
    said(small, *ME, "--refused", "--date", "2019-07-01", "--reference", "C-1")
    again = (*ME, "--given", "public", "--date", "2019-08-01", "--why", "lettre")
    assert "a --reference of its own" in refused(small, *again, "--reference", "C-1")
    said(small, *again, "--reference", "C-2")


def test_an_objection_is_to_what_no_consent_was_asked_for(small: Book) -> None:
    assert "say --refused" in refused(small, *ME, "--objects")
    small.alter(HEARING, "base: consentement", "base: interet-public")
    said(small, *ME, "--objects", "--date", "2019-07-01")
    assert word(small) == "accord: {etat: refuse, date: 2019-07-01}"


def test_who_is_told_of_a_public_sitting(small: Book) -> None:
    small.alter(HEARING, "base: consentement", "base: interet-public")
    small.alter(HEARING, "  etat: donne\n", "  etat: attendu\n")
    said(small, *ME, "--informed", "2019-04-01")
    assert word(small) == "accord: {diffusion: public, informe: 2019-04-01}"
    assert small.codes() == []


@pytest.mark.slow
def test_what_they_read_is_sealed(small: Book) -> None:
    small.alter(HEARING, "  etat: approuvee", "  etat: envoyee")
    told = said(small, *ME, "--given", "public", "--date", "2019-06-01")
    assert "withheld till they are read (--read): t2" in told
    assert read(small) is None
    said(small, *ME, "--read")
    assert read(small)


def test_a_testimonys_witness_is_not_named(small: Book) -> None:
    small.alter(TESTIMONY, "  etat: approuvee", "  etat: envoyee")
    said(small, "--read", "--date", "2019-12-01", name="temoignage-meuniere")
    assert small.read(TESTIMONY).count(" lu=") == 2
    assert "  etat: approuvee\n  date: 2019-12-01" in small.read(TESTIMONY)
    said(small, "--refused", "--date", "2019-12-02", name="temoignage-meuniere")
    assert " lu=" not in small.read(TESTIMONY)
    assert "  etat: refuse" in small.read(TESTIMONY)


def test_a_frame_narrower_than_the_word_is_said(small: Book) -> None:
    told = said(small, "--given", "public", "--date", "2019-07-01", name=VALE)
    assert "the record's own accord holds: membres at most" in told


@pytest.mark.parametrize(
    "arguments", [(), ("--given", "public", "--refused"), ("--date", "2019-01-01")]
)
def test_one_thing_is_said(small: Book, arguments: tuple[str, ...]) -> None:
    assert refused(small, *ME, *arguments)


@pytest.mark.parametrize(
    "word",
    [("--given", "public", "--date"), ("--refused", "--date"), ("--read", "--date"),
     ("--given", "public", "--informed")],
    ids=" ".join,
)  # fmt: skip
def test_no_word_is_of_a_day_to_come(word: tuple[str, ...], small: Book) -> None:
    assert "2999-01-01 has not come" in refused(small, *ME, *word, "2999-01-01")
