"""What one person refused or withdrew does not come back, whatever git bends."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.history.each import (
    BEACON,
    BODY,
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
    kept_ours,
    put,
    side,
)
from tests.history.undone import CHAPTER, PHARE, TEXT, VERGER, Book, record

FIRST = LEDGER.partition(". ")[0] + "."
LEVEES = (
    'levees: [{quoi: refus, qui: directeur, du: 2017-10-11, le: 2018-03-02, pourquoi: "lettre"}]\n'
)
OTHER = "hearings/2017-11-02-digue.md"
GONE = BODY.replace(LEDGER, "[passage retiré le 11 octobre 2017]")


def void(_done: object) -> None:
    """Nothing."""


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


def then(**keys: object) -> Act:
    """Refused, then the file says this."""

    def act(book: Book) -> None:
        put(directeur=REFUSED)(book)
        put(**keys)(book)

    return act


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
    "a row of an older refusal": (later_side, [f"{PHARE}:11: P001"]),
    "a row of another day": (
        then(directeur=LATER, levees=LEVEES.replace("2017-10-11", "2017-10-10")),
        [f"{PHARE}:11: P001"],
    ),
    "a row of the same day": (
        then(directeur=LATER, levees=LEVEES.replace("2018-03-02", "2017-10-11")),
        [f"{PHARE}:11: P001", f"{PHARE}:14: P008"],
    ),
    "another person's row": (
        then(directeur=LATER, levees=LEVEES.replace("directeur", "elue")),
        [f"{PHARE}:11: P001"],
    ),
    "a row that names nobody": (
        then(directeur=LATER, levees=LEVEES.replace(" qui: directeur,", "")),
        [f"{PHARE}:11: P001"],
    ),
    "a row of a passage": (
        then(directeur=LATER, levees=LEVEES.replace("refus", "passage")),
        [f"{PHARE}:11: P001"],
    ),
    "told, on another ground": (
        then(directeur="etat: attendu, base: interet-public, informe: 2018-01-02"),
        [f"{PHARE}:11: P001"],
    ),
    "a record refused as a whole": (of_the_record, [f"{PHARE}:12: P001"]),
}


@pytest.mark.parametrize("name", BACK)
def test_a_refusal_is_not_undone(name: str, tmp_path: Path) -> None:
    book = begun(tmp_path, directeur=GIVEN)
    act, expected = BACK[name]
    act(book)
    assert book.told() == expected
    book.commit("README.md", "Un pas de plus.\n")  # what is committed does not become the promise
    assert book.told() == expected


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


@pytest.mark.parametrize("name", WORDS)
def test_refused_words_are_shown_nowhere(name: str, tmp_path: Path) -> None:
    book = begun(tmp_path, directeur=GIVEN)
    act, expected = WORDS[name]
    act(book)
    assert book.told() == expected
    if expected and OTHER not in expected[0]:
        book.write(PHARE, book.read(PHARE).replace("approuvee}\n", f"approuvee}}\n{LEVEES}"))
        assert book.told() == []


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
