"""What of a draft is left out of the chapter, and that it is said."""

from __future__ import annotations

import struct
from dataclasses import dataclass

import pytest

from tests.draft import made as word
from tests.draft.made import image, note, p, r, remark, table, tracked
from tests.draft.test_chapter import CASES, TITLE, TRACKED, body_of, chapter, sound
from vademecum.exchange.draft.tree import Bit, Listing, Para
from vademecum.exchange.draft.writing import written
from vademecum.exchange.texts import png

pytestmark = pytest.mark.pandoc


@dataclass(frozen=True)
class Out:
    body: str
    why: str
    words: str


OUT = {
    "hidden": Out(p(r("Vu ") + r("secret", "<w:vanish/>")), "hidden", "secret"),
    "hidden by a style": Out(
        p(r("Vu ") + r("secret", '<w:rStyle w:val="Secret"/>')), "hidden", "secret"
    ),
    "white on white": Out(
        p(r("Vu ") + r("secret", '<w:color w:val="FFFFFF"/>')), "hidden", "secret"
    ),
    "struck": Out(p(r("Vu ") + r("secret", "<w:strike/>")), "struck", "secret"),
    "a text box": Out(p(r("Vu") + word.box("secret")), "box", "secret"),
    "an equation": Out(
        p(r("Vu ") + "<m:oMath><m:r><m:t>secret</m:t></m:r></m:oMath>"), "equation", "secret"
    ),
    "a table of contents": Out(p("Vu") + p("secret 3", "TM1"), "contents", "secret 3"),
    "words that wait in a control": Out(
        p(
            r("Vu")
            + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            + r("secret")
            + "</w:sdtContent></w:sdt>"
        ),
        "placeholder",
        "secret",
    ),
    "what a drawing shows": Out(
        p(r("Vu") + image("secret").replace('<a:blip r:embed="rImg1"/>', "")), "alt", "secret"
    ),
    "what was taken out": Out(p(r("Vu") + tracked("del", " secret")), "deleted", "secret"),
}


@pytest.mark.table
@pytest.mark.parametrize("name", OUT)
def test_what_is_left_out_is_said_once(name: str) -> None:
    found = chapter(TITLE + OUT[name].body)
    assert body_of(found) == "Vu"
    assert [(one.why.value, one.words) for one in found.left] == [(OUT[name].why, OUT[name].words)]
    sound(found)


def test_a_foot_of_the_page_is_left_out() -> None:
    found = chapter(TITLE + p("Vu"), foot="Page 1")
    assert [(one.why.value, one.words) for one in found.left] == [("head", "Page 1")]


def test_white_on_a_ground_is_seen() -> None:
    ground = '<w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F497D"/></w:tcPr>'
    cell = ground + p(r("Qui", '<w:color w:val="FFFFFF"/>')) + "</w:tc>"
    found = chapter(TITLE + table((cell, "Quoi"), ("a", "b")))
    assert "| Qui | Quoi |" in body_of(found)
    assert found.left == ()


def test_a_diagram_is_told_with_its_words() -> None:
    data = (
        b'<d:dataModel xmlns:d="urn:d" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/'
        b'main"><a:p><a:r><a:t>Un r\xc3\xb4le</a:t></a:r></a:p></d:dataModel>'
    )
    found = chapter(TITLE + p("Vu"), parts={"word/diagrams/data1.xml": data})
    assert [(one.why.value, one.words) for one in found.left] == [("drawn", "Un rôle")]


def test_macros_and_what_lies_elsewhere_are_told() -> None:
    rels = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="a" Type="x/attachedTemplate" Target="http://192.0.2.1/m.dotm" '
        b'TargetMode="External"/></Relationships>'
    )
    parts = {"word/vbaProject.bin": b"x", "word/_rels/settings.xml.rels": rels}
    found = chapter(TITLE + p("Vu"), parts=parts)
    assert sum("macros" in one or "outside the file" in one for one in found.told) == 2


@pytest.mark.parametrize("held", [False, True])
@pytest.mark.parametrize(
    ("to", "name"),
    [
        ("http://exemple.invalid/plan.png", "http://exemple.invalid/plan.png"),
        ("file:///C:/Marie/plan.png", "plan.png"),
    ],
)
def test_an_image_that_is_only_linked_is_told_as_one(to: str, name: str, held: bool) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    out = f'<Relationship Id="rOut" Type="{kind}" Target="{to}" TargetMode="External"/>'
    own = f'<Relationship Id="rImg1" Type="{kind}" Target="media/image1.png"/>'
    rels = "http://schemas.openxmlformats.org/package/2006/relationships"
    shown = 'r:embed="rImg1" r:link="rOut"' if held else 'r:link="rOut"'
    found = chapter(
        TITLE + p("Vu") + p(image("Un plan").replace('r:embed="rImg1"', shown)),
        parts={
            "word/_rels/document.xml.rels": (
                f'<Relationships xmlns="{rels}">{own}{out}</Relationships>'.encode()
            )
        },
    )
    assert len(found.files) == held
    assert [one.startswith(f"image {name}: the file only links") for one in found.told] == (
        [] if held else [True]
    )


def test_an_image_in_a_note_is_told_with_what_it_shows() -> None:
    rels = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rImg1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/image" Target="media/image1.png"/></Relationships>'
    )
    found = chapter(
        TITLE + p(r("Vu") + note(1)),
        notes=(p(r("Voir ") + image("Une carte"), "Notedebasdepage"),),
        parts={"word/_rels/footnotes.xml.rels": rels},
    )
    assert body_of(found) == "Vu[^n1]\n\n[^n1]: Voir" and found.files == {}
    assert [(one.why.value, one.words) for one in found.left] == [("alt", "Une carte")]
    assert ["in a note" in one for one in found.told] == [True]
    sound(found)


def test_an_image_of_too_many_dots_is_left_out() -> None:
    large = png.frame(3, 3)[:16] + struct.pack(">II", 20_000, 20_000) + png.frame(3, 3)[24:]
    found = chapter(TITLE + p("Vu") + p(image("")), images=(large,))
    assert body_of(found) == "Vu" and found.files == {}
    assert ["400 million dots" in one for one in found.told] == [True]


def test_signs_that_were_typed_are_items() -> None:
    found = chapter(TITLE + p("Vu :") + p("• un") + p(r("• ") + r("deux", "<w:b/>")) + p("– Oui."))
    assert body_of(found) == "Vu\u00a0:\n\n- un\n- **deux**\n\n–\u00a0Oui."
    assert ["2 paragraphs began" in one for one in found.told] == [True]
    sound(found)


def test_another_title_is_said() -> None:
    found = chapter(TITLE + p("Vu"), title="Recevoir")
    assert (found.title, found.id) == ("Recevoir", "recevoir")
    assert [(one.why.value, one.words) for one in found.left] == [
        ("title", "Accueillir une délégation")
    ]


@pytest.mark.parametrize(("start", "cut"), [(2, 0), (4, 1), (None, 0)])
def test_a_list_that_would_be_printed_with_other_numbers(start: int | None, cut: int) -> None:
    lists = [Listing([[Para([Bit(said)])]], at) for said, at in (("un", 1), ("deux", start))]
    assert written([*lists]).cut == cut


def test_every_word_is_counted_once() -> None:
    """On a draft that has something of everything."""
    body = "".join(one.body for one in (*CASES.values(), *OUT.values())) + TRACKED
    found = chapter(
        TITLE + body + p(r("Fin") + note(1)) + p(remark(1, "mot")), notes=("Une note.",),
        remarks=(("R", "Un avis"),), foot="Page 1",
    )  # fmt: skip
    sound(found)
    count = found.count
    assert count.all == count.chapter + count.remarks + count.left
    assert count.left == sum(len(one.words.split()) for one in found.left)
