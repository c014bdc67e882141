"""Withdrawn words are found however they are written, and nobody else's are."""

from __future__ import annotations

import re
import zlib

import pytest

from tests.withdrawal.past import ONE, SHAPES, TWO, packed
from tests.withdrawal.shapes import BASE64, CODED, PACKED, SCATTERED, TRANSCRIPTS
from vademecum.history.returned import Rarity, Sought, read
from vademecum.withdrawal.expressions import pattern, sentences
from vademecum.withdrawal.needles import short
from vademecum.withdrawal.packed import is_packed
from vademecum.withdrawal.readings import decoded, encoded, in_encoding
from vademecum.withdrawal.search import Search, Where

BOOK = (
    "La coopération décentralisée du territoire est une action extérieure de la collectivité. "
    "Le conseil municipal vote le budget de la coopération décentralisée chaque année. "
) * 30
FORMULA = "Merci d’avoir accepté cette audition. Pouvez-vous nous présenter votre service ?"
LAW = (
    "La loi n° 92-125 du 6 février 1992 relative à l’administration territoriale de la République"
    " nous ignore."
)
SAID = [f"{ONE} {TWO}", FORMULA, LAW, "Merci.", "Le budget de la coopération décentralisée."]


@pytest.fixture(scope="module")
def search() -> Search:
    sought = [Sought(read(one)) for one in SAID]
    return Search(sought, Rarity([read(BOOK), *(one.words for one in sought)]))


@pytest.mark.parametrize("name", SHAPES)
def test_a_shape_is_found_whole_and_alone(search: Search, name: str) -> None:
    data = b"Avant, il pleuvait.\n\n" + SHAPES[name] + b"\n\nEnsuite, plus rien.\n"
    if name == "in UTF-16":
        data = "Avant, il pleuvait.\n\n".encode("utf-16") + SHAPES[name][2:]
        data += "\n\nEnsuite, plus rien.\n".encode("utf-16-le")
    left = []
    for encoding, text in decoded(data):
        found = search.found(text)
        for one in reversed(found):
            text = text[: one.start] + "X" + text[one.end :]  # noqa: PLW2901
        if found:
            left.append(text)
        assert encoded(in_encoding(data, encoding), encoding) == data
    assert len(left) >= 1
    assert re.search("lanterne|chenal|trahit|contreb", left[-1], re.IGNORECASE) is None
    assert "Avant, il pleuvait." in left[-1]
    assert "Ensuite, plus rien." in left[-1]


@pytest.mark.parametrize(
    "text",
    [
        BOOK,
        "« Merci d’avoir accepté cette audition. »",
        "Merci. Merci beaucoup.",
        "Vu la loi n° 92-125 du 6 février 1992 relative à l’administration territoriale de la"
        " République, le conseil décide :",
        "Une lanterne rouge pendait à la porte ; des barques passaient dans le chenal.",
        "Nous votons le budget de la coopération décentralisée.",
        "La présence de la falaise oriente le nord du chenal.",
        '{"texte": "La falaise", "note": "le chenal du nord"}',
        "",
        "\x00\x01",
    ],
)
def test_the_words_of_others_stay(search: Search, text: str) -> None:
    assert search.found(text) == []


def test_pieces_of_one_sentence_beside_each_other_are_found(search: Search) -> None:
    text = (
        "Selon elle, le « goémon brûlé trahit » bel et bien notre camp, et la « lanterne rouge"
        " oriente les barques » de nuit, « aux contrebandiers de la falaise » près.\n\nFin."
    )
    left = text
    for one in reversed(search.found(text)):
        left = left[: one.start] + left[one.end :]
    assert "contrebandiers" not in left
    assert "bel et bien notre camp" in left
    assert left.endswith("Fin.")


def test_in_its_own_record_a_short_piece_is_found(search: Search) -> None:
    text = "Elle disait : « la lanterne rouge oriente »."
    assert search.found(text) == []
    assert [text[one.start : one.end] for one in search.found(text, Where.OWN)] == [
        "la lanterne rouge oriente"
    ]


def test_a_longer_word_is_no_match(search: Search) -> None:
    """« falaise » is not « falaises », nor « brûlé » « brûlées »."""
    text = TWO.replace("falaise", "falaises")
    found = search.found(text)
    assert [text[one.start : one.end] for one in found] == [text.partition(" falaises")[0]]


@pytest.mark.parametrize(
    ("data", "held"),
    [
        (packed(ONE), True),
        (packed(BOOK[:300]), False),
        (b"%PDF-1.7\nstream\n" + zlib.compress(TWO.encode()) + b"\nendstream", True),
        (b"\x89PNG\r\n\x1a\n\x00\x00" + TWO.encode() + b"\x00", True),
        (b"\x89PNG\r\n\x1a\n\x00\x00" + bytes(500), False),
        (b"PK\x03\x04 cut short", False),
        (
            b"MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
            b"Content-Transfer-Encoding: quoted-printable\n\n"
            + TWO.encode().replace(b"\xc3\xa9", b"=C3=A9").replace(b"pr=", b"p=\nr="),
            True,
        ),
    ],
)
def test_words_packed_in_a_file_are_found(search: Search, data: bytes, held: bool) -> None:
    assert is_packed(data)
    assert search.holds(data) is held


@pytest.mark.parametrize(
    ("words", "is_short"),
    [
        ("Merci.", True),
        ("Oui, tout à fait.", True),
        (ONE, False),
        (LAW.partition(" nous")[0], True),
    ],
)
def test_what_is_too_short_is_known(words: str, is_short: bool) -> None:
    assert short(read(words), Rarity([read(BOOK), read(words)])) is is_short


@pytest.mark.parametrize("name", SCATTERED)
def test_words_that_stand_apart_are_for_a_person_to_judge(search: Search, name: str) -> None:
    text = f"Avant, il pleuvait.\n\n{SCATTERED[name]}\n\nEnsuite, plus rien.\n"
    assert search.parts(text) or search.found(text)


@pytest.mark.parametrize(
    "text",
    [
        BOOK,
        "La falaise, les contrebandiers, notre présence : le goémon brûlé les trahit.",
        "Du goémon. " + "Rien du tout. " * 60 + "Ce silence trahit " + "bien des choses. " * 60
        + "des contrebandiers sur la falaise.",
        "Une lanterne rouge pendait à la porte ; des barques passaient dans le chenal.",
    ],
)  # fmt: skip
def test_other_sentences_with_these_words_are_no_matter(search: Search, text: str) -> None:
    assert search.parts(text) == []


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman", "cp850", "latin-1"])
def test_old_encodings_are_read(search: Search, encoding: str) -> None:
    data = f"Avant.\n\n{TWO.replace('’', chr(39))}\n".encode(encoding)
    assert any(search.found(text) for _name, text in decoded(data))


NOT_BY_EXPRESSION = {"in Windows-1252", "in UTF-16", "in part", "bare"}


@pytest.mark.parametrize("name", [one for one in SHAPES if one not in NOT_BY_EXPRESSION])
def test_an_expression_finds_a_shape(name: str) -> None:
    words = [read(one).words for one in (ONE, TWO)]
    data = SHAPES[name]
    assert any(re.search(pattern(one).encode(), data) for one in words), data
    assert any(re.search(pattern(one), data.decode(), re.IGNORECASE) for one in words)


def test_an_expression_finds_nothing_else() -> None:
    expression = pattern(read("L’élu a dit non").words)
    assert re.search(expression, "l'élu a dit : « NON »")
    assert not re.search(expression, "l’élu avait dit non")
    assert not re.search(expression, "l’élu a dit 3 fois non")


def test_sentences_are_cut_where_they_end() -> None:
    said = read("Un deux trois. Quatre cinq ! Six sept huit neuf")
    assert list(sentences(said.words, said.ends, 3)) == [
        ("un", "deux", "trois"),
        ("quatre", "cinq"),
        ("six", "sept", "huit"),
        ("neuf",),
    ]


WRITTEN = {**TRANSCRIPTS, **CODED}


@pytest.mark.parametrize("name", WRITTEN)
def test_what_a_machine_wrote_is_found_whole_and_alone(search: Search, name: str) -> None:
    text = f"Avant, il pleuvait.\n\n{WRITTEN[name]}\n\nEnsuite, plus rien.\n"
    left = text
    for one in reversed(search.found(text)):
        left = left[: one.start] + "X" + left[one.end :]
    bare = re.sub(r"[\W\d_]+", "", left)
    for rare in ("trahit", "goémon", "présence", "contrebandiers", "falaise"):
        assert rare not in bare, left
    assert left.startswith("Avant, il pleuvait.")
    assert left.endswith("\n\nEnsuite, plus rien.\n")


@pytest.mark.parametrize("name", BASE64)
def test_base64_of_words_goes_and_no_more(search: Search, name: str) -> None:
    text = f"Avant, il pleuvait.\n\n<a href='{BASE64[name]}'>\n\nEnsuite, plus rien.\n"
    assert len(search.found(text)) == 1
    (one,) = search.found(text)
    left = text[: one.start] + text[one.end :]
    assert re.fullmatch(
        r"Avant, il pleuvait\.\n\n<a href='(?:data:.*,)?\n?'>\n\nEnsuite, plus rien\.\n", left
    )


@pytest.mark.parametrize("name", PACKED)
def test_what_is_squeezed_is_read(search: Search, name: str) -> None:
    assert is_packed(PACKED[name])
    assert search.holds(PACKED[name])
    assert not search.holds(PACKED[name][: len(PACKED[name]) // 4])
