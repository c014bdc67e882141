"""Words of a person whose accord is narrow, given to another speaker or copied where all read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history.each import (
    ASKED,
    BEACON,
    BODY,
    GIVEN,
    LATER,
    LEDGER,
    MEMBERS,
    Act,
    begun,
    put,
)
from tests.history.undone import CHAPTER, PHARE, TEXT, VERGER, Book, record

HELD = f"{GIVEN}, embargo: 2030-01-01"
READ = BODY.replace("{#t3}", "{#t3 lu=0123456789}")
TOLD = "base: interet-public, informe: 2017-10-01"


def speaks(who: str, body: str = BODY) -> str:
    return body.replace("**M. T.**", f"**{who}**")


def chapter(words: str, reach: str = "public") -> Act:
    text = TEXT.replace("diffusion: public", f"diffusion: {reach}")
    return lambda book: void(book.commit(CHAPTER, f"{text}\n{words}\n"))


def both(first: Act, second: Act) -> Act:
    def act(book: Book) -> None:
        first(book)
        second(book)

    return act


def void(_done: object) -> None:
    """Nothing."""


QUOTE = f":::{{citation}} {Path(PHARE).stem}#t3\n{LEDGER}\n:::"
ONE = LEDGER.split(". ")[0] + "."
REST = LEDGER.removeprefix(ONE).strip()
# name: his accord, what is done, where it is told.
WIDER: dict[str, tuple[str, Act, str]] = {
    "of the group's own now, an embargo": (
        HELD, put(directeur=HELD, body=speaks("Animation")), PHARE,
    ),
    "of the group's own now, for the members": (
        MEMBERS, put(directeur=MEMBERS, body=speaks("Animation")), PHARE,
    ),
    "another's now": (HELD, put(directeur=HELD, body=speaks("Mme R.")), PHARE),
    "another's now, on another ground": (
        MEMBERS, put(elue=TOLD, directeur=MEMBERS, body=speaks("Mme R.")), PHARE,
    ),
    "another's now, under another number": (
        HELD, put(directeur=HELD, body=speaks("Mme R.").replace("{#t3}", "{#t9}")), PHARE,
    ),
    "a sentence copied by the other": (
        HELD, put(directeur=HELD, body=READ.replace("Merci.", f"Merci. {ONE}")), PHARE,
    ),
    "copied into a chapter": (HELD, chapter(ONE), CHAPTER),
    "copied into a chapter for all": (MEMBERS, chapter(ONE), CHAPTER),
    "an embargo, copied into a chapter for the members": (HELD, chapter(ONE, "membres"), CHAPTER),
    "copied into another hearing": (
        HELD,
        lambda book: void(book.commit(VERGER, record(body=f"\n{{#t1}}\n**Gardien** — {LEDGER}\n"))),
        VERGER,
    ),
}  # fmt: skip


def swap(path: str, old: str, new: str) -> Act:
    def act(book: Book) -> None:
        assert old in book.read(path)
        book.commit(path, book.read(path).replace(old, new, 1))

    return act


# Cyrillic and Greek letters that are seen as Latin ones.
LOOKALIKE = ONE.replace("a", "а").replace("o", "ο").replace("c", "с")
# The same of words that he has not read: his accord, what is done, where it is told.
UNREAD: dict[str, tuple[str, Act, str]] = {
    "a chapter": (MEMBERS, chapter(ONE), CHAPTER),
    "a chapter, an embargo": (HELD, chapter(ONE), CHAPTER),
    "a chapter, letters of other alphabets": (MEMBERS, chapter(LOOKALIKE), CHAPTER),
    "the title of a part": (
        MEMBERS, swap("vademecum.toml", 'titre = "Agir"', f'titre = "{ONE}"'), "vademecum.toml",
    ),
    "the register": (
        MEMBERS,
        lambda book: void(
            book.commit("annuaire.toml", f'[organisation.port]\nnom = "{ONE}"\n')
        ),
        "annuaire.toml",
    ),
    "the preamble": (MEMBERS, swap(PHARE, "\n---\n", f"\n---\n\n{ONE}\n"), PHARE),
    "the place": (MEMBERS, swap(PHARE, "\ngenre", f'\nlieu: "{ONE}"\ngenre'), PHARE),
    "another's turn": (MEMBERS, swap(PHARE, BEACON, f"{BEACON} {ONE}"), PHARE),
    "another's turn elsewhere": (
        MEMBERS,
        lambda book: void(book.commit(VERGER, record(body=f"\n{{#t1}}\n**Gardien** — {LEDGER}\n"))),
        VERGER,
    ),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("name", UNREAD)
def test_words_that_were_not_read_are_kept_as_well(name: str, tmp_path: Path) -> None:
    accord, act, path = UNREAD[name]
    book = begun(tmp_path, directeur=accord)
    assert book.told() == []
    act(book)
    told = [(one.split(":")[0], one.split(": ")[1]) for one in book.told()]
    assert told == [(path, "P012")]


@pytest.mark.table
@pytest.mark.parametrize("name", WIDER)
def test_narrow_words_are_not_read_further(name: str, tmp_path: Path) -> None:
    accord, act, path = WIDER[name]
    book = begun(tmp_path, directeur=accord, body=READ)
    assert book.told() == []
    act(book)
    assert [(one.split(":")[0], one.split(": ")[1]) for one in book.told()] == [(path, "P012")]
    book.commit("README.md", "Un pas de plus.\n")
    assert len(book.told()) == 1


# name: his accord, the first body, what is done; nothing may be said.
FREE: dict[str, tuple[str, str, Act]] = {
    "nothing": (HELD, READ, put(directeur=HELD, body=READ)),
    "a label put right before any accord": (
        "etat: attendu", BODY, put(directeur=HELD, body=speaks("Mme R.")),
    ),
    "a label put right before he read it": (
        HELD, BODY, put(directeur=HELD, body=speaks("Animation")),
    ),
    "given to whom it is, and quoted, before he read it": (
        HELD, BODY, both(put(directeur=HELD, body=speaks("Animation")), chapter(ONE)),
    ),
    "a turn not read, half of which was another's, quoted as theirs": (
        MEMBERS, BODY,
        both(
            put(
                directeur=MEMBERS,
                body=BODY.replace(LEDGER, f"{ONE}\n\n{{#t5}}\n**Mme R.** — {REST}"),
            ),
            chapter(REST),
        ),
    ),
    "an accord awaited": ("etat: attendu, diffusion: membres", BODY, chapter(ONE)),
    "not read, quoted": (HELD, BODY, chapter(QUOTE)),
    "not read, for the members": (MEMBERS, BODY, chapter(ONE, "membres")),
    "not read, a later accord for all": (
        MEMBERS, BODY, both(put(directeur=LATER), chapter(ONE)),
    ),
    "not read, what another had said too": (
        MEMBERS, BODY.replace(BEACON, f"{BEACON} {ONE}"), chapter(ONE),
    ),
    "not read, put right by the editor": (
        MEMBERS, BODY, put(directeur=MEMBERS, body=BODY.replace("cherché", "recherché")),
    ),
    "an accord for all": (GIVEN, READ, put(directeur=GIVEN, body=speaks("Mme R."))),
    "a later accord for all": (
        MEMBERS, READ, both(put(directeur=LATER, body=READ), chapter(ONE)),
    ),
    "his label is mended": (
        HELD, READ,
        put(directeur=HELD, body=speaks("M. Té.", READ), labels=("Mme R.", "M. Té.")),
    ),
    "quoted": (HELD, READ, chapter(QUOTE)),
    "copied into a chapter for the members": (MEMBERS, READ, chapter(ONE, "membres")),
    "copied where the members alone read": (
        MEMBERS, READ, chapter(f":::::{{diffusion}} membres\n{ONE}\n:::::"),
    ),
    "words of every day": (HELD, READ, chapter("Personne n’a cherché.")),
    "what another had said too": (
        HELD, READ.replace(BEACON, f"{BEACON} {ONE}"), chapter(ONE),
    ),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("name", FREE)
def test_an_ordinary_life_is_free(name: str, tmp_path: Path) -> None:
    accord, body, act = FREE[name]
    book = begun(tmp_path, directeur=accord, body=body)
    assert book.told() == []
    act(book)
    assert book.told() == []


# The record's accord, for everybody heard: what it says, what is done, where it is told.
WHOLE: dict[str, tuple[str, Act, str]] = {
    "copied into a chapter for all": (MEMBERS, chapter(ONE), CHAPTER),
    "an embargo, copied into a chapter for the members": (HELD, chapter(ONE, "membres"), CHAPTER),
    "accents that no letter has": (MEMBERS, chapter(ONE.replace("g", "g\u0309\u034f")), CHAPTER),
    "copied into another hearing": (
        HELD,
        lambda book: void(book.commit(VERGER, record(body=f"\n{{#t1}}\n**Gardien** — {LEDGER}\n"))),
        VERGER,
    ),
}  # fmt: skip
WHOLE_FREE: dict[str, tuple[str, Act]] = {
    "quoted": (HELD, chapter(QUOTE)),
    "for the members": (MEMBERS, chapter(ONE, "membres")),
    "what the group asked": (HELD, chapter(ASKED)),
    "an accord for all": (GIVEN, chapter(ONE)),
    "an accord awaited": ("etat: attendu, diffusion: membres", chapter(ONE)),
    "a later accord for all": (
        MEMBERS, both(put(elue="", frame=f"base: consentement, {LATER}"), chapter(ONE)),
    ),
}  # fmt: skip


def begun_whole(folder: Path, accord: str) -> Book:
    return begun(folder, elue="", frame=f"base: consentement, {accord}")


@pytest.mark.parametrize("name", WHOLE)
def test_the_records_accord_keeps_words_as_a_persons_does(name: str, tmp_path: Path) -> None:
    accord, act, path = WHOLE[name]
    book = begun_whole(tmp_path, accord)
    assert book.told() == []
    act(book)
    told = [(one.split(":")[0], one.split(": ")[1]) for one in book.told()]
    assert told == [(path, "P015")]


@pytest.mark.parametrize("name", WHOLE_FREE)
def test_an_ordinary_life_under_the_records_accord(name: str, tmp_path: Path) -> None:
    accord, act = WHOLE_FREE[name]
    book = begun_whole(tmp_path, accord)
    act(book)
    assert book.told() == []


CELLAR = "La cave aux amarres sentait le goudron froid, et le contremaître y comptait ses dettes."
TESTIFIED = f"""---
genre: temoignage
titre: "La cave du port"
date: 2017-09-14
themes: []
collectivites: []
temoin: {{affiche: "Un habitant", attribution: fonction}}
accord: {{base: consentement, {HELD}}}
relecture: {{etat: approuvee}}
---

{{#p1}}
{CELLAR}
"""


def test_a_testimony_is_kept_too(tmp_path: Path) -> None:
    book = begun(tmp_path)
    book.commit("hearings/cave.md", TESTIFIED)
    assert book.told() == []
    chapter(CELLAR)(book)
    assert [(one.split(":")[0], one[-4:]) for one in book.told()] == [(CHAPTER, "P015")]


def test_the_sentence_says_whose_they_are(tmp_path: Path) -> None:
    book: Book = begun(tmp_path, directeur=HELD, body=READ)
    chapter(ONE)(book)
    (told,) = book.sentences()
    assert "these words are of “directeur”" in told
    assert "no sooner than 2030-01-01" in told
