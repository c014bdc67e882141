"""Propositions made for tests, in the small book under git."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import replace

from tests.book import WHEELS, Book
from vademecum.model.proposal import Giver, Medium, Proposed, Remark
from vademecum.proposals.keep import Kept, keep

DAY = dt.date(2020, 1, 2)
LEA = Giver(name="Léa Inventée", authority="val-brume")
KNOWN = Giver(person="personne-inventee", name="Personne Inventée")
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 16

FIRST = (
    "La vanne se lève à la main. Un gardien suffit par bief. Il vient deux fois la semaine.\n\n"
    "Le curage prend trois jours, et la commune les paie."
)


def started(book: Book) -> Book:
    """The book with two paragraphs that people change, committed, its editor known to git."""
    book.alter(WHEELS, "[^plein]: Au", f"{FIRST}\n\n[^plein]: Au")
    book.commit()
    book.git("config", "user.name", "Rédactrice Inventée")
    book.git("config", "user.email", "redactrice@exemple.invalid")
    return book


def blob(book: Book, path: str = WHEELS, revision: str = "HEAD") -> str:
    """The id of a file's content as it was committed."""
    return book.git("rev-parse", f"{revision}:{path}")


def proposed(
    book: Book,
    *changes: tuple[str, str],
    giver: Giver = LEA,
    name: str = "lettre",
    path: str = WHEELS,
    remarks: tuple[Remark, ...] = (),
    files: Mapping[str, bytes] | None = None,
) -> Proposed:
    """What came back of a text as it was committed, with changes of words that stand once."""
    text = book.git("show", f"HEAD:{path}") + "\n"
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return Proposed(
        path=path,
        base=blob(book, path),
        text=text,
        giver=giver,
        medium=Medium.WORD,
        digest=hashlib.sha256(name.encode()).hexdigest(),
        received=DAY,
        remarks=remarks,
        files=files or {},
    )


def kept(book: Book, *changes: tuple[str, str], **more: object) -> Kept:
    """The same, kept."""
    return keep(book.root, proposed(book, *changes, **more))  # type: ignore[arg-type]


def new_text(path: str, text: str, name: str = "brouillon") -> Proposed:
    """A new text."""
    digest = hashlib.sha256(name.encode()).hexdigest()
    return Proposed(path, "", text, LEA, Medium.WORD, digest, DAY)


__all__ = ["DAY", "FIRST", "KNOWN", "LEA", "PNG", "blob", "kept", "new_text", "proposed", "replace"]
