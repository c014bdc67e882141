"""Means for lines that are pulled apart, and which of two faults is left."""

from __future__ import annotations

import dataclasses

import pytest

from tests.pdf.test_judges import LEAF, paragraph
from tests.pdf.test_printing import unit_of
from vademecum.formats.pdf import cut_again, judges, marking, means_lines, mending
from vademecum.formats.pdf.job import Unit
from vademecum.formats.pdf.judges import NOTHING, Finding, Seen
from vademecum.formats.pdf.laidout import LaidOut
from vademecum.formats.pdf.mends import Case, Mends
from vademecum.formats.pdf.pages import parsed
from vademecum.french.spaces import NBSP

GAP = Finding(judges.GAP, 0, 1, "qui constituent trois leviers.", "interministérielle,")
AT = f'<span class="vm-at">{NBSP}(p.{NBSP}<span class="vm-page">000</span>)</span>'


def laid_out(*codes: str, gap: Finding | None = GAP) -> LaidOut:
    found = [Finding(code, 0, 1, "mot") for code in codes]
    seen = Seen.of([dataclasses.replace(LEAF, lines=tuple(paragraph("Une ligne.")))])
    told = (*found, gap) if gap else tuple(found)
    return LaidOut(
        Unit("essai", "Essai", ""), (), None, (), (), end_notes=False, found=told, seen=seen
    )


def kept(*words: str) -> Mends:
    mends = Mends()
    mends.whole[1].update(words)
    return mends


# The words kept whole, what the chapter has once they are cut, and whether it is kept.
AGAIN = {
    "a hyphen over a leaf": (["interministérielle"], [judges.LEAF], True),
    "as bad": (["interministérielle"], [judges.GAP], False),
    "another word": (["ministère"], [judges.LEAF], False),
    "none": ([], [judges.LEAF], False),
}


@pytest.mark.parametrize(("words", "after", "taken"), AGAIN.values(), ids=AGAIN.keys())
def test_a_word_is_cut_again(words: list[str], after: list[str], taken: bool) -> None:
    found, other, mends = laid_out(), laid_out(*after, gap=None), kept(*words)

    def again(_mends: Mends, most: int) -> LaidOut | None:
        return other if judges.badness(other.found) <= most else None

    best, best_mends = cut_again.cut(mends, found, again)
    assert (best is other) is taken
    assert bool(best_mends.whole[1]) is (bool(words) and not taken)
    assert mends.whole[1] == {*words}  # those of the layout that was there


def case_of(body: str) -> tuple[Case, Finding]:
    root = parsed(marking.numbered(unit_of(body).html))
    (one,) = root.iter("p")
    told = Finding(
        judges.GAP, 0, marking.number(one), "Une ligne", f"diagnostic{NBSP}(p.{NBSP}000)"
    )
    return mending.case(root, "a5"), told


def test_a_number_may_stand_on_the_next_line() -> None:
    case, told = case_of(f"<p>Le diagnostic{AT} le dit.</p>")
    assert means_lines.let_number_go(case, told, NOTHING)
    text = marking.numbered(unit_of(f"<p>Le diagnostic{AT} le dit.</p>").html)
    mended = parsed(case.mends.applied(text, noted=True))
    (number,) = mended.find_class("vm-at")
    assert number.text == f" (p.{NBSP}"
    assert not means_lines.let_number_go(case, told, NOTHING)  # once


@pytest.mark.parametrize("about", ["diagnostic", f"14{NBSP}juillet"])
def test_words_held_together_otherwise_stay_so(about: str) -> None:
    case, told = case_of(f"<p>Le diagnostic du 14{NBSP}juillet.</p>")
    assert not means_lines.let_number_go(case, dataclasses.replace(told, about=about), NOTHING)


def test_lines_left_as_they_fall_are_known() -> None:
    case, told = case_of("<p>Le diagnostic.</p>")
    assert means_lines.unspread(case, told, NOTHING)
    text = marking.numbered(unit_of("<p>Le diagnostic.</p>").html)
    mended = parsed(case.mends.applied(text, noted=True))
    assert [one.tag for one in mended.find_class("unspread")] == ["p"]
