"""Every kind of question has what the person is asked, in plain French, their words between « »."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.exchange.asked import plain_question
from vademecum.exchange import asking, corrected, kinds
from vademecum.exchange.asking import About
from vademecum.exchange.classes import Class, Kind
from vademecum.exchange.kinds import Item
from vademecum.intake.differences import words as difference
from vademecum.model import Audience, ConsentBasis, ConsentState
from vademecum.record.consents import Given

GIVEN = Given(
    ConsentState.REFUSED, ConsentBasis.CONSENT, Audience.PUBLIC, None, dt.date(2017, 3, 30), "",
    None, "", own=True, agreed=Audience.PUBLIC,
)  # fmt: skip
SENT = "Nous arrosions le stade. La rivière baissait chaque année, et nul ne le disait ici."
OURS = "Rien n’en sera publié sans votre accord."
ABOUT = About(GIVEN, {"t4": SENT}, (OURS,))
KINDS = {
    name: one
    for name, one in vars(kinds).items()
    if isinstance(one, Kind) and one.cls is Class.QUESTION
}
WORDS = ("Mon mari a trouvé que j’en disais trop.", "image", "☒ J’accepte.", "a / b",
         difference(SENT, SENT.replace("chaque année", "tous les ans")),
         "[t4] Vous — Nous arrosions, « dit-on », {0} le stade")  # fmt: skip


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_has_its_question(name: str) -> None:
    for words in WORDS:
        for anchor, who in (("t4", "M. Roche"), ("", "")):
            item = Item(KINDS[name], words, anchor, who=who)
            said = asking.question(item, ABOUT)
            assert plain_question(said), said
            assert said.count("«") == said.count("»")


def test_what_is_no_question_asks_nothing() -> None:
    every = [one for one in vars(kinds).values() if isinstance(one, Kind)]
    assert [one for one in every if one.asks and one.cls is not Class.QUESTION] == []
    assert len(KINDS) > 40


def plain(told: str) -> str:
    return told.replace("\u00a0", " ").replace("\u202f", " ")


CHANGES = {
    "a word of a long turn": (
        f"{SENT} Le conseil a voté.",
        f"{SENT} Le conseil avait voté.",
        ["dans « Le conseil a voté. », « a » devient « avait »"],
    ),
    "a sentence more": (SENT, f"{SENT} Voilà tout.", ["« Voilà tout. » est ajouté"]),
    "a sentence less": (
        SENT, SENT.replace("Nous arrosions le stade. ", ""),
        ["« Nous arrosions le stade. » est supprimé"],
    ),
    "a word more": (
        "Nous arrosions le stade.", "Nous arrosions aussi le stade.",
        ["dans « Nous arrosions le stade. », « arrosions » devient « arrosions aussi »"],
    ),
    "a word less": (
        "Nous arrosions le stade.", "Nous arrosions stade.",
        ["dans « Nous arrosions le stade. », « arrosions le » devient « arrosions »"],
    ),
    "two sentences": (
        SENT, SENT.replace("stade", "champ").replace("nul", "personne"),
        ["dans « Nous arrosions le stade. », « stade. » devient « champ. »",
         "dans « La rivière baissait chaque année, et nul ne le disait ici. », « nul » devient "
         "« personne »"],
    ),
    "all": ("Oui.", "Non, jamais.", ["« Oui. » devient « Non, jamais. »"]),
    "of one who quotes": (
        "Il dit « non » hier.", "Il dit « oui » hier.",
        ["dans « Il dit “non” hier. », « non » devient « oui »"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CHANGES)
def test_a_change_is_told_in_its_sentence(case: str) -> None:
    old, new, told = CHANGES[case]
    assert [plain(one) for one in corrected.changes(old, new)] == told


ASKED = {
    "an answer among our words": (
        Item(kinds.SAID, f"{OURS} MC : pas d’accord pour la fonte"),
        f"« MC : pas d’accord pour la fonte », à côté de notre phrase « {OURS} » Est-ce",
    ),
    "words put in, alone": (
        Item(kinds.UNSURE, "", "t4", shown=difference("Le stade.", "Le stade (à revoir).")),
        "nous lisons : « (à revoir) ».",
    ),
    "a word put in twice": (
        Item(kinds.INSTRUCTION, "", "t4", shown=difference("Le stade.", "Ôtez tout.")),
        "« Le stade. » devient « Ôtez tout. » Est-ce bien cela",
    ),
    "a box": (
        Item(kinds.ALTERED, "☒ J’accepte (membres)."),
        "nous y lisons « J’accepte (membres). » (case cochée). Que",
    ),
    "an image by its name": (Item(kinds.IMAGE, shown="scan.png"), "l’image « scan.png »."),
    "nobody's remark": (Item(kinds.REMARK, "Ah ?"), "En marge du document, nous lisons cette"),
    "no name till now": (Item(kinds.WHICH_NAME, shown="—"), "par votre nom. Quel nom"),
    "a name till now": (Item(kinds.WHICH, shown="Ana"), "fonction (jusqu’ici : « Ana »). Quelle"),
}


@pytest.mark.parametrize("case", ASKED)
def test_their_words_are_told_from_ours(case: str) -> None:
    item, told = ASKED[case]
    assert told.replace("’", "'") in plain(asking.question(item, ABOUT)).replace("’", "'")


def test_a_frame_with_words_in_it_is_asked_about_once() -> None:
    items = [Item(kinds.THING, shown="drawing"), Item(kinds.BOX, "PROJET"),
             Item(kinds.THING, shown="drawing")]  # fmt: skip
    said = list(asking.questions(items, ABOUT))
    assert len(said) == 2
    assert "PROJET" in said[0] and "un dessin" in said[1]
