"""No page nearly empty for a table that was turned or a tail; no caption on two pages."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from tests.pdf import small
from tests.pdf.layout_book import drawing
from tests.pdf.test_printing import LINE, unit_of
from tests.pdf.test_tables_held import table
from vademecum.formats.pdf import fill, judges, means_tables, mending
from vademecum.formats.pdf.laidout import LaidOut
from vademecum.formats.pdf.layout import Press
from vademecum.formats.pdf.means import MEANS

PAPERS = ("a4", "a5")


@pytest.fixture(scope="module")
def presses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Press]:
    tree: Path = small.stage(tmp_path_factory.mktemp("tree"))
    for name, size in (("tall", (400, 1900)), ("wide", (900, 500))):
        to = tree / f"chapters/a/images/{name}.svg"
        to.write_text(drawing(*size), encoding="utf-8")
    first = Press(tree, "a4", "")
    return {"a4": first, "a5": Press(tree, "a5", "", first)}


def codes(found: LaidOut) -> list[str]:
    return [one.code for one in found.found if one.code != judges.WHITE]


TOKENS = tuple(f"Token{at}" for at in range(19))
LONG = tuple(f"Colonne{at} longuement" for at in range(16))
# A table in a text, on which papers its page is turned.
TABLES: dict[str, tuple[str, tuple[str, ...]]] = {
    "one row": (table(TOKENS, ("mot",) * 19), ()),
    "one row below a heading": (f"<h2>Un titre</h2>{table(TOKENS, ('mot',) * 19)}", ()),
    "a few rows": (table(*[LONG] * 3), ()),
    "rows that fill it": (table(*[LONG] * 11), PAPERS),
}


@pytest.mark.table
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("after", [LINE * 14, ""], ids=["amid", "at the end"])
@pytest.mark.parametrize(("text", "turned"), TABLES.values(), ids=TABLES.keys())
def test_no_page_is_turned_to_hold_nearly_nothing(
    presses: dict[str, Press], text: str, turned: tuple[str, ...], after: str, paper: str
) -> None:
    found = presses[paper].lay_out(unit_of(f"{LINE * 14}{text}{after}"))
    leaves = found.seen.leaves
    assert any(leaf.turned for leaf in leaves) is (paper in turned)
    assert codes(found) == ["M069"] * sum(leaf.turned and leaf.fill < 1 / 3 for leaf in leaves[:-1])
    words = " ".join(line.words for leaf in leaves for line in leaf.lines)
    assert words.count("moulin") == 14 + after.count("moulin")


# Rows over several turned pages, of which the last would hold a few.
ROWS = {
    "sixteen columns": [tuple(f"Jeton{at}" for at in range(16)), *[("pseudonyme",) * 16] * 22],
    "nine columns": [tuple(f"Jeton{at}" for at in range(9)), *[("convention longue",) * 9] * 24],
}


@pytest.mark.table
@pytest.mark.parametrize(("paper", "rows"), [("a5", rows) for rows in ROWS.values()], ids=[*ROWS])
def test_rows_are_shared_among_turned_pages(
    presses: dict[str, Press], rows: list[tuple[str, ...]], paper: str
) -> None:
    found = presses[paper].lay_out(unit_of(f"{LINE * 14}{table(*rows)}{LINE * 14}"))
    turned = [leaf for leaf in found.seen.leaves if leaf.turned]
    assert len(turned) > 1 and not codes(found)
    assert min(leaf.fill for leaf in turned) > max(leaf.fill for leaf in turned) - 0.2


@pytest.mark.slow
def test_a_row_over_turned_pages_stands_upright_where_fewer_are_nearly_empty(
    presses: dict[str, Press], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its page's end cuts the row: there is none to share."""
    head = tuple(f"Colonne{at} longuement" for at in range(16))
    unit = unit_of(LINE * 14 + table(head, ("convention triennale " * 32,) * 16) + LINE * 14)
    upright = presses["a5"].lay_out(unit)
    assert not any(leaf.turned for leaf in upright.seen.leaves)
    fewer = tuple(one for one in MEANS[judges.THIRD] if one is not means_tables.stand_up)
    monkeypatch.setattr(mending, "MEANS", {**MEANS, judges.THIRD: fewer, judges.WHITE: fewer})
    turned = presses["a5"].lay_out(unit)
    assert codes(upright).count("M069") < codes(turned).count("M069")


def figure(name: str, words: int) -> str:
    image = f'<img src="vm-tree:/chapters/a/images/{name}.svg" alt="Un dessin" style="width: 100%">'
    caption = " ".join(["légende"] * words)
    return f"<figure>{image}<figcaption><p>{caption}.</p></figcaption></figure>"


@pytest.mark.table
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("before", [0, 1, 5, 12, 20])
@pytest.mark.parametrize(("name", "words"), [("tall", 140), ("tall", 220), ("wide", 140)])
def test_a_picture_is_low_enough_for_all_its_caption(
    presses: dict[str, Press], name: str, words: int, before: int, paper: str
) -> None:
    found = presses[paper].lay_out(unit_of(LINE * before + figure(name, words) + LINE * 6))
    assert judges.LOST_CAPTION not in codes(found)
    (at,) = (leaf for leaf in found.seen.leaves if leaf.pictures)
    said = [line for line in at.lines if "légende" in line.words]
    assert " ".join(line.words for line in said).count("légende") == words
    (picture,) = at.pictures  # no lower than a fifth of its page, or 0.45 of its own height
    own = picture.width * {"tall": 1900 / 400, "wide": 500 / 900}[name]
    assert picture.height >= min(0.2 * (at.bottom - at.top), 0.45 * own) - 1


@pytest.mark.parametrize("paper", PAPERS)
def test_a_caption_longer_than_its_page_is_told(presses: dict[str, Press], paper: str) -> None:
    found = presses[paper].lay_out(unit_of(LINE * 5 + figure("tall", 1200) + LINE * 6))
    assert judges.LOST_CAPTION in codes(found)


FIXED = f'<p style="break-inside: avoid; page-break-before: always">{"Fin. " * 3}</p>'


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("followed", [True, False])
def test_a_last_page_of_a_few_lines_is_told_where_another_chapter_follows(
    presses: dict[str, Press], followed: bool, paper: str
) -> None:
    unit = dataclasses.replace(unit_of(LINE * 5 + FIXED), followed=followed)
    (told,) = [one for one in presses[paper].lay_out(unit).found if one.page == 1] or [None]
    assert (told is not None) is followed
    if told is not None:
        assert (told.code, told.about, told.words) == ("M069", judges.ENDS, "Fin. Fin. Fin.")


@pytest.mark.table
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("count", range(24, 60, 4))
def test_nothing_is_worse_for_a_fuller_last_page(
    presses: dict[str, Press], count: int, paper: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    unit = dataclasses.replace(unit_of(LINE * count), followed=True)
    better = presses[paper].lay_out(unit)
    monkeypatch.setattr(fill, "MOST", 0)
    before = presses[paper].lay_out(unit)
    assert len(better.pages) <= len(before.pages)
    assert all(codes(better).count(one) <= codes(before).count(one) for one in codes(better))
