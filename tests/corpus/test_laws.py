"""The two laws: `parse(render(x)) == x`, and an untouched file is never rewritten."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.book import EVENINGS, HEARING, TESTIMONY, WHEELS, Book
from tests.corpus import things
from vademecum.corpus import files
from vademecum.corpus.library import parse_chapter, parse_record
from vademecum.mend import mend
from vademecum.model import Chapter, Hearing, Testimony
from vademecum.problems import Problem, Splice
from vademecum.record.write import render


@pytest.mark.slow
@given(things.hearings())
def test_a_hearing_comes_back(hearing: Hearing) -> None:
    problems: list[Problem] = []
    assert parse_record(render(hearing), f"hearings/{hearing.id}.md", problems) == hearing
    assert problems == []


@pytest.mark.slow
def test_a_sitting_of_five_hundred_speakers_is_read(small: Book) -> None:
    speakers = "".join(
        f'  voix-{number}:\n    dans-le-texte: "Voix {number}"\n'
        f'    affiche: "Une voix, la {number}e de la séance"\n    attribution: fonction\n'
        for number in range(500)
    )
    small.alter(HEARING, "intervenants:\n", "intervenants:\n" + speakers)
    assert small.codes() == []


@pytest.mark.slow
@given(things.testimonies())
def test_a_testimony_comes_back(testimony: Testimony) -> None:
    problems: list[Problem] = []
    assert parse_record(render(testimony), f"hearings/{testimony.id}.md", problems) == testimony
    assert problems == []


@pytest.mark.slow
@given(things.chapters)
def test_a_chapter_comes_back(chapter: Chapter) -> None:
    problems: list[Problem] = []
    assert parse_chapter(render(chapter), f"chapters/x/{chapter.id}.md", problems) == chapter
    assert problems == []


def everything(_problem: Problem) -> bool:
    return True


@pytest.mark.table
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "BOM"])
@pytest.mark.parametrize("newline", [b"\n", b"\r\n"], ids=["LF", "CRLF"])
def test_fixing_a_sound_book_changes_no_byte(small: Book, newline: bytes, mark: bytes) -> None:
    for path in (WHEELS, EVENINGS, HEARING, TESTIMONY):
        small.write(path, mark + small.read(path).encode().replace(b"\n", newline))
    before = small.bytes()
    times = {path: (small.root / path).stat().st_mtime_ns for path in before}
    assert [one.code for one in mend(small.root, everything) if one.fix] == []
    assert small.bytes() == before
    assert {path: (small.root / path).stat().st_mtime_ns for path in before} == times


@pytest.mark.table
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "BOM"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_a_fix_changes_its_own_words_alone(small: Book, newline: str, mark: str) -> None:
    good = mark + small.read(EVENINGS).replace("\n", newline)
    bad = good.replace("une soirée", "une soirée...").replace("Elle permet", "L'ordonnance permet")
    want = good.replace("une soirée", "une soirée…").replace("Elle permet", "L’ordonnance permet")
    small.write(EVENINGS, bad)
    mend(small.root, everything)
    assert small.read(EVENINGS) == want


@pytest.mark.table
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_a_new_id_line_ends_like_the_lines_around_it(small: Book, newline: str) -> None:
    good = small.read(HEARING).replace("\n", newline)
    small.write(HEARING, good.replace(f"{{#t3}}{newline}", ""))
    mend(small.root, everything)
    assert small.read(HEARING) == good.replace("{#t3}", "{#tngjdb}")


_ends = st.sampled_from(["\n", "\r\n"])
_pieces = st.lists(st.text("aé «", max_size=4) | _ends, max_size=8).map("".join)


@given(
    before=_pieces, old=_pieces, new=st.text("bœ\n", max_size=5), after=_pieces, bom=st.booleans()
)
def test_a_splice_keeps_every_other_character(
    tmp_path: Path, before: str, old: str, new: str, after: str, bom: bool
) -> None:
    whole = ("\ufeff" if bom else "") + before + old + after
    (tmp_path / "x.md").write_bytes(whole.encode())
    start = len(before.replace("\r\n", "\n"))
    edit = Splice(start, start + len(old.replace("\r\n", "\n")), new)
    files.splice(tmp_path, "x.md", [edit])
    newline = "\r\n" if "\r\n" in whole else "\n"
    want = ("\ufeff" if bom else "") + before + new.replace("\n", newline) + after
    assert (tmp_path / "x.md").read_bytes().decode() == want


def test_two_insertions_at_one_place_stand_in_the_order_given(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("ab", encoding="utf-8")
    files.splice(tmp_path, "x.md", [Splice(1, 1, "1"), Splice(1, 1, "2"), Splice(2, 2, "3")])
    assert (tmp_path / "x.md").read_text(encoding="utf-8") == "a12b3"


@pytest.mark.slow
def test_a_file_is_replaced_whole_and_keeps_its_mode(small: Book) -> None:
    path = small.root / EVENINGS
    path.chmod(0o640)
    small.alter(EVENINGS, "Elle permet", "L'ordonnance permet")
    mend(small.root, everything)
    assert "L’ordonnance" in small.read(EVENINGS)
    assert path.stat().st_mode & 0o777 == 0o640 or os.name == "nt"
    assert list(path.parent.glob(".*")) == []
