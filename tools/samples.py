"""Invented transcripts, as the programs that make them write them: for tests, fuzzing, measures."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Sequence
from email.message import EmailMessage
from random import Random
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/'
    'package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.'
    'openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/'
    'xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/'
    'package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
_WORDS = (
    "la coopération décentralisée rayonnement territoire partenaires jumelage université économie "
    "nous avons choisi ensemble avec les habitants parce que l'eau l'assainissement le tourisme "
    "diaspora entreprise convention délibération budget résultat confiance temps réseau port ville"
).split()


def run(text: str, *properties: str) -> str:
    """A run of a Word paragraph; "\\n" is a line break; `properties` are names such as "b"."""
    marks = "".join(f"<w:{name}/>" for name in properties)
    words = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split("\n")
    )
    return f"<w:r>{f'<w:rPr>{marks}</w:rPr>' if marks else ''}{words}</w:r>"


def paragraph(*runs: str, style: str = "") -> str:
    """A Word paragraph of runs, or of plain strings."""
    inner = "".join(part if part.startswith("<") else run(part) for part in runs)
    mark = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{mark}{inner}</w:p>"


def table(rows: Iterable[Sequence[str]]) -> str:
    """A Word table of plain cells."""
    lines = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{line}</w:tr>" for line in lines) + "</w:tbl>"


def docx(*blocks: str, parts: dict[str, str] | None = None) -> bytes:
    """A Word document of blocks (XML) or plain strings, with further parts beside."""
    body = "".join(part if part.startswith("<") else paragraph(part) for part in blocks)
    document = (
        f'<?xml version="1.0"?><w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    )
    members = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS,
        "word/document.xml": document,
        **(parts or {}),
    }
    return archive(members)


def odt(*blocks: str) -> bytes:
    """An OpenDocument text of paragraphs: XML starting with `<`, or plain strings."""
    inner = "".join(
        part if part.startswith("<") else f"<text:p>{escape(part)}</text:p>" for part in blocks
    )
    name = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<?xml version="1.0"?><office:document-content xmlns:office="{name}:office:1.0" '
        f'xmlns:text="{name}:text:1.0" xmlns:style="{name}:style:1.0" '
        f'xmlns:table="{name}:table:1.0" '
        f'xmlns:fo="{name}:xsl-fo-compatible:1.0"><office:automatic-styles>'
        '<style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>'
        f"</office:automatic-styles><office:body><office:text>{inner}</office:text></office:body>"
        "</office:document-content>"
    )
    members = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}
    return archive(members)


def archive(members: dict[str, str]) -> bytes:
    """A ZIP of text members, the same bytes each time."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for name, text in members.items():
            target.writestr(
                zipfile.ZipInfo(name, (2017, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED
            )
    return buffer.getvalue()


def sitting(turns: int, seed: int = 1) -> list[tuple[str, float, str]]:
    """`turns` turns of a long sitting: speaker, start in seconds, words (some 30 each)."""
    random = Random(seed)  # noqa: S311 - a stable sample, no secret
    names = [f"Intervenante {letter}" for letter in "ABCDEFGH"]
    clock = 0.0
    out = []
    for index in range(turns):
        count = random.randint(3, 55)
        words = " ".join(random.choices(_WORDS, k=count)).capitalize() + "."
        out.append((names[index % 3 if index % 7 else random.randrange(8)], clock, words))
        clock += count * 0.4 + 3
    return out


def as_vtt(turns: Iterable[tuple[str, float, str]]) -> bytes:
    """The turns as Teams writes them."""
    lines = ["WEBVTT", ""]
    for name, start, words in turns:
        end = start + len(words) / 15
        lines += [f"{_clock(start)} --> {_clock(end)}", f"<v {name}>{words}</v>", ""]
    return "\n".join(lines).encode()


def as_docx(turns: Iterable[tuple[str, float, str]]) -> bytes:
    """The turns as `Nom : texte`, one paragraph each."""
    return docx(*(paragraph(f"{name} : {words}") for name, _start, words in turns))


_BOX = (
    '<w:p><w:sdt><w:sdtPr><w:tag w:val="vm:approuve"/><w14:checkbox xmlns:w14="w14"><w14:checked '
    'w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent>'
    "</w:sdt><w:r><w:t>\t{words}</w:t></w:r></w:p>"
)
_ADDED = "<w:ins>{}</w:ins><w:del><w:r><w:delText>mot</w:delText></w:r></w:del>"
_APART = (
    '<w:p><w:r><w:commentReference w:id="1"/><w:footnoteReference w:id="2"/><w:pict><v:shape '
    'xmlns:v="v"><v:textbox><w:txbxContent><w:p><w:r><w:t>À côté</w:t></w:r></w:p></w:txbxContent>'
    "</v:textbox></v:shape></w:pict></w:r></w:p>"
)
_BESIDE = {
    "word/comments.xml": f'<w:comments xmlns:w="{W}"><w:comment w:id="1" w:author="A"><w:p><w:r>'
    "<w:t>Vrai ?</w:t></w:r></w:p></w:comment></w:comments>",
    "word/footnotes.xml": f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2"><w:p><w:r><w:t>Note'
    "</w:t></w:r></w:p></w:footnote></w:footnotes>",
}


def returned(turns: Iterable[tuple[str, float, str]], box: str) -> bytes:
    """The turns in a letter that came back, with changes, marks, a note, and a box of these words.

    Those of the first speaker are the person's own.
    """
    blocks = [_BOX.format(words=escape(box)), paragraph("Compte rendu", style="Heading1")]
    for number, (name, _start, words) in enumerate(turns, 1):
        mark = f'<w:bookmarkStart w:id="{number}" w:name="vm_t{number}_00000000"/>'
        new = _ADDED.format(run("ajout"))
        blocks.append(paragraph(mark, f"[t{number}] ", run(name, "b"), " — ", run(words), new))
    return docx(*blocks, _APART, parts=_BESIDE)


def returned_odt(turns: Iterable[tuple[str, float, str]], box: str) -> bytes:
    """The same as LibreOffice keeps it."""
    struck = (
        '<text:tracked-changes><text:changed-region text:id="c"><text:deletion><text:p>mot</text:p>'
        "<text:p/></text:deletion></text:changed-region></text:tracked-changes>"
    )
    lines = [
        f'<text:p><text:bookmark-start text:name="vm_t{number}_00000000"/>[t{number}] '
        f'<text:span text:style-name="T1">{escape(name)}</text:span> — '
        f'<text:change text:change-id="c"/>{escape(words)}</text:p>'
        for number, (name, _start, words) in enumerate(turns, 1)
    ]
    return odt(struck, f"☒ {box}", "Compte rendu", *lines)


def returned_mail(turns: Iterable[tuple[str, float, str]], box: str) -> bytes:
    """The same as the text of a message, and its letter attached."""
    turns = list(turns)
    message = EmailMessage()
    message["From"], message["Subject"] = "a@exemple.invalid", "Re: Relecture"
    said = "\n\n".join(
        f"[t{at}] {name} — {words}" for at, (name, _at, words) in enumerate(turns, 1)
    )
    message.set_content(f"Bonjour,\n\n{said}\n\n> répété\n\n-- \nMoi\n")
    message.add_attachment(
        returned(turns, box), maintype="application", subtype="octet-stream", filename="a.docx"
    )
    return message.as_bytes()


def as_json(turns: Iterable[tuple[str, float, str]]) -> bytes:
    """The turns as WhisperX writes them, word by word."""
    segments = [
        {
            "start": start,
            "end": start + len(words) / 15,
            "text": f" {words}",
            "speaker": name,
            "words": [{"word": word, "score": 0.9, "speaker": name} for word in words.split()],
        }
        for name, start, words in turns
    ]
    return json.dumps({"segments": segments, "language": "fr"}).encode()


def _clock(value: float) -> str:
    return f"{int(value) // 3600:02}:{int(value) // 60 % 60:02}:{value % 60:06.3f}"
