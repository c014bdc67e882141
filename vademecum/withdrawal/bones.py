"""Words by the plain letters that are left of them, whatever became of their accents.

Mojibake, a « ? » for each accent, octal, \\x and \\u escapes, quoted-printable, UTF-7, TeX: ways to
damage or escape an accent have no end, and each of them leaves a to z in clear. So a file is read
once more by these alone, and a passage is compared without its accented letters, each of which
may be there bare, be gone, or be a few letters of an escape nobody knows.
"""

from __future__ import annotations

import re
import string
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vademecum.withdrawal.readings import Letters, common, fast

_KEY = 12  # letters of the shortest run that is looked for, as in the other readings
_WORDS = 3
_STEP = 4  # of every so many letters of a text, one is where a run may be seen to stand
_LOST = 6  # letters that may stand where one accented letter was
_AHEAD = 4  # letters that are looked for after it; fewer may be there by chance
_REACH = 24  # signs of a damaged accent at the edge of a run
# Letters that stand for no letter: the inside of escapes and of tags.
# Each begins with a sign of its own, so that a text without them is passed over fast.
_UTF7 = r"(?:A[A-X]|I[A-P])[A-Za-z0-9+/]{1,30}(?:-|(?![A-Za-z0-9+/]))"
_CODES = (
    r"=\?[\w-]{2,20}\?[qQ]\?|=[0-9A-F]{2}"
    r"|%[0-9A-F]{2}|%[89a-f][0-9a-f]|%u[0-9a-fA-F]{4}"
    r"|\\x[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\u\{[0-9a-fA-F]{2,6}\}|\\U[0-9a-fA-F]{8}"
    r"|\\N\{[^{}\n]{1,60}\}|\\[nrt]|\\c(?=[{ ])"
    rf"|\+{_UTF7}|&{_UTF7}|&\#?\w{{1,30}};|<[^<>]{{0,4000}}>"
)
_CODE = re.compile(_CODES)
_SIGNS = re.compile(f"{_CODES}|[A-Za-z]")
_PARTS = re.compile(r"oe|[a-z]+|[^a-z]")
_SPACE = re.compile(r"\s")
_DAMAGE = rf"(?:{_CODES}|\\[0-7]{{3}}|[^\sA-Za-z<>()\[\]{{}}«»“”\".,;:!*_])"
_AFTER, _BEFORE = re.compile(f"{_DAMAGE}+"), re.compile(rf"{_DAMAGE}+\Z")
_GOES_ON = re.compile("[A-Za-zàäçéèêëîïôöùûüÿœæ\u0300-\u036f]|â(?![€\x80])")
_OTHERS = bytes(sorted(set(range(256)) - set(string.ascii_letters.encode())))
_SMALL = bytes(range(256)).lower()


@dataclass(frozen=True, slots=True)
class _Bones:
    """A passage without its accented letters."""

    text: str
    starts: tuple[int, ...]  # where each of its words begins
    ends: tuple[int, ...]
    lost: dict[int, str]  # before which letter accented ones stood -> what they are without
    places: tuple[int, ...]  # the same, in order

    def backwards(self) -> _Bones:
        """The same from its end to its beginning."""
        size = len(self.text)
        lost = {size - at: letters[::-1] for at, letters in self.lost.items()}
        return _Bones(self.text[::-1], (), (), lost, tuple(sorted(lost)))


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of a passage that stand in a text."""

    passage: int
    first: int
    last: int  # after the last one
    span: tuple[int, int]  # in the text


class Skeletons:
    """Passages, ready to be found by their plain letters."""

    def __init__(self, passages: Iterable[Sequence[str]]) -> None:
        self._all = [_bones(words) for words in passages]
        self._places: dict[str, list[tuple[int, int]]] = {}
        for number, one in enumerate(self._all):
            for place in range(len(one.text)):
                for key in _keys(one, place):
                    self._places.setdefault(key, []).append((number, place))

    def found(self, text: str) -> Iterator[Hit]:
        """Runs of a text, each as long as it goes both ways."""
        bare = plain_letters(text)
        places, each = self._places, range(0, len(bare) - _KEY + 1, _STEP)
        if places.keys().isdisjoint([bare[at : at + _KEY] for at in each]):
            return
        letters, after = _placed(text), 0
        back = letters.text[::-1]
        for at in each:
            if at < after:
                continue
            here = places.get(bare[at : at + _KEY], ())
            hits = [hit for one in here if (hit := self._hit(letters, back, text, at, *one))]
            if hits:
                best = max(hits, key=lambda one: one.span[1] - one.span[0])
                yield best
                after = bisect_right(letters.ends, best.span[1])

    def _hit(
        self, letters: Letters, back: str, text: str, at: int, number: int, place: int
    ) -> Hit | None:
        """The words that stand there, before that letter of a passage and after it."""
        one = self._all[number]
        size, long = len(one.text), len(back)
        ahead = list(_steps(letters.text, at, one, place))
        behind = list(_steps(back, long - at, one.backwards(), size - place))

        def there(here: int) -> int:
            """Where in the text a place of the passage is."""
            if here >= place:
                return _reached(ahead, here)
            return long - _reached(behind, size - here)

        first = bisect_left(one.starts, size - behind[-1][0] - behind[-1][2])
        last = bisect_right(one.ends, ahead[-1][0] + ahead[-1][2])
        start = stop = None
        while start is None and last - first >= _WORDS:
            here = one.starts[first]
            start = _start(letters, text, there(here), one.lost.get(here, ""))
            first += start is None
        while start is not None and stop is None and last - first >= _WORDS:
            here = one.ends[last - 1]
            stop = _edge(letters, text, there(here), one.lost.get(here, ""))
            last -= stop is None
        return None if start is None or stop is None else Hit(number, first, last, (start, stop))


def plain_runs(passages: Iterable[Sequence[str]]) -> tuple[frozenset[str], int]:
    """The shortest runs of plain letters by which passages are found, and how long each is."""
    bones = map(_bones, passages)
    runs = (run for one in bones for at in range(len(one.text)) for run in _keys(one, at))
    return frozenset(runs), _KEY


def plain_letters(text: str) -> str:
    """The letters a to z of a text, small, without those of escapes and tags."""
    left = _CODE.sub("", text).encode("ascii", "ignore")
    return left.translate(_SMALL, _OTHERS).decode("ascii")


def _placed(text: str) -> Letters:
    """The same with places."""
    found = [one for one in _SIGNS.finditer(text) if one.end() - one.start() == 1]
    starts = [one.start() for one in found]
    return Letters("".join(one[0] for one in found).lower(), starts, [at + 1 for at in starts])


def thin(word: str) -> tuple[str, str]:
    """The letters of a word without its accented ones, and with them bare."""
    return _bones([word]).text, next(fast(word))


def _bones(words: Sequence[str]) -> _Bones:
    text, starts, ends = "", [], []
    lost: dict[int, str] = {}
    for word in words:
        starts.append(len(text))
        for part in _PARTS.findall(word.casefold()):
            if part.isascii() and part.isalpha() and part != "oe":  # as words have a ligature
                text += part
            elif not part.isdigit():
                lost[len(text)] = lost.get(len(text), "") + next(fast(part))
        ends.append(len(text))
    return _Bones(text, tuple(starts), tuple(ends), lost, tuple(sorted(lost)))


def _keys(one: _Bones, start: int) -> set[str]:
    """The runs that may stand where a place of a passage is."""
    return {key for key in (one.text[start : start + _KEY], _kept(one, start)) if len(key) == _KEY}


def _kept(one: _Bones, start: int) -> str:
    """The first letters from a place on where accents alone are gone, as in TeX."""
    found = ""
    for place in range(start, min(len(one.text), start + _KEY)):
        found += one.lost.get(place, "") + one.text[place]
    return found[:_KEY]


def _reached(steps: Sequence[tuple[int, int, int]], place: int) -> int:
    """Where in the text a place of the passage is that the steps came to."""
    there, at, _size = next(one for one in reversed(steps) if one[0] <= place)
    return at + place - there


def _start(letters: Letters, text: str, at: int, lost: str) -> int | None:
    """Where a word begins of which this is the first letter; None in the middle of a word."""
    start = letters.starts[at]
    if lost:
        gap = text[letters.ends[at - 1] : start] if at else " "
        edge = _BEFORE.search(text, max(start - _REACH, 0), start)
        if letters.text.endswith(lost, 0, at) and not _SPACE.search(gap):
            start = letters.starts[at - len(lost)]
        elif edge:
            start = edge.start()
    return None if start and _GOES_ON.match(text, start - 1) else start


def _steps(text: str, at: int, one: _Bones, there: int) -> Iterator[tuple[int, int, int]]:
    """(place in the passage, in the text, letters in common) between lost letters and the next."""
    for number in range(bisect_right(one.places, there), len(one.places) + 1):
        end = one.places[number] if number < len(one.places) else len(one.text)
        if there in one.lost:
            beyond = one.text[there : there + _AHEAD]
            at = _past(text, at, one.lost[there], beyond[: end - there], beyond)
        size = common(text, at, one.text[there:end], 0)
        yield there, at, size
        if size < end - there:
            return
        at, there = at + size, end


def _past(text: str, at: int, lost: str, ahead: str, beyond: str) -> int:
    """Where a text goes on after a lost letter, which is gone, bare, or a few letters of a code.

    `ahead`: the letters that follow, up to the next lost one; `beyond`: as if that one were gone.
    """
    for after in (ahead, ahead[:1]):
        for size in (0, len(lost)):
            if text.startswith(lost[:size] + after, at):
                return at + size
        for sure in (ahead, beyond) if after is ahead else ():
            place = text.find(sure, at, at + _LOST + _AHEAD)
            if place >= 0 and len(sure) == _AHEAD:
                return place
    return at


def _edge(letters: Letters, text: str, after: int, lost: str) -> int | None:
    """Where a word ends of which these letters are the last; None where the text's word goes on."""
    end = letters.ends[after - 1]
    if lost:
        gap = text[end : letters.starts[after]] if after < len(letters.starts) else " "
        if letters.text.startswith(lost, after) and not _SPACE.search(gap):
            end = letters.ends[after + len(lost) - 1]
        elif edge := _AFTER.match(text, end, end + _REACH):
            end = edge.end()
    return None if _GOES_ON.match(text, end) else end
