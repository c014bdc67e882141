"""Which unit of the text each paragraph that came back is: by its words, then by its bookmark."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from vademecum.exchange.likeness import alike, flat, tokens
from vademecum.exchange.texts.cut import Role, Unit
from vademecum.exchange.texts.grids import Fit, fitted
from vademecum.exchange.texts.returned import Para
from vademecum.exchange.texts.untabled import as_text

_ALIKE = 0.5  # of the words of two paragraphs that are one, where no bookmark says so
_MARKED = 0.15  # where one does
_ALONE = 3  # words: of more than so many, they are known wherever they stand


@dataclass(slots=True)
class Placing:
    """What was found of what was sent."""

    of: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    # ^ paragraph (its place in the list) -> units, the first of which it begins with
    at: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))  # unit -> paras
    fits: list[Fit] = field(default_factory=list)  # what became of the tables
    out: set[int] = field(default_factory=set)  # units of columns that were taken out
    text: set[int] = field(default_factory=set)  # paragraphs that are a table turned to text

    def put(self, para: int, unit: int) -> None:
        """The paragraph is, or holds, that unit."""
        if unit not in self.of[para]:
            self.of[para].append(unit)
        if para not in self.at[unit]:
            self.at[unit].append(para)


def led(para: Para, leads: Mapping[int, str]) -> Para:
    """The paragraph without what stands on the page before its unit's words."""
    known = [leads[one] for one in para.marks if leads.get(one)]
    for said in known or ([] if para.marks else sorted(set(leads.values()), key=len, reverse=True)):
        bare = said.rstrip(" \u00a0")
        text = para.text.lstrip()
        if bare and text.startswith(bare):
            skip = len(para.text) - len(text) + len(bare)
            while skip < len(para.text) and para.text[skip].isspace():
                skip += 1
            return replace(para, chars=para.chars[skip:])
    return para


def placed(
    units: Sequence[Unit], paras: Sequence[Para], heads: Mapping[int, tuple[int, int]],
    mailed: bool = False,
) -> Placing:  # fmt: skip
    """Every unit where it is found; those of tables by their rows and columns.

    `heads`: of each table, how many of its first rows and columns are heads; `mailed`: they are
    paragraphs of a message.
    """
    found = Placing()
    away = _untabled(units, paras, mailed, found)
    units = [one for one in units if one.number not in away]
    # Without a table the cells of the text are looked for among the paragraphs.
    tabled = any(one.cell != (0, 0, 0) for one in paras)
    grids = {one.number: one for one in units if one.role is Role.CELL and tabled}
    loose = [one for one in units if one.number not in grids]
    body = [at for at, one in enumerate(paras) if one.cell == (0, 0, 0) and at not in found.text]
    _same(loose, paras, body, found)
    _marked(loose, paras, body, found)
    _like(loose, paras, body, found)
    cells = [at for at, one in enumerate(paras) if one.cell != (0, 0, 0)]
    _tables(list(grids.values()), paras, cells, heads, found)
    return found


def _untabled(
    units: Sequence[Unit], paras: Sequence[Para], mailed: bool, found: Placing
) -> set[int]:
    """Put the cells of tables that came back as text where they stand; their numbers."""
    there = as_text(units, paras, mailed)
    cells = {one.number: one for one in units if one.role is Role.CELL}
    tables = {cells[number].cell[0]: at for at in sorted(there, reverse=True)
              for number in there[at]}  # fmt: skip
    for at, numbers in sorted(there.items()):
        found.text.add(at)
        held = tokens(paras[at].words)
        for one in units:  # the paragraph before the table, of which it is one now
            long = len(tokens(_words(one)).words) > _ALONE
            within = long and held.find(tokens(_words(one))) is not None
            if one.number not in cells and (one.number in paras[at].marks or within):
                found.put(at, one.number)
        for number in sorted(numbers):
            found.put(at, number)
    away = {number for number, one in cells.items() if one.cell[0] in tables}
    for number in sorted(away):
        if not found.at[number]:  # an empty cell, one whose words were changed
            found.put(tables[cells[number].cell[0]], number)
    return away


def _key(words: str) -> str:
    return flat(words)


def _same(
    units: Sequence[Unit], paras: Sequence[Para], body: Sequence[int], found: Placing
) -> None:
    """Those whose words came back: by bookmark, in order, then wherever they went."""
    by_number = {one.number: one for one in units}
    for at in body:
        for number in paras[at].marks:
            one = by_number.get(number)
            if one and not found.at[number] and not found.of[at] and _is(one, paras[at]):
                found.put(at, number)
    left = [one for one in units if not found.at[one.number] and one.words.strip()]
    free = [at for at in body if not found.of[at] and paras[at].words]
    mine, theirs = [_key(_words(one)) for one in left], [_key(paras[at].words) for at in free]
    for a, b, size in SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks():
        for step in range(size):
            found.put(free[b + step], left[a + step].number)
    places: dict[str, list[int]] = defaultdict(list)
    for at in free:
        if not found.of[at]:
            places[_key(paras[at].words)].append(at)
    for one in left:
        key = _key(_words(one))
        if not found.at[one.number] and key and places[key]:
            found.put(places[key].pop(0), one.number)


def _words(unit: Unit) -> str:
    return " ".join((unit.shown.replace("\ufffc", "") if unit.bits else unit.words).split())


def _is(unit: Unit, para: Para) -> bool:
    return _key(_words(unit)) == _key(para.words)


def _marked(
    units: Sequence[Unit], paras: Sequence[Para], body: Sequence[int], found: Placing
) -> None:
    """By bookmark, where the words have something in common: several units may be one paragraph."""
    by_number = {one.number: one for one in units}
    for at in body:
        para = tokens(paras[at].words)
        own = [by_number[n] for n in paras[at].marks if n in by_number and not found.at[n]]
        held = found.of[at]
        for one in own:
            mine = tokens(_words(one))
            if held:
                continue  # its words are another unit's, whole
            whole = para.find(mine) is not None
            near = alike(mine, para) >= _MARKED or not mine.words or not para.words
            if whole or near or (len(own) > 1 and shared(mine.words, para.words) > _ALIKE):
                found.at[one.number].append(at)
        for one in own:
            if at in found.at[one.number] and one.number not in found.of[at]:
                found.of[at].append(one.number)
    for at in body:  # joined without a bookmark that says so
        if found.of[at] and len(found.of[at]) == 1:
            _joined(units, paras, at, found)


def _joined(units: Sequence[Unit], paras: Sequence[Para], at: int, found: Placing) -> None:
    numbers = [one.number for one in units]
    here = numbers.index(found.of[at][0]) if found.of[at][0] in numbers else -1
    if here < 0 or here + 1 >= len(units):
        return
    own, next_one = units[here], units[here + 1]
    if found.at[next_one.number] or _is(own, paras[at]):
        return
    mine = tokens(_words(next_one))
    if len(mine.words) > _ALONE and tokens(paras[at].words).find(mine) is not None:
        found.put(at, next_one.number)


def shared(mine: Sequence[str], theirs: Sequence[str]) -> float:
    """Which share of some words stand among others."""
    left = Counter(theirs)
    return sum(min(n, left[w]) for w, n in Counter(mine).items()) / max(len(mine), 1)


def _near(unit: Unit, para: Para) -> float:
    return alike(tokens(_words(unit)), tokens(para.words))


def _like(
    units: Sequence[Unit], paras: Sequence[Para], body: Sequence[int], found: Placing
) -> None:
    """By words that are like, the likest first."""
    left = [one for one in units if not found.at[one.number] and one.words.strip()]
    free = [at for at in body if not found.of[at] and paras[at].words]
    pairs = sorted(
        (
            (_near(one, paras[at]), -abs(rank - place), at, one.number)
            for rank, one in enumerate(left)
            for place, at in enumerate(free)
        ),
        reverse=True,
    ) if len(left) * len(free) < 40_000 else []  # fmt: skip
    for share, _far, at, number in pairs:
        if share >= _ALIKE and not found.at[number] and not found.of[at]:
            found.put(at, number)


def _tables(
    units: Sequence[Unit], paras: Sequence[Para], cells: Sequence[int],
    heads: Mapping[int, tuple[int, int]], found: Placing,
) -> None:  # fmt: skip
    """Cells: each table where most of its words are."""
    sent: dict[int, list[Unit]] = defaultdict(list)
    back: dict[int, list[int]] = defaultdict(list)
    for one in units:
        sent[one.cell[0]].append(one)
    for at in cells:
        back[paras[at].cell[0]].append(at)
    taken: set[int] = set()
    for own in sent.values():
        ranked = sorted(
            (_common(own, [paras[at] for at in there]), -key)
            for key, there in back.items()
            if key not in taken
        )
        if ranked and ranked[-1][0]:
            key = -ranked[-1][1]
            taken.add(key)
            fit = fitted(own, [paras[at] for at in back[key]], *heads[own[0].cell[0]])
            found.fits.append(fit)
            _cells(fit, own, back[key], paras, found)


def _common(own: Sequence[Unit], there: Sequence[Para]) -> int:
    numbers = {one.number for one in own}
    by_mark = sum(bool(numbers & set(one.marks)) for one in there)
    words = {_key(_words(one)) for one in own if one.words.strip()}
    return by_mark + sum(_key(one.words) in words for one in there if one.words)


def _cells(
    fit: Fit, own: Sequence[Unit], there: Sequence[int], paras: Sequence[Para], found: Placing
) -> None:
    """Each cell where it stands now; those of a table that is left as it was wherever."""
    if fit.asked:
        for n, unit in enumerate(own):
            found.put(there[min(n, len(there) - 1)], unit.number)
        return
    mine: dict[tuple[int, int], list[Unit]] = defaultdict(list)
    theirs: dict[tuple[int, int], list[int]] = defaultdict(list)
    for one in own:
        mine[one.cell[1:]].append(one)
        if one.cell[2] in fit.out:
            found.out.add(one.number)
    for at in there:
        theirs[paras[at].cell[1:]].append(at)
    for row, row_there in fit.rows:
        for column, column_there in fit.columns:
            if row is None or column is None:
                continue
            there_now = theirs.get((row_there, column_there), ())
            for unit, at in zip(mine[row, column], there_now, strict=False):
                found.put(at, unit.number)
