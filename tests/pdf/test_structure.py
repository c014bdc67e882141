"""The finished book heard by a program that is not ours: counts, words in order, notes both ways."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest

from tests.pdf import small, told
from tests.pdf.heard import Heard, Part, hear
from vademecum.formats import pages
from vademecum.formats.pdf import book, units
from vademecum.formats.pdf.job import Job, Unit

KINDS = "P H1 H2 H3 H4 L LI Table TR TH TD Figure Caption BlockQuote Note".split()
CALLS = ("Reference",)


@dataclass(frozen=True)
class Read:
    """A book, and what is heard of it."""

    path: Path
    job: Job
    heard: Heard

    @property
    def parts(self) -> list[Part]:
        """A part of the tree for each print page."""
        return [kid for kid in self.heard.root.kids if isinstance(kid, Part)]


def read(folder: Path, job: Job, tree: Path) -> Read:
    out = folder / "livre.pdf"
    book.make(job, tree, out, lambda _line: None)
    return Read(out, job, hear(out))


def unit(body: str, name: str = "essai", notes: tuple[str, ...] = ()) -> Unit:
    text = f'<!DOCTYPE html><html lang="fr"><body><main id="{name}">{body}</main></body></html>'
    return Unit(name, name, text, notes)


def laid_out(folder: Path, *found: Unit) -> Read:
    (tree := folder / "tree").mkdir()
    (tree / "point.svg").write_text(small.DOT, "utf-8")
    return read(folder, Job("a5", "", "T", "É", "", (), "2017-12-01", found), tree)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Read:
    folder = tmp_path_factory.mktemp("book")
    source = small.stage(folder / "source")
    reading = pages.proven(source, folder / "doctrees")
    return read(folder, units.job(source, reading, "a5"), source)


def spoken(part: Part) -> list[str]:
    """Its words, without what the layout adds: the signs of lists, the numbers of notes."""
    for one in part.walk():
        one.kids = [kid for kid in one.kids if not (isinstance(kid, Part) and _is_sign(kid, one))]
    return told.said(part.words(without=CALLS))


def _is_sign(part: Part, parent: Part) -> bool:
    text = part.words().strip(" .\u00a0")
    return part.kind == "Lbl" and (parent.kind == "Note" or text.isdigit() or text in "•◦▪")


def numbers(path: Path) -> dict[str, int]:
    """The page of each anchor, by the file's own destinations."""
    with pikepdf.open(path) as pdf:
        order = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        names = pikepdf.NameTree(pdf.Root.Names.Dests)
        return {str(name): order[place[0].objgen] for name, place in names.items()}


def test_all_is_heard_once_under_one_document(whole: Read) -> None:
    assert whole.heard.root.kind == "Document" and not whole.heard.unowned
    assert len(whole.parts) == len(whole.job.units)
    assert {part.kind for part in whole.parts} == {"Part", "Index"}


def test_as_many_of_each_kind_as_were_written(whole: Read) -> None:
    for one, part in zip(whole.job.units, whole.parts, strict=True):
        heard = Counter(found.kind for found in part.walk())
        wanted = told.kinds(one.html)
        assert {kind: heard[kind] for kind in KINDS} == {kind: wanted[kind] for kind in KINDS}


def test_the_words_in_their_order(whole: Read) -> None:
    places = numbers(whole.path)
    again = hear(whole.path)
    parts = [kid for kid in again.root.kids if isinstance(kid, Part)]
    for one, part in zip(whole.job.units, parts, strict=True):
        assert spoken(part) == told.words(one.html, places), one.name


def test_from_call_to_note_and_back(whole: Read) -> None:
    notes = whole.heard.root.all("Note")
    assert len(notes) == sum(len(one.notes) for one in whole.job.units) > 20
    called: dict[str, Part] = {}
    for one in whole.heard.root.all("Reference"):
        (link,) = one.all("Link")
        called.setdefault(str(link.links[0].Dest), link)
    with pikepdf.open(whole.path) as pdf:
        names = pikepdf.NameTree(pdf.Root.Names.Dests)
        order = {page.objgen: number for number, page in enumerate(pdf.pages)}
        for note in notes:
            ident = str(note.node.ID)
            call = called.pop(ident)
            (number,) = note.kids[0].all("Link") if isinstance(note.kids[0], Part) else ()
            assert number.own().strip(" .\u00a0") == call.own()
            back = names[str(number.links[0].Dest)]
            assert order[back[0].objgen] in call.pages
            assert order[names[ident][0].objgen] in note.pages
    assert not called
