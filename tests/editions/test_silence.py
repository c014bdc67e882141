"""Who has not agreed is silent: in each edition, turn by turn, and wherever words may lead."""

from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path

import pytest

from tests.book import DAY, EVENINGS, HEARING, TESTIMONY, WHEELS, Book
from tests.editions.test_staged import held, stage
from vademecum.editions.choose import choose
from vademecum.editions.sheet import RecordSheet
from vademecum.model import Hearing
from vademecum.record import seal

ISLE = "2019-05-02-ile-aux-cerfs"
GIVEN = "{etat: donne, date: 2019-06-01, reference: C-1}"
# Two people heard, each with an accord of their own; words that no other place of the book has.
BODY = """
Audition inventée.

{#t1 temps=00:00:04}
**Présidence** — Comment tourne la roue ?

{#t2 temps=00:00:31}
**M. Zéphyrin** — La roue ne tourne que si le bief est curé.

{#t3}
**Présidence** — Qui aide ?

{#t4 temps=00:01:00}
**Mme Ondine** — Chez nous, l’améthyste ne cure seul[^seul], dit [la loutre][lien].

| Mois | Curage |
| --- | --- |
| Mars | tourmaline |

## Les zibelines

- une *escarboucle*, [un lien](https://chrysolithe.exemple)[^a-deux]

![Une girasole](../chapters/agir/images/roue.svg)

## Ensuite

{#t5}
**Présidence** — Merci[^a-deux].

{#t6}
**Mme Ondine** — De rien, péridot.

[^seul]: Sauf cornaline.
[^a-deux]: Note de la séance.

[lien]: https://sardoine.exemple
"""
ONDINE = (
    "améthyste", "loutre", "tourmaline", "zibelines", "escarboucle", "chrysolithe", "girasole",
    "péridot", "cornaline", "sardoine",
)  # fmt: skip


def written(book: Book, ondine: str, *, attribution: str = "anonyme", name: str = "") -> None:
    """The hearing with both people's own accords, all they say sealed; no chapter quotes it."""
    head = book.read(HEARING).split("---\n")[1]
    head = head.replace('"Un meunier"\n', f'"Un meunier"\n    accord: {GIVEN}\n')
    shown = f"    affiche: {name}\n" if name else ""
    first, _voice, last = head.partition("  voisine: {")
    head = (
        f"{first}  voisine:\n    dans-le-texte: Mme Ondine\n{shown}"
        f"    attribution: {attribution}\n    accord: {ondine}\n{last[last.index('accord:') :]}"
    )
    book.write(HEARING, f"---\n{head}---\n{BODY}")
    record = book.library().records[ISLE]
    assert isinstance(record, Hearing)
    for turn in record.turns:
        ended = "refuse" in ondine or "retire" in ondine
        if turn.speaker == "meunier" or (turn.speaker == "voisine" and not ended):
            mark = f"lu={seal.of(record, turn)}"
            old = f"{{#{turn.id} temps={turn.time}" if turn.time else f"{{#{turn.id}"
            book.alter(HEARING, f"{old}}}", f"{old} {mark}}}")
    for path in (WHEELS,):
        text = book.read(path)
        text = text.replace(":::{citation} 2019-05-02-ile-aux-cerfs#t2\nLa roue ne tourne que si "
                            "le bief est curé […] chaque automne.\n:::\n", "")  # fmt: skip
        text = re.sub(r"On l’a dit autrement.*\n", "", text)
        book.write(path, text)


def page(tree: Path) -> str:
    return (tree / HEARING).read_text(encoding="utf-8")


@pytest.fixture
def silent(small: Book) -> Book:
    written(small, "{etat: refuse, date: 2019-06-01}")
    assert small.codes() == []
    return small


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


def sheet_of(book: Book, name: str, tree: Path) -> RecordSheet:
    return stage(book, name, tree)[1].records[ISLE]


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


# --- quotes, cards, links

QUOTE = f"{{citation}}`l’améthyste ne cure seul <{ISLE}#t4>`"


@pytest.mark.parametrize(
    ("accord", "why", "editions"),
    [
        ("{etat: refuse}", "its consent was refused", "public”, “membres”, “travail"),
        ("{etat: retire}", "its consent was withdrawn", "public”, “membres”, “travail"),
        ("{etat: attendu}", "its consent has not been given yet", "public”, “membres"),
        ("{diffusion: membres, etat: donne}", "it may not reach these readers", "public"),
        ("{etat: donne, embargo: 2020-01-02}", "it is under embargo",
         "public”, “membres”, “travail"),
        ("{etat: donne}", "", ""),
    ],
)  # fmt: skip
def test_a_quote_follows_its_speaker(small: Book, accord: str, why: str, editions: str) -> None:
    written(small, accord)
    small.add(EVENINGS, f"\n{QUOTE}\n\n{{citation}}`si le bief est curé <{ISLE}#t2>`\n")
    found = [(one.values["edition"], one.values["why"]) for one in small.problems()]
    assert found == ([(editions, why)] if why else [])


def test_a_quote_of_words_that_changed_is_told(small: Book) -> None:
    written(small, GIVEN)
    small.alter(HEARING, "De rien, péridot", "De rien, péridots")
    small.add(EVENINGS, f"\n{{citation}}`péridots <{ISLE}#t6>`\n")
    told = [one for one in small.problems() if one.code == "E001"]
    assert [one.values["why"] for one in told] == ["the person heard has not approved it yet"]


def test_the_mark_itself_cannot_be_quoted(silent: Book) -> None:
    silent.add(EVENINGS, f"\n{{citation}}`propos non publiés <{ISLE}#t4>`\n")
    assert [one.code for one in silent.problems()] == ["Q003"]


def test_a_card_follows_its_witness(small: Book) -> None:
    text = small.read(TESTIMONY).replace("{#p2}", "{#p2 lu=0000000000}")
    small.write(TESTIMONY, text)
    found = [(one.code, one.values.get("edition")) for one in small.problems()]
    assert ("E001", "public”, “membres") in found


def test_a_silent_paragraph_of_a_testimony(small: Book, tmp_path: Path) -> None:
    small.write(TESTIMONY, small.read(TESTIMONY).replace("{#p2}", "{#p2 lu=0000000000}"))
    _library, sheet = stage(small, "public", tmp_path / "tree")
    row = sheet.records["temoignage-meuniere"]
    assert (row.silences, list(row.excerpts)) == ({"p2": "rereading"}, ["p1"])
    assert "l’on y danse" not in held(tmp_path / "tree")


LINKS = {
    "un lien": (f"Voir [ce qu’on dit](../../{HEARING}#h-{ISLE}-t4).", "Voir ce qu’on dit."),
    "un lien court": (f"Voir [ce qu’on dit](#h-{ISLE}-t4).", "Voir ce qu’on dit."),
    "un renvoi": (f"Voir {{ref}}`ce qu’on dit <h-{ISLE}-t4>`.", "Voir ce qu’on dit."),
    "vers qui est là": (
        f"Voir [ce qu’on dit](#h-{ISLE}-t2).", f"Voir [ce qu’on dit](#h-{ISLE}-t2)."),
}  # fmt: skip


@pytest.mark.parametrize(("source", "wanted"), LINKS.values(), ids=LINKS.keys())
def test_a_link_keeps_its_words_alone(
    silent: Book, tmp_path: Path, source: str, wanted: str
) -> None:
    silent.add(EVENINGS, f"\n{source}\n")
    assert silent.codes() == []
    stage(silent, "public", tmp_path / "tree")
    assert wanted in (tmp_path / "tree" / EVENINGS).read_text(encoding="utf-8")


def test_a_link_without_words_would_say_it_is_there(silent: Book) -> None:
    silent.add(EVENINGS, f"\nVoir {{ref}}`h-{ISLE}-t4`.\n")
    assert [one.code for one in silent.problems()] == ["E004"]


# --- names

NAMED = "Ondine Merle, voisine"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Merci à Mme Ondine.", True),
        ("Merci à Ondine Merle.", True),
        ("Merci à ONDINE MERLE.", True),
        ("Merci à une voisine.", False),
    ],
)
def test_a_silent_persons_name_is_not_printed(small: Book, text: str, told: bool) -> None:
    written(small, "{etat: attendu}", attribution="nom", name=NAMED)
    small.add(EVENINGS, f"\n{text}\n")
    found = [one.values["edition"] for one in small.problems() if one.code == "E002"]
    assert found == (["public”, “membres"] if told else [])


def test_a_person_named_elsewhere_by_their_own_will_may_be(small: Book) -> None:
    written(small, "{etat: refuse}", attribution="nom", name=NAMED)
    other = small.read("hearings/2019-06-11-val-brume.md")
    other = other.replace("Éclusière", "Mme Ondine").replace('"Mme Ondine du val"', NAMED)
    other = other.replace("attribution: fonction\naccord", "attribution: nom\naccord")
    small.write("hearings/2019-06-11-val-brume.md", other)
    small.add(EVENINGS, "\nMerci à Ondine Merle.\n")
    found = [one.values["edition"] for one in small.problems() if one.code == "E002"]
    assert found == ["public"]  # which does not show the other hearing


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


def test_no_file_of_an_edition_holds_a_silent_persons_word(silent: Book) -> None:
    done = silent.run("build", "public", "--format", "html", "--date", "2020-01-01")
    assert done.returncode == 0, done.stderr
    site = silent.root / "dist" / "public"
    text = held(site)
    assert [word for word in (*ONDINE, "Ondine") if word.casefold() in text.casefold()] == []
    html = (site / "html" / HEARING.replace(".md", ".html")).read_text(encoding="utf-8")
    assert html.count("[propos non publiés]") == 2
    assert f'id="h-{ISLE}-t4"' in html
