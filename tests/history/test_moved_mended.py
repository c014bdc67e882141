"""Words that move and are mended at once, are joined to another's, come back changed: whose."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history.conftest import Folder, settings
from vademecum.history import contributors
from vademecum.history.words import words

ONE = "Le groupe écoute chaque territoire avant de proposer quoi que ce soit aux élus."
TWO = "Une délégation revient rarement avec ce qu'elle était partie chercher au loin."
THREE = "Les habitants jugent une coopération aux gens qu'ils ont rencontrés sur place."
FOUR = "La commune garde une trace écrite de chaque visite, même courte, pour la suite."
FIVE = "Rien ne remplace un interprète qui connaît le pays, ses usages et ses silences."
BEA = "Un voyage sans but fatigue tout le monde et ne laisse aucun souvenir utile."
SHORT = "Il faut y penser tôt."
TEXT = f"{ONE} {TWO} {THREE}\n\n{FOUR}\n\n{FIVE}\n"
WITH = TEXT.replace(TWO, f"{TWO} {BEA}")
BRIEF = TEXT.replace(TWO, f"{TWO} {SHORT}")
GONE = TEXT.replace(f" {TWO}", "")
JOINED = f"{TWO[:-1]}, et {BEA[0].lower()}{BEA[1:]}"
INSIDE = f"Comme {BEA[0].lower()}{BEA[1:-1]}, {TWO[0].lower()}{TWO[1:]}"


def elsewhere(sentence: str) -> str:
    """The text with another sentence behind its last, and not the second."""
    return GONE.replace(FIVE, f"{FIVE} {sentence}")


# name: the versions after the first, who wrote each; the words that Bea and Carl have at the end,
# and those of the first that Ada has lost.
CASES: dict[str, tuple[list[str], list[int], int]] = {
    "a word changed on the way": ([elsewhere(TWO.replace("rarement", "peu souvent"))], [2], 1),
    "near the opening and the end": (
        [elsewhere(TWO.replace("revient", "rentre").replace("loin", "large"))], [2], 2),
    "its first word": ([elsewhere(TWO.replace("Une", "Cette"))], [1], 1),
    "two words in a row": ([elsewhere(TWO.replace("revient rarement", "rentre peu"))], [2], 2),
    "within its paragraph": (
        [TEXT.replace(f"{TWO} {THREE}", f"{THREE} {TWO.replace('rarement', 'jamais')}")], [1], 1),
    "taken out, and back mended": ([GONE, elsewhere(TWO.replace("revient", "rentre"))], [0, 1], 1),
    "out and back where it was": ([GONE, TEXT.replace("rarement", "jamais")], [0, 1], 1),
    "into a note": (
        [GONE.replace(ONE, f"{ONE}[^n]") + f"\n[^n]: {TWO.replace('rarement', 'jamais')}\n"], [1],
        1),
    "joined with another's": ([WITH, TEXT.replace(TWO, JOINED)], [14, 1], 0),
    "joined the other way": ([WITH, TEXT.replace(TWO, INSIDE)], [14, 1], 0),
    "joined and mended": (
        [WITH, TEXT.replace(TWO, JOINED.replace("rarement", "peu").replace("utile", "vrai"))],
        [13, 3], 1),
    "cut, and corrected by another": (
        [TEXT.replace(f" {TWO}", f"\n\n{TWO}"),
         TEXT.replace(f" {TWO}", f"\n\n{TWO}").replace("jugent", "pèsent")], [0, 1], 1),
    "cut, moved and mended": (
        [TEXT.replace(f" {TWO}", f"\n\n{TWO}"),
         f"{ONE}\n\n{FOUR}\n\n{FIVE}\n\n{TWO.replace('partie', 'venue')} {THREE}\n"], [0, 1], 1),
    "five words moved": ([BRIEF, TEXT.replace(FIVE, f"{SHORT} {FIVE}")], [5, 0], 0),
    "five words moved and mended": (
        [BRIEF, TEXT.replace(FIVE, f"{SHORT.replace('tôt', 'avant')} {FIVE}")], [4, 1], 0),
    "behind one that opens as words of it do": (
        [f"{ONE} {TWO}\n\nLe soir, on se tait. {FOUR}\n\n{THREE}\n\n{FIVE}\n",
         f"{ONE} {TWO}\n\n{THREE}\n\nLe soir, on se tait. {FIVE.replace('connaît', 'aime')} "
         f"{FOUR}\n"], [5, 1], 1),
    "other words in the same place": (
        [GONE, elsewhere("Une mission se prépare toujours avec ce que les hôtes ont demandé.")],
        [0, 12], 12),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("case", CASES)
def test_each_word_is_its_writers(book: Folder, tmp_path: Path, case: str) -> None:
    versions, wrote, lost = CASES[case]
    names = ["Bea Deux", "Carl Trois"] if len(versions) > 1 else ["Bea Deux"]
    book.commit("Ada Un", chapters__a=TEXT)
    for name, text in zip(names, versions, strict=True):
        book.commit(name, chapters__a=text)
    found = contributors(book.root, ["chapters/a.md"], settings()).files["chapters/a.md"]
    expected = dict(zip(names, wrote, strict=True)) | {"Ada Un": len(words(TEXT)) - lost}
    assert {who.removeprefix("git:"): int(count) for who, count in found.shares.items()} == {
        who: count for who, count in expected.items() if count
    }
