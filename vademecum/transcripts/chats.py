"""Lines that open with who speaks between other marks than a colon's, or behind a line's number.

Zoom's saved chat (`14:02:01 De Anna Essai à Tout le monde:`), IRC (`[10:02] <anna> …`), Sonal
(`Anna> …`), CLAN without its head (`*ANN:⇥…`), `(Anna Essai) …`, `14h02 Anna Essai : …`, Markdown's
`*Anna Essai* : …`. A file is one of these where nearly every line is, and its names come back.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from vademecum.language import ngettext
from vademecum.model import Utterance
from vademecum.transcripts.alone import Line
from vademecum.transcripts.shapes import can_be, may_be
from vademecum.transcripts.text import clean
from vademecum.transcripts.things import names_one
from vademecum.transcripts.times import clock, seconds

_LEAST = 3  # lines that show it
_NAME = r"(?P<name>\+?[^\W_][^<>:*\t\n()\[\]]{0,59}?)"


@dataclass(frozen=True, slots=True)
class _Way:
    """One way of opening a line."""

    line: re.Pattern[str]  # with groups `name`, `words`, perhaps `time` or `h` and `m`
    share: float = 0.5  # of the lines that must open so
    more: re.Pattern[str] | None = None  # other lines of the format, which nobody says
    plain: bool = False  # the mark itself is no sentence's: any name, however it is written
    once: bool = False  # nor need it come back


_WAYS = (
    _Way(
        re.compile(
            rf"(?P<time>\d\d:\d\d:\d\d)\s+(?:De|From)\s+{_NAME}"
            r"\s+(?:à|to|To|pour)\s+[^:\t\n]{1,60}?\s*:\s*(?P<words>.*)"
        ),
        share=0.3,
        plain=True,
        once=True,
    ),
    # Older ones name no addressee but in private: `10:02:40 From  Anna Essai : Bonjour`.
    _Way(
        re.compile(
            rf"(?P<time>\d\d:\d\d:\d\d)\s+From\s+{_NAME}"
            r"(?:\s+(?:à|to|To|pour)\s+[^:\t\n]{1,60}?)?\s*:\s*(?P<words>.*)"
        ),
        share=0.3,
        plain=True,
        once=True,
    ),
    _Way(re.compile(rf"(?P<time>\d\d:\d\d:\d\d)\s+De\s+{_NAME}\s*:\s*(?P<words>.*)"), share=0.3),
    _Way(
        re.compile(
            rf"\[(?P<time>\d?\d:\d\d(?::\d\d)?)\]\s*<(?:@|\+(?!\d)| )?{_NAME}>\s+(?P<words>.+)"
        ),
        plain=True,
        once=True,
    ),
    _Way(re.compile(rf"<(?:@|\+(?!\d)| )?{_NAME}>\s+(?P<words>.+)"), share=1, plain=True),
    _Way(re.compile(rf"{_NAME}>\s+(?P<words>.+)")),
    _Way(
        re.compile(r"\*(?P<name>[A-Z][A-Z0-9]{0,6}):\t(?P<words>.+)"),
        more=re.compile(r"[%@][A-Za-z]{1,20}:?(?:\t.*)?"),
    ),
    _Way(re.compile(rf"(?P<h>\d?\d) ?h ?(?P<m>\d\d)\s+{_NAME}\s?:\s+(?P<words>.*)")),
    _Way(re.compile(rf"([*_]){_NAME}\s?(?::\s?\1|\1\s?:)\s+(?P<words>.*)")),
    # So stands a direction as well: every line must.
    _Way(
        re.compile(
            r"\((?P<name>(?:MM?\.|[A-ZÀ-Ý][^\W\d_]+)(?:[ '’-][^()\n]{1,40})?)\)\s+(?P<words>.+)"
        ),
        1,
    ),
    _Way(re.compile(rf"[«\"“]\s*{_NAME}\s*[»\"”]\s?:\s+(?P<words>.+)")),
    _Way(re.compile(rf"{_NAME}\s?::\s+(?P<words>.+)")),
    _Way(
        re.compile(
            r"(?P<name>(?:MM?\. )?[A-ZÀ-Ý][^<>:*\t\n()\[\].…?!,]{0,59}?)"
            r"(?:\.{3}|…)\s+(?P<words>.+)"
        ),
        share=0.8,  # so does a hesitation
    ),
)
# A list's mark before who speaks, in nearly every line: elsewhere it is a list that is read out.
_BULLET = re.compile(r"(?P<mark>[-–—•·*▪‣◦>])[ \t\u00a0]+(?P<label>[^:\n]{1,80}?)[ \u00a0]?:\s+\S")
_BULLETS = 0.8  # share of the lines
# Of numbered lines alone: elsewhere a letter and a colon may be anything.
_LETTERS = _Way(re.compile(r"(?P<name>[A-Z]\d?)\s?:\s+(?P<words>.+)"), share=0.2, plain=True)
# The same of transcripts for conversation analysis: `001  JUL  Le bail est`.
_CODES = _Way(re.compile(r"(?P<name>[A-Z]{2,4}\d?):?(?: {2,}|\t+)(?P<words>.+)"), 0.2, plain=True)
# Perhaps names, perhaps a table's headings: they are asked about.
_COLUMN = _Way(re.compile(r"(?P<name>[^\W\d_][^\t:]{0,59}?) *\t(?P<words>[^\t]+)"), 1, plain=True)
_NUMBER = re.compile(r"\s*(\d{1,5})(?:[.)]|\s)\s*(?=\S)")
_LABEL = re.compile(r"([^\W\d_][^:\n]{0,59}?)\s?:\s|([A-Z]{2,4}\d?)(?: {2,}|\t)")


def said(text: str, numbered: bool) -> list[Utterance]:
    """Who says what, where the format itself tells; nothing where it is none of these."""
    way, rows = _way(text, (*_WAYS, _LETTERS, _CODES) if numbered else _WAYS)
    if way is None or not way.plain:
        return []
    out: list[Utterance] = []
    for row in rows:
        if (found := way.line.fullmatch(row)) is not None:
            start = seconds(_time(found)) if _time(found) else None
            out.append(Utterance(clean(found["name"]), clean(found["words"]), start))
        elif out:
            out[-1] = replace(out[-1], text=clean(f"{out[-1].text} {row}"))
    return [one for one in out if one.text]


def columns(text: str) -> list[Utterance]:
    """The lines of a text that all have what may be a name, a tabulation and words, and names come
    back: each a question."""
    way, rows = _way(text, (_COLUMN,))
    found = [way.line.fullmatch(row) for row in rows] if way else []
    return [
        Utterance(None, clean(f"{one['name']} {one['words']}"), asked=clean(one["name"]))
        for one in found
        if one
    ]


def lines(text: str) -> list[Line]:
    """The lines, who speaks at their head; nothing where the text is written in no such way."""
    way, rows = _way(text, _WAYS)
    return [_line(way, row, way.line.fullmatch(row)) for row in rows] if way else []


def _way(text: str, ways: Sequence[_Way]) -> tuple[_Way | None, list[str]]:
    """The way a text is written, and its lines that are not blank."""
    rows = [row for line in text.split("\n") if (row := line.strip())]
    for way in ways:
        found = [way.line.fullmatch(row) for row in rows]
        names = [one["name"].strip() for one in found if one]
        others = sum(bool(way.more and way.more.fullmatch(row)) for row in rows)
        if not names or found[0] is None or len(names) < (len(rows) - others) * way.share:
            continue
        back = len(names) >= _LEAST and 1 < len(set(names)) <= len(names) * 2 / 3
        fits = way.plain or are_names(set(names))
        if fits and (back or (way.once and len(names) > 1)):
            return way, rows
    return None, rows


def are_names(labels: Collection[str]) -> bool:
    """Whether people may be called so, some of them in small letters as they type it."""
    typed = sum(map(can_be, labels))
    return typed * 2 > len(labels) and all(can_be(one) or may_be(one) for one in labels)


def _line(way: _Way, row: str, found: re.Match[str] | None) -> Line:
    if found is None:
        aside = way.more is not None and way.more.fullmatch(row) is not None
        return Line(row, heading=aside, follows=not aside)
    time, name = _time(found), found["name"].strip()
    head = f"[{time}] {name}" if time else name
    return Line(f"{head} : {found['words']}".rstrip(), head=len(head))


def _time(found: re.Match[str]) -> str:
    """The time of a line as HH:MM:SS; "" where it has none."""
    groups = found.groupdict()
    if groups.get("h"):
        return clock(int(groups["h"]) * 3600 + int(groups["m"]) * 60)
    time = groups.get("time") or ""
    return f"{time}:00" if time.count(":") == 1 else time  # hours and minutes


def without_bullets(text: str) -> str:
    """The text without the marks of a list before its names, where nearly every line has one and
    the names come back."""
    rows = [row for line in text.split("\n") if (row := line.strip())]
    found = [_BULLET.match(row) for row in rows]
    names = [one["label"].strip() for one in found if one]
    if len(names) < _LEAST or found[0] is None or len(names) < len(rows) * _BULLETS:
        return text
    back = 1 < len(set(names)) <= len(names) * 2 / 3
    if not back or not are_names(set(names)):
        return text
    mark = found[0]["mark"]
    return "\n".join(
        line.strip().removeprefix(mark).lstrip() if _BULLET.match(line.strip()) else line
        for line in text.split("\n")
    )


def without_numbers(text: str) -> tuple[str, list[str]]:
    """The text without the numbers of its lines, where all have one that counts them and names come
    back behind, or all turns of persons and what stands below one has none; and a sentence that
    says so."""
    rows = text.split("\n")
    found = [_NUMBER.match(row) for row in rows]
    numbers = [int(one[1]) for one in found if one]
    counted = numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False
    if len(numbers) < _LEAST or not counted:
        return text, []
    bare = [_NUMBER.sub("", row, count=1) for row in rows]
    labels = [one[1] or one[2] for row in bare if (one := _LABEL.match(row))]
    whole = len(numbers) == sum(bool(row.strip()) for row in rows)
    if not whole and not _are_turns(rows, bare, found):
        return text, []
    if len(labels) < _LEAST or not 1 < len(set(labels)) <= len(labels) * 2 / 3:
        return text, []
    letters = [re.fullmatch(r"[A-Z]{1,4}\d?", one) is not None for one in set(labels)]
    if not all(letters) and not are_names(set(labels)):
        return text, []
    told = ngettext("{count} number of a line", "the numbers of {count} lines", len(numbers))
    return "\n".join(bare), [told.format(count=len(numbers))]


def _are_turns(
    rows: Sequence[str], bare: Sequence[str], found: Sequence[re.Match[str] | None]
) -> bool:
    """Whether behind each number somebody is surely named, and nowhere else, in most lines:
    elsewhere it is a list that is read out."""
    named = [
        (one := _LABEL.match(row)) is not None and bool(one[1]) and names_one(one[1])
        for row in bare
    ]
    numbered = [one is not None for one in found]
    filled = sum(bool(row.strip()) for row in rows)
    return named == numbered and sum(numbered) * 2 > filled
