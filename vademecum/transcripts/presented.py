"""Who is presented by a title or by what they are, among labels that end in a full stop.

`Pr Luc Preuve, infectiologue. Je refuse.`, `S.E. M. Ali Preuve, ambassadeur. Non.`, `Col. Preuve.
Non.`: titles and trades have no end, so none is listed here. What shows a label is that no verb
stands before the full stop, and that names which the file surely has end so as well.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from vademecum.transcripts import joint, persons, shapes, together, unheard
from vademecum.transcripts.above import CLOSES
from vademecum.transcripts.alone import Line
from vademecum.transcripts.doubts import behind_time
from vademecum.transcripts.groups import CIVIL, UP
from vademecum.transcripts.heads import (
    LIKE_A_MANNER,
    Doubt,
    is_addressed,
    lists_people,
)
from vademecum.transcripts.labels import Opening
from vademecum.transcripts.particles import BETWEEN as PARTICLE

_SURE = 2  # labels with a full stop that are a file's way
_SHARE = 0.25  # of its sure labels, that have it
_CUT = rf"(?:(?:{UP}\.[ -]?)+(?:{UP}[^\W\d_]{{1,3}}\.)?|{UP}[^\W\d_]{{1,3}}\.)"  # `S.E.`, `Col.`
_WORD = rf"(?:[dDlLO]['’])?{UP}[\w'’]*(?:-[\w'’]+)*"
_ANY = rf"(?:{_CUT}|{_WORD})"
_MORE = rf"(?: (?:{PARTICLE} ){{0,2}}(?:d['’])?{_ANY})"
_SMALL = r"[a-zà-öø-ÿ][\w'’-]*"
_NAME = (
    # `L’amiral Jean Preuve`, `M. le professeur Preuve`
    rf"(?P<ranked>(?:(?P<civil>{CIVIL}) )?(?:[Ll][ea] |[Ll]['’]){_SMALL}(?: {_SMALL}){{0,6}}"
    rf"{_MORE}{{0,4}} {_WORD})"
    rf"|(?P<titled>{_CUT})(?: ?{_ANY}){{0,1}}{_MORE}{{0,5}} ?{_WORD}"
    rf"|{_WORD}{_MORE}{{0,6}} {_WORD}"
)
_INNER = r"(?:[^:;!?«»“”…–—\n.]|(?<=[ ,]\w)\.|(?<=[ ,]MM)\.|(?<=\bExc)\.)"  # `conseil de M. Roux`
_QUALITY = rf", ?(?P<quality>[^\W\d_]{_INNER}{{1,160}}?(?<![ ,]\w)(?<![ ,]MM)(?<!\bExc))"
_LABEL = re.compile(
    rf"(?P<label>(?P<name>{_NAME})(?:{_QUALITY})?)\. +(?P<rest>[\w«\"“].*)", re.DOTALL
)
# What a sure label of the file goes on with, up to a full stop: ` (SOC), de son banc`.
_MORE_OF = re.compile(
    r"(?P<tail>(?:(?: ?[(\[]| [–—-] | (?:et|ou|avec|and|or) )|, ?(?P<quality>))"
    r"(?:[^.:;!?«»“”…\n]|(?<=[ ,]M)\.|(?<=[ ,]MM)\.){2,160}?(?<![ ,]M)(?<![ ,]MM))\."
    r"(?: ?[–—-]{1,2})? +(?P<rest>[\w«\"“].*)",
    re.DOTALL,
)
_GROUPED = re.compile(rf"{CIVIL} (?:{PARTICLE} )?{_WORD}{_MORE}{{0,4}} ?\([^()\n]{{1,60}}\)")
_SPELT = re.compile(r"(?:Monsieur|Madame|Mesdames|Messieurs)\b")
_STYLE = re.compile(r"S(?:on|a) (?:Excellence|Éminence|Sainteté|Majesté|Altesse|Béatitude)\b")
_AGREED = re.compile(r"d['’]accord\b", re.IGNORECASE)


def labels(
    lines: Sequence[Line],
    openings: Sequence[Opening | None],
    names: Sequence[str | None],
    among: Collection[int],
) -> dict[int, Doubt]:
    """The lines of `among`, which nothing decides, that open so: who spoke before may go on."""
    sure = [item.mark for item, name in zip(openings, names, strict=True) if item and name]
    stopped = sure.count(".")
    if stopped < _SURE or stopped < len(sure) * _SHARE:
        return {}
    begun = next(at for at, name in enumerate(names) if name)
    known = {bare for name in names if name for bare in (name, name.partition(" (")[0])}
    return {
        at: Doubt(label, strong=False)
        for at in among
        if at > begun and _begins(lines, at)
        if (label := _label(lines[at].text, known) or _several(lines[at].text, known))
    }


def whole(
    lines: Sequence[Line],
    openings: Sequence[Opening | None],
    names: Sequence[str | None],
    asked: Sequence[str],
    doubts: Mapping[int, Doubt],
) -> tuple[list[str], dict[int, Doubt]]:
    """What is asked about and doubted; with the whole label where a line opens so, or with several
    people: `S. Exc. M. Ali Preuve, ambassadeur`, of which `S. Exc` is no name."""
    told = {at: label for at, label in enumerate(asked) if label}
    told |= {at: doubt.label for at, doubt in doubts.items()}
    out, doubted = list(asked), dict(doubts)
    wholes = labels(lines, openings, names, told.keys())
    wholes |= {
        at: Doubt(one.label, strong=False)
        for at in told
        if (one := joint.read(behind_time(lines[at].text, openings[at])[: joint.HEAD]))
    }
    for at, found in wholes.items():
        if not found.label.startswith(told[at]):
            continue
        if at in doubted:
            doubted[at] = replace(doubted[at], label=found.label)
        else:
            out[at] = found.label
    return out, doubted


def _begins(lines: Sequence[Line], at: int) -> bool:
    """Whether a paragraph or a sentence begins there."""
    return not lines[at].follows or CLOSES.search(lines[at - 1].text) is not None


def _several(line: str, known: Collection[str]) -> str:
    """The surnames of several people that open a line, known to the file or not; "" where none."""
    return joint.surnames(line, known) or together.stopped(line)


def _label(line: str, known: Collection[str]) -> str:
    """What opens a line so; "" where nothing does."""
    return unheard.stopped(line) or presented(line) or _goes_on(line, known)


def _goes_on(line: str, known: Collection[str]) -> str:
    """The label of a line that opens as one of the file's and goes on as no sentence does, `Mme
    Essai (SOC), de son banc`; "" where none does."""
    flat = line.replace("\u00a0", " ").replace("\u202f", " ")
    name = max((one for one in known if flat.startswith(one)), key=len, default="")
    if not name and (grouped := _GROUPED.match(flat)):
        name = grouped[0]
    found = _MORE_OF.match(flat, len(name)) if name and not _SPELT.match(name) else None
    if found is None or not _opens(found["rest"]):
        return ""
    tail = found["tail"]
    if persons.acts(tail) or persons.speaks(tail) or joint.acts(tail):
        return ""
    addressed = found["quality"] is not None and not name.endswith(")")
    quality = flat[found.start("quality") : found.end("tail")] if addressed else ""
    if addressed and not (_says_what(quality) or LIKE_A_MANNER.match(tail)):
        return ""
    return line[: found.end("tail")]


def presented(line: str) -> str:
    """The label of a line that opens so, `Pr Luc Preuve, infectiologue`; "" where none does."""
    found = _LABEL.match(line.replace("\u00a0", " ").replace("\u202f", " "))
    if found is None or not _opens(found["rest"]):
        return ""
    quality, name = found["quality"], found["name"]
    first, *after = name.split()
    if shapes.is_heading(first) or shapes.is_call(first) or persons.acts(found["label"]):
        return ""
    if found["ranked"]:
        few = not found["civil"] and sum(word[0].isupper() for word in after) < _SURE
    else:
        opens = shapes.bare(first) in shapes.GRAMMAR and not _STYLE.match(name)
        few = opens or (_SPELT.match(first) is not None and len(after) < _SURE)
    if few:
        return ""
    if quality is None:
        return line[: found.end("label")] if found["ranked"] or found["titled"] else ""
    titled = found["ranked"] or found["titled"] or re.match(rf"{CIVIL} ", name)
    is_one = _says_what(quality) and (quality[0].islower() or titled)
    return line[: found.end("label")] if is_one else ""


def _opens(rest: str) -> bool:
    """Whether what follows is said, and no list of people goes on."""
    return not rest[0].islower() and not lists_people(rest)


def _says_what(quality: str) -> bool:
    """Whether words behind a name say what somebody is: not `merci`, `une question`, `bravo`."""
    first = quality.split()[0]
    if is_addressed(f", {quality}") or shapes.is_call(first) or shapes.is_verb(first):
        return False
    return shapes.bare(first) not in shapes.GRAMMAR and _AGREED.match(quality) is None
