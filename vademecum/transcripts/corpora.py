"""Texts marked for the statistics of words: IRaMuTeQ and Alceste, Lexico; and records of a form.

`**** *loc_A *sexe_f`, `0001 *loc_A` and `<loc=A>` say whose the words below are: nobody says
them. So does a form that comes back, `Speaker: Anna` above `Text: Bonjour`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vademecum.language import N_, _
from vademecum.model import Transcript, Utterance
from vademecum.transcripts import columns, voices
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.text import clean, decode, paragraphs
from vademecum.transcripts.times import instant

_STARS = re.compile(r"(?:\*{4}|\d{4})((?:[ \t]+\*[^\s*_]+(?:_\S+)?)+)[ \t]*")
_THEME = re.compile(r"-\*\S+[ \t]*")
_TAG = re.compile(r"<([^\W\d][\w-]*)=([^<>\n]{1,80})>")
_WHO = frozenset(
    "loc locuteur locutrice int intervenant intervenante interv nom name speaker spk orateur"
    " oratrice orat personne pers qui who auteur participant enquete role".split()
)
_KEY = re.compile(r"([^\W\d_][\w -]{0,19}?)\s?:\s*(\S.*)")
_UNSAID = N_(
    "a corpus of IRaMuTeQ, Alceste or Lexico in which no variable says who speaks: name it loc"
)


def is_corpus(text: str) -> bool:
    """Whether the text opens with a mark of such a corpus, and has another."""
    start = text.lstrip("\ufeff \t\n")
    if _STARS.fullmatch(start.split("\n", 1)[0].rstrip()):
        return True
    return _TAG.match(start) is not None and len(_TAG.findall(text[:200_000])) > 1


def read_corpus(data: bytes, name: str) -> Transcript:
    """The transcript in a marked corpus; VademecumError where no variable says who speaks."""
    text = decode(data, name)
    said: list[Utterance] = []
    left: dict[str, None] = {}
    named = False
    for marks, words in _stretches(text):
        who = next((value for key, value in marks if key.casefold() in _WHO), None)
        named = named or who is not None
        left |= {key: None for key, _value in marks if key.casefold() not in _WHO}
        if not marks and said and words:
            said.append(Utterance(said[-1].speaker, words))
        elif words:
            said.append(Utterance(voices.label(who.replace("_", " ")) if who else None, words))
    if not named:
        raise refusal(name, _(_UNSAID))
    if not said:
        raise refusal(name, _("a text without a single word; export it again with its words"))
    told = [_("the variable “{name}”").format(name=key[:60]) for key in left]
    return Transcript("corpus", tuple(said), left_out=tuple(told))


def _stretches(text: str) -> Iterator[tuple[list[tuple[str, str]], str]]:
    """The marks above each stretch of words, and the words."""
    marks: list[tuple[str, str]] = []
    lines: list[str] = []
    stars = _STARS.match(text.lstrip("\ufeff \t\n")) is not None
    for line in text.split("\n"):
        found = _STARS.fullmatch(line.strip()) if stars else None
        tags = [] if stars else list(_TAG.finditer(line))
        if not found and not tags:
            lines += [] if stars and _THEME.fullmatch(line.strip()) else [line.replace("§", " ")]
            continue
        at = 0
        for tag in tags:
            lines.append(line[at : tag.start()])
            if words := _words(lines):
                yield marks, words
                marks = []
            lines, at = [], tag.end()
            marks = [*marks, (tag[1], tag[2])]
        if found:
            if words := _words(lines):
                yield marks, words
            lines, at = [], len(line)
            variables = [one.lstrip("*").partition("_") for one in found[1].split()]
            marks = [(key, value) for key, _sign, value in variables if value]
        lines.append(line[at:])
    if words := _words(lines):
        yield marks, words


def _words(lines: list[str]) -> str:
    return paragraphs(re.split(r"\n\s*\n", "\n".join(lines)))


def is_form(text: str) -> bool:
    """Whether every line is a field of a form that comes back and says who, what, perhaps when."""
    rows = (row for line in text.lstrip("\ufeff").split("\n") if (row := line.strip()))
    kinds: list[str] = []
    for row in rows:  # the first that is no field decides
        found = _KEY.fullmatch(row)
        kind = columns.kind(found[1]) if found else ""
        if not kind:
            return False
        kinds.append(kind)
    if len(kinds) < 4:
        return False
    said = kinds.count("text")
    return said > 1 and kinds.count("speaker") == said and kinds[0] != "text"


def read_form(data: bytes, name: str) -> Transcript:
    """The transcript in records of a form; VademecumError when they hold no words."""
    said: list[Utterance] = []
    told: dict[str, str] = {}
    for line in decode(data, name).lstrip("\ufeff").split("\n"):
        if (found := _KEY.fullmatch(line.strip())) is None:
            continue
        kind = columns.kind(found[1])
        if kind in told:
            said += _record(told)
            told = {}
        told[kind] = found[2]
    said += _record(told)
    if not said:
        raise refusal(name, _("a text without a single word; export it again with its words"))
    return Transcript("form", tuple(said))


def _record(told: dict[str, str]) -> list[Utterance]:
    words = clean(told.get("text", ""))
    start, end = instant(told.get("start")), instant(told.get("end"))
    who = columns.called(told.get("given", ""), told.get("speaker", ""))
    return [Utterance(voices.label(who), words, start, end)] if words else []
