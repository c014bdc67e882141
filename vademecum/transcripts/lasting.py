"""From when to when somebody speaks, as people type it: `Anna Essai (20:58 – 21 :12)`, `20 h 58 →
21 h 12` alone on its line: `(20:58 - 21:12)`, as most tools write it.

Such a time is nobody's words. Beside words (`La réunion (14 h 00 – 16 h 00) est reportée.`) it is
of them, and stays as it stands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from vademecum.transcripts import persons, shapes

_LEAST = 2  # lines that show that a file has such times beside its names, or writes hours so
_NAME = 80  # characters in which a name stands
_SIGNS = r"\d{1,3} ?: ?\d{1,2}(?: ?: ?\d{1,2})?(?:[.,]\d{1,6})?"
_LETTERS = (
    r"\d{1,2} ?[hH] ?(?:\d{1,2}(?: ?(?:min|mn|m|['’′])? ?\d{2} ?(?:sec|s|''|’’|\"|″)?)?)?"
    r"|\d{1,3} ?(?:min|mn|['’′]) ?\d{1,2} ?(?:sec|s|''|’’|\"|″)?"
)
_ARROW = r" ?(?:--?>|[→⟶⇒➔]|=>|[-–—―−]| à | to ) ?"
_SPAN = (
    rf"(?:(?P<start>{_SIGNS}){_ARROW}(?P<end>{_SIGNS})"
    rf"|(?P<from>{_LETTERS}){_ARROW}(?P<to>{_LETTERS}))"
)
_ALONE = re.compile(rf"(?P<open>[\[(])? ?{_SPAN} ?(?(open)[\])]) ?:?")
# Behind a name: in brackets whatever follows, else at the line's end, or before a colon.
_BEHIND = re.compile(
    rf"(?P<name>[^\W\d_][^:\n]{{0,{_NAME - 1}}}?)(?P<sign> ?: ?|[ ,–—-]+|)"
    rf"(?:(?P<open>[\[(]) ?{_SPAN.replace('?P<', '?P<b')} ?[\])]|{_SPAN})"
    r"(?P<rest> ?:?$| ?: ?\S.*| \S.*)",
    re.DOTALL,
)
_BEFORE = re.compile(
    rf"(?P<open>[\[(])? ?{_SPAN} ?(?(open)[\])])(?P<sign> ?[:–—-]? ?)"
    r"(?P<rest>[^\W\d_][^:\n]{0,79} ?(?::(?=\s|$).*)?)",
    re.DOTALL,
)
_NUMBERS = re.compile(r"\d+(?:[.,]\d+)?")


def usual(texts: Sequence[str]) -> list[str]:
    """The texts, with such times as most tools write them where the file has them."""
    flat = [text.replace("\u00a0", " ").replace("\u202f", " ") for text in texts]
    found = {at: one for at, text in enumerate(flat) if (one := _written(text)) is not None}
    often = Counter(name.casefold() for name, _line, _words in found.values())
    kept = {
        at: line
        for at, (name, line, words) in found.items()
        # In a programme lines follow one another: `Atelier 14 h – 16 h`, `Pause 16 h – 16 h 30`.
        if words or not name or (at + 1 < len(texts) and at + 1 not in found)
        if not name or often[name.casefold()] > 1 or shapes.is_strong(name)
    }
    if len(kept) < _LEAST:
        kept = {at: line for at, line in kept.items() if _is_of_signs(flat[at])}
    return [kept.get(at, text) for at, text in enumerate(texts)]


def _is_of_signs(text: str) -> bool:
    """Whether a line is times with colons, and no more: one is enough."""
    alone = _ALONE.fullmatch(text)
    return alone is not None and alone["start"] is not None


def _written(text: str) -> tuple[str, str, bool] | None:
    """Beside whom a time stands ("" where it is alone), the line as most tools write it, whether
    words follow; None where no such time stands beside what may be a name, or alone."""
    if not any(map(str.isdigit, text[: _NAME * 2])):
        return None
    if found := _ALONE.fullmatch(text):
        return "", _span(found), False
    if found := _BEHIND.fullmatch(text):
        name, rest = found["name"].rstrip(), found["rest"]
        closed = not rest.strip(" :") or rest.lstrip().startswith(":") or ":" in found["sign"]
        named = _may_be(name) if closed else found["open"] and shapes.is_strong(name)
        if not named or (not found["open"] and not closed):
            return None
        sign = " : " if ":" in found["sign"] else " "
        return name, f"{name}{sign}{_span(found)}{rest}", bool(rest.strip(" :"))
    if found := _BEFORE.fullmatch(text):
        name, _colon, words = found["rest"].partition(":")
        line = f"{_span(found)} {found['rest']}"
        return (name.strip(), line, bool(words.strip())) if _may_be(name.strip()) else None
    return None


def _may_be(name: str) -> bool:
    """Whether words beside such a time may be a name."""
    clause = shapes.has_clause(name) or persons.speaks(name)
    return shapes.can_be(name) and not clause and not shapes.is_no_name(name)


def _span(found: re.Match[str]) -> str:
    parts = found.groupdict()
    both = [(parts[one], parts[two]) for one, two in _PAIRS if parts.get(one)]
    start, end = map(_time, both[0])
    return f"({start} - {end})"


_PAIRS = (("start", "end"), ("from", "to"), ("bstart", "bend"), ("bfrom", "bto"))


def _time(written: str) -> str:
    """A time with colons: `20 h 58` is 20:58:00, `21 :12` is 21:12."""
    numbers = [one.replace(",", ".") for one in _NUMBERS.findall(written)]
    if re.search(r"[hH]", written):
        numbers = [*numbers, "00", "00"][:3]
    return ":".join(f"{one:0>2}" for one in numbers)
