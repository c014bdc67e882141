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
from collections.abc import Iterator

from vademecum.french.folding import SAME_IN_WORDS
from vademecum.history.mends import as_mended
from vademecum.text.directives import DIRECTIVES, Argument, Option

Words = array  # of "I": a 32-bit fingerprint of each word, whose last bits tell its kind
KINDS = 7  # the kinds: 0, one of the commonest of French, or of a letter or two; then by length

_OLDER = ("cp1252", "mac_roman", "cp850")  # as files were saved; of equals the first
_ACCENTED = re.compile("[éèêëàâçùûîïôœÉÈÀÇÊ«»’]")
_FOREIGN = re.compile("[^\\x00-\\x7fÀ-ÿŒœŸ«»’‘“”–—…°€·²³§\u00a0\u202f]")
_ENDS = re.compile("\r(?!\n)|\x85")  # of a line, where it is neither LF nor CR LF
_WORD = re.compile(r"[^\W_]+(?:['\-.,/@&·_:][^\W_]+)*")
_STOP = re.compile(r"[.!?…:;](?=[\s»”\")\]])")  # behind a sentence, or a clause as long as one
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


def words(text: str) -> list[str]:
    """The words of a file's text, in order, as they are compared."""
    return [word for _row, found in rows(text) for word in found]


def rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """(row, words) of all that a file's text prints, rows counted from 0; a row may come twice."""
    lines = text.split("\n")
    start = prose_start(lines)
    for row, value in head(lines, start):
        yield row, value_words(value)
    for row, line in enumerate(lines[start:], start):
        yield row, row_words(line)


def head(lines: list[str], start: int) -> Iterator[tuple[int, str]]:
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
    return _WORD.findall(row_text(line))


def value_words(text: str) -> list[str]:
    """The words of a title or of a printed value: no list begins there."""
    return _WORD.findall(value_text(text))


def line_words(line: str) -> list[str]:
    """The words of one line of prose."""
    return _WORD.findall(_line_text(line))


def sentences(text: str) -> list[list[str]]:
    """The words of what `row_text` or `value_text` gave, by sentence."""
    if not _STOP.search(text):
        return [_WORD.findall(text)]
    return [_WORD.findall(part) for part in _STOP.split(text)]


def row_text(line: str) -> str:
    """What one line of a body prints, as its words are compared."""
    if _NEEDS_CARE.search(line):
        if found := _DIRECTIVE.match(line):
            return value_text(found["title"]) if found["name"] in _TITLED else ""
        if (found := _OPTION.match(line)) and found["name"] in _READ:
            return value_text(found["value"])
    return _line_text(line)


def value_text(text: str) -> str:
    """A title or a printed value, as its words are compared."""
    return _compared(_unmarked(text) if _NEEDS_CARE.search(text) else text)


def _line_text(line: str) -> str:
    if _NEEDS_CARE.search(line):
        if _SKIPPED.match(line):
            return ""
        line = _unmarked(line)
    if number := _NUMBER.match(line):
        line = line[number.end() :]
    return _compared(line)


def _unmarked(line: str) -> str:
    """A line without what of its markup holds letters."""
    return _MARKUP.sub(" ", _RAISED.sub(r"\1", line) if "{su" in line else line)


def _compared(line: str) -> str:
    """What readers see, as it is compared."""
    line = line.casefold()
    if not line.isascii():
        line = unicodedata.normalize("NFC", line).replace("’", "'")
        if _RARE.search(line):
            line = line.translate(_SAME)
    return as_mended(line)


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
