"""What is advised of a fault on a page is of what stands there; which chapters others follow."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pdf import small
from tests.pdf.test_printing import unit_of
from vademecum.formats.pdf import judges, units
from vademecum.formats.pdf.refused import Fault, told
from vademecum.formats.pdf.rows import ROW

ADVICE = {
    (judges.HEAD, ROW): "a few words less in the rows before it, or a row more",
    (judges.HEAD, ""): "a few words less in its paragraph, or more",
    (judges.THIRD, judges.ENDS): "some lines less in this chapter, or some more",
    (judges.THIRD, ""): "cut in two the box, table or image that follows, or set it elsewhere",
}


@pytest.mark.parametrize("kind", ADVICE, ids=str)
def test_what_is_advised(kind: tuple[str, str], tmp_path: Path) -> None:
    fault = Fault(kind[0], "cadre", "Mot", kind[1], page=2, title="Cadre", line=3)
    (one,) = told([fault], small.stage(tmp_path))
    assert one.code == kind[0] and str(one).endswith(ADVICE[kind])


def test_another_follows_each_but_the_last_of_a_part() -> None:
    found = units._followed([unit_of("")] * 3)
    assert [one.followed for one in found] == [True, True, False]
    assert not any(one.followed for one in units._followed([unit_of("")]))
