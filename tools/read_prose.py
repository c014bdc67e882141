"""Real French prose for generated histories: sentences of the texts below a folder.

Only sentences that stand as plain text are taken: no markup, no address, no code. A sentence that
is mostly, or for a dozen words, a repetition of one read before is left out: the texts copied it
themselves, and two people cannot be said to have written it. What is copied in a generated history
is copied by its maker (`tools/made_life.py`), who knows the author; shorter phrases that texts
share, as any two do, are whoever types them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from itertools import groupby, takewhile
from pathlib import Path

OURS = ("chapters", "hearings")  # of this repository: invented, written for the demonstration
SUFFIXES = (".md", ".rst", ".txt", ".qmd", ".rmd", ".markdown")
_FENCES = ("```", "~~~", ":::", "---", "..", "|", ":", "<", "{", "#", "$", "!")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_NOTE = re.compile(r"\[\^[^\]]*\]|\{(?:term|doc|ref)\}|[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}")
_MARKER = re.compile(r"(?:\{#[^}]*\}\s+)?(?:(?:[-*+•]|\d{1,2}[.)])\s+|\*\*[^*]+\*\*\s+—\s+)?")
_END = re.compile(r"(?<=[.!?…])(?:\s?»)?\s+(?=[A-ZÀÂÇÉÈÊÎÔ«])")
_PLAIN = re.compile(r"[\w«“(][\w\s.,;:!?…'’()«»“”%€°–—-]+[.!?…»]\Z")
_FRENCH = re.compile(
    r"(?<!\w)(?:les?|des|du|une|et|est|pour|dans|qui|sur|aux?|il|[ldn]’)(?!\w)", re.I
)
_LETTERS = re.compile(r"\w")
_REPEATED = 8  # words in a row that two sentences do not share by chance
_COPIED = 12  # words in a row that were copied from another text, not written twice
_FEW = 60  # sentences left that a history ends with
_RESERVED = 10  # one sentence in so many is kept for phrases


def sentences(folders: Iterable[Path]) -> Iterator[list[list[str]]]:
    """For each paragraph of the texts below some folders, its sentences, as words with signs."""
    seen: set[tuple[str, ...]] = set()
    for path in (path for folder in folders for path in sorted(folder.rglob("*"))):
        if path.suffix.lower() in SUFFIXES and path.is_file():
            text = path.read_text(encoding="utf-8", errors="replace")
            for block in re.split(r"\n\s*\n|\n(?=\s*(?:[-*+•]|\d{1,2}[.)])\s)", text):
                found = [one for one in _block(block) if _is_new(one, seen)]
                if found:
                    yield found


def _block(block: str) -> Iterator[list[str]]:
    text = _MARKER.sub("", block.strip(), count=1)
    if text.startswith(_FENCES) or "\n:" in text or "\n```" in text:
        return
    text = _NOTE.sub("", _LINK.sub(r"\1", text))
    for sentence in _END.split(" ".join(text.split("\n"))):
        one = tokens(sentence)
        if 4 <= len(one) <= 70 and _PLAIN.match(sentence) and len(_FRENCH.findall(sentence)) > 1:
            yield one


def tokens(text: str) -> list[str]:
    """The words of a text with the signs around them: a sign alone goes with its neighbour."""
    found: list[str] = []
    opening = ""
    for one in text.split(" "):
        if _LETTERS.search(one):
            found.append(opening + one)
            opening = ""
        elif one and (one in "«(—–-" or not found):
            opening += one + "\N{NO-BREAK SPACE}"
        elif one:
            found[-1] += "\N{NO-BREAK SPACE}" + one
    return found


def bare(token: str) -> str:
    """A word without its signs and capitals."""
    return "".join(_LETTERS.findall(token)).casefold()


def _is_new(sentence: list[str], seen: set[tuple[str, ...]]) -> bool:
    said = [bare(one) for one in sentence]
    size = min(_REPEATED, len(said))
    runs = [tuple(said[n : n + size]) for n in range(len(said) - size + 1)]
    known = [one in seen for one in runs]
    longest = max((len(list(row)) for is_known, row in groupby(known) if is_known), default=0)
    seen.update(runs)
    return 2 * sum(known) < len(runs) and longest + size <= _COPIED


class Pen:
    """Draws sentences nobody wrote before, and phrases, from real prose; like `prose.Speaker`."""

    def __init__(self, seed: int, folders: Iterable[Path]) -> None:
        self.random = random.Random(seed)  # noqa: S311 - a reproducible text, no secret
        blocks = list(sentences(folders))
        self.random.shuffle(blocks)
        fresh = [sentence for block in blocks for sentence in block]
        self._phrases = fresh[::_RESERVED]
        self._fresh = [one for n, one in enumerate(fresh) if n % _RESERVED][::-1]
        if len(self._fresh) < 2 * _FEW:
            raise SystemExit(f"{len(self._fresh)} sentences of French prose are too few")

    @property
    def is_dry(self) -> bool:
        """Whether there is no prose left for one more commit."""
        return len(self._fresh) < _FEW

    def sentence(self) -> list[str]:
        """The next sentence; those of a paragraph follow one another."""
        return list(self._fresh.pop())

    def words(self, count: int) -> list[str]:
        """A phrase of so many words."""
        fits = [one for one in self.random.choices(self._phrases, k=8) if len(one) > count]
        source = fits[0] if fits else max(self._phrases, key=len)
        at = self.random.randint(0, len(source) - count)
        return [one.rstrip(".!?…;:,") or one for one in source[at : at + count]]

    def beginning_like(self, word: str) -> list[str]:
        """Other words of the phrases that begin with the same four letters, and end otherwise.

        No form of the word is among them: what follows their common start is long in both.
        """
        found = set()
        for sentence in self._phrases:
            for one in sentence:
                pairs = zip(one.lower(), word.lower(), strict=False)
                common = sum(1 for _same in takewhile(lambda pair: pair[0] == pair[1], pairs))
                if one.isalpha() and common >= 4 and min(len(one), len(word)) - common >= 4:
                    found.add(one.lower())
        return sorted(found)

    def typo(self, word: str) -> str:
        """The word with a letter changed, in its stem: what a careful reader mends, or makes."""
        places = [at for at, sign in enumerate(word) if sign.isalpha()]
        if not places:
            return word
        at = self.random.choice(places[1:-3] or places[:1])
        letter = self.random.choice("bdlmnprtvz".replace(word[at].lower(), ""))
        return word[:at] + letter + word[at + 1 :]
