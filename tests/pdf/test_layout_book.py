"""The layout book: each of its chapters stands on its pages, or what does not is said, placed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from lxml import html

from tests.pdf.layout_book import BOOK, stage
from vademecum.formats.pdf import judges, layout, mending, proof, reading, refused, units
from vademecum.formats.pdf.job import BETWEEN, Job
from vademecum.formats.pdf.judges import Seen
from vademecum.formats.pdf.laidout import LaidOut, notes_are_right
from vademecum.formats.pdf.layout import Press
from vademecum.formats.pdf.lines import Leaf

PAPERS = ("a4", "a5")


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stage(tmp_path_factory.mktemp("livre") / "source")


@pytest.fixture(scope="module")
def job(tree: Path) -> Job:
    read = reading.read(tree, tree.parent / "doctrees")
    assert not read.said
    return units.job(tree, read, "a5")


@pytest.fixture(scope="module")
def presses(tree: Path, job: Job) -> dict[str, Press]:
    first = Press(tree, "a4", job.foot)
    return {"a4": first, "a5": Press(tree, "a5", job.foot, first)}


def lost(one: LaidOut) -> str:
    """The letters of its text that stand on none of its pages."""
    root = html.document_fromstring(one.unit.html)
    wanted = Counter(filter(str.isalpha, root.find(".//main").text_content().casefold()))
    lines = (line.words for leaf in one.seen.leaves for line in leaf.lines)
    return "".join((wanted - Counter("".join(lines).casefold())).elements())


def holds_a_table_alone(leaf: Leaf) -> bool:
    """Whether a page is upright, or holds nothing but a table and the headings above it."""
    there = [one.kind for one in leaf.lines if not (one.cell or one.head)]
    return not leaf.turned or not (there or leaf.pictures or leaf.spills)


def settled(one: LaidOut) -> bool:
    """Whether all that is sure of its first pages, however many, is found of it."""
    every = set(judges.found(one.seen))
    leaves = one.seen.leaves
    return all(
        every.issuperset(judges.settled(judges.found(Seen.of(leaves[:at], one.seen.source)), at))
        for at in range(1, len(leaves))
    )


@pytest.mark.table
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", BOOK)
def test_a_chapter_of_the_layout_book(
    name: str, paper: str, tree: Path, job: Job, presses: dict[str, Press]
) -> None:
    case, press = BOOK[name], presses[paper]
    unit = next(one for one in job.units if one.name == name)
    found = press.lay_out(unit)
    assert not list(proof.unit(found)) and not lost(found)
    assert settled(found)
    assert not [one for leaf in found.seen.leaves for one in leaf.spills if one.off_page]
    assert [one for one in found.seen.leaves if one.turned] or name != "after-a-turned-table"
    assert all(map(holds_a_table_alone, found.seen.leaves))
    assert found.end_notes or notes_are_right(found.pages, unit.notes)
    assert found.end_notes is case.end_notes
    told = refused.told(proof.blemishes(found), tree)
    assert {one.place.path for one in told} <= {f"chapters/a/{name}.md"}
    expected = case.a4 if paper == "a4" else case.a5
    assert tuple((one.code, one.place.line) for one in told) == expected


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name, case in BOOK.items() if case.first])
def test_what_is_mended_was_wrong(
    name: str, job: Job, presses: dict[str, Press], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mending, "ROUNDS", 0)
    found = presses["a5"].lay_out(next(one for one in job.units if one.name == name))
    assert set(BOOK[name].first) <= {one.code for one in found.found}


def test_a_chapter_that_takes_long_says_so(
    tree: Path, job: Job, presses: dict[str, Press], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is mended no further; what its first layout lacks is told with it."""
    monkeypatch.setattr(layout, "WORK", 0)
    name = next(name for name, case in BOOK.items() if "M062" in case.first)
    found = presses["a5"].lay_out(next(one for one in job.units if one.name == name))
    assert not lost(found)
    codes = {one.code: one.place.path for one in refused.told(proof.blemishes(found), tree)}
    assert codes["M074"] == codes["M062"] == f"chapters/a/{name}.md"


@pytest.mark.slow
@pytest.mark.parametrize("paper", PAPERS)
def test_an_index_of_six_hundred_entries(paper: str, job: Job, presses: dict[str, Press]) -> None:
    index = next(one for one in job.units if "livre.index" in one.name.split(BETWEEN))
    found = presses[paper].lay_out(index)
    assert not [*proof.unit(found), *proof.blemishes(found)] and not lost(found)
    said = " ".join(line.words for leaf in found.seen.leaves for line in leaf.lines)
    assert all(f"{at:03d}" in said for at in range(600))
