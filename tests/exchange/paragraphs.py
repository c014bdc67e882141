"""The paragraphs of a Word document changed as Word does it: raw OOXML, tracked or not."""

from __future__ import annotations

import io
import zipfile
from copy import deepcopy

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_AUTHOR = {f"{W}id": "900", f"{W}author": "Témoin", f"{W}date": "2017-04-01T10:00:00Z"}


class Paragraphs:
    """A document whose paragraphs are being edited."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as source:
            self.parts = {name: source.read(name) for name in source.namelist()}
        self.root = etree.fromstring(self.parts["word/document.xml"])
        self.body = self.root.find(f"{W}body")

    def data(self) -> bytes:
        self.parts["word/document.xml"] = etree.tostring(self.root, encoding="UTF-8")
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as target:
            for name, part in self.parts.items():
                target.writestr(name, part)
        return buffer.getvalue()

    def paragraph(self, words: str) -> etree._Element:
        """The paragraph that holds the words."""
        return next(one for one in self.root.iter(f"{W}p") if words in text(one))

    def replace(self, old: str, new: str) -> None:
        """An edit without tracking."""
        node = next(node for node in self.root.iter(f"{W}t") if old in (node.text or ""))
        node.text = (node.text or "").replace(old, new, 1)

    def track(self, old: str, new: str) -> None:
        """`old` struck and `new` written, tracked."""
        node = next(node for node in self.root.iter(f"{W}t") if old in (node.text or ""))
        run = node.getparent()
        before, _old, after = (node.text or "").partition(old)
        place = run.getparent().index(run)
        pieces = [run_like(run, before)]
        if old:
            pieces.append(wrap("del", run_like(run, old, "delText")))
        if new:
            pieces.append(wrap("ins", run_like(run, new)))
        pieces.append(run_like(run, after))
        parent = run.getparent()
        parent.remove(run)
        for shift, piece in enumerate(pieces):
            parent.insert(place + shift, piece)

    def strike(self, words: str) -> None:
        """A whole paragraph struck, its mark included, tracked."""
        paragraph = self.paragraph(words)
        for run in list(paragraph.iter(f"{W}r")):
            for node in run.iter(f"{W}t"):
                node.tag = f"{W}delText"
            parent, place = run.getparent(), run.getparent().index(run)
            parent.insert(place, wrap("del", run))
        self.strike_mark(paragraph)

    def strike_mark(self, paragraph: etree._Element) -> None:
        """The paragraph's mark struck: it goes on with the next."""
        properties = etree.SubElement(paragraph, f"{W}pPr")
        paragraph.remove(properties)
        paragraph.insert(0, properties)
        etree.SubElement(etree.SubElement(properties, f"{W}rPr"), f"{W}del", _AUTHOR)

    def remove(self, words: str) -> None:
        """A paragraph taken out without tracking."""
        paragraph = self.paragraph(words)
        paragraph.getparent().remove(paragraph)

    def insert(self, after: str, words: str) -> None:
        """A paragraph written after another, without tracking."""
        paragraph = etree.Element(f"{W}p")
        run = etree.SubElement(paragraph, f"{W}r")
        etree.SubElement(run, f"{W}t").text = words
        self.paragraph(after).addnext(paragraph)

    def move(self, words: str, after: str) -> None:
        """A paragraph moved after another, tracked."""
        source = self.paragraph(words)
        copy = deepcopy(source)
        for name, paragraph in (("moveFrom", source), ("moveTo", copy)):
            for run in list(paragraph.iter(f"{W}r")):
                parent, place = run.getparent(), run.getparent().index(run)
                parent.insert(place, wrap(name, run))
        for mark in [*copy.iter(f"{W}bookmarkStart"), *copy.iter(f"{W}bookmarkEnd")]:
            mark.getparent().remove(mark)
        self.paragraph(after).addnext(copy)

    def split(self, words: str) -> None:
        """A paragraph broken before the words."""
        paragraph = self.paragraph(words)
        node = next(node for node in paragraph.iter(f"{W}t") if words in (node.text or ""))
        before, _sign, rest = (node.text or "").partition(words)
        node.text = before
        new = etree.Element(f"{W}p")
        etree.SubElement(etree.SubElement(new, f"{W}r"), f"{W}t").text = words + rest
        paragraph.addnext(new)

    def merge(self, words: str) -> None:
        """The paragraph after the one that holds the words joined to it, without tracking."""
        paragraph = self.paragraph(words)
        following = paragraph.getnext()
        for child in list(following):
            paragraph.append(child)
        following.getparent().remove(following)

    def copy(self, words: str, after: str) -> None:
        """A paragraph pasted a second time."""
        self.paragraph(after).addnext(deepcopy(self.paragraph(words)))

    def mark_struck(self, words: str) -> None:
        self.strike_mark(self.paragraph(words))

    def insert_struck(self, after: str, words: str) -> None:
        """A paragraph written and struck again under tracking."""
        self.insert(after, words)
        self.strike(words)

    def append(self, words: str, typed: str) -> None:
        """Words typed at the end of a paragraph."""
        self.paragraph(words).append(run_like(self.root, typed))

    def keep(self, *words: str) -> None:
        """All the rest of the document thrown away."""
        kept = [self.paragraph(one) for one in words]
        for one in list(self.body):
            if one not in kept:
                self.body.remove(one)

    def remove_all(self, words: str) -> None:
        """Every paragraph that holds the words taken out."""
        for one in [one for one in self.body.iter(f"{W}p") if words in text(one)]:
            one.getparent().remove(one)


def text(element: etree._Element) -> str:
    return "".join(node.text or "" for node in element.iter(f"{W}t"))


def run_like(like: etree._Element, words: str, tag: str = "t") -> etree._Element:
    run = etree.Element(f"{W}r")
    node = etree.SubElement(run, f"{W}{tag}", {_SPACE: "preserve"})
    node.text = words
    return run


def wrap(name: str, run: etree._Element) -> etree._Element:
    wrapper = etree.Element(f"{W}{name}", _AUTHOR)
    parent = run.getparent()
    if parent is not None:
        parent.remove(run)
    wrapper.append(run)
    return wrapper
