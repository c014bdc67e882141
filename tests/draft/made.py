"""Drafts as Word and LibreOffice write them, made by hand: no one's words are in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CT = "application/vnd.openxmlformats-officedocument.wordprocessingml"
# A PNG of one pixel.
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63"
    "64f8cfc05000000605018085bd7c2d0000000049454e44ae426082"
)
# Names of styles as a French Word keeps them in the file (in English) and its ids (in French).
_STYLES = {
    "Normal": "Normal",
    "Titre": "Title",
    "Sous-titre": "Subtitle",
    **{f"Titre{n}": f"heading {n}" for n in range(1, 7)},
    "Citation": "Quote",
    "Citationintense": "Intense Quote",
    "Paragraphedeliste": "List Paragraph",
    "Lgende": "caption",
    **{f"TM{n}": f"toc {n}" for n in range(1, 4)},
    "En-ttedetabledesmatires": "TOC Heading",
    "Notedebasdepage": "footnote text",
}


def p(words: str, style: str = "", extra: str = "") -> str:
    """A paragraph: `words` are runs, or plain words."""
    inner = words if words.startswith("<") else r(words)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{extra}</w:pPr>{inner}</w:p>"


def r(words: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def item(words: str, level: int = 0, number: int = 1) -> str:
    """An item of a list: 1 has bullets, 2 numbers."""
    numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return p(words, "Paragraphedeliste", numbered)


def table(*rows: tuple[str, ...], head: bool = True) -> str:
    """A table of cells, each of which is words, paragraphs or a whole `w:tc`."""
    made = ""
    for at, row in enumerate(rows):
        cells = "".join(_cell(one) for one in row)
        top = "<w:trPr><w:tblHeader/></w:trPr>" if head and not at else ""
        made += f"<w:tr>{top}{cells}</w:tr>"
    wide = '<w:gridCol w:w="2000"/>' * max(len(row) for row in rows)
    look = '<w:tblPr><w:tblLook w:firstRow="1"/></w:tblPr>' if head else "<w:tblPr/>"
    return f"<w:tbl>{look}<w:tblGrid>{wide}</w:tblGrid>{made}</w:tbl>"


def _cell(words: str) -> str:
    if words.startswith("<w:tc>"):
        return words
    inner = words if words.startswith("<w:p>") else p(words)
    return f"<w:tc><w:tcPr/>{inner}</w:tc>"


def image(alt: str, number: int = 1) -> str:
    """A picture in the line; `number`: of its relation."""
    said = f'descr="{alt}"' if alt else ""
    return (
        '<w:r><w:drawing><wp:inline><wp:extent cx="990000" cy="790000"/>'
        f'<wp:docPr id="{number}" name="Image {number}" {said}/><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip '
        f'r:embed="rImg{number}"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def link(words: str, number: int) -> str:
    """A link, to the address of that number."""
    return f'<w:hyperlink r:id="rLink{number}">{r(words)}</w:hyperlink>'


def note(number: int) -> str:
    """The call of a footnote."""
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def remark(number: int, words: str) -> str:
    """Words a comment is about."""
    return (
        f'<w:commentRangeStart w:id="{number}"/>{r(words)}<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    )


def tracked(kind: str, words: str, author: str = "Relectrice Inventée") -> str:
    """Words put in (`ins`) or taken out (`del`) under tracking."""
    run = r(words)
    if kind in {"del", "moveFrom"}:
        run = run.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    return f'<w:{kind} w:id="90" w:author="{author}" w:date="2026-11-02T10:00:00Z">{run}</w:{kind}>'


def box(words: str) -> str:
    """A text box as Word writes it: once for new programs, once for old ones."""
    content = f"<w:txbxContent>{p(words)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f"<wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox>"
        "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def docx(
    body: str,
    *,
    notes: tuple[str, ...] = (),
    remarks: tuple[tuple[str, str], ...] = (),
    images: tuple[bytes, ...] = (PIXEL,),
    links: tuple[str, ...] = (),
    parts: Mapping[str, bytes] | None = None,
    foot: str = "",
) -> bytes:
    """A Word document; notes from 1, remarks (author, words) from 1."""
    relations = [
        ("rSty", "styles", "styles.xml", ""), ("rNum", "numbering", "numbering.xml", ""),
        ("rNot", "footnotes", "footnotes.xml", ""), ("rCom", "comments", "comments.xml", ""),
        ("rSet", "settings", "settings.xml", ""),
        *((f"rImg{n}", "image", f"media/image{n}.png", "") for n in range(1, len(images) + 1)),
        *(
            (f"rLink{n}", "hyperlink", to, ' TargetMode="External"')
            for n, to in enumerate(links, 1)
        ),
    ]  # fmt: skip
    if foot:
        relations.append(("rFoot", "footer", "footer1.xml", ""))
    section = '<w:sectPr><w:footerReference w:type="default" r:id="rFoot"/></w:sectPr>'
    members = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _rels([("r1", "officeDocument", "word/document.xml", "")]),
        "word/_rels/document.xml.rels": _rels(relations),
        "word/document.xml": _part("document", f"<w:body>{body}{section if foot else ''}</w:body>"),
        "word/styles.xml": _part("styles", _styles()),
        "word/numbering.xml": _part("numbering", _numbering()),
        "word/settings.xml": _part("settings", '<w:rsids><w:rsidR w:val="00AB12CD"/></w:rsids>'),
        "word/footnotes.xml": _part(
            "footnotes",
            "".join(
                f'<w:footnote w:id="{n}">'
                f"{one if one.startswith('<') else p(one, 'Notedebasdepage')}</w:footnote>"
                for n, one in enumerate(notes, 1)
            ),
        ),
        "word/comments.xml": _part(
            "comments",
            "".join(
                f'<w:comment w:id="{n}" w:author="{who}" w:initials="RI" '
                f'w:date="2026-11-02T10:00:00Z">{p(words)}</w:comment>'
                for n, (who, words) in enumerate(remarks, 1)
            ),
        ),
        **{f"word/media/image{n}.png": one for n, one in enumerate(images, 1)},
        **({"word/footer1.xml": _part("ftr", p(foot))} if foot else {}),
        **(parts or {}),
    }
    return packed(members)


def odt_content(body: str) -> bytes:
    """The content of an OpenDocument text."""
    names = "".join(
        f' xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"'
        for one in ("office", "text", "table", "style", "draw")
    )
    return (
        f"<office:document-content{names}><office:font-face-decls/><office:automatic-styles/>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    ).encode()


def odt_styles() -> bytes:
    """Its styles: none."""
    made = odt_content("").replace(b"document-content", b"document-styles")
    inside = b"<office:styles/><office:automatic-styles/><office:master-styles/>"
    head, _sign, _rest = made.partition(b"<office:automatic-styles/>")
    return head + inside + b"</office:document-styles>"


def packed(members: Mapping[str, bytes | str]) -> bytes:
    """An archive of these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 11, 2, 0, 0, 0)), data)
    return out.getvalue()


def _part(root: str, inner: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {_NS}>{inner}</w:{root}>'.encode()


def _rels(rows: list[tuple[str, str, str, str]]) -> bytes:
    inner = "".join(
        f'<Relationship Id="{key}" Type="{_R}/{kind}" Target="{target}"{mode}/>'
        for key, kind, target, mode in rows
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{inner}</Relationships>'.encode()


def _types() -> bytes:
    kinds = "document.main styles numbering footnotes comments settings".split()
    inner = "".join(
        f'<Override PartName="/word/{one.partition(".")[0]}.xml" ContentType="{_CT}.{one}+xml"/>'
        for one in kinds
    )
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    base = (
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    )
    return f'<Types xmlns="{space}">{base}{inner}</Types>'.encode()


def _styles() -> str:
    made = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>'
        + (
            f'<w:pPr><w:outlineLvl w:val="{int(name[-1]) - 1}"/></w:pPr>'
            if name.startswith("heading")
            else ""
        )
        + "</w:style>"
        for key, name in _STYLES.items()
    )
    return made + (
        '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/>'
        "<w:rPr><w:vanish/></w:rPr></w:style>"
    )


def _numbering() -> str:
    def levels(kind: str, text: str) -> str:
        return "".join(
            f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            f'<w:lvlText w:val="{text.replace("N", str(n + 1))}"/></w:lvl>'
            for n in range(4)
        )

    return (
        f'<w:abstractNum w:abstractNumId="1">{levels("bullet", "•")}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="2">{levels("decimal", "%N.")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    )
