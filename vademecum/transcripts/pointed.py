"""Names behind a list's mark, where there is no list: `* Blanc : Encore moi.`

Of a file in which most paragraphs open with a label, one point that stands alone between two of
them, and that nothing announces, may be who speaks; of any, the only point of its kind.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from vademecum.transcripts import shapes, things
from vademecum.transcripts.alone import Line

_POINT = re.compile(r"[-–—*•·▪◦] +")
_HEAD = re.compile(r"[-–—*•·▪◦] +(?P<label>[^\W\d_][^:：\n]{1,40}?)\s?[:：]\s+(?P<rest>\S)")
_MARK = re.compile(r"(?:([*•·▪◦])|\d{1,3}([.)°])) +\S")
_ONLY = re.compile(
    r"(?:[*•·▪◦]|\d{1,3}[.)°]) +"
    r"(?P<label>[^\W\d_][\w'’.-]{1,40}?)(?:(?:\s?[:：]|\.?\s[–—-])\s+(?P<rest>\S.*))?",
    re.DOTALL,
)
_WORDS = 3  # of such a name


def names(
    lines: Sequence[Line], begin: Collection[int], labelled: Collection[int]
) -> Iterator[tuple[int, str]]:
    """The lines among `begin` that open so, each with its label: those `labelled` have one."""
    for at in sorted(set(begin).difference(labelled)):
        found = _HEAD.match(lines[at].text)
        if found is None or not found["rest"].isupper() or not _is_name(found["label"]):
            continue
        if at and not _goes_on(lines[at - 1]) and _ends(lines, at + 1, labelled):
            yield at, found["label"]


def lone(texts: Sequence[str]) -> dict[int, str]:
    """The lines that are the file's only point with their mark, and whose one word may be a name,
    before a colon or above what is said, each with it: `12) Petit : Je refuse.`"""
    kinds: dict[str, list[tuple[int, re.Match[str] | None]]] = {}
    for at, text in enumerate(texts):
        if found := _MARK.match(text):
            kinds.setdefault(found[1] or found[2], []).append((at, _ONLY.fullmatch(text)))
    only = [rows[0] for rows in kinds.values() if len(rows) == 1]
    return {
        at: found["label"]
        for at, found in only
        if found and _is_name(found["label"]) and not (at and texts[at - 1].endswith(":"))
        if (found["rest"] or "".join(texts[at + 1 : at + 2]))[:1].isupper()
    }


def _goes_on(above: Line) -> bool:
    """Whether a list, or what announces it, stands above."""
    return above.text.endswith(":") or _POINT.match(above.text) is not None


def _ends(lines: Sequence[Line], below: int, labelled: Collection[int]) -> bool:
    """Whether another speaks below, or nobody: no further point, nor more of the same words."""
    if below == len(lines):
        return True
    return below in labelled and _POINT.match(lines[below].text) is None


def _is_name(label: str) -> bool:
    """Whether a label has the shape of a name, and not of a thing's."""
    words = label.split()
    if not label[0].isupper() or len(words) > _WORDS or shapes.bare(words[0]) in shapes.GRAMMAR:
        return False
    return shapes.can_be(label) and not (things.is_common(label) or things.is_thing(label))
