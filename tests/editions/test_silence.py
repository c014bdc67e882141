"""Who has not agreed is silent in each edition, turn by turn, and in its record and its pages."""

from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path

import pytest

from tests.book import DAY, HEARING, Book
from tests.editions.test_staged import held, stage
from tests.editions.two_heard import GIVEN, ISLE, ONDINE, page, sheet_of, written
from vademecum.editions.choose import choose


def test_nothing_is_left_of_who_refused(silent: Book, tmp_path: Path) -> None:
    for name in ("public", "membres", "travail"):
        stage(silent, name, tmp_path / name)
        text = held(tmp_path / name)
        assert [word for word in (*ONDINE, "Ondine", "Intervenant A") if word in text] == []
        assert page(tmp_path / name).count(r"\[propos non publiés\]") == 2
        assert "Le bief" in text or "le bief est curé" in text


def test_others_stand_where_they_stood(silent: Book, tmp_path: Path) -> None:
    stage(silent, "public", tmp_path / "tree")
    lines, own = page(tmp_path / "tree").split("\n"), silent.read(HEARING).split("\n")
    for words in ("Comment tourne la roue", "La roue ne tourne", "Qui aide", "## Ensuite", "Merci[",
                  "[^a-deux]: Note"):  # fmt: skip
        here = next(at for at, line in enumerate(lines) if words in line)
        assert words in own[here], words
    assert "{vm:turn} 2019-05-02-ile-aux-cerfs#t4" in page(tmp_path / "tree")


def test_the_sheet_names_only_who_is_heard(silent: Book, tmp_path: Path) -> None:
    row = sheet_of(silent, "public", tmp_path / "tree")
    assert row.speakers == ("Présidence de séance", "Un meunier")
    assert [(one.id, one.speaker, one.time) for one in row.turns] == [
        ("t1", "Présidence de séance", "00:00:04"),
        ("t2", "Un meunier", "00:00:31"),
        ("t3", "Présidence de séance", None),
        ("t4", "", None),
        ("t5", "Présidence de séance", None),
        ("t6", "", None),
    ]
    assert row.silences == {"t4": "unpublished", "t6": "unpublished"}
    assert list(row.numbers.values()) == ["1", "2", "3", "4", "5", "6"]


def test_changed_words_are_withheld_alone(small: Book, tmp_path: Path) -> None:
    written(small, GIVEN)
    small.alter(HEARING, "péridot", "péridots")
    row = sheet_of(small, "public", tmp_path / "tree")
    text = page(tmp_path / "tree")
    assert row.silences == {"t6": "rereading"}
    assert row.turns[5].speaker == "Intervenant A"  # other turns of theirs are shown
    assert r"\[propos en cours de relecture\]" in text
    assert "péridot" not in text and "améthyste" in text


def test_who_shows_no_turn_is_not_named_either(small: Book, tmp_path: Path) -> None:
    written(small, GIVEN)
    for word in ("péridot", "améthyste"):
        small.alter(HEARING, word, f"{word}s")
    row = sheet_of(small, "public", tmp_path / "tree")
    assert row.silences == {"t4": "rereading", "t6": "rereading"}
    assert row.speakers == ("Présidence de séance", "Un meunier")
    assert {one.speaker for one in row.turns} == {"", "Présidence de séance", "Un meunier"}


MARKS = {
    "{etat: attendu}": ({"t4": ("pending-consent",), "t6": ("pending-consent",)}, {}),
    "{etat: donne, diffusion: membres}": (
        {"t4": ("reach-members",), "t6": ("reach-members",)}, {},
    ),
    "{etat: refuse}": ({}, {"t4": "unpublished", "t6": "unpublished"}),
    "{etat: retire}": ({}, {"t4": "unpublished", "t6": "unpublished"}),
    "{etat: donne, embargo: 2020-01-02}": ({}, {"t4": "unpublished", "t6": "unpublished"}),
    "{etat: donne}": ({}, {}),
}  # fmt: skip


@pytest.mark.parametrize("accord", MARKS)
def test_the_working_edition_marks_and_shows(small: Book, tmp_path: Path, accord: str) -> None:
    written(small, accord)
    row = sheet_of(small, "travail", tmp_path / "tree")
    assert (row.marks, row.silences) == MARKS[accord]
    assert row.notices == ()
    assert ("péridot" in page(tmp_path / "tree")) is not MARKS[accord][1]


def test_the_working_edition_says_what_was_not_read(small: Book, tmp_path: Path) -> None:
    written(small, GIVEN)
    small.write(HEARING, re.sub(r"(\{#t4[^}]*) lu=\w+", r"\1", small.read(HEARING)))
    small.alter(HEARING, "péridot", "péridots")
    row = sheet_of(small, "travail", tmp_path / "tree")
    assert row.marks == {"t4": ("unread",), "t6": ("changed",)}
    assert sheet_of(small, "public", tmp_path / "public").marks == {}


def test_a_letter_stands_for_the_same_person_in_every_edition(small: Book, tmp_path: Path) -> None:
    written(small, "{etat: attendu}")
    small.alter(HEARING, '    affiche: "Un meunier"\n', "")
    small.alter(HEARING, "attribution: fonction\n  voisine", "attribution: anonyme\n  voisine")
    text = small.read(HEARING).replace("etat: attendu", "etat: x").replace("etat: donne, date: "
                                       "2019-06-01, ref", "etat: attendu, ref")  # fmt: skip
    small.write(HEARING, text.replace("etat: x", "etat: donne"))
    assert sheet_of(small, "public", tmp_path / "p").speakers[1:] == ("Intervenant B",)
    assert sheet_of(small, "travail", tmp_path / "t").speakers[1:] == (
        "Intervenant A",
        "Intervenant B",
    )


# --- blocks


def test_a_turn_in_a_block_that_is_withheld_leaves_no_mark(small: Book, tmp_path: Path) -> None:
    written(small, "{etat: refuse}")
    text = small.read(HEARING).replace("{#t6", ":::::{diffusion} membres\n\n{#t6")
    small.write(HEARING, text.replace("péridot.\n", "péridot.\n\n:::::\n"))
    assert sheet_of(small, "public", tmp_path / "p").silences == {"t4": "unpublished"}
    row = sheet_of(small, "membres", tmp_path / "m")
    assert row.silences == {"t4": "unpublished", "t6": "unpublished"}
    assert "péridot" not in held(tmp_path / "m")


# --- records


def test_a_record_that_all_took_back_leaves_its_page(small: Book) -> None:
    written(small, "{etat: retire, date: 2019-11-01}")
    text = small.read(HEARING).replace("etat: donne, date: 2019-06-01", "etat: refuse, date: "
                                       "2019-10-01")  # fmt: skip
    small.write(HEARING, text)
    note = {"version": "2019.1", "date": "2019-12-01", "records": {"public": [ISLE]}}
    small.write("editions/2019.1.json", json.dumps(note))
    library = small.library()
    public = library.settings.editions[0]
    choice = choose(library, public, DAY)
    assert choice.tombstones == (ISLE,)
    once = dataclasses.replace(library, releases=())
    assert choose(once, public, DAY).tombstones == ()


def test_the_dated_page_says_when(small: Book, tmp_path: Path) -> None:
    test_a_record_that_all_took_back_leaves_its_page(small)
    _library, sheet = stage(small, "public", tmp_path / "tree")
    assert sheet.tombstones[ISLE].date == "2019-11-01"
    assert [word for word in (*ONDINE, "bief est curé") if word in held(tmp_path / "tree")] == []


# --- the pages as they are made


@pytest.mark.slow
def test_no_file_of_an_edition_holds_a_silent_persons_word(silent: Book) -> None:
    done = silent.run("build", "public", "--format", "html", "--date", "2020-01-01")
    assert done.returncode == 0, done.stderr
    site = silent.root / "dist" / "public"
    text = held(site)
    assert [word for word in (*ONDINE, "Ondine") if word.casefold() in text.casefold()] == []
    html = (site / "html" / HEARING.replace(".md", ".html")).read_text(encoding="utf-8")
    assert html.count("[propos non publiés]") == 2
    assert f'id="h-{ISLE}-t4"' in html
