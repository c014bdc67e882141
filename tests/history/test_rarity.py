"""What words tell: the rarer, the more, in this history; the same wherever it is taken up again."""

from __future__ import annotations

from array import array

from vademecum.history.rarity import Rarity
from vademecum.history.reading import Reader


def told(rarity: Rarity, words: str) -> float:
    return rarity.bits(Reader().read(words.encode()).flat(), 1000)


def test_the_commonest_words_tell_least_before_anything_is_read() -> None:
    small, long = told(Rarity(), "de la pour avec"), told(Rarity(), "interprète saisonniers")
    assert small < 20 < 22 < long


def test_a_word_written_often_tells_less_and_others_more() -> None:
    rarity = Rarity()
    before = told(rarity, "territoire"), told(rarity, "interprète")
    rarity.write(Reader().read(("territoire " * 5000).encode()).flat())
    assert told(rarity, "territoire") < before[0] - 5
    assert told(rarity, "interprète") > before[1]


def test_counting_ends_where_it_is_enough() -> None:
    words = Reader().read(b"territoire " * 50).flat()
    assert 30 <= Rarity().bits(words, 30) < 50
    assert Rarity().bits(array("I"), 30) == 0


def test_packed_and_unpacked_it_tells_the_same() -> None:
    rarity = Rarity()
    rarity.write(Reader().read(b"le territoire, le groupe, le temps").flat())
    again = Rarity(*rarity.packed())
    assert told(again, "le territoire du groupe") == told(rarity, "le territoire du groupe")
