"""Tables of past front matters are read once where their days alone differ: they say the same."""

from __future__ import annotations

import pytest

from vademecum.history.rows import Rows, row

ACCORD = "accord:\n  base: consentement\n  reference: {reference}\n  etat: {state}\n{more}"
PEOPLE = (
    "intervenants:\n  elue:\n    dans-le-texte: Élue\n    affiche: Une élue\n"
    "    attribution: fonction\n"
    "    accord: {{etat: {state}, date: {day}, reference: {reference}}}\n"
)


@pytest.mark.parametrize(
    "more",
    [
        "  diffusion: public\n  date: 2017-05-02\n",
        "  diffusion: public\n  date: 2017-05-03\n",
        "  diffusion: membres\n  date: 2017-05-02\n  embargo: 2017-05-02\n",
        "  diffusion: membres\n  date: 2017-05-02\n  embargo: 2019-01-01\n",
        "  diffusion: membres\n  date: 0001-01-01\n  embargo: 0001-01-02\n",
        "  diffusion: public\n  date: 2017-13-40\n",
        "  diffusion: public\n  date: 2017-02-29\n  embargo: 2018-01-01\n",
        '  diffusion: public\n  date: "2017-05-02"\n',
        "  diffusion: public  # jusqu’au 2017-05-02\n  date: 2017-05-02\n",
        "  diffusion: 2017-05-02\n",
        "  diffusion: public\n  date: 2017-05-02-x\n",
    ],
)
@pytest.mark.parametrize("reference", ["CONS-2017-05-02", "lettre du 2017-05-02", "2017-05-03"])
def test_a_table_read_for_its_shape_says_what_it_says_alone(more: str, reference: str) -> None:
    rows = Rows()
    for state in ("donne", "retire", "donné"):
        told = ACCORD.format(reference=reference, state=state, more=more)
        assert rows("accord", told) == row("accord", told)


def test_days_are_put_back_into_each_persons_accord() -> None:
    rows = Rows()
    for day in ("2017-05-02", "2018-06-03", "2018-06-31", "0001-01-01"):
        for reference in ("CONS-1", "lettre du 2018-06-03", "2018-06-04"):
            told = PEOPLE.format(state="donne", day=day, reference=reference)
            assert rows("intervenants", told) == row("intervenants", told)
