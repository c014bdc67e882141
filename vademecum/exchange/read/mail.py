"""An e-mail that came back: the document attached to it, and what the message itself says.

RFC 5322 and MIME by the standard library. A message that declares iso-8859-1 or us-ascii and holds
bytes 0x80 to 0x9f was written in windows-1252 (so do browsers: https://encoding.spec.whatwg.org).
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr

from vademecum.exchange.likeness import tokens
from vademecum.exchange.read.attribution import above, fields
from vademecum.exchange.read.charset import written
from vademecum.exchange.read.stream import (
    ABOVE,
    BELOW,
    FILE,
    FORMAT,
    SENDER,
    SIGNATURE,
    SUBJECT,
    TITLE,
    Block,
    Run,
    Sign,
    Where,
)
from vademecum.language import _
from vademecum.transcripts.docx import PARAGRAPHS
from vademecum.transcripts.refusal import refusal

_PARTS = 200
_SMALL = 60_000  # bytes of an image that may be one of a signature: a page scanned is more
DOCUMENT = re.compile(r"\.(docx|docm|dotx|dotm|odt|ott)\Z", re.IGNORECASE)
_WORDS = frozenset({"text/plain", "text/html", "text/markdown"})
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
# What stands above each message in a file of several (RFC 4155), of which one was saved.
_POSTMARK = re.compile(rb"\A\s*From [^\n]{1,300}\n")
_QUOTE = re.compile(r"\s*(?:[>|]\s?)+")
_CALLED = re.compile(r"\[cid:[^\]\s]{1,200}\]")  # where an image stands, in plain words
_TAGS = re.compile(r"<(?:script|style|head)\b.*?</(?:script|style|head)>|<!--.*?-->", re.S | re.I)
# What is said of an image or of the whole, which is read aloud or seen in the window's head.
_TITLED = re.compile(
    r"<title\b[^>]*>(.*?)</title>|\b(?:alt|title)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.S | re.I
)
_ORDINARY = frozenset({"", "normal", "none"})
_TOLD = ("comments", "keywords", "content-description")  # headers that a person may fill in
# What the standard library raises over a header; the last, where names hold names without end.
_RAISED = (
    LookupError, ValueError, AttributeError, TypeError, AssertionError, MessageError,
    RecursionError,
)  # fmt: skip
_BREAKS = re.compile(r"<(?:br|/p|/div|/li|/t[rd]|/h[1-6]|/blockquote)\b[^>]*>", re.I)
_ENDS = re.compile(r"</(?:p|li|h[1-6]|td|th)\b[^>]*>", re.I)
_ANY = re.compile(r"<[^>]*>")


def recognises(data: bytes) -> bool:
    """Whether the bytes begin as a message does: with headers."""
    head = _POSTMARK.sub(b"", data[:20_000].replace(b"\r\n", b"\n").lstrip(), count=1)
    named = re.search(rb"^(?:from|to|subject|date|message-id|mime-version):", head, re.I | re.M)
    return bool(_HEADER.match(head)) and named is not None


def read(data: bytes, name: str) -> tuple[list[Block], list[tuple[str, bytes]], tuple[str, ...]]:
    """(what the message says, the documents attached to it, the name and address it is from).

    VademecumError when unreadable.
    """
    message, unread = _parsed(data, name)
    blocks: list[Block] = []
    documents: list[tuple[str, bytes]] = []
    subject = _header(message, "subject").strip()
    if subject:
        blocks.append(Block(Where.MAIL, (Run(subject),), name=SUBJECT))
    how = _header(message, "sensitivity").strip()
    if how.casefold() not in _ORDINARY:  # who reads it is told « Considérez ce message comme… »
        blocks.append(Block(Where.MAIL, things=(f"header: Sensitivity: {how}",)))
    text, markup = "", ""
    files: list[Block] = []
    titles = [*unread, *(_header(message, one) for one in _TOLD)]
    for number, part in enumerate(message.walk()):
        if number > _PARTS:
            raise refusal(name, _("a message of more than {limit} parts").format(limit=_PARTS))
        if part.is_multipart():
            continue
        title = part.get_filename() or ""
        titles += [title, *(_header(part, one) for one in _TOLD)]
        kind = part.get_content_type()
        if DOCUMENT.search(title) or kind in _DOCUMENTS:
            documents.append((title or kind, _bytes(part)))
        elif kind in _SEALS:
            continue
        elif title and kind in _WORDS:
            words = written(part, name) if kind == "text/plain" else _stripped(written(part, name))
            files += [
                replace(one, runs=tuple(Run(run.text) for run in one.runs), name=f"{FILE}{title}")
                for one in _paragraphs(words)
            ]
        elif title or part.get_content_maintype() != "text":
            called = _header(part, "content-id").strip(" <>")
            small = part.get_content_maintype() == "image" and len(_bytes(part)) <= _SMALL
            at = called if small else ""  # where it stands is known once all is read
            blocks.append(Block(Where.MAIL, things=(_kind(part),), name=title or kind, author=at))
        elif part.get_content_subtype() == "plain":
            text += f"{written(part, name)}\n"
        else:
            markup += f"{written(part, name)}\n"
    if _FORMATTED.search(markup):  # its words alone do not say what was struck or highlighted
        blocks.append(Block(Where.MAIL, things=("format",), name=FORMAT))
    blocks = list(_inline(blocks, markup))
    lines = text if text.strip() else _stripped(markup)
    blocks += _paragraphs(lines)
    if text.strip():
        blocks += _more(text, _stripped(markup))
    blocks += files
    titles += ["".join(found) for found in _TITLED.findall(markup)]
    for one in dict.fromkeys(" ".join(html.unescape(one).split()) for one in titles):
        if one:
            blocks.append(Block(Where.MAIL, (Run(one),), name=TITLE))
    if len(blocks) > PARAGRAPHS:
        raise refusal(name, _("more than {limit} paragraphs").format(limit=PARAGRAPHS))
    sender = _sender(message)
    if sender and (words := _NAME_ALONE.sub(" ", sender[0])).strip():
        blocks.append(Block(Where.MAIL, (Run(sender[0]),), name=SENDER))
    return blocks, documents, sender


# A name, an office, an address: what a program puts there.
_NAME_ALONE = re.compile(r"[\w.'’@ -]+")


def _inline(blocks: list[Block], markup: str) -> Iterator[Block]:
    """The blocks, each image that stands among the formatted words with the line above it."""
    for one in blocks:
        if not one.author:
            yield one
            continue
        place = re.search(rf"""<img\b[^>]*\bcid:{re.escape(one.author)}["'\s>]""", markup, re.I)
        rows = _stripped(markup[: place.start()]).split("\n") if place else []
        before = next((row.strip() for row in reversed(rows) if row.strip()), "")
        yield replace(one, author=before)


def _parsed(data: bytes, name: str) -> tuple[EmailMessage, list[str]]:
    """(the message, without the headers that break the rules of their own; what those say).

    The standard library raises what it meets in them: IndexError for « From: a@ ».
    """
    try:
        message = BytesParser(policy=policy.default).parsebytes(_POSTMARK.sub(b"", data, count=1))
    except _RAISED:
        message = None
    if not isinstance(message, EmailMessage):
        raise refusal(name, _("the file is damaged or cut short"))
    said = []
    for part in message.walk():
        for key, text in list(part.raw_items()):
            try:
                part.get(key)
            except _RAISED:
                del part[key]
                said.append(str(text))
    return message, said


def _header(part: EmailMessage, name: str) -> str:
    return str(part.get(name, "") or "")


def _sender(message: EmailMessage) -> tuple[str, ...]:
    """The name a message is from, and the part of its address that may be one: « h. tardieu »."""
    name, address = parseaddr(_header(message, "from"))
    local = re.sub(r"[._-]+", ". ", address.partition("@")[0])
    return tuple(one for one in (name, local) if one)


def _kind(part: EmailMessage) -> str:
    return "attached image" if part.get_content_maintype() == "image" else "attached file"


def _bytes(part: EmailMessage) -> bytes:
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


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
            parted = _ENDS.sub(lambda found: f"{found[0]}\n\n", piece)
            lines = html.unescape(_ANY.sub("", _BREAKS.sub("\n", parted))).split("\n")
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
    quoted = below = signed = fielded = begins = False

    def block() -> Iterator[Block]:
        rows = [f"{one} " for one in held[:-1]] + held[-1:]  # a run for each line
        held.clear()
        if rows:
            sign = Sign.QUOTED if quoted or below else Sign.NONE
            name = BELOW if below else SIGNATURE if signed and not quoted else ""
            yield Block(Where.MAIL, tuple(Run(one, sign) for one in rows), name=name)

    rows = [_quote(_CALLED.sub("", one)) for one in text.split("\n")]
    plain = [words for words, _quoted in rows]
    skipped = 0
    for at, (words, is_quoted) in enumerate(rows):
        if skipped:
            skipped -= 1
            continue
        begins = is_quoted and (begins or not quoted)  # nothing of the quotation was read yet
        if is_quoted != quoted or not words.strip():
            yield from block()
            quoted = is_quoted
            fielded = fielded and not words.strip()
        fielded = is_quoted and (fielded or fields(plain, at))
        count = above(plain, at, fielded if is_quoted else below)
        # iOS puts the sign of a quotation before the line above it too.
        if count and (fielded or begins or not is_quoted):
            yield from block()
            said = " ".join(one.strip() for one in plain[at : at + count])
            yield Block(Where.MAIL, (Run(said, Sign.QUOTED),), name=ABOVE)
            below, skipped = below or not is_quoted, count - 1
            continue
        fielded, begins = fielded and not words.strip(), begins and not words.strip()
        if words.rstrip("\n") in {"-- ", "--"}:
            yield from block()
            signed = True
            continue
        if words.strip():
            held.append(words.strip())
    yield from block()


def _quote(line: str) -> tuple[str, bool]:
    """(a line without the signs of a quotation, whether it is of one)."""
    found = _QUOTE.match(line)
    is_quoted = bool(found and ">" in found[0])
    return (line[found.end() :] if found and is_quoted else line), is_quoted


def attached(data: bytes, name: str) -> list[tuple[str, bytes]]:
    """(title, bytes) of the files attached to a message that are no images; "" where untitled."""
    message, _unread = _parsed(data, name)
    return [
        (part.get_filename() or "", _bytes(part))
        for number, part in enumerate(message.walk())
        if number <= _PARTS
        and not part.is_multipart()
        and (part.get_filename() or part.get_content_maintype() == "application")
        and part.get_content_maintype() != "image"
    ]
