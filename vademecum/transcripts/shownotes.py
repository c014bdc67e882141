"""What stands above a transcript and is not of it: notes of an episode, links, guests, chapters.

`- [Le rapport](https://…) | Anna Essai [03:58]`: who wrote or told it, and when it is spoken of; no
label, and nobody's words. Only above the title « Transcription », or above the first words under a
name: somebody may well read out a list of links.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from vademecum.transcripts.alone import Line
from vademecum.transcripts.labels import Opening

_BEGINS = re.compile(
    r"\W*(?:full |the |episode |the full )?(?:re)?(?:transcri(?:pts?|ptions?|pción|pció|zione|ção)"
    r"|transkript(?:ion)?|verbatim)(?: below| intégrale?| complète?| of (?:the|this) episode"
    r"| de l['’](?:épisode|entretien|émission))?\W*",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"\W*(?:les |our |the |episode |show ?)?(?:liens?|links?|notes?|ressources?|resources?"
    r"|sources?|chapitres?|chapters?|time ?stamps?|minutage|sommaire|news|events?|guests?"
    r"|invitée?s?|crédits?|credits?|références?|references?|lectures?|reading list"
    r"|further reading|actualités|à propos|about|pour aller plus loin)"
    r"(?: (?:de l['’]épisode|utiles|mentioned|citée?s))?\W*",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"!?\[[^\[\]\n]*(?:\[[^\[\]\n]*\][^\[\]\n]*)?\]\(\S+?\)|<?(?:https?://|www\.)\S+"
)
_ITEM = re.compile(r"(?:[-–—•*·▪‣◦+]|\d{1,3}[.)])\s+")
_ENDS = re.compile(r"[.?!…][»”\"')\]\s]*$")
_WHEN = re.compile(r"(?:^|\s)[\[(]?\d{1,3}:\d{2}(?::\d{2})?[\])]?(?:\s|$)")
_TITLE = 80  # characters of what stands above a list of links


def lines(every: Sequence[Line], openings: Sequence[Opening | None]) -> frozenset[int]:
    """The lines that are such notes."""
    begins = [at for at, line in enumerate(every) if _BEGINS.fullmatch(line.text)]
    first = begins[0] if begins else _first(every, openings)
    labelled = {at for at, item in enumerate(openings[:first]) if item and item.label and item.rest}
    found = set(_notes(every[:first], labelled, titled=bool(begins)))
    return frozenset(found | set(begins[:1])) if found else frozenset()


def _first(every: Sequence[Line], openings: Sequence[Opening | None]) -> int:
    """Where somebody is first named who says more than links."""
    for at, item in enumerate(openings):
        text = every[at].text
        named = item is not None and item.label and item.rest and not item.timed
        if named and not _is_linked(text) and not _ITEM.match(text):
            return at
    return 0


def _notes(above: Sequence[Line], labelled: Collection[int], *, titled: bool) -> Iterator[int]:
    """The notes among the lines above, of which some are `labelled`; `titled`: those of a section
    need no mark of a list, and a link behind a name alone is nobody's message."""
    section = False
    for at, line in enumerate(above):
        text = line.text
        below = above[at + 1].text if at + 1 < len(above) else ""
        opens = len(text) <= _TITLE and (line.heading or text.rstrip().endswith(":"))
        if _SECTION.fullmatch(text) or (opens and _is_linked(below)):
            section = True
            yield at
            continue
        told = _ENDS.search(text) is not None and not line.heading
        section = section and not told and not line.heading
        item = _ITEM.match(text) is not None or _WHEN.search(text) is not None
        free = titled or section or item or at not in labelled
        if (_is_linked(text) and free) or (section and (item or titled)):
            yield at


def _is_linked(text: str) -> bool:
    """Whether a line is a link and what it is, and no sentence with one."""
    if _LINK.search(text) is None:
        return False
    rest = _LINK.sub("", text).strip()
    item = _ITEM.match(text) is not None
    return item or _ENDS.search(rest) is None
