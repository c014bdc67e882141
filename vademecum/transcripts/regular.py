"""Files that name people in one regular shape of their own, where nothing else does.

A count before each name (`Anf. 1 ANNA ESSAI (S):`, `[001] ANNA ESSAI -- …`, `1. Mme Essai – …`),
capitals and a full stop (`ROUX (PD). Signor…`, `AE. In Bourg…`), a comma behind a time. Where most
paragraphs open so, sentences follow and the names come back, the shape is the file's. Where it is
not sure, and where the same first words merely come back before any sign at all, each is asked
about: what a file shows of its labels is never passed over in silence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from vademecum.french.given_names import is_given
from vademecum.transcripts import capitals, groups, shapes, things
from vademecum.transcripts.alone import Line
from vademecum.transcripts.labels import BEFORE, Opening, same

_LEAST = 3  # lines that show a shape
_FEW = 4  # lines that show one which sentences may have as well
_SOME = 0.3  # share of the paragraphs that open in a shape which no sentence has
_MOST = 0.5  # and in one that some have
_MOSTLY = 0.8  # of what stands behind, that is a sentence
_OFTEN = 0.6  # share of the paragraphs that the same first words open, to be asked about
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_SHOUTED = r"(?:[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]+|[A-ZÀ-ÖØ-Þ]\.)"
_COUNTED = re.compile(
    r"(?P<before>(?:[^\W\d_]{2,12}\.? )?[\[(#]?(?P<number>\d{1,4})[\])]?[.:)/]?\s+)"
    r"(?P<label>[^\W\d_][^:;!?…«»\n]{1,100}?)(?P<sign>\s?[:：]|\.?\s[–—-]{1,2})"
    r"(?:\s+(?P<rest>\S.*)|$)",
    re.DOTALL,
)
_STOPPED = re.compile(
    rf"(?P<before>)(?P<label>(?:D[IE]L?L?A?['’ ] ?)?[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]+(?: {_SHOUTED})*"
    r"(?P<tag> ?\([^()\n]{1,40}\))?(?:, [^\W\d_A-ZÀ-Þ][^.:;!?\n]{2,120})?)(?P<sign>\.)"
    rf"\s+(?P<rest>(?:{_CAPITAL}|[«\"“(\[¿¡]).*)",
    re.DOTALL,
)
_COMMA = re.compile(
    rf"(?P<before>)(?P<label>{shapes.FULL}|{shapes.NAMED})(?P<sign>,)\s+(?P<rest>{_CAPITAL}.*)",
    re.DOTALL,
)
_ANY = re.compile(
    rf"(?P<before>\W{{0,3}}(?:\d{{1,4}}\W{{1,3}})?)(?P<label>{_CAPITAL}[^.:;!?…,|/=>»)\]\n–—]{{0,59}}?)"
    rf"(?P<sign>\.?\s?[:;|/=>~–—)\]}}]+|\.|,|\s-{{1,2}})\s+(?P<rest>{_CAPITAL}.*)",
    re.DOTALL,
)
_CLOSED = re.compile(r"[.?!…:][»”\"')\]\s]*$")
_CUT_SHORT = re.compile(r"\b[^\W\d_][a-zß-öø-ÿ]{0,2}$|^MM$")  # `M.`, `Art.`


@dataclass(frozen=True, slots=True)
class Found:
    """The lines that open in such a shape."""

    sure: Mapping[int, Opening]
    asked: Mapping[int, str]  # the label of each line that only may name somebody


@dataclass(frozen=True, slots=True)
class _Head:
    """A line cut as one of the shapes has it."""

    opening: Opening
    around: tuple[str, str]  # what stands before and behind, whatever its figures
    number: int  # that counts it; 0 where none does
    tagged: bool  # a party or a place stands in brackets behind the name
    said: str  # what is said, behind or below

    @property
    def label(self) -> str:
        return self.opening.label or ""


_Heads = dict[int, _Head]


def ways(
    lines: Sequence[Line], openings: Sequence[Opening | None], named: Collection[int]
) -> Found:
    """The lines that open in a shape of the file's own; `named` has those that surely name
    somebody otherwise: what is counted between them is a list that is read out."""
    tight = all(line.follows for line in lines[1:])
    among = [
        at
        for at, line in enumerate(lines)
        if at not in named and not line.heading and not line.unsaid
        if tight or not line.follows
    ]
    if not named:
        return _first_way(lines, openings, among)
    shouted = sum(_is_shouted(openings[at]) for at in named)
    if shouted < max(_LEAST, len(named) * _MOSTLY):
        return Found({}, {})
    # Where capitals and a full stop are the way, whoever stands so once may be another.
    rest = dict(_heads(_STOPPED, lines, openings, among))
    return Found({}, {at: one.label for at, one in rest.items() if not things.is_common(one.label)})


def _first_way(
    lines: Sequence[Line], openings: Sequence[Opening | None], among: Sequence[int]
) -> Found:
    """The lines that open in the first of these shapes, where nobody is named otherwise."""
    for shape, judge in ((_COUNTED, _counted), (_STOPPED, _stopped), (_COMMA, _behind_times)):
        families: dict[tuple[str, str], _Heads] = {}
        for at, head in _heads(shape, lines, openings, among):
            families.setdefault(head.around, {})[at] = head
        for heads in sorted(families.values(), key=len, reverse=True):
            if not _are_said(heads.values()):
                break
            if found := judge(heads, len(among)):
                return found
    return _again(lines, openings, among)


def _is_shouted(item: Opening | None) -> bool:
    if item is None or not item.label or item.mark != ".":
        return False
    return _STOPPED.fullmatch(f"{item.label}. A") is not None


def _heads(
    shape: re.Pattern[str],
    lines: Sequence[Line],
    openings: Sequence[Opening | None],
    among: Sequence[int],
) -> Iterator[tuple[int, _Head]]:
    for at in among:
        item = openings[at]
        timed = item is not None and item.label is None and item.start is not None
        if shape is _COMMA and not timed:
            continue
        text = item.rest if item is not None and timed else lines[at].text
        found = shape.fullmatch(text)
        if found is None or not shapes.can_be(found["label"]):
            continue
        start, end = (item.start, item.end) if item is not None and timed else (None, None)
        parts = found.groupdict()
        rest = parts["rest"] or ""
        below = lines[at + 1].text if at + 1 < len(lines) else ""
        around = (re.sub(r"\d+", "0", parts["before"]).strip(), parts["sign"].strip())
        label = parts["label"].strip()
        yield (
            at,
            _Head(
                Opening(label, rest, start, end, mark="\n", whole=text),
                around,
                int(parts.get("number") or 0),
                bool(parts.get("tag")),
                rest or below,
            ),
        )


def _are_said(heads: Collection[_Head]) -> bool:
    """Whether sentences stand behind the labels, or below: no list, no roll call."""
    closed = sum(_CLOSED.search(one.said) is not None for one in heads)
    begun = sum(one.said[:1] != "" and not one.said[0].islower() for one in heads)
    return min(closed, begun) >= len(heads) * _MOSTLY


def _often(heads: Collection[_Head]) -> Counter[str]:
    return Counter(same(one.label) for one in heads)


def _is_person(head: _Head) -> bool:
    label = head.label
    surname = capitals.has_capitals(label) and not things.is_common(label)
    return head.tagged or things.names_one(label) or shapes.is_civil(label) or surname


def _split(heads: _Heads, surely: Callable[[_Head], bool]) -> Found:
    """The heads, those that are not sure asked about."""
    often = _often(heads.values())
    sure = {at: one for at, one in heads.items() if often[same(one.label)] > 1 or surely(one)}
    return Found(
        {at: one.opening for at, one in sure.items()},
        {at: one.label for at, one in heads.items() if at not in sure},
    )


def _counted(heads: _Heads, among: int) -> Found | None:
    """Names that are counted: surely where the count never goes back and people come back."""
    numbers = [heads[at].number for at in sorted(heads)]
    if any(after <= before for before, after in pairwise(numbers)):
        return None
    people = sum(map(_is_person, heads.values()))
    often = _often(heads.values())
    back = 1 < len(often) < len(heads)
    if back and len(heads) >= max(_LEAST, among * _SOME) and people * 2 > len(heads):
        return _split(heads, _is_person)
    if people == len(heads) > 1:
        return Found({}, {at: one.label for at, one in heads.items()})
    return None


def _stopped(heads: _Heads, among: int) -> Found | None:
    """Capitals that a full stop ends, `PRESIDENTE. La seduta…`, which headings have as well: two
    at least come back."""
    often = _often(heads.values())
    back = [key for key, count in often.items() if count > 1]
    common = sum(things.is_common(one.label) for one in heads.values())
    if len(back) < 2 or len(heads) < _FEW or common * 2 > len(heads):
        return None
    if len(heads) >= among * _MOST and _show_people(heads.values()):
        return _split(heads, lambda one: one.tagged)
    return Found({}, {at: one.label for at, one in heads.items()})


def _show_people(heads: Collection[_Head]) -> bool:
    """Whether a party in brackets, initials or a person's name show what the capitals are, and no
    article: `LE PORT. Il dort.` is a heading."""
    shown = {same(one.label): one for one in heads}.values()
    if any(shapes.bare(one.label.split()[0]) in shapes.GRAMMAR for one in shown):
        return False
    return any(
        one.tagged
        or shapes.is_initials(one.label)
        or shapes.is_declared(one.label)
        or is_given(one.label.split()[0])
        for one in shown
    )


def _behind_times(heads: _Heads, among: int) -> Found | None:
    """A time, a name and a comma: `(00:12) Anna Essai, La séance est ouverte.`"""
    often = _often(heads.values())
    if len(heads) < max(_LEAST, among * _SOME) or not 1 < len(often) < len(heads):
        return None
    if all(map(_is_person, heads.values())) and len(heads) >= among * _MOSTLY:
        return _split(heads, _is_person)
    return Found({}, {at: one.label for at, one in heads.items()})


def _again(
    lines: Sequence[Line], openings: Sequence[Opening | None], among: Sequence[int]
) -> Found:
    """What is asked about: the same first words come back before a sign in most paragraphs."""
    heads = {
        at: head
        for at, head in _heads(_ANY, lines, openings, among)
        if not things.is_common(head.label) and not groups.notes(head.label)
        if head.around[1] != "." or not _CUT_SHORT.search(head.label)
        if len(head.opening.whole) - len(head.opening.rest) <= shapes.LONGEST
        if head.opening.whole.find(head.label) <= BEFORE
    }
    often = _often(heads.values())
    back = {key for key, count in often.items() if count > 1}
    kept = {at: one for at, one in heads.items() if same(one.label) in back}
    people = sum(_is_person(one) or is_given(one.label.split()[0]) for one in heads.values())
    if len(back) < 2 or len(kept) < max(_FEW, len(among) * _OFTEN) or not people:
        return Found({}, {})
    return Found({}, {at: one.label for at, one in heads.items()})
