"""A document is read again when what it asked of the sheet has changed, and no other is.

Whatever changes, what comes of doctrees that were kept is what comes of none.
"""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site.book import METROPOLE, PORT, chapter, sheet, stage
from vademecum.editions.sheet import (
    BarSheet,
    ChapterSheet,
    CreditSheet,
    FaultSheet,
    OpinionSheet,
    PersonSheet,
    RecordSheet,
    Sheet,
    Tombstone,
)
from vademecum.formats.pdf import reading

OTHER = "f" * 40
LOI = chapter("loi", "Ce que dit la loi", "cadre", (METROPOLE.id,))
HOME, FOOT = {"index"}, {"contributeurs"}


def _chapter(**values: object) -> Sheet:
    changed: ChapterSheet = dataclasses.replace(LOI, **values)  # type: ignore[arg-type]
    return sheet(chapters={**sheet().chapters, "loi": changed})


def _record(**values: object) -> Sheet:
    changed: RecordSheet = dataclasses.replace(METROPOLE, **values)  # type: ignore[arg-type]
    return sheet(records={METROPOLE.id: changed, PORT.id: PORT})


def _book(**values: object) -> Sheet:
    return sheet(book=dataclasses.replace(sheet().book, **values))  # type: ignore[arg-type]


def _credits(**values: object) -> Sheet:
    return sheet(credits=dataclasses.replace(sheet().credits, **values))  # type: ignore[arg-type]


# (what changes, the documents that are read again; None: whichever)
CASES: dict[str, tuple[Callable[[], Sheet], set[str] | None]] = {
    "nothing": (sheet, set()),
    "commit": (lambda: sheet(commit=OTHER), FOOT),
    "date": (lambda: sheet(date="2026-11-02"), HOME | FOOT),
    "audience": (lambda: sheet(audience="members"), HOME | FOOT),
    "version": (lambda: _book(version="2026.1+3"), HOME | FOOT),
    "publisher": (lambda: _book(publisher="Un autre réseau"), None),
    "subtitle": (lambda: _book(subtitle="Pour d’autres tests"), HOME | FOOT),
    "licence": (lambda: _book(licence="CC0"), FOOT),
    "formats": (lambda: sheet(formats=("html", "pdf", "pieces")), None),
    "downloads": (lambda: sheet(downloads={}), HOME),
    "parts": (lambda: sheet(parts=sheet().parts[::-1]), HOME | FOOT),
    "state": (lambda: _chapter(state="draft"), None),
    "title": (lambda: _chapter(title="Ce que dit le droit"), None),
    "language": (lambda: _chapter(language="en"), None),
    "opinion": (lambda: _chapter(opinions=(OpinionSheet("Une ville", "awaited"),)), None),
    "speaker": (
        lambda: _record(
            turns=(dataclasses.replace(METROPOLE.turns[0], speaker="X"), *METROPOLE.turns[1:])
        ),
        None,
    ),
    "number": (lambda: _record(numbers={**METROPOLE.numbers, "t7": "8"}), None),
    "mark": (lambda: _record(marks={"t2": ("unread",)}), None),
    "silence": (lambda: _record(silences={"t2": "unpublished"}), None),
    "quoted": (lambda: _record(quoted_by=()), None),
    "tombstone": (
        lambda: sheet(tombstones={"retiree": Tombstone("retiree", "hearings/retiree", None)}),
        {"hearings/retiree"},
    ),
    "theme": (lambda: sheet(themes=sheet().themes[:1]), None),
    "authority": (lambda: sheet(authorities=sheet().authorities[:1]), None),
    "people": (lambda: _credits(book=(PersonSheet("Zoé Exemple", None),)), FOOT),
    "roles": (lambda: _credits(roles={"agir": ("Zoé Exemple (Validation)",)}), None),
    "authors": (lambda: _credits(chapters={"agir": sheet().credits.book}), None),
    "history": (lambda: sheet(credits=CreditSheet(complete=False)), None),
    "bars": (lambda: sheet(bars=BarSheet("2026.1", OTHER, {"loi": (5, 7)})), None),
    "faults": (lambda: sheet(faults={"agir": (FaultSheet("M001", 3, "fautif"),)}), set()),
    "giving": (lambda: sheet(giving=None), set()),
}


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small book, read."""
    root = tmp_path_factory.mktemp("lu")
    assert reading.read(stage(root / "source"), root / "doctrees").said == ()
    return root


@pytest.mark.table
@pytest.mark.parametrize("name", CASES)
def test_what_is_read_again(before: Path, tmp_path: Path, name: str) -> None:
    change, expected = CASES[name]
    root = tmp_path / "lu"
    shutil.copytree(before, root)
    # Sphinx asks whether the tree is where it was.
    tree, kept = before / "source", root / "doctrees"
    times = _times(kept)
    change().write(tree / "edition.json")
    try:
        found = reading.read(tree, kept)
        again = {doc for doc, time in _times(kept).items() if times[doc] != time}
        assert found == reading.read(tree, tmp_path / "rien")
    finally:
        sheet().write(tree / "edition.json")
    if expected is not None:
        assert again == expected


def test_one_document_more_has_all_read_again(before: Path, tmp_path: Path) -> None:
    root = tmp_path / "lu"
    shutil.copytree(before, root)
    tree, kept = before / "source", root / "doctrees"
    more = tree / "changements.md"
    more.write_text("# Ce qui a changé\n\n:::{vm:changes}\n:::\n", encoding="utf-8")
    times = _times(kept)
    try:
        found = reading.read(tree, kept)
        assert found.fragments == reading.read(tree, tmp_path / "rien").fragments
    finally:
        more.unlink()
    assert all(_times(kept)[doc] != time for doc, time in times.items())


def _times(kept: Path) -> dict[str, int]:
    """When each document was read."""
    return {
        one.relative_to(kept).with_suffix("").as_posix(): one.stat().st_mtime_ns
        for one in kept.rglob("*.doctree")
    }
