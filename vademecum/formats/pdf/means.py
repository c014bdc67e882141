"""The means by which what the judges find is mended: for each code a list, tried in that order.

Each is given what was found, and says whether there was something to do. What it does to the page
is written by `mends`, in the words of `print/mended.css`; it never touches a word.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from lxml import html

from vademecum.formats.pdf import (
    crowded,
    going_on,
    held,
    judges,
    means_lines,
    means_pictures,
    means_tables,
    widths,
)
from vademecum.formats.pdf.judges import Finding, Seen
from vademecum.formats.pdf.lines import NOTE, Line, Row
from vademecum.formats.pdf.marking import number
from vademecum.formats.pdf.mends import Case
from vademecum.formats.pdf.pages import HEADINGS
from vademecum.formats.pdf.rows import ROW

_FEW = 8  # lines of a paragraph that is kept in one piece
_TALL = 0.4  # of its page, that a note takes
_NEAR = 0.6  # of its page, how low a paragraph must begin to go to the next
_BOXES = ("encadre", "carte", "admonition", "citation", "intervention", "paragraphe")

Means = Callable[[Case, Finding, Seen], bool]

_PARAGRAPHS = ("p", "li", "dd", "blockquote")


def _to_the_end(case: Case, _one: Finding, _seen: Seen) -> bool:
    case.mends.end_notes = True
    return True


def _narrow(case: Case, one: Finding, _seen: Seen) -> bool:
    """Words that break; of a table its columns' widths, on the page where its words are cut least.

    Where no page has room for them, a few columns stand after others.
    """
    table = means_tables.table_of(case, one.source)
    means_lines.loosen(case, one.source if table is None else number(table))
    if table is None:
        return True
    names, paper = case.mends.names[number(table)], case.mends.paper
    names.add("narrow")
    way = crowded.way(table, paper, turned="turned" in names)
    easy = way == widths.WHOLE or (way == widths.FAIR and crowded.is_easily_read(table, paper))
    if not easy and case.mends.can_turn(table):
        there = crowded.way(table, paper, turned=True)
        if there and there != way:
            case.mends.on_its_side(table)
            way = there
    if not way and crowded.can_part(table, paper, turned="turned" in names):
        case.mends.parted.add(number(table))
    return True


def _turn(case: Case, one: Finding, _seen: Seen) -> bool:
    """Only for its width: what its column holds is torn no less on a page turned on its side."""
    table = means_tables.table_of(case, one.source)
    if table is None or not case.mends.can_turn(table):
        return False
    if one.code == judges.TORN and crowded.is_held(table, case.mends.paper):
        return False
    case.mends.on_its_side(table)
    return True


def _go_on(case: Case, _one: Finding, seen: Seen) -> bool:
    """Long notes of pages that have no room for theirs in pieces: these go on to the next page."""
    tall = (leaf for leaf in seen.leaves if leaf.tall)
    there = {line.source for leaf in tall for line in leaf.lines if line.area == NOTE}
    for at in sorted(there):
        _cut(case, at, seen)
    return not there.isdisjoint(case.mends.going_on)


def _tall_note_goes_on(case: Case, one: Finding, seen: Seen) -> bool:
    """Of a note that takes half a page: its line would take all the page with it."""
    note = case.with_id(one.about)
    if note is None:
        return False
    leaf = seen.leaves[one.page]
    tall = sum(line.height for line in _lines(seen, number(note)))
    return tall > _TALL * (leaf.bottom - leaf.top) and _cut(case, number(note), seen)


def _cut(case: Case, at: int, seen: Seen) -> bool:
    note, lines = case.elements.get(at), _lines(seen, at)
    if note is None or at in case.mends.going_on or len(lines) < going_on.LEAST:
        return False
    after = going_on.cuts(note, lines)
    if after:
        case.mends.going_on[at] = after
    return bool(after)


def _notes_with_lines(case: Case, _one: Finding, _seen: Seen) -> bool:
    main = next((each for each in case.elements.values() if each.tag == "main"), None)
    if main is None:
        return False
    case.mends.names[number(main)].add("notes-with-lines")
    return True


def _keep_called(case: Case, one: Finding, seen: Seen) -> bool:
    """The paragraph of a call in one piece: it goes to the next page with its note."""
    block = _called_in(case, one)
    if block is None or len(_lines(seen, number(block))) > _FEW:
        return False
    case.mends.styles[number(block)]["break-inside"] = "avoid"
    return True


def _push(case: Case, one: Finding, seen: Seen) -> bool:
    """What stands last on the page of a call to the next one, with its heading: the note has room.

    The paragraph of the call itself where it is the last.
    """
    leaf = seen.leaves[one.page]
    last = leaf.body[-1].source if leaf.body else 0
    block = case.elements.get(last)
    lines = _lines(seen, last)
    high = leaf.top + _NEAR * (leaf.bottom - leaf.top)
    if block is None or not lines or lines[0].page != leaf.number or lines[0].y < high:
        return False
    before = block.getprevious()
    while before is not None and before.tag in HEADINGS:
        block, before = before, before.getprevious()
    case.mends.styles[number(block)]["break-before"] = "page"
    return True


def _called_in(case: Case, one: Finding) -> html.HtmlElement | None:
    """The paragraph in which a note is called."""
    note = case.with_id(one.about)
    above = () if note is None else note.iterancestors()
    return next((each for each in above if number(each) and each.tag in _PARAGRAPHS), None)


def _keep(case: Case, one: Finding, seen: Seen) -> bool:
    """A short paragraph in one piece; of a lead or a heading, what follows with it."""
    element = case.elements.get(one.source)
    if element is None or any(line.head for line in _lines(seen, one.source)):
        return False
    if one.about == judges.LEAD:
        paragraph = element if element.tag == "p" else next(element.iterchildren("p"), element)
        after = held.announced(paragraph)
        if after is not None:
            case.mends.styles[number(after)]["break-before"] = "avoid"
    elif len(_lines(seen, one.source)) <= _FEW:
        case.mends.styles[one.source]["break-inside"] = "avoid"
    else:
        case.mends.styles[one.source] |= {"orphans": "3", "widows": "3"}
    return True


def _with_next_row(case: Case, one: Finding, seen: Seen) -> bool:
    """A row that stood alone at a page's end goes with the next, or the one before with it."""
    if one.about != ROW:
        return False
    at, rows = seen.source.rows[one.source], seen.source.rows
    wanted = Row(at.table, at.at - (one.code == judges.HEAD), at.count)
    for inside in [each for each, row in rows.items() if row == wanted]:
        if case.elements[inside].tag == "tr":
            case.mends.styles[inside]["break-after"] = "avoid"
    return True


def _let_go(case: Case, one: Finding, _seen: Seen) -> bool:
    """What could not be parted, and so left a page half empty or a heading alone."""
    element = case.elements.get(one.source)
    if element is None:
        return False
    chain = [element, *element.iterancestors()]
    for above in (element, *element.iterancestors()):
        after = above.getnext()
        if after is not None:
            chain.append(after)
            chain += [below for below in after.iter() if _is_kept(below)]
            break
    kept = [below for below in chain if _is_kept(below) and number(below)]
    for below in kept:
        case.mends.styles[number(below)]["break-inside"] = "auto"
    return bool(kept)


def _loose(case: Case, _one: Finding, _seen: Seen) -> bool:
    case.mends.loose = True
    return True


def _lines(seen: Seen, source: int) -> list[Line]:
    return [line for block in seen.blocks for line in block if line.source == source]


def _is_kept(element: html.HtmlElement) -> bool:
    if not isinstance(element.tag, str):
        return False
    named = {"short", *_BOXES} & set((element.get("class") or "").split())
    return bool(named) or element.tag in ("figure", "tr")


def _of_no_row(means: Means) -> Means:
    """A means for all that stands alone but a row, which it would cut."""
    return lambda case, one, seen: one.about != ROW and means(case, one, seen)


_TURNED = means_tables.turn_back, means_tables.share_rows, means_tables.stand_up

MEANS: Mapping[str, Sequence[Means]] = {
    judges.TALL: (_go_on, _to_the_end),
    judges.WIDE: (_narrow, _turn),
    judges.SPILL: (_narrow, _turn),
    judges.TORN: (_narrow, _turn),
    judges.NOTE: (_tall_note_goes_on, _notes_with_lines, _keep_called, _push),
    judges.EMPTY: (_let_go, _loose),
    judges.THIRD: (*_TURNED, means_pictures.lower, _let_go),
    judges.WHITE: (*_TURNED, means_pictures.lower, _let_go),
    judges.FOOT: (_with_next_row, *map(_of_no_row, (_keep, _let_go, _loose))),
    judges.HEAD: (_with_next_row, _of_no_row(_keep)),
    judges.LOST_CAPTION: (means_pictures.lower, means_pictures.lower, _loose),
    judges.SMALL: (means_pictures.enlarge, means_pictures.into_margin),
    judges.GAP: (
        means_lines.let_number_go,
        means_lines.ragged_for_address,
        means_lines.break_address,
        means_lines.hyphenate,
        means_lines.wider,
        means_lines.unspread,
    ),
    judges.SHORT: (
        means_lines.let_number_go,
        means_lines.ragged_for_address,
        means_lines.break_address,
        means_lines.hyphenate,
        means_lines.wider,
        means_lines.unspread,
    ),
    judges.SCRAP: (means_lines.closer, means_lines.whole, means_lines.tail, means_lines.wider),
    judges.LEAF: (means_lines.whole, means_lines.narrower, means_lines.wider),
    judges.LADDER: (
        means_lines.break_address,
        means_lines.whole,
        means_lines.narrower,
        means_lines.wider,
    ),
}
