"""What is advised of a fault on a page is of what stands there; which chapters others follow."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from tests.pdf import small
from tests.pdf.test_judges import LEAF, paragraph
from tests.pdf.test_printing import unit_of
from vademecum.formats.pdf import following, judges, marking, mending, units
from vademecum.formats.pdf.pages import parsed
from vademecum.formats.pdf.refused import Fault, told
from vademecum.formats.pdf.rows import ROW

ADVICE = {
    (judges.HEAD, ROW): "a few words less in the rows before it, or a row more",
    (judges.HEAD, ""): "a few words less in its paragraph, or more",
    (judges.THIRD, judges.ENDS): "some lines less in this chapter, or some more",
    (
        judges.THIRD,
        following.NOTED,
    ): "a shorter note in what follows, or its call elsewhere in the text",
    (judges.THIRD, following.WORDS): "some lines less in what follows, or some more before it",
    (judges.THIRD, ""): "cut in two the box, table or image that follows, or set it elsewhere",
}


@pytest.mark.parametrize("kind", ADVICE, ids=str)
def test_what_is_advised(kind: tuple[str, str], tmp_path: Path) -> None:
    fault = Fault(kind[0], "cadre", "Mot", kind[1], page=2, title="Cadre", line=3)
    (one,) = told([fault], small.stage(tmp_path))
    assert one.code == kind[0] and str(one).endswith(ADVICE[kind])


NOTE = '<span class="fn" id="n">{}</span>'
# What stands after the thin page, how many lines its note takes, and what is said to follow.
AFTER = {
    "<p>Un mot" + NOTE.format("Une note fort longue.") + ".</p>": (20, following.NOTED),
    "<p>Un mot" + NOTE.format("Une note.") + ".</p>": (2, following.WORDS),
    "<p>Un mot.</p>": (0, following.WORDS),
    "<ul><li><p>Un point.</p></li></ul>": (0, following.WORDS),
    "<h2>Un intertitre</h2>": (0, following.WORDS),
    "<table><tr><td><p>Un mot" + NOTE.format("Une note.") + "</p></td></tr></table>": (20, ""),
    '<div class="encadre retenir"><p>Un mot.</p></div>': (0, ""),
    "<figure><img src='x'></figure>": (0, ""),
    "<blockquote><p>Un mot.</p></blockquote>": (0, ""),
}


@pytest.mark.parametrize("html", AFTER)
def test_what_follows_a_thin_page(html: str) -> None:
    lines, about = AFTER[html]
    root = parsed(marking.numbered(unit_of(html).html))
    case = mending.case(root, "a5")
    first = next(one for one in root.iter("p", "h2", "img") if marking.number(one))
    note = marking.number(next(iter(root.find_class("fn")), first))
    leaf = dataclasses.replace(
        LEAF, lines=tuple(paragraph(*["Une ligne."] * lines, source=note)) if lines else ()
    )
    thin = judges.Finding(judges.THIRD, 0, marking.number(first), "Mot")
    assert following.told(case, thin, judges.Seen.of([leaf])).about == about
    ends = dataclasses.replace(thin, about=judges.ENDS)
    assert following.told(case, ends, judges.Seen.of([leaf])) == ends


def test_another_follows_each_but_the_last_of_a_part() -> None:
    found = units._followed([unit_of("")] * 3)
    assert [one.followed for one in found] == [True, True, False]
    assert not any(one.followed for one in units._followed([unit_of("")]))
