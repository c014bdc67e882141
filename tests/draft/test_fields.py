"""Notes that come and go, fields, rare breaks: what pandoc drops of them is kept, or is told."""

from __future__ import annotations

import pytest

from tests.draft.made import note, p, r
from tests.draft.test_chapter import TITLE, body_of, chapter, sound
from vademecum.exchange.draft.settling import Changes

pytestmark = pytest.mark.pandoc

FOOT = "Notedebasdepage"
WHEN = 'w:id="9" w:author="Relectrice Inventée" w:date="2026-11-02T10:00:00Z"'


def _called(kind: str) -> str:
    return p(r("Un fait") + f"<w:{kind} {WHEN}>{note(1)}</w:{kind}>" + r("."))


@pytest.mark.parametrize(
    ("kind", "changes", "stays"),
    [
        ("del", Changes.ASK, False),
        ("del", Changes.ACCEPT, False),
        ("del", Changes.REJECT, True),
        ("ins", Changes.ASK, True),
        ("ins", Changes.REJECT, False),
    ],
)
def test_a_note_comes_and_goes_with_its_call(kind: str, changes: Changes, stays: bool) -> None:
    found = chapter(TITLE + _called(kind), changes, notes=(p("Une source.", FOOT),))
    assert ("Une source." in body_of(found)) is stays
    assert [one.words for one in found.left] == ([] if stays else ["Une source."])
    assert ["Une source." in one for one in found.questions] == [True] * (changes is Changes.ASK)
    sound(found)


def test_a_note_that_nothing_calls_is_told_whole() -> None:
    twice = p(r("Un") + note(1) + r(" deux") + note(1) + r(" trois") + note(9) + r("."))
    notes = (p("Appelée deux fois.", FOOT), p("Jamais appelée dans le texte.", FOOT))
    found = chapter(TITLE + twice, notes=notes)
    assert [(one.why.value, one.words) for one in found.left] == [
        ("note", "Jamais appelée dans le texte.")
    ]
    assert (found.count.left, found.count.all) == (5, 14)
    assert ["1 call of a note" in one for one in found.told] == [True]
    sound(found)


def test_every_break_and_field_keeps_its_words() -> None:
    fields = (
        '<w:r><w:t>ligne</w:t><w:cr/><w:t>autre</w:t><w:ptab w:alignment="left"/><w:t>mot</w:t>'
        '</w:r><w:fldSimple w:instr=" DATE \\@ MMMM ">' + r(", le 3 mars") + "</w:fldSimple>"
    )
    found = chapter(TITLE + p(fields))
    assert body_of(found) == "ligne\\\nautre mot, le 3\u00a0mars"
    assert found.left == ()
    assert ["by itself" in one and "le 3 mars" in one for one in found.told] == [True]
    sound(found)


def test_the_heading_of_a_table_of_contents_goes_with_it() -> None:
    made = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{p('Sommaire')}{p('Vu 3', 'TM1')}"
        "</w:sdtContent></w:sdt>"
    )
    found = chapter(TITLE + made + p("Vu"))
    assert body_of(found) == "Vu"
    assert [(one.why.value, one.words) for one in found.left] == [("contents", "Sommaire · Vu 3")]


def test_a_link_within_the_document_is_told() -> None:
    inner = f'<w:hyperlink w:anchor="ici">{r("plus loin")}</w:hyperlink>'
    found = chapter(TITLE + p(r("Voir ") + inner))
    assert body_of(found) == "Voir plus loin"
    assert ["to a place of the document" in one for one in found.told] == [True]
