"""Text with a tag above what each person says, `<SPEAKER ID=2 NAME="Anna Essai">`, as corpora of
the European Parliament's debates have it: `<P>` opens a paragraph, `<CHAPTER ID=1>` a title.

No tag is closed, so it is no XML; whoever a tag names says all there is up to the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vademecum.language import _
from vademecum.model import Transcript, Utterance
from vademecum.transcripts import markup, voices
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.text import clean, decode, paragraphs

_TAG = re.compile(r"<(?P<tag>SPEAKER|CHAPTER|P)(?P<values>(?:\s[^<>\n]*)?)/?>", re.IGNORECASE)
_SPEAKER = re.compile(r"^\s*<SPEAKER\s[^<>\n]*?\bNAME\s*=", re.IGNORECASE | re.MULTILINE)
_CLOSED = re.compile(r"</(?:SPEAKER|CHAPTER)\s*>|<\?xml\b|<!DOCTYPE\b", re.IGNORECASE)
_VALUE = re.compile(r"(\w+)\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)'|([^\s\"'<>]+))")
_OURS = frozenset({"id", "name"})  # what a tag says besides is left out, and said


def recognises(text: str) -> bool:
    """Whether a tag that names who speaks opens a line of the text's beginning, and none closes."""
    start = text[:50_000]
    return _SPEAKER.search(start) is not None and _CLOSED.search(text) is None


def read(data: bytes, name: str) -> Transcript:
    """The transcript in such a text; VademecumError when it holds no words."""
    text = decode(data, name)
    left: dict[str, None] = {}
    said = list(_said(text, left))
    if not said:
        raise refusal(name, _("a text without a single word; export it again with its words"))
    told = [_("what the tags say besides names: {values}").format(values=", ".join(left))]
    return Transcript("tagged", tuple(said), left_out=tuple(told if left else ()), declared=True)


def _said(text: str, left: dict[str, None]) -> Iterator[Utterance]:
    """What stands between tags; before the first, and below a chapter's, nobody says it."""
    who: str | None = None
    aside, at = True, 0
    parts: list[str] = []
    for tag in _TAG.finditer(text):
        parts += _paragraphs(text[at : tag.start()])
        at = tag.end()
        kind = tag["tag"].upper()
        if kind == "P":
            continue
        if words := paragraphs(parts):
            yield Utterance(who, words, aside=aside)
        parts = []
        values = {one[1].casefold(): one[2] or one[3] or one[4] or "" for one in _values(tag)}
        left |= {one[1].upper(): None for one in _values(tag) if one[1].casefold() not in _OURS}
        aside = kind == "CHAPTER"
        who = None if aside else voices.label(clean(markup.told(values.get("name", ""))))
    if words := paragraphs([*parts, *_paragraphs(text[at:])]):
        yield Utterance(who, words, aside=aside)


def _values(tag: re.Match[str]) -> list[re.Match[str]]:
    return list(_VALUE.finditer(tag["values"]))


def _paragraphs(text: str) -> list[str]:
    return [markup.told(part) for part in re.split(r"\n\s*\n", text)]
