"""The staged tree: exactly what an edition may show, written for Sphinx, and `edition.json`.

What Sphinx never sees cannot leak. Lines keep their numbers: front matter and labels give way to
as many lines of our own or none. Files whose text has not changed are left alone, so that only what
changed is read again; whatever does not belong there is removed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from vademecum.corpus.links import image_path
from vademecum.editions import sheet as sheets
from vademecum.editions.sheet import Sheet
from vademecum.model import Chapter, Library, Record, Turn
from vademecum.record.passages import quotables
from vademecum.text.lines import Lines
from vademecum.text.literal import escaped
from vademecum.text.scan import scan

# Generated pages: file name, title, directive.
PAGES = (
    ("auditions", "Auditions et témoignages", "vm:records"),
    ("index-thematique", "Index thématique", "vm:themes"),
    ("index-collectivites", "Index des collectivités", "vm:authorities"),
    ("contributeurs", "Comment ce guide a été fait, et par qui", "vm:credits"),
)
CHANGES = ("changements", "Ce qui a changé", "vm:changes")  # where there is a version before
RECORDS_PART = "Auditions et témoignages"
PAGES_PART = "Repères et index"
WITHDRAWN = "Document retiré"
FENCE = ":" * 6
TITLE_LINE = 2  # of a text's page: its title
_RECORD_HEAD = 6  # lines above a record's body: its anchor, its title, its notice


def assemble(library: Library, sheet: Sheet, root: Path, out: Path) -> None:
    """Write the redacted library and its sheet as the staged tree `out`.

    `root` is the book's folder, from which allowed images are copied.
    """
    pages = dict(_texts(library, sheet))
    for number, drawn in enumerate(sheet.credits.pictures, 1):
        pages[drawing(number)] = drawn.svg + "\n"
    marks = {one.image for one in sheet.book.marks if one.image in library.images}
    pictures = sorted(_pictures(library) | marks)
    if out.is_symlink():
        out.unlink()
    out.mkdir(parents=True, exist_ok=True)
    _remove_others(out, {*pages, *pictures, sheets.NAME})
    for path, text in pages.items():
        _update(out / path, text.encode("utf-8"))
    for path in pictures:
        _update(out / path, (root / path).read_bytes())
    sheet.write(out / sheets.NAME)


def drawing(number: int) -> str:
    """Where the picture of that number, of those who made the book, stands in the staged tree."""
    return f"contributions-{number}.svg"


def _texts(library: Library, sheet: Sheet) -> Iterator[tuple[str, str]]:
    """(path, text) of every page."""
    yield "index.md", _index(sheet)
    for name, title, directive in _generated(sheet):
        yield f"{name}.md", f"# {title}\n\n:::{{{directive}}}\n:::\n"
    for chapter in library.chapters.values():
        page = _aside("c", chapter) if chapter.id in sheet.faults else chapter_page(chapter)
        yield chapter.place.path, page
    for record in library.records.values():
        page = _aside("h", record) if record.id in sheet.faults else record_page(record)
        yield record.place.path, page
    for stone in sheet.tombstones.values():
        page = f"(h-{stone.id})=\n# {WITHDRAWN}\n\n:::{{vm:tombstone}} {stone.id}\n:::\n"
        yield f"{stone.doc}.md", page


def _aside(kind: str, text: Chapter | Record) -> str:
    """The page of a text that stands aside for its faults."""
    return f"({kind}-{text.id})=\n# {escaped(text.title)}\n\n:::{{vm:faults}} {text.id}\n:::\n"


def _generated(sheet: Sheet) -> list[tuple[str, str, str]]:
    """The pages made of what the sheet says: one that would say nothing is not made."""
    says = {
        "auditions": bool(sheet.records),
        "index-thematique": bool(sheet.themes),
        "index-collectivites": bool(sheet.authorities),
        "changements": bool(sheet.changes),
    }
    return [page for page in (*PAGES, CHANGES) if says.get(page[0], True)]


def _index(sheet: Sheet) -> str:
    lines = [f"# {escaped(sheet.book.title)}", "", ":::{vm:landing}", ":::", ""]
    groups = [
        (part.title, [sheet.chapters[name].doc for name in part.chapters]) for part in sheet.parts
    ]
    records = [record.doc for record in sheet.records.values()]
    records += [stone.doc for stone in sheet.tombstones.values()]
    pages = [name for name, _title, _directive in _generated(sheet)]
    first = [name for name in pages if name == "auditions"]
    groups.append((RECORDS_PART, [*first, *records]))
    groups.append((PAGES_PART, [name for name in pages if name not in first]))
    for title, docs in (group for group in groups if group[1]):
        caption = title.replace("\n", " ")
        lines += [":::{toctree}", f":caption: {_quoted(caption)}", ":hidden:", "", *docs, ":::", ""]
    return "\n".join(lines)


def _quoted(text: str) -> str:
    """A text as a directive's option, whatever it starts with."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def chapter_page(chapter: Chapter) -> str:
    """A chapter's page, line for line."""
    page = Page([f"(c-{chapter.id})=", f"# {escaped(chapter.title)}"])  # the title on TITLE_LINE
    page.put(staged_line(chapter, 1), chapter.body.rstrip("\n").split("\n"))
    return page.closed([f":::{{vm:byline}} {chapter.id}", ":::"])


def staged_line(text: Chapter | Record, line: int) -> int:
    """Where a line of the text's body, from 1, stands on its page."""
    head = TITLE_LINE if isinstance(text, Chapter) else _RECORD_HEAD
    return max(head, text.body_line - 1) + line


def record_page(record: Record) -> str:
    """A hearing's or a testimony's page, line for line; all its turns or paragraphs have ids."""
    page = Page([f"(h-{record.id})=", f"# {escaped(record.title)}", ""])
    page.add([f":::{{vm:record}} {record.id}", ":::", ""])
    lines = Lines(record.body)
    shift = max(0, _RECORD_HEAD - record.body_line + 1)  # a front matter shorter than our head

    def put(first: int, last: int, skip: int = 0) -> None:
        """Lines of the file, at their own place."""
        own = [lines[number - record.body_line + 1] for number in range(first, last + 1)]
        if own:
            page.put(first + shift, [own[0][skip:], *own[1:]])

    done = record.body_line - 1
    for one in quotables(record):
        kind, skip = ("turn", one.skip) if isinstance(one, Turn) else ("paragraph", 0)
        put(done + 1, one.first_line - 1)
        # The id's line becomes the opening fence, the label goes, and the blank line after the
        # block becomes the closing fence: no other line moves.
        page.put(one.first_line + shift, [f"{FENCE}{{vm:{kind}}} {record.id}#{one.id}"])
        put(one.place.line, one.last_line, skip)
        page.add([FENCE])
        after = one.last_line - record.body_line + 2
        done = one.last_line + (after <= len(lines) and not lines[after].strip())
    put(done + 1, len(lines) + record.body_line - 1)
    return page.closed([f":::{{vm:backlinks}} {record.id}", ":::"])


class Page:
    """A page of the staged tree, written line by line from its head."""

    def __init__(self, head: list[str]) -> None:
        self._lines = list(head)

    @property
    def last(self) -> int:
        """The number of the last line written."""
        return len(self._lines)

    def add(self, lines: list[str]) -> None:
        """Go on with these lines."""
        self._lines += lines

    def put(self, line: int, lines: list[str]) -> None:
        """Go on with these lines, the first at `line`, or below what stands there already."""
        self._lines += [""] * (line - 1 - self.last) + lines

    def closed(self, foot: list[str]) -> str:
        """The page with its foot."""
        while self._lines and not self._lines[-1].strip():
            self._lines.pop()
        return "\n".join([*self._lines, "", *foot, ""])


def _pictures(library: Library) -> set[str]:
    """The images that what is left of the text shows."""
    found: set[str] = set()
    for text in library.texts:
        seen = scan(text.body)
        targets = [link.target for link in seen.links if link.image]
        targets += [one.argument for one in seen.directives if one.name in ("figure", "image")]
        paths = {image_path(target, text.place.path) for target in targets}
        found |= {path for path in paths if path is not None and path in library.images}
    return found


def _update(path: Path, data: bytes) -> None:
    """Write the file unless it holds these bytes already: Sphinx goes by modification times."""
    if path.is_file() and path.read_bytes() == data:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _remove_others(out: Path, wanted: set[str]) -> None:
    """Remove from the tree what this edition does not hold (any more)."""
    for path in sorted(out.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.is_symlink() or path.relative_to(out).as_posix() not in wanted:
            path.unlink()  # a link would be written through
