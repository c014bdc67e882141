"""A Word document that came back, whole: body, tables, text boxes, notes, remarks, page heads.

ECMA-376 parts 1 and 4; [MS-DOCX] for boxes to tick. Of text written twice for old programs
(mc:AlternateContent) the first is read, and the others where they say something else.
"""

from __future__ import annotations

import re

from lxml import etree

from vademecum.exchange.read import docx_boxes as boxes
from vademecum.exchange.read import docx_tables as tables
from vademecum.exchange.read import docx_things as things
from vademecum.exchange.read import given_names, threads, tracked
from vademecum.exchange.read.alternatives import alternatives
from vademecum.exchange.read.building import Builder
from vademecum.exchange.read.docx_numbering import Numbering
from vademecum.exchange.read.docx_shape import Shapes, led, merged
from vademecum.exchange.read.docx_styles import (
    CHANGED,
    Styles,
    changed,
    framed,
    is_on,
    signs,
    styles,
    value,
)
from vademecum.exchange.read.properties import noted, own, told
from vademecum.exchange.read.stream import Sign, Stream, Thread, Where
from vademecum.exchange.read.style_names import speaks
from vademecum.exchange.read.symbols import symbol
from vademecum.model.proposal import Tracked
from vademecum.transcripts import xml
from vademecum.transcripts.archive import Archive
from vademecum.transcripts.docx import main_part

_UNREAD = frozenset(
    "pPr rPr sectPr tblPr trPr tcPr tblPrEx tblGrid sdtPr sdtEndPr fldData binData".split()
)
_SPACES = frozenset({"tab", "ptab", "br", "cr"})
_THINGS = {
    "altChunk": "object",
    "subDoc": "object",
    "control": "control",
    "object": "object",
    "contentPart": "drawing",  # ink
}
_DRAWING = "{http://schemas.openxmlformats.org/drawing"


def recognises(names: frozenset[str]) -> bool:
    """Whether the archive's members are those of a Word document."""
    return any(re.fullmatch(r"word/document\d*\.xml", name) for name in names)


def read(archive: Archive, name: str) -> Stream:
    """The whole document; VademecumError when it cannot be read."""
    reader = _Reader(archive, name)
    reader.part(main_part(archive), Where.BODY)
    for kind in ("footnotes", "endnotes"):
        reader.notes(f"word/{kind}.xml", kind[0])
    reader.remarks("word/comments.xml")
    heads = (one for one in archive.names if re.fullmatch(r"word/(header|footer)\d*\.xml", one))
    for member in sorted(heads):
        reader.part(member, Where.HEAD)
    noted = reader.properties()
    blocks, files, threads = tuple(reader.builder.blocks), reader.files, reader.threads
    return Stream("docx", blocks, noted, reader.broken, (), files, threads, tuple(reader.tracked))


class _Reader:
    def __init__(self, archive: Archive, name: str) -> None:
        self._archive, self._name = archive, name
        self.builder = Builder(name)
        self.broken = False
        root = self._root("word/styles.xml")
        self._styles: Styles = styles(root)
        self._lists = Numbering(self._root("word/numbering.xml"), root)
        self._tables = self._linked = 0
        self.threads: dict[str, Thread] = {}
        self.tracked: list[Tracked] = []
        self._codes: list[tuple[str, int]] = []  # of the fields that are open, and where they show
        self._shapes = Shapes(archive, root, name)

    @property
    def files(self) -> dict[str, bytes]:
        """The images the document holds, by their names in it."""
        return self._shapes.files

    def _root(self, member: str) -> etree._Element | None:
        if member not in self._archive.names:
            return None
        root, mended = xml.tree(self._archive.read(member), self._name)
        self.broken |= mended
        if not member.endswith(("styles.xml", "numbering.xml")):
            self._shapes.enter(member)
            self.tracked += tracked.of_word(root)
        return root

    def part(self, member: str, where: Where) -> None:
        """A part of the document that is paragraphs and tables."""
        root = self._root(member)
        if root is not None:
            self._below(root, where, Sign.NONE)
            self.builder.named(given_names.of_word(root))
            for one in things.behind(root):
                self.builder.apart(Where.HEAD, one)

    def notes(self, member: str, kind: str) -> None:
        """Footnotes or endnotes; the lines that part them from the text may be words."""
        root = self._root(member)
        for one in root if root is not None else ():
            self._below(one, Where.NOTE, Sign.NONE, kind + (xml.attribute(one, "id") or ""))

    def remarks(self, member: str) -> None:
        """Comments, with who wrote them and what each answers."""
        extended = self._root(member.replace("comments", "commentsExtended"))
        root = self._root(member)
        self.threads = threads.of_word(root, extended)
        for one in root if root is not None else ():
            name, author = (xml.attribute(one, key) or "" for key in ("id", "author"))
            self._below(one, Where.REMARK, Sign.NONE, name, author)

    def properties(self) -> tuple[str, ...]:
        """What the file's properties say, after what somebody wrote there, where it is shown."""
        custom, core, app = (self._root(f"docProps/{one}.xml") for one in ("custom", "core", "app"))
        for one in (*told(core), *told(app), *own(custom)):
            self.builder.apart(Where.HEAD, one)
        return (*noted(custom), *noted(core))

    def _below(
        self, element: etree._Element, where: Where, sign: Sign, name: str = "", author: str = ""
    ) -> None:
        for one in element:
            self._walk(one, where, sign, name, author)

    def _walk(
        self, element: etree._Element, where: Where, sign: Sign, name: str, author: str
    ) -> None:
        tag = xml.local(element)
        if tag in _UNREAD or self._leaf(tag, element, sign):
            return
        if tag == "p" and str(element.tag).startswith(_DRAWING):
            self.builder.open(Where.BOX)
            self._below(element, Where.BOX, sign)
            self.builder.close()
        elif tag == "p":
            self._paragraph(element, where, sign, name, author)
        elif tag == "r":
            self._styled(value(element.find("{*}rPr/{*}rStyle")), element)
            at = self.builder.at
            self._below(element, where, sign | self._run(element), name, author)
            self.builder.set_so(self._shapes.run(element), at)
        elif tag == "sdt":
            self._control(element, where, sign, name, author)
        elif tag == "rt":  # small, above the words
            self._aside(element, sign)
        elif tag == "AlternateContent":
            first, others = alternatives(element)
            self._below(first, where, sign, name, author)
            for one in others:  # another program shows it there
                self._aside(one, sign)
        elif tag == "tbl":
            self._table(element, sign)
        elif tag == "txbxContent":
            self._below(element, Where.BOX, sign, name, author)
        else:
            self._linked += tag == "hyperlink"
            if tag == "hyperlink" and xml.attribute(element, "tooltip"):
                self._aside(None, sign, xml.attribute(element, "tooltip") or "")
            if tag in {"drawing", "pict", "object"}:
                self._drawn(element, sign)
            at = self.builder.at
            self._below(element, where, sign | CHANGED.get(tag, Sign.NONE), name, author)
            self._linked -= tag == "hyperlink"
            if tag == "hyperlink":
                self.builder.look("link", at, self._shapes.link(element))

    def _leaf(self, tag: str, element: etree._Element, sign: Sign) -> bool:
        """Whether the element is one that holds no other; what it says is noted."""
        builder = self.builder
        if tag in {"t", "delText"}:
            builder.words(element.text, sign | (Sign.GONE if tag == "delText" else Sign.NONE))
        elif tag in _SPACES:
            if tag in {"br", "cr"}:
                builder.look("break", builder.at)
            builder.words(" ", sign)
        elif tag == "noBreakHyphen":
            builder.words("\u2011", sign)
        elif tag == "sym":
            builder.words(symbol(element), sign)
        elif tag == "bookmarkStart":
            builder.begin(xml.attribute(element, "name") or "")
        elif tag in {"commentReference", "commentRangeStart"}:
            builder.remark(xml.attribute(element, "id") or "")
        elif tag == "commentRangeEnd":
            builder.ends(xml.attribute(element, "id") or "")
        elif tag in {"footnoteReference", "endnoteReference"}:
            gone = bool(sign & Sign.GONE)
            builder.note(tag[0] + (xml.attribute(element, "id") or ""), gone)
        elif tag == "fldChar":
            boxes.legacy(self.builder, element)
            self._field(xml.attribute(element, "fldCharType") or "")
        elif tag in {"instrText", "delInstrText"}:
            if self._codes:
                code, at = self._codes[-1]
                self._codes[-1] = (code + (element.text or ""), at)
        elif tag == "oMath":
            said = "".join(one.text or "" for one in element.iter("{*}t"))
            builder.thing(f"equation: {said}" if said else "equation")
        else:
            if tag in _THINGS:
                builder.thing(_THINGS[tag])
            elif tag == "fldSimple":
                self._coded(xml.attribute(element, "instr") or "")
            return False
        return True

    def _field(self, kind: str) -> None:
        """A field begins, or ends; its code stands before what it shows."""
        if kind == "begin":
            self._codes.append(("", 0))
        elif kind == "separate" and self._codes:
            self._codes[-1] = (self._codes[-1][0], self.builder.at)
        elif kind == "end" and self._codes:
            code, at = self._codes.pop()
            self._coded(code)
            if to := led(code):
                self.builder.look("link", at, to)

    def _coded(self, code: str) -> None:
        if said := things.coded(code):
            self.builder.thing(said)

    def _paragraph(
        self, element: etree._Element, where: Where, sign: Sign, name: str, author: str
    ) -> None:
        key = value(element.find("{*}pPr/{*}pStyle"))
        mark = element.find("{*}pPr/{*}rPr")
        struck = mark is not None and any(xml.local(one) in {"del", "moveFrom"} for one in mark)
        if element.find("{*}pPr/{*}pPrChange") is not None:
            sign |= Sign.SHAPED
        sign |= framed(element.find("{*}pPr"))
        self.builder.open(where, self._styles.name(key), name, author)
        self._styled(key, element)
        properties = element.find("{*}pPr")
        level = self._shapes.heading(properties, key)
        self.builder.layout(level, self._lists.listed(properties, key))
        if printed := self._lists.printed(element.find("{*}pPr"), key):
            self.builder.thing(printed)
        self._below(element, where, sign | self._styles.sign(key), name, author)
        self.builder.close(goes_on=struck)

    def _styled(self, key: str, element: etree._Element) -> None:
        """A style put on words, whose name may say something of them."""
        name = self._styles.name(key)
        if name and speaks(name) and any((one.text or "").strip() for one in element.iter("{*}t")):
            self.builder.thing(f"style: {name}")

    def _run(self, element: etree._Element) -> Sign:
        properties = element.find("{*}rPr")
        if properties is None:
            return Sign.NONE
        on, off = signs(properties, coloured=not self._linked)
        return on | (self._styles.sign(value(properties.find("{*}rStyle"))) & ~off)

    def _aside(self, element: etree._Element | None, sign: Sign, words: str = "") -> None:
        """What is said of some words beside them, as a note is."""
        self.builder.open(Where.NOTE)
        self.builder.words(words, sign)
        if element is not None:
            self._below(element, Where.NOTE, sign)
        self.builder.close()

    def _control(
        self, element: etree._Element, where: Where, sign: Sign, name: str, author: str
    ) -> None:
        """A content control: what it holds, and whether it is a box to tick."""
        properties, content = element.find("{*}sdtPr"), element.find("{*}sdtContent")
        found = None if properties is None else properties.find("{*}checkbox")
        if said := things.control(properties):
            self.builder.thing(said)
        at, first = self.builder.size, len(self.builder.blocks)
        if content is not None:
            self._below(content, where, sign, name, author)
        if found is not None and properties is not None and content is not None:
            boxes.ticked(self.builder, boxes.modern(properties, found, content, at), first)

    def _drawn(self, element: etree._Element, sign: Sign) -> None:
        """A picture, or a shape that is more than a box of words."""
        for kind in things.drawn(element):
            self.builder.thing(kind)
        for found in self._shapes.images(element) if not sign & Sign.GONE else ():
            self.builder.look("image", self.builder.at, *found)
        for one in element.iter("{*}textpath"):  # WordArt of old
            self.builder.open(Where.BOX)
            self.builder.words(xml.attribute(one, "string"))
            self.builder.close()

    def _table(self, element: etree._Element, sign: Sign) -> None:
        self._tables += 1
        table = self._tables
        sign |= self._styles.sign(value(element.find("{*}tblPr/{*}tblStyle")))
        self._styled(value(element.find("{*}tblPr/{*}tblStyle")), element)
        grid = list(tables.rows(element))
        struck = tables.away([cells for _line, cells in grid])
        for row, (line, cells) in enumerate(grid):
            lined = changed(line.find("{*}trPr"))
            if is_on(line.find("{*}trPr/{*}hidden")):
                lined |= Sign.HIDDEN
            held = self.builder.away
            for column, cell in enumerate(cells):
                here = sign | lined | changed(cell.find("{*}tcPr"))
                self.builder.away = held or bool(here & Sign.GONE) or (row, column) in struck
                place = f"{table}.{row + 1}.{column + 1}{merged(cell)}"
                self._below(cell, Where.CELL, here, place)
            self.builder.away = held
