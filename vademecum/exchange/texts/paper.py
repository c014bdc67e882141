"""A cut chapter as the paragraphs, tables, notes and pictures of a Word document."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from xml.sax.saxutils import quoteattr

from vademecum.exchange import ooxml
from vademecum.exchange.docx_styles import TITLE
from vademecum.exchange.texts import dots, look, picture
from vademecum.exchange.texts.cut import Role, Sheet, Unit
from vademecum.exchange.texts.order import shown_level
from vademecum.model import Kind
from vademecum.text.directives import DIRECTIVES, Argument

_OPEN = ("http://", "https://", "mailto:")
_OPTIONS = {"alt": "Description", "pour": "Pour", "duree": "Durée"}
_CITES = frozenset({"citation", "veil"})
_PAGE, _LEAST = 9638, 4000  # between the margins; of the least columns, together
NOTED = 2  # the number of the first note: Word keeps 0 and 1


@dataclass(frozen=True, slots=True)
class Around:
    """What stands on the page beside the text's own words."""

    sources: Mapping[int, str] = field(default_factory=dict)  # box -> who said it, below
    locked: Mapping[int, Sequence[str]] = field(default_factory=dict)  # unit -> what is shown
    images: Mapping[int, tuple[str, bytes, str]] = field(default_factory=dict)
    # ^ box -> the picture's name, its bytes, what it says to who cannot see it
    dots: Mapping[int, bytes] = field(default_factory=dict)  # box of a drawing -> its picture
    hidden: frozenset[int] = frozenset()  # units that are not shown


@dataclass(slots=True)
class Paper:
    """What a Word document is made of."""

    body: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)  # addresses, rId by place
    noted: list[str] = field(default_factory=list)  # addresses in notes
    media: dict[str, bytes] = field(default_factory=dict)
    ordered: int = 0  # numbered lists


def mark(unit: Unit) -> str:
    """The name of a unit's bookmark."""
    return f"vm_{unit.number}_{hashlib.sha256(unit.shown.encode()).hexdigest()[:8]}"


def lead(sheet: Sheet, unit: Unit) -> str:
    """What stands on the page before a unit's words, and is none of them."""
    if unit.role is Role.OPTION:
        return f"{_OPTIONS.get(unit.name, unit.name)} : "
    if unit.role is Role.NAME and unit.boxes:
        label = DIRECTIVES[sheet.boxes[unit.boxes[-1]].name].label
        return f"{label} — " if label else ""
    return ""


def opening(sheet: Sheet, box: int) -> str:
    """What a box says of itself where it has no title of its own; "" where it says nothing."""
    one = sheet.boxes[box]
    row = DIRECTIVES.get(one.name)
    titled = one.argument and row and row.argument in (Argument.TITLE, Argument.OPTIONAL_TITLE)
    if row is None or titled or row.words is not Kind.BOX:
        return ""
    return row.label or {"note": "Note", "attention": "Attention"}.get(one.name, one.name)


def paper(sheet: Sheet, around: Around) -> Paper:
    """The pages of a chapter."""
    return _Printer(sheet, around).printed()


class _Printer:
    def __init__(self, sheet: Sheet, around: Around) -> None:
        self._sheet, self._around = sheet, around
        self._out = Paper()
        self._marks = 0
        self._list = 0  # numId of the numbered list that goes on
        self._notes: dict[str, list[Unit]] = {}
        self._called: set[str] = set()
        self._in_note = False

    def printed(self) -> Paper:
        units = [one for one in self._sheet.units if one.number not in self._around.hidden]
        for one in units:
            if one.role is Role.NOTE:
                self._notes.setdefault(one.name, []).append(one)
        shown = [one for one in units if one.role is not Role.NOTE]
        opened: set[int] = set()
        before: tuple[int, ...] = ()
        for table, some in groupby(shown, key=lambda one: one.cell[0]):
            group = list(some)
            for one in group[:1] if table else group:
                self._closed(before, one.boxes)
                self._opened(one.boxes, opened)
                if not table:
                    self._out.body += self._unit(one)
                before = one.boxes
            if table:
                self._out.body.append(self._table(group))
        self._closed(before, ())
        return self._out

    def _opened(self, boxes: Sequence[int], opened: set[int]) -> None:
        for box in boxes:
            if box in opened:
                continue
            opened.add(box)
            if words := opening(self._sheet, box):
                self._out.body.append(ooxml.paragraph(ooxml.run(words), style=look.BOX_NAME))
            if box in self._around.images:
                name, data, alt = self._around.images[box]
                self._out.body.append(self._picture(box, name, data, alt))

    def _closed(self, before: Sequence[int], after: Sequence[int]) -> None:
        for box in reversed(before):
            if box not in after and box in self._around.sources:
                words = ooxml.run(self._around.sources[box])
                self._out.body.append(ooxml.paragraph(words, style=look.SOURCE))

    def _unit(self, unit: Unit) -> Iterator[str]:
        if unit.role is Role.LOCKED or unit.bits is None:
            self._marks += 1
            start, end = ooxml.bookmark(self._marks, mark(unit))
            rows = self._around.locked.get(unit.number, (unit.words,))
            words = "<w:r><w:br/></w:r>".join(map(ooxml.run, rows))
            yield ooxml.paragraph(start, words, end, style=look.LOCKED)
            return
        yield self._paragraph(unit, self._style(unit))

    def _style(self, unit: Unit) -> str:
        names = [self._sheet.boxes[one].name for one in unit.boxes]
        if unit.role is Role.TITLE:
            return TITLE
        if unit.role is Role.HEADING:
            return f"Heading{shown_level(unit)}"
        if "citation" in names:
            return look.QUOTE
        if unit.role is Role.OPTION:
            return look.BOX if unit.name != "alt" else look.ALT
        boxed = any(DIRECTIVES[one].words is Kind.BOX for one in names if one in DIRECTIVES)
        if unit.role is Role.NAME:
            return look.BOX_NAME if boxed and unit.kind is Kind.BOX else look.CAPTION
        if unit.kind is Kind.CAPTION:
            return look.CAPTION
        if unit.kind is Kind.QUOTE:
            return look.EXTRACT
        if boxed:
            return look.BOX
        if "glossary" in names and unit.role is Role.PROSE and not self._indented(unit):
            return look.TERM
        return "Normal"

    def _indented(self, unit: Unit) -> bool:
        at = unit.span[0]
        return self._sheet.text[at - 1 : at] in (" ", "\t")

    def _paragraph(self, unit: Unit, style: str) -> str:
        properties = f"<w:pStyle w:val={quoteattr(style)}/>"
        if unit.role is Role.ITEM:
            properties += self._listed(unit, boxed=style == look.BOX)
        elif unit.role is not Role.CELL:
            self._list = 0
        self._marks += 1
        start, end = ooxml.bookmark(self._marks, mark(unit))
        before = lead(self._sheet, unit)
        runs = [ooxml.run(before, grey=True)] if before else []
        return (
            f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}{start}{self._runs(unit)}{end}</w:p>"
        )

    def _listed(self, unit: Unit, boxed: bool) -> str:
        if unit.ordered and (not self._list or (unit.level == 0 and self._first(unit))):
            self._list = look.NUMBERS + self._out.ordered
            self._out.ordered += 1
        number = self._list if unit.ordered else look.BULLETS
        left = (510 if boxed else 425) + 340 * unit.level
        return (
            f'<w:numPr><w:ilvl w:val="{min(unit.level, 8)}"/><w:numId w:val="{number}"/></w:numPr>'
            f'<w:ind w:left="{left}" w:hanging="283"/>'
        )

    def _first(self, unit: Unit) -> bool:
        """Whether an item bears the first number of its list."""
        line = self._sheet.text[: unit.span[0]].rpartition("\n")[2].strip("> ")
        return line.startswith(("1.", "1)"))

    def _runs(self, unit: Unit) -> str:
        if unit.bits is None:
            return ooxml.run(unit.words)
        out = ""
        for (kind, name, whole), some in groupby(
            unit.bits or (), key=lambda one: (one.kind, one.name, one.whole)
        ):
            bits = list(some)
            if kind == "note":
                out += "".join(self._call(one.name) for one in bits)
                continue
            if kind == "hard":
                out += "<w:r><w:br/></w:r>"
                continue
            runs = "".join(
                _run("".join(one.char for one in those), looks, kind, name)
                for looks, those in groupby(bits, key=lambda one: one.looks)
            )
            if kind == "link" and name.startswith(_OPEN):
                links = self._out.noted if self._in_note else self._out.links
                links.append(name)
                runs = f'<w:hyperlink r:id="rL{len(links)}">{runs}</w:hyperlink>'
            out += runs
            del whole
        return out

    def _call(self, label: str) -> str:
        units = self._notes.get(label)
        if units is None or self._in_note:
            return ""
        number = len(self._out.notes) + NOTED
        self._in_note = True
        text = ""
        for at, one in enumerate(units):
            again = label in self._called
            self._marks += 1
            start, end = ("", "") if again else ooxml.bookmark(self._marks, mark(one))
            head = "" if at else (
                f'<w:r><w:rPr><w:rStyle w:val="{look.CALL}"/></w:rPr><w:footnoteRef/></w:r>'
                '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
            )  # fmt: skip
            style = f'<w:pPr><w:pStyle w:val="{look.NOTE}"/></w:pPr>'
            text += f"<w:p>{style}{head}{start}{self._runs(one)}{end}</w:p>"
        self._in_note = False
        self._called.add(label)
        self._out.notes.append(f'<w:footnote w:id="{number}">{text}</w:footnote>')
        return (
            f'<w:r><w:rPr><w:rStyle w:val="{look.CALL}"/></w:rPr>'
            f'<w:footnoteReference w:id="{number}"/></w:r>'
        )

    def _table(self, cells: Sequence[Unit]) -> str:
        rows = [list(some) for _row, some in groupby(cells, key=lambda one: one.cell[1])]
        wide = max(one.cell[2] for one in cells)
        widths = _widths(cells, wide)
        grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
        out = (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{look.TABLE}"/>'
            f'<w:tblW w:w="{_PAGE}" w:type="dxa"/>'
            f'<w:tblLook w:firstRow="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        )
        for row in rows:
            head = row is rows[0]
            out += "<w:tr><w:trPr><w:cantSplit/>" + ("<w:tblHeader/>" if head else "") + "</w:trPr>"
            for column in range(1, wide + 1):
                inside = [one for one in row if one.cell[2] == column]
                style = look.CELL_HEAD if head else look.CELL
                words = "".join(self._paragraph(one, style) for one in inside)
                shade = '<w:shd w:val="clear" w:color="auto" w:fill="DCE6F2"/>' if head else ""
                width = widths[column - 1]
                out += (
                    f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
                    f"{words or ooxml.paragraph(style=style)}</w:tc>"
                )
            out += "</w:tr>"
        # Word joins two tables that nothing parts.
        return out + "</w:tbl>" + ooxml.paragraph(style=look.ALT)

    def _picture(self, box: int, name: str, data: bytes, alt: str) -> str:
        self._marks += 1
        beside = b""
        if name.lower().endswith(".svg"):
            beside = self._around.dots.get(box) or dots.framed(data)
        start, end = ooxml.bookmark(self._marks, f"vm_f{box}_{'drawn' if beside else 'image'}")
        drawn = picture.drawing(self._marks, name, data, alt, self._out.media, beside)
        return ooxml.paragraph(start, drawn, end, style="Normal", together=True)


def _run(words: str, looks: frozenset[str], kind: str, name: str) -> str:
    marks = {"link": look.LINK, "code": look.CODE}.get(kind, "")
    if kind == "role" and name in _CITES:
        marks = look.WORDS
    inside = f'<w:rStyle w:val="{marks}"/>' if marks else ""
    inside += "<w:b/>" if "bold" in looks else ""
    inside += "<w:i/>" if "italic" in looks else ""
    if kind == "role" and name in ("sup", "sub"):
        inside += f'<w:vertAlign w:val="{name}erscript"/>' if name == "sup" else (
            '<w:vertAlign w:val="subscript"/>'
        )  # fmt: skip
    properties = f"<w:rPr>{inside}</w:rPr>" if inside else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{ooxml.clean(words)}</w:t></w:r>'


def _widths(cells: Sequence[Unit], wide: int) -> list[int]:
    """How wide each column is, by the longest words of it."""
    most = [
        max((min(len(one.words), 120) for one in cells if one.cell[2] == column), default=0) + 12
        for column in range(1, wide + 1)
    ]
    return [max(_PAGE * one // sum(most), _LEAST // wide) for one in most]
