"""Documents that share pages: what stands at the head of each."""

from __future__ import annotations

from pathlib import Path

from lxml import html

from tests.pdf import small
from vademecum.formats.pdf import pages, weasy
from vademecum.formats.pdf.job import Unit
from vademecum.formats.pdf.layout import Press
from vademecum.formats.pdf.pages import Page

LINES = {"a": 50, "b": 50, "c": 38, "d": 20}


def named(name: str, lines: int) -> Page:
    said = "".join(f"<p>{name} dit</p>" for _line in range(lines))
    root = html.fromstring(f"<main><section><h1>Texte {name}</h1>{said}</section></main>")
    return Page(Unit(name, f"Texte {name}", pages.document(root, f"Texte {name}")), name, ())


def test_a_page_s_head_is_of_what_opens_at_its_top(tmp_path: Path) -> None:
    """Where a page opens in one text and goes on in another, or opens with a title."""
    press = Press(small.stage(tmp_path / "source"), "a5", "")
    unit = pages.together([named(name, lines) for name, lines in LINES.items()])
    found = press.lay_out(unit)
    firsts = [leaf.body[0].words.split() for leaf in found.seen.leaves]
    assert any(one[0] == "Texte" for one in firsts[1:]) and len(firsts) > 4
    for page, first in list(zip(found.pages, firsts, strict=True))[1:]:
        name = first[1] if first[0] == "Texte" else first[0]
        head = [box.text for box in weasy.texts(page) if box.text.startswith("Texte ")]
        assert f"Texte {name}" in head[-1], (first, head)


def test_nothing_runs_over_a_document_s_own_title(tmp_path: Path) -> None:
    press = Press(small.stage(tmp_path / "source"), "a5", "")
    found = press.lay_out(pages.together([named(name, lines) for name, lines in LINES.items()]))
    opens = [leaf.body[0].words.startswith("Texte") for leaf in found.seen.leaves]
    written = weasy.chapter_pages(found.pages, bare=False)
    found.document.copy(written).write_pdf(tmp_path / "a.pdf")
    runs = [right.content.count("BT") for _left, right in (page.sides() for page in written)]
    assert any(opens[1:]) and not all(opens)
    assert runs == [1 if title else 2 for title in opens]  # the folio, the head
