"""When somebody speaks, or from when to when, as people type it: `Anna Essai (20:58 – 21 :12)`,
`Paul Exemple (10 h 07 min 05 s)`, `20 h 58 → 21 h 12` alone on its line: as most tools write it.

Such a time is nobody's words, and of no name. Beside words (`La réunion (14 h 00 – 16 h 00) est
reportée.`) it is of them, and stays as it stands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from vademecum.transcripts import persons, shapes

_LEAST = 2  # lines that show that a file has such times beside its names, or writes hours so
_NAME = 80  # characters in which a name stands
_HALF_DAY = 12  # hours, from which those of the afternoon are counted again
_S = r"(?:sec\.?|s|''|’’|[\"″”])"
_MIN = r"(?:min\.?|mn|m|['’′])"
# A lone one is of the day or of the recording: `21 :12`, `10:03 h`, `3:05 pm`.
_SIGNS = (
    r"\d{1,3} ?: ?\d{1,2}(?: ?: ?\d{1,2})?(?:[.,]\d{1,6})?"
    r"(?: ?(?:[hH]|Uhr|[AaPp]\.?[Mm]\.?)(?!\w))?"
)
_LETTERS = (
    rf"\d{{1,2}} ?(?:[hH]|heures?) ?(?:\d{{1,2}}(?: ?{_MIN})?(?: ?\d{{1,2}} ?{_S}?)?)?"
    rf"|\d{{1,3}} ?{_MIN} ?\d{{1,2}} ?{_S}?"
)
_COUNTED = rf"\d{{1,3}} ?(?:{_MIN}|{_S})"  # `(45 s)`: how long, unless the name comes back
_DOTS = r"\d{1,2}\.\d{2}(?:\.\d{2})?"
_ARROW = (
    r" ?(?:-{1,3}>|[–—―−]>|>{1,2}|[→⟶⇒➔]|=>|[-–—―−~/]|\.{2,3}|…| à | au | to | bis"
    r"| jusqu['’]à ) ?"
)
_SPAN = (
    rf"(?:(?P<start>{_SIGNS}){_ARROW}(?P<end>{_SIGNS})"
    rf"|(?P<from>{_LETTERS}){_ARROW}(?P<to>{_LETTERS}))"
)
# In brackets behind a name: from when to when, an end of it alone, or when.
_BOXED = (
    rf"(?:(?:de |du |from |von )?(?:{_SPAN}|(?P<dot>{_DOTS}){_ARROW}(?P<dots>{_DOTS}))"
    rf"|(?P<open_end>{_SIGNS}|{_LETTERS}){_ARROW}(?:…|\.{{2,3}}|\?)?"
    rf"|(?:[àa] |at |vers |dès |um )?(?:(?P<at>{_SIGNS}|{_LETTERS})|(?P<count>{_COUNTED}))"
    rf"|(?:…|\.{{2,3}}|\?)?{_ARROW}(?P<until>{_SIGNS}|{_LETTERS}))"
).replace("?P<", "?P<b")
_ALONE = re.compile(rf"(?P<open>[\[(])? ?{_SPAN} ?(?(open)[\])]) ?:?")
# Behind a name: in brackets whatever follows, else at the line's end, or before a colon; a bracket
# that nothing closes as these.
_BEHIND = re.compile(
    rf"(?P<name>(?:[^\W\d_]|[\[<](?=[^\W\d_]))[^:\n]{{0,{_NAME - 1}}}?)(?P<sign> ?: ?|[ ,–—-]+|)"
    rf"(?:(?P<open>[\[(<]) ?{_BOXED} ?(?:[\])>]|(?= ?:\s))|{_SPAN})"
    r"(?P<rest> ?:?$| ?: ?\S.*| \S.*)",
    re.DOTALL,
)
_BEFORE = re.compile(
    rf"(?P<open>[\[(])? ?{_SPAN} ?(?(open)[\])])(?P<sign> ?[:–—-]? ?)"
    r"(?P<rest>[^\W\d_][^:\n]{0,79} ?(?::(?=\s|$).*)?)",
    re.DOTALL,
)
_NUMBERS = re.compile(r"\d+(?:[.,]\d+)?")


@dataclass(frozen=True, slots=True)
class _Found:
    """Such a time in a line."""

    name: str  # beside which it stands; "" where it is alone
    line: str  # as most tools write it
    words: bool  # whether words follow
    often: bool = False  # whether the name must come back: else it may be how long something takes


def usual(texts: Sequence[str]) -> list[str]:
    """The texts, with such times as most tools write them where the file has them."""
    flat = [text.replace("\u00a0", " ").replace("\u202f", " ") for text in texts]
    found = {at: one for at, text in enumerate(flat) if (one := _written(text)) is not None}
    often = Counter(one.name.casefold() for one in found.values())
    kept = {
        at: one.line
        for at, one in found.items()
        # In a programme lines follow one another: `Atelier 14 h – 16 h`, `Pause 16 h – 16 h 30`.
        if one.words or not one.name or (at + 1 < len(texts) and at + 1 not in found)
        if not one.name
        or often[one.name.casefold()] > 1
        or (shapes.is_strong(one.name) and not one.often)
    }
    if len(kept) < _LEAST:
        kept = {at: line for at, line in kept.items() if _is_of_signs(flat[at])}
    return [kept.get(at, text) for at, text in enumerate(texts)]


def _is_of_signs(text: str) -> bool:
    """Whether a line is times with colons, and no more: one is enough."""
    alone = _ALONE.fullmatch(text)
    return alone is not None and alone["start"] is not None


def _written(text: str) -> _Found | None:
    """A line where such a time stands beside what may be a name, or alone; None for another."""
    if not any(map(str.isdigit, text[: _NAME * 2])):
        return None
    if found := _ALONE.fullmatch(text):
        return _Found("", _span(found), words=False)
    if found := _BEHIND.fullmatch(text):
        return _behind(found)
    if found := _BEFORE.fullmatch(text):
        name, _colon, words = found["rest"].partition(":")
        line = f"{_span(found)} {found['rest']}"
        words = words.strip()
        return _Found(name.strip(), line, bool(words)) if _may_be(name.strip()) else None
    return None


def _behind(found: re.Match[str]) -> _Found | None:
    """A line whose time stands behind what may be a name; None where it is a sentence's."""
    written, rest = found["name"].rstrip(), found["rest"]
    name = written.strip("[]<>")
    boxed = len(written) - len(name) == len("[]")
    closed = not rest.strip(" :") or rest.lstrip().startswith(":") or ":" in found["sign"]
    # `Le port (15 h 00 – 16 h 00) ouvre.`
    behind = found["open"] and (boxed or shapes.is_strong(name))
    begins = found["open"] and rest.lstrip()[:1].isupper() and _may_be(name)
    if not (_may_be(name) if closed else behind or begins):
        return None
    if not found["open"] and not closed:
        return None
    sign = " : " if ":" in found["sign"] else " "
    lone = bool(found["bcount"])
    line = f"{written}{sign}{_span(found)}".rstrip() + rest
    return _Found(name, line, bool(rest.strip(" :")), often=lone or (not closed and not behind))


def _may_be(name: str) -> bool:
    """Whether words beside such a time may be a name."""
    clause = shapes.has_clause(name) or persons.speaks(name)
    return shapes.can_be(name) and not clause and not shapes.is_no_name(name)


def _span(found: re.Match[str]) -> str:
    """The time as most tools write it; nothing of one whose end alone is told."""
    parts = found.groupdict()
    if start := parts.get("bat") or parts.get("bcount") or parts.get("bopen_end"):
        return f"({_time(start)})"
    both = [(parts[one], parts[two]) for one, two in _PAIRS if parts.get(one)]
    return f"({_time(both[0][0])} - {_time(both[0][1])})" if both else ""


_PAIRS = (
    ("start", "end"),
    ("from", "to"),
    ("bstart", "bend"),
    ("bfrom", "bto"),
    ("bdot", "bdots"),
)


def _time(written: str) -> str:
    """A time with colons: `20 h 58` is 20:58:00, `21 :12` is 21:12, `3:05 pm` 15:05:00."""
    flat = written.replace(",", ".")
    numbers = re.findall(r"\d+", flat) if re.fullmatch(_DOTS, flat) else _NUMBERS.findall(flat)
    half = re.search(r"[AaPp](?=\.?[Mm])", written)
    if half:
        hour = int(numbers[0]) % _HALF_DAY + (_HALF_DAY if half[0] in "Pp" else 0)
        numbers[0] = str(hour)
    if half or re.search(r"[hH]|Uhr", written):
        numbers = [*numbers, "00", "00"][:3]
    elif len(numbers) == 1:
        numbers = [*numbers, "00"] if re.search(r"m|['’′](?!['’])", written) else ["00", *numbers]
    return ":".join(f"{one:0>2}" for one in numbers)
