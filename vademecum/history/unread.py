"""What people took back, in a record that cannot be read: what lifts it there is not known.

Such a file is in no library. Its words are looked for as they stand, so that a row of `levees` of
which YAML reads nothing names the promise as any other row that lifts nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from vademecum.corpus.library import HEARINGS
from vademecum.history.returned import SIZE
from vademecum.history.stated import problem, whose
from vademecum.history.taken_back import Taken
from vademecum.history.words import line_words
from vademecum.model import Library, Place
from vademecum.problems import Problem


def unread(library: Library, those: Iterable[Taken]) -> Iterator[Problem]:
    """What was taken back and stands in a file of that name, once each."""
    files = {
        PurePosixPath(path).stem: (path, _Words(text))
        for path, text in library.unread.items()
        if path.startswith(f"{HEARINGS}/")
    }
    for one in those:
        if one.id in library.records or one.id not in files or one.beside is not None:
            continue
        path, words = files[one.id]
        said = (each.words for each in one.said if not (one.whole and each.opens))
        line = min(filter(None, map(words.line, said)), default=0)
        if line:
            yield problem("P018", Place(path, line), one, {"whose": whose(one)})


class _Words:
    """The words of a file, each with its line."""

    def __init__(self, text: str) -> None:
        lines = enumerate(text.splitlines(), 1)
        told = [(word, number) for number, line in lines for word in line_words(line)]
        self._words = [word for word, _number in told]
        self._lines = [number for _word, number in told]

    def line(self, words: str) -> int:
        """Where a turn stands whole, but for a few words that anybody may say; 0 where nowhere."""
        sought = [word for line in words.splitlines() for word in line_words(line)]
        if len(sought) < SIZE:
            return 0
        for at, word in enumerate(self._words):
            if word == sought[0] and self._words[at : at + len(sought)] == sought:
                return self._lines[at]
        return 0
