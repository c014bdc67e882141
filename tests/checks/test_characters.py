"""The signs that can be printed are those of the faces, and real handbooks' are among them."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tests.book import PREFACE, Book
from tools.box_drawing import draw
from vademecum.mend import mend
from vademecum.record.templates import PLACEHOLDERS, text
from vademecum.text.glyphs import COVERED, covered

FONTS = Path(__file__).parents[2] / "vademecum/formats/fonts"

SPACES = {0x20, 0xA0, 0x202F}


def signs(pattern: str) -> list[set[str]]:
    """What each face of that name holds."""
    faces = sorted(FONTS.glob(pattern))
    assert faces
    return [{chr(code) for code in TTFont(face).getBestCmap() if code >= 32} for face in faces]


def listed() -> set[str]:
    """What the table says."""
    pairs = [one.partition("-")[::2] for one in COVERED.split()]
    return {chr(n) for one, end in pairs for n in range(int(one, 16), int(end or one, 16) + 1)}


def test_the_table_is_the_faces_own() -> None:
    assert listed() == set.intersection(*signs("SourceSans3-*")) | signs("VadeSymbols-*")[0]


def test_every_face_has_the_spaces_that_stand_between_two_of_its_signs() -> None:
    assert all(set(TTFont(face).getBestCmap()) >= SPACES for face in FONTS.glob("*.woff2"))


def test_every_face_has_its_licence_beside_it() -> None:
    families = {face.name.partition("-")[0] for face in FONTS.glob("*.woff2")}
    licences = {one.stem.removeprefix("OFL-") for one in FONTS.glob("OFL-*.md")}
    assert {one.removesuffix("Display") for one in families} == licences


@pytest.mark.parametrize("sign", "├─└│┐┼═║█▌░⇒↔→✔✗✓☐☑☒●○□■▪☎✉⚠★➢►▶•–—…«»’œŒæÿÇÉ№°²³½€‰≤≥≠×±∞①")
def test_what_french_handbooks_use_can_be_printed(sign: str) -> None:
    assert sign in covered()


def test_the_branches_of_a_tree_stand_below_each_other_and_meet() -> None:
    symbols = TTFont(FONTS / "VadeSymbols-Regular.woff2")
    code = TTFont(FONTS / "SourceCodePro-Regular.woff2")
    named, drawn = symbols.getBestCmap(), symbols["glyf"]
    for sign in range(0x2500, 0x25A0):
        assert symbols["hmtx"][named[sign]][0] == code["hmtx"]["space"][0], chr(sign)
    widths = {code["hmtx"][code.getBestCmap()[ord(one)]][0] for one in "iW0│├█ \u202f—"}
    assert len(widths) == 1
    heights = {sign: drawn[named[ord(sign)]] for sign in "│├└┌┼║█"}
    # The highest line of the book is 1.37 of its type; the middle of Source Sans 3 is at 337.
    for sign in "│├┼║█":
        assert heights[sign].yMax >= 337 + 685 and heights[sign].yMin <= 337 - 685, sign
    assert heights["└"].yMax == heights["│"].yMax and heights["┌"].yMin == heights["│"].yMin


def test_a_line_with_a_symbol_is_as_high_as_its_neighbours() -> None:
    heads = [TTFont(FONTS / f"{name}-Regular.woff2") for name in ("VadeSymbols", "SourceSans3")]
    assert len({(one["hhea"].ascent, one["hhea"].descent) for one in heads}) == 1


@pytest.mark.slow
def test_boxes_drawn_again_are_the_same_bytes(tmp_path: Path) -> None:
    again = tmp_path / "face.woff2"
    again.write_bytes((FONTS / "VadeSymbols-Regular.woff2").read_bytes())
    draw(again)
    assert again.read_bytes() == (FONTS / "VadeSymbols-Regular.woff2").read_bytes()


@pytest.mark.parametrize("sign", "北京🙂ابא\ue000\ufffd")
def test_what_cannot_be_printed_is_known(sign: str) -> None:
    assert sign not in covered()


def test_letters_and_their_accents_apart_are_one_sign(small: Book) -> None:
    small.add(PREFACE, "\nE\u0301te\u0301.\n")
    assert small.codes() == []


def test_the_message_names_the_sign(small: Book) -> None:
    small.add(PREFACE, "\nParis et 北京 🙂.\n")
    (found,) = small.problems()
    assert "北 (U+5317) 京 (U+4EAC) 🙂 (U+1F642)" in found.message


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧 (U+1F468)"),
        ("🇫🇷", "🇫🇷 (U+1F1EB)"),
        ("1\ufe0f\u20e3", "1\ufe0f\u20e3 (U+20E3)"),
        ("🏛\ufe0f", "🏛\ufe0f (U+1F3DB)"),
    ],
)
def test_what_is_one_sign_is_named_as_one(small: Book, text: str, named: str) -> None:
    small.add(PREFACE, f"\nUn {text} ici.\n")
    (found,) = small.problems()
    assert found.code == "M034" and named in found.message


@pytest.mark.slow
def test_what_asks_for_colours_is_taken_out(small: Book) -> None:
    small.add(PREFACE, "\nUn ⚠\ufe0f ici.\n\n`⚠\ufe0f`\n")
    small.alter(PREFACE, "Avant-propos", "Avant-propos ☎\ufe0f")
    assert [one.fix is not None for one in small.problems()] == [True, True, False]
    assert "\ufe0f" not in applied_all(small).replace("`⚠\ufe0f`", "")


@pytest.mark.table
@pytest.mark.parametrize(
    ("words", "code", "good"),
    [
        ("Un\u2003mot", "F017", "Un mot"),
        ("Un\u3000mot", "F017", "Un mot"),
        ("Art.\u20072", "F017", "Art.\u00a02"),
        ("la co\u00adopé\u00adration", "F017", "la coopération"),
        ("Un \u00ad mot", "F017", "Un mot"),
        ("la ﬁn, la ﬂore, l’eﬃcacité", "F019", "la fin, la flore, l’efficacité"),
    ],
)
def test_what_word_and_pdf_leave_is_mended(small: Book, words: str, code: str, good: str) -> None:
    small.add(PREFACE, f"\n{words}.\n")
    small.alter(PREFACE, "Avant-propos", f"Avant-propos {words}")
    assert {one.code for one in small.problems()} >= {code}
    assert applied_all(small).count(good) == 2
    assert small.codes() == []


def test_no_mark_is_made_of_a_space_nor_code_touched(small: Book) -> None:
    small.add(PREFACE, "\n-\u2003Un mot.\n\n`ﬁ\u2003x`\n")
    before = small.read(PREFACE)
    assert {one.code for one in small.problems()} == {"F017", "F019"}
    assert applied_all(small) == before


def applied_all(book: Book) -> str:
    """The preface once what can be mended is."""
    mend(book.root, lambda _problem: True)
    return book.read(PREFACE)


@pytest.mark.parametrize(
    ("sign", "advice"), [("\uf0b7", "bullet"), ("\uf0e0", "→"), ("\uf0fc", "✓"), ("\uf123", "out")]
)
def test_a_private_sign_of_word_says_what_it_was(small: Book, sign: str, advice: str) -> None:
    small.add(PREFACE, f"\n{sign} Un point.\n")
    (found,) = small.problems()
    assert advice in found.message


@pytest.mark.parametrize("words", ["Un\u2060mot", "[sic]", "[à la main]"])
def test_what_is_meant_is_let_through(small: Book, words: str) -> None:
    small.add(PREFACE, f"\n{words}.\n")
    assert small.codes() == []


def test_words_of_templates_are_in_them() -> None:
    import datetime as dt

    all_of_them = "\n".join(
        text(kind, dt.date(2020, 1, 1)) for kind in ("chapter", "hearing", "testimony")
    )
    assert [one for one in PLACEHOLDERS if one not in all_of_them] == []
