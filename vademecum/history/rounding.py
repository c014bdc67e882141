"""Whole numbers that add up."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import floor


def rounded(shares: Mapping[str, Fraction]) -> dict[str, int]:
    """Each share as a whole number, their sum being the rounded sum.

    The largest remainders are rounded up; among equals, the first by key.
    """
    whole = {key: floor(share) for key, share in shares.items()}
    total = floor(sum(shares.values(), Fraction(0)) + Fraction(1, 2))
    order = sorted(shares, key=lambda key: (whole[key] - shares[key], key))
    for key in order[: max(0, total - sum(whole.values()))]:
        whole[key] += 1
    return whole
