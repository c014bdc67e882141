"""The key of a text's initials, at its head, which nobody says: `JP = Jean Petit`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vademecum.transcripts import shapes, totals
from vademecum.transcripts.labels import Opening, same

_PAIR = re.compile(r"(?P<label>[^\W_][\w. '’-]{0,39}?)\s?(?P<sign>=|:|[–—-]|→)\s?(?P<name>[^=:→]+)")
_BETWEEN = re.compile(r"\s?[;,/]\s?(?=[^=:,;]{1,40}?\s?[=:→])")
_INITIALS = re.compile(r"(?:[^\W\d_a-zà-öø-ÿ]\.?-?){1,5}\d?")
_TITLE = re.compile(
    r"(?:légende|abréviations|initiales|intervenants|sigles)(?: ?:)?", re.IGNORECASE
)
_LEAST = 2  # pairs that make a key
_NAMES = 60  # characters of who is called so


def lines(texts: Sequence[str], openings: Sequence[Opening | None]) -> frozenset[int]:
    """The lines above the first that somebody says which tell who the labels of those below are,
    and those below the last that tell how long each spoke."""
    found: list[int] = []
    pairs: list[str] = []
    for at, text in enumerate(texts):
        here = _pairs(text)
        if not here and not pairs and ((one := openings[at]) is None or one.label is None):
            continue  # a title
        if not here:
            break
        found.append(at)
        pairs += here
    last = max(found, default=-1)
    below = {same(one.label) for one in openings[last + 1 :] if one and one.label}
    keys = {same(label) for label in pairs}
    key = frozenset(found) if len(keys) >= _LEAST and keys <= below else frozenset()
    return key | totals.lines(texts)


def _pairs(text: str) -> list[str]:
    """The labels that a line explains; none where one of its parts is no such pair."""
    labels = []
    for part in _BETWEEN.split(text.strip()):
        pair = _PAIR.fullmatch(part.strip())
        if pair is None or not _explains(pair["label"], pair["sign"], pair["name"].strip()):
            return []
        labels.append(pair["label"])
    return labels


def _explains(label: str, sign: str, name: str) -> bool:
    """Whether the words behind a sign are who is called so: said words end in a full stop."""
    if len(name) > _NAMES or name[-1:] in ".?!…":
        return False
    if sign == "=":
        return True
    bare = re.split(r" ?[,(]", name)[0]
    return bool(_INITIALS.fullmatch(label)) and (shapes.is_full_name(bare) or shapes.is_civil(bare))
