"""What one person agreed to is not widened by the way: by theirs, the record's, or nobody's."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.history.each import (
    BODY,
    FRAME,
    GIVEN,
    LATER,
    MEMBERS,
    REFUSED,
    SPEAKS,
    Act,
    begun,
    hearing,
    kept_ours,
    put,
    side,
)
from tests.history.undone import PHARE, Book

CLOSED = "base: consentement, diffusion: membres"
NARROW = SPEAKS.replace("public", "membres")
DATED = SPEAKS.replace("2017-10-16", "2018-02-01")  # the record's, of a later day
RENEWED = DATED.replace("31", "47")  # by a paper of its own
UNTIL = f"{GIVEN}, embargo: 2030-01-01"
HERS, HIS, FRAMES = f"{PHARE}:10", f"{PHARE}:11", f"{PHARE}:12"


def both(first: Act, second: Act) -> Act:
    def act(book: Book) -> None:
        first(book)
        second(book)

    return act


def old_side(book: Book) -> None:
    """A branch that has the wider accord keeps its own side."""
    side(book, "ancienne", put(elue=GIVEN, body=BODY.replace("trois", "quatre")))
    put(elue=MEMBERS.replace("2017-10-16", "2018-01-10"))(book)
    book.git("checkout", "-q", "ancienne")
    kept_ours(book, "main")


def renamed(book: Book) -> None:
    book.git("mv", PHARE, "hearings/port.md")
    book.commit("hearings/port.md", hearing(GIVEN))


def renamed_and_all(book: Book) -> None:
    """The file, every key and every label, at once."""
    book.git("mv", PHARE, "hearings/port.md")
    book.commit("hearings/port.md", hearing(GIVEN, **NEW))  # type: ignore[arg-type]


def renamed_older(book: Book) -> None:
    book.git("mv", PHARE, "hearings/port.md")
    book.commit("hearings/port.md", hearing(LATER.replace("CONS-40", "CONS-31")))


NARROWED = "etat: donne, diffusion: membres, date: 2018-01-10, reference: LET-12"
NEW: dict[str, object] = {
    "keys": ("adjointe", "capitaine"),
    "labels": ("L’élue", "Le capitaine"),
    "body": BODY.replace("Mme R.", "L’élue").replace("M. T.", "Le capitaine"),
}

# name: what is first committed, what is done, what is told.
WIDER: dict[str, tuple[dict[str, str], Act, list[str]]] = {
    "further, of the same day": ({"elue": MEMBERS}, put(), [f"{HERS}: P002"]),
    "further, of no day": (
        {"elue": MEMBERS},
        put(elue="etat: donne, diffusion: public, reference: CONS-40"),
        [f"{HERS}: P002"],
    ),
    "further, by no reference": (
        {"elue": MEMBERS},
        put(elue=LATER.replace(", reference: CONS-40", "")),
        [f"{HERS}: P002"],
    ),
    "further, by the paper that said less": (
        {"elue": MEMBERS},
        put(elue=LATER.replace("CONS-40", "CONS-31")),
        [f"{HERS}: P002"],
    ),
    "further, by that paper typed otherwise": (
        {"elue": MEMBERS},
        put(elue=LATER.replace("CONS-40", '"cons 31 "')),
        [f"{HERS}: P002"],
    ),
    "further, by an older paper": (
        {"elue": GIVEN},
        both(put(elue=NARROWED), put(elue=LATER.replace("CONS-40", "CONS-31"))),
        [f"{HERS}: P002"],
    ),
    "further, by an older paper, in a file renamed": (
        {"elue": GIVEN},
        both(put(elue=NARROWED), renamed_older),
        ["hearings/port.md:10: P002"],
    ),
    "their embargo gone, by the paper that said it": (
        {"elue": f"{GIVEN}, embargo: 2030-01-01"},
        put(elue=LATER.replace("CONS-40", "CONS-31")),
        [f"{HERS}: P003"],
    ),
    "an older accord": ({"elue": MEMBERS.replace("2017", "2018")}, put(), [f"{HERS}: P002"]),
    "an old side of a merge": ({}, old_side, [f"{HERS}: P002"]),
    "their own accord taken out, the record's speaks": (
        {"elue": MEMBERS, "directeur": "", "frame": SPEAKS},
        put(elue="", frame=SPEAKS),
        [f"{FRAMES}: P002"],
    ),
    "their own accord taken out, the record's of a later day that stood there": (
        {"elue": MEMBERS, "directeur": "", "frame": SPEAKS.replace("2017-10", "2018-10")},
        put(elue="", frame=SPEAKS.replace("2017-10", "2018-10")),
        [f"{FRAMES}: P002"],
    ),
    "their own accord taken out, the record's dated since": (
        {"elue": MEMBERS, "directeur": MEMBERS},
        put(elue="", directeur=MEMBERS, frame=DATED),
        [f"{FRAMES}: P002"],
    ),
    "their own accord taken out, the record's by a new paper": (
        {"elue": MEMBERS, "directeur": MEMBERS},
        put(elue="", directeur=MEMBERS, frame=RENEWED),
        [f"{FRAMES}: P002"],
    ),
    "their own accord taken out, then the record's dated anew": (
        {"elue": MEMBERS, "directeur": "", "frame": SPEAKS},
        both(put(elue="", frame=SPEAKS), put(elue="", frame=RENEWED)),
        [f"{FRAMES}: P002"],
    ),
    "their own embargo taken out, the record's by a new paper": (
        {"elue": UNTIL, "directeur": GIVEN},
        put(elue="", directeur=GIVEN, frame=RENEWED),
        [f"{FRAMES}: P003"],
    ),
    "their own accord taken out, and their key renamed, the record's by a new paper": (
        {"elue": MEMBERS, "directeur": MEMBERS},
        put(elue="", directeur=MEMBERS, frame=RENEWED, keys=("adjointe", "directeur")),
        [f"{FRAMES}: P002"],
    ),
    "anonymous by their own, named by the record's new paper": (
        {"directeur": MEMBERS, "how": "anonyme"},
        put(directeur="", frame=RENEWED.replace("public", "membres")),
        [f"{HIS}: P004"],
    ),
    "awaited, and taken out beside an accord of the record's": (
        {"elue": "etat: attendu", "directeur": "", "frame": SPEAKS},
        put(elue="", frame=SPEAKS),
        [f"{HERS}: P009"],
    ),
    "asked, then said not to be heard": (
        {"elue": "etat: attendu", "directeur": GIVEN},
        put(elue="entendu: non", directeur=GIVEN),
        [f"{HERS}: P009"],
    ),
    "given, then said not to be heard": (
        {"elue": MEMBERS, "directeur": GIVEN},
        put(elue="entendu: non", directeur=GIVEN),
        [f"{HERS}: P009"],
    ),
    "asked under another key, then said not to be heard": (
        {"elue": "etat: attendu", "directeur": GIVEN},
        put(elue="entendu: non", directeur=GIVEN, keys=("adjointe", "directeur")),
        [f"{HERS}: P009"],
    ),
    "the frame opens for whoever agreed to it as it was": (
        {"elue": GIVEN.replace("diffusion: public, ", ""), "directeur": LATER, "frame": CLOSED},
        put(elue=GIVEN.replace("diffusion: public, ", ""), directeur=LATER),
        [f"{HERS}: P002"],
    ),
    "the frame closed, then opens again": (
        {},
        both(put(frame=CLOSED), put()),
        [f"{HERS}: P002"],
    ),
    "from the record's accord to their own, wider": (
        {"elue": "", "frame": NARROW},
        put(elue=GIVEN, directeur=MEMBERS),
        [f"{HERS}: P002"],
    ),
    "the record's accord wider": (
        {"elue": "", "frame": NARROW},
        put(elue="", frame=SPEAKS),
        [f"{FRAMES}: P002"],
    ),
    "the record's accord wider, beside somebody's own": (
        {"elue": REFUSED, "frame": NARROW},
        put(elue=REFUSED, frame=SPEAKS),
        [f"{FRAMES}: P002"],
    ),
    "further on another ground": (
        {"elue": MEMBERS},
        put(elue="base: interet-public, informe: 2018-02-01, diffusion: public"),
        [f"{HERS}: P002"],
    ),
    "another key": (
        {"elue": MEMBERS},
        put(keys=("adjointe", "directeur")),
        [f"{HERS}: P002"],
    ),
    "another label": (
        {"elue": MEMBERS},
        put(labels=("Mme Re.", "M. T."), body=BODY.replace("Mme R.", "Mme Re.")),
        [f"{HERS}: P002"],
    ),
    "another key and another label": (
        {"elue": MEMBERS},
        put(
            keys=("adjointe", "directeur"),
            labels=("Mme Re.", "M. T."),
            body=BODY.replace("Mme R.", "Mme Re."),
        ),
        [f"{HERS}: P002"],
    ),
    "every key and every label": ({"elue": MEMBERS}, put(**NEW), [f"{HERS}: P002"]),
    "the file renamed, every key and every label": (
        {"elue": MEMBERS},
        renamed_and_all,
        ["hearings/port.md:10: P002"],
    ),
    "a label with its no-break space, another key": (
        {"elue": MEMBERS},
        put(
            keys=("adjointe", "directeur"),
            labels=("Mme\u00a0R.", "M. T."),
            body=BODY.replace("Mme R.", "Mme\u00a0R."),
        ),
        [f"{HERS}: P002"],
    ),
    "the file renamed": ({"elue": MEMBERS}, renamed, ["hearings/port.md:10: P002"]),
    "their embargo gone": (
        {"elue": f"{GIVEN}, embargo: 2030-01-01"},
        put(),
        [f"{HERS}: P003"],
    ),
    "the frame's embargo gone, under which they agreed": (
        {"frame": f"{FRAME}, embargo: 2030-01-01"},
        put(),
        [f"{HERS}: P003"],
    ),
    "their embargo nearer": (
        {"elue": f"{GIVEN}, embargo: 2030-01-01"},
        put(elue=f"{GIVEN}, embargo: 2029-01-01"),
        [f"{HERS}: P003"],
    ),
    "a name said": (
        {"directeur": MEMBERS, "how": "anonyme"},
        put(directeur=MEMBERS),
        [f"{HIS}: P004"],
    ),
    "a name said by a new reference of the same day": (
        {"directeur": MEMBERS, "how": "anonyme"},
        put(directeur=MEMBERS.replace("CONS-31", "CONS-40"), how="nom"),
        [f"{HIS}: P004"],
    ),
}


@pytest.mark.table
@pytest.mark.parametrize("name", WIDER)
def test_a_persons_accord_is_not_widened_by_the_way(name: str, tmp_path: Path) -> None:
    keys, act, expected = WIDER[name]
    book = begun(tmp_path, **keys)
    assert book.told() == []
    act(book)
    assert book.told() == expected
    book.commit("README.md", "Un pas de plus.\n")  # what is committed does not become the promise
    assert book.told() == expected


def test_a_persons_embargo_binds_until_its_day(tmp_path: Path) -> None:
    book = begun(tmp_path, elue=f"{GIVEN}, embargo: 2030-01-01")
    put()(book)
    assert book.told(dt.date(2029, 12, 31)) == [f"{HERS}: P003"]
    assert book.told(dt.date(2030, 1, 1)) == []


def test_each_is_judged_alone(tmp_path: Path) -> None:
    book = begun(tmp_path, elue=MEMBERS, directeur=MEMBERS)
    put(elue=LATER, directeur=GIVEN)(book)
    assert book.told() == [f"{HIS}: P002"]


def test_the_sentence_names_the_person(tmp_path: Path) -> None:
    book = begun(tmp_path, elue=MEMBERS, directeur="etat: attendu")
    first = book.git("rev-parse", "HEAD")[:12]
    put(directeur="entendu: non")(book)
    wider, other = book.sentences()
    assert wider.startswith("diffusion “public” of “elue” is wider than the consent of 2017-10-16")
    assert f"(commit {first} of 2017-05-0" in wider
    assert other.startswith(f"“directeur” was asked for a word of their own (commit {first} of")
