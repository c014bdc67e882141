"""Chapters' bytes become a book: the same however they came, with numbers that leave no hole."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Sequence
from pathlib import Path

import pikepdf
import pypdf
import pytest

from tests.pdf import small
from tests.pdf.conftest import Made
from tests.pdf.here import made_here
from vademecum.errors import VademecumError
from vademecum.exchange.texts import dots
from vademecum.formats.pdf import chapter, make_book, metadata, process, rooms
from vademecum.formats.pdf.chapter import Chapter, Folio, Line, Room, Run, Side
from vademecum.formats.pdf.desk import Desk
from vademecum.formats.pdf.job import Job, Unit
from vademecum.formats.pdf.workers import Workers, useful
from vademecum.store import Store

GLYPHS = tuple(f"00a{digit}" for digit in range(10))
SPACES = {"FONT": ("0001",)}


def run(mcid: int, shown: str) -> bytes:
    return (
        f"/Span\n<</MCID {mcid}>>\nBDC\nBT\n1 0 0 -1 10 20 Tm\n/FONT 10 Tf\n[{shown}] TJ\nET\nEMC\n"
    ).encode()


# « ab cd » the room « e f », each glyph a half of the type's size wide: 25, 15 and 15 points.
CONTENT = run(0, "<00b000b1000100b200b3>") + run(1, "<00a000a000a0>") + run(2, "<00b4>5<000100b5>")


def line(way: str, *, lead: int | None = None) -> Line:
    runs = (Run(0, 0, 25), Run(1, 25, 15), Run(2, 40, 15))
    return Line(0, 12, 0, way, runs, (Room(1, "but", 3, 10.0, GLYPHS, 500.0, lead),))


def shown(content: bytes) -> list[str]:
    return [one.decode() for one in re.findall(rb"\[([^\]]*)\] TJ", content)]


# Of each way: what is then shown; where the places 0, 25, 40 and 55 of the line have moved to.
WRITTEN = {
    # Ten points, five to each of the two spaces.
    chapter.SPREAD: (["<00b000b10001>-500.000<00b200b3>", "-500.000 <00a7>",
                      "500.000 <00b4>5<0001>-500.000<00b5>"], [0, 5, -5, 0]),
    chapter.LEFT: (["<00b000b1000100b200b3>", "<00a7>", "1000.000 <00b4>5<000100b5>"],
                   [0, 0, -10, -10]),
    chapter.CENTER: (["-500.000 <00b000b1000100b200b3>", "-500.000 <00a7>",
                      "500.000 <00b4>5<000100b5>"], [5, 5, -5, -5]),
    chapter.RIGHT: (["-1000.000 <00b000b1000100b200b3>", "-1000.000 <00a7>",
                     "<00b4>5<000100b5>"], [10, 10, 0, 0]),
    chapter.HELD: (["-1000.000 <00b000b1000100b200b3>", "-1000.000 <00a7>",
                    "<00b4>5<000100b5>"], [10, 10, 0, 0]),
}  # fmt: skip


@pytest.mark.parametrize("way", WRITTEN)
def test_a_number_leaves_no_hole(way: str) -> None:
    told, places = WRITTEN[way]
    one = line(way, lead=0 if way == chapter.HELD else None)
    content, (moved,) = rooms.write(CONTENT, [one], {"but": 7}, SPACES, 1.0)
    assert shown(content) == told
    assert [moved.of(at - 0.001) for at in (0, 25, 40, 55)] == pytest.approx(places, abs=0.01)


def test_a_full_room_changes_nothing_but_its_digits() -> None:
    content, _moved = rooms.write(CONTENT, [line(chapter.SPREAD)], {"but": 123}, SPACES, 1.0)
    assert shown(content)[1] == "<00a100a200a3>"
    assert [shown(content)[at] for at in (0, 2)] == [shown(CONTENT)[at] for at in (0, 2)]


def test_a_larger_number_than_its_room_narrows_the_spaces() -> None:
    content, (moved,) = rooms.write(CONTENT, [line(chapter.SPREAD)], {"but": 1234}, SPACES, 1.0)
    assert "<0001>250.000<00b5>" in shown(content)[2]
    assert moved.of(54.999) == pytest.approx(0, abs=0.01)


def test_what_stands_on_a_line_moves_with_it() -> None:
    _content, (moved,) = rooms.write(CONTENT, [line(chapter.LEFT)], {"but": 7}, SPACES, 1.0)
    assert moved.holds(1, 11, 40, 55) and moved.of(47) == -10
    assert not moved.holds(13, 20, 40, 55)  # the line above
    assert not moved.holds(1, 11, 60, 70)  # another column


def test_folios_stand_at_the_outer_side() -> None:
    left = Side(f"a\n{chapter.FOLIO}\nb", Folio(GLYPHS, 500.0, right=False))
    right = Side(f"a\n{chapter.FOLIO}\nb", Folio(GLYPHS, 500.0, right=True))
    assert rooms.margins(left, 42) == b"a\n[<00a400a2>] TJ\nb"
    assert rooms.margins(right, 42) == b"a\n[-500.000<00a400a2>] TJ\nb"
    assert rooms.margins(Side("a"), 42) == b"a"


@pytest.mark.slow
def test_the_same_bytes_whatever_the_workers_and_what_was_kept(
    made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = small.stage(tmp_path / "source")
    store = Store(tmp_path / "kept", tmp_path)
    for count, name in ((1, "one"), (2, "two")):
        kept = store if count == 1 else None
        out = tmp_path / f"{name}.pdf"
        make_book(source, tmp_path / "doctrees", out, paper="a5", store=kept, count=count)
        assert out.read_bytes() == made.path.read_bytes(), name
    monkeypatch.setattr(Workers, "lay_out", lambda *_all: pytest.fail("laid out again"))
    make_book(source, tmp_path / "doctrees", tmp_path / "warm.pdf", paper="a5", store=store)
    assert (tmp_path / "warm.pdf").read_bytes() == made.path.read_bytes()


@pytest.mark.slow
def test_each_of_several_books_is_joined_as_if_it_were_alone(tmp_path: Path) -> None:
    """One process joins them, one after another: nothing of the first is in the second."""
    (tmp_path / "point.svg").write_text(small.DOT, "utf-8")
    both = page("page0", PAGES[0]), page("page1", PAGES[1])
    jobs = [
        Job("a5", "", title, "", "", (), "2017-12-01", units)
        for title, units in (("un", both), ("deux", both[::-1]))
    ]
    store = Store(tmp_path / "kept", tmp_path)
    outs = [tmp_path / f"{job.title}.pdf" for job in jobs]
    process.run_each(list(zip(jobs, outs, strict=True)), tmp_path, None, store=store)
    for job, out in zip(jobs, outs, strict=True):
        made_here(job, tmp_path, tmp_path / "alone.pdf")
        assert out.read_bytes() == (tmp_path / "alone.pdf").read_bytes(), job.title


USEFUL = {
    "nothing": ((), 1),
    "one chapter": ((50_000,), 1),
    "a chapter, the imprint and the colophon": ((50_000, 1_200, 1_400), 1),
    "two chapters": ((50_000, 50_000), 2),
    "one and a short one": ((50_000, 11_000), 2),
    "a book": ((50_000,) * 20, 20),
}


@pytest.mark.parametrize(("lengths", "count"), USEFUL.values(), ids=USEFUL.keys())
def test_no_more_workers_than_are_worth_their_start(lengths: tuple[int, ...], count: int) -> None:
    assert useful([Unit(str(at), "", "x" * one) for at, one in enumerate(lengths)]) == count


def test_what_is_kept_of_another_time_is_laid_out_again() -> None:
    for data in (b"", b"{}\n", b'{"judged": {}, "record": null}\n%PDF', b"%PDF-1.7"):
        with pytest.raises((ValueError, KeyError, TypeError)):
            Chapter.load(data)


PAGES = (
    "<p>Un <a href='#but'>lien</a>.</p>",
    '<p id="but">Deux.</p><p><img src="vm-tree:/point.svg" alt="Un point" width="40"></p>',
)


def page(name: str, body: str, *, still: bool = False) -> Unit:
    text = f'<!DOCTYPE html><html lang="fr"><body><main id="{name}">{body}</main></body></html>'
    return Unit(name, name, text, still=still)


@pytest.mark.slow
def test_margins_mirror_and_what_is_told_of_places_moves_with_the_words(tmp_path: Path) -> None:
    (tmp_path / "point.svg").write_text(small.DOT, "utf-8")
    files = []
    for binding in (0.0, 10.0):
        units = [
            page(f"page{at}", PAGES[at % 2].replace("but", f"but{at // 2}")) for at in range(4)
        ]
        units = [*units, page("cover", "<p>Un.</p>", still=True)]
        job = Job("a5", "", "Titre", "", "", (), "2017-12-01", tuple(units), binding)
        made_here(job, tmp_path, tmp_path / f"{binding}.pdf")
        files.append(tmp_path / f"{binding}.pdf")
    by = 10 * 72 / 25.4
    with pikepdf.open(files[0]) as plain, pikepdf.open(files[1]) as bound:
        for at, (one, other) in enumerate(zip(plain.pages, bound.pages, strict=True)):
            wanted = 0 if at == 4 else by if at % 2 == 0 else -by  # the first is on the right
            assert _left(files[1], at) - _left(files[0], at) == pytest.approx(wanted, abs=0.01)
            for note, again in zip(one.get("/Annots", ()), other.get("/Annots", ()), strict=True):
                moved = float(again.Rect[0]) - float(note.Rect[0])
                assert moved == pytest.approx(wanted, abs=0.01)
        for pdf, shift in ((plain, 0.0), (bound, -by)):
            (place,) = {
                round(float(one[2]) - shift, 1)
                for name, one in pikepdf.NameTree(pdf.Root.Names.Dests).items()
                if name == "but0"
            }
        boxes = [
            [float(one.A.BBox[0]) for one in pdf.objects if _is_figure(one)]
            for pdf in (plain, bound)
        ]
        assert place > 0 and len(boxes[0]) == 2
        assert boxes[1] == pytest.approx([one - by for one in boxes[0]], abs=0.01)


def _left(file: Path, at: int) -> float:
    found: list[float] = []

    def seen(text: str, user: list[float], words: list[float], *_more: object) -> None:
        if text.strip() in ("Un", "Deux", "Un.", "Deux."):
            found.append(words[4] * user[0] + user[4])

    pypdf.PdfReader(file).pages[at].extract_text(visitor_text=seen)
    return min(found)


def _is_figure(one: object) -> bool:
    return isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure" and "/A" in one


def test_a_link_to_what_is_not_printed_is_refused(tmp_path: Path) -> None:
    hidden = page("autre", '<p>x<span id="but" style="display: none">y</span></p>')
    job = Job("a5", "", "T", "", "", (), "2017-12-01", (page("un", PAGES[0]), hidden))
    with pytest.raises(VademecumError) as error:
        made_here(job, tmp_path, tmp_path / "livre.pdf")
    assert "but" in str(error.value.problems) and not (tmp_path / "livre.pdf").exists()


def test_a_chapter_comes_back_from_its_bytes(tmp_path: Path) -> None:
    place = '<p>Voir <a href="#but">x</a> (p. <span class="vm-page" data-to="but">000</span>).</p>'
    made = Desk(tmp_path, "").lay_out(page("un", place), "a5")
    assert made.record is not None and made.record.lines
    assert Chapter.load(made.dump()) == made
    told = {"judged": dataclasses.asdict(made.judged), "record": dataclasses.asdict(made.record)}
    assert json.loads(made.dump().partition(b"\n")[0]) == json.loads(json.dumps(told))


def test_the_file_says_what_it_is_for_readers_and_for_archives(made: Made) -> None:
    with pikepdf.open(made.path) as pdf:
        said = bytes(pdf.Root.Metadata.read_bytes()).decode()
        for claim in ("<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<"):
            assert claim in said
        assert pdf.Root.OutputIntents[0].S == "/GTS_PDFA1"
        assert all(note.F == 4 for one in pdf.pages for note in one.get("/Annots", []))
        for word in ("Un essai", "Un éditeur", "Stratégie", "2017-12-01"):
            assert word in said
        fonts = {}
        for one in pdf.pages:
            fonts |= {str(font.BaseFont): font.objgen for font in one.Resources.Font.values()}
        files = {
            one.objgen
            for one in pdf.objects
            if isinstance(one, pikepdf.Stream) and "/Length1" in one
        }
        assert len(files) == len(fonts)  # each face once, whatever the chapters that have it


def test_what_a_title_has_of_xml_is_words() -> None:
    job = Job("a5", "", "A & <B>", "", "", (), "2017-12-01", ())
    assert b"A &amp; &lt;B&gt;" in metadata.xmp(job, "x")


@pytest.mark.pandoc  # beside which PDFium is asked for
@pytest.mark.skipif(not dots.is_here(), reason=f"needs PDFium: {dots.PACKAGE}")
def test_the_number_of_a_page_is_pressed_as_the_words_before_it_are(made: Made) -> None:
    """« (p. 7) » lies in a link to page 7, once its number is written and its line has moved."""
    import pypdfium2

    document, pressed = pypdfium2.PdfDocument(made.path), []
    for page, read in zip(document, made.reader.pages, strict=True):
        links = [one.get_object() for one in read.get("/Annots", ())]
        links = [one for one in links if one["/Subtype"] == "/Link" and "/Dest" in one]
        text = page.get_textpage()
        found = text.search("(p.")
        while (place := found.get_next()) is not None:
            words = text.get_text_range(place[0], 10).partition(")")[0]
            last = place[0] + len(words)  # the bracket that closes it
            middle = [sum(text.get_charbox(last)[at::2]) / 2 for at in (0, 1)]
            over = [one["/Dest"] for one in links if _holds(one["/Rect"], middle)]
            to = {made.reader.named_destinations[str(one)].page for one in over}
            pressed.append(
                (int(words[3:]), [made.reader.get_page_number(one.get_object()) + 1 for one in to])
            )
    assert len(pressed) > 3 and all(pages == [number] for number, pages in pressed), pressed


def test_a_link_is_high_enough_to_be_pressed(made: Made) -> None:
    """A note's call too, whose line has no height."""
    notes = (one.get_object() for page in made.reader.pages for one in page.get("/Annots", ()))
    boxes = [[float(side) for side in one["/Rect"]] for one in notes if one["/Subtype"] == "/Link"]
    assert len(boxes) > 50 and min(abs(one[3] - one[1]) for one in boxes) > 5


def _holds(box: Sequence[float], place: Sequence[float]) -> bool:
    (left, right), (bottom, top) = (sorted(float(one) for one in box[at::2]) for at in (0, 1))
    return left <= place[0] <= right and bottom <= place[1] <= top
