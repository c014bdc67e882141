"""What `{retire}` struck stays struck once an accord was given: taking the role off is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.history.each import FRAME, GIVEN, LATER, LEDGER, begun, hearing, put
from tests.history.undone import CHAPTER, ID, PHARE, TEXT, TURNS, Book, made, record

PART = "oriente les barques perdues vers le chenal du nord"
MARKED = TURNS.replace(PART, f"{{retire}}`{PART}`")
SHORT = TURNS.replace("en\n hiver", "en hiver").replace(
    "Nous avons tout", "Nous {retire}`avons` tout"
)
LINE = f"{PHARE}:27: P005"


def to(body: str, **keys: str | None) -> Callable[[Book], None]:
    def act(book: Book) -> None:
        book.commit(PHARE, record(body=body, **keys))  # type: ignore[arg-type]

    return act


def chapter(words: str) -> Callable[[Book], None]:
    return lambda book: book.write(CHAPTER, f"{TEXT}\n{words}\n")


def lifted(book: Book) -> None:
    row = 'levees: [{quoi: passage, du: 2017-05-05, le: 2018-03-02, pourquoi: "lettre"}]\n'
    book.commit(PHARE, record(body=TURNS, levees=row))


def elsewhere(book: Book) -> None:
    book.commit(PHARE, record(body=MARKED + f"\n{{#t6}}\n**Gardien** — La lanterne {PART}.\n"))


UNDONE: dict[str, tuple[str, Callable[[Book], None], list[str]]] = {
    "the role taken off": (MARKED, to(TURNS), [LINE]),
    "other typography": (MARKED, to(TURNS.replace("du nord", "du\u00a0nord")), [LINE]),
    "in capitals": (MARKED, to(TURNS.replace(PART, PART.upper())), [LINE]),
    "set in italics": (MARKED, to(TURNS.replace(PART, f"*{PART}*")), [LINE]),
    "said by another": (MARKED, elsewhere, [f"{PHARE}:43: P005"]),
    "in a chapter": (MARKED, chapter(f"{PART.capitalize()}."), [f"{CHAPTER}:10: P005"]),
    "one word": (SHORT, to(TURNS), [f"{PHARE}:32: P005"]),
    "not committed": (MARKED, lambda book: book.write(PHARE, record()), [LINE]),
    "an accord withdrawn from the file": (
        MARKED, to(TURNS, etat="attendu", date=None, reference=""), [f"{PHARE}:25: P005"]
    ),
}  # fmt: skip

RIGHT: dict[str, tuple[str, Callable[[Book], None]]] = {
    "the role kept": (MARKED, to(MARKED.replace("Merci.", "Merci bien."))),
    "more is struck": (MARKED, to(TURNS.replace(f"La lanterne rouge {PART}",
                                                f"{{retire}}`La lanterne rouge {PART}`"))),
    "struck for good": (MARKED, lambda book: void(book.withdraw("t2"))),
    "a misspelling mended in it": (MARKED, to(MARKED.replace("perdues", "perdus"))),
    "the same word in another turn": (SHORT, to(SHORT.replace("nous ignore", "avons ignoré"))),
    "a common word in a chapter": (SHORT, chapter("Nous avons une veille.")),
    "the person's later word": (MARKED, lifted),
}  # fmt: skip


def void(_done: object) -> None:
    """Nothing."""


@pytest.mark.parametrize("first, act, expected", UNDONE.values(), ids=UNDONE.keys())
def test_a_marked_passage_stays_struck(
    tmp_path: Path, first: str, act: Callable[[Book], None], expected: list[str]
) -> None:
    book = made(tmp_path / "livre", record(body=first))
    act(book)
    assert book.told() == expected


@pytest.mark.parametrize("first, act", RIGHT.values(), ids=RIGHT.keys())
def test_an_ordinary_life_is_free(tmp_path: Path, first: str, act: Callable[[Book], None]) -> None:
    book = made(tmp_path / "livre", record(body=first))
    act(book)
    assert book.told() == []


def test_a_mark_made_before_any_accord_binds_nobody(tmp_path: Path) -> None:
    book = made(tmp_path / "livre", record(body=MARKED, etat="attendu", date=None, reference=""))
    book.commit(PHARE, record(body=TURNS))
    assert book.told() == []


AWAITED = {"etat": "attendu", "date": None, "reference": ""}
BARE, STRUCK = record(body=TURNS, **AWAITED), record(body=MARKED, **AWAITED)  # type: ignore[arg-type]
# The states of a hearing whose accord is awaited, one a commit; "!": a version is published.
PUBLISHED = {
    "set and taken off before the version": ([STRUCK, BARE, "!"], []),
    "set and taken off, the words as they first stood": ([BARE, STRUCK, BARE, "!"], []),
    "so before each of two versions": ([STRUCK, BARE, "!", record(), "!"], []),
    "published with its mark": ([STRUCK, "!", BARE], ["P005"]),
    "set since the version": ([BARE, "!", STRUCK, BARE], ["P005"]),
    "published with its mark, then without": ([STRUCK, "!", BARE, "!"], ["P005"]),
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_mark_binds_from_the_version_that_bore_it(tmp_path: Path, name: str) -> None:
    states, expected = PUBLISHED[name]
    book = made(tmp_path / "livre", states[0])
    for number, state in enumerate(states[1:]):
        if state == "!":
            note = {"version": str(number), "date": "2017-06-01", "records": {"travail": [ID]}}
            note["commit"] = book.git("rev-parse", "HEAD").strip()
            book.commit(f"editions/{number}.json", json.dumps(note) + "\n")
        else:
            book.commit(PHARE, state)
    assert [one.split(": ")[1] for one in book.told()] == expected


def test_a_version_of_a_commit_that_is_not_here_counts_as_one_that_bore_it(tmp_path: Path) -> None:
    book = made(tmp_path / "livre", STRUCK)
    book.commit(PHARE, BARE)
    note = {"version": "0", "date": "2017-06-01", "records": {"public": [ID]}, "commit": "0" * 40}
    book.commit("editions/0.json", json.dumps(note) + "\n")
    assert [one.split(": ")[1] for one in book.told()] == ["P005"]


@pytest.mark.parametrize("accord, expected", [("etat: attendu", []), (GIVEN, ["P005"])])
def test_a_mark_in_words_of_one_who_has_said_nothing(
    tmp_path: Path, accord: str, expected: list[str]
) -> None:
    book = begun(tmp_path, directeur=accord, frame=FRAME)
    marked = hearing(directeur=accord).replace(LEDGER, f"{{retire}}`{LEDGER}`")
    assert marked != hearing(directeur=accord)
    book.commit(PHARE, marked)
    put(directeur=accord)(book)
    assert [one.split(": ")[1] for one in book.told()] == expected
    put(directeur=LATER)(book)
    assert [one.split(": ")[1] for one in book.told()] == expected


SHOWN = {
    "between fences": "On l’écrit ainsi\u00a0:\n\n```\n{{retire}}`{}`\n```\n\n",
    "between fences of another kind": "Ainsi\u00a0:\n\n~~~\n{{retiré}}`{}`\n~~~\n\n",
    "a listing": "Ainsi\u00a0:\n\n```{{code-block}} md\n{{retire}}`{}`\n```\n\n",
    "inside a line": "On l’écrit ``{{retire}}`{}` `` ici.",
    "its name alone": "On écrit `{{retire}}` autour de «\u00a0{}\u00a0» et de `mots`.",
    "mistyped": "N’écrivez pas ``{{retiré}}`{}` `` ici.",
}


@pytest.mark.parametrize("name", SHOWN)
def test_a_mark_that_is_shown_as_code_strikes_nothing(name: str, tmp_path: Path) -> None:
    book = made(tmp_path / "livre", record(body=TURNS.replace(PART, SHOWN[name].format(PART))))
    to(TURNS)(book)
    assert book.told() == []


BESIDE = {
    "beside code": "`code` {{retire}}`{}` `code`",
    "between two blocks of code": "Un.\n\n```\ncode\n```\n\n{{retire}}`{}`\n\n```\ncode\n```\n\n",
    "in a box, before another": "\n\n```{{note}}\n{{retire}}`{}`\n```\n\n```{{note}}\nUn.\n```\n\n",
    "behind a fence that nothing closes": "Un.\n\n```\n{{retire}}`{}`",
    "behind a backtick of nothing": "Un ` seul, {{retire}}`{}`",
    "between two backticks and code": "{{retire}}``{}`` et ``code``",
    "behind its own name": "`{{retire}}` et {{retire}}`{}`",
}


@pytest.mark.parametrize("name", BESIDE)
def test_a_mark_beside_code_strikes(name: str, tmp_path: Path) -> None:
    book = made(tmp_path / "livre", record(body=TURNS.replace(PART, BESIDE[name].format(PART))))
    to(TURNS)(book)
    assert {one.split(": ")[1] for one in book.told()} == {"P005"}
