"""oTranscribe's .otr: JSON whose `text` is HTML, with the times in spans."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree, html

from vademecum.language import _
from vademecum.model import Transcript
from vademecum.transcripts.alone import Line
from vademecum.transcripts.jsonfile import load
from vademecum.transcripts.lines import utterances
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.rich import Builder
from vademecum.transcripts.times import number

_BLOCKS = frozenset("p div br li ul ol blockquote h1 h2 h3 h4 h5 h6 tr table".split())
_BOLD = frozenset({"b", "strong"})
_SILENT = frozenset("script style template head title".split())


def recognises(text: str) -> bool:
    """Whether it is JSON with oTranscribe's two keys near one another."""
    start = text.lstrip()
    return (
        start.startswith("{")
        and '"text"' in text
        and ('"media-time"' in text or 'class=\\"timestamp\\"' in text)
    )


def read(data: bytes, name: str) -> Transcript:
    """The transcript in an .otr file; VademecumError when its text holds no words."""
    value = load(data, name)
    text = value.get("text") if isinstance(value, Mapping) else None
    if not isinstance(text, str):
        raise refusal(
            name,
            _(
                "JSON, but without the “text” of an oTranscribe file;"
                " export it again from the program that made it"
            ),
        )
    said = utterances(_lines(text))
    if not said:
        raise refusal(
            name, _("an oTranscribe file without a single word; export it again with its words")
        )
    return Transcript("otr", tuple(said), tool="oTranscribe")


def _lines(text: str) -> list[Line]:
    try:
        root = html.document_fromstring(text.replace("\x00", "") or "<p></p>")
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return []
    builder = Builder()
    bold = silent = 0  # how many open elements are bold, or hold no words
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else ""
        stamp = _stamp(element)
        if event == "start":
            bold += tag in _BOLD
            silent += tag in _SILENT or stamp is not None
            if tag in _BLOCKS:
                builder.end(broken=tag == "br")
            if stamp is not None:
                builder.stamp(stamp)
            words = element.text
        else:
            if event == "end":
                bold -= tag in _BOLD
                silent -= tag in _SILENT or stamp is not None
                if tag in _BLOCKS - {"br"}:
                    builder.end()
            words = element.tail
        if not silent:
            builder.add(words, bold > 0)
    return builder.done()


def _stamp(element: etree._Element) -> float | None:
    if element.tag != "span" or "timestamp" not in (element.get("class") or ""):
        return None
    return number(element.get("data-timestamp"))
