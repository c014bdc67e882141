"""What a book says of itself, once for readers' programs and once for archives: PDF/UA-1, PDF/A-2a.

Information dictionary and XMP say the same. The property that claims PDF/UA is not one that PDF/A
knows: its schema is declared beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from vademecum.formats.pdf.job import Job

CREATOR = "vademecum"
PROFILE = "sRGB IEC61966-2.1"  # what the colours of the book mean
PART, CONFORMANCE = "2", "A"  # of PDF/A
_START = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
_SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}
_SCHEMA = (
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
    f"<pdfaSchema:namespaceURI>{_SPACES['pdfuaid']}</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">'
    "<pdfaProperty:name>part</pdfaProperty:name>"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>"
)


def information(job: Job, producer: str) -> dict[str, str]:
    """The entries of the information dictionary."""
    date = f"D:{job.date.replace('-', '')}"
    said = {
        "/Title": job.title,
        "/Author": job.author,
        "/Subject": job.subject,
        "/Keywords": ", ".join(job.keywords),
        "/Creator": CREATOR,
        "/Producer": producer,
        "/CreationDate": date,
        "/ModDate": date,
    }
    return {key: value for key, value in said.items() if value}


def xmp(job: Job, producer: str) -> bytes:
    """The same for archives, and what the file claims to be."""
    spaces = " ".join(f'xmlns:{name}="{uri}"' for name, uri in _SPACES.items())
    return (
        f'{_START}<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {spaces}>{"".join(_said(job, producer))}{_SCHEMA}'
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    ).encode()


def _said(job: Job, producer: str) -> Iterator[str]:
    if not job.printing:  # inks of a printer are no colours of a screen: it claims nothing
        yield f"<pdfaid:part>{PART}</pdfaid:part>"
        yield f"<pdfaid:conformance>{CONFORMANCE}</pdfaid:conformance>"
        yield "<pdfuaid:part>1</pdfuaid:part>"
    yield _listed("dc:title", "Alt", job.title)
    yield _listed("dc:creator", "Seq", job.author)
    yield _listed("dc:description", "Alt", job.subject)
    yield _listed("dc:language", "Bag", "fr")
    yield _plain("pdf:Keywords", ", ".join(job.keywords))
    yield _plain("pdf:Producer", producer)
    yield _plain("xmp:CreatorTool", CREATOR)
    yield _plain("xmp:CreateDate", job.date)
    yield _plain("xmp:ModifyDate", job.date)


def _plain(name: str, value: str) -> str:
    return f"<{name}>{escape(value)}</{name}>" if value else ""


def _listed(name: str, kind: str, value: str) -> str:
    if not value:
        return ""
    language = ' xml:lang="x-default"' if kind == "Alt" else ""
    return f"<{name}><rdf:{kind}><rdf:li{language}>{escape(value)}</rdf:li></rdf:{kind}></{name}>"
