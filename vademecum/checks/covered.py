"""One mistake is one line: what is said besides of words that another problem is about.

Markup that was not read has signs of its own, of which typography would ask what it asks of words,
the faces what they lack, and the general net what they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from vademecum.french import entities
from vademecum.model import Chapter, Library, Place, Record
from vademecum.problems import Problem
from vademecum.text.lines import Lines, Span

# Problems about what stands on a line: all of it, or the words that they repeat.
_WHOLE = frozenset({"M001", "M007", "M030", "M039", "M051"})
_WORDS = frozenset({"M005", "M006", "M024", "M046"})
_BLOCKS = frozenset({"M024", "M052"})  # what may be about several lines
_KNOWN = 4  # signs of a mark by which it is known in another
_CUT = 60  # characters of what is repeated: where there are as many, more may follow


def uncovered(problems: Iterable[Problem], library: Library) -> Iterator[Problem]:
    """The problems without those that only say otherwise what another says of the same words."""
    found = _mended(list(problems))
    texts = {text.place.path: text for text in library.texts}
    there: dict[Place, list[Problem]] = defaultdict(list)
    for one in found:
        there[one.place].append(one)
    spans: dict[str, list[Span]] = defaultdict(list)
    for one in found:
        text = texts.get(one.place.path)
        if text is not None and one.code in _WHOLE | _WORDS:
            spans[one.place.path] += _spans(text, one)
    blocks = blocks_of(found, texts)
    for one in found:
        within = any(one is not block and one.place in lines for block, lines in blocks)
        if within and one.code[0] in "MT":
            continue
        if _straightens(one):
            yield one
            continue
        text, beside = texts.get(one.place.path), there[one.place]
        if one.code[0] == "T" and one.at and _meet(one.at, spans[one.place.path]):
            continue
        if one.code == "M046" and (
            _told(beside) or (text and _above(text, one, there)) or _closes(one, found)
        ):
            continue
        if one.code in {"H016", "H017"} and any(other.code == "H012" for other in beside):
            continue
        if one.code == "M024" and one.at and any(_holds(other, one) for other in beside):
            continue
        if one.code == "M024" and (_is_said_better(one, beside) or _is_within(one, beside)):
            continue
        if one.code == "M034" and text and _in_a_mark(text, one, beside):
            continue
        yield one


def _mended(found: list[Problem]) -> list[Problem]:
    """Without the names of letters and signs in values that typography writes as they are read."""
    signs: dict[Place, str] = defaultdict(str)
    for one in found:
        if one.code == "T018" and one.fix is not None:
            signs[one.place] += one.values["sign"]
    return [
        one for one in found
        if one.code != "M024" or one.values["text"] not in signs[one.place]
        or not entities.PATTERN.fullmatch(one.values["text"])
    ]  # fmt: skip


def blocks_of(
    found: Iterable[Problem], texts: Mapping[str, Chapter | Record]
) -> tuple[tuple[Problem, frozenset[Place]], ...]:
    """Marks of several lines, with those: nothing else is said of them.

    Of two that meet the longer is told.
    """
    blocks: list[tuple[Problem, frozenset[Place]]] = []
    for one in found:
        text = texts.get(one.place.path)
        if one.code in _BLOCKS and one.at and text is not None and one.at[0] >= text.body_offset:
            lines = Lines(text.body)
            first, last = (lines.at(place - text.body_offset) for place in one.at)
            if last > first:
                those = frozenset(text.at(number) for number in range(first, last + 1))
                blocks.append((one, those))
    kept: list[tuple[Problem, frozenset[Place]]] = []
    taken: set[Place] = set()
    for mark, places in sorted(blocks, key=lambda block: -len(block[1])):
        if taken.isdisjoint(places):
            kept.append((mark, places))
            taken |= places
    return tuple(kept)


def _spans(text: Chapter | Record, one: Problem) -> Iterator[Span]:
    """Where the words stand that a problem is about, each up to the spaces around it."""
    lines = Lines(text.body)
    number = one.place.line - text.body_line + 1
    if not 1 <= number <= len(lines):
        if one.at:  # in the front matter
            yield one.at
        return
    line, start = lines[number], lines.start(number) + text.body_offset
    words = one.values["text"].split("`…`")[0] if one.code in _WORDS else ""
    at = line.find(words) if words else -1
    if at < 0:
        yield start, start + len(line)
    while at >= 0:
        first, last = at, at + len(words)
        while first and not line[first - 1].isspace():
            first -= 1
        while last < len(line) and not line[last].isspace():
            last += 1
        yield start + first, start + (len(line) if len(words) >= _CUT else last)
        at = line.find(words, last)


def _meet(one: Span, others: Iterable[Span]) -> bool:
    return any(start <= one[0] < end or start < one[1] <= end for start, end in others)


def _told(beside: Iterable[Problem]) -> bool:
    """Whether something else is wrong with markup, or letters, on the same line."""
    return any(one.code[0] in "MFGHQ" and one.code != "M046" for one in beside)


def _closes(one: Problem, found: Iterable[Problem]) -> bool:
    """Whether a template's sign closes what is told above: `{% endhint %}`."""
    return one.values["text"].startswith("{%") and any(
        other.code == "M024"
        and other.place.path == one.place.path
        and other.place.line < one.place.line
        and other.values["text"].startswith("{%")
        for other in found
    )


def _holds(other: Problem, one: Problem) -> bool:
    """Whether data or code among words stands in a mark of another tool, which is told."""
    begins = one.values["text"].partition("…")[0]
    return (
        other.code == "M024"
        and len(other.values["text"]) > len(one.values["text"])
        and begins in other.values["text"]
        and other.at is None
    )


def _above(text: Chapter | Record, one: Problem, there: Mapping[Place, list[Problem]]) -> bool:
    """Whether the sign is told of another line of the same paragraph."""
    lines, at = Lines(text.body), one.place.line - text.body_line + 1
    for step in (-1, 1):
        number = at + step
        while 1 <= number <= len(lines) and lines[number].strip():
            if any(
                other.code == "M024" and set(one.values["sign"]) & set(other.values["text"])
                for other in there.get(text.at(number), ())
            ):
                return True
            number += step
    return False


def _straightens(one: Problem) -> bool:
    """Whether it mends marks that hold a title, « “Un titre” » for « "Un titre" »."""
    return (
        one.code == "T018"
        and one.fix is not None
        and (one.values["sign"][0], one.values["good"][0]) == ("“", '"')
    )


def _is_said_better(one: Problem, beside: Iterable[Problem]) -> bool:
    """Whether a mark that is left alone is half of another, which says what to write."""
    words = one.values["text"]
    if any(_straightens(other) and other.values["sign"] in words for other in beside):
        return True
    others = [other for other in beside if other is not one and other.code in _WORDS]
    if not words.strip("`") and any("{" in other.values["text"] for other in others):
        return True
    return any(other.code == "M005" and words in other.values["text"] for other in others)


def _is_within(one: Problem, beside: Iterable[Problem]) -> bool:
    """Whether a mark stands in another of its line: a command, in a formula that is told."""
    words = one.values["text"]
    return len(words) >= _KNOWN and any(
        other.code == "M024" and words != other.values["text"] and words in other.values["text"]
        for other in beside
    )


def _in_a_mark(text: Chapter | Record, one: Problem, beside: Iterable[Problem]) -> bool:
    """Whether a sign that the faces lack stands in a mark that is told."""
    marks = [other for other in beside if other.code in _WORDS]
    at = text.body.find(one.values["text"][0], Lines(text.body).start(_number(text, one)))
    at += text.body_offset
    return any(start <= at < end for mark in marks for start, end in _spans(text, mark))


def _number(text: Chapter | Record, one: Problem) -> int:
    return max(1, one.place.line - text.body_line + 1)
