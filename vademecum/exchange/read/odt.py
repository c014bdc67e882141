"""An OpenDocument text that came back, whole. OASIS OpenDocument 1.3, part 3.

Words struck under tracking stand apart in the file (5.5), with a mark where they were: they are
read there.
"""

from __future__ import annotations

import re

from lxml import etree

from vademecum.exchange.read import given_names, tracked
from vademecum.exchange.read.building import Builder
from vademecum.exchange.read.odt_lists import Lists
from vademecum.exchange.read.odt_shape import Shapes, folded, merged
from vademecum.exchange.read.odt_styles import Styles, pictures
from vademecum.exchange.read.odt_tables import away, rows
from vademecum.exchange.read.properties import noted, own, told
from vademecum.exchange.read.stream import Sign, Stream, Tick, Where
from vademecum.exchange.read.style_names import speaks
from vademecum.exchange.read.threads import of_opendocument
from vademecum.language import _
from vademecum.transcripts import xml
from vademecum.transcripts.archive import Archive
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.times import number

_UNREAD = frozenset(
    "tracked-changes sequence-decls note-citation change-info creator date date-string initials "
    "forms title desc variable-decls user-field-decls table-columns table-column "
    "event-listeners glue-point sender-initials meta-initials creator-initials".split()
)
_SHAPES = frozenset("custom-shape rect ellipse line path polygon polyline connector".split())
_HEADS = [f"{{*}}{one}{kind}" for one in ("header", "footer") for kind in ("", "-left", "-first")]
_WHITE = re.compile(r"[ \t\r\n]+")
_BETWEEN = {"tab": "tab", "line-break": "break"}
_SPACES = 8  # read of a row of them


def recognises(names: frozenset[str]) -> bool:
    """Whether the archive's members are those of an OpenDocument file."""
    return "content.xml" in names


def read(archive: Archive, name: str) -> Stream:
    """The whole document; VademecumError when it cannot be read."""
    if "mimetype" in archive.names and b"opendocument.text" not in archive.read("mimetype")[:80]:
        raise refusal(name, _("an OpenDocument file, but not a text"))
    reader = _Reader(archive, name)
    said = reader.read()
    blocks, threads = tuple(reader.builder.blocks), of_opendocument(reader.comments)
    files = reader.shapes.files
    return Stream("odt", blocks, said, reader.broken, (), files, threads, reader.tracked)


class _Reader:
    def __init__(self, archive: Archive, name: str) -> None:
        self._archive, self._name = archive, name
        self.builder = Builder(name)
        self.broken = False
        self._styles, self._lists, self.shapes = Styles(), Lists(), Shapes(archive)
        self._in: list[str] = []  # the styles of the lists that are open, one within another
        self._gone: dict[str, etree._Element] = {}  # what was struck, by its change
        self._kinds: dict[str, Sign] = {}  # of the other changes
        self._changing: dict[str, Sign] = {}  # those that have begun
        self._named: dict[str, str] = {}  # comments, by the name of their end
        self._said: list[tuple[str, str, list[etree._Element]]] = []  # of tracked changes
        self.comments: list[tuple[str, etree._Element]] = []
        self._tables = self._notes = self._linked = 0

    def _root(self, member: str) -> etree._Element | None:
        if member not in self._archive.names:
            return None
        root, mended = xml.tree(self._archive.read(member), self._name)
        self.broken |= mended
        return root

    def read(self) -> tuple[str, ...]:
        """Body, then what stands at the pages' heads and feet; what the properties say."""
        content, styles = self._root("content.xml"), self._root("styles.xml")
        for one in (styles, content):
            self._styles.add(one)
            self._lists.add(one)
            self.shapes.add(one)
        body = None if content is None else content.find("{*}body/{*}text")
        if body is None:
            raise refusal(self._name, _("the file is damaged or cut short"))
        self._changes(body)
        self.tracked = tuple(tracked.of_opendocument(body))
        self._below(body, Where.BODY, Sign.NONE)
        self.builder.named(given_names.of_opendocument(body))
        for key, author, words in self._said:
            for one in words:
                self._walk(one, Where.REMARK, Sign.NONE, key, author)
        for one in styles.iter(*_HEADS) if styles is not None else ():
            self._below(one, Where.HEAD, Sign.NONE)
        meta = self._root("meta.xml")
        behind = (*pictures(content), *pictures(styles))
        for said in (*told(meta), *own(meta), *self._lists.between, *dict.fromkeys(behind)):
            self.builder.apart(Where.HEAD, said)
        return tuple(noted(meta))

    def _changes(self, body: etree._Element) -> None:
        for region in body.iter("{*}changed-region"):
            key = xml.attribute(region, "id") or ""
            info = next(region.iter("{*}change-info"), None)
            if info is not None and (words := info.findall("{*}p")):
                self._said.append((f"c{key}", info.findtext("{*}creator") or "", words))
            for one in region:
                if xml.local(one) == "deletion":
                    self._gone[key] = one
                else:
                    added = xml.local(one) == "insertion"
                    self._kinds[key] = Sign.ADDED if added else Sign.SHAPED

    def _below(
        self, element: etree._Element, where: Where, sign: Sign, name: str = "", author: str = ""
    ) -> None:
        for one in element:
            self._walk(one, where, sign, name, author)

    def _walk(
        self, element: etree._Element, where: Where, sign: Sign, name: str, author: str
    ) -> None:
        tag = xml.local(element)
        if tag in _UNREAD or self._leaf(tag, element, where, sign):
            return
        if tag in {"p", "h"}:
            key = xml.attribute(element, "style-name") or ""
            if element.find(".//{*}hidden-paragraph") is not None:
                sign |= Sign.HIDDEN  # all of it, where the condition holds: who reads cannot tell
            self.builder.open(where, self._styles.name(key), name, author)
            self._styled(key, element)
            self._numbered(element, key)
            self._inside(element, where, sign | self._styles.sign(key), name, author)
            self.builder.set_so(self.shapes.aside(key), 0)
            self.builder.close()
        elif tag == "span":
            key = xml.attribute(element, "style-name") or ""
            self._styled(key, element)
            at = self.builder.at
            self._inside(element, where, sign | self._styles.sign(key), name, author)
            self.builder.set_so(self.shapes.run(key), at)
        elif tag in {"list", "list-item"}:
            self._listed(tag, element, where, sign, name, author)
        elif tag == "content-control":
            self._control(element, where, sign, name, author)
        elif tag == "table":
            self._table(element, sign)
        elif tag in {"text-box", *_SHAPES}:
            if tag in _SHAPES and not len(element):
                self.builder.thing("drawing")
            self._below(element, Where.BOX, sign)
        elif tag in {"note", "ruby-text"}:
            self._note(element, sign)
        elif tag == "annotation":
            self._remark(element, sign)
        elif tag in {"hidden-text", "hidden-paragraph", "conditional-text"}:
            said = xml.attribute(element, "string-value") or "".join(map(str, element.itertext()))
            self.builder.words(said, sign | Sign.HIDDEN)
        else:
            hidden = tag == "section" and xml.attribute(element, "display") == "none"
            self._linked += tag == "a"
            at = self.builder.at
            self._inside(
                element, where, sign | (Sign.HIDDEN if hidden else Sign.NONE), name, author
            )
            self._linked -= tag == "a"
            if tag == "a":
                self.builder.look("link", at, xml.attribute(element, "href") or "")

    def _listed(
        self, tag: str, element: etree._Element, where: Where, sign: Sign, name: str, author: str
    ) -> None:
        """A list, or an item that may have a style of its own for all that is in it."""
        own = xml.attribute(element, "style-name") or ""
        held = list(self._in)
        if tag == "list":
            self._in.append(own)
        elif other := xml.attribute(element, "style-override"):
            self._in[-1:] = [other]
        self._inside(element, where, sign, name, author)
        self._in = held

    def _numbered(self, element: etree._Element, key: str) -> None:
        """What a list or the outline prints before a paragraph."""
        heading = xml.local(element) == "h"
        level = int(number(xml.attribute(element, "outline-level") or "1") or 1) if heading else 0
        self.builder.layout(level, "" if heading else self.shapes.listed(tuple(self._in)))
        said = self._lists.printed(tuple(self._in), key)
        if not said and xml.local(element) == "h":
            said = self._lists.heading(xml.attribute(element, "outline-level") or "")
        if said:
            self.builder.thing(said)

    def _inside(
        self, element: etree._Element, where: Where, sign: Sign, name: str, author: str
    ) -> None:
        """What an element holds, its own words and those after each element in it too."""
        self._words(element.text, sign)
        for one in element:
            self._walk(one, where, sign, name, author)
            self._words(one.tail, sign)

    def _words(self, text: str | None, sign: Sign) -> None:
        if not self.builder.within and not (text or "").strip():
            return
        for one in self._changing.values():
            sign |= one
        if self._linked:
            sign &= ~Sign.BRIGHT
        # White space of any length counts as one space (6.1.2); no-break spaces are none.
        self.builder.words(_WHITE.sub(" ", text or ""), sign)

    def _leaf(self, tag: str, element: etree._Element, where: Where, sign: Sign) -> bool:
        """Whether the element is one that holds no words of its own; what it says is noted."""
        builder = self.builder
        if tag == "s":
            count = int(number(xml.attribute(element, "c") or "1") or 1)
            self._words(" " * min(max(count, 1), _SPACES), sign)
        elif tag in {"tab", "line-break"}:
            builder.look(_BETWEEN[tag], builder.at)
            self._words(" ", sign)
        elif tag in {"bookmark-start", "bookmark"}:
            builder.begin(xml.attribute(element, "name") or "")
        elif tag == "change-start":
            key = xml.attribute(element, "change-id") or ""
            builder.remark(f"c{key}")
            self._changing[key] = self._kinds.get(key, Sign.NONE)
        elif tag == "change-end":
            self._changing.pop(xml.attribute(element, "change-id") or "", None)
        elif tag == "change":
            builder.remark(f"c{xml.attribute(element, 'change-id') or ''}")
            self._struck(xml.attribute(element, "change-id") or "", where)
        elif tag == "annotation-end":
            builder.ends(self._named.get(xml.attribute(element, "name") or "", ""))
        elif tag == "image":
            builder.thing("image")
            for found in self.shapes.images(element) if not sign & Sign.GONE else ():
                builder.look("image", builder.at, *found)
        elif tag in {"object", "object-ole", "plugin", "floating-frame"}:
            builder.thing("object")
        elif tag == "control":
            builder.thing("control")
        else:
            return False
        return True

    def _styled(self, key: str, element: etree._Element) -> None:
        """A style put on words, whose name may say something of them."""
        name = self._styles.name(key)
        if name and speaks(name) and any(one.strip() for one in element.itertext()):
            self.builder.thing(f"style: {name}")

    def _struck(self, key: str, where: Where) -> None:
        """What was struck here: where its end is another paragraph's, the two have become one."""
        region = self._gone.pop(key, None)
        if region is None:
            return
        held, self._changing = self._changing, {}
        others = [one for one in region if xml.local(one) not in {"p", "h", "change-info"}]
        for one in others:
            self._walk(one, where, Sign.GONE, "", "")
        inside = self.builder.within
        for at, one in enumerate(one for one in region if xml.local(one) in {"p", "h"}):
            if at:
                self.builder.close(goes_on=True)
            if at or not inside:
                self.builder.open(where, self._styles.name(xml.attribute(one, "style-name") or ""))
            self._inside(one, where, Sign.GONE, "", "")
        if not inside and self.builder.within:
            self.builder.close()
        self._changing = held

    def _control(
        self, element: etree._Element, where: Where, sign: Sign, name: str, author: str
    ) -> None:
        at = self.builder.size
        before = len(self.builder.held)
        self._inside(element, where, sign, name, author)
        if xml.attribute(element, "checkbox") == "true":
            shown = self.builder.held[before:]
            checked = xml.attribute(element, "checked") == "true"
            self.builder.tick(Tick(xml.attribute(element, "tag") or "", at, shown, checked))

    def _note(self, element: etree._Element, sign: Sign) -> None:
        self._notes += 1
        name = f"n{self._notes}"
        self.builder.note(name, bool(sign & Sign.GONE))
        body = element.find("{*}note-body")
        if body is not None:
            self._below(body, Where.NOTE, sign & Sign.GONE, name)
        elif xml.local(element) == "ruby-text":  # small, above the words
            self.builder.open(Where.NOTE, name=name)
            self._inside(element, Where.NOTE, sign & Sign.GONE, name, "")
            self.builder.close()

    def _remark(self, element: etree._Element, sign: Sign) -> None:
        name = f"r{len(self.comments) + 1}"
        self.comments.append((name, element))
        self._named[xml.attribute(element, "name") or ""] = name
        self.builder.remark(name)
        who = element.findtext("{*}creator") or ""
        self._below(element, Where.REMARK, sign & Sign.GONE, name, who)

    def _table(self, element: etree._Element, sign: Sign) -> None:
        self._tables += 1
        table = self._tables
        # A row or a column may be folded away: which cells it holds, spans leave unsure.
        here = sign | (Sign.HIDDEN if folded(element) else Sign.NONE)
        grid = rows(element)
        gone = away(grid)
        for row, cells in enumerate(grid):
            for column, cell in enumerate(cells):
                held = self.builder.away
                self.builder.away = held or (row, column) in gone
                place = f"{table}.{row + 1}.{column + 1}{merged(cell)}"
                self._below(cell, Where.CELL, here, place)
                self.builder.away = held
