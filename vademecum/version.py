"""Versions of this tool, of the packages it stands on and of what it wrote, compared as numbers."""

from __future__ import annotations

import math
import re

_BOUND = re.compile(r"(>=|<)\s*([0-9.]+)")


def numbers(version: str) -> tuple[int, ...]:
    """The numbers a version begins with, without final zeros: of 0.1.0.dev57+g1a2b3c4, 0 and 1."""
    release = re.match(r"[0-9.]*", version)
    found = [int(one) for one in re.findall(r"\d+", release[0] if release else "")]
    while found and not found[-1]:
        found.pop()
    return tuple(found)


def within(version: str, bounds: str) -> bool:
    """Whether a version keeps to bounds as pyproject.toml writes ours, `>=2.17,<3`."""
    there = numbers(version)
    return all(
        (there >= numbers(limit)) == (sign == ">=") for sign, limit in _BOUND.findall(bounds)
    )


def newer(one: str, other: str) -> bool:
    """Whether `one` came after `other`; False where it cannot be told: one of no known commit."""
    if numbers(one) != numbers(other):
        return numbers(one) > numbers(other)
    return 0 < _made(other) < _made(one)


def _made(version: str) -> float:
    """How many commits stand behind what was made before its release; 0 where it is not known."""
    found = re.search(r"\.dev(\d+)", version)
    return int(found[1]) if found else math.inf
