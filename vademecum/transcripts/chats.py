"""Lines that open with who speaks between other marks than a colon's, or behind a time and a dash.

Zoom's saved chat (`14:02:01 De Anna Essai à Tout le monde:`), IRC (`[10:02] <anna> …`), Sonal
(`Anna> …`), CLAN without its head (`*ANN:⇥…`), `(Anna Essai) …`, `14h02 Anna Essai : …`, Markdown's
`*Anna Essai* : …`. A file is one of these where nearly every line is, and its names come back.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from vademecum.model import Utterance
from vademecum.transcripts import persons, things
from vademecum.transcripts.adorned import bare, is_signed
from vademecum.transcripts.alone import Line
from vademecum.transcripts.labels import untimed
from vademecum.transcripts.shapes import can_be, may_be
from vademecum.transcripts.text import clean
from vademecum.transcripts.times import TIME, clock, seconds

_LEAST = 3  # lines that show it
_EVERY = 0.9  # of the lines, where all have a time before a name
_MOSTLY = 0.8  # of what is said, that begins as a sentence does
_TITLE = 4  # lines among which the first one with a name stands, below a title
_SENTENCE = re.compile(r"[.?!…][»”\"')\]\s]*$")
# Not a list's mark: people put pictures in their names.
_NAME = r"(?P<name>\+?(?:[^\W_]|~ ?[^\W_]|[^\x00-\u25ff\u3000-\ud7ff])[^<>:*\t\n()\[\]]{0,59}?)"


@dataclass(frozen=True, slots=True)
class _Way:
    """One way of opening a line."""

    line: re.Pattern[str]  # with groups `name`, `words`, perhaps `time` or `h` and `m`
    share: float = 0.5  # of the lines that must open so
    more: re.Pattern[str] | None = None  # other lines of the format, which nobody says
    plain: bool = False  # the mark itself is no sentence's: any name, however it is written
    once: bool = False  # nor need it come back
    spoken: bool = (
        False  # so stand lists too: people's names, sentences behind; a title may be above
    )


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
    _Way(
        re.compile(
            rf"(?P<time>\d\d:\d\d:\d\d)(?:\t ?De\s| +De\s\s)\s*{_NAME}"
            r"(?:\s+(?:à|pour)\s+[^:\t\n]{1,60}?)?\s*:\s*(?P<words>.*)"
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
    # `00:00:01 - Anna Essai - Bonjour.`
    _Way(
        re.compile(
            rf"[\[(]?(?P<stamp>{TIME})[\])]?\s?[-–—]\s{_NAME}\s[-–—]{{1,2}}\s+(?P<words>.+)"
        ),
        spoken=True,
    ),
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
# Of numbered lines alone: elsewhere a letter and a colon may be anything.
_LETTERS = _Way(re.compile(r"(?P<name>[A-Z]\d?)\s?:\s+(?P<words>.+)"), share=0.2, plain=True)
# `Anna Essai - Bonjour.`, where nothing else names anybody.
_HYPHENS = _Way(re.compile(rf"{_NAME}\s-{{1,2}}\s+(?P<words>.+)"), share=0.6, spoken=True)
# The same of transcripts for conversation analysis: `001  JUL  Le bail est`.
_CODES = _Way(re.compile(r"(?P<name>[A-Z]{2,4}\d?):?(?: {2,}|\t+)(?P<words>.+)"), 0.2, plain=True)
# Perhaps names, perhaps a table's headings: they are asked about.
_COLUMN = _Way(re.compile(r"(?P<name>[^\W\d_][^\t:]{0,59}?) *\t(?P<words>[^\t]+)"), 1, plain=True)


def said(text: str, numbered: bool) -> list[Utterance]:
    """Who says what, where the format itself tells; nothing where it is none of these."""
    way, rows = _way(text, (*_WAYS, _LETTERS, _CODES) if numbered else _WAYS)
    if way is None or not (way.plain or _is_every(way, rows)):
        return []
    out: list[Utterance] = []
    for row in rows:
        if (found := way.line.fullmatch(row)) is not None:
            time = _time(found)
            words, (own, end) = untimed(found["words"])  # `<Anna Essai> [00:03] Bonjour.`
            start = seconds(time) if time else own
            out.append(Utterance(clean(found["name"]), clean(words), start, end))
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


def lines(text: str, *, hyphens: bool = False) -> list[Line]:
    """The lines, who speaks at their head; nothing where the text is written in no such way, or, of
    a text where nobody was found, where `hyphens` do not part names from words."""
    way, rows = _way(text, (_HYPHENS,) if hyphens else _WAYS)
    if way is None:
        return []
    found = [_line(way, row, way.line.fullmatch(row)) for row in rows]
    if not way.spoken:
        return found
    # A clerk's line is a paragraph of its own among them.
    follows = re.findall(r"^(\s*)\S", f"\n{text}", re.MULTILINE)
    return [
        replace(line, follows=line.follows and gap.count("\n") == 0)
        for line, gap in zip(found, follows, strict=True)
    ]


def _way(text: str, ways: Sequence[_Way]) -> tuple[_Way | None, list[str]]:
    """The way a text is written, and its lines that are not blank."""
    rows = [row for line in text.split("\n") if (row := line.strip())]
    for way in ways:
        top = rows[: _TITLE if way.spoken else 1]
        if not any(way.line.fullmatch(row) for row in top):
            continue
        found = [way.line.fullmatch(row) for row in rows]
        names = [one["name"].strip() for one in found if one]
        others = sum(bool(way.more and way.more.fullmatch(row)) for row in rows)
        if len(names) < (len(rows) - others) * way.share:
            continue
        back = len(names) >= _LEAST and 1 < len(set(names)) <= len(names) * 2 / 3
        back = back or (_is_every(way, rows) and _come_back(names))
        people = _are_speeches(names, found) if way.spoken else are_names(set(names))
        fits = way.plain or people
        if fits and (back or (way.once and len(names) > 1)):
            return way, rows
    return None, rows


def _is_every(way: _Way, rows: Sequence[str]) -> bool:
    """Whether nearly all lines have a time, a name and words, a dash between each: a layout."""
    if "stamp" not in way.line.groupindex:
        return False
    return sum(way.line.fullmatch(row) is not None for row in rows) >= len(rows) * _EVERY


def _come_back(names: Sequence[str]) -> bool:
    """Whether one of the names of lines that all have a time and two dashes comes back, or all are
    those of people."""
    again = len(names) > len(set(names)) > 1
    return len(names) >= _LEAST and (again or all(map(things.says_a_person, names)))


def _are_speeches(names: Sequence[str], found: Sequence[re.Match[str] | None]) -> bool:
    """Whether people are called so and sentences stand behind: no list of lots, no programme."""
    if not all(map(_may_speak, set(names))):
        return False
    said = [one["words"] for one in found if one]
    ends = sum(_SENTENCE.search(words) is not None for words in said)
    begins = sum(not words[0].islower() for words in said)
    return ends * 2 >= len(names) and begins >= len(names) * _MOSTLY


def _may_speak(name: str) -> bool:
    """Whether somebody may be called so: a name, or `le gardien`; no thing, day or part."""
    if things.is_place(name):
        return False
    phrase = persons.is_person(name[0].upper() + name[1:])
    return phrase or (not things.is_common(name) and (can_be(name) or may_be(name)))


def are_names(labels: Collection[str]) -> bool:
    """Whether people may be called so, some of them in small letters as they type it."""
    names = [name for one in labels if (name := bare(one)) or not is_signed(one)]
    typed = sum(map(can_be, names))
    return typed * 2 > len(names) and all(can_be(one) or may_be(one) for one in names)


def _line(way: _Way, row: str, found: re.Match[str] | None) -> Line:
    if found is None:
        aside = way.more is not None and way.more.fullmatch(row) is not None
        return Line(row, heading=aside, follows=not aside)
    time, name = _time(found), found["name"].strip()
    head = f"[{time}] {name}" if time else name
    return Line(f"{head} : {found['words']}".rstrip(), head=len(head))


def _time(found: re.Match[str]) -> str:
    """The time of a line, that of a chat as HH:MM:SS; "" where it has none."""
    groups = found.groupdict()
    if groups.get("stamp"):
        return groups["stamp"]
    if groups.get("h"):
        return clock(int(groups["h"]) * 3600 + int(groups["m"]) * 60)
    time = groups.get("time") or ""
    return f"{time}:00" if time.count(":") == 1 else time  # hours and minutes
