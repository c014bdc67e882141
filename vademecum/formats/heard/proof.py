"""What must hold of a book for who hears it: every word is somebody's, notes lead both ways."""

from __future__ import annotations

from collections.abc import Iterator

from vademecum.formats.heard.content import UNKNOWN
from vademecum.formats.heard.tree import Heard, Part
from vademecum.language import _

_SHOWN = 60  # letters of what is named


def faults(heard: Heard) -> Iterator[str]:
    """What is wrong, one sentence each."""
    stray = {page: text for page, text in heard.stray.items() if text.strip()}
    stray |= {page: text for (page, _mark), text in heard.unowned.items() if text.strip()}
    for page, text in sorted(stray.items()):
        said = _("page {page}: “{words}” is drawn and is no part of what is read")
        yield said.format(page=page + 1, words=_short(text))
    yield from _notes(heard)
    for one in heard.root.walk():
        where = min(one.pages, default=-1) + 1
        if UNKNOWN in one.own():
            said = _("page {page}: signs of “{words}” say no letter")
            yield said.format(page=where, words=_short(one.own()))
        if one.kind == "Figure" and not one.attributes.get("Alt", "").strip():
            places = [page for part in one.walk() for page in part.pages]
            yield _("page {page}: an image is not described").format(
                page=min(places, default=-1) + 1
            )


def _notes(heard: Heard) -> Iterator[str]:
    """From each call to its note, and from each note back to the page of its first call."""
    notes = {one.attributes.get("ID", ""): one for one in heard.root.all("Note")}
    called: dict[str, Part] = {}
    for reference in heard.root.all("Reference"):
        links = [press for link in reference.all("Link") for press in link.links]
        to = next((press.to for press in links), "")
        if to not in notes:
            said = _("page {page}: the call of note {number} leads to no note")
            page = min(_pages(reference), default=-1) + 1
            yield said.format(page=page, number=" ".join(reference.words().split()))
        called.setdefault(to, reference)
    for ident, note in notes.items():
        page = min(_pages(note), default=-1) + 1
        if ident not in called:
            said = _("page {page}: no call leads to the note “{words}”")
            yield said.format(page=page, words=_short(note.words()))
            continue
        labels = [kid for kid in note.parts() if kid.kind == "Lbl"]
        backs = [press.to for label in labels for one in label.all("Link") for press in one.links]
        if not any(heard.places.get(to) in _pages(called[ident]) for to in backs):
            said = _("page {page}: the note “{words}” does not lead back to its call")
            yield said.format(page=page, words=_short(note.words()))


def _pages(part: Part) -> set[int]:
    return {page for one in part.walk() for page in one.pages}


def _short(text: str) -> str:
    told = " ".join(text.split())
    return told if len(told) <= _SHOWN else told[: _SHOWN - 1] + "…"
