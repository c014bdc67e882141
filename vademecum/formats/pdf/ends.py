"""What paragraphs end on where it is no word: an address, a file's name, code.

Such a thing breaks between its parts, and a few of its signs alone on the last line are read as
something else: so it is told what stands there, and kept is what makes a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import html

from vademecum.formats.pdf import addresses, tight
from vademecum.formats.pdf.lines import AT, Leaf, Line

_BLOCKS = ("p", "td", "th", "dd", "figcaption", "caption")
_JOINT = re.compile(r"(?<=[/-])(?=[^/-])|(?<=[^/])(?=[_.?&=#%;~,+](?=.))")
_FILE = re.compile(r"\w_\w|[-/].*\.[^\W\d]\w{1,4}\W*$")
_MOST = 40  # signs kept on one line


def ends(root: html.HtmlElement) -> Iterator[tuple[int, str]]:
    """What each paragraph, note, cell and caption ends on, where that is no word."""
    for one in [*root.iter(*_BLOCKS), *root.find_class("fn")]:
        found = last(one) if one.get(AT) else ""
        if found:
            yield int(one.get(AT)), found
            if one.tag == "p" and one.getparent().tag == "li":  # the lines are the item's
                yield int(one.getparent().get(AT, 0)), found


def last(element: html.HtmlElement) -> str:
    """The address, the name or the code that its words end on, with the signs behind it."""
    run = _last_run(element)
    word = _word(run)
    if addresses.is_address(word) or _FILE.search(word) or any(map(_is_code, run)):
        return word if _JOINT.search(word) else ""
    return ""


def torn(leaves: Sequence[Leaf], those: Mapping[int, str]) -> Iterator[tuple[Line, str]]:
    """The last lines that hold a scrap of what their paragraph ends on, and that."""
    lines: dict[int, list[Line]] = {}
    for leaf in leaves:
        for line in leaf.lines:
            if line.source in those and not line.head:
                lines.setdefault(line.source, []).append(line)
    for source, every in lines.items():
        below = len(every) > 1 and every[-1].y != every[-2].y
        if below and is_torn(those[source], every[-1].words):
            yield every[-1], those[source]


def is_torn(word: str, line: str) -> bool:
    """Whether a last line holds nothing but a scrap of this word, which broke there."""
    end = line.replace(addresses.HERE, "")
    before = word.removesuffix(end)
    return before not in ("", word) and addresses.is_scrap(before, end)


def kept(word: str) -> str:
    """As much of its end as is no scrap; all of it where it is short; else nothing."""
    places = [found.start() for found in _JOINT.finditer(word)]
    good = (at for at in reversed(places) if not addresses.is_scrap(word[:at], word[at:]))
    end = word[next(good, 0) :]
    return end if len(end) <= _MOST else ""


def keep(element: html.HtmlElement) -> bool:
    """Put that on one line; whether the element ends on such a thing."""
    block = element.findall("p")[-1] if element.find("p") is not None else element
    word = last(block)
    if not word:
        return False
    run, left, those = _last_run(block), len(kept(word)), []
    for piece in reversed(run):
        at = len(piece.text)
        while at and left:
            at -= 1
            left -= piece.text[at] != addresses.HERE
        if piece.text[at:]:
            those.append(tight.Piece(piece.element, piece.tail, piece.start + at, piece.text[at:]))
    tight.mark(those[::-1], "tail")
    return True


def _last_run(element: html.HtmlElement) -> list[tight.Piece]:
    words = element.text_content()
    if not any(sign in words for sign in "/-_."):  # asked of every paragraph
        return []
    every = [run for run in tight.runs(element, own=True) if _word(run)]
    return every[-1] if every else []


def _word(run: Sequence[tight.Piece]) -> str:
    return "".join(piece.text for piece in run).replace(addresses.HERE, "")


def _is_code(piece: tight.Piece) -> bool:
    inside = (
        piece.element.iterancestors()
        if piece.tail
        else (piece.element, *piece.element.iterancestors())
    )
    return any(one.tag == "code" for one in inside)
