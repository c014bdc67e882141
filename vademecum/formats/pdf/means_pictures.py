"""The means of pictures: lower, wider, into the margin (`means`)."""

from __future__ import annotations

from vademecum.formats.pdf import crowded, judges
from vademecum.formats.pdf.judges import Finding, Seen
from vademecum.formats.pdf.marking import number
from vademecum.formats.pdf.mends import Case

_LOW = 0.45  # of its height or its page, that a picture may be made lower to
_AROUND = 0.1  # of its page, what stands round a picture and its caption
_CLOSE = 0.05  # the same, where they would be parted
_LOWEST = 0.2  # of its page, where it would leave its caption


def lower(case: Case, one: Finding, seen: Seen) -> bool:
    """A picture made low enough for its page, and what stands under it."""
    leaf = seen.leaves[one.page]
    following = seen.leaves[one.page + 1 : one.page + 2]
    every = [picture for each in (leaf, *following) for picture in each.pictures]
    picture = next((each for each in every if each.source == one.source), None)
    if picture is None:
        return False
    told = seen.source.captions.get(one.source, ())
    caption = sum(line.height for each in seen.leaves for line in each.lines if line.source in told)
    column = leaf.bottom - leaf.top
    left = leaf.bottom - (picture.y if picture.page == one.page else leaf.end)
    lost = one.code == judges.LOST_CAPTION
    around = caption + (_CLOSE if lost else _AROUND) * column
    least = _LOW * min(picture.height, column)
    if lost:  # of the page: the picture may have been made lower already
        least = min(picture.height, _LOWEST * column)
    kept = lost and left - around < least and _keep(case, one.source)
    room = min(picture.height, (column if kept else left) - around)
    if room < least:
        return kept
    return _hold(case, one.source, room) or kept


def _hold(case: Case, image: int, room: float) -> bool:
    """Make it no higher than that; whether it was not so yet: another finding may ask for more."""
    styles = case.mends.styles[image]
    before = styles.get("max-height")
    if before is not None and float(before.removesuffix("px")) <= round(room):
        return False
    styles["max-height"] = f"{room:.0f}px"
    return True


def _keep(case: Case, image: int) -> bool:
    """Have a figure that was let go in one piece again: on the next page, its caption with it."""
    element = case.elements.get(image)
    above = () if element is None else element.iterancestors("figure")
    figure = next((number(one) for one in above), 0)
    return bool(figure) and case.mends.styles[figure].pop("break-inside", None) is not None


def enlarge(case: Case, one: Finding, _seen: Seen) -> bool:
    """As wide as the column."""
    case.mends.styles[one.source]["width"] = "100%"
    return True


def into_margin(case: Case, one: Finding, _seen: Seen) -> bool:
    """As far to the left as headings hang."""
    image = case.elements.get(one.source)
    if image is None:
        return False
    parent = image.getparent()
    wide = parent if parent.tag == "figure" else image
    if not crowded.is_alone(wide):
        return False
    case.mends.names[number(wide)].add("into-margin")
    return True
