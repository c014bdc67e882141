"""Tables that a page was turned for, upright again where the page before would be nearly empty."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from pathlib import Path

import pytest

from tests.pdf import small
from tests.pdf.test_judges import LEAF, on, paragraph
from vademecum.formats.pdf import mending, upright
from vademecum.formats.pdf.job import Unit
from vademecum.formats.pdf.judges import Finding, Seen
from vademecum.formats.pdf.laidout import LaidOut
from vademecum.formats.pdf.layout import Press
from vademecum.formats.pdf.lines import Leaf
from vademecum.formats.pdf.marking import numbered
from vademecum.formats.pdf.mends import Mends
from vademecum.formats.pdf.pages import Prefixes, page, parsed

TEXT = f"<p>{small.text(3)}</p>"


def table(columns: int, rows: int, words: str = "zq{}", caption: str = "Des colonnes") -> str:
    heads = "".join(f"<th>Titre {chr(65 + at)}{at} zq{at:04}</th>" for at in range(columns))
    cells = (
        "".join(f"<td>{words.format(row * 100 + at + 10000)}</td>" for at in range(columns))
        for row in range(rows)
    )
    body = "".join(f"<tr>{one}</tr>" for one in cells)
    told = f"<caption>{caption}</caption>" if caption else ""
    return f"<table>{told}<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"


LONG = "Un partenaire et sa ville zq{}."
WIDE = (
    f"{TEXT}{table(19, 1, caption='')}{TEXT}{table(14, 28)}{TEXT}{table(11, 4, LONG)}{TEXT}"
    f"{table(24, 9)}{TEXT * 4}"
)


def laid_out(tmp_path: Path, body: str, paper: str) -> tuple[Unit, LaidOut]:
    made = page("essai", f"<section><h1>Titre</h1>{body}</section>", "", Prefixes({}), "chapter")
    return made.unit, Press(small.stage(tmp_path / paper), paper, "").lay_out(made.unit)


def thin(leaves: tuple[Leaf, ...]) -> int:
    return sum(one.fill < 1 / 3 for one in leaves[:-1])


@pytest.mark.slow
def test_a_chapter_of_wide_tables_has_fewer_empty_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unit, better = laid_out(tmp_path, WIDE, "a5")
    monkeypatch.setattr(upright, "candidates", lambda *_: [])
    _unit, before = laid_out(tmp_path / "before", WIDE, "a5")
    assert thin(before.seen.leaves) > thin(better.seen.leaves)
    assert len(better.pages) <= len(before.pages)
    words = Counter(
        word for leaf in better.seen.leaves for one in leaf.lines for word in one.words.split()
    )
    there = re.findall(r"zq1\d{4}", unit.html)
    assert len(there) > 600
    assert not [word for word in there if not words[word] and not words[f"{word}."]]


def faults(*codes: str) -> tuple[Finding, ...]:
    return tuple(Finding(code, 0, 2, "") for code in codes)


# What is found, and on how many pages, of another layout beside two faults on three pages.
OTHERS = {
    "fewer faults": (("M069",), 3, True),
    "and fewer pages": (("M069",), 2, True),
    "none": ((), 3, True),
    "more pages": ((), 4, False),
    "as many": (("M069", "M064"), 3, False),
    "and white": (("M069", "white"), 3, True),
}


@pytest.mark.parametrize(("codes", "pages", "kept"), OTHERS.values(), ids=OTHERS.keys())
def test_what_is_kept(codes: tuple[str, ...], pages: int, kept: bool) -> None:
    case, mends, best = told()
    other = dataclasses.replace(best, found=faults(*codes), pages=(None,) * pages)
    found, now = upright.stood(case, mends, best, lambda _mends, _most: other)
    assert (found is other) is kept
    assert bool(now.upright) is kept
    assert not mends.upright


def test_what_is_no_better_is_not_kept() -> None:
    case, mends, best = told()
    assert upright.stood(case, mends, best, lambda _mends, _most: None) == (best, mends)


def told() -> tuple[mending.Case, Mends, LaidOut]:
    """A page nearly empty before a turned one, which holds a table."""
    text = numbered(f"<html><body><main>{TEXT}{table(14, 2)}</main></body></html>")
    case = mending.case(parsed(text), "a4")
    (at,) = [number for number, one in case.elements.items() if one.tag == "table"]
    leaves = (
        dataclasses.replace(LEAF, lines=tuple(paragraph("Un mot."))),
        dataclasses.replace(
            LEAF, number=1, lines=tuple(on(1, paragraph("Un", source=at))), turned=True
        ),
    )
    unit = page("essai", "<section><h1>Titre</h1></section>", "", Prefixes({}), "chapter").unit
    found = LaidOut(unit, (None,) * 3, None, (), (), False, faults("M069", "M069"), Seen.of(leaves))
    return case, case.mends, found
