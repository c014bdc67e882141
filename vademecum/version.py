"""Versions of this tool, of the packages it stands on and of what it wrote, compared as numbers."""

from __future__ import annotations

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


def pinned(version: str) -> str:
    """What a workflow asks pip for, so that everybody who makes a book makes it with this version.

    One that was never released has no copy in the index: then its release, or a later one.
    """
    if re.fullmatch(r"\d+(\.\d+)*", version):
        return f"vademecum=={version}"
    release = re.match(r"\d+(?:\.\d+)*", version)
    return f"vademecum>={release[0]}.dev0" if release else "vademecum"
