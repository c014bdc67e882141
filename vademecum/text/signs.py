"""Signs that French writing does not use where they stand: what is left of some tool's markup.

The forms in which they are words are a closed list, `_ALLOWED`. Whatever is in none of them is
told, whichever tool it is of. It is asked of words alone (`Piece.typed`): code, addresses and signs
that a backslash says are meant stand there as NUL.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vademecum.text.mark import PLAIN

_WORD = "\x01"  # stands for a form that is allowed: a word, of any kind
_SIGNS = r"|^~\\{}<>=#@*_`\[\]+"
_SIGN = _SIGNS + "%"
_SMILEYS = (
    r"(?<![^\s(«])(?:[:;=8][-'o]?[()\[\]DPpOo/\\|*$<>](?![\w])|<3|\\o/|\\[oO]_[oO]/|\^_?\^|>_<|-_-|xD"
    r"|¯\\_\(ツ\)_/¯|\(\^_?\^\))"
)

# In this order: what one hides, the next ones see as a word.
_ALLOWED = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        # Addresses, people, files, paths, identifiers, a line to fill in.
        r"(?<!\S)\S*?(?:://|www\.)\S*",
        r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*",
        r"(?<![\w@#&])@\w[\w.@/-]*(?![({\[])|(?<!\S)@(?=[\s.,;)]|$)",
        r"(?<![\w\\])[A-Za-z]:\\[\w.\\-]*|\\\\\w[\w.\\$-]+",
        r"(?<!\w)~?(?:/[\w.@+-]+){2,}/?|~/[\w./-]*|(?<![\w./-])[\w./-]*/_[\w./-]+|(?<![\w_])_\w+\.\w+",
        r"(?<![\w./-])\.?[^\W_][\w./-]*_[\w./-]*[^\W_](?:\(\))?|(?<!\S)_(?=[\s.,;)])",
        r"(?<=\S[ ])_{3,}|_{3,}(?=[ ]\S)|(?<=\S)_{3,}(?=[.,;)])",
        r"\*\.\w+",
        # A sign that is spoken of, or that somebody smiles with.
        rf"(?<=[«“\"(‘'’])[ ]?[{_SIGN}/:-]{{1,4}}[ ]?(?=[»”\")’'])|(?<=\S[ ])\^(?=[\s.,;)])",
        _SMILEYS,
        # Arrows, comparisons, operations.
        r"(?<![-=<>\w])(?:<?[-=]{1,3}>|<[-=]{1,3})(?![-=<>])|(?<=\w)[-=]>(?=\w)",
        r"(?<![<>\w])[<>]=?[ ]?(?=[-+]?[\d€$£\x01])|(?<=[\d%])[ ]?[<>]=?(?=[ \d])",
        r"(?<=[^\s<>])[ ][<>]{1,2}=?(?=[ ])|\b\w[<>]\w\b|(?<=[\w)])>(?=\w)",
        r"(?<=[\w)%°€$\x00\x01])[ ]?=[ ]?(?=[\w(±~≈$€\x00\x01-])|(?<=\S[ ])={1,2}(?=[ ]\S)",
        r"(?<![=\w])=[ ]?(?=\d)|(?<=\()=(?=[ ]?\w)",
        r"~[ ]?(?=\d)|(?<=\d)[ ]?~[ ]?(?=\d)|(?<!\S)~(?=[ ]\w)",
        r"(?<=[\w)])\^[-+]?(?:\d+|[a-z]\b|\()",
        r"(?<=\S[ ])\*(?=[ ]\S)|(?<=\d)\*(?=\d)",
        # C++, C#, bac+5, 16+, +33, « A + B », #1, #moulin.
        r"\b[A-Za-z]\w{0,12}\+{1,2}(?!\w)|(?<=\d)\+{2}(?=\d)|(?<=[\w)\x00\x01])\+(?![+=])",
        r"(?<![+\w])\+(?=[\w(/\x00\x01-])|(?<![^\s(])\+(?=[ .,;)]|$)",
        r"\b\w{1,8}#(?!\w)|(?<![\w#&\x00])#[ ]?\w[\w-]*(?![(\[])",
        # « a|b », one on its line: a bar of no table.
        r"(?<=\w)\|(?=\w)(?![^|\n]*[|\]}])(?![^\n]*\n[^\n]*\|)",
        # What separates titles, « Accueil | Ville »: not rows one above another.
        r"(?<!\|\n)^(?=[^|\n]*\S[ ]\|[ ]\S)(?![^\n]*\n[^\n]*\|)[^|\n]*(?:[ ]\|[ ][^|\n]+)+$",
        # The star of a note, a letter that is hidden.
        r"(?<=[^\s*])[ ]?\*{1,3}(?![\w*])|(?:^|(?<=\())[ ]?\*{1,3}[ ]?(?=[\w«(\)])",
        r"\b[A-ZÀ-Ýa-zà-ÿ]\*+(?=\w)",
        # What an editor puts between brackets; intervals; sets.
        r"\[\.(?:[ ]?\.){0,4}\]|\(\.{3}\)|\[[@%+*]\]|\[[ ]?\]|(?<=\w)\[\.\w+\]",
        rf"[\[\x00](?![./#@])[^{_SIGN}]{{1,400}}\]|\x00\]",
        rf"\[(?![./#@])[^{_SIGN}]{{1,400}}\]",
        r"\x00\^[\w-]{1,40}\x00",  # \[^1\]
        r"[\[\]][ ]?[-+]?(?:\d|∞|[a-z][ ]?[;,])[^\[\]\n]{0,20}[;,]?[^\[\]\n]{0,20}[\[\]]",
        r"\{(?:[^{}|=#<>%\\@\n]{0,99}[,;…][^{}|=#<>%\\@\n]{0,99}|\d+)\}|\x00[^{}\n]{0,99}\}",
        r"\x00[^<>\n\x00]{0,80}>|(?<=[^\w\s])\+(?=[^\w\s+])",
    )
)
_LEFT = re.compile(
    rf"[{_SIGNS}]+|%{{2,}}|(?<![\d\w])(?<!\d[ ])%(?=[A-Za-z{{(])"
    r"|(?<![:/\w])//+(?=\w)|/{3,}|&&|\$\$+|::+(?=[ ])"
)
# Lines that begin as some tool's do, and lines of nothing else than signs.
_LINES = re.compile(
    r"^(?:\.[ ](?=\w)|\.(?=[A-ZÀ-Ý][a-zà-ÿ]|[A-Z]{1,2}(?:[ ]|$))|[;:]{1,2}[ ](?=[^\s)(]\S)"
    r"|(?:bq|bc|pre|fn\d+)\.{1,2}[ ](?=\S)|[A-Z]>[ ]"
    r"|(?![-–—]{1,3}$|[\"')\].,;:?!…+]+[ ]*$)(?:[!-/:-@\[-`{-~]{2,}|[~^|=<>@#%&/\\])[ ]*$)",
    re.MULTILINE,
)
_ANY = re.compile(
    rf"[{_SIGNS}]|%[\w%({{]|//|&&|\$\$|::|^[ ]*[.;:]|^[ ]*\w+\.|^[!-/:-@\[-`{{-~ ]+$", re.MULTILINE
)
_GIVEN = re.compile(r"[ ]*[-+/=?!~<>*x#%]{1,4}[ ]*")  # in a cell
_MOST = 20  # of one text
_TOKEN = re.compile(r"\S+")
_CODE = "`…`"  # as it is quoted
# For what a NUL stands: a sign behind a backslash, code, an address, an image.
_NO_WORDS = r"(\\[!-/:-@\[-`{-~]|`[^`\n]+`|<[^<>\s]+>|!\[[^\]\n]*\]\([^)\n]*\))"


def strange(typed: str, *, cell: bool = False) -> Iterator[tuple[str, int]]:
    """(sign, where it stands in the words) of each that is left over, the first of a line.

    `cell`: of a cell of a table, where a sign alone is a mark that is given.
    """
    if not _ANY.search(typed) or (cell and _GIVEN.fullmatch(typed)):
        return  # as most words
    words = typed.translate(PLAIN)
    for allowed in _ALLOWED:
        words = allowed.sub(_hidden, words)
    found = [*_LEFT.finditer(words), *(() if cell else _LINES.finditer(words))]
    lines: set[int] = set()
    for one in sorted(found, key=lambda found: found.start()):
        line = words.count("\n", 0, one.start())
        if line not in lines and len(lines) < _MOST:
            lines.add(line)
            yield one[0].strip(), one.start()


def around(words: str, at: int, row: str = "") -> str:
    """The word that a sign stands in, to be shown.

    `row`: the line as it is written, where signs behind a backslash are quoted with it.
    """
    start = max(words.rfind(one, 0, at) for one in " \n\u00a0\u202f") + 1
    found = _TOKEN.match(words, start)
    word = found[0] if found else words[at : at + 1]
    written = re.search(_NO_WORDS.join(map(re.escape, word.split("\x00"))), row)
    for one in written.groups() if written else ():
        word = word.replace("\x00", one if one.startswith("\\") else _CODE, 1)
    return word.replace("\x00", _CODE)[:40]


def _hidden(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", _WORD, found[0])
