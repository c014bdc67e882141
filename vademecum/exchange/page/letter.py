"""The letter in Word by which somebody brings a testimony, and the same letter filled in.

It has the labels of the site's form, so that one reading serves both. Word, LibreOffice, Google
Docs and Pages open it; its mark is a property and a line that is seen.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from vademecum.errors import VademecumError
from vademecum.exchange import docx_styles as styles
from vademecum.exchange import ooxml
from vademecum.exchange.docx_write import document
from vademecum.exchange.page import fields
from vademecum.exchange.page.form import CREDITS, Label
from vademecum.exchange.page.given import Proposition, Story
from vademecum.exchange.read import read as streamed
from vademecum.exchange.read.stream import Block, Sign, Where
from vademecum.french.dates import long_date
from vademecum.french.spaces import NBSP
from vademecum.language import said as _
from vademecum.model import Book
from vademecum.transcripts.archive import Archive
from vademecum.transcripts.refusal import refusal

MARK = "VM-TEMOIGNAGE"  # no letter to a person bears such a reference
_PARTS = ("docProps/custom.xml", "meta.xml", "word/document.xml", "content.xml", "word/footer1.xml")
_TAGS = re.compile(rb"<[^>]*>")
_ASIDE = (Where.NOTE, Where.REMARK, Where.BOX)
_UNSEEN = Sign.HIDDEN | Sign.STRUCK


def written(book: Book, sent: dt.date, public: bool) -> bytes:
    """The letter to fill in, as a Word file; `public`: everybody reads the book's repository."""
    blocks = [
        ooxml.paragraph(ooxml.run(words, bold=bold), style=style)
        for style, words, bold in _paragraphs(book, sent, public)
    ]
    return document(blocks, "Apporter un témoignage", MARK, sent, tracked=False)


def recognises(data: bytes) -> bool:
    """Whether a file is such a letter, filled in or not."""
    if not data.startswith(b"PK"):
        return False
    try:
        archive = Archive(data, "")
        parts = [archive.read(one) for one in _PARTS if one in archive.names]
    except VademecumError:
        return False
    return any(MARK.encode() in _TAGS.sub(b"", one) for one in parts)


def read(data: bytes, name: str) -> Proposition | Story:
    """What a letter that came back says; VademecumError where it cannot be read."""
    stream = streamed(data, name)
    lines: list[str] = []
    doubts: list[str] = []
    heads = list(_HEADS)
    for block in stream.blocks:
        doubts += _apart(block)
        if block.text.strip() in heads:
            heads.remove(block.text.strip())
        elif block.where in (Where.BODY, Where.CELL):
            seen = "".join(one.text for one in block.runs if not one.sign & (_UNSEEN | Sign.GONE))
            lines += [*seen.split("\n"), ""]
    found = fields.form(lines)
    if not fields.bears(lines):
        found.reference = f"{found.reference}temoignage"
    found.rest.clear()  # the letter's own words
    made = fields.made(found, name)
    if not isinstance(made, Story):
        raise refusal(name, _("not a file that the book's site made"))
    return replace(made, doubts=(*made.doubts, *doubts))


def _apart(block: Block) -> Iterator[str]:
    """What stands in the letter and is none of its lines, a question each."""
    for thing in (one for one in block.things if MARK not in one):
        yield _("in the letter, and not in the testimony: {thing}").format(thing=thing)
    if block.where in _ASIDE and block.text.strip():
        yield _("written beside it: {words}").format(words=block.text.strip())
    unseen = "".join(one.text for one in block.runs if one.sign & _UNSEEN)
    if block.where in (Where.BODY, Where.CELL) and unseen.strip():
        yield _("hidden or struck out, and left aside: {words}").format(words=unseen.strip())


def _paragraphs(book: Book, sent: dt.date, public: bool) -> Iterator[tuple[str, str, bool]]:
    """(style, words, bold) of the letter, in order."""
    yield styles.TITLE, "Apporter un témoignage", False
    yield styles.FORM, f"Pour «{NBSP}{book.title}{NBSP}», le {long_date(sent)}.", False
    yield styles.REFERENCE, f"{Label.REFERENCE.words}{NBSP}: {MARK}", False
    yield styles.FORM, _WHY, False
    yield styles.FORM, _RIGHTS, False
    yield styles.FORM, f"{_PUBLIC if public else ''}{_UNNAMED}", False
    back = book.contributions if "@" in book.contributions else book.contact
    to = f" à {back}" if back else " à qui vous l’a envoyé"
    yield styles.FORM, f"Remplissez les lignes qui suivent, puis renvoyez ce document{to}.", False
    among = ", ".join(words for _key, words in CREDITS.values())
    yield styles.HEADING, _HEADS[0], False
    for label, more in (
        (Label.NAME, ""), (Label.AUTHORITY, ""), (Label.SHOWN, ""), (Label.CREDIT, f" ({among})"),
    ):  # fmt: skip
        yield styles.LINE, f"{label.words}{more}{NBSP}: ", False
    yield styles.HEADING, _HEADS[1], False
    yield styles.LINE, f"{Label.TITLE.words}{NBSP}: ", False
    yield styles.LINE, f"{Label.TEXT.words}{NBSP}: ", False
    for _line in range(3):
        yield styles.OWN, "", False
    yield styles.FORM, Label.END.words, False


_HEADS = ("Vous", "Vos mots")
_WHY = (
    "Racontez avec vos mots ce que vous avez fait, pourquoi, ce qui en est resté, ce que vous "
    "feriez autrement. Une page suffit. Vos mots ne sont pas récrits."
)
_RIGHTS = (
    "Vous recevrez ensuite une lettre pour les relire et pour dire s’ils peuvent paraître, sous "
    "quel nom et pour quels lecteurs. Tant que vous n’avez pas donné cet accord, rien n’en "
    f"paraît dans le livre{NBSP}: vous pouvez y renoncer sans dire pourquoi."
)
_PUBLIC = (
    f"Ce livre s’écrit en public{NBSP}: dès que nous l’avons reçu, ce que vous écrivez peut y être "
    "lu de tous, avant de paraître. "
)
_UNNAMED = (
    "Si vous demandez à ne pas être nommé, nous ne joignons votre nom à rien. Vos mots, eux, "
    f"restent tels que vous les écrivez{NBSP}: n’y mettez pas votre nom."
)
