"""What is wrong on the pages of a laid-out chapter: small judges in a table, each of one thing.

They read lines with their places (`lines`) and nothing else, half a millisecond a page. What they
find is mended where it can be (`mending`), and said where it cannot (`proof.blemishes`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from vademecum.formats.pdf import early, ends, rows, white, widths
from vademecum.formats.pdf.lines import BODY, Leaf, Line, Source, paragraphs
from vademecum.text.glyphs import covered

SPILL, SMALL, SIGN, TORN = "M053", "M054", "M071", "M078"
MORE, LONG = "M076", "M077"  # why notes stand at a chapter's end: of one, its kind, its length
NOTE, LOST_CAPTION = "M060", "M061"
GAP, SHORT, SCRAP, LEAF, LADDER = "M062", "M063", "M064", "M065", "M066"
FOOT, HEAD, THIRD, EMPTY = "M067", "M068", "M069", "M070"
WIDE, TALL = "wide", "tall"  # refused or told otherwise where nothing mends them
WHITE = "white"  # a page with much white at its foot: mended where it can be, never told

MOST_WHITE = 0.7  # of the type's size, between two words of a justified line
INDENT = 1.2  # of the type's size: what a last line must be longer than
WEIGHTS = {  # how bad it is, beside the others; what may be refused weighs most
    TALL: 1000, WIDE: 500, SPILL: 50, EMPTY: 30, NOTE: 20, LOST_CAPTION: 20, THIRD: 15, FOOT: 10,
    HEAD: 10, TORN: 6, WHITE: 5, GAP: 4, SHORT: 4, SCRAP: 3, LEAF: 3, LADDER: 3, SMALL: 5, SIGN: 0,
}  # fmt: skip
# Found again on each page of a table or a picture, and one thing all the same.
ONE_THING = frozenset({WIDE, SPILL, TORN, LOST_CAPTION})
ENDS = "ends"  # of a page with much white, that its chapter ends there
LEAD = "lead"  # what a mend is told of a line that announces
_OFF_PAGE = 1000
_LADDER = 2  # hyphens one below the other
SMALLEST = 7  # points, of words in a drawing
_POINT = 0.75  # pixels
_HAIR = 0.05
_PARTS = re.compile(r"\s")  # no-break spaces too
_SIGNS = re.compile(r"^\W+|\W+$")
_SENTENCES = ("li", "p", "dd", "figcaption", "blockquote")


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong, and where."""

    code: str
    page: int  # of its chapter, from 0
    source: int  # number of the element
    words: str  # those at fault
    about: str = ""  # what a mend asks: a word cut in two, a note's id; a size
    off_page: bool = False  # the page's edge cuts it
    at: int = 0  # number of the element whose line is told, where it is another
    document: str = ""  # that it is of
    line: int = 0  # of that

    @property
    def weight(self) -> int:
        """How bad it is; where a chapter ends nothing else is made worse for (`fill`)."""
        if self.about == ENDS:
            return 0
        return _OFF_PAGE if self.off_page else WEIGHTS[self.code]


@dataclass(frozen=True, slots=True)
class Seen:
    """A chapter as the judges are given it."""

    leaves: tuple[Leaf, ...]
    blocks: tuple[tuple[Line, ...], ...]  # the lines of each paragraph
    source: Source

    @classmethod
    def of(cls, leaves: Sequence[Leaf], source: Source | None = None) -> Seen:
        """The chapter of these pages."""
        return cls(tuple(leaves), tuple(paragraphs(leaves)), source or Source())


NOTHING = Seen.of(())


def found(seen: Seen, *, bare: bool = False) -> tuple[Finding, ...]:
    """All that the judges find, in order of pages; of a `bare` page, what stands outside it."""
    every = [one for judge in (JUDGES[:1] if bare else JUDGES) for one in judge(seen)]
    return tuple(sorted(every, key=lambda one: (one.page, one.source, one.code, one.words)))


def settled(those: Sequence[Finding], pages: int) -> tuple[Finding, ...]:
    """What was found of so many pages, and is found again whatever pages follow.

    Of the last of them nothing is sure: its paragraphs may go on.
    """
    return tuple(one for one in those if one.page < pages - 1)


def badness(those: Sequence[Finding]) -> int:
    """What they weigh together."""
    return sum(one.weight for one in those)


def _spills(seen: Seen) -> Iterator[Finding]:
    for leaf in seen.leaves:
        told: set[tuple[int, bool]] = set()
        for one in leaf.spills:
            if (one.source, one.off_page) not in told:
                told.add((one.source, one.off_page))
                yield Finding(SPILL, leaf.number, one.source, one.words, one.kind, one.off_page)
        yield from (Finding(WIDE, leaf.number, table, "") for table in leaf.wide)


def _torn(seen: Seen) -> Iterator[Finding]:
    """Ordinary words that end a line of their cell in their midst, without a hyphen: each once."""
    told: set[str] = set()
    for leaf in seen.leaves:
        for line, after in pairwise(one for one in leaf.lines if one.cell):
            if line.source != after.source or line.hyphen:
                continue
            pieces = line.words.split()[-1:] + after.words.split()[:1]
            word = "".join(pieces)
            known = seen.source.cells.get(line.source, frozenset())
            inside = any(word in one for one in known) and not known.issuperset(pieces)
            if inside and widths.is_ordinary(word) and pieces[0][-1].isalnum() and word not in told:
                told.add(word)
                yield Finding(TORN, leaf.number, line.source, word, word)


def _signs(seen: Seen) -> Iterator[Finding]:
    known = covered()
    for leaf in seen.leaves:
        for line in leaf.lines:
            if not known.issuperset(line.words):
                lacking = "".join(dict.fromkeys(sign for sign in line.words if sign not in known))
                yield Finding(SIGN, leaf.number, line.source, lacking)


def _notes(seen: Seen) -> Iterator[Finding]:
    stands = {name: leaf.number for leaf in seen.leaves for name in leaf.notes}
    calls = [(name, leaf.number) for leaf in seen.leaves for name in leaf.calls]
    for name, page in calls:
        if stands.get(name, page) != page:
            yield Finding(NOTE, page, 0, _words_of_note(seen, stands[name], name), name)
    tall = (leaf.number for leaf in seen.leaves if leaf.tall)
    yield from (Finding(TALL, number, 0, "") for number in islice(tall, 1))
    for leaf in seen.leaves:
        ours = [name for name, page in calls if page == leaf.number]
        there = [name for name in leaf.notes if name in ours]
        if there != [name for name in ours if name in there]:
            yield Finding(NOTE, leaf.number, 0, there[0], there[0])


def _words_of_note(seen: Seen, page: int, name: str) -> str:
    lines = [one for one in seen.leaves[page].lines if one.area != BODY]
    at = seen.leaves[page].notes.index(name)
    firsts = [one for one in lines if re.match(r"\d+\.\u00a0", one.words)]
    return firsts[at].words.partition("\u00a0")[2] if at < len(firsts) else name


def _gaps(seen: Seen) -> Iterator[Finding]:
    for block in seen.blocks:
        for at, line in enumerate(block):
            if line.gap > MOST_WHITE:
                after = block[at + 1].words.split(" ")[0] if at + 1 < len(block) else ""
                yield Finding(GAP, line.page, line.source, line.words, after)


def _short_lines(seen: Seen) -> Iterator[Finding]:
    for block in seen.blocks:
        if block[0].source in seen.source.breaks or block[0].head:
            continue
        for line, after in early.lines(block):
            yield Finding(SHORT, line.page, line.source, line.words, after.words.split(" ")[0])


def _scraps(seen: Seen) -> Iterator[Finding]:
    torn = {line.source: (line, word) for line, word in ends.torn(seen.leaves, seen.source.ends)}
    yield from (Finding(SCRAP, one.page, one.source, word) for one, word in torn.values())
    for block in seen.blocks:
        if len(block) < 2 or block[0].head or block[0].source in seen.source.breaks:
            continue
        before, last = block[-2:]
        if last.kind not in _SENTENCES or last.y == before.y:
            continue
        alone = before.hyphen and len(last.words.split()) == 1
        if last.source not in torn and (alone or last.width < INDENT * last.size):
            cut = _cut(before, last) if before.hyphen else ""
            yield Finding(SCRAP, last.page, last.source, _shown(before, last), cut)


def _hyphens(seen: Seen) -> Iterator[Finding]:
    for block in seen.blocks:
        row = 0
        for line, after in pairwise(block):
            row = row + 1 if line.hyphen else 0
            cut = _cut(line, after) if line.hyphen else ""
            if line.hyphen and line.page != after.page:
                yield Finding(LEAF, line.page, line.source, cut, cut)
            if row > _LADDER:
                yield Finding(LADDER, line.page, line.source, cut, cut)
                row = 0


def _cut(line: Line, after: Line) -> str:
    """The word that a hyphen cuts in two."""
    pieces = _PARTS.split(line.words.rstrip("\u2010"))[-1], _PARTS.split(after.words)[0]
    return bare("".join(pieces))


def bare(word: str) -> str:
    """Without the signs around it."""
    return _SIGNS.sub("", word)


def _shown(before: Line, last: Line) -> str:
    lead = before.words.split(" ")[-1]
    return lead.rstrip("\u2010") + last.words if before.hyphen else f"{lead} {last.words}"


def _alone(seen: Seen) -> Iterator[Finding]:
    for leaf, following in pairwise(seen.leaves):
        body, then = leaf.body, following.body
        if not body or any(one.y > body[-1].y for one in leaf.pictures):
            continue
        last, told = body[-1], seen.source.leads.get(body[-1].source, frozenset())
        first = {one.source for one in then[:1]} | {one.source for one in following.pictures}
        lead = not told.isdisjoint(first)
        heading = (last.head or last.kind == "caption") and bool(then)
        if lead or (heading and last.source != then[0].source):
            yield Finding(FOOT, leaf.number, last.source, last.words, LEAD if lead else "")
    for block in seen.blocks:
        if block[0].area == BODY and block[0].page != block[-1].page and not block[0].head:
            pages = [one.page for one in block]
            lone = [page for page in (pages[0], pages[-1]) if pages.count(page) == 1]
            if len(block) > 2 and pages[0] in lone:
                yield Finding(FOOT, pages[0], block[0].source, block[0].words)
            if len(block) > 2 and pages[-1] in lone:
                yield Finding(HEAD, pages[-1], block[-1].source, block[-1].words)


def _alone_rows(seen: Seen) -> Iterator[Finding]:
    for leaf, following in pairwise(seen.leaves):
        column = leaf.bottom - leaf.top
        found = rows.alone(leaf.body, following.body, seen.source.rows, column)
        for foot, source in found:
            page = leaf if foot else following
            words = next(one.words for one in page.body if one.source == source)
            yield Finding(FOOT if foot else HEAD, page.number, source, words, rows.ROW)


def _captions(seen: Seen) -> Iterator[Finding]:
    """A caption of which a line, the first or another, is not on its picture's page."""
    pages: dict[int, set[int]] = {}
    for leaf in seen.leaves:
        for line in leaf.lines:
            pages.setdefault(line.source, set()).add(leaf.number)
    for leaf in seen.leaves:
        for picture in leaf.pictures:
            told = seen.source.captions.get(picture.source, ())
            if any(pages.get(one, set()) - {leaf.number} for one in told):
                yield Finding(LOST_CAPTION, leaf.number, picture.source, picture.words)


def _small(seen: Seen) -> Iterator[Finding]:
    for leaf in seen.leaves:
        for picture in leaf.pictures:
            size = seen.source.types.get(picture.address)
            least = SMALLEST if size is None else size * picture.width * _POINT
            if least < SMALLEST - _HAIR:
                told = f"{least:.1f}".replace(".", ",")
                yield Finding(SMALL, leaf.number, picture.source, picture.words, told)


def _fill(seen: Seen) -> Iterator[Finding]:
    for at, leaf in enumerate(seen.leaves):
        if leaf.is_empty:
            yield _empty(seen, at)
    for one in white.little(seen.leaves, followed=seen.source.followed):
        if one.ends and one.third:
            yield Finding(THIRD, one.page, 0, one.words, ENDS, at=one.last)
        if not one.ends or seen.leaves[one.page].turned:
            code = THIRD if one.third and not one.ends else WHITE
            yield Finding(code, one.page, one.next, one.words, at=one.last)


def _empty(seen: Seen, number: int) -> Finding:
    """Of an empty page, what stands last before it is told."""
    before = (white.lowest(leaf)[0] for leaf in reversed(seen.leaves[:number]))
    return Finding(EMPTY, number, 0, "", at=next(filter(None, before), 0))


JUDGES: tuple[Callable[[Seen], Iterator[Finding]], ...] = (
    _spills, _torn, _signs, _notes, _gaps, _short_lines, _scraps, _hyphens, _alone, _alone_rows,
    _captions, _small, _fill,
)  # fmt: skip


def mean_fill(leaves: Sequence[Leaf]) -> float:
    """How full the pages are, but the last of the chapter, which ends where it ends."""
    fills = [one.fill for one in leaves[:-1]]
    return sum(fills) / len(fills) if fills else 1.0


def by_code(those: Sequence[Finding]) -> Mapping[str, int]:
    """How many of each code."""
    return {code: sum(one.code == code for one in those) for code in sorted({*map(_code, those)})}


def _code(one: Finding) -> str:
    return one.code
