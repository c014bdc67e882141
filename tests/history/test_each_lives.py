"""Where each person says their own accord, ordinary lives of a record pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history.each import (
    ASKED,
    BEACON,
    BODY,
    FRAME,
    GIVEN,
    LATER,
    LEDGER,
    MEMBERS,
    REFUSED,
    SPEAKS,
    WITHDRAWN,
    Act,
    begun,
    hearing,
    put,
    side,
)
from tests.history.test_lives import undone
from tests.history.undone import CHAPTER, ID, PHARE, TEXT, Book

LIFTED = (
    'levees: [{quoi: refus, qui: directeur, du: 2017-10-11, le: 2018-03-02, pourquoi: "lettre"}]\n'
)
CLOSED = "base: consentement, diffusion: travail"
NARROW = SPEAKS.replace("public", "membres")
RENEWED = SPEAKS.replace("2017-10-16", "2018-02-01").replace("31", "47")


def merged(*names: str) -> Act:
    def act(book: Book) -> None:
        book.git("merge", "-q", "-m", "Réunion", *names)

    return act


def two_sides(first: str, second: str) -> Act:
    """Two persons' accords, each on its branch, merged in this order."""

    def act(book: Book) -> None:
        # Each on lines of its own, as people write them: git merges both.
        side(book, "une", lambda one: alter(one, "R.", GIVEN))
        side(book, "autre", lambda one: alter(one, "T.", REFUSED))
        book.git("merge", "-q", "-m", "Réunion", first)
        book.git("merge", "-q", "-m", "Réunion", second)
        assert GIVEN in book.read(PHARE) and REFUSED in book.read(PHARE)

    return act


def alter(book: Book, who: str, accord: str) -> None:
    lines = book.read(PHARE).split("\n")
    at = next(n for n, line in enumerate(lines) if f"{who}," in line)
    lines[at] = (
        lines[at][:-1].replace(", accord: {etat: attendu}", "") + f", accord: {{{accord}}}}}"
    )
    book.commit(PHARE, "\n".join(lines))


def octopus(book: Book) -> None:
    side(book, "une", lambda one: alter(one, "R.", GIVEN))
    side(book, "autre", lambda one: alter(one, "T.", REFUSED))
    side(book, "tierce", lambda one: void(one.commit(CHAPTER, TEXT + "\nUne phrase de plus.\n")))
    book.git("merge", "-q", "-m", "Réunion", "une", "autre", "tierce")


def void(_done: object) -> None:
    """Nothing."""


def spread() -> str:
    """The hearing with lines between its people, which git can merge."""
    return hearing("etat: attendu", "etat: attendu").replace(
        "  directeur:", "  # le directeur\n  # écrit par courrier\n  directeur:"
    )


def rename(book: Book) -> None:
    book.git("mv", PHARE, "hearings/port.md")
    book.commit()


def halves(book: Book) -> None:
    first, second = BODY.split("{#t3}")
    book.write("hearings/suite.md", hearing(MEMBERS, REFUSED, body="\n{#t3}" + second))
    book.commit(PHARE, hearing(MEMBERS, REFUSED, body=first))


def half_refused(book: Book) -> None:
    """Cut in two; then refused in the one, of other words."""
    first, second = BODY.split("{#t4}")
    second = (
        f"\n{{#t4}}{second}\n{{#t5}}\n**M. T.** — Les amarres neuves viennent de la corderie.\n"
    )
    book.write("hearings/suite.md", hearing(GIVEN, GIVEN, body=second))
    book.commit(PHARE, hearing(GIVEN, GIVEN, body=first))
    put(directeur=REFUSED, body=first)(book)


def quote(book: Book) -> None:
    """A quote of what is refused: the edition withholds it with its turn."""
    words = LEDGER.partition(". ")[0]
    book.commit(CHAPTER, TEXT + f"\n:::{{citation}} {ID}#t3\n{words}.\n:::\n")


# name: what is first committed, then what is done; nothing may be said.
LIVES: dict[str, tuple[dict[str, str], list[Act]]] = {
    "asked, then given": ({"elue": "etat: attendu"}, [put(elue=GIVEN)]),
    "given, then more, later, by its reference": ({"elue": MEMBERS}, [put(elue=LATER)]),
    "given to the group, then the frame opens": (
        {"elue": GIVEN, "frame": CLOSED},
        [put(elue=GIVEN)],
    ),
    "the frame opens for whoever gave more since": (
        {"elue": MEMBERS, "directeur": MEMBERS, "frame": "base: consentement, diffusion: membres"},
        [put(elue=LATER, directeur=MEMBERS)],
    ),
    "asked, and the frame changes before anybody answers": (
        {"elue": "etat: attendu", "frame": CLOSED + ", embargo: 2031-01-01"},
        [put(elue="etat: attendu", frame=FRAME + ", embargo: 2030-01-01"), put(elue=GIVEN)],
    ),
    "a rereading opened again": ({}, [put(relecture="envoyee"), put(relecture="approuvee")]),
    "anonymous by caution, then by function": (
        {"directeur": "etat: attendu", "how": "anonyme"},
        [put(directeur=GIVEN)],
    ),
    "narrower the same day": ({}, [put(elue=MEMBERS), put(elue=REFUSED)]),
    "one refuses, the others stand": (
        {"directeur": GIVEN},
        [put(directeur=REFUSED), put(directeur=REFUSED, elue=LATER)],
    ),
    "an embargo that ran out": (
        {"elue": GIVEN + ", embargo: 2018-06-01"},
        [put()],
    ),
    "from the record's accord to each person's": (
        {"elue": "", "frame": SPEAKS, "animation": ""},
        [put(elue=GIVEN, directeur=GIVEN), put(elue=GIVEN, directeur=REFUSED)],
    ),
    "from the record's accord to each person's, one wider": (
        {"elue": "", "frame": NARROW, "animation": ""},
        [put(elue=LATER, directeur=MEMBERS)],
    ),
    "an old file, of which the group's own people are marked": (
        {"elue": "", "frame": SPEAKS, "animation": ""},
        [put(elue="", frame=SPEAKS), put(elue="", frame=SPEAKS)],
    ),
    "from each person's to the record's, narrower, of a later day": (
        {"elue": GIVEN, "directeur": GIVEN},
        [put(elue="", frame=NARROW.replace("2017-10-16", "2018-02-01").replace("31", "47"))],
    ),
    "the record's accord wider, by its paper, before anybody had one of their own": (
        {"elue": "", "frame": NARROW},
        [
            put(elue="", frame=RENEWED),
            put(elue=RENEWED.partition(", ")[2], directeur=MEMBERS, frame=RENEWED),
        ],
    ),
    "an accord of their own given back beside the record's, then a later one": (
        {"elue": MEMBERS, "directeur": "", "frame": SPEAKS},
        [put(elue=LATER, frame=SPEAKS), put(elue=LATER, frame=RENEWED)],
    ),
    "from each person's to the record's, of the same day": (
        {"elue": GIVEN, "directeur": GIVEN},
        [put(elue="", directeur="", frame=SPEAKS)],
    ),
    "a person's key renamed": (
        {"elue": MEMBERS},
        [put(elue=MEMBERS, keys=("adjointe", "directeur"))],
    ),
    "a person's key renamed, then a later accord": (
        {"elue": MEMBERS},
        [put(elue=LATER, keys=("adjointe", "directeur"))],
    ),
    "a typo mended in a label": (
        {"labels": ("Mme Re.", "M. T."), "body": BODY.replace("Mme R.", "Mme Re.")},
        [put()],
    ),
    "a refused person's key renamed": (
        {"directeur": REFUSED},
        [put(directeur=REFUSED, keys=("elue", "capitaine"))],
    ),
    "refused, then agreed to by a later word": (
        {"directeur": REFUSED},
        [put(directeur=LATER, levees=LIFTED)],
    ),
    "withdrawn, then agreed to by a later word": (
        {"directeur": GIVEN},
        [
            put(directeur=WITHDRAWN),
            put(directeur=LATER, levees=LIFTED.replace("refus", "retrait")),
        ],
    ),
    "withdrawn with all that they said": (
        {"directeur": GIVEN},
        [
            put(
                directeur=WITHDRAWN,
                body=BODY.replace(LEDGER, "[passage retiré le 11\u00a0octobre\u00a02017]"),
            ),
            put(directeur=LATER, levees=LIFTED.replace("refus", "retrait")),
        ],
    ),
    "refused, lifted under a new key": (
        {"directeur": REFUSED},
        [
            put(
                directeur=LATER,
                keys=("elue", "capitaine"),
                levees=LIFTED.replace("directeur", "capitaine"),
            )
        ],
    ),
    "a refusal's day put right, then lifted": (
        {"directeur": REFUSED.replace("2017", "2071")},
        [put(directeur=REFUSED), put(directeur=LATER, levees=LIFTED)],
    ),
    "a refused person who says nothing any more": (
        {"directeur": REFUSED},
        [put(body=BODY.replace(f"{{#t3}}\n**M. T.** — {LEDGER}\n\n", ""))],
    ),
    "somebody else in a refused person's place": (
        {"directeur": REFUSED},
        [
            put(
                directeur=GIVEN,
                keys=("elue", "pilote"),
                labels=("Mme R.", "Le pilote"),
                body=BODY.replace("M. T.", "Le pilote").replace(
                    LEDGER, "Je guide les paquebots par gros temps depuis vingt ans."
                ),
            )
        ],
    ),
    "the file renamed": ({"directeur": REFUSED}, [rename]),
    "the file cut in two": ({"elue": MEMBERS, "directeur": REFUSED}, [halves]),
    "cut in two, then one half refused": ({"directeur": GIVEN}, [half_refused]),
    "a quote withheld with its turn": ({"directeur": GIVEN}, [put(directeur=REFUSED), quote]),
    "thanks after thanks refused": (
        {"elue": REFUSED, "directeur": GIVEN},
        [
            put(elue=REFUSED, directeur=GIVEN, body=BODY + "\n{#t5}\n**Animation** — Merci.\n"),
            lambda book: void(book.commit(CHAPTER, TEXT + f"\nMerci. {ID}\n")),
        ],
    ),
    "a question that both heard stays": (
        {"directeur": GIVEN, "body": BODY.replace(LEDGER, f"{LEDGER} Vous disiez : {ASKED}")},
        [put(directeur=REFUSED, body=BODY.replace(LEDGER, f"{LEDGER} Vous disiez : {ASKED}"))],
    ),
    "told of a public sitting, without an objection": (
        {"elue": "base: interet-public, informe: 2017-10-01", "frame": CLOSED},
        [put(elue="base: interet-public, informe: 2017-10-01")],
    ),
}


@pytest.mark.table
@pytest.mark.parametrize("name", LIVES)
def test_an_ordinary_life_is_not_blocked_once(name: str, tmp_path: Path) -> None:
    keys, acts = LIVES[name]
    book = begun(tmp_path, **keys)
    assert undone(book) == []
    for act in acts:
        act(book)
        assert undone(book) == []
    assert book.told() == []


@pytest.mark.parametrize(
    "act",
    [two_sides("une", "autre"), two_sides("autre", "une"), octopus],
    ids=["one", "other", "octopus"],
)
def test_two_persons_accords_merge(act: Act, tmp_path: Path) -> None:
    book = begun(tmp_path)
    book.commit(PHARE, spread())
    act(book)
    assert book.told() == []
    assert BEACON in book.read(PHARE)
