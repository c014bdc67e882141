"""A past state of a record that no longer reads as a record does: as far as its lines can be read.

It was committed all the same, and what it says of consent was somebody's word. The tool's own
reading refuses a key twice, a fence lost, a file in UTF-16; here their lines are read one by one.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from vademecum.history import words
from vademecum.text.conflict import is_mark
from vademecum.text.frontmatter import scalar

_MARKS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_CLOSED = re.compile(r"^(?:\.{3}|-{2,}|[—–]-?)[ \t]*$", re.M)  # as people close it otherwise
_SPEECH = re.compile(r"^(?:\{#|\*\*)", re.M)  # a turn begins
_ENTRY = re.compile(r"^[ \t]+(?P<key>[\w-]+)[ \t]*:", re.M)
_ACCORD = re.compile(r"(?<![\w-])accord[ \t]*:")
_PAIR = re.compile(
    r"(?<![\w-])(?P<key>[a-z][\w-]*)[ \t]*:[ \t]*(?:&\w+[ \t]+)?"
    r"(?:\"(?P<double>(?:[^\"\\\n]|\\.)*)\"|'(?P<single>[^'\n]*)'|(?P<bare>[^\s,{}\[\]#\"'][^,{}\[\]#\n]*))"
)
_OF_A_PERSON = ("dans-le-texte", "affiche", "attribution", "personne", "entendu")
_OF_AN_ACCORD = ("base", "etat", "diffusion", "embargo", "date", "reference", "informe")
_WITHIN = frozenset({*_OF_A_PERSON, "accord", *_OF_AN_ACCORD})


def decoded(content: bytes) -> str:
    """The LF text of a blob, of one that a program saved in UTF-16 or with a NUL in it too."""
    if b"\0" in content:
        wide = _MARKS.get(content[:2]) or _unmarked(content)
        content = content.decode(wide, "replace").encode() if wide else content.replace(b"\0", b"")
    return words.decode(content).removeprefix("\ufeff").replace("\r\n", "\n")


def _unmarked(content: bytes) -> str:
    """The encoding of a text of which every other byte is none; "" where it is not so."""
    for start, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        every = content[start::2]
        if every.count(0) * 2 > len(every):
            return name
    return ""


def opened(text: str) -> str:
    """The text with its front matter between two fences, where lines of one can be told."""
    text = text.removeprefix("\ufeff").lstrip("\n \t\u00a0")
    if not text.startswith("---"):
        text = f"---\n{text}"
    first = text.find("\n") + 1
    ends = [found for sign in (_CLOSED, _SPEECH) if (found := sign.search(text, first))]
    end = min(ends, key=lambda one: one.start(), default=None)
    last = end.start() if end is not None else len(text)
    closed = end is not None and end.re is _CLOSED
    rest = text[end.end() :].lstrip("\n") if end is not None and closed else text[last:]
    head = "".join(line for line in text[first:last].splitlines(True) if not is_mark(line.rstrip()))
    return f"---\n{head.rstrip()}\n---\n{rest}"


def tables(name: str, told: str) -> Iterator[str]:
    """The table `accord` or `intervenants`, written anew from its lines, in each way they say."""
    if name == "accord":
        yield from (f"accord: {one}\n" for one in _accords(told))
        return
    people: dict[str, list[str]] = {}
    for key, lines in _entries(told):
        people.setdefault(key, []).extend(_person(key, lines))
    those = list(people.values())
    for at in range(max(map(len, those), default=0)):
        rows = "".join(f"  {each[min(at, len(each) - 1)]}\n" for each in those if each)
        yield f"intervenants:\n{rows}"


def _entries(told: str) -> Iterator[tuple[str, str]]:
    """(key, lines) of each person."""
    own = [one for one in _ENTRY.finditer(told) if one["key"] not in _WITHIN]
    for one, after in zip(own, [*own[1:], None], strict=True):
        yield one["key"], told[one.end() : after.start() if after is not None else len(told)]


def _person(key: str, lines: str) -> Iterator[str]:
    own = {name: value for name, value in _pairs(lines) if name in _OF_A_PERSON}
    head = ", ".join(f"{name}: {scalar(value)}" for name, value in own.items())
    accords = list(_accords(lines))
    for one in accords:
        yield f"{key}: {{{head}, accord: {one}}}" if head else f"{key}: {{accord: {one}}}"
    if not accords:
        yield f"{key}: {{{head}}}"


def _accords(lines: str) -> Iterator[str]:
    """Every accord that some lines hold: of a key twice, by the first value and by the last."""
    for one in _ACCORD.split(lines)[1:]:
        pairs = [each for each in _pairs(one) if each[0] in _OF_AN_ACCORD]
        ways = [dict(reversed(pairs)), dict(pairs)]
        for way in ways[: 1 if ways[0] == ways[1] else 2]:
            yield "{" + ", ".join(f"{name}: {scalar(value)}" for name, value in way.items()) + "}"


def _pairs(lines: str) -> list[tuple[str, str]]:
    return [
        (one["key"], (one["double"] or one["single"] or one["bare"] or "").strip())
        for one in _PAIR.finditer(lines)
    ]
