"""What counts as a word: a function of a file's text alone.

The rule, in full. A word is a run of letters and digits, with the apostrophes, hyphens, points,
commas and slashes inside it (« l'État », « vade-mecum », « 10,5 » are one word each). It is
compared without regard to case, to the shape of its apostrophes and hyphens, to ligatures, to
invisible characters and to Unicode's composed or decomposed accents: typography makes no author.
Punctuation is no word.

These are not prose, and hold no words: the front matter; lines that open or close a directive or
a block of code, and directives' options; id lines (`{#t7}`); numbers of lists; the targets of
links, images and roles; definitions of link targets; labels of footnotes; web addresses; HTML tags
and comments. Everything else is prose, titles, tables and quotes included.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from zlib import crc32

from vademecum.french.folding import SAME_IN_WORDS

Words = array  # of "I": a 32-bit fingerprint of each word

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
_NUMBER = re.compile(r"[>\s]*(?:\d{1,9}[.)]|[-*+])\s+")
_NEEDS_CARE = re.compile(r"[][<>{}`~:=]")
_SAME = str.maketrans(SAME_IN_WORDS)
_RARE = re.compile("[" + "".join(map(chr, _SAME)) + "]")
_MANY_LINES = 50_000  # lines remembered by a Reader, about 30 MB


def words(text: str) -> list[str]:
    """The words of a file's text, in order, as they are compared."""
    lines = text.split("\n")
    return [word for line in lines[prose_start(lines) :] for word in line_words(line)]


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


def line_words(line: str) -> list[str]:
    """The words of one line of prose."""
    if _NEEDS_CARE.search(line):
        if _SKIPPED.match(line):
            return []
        line = _MARKUP.sub(" ", line)
    if number := _NUMBER.match(line):
        line = line[number.end() :]
    line = line.casefold()
    if not line.isascii():
        line = unicodedata.normalize("NFC", line).replace("’", "'")
        if _RARE.search(line):
            line = line.translate(_SAME)
    return _WORD.findall(line)


def decode(content: bytes) -> str:
    """The text of a blob; "" where it is not text. Older files may not be UTF-8."""
    if b"\0" in content[:8000]:
        return ""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


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

    def read(self, content: bytes | None) -> Text:
        """The words of a blob's content; none where it is not text."""
        lines = decode(content or b"").split("\n")
        known, keys, kept = self._known, [], []
        if len(known) > _MANY_LINES:
            known.clear()
        for line in lines[prose_start(lines) :]:
            found = known.get(line)
            if found is None:
                prints = array("I", [crc32(word.encode()) for word in line_words(line)])
                found = known[line] = (hash(prints.tobytes()), prints)
            if found[1]:
                keys.append(found[0])
                kept.append(found[1])
        return Text(keys, kept)
