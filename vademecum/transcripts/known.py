"""Names that a file surely has, where it marks them otherwise on some lines.

In square brackets without the time that they have elsewhere (`[Chercheur] (0:00 - 0:06)`, then
`[Chercheur]` alone or before its words), behind the mark of a list (`- Mme Petit : D'accord.`), as
a heading (`## Mme Petit`) above words of oneself. The same label there is the same person; what
stands so nowhere else is for others to ask about, and so are a list that is read out, and a heading
whose words may as well be told of that person.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from vademecum.transcripts import labels, things
from vademecum.transcripts.alone import Line
from vademecum.transcripts.labels import Opening, same

_BARE = re.compile(r"\[(?P<name>[^\[\]\n]{1,60})\] ?:?(?:\s+(?P<rest>\S.*))?", re.DOTALL)
_POINT = re.compile(r"(?:[-–—•*·▪◦‣] ?|\d{1,3} ?[.)°/] +)(?=[^\W\d_])")
_STOPS = re.compile(r"[.?!…](?=\s|$)")
_ENDS = re.compile(r"[.?!…][»”\"')\]\s]*$")
# Who speaks of themselves, and who tells of another: `Je l’ai reçu en mai.` is no guest's.
_ONESELF = re.compile(r"\b(?:(?:je|moi)\b|[jm]['’](?=\w))", re.IGNORECASE)
_ANOTHER = re.compile(r"\b(?:(?:ils?|elles?|lui|leur|son|sa|ses)\b|l['’])", re.IGNORECASE)
_TIMED = 2  # lines with such a name and a time that show the way


def openings(
    lines: Sequence[Line], opened: Sequence[Opening | None], names: Collection[str]
) -> dict[int, Opening]:
    """How the lines open that name one of the sure `names`, as `same` has them, in another way."""
    found = dict(_untimed(lines, opened, names))
    found |= dict(_headings(lines, opened, names))
    return found | dict(_points(lines, names))


def _untimed(
    lines: Sequence[Line], openings: Sequence[Opening | None], names: Collection[str]
) -> Iterator[tuple[int, Opening]]:
    """Those in a bracket without a time, where the file has them in a bracket with one."""
    shown = [
        same(item.label)
        for line, item in zip(lines, openings, strict=True)
        if item and item.label and item.start is not None and same(item.label) in names
        if f"[{item.label}]" in line.text
    ]
    if len(shown) < _TIMED:
        return
    for at, (line, item) in enumerate(zip(lines, openings, strict=True)):
        bare = _BARE.fullmatch(line.text)
        timed = item is not None and item.start is not None
        if bare is None or timed or same(bare["name"].strip()) not in shown:
            continue
        if bare["rest"] or at + 1 < len(lines):
            mark = "]" if bare["rest"] else "\n"
            yield at, Opening(bare["name"].strip(), bare["rest"] or "", mark=mark, whole=line.text)


def _headings(
    lines: Sequence[Line], openings: Sequence[Opening | None], names: Collection[str]
) -> Iterator[tuple[int, Opening]]:
    """The headings that are such a name and no more, above words that surely are that one's: once
    somebody has spoken, of oneself. A portrait is headed so as well, and so is a guest's life above
    the first question."""
    begun = False
    for at, line in enumerate(lines[:-1]):
        opened = openings[at]
        begun = begun or (opened is not None and same(opened.label or "") in names)
        name = line.text.rstrip(": \u00a0\u202f")
        if not begun or not line.heading or same(name) not in names or not things.names_one(name):
            continue
        below, item = lines[at + 1], openings[at + 1]
        said = not below.heading and (item is None or item.label is None)
        if said and name.split()[-1] not in below.text and _is_of_oneself(below.text):
            yield at, Opening(name, "", mark="\n", whole=line.text)


def _is_of_oneself(words: str) -> bool:
    """Whether the first sentence of what stands below a name says `je`, and nothing of another."""
    first = words[: found.end()] if (found := _STOPS.search(words)) else words
    return _ONESELF.search(first) is not None and _ANOTHER.search(first) is None


def _points(lines: Sequence[Line], names: Collection[str]) -> Iterator[tuple[int, Opening]]:
    """Those behind the mark of a list, a sentence behind their colon; not where a colon announces
    the list, nor where its points are of somebody's words."""
    read_out = False
    for at, line in enumerate(lines):
        above = lines[at - 1].text if at else ""
        point = _POINT.match(line.text)
        if point is None:
            read_out = False
            continue
        read_out = read_out or above.endswith(":") or line.head > 0
        item = None if read_out else labels.opening(line.text[point.end() :])
        if item is None or item.label is None or same(item.label) not in names:
            read_out = read_out or item is None or item.label is None
            continue
        said = item.mark == ":" and item.rest[:1].isupper() and _ENDS.search(item.rest) is not None
        if said and things.names_one(item.label) and _ENDS.search(above) is not None:
            yield at, item
