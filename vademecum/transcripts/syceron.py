"""The Assemblée nationale's record in XML, `compteRendu`: « syceron brut » of its open data.

https://data.assemblee-nationale.fr/travaux-parlementaires/debats. A `paragraphe` has its
`orateurs` (name, number, quality) and its `texte`; `point` and others have a `texte` that is a
title. Speech is told from what surrounds it by the file itself: a paragraph without an orator is
nobody's where its style is not that of speech (votes, « La séance est ouverte… »), and so are words
in italics between parentheses.
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
from vademecum.transcripts.text import clean, paragraphs
from vademecum.transcripts.times import number

_HEAD = re.compile(r"<(?:\w+:)?compteRendu\b")
_TITLED = frozenset({"journee", "session"})


@dataclass(slots=True)
class _State:
    """Where the reading stands."""

    said: list[tuple[Mark | None, Utterance]] = field(default_factory=list)
    presiding: str = ""  # whose presidency the last heading opened
    names: dict[str, str] = field(default_factory=dict)  # a person's number -> a wording


def recognises(text: str) -> bool:
    """Whether the file opens as XML does and names that root near its start."""
    start = text.lstrip()[:8000]
    return start.startswith("<") and bool(_HEAD.search(start))


def read(data: bytes, name: str) -> Transcript:
    """The transcript in a `compteRendu`; VademecumError when broken or without speech."""
    root: etree._Element | None = None
    for _event, element in xml.events(data, name, ("end",)):
        root = element
    if root is None:
        raise refusal(
            name, _("XML without an element; export it again from the program that made it")
        )
    body = next((child for child in root if xml.local(child) == "contenu"), root)
    state = _State()
    _walk(state, body)
    names = people.labels(mark for mark, _item in state.said if mark is not None)
    said = [item if mark is None else _named(item, names[mark]) for mark, item in state.said]
    if not any(item.speaker for item in said):
        raise refusal(
            name,
            _(
                "a record of the Assemblée nationale without a speech in it;"
                " save the page of the sitting as .html"
            ),
        )
    return Transcript(
        "syceron",
        tuple(people.turns(said)),
        title=_title(root),
        date=_date(root),
        tool="Assemblée nationale",
    )


def _named(item: Utterance, label: str) -> Utterance:
    return Utterance(label, item.text, item.start)


def _walk(state: _State, body: etree._Element) -> None:
    """Every paragraph and title below `body`, in their order."""
    for element in body.iter("*"):
        tag = xml.local(element)
        if tag == "paragraphe":
            _paragraph(state, element)
        elif (tag == "texte" or tag in _TITLED) and not _inside(element):
            text = paragraphs(_parts(element))
            state.presiding = people.chair(text) or state.presiding
            if text:
                state.said.append((None, Utterance(None, text, aside=True)))


def _inside(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and xml.local(parent) == "paragraphe"


def _paragraph(state: _State, element: etree._Element) -> None:
    texts = [child for child in element if xml.local(child) == "texte"]
    parts = [part for one in texts for part in _parts(one)]
    text = paragraphs(parts)
    if not text:
        return
    start = next((found for one in texts if (found := number(one.get("stime"))) is not None), None)
    orators = list(element.iterfind("{*}orateurs/{*}orateur"))
    if all(map(is_direction, parts)) or (not orators and _surrounds(element)):
        state.said.append((None, Utterance(None, bare(text), start, aside=True)))
        return
    if not orators:  # words of somebody whom the file does not name
        state.said.append((None, Utterance(None, text, start)))
        return
    state.said.append((_mark(state, orators), Utterance(None, text, start)))


def _surrounds(element: etree._Element) -> bool:
    """Whether the file sets a paragraph without an orator apart from speech: info, title, vote."""
    style = element.get("code_style") or ""
    return style.upper() != "NORMAL" or (element.get("code_grammaire") or "").startswith("SCRUT")


def _mark(state: _State, orators: list[etree._Element]) -> Mark:
    """Who speaks: as printed, with the person's number where it is one."""
    wordings, numbers = [], []
    for orator in orators:
        name = _said(orator, "nom").rstrip(" .,:")
        quality = _said(orator, "qualite").strip(" .,")
        full = name and not people.is_office(name) and not people.is_crowd(name)
        wordings.append(f"{name}, {quality}" if full and quality else name or quality)
        numbers.append(_said(orator, "id"))
    label = " et ".join(dict.fromkeys(filter(None, wordings)))
    # 0 is nobody in particular, a negative number somebody of no register.
    own = len(set(numbers)) == 1 and bool(re.fullmatch(r"[1-9][0-9]{0,11}", numbers[0]))
    return label or "?", numbers[0] if own else "", state.presiding


def _said(element: etree._Element, tag: str) -> str:
    found = element.find(f"{{*}}{tag}")
    words = "".join(map(str, found.itertext())) if found is not None else ""
    return clean(words.replace("\u00a0", " ").replace("\u202f", " "))


def _parts(element: etree._Element) -> list[str]:
    """The paragraphs of a `texte`, with its stage directions in brackets."""
    out = [""]
    italic = ""

    def flush() -> None:
        nonlocal italic
        out[-1] += bracketed(italic) if italic else ""
        italic = ""

    for event, one in etree.iterwalk(element, events=("start", "end")):
        tag = xml.local(one)
        if event == "start":
            if tag == "br":
                flush()
                out.append("")
            if tag == "italique" or _in_italics(one, element):
                italic += one.text or ""
            else:
                flush()
                out[-1] += one.text or ""
        elif one is not element:
            tail = one.tail or ""
            if (tag == "italique" and not tail.strip()) or (
                tag != "italique" and _in_italics(one, element)
            ):
                italic += tail
            else:
                flush()
                out[-1] += tail
    flush()
    return [part for part in map(clean, out) if part]


def _in_italics(one: etree._Element, stop: etree._Element) -> bool:
    parent = one.getparent()
    while parent is not None and parent is not stop:
        if xml.local(parent) == "italique":
            return True
        parent = parent.getparent()
    return False


def _title(root: etree._Element) -> str | None:
    for found in root.iterfind(".//{*}journee"):
        if words := clean("".join(map(str, found.itertext()))):
            return words
    return None


def _date(root: etree._Element) -> dt.date | None:
    for found in root.iterfind(".//{*}dateSeance"):
        digits = (found.text or "").strip()[:8]
        try:
            return dt.datetime.strptime(digits, "%Y%m%d").date()
        except ValueError:
            return None
    return None
