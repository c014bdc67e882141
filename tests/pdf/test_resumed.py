"""An index's entry that goes on in another column: under its name, and nothing else is."""

from __future__ import annotations

import dataclasses
from itertools import pairwise
from pathlib import Path

import pytest

from tests.pdf import small
from tests.pdf.test_units import made
from vademecum.editions.sheet import Named, PartSheet
from vademecum.formats.pdf import counted, numbers, proof, structure
from vademecum.formats.pdf.job import Unit
from vademecum.formats.pdf.laidout import LaidOut
from vademecum.formats.pdf.layout import Press
from vademecum.formats.pdf.reading import IndexEntry

MANY = tuple(f"t{at}" for at in range(140))
LONG, FEW = "Vallée imaginée", "Moulin imaginé"
BELOW = tuple(IndexEntry(f"Jeton {at:03d}", (f"vm-doc:t{at}",)) for at in range(140))


def names(*entries: tuple[str, tuple[str, ...]]) -> tuple[Named, ...]:
    return tuple(Named(f"n{at}", name, "", keys, ()) for at, (name, keys) in enumerate(entries))


# Of a book's indexes what is in them, and the entries that go on in another column.
INDEXES: dict[str, tuple[dict[str, object], tuple[IndexEntry, ...], set[str]]] = {
    "one long": ({"themes": names((FEW, MANY[:9]), (LONG, MANY))}, (), {LONG}),
    "two long": (
        {"themes": names((LONG, MANY), (FEW, MANY[:9])), "authorities": names(("Cap", MANY))},
        (),
        {LONG, "Cap"},
    ),
    "short ones": ({"themes": names(*((f"{FEW} {at}", MANY[:9]) for at in range(12)))}, (), set()),
    "entries in an entry": ({}, (IndexEntry(LONG, ("vm-doc:t1",), BELOW),), {LONG}),
}


@pytest.fixture(scope="module")
def presses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Press]:
    tree = small.stage(tmp_path_factory.mktemp("tree"))
    first = Press(tree, "a4", "")
    return {"a4": first, "a5": Press(tree, "a5", "", first)}


def indexed(folder: Path, more: dict[str, object], entries: tuple[IndexEntry, ...]) -> Unit:
    """The unit of the indexes, its numbers written."""
    job = made(folder, (PartSheet("Agir", MANY),), None, entries, **more)
    unit = next(one for one in job.units if one.late)
    stands = {one: at for at, one in enumerate(MANY, start=9)}
    return dataclasses.replace(unit, html=numbers.write_late(unit.html, stands))


def wrong(found: LaidOut, long: set[str]) -> list[str]:
    """What stands wrongly at a column's head, and a name said again elsewhere."""
    every = [line for leaf in found.seen.leaves for line in leaf.lines]
    told = []
    for before, line in pairwise(every):
        begins = line.page != before.page or line.y < before.y
        if line.cell != (line.words in {f"{one} (suite)" for one in long}):
            told.append(line.words)
        if line.cell and not begins:
            told.append(line.words)
        place = line.words[:1].isdigit() or line.words.startswith(("Texte", "Jeton"))
        if begins and place and not line.cell:
            told.append(line.words)
    return told


@pytest.mark.table
@pytest.mark.parametrize("paper", ["a4", "a5"])
@pytest.mark.parametrize(("more", "entries", "long"), INDEXES.values(), ids=INDEXES.keys())
def test_an_entry_goes_on_under_its_name(
    more: dict[str, object],
    entries: tuple[IndexEntry, ...],
    long: set[str],
    paper: str,
    presses: dict[str, Press],
    tmp_path: Path,
) -> None:
    found = presses[paper].lay_out(indexed(tmp_path, more, entries))
    assert not wrong(found, long)
    said = {one.words for leaf in found.seen.leaves for one in leaf.lines if one.cell}
    assert said == {f"{one} (suite)" for one in long}
    assert not [*proof.unit(found), *proof.blemishes(found)]
    root = structure.tree(found.pages).root
    assert not [*counted.differences(structure.weasy.whole(found.pages[0]), root)]
