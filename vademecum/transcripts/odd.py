"""Names that have the shape of none, where the file's layout puts names: `4L Pierrot`, `🦊`,
`~ Bruno`, `3e étage - Salle Ouessant`, `L'équipe "voirie"`.

Where each line has a time and a name before a colon, the layout makes them sure. Elsewhere they are
asked about: by a sign that no sentence has before a colon, by coming back, or where nearly every
paragraph opens with a label; where most do below the first name (who is present may stand above,
a turn may have several paragraphs), one with a number or quotation marks, or behind the mark of a
list that has one point only. `2 points : le prix et la durée` are words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from vademecum.french import offices
from vademecum.transcripts import doubts, pointed, shapes, things, typed
from vademecum.transcripts.above import CLOSES
from vademecum.transcripts.adorned import bare, is_signed
from vademecum.transcripts.alone import Line
from vademecum.transcripts.furniture import is_furniture
from vademecum.transcripts.heads import Doubt, opening
from vademecum.transcripts.labels import Opening, same
from vademecum.transcripts.weighing import Verdict

_LABEL = r"(?P<label>[^\s:：](?:[^:：\n]{0,78}?[^\s:：])??)"
_REST = r"(?P<rest>\S.*)"
_LINES = {
    ":": re.compile(rf"{_LABEL}\s?[:：]\s+{_REST}", re.DOTALL),
    "—": re.compile(rf"{_LABEL}\.?\s?[–—]\s+{_REST}", re.DOTALL),
    "-": re.compile(rf"{_LABEL}\s-{{1,2}}\s+{_REST}", re.DOTALL),
}
_OPENS = '~"“«'
_QUOTED = re.compile(r"[\"“«].+[\"”»]")
_NUMBER = re.compile(r"\d+ ?(?:ers?|res?|ères?|es?|èmes?|nde?s?|[°º])?(?![^\W_])\s*")
_ORDINAL = re.compile(r"\d+(?:er|re|ère|e|ème|nde?) [^\W\d_]")
_CLOCK = re.compile(r"\d{1,2} ?h(?:\b|\d)|\d{1,3}:\d")
_ARTICLE = re.compile(r"(?:(?:les?|la|une?|des) |l['’])", re.IGNORECASE)
_INNER = re.compile(r"[?!;…]|[^\W\d_]{5,}\.(?:\s|$)")
_WORDS = 8  # of such a name
_SURE = 2  # lines that surely name somebody, to show a layout
_FEW = 3  # lines that have a time
_EVERY = 0.95  # of them, where each names somebody
_DENSE = 0.8  # of the paragraphs, from which a label opens nearly each
_MOST = 0.5  # of those below the first name, from which a label opens most
_HALF = 0.5  # of the lines, that have a time


@dataclass(frozen=True, slots=True)
class Found:
    """What the layout says of lines that no shape decided."""

    openings: dict[int, Opening]  # sure
    asked: dict[int, str]  # the label of each that may name somebody
    weak: dict[int, Doubt]  # words of who spoke before, perhaps


@dataclass(frozen=True, slots=True)
class _Head:
    """A line as a label, the file's sign, and words."""

    at: int
    label: str
    rest: str
    item: Opening | None
    fresh: bool  # a paragraph begins there
    bold: bool
    colon: bool

    @property
    def timed(self) -> bool:
        return self.item is not None and self.item.start is not None

    def opening(self) -> Opening:
        start, end = (self.item.start, self.item.end) if self.item else (None, None)
        whole = f"{self.label} : {self.rest}"
        return Opening(self.label, self.rest, start, end, timed=True, whole=whole, apart=self.bold)


def named(
    lines: Sequence[Line],
    openings: Sequence[Opening | None],
    verdict: Verdict,
    asked: Mapping[int, str],
) -> Found:
    """What stands where the sure names of `verdict` do; `asked` has the labels of lines
    already in doubt."""
    names = [verdict.name(item) for item in openings]
    sure = [item for item, name in zip(openings, names, strict=True) if item and name is not None]
    found = Found({}, {}, {})
    way = doubts.the_way(sure) or ":"
    begin = _begins(lines, {at for at, name in enumerate(names) if name is not None})
    heads = list(_heads(lines, openings, way if way in _LINES else ":", begin))
    if not heads and len(sure) < _SURE:
        return found
    doubted = {at: label for at in range(len(lines)) if (label := asked.get(at))}
    for at, (line, item) in enumerate(zip(lines, openings, strict=True)):
        if names[at] is not None or at in doubted:
            continue
        if label := verdict.question(item) or _told(_text(line, item), verdict):
            doubted[at] = label
    people = sum(map(doubts.is_people, doubted.values()))
    if not sure and people * 2 <= len(doubted):
        return found
    often = Counter(same(one.label) for one in heads if one.timed or one.fresh)
    decided = {at for at, name in enumerate(names) if name is not None} | doubted.keys()
    may = {
        one.at: one
        for one in heads
        if one.at not in decided or _is_strange(one.label)  # nobody asks of the others
        if _may_be(one, again=often[same(one.label)] > 1)
    }
    every = _each_timed(openings, decided | may.keys(), len(sure))
    bold = sum(item.apart for item in sure) >= max(_SURE, len(sure) * _EVERY)
    dense = len(sure) + len(doubted) >= _SURE and (
        sum(at in decided or at in may for at in begin) >= len(begin) * _DENSE
    )
    for at, one in may.items():
        if at in decided:
            continue
        again = often[same(one.label)] > 1
        if again and _is_numbered_office(one):
            found.openings[at] = one.opening()
            continue
        if things.is_code(one.label) and not (again or one.timed):
            continue  # `4L : Une voiture.`
        strange = _is_strange(one.label)
        strong = strange and (again or is_signed(one.label))
        sure_ = one.timed and every and (strong or (strange and _has_capital(one.label)))
        if sure_ or (one.bold and bold and strong):
            found.openings[at] = one.opening()
        elif _is_asked(
            one,
            again=again,
            placed=one.bold or (one.timed and every),
            dense=dense,
            named_=bool(sure),
        ):
            found.asked[at] = one.label
        elif dense and one.rest[:1].isupper():
            found.weak[at] = Doubt(one.label, strong=False)
    if way == ":" and len(sure) >= _SURE:
        texts = [_text(*one) for one in zip(lines, openings, strict=True)]
        said = {at for at, name in enumerate(names) if name is not None}
        known = decided | found.openings.keys() | found.asked.keys() | found.weak.keys()
        found.asked.update(typed.names(texts, begin, said, known))
        first = min(at for at, name in enumerate(names) if name is not None)
        low = sum(item.rest[:1].islower() for item in sure) >= len(sure) * _EVERY
        below = [at for at in begin if at >= first]
        _where_most(found, lines, below, may, decided, low=low)
    return found


def _told(text: str, verdict: Verdict) -> str:
    """The words at the head of a line that may name who speaks; "" where there are none."""
    doubt = opening(text, verdict.names)
    return doubt.label if doubt and not doubt.label[0].isdigit() else ""


def _where_most(
    found: Found,
    lines: Sequence[Line],
    begin: Sequence[int],
    may: Mapping[int, _Head],
    decided: Collection[int],
    *,
    low: bool,
) -> None:
    """Ask about more of the lines that `begin` a paragraph below the first name, where most of
    them have a label; who is present, and a title, stand above it. `low`: words begin with small
    letters in this file."""
    strange = {at for at, one in may.items() if _is_strange(one.label)}
    labelled = strange.union(decided)
    if sum(at in labelled for at in begin) < len(begin) * _MOST:
        return
    often = Counter(same(may[at].label) for at in strange.intersection(begin))
    for at in sorted(strange.intersection(begin).difference(decided, found.openings)):
        one = may[at]
        if (low or one.rest[:1].isupper()) and _is_likely(one, again=often[same(one.label)] > 1):
            found.asked.setdefault(at, one.label)
        elif one.rest[:1].isupper() and _ORDINAL.match(one.label):
            found.weak.setdefault(at, Doubt(one.label, strong=False))  # `3e étage`, once
    come = {same(label) for label in found.asked.values()}
    first = min(begin, default=0)
    for at in sorted(at for at in strange.difference(decided, found.openings) if at < first):
        if may[at].fresh and same(may[at].label) in come:
            found.asked[at] = may[at].label  # who spoke before anybody whose name is sure
    found.asked.update(pointed.names(lines, begin, labelled))
    for at in found.asked:
        found.weak.pop(at, None)


def _is_likely(one: _Head, *, again: bool) -> bool:
    """Whether a strange label is a question where most paragraphs open with one; what may be
    counted, or a place's, is a name if it comes back."""
    if is_signed(one.label):
        return False  # others judge signs
    if again and not things.is_measured(one.label):
        return True
    core = _ARTICLE.sub("", _NUMBER.sub("", bare(one.label), count=1), count=1)
    shown = _has_capital(one.label) or _QUOTED.search(one.label) is not None
    nobody = things.is_counted(one.label) or things.is_place(core) or things.is_written(core)
    return shown and not nobody


def _heads(
    lines: Sequence[Line], openings: Sequence[Opening | None], way: str, begin: Collection[int]
) -> Iterator[_Head]:
    for at, (line, item) in enumerate(zip(lines, openings, strict=True)):
        if read := _LINES[way].fullmatch(_text(line, item)):
            label = read["label"]
            first = label.split()[0]
            if not (first[0].isalnum() or first[0] in _OPENS or is_signed(first)):
                continue  # brackets, a list's mark: others judge them
            bold = line.head >= len(label)
            yield _Head(at, label, read["rest"], item, at in begin, bold, way == ":")


def _text(line: Line, item: Opening | None) -> str:
    """The line without its time."""
    return line.text if item is None else item.whole or item.rest


def _begins(lines: Sequence[Line], named_: Collection[int]) -> frozenset[int]:
    """The lines in which a paragraph may begin; all, where none is blank, or where most that surely
    are `named_` stand right below others, whose words end without a full stop."""
    tools = [is_furniture(line.text) for line in lines]  # stand apart
    every = frozenset(at for at in range(len(lines)) if not tools[at])
    blank = any(
        not (line.follows or line.cut or tools[at] or tools[at - 1])
        for at, line in enumerate(lines)
        if at
    )
    some = frozenset(
        at for at in every if not lines[at].follows or CLOSES.search(lines[at - 1].text)
    )
    right_below = len(every.intersection(named_) - some)
    return some if blank and right_below <= len(named_) * _HALF else every


def _each_timed(openings: Sequence[Opening | None], named_: Collection[int], sure: int) -> bool:
    """Whether each line that opens with a time names somebody."""
    timed = [at for at, item in enumerate(openings) if item is not None and item.start is not None]
    many = len(timed) >= max(_FEW, len(openings) * _HALF) and sure >= _SURE
    return many and sum(at in named_ for at in timed) >= len(timed) * _EVERY


def _may_be(one: _Head, *, again: bool) -> bool:
    """Whether somebody may be called so, where names stand."""
    name = bare(one.label)
    if not name:
        return is_signed(one.label)
    core = _ARTICLE.sub("", _NUMBER.sub("", name, count=1), count=1)
    if not re.search(r"[^\W\d_]", core) or _CLOCK.match(name) or _INNER.search(name):
        return False
    if len(name.split()) > _WORDS or shapes.has_clause(name) or things.is_common(core):
        return False
    if again or _is_strange(one.label):
        return True
    opens = shapes.bare(name.split()[0]) in shapes.GRAMMAR and not _ARTICLE.match(name)
    return one.colon and _has_capital(one.label) and not opens


def _is_strange(label: str) -> bool:
    """Whether a sign, a number or quotation marks keep it from the shape of a name."""
    return is_signed(label) or label[0].isdigit() or _QUOTED.search(label) is not None


def _is_numbered_office(one: _Head) -> bool:
    """Whether a number and a function open what begins as a speech does: `3e adjoint : Oui.`"""
    office = one.label[0].isdigit() and offices.is_office(_NUMBER.sub("", one.label, count=1))
    return office and one.rest[:1].isupper() and (one.fresh or one.timed)


def _has_capital(label: str) -> bool:
    """Whether a word with a capital stands in it, but for its first sign: `4L Pierrot`."""
    return re.search(r"(?<![\w'’])[^\W\d_a-zà-ÿ]", bare(label)[1:]) is not None


def _is_asked(one: _Head, *, again: bool, placed: bool, dense: bool, named_: bool) -> bool:
    """Whether a label that may be a name is a question: `placed` where names stand for sure, or in
    a file that is `dense` with them; a sign is enough where anybody surely is `named_`."""
    if is_signed(one.label):
        return one.timed or (one.fresh and (dense or named_))
    opens = one.rest[:1].isupper()
    name = bare(one.label)
    if opens and offices.is_office(_NUMBER.sub("", name, count=1)):
        return one.fresh or one.timed
    capital = _has_capital(one.label) and _is_strange(one.label)
    shown = again or capital or _QUOTED.search(one.label) is not None
    return placed or (dense and opens and shown)
