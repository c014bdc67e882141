"""Lines that stand as the file's own labels do, whatever their letters: `[la gardienne] Non.`

What surely names people shows a shape: what stands before a name and behind it (a bracket, a time,
a dash, nothing at all where it is alone on its line), and where its words are. Every other line of
that very shape, with a few words where the name stands, may name somebody as well: in small
letters, in another language, with an article. Nobody is given its words till it is said who it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from vademecum.transcripts import minutes, persons, phrases, shapes, things
from vademecum.transcripts.above import CLOSES
from vademecum.transcripts.alone import Line
from vademecum.transcripts.groups import notes
from vademecum.transcripts.heads import HEAD, Doubt, is_addressed
from vademecum.transcripts.labels import Opening, same
from vademecum.transcripts.times import TIME

_SURE = 2  # labels that show a shape
_SHARE = 0.25  # of the sure labels, that have it
_WORDS = 8  # of what may be a name
_LEAD = (
    r"(?P<label>[^\W\d_](?:[^:：;!?…«»\[\]()\n\t–—]{0,78}?[\w.'’])?"
    r"(?: ?\((?:[^()\n]|\([^()\n]*\)){1,120}\))?)"
)
# Alone, where names are: `(voix d’homme)`.
_VOICE = (
    r"(?P<label>[(\[](?i:voix|homme|femme|inconnue?s?|intervenante?|participante?|orat(?:eur|rice))"
    r"(?: [^()\[\]\n]{1,40})?[)\]])"
)
_MANNER = re.compile(r",[^.:;!?…\n–—]{1,60}(?=\.? ?[:–—-])")
_SENTENCE = re.compile(r"(?<![LlDd]['’])[^\W\d_]{3,}\. ")  # not `L'hon. Petit`
_STOPPED = re.compile(r"(?:[^\W\d_]{3,}\.|,)$")  # not `J.-L. M.`
_BEGINS = re.compile(r"[^\W_a-zß-öø-ÿ]|[«\"“(\[]")
_PART = re.compile(rf"(?P<time>{TIME})|(?P<number>\d+)|(?P<space>\s+)|(?P<sign>.)", re.DOTALL)
_ARTICLE = re.compile(
    r"^(?:(?:l[ea]s?|une?|des|el|los|gli|the|der|die) |l['’]"
    # `A` and `O` open French sentences too: `A vrai dire – …`
    r"|(?:[ao]s?) (?=(?:se[nñ]h?or|sra?\b|dona\b|presid|deput|diput|ministr|secret|alcald|prefeit"
    r"|veread|orad|relat)))",
    re.IGNORECASE,
)
_INNER = re.compile(r"\s[–—-]\s.*\s[–—-]\s+[^\W\d_A-ZÀ-Þ]")  # `la digue – Je le dis – cède`
# `pause à 10:30`
_GOES_ON = re.compile(r"(?:\b(?:à|vers|de|avant|après|depuis|dès|entre|et|jusqu['’]à|est)|,)$")


@dataclass(frozen=True, slots=True)
class _Shape:
    """What stands around a name; figures and times whatever they are."""

    before: str
    behind: str
    alone: bool  # what is said stands below

    @property
    def goes_on(self) -> bool:
        """Whether words follow a colon, as they do in sentences."""
        return not self.alone and not self.closes and ":" in self.behind

    @property
    def closes(self) -> bool:
        """Whether no sentence has it: a bracket, a time, a full stop and a dash."""
        around = self.before + self.behind
        return re.search(r"[\[\]<>{}|=→*_⌚]|\. ?[–—-]", around) is not None


def labels(
    lines: Sequence[Line],
    openings: Sequence[Opening | None],
    names: Sequence[str | None],
    decided: Collection[int],
) -> dict[int, Doubt]:
    """The lines that nothing decides and that stand as the sure `names` do, each with its label."""
    shown = {
        at: one
        for at, name in enumerate(names)
        if name is not None and (one := _shape(lines[at], openings[at])) is not None
    }
    done = {*decided, *(at for at, name in enumerate(names) if name is not None)}
    # `[voix off] 00:35`: who was not recognised stands there beside a time (`unplaced`).
    done |= {at for at, item in enumerate(openings) if item and item.timed and item.label is None}
    found: dict[int, Doubt] = {}
    for shape, count in Counter(shown.values()).most_common():
        if count < len(shown) * _SHARE or not _shows(shape):
            continue
        places = [at for at, one in shown.items() if one == shape]
        heads = dict(_heads(shape, lines, places, done))
        often = Counter(map(same, heads.values()))
        for at, label in heads.items():
            again = often[same(label)] > 1
            if (count < _SURE and not again) or _is_said(label, shape, again=again):
                continue
            strong = again or _is_nobodys(label, shape)
            if at > places[0] or strong:
                found.setdefault(at, Doubt(label, strong=strong))
    return found


def _is_said(label: str, shape: _Shape, *, again: bool) -> bool:
    """Whether it is a word for a thing, which no name comes back beside, or what `weighing` has
    judged: `L'opération : Je refuse.`"""
    named = again and any(word[0].isupper() for word in label.split()[1:])
    if things.is_common(_ARTICLE.sub("", label, count=1)) and not named:
        return True
    return shape.goes_on and not (again or "," in label)


def _is_nobodys(label: str, shape: _Shape) -> bool:
    """Whether hardly a doubt is left; not of `Le boulanger – Je refuse.`, `Le toit – Il fuit.`"""
    if shape.closes or label[0].islower() or persons.is_person(label):
        return True
    return ":" not in shape.behind and not _is_thing(label)


def _shape(line: Line, item: Opening | None) -> _Shape | None:
    """What stands around the label of a line; None where it does not stand there as it is."""
    if item is None or not item.label:
        return None
    at = line.text.find(item.label)
    if at < 0:
        return None
    end = at + len(item.label)
    if line.text.endswith(item.rest):
        behind = line.text[end : len(line.text) - len(item.rest)]
    else:  # how somebody speaks, which is among the words
        manner = _MANNER.match(line.text, end)
        sign = re.compile(r"\.? ?[:–—-]+\s+").match(line.text, manner.end()) if manner else None
        if sign is None:
            return None
        behind = sign[0]
    return _Shape(_flat(line.text[:at]), _flat(behind).rstrip(), not item.rest)


@lru_cache(maxsize=4096)
def _flat(around: str) -> str:
    """What stands around a name, whatever its figures and spaces."""
    out = ""
    for part in _PART.finditer(around):
        kind = part.lastgroup
        out += {"time": "⌚", "number": "0", "space": " "}.get(kind or "", part[0])
    return out


def _shows(shape: _Shape) -> bool:
    """Whether anything shows where a name ends: a sign that ends no sentence, or the line."""
    return shape.alone or (shape.behind.strip() not in {"", ","})


def _pattern(shape: _Shape) -> re.Pattern[str]:
    """Such lines, with their label and what is said behind it."""

    def around(flat: str) -> str:
        signs = {"⌚": TIME, "0": r"\d+", " ": r"\s*"}
        parts = (signs.get(one, re.escape(one)) for one in flat)
        return re.sub(r"\\s\*(?=\\?[-–—])", r"\\s+", "".join(parts))

    rest = "" if shape.alone else r"(?P<rest>\S.*)"
    gap = r"\s*" if shape.alone else r"\s+"
    lead = f"(?:{_LEAD}|{_VOICE.replace('label', 'voice')})" if shape.alone else _LEAD
    return re.compile(around(shape.before) + lead + around(shape.behind) + gap + rest, re.DOTALL)


def _heads(
    shape: _Shape, lines: Sequence[Line], places: Sequence[int], decided: Collection[int]
) -> Iterator[tuple[int, str]]:
    """The lines of this shape that nothing decides, with what may be a name."""
    way = _pattern(shape)
    tight = all(line.follows for line in lines[1:])
    small = not shape.alone and all(_small(lines[at], way) for at in places)
    inner = sum(lines[at].follows for at in places) * 2 > len(places)
    there = frozenset(places)
    for at, line in enumerate(lines):
        if at in decided or at in there or line.heading or line.unsaid:
            continue
        read = way.fullmatch(line.text)
        if read is None or (line.follows and not (tight or inner) and not shape.closes):
            continue
        if at and line.follows and not CLOSES.search(lines[at - 1].text) and at - 1 not in there:
            continue
        below = lines[at + 1].text if at + 1 < len(lines) else ""
        if _INNER.search(line.text, read.end("label"), read.end("label") + HEAD):
            continue
        if not (small or _BEGINS.match(below if shape.alone else read["rest"])):
            continue
        if shape.alone and (at + 1 in decided or (at - 1 in there and ":" not in shape.behind)):
            continue
        if shape.alone and read["voice"]:
            yield at, read["voice"]
        elif _may_be(read["label"], shape) and not minutes.is_nobodys(line.text):
            yield at, read["label"]


def _small(line: Line, way: re.Pattern[str]) -> bool:
    """Whether what is said behind a name begins small."""
    read = way.fullmatch(line.text)
    return read is not None and read["rest"][0].islower()


def _is_thing(label: str) -> bool:
    """Whether an article or another small word opens it, and no name stands in it."""
    first, *after = label.split()
    opens = shapes.bare(first) in shapes.GRAMMAR or _ARTICLE.match(label) is not None
    return opens and not any(word[0].isupper() for word in after)


def _may_be(label: str, shape: _Shape) -> bool:
    """Whether somebody may be called so: no sentence, nothing noted of the room, no thing."""
    if len(label.partition(" (")[0].split()) > _WORDS or _SENTENCE.search(label) or notes(label):
        return False
    if not shape.behind.strip() and _STOPPED.search(label):
        return False
    name, comma, tail = label.partition(",")
    if comma and ":" in shape.behind and is_addressed(f",{tail}"):
        return False
    if shape.alone and ":" in shape.behind and re.match(r"Une? ", name):
        return persons.is_person(name)  # `Une question simple :`
    if _GOES_ON.search(label) or phrases.is_said(label) or persons.speaks(label):
        return False
    # No sentence begins small behind another's end: `la dame qui est au fond – Je refuse.`
    stop = shape.behind.strip() == "."  # it ends sentences as well
    if stop and not label[0].islower():
        return False
    inline = not (shape.alone or stop) and "]" not in shape.behind and ")" not in shape.behind
    return (inline and label[0].islower()) or not persons.acts(label)
