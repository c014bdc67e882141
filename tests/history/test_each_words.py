"""The words that one person refused or withdrew are shown nowhere, under whatever name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history.each import (
    BEACON,
    BODY,
    GIVEN,
    LATER,
    LEDGER,
    LEVEES,
    MEMBERS,
    REFUSED,
    WITHDRAWN,
    Act,
    begun,
    hearing,
    put,
    side,
    then,
)
from tests.history.undone import CHAPTER, PHARE, TEXT, VERGER, Book, record

FIRST = LEDGER.partition(". ")[0] + "."
OTHER = "hearings/2017-11-02-digue.md"
GONE = BODY.replace(LEDGER, "[passage retiré le 11 octobre 2017]")


def void(_done: object) -> None:
    """Nothing."""


def words_of(speaker: str, said: str = LEDGER) -> str:
    return BODY.replace(f"**M. T.** — {LEDGER}", f"**{speaker}** — {said}")


def copied(book: Book) -> None:
    put(directeur=REFUSED)(book)
    people = record().replace("Gardienne", "Mme R.").replace("Gardien,", "M. Tau,")
    book.commit(
        OTHER,
        people.partition("---\n{#t1}")[0].partition("\n---\n")[0]
        + "\n---\n"
        + BODY.replace("M. T.", "M. Tau").replace("Animation", "Présidence"),
    )


def copied_whole(book: Book) -> None:
    put(directeur=REFUSED)(book)
    book.commit(OTHER, hearing(directeur=LATER))


def copied_before(book: Book) -> None:
    book.commit(OTHER, book.read(PHARE))
    put(directeur=REFUSED)(book)


def quoted(book: Book) -> None:
    put(directeur=REFUSED)(book)
    book.commit(CHAPTER, TEXT + f"\nQuelqu’un dit : « {FIRST} »\n")


def pasted(book: Book) -> None:
    put(directeur=REFUSED)(book)
    book.commit(CHAPTER, TEXT + f"\n{FIRST}\n")


def quoted_elsewhere(book: Book) -> None:
    """Quoted as another's words."""
    put(directeur=REFUSED)(book)
    book.commit(CHAPTER, TEXT + f"\n:::{{citation}} 2017-03-14-phare#t2\n{FIRST}\n:::\n")


def pasted_elsewhere(book: Book) -> None:
    put(directeur=REFUSED)(book)
    book.write(VERGER, book.read(VERGER) + f"\n{{#t3}}\n**Jardinière** — {FIRST}\n")


def relabelled_at_once(book: Book) -> None:
    put(directeur=REFUSED, body=words_of("Mme R."))(book)


def relabelled_by_a_merge(book: Book) -> None:
    side(book, "ancienne", put(directeur=GIVEN, body=words_of("Mme R.")))
    put(directeur=REFUSED)(book)
    book.git("merge", "-q", "-m", "Réunion", "ancienne")
    assert REFUSED in book.read(PHARE)


def back_below(book: Book) -> None:
    """The words of a withdrawn person come back below a state that stays."""
    side(book, "ancienne", put(directeur=GIVEN, body=BODY.replace("cherché", "retrouvé")))
    put(directeur=WITHDRAWN, body=GONE)(book)
    book.git("merge", "-q", "-X", "theirs", "-m", "Réunion", "ancienne", check=False)
    book.commit(PHARE, hearing(directeur=WITHDRAWN))


def another_between(book: Book) -> None:
    """Refused, said by somebody else meanwhile, refused again by a revert, then said by another."""
    put(directeur=REFUSED)(book)
    body = BODY.replace("M. T.", "M. Tau")
    put(directeur=MEMBERS, keys=("elue", "quai"), labels=("Mme R.", "M. Tau"), body=body)(book)
    book.git("revert", "--no-edit", "HEAD")
    put(directeur=REFUSED, body=words_of("Mme R."))(book)


def put_right_at_once(book: Book) -> None:
    """A turn given to whom it is and refused in one edit, which a merge undoes by half."""
    put(directeur=GIVEN, body=words_of("Animation"))(book)
    put(directeur=REFUSED)(book)
    put(directeur=REFUSED, body=words_of("Animation"))(book)


# What is done after a refusal; the words are found wherever they are shown.
WORDS: dict[str, tuple[Act, list[str]]] = {
    "under another person": (
        then(directeur=REFUSED, body=words_of("Mme R.")),
        [f"{PHARE}:23: P006"],
    ),
    "under the animator": (
        then(directeur=REFUSED, body=words_of("Animation")),
        [f"{PHARE}:23: P006"],
    ),
    "a piece of them under the animator": (
        then(directeur=REFUSED, body=words_of("Animation", f"Vous dites donc : {FIRST}")),
        [f"{PHARE}:23: P006"],
    ),
    "at the end of another person's turn": (
        then(directeur=REFUSED, body=BODY.replace(BEACON, f"{BEACON}\n\n{FIRST}")),
        [f"{PHARE}:22: P006"],
    ),
    "relabelled in the edit that refuses": (relabelled_at_once, [f"{PHARE}:23: P006"]),
    "relabelled on another branch": (relabelled_by_a_merge, [f"{PHARE}:23: P006"]),
    "under another person, after a detour": (another_between, [f"{PHARE}:23: P006"]),
    "under the animator, who had them before": (put_right_at_once, [f"{PHARE}:23: P006"]),
    "before the first turn": (
        then(directeur=REFUSED, body=f"\n{FIRST}\n{BODY}"),
        [f"{PHARE}:16: P006"],
    ),
    "in a title": (
        lambda book: (
            then(directeur=REFUSED)(book)
            or void(book.commit(CHAPTER, TEXT.replace('"La veille"', f'"{FIRST}"')))
        ),
        [f"{CHAPTER}:2: P006"],
    ),
    "in a copy under other names": (copied, [f"{OTHER}:30: P006"]),
    "in a copy": (copied_whole, [f"{OTHER}:11: P001"]),
    "in a copy made before": (copied_before, [f"{OTHER}:23: P006"]),
    "in a chapter": (pasted, [f"{CHAPTER}:10: P006"]),
    "in a chapter, between quotation marks": (quoted, [f"{CHAPTER}:10: P006"]),
    "quoted as another's": (quoted_elsewhere, [f"{CHAPTER}:11: P006"]),
    "in another hearing": (pasted_elsewhere, [f"{VERGER}:31: P006"]),
    "below the withdrawal that took them out": (back_below, [f"{PHARE}:23: P006"]),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", WORDS)
def test_refused_words_are_shown_nowhere(name: str, tmp_path: Path) -> None:
    book = begun(tmp_path, directeur=GIVEN)
    act, expected = WORDS[name]
    act(book)
    assert book.told() == expected
    if expected and OTHER not in expected[0]:
        book.write(PHARE, book.read(PHARE).replace("approuvee}\n", f"approuvee}}\n{LEVEES}"))
        assert book.told() == []


COURTESY = [
    "Merci, madame la présidente.",
    "Merci beaucoup, monsieur le maire, monsieur le président.",
    "Je suis tout à fait d’accord avec vous.",
    "Bonjour à toutes et à tous, merci de nous recevoir.",
    "Oui, bien sûr.",
    "Je partage entièrement votre avis, madame la conseillère.",
]
TOLD = ["La veuve du dernier armateur.", "Je cachais les clés du hangar.", FIRST]


@pytest.mark.parametrize("words", COURTESY)
def test_courtesy_that_another_says_too_is_nobodys(words: str, tmp_path: Path) -> None:
    said = BODY + f"\n{{#t5}}\n**M. T.** — {words}\n"
    book = begun(tmp_path, directeur=GIVEN, body=said)
    put(directeur=REFUSED, body=said)(book)
    put(directeur=REFUSED, body=said + f"\n{{#t6}}\n**Animation** — {words}\n")(book)
    assert book.told() == []


@pytest.mark.table
@pytest.mark.parametrize("words", COURTESY)
def test_struck_courtesy_that_another_says_too_is_nobodys(words: str, tmp_path: Path) -> None:
    said = BODY + f"\n{{#t5}}\n**M. T.** — {words}\n"
    gone = BODY + "\n{#t5}\n**M. T.** — [passage retiré le 2017-10-11]\n"
    book = begun(tmp_path, directeur=GIVEN, body=said)
    put(directeur=GIVEN, body=gone)(book)
    put(directeur=GIVEN, body=gone + f"\n{{#t6}}\n**Animation** — {words}\n")(book)
    assert book.told() == []
    put(directeur=GIVEN, body=gone + f"\n{{#t6}}\n**M. T.** — {words}\n")(book)
    assert book.told() == ([f"{PHARE}:32: P005"] if words != "Oui, bien sûr." else [])


@pytest.mark.parametrize(
    "words", [*TOLD, "Il est malade.", "Ma sœur boit.", "Je les ai vus voler."]
)
def test_a_struck_passage_with_a_word_of_its_own_is_told_in_a_turn_of_anothers(
    words: str, tmp_path: Path
) -> None:
    said = BODY + f"\n{{#t5}}\n**M. T.** — Oui, {words}\n"
    gone = BODY + "\n{#t5}\n**M. T.** — [passage retiré le 2017-10-11]\n"
    book = begun(tmp_path, directeur=GIVEN, body=said)
    put(directeur=GIVEN, body=gone)(book)
    put(directeur=GIVEN, body=gone + f"\n{{#t6}}\n**Animation** — Oui, {words}\n")(book)
    assert book.told() == [f"{PHARE}:32: P005"]


@pytest.mark.parametrize("words", TOLD)
def test_what_gives_them_away_is_told_in_a_turn_of_anothers(words: str, tmp_path: Path) -> None:
    said = BODY + f"\n{{#t5}}\n**M. T.** — {words}\n"
    book = begun(tmp_path, directeur=GIVEN, body=said)
    put(directeur=REFUSED, body=said)(book)
    put(directeur=REFUSED, body=said + f"\n{{#t6}}\n**Animation** — {words}\n")(book)
    assert book.told() == [f"{PHARE}:32: P006"]


@pytest.mark.parametrize("speaker", ["Mme R.", "Animation"])
def test_words_refused_from_the_first_are_refused(speaker: str, tmp_path: Path) -> None:
    book = begun(tmp_path, directeur=REFUSED)
    put(directeur=REFUSED, body=words_of(speaker))(book)
    assert book.told() == [f"{PHARE}:23: P006"]


def test_words_beside_a_withheld_quote_are_told(tmp_path: Path) -> None:
    book = begun(tmp_path, directeur=REFUSED)
    quote = f"{{citation}}`{FIRST} <2017-03-14-phare#t3>`"
    book.commit(CHAPTER, TEXT + f"\nDit {quote} à la barre.\n")
    assert book.told() == []
    book.commit(CHAPTER, TEXT + f"\nDit {quote} à la barre. {FIRST}\n")
    assert book.told() == [f"{CHAPTER}:10: P006"]


def test_the_sentence_says_who_and_what_to_write(tmp_path: Path) -> None:
    book = begun(tmp_path, directeur=GIVEN)
    put(directeur=REFUSED)(book)
    commit = book.git("rev-parse", "HEAD")[:12]
    put(
        directeur=MEMBERS, body=words_of("M. T.", LEDGER) + f"\n{{#t5}}\n**Animation** — {FIRST}\n"
    )(book)
    back, words = book.sentences()
    assert f"“directeur” refused on 2017-10-11 (commit {commit} of 2017-05-0" in back
    assert "write accord: {etat: refuse, date: 2017-10-11} under “directeur”;" in back
    row = "levees: [{quoi: refus, qui: directeur, du: 2017-10-11, le: AAAA-MM-JJ, pourquoi:"
    assert row in back and row in words
    assert (
        "these words are of “directeur” in “2017-03-14-phare”, who refused on 2017-10-11" in words
    )
