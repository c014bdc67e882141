"""What one person refused or withdrew does not come back, whatever git bends."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history.each import (
    BODY,
    GIVEN,
    LATER,
    LEVEES,
    REFUSED,
    SPEAKS,
    Act,
    begun,
    hearing,
    kept_ours,
    put,
    side,
    then,
)
from tests.history.undone import PHARE, Book


def merge_ours(book: Book) -> None:
    """A branch that knows nothing of the refusal keeps its own side."""
    side(book, "ancienne", put(elue=LATER, directeur=GIVEN))
    put(directeur=REFUSED)(book)
    book.git("checkout", "-q", "ancienne")
    kept_ours(book, "main")


def merge_lost_key(book: Book) -> None:
    """Merged « ours »: the person's accord is no longer there, and the record's speaks."""
    side(book, "ancienne", put(elue="", directeur="", frame=SPEAKS))
    put(elue=GIVEN, directeur=REFUSED)(book)
    book.git("checkout", "-q", "ancienne")
    kept_ours(book, "main")


def revert(book: Book) -> None:
    put(directeur=REFUSED)(book)
    book.git("revert", "--no-edit", "HEAD")


def squash(book: Book) -> None:
    side(book, "ancienne", put(elue=LATER, directeur=GIVEN))
    put(directeur=REFUSED)(book)
    book.git("merge", "-q", "--squash", "ancienne", check=False)
    book.git("checkout", "-q", "--theirs", PHARE, check=False)
    book.commit()


def renamed_file(book: Book) -> None:
    put(directeur=REFUSED)(book)
    book.git("mv", PHARE, "hearings/port.md")
    put("hearings/port.md", directeur=GIVEN)(book)


def renamed_twice(book: Book) -> None:
    """The key, then the label, then the accord."""
    put(directeur=REFUSED)(book)
    put(directeur=REFUSED, keys=("elue", "capitaine"))(book)
    body = BODY.replace("M. T.", "M. Tau")
    put(directeur=REFUSED, keys=("elue", "capitaine"), labels=("Mme R.", "M. Tau"), body=body)(book)
    put(directeur=LATER, keys=("elue", "capitaine"), labels=("Mme R.", "M. Tau"), body=body)(book)


def of_the_register(book: Book) -> None:
    """Everybody's key and label put anew: the register knows who it is."""
    body = BODY.replace("M. T.", "Le capitaine").replace("Mme R.", "L’élue")
    others = {"keys": ("adjointe", "capitaine"), "labels": ("L’élue", "Le capitaine"), "body": body}
    book.commit(PHARE, registered(hearing(directeur=REFUSED)))
    book.commit(PHARE, registered(hearing(directeur=LATER, **others)))  # type: ignore[arg-type]


def registered(text: str) -> str:
    return "\n".join(
        line[:-1] + ", personne: p-tau}" if "M. T.," in line or "capitaine," in line else line
        for line in text.split("\n")
    )


def not_committed(book: Book) -> None:
    put(directeur=REFUSED)(book)
    book.write(PHARE, hearing(directeur=LATER))


def later_side(book: Book) -> None:
    """Lifted, then refused again: the row of the first refusal lifts no second one."""
    put(directeur=LATER, levees=LEVEES)(book)
    put(directeur=REFUSED.replace("2017-10-11", "2018-06-01"), levees=LEVEES)(book)
    book.git("revert", "--no-edit", "HEAD")


def of_the_record(book: Book) -> None:
    """A refusal of the record's own accord."""
    put(elue="", frame="base: consentement, etat: refuse, diffusion: public, date: 2017-10-11")(
        book
    )
    put(elue="", frame=SPEAKS)(book)


BEFORE = GIVEN.replace("2017-10-16", "2017-10-01")
RECORDS = SPEAKS.replace("2017-10-16", "2017-10-01")
TOLD = "base: interet-public, informe: 2018-03-02"
ROW = LEVEES.replace(" qui: directeur,", "")


def both(first: Act, second: Act) -> Act:
    def act(book: Book) -> None:
        first(book)
        second(book)

    return act


# What is done, where the person had given their accord; what is told.
BACK: dict[str, tuple[Act, list[str]]] = {
    "an old branch that kept its own side": (merge_ours, [f"{PHARE}:11: P001"]),
    "an old branch without their accord": (merge_lost_key, [f"{PHARE}:11: P001"]),
    "a revert": (revert, [f"{PHARE}:11: P001"]),
    "an old branch squashed": (squash, [f"{PHARE}:11: P001"]),
    "a later accord without a row": (then(directeur=LATER), [f"{PHARE}:11: P001"]),
    "their own accord taken out": (
        then(directeur="", frame=SPEAKS),
        [f"{PHARE}:11: P001"],
    ),
    "their accord taken out, though nobody's speaks for them": (
        then(directeur=""),
        [f"{PHARE}:11: P001"],
    ),
    "awaited again": (then(directeur="etat: attendu"), [f"{PHARE}:11: P001"]),
    "said not to be heard": (then(directeur="entendu: non"), [f"{PHARE}:11: P001"]),
    "another key": (
        then(directeur=LATER, keys=("elue", "capitaine")),
        [f"{PHARE}:11: P001"],
    ),
    "another label": (
        then(directeur=LATER, labels=("Mme R.", "M. Tau"), body=BODY.replace("M. T.", "M. Tau")),
        [f"{PHARE}:11: P001"],
    ),
    "another key and another label at once": (
        then(
            directeur=LATER,
            keys=("elue", "capitaine"),
            labels=("Mme R.", "Le capitaine"),
            body=BODY.replace("M. T.", "Le capitaine"),
        ),
        [f"{PHARE}:23: P006"],
    ),
    "another key, another label, another accord in turn": (renamed_twice, [f"{PHARE}:11: P001"]),
    "other keys and labels, the same of the register": (of_the_register, [f"{PHARE}:11: P001"]),
    "the file renamed": (renamed_file, ["hearings/port.md:11: P001"]),
    "not committed yet": (not_committed, [f"{PHARE}:11: P001"]),
    "a row of an older refusal": (later_side, [f"{PHARE}:11: P001", f"{PHARE}:14: P019"]),
    "a row of another day": (
        then(directeur=LATER, levees=LEVEES.replace("2017-10-11", "2017-10-10")),
        [f"{PHARE}:11: P001", f"{PHARE}:14: P019"],
    ),
    "a row of the same day": (
        then(directeur=LATER, levees=LEVEES.replace("2018-03-02", "2017-10-11")),
        [f"{PHARE}:11: P001", f"{PHARE}:14: P008"],
    ),
    "another person's row": (
        then(directeur=LATER, levees=LEVEES.replace("directeur", "elue")),
        [f"{PHARE}:11: P001", f"{PHARE}:14: P019"],
    ),
    "a row that names nobody": (
        then(directeur=LATER, levees=LEVEES.replace(" qui: directeur,", "")),
        [f"{PHARE}:11: P001", f"{PHARE}:14: P019"],
    ),
    "a row of a passage": (
        then(directeur=LATER, levees=LEVEES.replace("refus", "passage")),
        [f"{PHARE}:11: P001", f"{PHARE}:14: P019"],
    ),
    "told, on another ground": (
        then(directeur="etat: attendu, base: interet-public, informe: 2018-01-02"),
        [f"{PHARE}:11: P001"],
    ),
    "a row beside the accord of before": (
        then(directeur=BEFORE, levees=LEVEES),
        [f"{PHARE}:11: P001"],
    ),
    "a row beside a later accord without its reference": (
        then(directeur=LATER.replace(", reference: CONS-40", ""), levees=LEVEES),
        [f"{PHARE}:11: P001"],
    ),
    "a row, told since on another ground": (
        then(directeur=TOLD, levees=LEVEES),
        [f"{PHARE}:11: P001"],
    ),
    "a row, told since on another ground, awaited": (
        then(directeur=f"{TOLD}, etat: attendu", levees=LEVEES),
        [f"{PHARE}:11: P001"],
    ),
    "a row, told since, with a day and a paper": (
        then(directeur=f"{TOLD}, date: 2018-03-02, reference: CONS-40", levees=LEVEES),
        [f"{PHARE}:11: P001"],
    ),
    "a row of the record's, told since on another ground": (
        both(of_the_record, put(elue="", frame=f"{TOLD}, diffusion: public", levees=ROW)),
        [f"{PHARE}:12: P001"],
    ),
    "a row beside a later accord by the refusal's paper": (
        both(
            put(directeur=f"{REFUSED}, reference: CONS-32"),
            put(directeur=LATER.replace("CONS-40", "cons 32"), levees=LEVEES),
        ),
        [f"{PHARE}:11: P001"],
    ),
    "a row beside a later accord by the paper of before": (
        then(directeur=LATER.replace("CONS-40", "CONS-31"), levees=LEVEES),
        [f"{PHARE}:11: P001"],
    ),
    "the accord of before, then another day in it": (
        both(then(directeur=GIVEN), put(directeur=LATER.replace("40", "31"), levees=LEVEES)),
        [f"{PHARE}:11: P001"],
    ),
    "a row of the record's beside a later accord by the paper of before": (
        both(
            both(put(elue="", frame=SPEAKS), of_the_record),
            put(elue="", frame=f"base: consentement, {LATER}".replace("40", "31"), levees=ROW),
        ),
        [f"{PHARE}:12: P001"],
    ),
    "lifted, by the record's own later accord, their own taken out": (
        then(directeur="", frame=f"base: consentement, {LATER}", levees=LEVEES),
        [f"{PHARE}:11: P001"],
    ),
    "a row, their accord taken out, beside the record's of before": (
        then(directeur="", frame=RECORDS, levees=LEVEES),
        [f"{PHARE}:11: P001"],
    ),
    "a row of the record's beside its accord of before": (
        both(of_the_record, put(elue="", frame=RECORDS, levees=ROW)),
        [f"{PHARE}:12: P001"],
    ),
    "a record refused as a whole": (of_the_record, [f"{PHARE}:12: P001"]),
}


@pytest.mark.table
@pytest.mark.parametrize("name", BACK)
def test_a_refusal_is_not_undone(name: str, tmp_path: Path) -> None:
    book = begun(tmp_path, directeur=GIVEN)
    act, expected = BACK[name]
    act(book)
    assert book.told() == expected
    book.commit("README.md", "Un pas de plus.\n")  # what is committed does not become the promise
    assert book.told() == expected


# What the record says once a row lifts the refusal: nothing is told.
AGAIN: dict[str, Act] = {
    "a later accord": then(directeur=LATER, levees=LEVEES),
    "asked anew": then(directeur="etat: attendu", levees=LEVEES),
    "a later accord, on another ground": then(
        directeur=f"base: interet-public, informe: 2018-03-02, {LATER}", levees=LEVEES
    ),
    "a later accord, then less of it by the same paper": both(
        then(directeur=LATER, levees=LEVEES),
        put(directeur=LATER.replace("03-02", "04-05").replace("public", "membres"), levees=LEVEES),
    ),
    "a later accord, its day put right": both(
        then(directeur=LATER.replace("03-02", "03-01"), levees=LEVEES),
        put(directeur=LATER, levees=LEVEES),
    ),
    "a later accord, then the refusal's reference noted": both(
        then(directeur=LATER, levees=LEVEES),
        both(put(directeur=f"{REFUSED}, reference: CONS-32"), put(directeur=LATER, levees=LEVEES)),
    ),
    "a record's, a later accord": both(
        of_the_record, put(elue="", frame=f"base: consentement, {LATER}", levees=ROW)
    ),
}


@pytest.mark.parametrize("name", AGAIN)
def test_a_later_word_lifts_a_refusal(name: str, tmp_path: Path) -> None:
    book = begun(tmp_path, directeur=GIVEN)
    AGAIN[name](book)
    assert book.told() == []


def test_the_sentence_asks_for_the_new_accord(tmp_path: Path) -> None:
    book = begun(tmp_path, directeur=GIVEN)
    then(directeur=BEFORE, levees=LEVEES)(book)
    (told,) = book.sentences()
    assert 'under “directeur”: accord: {etat: donne, date: AAAA-MM-JJ, reference: "…"}' in told
