"""`vademecum reseal`: a name or an agreement mended, and nothing more."""

from __future__ import annotations

import pytest

from tests.book import HEARING, Book
from vademecum.standing.mending import refusal

ISLE = "2019-05-02-ile-aux-cerfs"
WORDS = "Nous avions quarante moulins à Port-Songe, dit Mme Borée. Elle n’en voulait pas vendre."

MENDED = {
    "un nom": WORDS.replace("Borée", "Boréal"),
    "un lieu": WORDS.replace("Port-Songe", "Port-Sange"),
    "un accord": WORDS.replace("voulait", "voulaient"),
    "un accord, une faute": WORDS.replace("vendre", "vendres"),
    "un article": WORDS.replace("Elle", "Il"),
    "un mot par phrase": WORDS.replace("Borée", "Boréal").replace("vendre", "vendres"),
}
MORE = {
    "un nombre en lettres": WORDS.replace("quarante", "quatorze"),
    "un nombre en chiffres": WORDS.replace("quarante", "40"),
    "une négation ôtée": WORDS.replace("n’en voulait pas", "en voulait"),
    "une négation ajoutée": WORDS.replace("Nous avions", "Nous n’avions"),
    "deux mots d’une phrase": WORDS.replace("Borée", "Boréal").replace("moulins", "moulin"),
    "un mot de plus": WORDS.replace("moulins", "moulins neufs"),
    "un mot de moins": WORDS.replace("dit Mme", "Mme"),
    "un autre temps": WORDS.replace("avions", "avons"),
    "un autre mot": WORDS.replace("vendre", "garder"),
    "son contraire": WORDS.replace("voulait", "refusait"),
    "une phrase coupée": WORDS.replace(", dit", ". dit"),
    "un autre mot qui commence de même": WORDS.replace("vendre", "vanter"),
    "un autre nom": WORDS.replace("Borée", "Zéphyr"),
    "une question": WORDS.replace("vendre.", "vendre\u202f?"),
    "un autre verbe en tête": WORDS.replace("Nous", "Vous"),
    "l’ordre": WORDS.replace("dit Mme Borée", "Mme Borée dit"),
}  # fmt: skip


SAID = frozenset({"subvention", "prefet", "collectivite", "partenariat"})
# Of one word: what was read, what is written, whether it is that word mended.
PAIRS = [
    ("préfet", "préfète", True),
    ("national", "nationaux", True),
    ("conseiller", "conseillère", True),
    ("promettait", "promettaient", True),
    ("subventoin", "subvention", True),
    ("collectvité", "collectivité", True),
    ("préfet", "prêtre", False),
    ("subvention", "subversion", False),
    ("directeur", "directoire", False),
    ("partenaire", "partenariat", False),
    ("prévention", "prétention", False),
    ("désunion", "réunion", False),
]


@pytest.mark.parametrize(("old", "new", "mended"), PAIRS, ids=[f"{a}-{b}" for a, b, _m in PAIRS])
def test_another_word_is_no_word_mended(old: str, new: str, mended: bool) -> None:
    assert (refusal(f"On dit {old} ici.", f"On dit {new} ici.", SAID) == "") is mended


@pytest.mark.parametrize("words", MENDED.values(), ids=MENDED.keys())
def test_a_word_mended(words: str) -> None:
    assert refusal(WORDS, words) == ""


@pytest.mark.parametrize(("old", "new"), [("La", "Ma"), ("Notre", "Votre"), ("Un", "Le")])
def test_whose_it_is_is_no_agreement(old: str, new: str) -> None:
    assert refusal(f"{old} vanne est là.", f"{new} vanne est là.")


@pytest.mark.parametrize("words", MORE.values(), ids=MORE.keys())
def test_more_than_a_word_mended(words: str) -> None:
    assert refusal(WORDS, words)


def sealed(book: Book) -> None:
    done = book.run("consent", ISLE, "--given", "public", "--date", "2019-06-01", "--read")
    assert done.returncode == 0, done.stderr
    book.commit()


@pytest.mark.slow
def test_a_mended_turn_is_shown_again(small: Book) -> None:
    sealed(small)
    small.alter(HEARING, "est curé", "est curée")
    assert f"{HEARING}:37: E010" in small.codes()
    done = small.run("reseal", ISLE, "--turn", "t2", "--why", "une  faute de frappe")
    assert done.returncode == 0, done.stderr
    assert f"git commit -m '{ISLE}#t2 : mot corrigé (une faute de frappe)'" in done.stdout
    assert f"{HEARING}:37: E010" not in small.codes()


REFUSED = {
    "rien n’a changé": ("t2", ("", ""), "is as it was read"),
    "une négation": ("t2", ("ne tourne que si", "tourne si"), "cannot be sealed again"),
    "pas lu": ("t1", ("", ""), "nobody's consent"),
    "pas d’intervention": ("t9", ("", ""), "has no turn"),
}


@pytest.mark.slow
@pytest.mark.parametrize(("turn", "change", "why"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_refused(small: Book, turn: str, change: tuple[str, str], why: str) -> None:
    sealed(small)
    if change[0]:
        small.alter(HEARING, *change)
    done = small.run("reseal", ISLE, "--turn", turn, "--why", "faute")
    assert (done.returncode, why in done.stderr) == (1, True), done.stderr


def test_words_in_no_commit_are_read_anew(small: Book) -> None:
    small.commit()
    assert small.run("consent", ISLE, "--given", "public", "--read").returncode == 0
    small.alter(HEARING, "est curé", "est curée")
    done = small.run("reseal", ISLE, "--turn", "t2", "--why", "faute")
    # What was sealed is what the last commit says: the seal tells the words, not the mark.
    assert done.returncode == 0, done.stderr
