"""A text edited as Word, Google Docs and Pages write their edits: raw OOXML."""

from __future__ import annotations

import copy
import io
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NS = f'xmlns:w="{W[1:-1]}"'


class Word:
    """A document being edited."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.root = etree.fromstring(self.parts["word/document.xml"])
        none = f'<w:footnotes xmlns:w="{W[1:-1]}"/>'.encode()
        self.notes = etree.fromstring(self.parts.get("word/footnotes.xml", none))

    def data(self) -> bytes:
        self.parts["word/document.xml"] = etree.tostring(self.root)
        if len(self.notes):
            self.parts["word/footnotes.xml"] = etree.tostring(self.notes)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for name, data in self.parts.items():
                archive.writestr(zipfile.ZipInfo(name), data)
        return out.getvalue()

    def find(self, words: str, notes: bool = False) -> etree._Element:
        root = self.notes if notes else self.root
        return next(p for p in root.iter(f"{W}p") if words in said(p))

    def replace(self, old: str, new: str, notes: bool = False, tracked: bool = False) -> None:
        """Words of one run typed over."""
        root = self.notes if notes else self.root
        node = next(t for t in root.iter(f"{W}t") if old in (t.text or ""))
        if not tracked:
            node.text = (node.text or "").replace(old, new)
            return
        run = node.getparent()
        before, _old, after = (node.text or "").partition(old)
        pieces = [
            f"<w:r>{_t(before)}</w:r>" if before else "",
            f'<w:del w:id="9" w:author="A"><w:r><w:delText xml:space="preserve">{old}</w:delText>'
            "</w:r></w:del>",
            f'<w:ins w:id="8" w:author="A"><w:r>{_t(new)}</w:r></w:ins>' if new else "",
            f"<w:r>{_t(after)}</w:r>" if after else "",
        ]
        properties = run.find(f"{W}rPr")
        for one in etree.fromstring(f"<x {_NS}>{''.join(pieces)}</x>"):
            if properties is not None and one.tag == f"{W}r":
                one.insert(0, copy.deepcopy(properties))
            run.addprevious(one)
        run.getparent().remove(run)

    def remove(self, words: str, tracked: bool = False) -> None:
        one = self.find(words)
        if not tracked:
            one.getparent().remove(one)
            return
        for run in list(one.iter(f"{W}r")):
            for node in run.iter(f"{W}t"):
                node.tag = f"{W}delText"
            gone = etree.Element(f"{W}del", {f"{W}id": "7", f"{W}author": "A"})
            run.addprevious(gone)
            gone.append(run)
        self.end_struck(one)

    def end_struck(self, one: etree._Element) -> None:
        properties = one.find(f"{W}pPr")
        mark = etree.SubElement(etree.SubElement(properties, f"{W}rPr"), f"{W}del")
        mark.set(f"{W}id", "6")

    def add(self, after: str, xml: str) -> None:
        self.find(after).addnext(etree.fromstring(f"<w:p {_NS}>{xml}</w:p>"))

    def typed(self, after: str, words: str) -> None:
        """A paragraph typed behind another, in its style."""
        one = self.find(after)
        properties = copy.deepcopy(one.find(f"{W}pPr"))
        new = etree.fromstring(f"<w:p {_NS}><w:r>{_t(words)}</w:r></w:p>")
        if properties is not None:
            new.insert(0, properties)
        one.addnext(new)

    def join(self, first: str, second: str) -> None:
        one, other = self.find(first), self.find(second)
        one.append(etree.fromstring(f"<w:r {_NS}>{_t(' ')}</w:r>"))
        for child in list(other):
            if child.tag != f"{W}pPr":
                one.append(child)
        other.getparent().remove(other)

    def split(self, words: str) -> None:
        """The paragraph cut before words of one run."""
        node = next(t for t in self.root.iter(f"{W}t") if words in (t.text or ""))
        run, paragraph = node.getparent(), self.find(words)
        text = node.text or ""
        at = text.index(words)
        new = etree.Element(f"{W}p")
        new.append(copy.deepcopy(paragraph.find(f"{W}pPr")))
        rest = list(run.itersiblings())
        second = copy.deepcopy(run)
        next(second.iter(f"{W}t")).text = text[at:]
        new.append(second)
        for one in rest:
            new.append(one)
        node.text = text[:at].rstrip()
        paragraph.addnext(new)

    def keep_from(self, words: str) -> None:
        """The form, and what stands from the paragraph with these words on."""
        self._keep(words, after=True)

    def keep_to(self, words: str) -> None:
        """The form, and what stands up to the paragraph with these words."""
        self._keep(words, after=False)

    def _keep(self, words: str, after: bool) -> None:
        body = self.root[0]
        at = next(n for n, one in enumerate(body) if words in "".join(map(said, one.iter(f"{W}p"))))
        for n, one in enumerate(list(body)):
            style = one.find(f"{W}pPr/{W}pStyle")
            form = style is not None and style.get(f"{W}val", "").startswith("VMForm")
            if (n < at if after else n > at) and not form and one.tag != f"{W}sectPr":
                body.remove(one)

    def move(self, words: str, behind: str) -> None:
        one = self.find(words)
        self.find(behind).addnext(one)

    def before(self, words: str, other: str) -> None:
        self.find(other).addprevious(self.find(words))

    def row_of(self, words: str) -> etree._Element:
        every = self.root.iter(f"{W}tr")
        return next(r for r in every if words in "".join(map(said, r.iter(f"{W}p"))))

    def style(self, words: str, name: str) -> None:
        self.find(words).find(f"{W}pPr/{W}pStyle").set(f"{W}val", name)

    def move_tracked(self, words: str, behind: str) -> None:
        one = self.find(words)
        new = copy.deepcopy(one)
        self.find(behind).addnext(new)
        for mark in [m for t in ("bookmarkStart", "bookmarkEnd") for m in new.iter(f"{W}{t}")]:
            mark.getparent().remove(mark)
        for paragraph, tag in ((one, "moveFrom"), (new, "moveTo")):
            for child in list(paragraph):
                if child.tag in (f"{W}r", f"{W}hyperlink"):
                    around = etree.Element(f"{W}{tag}", {f"{W}id": "5", f"{W}author": "A"})
                    child.addprevious(around)
                    around.append(child)
            properties = paragraph.find(f"{W}pPr")
            etree.SubElement(etree.SubElement(properties, f"{W}rPr"), f"{W}{tag}")

    def plain(self) -> None:
        """As Google Docs and Pages leave it: our bookmarks gone, controls made flat."""
        for root in (self.root, self.notes):
            for tag in ("bookmarkStart", "bookmarkEnd"):
                for one in list(root.iter(f"{W}{tag}")):
                    one.getparent().remove(one)
        for one in list(self.root.iter(f"{W}sdt")):
            for child in list(one.find(f"{W}sdtContent")):
                one.addprevious(child)
            one.getparent().remove(one)

    def everywhere(self, signs: dict[str, str]) -> None:
        """Signs typed otherwise, as programs do that straighten them."""
        for root in (self.root, self.notes):
            for node in root.iter(f"{W}t"):
                for old, new in signs.items():
                    node.text = (node.text or "").replace(old, new)

    def split_runs(self) -> None:
        """Each run cut in two, as spelling and revisions do."""
        for root in (self.root, self.notes):
            for node in list(root.iter(f"{W}t")):
                text = node.text or ""
                if len(text) > 6:
                    run = node.getparent()
                    other = copy.deepcopy(run)
                    node.text = text[:5]
                    node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
                    next(other.iter(f"{W}t")).text = text[5:]
                    run.addnext(other)

    def mark(self, words: str, name: str) -> None:
        for run in self.find(words).iter(f"{W}r"):
            properties = run.find(f"{W}rPr")
            if properties is None:
                properties = etree.Element(f"{W}rPr")
                run.insert(0, properties)
            etree.SubElement(properties, f"{W}{name}")

    def mark_words(self, words: str, name: str, value: str | None = None) -> None:
        """Words of one run, with a mark of their own."""
        every = (t for root in (self.root, self.notes) for t in root.iter(f"{W}t"))
        node = next(t for t in every if words in (t.text or ""))
        run = node.getparent()
        parts = (node.text or "").partition(words)
        for part in parts:
            if not part:
                continue
            one = copy.deepcopy(run)
            text = next(one.iter(f"{W}t"))
            text.text = part
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            if part == words:
                properties = one.find(f"{W}rPr")
                if properties is None:
                    properties = etree.Element(f"{W}rPr")
                    one.insert(0, properties)
                mark = etree.SubElement(properties, f"{W}{name}")
                if value is not None:
                    mark.set(f"{W}{'fill' if name == 'shd' else 'val'}", value)
            run.addprevious(one)
        run.getparent().remove(run)

    def row(self, words: str, cells: list[str]) -> None:
        """A row put behind the one that holds words."""
        row = next(
            r for r in self.root.iter(f"{W}tr") if words in "".join(map(said, r.iter(f"{W}p")))
        )
        xml = "".join(f"<w:tc><w:p><w:r>{_t(one)}</w:r></w:p></w:tc>" for one in cells)
        row.addnext(etree.fromstring(f"<w:tr {_NS}>{xml}</w:tr>"))

    def fill(self, words: str, column: int, new: str) -> None:
        """An empty cell of the row that holds words."""
        row = next(
            r for r in self.root.iter(f"{W}tr") if words in "".join(map(said, r.iter(f"{W}p")))
        )
        cell = list(row.iter(f"{W}tc"))[column - 1]
        next(cell.iter(f"{W}p")).append(etree.fromstring(f"<w:r {_NS}>{_t(new)}</w:r>"))

    def drop_row(self, words: str) -> None:
        row = next(
            r for r in self.root.iter(f"{W}tr") if words in "".join(map(said, r.iter(f"{W}p")))
        )
        row.getparent().remove(row)

    def comment(self, words: str, remark: str) -> None:
        one = self.find(words)
        node = next(t for t in one.iter(f"{W}t") if words in (t.text or ""))
        run = node.getparent()
        before, _w, after = (node.text or "").partition(words)
        xml = (
            f'<w:r>{_t(before)}</w:r><w:commentRangeStart w:id="1"/><w:r>{_t(words)}</w:r>'
            '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
            f"<w:r>{_t(after)}</w:r>"
        )
        for piece in etree.fromstring(f"<x {_NS}>{xml}</x>"):
            run.addprevious(piece)
        run.getparent().remove(run)
        self.parts["word/comments.xml"] = (
            f'<w:comments {_NS}><w:comment w:id="1" w:author="Une élue"><w:p><w:r>{_t(remark)}'
            "</w:r></w:p></w:comment></w:comments>"
        ).encode()

    def note(self, words: str, said_in_it: str) -> None:
        self.find(words).append(
            etree.fromstring(f'<w:r {_NS}><w:footnoteReference w:id="77"/></w:r>')
        )
        self.notes.append(
            etree.fromstring(
                f'<w:footnote {_NS} w:id="77"><w:p><w:r>{_t(said_in_it)}</w:r></w:p></w:footnote>'
            )
        )


def said(paragraph: etree._Element) -> str:
    return "".join(t.text or "" for t in paragraph.iter(f"{W}t"))


def _t(words: str) -> str:
    return f'<w:t xml:space="preserve">{words}</w:t>'
