"""A document that came back, read in a child process, since it comes from outside."""

from __future__ import annotations

from dataclasses import replace

from vademecum import child
from vademecum.exchange.read import docx, mail, odt
from vademecum.exchange.read.stream import Stream, decoded, encoded
from vademecum.language import _
from vademecum.transcripts.archive import Archive
from vademecum.transcripts.refusal import refusal

LIMIT = 64 << 20  # bytes of a document that is read


def read(data: bytes, name: str) -> Stream:
    """The returned document, read in a child process; VademecumError when it is none."""
    return decoded(child.run("vademecum.exchange.read:answered", data, name, seconds=60))


def answered(data: bytes, name: str) -> bytes:
    """What the child does."""
    return encoded(parse(data, name))


def parse(data: bytes, name: str) -> Stream:
    """The returned document, read here."""
    if len(data) > LIMIT:
        told = _("more than {limit} MB; save it again with smaller pictures, or without them")
        raise refusal(name, told.format(limit=LIMIT >> 20))
    if data.startswith(b"PK"):
        return _document(data, name)
    if not mail.recognises(data):
        raise refusal(name, _unknown(data, name))
    blocks, documents, sender = mail.read(data, name)
    if len(documents) > 1:
        reason = _("a message with several documents: save them and receive them one by one")
        raise refusal(name, reason)
    for title, inner in documents:
        if not inner.startswith(b"PK"):
            raise refusal(name, f"{title}: {_unknown(inner, title)}")
        found = _document(inner, name)
        return replace(found, blocks=(*found.blocks, *blocks), sender=sender)
    return Stream("mail", tuple(blocks), sender=sender)


def _document(data: bytes, name: str) -> Stream:
    archive = Archive(data, name)
    try:
        if docx.recognises(archive.names):
            return docx.read(archive, name)
        if odt.recognises(archive.names):
            return odt.read(archive, name)
    except RecursionError:
        raise refusal(name, _("the file is damaged or cut short")) from None
    raise refusal(name, _unknown(data, name))


def _unknown(data: bytes, name: str) -> str:
    """Why a file of another kind is not read, and what to do about it."""
    if name.lower().endswith(".msg"):
        return _("an Outlook message (.msg): save it as .eml, or its document as .docx or .odt")
    if name.lower().endswith(".eml") and data:
        return _("a message that cannot be read: damaged, or without the lines that say from whom")
    if name.lower().endswith(".json") and data:
        return _("a file of the site that is damaged, or none: ask for it again")
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        what = _("an old Word document (.doc), or one with a password")
    elif data.startswith(b"{\\rtf"):
        what = _("an RTF document")
    elif data.startswith(b"%PDF"):
        what = _("a PDF")
    elif data.startswith(b"PK"):
        return _packed(data, name)
    elif not data:
        return _("the file is empty")
    elif data.startswith((b"\xff\xd8\xff", b"\x89PNG", b"II*\x00", b"MM\x00*")):
        return _(
            "an image: ask for the letter itself, in .docx or .odt; a signed page is noted by "
            "hand: vademecum consent"
        )
    elif b"opendocument:xmlns:office" in data[:4_000]:
        what = _("a flat OpenDocument text (.fodt)")
    elif data.startswith(b"x\x9f>\x22"):
        return _("Outlook's own envelope (winmail.dat): ask for the document itself, in .docx")
    else:
        what = _("neither a Word document, nor OpenDocument, nor a message (.eml)")
    return _("{what}: save it as .docx or .odt").format(what=what)


def _packed(data: bytes, name: str) -> str:
    """The same of an archive that is no document."""
    names = Archive(data, name).names
    if any(one.endswith(".iwa") or one.startswith("Index") for one in names):
        return _("a Pages document: in Pages, File, Export To, Word")
    if any(mail.DOCUMENT.search(one) for one in names):
        return _("an archive: take the document out of it, and receive that")
    return _("{what}: save it as .docx or .odt").format(
        what=_("neither Word (.docx) nor OpenDocument text (.odt)")
    )
