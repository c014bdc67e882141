"""Why no book is made of a text: found where it is laid out, told as problems of that text.

`check` and a build tell the same fault in the same words, on the line it comes from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from vademecum.editions import sheet as sheets
from vademecum.editions.sheet import Sheet
from vademecum.errors import VademecumError
from vademecum.formats.pdf import addresses
from vademecum.formats.pdf.job import BETWEEN
from vademecum.language import N_, _
from vademecum.model import Place
from vademecum.problems import Problem, in_order
from vademecum.settings import BOOK_FILE

_CALLED = re.compile(r"^(.*[^\d\s])\d{1,3}(\W*)$")
_SHOWN = 40  # letters of what would be cut
_FIRST = 12  # words by which a place is found
CUT, IMAGE, ENDLESS, TWICE, NOWHERE = "cut", "image", "endless", "twice", "nowhere"
CROWDED = "crowded"
HURRIED = "M074"  # told, not refused: its pages are the best that there was time for
APART = "M062"  # its advice is of what stands there
ALONE, THIN = "M068", "M069"
PLAIN = "plain"  # of no text
# Of a text whose printed words stand there, and would be said otherwise than they are written.
STRUCTURE, MUTE = "structure", "mute"
OF_TEXT = frozenset({STRUCTURE, MUTE})
MADE = OF_TEXT | {PLAIN}  # what a damaged image may be behind

_ADVICE = {
    "table": N_("make its table of fewer columns, or a list of it"),
    "img": N_("give it a width (:width: 60%), and take it out of a table"),
}
_ANEW = N_("word it otherwise")
_BEHIND = N_("word it otherwise, or put its long address behind words, [words](address)")
_BY_KIND = {  # of what stands alone, whether it is a row; of a thin page, whether it ends a chapter
    (ALONE, "row"): N_("a few words less in the rows before it, or a row more"),
    (ALONE, ""): N_("a few words less in its paragraph, or more"),
    (THIN, "ends"): N_("some lines less in this chapter, or some more"),
    (THIN, "note"): N_("a shorter note in what follows, or its call elsewhere in the text"),
    (THIN, "words"): N_("some lines less in what follows, or some more before it"),
    (THIN, ""): N_("cut in two the box, table or image that follows, or set it elsewhere"),
}
_OTHERWISE = N_("cut this word in two, or set it less deep in lists and boxes")


@dataclass(frozen=True, slots=True)
class Fault:
    """What a laid-out page was refused for; it crosses to another process."""

    kind: str
    unit: str  # name of the print page
    words: str  # what would be cut; an image's address; an anchor; a sentence; a kind; how many
    inside: str = (
        ""  # what holds the words that would be cut; of a kind, how many there and printed
    )
    around: str = ""  # the words of that; of an anchor, the page that has it too
    page: int = 0  # of what refuses nothing, the page of its chapter, from 1
    title: str = ""  # and that chapter's
    line: int = 0  # of its text, where the pages know it

    def __str__(self) -> str:
        if self.kind == PLAIN:
            return self.words
        if self.kind == STRUCTURE:
            said = _("“{title}”: the text has {there} of the kind {kind}, its pages {printed}")
            return said.format(title=self.title, kind=self.words, **self.counts())
        if self.kind == MUTE:
            said = _("“{title}”: the image {address} is not described")
            return said.format(title=self.title, address=self.words)
        if self.page:
            return f"“{self.title}”: {self.kind} {self.words}"
        return f"“{self.unit}”: {self.kind} {self.words}"

    def counts(self) -> dict[str, str]:
        """Of a kind, how many the text has and how many were printed."""
        there, _slash, printed = self.inside.partition("/")
        return {"there": there, "printed": printed}


class RefusedError(VademecumError):
    """Pages that are not as they should be."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(_("the book fails its proof"), tuple(map(str, faults)))
        self.faults = tuple(faults)


def told(faults: Iterable[Fault], tree: Path) -> tuple[Problem, ...]:
    """The faults that are of the text, each in its file and on its line."""
    sheet = sheets.read(tree / sheets.NAME)
    docs = {one.id: (f"{one.doc}.md", one.title) for one in sheet.chapters.values()}
    docs |= {one.id: (f"{one.doc}.md", one.title) for one in sheet.records.values()}
    told = [one for fault in faults for one in _told(fault, docs, sheet, tree)]
    # A line is told once of the same thing: its author looks at it once.
    return in_order({(one.code, one.place): one for one in reversed(told)}.values())


def _told(
    fault: Fault, docs: Mapping[str, tuple[str, str]], sheet: Sheet, tree: Path
) -> Iterator[Problem]:
    if fault.kind == PLAIN:
        return
    pages = [docs[one] for one in fault.unit.split(BETWEEN) if one in docs]
    if fault.kind in MADE and not pages:
        return  # a page that nobody wrote
    path, title = _where(fault, pages, tree) if pages else (BOOK_FILE, sheet.book.title)
    source = _source(tree / path)
    if fault.page:
        line = fault.line if pages and fault.line else 1
        shown = _short(_uncalled(fault.words, source))
        named = title if pages else fault.title
        values = {"words": shown, "page": str(fault.page), "title": named}
        if fault.kind == APART:
            # The words at fault and the next one, which did not fit on their line.
            long = addresses.holds(f"{fault.words} {fault.inside}")
            values["advice"] = _(_BEHIND if long else _ANEW)
        elif (fault.kind, fault.inside) in _BY_KIND:
            values["advice"] = _(_BY_KIND[fault.kind, fault.inside])
        yield Problem(fault.kind, Place(path, line), values | {"size": fault.inside})
    elif fault.kind == STRUCTURE:
        line = _line(source, title, fault.around) if fault.around else 1
        yield Problem("M072", Place(path, line), {"kind": fault.words, **fault.counts()})
    elif fault.kind == MUTE:
        target = unquote(PurePosixPath(fault.words).name)
        yield Problem("M073", Place(path, _line_of(source, target)), {"target": target})
    elif fault.kind == IMAGE:
        target = unquote(PurePosixPath(fault.words).name)
        why = _("it is damaged, or holds what cannot be drawn: save it anew, or as PNG")
        place = Place(path, _line_of(source, target))
        yield Problem("M015", place, {"target": target, "why": why})
    elif fault.kind == TWICE:
        other, _title = docs.get(fault.around, (BOOK_FILE, ""))
        yield Problem("F011", Place(path, 1), {"id": fault.words, "other": other})
    elif fault.kind == NOWHERE:
        anchor = fault.words.removeprefix(f"{fault.unit}--")
        place = Place(path, _line_of(source, anchor))
        yield Problem("M020", place, {"target": f"#{anchor}", "hint": ""})
    elif fault.kind == CROWDED:
        place = Place(path, _line(source, title, fault.around))
        yield Problem("R007", place, {"columns": fault.words})
    elif fault.kind == ENDLESS:
        yield Problem("R006", Place(path, 1), {"title": fault.words or title})
    else:
        advice = _(_ADVICE.get(fault.inside, _OTHERWISE))
        line = _line(source, title, fault.around or fault.words)
        yield Problem("R005", Place(path, line), {"words": _short(fault.words), "advice": advice})


def _where(fault: Fault, pages: Sequence[tuple[str, str]], tree: Path) -> tuple[str, str]:
    """The document of a unit, of several that follow one another that with most of the words."""
    if len(pages) == 1:
        return pages[0]
    from vademecum.formats.site.inline import words  # Sphinx is slow to come: not in every child

    wanted = set(words(fault.around or fault.words)[:_FIRST])
    return max(pages, key=lambda page: len(wanted & set(words(_source(tree / page[0])))))


def _source(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except OSError:  # the settings, which are not staged
        return ""


def _line_of(source: str, name: str) -> int:
    """The line on which a file is named."""
    for number, line in enumerate(source.split("\n"), 1):
        if name in unquote(line):
            return number
    return 1


def _line(source: str, title: str, around: str) -> int:
    """The line on which most of these words stand; the first where they cannot be found."""
    from vademecum.formats.site.inline import words

    wanted, pairs = words(around)[:_FIRST], _words_of(source, title)
    there = [word for word, _number in pairs]
    for count in range(len(wanted), 0, -1):
        # Those that it begins with, before any others: a label may stand before them.
        for start in range(len(wanted) - count + 1):
            some = wanted[start : start + count]
            for at in range(len(pairs) - count + 1):
                if there[at : at + count] == some:
                    return pairs[at][1]
    return 1


@lru_cache(maxsize=4)
def _words_of(source: str, title: str) -> tuple[tuple[str, int], ...]:
    """Each word of a text and its line: many faults are of one text."""
    from vademecum.formats.site.lexer import blocks

    lexed = blocks(source, title)
    return tuple(pair for block in lexed for pair in zip(block.words, block.lines, strict=True))


def _uncalled(words: str, source: str) -> str:
    """The words without the numbers of notes that stand behind them: nobody typed these."""
    return " ".join(
        one
        if one in source or _CALLED.sub(r"\1\2", one) not in source
        else _CALLED.sub(r"\1\2", one)
        for one in words.split(" ")
    )


def _short(text: str) -> str:
    told = " ".join(text.split())
    return told if len(told) <= _SHOWN else told[: _SHOWN - 1] + "…"
