"""What a collectivité thinks of a chapter: written down, told, and held to the words it read."""

from __future__ import annotations

import csv
import io
import json

import pytest

from tests.book import WHEELS, Book

GIVE = ("approve", "roues", "--for", "val-brume", "--date", "2020-05-04")


@pytest.fixture
def book(small: Book) -> Book:
    small.commit()
    return small


def said(book: Book, *arguments: str) -> str:
    done = book.run(*arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout


def refused(book: Book, *arguments: str) -> str:
    before = book.bytes()
    done = book.run(*arguments)
    assert done.returncode == 1, done.stdout
    assert done.stderr.startswith("Error: ")
    assert done.stderr.count("\n") == 1
    assert book.bytes() == before
    return done.stderr


@pytest.mark.slow
def test_it_is_written_told_and_follows_the_words(book: Book) -> None:
    told = said(book, *GIVE, "--sense", "reserve", "--by", "L'assemblee", "--words", "Trop cher")
    assert "'roues : avis de val-brume : reserve' -m 'Trop cher'" in told
    assert (
        '  val-brume: {sens: reserve, par: "L’assemblee", date: 2020-05-04, texte: '
        in book.read(WHEELS)
    )
    assert "Trop cher" not in book.read(WHEELS)
    assert book.codes() == []
    book.commit()
    assert said(book, *GIVE, "--sense", "reserve", "--by", "L'assemblee") == "Nothing changed.\n"
    assert "roues: 1 given; with a reserve: val-brume" in said(book, "status")

    book.alter(WHEELS, "plein[^plein].", "vide[^plein].")
    assert "roues: on an earlier text: val-brume" in said(book, "status", "--opinions")
    assert "Modifié\u00a0: Une roue tourne quand le bief est [-plein.-] {+vide.+}" in said(
        book, "status", "--chapter", "roues"
    )
    assert "not committed" in refused(book, *GIVE[:4], "--kept", "coquille")
    book.commit()
    dry = said(book, *GIVE[:4], "--date", "2020-06-01", "--kept", "une coquille", "--dry-run")
    assert "{+vide.+}" in dry
    assert "maintenu" not in book.read(WHEELS)
    said(book, *GIVE[:4], "--date", "2020-06-01", "--kept", "une coquille")
    assert 'maintenu: "2020-06-01, une coquille", texte-maintenu: ' in book.read(WHEELS)
    assert book.codes() == []
    (row,) = json.loads(said(book, "status", "--opinions", "--format", "json"))
    assert (row["state"], row["sense"], row["kept"]) == (
        "kept", "reserve", "2020-06-01, une coquille",
    )  # fmt: skip
    book.alter(WHEELS, "vide[^plein].", "parti[^plein].")  # nobody vouched for these
    (cells,) = list(
        csv.reader(
            io.StringIO(said(book, "status", "--opinions", "--format", "csv")[1:]), delimiter=";"
        )
    )[1:]
    assert cells[:4] == ["roues", "val-brume", "donné sur un texte antérieur", "reserve"]


@pytest.mark.slow
def test_a_paper_on_the_text_that_was_sent(book: Book) -> None:
    sent = book.git("rev-parse", f"HEAD:{WHEELS}")
    book.alter(WHEELS, "plein[^plein].", "vide[^plein].")
    book.commit()
    assert "{+vide.+}" in said(book, *GIVE, "--on", sent[:10])
    assert "on an earlier text: val-brume" in said(book, "status", "--opinions")
    book.git("checkout", "-q", WHEELS)
    said(book, *GIVE, "--on", "HEAD~1")
    assert "on an earlier text: val-brume" in said(book, "status", "--opinions")


REFUSED = {
    "no such chapter": (("approve", "roue", "--for", "val-brume"), "did you mean “roues”?"),
    "no such collectivité": ((*GIVE[:3], "val-brune"), "did you mean “val-brume”?"),
    "a day to come": ((*GIVE[:4], "--date", "2999-01-01"), "2999-01-01 has not come"),
    "nothing given": ((*GIVE[:4], "--kept", "coquille"), "has given no opinion on “roues”"),
    "no such text": ((*GIVE, "--on", "0123456789"), "names no commit of this repository"),
    "a text of another": ((*GIVE, "--on", "OTHER"), "is no text that “roues” had"),
    "no text": ((*GIVE, "--on", ""), "name the text: --on"),
    "an address": ((*GIVE, "--by", "Léa <lea@exemple.invalid>"), "without an address"),
    "a telephone": ((*GIVE, "--by", "Léa, 06 12 34 56 78"), "without an address"),
    "a role": ((*GIVE, "--by", "{retire}`Léa`"), "without markup"),
    "a link": ((*GIVE, "--by", "[Léa](#roues)"), "without markup"),
    "emphasis": ((*GIVE, "--by", "*Léa*"), "without markup"),
    "kept of no text": ((*GIVE, "--kept", "coquille", "--on", ""), "--kept goes with"),
    "both": ((*GIVE, "--kept", "coquille", "--sense", "reserve"), "--kept goes with"),
}


@pytest.mark.table
@pytest.mark.parametrize(("call", "why"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_written(book: Book, call: tuple[str, ...], why: str) -> None:
    other = book.git("rev-parse", "HEAD:chapters/agir/veillees.md")
    assert why in refused(book, *(other if one == "OTHER" else one for one in call))


@pytest.mark.slow
@pytest.mark.parametrize(
    "by", ["L’assemblée", "Service « Eau & bois » (pôle 3)", "M. d’Ici-Bas, 2e vice-président"]
)
def test_a_name_is_written_as_it_is(book: Book, by: str) -> None:
    said(book, *GIVE, "--by", by)
    assert book.codes() == []


@pytest.mark.slow
def test_what_is_maintained_again(book: Book) -> None:
    said(book, *GIVE)
    book.alter(WHEELS, "plein[^plein].", "vide[^plein].")
    book.commit()
    keep = (*GIVE[:4], "--date", "2020-06-01", "--kept")
    before = "gave its opinion on 2020-05-04"
    assert before in refused(book, *GIVE[:4], "--date", "2020-05-03", "--kept", "coquille")
    said(book, *GIVE[:4], "--date", "2020-05-04", "--kept", "une coquille")
    assert said(book, *keep, "une  coquille").startswith("Nothing changed.\n")
    assert '"2020-05-04, une coquille"' in book.read(WHEELS)
    said(book, *keep, "une coquille, et un mot")
    assert 'maintenu: "2020-06-01, une coquille, et un mot"' in book.read(WHEELS)
    assert "2020-05-04, une" not in book.read(WHEELS)
    assert book.codes() == []


def test_which_words_are_approved_is_never_guessed(book: Book) -> None:
    book.alter(WHEELS, "plein[^plein].", "vide[^plein].")
    assert "which were approved" in refused(book, *GIVE)
    book.alter(WHEELS, "vide[^plein].", "plein[^plein].")
    book.alter(WHEELS, "themes: [eau]", "themes: []")  # no reader's words
    said(book, *GIVE)


def test_without_git_nothing_says_which_words(small: Book) -> None:
    assert "git init" in refused(small, *GIVE)


def test_many_are_folded(book: Book) -> None:
    names = [f"canton-{chr(ord('a') + at)}" for at in range(26)]
    book.add("annuaire.toml", "".join(f'\n[collectivite.{one}]\nnom = "Canton {one[-1]}"\n'
                                      for one in names))  # fmt: skip
    book.alter(WHEELS, "themes: [eau]", f"themes: [eau]\navis-attendus: [{', '.join(names)}]")
    told = said(book, "status", "--opinions")
    awaited = (
        "  roues: awaited: canton-a, canton-b, canton-c, canton-d, canton-e, 21 others; held back\n"
    )
    assert told == f"Opinions of collectivités:\n{awaited}"
    assert len(said(book, "status", "--chapter", "roues").splitlines()) == 26


@pytest.mark.slow
def test_a_chapter_waits_for_an_opinion_on_these_words(book: Book) -> None:
    def withheld() -> dict[str, str]:
        found = json.loads(said(book, "editions", "--format", "json"))
        return {one["edition"]: one["withheld"].get("roues", "") for one in found}

    def held() -> list[tuple[str, str]]:
        told = said(book, "status", "--opinions", "--format", "csv")[1:]
        return [(row[-2], row[-1]) for row in list(csv.reader(io.StringIO(told), delimiter=";"))]

    lacking = "an opinion it waits for is not there for these words: val-brume"
    book.alter(WHEELS, "themes: [eau]", "themes: [eau]\navis-attendus: [val-brume]")
    assert withheld() == {"public": lacking, "membres": lacking, "travail": ""}
    assert book.codes() == [f"{WHEELS}:6: E029"]
    assert held() == [("attendu", "retenu"), ("oui", "oui")]
    assert said(book, "status", "--opinions").endswith("roues: awaited: val-brume; held back\n")
    book.commit()
    said(book, *GIVE, "--sense", "defavorable")
    assert set(withheld().values()) == {""}
    assert book.codes() == []
    book.alter(WHEELS, "plein[^plein].", "vide[^plein].")
    assert withheld()["public"] == lacking
    assert withheld()["travail"] == ""
    assert held()[1] == ("oui", "oui")
    assert "on an earlier text: val-brume; unfavourable: val-brume; held back\n" in said(
        book, "status", "--opinions"
    )
    assert ", held back\n" in said(book, "status", "--chapter", "roues")
    book.commit()
    said(book, *GIVE[:4], "--kept", "coquille")
    assert set(withheld().values()) == {""}
    assert held()[1] == ("oui", "non")
    assert "held back" not in said(book, "status", "--opinions")


_GORGE = '\n[collectivite.gorge]\nnom = "La commune de la Gorge"\ntype = "commune"\n'


@pytest.mark.slow
def test_an_opinion_is_taken_back(book: Book) -> None:
    """Its row goes, the key with the last; what is awaited is awaited again."""
    book.write("annuaire.toml", book.read("annuaire.toml") + _GORGE)
    book.commit()
    bare = book.read(WHEELS)
    said(book, *GIVE, "--by", "Le bureau")
    one = book.read(WHEELS)
    said(book, *GIVE[:3], "gorge", *GIVE[4:], "--sense", "defavorable")
    book.commit()
    back = ("approve", "roues", "--withdrawn", "--for")
    assert "the opinion of gorge goes: defavorable" in said(book, *back, "gorge", "--dry-run")
    told = said(book, *back, "gorge", "--words", "Le bureau a changé")
    assert "'roues : avis de gorge : retiré' -m 'Le bureau a changé'" in told
    assert book.read(WHEELS) == one
    assert "given no opinion on “roues”" in refused(book, *back, "gorge")
    assert "--withdrawn goes with" in refused(book, *back, "val-brume", "--sense", "reserve")
    said(book, *back, "val-brume")
    assert book.read(WHEELS) == bare
    assert book.codes() == []
    book.alter(WHEELS, "themes:", "avis-attendus: [val-brume]\nthemes:")
    book.commit()
    said(book, *GIVE)
    assert "waits for it again" in said(book, *back, "val-brume")
