"""What somebody reads out without quotation marks: a letter, a poem, whose lines look like labels.

`Je vous lis son poème. | La Mer : elle monte. | Le Vent : il tourne.` Where a sentence announces
it, what only stands there is no sure name, and the passage is one question, its words with who
reads. Where nothing announces it, lines of one paragraph that all open so, each otherwise and
nowhere else, are one question too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import MutableSequence, Sequence

from vademecum.transcripts import shapes
from vademecum.transcripts.alone import Line
from vademecum.transcripts.heads import Doubt
from vademecum.transcripts.labels import Opening, same
from vademecum.transcripts.weighing import Verdict

_LONGEST = 40  # lines of what is read out
_LEAST = 3  # lines in a row that open as verses may
_WRITING = (
    r"(?:lettre|courrier|courriel|mail|message|mot|poème|texte|discours|témoignage|chanson|extrait|"
    r"passage|article|communiqué|vers|strophe)s?"
)
_ANNOUNCES = re.compile(
    r"\b(?:(?:je|nous|on) (?:vais |allons |va |voudrais |veux )?"
    r"(?:(?:vous|te|le|la|les|lui|leur) )*(?:lis|lisons|lit|lire|cite|citons|citer)\b"
    r"|donn(?:e|er|ons|ez) lecture"
    r"|(?:[mlt]['’]|nous |vous |lui |leur )(?:a|ont|avait) (?:écrit|adressé|envoyé)"
    r"|(?:voici|voilà) (?:la|le|les|l['’]|son|sa|ses|ce|cette|mon|ma|une?) ?"
    rf"(?:\w+ ){{0,2}}{_WRITING})",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"(?<=[.!?…])\s+")
_ARTICLES = frozenset({"le", "la", "les", "un", "une", "des"})


def announced(
    lines: Sequence[Line], openings: Sequence[Opening | None], verdict: Verdict
) -> list[range]:
    """The lines of each passage that somebody announces, up to the next sure name of the file."""
    often = Counter(same(name) for item in openings if (name := verdict.name(item)) is not None)
    usual = Counter(item.mark for item in openings if item and verdict.name(item) is not None)
    [(way, _count)] = usual.most_common(1) or [("", 0)]
    found: list[range] = []
    at = 0
    while at < len(lines) - 1:
        last = _SENTENCES.split(lines[at].text)[-1]
        if verdict.names and _ANNOUNCES.search(last):
            end = at + 1
            while end < min(len(lines), at + 1 + _LONGEST):
                item = openings[end]
                name = verdict.name(item)
                if item and name is not None and not _is_read(item, often[same(name)], way):
                    break
                end += 1
            if end < len(lines) and end > at + 1:
                found.append(range(at + 1, end))
                at = end - 1
        at += 1
    return found


def unannounced(
    lines: Sequence[Line], openings: Sequence[Opening | None], verdict: Verdict
) -> list[range]:
    """The lines in a row of one paragraph that all open with a word of their own before a sentence
    that goes on: `Mer : elle monte. | Vent : il tourne.`"""
    if not verdict.names or all(line.follows for line in lines[1:]):
        return []
    often = Counter(same(item.label) for item in openings if item and item.label)
    may = [
        item is not None
        and bool(item.label)
        and often[same(item.label or "")] == 1
        and item.rest[:1].islower()
        and not (item.timed or item.apart or shapes.is_declared(item.label or ""))
        for item in openings
    ]
    found: list[range] = []
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and may[end] and (end == at or lines[end].follows):
            end += 1
        if end - at >= _LEAST:
            found.append(range(at, end))
        at = max(end, at + 1)
    return found


def _is_read(item: Opening, times: int, way: str) -> bool:
    """Whether a label that passes for a sure name may be of what is read: a thing's, once, or one
    behind which a sentence goes on at another sign than the file's."""
    label = item.label or ""
    goes_on = item.rest[:1].islower()
    if item.mark != way and goes_on and not item.timed:
        return True
    if times > 1 or item.timed or item.apart or shapes.is_declared(label):
        return False
    thing = shapes.bare(label.split()[0]) in _ARTICLES or label[:2].casefold() in {"l'", "l’"}
    return goes_on and (thing or shapes.is_word(label))


def once(
    passages: Sequence[range], asked: MutableSequence[str], told: dict[int, Doubt]
) -> dict[int, Doubt]:
    """The doubts where each passage is one question, weak, at its first; `asked` is cleared in
    them."""
    out = dict(told)
    for lines in passages:
        doubted = [at for at in lines if asked[at] or at in out]
        for at in doubted:
            label = asked[at] or out[at].label
            asked[at] = ""
            if at == doubted[0]:
                out[at] = Doubt(label, strong=False)
            else:
                out.pop(at, None)
    return out
