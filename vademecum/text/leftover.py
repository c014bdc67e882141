"""Marks of other tools, and marks of ours that were not read: they would be printed as they stand.

One table, for the check of what is written and for the proof of the page that was made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vademecum.language import N_, _
from vademecum.text.directives import ROLES

_MOST = 20  # of one text: the rest mostly follows
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
CODE = "\x00"  # stands, in what is looked at, for code and all else that is no words


@dataclass(frozen=True, slots=True)
class Mark:
    """A row: how the mark is found, and what to write instead."""

    pattern: re.Pattern[str]
    advice: str  # English, translated when it is said
    plain: bool = False  # whether plain spaces in it, and no other change, make it be read
    whole: bool = False  # whether all of it in one paragraph are one mistake: rows, pairs

    @property
    def advice_now(self) -> str:
        """What to write instead, in the language of messages."""
        return _(self.advice)


def _row(pattern: str, advice: str, *, plain: bool = False, whole: bool = False) -> Mark:
    return Mark(re.compile(pattern, re.MULTILINE), advice, plain, whole)


_START = r"^[ \t\x1f>]*"  # of a line of words, whatever stands before it
_SPACE = r"[ \u00a0\u202f]"
_AIM = r"(?:https?:|[\w./-]+\.md)"  # where a link leads
_DOT = "[•◦▪▫‣●○■□–]"  # what word processors begin the lines of a list with
_LETTER = r"(?:[a-z]\)|[ivx]{1,4}\.|\(\w{1,2}\)|[A-Z][.)]|#\.)"

_LINKS = N_("links lead to http, https or mailto addresses, or to texts of the book")
_BREAKING = N_("the space here does not break, so that the mark is not read: write a plain one")

DEFINED = _row(
    rf"{_START}\[[^\]\n^]{{1,80}}\]:{_SPACE}*(?:https?:|www\.|<|#|\.{{0,2}}/|[\w./-]+\.md\b)\S*",
    N_("the address of a link needs a blank line above it"),
)

# Only of what is written: on a page it may be somebody's answer, « -Oui », or a heading's number.
TIGHT = _row(
    _START
    + r"(?:-(?=[A-ZÀ-Ý][^\W\d_]|[^\W\d_]{2}[^\n]*\n[ \t]*-[^\W\d_])|\d{1,3}[.)](?=[A-ZÀ-Ý«]))",
    N_("the mark of a list has a space behind it: “- ”, “1. ”"),
    whole=True,
)

MARKS = (
    _row(r"\]\((?:javascript|vbscript|file|data):[^)\n]{0,200}\)*", _LINKS),
    _row(
        r"\]\([^\s()«»]{1,200}\)",
        N_("a link stands inside another: keep one of the two"),
    ),
    DEFINED,
    _row(
        r"(?i)\b(?:Erreur\s?!\s(?:Source du renvoi introuvable|Signet non défini|Référence de lien"
        r" hypertexte non valide|Liaison incorrecte)|Error! (?:Reference source|Bookmark) not"
        r" (?:found|defined))\.?|\b(?:PAGEREF|NOTEREF) _?\w+(?: \\\w)*",
        N_("a word processor lost what stood here: write it again"),
    ),
    _row(
        r"^[ \t\x1f>]*[\u00a0\u202f][ \t\u00a0\u202f]*(?:[-*+]|\d{1,9}[.)])[ \u00a0\u202f]",
        _BREAKING,
        plain=True,
    ),
    _row(
        _START + r"#[^\W\d_][^\n]*",
        N_("a heading needs a space after its #; for the sign itself, write \\#"),
    ),
    _row(
        r"\\[ \t]*$",
        N_("a line is broken where another follows in its paragraph: take the \\ out"),
    ),
    _row(
        r"\]\([^)\n]{0,200}\)?",
        N_(
            "the address of a link or an image has a space or a bracket in it: "
            "rename the file, or write the address between < and >"
        ),
    ),
    _row(
        r"\]\{[^}\n]{0,200}\}",
        N_("attributes of Pandoc's are not read: take out the brackets and {…}"),
    ),
    _row(
        r"\{[\w-]+=[^}\n]{0,200}\}",
        N_("attributes of Pandoc's are not read: take out {…}; an image's width is :width: 50%"),
    ),
    _row(
        r"\]\[(?!…|\.\.\.)[^\[\]\n]{1,80}\]",
        N_("the address of this link is nowhere in the text: write [name]: https://…"),
    ),
    _row(
        rf"\] \({_AIM}[^)\n]*\)|\([^()\n]+\)\[{_AIM}[^\]\n]*\]",
        N_("a link is written [words](address), nothing in between"),
    ),
    _row(r"\^\[[^\]\n]{1,200}\]", N_("a note is called by [^name], and its text is [^name]: …")),
    _row(
        _START + r"(?:#{1,6}|:{3,}|[-*+]|\d{1,9}[.)])[\u00a0\u202f]",
        _BREAKING,
        plain=True,
    ),
    _row(_START + r"#{7,}[^\n]*", N_("headings have six levels, from ## to ######")),
    _row(
        rf"{_START}(?:[•◦▪‣●]{_SPACE}|{_DOT}{_SPACE}(?=[^\n]*\n[ \t]*{_DOT}{_SPACE}))",
        N_("lines of a list begin with “- ”, after a blank line"),
        whole=True,
    ),
    _row(
        rf"{_START}{_LETTER}{_SPACE}(?=[^\n]*\n[ \t]*{_LETTER}{_SPACE})",
        N_("these lines would run on: begin each with “- ” or “1. ”"),
        whole=True,
    ),
    _row(
        _START + r": (?=\S)",
        N_("a table's title is written :::{table} Title; a definition stands below its one word"),
    ),
    _row(_START + r"\|[ ](?=[^|\n]*$)", N_("a line is broken by a \\ at its end"), whole=True),
    _row(_START + r"\(@\w*\) ", N_("examples are not numbered so: write 1. or a heading")),
    _row(
        r"<{7}(?!<)|>{7}(?!>)",
        N_("git left both sides of a merge here: keep the right words and take the marks out"),
    ),
    _row(
        r"\{(?P<mark>\+\+|--|~~)[^{}\n]{0,200}(?P=mark)\}|\{>>[^{}\n]{0,200}<<\}"
        r"|\{==[^{}\n]{0,200}==\}|\{\+\+|\+\+\}|\{--|--\}|\{~~|~~\}|\{>>|<<\}",
        N_("marks of review are not read: keep the right words"),
    ),
    _row(r"\{ \w+ \}(?=\x00|`)", N_("a role has no space in its braces: {sup}`e`")),
    _row(
        r"(?<!\w)\{(?:[.#][^}\n]{0,200}|-)\}",
        N_(
            "attributes are not read here: take out {…}; for an address, "
            "write (name)= on the line above"
        ),
    ),
    _row(
        r"(?<![\w$])\$(?=\S)(?=[^$\n]{1,200}\$)(?=[^$\n]{0,200}[\\^_={}+<>/*])[^$\n]{1,200}(?<=\S)\$(?!\w)",
        N_("formulas between $ are not read: write it in words or as code between backticks"),
    ),
    _row(
        r"\$\x00+\$|(?<![\w$])\$[A-Za-z]\$(?!\w)",
        N_("formulas between $ are not read: write it in words or as code between backticks"),
    ),
    _row(
        r"\$\$(?:[^$]{1,400}\$\$)?",
        N_("formulas between $ are not read: write it in words or as code between backticks"),
    ),
    _row(
        _START + r"\|.*\|[ \t]*$",
        N_("a table needs a line of headings, then |---|---| below it, and a blank line before"),
        whole=True,
    ),
    _row(_START + r"\[[ xX]\](?= )", N_("boxes to tick are not read: write ☐ or ☒")),
    _row(
        r"\[\^[^\]\n]+\]",
        N_("this note is not read: its text begins with [^name]: without a space before the colon"),
    ),
    _row(_START + r"#{2,6}[^\s#][^\n]*", N_("a heading needs a space after its #")),
    _row(r":{3,}", N_("a box opens with :::{note} alone on its line and closes with ::: alone")),
    _row(
        _START + r":(?:alt|name|width|align|class|id|widths|header-rows):(?= )",
        N_("an option stands right below the line that opens its box, without a blank line"),
    ),
    _row(
        _START + r":[^\W\d_][\w -]{0,30}:(?= )",
        N_("fields are not read: write it as a sentence"),
        whole=True,
    ),
    _row(
        r"(?<![\w:/]):[a-z][a-z0-9_+-]{1,30}:(?![\w:/`\x00])",
        N_("names of signs are not read: write the sign itself, or take it out"),
    ),
    _row(
        r"\*\*|(?<![\w*])\*(?=[^\W\d_])|(?<=[^\W\d_])\*(?![\w*])",
        N_(
            "emphasis that is not closed, or with a space inside its stars; for a star itself, "
            "write \\*"
        ),
        whole=True,
    ),
    _row(r"~~[^~\n]{1,200}~~", N_("words struck through are not read: take the marks out")),
    _row(
        r"(?<![=\w])==[^=\s][^=\n]{0,200}==(?![=\w])",
        N_("highlighting is not read: write *…* or **…**"),
    ),
    _row(r"(?<=\w)\^\w{1,8}\^", N_("raised letters are written {sup}`er`")),
    _row(r"(?<=\w)~\w{1,8}~", N_("lowered letters are written {sub}`2`")),
    _row(
        r"(?<!\S)[^\s/@~]*[\w.°]~(?=\w)",
        N_("write a space: --fix makes it one that does not break"),
    ),
    _row(
        r"``[^`\n]{1,200}''|(?<![\w`])`[^`'\n]{1,80}'(?!\w)",
        N_("quotation marks of LaTeX are not read: write « … »"),
    ),
    _row(r"%%[^%\n]{1,200}%%", N_("what is hidden elsewhere is printed here: take it out")),
    _row(r"(?<=\S)[ \t]\^[\w-]+[ \t]*$", N_("for an address, write (name)= on the line above")),
    _row(
        r"(?<=\w)::(?=[ \t])|\[\w+::[^\]\n]*\]",
        N_("fields are not read: write it as a sentence"),
    ),
    _row(r"\{=[\w-]+\}", N_("nothing of another tool's is read here: take it out")),
    _row(
        _START + r"(?:Table|Tableau): ",
        N_("a table's title is written :::{table} Title; a definition stands below its one word"),
    ),
    _row(
        r"^(?:[a-z][\w-]*:[^\n]*\n)+\.{3}[ \t]*$",
        N_("a text has one header, at its top: take this out"),
    ),
    _row(
        r"\[-?@[\w:.-]{1,80}[^\[\]\n]{0,200}\]",
        N_("citations by key are not read: write a note [^name]"),
    ),
    _row(
        r"\[[^\[\]\n@]{0,60}@[\w:.-]+;[^\[\]\n]{0,200}\]"
        r"|(?:(?<=elon )|(?<=oir )|(?<=cf\. )|(?<=près ))@[A-Za-z][\w-]*(?:19|20)\d\d[a-z]?\b"
        r"|(?<![\w@./-])@[A-Za-z][\w-]*(?= \[)",
        N_("citations by key are not read: write a note [^name]"),
    ),
    _row(
        r"(?<![\w@./-])@(?:fig|tbl|sec|eq|lst)-[\w-]+",
        N_("references are not read so: write {numref}`name`, or [words](#name)"),
    ),
    _row(r"\[\[[^\[\]\n]{1,200}\]\]", N_("links of wikis are not read: write [words](file.md)")),
    _row(_START + r"\[(?:TOC|toc|\[_TOC_\])\][ \t]*$", N_("the contents are made: take this out")),
    _row(_START + r"\[!\w+\][-+]?", N_("write a box, :::{note} … :::")),
    _row(_START + r"(?:(?:!!!|\?\?\?\+?) ?\w+|=== ?[\"“«])", N_("write a box, :::{note} … :::")),
    _row(
        _START + r"\.\. (?:_[\w-]+:|[\w-]+::)",
        N_("reStructuredText is not read: write a box, :::{note} … :::"),
    ),
    _row(r"(?<![\w:]):[a-z]+:\x00", N_("a role is written {ref}`…`, not :ref:`…`")),
    _row(
        r"\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}",
        N_("variables are not read: write the words themselves"),
    ),
    _row(
        rf"(?<![\w{{])\{{[\w:-]+\}}(?=\x00|`|[ \t]*$)|\{{(?:{'|'.join(ROLES)})\}}(?!\x00)",
        N_("a role is written {name}`words`, a directive after ::: at the start of its line"),
    ),
    _row(
        r"\\(?:newpage|pagebreak|clearpage|text\w{2}|emph|underline|(?:sub)*section|chapter|paragraph"
        r"|footnote|cite|ref|href|url|label|caption|begin|end|item|l?dots|og|fg|enquote|noindent"
        r"|[vh]space|centering|includegraphics|usepackage|documentclass|LaTeX|hline)\b",
        N_("commands of LaTeX are not read: take it out"),
    ),
    _row(r"&(?:[A-Za-z]\w*|#\w+);", N_("write the character itself")),
)

# The same of marks that the parser takes for its own: only what is written shows them.
WRITTEN = (
    _row(
        r"\\\((?=[^\n]{0,200}?[=+^_<>*/\\])[^\n]{1,200}?\\\)"
        r"|\\\[(?=[^\n\]]{0,200}?[=+^_<>*/])[^\n]{1,200}?\\\]",
        N_("formulas are not read: write it in words or as code between backticks"),
    ),
    _row(
        r"(?<=\w)\\[,;](?=[\\\w%€])",
        N_("commands of LaTeX are not read: take it out"),
    ),
    _row(
        r"\d\*\d[\d.,]*\*\d|\d\*\d[^*\n]{0,200}?\d\*\d",
        N_("the stars would vanish: write × or \\*"),
    ),
)


def left(
    text: str, source: str, marks: Sequence[Mark] = MARKS
) -> Iterator[tuple[Mark, re.Match[str]]]:
    """Each mark that stands in words of which code is hidden; one place is told once.

    Not where the source, of which the words were made, says by a backslash that a mark is meant.
    """
    meant = frozenset(_ESCAPED.findall(source))
    taken: set[int] = set()
    told: list[Mark] = []
    count = 0
    for mark in marks:
        for found in mark.pattern.finditer(text):
            place = range(*found.span())
            if taken.isdisjoint(place) and not meant & frozenset(found[0]):
                taken.update(place)
                if mark.whole and mark in told:
                    continue
                told.append(mark)
                count += 1
                yield mark, found
                if count == _MOST:
                    return
