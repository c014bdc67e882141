"""The debates of both assemblies as the Journal officiel publishes them in XML, `CompteRendu`.

https://echanges.dila.gouv.fr/OPENDATA/Debats/. A `Para` opens with its `Orateur` (`Nom`, perhaps a
`Qualite` or, behind it, a `QualiteMouvement`), then what is said; paragraphs of one `idsyceron`
are one speech. `Sommaire` repeats the headings.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field

from lxml import etree

from vademecum.language import _
from vademecum.model import Transcript, Utterance
from vademecum.transcripts import people, xml
from vademecum.transcripts.directions import bare, bracketed, is_direction
from vademecum.transcripts.people import Mark
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.text import clean

_HEAD = re.compile(r"<CompteRendu\b")
_PARA = re.compile(r"<(?:Para|Orateur)\b")
_SILENT = frozenset({"metadonnees", "sommaire", "quantiemes"})
_TITLES = frozenset({"titrestruct", "resultatvote", "presidentseance", "titretexte"})
_NAMING = frozenset({"orateur", "qualitemouvement"})
_SLANTED = frozenset({"italique", "i", "em"})
_DATE = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")


@dataclass(slots=True)
class _State:
    """Where the reading stands."""

    said: list[tuple[Mark | None, Utterance]] = field(default_factory=list)
    presiding: str = ""  # whose presidency the last heading opened
    mark: Mark | None = None  # who speaks
    speech: str | None = None  # the number of their speech


def recognises(text: str) -> bool:
    """Whether the file opens as XML does and holds such a record."""
    return text.lstrip().startswith("<") and bool(_HEAD.search(text) and _PARA.search(text))


def read(data: bytes, name: str) -> Transcript:
    """The transcript in a `CompteRendu`; VademecumError when broken or without speech."""
    root: etree._Element | None = None
    for _event, element in xml.events(data, name, ("end",)):
        root = element
    state = _State()
    if root is not None:
        _walk(state, root)
    names = people.labels(mark for mark, _item in state.said if mark is not None)
    said = [
        item if mark is None else Utterance(names[mark], item.text) for mark, item in state.said
    ]
    if root is None or not any(item.speaker for item in said):
        raise refusal(
            name,
            _("a record of debates without a speech in it; save the page of the sitting as .html"),
        )
    return Transcript("debats", tuple(people.turns(said)), date=_date(root), tool="DILA")


def _walk(state: _State, element: etree._Element) -> None:
    """Every paragraph and title below the element, in their order."""
    for child in element:
        tag = xml.local(child).casefold()
        if tag in _SILENT:
            continue
        if tag == "para":
            _paragraph(state, child)
        elif tag in _TITLES:
            text = clean(" ".join(map(str, child.itertext())))
            state.presiding = people.chair(text) or state.presiding
            state.mark = None
            if text:
                state.said.append((None, Utterance(None, text, aside=True)))
        else:
            _walk(state, child)


def _paragraph(state: _State, para: etree._Element) -> None:
    text = _words(para)
    mark, speech = _mark(state, para), para.get("idsyceron")
    if mark is None and text and is_direction(text):
        state.said.append((None, Utterance(None, bare(text), aside=True)))
        return
    if mark is None and state.mark is not None and speech == state.speech:
        mark = state.mark
    state.mark, state.speech = mark, speech
    if text:
        state.said.append((mark, Utterance(None, text.lstrip(" .,:;–—-") if mark else text)))


def _mark(state: _State, para: etree._Element) -> Mark | None:
    """Who speaks, as printed, with the quality; None where the paragraph does not say it."""
    wordings: list[str] = []
    for one in para.iter("*"):
        tag = xml.local(one).casefold()
        words = clean("".join(map(str, one.itertext()))).strip(" .,:–—").replace("\u00a0", " ")
        if tag == "nom" and words:
            wordings.append(words)
        elif tag in {"qualitemouvement", "qualite"} and words and _is_named(wordings):
            wordings[-1] = f"{wordings[-1]}, {words}"
    label = " et ".join(dict.fromkeys(wordings))
    return (label, "", state.presiding) if label else None


def _is_named(wordings: list[str]) -> bool:
    """Whether the last is somebody's name, which a quality follows; an office is one already."""
    last = wordings[-1] if wordings else ""
    return bool(last) and not people.is_office(last) and not people.is_crowd(last)


def _words(para: etree._Element) -> str:
    """What a paragraph says, without who says it, directions in brackets."""
    parts: list[str] = [para.text or ""]
    for child in para:
        tag = xml.local(child).casefold()
        inner = "" if tag in _NAMING else "".join(map(str, child.itertext()))
        parts += [bracketed(inner) if tag in _SLANTED else inner, child.tail or ""]
    return clean("".join(parts))


def _date(root: etree._Element) -> dt.date | None:
    for found in root.iterfind(".//{*}dateSeance"):
        if digits := _DATE.match((found.text or "").strip()):
            try:
                return dt.date(*map(int, digits.groups()))
            except ValueError:
                return None
    return None
