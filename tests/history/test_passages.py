"""Passages that move, are copied, come back, and phrases that are anybody's: whose words, and why.

Each case is a small history; what it must not take from somebody stands beside what it must.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.history.conftest import Folder
from vademecum.history.engine import walk
from vademecum.history.reasons import Why
from vademecum.history.repo import open_repository

ONE = "Le groupe écoute chaque territoire avant de proposer quoi que ce soit aux élus."
TWO = "Une délégation revient rarement avec ce qu'elle était partie chercher au loin."
THREE = "Les habitants jugent une coopération aux gens qu'ils ont rencontrés sur place."
FOUR = "Rien ne remplace un interprète qui connaît le pays, ses usages et ses silences."
TEXT = f"# Partir\n\n{ONE} {TWO}\n\n{THREE}\n\n## Parler\n\n{FOUR}\n"
OTHER = "La commune garde une trace écrite de chaque visite, même courte, pour la suite.\n"
LAW = "la loi du 9 décembre 1905"
A, B, TEX, BARE = "chapters/a.md", "chapters/b.md", "chapters/a.tex", "BROUILLON"

Act = Callable[[Folder], None]


def put(who: str, **files: str) -> Act:
    """A commit; files as a=text below chapters/, or with their path."""

    def act(book: Folder) -> None:
        for name, text in files.items():
            path = name if "." in name else f"chapters/{name}.md"
            book.write(path, text)
        book.commit(who)

    return act


def at(who: str, path: str, text: str | None) -> Act:
    """A commit that writes one file, or takes it away."""

    def act(book: Folder) -> None:
        if text is None:
            (book.root / path).unlink()
        else:
            book.write(path, text)
        book.commit(who)

    return act


def both(who: str, *acts: tuple[str, str | None]) -> Act:
    """A commit that writes several files or takes them away."""

    def act(book: Folder) -> None:
        for path, text in acts:
            if text is None:
                (book.root / path).unlink()
            else:
                book.write(path, text)
        book.commit(who)

    return act


def dropped(book: Folder) -> None:
    """A side whose passage a merge leaves out."""
    book.commit("Ada Un", chapters__a=OTHER)
    book.git("checkout", "-qb", "autre")
    book.commit("Bea Deux", chapters__a=f"{OTHER}\n{TWO}\n")
    book.git("checkout", "-q", "main")
    book.commit("Carl Trois", chapters__a=f"{THREE}\n\n{OTHER}")
    book.git("merge", "-q", "-s", "ours", "-m", "Fusion", "autre")


PLURAL = ONE.replace("chaque territoire", "les territoires").replace(
    "Le groupe écoute", "Les groupes écoutaient"
)

LAND = ONE.replace("territoire", "terrain")

# The commits, the file that is asked, the words of each, how those of the first came there.
CASES: dict[str, tuple[list[Act], str, dict[str, int], set[Why]]] = {
    "a file copied, which stays": (
        [put("Ada Un", a=TEXT), put("Bea Deux", b=TEXT)], B, {"Ada Un": 54}, {Why.COPIED},
    ),
    "copied, the original goes later": (
        [put("Ada Un", a=TEXT), put("Bea Deux", b=TEXT), at("Bea Deux", A, None)],
        B, {"Ada Un": 54}, {Why.COPIED},
    ),
    "gone, and another file of it later": (
        [put("Ada Un", a=TEXT), both("Bea Deux", (A, None), ("x.txt", "Rien.")),
         put("Carl Trois", b=TEXT.replace("Partir", "Aller"))],
        B, {"Ada Un": 53, "Carl Trois": 1}, {Why.RETURNED},
    ),
    "copied and mended at once": (
        [put("Ada Un", a=TEXT), put("Bea Deux", b=TEXT.replace("rarement", "parfois") + OTHER)],
        B, {"Ada Un": 53, "Bea Deux": 15}, {Why.COPIED},
    ),
    "copied after others mended it": (
        [put("Ada Un", a=TEXT), put("Bea Deux", a=TEXT.replace("rarement", "parfois")),
         put("Carl Trois", b=TEXT.replace("rarement", "parfois"))],
        B, {"Ada Un": 53, "Bea Deux": 1}, {Why.COPIED},
    ),
    "a sentence copied to another file": (
        [put("Ada Un", a=TEXT), put("Bea Deux", b=OTHER), put("Carl Trois", b=f"{OTHER}\n{TWO}\n")],
        B, {"Ada Un": 12, "Bea Deux": 14}, {Why.COPIED},
    ),
    "a law's name said again": (
        [put("Ada Un", a=f"{ONE} Voir {LAW}.\n"), put("Bea Deux", b=f"On applique {LAW} ici.\n")],
        B, {"Bea Deux": 9}, set(),
    ),
    "a law's name that was once taken out": (
        [put("Ada Un", a=f"{ONE}\n\nVoir {LAW}.\n"), put("Ada Un", a=f"{ONE}\n"),
         put("Bea Deux", b=f"On applique {LAW} ici.\n")],
        B, {"Bea Deux": 9}, set(),
    ),
    "renamed, another extension": (
        [at("Ada Un", TEX, TEXT), both("Bea Deux", (TEX, None), (A, TEXT))],
        A, {"Ada Un": 54}, {Why.WRITTEN},
    ),
    "wrapped anew while renamed": (
        [at("Ada Un", "a.rst", TEXT),
         both("Bea Deux", ("a.rst", None), (A, TEXT.replace(" ", "\n")))],
        A, {"Ada Un": 54}, set(),
    ),
    "capitals in its ending": (
        [at("Ada Un", "chapters/A.MD", TEXT), both("Bea Deux", ("chapters/A.MD", None), (B, TEXT))],
        B, {"Ada Un": 54}, {Why.WRITTEN},
    ),
    "from HTML, tags gone": (
        [at("Ada Un", "a.html", "".join(f"<p class='x'>{one}</p>\n" for one in (ONE, TWO, FOUR))),
         both("Bea Deux", ("a.html", None), (A, f"{ONE}\n\n{TWO}\n\n{FOUR}\n"))],
        A, {"Ada Un": 40}, set(),
    ),
    "from a file without extension, in two commits": (
        [at("Ada Un", BARE, TEXT), at("Bea Deux", A, TEXT), at("Bea Deux", BARE, None)],
        A, {"Ada Un": 54}, {Why.COPIED},
    ),
    "a side that a merge dropped": (
        [dropped, put("Dan Quatre", a=f"{THREE}\n\n{OTHER}\n{TWO}\n")],
        A, {"Ada Un": 14, "Bea Deux": 12, "Carl Trois": 12}, {Why.WRITTEN},
    ),
    "plural, another tense": (
        [put("Ada Un", a=f"{ONE}\n"), put("Bea Deux", a=f"{PLURAL}\n")],
        A, {"Ada Un": 13, "Bea Deux": 1}, {Why.WRITTEN},
    ),
    "another word that begins alike": (
        [put("Ada Un", a=f"{ONE}\n"), put("Bea Deux", a=f"{LAND}\n")],
        A, {"Ada Un": 13, "Bea Deux": 1}, {Why.WRITTEN},
    ),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize("case", CASES)
def test_whose_words_and_why(book: Folder, case: str, tmp_path: Path) -> None:
    acts, path, expected, why = CASES[case]
    for act in acts:
        act(book)
    found = asked(book, path)
    assert found[0] == expected
    if why:
        assert found[1]["Ada Un"] == why
    # What is kept from an earlier walk changes nothing.
    repository = open_repository(book.root)
    assert repository is not None
    place = tmp_path / "kept"
    for revision in ("HEAD~1", "HEAD", "HEAD"):
        walk(repository, repository.resolve(revision), (), place)
    assert asked(book, path, place) == found


def asked(
    book: Folder, path: str, place: Path | None = None
) -> tuple[dict[str, int], dict[str, set[Why]]]:
    """The words of each person in a file at HEAD, and how they came there."""
    repository = open_repository(book.root)
    assert repository is not None
    origin = walk(repository, repository.resolve("HEAD"), (), place)
    names = [origin.commits[number - 1].name for number in origin.tree[path].origins]
    ways: dict[str, set[Why]] = {}
    for name, reason in zip(names, origin.why[path], strict=True):
        ways.setdefault(name, set()).add(reason.why)
    return dict(Counter(names)), ways


def test_what_is_no_text_holds_no_words(book: Folder) -> None:
    book.write("mesures.txt", "mesure 12,5\n" * 400_000)
    book.write("programme.py", f"# {ONE}\n")
    book.write("image.bmp.txt", b"BM\0" + ONE.encode())
    book.write("ESSAI", f"{ONE}\n")
    book.commit("Ada Un")
    repository = open_repository(book.root)
    assert repository is not None
    found = walk(repository, repository.resolve("HEAD"), ())
    counts = {path: len(file.origins) for path, file in found.tree.items()}
    assert counts == {"mesures.txt": 0, "image.bmp.txt": 0, "ESSAI": 14}


def test_where_a_passage_came_from_and_by_whom(book: Folder) -> None:
    first = book.commit("Ada Un", chapters__a=TEXT, chapters__c=OTHER)
    second = book.commit("Bea Deux", chapters__b=f"{OTHER}\n{THREE}\n", chapters__c=" ")
    repository = open_repository(book.root)
    assert repository is not None
    found = walk(repository, repository.resolve("HEAD"), ())
    told = {
        (one.why, one.source, found.commits[one.wrote - 1].id, found.commits[one.by - 1].id)
        for one in found.why[B]
    }
    assert told == {
        (Why.MOVED, "chapters/c.md", first, second),
        (Why.COPIED, A, first, second),
    }
