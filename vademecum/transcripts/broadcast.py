"""XML with times: captions in TTML (.ttml, .dfxp, .itt), and Transcriber's .trs.

https://www.w3.org/TR/ttml2/: `p` has `begin`, `end`, perhaps an `agent`. Transcriber: `Turn` has
its speakers; in a turn of several, `Who` says whose the words after it are.
"""

from __future__ import annotations

import re
from dataclasses import replace

from lxml import etree

from vademecum.language import _
from vademecum.model import Transcript, Utterance
from vademecum.transcripts import order, spoken, xml
from vademecum.transcripts.cues import Cue
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.text import clean
from vademecum.transcripts.times import number, seconds

_OFFSET = re.compile(r"(\d+(?:\.\d+)?)(h|m|s|ms|f|t)")
_UNITS = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001}
_DTD = re.compile(rb'<!DOCTYPE\s+Trans\s+SYSTEM\s+"[^"<>]*"\s*>')


def is_ttml(text: str) -> bool:
    """Whether the file's root is TTML's."""
    return bool(re.match(r"(?:\s|<\?.*?\?>|<!--.*?-->)*<(?:\w+:)?tt[\s>]", text[:8000], re.DOTALL))


def is_trs(text: str) -> bool:
    """Whether the file's root is Transcriber's."""
    head = text[:8000]
    return bool(re.match(r"\s*<\?xml|\s*<!DOCTYPE Trans|\s*<Trans\b", head)) and "<Trans" in head


def read_ttml(data: bytes, name: str) -> Transcript:
    """The transcript in TTML; VademecumError when broken or without words."""
    root = _root(data, name)
    agents = _agents(root)
    rates = _rate(root, "tickRate", 1.0), _rate(root, "frameRate", 30.0)
    rows: list[tuple[Cue, str]] = []
    for element in root.iter("{*}p"):
        start, end = _time(element.get("begin"), rates), _time(element.get("end"), rates)
        length = _time(element.get("dur"), rates)
        if end is None and start is not None and length is not None:
            end = start + length
        who = (xml.attribute(element, "agent") or "").split()
        cue = Cue(start, end, 0, _lines(element))
        rows.append((cue, ", ".join(agents.get(one, one) for one in who)))
    if any(who for _cue, who in rows):
        found = [
            Utterance(who or None, words, cue.start, cue.end)
            for cue, who in rows
            if (words := clean(" ".join(cue.lines)))
        ]
        return _transcript("ttml", order.utterances(found), name, order.told(found))
    cues = [cue for cue, _who in rows]
    return _transcript("ttml", spoken.utterances(cues), name, spoken.moved(cues))


def _root(data: bytes, name: str) -> etree._Element:
    root: etree._Element | None = None
    for _event, element in xml.events(data, name, ("end",)):
        root = element
    if root is None:
        raise refusal(
            name, _("XML without an element; export it again from the program that made it")
        )
    return root


def _agents(root: etree._Element) -> dict[str, str]:
    """The names of who speaks, by their ids."""
    out = {}
    for agent in root.iter("{*}agent"):
        name = next(iter(agent.iter("{*}name")), None)
        key = xml.attribute(agent, "id")
        words = clean("".join(map(str, name.itertext()))) if name is not None else ""
        if key and words:
            out[key] = words
    return out


def _rate(root: etree._Element, name: str, otherwise: float) -> float:
    found = number(xml.attribute(root, name))
    return found or otherwise


def _time(text: str | None, rates: tuple[float, float]) -> float | None:
    """A time of TTML: a clock, with frames at its end, or an offset with its unit."""
    if not text:
        return None
    if found := _OFFSET.fullmatch(text.strip()):
        ticks, frames = rates
        per = {"t": 1 / ticks, "f": 1 / frames}.get(found[2]) or _UNITS[found[2]]
        return number(found[1], per)
    clock, _colon, frame = text.strip().rpartition(":") if text.count(":") == 3 else (text, "", "")
    whole = seconds(clock)
    part = number(frame, 1 / rates[1]) or 0.0
    return None if whole is None else whole + part


def _lines(element: etree._Element) -> list[str]:
    """The words of a caption, by line."""
    out = [""]
    for event, one in etree.iterwalk(element, events=("start", "end")):
        tag = xml.local(one)
        if event == "start":
            if tag == "br":
                out.append("")
            out[-1] += one.text or ""
        elif one is not element:
            out[-1] += one.tail or ""
    return [line for line in out if line.strip()]


def read_trs(data: bytes, name: str) -> Transcript:
    """The transcript in a .trs; VademecumError when broken or without words."""
    root = _root(_DTD.sub(b"", data, count=1), name)
    people = {
        str(one.get("id")): clean(one.get("name") or "") or str(one.get("id"))
        for one in root.iter("{*}Speaker")
    }
    said: list[Utterance] = []
    for turn in root.iter("{*}Turn"):
        said += _turn(turn, people)
    return _transcript("trs", [item for item in said if item.text], name)


def _turn(turn: etree._Element, people: dict[str, str]) -> list[Utterance]:
    ids = (turn.get("speaker") or "").split()
    names = [people.get(one, one) for one in ids]
    start = number(turn.get("startTime"))
    open_ = Utterance(names[0] if len(names) == 1 else None, turn.text or "", start)
    out = [open_]
    for element in turn.iter("*"):
        tag = xml.local(element)
        if element is turn:
            continue
        if tag == "Who":
            at = number(element.get("nb"))
            index = int(at) - 1 if at is not None else -1
            who = names[index] if 0 <= index < len(names) else None
            out.append(Utterance(who, "", out[-1].start))
        elif tag == "Sync":
            time = number(element.get("time"))
            if not out[-1].text.strip():
                out[-1] = replace(out[-1], start=time)
        elif tag == "Event" and element.get("type") == "noise" and element.get("desc"):
            out[-1] = replace(out[-1], text=f"{out[-1].text} [{element.get('desc')}] ")
        inside = (element.text or "") + " " if len(element) == 0 and element.text else ""
        out[-1] = replace(out[-1], text=out[-1].text + inside + (element.tail or ""))
    end = number(turn.get("endTime"))
    return [replace(item, text=clean(item.text), end=end) for item in out]


def _transcript(
    key: str, said: list[Utterance], name: str, noticed: tuple[str, ...] = ()
) -> Transcript:
    if not any(item.text for item in said):
        raise refusal(
            name, _("a subtitle file without a single word said; export it again with its words")
        )
    ends = [item.end for item in said if item.end is not None]
    return Transcript(key, tuple(said), duration=max(ends, default=None), noticed=noticed)
