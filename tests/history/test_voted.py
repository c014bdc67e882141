"""The texts whole, words struck and added in place: both editions are in them, and are heard."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from lxml import html

from tests.history.conftest import Folder
from tests.history.test_changes import FIVE, FOUR, ONE, TWO, publish
from tests.history.test_changes_content import altered, body
from tests.history.told import at, between
from vademecum import cli
from vademecum.formats import heard, voted
from vademecum.formats.heard import proof, spoken
from vademecum.french.folding import normal
from vademecum.history.between import compared
from vademecum.history.in_place import wholes
from vademecum.history.units import of


def sides(found: html.HtmlElement) -> tuple[str, str]:
    """The words of a page as the older and as the newer text has them."""
    both = []
    for other in ("ins", "del"):
        copy = html.fromstring(html.tostring(found))
        for sign in [*copy.iter("abbr"), *copy.iter(other)]:
            sign.drop_tree()
        both.append(" ".join(" ".join(copy.itertext()).split()))
    return both[0], both[1]


def test_the_page_holds_both_editions(book: Folder) -> None:
    publish(book, f"## Les lieux\n\n{ONE} {TWO}\n\n- un\n- deux\n\n{FOUR}")
    publish(
        book,
        f"## Les lieux\n\n{ONE.replace('chaque', 'tout')}\n\n- un\n- trois\n\n{FOUR}\n\n{FIVE}",
    )
    found = compared(book.root, "v1", "v2", None)
    page = html.fromstring(voted.page(found, found.day))
    (section,) = page.iter("section")
    old, new = sides(section)
    assert old == f"Premier Les lieux {ONE} {TWO} un deux {FOUR}"
    assert new == f"Premier Les lieux {ONE.replace('chaque', 'tout')} un trois {FOUR} {FIVE}"
    assert [one.get("title") for one in section.iter("abbr")][:2] == ["supprimé : ", "fin"]
    assert {one.text_content().strip() for one in section.iter("h3")} == {"Les lieux"}


@pytest.mark.parametrize("seed", range(20))
def test_without_what_went_it_is_the_newer_text(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same edits each time
    old = {name: body(chance) for name in "ab"}
    new = {name: altered(chance, said) for name, said in old.items()}
    before, after = (at({name: "\n\n".join(said) for name, said in side.items()})
                     for side in (old, new))  # fmt: skip
    for whole in wholes(between(before, after), after, lambda _name, words: words):
        units = of(after.shown.chapters[whole.change.id], after.whole)
        spans = [span for block in whole.blocks for span in block.spans]
        told = " ".join(words for kind, words in spans if words and kind != "gone")
        assert normal(told) == normal(" ".join(unit.words for unit in units))
        if not any(edit.source or edit.kind in ("moved", "mended") for edit in whole.change.edits):
            was = of(before.shown.chapters[whole.change.id], before.whole)
            gone = " ".join(words for kind, words in spans if words and kind != "new")
            left = sorted(normal(gone).split())
            assert left == sorted(normal(" ".join(unit.words for unit in was)).split()) or (
                whole.change.left
            )


def test_what_was_withheld_since_stands_in_no_whole_text(book: Folder) -> None:
    publish(book, f"La ville a payé Trifouillis. {ONE}")
    publish(book, f"La ville a payé Trifouillis. {ONE} {TWO}")
    publish(book, f"La ville a payé {{retire}}`Trifouillis`. {ONE} {TWO}")
    found = compared(book.root, "v1", "v2", None)
    page = voted.page(found, found.day)
    assert "délégation" in page and "[passage retiré]" in page
    assert "Trifouillis" not in page


@pytest.mark.slow
def test_the_pdf_is_heard_with_what_went_and_came(book: Folder, tmp_path: Path) -> None:
    publish(book, f"{ONE}\n\n{TWO}")
    publish(book, f"{ONE.replace('chaque', 'tout')}\n\n{TWO}\n\n{FIVE}")
    out = tmp_path / "voter.pdf"
    assert cli.main(
        ["-C", str(book.root), "changes", "v1", "v2", "--format", "pdf", "--out", str(out)]
    ) == 0  # fmt: skip
    said = heard.hear(out)
    assert list(proof.faults(said)) == []
    words = "\n".join(spoken.lines(said))
    assert "⟨pour supprimé : ⟩chaque]" in words and "⟨pour ajouté : ⟩tout]" in words
    assert f"⟩{FIVE}]" in words


def test_a_file_that_cannot_be_written_is_one_line(
    book: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    publish(book, ONE)
    publish(book, TWO)
    away = str(book.root / "nulle/part.html")
    line = ["-C", str(book.root), "changes", "v1", "v2", "--format", "page", "--out", away]
    assert cli.main(line) == 1
    assert "\n" not in capsys.readouterr().err.strip()
