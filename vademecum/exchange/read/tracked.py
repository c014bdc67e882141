"""Under whose name a document’s tracked changes stand, as its program wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from vademecum.model.proposal import Tracked
from vademecum.transcripts import xml

_PUT_IN, _STRUCK = ("ins", "moveTo"), ("del",)  # where words came from, moveFrom, they are no more
_WORDS = {"ins": "t", "moveTo": "t", "del": "delText"}


def of_word(root: etree._Element) -> Iterator[Tracked]:
    """Each change of words of a part of a Word document, in order; neighbouring runs as one."""
    held: list[str] = []
    last: etree._Element | None = None
    for one in root.iter(*(f"{{*}}{name}" for name in (*_PUT_IN, *_STRUCK))):
        kind = xml.local(one)
        said = "".join(str(each.text or "") for each in one.iter(f"{{*}}{_WORDS[kind]}"))
        author = xml.attribute(one, "author") or ""
        if not said.strip() or not author:
            continue
        goes_on = last is not None and one.getprevious() is last and last.tag == one.tag
        if not (goes_on and last is not None and xml.attribute(last, "author") == author):
            yield from _made(last, held)
            held = []
        held.append(said)
        last = one
    yield from _made(last, held)


def _made(last: etree._Element | None, held: list[str]) -> Iterator[Tracked]:
    if last is not None and held:
        yield from _one(xml.attribute(last, "author") or "", "".join(held))


def of_opendocument(body: etree._Element) -> Iterator[Tracked]:
    """Each change of words of an OpenDocument text, in order."""
    names: dict[str, str] = {}
    for region in body.iter("{*}changed-region"):
        info = next(region.iter("{*}change-info"), None)
        author = "" if info is None else info.findtext("{*}creator") or ""
        key = xml.attribute(region, "id") or ""
        gone = next(region.iter("{*}deletion"), None)
        if gone is not None:
            rows = (one for one in gone if xml.local(one) != "change-info")
            yield from _one(author, " ".join("".join(map(str, one.itertext())) for one in rows))
        elif next(region.iter("{*}insertion"), None) is not None:
            names[key] = author
    going: dict[str, list[str]] = {}
    for event, one in etree.iterwalk(body, events=("start", "end")):
        tag, key = xml.local(one), xml.attribute(one, "change-id") or ""
        if event == "start" and tag == "change-start" and key in names:
            going[key] = []
        elif event == "end" and tag == "change-end" and key in going:
            yield from _one(names[key], "".join(going.pop(key)))
        words = one.text if event == "start" else one.tail
        for held in going.values():
            held.append(words or "")


def _one(author: str, words: str) -> Iterator[Tracked]:
    said, name = " ".join(words.split()), _name(author)
    if said and name:
        yield Tracked(name, said)


def _name(author: str) -> str:
    """A name as it was written; of an address, which some programs write there, what may be one."""
    local, at, _domain = " ".join(author.split()).partition("@")
    return " ".join(one.capitalize() for one in re.split(r"[._ -]+", local)) if at else local
