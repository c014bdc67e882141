"""Chapters' bytes joined into the book: one file, one structure, one outline, numbers written in.

Nothing is laid out here. Pages first, so that what points to a page finds it; then each chapter's
structure is hung under one Document, and what counts from nought in each (parents of marked
content) counts on from the chapter before.
"""

from __future__ import annotations

import hashlib
import io
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from vademecum.formats.pdf import metadata, numbers, rooms
from vademecum.formats.pdf.chapter import Chapter, Line, Mark, Placed, Record
from vademecum.formats.pdf.job import Job
from vademecum.formats.pdf.one_face import Use, union
from vademecum.formats.pdf.outline import Entry, outline
from vademecum.formats.pdf.stands import Stand
from vademecum.formats.pdf.weasy import faces

SCALE = 0.75  # points of the unit in which a chapter's pages are drawn
_LEAF = 64  # names in one leaf of a name tree
SLUG = 8 * 72 / 25.4  # round the bleed, where a printer's marks stand
_PRINTED = 4  # flag of an annotation


@dataclass(slots=True)
class _Book:
    """The file as it grows."""

    pdf: Pdf
    document: Any  # the structure's one root element
    kids: list[Any] = field(default_factory=list)
    parents: list[Any] = field(default_factory=list)
    following: int = 0  # key in the tree of parents
    ids: list[tuple[bytes, Any]] = field(default_factory=list)
    destinations: dict[str, Any] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    uses: list[Use] = field(default_factory=list)
    images: dict[bytes, Any] = field(default_factory=dict)
    roles: dict[str, Any] = field(default_factory=dict)


def join(job: Job, placed: Sequence[Placed]) -> Pdf:
    """The book, to be saved."""
    pdf = pikepdf.new()
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    document = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=root))
    book = _Book(pdf, document)
    pages = numbers.page_map(_records(placed))
    for one in placed:
        _add(book, one, pages, job)
    document.K = Array(book.kids)
    root.K = Array([document])
    root.ParentTree = pdf.make_indirect(Dictionary(Kids=Array(book.parents)))
    root.ParentTreeNextKey = book.following
    if book.ids:
        leaves = [leaf for _first, leaf in sorted(book.ids, key=lambda pair: pair[0])]
        root.IDTree = pdf.make_indirect(Dictionary(Kids=Array(leaves)))
    if book.roles:
        root.RoleMap = Dictionary(book.roles)
    pdf.Root.StructTreeRoot = root
    pdf.Root.Names = Dictionary(Dests=_destinations(book))
    outline(pdf, book.entries)
    union(pdf, book.uses)
    _say(pdf, job)
    return pdf


def save(pdf: Pdf, out: str) -> None:
    """Write the file: the same bytes for the same book."""
    pdf.save(
        out,
        min_version="1.7",
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
        recompress_flate=False,
        deterministic_id=True,
    )


def _records(placed: Sequence[Placed]) -> list[tuple[Record, int]]:
    return [(one.chapter.record, one.start) for one in placed if one.chapter.record is not None]


def _add(book: _Book, placed: Placed, numbers: Mapping[str, int], job: Job) -> None:
    record, binding = placed.chapter.record, job.binding * 72 / 25.4
    if record is None:
        return
    with pikepdf.open(_file(placed.chapter)) as chapter:
        first = len(book.pdf.pages)
        with warnings.catch_warnings(action="ignore", category=pikepdf.PageCopyWarning):
            book.pdf.pages.extend(chapter.pages)  # destinations are written below
        pages = [page.obj for page in list(book.pdf.pages)[first:]]
        shifts = [
            0.0 if placed.still else binding if (placed.start + at) % 2 else -binding
            for at in range(len(pages))
        ]
        stands = [
            Stand.of(page, shift, printing=job.printing)
            for page, shift in zip(pages, shifts, strict=True)
        ]
        _structure(book, chapter, pages, stands)
        _resources(book, record, pages[0])
    by_page: dict[int, list[Line]] = {}
    for line in record.lines:
        by_page.setdefault(line.page, []).append(line)
    for at, page in enumerate(pages):
        _page(book, placed, page, at, by_page.get(at, []), numbers, stands[at])
    for name, (at, left, top) in record.anchors.items():
        book.destinations.setdefault(name, _place(pages[at], *stands[at].place(left, top)))
    for mark in record.marks:
        book.entries.append(_entry(mark, pages[mark.page], stands[mark.page]))


def _file(chapter: Chapter) -> Any:
    return io.BytesIO(chapter.pdf)


def _structure(book: _Book, chapter: Pdf, pages: Sequence[Any], stands: Sequence[Stand]) -> None:
    """Hang the chapter's structure under the book's."""
    root = chapter.Root.StructTreeRoot
    document = root.K[0]
    del document["/P"]  # or the chapter's root would come along
    names = root.get("/IDTree", Dictionary()).get("/Names", Array())
    told = Dictionary(Parents=root.ParentTree.Nums, Document=document, Names=names)
    copy: Any = book.pdf.copy_foreign(chapter.make_indirect(told))
    for kid in copy.Document.get("/K", Array()):
        kid.P = book.document
        book.kids.append(kid)
    base, top = book.following, -1
    numbered: list[Any] = []
    for at in range(0, len(copy.Parents), 2):
        top = int(copy.Parents[at])
        numbered += [base + top, copy.Parents[at + 1]]
    limits = Array([base, base + top])
    book.parents.append(book.pdf.make_indirect(Dictionary(Limits=limits, Nums=Array(numbered))))
    book.following = base + top + 1
    if len(copy.Names):
        limits = Array([copy.Names[0], copy.Names[-2]])
        leaf = book.pdf.make_indirect(Dictionary(Limits=limits, Names=copy.Names))
        book.ids.append((bytes(copy.Names[0]), leaf))
    for name, role in root.get("/RoleMap", Dictionary()).items():
        book.roles[name] = role
    for page in pages:
        page.StructParents = int(page.StructParents) + base
        for note in page.get("/Annots", ()):
            if "/StructParent" in note:
                note.StructParent = int(note.StructParent) + base
    if any(one.moves for one in stands):
        moved = {page.objgen: one for page, one in zip(pages, stands, strict=True)}
        _move_figures(copy.Document, moved)


def _move_figures(element: Any, stands: Mapping[tuple[int, int], Stand]) -> None:
    """The boxes that the structure tells of move with what they hold."""
    waiting = [element]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Array):
            waiting += list(one)
        elif isinstance(one, Dictionary) and one.get("/Type") != Name.OBJR:
            attributes = one.get("/A")
            if isinstance(attributes, Dictionary) and "/BBox" in attributes and "/Pg" in one:
                stand = stands.get(one.Pg.objgen, Stand())
                attributes.BBox = Array(stand.box(attributes.BBox))
            if "/K" in one:
                waiting.append(one.K)


def _page(
    book: _Book,
    placed: Placed,
    page: Any,
    at: int,
    lines: Sequence[Line],
    numbers: Mapping[str, int],
    stand: Stand,
) -> None:
    """Write what depends on the page's place in the book."""
    record = placed.chapter.record
    if record is None:
        return
    number = placed.start + at
    content, moved = rooms.write(page.Contents.read_bytes(), lines, numbers, record.spaces, SCALE)
    side = record.sides[record.sides_of[at]][number % 2]
    parts = [content, rooms.margins(side, number)]
    if stand.moves:
        parts = [b"q " + stand.matrix(), *parts, b"Q"]
    stand.turn_paper(page)
    parts += _crops(page)
    page.Contents = book.pdf.make_stream(b"\n".join(parts))
    for note in page.get("/Annots", ()):
        note.F = _PRINTED
        if "/Dest" in note:
            note.Dest = String(str(note.Dest))  # in the letters of the tree of names
        left, bottom, right, top = (float(value) for value in note.Rect)
        for line in moved:
            if line.holds(bottom, top, left, right):
                left, right = left + line.of(left), right + line.of(right)
                break
        note.Rect = Array([round(v, 3) for v in stand.box((left, bottom, right, top))])


def _crops(page: Any) -> Iterator[bytes]:
    """The marks by which a printer cuts, on a slug round the bleed; they move with no column.

    They begin where the bleed ends: none is left on the page, and none is drawn on a dark cover.
    """
    bleed = [float(one) for one in page.MediaBox]
    trim = [float(one) for one in page.get("/TrimBox", page.MediaBox)]
    if trim == bleed:
        return
    left, bottom, right, top = slug = [
        one + by for one, by in zip(bleed, (-SLUG, -SLUG, SLUG, SLUG), strict=True)
    ]
    page.BleedBox, page.MediaBox = Array(bleed), Array(slug)
    if "/CropBox" in page:
        page.CropBox = page.MediaBox
    rows = [(x, a, x, b) for x in trim[::2] for a, b in ((bottom, bleed[1]), (bleed[3], top))]
    rows += [(a, y, b, y) for y in trim[1::2] for a, b in ((left, bleed[0]), (bleed[2], right))]
    drawn = "".join("{:.3f} {:.3f} m {:.3f} {:.3f} l S ".format(*row) for row in rows)
    yield f"/Artifact BMC q 0 0 0 1 K 0.25 w {drawn}Q EMC".encode()


def _resources(book: _Book, record: Record, page: Any) -> None:
    """What the chapter's pages draw with, to be shared: images, faces."""
    resources = page.Resources
    drawn = resources.get("/XObject", Dictionary())
    for key, one in list(drawn.items()):
        if one.get("/Subtype") == Name.Image:
            drawn[key] = book.images.setdefault(_digest(one), one)
    fonts = resources.get("/Font", Dictionary())
    for key in list(fonts.keys()):
        book.uses.append(Use(fonts, key, record.faces.get(key[1:])))


def _digest(image: Any) -> bytes:
    """Of what an image is."""
    told = hashlib.sha256(image.read_raw_bytes())
    for key in sorted(image.keys()):
        value = image[key]
        if key == "/SMask":
            told.update(_digest(value))
        elif isinstance(value, Object):
            told.update(key.encode() + value.unparse(resolved=True))
        else:
            told.update(f"{key} {value!r}".encode())
    return told.digest()


def _place(page: Any, left: float, top: float) -> Any:
    return Array([page, Name.XYZ, round(left, 3), round(top, 3), 0])


def _entry(mark: Mark, page: Any, stand: Stand) -> Entry:
    place = _place(page, *stand.place(mark.left, mark.top))
    return Entry(mark.level, mark.title, place, mark.closed)


def _destinations(book: _Book) -> Any:
    """The tree of names, in the order of their bytes."""
    named = sorted((bytes(String(name)), name) for name in book.destinations)
    leaves = []
    for first in range(0, len(named), _LEAF):
        some = [String(name) for _bytes, name in named[first : first + _LEAF]]
        pairs = [value for one in some for value in (one, book.destinations[str(one)])]
        leaf = Dictionary(Limits=Array([some[0], some[-1]]), Names=Array(pairs))
        leaves.append(book.pdf.make_indirect(leaf))
    return book.pdf.make_indirect(Dictionary(Kids=Array(leaves)))


def _say(pdf: Pdf, job: Job) -> None:
    """What the file says of itself."""
    root = pdf.Root
    root.Lang = String("fr")
    root.MarkInfo = Dictionary(Marked=True)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.PageMode = Name.UseOutlines
    root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
    if not job.printing:
        root.OutputIntents = Array([_colours(pdf)])
    said = pdf.make_stream(metadata.xmp(job, faces.PRODUCER))
    said.Type, said.Subtype = Name.Metadata, Name.XML
    root.Metadata = said
    for key, value in metadata.information(job, faces.PRODUCER).items():
        pdf.docinfo[key] = String(value)


def _colours(pdf: Pdf) -> Any:
    """What the colours of a screen mean."""
    profile = pdf.make_stream(faces.rgb_profile(), N=3)
    return Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        Info=String(metadata.PROFILE),
        DestOutputProfile=profile,
    )
