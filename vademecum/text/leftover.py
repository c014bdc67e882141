"""Marks of other tools, and marks of ours that were not read: they would be printed as they stand.

One table, for the check of what is written and for the proof of the page that was made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vademecum.language import N_
from vademecum.text.directives import ROLES
from vademecum.text.exported import EXPORTED
from vademecum.text.foreign import FOREIGN
from vademecum.text.lightweight import LIGHTWEIGHT
from vademecum.text.mark import CODE, PLAIN, SPACE, START, Mark, row
from vademecum.text.pasted import PASTED

__all__ = ["CODE", "DEFINED", "MARKS", "TIGHT", "Mark", "left"]

_MOST = 20  # of one text: the rest mostly follows
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_NO_MARK = frozenset(",;")  # what LaTeX escapes, and no mark is
_AIM = r"(?:https?:|[\w./-]+\.md)"  # where a link leads

_LINKS = N_("links lead to http, https or mailto addresses, or to texts of the book")
_BREAKING = N_("the space here does not break, so that the mark is not read: write a plain one")

DEFINED = row(
    rf"{START}\[[^\]\n^]{{1,80}}\]:{SPACE}*(?:https?:|www\.|<|#|\.{{0,2}}/|[\w./-]+\.md\b)\S*",
    N_("the address of a link needs a blank line above it"),
)

# Only of what is written: on a page it may be somebody's answer, « -Oui », or a heading's number.
TIGHT = row(
    START
    + r"(?:-(?=[A-ZÀ-Ý][^\W\d_]|[^\W\d_]{2}[^\n]*\n[ \t]*-[^\W\d_])|\d{1,3}[.)](?=[A-ZÀ-Ý«]))",
    N_("the mark of a list has a space behind it: “- ”, “1. ”"),
    whole=True,
)

MARKS = (
    *PASTED,
    *LIGHTWEIGHT,
    row(
        r"\]\(file:[^)\n]{0,200}\)*",
        N_("it is a path of your computer: copy the file into the book's folder"),
    ),
    row(
        r"(?<![\w(/])file:/{2,3}(?:[A-Za-z]:/|[\w.~-]+/)[^\s<>()«»]*",
        N_("it is a path of your computer: copy the file into the book's folder"),
    ),
    row(r"\]\((?:javascript|vbscript|data):[^)\n]{0,200}\)*", _LINKS),
    row(
        rf"«{SPACE}?\{{[^{{}}«»\n]{{1,60}}\}}{SPACE}?»",
        N_("a field of a mail merge is not filled in here: write the words themselves"),
    ),
    row(
        r"\]\([^\s()«»]{1,200}\)",
        N_("a link stands inside another: keep one of the two"),
    ),
    DEFINED,
    row(
        r"^[ \t\x1f>]*[\u00a0\u202f][ \t\u00a0\u202f]*(?:[-*+]|\d{1,9}[.)])[ \u00a0\u202f]",
        _BREAKING,
        plain=True,
    ),
    row(
        START + r"#[^\W\d_][^\n]*",
        N_("a heading needs a space after its #; for the sign itself, write \\#"),
    ),
    row(
        r"\\[ \t]*$",
        N_("a line is broken where another follows in its paragraph: take the \\ out"),
    ),
    row(
        r"\]\([^)\n]{0,200}\)?",
        N_(
            "the address of a link or an image has a space or a bracket in it: "
            "rename the file, or write the address between < and >"
        ),
    ),
    row(
        r"\]\{[^}\n]{0,200}\}",
        N_("attributes of Pandoc's are not read: take out the brackets and {…}"),
    ),
    row(
        r"\{[\w-]+=[^}\n]{0,200}\}",
        N_(
            "attributes of Pandoc's are not read: take out {…}; for a width, write the image as "
            ":::{image} file.png, :alt: and :width: 50% on lines below it, and :::"
        ),
    ),
    row(
        r"\]\[(?!…|\.\.\.)[^\[\]\n]{1,80}\]",
        N_("the address of this link is nowhere in the text: write [name]: https://…"),
    ),
    row(
        rf"\] \({_AIM}[^)\n]*\)|\([^()\n]+\)\[{_AIM}[^\]\n]*\]",
        N_("a link is written [words](address), nothing in between"),
    ),
    row(
        r"\^\[[^\]\n]{1,200}(?:\n[^\]\n]{1,200}){0,6}\]",
        N_("a note is called by [^name], and its text is [^name]: …"),
    ),
    row(
        START + r"(?:#{1,6}|:{3,}|[-*+]|\d{1,9}[.)])[\u00a0\u202f]",
        _BREAKING,
        plain=True,
    ),
    row(START + r"#{7,}[^\n]*", N_("headings have six levels, from ## to ######")),
    row(
        START + r": (?=\S)",
        N_("a table's title is written :::{table} Title; a definition stands below its one word"),
    ),
    row(START + r"\|[ ](?=[^|\n]*$)", N_("a line is broken by a \\ at its end"), whole=True),
    row(START + r"\(@\w*\) ", N_("examples are not numbered so: write 1. or a heading")),
    row(
        r"<{7}(?!<)|>{7}(?!>)",
        N_("git left both sides of a merge here: keep the right words and take the marks out"),
    ),
    row(
        r"\{(?P<mark>\+\+|--|~~)[^{}\n]{0,200}(?P=mark)\}|\{>>[^{}\n]{0,200}<<\}"
        r"|\{==[^{}\n]{0,200}==\}|\{\+\+|\+\+\}|\{--|--\}|\{~~|~~\}|\{>>|<<\}",
        N_("marks of review are not read: keep the right words"),
    ),
    row(r"\{ \w+ \}(?=\x00|`)", N_("a role has no space in its braces: {sup}`e`")),
    row(
        r"(?<!\w)\{(?:[.#][^}\n]{0,200}|-)\}|\{[ ][.#][A-Za-z][\w-]*(?:[ ][^}\n]{0,200})?\}",
        N_(
            "attributes are not read here: take out {…}; for an address, "
            "write (name)= on the line above"
        ),
    ),
    row(
        r"(?<![\w$])\$(?=\S)(?=[^$\n]{1,200}\$)(?=[^$\n]{0,200}[\\^_={}+<>/*])[^$\n]{1,200}(?<=\S)\$(?!\w)",
        N_("formulas between $ are not read: write it in words or as code between backticks"),
    ),
    row(
        r"\$\$(?:[^$]{1,400}\$\$)?",
        N_("formulas between $ are not read: write it in words or as code between backticks"),
    ),
    row(
        START + r"\|.*\|[ \t]*$",
        N_("a table needs a line of headings, then |---|---| below it, and a blank line before"),
        whole=True,
    ),
    row(START + r"\[[ xX]\](?= )", N_("boxes to tick are not read: write ☐ or ☒")),
    row(
        r"\[\^(?=[^\]\n]*[ \u00a0])[^\]\n]{1,60}\]|\[[ \u00a0]\^[^\]\n]{1,60}\]",
        N_("the name of a note has no space in it: [^name]"),
    ),
    row(
        r"\[\^[^\]\n]+\]",
        N_("this note is not read: its text begins with [^name]: without a space before the colon"),
    ),
    row(r"\[\d{1,3}\]\^(?!\w)", N_("a note is called by [^name], and its text is [^name]: …")),
    row(START + r"#{2,6}[^\s#][^\n]*", N_("a heading needs a space after its #")),
    row(r":{3,}", N_("a box opens with :::{note} alone on its line and closes with ::: alone")),
    row(
        START + r":(?:alt|name|width|align|class|id|widths|header-rows):(?= )",
        N_("an option stands right below the line that opens its box, without a blank line"),
    ),
    row(
        r"\*\*|(?<![\w*])\*(?=[^\W\d_])|(?<=[^\W\d_])\*(?![\w*])",
        N_(
            "emphasis that is not closed, or with a space inside its stars; for a star itself, "
            "write \\*"
        ),
        whole=True,
    ),
    row(
        r"~~[^~\n]{1,200}~~",
        N_("words struck through: take them out with the marks, or write {retire}`words`"),
    ),
    row(
        r"(?<![=\w])==[^=\s][^=\n]{0,200}==(?![=\w])",
        N_("highlighting is not read: write *…* or **…**"),
    ),
    row(r"(?<=\w)\^\w{1,8}\^", N_("raised letters are written {sup}`er`")),
    row(r"(?<=\w)~\w{1,8}~", N_("lowered letters are written {sub}`2`")),
    row(
        r"\[-?@[\w:.-]{1,80}[^\[\]\n]{0,200}\]",
        N_("citations by key are not read: write a note [^name]"),
    ),
    row(
        START + r"(?:\[\[?_?(?i:TOC)_?\]?\]|\{:(?i:toc)\})[ \t]*$",
        N_("the contents are made: take this out"),
    ),
    row(r"\[\[[^\[\]\n]{1,200}\]\]", N_("links of wikis are not read: write [words](file.md)")),
    row(START + r"\[!\w+\][-+]?", N_("write a box, :::{note} … :::")),
    row(
        START + r"\?\?\? \w+ \w[^\n]*",
        N_("a question that is left open: write its answer, or take it out"),
    ),
    row(
        START + r"(?:!!!|\?\?\?\+?) ?\w+",
        N_("write a box, :::{note} … :::, its lines set back to the margin"),
    ),
    row(
        START + r"=== ?[\"“«](?:[^\"”»\n]*[\"”»])?",
        N_("tabs are not read: write their name as a heading, its lines set back to the margin"),
    ),
    row(
        r"\{\{[<%][ ]*(?:include|embed)\b[^{}\n]{0,200}\}\}",
        N_("no file is put into another: copy its words here"),
    ),
    row(
        START + r"\.\. (?:_[\w-]+:|[\w-]+::)",
        N_("reStructuredText is not read: write a box, :::{note} … :::"),
    ),
    row(r"(?<![\w:]):[a-z]+:\x00", N_("a role is written {ref}`…`, not :ref:`…`")),
    row(
        r"\{%[^{}\n]{0,200}%\}",
        N_("blocks of templates are not read: take the marks out, keep the words"),
    ),
    row(
        r"\{\{[^{}\n]{0,200}\}\}",
        N_("variables are not read: write the words themselves"),
    ),
    row(
        rf"(?<![\w{{])\{{[\w:-]+\}}(?=\x00|`|[ \t]*$)|\{{(?:{'|'.join(ROLES)})\}}(?!\x00)",
        N_("a role is written {sup}`words`, a directive after ::: at the start of its line"),
    ),
    row(r"&(?:[A-Za-z]\w*|#\w+);", N_("write the character itself")),
    row(
        r"&(?:nbsp|amp|lt|gt|quot|laquo|raquo|euro|hellip|[mn]dash|[lr]squo|deg|oelig|[ao]elig|szlig"
        r"|[aeiouycn](?:acute|grave|circ|uml|cedil|tilde)|[AEIOUYCN](?:acute|grave|circ|uml|cedil)"
        r")(?![\w;])",
        N_("write the character itself"),
    ),
    row(
        r"\$\x00+\$",
        N_("formulas between $ are not read: write it in words or as code between backticks"),
    ),
    row(
        START + r":[^\W\d_][\w -]{0,30}:(?= )",
        N_(
            "fields are not read: write it as a sentence; the name of an emoji neither: say it in "
            "words, or take it out"
        ),
        whole=True,
    ),
    row(
        START + r"(?:Table|Tableau): ",
        N_("a table's title is written :::{table} Title; a definition stands below its one word"),
    ),
    row(
        rf"^(?:[a-z][\w-]*{SPACE}?:[^\n]*\n)+(?:\.{{3}}|…)[ \t]*$",
        N_("a text has one header, at its top: take this out"),
    ),
    row(
        rf"\[[^\[\]\n@]{{0,60}}@[\w:.-]+{SPACE}?;[^\[\]\n]{{0,200}}\]"
        r"|(?:(?<=elon )|(?<=oir )|(?<=cf\. )|(?<=près ))@[A-Za-z][\w-]*(?:19|20)\d\d[a-z]?\b"
        r"|(?<![\w@./-])@[A-Za-z][\w-]*(?= \[)",
        N_("citations by key are not read: write a note [^name]"),
    ),
    *EXPORTED,
    *FOREIGN,
)


def left(
    text: str, source: str, marks: Sequence[Mark] = MARKS
) -> Iterator[tuple[Mark, re.Match[str]]]:
    """Each mark that stands in words of which code is hidden; one place is told once.

    Not where the source, of which the words were made, says by a backslash that a mark is meant.
    """
    plain = text.translate(PLAIN)
    meant = frozenset(_ESCAPED.findall(source)) - _NO_MARK
    taken: set[int] = set()
    told: list[Mark] = []
    count = 0
    for mark in marks:
        for found in _found(mark, text, plain):
            if mark.holds is not None and not mark.holds(found):
                continue
            place = range(*found.span())
            # « \\ » ends a line in LaTeX: it says nothing of a mark that begins otherwise.
            signs = meant if found[0].startswith("\\") else meant - {"\\"}
            if taken.isdisjoint(place) and (mark.sure or not signs & frozenset(found[0])):
                taken.update(place)
                if mark.whole and mark in told:
                    continue
                told.append(mark)
                count += 1
                yield mark, found
                if count == _MOST:
                    return


def _found(mark: Mark, text: str, plain: str) -> Iterator[re.Match[str]]:
    """The mark with its spaces as they stand, then with plain ones: what sets those that do not
    break, a word processor or typography, makes no mark be read."""
    yield from mark.pattern.finditer(text)
    if plain != text and not mark.plain:
        yield from mark.pattern.finditer(plain)
