"""What a version's note keeps of words taken back: it binds where a squash drops the history."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.history.undone import CHAPTER, DAY, PHARE, SAID, TEXT, TURNS, VERGER, Book, made, record
from vademecum import corpus
from vademecum.history.struck import noted_down
from vademecum.judge import judge
from vademecum.publish import note
from vademecum.store import Store

FIRST = "La lanterne rouge oriente les barques perdues vers le chenal du nord."
HIDDEN = "le goémon brûlé trahit notre présence aux contrebandiers"
PLACES = {"public": {"hearings/x.html": "h-2017-03-14-phare-t2 h-2017-03-14-phare-t3"}}
NOTE = "editions/2018.1.json"
Act = Callable[[Book], object]


def release(book: Book) -> str:
    """What `release` would note, committed; the note's text."""
    library = corpus.load(book.root).library
    rows = noted_down(book.root, library, Store.none())
    head = book.git("rev-parse", "HEAD")
    text = note.text("2018.1", "2018-05-02", head, (), {}, rows)
    book.commit(NOTE, json.dumps(json.loads(text) | {"addresses": PLACES}))
    return book.read(NOTE)


def accord(person: str, told: str) -> str:
    row = f'affiche: "Une {person}", attribution: fonction'
    return record().replace(row, f"{row}, accord: {{{told}}}")


def turn(book: Book) -> None:
    book.withdraw("t2")


def person(book: Book) -> None:
    book.commit(PHARE, accord("gardienne", "etat: retire, date: 2018-01-15"))


def refusal(book: Book) -> None:
    book.commit(PHARE, accord("gardienne", "etat: refuse, date: 2018-01-15"))


def all_of_it(book: Book) -> None:
    book.withdraw()


def part(book: Book) -> None:
    book.commit(PHARE, record(body=TURNS.replace(SAID, f"{{retire}}`{HIDDEN}`, dit-on.")))


def bare(book: Book) -> None:
    book.write(PHARE, record(body=TURNS.replace(SAID, f"{HIDDEN}, dit-on.")))


def again(book: Book) -> None:
    book.write(PHARE, record())


def chapter(book: Book) -> None:
    book.write(CHAPTER, f"{TEXT}\n{FIRST}\n")


def renamed(book: Book) -> None:
    (book.root / PHARE).unlink()
    book.write("hearings/2017-03-14-feu.md", record())


def other_words(book: Book) -> None:
    text = book.read(PHARE)
    start = text.index("[passage retiré"), text.index("]", text.index("[passage retiré")) + 1
    book.write(PHARE, text[: start[0]] + "La mer était belle." + text[start[1] :])


def squash(book: Book) -> None:
    """All that lies there is one commit, and nothing holds what was before."""
    book.git("checkout", "-q", "--orphan", "neuf")
    book.commit()
    book.git("branch", "-q", "-D", "main")


BACK: dict[str, tuple[Act, Act, list[str]]] = {
    "a turn": (turn, again, [PHARE]),
    "a turn of other words": (turn, other_words, [PHARE]),
    "a turn, in a chapter": (turn, chapter, [CHAPTER]),
    "a turn, under another name": (turn, renamed, ["hearings/2017-03-14-feu.md"]),
    "a person": (person, again, [PHARE]),
    "a person, in a chapter": (person, chapter, [CHAPTER]),
    "a refusal": (refusal, again, [PHARE]),
    "a whole record, in a chapter": (all_of_it, chapter, [CHAPTER]),
    "a passage in a turn": (part, bare, [PHARE]),
}  # fmt: skip


def codes(book: Book) -> set[tuple[str, str]]:
    found = judge(book.root, DAY, Store.none()).problems
    return {(one.code, one.place.path) for one in found if one.code[0] == "P"}


@pytest.mark.table
@pytest.mark.parametrize("case", BACK)
def test_what_a_squash_brings_back_is_told(tmp_path: Path, case: str) -> None:
    take, back, paths = BACK[case]
    book = made(tmp_path / "livre", record(body=TURNS))
    take(book)
    text = release(book)
    for words in SAID.split():
        assert len(words) < 6 or words not in text  # not a word of it
    assert "gardienne" not in text
    squash(book)
    assert codes(book) <= {("P020", NOTE)}
    back(book)
    book.commit()
    assert {path for code, path in codes(book) if code == "P022"} == set(paths)


@pytest.mark.table
@pytest.mark.parametrize("case", BACK)
def test_where_the_history_tells_it_the_note_is_silent(tmp_path: Path, case: str) -> None:
    take, back, _paths = BACK[case]
    book = made(tmp_path / "livre", record(body=TURNS))
    take(book)
    release(book)
    back(book)
    book.commit()
    told = {code for code, _path in codes(book)} - {"P020"}
    assert told and "P022" not in told


LIFTED = 'levees: [{{quoi: {}, du: 2018-01-15, le: 2018-06-01, pourquoi: "lettre"}}]\n'
OWN = "etat: donne, date: 2018-06-01, reference: CONS-9"
AGREED: dict[str, tuple[Act, str]] = {
    "a turn": (turn, record(levees=LIFTED.format("passage"))),
    "a person": (
        person,
        accord("gardienne", OWN).replace(
            "---\n\n", LIFTED.format("retrait, qui: gardienne") + "---\n\n", 1
        ),
    ),
}


@pytest.mark.parametrize("case", AGREED)
def test_a_later_word_lifts_it(tmp_path: Path, case: str) -> None:
    take, text = AGREED[case]
    book = made(tmp_path / "livre", record(body=TURNS))
    take(book)
    release(book)
    squash(book)
    book.commit(PHARE, text)
    assert codes(book) <= {("P020", NOTE)}


def test_what_others_say_too_is_not_kept(tmp_path: Path) -> None:
    book = made(tmp_path / "livre", record(body=TURNS))
    book.commit(
        VERGER, book.read(VERGER).replace("{#t2}", f"{{#t3}}\n**Gardien** — {FIRST}\n\n{{#t2}}")
    )
    book.withdraw("t2")
    rows = noted_down(book.root, corpus.load(book.root).library, Store.none())
    with_it = {one for each in rows.values() for row in each for one in row.words}
    book.commit(VERGER, book.read(VERGER).replace(FIRST, "Oui."))
    rows = noted_down(book.root, corpus.load(book.root).library, Store.none())
    assert (
        len({one for each in rows.values() for row in each for one in row.words})
        == len(with_it) + 1
    )


def test_a_note_keeps_what_it_reads(tmp_path: Path) -> None:
    book = made(tmp_path / "livre", record(body=TURNS))
    turn(book)
    release(book)
    rows = noted_down(book.root, corpus.load(book.root).library, Store.none())
    assert corpus.load(book.root).library.releases[0].struck == rows
    assert [dataclasses.replace(one, words=()).anchor for one in rows[Path(PHARE).stem]] == ["t2"]


def without(book: Book) -> None:
    text = book.read(PHARE)
    start = text.index("{#t2}")
    book.write(PHARE, text[:start] + text[text.index("{#t3}") :])


def another(book: Book) -> None:
    """Another person's words under the same id."""
    other_words(book)
    book.write(PHARE, book.read(PHARE).replace("**Gardienne** — La mer", "**Gardien** — La mer"))


MARKS: dict[str, tuple[Act, list[str]]] = {
    "as it is": (lambda _book: None, []),
    "gone with its turn": (without, ["P023"]),
    "gone for other words": (other_words, ["P023"]),
    "gone for another’s": (another, ["P023"]),
    "gone for the words themselves": (again, ["P005"]),
    "in bold": (
        lambda book: book.write(
            PHARE, book.read(PHARE).replace("[passage", "**[passage").replace("2018]", "2018]**")
        ),
        [],
    ),
    "moved down": (
        lambda book: book.write(
            PHARE, f"{book.read(PHARE)}\n{{#t9}}\n**Gardien** — La mer était belle.\n"
        ),
        [],
    ),
    "withdrawn with all the rest": (lambda book: book.withdraw(day="2018-04-01"), []),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("case", MARKS)
def test_a_mark_once_published_binds(tmp_path: Path, case: str) -> None:
    act, told = MARKS[case]
    book = made(tmp_path / "livre", record(body=TURNS))
    book.withdraw("t2")
    release(book)
    act(book)
    book.commit()
    assert sorted({code for code, _path in codes(book)} - {"P020"}) == told


def test_a_mark_that_nobody_has_seen_does_not(tmp_path: Path) -> None:
    book = made(tmp_path / "livre", record(body=TURNS))
    book.withdraw("t2")
    without(book)
    book.commit()
    assert codes(book) == set()


GONE = accord("gardienne", "etat: retire, date: 2018-01-15")
EMPTY = "[passage retiré le 15 janvier 2018]"


def at_t2(words: str, label: str = "Gardienne") -> str:
    """The hearing after a person took back all they said, with those words at a turn."""
    first, second = GONE.split("{#t2}")[0], GONE[GONE.index("{#t3}") :]
    cut = second.split("{#t5}")[0] + f"{{#t5}}\n**Gardienne** — {EMPTY}\n"
    return f"{first}{{#t2}}\n**{label}** — {words}\n\n{cut}" if words else first + cut


PERSONS: dict[str, tuple[str, list[str]]] = {
    "the mark": (at_t2(EMPTY), []),
    "another’s words": (at_t2("La mer était belle.", "Gardien"), ["P023"]),
    "nothing": (at_t2(""), ["P023"]),
    "the words themselves": (record(body=TURNS), ["P001"]),
}


@pytest.mark.table
@pytest.mark.parametrize("case", PERSONS)
def test_so_do_the_marks_of_a_person_who_withdrew(tmp_path: Path, case: str) -> None:
    text, told = PERSONS[case]
    book = made(tmp_path / "livre", record(body=TURNS))
    book.commit(PHARE, at_t2(EMPTY))
    release(book)
    book.commit(PHARE, text)
    assert sorted({code for code, _path in codes(book)} - {"P020"}) == told
