"""Words of which the accents were damaged, or the letters coded, and what stands beside a mark."""

from __future__ import annotations

import re

import pytest

from tests.withdrawal.past import TWO
from tests.withdrawal.shapes import DAMAGED, HIDDEN
from tests.withdrawal.test_search import BOOK, SAID
from vademecum.history.returned import Rarity, Sought, read
from vademecum.withdrawal.expressions import MARK
from vademecum.withdrawal.marks import marked
from vademecum.withdrawal.search import Search, Where


@pytest.fixture(scope="module")
def search() -> Search:
    sought = [Sought(read(one)) for one in SAID]
    return Search(sought, Rarity([read(BOOK), *(one.words for one in sought)]))


def left(search: Search, text: str) -> str:
    data = f"Avant, il pleuvait.\n\n{text}\n\nEnsuite, plus rien.\n".encode()
    return marked(search, data, Where.BESIDE)[0].decode()


@pytest.mark.parametrize("words", [DAMAGED, HIDDEN], ids=["damaged", "hidden"])
def test_the_whole_goes_and_no_more(search: Search, words: dict[str, str]) -> None:
    for name, text in words.items():
        after = left(search, text)
        assert re.fullmatch(
            r"Avant, il pleuvait\.\n\n(?:> )?\[passage retiré\]\W*\n\nEnsuite, plus rien\.\n", after
        ), (name, after)


@pytest.mark.parametrize("name", DAMAGED)
def test_it_goes_wherever_a_line_ends(search: Search, name: str) -> None:
    """A damaged letter at the edge of what is found goes along; other words do not."""
    after = left(search, f"Oui : « {DAMAGED[name]} » Là, c’est dit, à côté.")
    assert "Oui : « [passage retiré]" in after
    assert "» Là, c’est dit, à côté." in after


@pytest.mark.parametrize(
    "text",
    [
        BOOK,
        BOOK.encode().decode("latin-1"),
        BOOK.encode("ascii", "replace").decode(),
        "La falaise, les contrebandiers, notre pr?sence : le go?mon br?l? les trahit.",
        "Le go?mon br?l? trahissait notre pr?sence aux contrebandiers.",
        "Une lanterne rouge pendait ; des barques d?rivaient, perdues, vers le chenal.",
        " ".join(f"{number:040x}" for number in range(40)),
        BOOK.encode().hex(),
    ],
)
def test_the_words_of_others_stay(search: Search, text: str) -> None:
    assert left(search, text) == left(search, "")[:21] + text + left(search, "")[21:]


def test_a_longer_word_is_no_match(search: Search) -> None:
    text = TWO.encode("ascii", "replace").decode().replace("falaise", "falaises")
    assert "[passage retiré] falaises." in left(search, text)


def test_a_half_beside_a_mark_is_for_a_person_to_judge(search: Search) -> None:
    for text in (
        f"{MARK} zut, contrebandiers zut de cette falaise.",
        f"Go?mon, zut, contrebandiers {MARK}.",
        f"Une lanterne verte {MARK} zut chenal zut barques zut perdues.",
    ):
        assert search.parts(text), text
    for text in (
        "zut, contrebandiers zut de cette falaise.",
        f"{MARK}. Nous votons le budget de la coopération décentralisée chaque année.",
        f"{MARK}" + " rien" * 60 + " contrebandiers de la falaise",
        f"{MARK} ; or la falaise est haute.",
    ):
        assert not search.parts(text), text
