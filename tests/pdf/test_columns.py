"""The columns of a narrow table hold its words, or cut them by a hyphen."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from lxml import html

from vademecum.formats.pdf import columns, widths
from vademecum.formats.pdf.widths import CUT, FAIR, WHOLE

FACE = Path(columns.__file__).parents[1] / "fonts/SourceSans3-Semibold.ttf"
LETTERS = "abcdefghijklmnopqrstuvwxyzéèêëàâîïôûùüÿçABCDEFGHIJKLMNOPQRSTUVWXYZÉÈÀÇÔ"
SIGNS = ".,;:!?’'«»()-–—/%€&0123456789"


def test_the_widths_are_those_of_the_face() -> None:
    face = TTFont(FACE)
    names, advances = face.getBestCmap(), face["hmtx"]
    wide = {sign: advances[names[ord(sign)]][0] / face["head"].unitsPerEm for sign in LETTERS}
    wide |= {sign: advances[names[ord(sign)]][0] / face["head"].unitsPerEm for sign in SIGNS}
    off = {sign: widths.width(sign) - true for sign, true in wide.items()}
    assert not {sign: by for sign, by in off.items() if not -0.011 < by < 0.031}


NEEDS = {
    # a piece between two spaces: the words that its column must hold, by way
    "avis": ("avis", "avis", "avis"),
    "commune": ("commune", "commune", "mune"),
    "département": ("département", "tement", "parte-"),
    "d’assainissement": ("d’assainissement", "nissement", "sement"),
    "internationalisation": ("internationalisation", "internatio-", "interna-"),
    "quinze": ("quinze", "quinze", "quinze"),
    "2017-2020": ("2017-2020", "2017-2020", "2017-2020"),
    "Zq0001": ("Zq0001", "Zq0001", "Zq0001"),
    "a" * 40: ("a" * 12, "a" * 12, "a" * 12),
    "": ("", "", ""),
}


@pytest.mark.parametrize(("piece", "held"), NEEDS.items())
def test_what_a_piece_needs(piece: str, held: tuple[str, str, str]) -> None:
    found = [widths.need(piece, way) for way in (WHOLE, FAIR, CUT)]
    assert found == pytest.approx([widths.width(one) for one in held])


ORDINARY = {"commune": True, "l’État,": True, "Zq0001": True, "a" * 26: False, "x1" * 7: False,
            "lire/ecrire": False, "…": False}  # fmt: skip


@pytest.mark.parametrize(("word", "told"), ORDINARY.items())
def test_an_ordinary_word(word: str, told: bool) -> None:
    assert widths.is_ordinary(word) is told


def a_table(*cells: str, rows: int = 2) -> html.HtmlElement:
    row = "".join(f"<td>{one}</td>" for one in cells)
    return html.fromstring(f"<table>{f'<tr>{row}</tr>' * rows}</table>")


WAYS = {250: WHOLE, 160: FAIR, 130: CUT, 100: ""}


@pytest.mark.parametrize(("room", "way"), WAYS.items())
def test_words_are_cut_no_more_than_they_must(room: float, way: str) -> None:
    table = a_table(*["assainissement"] * 2, *["département"] * 3)
    assert columns.way(table, 7, room) == way
    shared = [one * room / 100 for one in columns.shares(table, 7, room)]
    needed = columns.needs(table, 7, way) if way else columns.least(table, 7)
    assert sum(shared) == pytest.approx(room)
    assert not way or all(one >= need - 0.01 for one, need in zip(shared, needed, strict=True))


def test_a_table_in_a_cell_takes_its_columns_room() -> None:
    inside = html.tostring(a_table("commune", "commune"), encoding="unicode")
    assert columns.needs(a_table(inside, "avis"), 7, WHOLE)[0] > 2 * 7 * widths.width("commune")
