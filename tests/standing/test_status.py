"""Where each person's word stands, what is held of one, and the register of consents."""

from __future__ import annotations

import csv
import io
import json

import pytest

from tests.book import HEARING, WHEELS, WITHDRAWN, Book

ISLE = "2019-05-02-ile-aux-cerfs"


def told(book: Book, *arguments: str) -> str:
    done = book.run("status", *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout


def people(book: Book) -> None:
    """Two people heard: one gave theirs, the other is awaited."""
    book.alter(HEARING, "attribution: anonyme,\n    entendu: non}", "attribution: anonyme,\n"
               "    accord: {etat: attendu}}")  # fmt: skip
    done = book.run("consent", ISLE, "--person", "meunier", "--given", "public", "--date",
                    "2019-06-01", "--reference", "C-1")  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_each_persons_word_and_what_is_open(small: Book) -> None:
    people(small)
    text = told(small, ISLE)
    assert f"{ISLE}: agreed by some\n" in text
    assert "meunier (M. Zéphyrin): given, public, 2019-06-01, C-1, 1 of 1 sealed\n" in text
    assert "voisine (Mme Ondine): awaited, public\n    open: the consent; 1 turn to be read" in text


def test_a_word_wider_than_the_record_is_told_as_it_was_given(small: Book) -> None:
    people(small)
    small.alter(HEARING, "\n  diffusion: public", "\n  diffusion: travail")
    text = told(small, ISLE)
    mine = "given, public, the document: travail at most, 2019-06-01, C-1, 1 of 1 sealed\n"
    assert f"meunier (M. Zéphyrin): {mine}" in text
    assert f"{mine}    open" not in text  # nothing is theirs to give any more
    assert "missing: an audience wider than the working group" in text
    raw = small.run("status", "--format", "csv").stdout.removeprefix("\ufeff")
    (one,) = [
        row
        for row in csv.DictReader(io.StringIO(raw), delimiter=";")
        if row["clé de la personne"] == "meunier"
    ]
    assert (one["diffusion"], one["limite du document"]) == ("public", "groupe de travail")


def test_on_another_ground_no_consent_is_missing(small: Book) -> None:
    small.alter(HEARING, "base: consentement", "base: interet-public")
    small.alter(HEARING, "etat: donne", "etat: attendu")
    assert "to be told that the words are published" in told(small, ISLE)
    small.alter(HEARING, "etat: attendu", "etat: attendu\n  informe: 2019-06-02")
    text = told(small, "--format", "json")
    assert '"the consent"' not in text
    assert "reference of the consent form" not in text


def test_one_consent_for_several_is_said(small: Book) -> None:
    small.alter(HEARING, "attribution: anonyme,\n    entendu: non}", "attribution: anonyme}")
    assert told(small, ISLE).count("open: one consent for 2 people") == 2


def test_who_was_told_is_awaited_no_more_and_who_refused_reaches_nobody(small: Book) -> None:
    small.alter(HEARING, "attribution: anonyme,\n    entendu: non}", "attribution: anonyme,\n"
                "    accord: {base: interet-public, informe: 2019-06-02}}")  # fmt: skip
    done = small.run("consent", ISLE, "--person", "meunier", "--refused", "--date", "2019-06-01")
    assert done.returncode == 0, done.stderr
    text = told(small, ISLE)
    assert "voisine (Mme Ondine): told on 2019-06-02, public" in text
    assert "meunier (M. Zéphyrin): refused, 2019-06-01" in text


def test_words_changed_since_they_were_read(small: Book) -> None:
    people(small)
    small.alter(HEARING, "est curé", "est propre")
    assert "open: 1 turn changed since it was read" in told(small, ISLE)


def test_what_do_you_hold_of_me(small: Book) -> None:
    people(small)
    note = {"version": "2019.1", "date": "2019-12-01", "records": {"public": [ISLE]}}
    small.write("editions/2019.1.json", json.dumps(note))
    held = json.loads(told(small, "--person", "meunier", "--format", "json"))
    (one,) = held
    assert (one["record"], one["shown"], one["attribution"]) == (ISLE, "Un meunier", "role")
    assert one["consent"]["reference"] == "C-1"
    assert [(turn["id"], turn["number"], turn["state"]) for turn in one["turns"]] == [
        ("t2", "2", "read")
    ]
    assert [(quote["path"], quote["line"]) for quote in one["quotes"]] == [(WHEELS, 12)]
    assert [(shown["version"], shown["turns"]) for shown in one["versions"]] == [("2019.1", ["t2"])]
    text = told(small, "--person", "meunier")
    assert "quoted: 2019-05-02-ile-aux-cerfs#t2, chapters/agir/roues.md:12" in text
    assert "shown in 2019.1 of 2019-12-01, public: 1 turn of 1" in text


@pytest.mark.slow
def test_the_pages_of_a_book_that_was_built(small: Book) -> None:
    done = small.run("build", "public", "--format", "pdf", "--date", "2020-01-01")
    assert done.returncode == 0, done.stderr
    (one,) = json.loads(told(small, "--person", "meunier", "--format", "json"))
    ((edition, page),) = one["quotes"][0]["pages"].items()
    assert edition == "public" and page > 1


def test_a_version_that_was_silent_showed_nothing(small: Book) -> None:
    note = {"version": "2019.1", "date": "2019-12-01", "records": {"public": [ISLE]},
            "silences": {"public": {ISLE: "t2"}}}  # fmt: skip
    small.write("editions/2019.1.json", json.dumps(note))
    (one,) = json.loads(told(small, "--person", "meunier", "--format", "json"))
    assert one["versions"] == []


def test_a_key_of_several_hearings_is_no_person(small: Book) -> None:
    done = small.run("status", "--person", "presidence")
    assert done.returncode == 1
    assert "say which" in done.stderr
    assert told(small, ISLE, "--person", "presidence").startswith(f"{ISLE} (2019-05-02)")
    assert small.run("status", "--person", "inconnue").returncode == 1


def test_the_register_as_a_spreadsheet_opens_it(small: Book) -> None:
    people(small)
    small.alter(HEARING, 'reference: "C-1"', 'reference: "=1+1"')
    raw = small.run("status", "--format", "csv").stdout
    assert raw.startswith("\ufeffaudition ou témoignage;clé de la personne;")
    rows = list(csv.DictReader(io.StringIO(raw.removeprefix("\ufeff")), delimiter=";"))
    where = "audition ou témoignage"
    mine = {row["clé de la personne"]: row for row in rows if row[where] == ISLE}
    assert set(mine) == {"meunier", "voisine"}
    assert mine["meunier"]["référence du papier"] == "'=1+1"  # no formula
    assert (mine["meunier"]["passages relus"], mine["meunier"]["passages"]) == ("1", "1")
    assert mine["meunier"]["état de l’accord"] == "donné"
    assert mine["meunier"]["date de l’accord"] == "2019-06-01"
    assert mine["voisine"]["état de l’accord"] == "attendu" and mine["voisine"]["reste à faire"]
    assert any(row[where] == "temoignage-meuniere" for row in rows)


@pytest.mark.slow
def test_all_that_a_person_said_is_withdrawn(small: Book) -> None:
    people(small)
    small.commit()
    done = small.run("withdraw", ISLE, "--person", "meunier", "--yes", "--date", "2020-03-02")
    assert done.returncode == 0, done.stderr
    text = small.read(HEARING)
    assert "accord: {etat: retire, date: 2020-03-02}" in text
    assert "le bief est curé" not in text and " lu=" not in text
    assert "[passage retiré le 2\u00a0mars 2020]" in text
    again = small.run("withdraw", ISLE, "--person", "meunier", "--yes", "--date", "2020-05-02")
    assert again.returncode == 0, again.stderr
    assert small.read(HEARING) == text  # the first day stands


@pytest.mark.slow
@pytest.mark.parametrize(("published", "state"), [(False, "refuse"), (True, "retire")])
def test_the_words_of_who_refused_are_taken_out(published: bool, state: str, small: Book) -> None:
    """The first day and the paper stand; words that no version showed were refused, no more."""
    people(small)
    done = small.run("consent", ISLE, "--person", "meunier", "--refused", "--date", "2019-07-01",
                     "--reference", "PAPIER-7")  # fmt: skip
    assert done.returncode == 0, done.stderr
    if published:
        note = {"version": "2019.1", "date": "2019-12-01", "records": {"public": [ISLE]}}
        small.write("editions/2019.1.json", json.dumps(note))
    small.commit()
    done = small.run("withdraw", ISLE, "--person", "meunier", "--yes", "--date", "2020-03-02")
    assert done.returncode == 0, done.stderr
    text = small.read(HEARING)
    assert f'accord: {{etat: {state}, date: 2019-07-01, reference: "PAPIER-7"}}' in text
    assert "le bief est curé" not in text
    assert "PAPIER-7" in told(small, ISLE, "--person", "meunier")


def test_a_frame_that_refuses_stands_for_whoever_withdraws(small: Book) -> None:
    small.alter(HEARING, "etat: donne", "etat: refuse")
    small.commit()
    done = small.run("withdraw", ISLE, "--person", "meunier", "--yes", "--date", "2020-03-02")
    assert done.returncode == 0, done.stderr
    assert "etat: retire" not in small.read(HEARING)
    assert "[passage retiré le 2\u00a0mars 2020]" in small.read(HEARING)


def test_a_word_that_is_given_is_awaited_no_more(small: Book) -> None:
    """It was given, and its words have not been read."""
    small.alter(HEARING, "etat: approuvee", "etat: envoyee")
    people(small)
    assert f"{ISLE}: agreed by some\n" in told(small, ISLE)


def test_an_anonymous_person_is_told_the_name_that_is_printed(small: Book) -> None:
    people(small)
    small.alter(HEARING, "    attribution: fonction\n", "    attribution: anonyme\n")
    (one,) = json.loads(told(small, "--person", "meunier", "--format", "json"))
    assert one["shown"].startswith("Intervenant ")


@pytest.mark.slow
def test_a_record_that_cannot_be_read_is_named(small: Book) -> None:
    small.add(HEARING, "\n<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> autre\n")
    small.write("hearings/ancien/temoignage-retire.md", small.read(WITHDRAWN))
    for extra in ((), ("--format", "json"), ("--format", "csv")):
        done = small.run("status", *extra)
        assert done.returncode == 1
        said = done.stdout + done.stderr
        assert f"{HEARING}:" in said
        assert "G001" in said
        assert "F011" in said
    done = small.run("status", ISLE)
    assert done.returncode == 1
    assert "G001" in done.stderr
