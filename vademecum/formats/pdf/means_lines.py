"""The means for a line or a paragraph: where its words break, how close its letters stand."""

from __future__ import annotations

from vademecum.formats.pdf import columns, ends, tails
from vademecum.formats.pdf.addresses import ADDRESS
from vademecum.formats.pdf.judges import Finding, Seen
from vademecum.formats.pdf.lines import UNSPREAD
from vademecum.formats.pdf.mends import Case
from vademecum.formats.pdf.tails import HAIR
from vademecum.formats.pdf.tight import LONG
from vademecum.french.spaces import NBSP

_ROOM = 0.95  # of a line, that signs kept together may take


def whole(case: Case, one: Finding, _seen: Seen) -> bool:
    if not one.about:
        return False
    case.mends.whole[one.source].add(one.about)
    return True


def let_number_go(case: Case, one: Finding, seen: Seen) -> bool:
    """The number of a page that is held to the word before it, and takes it to the next line."""
    element = case.elements.get(one.source)
    if element is None or NBSP not in one.about or one.source in case.mends.numbers_apart:
        return False
    held_by = [at for at in element.find_class(columns.NUMBER) if (at.text or "").startswith(NBSP)]
    if held_by:
        case.mends.numbers_apart.add(one.source)
        hyphenate(case, one, seen)  # the word before it had never been cut
    return bool(held_by)


def closer(case: Case, one: Finding, seen: Seen) -> bool:
    """Letters a hair closer, where that takes the last line's words back."""
    block = next((lines for lines in seen.blocks if lines[-1].source == one.source), ())
    if len(block) < 2:
        return False
    by = tails.hair(block)
    if by:
        case.mends.styles[one.source]["letter-spacing"] = f"-{by:.4f}em"
    return bool(by)


def tail(case: Case, one: Finding, seen: Seen) -> bool:
    """The last words on one line; of an address its end, where a cell has room for it."""
    word, end = seen.source.ends.get(one.source, ""), ""
    if one.words == word:
        lines = [line for leaf in seen.leaves for line in leaf.lines if line.source == one.source]
        end = ends.kept(word)
        wide = len(end) * lines[-1].width / len(lines[-1].words)
        if not end or wide > _ROOM * (lines[-1].right - lines[-1].left):
            return False
    case.mends.tails.add(one.source)
    return True


def wider(case: Case, one: Finding, _seen: Seen) -> bool:
    case.mends.styles[one.source]["letter-spacing"] = f"{HAIR / 2}em"
    return True


def narrower(case: Case, one: Finding, _seen: Seen) -> bool:
    case.mends.styles[one.source]["letter-spacing"] = f"-{HAIR / 2}em"
    return True


def break_address(case: Case, one: Finding, _seen: Seen) -> bool:
    """What stood on the next line since it could not be parted."""
    if len(one.about.partition(f"{NBSP}(")[0]) <= LONG:
        return False
    loosen(case, one.source)
    return True


def loosen(case: Case, at: int) -> None:
    """Have the long words of that element break; of what is none, those of the chapter."""
    case.mends.long.add(at if at in case.elements else min(case.elements, default=0))


def ragged_for_address(case: Case, one: Finding, seen: Seen) -> bool:
    """An address has few places to break: its line is not spread over its room."""
    element = case.elements.get(one.source)
    if element is None or not (element.find_class(ADDRESS) or one.source in seen.source.ends):
        return False
    return _ragged(case, one, seen)


def hyphenate(case: Case, one: Finding, _seen: Seen) -> bool:
    styles = case.mends.styles[one.source]
    known = "hyphenate-limit-chars" in styles
    styles["hyphenate-limit-chars"] = "5 2 2"
    return not known


def _ragged(case: Case, one: Finding, _seen: Seen) -> bool:
    case.mends.styles[one.source]["text-align"] = "left"
    return True


def unspread(case: Case, one: Finding, _seen: Seen) -> bool:
    """Lines as they fall among justified ones: the judge says which then end too early."""
    if one.source not in case.elements:
        return False
    case.mends.names[one.source].add(UNSPREAD)
    return True
