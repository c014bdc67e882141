"""What counts as a word: a function of a file's text alone.

The rule, in full. A word is a run of letters and digits, with the apostrophes, hyphens, points,
commas and slashes inside it (« l'État », « vade-mecum », « 10,5 » are one word each). It is
compared without regard to case, to the shape of its apostrophes and hyphens, to ligatures, to
invisible characters and to Unicode's composed or decomposed accents: typography makes no author,
nor does what `check --fix` mends (`mends`): « 14h30 » is « 14 h 30 », three words, « 2ème » is
« 2e », « 3500 » is « 3 500 », one word. Credit leaves accents out altogether. Punctuation is no
word.

These are not prose, and hold no words: the front matter; lines that open or close a directive or
a block of code, and directives' options; id lines (`{#t7}`); numbers of lists; the targets of
links, images and roles; definitions of link targets; labels of footnotes; web addresses; HTML tags
and comments. Everything else is prose, titles, tables and quotes included. What readers see of the
first three counts with it: a box's title, an image's description, a chapter's title; which those
are, `text.directives` and `record.keys` alone say.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Callable, Iterator
from functools import lru_cache
from zlib import crc32

from vademecum.french.agreement import akin
from vademecum.french.common import COMMON
from vademecum.french.folding import SAME_IN_WORDS, unaccented
from vademecum.history.mends import as_mended
from vademecum.text.directives import DIRECTIVES, Argument, Option

Words = array  # of "I": a 32-bit fingerprint of each word, whose last bits tell its kind
KINDS = 7  # the kinds: 0, one of the commonest of French, or of a letter or two; then by length

_OLDER = ("cp1252", "mac_roman", "cp850")  # as files were saved; of equals the first
_ACCENTED = re.compile("[éèêëàâçùûîïôœÉÈÀÇÊ«»’]")
_FOREIGN = re.compile("[^\\x00-\\x7fÀ-ÿŒœŸ«»’‘“”–—…°€·²³§\u00a0\u202f]")
_ENDS = re.compile("\r(?!\n)|\x85")  # of a line, where it is neither LF nor CR LF
_WORD = re.compile(r"[^\W_]+(?:['\-.,/@&·_:][^\W_]+)*")
_SKIPPED = re.compile(
    r"""[>\s]*(?:
        (?::{3,}|`{3,}|~{3,}).*            # a fence
      | :[A-Za-z][\w-]*:(?:\s.*)?          # an option
      | \{\#[^}]*\}                        # an id
      | \(?[\w-]+\)=                       # a MyST target
      | \[[^\]^][^\]]*\]:\s*\S.*           # where a link leads
      )\s*\Z""",
    re.VERBOSE,
)
_MARKUP = re.compile(
    r"""(?<=\])\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+"[^"]*")?\s*\)   # (target) after [text]
      | \[\^[^\]]*\]:?                     # a footnote's label
      | \{[\w:.+-]+\}(?=`)                 # a role
      | \s*<[^<>`]*>(?=`)                  # the target of a role
      | <!--.*?--> | </?[A-Za-z!][^<>]*>   # HTML, and <https://…>
      | \b(?:https?|mailto):[^\s)>\]]+""",
    re.VERBOSE,
)
_RAISED = re.compile(r"\{su[pb]\}`([^`<>]*)`")  # « 1{sup}`er` » is « 1er »
# What opens a directive, in an item too; an option of one.
_DIRECTIVE = re.compile(
    r"[>\s]*(?:(?:\d{1,9}[.)]|[-*+])\s+)*(?::{3,}|~{3,}|`{3,}(?=[^`]*\Z))"
    r"\s*\{(?P<name>[^}\s]+)\}(?P<title>.*)",
    re.DOTALL,
)
_OPTION = re.compile(r"[>\s]*:(?P<name>[A-Za-z][\w-]*):\s+(?P<value>\S.*)", re.DOTALL)
_TITLES = (Argument.TITLE, Argument.OPTIONAL_TITLE)
_TITLED = frozenset(name for name, one in DIRECTIVES.items() if one.argument in _TITLES)
_READ = frozenset(
    name for one in DIRECTIVES.values() for name, what in one.options.items()
    if what is Option.WORDS
)  # fmt: skip
_NUMBER = re.compile(r"[>\s]*(?:\d{1,9}[.)]|[-*+])\s+")
_NEEDS_CARE = re.compile(r"[][<>{}`~:=]")
_SAME = str.maketrans(SAME_IN_WORDS)
_RARE = re.compile("[" + "".join(map(chr, _SAME)) + "]")
_MANY_LINES = 50_000  # lines remembered by a Reader, about 30 MB


def words(text: str) -> list[str]:
    """The words of a file's text, in order, as they are compared."""
    return [word for _row, found in rows(text) for word in found]


def rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """(row, words) of all that a file's text prints, rows counted from 0; a row may come twice."""
    lines = text.split("\n")
    start = prose_start(lines)
    for row, value in _head(lines, start):
        yield row, value_words(value)
    for row, line in enumerate(lines[start:], start):
        yield row, row_words(line)


def _head(lines: list[str], start: int) -> Iterator[tuple[int, str]]:
    """(row, text) of what the front matter prints."""
    if start:
        from vademecum.history.headed import headed  # it loads a reader of YAML

        for row, value in headed("\n".join(lines[1 : start - 1])):
            yield row + 1, value


def prose_start(lines: list[str]) -> int:
    """The index of the first line after the front matter."""
    if lines and lines[0].lstrip("\ufeff").rstrip() == "---":
        for number, line in enumerate(lines[1:], 1):
            if line.rstrip() in ("---", "..."):
                return number + 1
    return 0


def is_markup(line: str) -> bool:
    """Whether a line is no prose at all: a fence, an option, an id, a link's definition."""
    return _SKIPPED.match(line) is not None


def row_words(line: str) -> list[str]:
    """The words that one line of a body prints: of a directive, its title; of an option, its text.

    What comes from another file or is made by the tool is nobody's.
    """
    if _NEEDS_CARE.search(line):
        if found := _DIRECTIVE.match(line):
            return value_words(found["title"]) if found["name"] in _TITLED else []
        if (found := _OPTION.match(line)) and found["name"] in _READ:
            return value_words(found["value"])
    return line_words(line)


def value_words(text: str) -> list[str]:
    """The words of a title or of a printed value: no list begins there."""
    return _words(_unmarked(text) if _NEEDS_CARE.search(text) else text)


def line_words(line: str) -> list[str]:
    """The words of one line of prose."""
    if _NEEDS_CARE.search(line):
        if _SKIPPED.match(line):
            return []
        line = _unmarked(line)
    if number := _NUMBER.match(line):
        line = line[number.end() :]
    return _words(line)


def _unmarked(line: str) -> str:
    """A line without what of its markup holds letters."""
    return _MARKUP.sub(" ", _RAISED.sub(r"\1", line) if "{su" in line else line)


def _words(line: str) -> list[str]:
    """The words of what readers see."""
    line = line.casefold()
    if not line.isascii():
        line = unicodedata.normalize("NFC", line).replace("’", "'")
        if _RARE.search(line):
            line = line.translate(_SAME)
    return _WORD.findall(as_mended(line))


def decode(content: bytes) -> str:
    """The text of a blob; "" where it is not text. Older files may not be UTF-8.

    Lines end as other systems end theirs too: whatever ends a line here, one begins behind it.
    """
    if b"\0" in content[:8000]:
        return ""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = max((content.decode(name, "replace") for name in _OLDER), key=_seems_french)
    return _ENDS.sub("\n", text) if b"\r" in content or b"\xc2\x85" in content else text


def _seems_french(text: str) -> int:
    """How many letters a text has that French needs, less the signs that no French text has."""
    return len(_ACCENTED.findall(text)) - len(_FOREIGN.findall(text))


class Text:
    """A file's words by line, lines without words left out."""

    __slots__ = ("keys", "lines")

    def __init__(self, keys: list[int], lines: list[Words[int]]) -> None:
        self.keys = keys  # a fingerprint of each line
        self.lines = lines

    def flat(self, start: int = 0, end: int | None = None) -> Words[int]:
        """The words of some lines, joined."""
        joined = array("I")
        for line in self.lines[start:end]:
            joined += line
        return joined


class Reader:
    """Reads texts; a line that comes back, as nearly all do, is read once."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[int, Words[int]]] = {}
        self._spelled: dict[int, str] = {}

    def read(self, content: bytes | None) -> Text:
        """The words of a blob's content; none where it is not text."""
        lines = decode(content or b"").split("\n")
        known, keys, kept = self._known, [], []
        if len(known) > _MANY_LINES:
            known.clear()
        start = prose_start(lines)
        for _row, value in _head(lines, start):
            found = self._printed(value, value_words)
            if found[1]:
                keys.append(found[0])
                kept.append(found[1])
        for line in lines[start:]:
            seen = known.get(line)
            if seen is None:
                seen = known[line] = self._printed(line, row_words)
            if seen[1]:
                keys.append(seen[0])
                kept.append(seen[1])
        return Text(keys, kept)

    def akin(self, one: int, other: int) -> bool:
        """Whether two fingerprints, of words that were read, are of one word in two forms."""
        left, right = self._spelled.get(one), self._spelled.get(other)
        return left is not None and right is not None and akin(left, right)

    def _printed(self, text: str, read: Callable[[str], list[str]]) -> tuple[int, Words[int]]:
        """A fingerprint of some text, and those of its words.

        Accents are left out: « Etat » that becomes « État » is mended, by `check --fix` too.
        """
        found = read(text)
        if not text.isascii():
            found = [word if word.isascii() else _bare(word) for word in found]
        prints = array("I", map(_fingerprint, found))
        self._spelled.update(zip(prints, found, strict=True))
        return hash(prints.tobytes()), prints


@lru_cache(maxsize=65536)  # a book says the same words over and over
def _bare(word: str) -> str:
    return unaccented(word)


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(map(unaccented, COMMON))


@lru_cache(maxsize=65536)
def _fingerprint(word: str) -> int:
    """A word's fingerprint, its last bits the word's kind."""
    size = len(word.rpartition("'")[2])
    kind = 0 if size < 3 or word in _common() else (1, 2, 3, 4, 5, 5, 6, 6, 7)[min(size, 11) - 3]
    return crc32(word.encode()) & ~KINDS | kind
