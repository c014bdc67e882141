"""A note longer than its page goes on at the foot of the next: one note, and each word once."""

from __future__ import annotations

import dataclasses

import pytest
from lxml import html

from tests.pdf.test_judges import LINE
from vademecum.formats.pdf import going_on
from vademecum.formats.pdf.lines import NOTE

WORDS = [f"mot{at}" for at in range(60)]
NOTES = {
    "words": " ".join(WORDS),
    "words of another type": f"{' '.join(WORDS[:14])} <em>{' '.join(WORDS[14:40])}</em> "
    f"{' '.join(WORDS[40:])}",
    "a link over three lines": f"{' '.join(WORDS[:14])} <a href='#a'>{' '.join(WORDS[14:26])}</a> "
    f"{' '.join(WORDS[26:])}",
}


def a_note(inside: str) -> html.HtmlElement:
    root = html.fromstring(f"<p>Un<span class='fn' id='n'><span>{inside}</span></span> mot.</p>")
    return root.find_class("fn")[0]


def lines(*, hyphen: int | None = None) -> list[object]:
    """Four words a line, the first behind its number; `hyphen`: the line that ends in a word."""
    rows = [" ".join(WORDS[at : at + 4]) for at in range(0, 60, 4)]
    rows[0] = f"1.\u00a0{rows[0]}"
    if hyphen is not None:
        rows[hyphen], rows[hyphen + 1] = f"{rows[hyphen]} m\u2010", f"{rows[hyphen + 1][1:]}"
    return [dataclasses.replace(LINE, words=one, area=NOTE) for one in rows]


def test_a_piece_ends_where_a_paragraph_does_and_is_not_spread() -> None:
    note = a_note(f"{' '.join(WORDS[:28])}</span> <br><span>{' '.join(WORDS[28:])}")
    paragraph = note.getparent()
    going_on.cut(note, going_on.cuts(note, lines()))
    pieces = paragraph.find_class("fn")
    ends = {one.text_content().split()[-1]: going_on.GOES_ON in one.classes for one in pieces}
    assert ends["mot27"] is ends["mot59"] is False and sum(ends.values()) == len(pieces) - 2
    assert not paragraph.findall(".//br") and note.tail is not None


@pytest.mark.parametrize("inside", NOTES.values(), ids=NOTES.keys())
def test_each_word_stands_once_and_a_piece_ends_where_a_line_does(inside: str) -> None:
    note = a_note(inside)
    whole, paragraph = note.text_content(), note.getparent()
    after = going_on.cuts(note, lines())
    going_on.cut(note, after)
    pieces = paragraph.find_class("fn")
    assert len(pieces) == len(after) + 1 > 3 and pieces[-1].tail == " mot."
    assert " ".join(one.text_content() for one in pieces).split() == whole.split()
    assert all(len(one.text_content().split()) % 4 == 0 for one in pieces)
    assert sum(len(one.xpath(".//a")) for one in pieces) == inside.count("<a ")
    assert [one.get("id") for one in pieces] == ["n", *[None] * len(after)]
    names = [name for one in pieces for name in going_on.name(one)]
    assert going_on.are_whole(pieces, going_on.Counter(names))
    assert not going_on.are_whole(pieces, going_on.Counter(names[:-1]))


def test_a_piece_ends_in_no_word() -> None:
    plain, cut = (going_on.cuts(a_note(NOTES["words"]), lines(hyphen=at)) for at in (None, 2))
    assert plain[0] != cut[0] and len(plain) > 1
