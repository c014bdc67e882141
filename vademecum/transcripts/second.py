"""A second way in which one file marks who speaks: `M. DUPONT - Oui.` beside `M. DUPONT : Oui.`

A hyphen or a semicolon behind a name ends a label where the name is known or comes back; else it
may, as a comma may, and is asked about: its words are never in silence those of who spoke before.
Where that sign is the file's only way, so is whoever speaks once: `M. Petit - Je refuse.`
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from vademecum.transcripts import persons, shapes
from vademecum.transcripts.alone import Line
from vademecum.transcripts.labels import Opening, same, unstopped
from vademecum.transcripts.vocabulary import Vocabulary
from vademecum.transcripts.weighing import Verdict

_SIGN = re.compile(
    r"\s+(?P<hyphen>[-‐‑]{1,2}|[=|/>→])\s+|\s?(?P<semicolon>;)\s+|\s?(?P<comma>,)\s+"
    r"|(?P<tight>\s-|-\s)(?=[^\W\d_a-zà-ÿ])"
)
_FULL = re.compile(
    r"(?P<label>[^\W\d_a-zà-ÿ][^-:;,!?|=/>→\n]*(?:-[^\W\d_][^-:;,!?|=/>→\n]*)*?)"
    r"\s+(?P<sign>[-‐‑]{1,2}|[=|/>→;])\s+(?P<rest>[^\Wa-zà-ÿ].*)"
)
_PLAIN = re.compile(
    rf"(?P<label>{shapes.NAMED}|{shapes.FULL}) (?P<rest>[^\W\d_a-zà-ÿ][^\s.]*(?:[\s,].*|[.!?…]))"
)
_BULLET = re.compile(r"[-–—•·*]\s+(?P<label>[^:\n]{2,80}?)\s?:\s+(?P<rest>\S.*)")
_NOBLE = re.compile(
    rf"(?i:{shapes.CIVILITY}) (?:(?:de|du|des)(?: (?i:la|las|los))? |d['’]){shapes.CAPITALISED}"
    rf"(?: {shapes.CAPITALISED}){{0,3}}"
)
_BOLD = 2  # names in bold that are a file's way
_NEARLY = 0.8  # share of its names from which they are
_WITHIN = 80  # characters in which such a sign stands
_ENDS = re.compile(r"[.?!…:][»”\"')\]\s]*$")
_NEXT = re.compile(rf"(?:{shapes.CIVILITY}\s|{shapes.TAIL})", re.IGNORECASE)
# Whom somebody speaks to: `Mr. Speaker, Sir, I agree.`, `Madam Chair, Thank you.`
_TO = re.compile(r"(?:Sir|Madam|Ma['’]am|Ladies|Honou?rable)\b,?")
_CHAIR = re.compile(
    rf"(?:{shapes.CIVILITY}|Madam) (?:(?:Deputy|Acting|Vice)[ -])?"
    r"(?:Speaker|Chair(?:man|woman|person)?|President|Mayor|Minister|Moderator)",
    re.IGNORECASE,
)
_CHEVRONS = re.compile(r">{2,3}\s*\w")


@dataclass(frozen=True, slots=True)
class Found:
    """What a file's lines say once its second way is known."""

    openings: Sequence[Opening | None]
    verdict: Verdict
    asked: Mapping[int, str]  # the label of each line that only may name somebody


def ways(
    lines: Sequence[Line],
    openings: Sequence[Opening | None],
    verdict: Verdict,
    words: Vocabulary,
) -> Found:
    """The openings with those of a second way among them; `verdict` is of the first."""
    may = {
        at: found
        for at, line in enumerate(lines)
        if not _is_decided(openings[at], verdict)
        if (found := _opening(line, openings[at], lines[at - 1] if at else None, verdict))
    }
    often = Counter(same(one.label or "") for one in may.values())
    told = {same(one.label or "") for one in may.values() if _ENDS.search(one.rest)}
    # A comma stands as well behind whom somebody speaks to: `Mme Durand, Vous avez la parole.`
    signs = {at: one for at, one in may.items() if one.mark == "-"}
    named = verdict.names | {key for key, count in often.items() if count > 1 and key in told}
    sure = named & {same(one.label or "") for one in signs.values()}
    own = {_sign(one) for one in signs.values() if same(one.label or "") in sure}
    may |= _bare(lines, openings, verdict, may.keys(), own | {"-"})
    plain = _unmarked(lines, openings, verdict, words)
    may |= {at: one for at, one in plain.items() if at not in may}
    out, asked = list(openings), {}
    spoken = bool(own)  # somebody surely speaks above, or the sign is the file's own
    for at in range(len(lines)):
        spoken = spoken or verdict.name(openings[at]) is not None
        if at not in may:
            continue
        key = same(may[at].label or "")
        again = often[key] > 1
        if at in signs and key in sure:
            out[at] = may[at]
        elif spoken or again:
            out[at] = may[at]
            asked[at] = may[at].label or ""
    return Found(out, replace(verdict, names=verdict.names | sure), asked)


def _bare(
    lines: Sequence[Line],
    openings: Sequence[Opening | None],
    verdict: Verdict,
    known: Collection[int],
    signs: Collection[str],
) -> dict[int, Opening]:
    """The paragraphs that open with a full name and one of the signs, `Anna Essai - Oui.`: it may
    be a place's as well."""
    found: dict[int, Opening] = {}
    for at, line in enumerate(lines):
        if at in known or _is_decided(openings[at], verdict) or line.head:
            continue
        read = _FULL.match(line.text)
        starts = not at or not line.follows or _ENDS.search(lines[at - 1].text)
        if read is None or not starts or read["sign"] not in signs:
            continue
        label = read["label"].rstrip(" .")
        if shapes.is_civil(label) or _NEXT.match(read["rest"]):
            continue
        if shapes.is_full_name(label) and shapes.can_be(label):
            found[at] = Opening(label, read["rest"], mark="-", whole=line.text)
    return found


def _unmarked(
    lines: Sequence[Line],
    openings: Sequence[Opening | None],
    verdict: Verdict,
    words: Vocabulary,
) -> dict[int, Opening]:
    """Where names stand in bold, the paragraphs that open with one in no bold: `M. Petit Je
    refuse.`, a name and then a word that opens a sentence."""
    sure = [item for item in openings if item is not None and verdict.name(item) is not None]
    bold = sum(item.apart for item in sure)
    if bold < _BOLD or bold < len(sure) * _NEARLY:
        return {}
    found: dict[int, Opening] = {}
    for at, line in enumerate(lines):
        read = None if line.head or line.follows else _PLAIN.match(line.text)
        if read is None or openings[at] is not None:
            continue
        first, *after = read["rest"].split()
        if " et " in read["label"]:
            continue
        civil = shapes.is_named(read["label"])
        opens = words.opens(first) or (civil and not _tells(first, after))
        if opens and (civil or shapes.can_be(read["label"])):
            found[at] = Opening(read["label"], read["rest"], mark=" ", whole=line.text)
    return found


def _tells(word: str, after: Sequence[str]) -> bool:
    """Whether a word behind a name may be of it, as somebody tells: `M. Jean Petit a dit`."""
    return not word.isalpha() or not after or after[0] in {"et", "ou"} or persons.acts(after[0])


def _sign(item: Opening) -> str:
    """The sign between the label and the words."""
    between = item.whole.removesuffix(item.rest).removeprefix(item.label or "")
    return between.strip(" .\u00a0\u202f")


def others(lines: Sequence[Line]) -> frozenset[int]:
    """The lines that open with the sign of live captions for another's words, whoever it is."""
    return frozenset(at for at, line in enumerate(lines) if _CHEVRONS.match(line.text))


def _is_decided(item: Opening | None, verdict: Verdict) -> bool:
    """Whether the line is sure, or asked about, as the first way has it or as a name alone."""
    if verdict.name(item) is not None or verdict.question(item):
        return True
    return item is not None and (item.mark == "\n" or not item.rest)


def _opening(
    line: Line, item: Opening | None, above: Line | None, verdict: Verdict
) -> Opening | None:
    """The line as `person, sign, words`; None where it is none."""
    timed = item is not None and item.label is None
    text = item.rest if item is not None and timed else line.text
    starts = not line.follows or above is None or _ENDS.search(above.text) is not None
    if (found := _BULLET.match(text)) and verdict.name(item) is None:
        # Somebody reads out a list so: `- M. Dupont : douze voix`.
        label = found["label"]
        known = same(label) in verdict.names or shapes.is_named(label)
        return (
            Opening(label, found["rest"], mark="•", whole=text[found.start("label") :])
            if known
            else None
        )
    for found in _SIGN.finditer(text[: _WITHIN + 2]):
        label, rest = unstopped(text[: found.start()].strip()), text[found.end() :]
        known = same(label) in verdict.names
        if not (starts or known) or not rest or not _is_someone(label, known, found["comma"]):
            continue
        if _NEXT.match(rest) or (rest[0].islower() and not (known and found["hyphen"])):
            return None
        if found["comma"] and (not _ENDS.search(rest) or _TO.match(rest) or _CHAIR.match(label)):
            return None
        mark = "," if found["comma"] else "-"
        new = Opening(label, rest, mark=mark, whole=text)
        return replace(new, start=item.start, end=item.end) if item is not None and timed else new
    return None


def _is_someone(label: str, known: bool, comma: str | None) -> bool:
    """Whether what stands before the sign is a person, or an office; with a comma, by name."""
    if comma:
        return shapes.is_named(label)
    return (
        known
        or shapes.is_named(label)
        or _NOBLE.fullmatch(label) is not None
        or (shapes.is_office(label) and not shapes.is_long(label))
    )
