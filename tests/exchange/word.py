"""Edits of a Word document as Word writes them: raw OOXML, tracked or not."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from copy import deepcopy

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_AUTHOR = {f"{W}id": "900", f"{W}author": "Témoin", f"{W}date": "2017-04-01T10:00:00Z"}
_COMMENTS = (
    f'<w:comments xmlns:w="{W[1:-1]}"><w:comment w:id="1" w:author="Témoin"><w:p><w:r>'
    "<w:t>Est-ce la bonne date ?</w:t></w:r></w:p></w:comment></w:comments>"
)


class Word:
    """A document being edited."""

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
        pieces = [_run(run, before)]
        if old:
            pieces.append(_wrap("del", _run(run, old, "delText")))
        if new:
            pieces.append(_wrap("ins", _run(run, new)))
        pieces.append(_run(run, after))
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
            parent.insert(place, _wrap("del", run))
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
                parent.insert(place, _wrap(name, run))
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

    def comment(self, words: str) -> None:
        run = etree.SubElement(self.paragraph(words), f"{W}r")
        etree.SubElement(run, f"{W}commentReference", {f"{W}id": "1"})
        self.parts["word/comments.xml"] = _COMMENTS.encode()

    def tick(self, tag: str) -> None:
        for control in self.root.iter(f"{W}sdt"):
            if control.find(f"{W}sdtPr/{W}tag").get(f"{W}val") == tag:
                control.find(f"{W}sdtPr/{W14}checkbox/{W14}checked").set(f"{W14}val", "1")
                next(control.iter(f"{W}t")).text = "☒"

    def reference(self) -> str:
        """What stands on the page to be kept."""
        return text(self.paragraph("Référence à conserver")).split(":")[1].strip()

    def refer(self, reference: str) -> None:
        """Another letter's reference wherever this one's stood."""
        own = self.reference()
        for name, part in self.parts.items():
            self.parts[name] = part.replace(own.encode(), reference.encode())
        node = next(self.paragraph("Référence à conserver").iter(f"{W}t"))
        node.text = f"Référence à conserver : {reference}"

    def unreferenced(self) -> None:
        """The reference lost everywhere, as after a paste."""
        self.refer("")
        self.remove("Référence à conserver")

    def unstyled(self) -> None:
        """Every paragraph in the plain style, as after a paste."""
        for one in list(self.root.iter(f"{W}pStyle")):
            one.getparent().remove(one)

    def copy(self, words: str, after: str) -> None:
        """A paragraph pasted a second time."""
        self.paragraph(after).addnext(deepcopy(self.paragraph(words)))

    def twice(self, words: str, said: str) -> None:
        """Words written twice, for new programs and for old ones."""
        both = etree.fromstring(
            f'<w:r xmlns:w="{W[1:-1]}" xmlns:mc="http://schemas.openxmlformats.org/markup-'
            f'compatibility/2006"><mc:AlternateContent><mc:Choice><w:t>{said}</w:t></mc:Choice>'
            f"<mc:Fallback><w:t>{said}</w:t></mc:Fallback></mc:AlternateContent></w:r>"
        )
        self.paragraph(words).append(both)

    def mark_struck(self, words: str) -> None:
        self.strike_mark(self.paragraph(words))

    def struck_by_format(self, words: str) -> None:
        self.format(words, "strike")

    def hide(self, words: str) -> None:
        self.format(words, "vanish")

    def forget_labels(self) -> None:
        self.forget_numbers(labels=True)

    def append(self, words: str, typed: str) -> None:
        """Words typed at the end of a paragraph."""
        self.paragraph(words).append(_run(self.root, typed))

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

    def format(self, words: str, name: str, **values: str) -> None:
        """The paragraph's words set so."""
        for run in self.paragraph(words).iter(f"{W}r"):
            properties = run.find(f"{W}rPr")
            if properties is None:
                properties = etree.Element(f"{W}rPr")
                run.insert(0, properties)
            etree.SubElement(properties, f"{W}{name}", {f"{W}{k}": v for k, v in values.items()})

    def styled(self, words: str, name: str) -> None:
        """The paragraph in a style that sets its words so."""
        style = (
            f'<w:style w:type="paragraph" w:styleId="Neuf"><w:name w:val="Neuf"/><w:rPr><w:{name}/>'
            "</w:rPr></w:style></w:styles>"
        )
        part = self.parts["word/styles.xml"].decode()
        self.parts["word/styles.xml"] = part.replace("</w:styles>", style).encode()
        self.paragraph(words).find(f"{W}pPr/{W}pStyle").set(f"{W}val", "Neuf")

    def box(self, words: str, sign: str) -> None:
        """Another sign in the box before the words, whatever the box itself says."""
        control = next(self.paragraph(words).iter(f"{W}sdt"))
        next(control.iter(f"{W}t")).text = sign

    def type_tick(self, words: str) -> None:
        """The box taken away, a sign typed in its place."""
        control = next(self.paragraph(words).iter(f"{W}sdt"))
        control.addprevious(_run(self.root, "☒"))
        control.getparent().remove(control)

    def in_table(self, words: str) -> None:
        """The paragraph put in a table of one cell."""
        paragraph = self.paragraph(words)
        table = etree.Element(f"{W}tbl")
        paragraph.addprevious(table)
        cell = etree.SubElement(etree.SubElement(table, f"{W}tr"), f"{W}tc")
        cell.append(paragraph)

    def text_box(self, words: str, said: str) -> None:
        box = etree.fromstring(
            f'<w:r xmlns:w="{W[1:-1]}" xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape>'
            f"<v:textbox><w:txbxContent><w:p><w:r><w:t>{said}</w:t></w:r></w:p></w:txbxContent>"
            "</v:textbox></v:shape></w:pict></w:r>"
        )
        self.paragraph(words).append(box)

    def picture(self, words: str) -> None:
        drawing = etree.fromstring(
            f'<w:r xmlns:w="{W[1:-1]}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/'
            'main"><w:drawing><a:blip/></w:drawing></w:r>'
        )
        self.paragraph(words).append(drawing)

    def header(self, words: str) -> None:
        self.parts["word/header9.xml"] = (
            f'<w:hdr xmlns:w="{W[1:-1]}"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:hdr>'
        ).encode()

    def insert_struck(self, after: str, words: str) -> None:
        """A paragraph written and struck again under tracking."""
        self.insert(after, words)
        self.strike(words)

    def labelled(self, words: str, label: str) -> None:
        """Another name in the place of « Vous »."""
        run = next(r for r in self.paragraph(words).iter(f"{W}t") if r.text == "Vous")
        run.text = label

    def footnote(self, words: str, note: str) -> None:
        run = etree.SubElement(self.paragraph(words), f"{W}r")
        etree.SubElement(run, f"{W}footnoteReference", {f"{W}id": "2"})
        self.parts["word/footnotes.xml"] = (
            f'<w:footnotes xmlns:w="{W[1:-1]}"><w:footnote w:type="separator" w:id="0"><w:p><w:r>'
            f'<w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>{note}'
            "</w:t></w:r></w:p></w:footnote></w:footnotes>"
        ).encode()

    def fill(self, tag: str, words: str) -> None:
        for control in self.root.iter(f"{W}sdt"):
            if control.find(f"{W}sdtPr/{W}tag").get(f"{W}val") == tag:
                next(control.iter(f"{W}t")).text = words

    def unplace(self, words: str) -> None:
        """As when one paragraph was typed anew: it has no number and no bookmark."""
        paragraph = self.paragraph(words)
        for tag in ("bookmarkStart", "bookmarkEnd"):
            for mark in list(paragraph.iter(f"{W}{tag}")):
                mark.getparent().remove(mark)
        for node in paragraph.iter(f"{W}t"):
            if (node.text or "").startswith("[t"):
                node.text = ""

    def forget_numbers(self, labels: bool = False) -> None:
        """As after a copy through another program: no bookmark, no form, no number."""
        for tag in ("bookmarkStart", "bookmarkEnd"):
            for mark in list(self.root.iter(f"{W}{tag}")):
                mark.getparent().remove(mark)
        for node in self.root.iter(f"{W}t"):
            if (node.text or "").startswith("[t") and (node.text or "").endswith("] "):
                node.text = ""
        if labels:
            for run in list(self.root.iter(f"{W}r")):
                if run.find(f"{W}rPr/{W}b") is not None or text(run) == " — ":
                    run.getparent().remove(run)
        for control in list(self.root.iter(f"{W}sdt")):
            content = control.find(f"{W}sdtContent")
            for child in list(content):
                control.addprevious(child)
            control.getparent().remove(control)


Edit = Callable[[Word], None]


def text(element: etree._Element) -> str:
    return "".join(node.text or "" for node in element.iter(f"{W}t"))


def _run(like: etree._Element, words: str, tag: str = "t") -> etree._Element:
    run = etree.Element(f"{W}r")
    node = etree.SubElement(run, f"{W}{tag}", {_SPACE: "preserve"})
    node.text = words
    return run


def _wrap(name: str, run: etree._Element) -> etree._Element:
    wrapper = etree.Element(f"{W}{name}", _AUTHOR)
    parent = run.getparent()
    if parent is not None:
        parent.remove(run)
    wrapper.append(run)
    return wrapper
