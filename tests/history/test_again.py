"""A struck passage of a few words told again word for word: where nothing is rare, a warning."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.history.acts import void
from tests.history.undone import (
    BOOK,
    CHAPTER,
    DAY,
    KEEPER,
    PHARE,
    TEXT,
    TURNS,
    VERGER,
    Book,
    made,
    record,
)
from vademecum import corpus
from vademecum.history.promises import promises
from vademecum.rules import Severity
from vademecum.store import Store

DOCKS = "jamais sur les quais mouillés de Lorient"
FAMILIES = "et personne ne l’a dit aux familles des mousses"
SENTENCE = "Le phare penche depuis la tempête."
Act = Callable[[Book], None]


def struck(words: str, beside: str = "") -> str:
    """The hearing, with a passage that `{retire}` strikes."""
    return record(
        body=TURNS.replace(KEEPER, f"{KEEPER} Il boit{beside} {{retire}}`{words}`, dit-on.")
    )


def chapter(words: str, path: str = CHAPTER) -> Act:
    return lambda book: book.write(path, f"{TEXT}\n{words}\n")


def title(book: Book) -> None:
    book.write(CHAPTER, TEXT.replace("La veille", f"Boire {DOCKS}"))


def part(book: Book) -> None:
    book.write("vademecum.toml", BOOK.replace('titre = "Agir"', f'titre = "Boire {DOCKS}"'))


def drawing(book: Book) -> None:
    svg = f"<svg xmlns='http://www.w3.org/2000/svg'><text>On boit {DOCKS}</text></svg>"
    book.write("chapters/dessin.svg", svg)
    chapter("![Un](dessin.svg)")(book)


def rest(book: Book) -> None:
    """A whole turn is struck; one of its sentences stands in another of a chapter."""
    book.commit(PHARE, record(body=TURNS.replace(KEEPER, f"{KEEPER} {SENTENCE} Bon.")))
    book.withdraw("t3")
    chapter(f"On nous dit que {SENTENCE[0].lower()}{SENTENCE[1:]}")(book)


LONGER = (
    "On nous a demandé, un soir de brume, pour que le chalutier bulgare quitte le bassin à midi,"
    " de rallumer la lanterne rouillée du môle, de la vieille halle au bout,"
    " et de n’en parler à personne."
)


def inside(words: str) -> Act:
    """A long turn is struck; words from inside it stand in a chapter."""

    def act(book: Book) -> None:
        book.commit(PHARE, record(body=TURNS.replace(KEEPER, LONGER)))
        book.withdraw("t3")
        chapter(words)(book)

    return act


AGAIN: dict[str, tuple[str, Act, str]] = {
    "in a sentence": (DOCKS, chapter(f"On y boit, {DOCKS}, dit-on."), CHAPTER),
    "without its « et »": (
        FAMILIES, chapter("Il ajoute que personne ne l’a dit aux familles des mousses."), CHAPTER,
    ),
    "in bold": (DOCKS, chapter(f"On boit **{DOCKS}**."), CHAPTER),
    "without accents": (DOCKS, chapter(f"ON BOIT {DOCKS.upper().replace('É', 'E')}."), CHAPTER),
    "in a title": (DOCKS, title, CHAPTER),
    "in an alternative text": (DOCKS, chapter(f"![Boire {DOCKS}](a.png)"), CHAPTER),
    "in a drawing": (DOCKS, drawing, CHAPTER),
    "in a part’s title": (DOCKS, part, "vademecum.toml"),
    "in two cells": (
        DOCKS,
        chapter("| a | b |\n|---|---|\n| On boit jamais sur les quais | mouillés de Lorient |"),
        CHAPTER,
    ),
    "a sentence of a turn": (DOCKS, rest, CHAPTER),
    "nine words from inside a turn": (
        DOCKS, inside("Dit-on, pour que le chalutier bulgare quitte le bassin, on paie."), CHAPTER,
    ),
    "eight from its middle": (
        DOCKS, inside("Il faut y rallumer la lanterne rouillée du môle, de la vigie."), CHAPTER,
    ),
}  # fmt: skip


def told(book: Book) -> list[tuple[str, str, Severity]]:
    found, _note = promises(book.root, corpus.load(book.root).library, DAY, Store.none())
    return [(one.place.path, one.code, one.severity) for one in found]


@pytest.mark.table
@pytest.mark.parametrize("name", AGAIN)
def test_it_is_told(name: str, tmp_path: Path) -> None:
    words, act, path = AGAIN[name]
    book = made(tmp_path / "livre", struck(words))
    assert told(book) == []
    act(book)
    assert told(book) == [(path, "P013", Severity.WARNING)]


LONG = "du rhum frelaté coulait goutteux derrière trois citernes rouillées"


def test_where_the_book_shows_that_it_is_rare_it_is_refused(tmp_path: Path) -> None:
    book = made(tmp_path / "livre", struck(LONG))
    words = " ".join(f"bateau{'abcdefghijklmnop'[n % 16] * (n % 7)}" for n in range(9000))
    chapter(f"{words}\n\nOn y boit {LONG}, dit-on.")(book)
    assert told(book) == [(CHAPTER, "P005", Severity.ERROR)]


RUM = "le rhum frelaté coulait derrière les citernes rouillées"


def by_another(words: str) -> str:
    return record(body=f"\n{{#t1}}\n**Gardien** — On sait que {words} chaque soir.\n")


def test_another_record_that_says_it_alone_is_asked_about(tmp_path: Path) -> None:
    book = made(tmp_path / "livre", struck(RUM))
    book.commit(VERGER, by_another(RUM))
    assert told(book) == [(VERGER, "P013", Severity.WARNING)]
    book.commit("hearings/2017-06-06-autre.md", by_another(RUM))
    assert told(book) == []  # what two say is anybody's


MIDDLE = "rallumer la lanterne rouillée du môle, de la vigie"


def test_so_is_one_that_says_eight_words_from_inside_a_passage(tmp_path: Path) -> None:
    book = made(tmp_path / "livre", struck(RUM))
    inside("Un texte.")(book)
    book.commit(VERGER, by_another(f"l’on doit y {MIDDLE}"))
    assert told(book) == [(VERGER, "P013", Severity.WARNING)]
    book.commit("hearings/2017-06-06-autre.md", by_another(f"l’on doit y {MIDDLE}"))
    assert told(book) == []


def say(text: str, path: str = PHARE) -> Act:
    return lambda book: void(book.commit(path, text))


def both(first: Act, second: Act) -> Act:
    def act(book: Book) -> None:
        first(book)
        second(book)

    return act


OTHERS = record(body=f"\n{{#t1}}\n**Gardien** — On ne va {DOCKS} qu’en mai.\n")
LAW = "la loi n° 92-125 du 6 février 1992 relative à l’administration territoriale"
FREE: dict[str, tuple[str, Act]] = {
    "five words": ("sur les quais de Lorient", chapter("On boit sur les quais de Lorient.")),
    "a part of it": (DOCKS, chapter("On boit sur les quais mouillés de Brest.")),
    "its words in another order": (DOCKS, chapter("Les quais de Lorient sont mouillés, jamais.")),
    "eight that tell little": (
        DOCKS, inside("Il la voit au bout, et de n’en parler à personne le ronge."),
    ),
    "seven words from inside a turn": (
        DOCKS, inside("On dit que le chalutier bulgare quitte le bassin sans eau."),
    ),
    "a law": (LAW, chapter(f"Voir {LAW}.")),
    "words of every day": (
        "je ne sais pas si c’est le cas", chapter("Ce dont je ne sais pas si c’est le cas."),
    ),
    "what somebody else said too": (DOCKS, both(say(OTHERS, VERGER), chapter(f"On boit {DOCKS}."))),
    "another’s own words": (DOCKS, say(OTHERS, VERGER)),
    "seven words of another’s own": (
        DOCKS, both(inside("Un."), say(by_another("y rallumer la lanterne du môle"), VERGER)),
    ),
    "eight of another’s that tell little": (
        DOCKS, both(inside("Un."), say(by_another("va au bout, et de n’en parler à"), VERGER)),
    ),
    "what the record says besides": (DOCKS, chapter(f"On boit {DOCKS}.")),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("name", FREE)
def test_a_formula_is_anybody_s(name: str, tmp_path: Path) -> None:
    words, act = FREE[name]
    book = made(tmp_path / "livre", record(body=TURNS))
    book.commit(PHARE, struck(words, f" {words}" if name == "what the record says besides" else ""))
    act(book)
    assert told(book) == []
