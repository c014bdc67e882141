"""A quote of words that are withheld: their true cause, what can be done, and never the words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.book import EMBARGO, EVENINGS, HEARING, MEMBERS, Book
from tests.history.test_promises_marked import MARKED, PART
from tests.history.undone import CHAPTER, ID, PHARE, TEXT, TURNS, made, record
from vademecum.judge import judge

ISLE, VALE, LAKE = "2019-05-02-ile-aux-cerfs", "2019-06-11-val-brume", "2019-09-01-lac-noir"
HELD_BACK = "nuits secrètes"
HIDDEN = "those most like it are shown by no edition"
NEVER = ": no edition shows these words"
UNREAD = ("etat: approuvee", "etat: corrigee")

# What stands in a chapter, what is changed in a text, the cause and the advice.
HELD: dict[str, tuple[str, tuple[str, str, str] | None, str, str]] = {
    "struck": (f"trois {HELD_BACK} <{ISLE}#t2>", None, "these words are struck from it", NEVER),
    "struck, in a hearing for members": (
        f"trois {HELD_BACK} <{ISLE}#t2>", (HEARING, "diffusion: public", "diffusion: membres"),
        "these words are struck from it", NEVER),
    "refused": (f"Qui aide <{ISLE}#t3>", (HEARING, "etat: donne", "etat: refuse"),
                "its consent was refused", NEVER),
    "withdrawn": (f"Qui aide <{ISLE}#t3>", (HEARING, "etat: donne", "etat: retire"),
                  "its consent was withdrawn", NEVER),
    "under embargo": (f"Le lac garde <{LAKE}#t1>", None, "it is under embargo",
                      ": no edition shows these words before 2040-01-01"),
    "under embargo, for members": (
        f"Le lac garde <{LAKE}#t1>", (EMBARGO, "diffusion: public", "diffusion: membres"),
        "it is under embargo",
        ": no edition shows these words before 2040-01-01"),
    "for members": (f"le val a fermé ses vannes <{VALE}#t2>", None,
                    "it may not reach these readers",
                    ", or write it in a block :::::{diffusion} membres"),
    "awaited": (f"Qui aide <{ISLE}#t3>", (HEARING, "etat: donne", "etat: attendu"),
                "its consent has not been given yet",
                ", or write it in a block :::::{diffusion} travail"),
    "not read yet, for members": (f"le val a fermé ses vannes <{VALE}#t2>", (MEMBERS, *UNREAD),
                                  "it may not reach these readers",
                                  ", or write it in a block :::::{diffusion}"
                                  " travail"),
    "of another theme": (
        f"Qui aide <{ISLE}#t3>",
        ("vademecum.toml", "[edition.public]\n", '[edition.public]\nthemes = ["fete"]\n'),
        "it has none of this edition's themes",
        f", or give “{ISLE}” a theme of this edition"),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize(("quote", "change", "why", "mend"), HELD.values(), ids=HELD.keys())
def test_the_cause_is_true_and_the_advice_possible(
    small: Book, quote: str, change: tuple[str, str, str] | None, why: str, mend: str
) -> None:
    if change is not None:
        small.alter(*change)
    small.add(EVENINGS, f"\nOn dit {{citation}}`{quote}`.\n")
    found = [one for one in small.problems() if one.code == "E001" and one.place.path == EVENINGS]
    assert [(one.values["why"], one.values["mend"]) for one in found] == [(why, mend)]


# A quote that is not right, what is changed, and words that its message must not hold.
WRONG: dict[str, tuple[str, tuple[str, str, str] | None, str]] = {
    "struck": (f"quatre {HELD_BACK} <{ISLE}#t2>", None, "secrètes"),
    "struck, among others": (f"Nous passons trois {HELD_BACK} <{ISLE}#t2>", None, "secrètes"),
    "refused": (f"personne ne lave seul <{ISLE}#t4>", (HEARING, "etat: donne", "etat: refuse"),
                "cure"),
    "withdrawn": (f"personne ne lave seul <{ISLE}#t4>", (HEARING, "etat: donne", "etat: retire"),
                  "cure"),
    "under embargo": (f"Le lac gardait <{LAKE}#t1>", None, "garde"),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize(("quote", "change", "words"), WRONG.values(), ids=WRONG.keys())
def test_no_message_repeats_words_that_no_edition_shows(
    small: Book, quote: str, change: tuple[str, str, str] | None, words: str
) -> None:
    if change is not None:
        small.alter(*change)
    small.add(EVENINGS, f"\nOn dit {{citation}}`{quote}`.\n")
    (found,) = (one for one in small.problems() if one.code == "Q003")
    assert HIDDEN in found.message
    assert words not in found.message + "".join(found.values.values())


# Right to repeat: those of the same turn that are not struck, of members, of an awaited accord.
SHOWN: dict[str, tuple[str, tuple[str, str, str] | None, str]] = {
    "beside what is struck": (f"La roue ne roule que si <{ISLE}#t2>", None, "La roue ne tourne"),
    "for members": (f"le val a ouvert ses vannes d’obsidienne <{VALE}#t2>", None,
                    "ses vannes"),
    "awaited": (f"personne ne lave seul <{ISLE}#t4>", (HEARING, "etat: donne", "etat: attendu"),
                "personne ne cure seul"),
    "far from what is struck": (f"douze canards bleus <{ISLE}#t2>", None, ""),
}  # fmt: skip


@pytest.mark.parametrize(("quote", "change", "words"), SHOWN.values(), ids=SHOWN.keys())
def test_words_that_some_edition_shows_are_repeated(
    small: Book, quote: str, change: tuple[str, str, str] | None, words: str
) -> None:
    if change is not None:
        small.alter(*change)
    small.add(EVENINGS, f"\nOn dit {{citation}}`{quote}`.\n")
    (found,) = (one for one in small.problems() if one.code == "Q003")
    assert HIDDEN not in found.message and "nearest passage" in found.message
    assert words in found.values["near"] and HELD_BACK not in found.message


def test_words_that_git_shows_struck_are_not_repeated(tmp_path: Path) -> None:
    wrong = PART.replace("oriente", "montre")
    book = made(tmp_path / "livre", record(body=MARKED))
    book.commit(PHARE, record(body=TURNS))  # the mark is taken off again: P005
    book.write(CHAPTER, f"{TEXT}\nOn dit {{citation}}`{wrong} <{ID}#t2>`.\n")
    problems = judge(book.root).problems
    assert {one.code for one in problems} >= {"P005", "Q003"}
    assert all("chenal du nord" not in one.message for one in problems)


# What is quoted after its turn was taken out of the file; what is told of the quote.
GONE = {
    "a promise that is refused": (f"La lanterne rouge {PART}s", ["P005"]),
    "a promise that is only told": (PART, ["P013", "Q003"]),
}


@pytest.mark.parametrize(("words", "codes"), GONE.values(), ids=GONE.keys())
def test_a_quote_of_words_taken_out_is_never_to_be_copied_again(
    tmp_path: Path, words: str, codes: list[str]
) -> None:
    book = made(tmp_path / "livre", record(body=TURNS))
    book.withdraw("t2")
    book.write(CHAPTER, f"{TEXT}\nOn dit {{citation}}`{words} <{ID}#t2>`.\n")
    found = [one for one in judge(book.root).problems if one.place.path == CHAPTER]
    assert [one.code for one in found] == codes
    assert not any("nearest passage" in one.message for one in found)


def test_a_card_of_a_withdrawn_testimony(small: Book) -> None:
    small.add(EVENINGS, "\n:::{temoignage} temoignage-retire#p1\n:::\n")
    (found,) = (one for one in small.problems() if one.code == "E001")
    assert found.values["mend"] == NEVER
