"""An e-mail that came back: the document attached to it, and what the message itself says.

RFC 5322 and MIME by the standard library. A message that declares iso-8859-1 or us-ascii and holds
bytes 0x80 to 0x9f was written in windows-1252 (so do browsers: https://encoding.spec.whatwg.org).
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from vademecum.exchange.likeness import tokens
from vademecum.exchange.read.stream import Block, Run, Sign, Where
from vademecum.language import _
from vademecum.transcripts.docx import PARAGRAPHS
from vademecum.transcripts.refusal import refusal

_PARTS = 200
_DOCUMENT = re.compile(r"\.(docx|odt)\Z", re.IGNORECASE)
_REFUSED = re.compile(r"\.(docm|dotx?|doc|rtf|pdf|pages|html?|txt|zip)\Z", re.IGNORECASE)
_DOCUMENTS = frozenset(
    {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.oasis.opendocument.text",
    }
)
_SEALS = frozenset({"application/pkcs7-signature", "application/pgp-signature"})
_FORMATTED = re.compile(
    r"<(?:s|strike|del|mark)\b|line-through|background(?:-color)?\s*:\s*(?!transparent|white|#fff)",
    re.IGNORECASE,
)
_HEADER = re.compile(rb"(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2}", re.IGNORECASE)
_QUOTE = re.compile(r"\s*(?:[>|]\s?)+")
# What mail programs write above the message that is answered; all below it was sent.
_ABOVE = re.compile(
    r"\s*(?:-{3,}\s*(?:message d.origine|message transféré|original message|forwarded message)"
    r".*|_{10,}|le .{5,120} a écrit\s*:|on .{5,120} wrote\s*:|(?:de|from)\s*:.{3,})\s*\Z",
    re.IGNORECASE,
)
_HEADED = re.compile(r"\s*(?:envoyé|sent|date|à|to|cc|objet|subject)\s*:.{0,300}\Z", re.IGNORECASE)
_TAGS = re.compile(r"<(?:script|style|head)\b.*?</(?:script|style|head)>|<!--.*?-->", re.S | re.I)
_BREAKS = re.compile(r"<(?:br|/p|/div|/li|/tr|/h[1-6]|/blockquote)\b[^>]*>", re.I)
_ANY = re.compile(r"<[^>]*>")


def recognises(data: bytes) -> bool:
    """Whether the bytes begin as a message does: with headers."""
    head = data[:20_000].replace(b"\r\n", b"\n").lstrip()
    named = re.search(rb"^(?:from|to|subject|date|message-id|mime-version):", head, re.I | re.M)
    return bool(_HEADER.match(head)) and named is not None


def read(data: bytes, name: str) -> tuple[list[Block], list[tuple[str, bytes]]]:
    """(what the message says, the documents attached to it); VademecumError when unreadable."""
    message = BytesParser(policy=policy.default).parsebytes(data)
    blocks: list[Block] = []
    documents: list[tuple[str, bytes]] = []
    if not isinstance(message, EmailMessage):
        raise refusal(name, _("the file is damaged or cut short"))
    subject = str(message.get("subject", "") or "").strip()
    if subject:
        blocks.append(Block(Where.MAIL, (Run(subject),), name="subject"))
    text, markup = "", ""
    for number, part in enumerate(message.walk()):
        if number > _PARTS:
            raise refusal(name, _("a message of more than {limit} parts").format(limit=_PARTS))
        if part.is_multipart():
            continue
        title = part.get_filename() or ""
        kind = part.get_content_type()
        if _DOCUMENT.search(title) or kind in _DOCUMENTS:
            documents.append((title or kind, _bytes(part)))
        elif kind in _SEALS:
            continue
        elif title or part.get_content_maintype() != "text":
            blocks.append(Block(Where.MAIL, things=(_kind(part, title),), name=title))
        elif part.get_content_subtype() == "plain":
            text += f"{_words(part)}\n"
        else:
            markup += f"{_words(part)}\n"
    if _FORMATTED.search(markup):  # its words alone do not say what was struck or highlighted
        blocks.append(Block(Where.MAIL, things=("format",), name="format"))
    lines = text if text.strip() else _stripped(markup)
    blocks += _paragraphs(lines)
    if text.strip():
        blocks += _more(text, _stripped(markup))
    if len(blocks) > PARAGRAPHS:
        raise refusal(name, _("more than {limit} paragraphs").format(limit=PARAGRAPHS))
    return blocks, documents


def _kind(part: EmailMessage, title: str) -> str:
    if _REFUSED.search(title):
        return "attachment"
    return "image" if part.get_content_maintype() == "image" else "attachment"


def _bytes(part: EmailMessage) -> bytes:
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _words(part: EmailMessage) -> str:
    data = _bytes(part)
    declared = str(part.get_content_charset() or "").lower()
    names = [declared] if declared else ["utf-8"]
    if declared in {"", "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"}:
        names = ["utf-8", "cp1252"] if declared != "iso-8859-1" else ["cp1252"]
    for name in names:
        try:
            return data.decode(name).replace("\r\n", "\n")
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("cp1252", "replace").replace("\r\n", "\n")


def _stripped(markup: str) -> str:
    """The words of a message that has no plain text; a quotation keeps its sign."""
    text = _TAGS.sub(" ", markup)
    text = re.sub(r"[ \t\r\n]+", " ", text)
    depth = 0
    out = []
    for piece in re.split(r"(<blockquote\b[^>]*>|</blockquote>)", text, flags=re.I):
        if piece.lower().startswith("<blockquote"):
            depth += 1
        elif piece.lower().startswith("</blockquote"):
            depth = max(0, depth - 1)
        else:
            lines = html.unescape(_ANY.sub("", _BREAKS.sub("\n", piece))).split("\n")
            out += [("> " if depth else "") + line.strip() + "\n" for line in lines]
    return "".join(out)


def _more(text: str, other: str) -> Iterator[Block]:
    """What the formatted words say that the plain ones do not: some programs send those cut short.

    A line that stands in a row in the plain words is one with them.
    """
    plain = tokens(" ".join(_bare(line) for line in text.split("\n")))
    for block in _paragraphs(other):
        words = tokens(_bare(block.every))
        if words.words and plain.find(words) is None:
            yield block


def _bare(line: str) -> str:
    """A line without the marks that stand for its format in plain words."""
    return re.sub(r"[*_]|<?https?://\S+", " ", _QUOTE.sub("", line, count=1))


def _paragraphs(text: str) -> Iterator[Block]:
    """Blocks between blank lines; lines that repeat what was sent are marked so."""
    held: list[str] = []
    quoted = below = signed = False

    def block() -> Iterator[Block]:
        words = " ".join(held).strip()
        held.clear()
        if words:
            sign = Sign.QUOTED if quoted or below else Sign.NONE
            name = "below" if below else "signature" if signed and not quoted else ""
            yield Block(Where.MAIL, (Run(words, sign),), name=name)

    for line in text.split("\n"):
        found = _QUOTE.match(line)
        is_quoted = bool(found and ">" in found[0])
        plain = line[found.end() :] if found and is_quoted else line
        if is_quoted != quoted or not plain.strip():
            yield from block()
            quoted = is_quoted
        if not is_quoted and (_ABOVE.match(line) or (below and _HEADED.match(line))):
            yield from block()
            yield Block(Where.MAIL, (Run(plain.strip(), Sign.QUOTED),), name="above")
            below = True
            continue
        if line.rstrip("\n") in {"-- ", "--"}:
            yield from block()
            signed = True
            continue
        if plain.strip():
            held.append(plain.strip())
    yield from block()
