"""Which unit of the text each paragraph that came back is: by its words, then by its bookmark."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from vademecum.exchange.likeness import alike, flat, tokens
from vademecum.exchange.texts.cut import Role, Unit
from vademecum.exchange.texts.returned import Para

_ALIKE = 0.5  # of the words of two paragraphs that are one, where no bookmark says so
_MARKED = 0.15  # where one does


@dataclass(slots=True)
class Placing:
    """What was found of what was sent."""

    of: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    # ^ paragraph (its place in the list) -> units, the first of which it begins with
    at: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))  # unit -> paras

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


def placed(units: Sequence[Unit], paras: Sequence[Para]) -> Placing:
    """Every unit where it is found; those of tables by their rows."""
    found = Placing()
    # Without a table the cells of the text are looked for among the paragraphs.
    tabled = any(one.cell != (0, 0, 0) for one in paras)
    grids = {one.number: one for one in units if one.role is Role.CELL and tabled}
    loose = [one for one in units if one.number not in grids]
    body = [at for at, one in enumerate(paras) if one.cell == (0, 0, 0)]
    _same(loose, paras, body, found)
    _marked(loose, paras, body, found)
    _like(loose, paras, body, found)
    cells = [at for at, one in enumerate(paras) if one.cell != (0, 0, 0)]
    _tables(list(grids.values()), paras, cells, found)
    return found


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
    if len(mine.words) > 3 and tokens(paras[at].words).find(mine) is not None:
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
    units: Sequence[Unit], paras: Sequence[Para], cells: Sequence[int], found: Placing
) -> None:
    """Cells: each table where most of its words are, then row by row."""
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
            _rows(own, back[key], paras, found)


def _common(own: Sequence[Unit], there: Sequence[Para]) -> int:
    numbers = {one.number for one in own}
    by_mark = sum(bool(numbers & set(one.marks)) for one in there)
    words = {_key(_words(one)) for one in own if one.words.strip()}
    return by_mark + sum(_key(one.words) in words for one in there if one.words)


def _rows(own: Sequence[Unit], there: Sequence[int], paras: Sequence[Para], found: Placing) -> None:
    mine: dict[int, list[Unit]] = defaultdict(list)
    theirs: dict[int, list[int]] = defaultdict(list)
    for one in own:
        mine[one.cell[1]].append(one)
    for at in there:
        theirs[paras[at].cell[1]].append(at)
    rows, back = list(mine), list(theirs)
    left = [_key("\n".join(_words(one) for one in mine[row])) for row in rows]
    right = [_key("\n".join(paras[at].words for at in theirs[row])) for row in back]
    pairs: list[tuple[int, int]] = []
    for kind, a1, a2, b1, b2 in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if kind == "equal" or (kind == "replace" and a2 - a1 == b2 - b1):
            pairs += zip(range(a1, a2), range(b1, b2), strict=True)
        elif kind == "replace":
            pairs += _nearest(left, right, range(a1, a2), range(b1, b2))
    lined = [(mine[rows[a]], theirs[back[b]]) for a, b in pairs]
    across = _across(own, there, lined, paras)
    for row, its in lined:
        _columns(row, its, paras, found, across)


def _across(
    own: Sequence[Unit], there: Sequence[int],
    lined: Sequence[tuple[Sequence[Unit], Sequence[int]]], paras: Sequence[Para],
) -> dict[int, int]:  # fmt: skip
    """Column of the text -> the one that came back: where there are more or fewer, by their cells.

    Never by rank alone: a column put in would be taken for the one that it stands before.
    """
    wide, back = max(one.cell[2] for one in own), max(paras[at].cell[2] for at in there)
    if wide == back:
        return {one: one for one in range(1, wide + 1)}
    same: Counter[tuple[int, int]] = Counter()
    for row, its in lined:
        for unit in row:
            same.update(
                (unit.cell[2], paras[at].cell[2])
                for at in its
                if unit.number in paras[at].marks or (unit.words.strip() and _is(unit, paras[at]))
            )
    best: dict[tuple[int, int], tuple[int, dict[int, int]]] = {}
    for a in range(wide + 1):
        for b in range(back + 1):
            choices = [best[one] for one in ((a - 1, b), (a, b - 1)) if one in best]
            if a and b and same[a, b]:
                score, held = best[a - 1, b - 1]
                choices.append((score + same[a, b], {**held, a: b}))
            best[a, b] = max(choices, key=lambda one: one[0], default=(0, {}))
    return best[wide, back][1]


def _nearest(
    left: Sequence[str], right: Sequence[str], some: range, others: range
) -> list[tuple[int, int]]:
    """Rows paired in order, the likest first, where rows were put in or taken out."""
    short, long = (some, others) if len(some) <= len(others) else (others, some)
    swapped = short is others
    out: list[tuple[int, int]] = []
    after = long.start
    for at, one in enumerate(short):
        last = long.stop - (len(short) - at - 1)
        choice = max(
            range(after, last),
            key=lambda there: alike(
                tokens(left[there if swapped else one]), tokens(right[one if swapped else there])
            ),
        )
        out.append((choice, one) if swapped else (one, choice))
        after = choice + 1
    return out


def _columns(
    row: Sequence[Unit], there: Sequence[int], paras: Sequence[Para], found: Placing,
    across: Mapping[int, int],
) -> None:  # fmt: skip
    by_column: dict[int, list[int]] = defaultdict(list)
    for at in there:
        by_column[paras[at].cell[2]].append(at)
    own: dict[int, list[Unit]] = defaultdict(list)
    for one in row:
        own[one.cell[2]].append(one)
    for column, units in own.items():
        for unit, at in zip(units, by_column.get(across.get(column, 0), ()), strict=False):
            found.put(at, unit.number)
