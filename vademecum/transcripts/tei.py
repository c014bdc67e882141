"""TEI: drama and debates (`sp`), transcribed speech (`u`; in ISO 24624 an `annotationBlock` around
it says who), ParlaMint (`u` with `seg`), and `said`, where nothing else is speech.

https://tei-c.org/release/doc/tei-p5-doc/en/html/TS.html and https://clarin-eric.github.io/ParlaMint/
What is not said (headings, stage directions, incidents) is kept: in brackets where it interrupts
somebody, else as an aside.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field

from lxml import etree

from vademecum.language import _, ngettext
from vademecum.model import Transcript, Utterance
from vademecum.transcripts import markup, tei_readings, tei_times, tei_who, xml
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.text import clean, paragraphs

_BLOCKS = frozenset(
    "p ab l lg seg head stage note div body text list item quote q table row trailer opener closer "
    "signed salute byline dateline argument epigraph".split()
)
_ASIDES = frozenset("stage note vocal kinesic incident writing head".split())
_LEANS = (".", ",", "…", ")", "]")  # marks without a space before them
_UNREAD = frozenset({"teiHeader", "standOff", "facsimile"})
_STOP = re.compile(r"[.:]\s+(?:[–—-]\s+)?(?=[^\W\d_])")  # behind the name, outside its element


@dataclass(slots=True)
class _State:
    """Where the reading stands."""

    times: dict[str, float]  # of the file's timeline
    said: list[Utterance] = field(default_factory=list)
    speakers: list[str | None] = field(default_factory=list)  # of the open speeches
    spans: list[tei_times.Span] = field(default_factory=list)  # likewise
    parts: list[str] = field(default_factory=list)  # paragraphs of the open stretch
    words: list[str] = field(default_factory=list)  # of the open paragraph
    token: bool = False  # the last words were a token (w, pc)
    tight: bool = False  # no space before the next token
    silent: int = 0  # open elements whose words name a speaker
    others: dict[str, list[int | None]] = field(default_factory=dict)  # lines: words in attributes


def recognises(text: str) -> bool:
    """Whether the file opens as XML does and names TEI's root near its start."""
    start = text.lstrip()[:4000]
    return start.startswith("<") and bool(re.search(r"<(?:\w+:)?(?:TEI|teiCorpus|TEI\.2)\b", start))


def read(data: bytes, name: str) -> Transcript:
    """The transcript in a TEI file; VademecumError when broken or without speech."""
    root: etree._Element | None = None
    for _event, element in xml.events(data, name, ("end",)):
        root = element
    if root is None:
        raise refusal(
            name, _("XML without an element; export it again from the program that made it")
        )
    times = tei_times.times(root)
    annotated = tei_readings.settle(root)
    people = tei_who.speakers(root)
    state = _State(times)
    unread = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = xml.local(element)
        if tag in _UNREAD:
            unread += 1 if event == "start" else -1
        elif not unread:
            if event == "start":
                _open(state, tag, element, people)
            else:
                _close(state, tag, element, people)
    _finish(state)
    if not any(item.speaker or not item.aside for item in state.said):
        raise refusal(
            name,
            _(
                "a TEI file without a speech (sp, u or said);"
                " mark who speaks, or save it as .docx or .txt with names"
            ),
        )
    return Transcript(
        "tei",
        tuple(state.said),
        title=_title(root),
        date=_date(root),
        left_out=(*_left_out(state), *annotated),
        declared=True,
    )


def _open(state: _State, tag: str, element: etree._Element, people: tei_who.Speakers) -> None:
    if _names_speaker(tag, element):
        state.silent += 1
    if state.silent:
        return
    if tag in people.speech:
        _finish(state)
        state.speakers.append(people.of(element))
        state.spans.append(tei_times.span(element, state.times))
    elif tag == "gap" and _has_words(element):
        _add(state, " [" if state.speakers else None)
    elif tag == "gap" or (tag == "unclear" and not _has_words(element)):
        _add(state, " [inaudible] ")
    elif tag in _ASIDES and state.speakers:
        _add(state, " [")
    elif tag in _BLOCKS or tag == "lb":
        _paragraph(state)
    elif not len(element) and not (element.text or "").strip() and element.get("text"):
        state.others.setdefault(tag, []).append(xml.line(element))
    if tag == "pc" and (element.text or "").strip()[:1] in _LEANS and state.words:
        state.words[-1] = state.words[-1].rstrip()
    elif _is_token(tag, element) and state.token and not state.tight:
        _add(state, " ")
    _add(state, element.text)


def _close(state: _State, tag: str, element: etree._Element, people: tei_who.Speakers) -> None:
    tight = False
    if state.silent:
        state.silent -= _names_speaker(tag, element)
    elif tag in people.speech:
        _finish(state)
        state.speakers.pop()
        state.spans.pop()
    elif state.speakers and (tag in _ASIDES or (tag == "gap" and _has_words(element))):
        _add(state, "] ")
    elif tag in _BLOCKS:
        _paragraph(state)
    elif tag in {"cell", "desc"}:
        _add(state, " ")
    elif _is_token(tag, element):
        state.token = True
        # The first part of a word that something cuts leans on the next.
        leans = element.get("join") in {"right", "both"} or element.get("part") in {"I", "M"}
        state.tight = tight = leans
    # After a token that leans on the next, the file's indentation says nothing.
    if not state.silent and not (tight and not (element.tail or "").strip()):
        _add(state, element.tail)


def _has_words(element: etree._Element) -> bool:
    return bool("".join(map(str, element.itertext())).strip())


def _add(state: _State, words: str | None) -> None:
    if words:
        state.words.append(words)
        state.token = state.tight = False


def _is_token(tag: str, element: etree._Element) -> bool:
    parent = element.getparent()
    return tag in {"w", "pc"} and (parent is None or xml.local(parent) not in {"w", "pc"})


def _names_speaker(tag: str, element: etree._Element) -> bool:
    """Whether an element's words are nobody's: a speaker's name, or a pointer to a time."""
    if tag != "note":
        return tag == "speaker"
    pointer = re.fullmatch(r"\s*#\w+\s*", element.text or "") is not None
    return element.get("type") == "speaker" or (pointer and not len(element))


def _paragraph(state: _State) -> None:
    text = (
        clean(markup.signs("".join(state.words)))
        .replace("[ ", "[")
        .replace(" ]", "]")
        .replace("[]", "")
    )
    if text.strip():
        state.parts.append(text)
    state.words.clear()
    state.token = state.tight = False


def _finish(state: _State) -> None:
    """End the open stretch: what a speaker said, or what stood between two."""
    _paragraph(state)
    text = paragraphs(state.parts)
    speaker = state.speakers[-1] if state.speakers else None
    text = _STOP.sub("", text, count=1) if state.speakers and _STOP.match(text) else text
    if text:
        start, end = state.spans[-1] if state.spans else tei_times.NOWHEN
        state.said.append(Utterance(speaker, text, start, end, aside=not state.speakers))
    state.parts.clear()


def _title(root: etree._Element) -> str | None:
    for title in root.iterfind(".//{*}titleStmt/{*}title"):
        if words := clean("".join(str(part) for part in title.itertext())):
            return words
    return None


def _date(root: etree._Element) -> dt.date | None:
    for place in ("settingDesc", "sourceDesc", "creation"):
        for date in root.iterfind(f".//{{*}}{place}//{{*}}date"):
            try:
                return dt.date.fromisoformat((date.get("when") or "")[:10])
            except ValueError:
                continue
    return None


def _left_out(state: _State) -> tuple[str, ...]:
    return tuple(
        ngettext(
            "{count} element <{tag}>, whose words stand in an attribute: line {lines}",
            "{count} elements <{tag}>, whose words stand in attributes: lines {lines}",
            len(at),
        ).format(count=len(at), tag=tag, lines=xml.lines(at))
        for tag, at in sorted(state.others.items())
    )
