"""The form of a returned document: what was ticked, and whether it holds together."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from vademecum.french.folding import normal
from vademecum.language import _
from vademecum.model import Hearing
from vademecum.review import letter
from vademecum.review.returned import Returned

_TICKED = re.compile(r"\s*(?:[☒☑✓✔🗹🗷✗✘]|\[[xX✓]\]|[xX](?=\s))\s*(.*)", re.DOTALL)
_DATE = re.compile(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})|(\d{4})-(\d{2})-(\d{2})")


@dataclass(slots=True)
class Ticks:
    """What the person chose."""

    approved: bool = False
    reach: str | None = None  # public, membres, travail
    embargo: dt.date | None = None
    attributions: dict[str, str] = field(default_factory=dict)  # speaker's key -> word
    said: list[str] = field(default_factory=list)  # what could not be taken


def ticks(returned: Returned, record: Hearing) -> Ticks:
    """The choices; contradictory ones are said, and none of them taken."""
    tags = {*returned.ticked, *_written(returned, record)}
    out = Ticks(approved="vm:approuve" in tags)
    reaches = sorted(tag.removeprefix("vm:diffusion:") for tag in tags if ":diffusion:" in tag)
    if "vm:refus" in tags:
        out.said.append(_("the form refuses publication: nothing of “accord” is changed"))
    elif len(reaches) > 1:
        out.said.append(_("the form ticks several audiences: nothing of “accord” is changed"))
    elif reaches:
        out.reach = reaches[0]
    for speaker in record.speakers:
        start = f"vm:nom:{speaker.key}:"
        ways = sorted(tag.removeprefix(start) for tag in tags if tag.startswith(start))
        if len(ways) == 1:
            out.attributions[speaker.key] = ways[0]
        elif ways:
            out.said.append(_("the form names {label} in several ways").format(label=speaker.label))
    _embargo(returned, out)
    return out


def _written(returned: Returned, record: Hearing) -> Iterator[str]:
    """Boxes that came back as plain characters: programs other than Word drop the form."""
    known = {
        normal(choice.words): choice.tag
        for _question, choices in letter.choices(record)
        for choice in choices
    }
    for line in returned.lines:
        found = _TICKED.match(line.text)
        if found and normal(found[1]) in known:
            yield known[normal(found[1])]


def _embargo(returned: Returned, out: Ticks) -> None:
    start = normal(letter.EMBARGO)
    lines = (normal(line.text) for line in returned.lines)
    loose = next((line.removeprefix(start) for line in lines if line.startswith(start)), "")
    text = returned.fields.get("vm:embargo") or loose
    found = _DATE.search(text)
    if found is None:
        if text.strip() and text.strip() != "date":
            out.said.append(_("the form's date cannot be read: {text}").format(text=text.strip()))
        return
    day, month, year = (
        (found[1], found[2], found[3]) if found[1] else (found[6], found[5], found[4])
    )
    try:
        out.embargo = dt.date(int(year), int(month), int(day))
    except ValueError:
        out.said.append(_("the form's date cannot be read: {text}").format(text=text.strip()))
