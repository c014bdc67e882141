"""Two accords over the same words, the record's and the person's: what is said of them is true."""

from __future__ import annotations

import pytest

from tests.book import EMBARGO, Book

# The embargo and the reach of the record's accord, then a person's own accord, and what is told.
OVER = {
    "both ended": ("2019-06-01", "public", "etat: donne, embargo: 2019-07-01", ["E005", "E005"]),
    "the person's ended": ("2040-01-01", "public", "etat: donne, embargo: 2019-07-01", ["E040"]),
    "the record's ended": ("2019-07-01", "public", "etat: donne, embargo: 2040-01-01", ["E040"]),
    "the only one ended": ("2019-07-01", "public", "etat: donne", ["E005"]),
    "none ended": ("2040-01-01", "public", "etat: donne, embargo: 2041-01-01", []),
    "refused under it": ("2019-07-01", "public", "etat: refuse, embargo: 2019-07-01", []),
    "awaited under it": ("2019-07-01", "public", "etat: attendu", []),
    "wider": ("2040-01-01", "membres", "etat: donne, diffusion: public", ["E039"]),
    "wider by two": ("2040-01-01", "travail", "etat: donne, diffusion: public", ["E039"]),
    "as wide": ("2040-01-01", "membres", "etat: donne, diffusion: membres", []),
    "narrower": ("2040-01-01", "public", "etat: donne, diffusion: membres", []),
    "as far as the record": ("2040-01-01", "membres", "etat: donne", []),
    "wider, awaited": ("2040-01-01", "membres", "etat: attendu, diffusion: public", []),
    "wider, refused": ("2040-01-01", "membres", "etat: refuse, diffusion: public", []),
}


@pytest.mark.table
@pytest.mark.parametrize("case", OVER)
def test_an_accord_under_another_is_told_truly(case: str, small: Book) -> None:
    embargo, frame, own, wanted = OVER[case]
    accord = f"accord: {{{own}, date: 2019-09-01, reference: INVENTE-4}}"
    small.alter(EMBARGO, "embargo: 2040-01-01", f"embargo: {embargo}")
    small.alter(EMBARGO, '"Garde du lac"\n', f'"Garde du lac"\n    {accord}\n')
    small.alter(EMBARGO, "  diffusion: public", f"  diffusion: {frame}")
    codes = ("E005", "E039", "E040")
    told = sorted(one.code for one in small.problems() if one.code in codes)
    assert told == wanted
