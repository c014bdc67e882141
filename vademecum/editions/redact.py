"""The chosen library as its readers may read it: words withheld, speakers as agreed, links mended.

Pure: a Library in, a Library out. Places in the result are those of the files.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from typing import TypeVar

from vademecum.corpus import links
from vademecum.model import (
    Attribution,
    Audience,
    Chapter,
    Edition,
    Hearing,
    Library,
    Record,
    Speaker,
    Testimony,
)
from vademecum.record import hearings, testimonies
from vademecum.record.withhold import pruned, withhold
from vademecum.text.scan import scan
from vademecum.text.words import role_words

Text = TypeVar("Text", bound=Chapter | Hearing | Testimony)

ANONYMOUS = "Intervenant"
_ROLE_TARGET = re.compile(r"^(?P<words>.*?)\s*<(?P<target>[^<>]+)>$", re.S)


def redact(library: Library, edition: Edition) -> Library:
    """The library `choose` took, with nothing left in it that the edition withholds."""
    audience = edition.audience
    without = dataclasses.replace(
        library,
        chapters={key: _withheld(one, audience) for key, one in library.chapters.items()},
        records={key: _record(one, audience) for key, one in library.records.items()},
    )
    # Only now is it known which turns and named places are left for links to lead to.
    left = links.places(without)
    return dataclasses.replace(
        without,
        chapters={key: _linked(one, without, left) for key, one in without.chapters.items()},
        records={key: _cut(_linked(one, without, left)) for key, one in without.records.items()},
    )


def shown(hearing: Hearing, speaker: Speaker) -> str:
    """How a speaker is printed; an anonymous one keeps the same letter through a hearing."""
    if speaker.attribution is not Attribution.ANONYMOUS:
        return speaker.shown
    anonymous = [one for one in hearing.speakers if one.attribution is Attribution.ANONYMOUS]
    return f"{ANONYMOUS} {_letter(anonymous.index(speaker))}"


def _letter(number: int) -> str:
    """A, B, … Z, AA, AB, …"""
    head = _letter(number // 26 - 1) if number >= 26 else ""
    return head + chr(ord("A") + number % 26)


def _withheld(thing: Text, audience: Audience) -> Text:
    return dataclasses.replace(thing, body=withhold(thing.body, audience))


def _record(record: Record, audience: Audience) -> Record:
    return _cut(_withheld(record, audience))


def _cut(record: Record) -> Record:
    """The record with turns or paragraphs cut anew from its body."""
    path = record.place.path
    if isinstance(record, Testimony):
        lead, found = testimonies.paragraphs(record.body, record.body_line, path)
        return dataclasses.replace(record, lead=lead, paragraphs=found)
    cut = hearings.turns(record.body, record.body_line, record.speakers, path)
    return dataclasses.replace(record, lead=cut.lead, turns=cut.turns)


def _linked(thing: Text, library: Library, left: Mapping[str, object]) -> Text:
    """Links made to lead to names Sphinx knows; a link to what is withheld keeps only its text."""
    edits: list[tuple[int, int, str]] = []
    for link in scan(thing.body).links:
        if link.image or link.span is None or link.label is None:
            continue
        found = links.resolve(link.target, thing.place.path, library)
        text = thing.body[slice(*link.label)]
        if found.kind == "inside" and found.anchor in left:
            edits.append((*link.span, f"[{text}](#{found.anchor})"))
        elif found.kind != "outside":
            edits.append((*link.span, text))
    for role in scan(thing.body).roles:
        if role.name in ("ref", "numref") and role.span is not None:
            parts = _ROLE_TARGET.match(role.text)
            if parts and parts["target"] not in left:
                edits.append((*role.span, role_words(role.name, role.text)))
    return dataclasses.replace(thing, body=pruned(_spliced(thing.body, edits)))


def _spliced(body: str, edits: list[tuple[int, int, str]]) -> str:
    """The body with its edits made; of two that overlap, the outer one."""
    done = body
    limit = len(body) + 1
    for start, end, text in sorted(edits, key=lambda one: (-one[1], one[0])):
        if end <= limit:
            done = done[:start] + text + done[end:]
            limit = start
    return done
