"""The net below every way of marking who speaks: what opens as no sentence does is never silent.

Whatever a reader made of a file, a paragraph, a line or a cue that it did not cut as somebody's and
that `heads` finds to open with a name (`M. Petit (hors micro) Je refuse.`, `DGS - Non.`, `>> Oui.`)
is told. Where hardly a doubt is left it opens an utterance of nobody; else its words stay with who
spoke before, and the line is listed. `lines` and `captions` ask before they join lines; `swept`
works last, on what any reader gives.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from vademecum.language import ngettext
from vademecum.model import Transcript, Utterance
from vademecum.transcripts import abroad, formulas, persons, phrases, pointed, shapes, things
from vademecum.transcripts.above import ALONE, CLOSES
from vademecum.transcripts.adorned import is_signed
from vademecum.transcripts.alone import Line
from vademecum.transcripts.groups import notes
from vademecum.transcripts.heads import CHANGE, Doubt, opening
from vademecum.transcripts.labels import Opening, same
from vademecum.transcripts.times import TIME

_AGAIN, _USUAL = 3, 0.3  # times and share of lines with names that come back, to be a way
_WORDS = 5  # of what is called so in brackets
_CELLS = 2  # names in bold, or in a cell of their own, that are a file's way
_NEARLY = 0.9  # share of what is nearly all
# Before a label: a dialogue's dash, a time. Behind it: a time, and what is said from there.
_AROUND = re.compile(rf"(?:[-–—•·]\s*|[\[(]?{TIME}(?!\w)[\])]?\s*)+(?=[\[(@#?+\w])")
_STAMPED = re.compile(rf"(?:\[([^\[\]]+)\]|(.+?))[\s,–—-]*[\[(]?\b{TIME}\b.*", re.DOTALL)
_ITEM = 2  # words of a list's point, behind a name
_LETTER = 30  # lines of a letter that is read out
_POINT = re.compile(r"[-–—•·*] ?")
_NUMBER = re.compile(r"\(?(?:\d{1,3} ?[.)°/]|[a-zA-Z]\)) +")
# How a sentence opens, behind how it is said as well: `(hors micro) Je refuse.`
_BEGINS = re.compile(r"(?:[(\[][^()\[\]\n]{1,60}[)\]]\W*)?[^\W\d_a-zà-öø-ÿ]")
_BULLET = re.compile(r"[•·*▪] +\S")


def goes_on(item: Opening | None) -> bool:
    """Whether a sentence goes on behind a colon: `Les habitants : oubliés.`, which nobody who is
    called so need have said."""
    if item is None or item.label is None or item.mark != ":" or not item.rest[:1].islower():
        return False
    one = things.names_one(item.label) and not shapes.is_address(item.label)
    return item.label[0].isupper() and not one


def of_lines(
    lines: Sequence[Line],
    openings: Sequence[Opening | None],
    decided: Sequence[bool],
    known: Collection[str],
) -> dict[int, Doubt]:
    """The doubts of the lines that nothing decides, where a paragraph or a sentence may begin."""
    rows = []
    for at, (line, item) in enumerate(zip(lines, openings, strict=True)):
        timed = item is not None and item.label is None and item.start is not None
        text = item.rest if item is not None and timed else behind_time(line.text, item)
        if line.gap and not timed:
            text = f"{text[: line.gap]}\t{text[line.gap + 1 :]}"
        fresh = not line.follows or not at or CLOSES.search(lines[at - 1].text) is not None
        rows.append((text, fresh and not decided[at]))
    return in_lines(rows, known)


def behind_time(line: str, item: Opening | None) -> str:
    """The line without the time before a label that names nobody for sure."""
    return item.whole if item is not None and item.start is not None and item.whole else line


def as_named(
    found: Mapping[int, Doubt],
    openings: Sequence[Opening | None],
    names: Sequence[str | None],
    among: Collection[int],
) -> dict[int, Doubt]:
    """The doubts of lines by place; hardly a doubt is left about a label that stands as those that
    surely name people: `[Le guide] Je refuse.` among `[Anna] Oui.` `among`: the lines that nothing
    decides."""
    sure = [item for item, name in zip(openings, names, strict=True) if item and name is not None]
    way = the_way(sure)
    known = {
        at: replace(one, strong=one.strong or _stands_alone(openings[at], way))
        for at, one in found.items()
    }
    cells = sum(item.apart for item in sure) >= max(_CELLS, len(sure) * _NEARLY)
    others = {
        at: of_brackets(openings[at], way) or (_of_cells(openings[at]) if cells else None)
        for at in among
        if at not in found
    }
    return known | {at: one for at, one in others.items() if one is not None}


def the_way(sure: Iterable[Opening]) -> str | None:
    """What ends nearly all labels that surely name people; None where nothing does."""
    marks = Counter(item.mark for item in sure)
    [(mark, most)] = marks.most_common(1) or [("", 0)]
    return mark if most > 1 and mark and most >= marks.total() * _NEARLY else None


def stands_so(item: Opening | None, way: str | None) -> bool:
    """Whether an opening is a label that ends so, with a sentence that begins behind it."""
    if item is None or item.label is None or way is None or item.mark != way:
        return False
    return item.rest[:1].isupper()


def _stands_alone(item: Opening | None, way: str | None) -> bool:
    """Whether such a label tells nothing of anybody: `M. Petit a dit : Non.` may be cited."""
    named = item is not None and item.label is not None and not phrases.tells(item.label)
    return named and stands_so(item, way)


def of_brackets(item: Opening | None, way: str | None) -> Doubt | None:
    """The doubt of what stands in brackets where they are the file's way of naming people:
    `[Petite foule] Non.`; None for what is noted of the room."""
    if way != "]" or item is None or item.label is None or not stands_so(item, way):
        return None
    numbered = item.label[0].isdigit() and opening(f"{item.label} : {item.rest}") is not None
    if not (item.label[0].isupper() or numbered):
        return None
    long = len(item.label.split()) > _WORDS and not shapes.is_civil(item.label)
    if long or persons.acts(item.label) or notes(item.label):
        return None
    return Doubt(item.label, strong=True)


def _of_cells(item: Opening | None) -> Doubt | None:
    """The doubt of what stands in a cell of its own, or in bold, where all names do: `Le même`,
    `Luc Petit (hors micro) Je refuse.`; hardly one is left of a person and a sign behind."""
    if item is None or item.label is None or not item.apart or not _BEGINS.match(item.rest):
        return None
    label = item.label
    person = abroad.names_one(label) or (shapes.is_strong(label) and shapes.can_be(label))
    thing = things.is_common(label) and label.split()[0] not in {"Le", "La", "Un", "Une"}
    if (thing and not person) or notes(label) or len(label.split()) > _WORDS:
        return None
    between = item.whole.removeprefix(label).removesuffix(item.rest)
    signed = item.rest[0] in "([" or re.search(r"[–—:-]", between) is not None
    return Doubt(label, strong=person and signed)


def in_lines(lines: Sequence[tuple[str, bool]], known: Collection[str]) -> dict[int, Doubt]:
    """The doubts of lines, by their place; each line with whether a paragraph or a sentence may
    begin there. Points of a list, which a colon announces, are somebody's words."""
    found: dict[int, Doubt] = {}
    listed = bulleted = False
    texts = [text for text, _fresh in lines]
    read_out = quoted(texts)
    lone = pointed.lone(texts)
    for at, (text, fresh) in enumerate(lines):
        point = CHANGE.match(text) is not None and not text.startswith(">>")
        announced = at > 0 and lines[at - 1][0].endswith(":")
        listed = point and (listed or announced)
        bulleted = _BULLET.match(text) is not None and (bulleted or announced)
        last = at + 1 == len(lines)
        point = (listed and _POINT.match(text) is not None) or at in read_out
        doubt = opening(text, known) if fresh and not point else None
        if doubt is not None and bulleted and not shapes.is_civil(doubt.label):
            doubt = None  # `* Blanc : douze voix`
        if doubt is not None and not shapes.is_civil(doubt.label):
            doubt = None if _is_item(texts, at) else doubt
        if doubt is None and fresh and at in lone and at not in read_out:
            doubt = Doubt(lone[at], strong=False)
        if doubt is not None and not (last and doubt.label == text.rstrip(" –—-~")):
            found[at] = doubt
    return found


def _is_item(texts: Sequence[str], at: int) -> bool:
    """Whether a line is a point of a list with numbers, which a colon announces or whose points say
    a word or two: `1. Luc Blanc : Pour`."""
    first = last = at
    while first and _NUMBER.match(texts[first - 1]):
        first -= 1
    while last + 1 < len(texts) and _NUMBER.match(texts[last + 1]):
        last += 1
    if not _NUMBER.match(texts[at]):
        return False
    said = (text.rpartition(":")[2].split() for text in texts[first : last + 1])
    short = last > first and all(len(words) <= _ITEM for words in said)
    return short or (first > 0 and texts[first - 1].endswith(":"))


def quoted(texts: Sequence[str], begins: Collection[int] = ()) -> frozenset[int]:
    """The lines of what somebody reads out, below the one in which its quotation mark opens, up to
    the one that closes it; none where one of `begins`, which surely name somebody, is between."""
    if len(texts) < 2:  # nothing is below another
        return frozenset()
    found: set[int] = set()
    begun: int | None = None
    for at, text in enumerate(texts):
        begun = None if at in begins else begun
        if begun is not None and "»" in text and at - begun <= _LETTER:
            found |= set(range(begun + 1, at + 1))
        last = max(text.rfind("«"), text.rfind("»"))
        begun = begun if last < 0 else at if text[last] == "«" else None
    return frozenset(found)


def are_usual(found: Collection[Doubt], lines: int) -> bool:
    """Whether many of so many lines open so, and the same names come back."""
    often = Counter(same(one.label) for one in found)
    again = sum(count for count in often.values() if count > 1)
    return len(often) > 1 and again >= max(_AGAIN, lines * _USUAL)


def is_people(label: str) -> bool:
    """Whether a label says by itself that it is a person's, in a file that surely names nobody: a
    function, a group, a civility, a sign that names alone have; not `Goals :`, `Option B :`."""
    return persons.is_person(label) or shapes.is_declared(label) or is_signed(label)


def below(asked: Iterable[str], found: Mapping[int, Doubt]) -> dict[int, Doubt]:
    """The doubts of a file that surely names nobody: below a question about people, those of
    people."""
    if not any(map(is_people, filter(None, asked))):
        return {}
    return {at: doubt for at, doubt in found.items() if is_people(doubt.label)}


def swept(transcript: Transcript) -> Transcript:
    """The transcript; paragraphs that open as no sentence does, in the words of somebody, are
    utterances of their own, of the same person and listed; in one sentence for all, where the
    file's own markup says who speaks. Words and order are the same."""
    known = {same(item.speaker) for item in transcript.utterances if item.speaker}
    named = bool(known) or any(map(is_people, {item.asked for item in transcript.utterances}))
    called = formulas.among(item.text for item in transcript.utterances)
    out: list[Utterance] = []
    stays: list[str] = []
    for item in transcript.utterances:
        if item.aside or not named:
            out.append(item)
        elif item.speaker is None and not item.asked:
            out.append(item if item.text.split("\n\n")[0] in called else _named(item, known))
        elif transcript.declared and item.speaker is not None:
            parts = _parts(item, out[-1] if out else None, known, called)
            stays += [one.asked for one in parts if one.asked and one.asked != item.asked]
            out.append(item)
        else:
            out += _parts(item, out[-1] if out else None, known, called)
    said = (replace(item, asked=_called(item.asked)) if item.asked else item for item in out)
    noticed = (*transcript.noticed, _stays(stays)) if stays else transcript.noticed
    return replace(transcript, utterances=tuple(said), noticed=noticed)


def _stays(labels: Sequence[str]) -> str:
    """The sentence about paragraphs that open so and are of whom the file's markup names."""
    return ngettext(
        "{count} paragraph in somebody's words opens as if another spoke (“{label}”): it stays with"
        " the one whom the file names; check lists it (H015, H016)",
        "{count} paragraphs in somebody's words open as if another spoke (first: “{label}”): they"
        " stay with those whom the file names; check lists them (H015, H016)",
        len(labels),
    ).format(count=len(labels), label=_called(labels[0]))


def _called(label: str) -> str:
    """What may be answered by a name, of a label with a dash before it, or a time and words behind:
    `- Anna`, `[anna] 18:30:20 oui`."""
    before = _AROUND.match(label)
    bare = label[before.end() :] if before else label
    found = _STAMPED.match(bare)
    called = (found[1] or found[2] if found else bare).strip().strip("_")
    return called if re.search(r"[^\W_]{2}|\?", called) else label


def _named(item: Utterance, known: Collection[str]) -> Utterance:
    """Words of nobody, asked about where they open as no sentence does."""
    found = None if item.asked else opening(item.text, known)
    if found is None or found.label in ALONE or not (known or is_people(found.label)):
        return item
    return replace(item, asked=found.label)


def _is_below(doubt: Doubt, part: str, known: Collection[str]) -> bool:
    """Whether a paragraph below a question, where nobody is sure to speak, is one of its own: a
    heading and a list of who is present have such lines as well."""
    return doubt.label != part and (same(doubt.label) in known or is_people(doubt.label))


def _parts(
    item: Utterance, before: Utterance | None, known: Collection[str], called: Collection[str]
) -> Iterator[Utterance]:
    """An utterance of somebody, cut where a paragraph may be another's; not at those that call a
    matter."""
    parts = item.text.split("\n\n")
    goes_on = before is not None and before.speaker == item.speaker
    opens = not goes_on or CLOSES.search(before.text if before else "") is not None
    rows = [(part, bool(at) or (opens and not item.asked)) for at, part in enumerate(parts)]
    doubts = {
        at: doubt
        for at, doubt in in_lines(rows, known).items()
        # Right behind a name, people say their own, or another's: only what no speech is counts.
        if (at or goes_on or doubt.strong) and same(doubt.label) != same(item.speaker or "")
        if item.speaker is not None or _is_below(doubt, parts[at], known)
        # What is read out is one question, however many of its paragraphs open so.
        if doubt.strong or not (at and item.asked)
        if parts[at] not in called
    }
    if not doubts:
        yield item
        return
    cuts = [at for at in doubts if at]
    ends = [*cuts, len(parts)]
    first = item.asked or (doubts[0].label if 0 in doubts else "")
    yield replace(item, text="\n\n".join(parts[: ends[0]]), asked=first)
    for at, end in zip(cuts, ends[1:], strict=True):
        text = "\n\n".join(parts[at:end])
        yield replace(item, text=text, asked=doubts[at].label, goes_on=False)
