"""A letter as a Word file: its styles, its parts, the same bytes for the same letter.

Plain enough for Word, LibreOffice, Google Docs and Pages to open alike: named styles, real
headings and lists, no protection, no content control but boxes to tick.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

from vademecum.exchange.docx_styles import NUMBERING, STYLES
from vademecum.exchange.ooxml import PROPERTY, W14, W, clean

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument"
_WORD = f"{_TYPE}.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONS = f"{_OFFICE}/relationships"

_SETTINGS = (
    f'<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/>{{track}}'
    '<w:defaultTabStop w:val="709"/><w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="fr-FR"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
    "</w:settings>"
)
# A4, margins of two centimetres.
_PAGE = (
    '<w:sectPr><w:footerReference w:type="default" r:id="footer"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" '
    'w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
)
_KINDS = {
    "/word/document.xml": f"{_WORD}.document.main+xml",
    "/word/styles.xml": f"{_WORD}.styles+xml",
    "/word/numbering.xml": f"{_WORD}.numbering+xml",
    "/word/settings.xml": f"{_WORD}.settings+xml",
    "/word/footer1.xml": f"{_WORD}.footer+xml",
    "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "/docProps/custom.xml": f"{_TYPE}.custom-properties+xml",
}
_TO_ROOT = (
    ("document", f"{_RELATIONS}/officeDocument", "word/document.xml"),
    ("core", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    ("custom", f"{_RELATIONS}/custom-properties", "docProps/custom.xml"),
)
_TO_DOCUMENT = tuple(
    (name, f"{_RELATIONS}/{kind}", f"{part}.xml")
    for name, kind, part in (
        ("styles", "styles", "styles"),
        ("numbering", "numbering", "numbering"),
        ("settings", "settings", "settings"),
        ("footer", "footer", "footer1"),
    )
)


@dataclass(frozen=True, slots=True)
class More:
    """What a document has beside paragraphs."""

    styles: str = STYLES
    numbering: str = NUMBERING
    notes: str = ""  # the footnotes (XML), from number 2 on
    links: tuple[tuple[str, str], ...] = ()  # relation, address
    noted: tuple[tuple[str, str], ...] = ()  # the same in notes
    pictures: Mapping[str, tuple[str, bytes, str]] = field(default_factory=dict)
    # ^ relation -> (file's name, bytes, MIME type)


_PLAIN = More()


def document(
    blocks: Iterable[str],
    title: str,
    reference: str,
    day: dt.date,
    tracked: bool = True,
    more: More = _PLAIN,
) -> bytes:
    """The whole file of some paragraphs (XML); `reference` stands in its properties and its foot.

    `tracked`: changes to it are noted in it.
    """  # fmt: skip
    parts = {
        "[Content_Types].xml": _content_types(more),
        "_rels/.rels": _relations(_TO_ROOT),
        "word/_rels/document.xml.rels": _relations(_TO_DOCUMENT, more),
        "word/document.xml": (
            f'<w:document xmlns:w="{W}" xmlns:r="{_RELATIONS}" xmlns:w14="{W14}" '
            'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
            f'mc:Ignorable="w14"><w:body>{"".join(blocks)}{_PAGE}</w:body></w:document>'
        ),
        "word/styles.xml": more.styles,
        "word/numbering.xml": more.numbering,
        "word/settings.xml": _SETTINGS.format(track="<w:trackRevisions/>" if tracked else ""),
        "word/footer1.xml": _footer(reference),
        "docProps/core.xml": _core(title, reference, day),
        "docProps/custom.xml": _custom(reference),
        **_notes(more),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        pictures = {f"word/media/{file}": data for file, data, _kind in more.pictures.values()}
        written = {name: f"{_HEAD}{text}".encode() for name, text in parts.items()}
        for name, data in (written | pictures).items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3  # the same on every machine
            target.writestr(info, data)
    return buffer.getvalue()


def _notes(more: More) -> dict[str, str]:
    """The part that holds the notes, and its relations."""
    if not more.notes:
        return {}
    lines = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{tag}/></w:r></w:p></w:footnote>'
        for number, (kind, tag) in enumerate(
            (("separator", "separator"), ("continuationSeparator", "continuationSeparator"))
        )
    )
    links = [(name, f"{_RELATIONS}/hyperlink", to) for name, to in more.noted]
    return {
        "word/footnotes.xml": (
            f'<w:footnotes xmlns:w="{W}" xmlns:r="{_RELATIONS}">{lines}{more.notes}</w:footnotes>'
        ),
        "word/_rels/footnotes.xml.rels": _related(links, outside=True),
    }


def _footer(reference: str) -> str:
    def counted(name: str) -> str:
        return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'

    return (
        f'<w:ftr xmlns:w="{W}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">{clean(reference)}</w:t></w:r><w:r><w:tab/></w:r>'
        f'<w:r><w:t xml:space="preserve">page </w:t></w:r>{counted("PAGE")}'
        f'<w:r><w:t xml:space="preserve"> sur </w:t></w:r>{counted("NUMPAGES")}</w:p></w:ftr>'
    )


def _core(title: str, reference: str, day: dt.date) -> str:
    moment = f'xsi:type="dcterms:W3CDTF">{day.isoformat()}T00:00:00Z'
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{clean(title)}</dc:title><dc:identifier>{clean(reference)}</dc:identifier>"
        f"<dc:language>fr-FR</dc:language><dcterms:created {moment}</dcterms:created>"
        f"<dcterms:modified {moment}</dcterms:modified></cp:coreProperties>"
    )


def _custom(reference: str) -> str:
    return (
        f'<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">'
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="{PROPERTY}">'
        f"<vt:lpwstr>{clean(reference)}</vt:lpwstr></property></Properties>"
    )


def _content_types(more: More) -> str:
    kinds = _KINDS | ({"/word/footnotes.xml": f"{_WORD}.footnotes+xml"} if more.notes else {})
    overrides = "".join(
        f'<Default Extension="{suffix}" ContentType="{kind}"/>'
        for suffix, kind in sorted(
            {(file.rpartition(".")[2], kind) for file, _data, kind in more.pictures.values()}
        )
    )
    overrides += "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(rows: Iterable[tuple[str, str, str]], more: More = _PLAIN) -> str:
    inside = [*rows]
    inside += [
        (name, f"{_RELATIONS}/image", f"media/{file}")
        for name, (file, _data, _kind) in more.pictures.items()
    ]
    if more.notes:
        inside.append(("footnotes", f"{_RELATIONS}/footnotes", "footnotes.xml"))
    links = [(name, f"{_RELATIONS}/hyperlink", to) for name, to in more.links]
    items = _related_rows(inside, outside=False) + _related_rows(links, outside=True)
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{items}</Relationships>'


def _related(rows: Iterable[tuple[str, str, str]], outside: bool) -> str:
    items = _related_rows(rows, outside)
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{items}</Relationships>'


def _related_rows(rows: Iterable[tuple[str, str, str]], outside: bool) -> str:
    mode = ' TargetMode="External"' if outside else ""
    return "".join(
        f"<Relationship Id={quoteattr(name)} Type={quoteattr(kind)} Target={quoteattr(to)}{mode}/>"
        for name, kind, to in rows
    )
