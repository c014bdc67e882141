"""Files in columns: a name, a tabulation, what that one says.

The tabulation is the layout's own sign. Where nearly every line has one, behind what people may be
called and before sentences, a colon in the words ends no label; nor does one in any other file
where a name and a tabulation stand before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vademecum.french.given_names import is_given
from vademecum.transcripts import persons, shapes, things
from vademecum.transcripts.adorned import bare
from vademecum.transcripts.alone import Line
from vademecum.transcripts.labels import Opening, same
from vademecum.transcripts.text import clean
from vademecum.transcripts.times import ONLY_TIME

_ROWS = 3  # rows that make columns
_LEAST = 2  # people, and rows where everything says that they are
_MOST = 0.8  # share of the lines that are rows of them
_SOME = 0.25  # the same where people speak in several paragraphs
_TITLES = 3  # lines without a tabulation that may stand above
_CELLS = 3  # a time, a name, words
_SENTENCE = re.compile(r"[.?!…][»”\"')\]\s]*$")
_GROUP = re.compile(r"\s*[(,]")  # `M. Petit⇥(PS) : Oui.`
_SIGNS = " .:–—-\u00a0\u202f"


def may_speak(name: str) -> bool:
    """Whether somebody may be called so where names stand: `Anna`, `le gardien`, `Un élu`."""
    return shapes.can_be(name) or shapes.may_be(name) or persons.is_person(name)


def are_speakers(rows: Sequence[tuple[str, str]], among: int) -> bool:
    """Whether rows, what stands before a tabulation and what behind it, are people and their words:
    names that come back, or mostly those of people, before sentences. `among`: the lines from the
    first row on, paragraphs that go on with them too."""
    names = [bare(name) or name for name, _words in rows]
    kinds = set(names)
    if len(kinds) < _LEAST or not all(name and may_speak(name) for name in kinds):
        return False
    people = sum(map(_is_person, kinds))
    typed = sum(shapes.can_be(name) or _is_forename(name) for name in kinds)
    back = len(kinds) <= len(names) * 2 / 3
    if len(rows) >= max(_ROWS, among * _MOST) and back and max(typed, people) * 2 > len(kinds):
        return True
    ends = sum(_SENTENCE.search(words) is not None for _name, words in rows)
    if len(rows) < _ROWS:  # so few show nothing else
        return people == len(kinds) and ends == len(rows) == among
    mostly = people >= _LEAST and people * 2 > len(kinds) and ends >= len(rows) * _MOST
    return mostly and len(rows) >= among * _SOME


def _is_person(name: str) -> bool:
    return things.says_a_person(name) or persons.is_person(name) or _is_forename(name)


def _is_forename(name: str) -> bool:
    """Whether a name in small letters opens with what people are called: `anna essai`, `anna`."""
    return name[0].islower() and shapes.may_be(name) and is_given(name.split()[0])


def lines(text: str) -> list[Line]:
    """The lines of a text of columns, `name TAB words` or `time TAB name TAB words`; nothing where
    it is none."""
    rows = [re.split(r"\t+", row) for line in text.split("\n") if (row := line.strip())]
    table = [row for row in rows if len(row) > 1]
    if len(table) < _LEAST or any(len(row) > _CELLS for row in rows):
        return []
    # A line without a tab is a title, or a paragraph more of who speaks above.
    titles = next(at for at, row in enumerate(rows) if len(row) > 1)
    said = [(clean(row[-2]).rstrip(_SIGNS), clean(row[-1])) for row in table]
    if titles > _TITLES or not are_speakers(said, len(rows) - titles):
        return []
    heads = [len(" ".join(row[:-1])) for row in rows]
    return [
        Line(" ".join(row), head=head, sure=len(row) > 1)
        for row, head in zip(rows, heads, strict=True)
    ]


def spans(text: str, gap: int, label: str) -> bool:
    """Whether a label of a line goes on behind the tabulation at `gap`, before which a name stands
    already: `Mme Durand⇥Merci. Je résume : non.`"""
    name = text[:gap].rstrip(_SIGNS)
    begin = text.find(label)
    if not gap or begin < 0 or not begin < gap < begin + len(label):
        return False
    if ONLY_TIME.fullmatch(name) or _GROUP.match(text[gap:]):
        return False
    return shapes.can_be(name) or shapes.may_be(name)


def own(lines: Sequence[Line], openings: Sequence[Opening | None]) -> list[Opening | None]:
    """The openings; in a file of columns, where a colon is the words' own, those of its rows alone,
    and times."""
    if not any(line.sure for line in lines):
        return list(openings)
    return [
        item if line.sure or item is None or item.label is None else None
        for line, item in zip(lines, openings, strict=True)
    ]


def who(lines: Sequence[Line], openings: Sequence[Opening | None]) -> set[str]:
    """Who speaks in the rows of a file of columns, as `same` has them, whatever their shape."""
    return {
        same(item.label)
        for line, item in zip(lines, openings, strict=True)
        if line.sure and item is not None and item.label is not None
    }
