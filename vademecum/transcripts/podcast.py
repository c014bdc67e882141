"""HTML transcripts of podcasts: `<cite>Anna Essai:</cite> <time>00:11</time> <p>Bonjour.</p>`.

As the hosts of podcasts write them for « Podcasting 2.0 », a page or a fragment without a root:
https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md
"""

from __future__ import annotations

import re

from lxml import etree

from vademecum.language import _
from vademecum.model import Transcript, Utterance
from vademecum.transcripts import page
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.text import clean, paragraphs
from vademecum.transcripts.times import ONLY_TIME, seconds

_LEAST = 2  # marks of who speaks and of when, that do not show it yet
_WHO, _WHEN = "podcast-who", "podcast-when"  # classes by which the blocks are known again


def recognises(root: etree._Element) -> bool:
    """Whether names stand in `cite`, each before a time and a paragraph, or times before all."""
    names, times = len(_names(root)), len(_times(root))
    return times > 0 and names > 0 and names + times > _LEAST


def read(root: etree._Element, name: str) -> Transcript:
    """The transcript; VademecumError when it holds no words."""
    for elements, kind in ((_names(root), _WHO), (_times(root), _WHEN)):
        for one in elements:
            one.tag = "div"
            one.set("class", kind)
    said: list[Utterance] = []
    speaker: str | None = None
    start: float | None = None
    for block in page.blocks(root):
        text, kind = paragraphs(block.text.split("\n")), block.classes.split(" ")[-1]
        if kind == _WHO:
            speaker, start = clean(text).rstrip(":： \u00a0\u202f") or None, None
        elif kind == _WHEN:
            start = seconds(found[1]) if (found := ONLY_TIME.fullmatch(text)) else None
        elif text:
            heading = block.kind == "h"
            timed = start is not None or (bool(said) and not said[-1].aside)
            # Before the first name somebody speaks as well, once a time stands there.
            nobodys = heading or (speaker is None and not timed)
            said.append(Utterance(None if heading else speaker, text, start, aside=nobodys))
            start = None
    if all(one.aside for one in said):
        raise refusal(name, _("a text without a single word; export it again with its words"))
    return Transcript("html", tuple(said), page.title(root))


def _names(root: etree._Element) -> list[etree._Element]:
    """Who speaks; what a paragraph cites stands elsewhere."""
    return [
        one
        for one in root.iter("cite")
        if (after := one.getnext()) is not None
        and after.tag in {"time", "p"}
        and not (one.tail or "").strip()
    ]


def _times(root: etree._Element) -> list[etree._Element]:
    return [
        one
        for one in root.iter("time")
        if ONLY_TIME.fullmatch(clean("".join(map(str, one.itertext()))))
        and (
            (before := one.getprevious()) is None
            or before.tag in {"cite", "p", "div"}
            or (isinstance(before.tag, str) and re.fullmatch("h[1-6]", before.tag))
        )
        and (after := one.getnext()) is not None
        and after.tag in {"p", "div", "cite"}
    ]
