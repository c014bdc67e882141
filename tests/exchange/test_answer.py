"""The answer says what the file now says, and nothing that it does not."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from tests.book import Book
from tests.exchange.letters import ACCORD, NAME, PATH, PEOPLE, Letter, put, text
from vademecum.exchange import sending
from vademecum.exchange.answer import Answer, Change, written
from vademecum.record import accord_set
from vademecum.record import read as reader
from vademecum.text.splices import applied

DAY = dt.date(2018, 3, 20)
LONG = " ".join(["long"] * 90)
MINE = "claire-de-lune\n"


def answer(
    book: Book, accord: str, known: Answer | None = None, *, read: bool = True, frame: str = ACCORD
) -> list[str]:
    """The lines of the answer to the mayor, whose accord is now this one."""
    file = text(PEOPLE.replace(MINE, f"{MINE}    accord: {accord}\n"), frame)
    record = reader.record(file, PATH, [])
    assert record is not None
    put(book, applied(file, accord_set.put_seals(record, file, ("t2", "t5"))) if read else file)
    letter = sending.prepare(book.root, NAME, "maire", DAY, None).letter
    made = Answer(letter) if known is None else replace(known, letter=letter)
    data = written(made)
    assert written(made) == data
    found = Letter(data)
    assert not found.tags
    assert not [one for one in ("Quillevère", "Trévarec") if one in "".join(found.parts.values())]
    return found.lines


def settled(**values: object) -> Answer:
    return Answer(None, settled=True, **values)  # type: ignore[arg-type]


OUTCOMES = {
    "public": ("{etat: donne}", ["Vos propos, dans le texte que vous avez relu, seront publiés."]),
    "members, later": (
        "{etat: donne, diffusion: membres, embargo: 2030-01-01}",
        [
            "Vos propos, dans le texte que vous avez relu, seront lus par les membres du réseau "
            "seulement.",
            "Ils ne paraîtront pas avant le 1er janvier 2030.",
            "Vous y êtes désigné(e) ainsi\u00a0: «\u00a0Une maire\u00a0».",
        ],
    ),
    "the group": (
        "{etat: donne, diffusion: travail}",
        [
            "Vos propos, dans le texte que vous avez relu, serviront au groupe de travail "
            "seulement\u00a0: ils ne seront pas publiés."
        ],
    ),
    "awaited": (
        "{etat: attendu}",
        ["Rien pour l’instant\u00a0: vous n’avez pas encore donné votre accord."],
    ),
    "an office": (
        "{base: interet-public, informe: 2018-03-01}",
        ["Vos propos, dans le texte que vous avez relu, seront publiés."],
    ),
}


@pytest.mark.slow
def test_a_record_that_goes_less_far_than_the_person_let_it_is_told(small: Book) -> None:
    accord = "{etat: donne, diffusion: public}"
    narrow = ACCORD.replace(": public", ": travail")
    lines = answer(small, accord, settled(), frame=narrow)
    assert (
        "Votre accord vaut pour une diffusion publique\u00a0; pour l’instant, le compte rendu "
        "entier n’est destiné qu’au groupe de travail."
    ) in lines
    assert not [one for one in answer(small, accord, settled()) if "vaut pour" in one]


KEPT = "il ne paraîtrait pas sans que vous l’ayez relu"
# Nothing says that they read it: the accord, what is said of it, whether a change is withheld.
UNREAD = {
    "agreed": ("{etat: donne}", "Rien pour l’instant\u00a0: vous n’avez pas encore dit avoir relu"),
    "of an office": (
        "{base: interet-public, informe: 2018-03-01}",
        "Vos propos seront publiés.|s’il est encore corrigé, il paraîtra corrigé, sans vous être",
    ),
    "of an office, not told": (
        "{base: interet-public}",
        "Rien pour l’instant\u00a0: vos propos paraîtront quand nous aurons noté",
    ),
    "the group's": ("{etat: donne, diffusion: travail}", "Vos propos serviront au groupe"),
}


@pytest.mark.table
@pytest.mark.parametrize("case", UNREAD)
def test_nothing_is_promised_of_words_nobody_said_they_read(case: str, small: Book) -> None:
    accord, told = UNREAD[case]
    said = "\n".join(answer(small, accord, settled(), read=False))
    assert [one for one in told.split("|") if one not in said] == []
    assert KEPT not in said
    assert "que vous avez relu" not in said


def test_passages_that_wait_are_named(small: Book) -> None:
    said = "\n".join(answer(small, "{etat: donne}", settled(unread=("«\u00a0Mots.\u00a0»",))))
    assert "ne paraîtront pas tant que vous ne les avez pas relus et approuvés\u00a0: «" in said
    assert KEPT in said


@pytest.mark.table
@pytest.mark.parametrize("case", OUTCOMES)
def test_what_will_be_published(case: str, small: Book) -> None:
    accord, told = OUTCOMES[case]
    lines = answer(small, accord, settled())
    assert [one for one in told if one not in lines] == []
    assert ("article 21" in "\n".join(lines)) is (case == "an office")
    assert "Nous n’avons rien changé au texte." in lines


def test_a_refusal_is_answered_as_one(small: Book) -> None:
    put(small, text())
    letter = sending.prepare(small.root, NAME, "maire", DAY, None).letter
    small.alter(f"hearings/{NAME}.md", MINE, f"{MINE}    accord: {{etat: refuse}}\n")
    record = small.library().records[NAME]
    speaker = next(one for one in record.speakers if one.key == "maire")  # type: ignore[union-attr]
    ended = replace(letter, record=record, speaker=speaker)
    known = Answer(ended, questions=("Et ceci ?",), settled=True)
    lines = Letter(written(known)).lines
    assert "Rien\u00a0: vos propos ne seront publiés dans aucune édition à venir." in lines
    assert not [one for one in lines if "seront publiés." in one]
    assert not [one for one in lines if "votre accord" in one]  # there is none to take back
    assert "Et ceci ?" in lines


def test_nothing_is_promised_while_a_question_is_open(small: Book) -> None:
    known = Answer(None, questions=("Deux cases sont cochées.",))  # type: ignore[arg-type]
    lines = answer(small, "{etat: donne}", known)
    assert "Deux cases sont cochées." in lines
    assert [one for one in lines if one.startswith("Vos choix ne sont pas encore enregistrés")]
    assert not [one for one in lines if "seront publiés" in one]


def test_nothing_ticked_leaves_what_was(small: Book) -> None:
    lines = answer(small, "{etat: donne}")
    assert [one for one in lines if one.startswith("Vous n’avez fait aucun choix")]


def test_corrections_are_told_one_by_one(small: Book) -> None:
    changes = (Change("écoutant", "écoutant bien"), Change("", "Un mot de plus."),
               Change("Je maintiens.", ""), Change(f"{LONG} fin", f"{LONG} terme"))  # fmt: skip
    behind = ("«\u00a0Je maintiens.\u00a0»",)
    lines = answer(small, "{etat: donne}", settled(changes=changes, behind=behind))
    assert "«\u00a0Écoutant\u00a0» devient «\u00a0écoutant bien\u00a0»." not in lines
    assert "«\u00a0écoutant\u00a0» devient «\u00a0écoutant bien\u00a0»." in lines
    assert "«\u00a0Un mot de plus.\u00a0» est ajouté." in lines
    assert "«\u00a0Je maintiens.\u00a0» est supprimé." in lines
    beside = f"Dans «\u00a0… {' '.join(['long'] * 8)} fin\u00a0», "
    assert f"{beside}«\u00a0fin\u00a0» devient «\u00a0terme\u00a0»." in lines
    told = f"ont changé chez nous depuis notre envoi\u00a0: {behind[0]} Ils"
    assert [one for one in lines if told in one]
    assert "avec les corrections ci-dessus, seront publiés." in "\n".join(lines)
