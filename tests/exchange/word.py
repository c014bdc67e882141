"""Edits of a Word document as Word writes them: boxes, formats, remarks, what programs lose."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from tests.exchange.paragraphs import W14, Paragraphs, W, run_like, text

__all__ = ["W14", "W", "Word", "text"]
_COMMENTS = (
    f'<w:comments xmlns:w="{W[1:-1]}"><w:comment w:id="1" w:author="Témoin"><w:p><w:r>'
    "<w:t>Est-ce la bonne date ?</w:t></w:r></w:p></w:comment></w:comments>"
)


class Word(Paragraphs):
    """A document being edited."""

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

    def twice(self, words: str, said: str) -> None:
        """Words written twice, for new programs and for old ones."""
        both = etree.fromstring(
            f'<w:r xmlns:w="{W[1:-1]}" xmlns:mc="http://schemas.openxmlformats.org/markup-'
            f'compatibility/2006"><mc:AlternateContent><mc:Choice><w:t>{said}</w:t></mc:Choice>'
            f"<mc:Fallback><w:t>{said}</w:t></mc:Fallback></mc:AlternateContent></w:r>"
        )
        self.paragraph(words).append(both)

    def struck_by_format(self, words: str) -> None:
        self.format(words, "strike")

    def hide(self, words: str) -> None:
        self.format(words, "vanish")

    def forget_labels(self) -> None:
        self.forget_numbers(labels=True)

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
            '<w:style w:type="paragraph" w:styleId="Style1"><w:name w:val="Style1"/>'
            f"<w:rPr><w:{name}/></w:rPr></w:style></w:styles>"
        )
        part = self.parts["word/styles.xml"].decode()
        self.parts["word/styles.xml"] = part.replace("</w:styles>", style).encode()
        self.paragraph(words).find(f"{W}pPr/{W}pStyle").set(f"{W}val", "Style1")

    def named(self, words: str, name: str) -> None:
        """The paragraph in a style that changes nothing but its name: its words too."""
        style = f'<w:style w:type="paragraph" w:styleId="Nom"><w:name w:val="{name}"/></w:style>'
        part = self.parts["word/styles.xml"].decode()
        self.parts["word/styles.xml"] = part.replace("</w:styles>", f"{style}</w:styles>").encode()
        self.paragraph(words).find(f"{W}pPr/{W}pStyle").set(f"{W}val", "Nom")

    def box(self, words: str, sign: str) -> None:
        """Another sign in the box before the words, whatever the box itself says."""
        control = next(self.paragraph(words).iter(f"{W}sdt"))
        next(control.iter(f"{W}t")).text = sign

    def type_tick(self, words: str) -> None:
        """The box taken away, a sign typed in its place."""
        control = next(self.paragraph(words).iter(f"{W}sdt"))
        control.addprevious(run_like(self.root, "☒"))
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

    def raw(self, words: str, xml: str) -> None:
        """OOXML put at the paragraph's end."""
        math = "http://schemas.openxmlformats.org/officeDocument/2006/math"
        root = etree.fromstring(f'<x xmlns:w="{W[1:-1]}" xmlns:m="{math}">{xml}</x>')
        self.paragraph(words).extend(list(root))

    def property(self, words: str) -> None:
        """Words in the file's description."""
        part = self.parts["docProps/core.xml"].decode()
        said = f"<dc:description>{words}</dc:description>"
        self.parts["docProps/core.xml"] = part.replace("<dc:title", f"{said}<dc:title").encode()

    def header(self, words: str) -> None:
        self.parts["word/header9.xml"] = (
            f'<w:hdr xmlns:w="{W[1:-1]}"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:hdr>'
        ).encode()

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
