"""Ids of turns and paragraphs: two branches cannot both give one, and no word is in them."""

from __future__ import annotations

import re

import pytest

from tests.book import HEARING, PREFACE, TESTIMONY, Book
from vademecum.mend import mend
from vademecum.record.grammar import ID_LINE, NUMBER, PARAGRAPH_ID, new_id

LETTERS = re.compile(r"[tp][bcdfghjklmnpqrstvwxz]{5}")
NAME = HEARING.removeprefix("hearings/").removesuffix(".md")


def fixed(book: Book) -> list[str]:
    """What is still wrong once `check --fix` gave ids."""
    mend(book.root, lambda _one: True)
    return book.codes()


def ids(book: Book, path: str = HEARING) -> list[str]:
    return re.findall(r"\{#([tp]\w+)", book.read(path))


def branch(book: Book, name: str, path: str, old: str, new: str) -> None:
    """A branch of the first commit on which somebody adds words, and gives them an id."""
    book.git("checkout", "-q", "-b", name, "main")
    book.alter(path, old, new)
    fixed(book)
    book.commit()


FIRST, LAST = "{#t2 temps", "{#t4}\n"  # two places of the hearing, far enough apart for git
SAID = {
    "autres mots": ("**Présidence** — Parlons des vannes.", "**Présidence** — Qui les répare ?"),
    "les mêmes mots": ("**Présidence** — Oui.", "**Présidence** — Oui."),
}


@pytest.mark.slow
@pytest.mark.parametrize(("one", "other"), SAID.values(), ids=SAID.keys())
def test_two_branches_that_add_a_turn_each_merge(small: Book, one: str, other: str) -> None:
    small.commit()
    before = ids(small)
    branch(small, "une", HEARING, FIRST, f"{one}\n\n{FIRST}")
    branch(small, "autre", HEARING, LAST, f"{other}\n\n{LAST}")
    small.git("merge", "-q", "--no-edit", "une")  # raises where git finds a conflict
    assert small.codes() == []  # no id twice, and every quote finds its words
    after = ids(small)
    assert len(after) == len(set(after)) == len(before) + 2
    assert [name for name in after if name in before] == before
    assert all(LETTERS.fullmatch(name) for name in set(after) - set(before))


@pytest.mark.slow
def test_the_same_turn_brought_to_two_branches_has_one_id(small: Book) -> None:
    small.commit()
    for name in ("une", "autre"):
        branch(small, name, HEARING, FIRST, f"**Présidence** — Oui.\n\n{FIRST}")
    small.git("merge", "-q", "--no-edit", "une")
    assert small.codes() == []


@pytest.mark.slow
def test_two_branches_that_add_a_paragraph_each_merge(small: Book) -> None:
    small.add(TESTIMONY, "\n{#p7}\nUn.\n\n{#p8}\nDeux.\n")
    small.commit()
    branch(small, "une", TESTIMONY, "{#p2}\n", "On danse.\n\n{#p2}\n")
    branch(small, "autre", TESTIMONY, "{#p8}\n", "On danse.\n\n{#p8}\n")
    small.git("merge", "-q", "--no-edit", "une")
    assert small.codes() == []
    assert len(set(ids(small, TESTIMONY))) == 6


@pytest.mark.slow
def test_a_turn_under_letters_is_quoted_as_any_other(small: Book) -> None:
    small.alter(HEARING, FIRST, f"**Présidence** — Parlons des vannes.\n\n{FIRST}")
    assert fixed(small) == []
    new = next(name for name in ids(small) if LETTERS.fullmatch(name))
    small.add(PREFACE, f"\n:::{{citation}} {NAME}#{new}\nParlons des vannes.\n:::\n")
    assert small.codes() == []


@pytest.mark.slow
def test_ids_stay_when_words_change_or_turns_move(small: Book) -> None:
    small.alter(HEARING, FIRST, f"**Présidence** — Parlons des vannes.\n\n{FIRST}")
    fixed(small)
    before = ids(small)
    small.alter(HEARING, "Parlons des vannes.", "Parlons des grandes vannes.")
    assert fixed(small) == []
    assert ids(small) == before


def test_typography_does_not_count() -> None:
    assert new_id("t", "a", "L'eau : oui...", "t1", ()) == new_id(
        "t", "a", "L’eau : oui…", "t1", ()
    )


DIFFER = {
    "un autre document": ("b", "Oui.", "t1"),
    "d’autres mots": ("a", "Non.", "t1"),
    "une autre place": ("a", "Oui.", "t2"),
}


@pytest.mark.parametrize(("record", "words", "after"), DIFFER.values(), ids=DIFFER.keys())
def test_what_an_id_depends_on(record: str, words: str, after: str) -> None:
    assert new_id("t", record, words, after, ()) != new_id("t", "a", "Oui.", "t1", ())


def test_an_id_that_is_taken_is_never_given() -> None:
    taken: set[str] = set()
    for _number in range(200):
        taken.add(new_id("p", "a", "Oui.", "", taken))
    assert len(taken) == 200
    assert all(LETTERS.fullmatch(name) for name in taken)


PLACES = {
    "une intervention": (
        HEARING,
        "**Présidence** — Parlons des vannes.\n",
        "**Présidence** — Oui.",
    ),
    "un paragraphe": (TESTIMONY, "On danse.\n", "Oui."),
}


@pytest.mark.table
@pytest.mark.parametrize(("path", "new", "other"), PLACES.values(), ids=PLACES.keys())
def test_no_id_is_given_that_stands_further_on(
    small: Book, path: str, new: str, other: str
) -> None:
    before = small.read(path)
    small.add(path, f"\n{new}")
    fixed(small)
    name = ids(small, path)[-1]
    small.write(path, f"{before}\n{new}\n{{#{name}}}\n{other}\n")
    assert fixed(small) == []
    assert ids(small, path)[-1] == name
    assert ids(small, path).count(name) == 1


IDS = {
    "{#t7}": True, "{#tkdrmf}": True, "{#tkdrmf temps=00:01:30}": True, "{#p3}": True,
    "{#t7 temps=2/00:01:30}": True, "{#t7 temps=/00:01:30}": False,
    "{#t0}": False, "{#tmerci}": False, "{#tkdrm}": False, "{#tkdrmfg}": False, "{#t7b}": False,
    "{#TKDRMF}": False,
}  # fmt: skip


@pytest.mark.parametrize(("line", "good"), IDS.items())
def test_what_an_id_line_may_say(line: str, good: bool) -> None:
    assert (ID_LINE.fullmatch(line) is not None) is good


def test_paragraphs_and_letters_to_people_take_both() -> None:
    for name in ("7", "kdrmf"):
        assert PARAGRAPH_ID.fullmatch(f"{{#p{name}}}")
        assert NUMBER.match(f"[t{name}] Présidence")


@pytest.mark.table
@pytest.mark.parametrize("rule", ["---", "===", "-----"])
@pytest.mark.parametrize("after", ["", "\n"], ids=["against it", "apart"])
@pytest.mark.parametrize("title", ["Titre", "Titre\nlong", "Titre *gras*"])
def test_a_heading_underlined_keeps_its_line(
    small: Book, rule: str, after: str, title: str
) -> None:
    head, _ids, _body = small.read(TESTIMONY).partition("{#")
    heading = f"{{#p1}}\nUn.\n\n{title}\n{rule}\n"
    small.write(TESTIMONY, f"{head}{heading}{after}Suite.\n")
    mend(small.root, lambda one: one.code == "H008")
    once = small.read(TESTIMONY)
    given = ids(small, TESTIMONY)
    assert once == f"{head}{heading}\n{{#{given[-1]}}}\nSuite.\n"
    assert len(given) == 2
    mend(small.root, lambda one: one.code == "H008")
    assert small.read(TESTIMONY) == once
