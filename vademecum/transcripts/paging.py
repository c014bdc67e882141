"""Page numbers, and the heads and feet that come back beside them: nobody said them.

A text copied out of a PDF or of printed minutes has them in the middle of sentences. Only what
stands by a page number and comes back counts: names that come back are who speaks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from vademecum.language import ngettext
from vademecum.transcripts import things
from vademecum.transcripts.alone import Line
from vademecum.transcripts.text import clean

# As our neighbours print it: `Página 33`, `Seite 4`, `Blz. 5`.
_WORD = r"(?:(?:pages?|p[áàa]ginas?|seite|bladzijde|p[áàa]gs?\.|blz\.?) ?|p\. ?)"
_OF = r"(?: ?(?:/|sur|of|de|di|von|van) ?"
_NUMBER = re.compile(
    rf"{_WORD}(?P<a>\d{{1,4}}){_OF}\d{{1,4}})?"
    r"|[-–—] ?(?P<b>\d{1,4}) ?[-–—]|(?P<c>\d{1,4}) ?(?:/|sur) ?\d{1,4}",
    re.IGNORECASE,
)
_MARK = re.compile(rf"(?=[A-ZÀ-Ý]){_WORD.replace('(?:', '(?i:', 1)}\d{{1,4}}")
# The same beside the words of a head: `Commune de Saint-Exemple – PV – 1/3`.
_HEADED = re.compile(
    r"(?P<head>\S.*?)(?: ?[–—|•·-] ?| )\(?"
    rf"(?:{_WORD}(?P<a>\d{{1,4}}){_OF}(?P<of>\d{{1,4}}))?"
    r"|(?P<b>\d{1,4}) ?/ ?(?P<total>\d{1,4}))\)?",
    re.IGNORECASE,
)
_LEAST = 3  # pages that a text must have
_TWICE = 2  # so often, in a text of few pages, what no name can be: it has a date, many words
_SHORT = 4  # pages of such a text
_NEAR = 2  # lines between a page's number and its head or foot
_LONGEST = 120  # characters of a head
_SHOWN = 60  # characters of one that is told
_CLOSED = re.compile(r"[.?!…:;][»”\"')\]\s]*$")


def without(lines: Sequence[Line]) -> tuple[list[Line], list[str]]:
    """The lines without those of pages, the sentence that one cut joined again; and what was left
    out, one sentence for all. A text without numbered pages comes back as it is."""
    texts = [clean(line.text) for line in lines]
    gone = _numbered(texts) | _headed(texts) | _cutting(texts)
    if not gone:
        return list(lines), []
    return list(_joined(lines, gone)), [told(len(gone), texts[min(gone)])]


def told(count: int, first: str) -> str:
    """The sentence on so many lines of pages that are left out, the first of them shown."""
    sentence = ngettext(
        "{count} line of page numbers, heads and feet: “{words}”",
        "{count} lines of page numbers, heads and feet: “{words}”…",
        count,
    )
    return sentence.format(count=count, words=first[:_SHOWN])


def _headed(texts: Sequence[str]) -> set[int]:
    """The lines that are a head, or a foot, with the page's number beside its words; they come back
    and the number counts pages."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for at, text in enumerate(texts):
        read = _HEADED.fullmatch(text) if len(text) <= _LONGEST else None
        if read is None or things.says_a_person(read["head"].partition(" : ")[0].strip()):
            continue
        total = read["of"] or read["total"] or ""
        page = int(read["a"] or read["b"])
        if not total or page <= int(total):
            found.setdefault(read["head"], []).append((at, page, total))
    gone: set[int] = set()
    for rows in found.values():
        pages = [page for _at, page, _total in rows]
        one = len({total for _at, _page, total in rows}) == 1
        grows = _rises(pages) and pages[0] < pages[-1]
        if one and ((len(rows) >= _TWICE and grows) or (len(rows) >= _LEAST and _rises(pages))):
            gone |= {at for at, _page, _total in rows}
    return gone


def _cutting(texts: Sequence[str]) -> set[int]:
    """The lines that say `Page 3` in the middle of a sentence, however few they are."""
    said = [at for at, text in enumerate(texts) if text]
    return {
        at
        for before, at, after in zip(said, said[1:], said[2:], strict=False)
        if is_mark(texts[at]) and texts[after][0].islower() and not _CLOSED.search(texts[before])
    }


def _numbered(texts: Sequence[str]) -> set[int]:
    """The lines that are a page's number, and what comes back beside them."""
    pages = [at for at, text in enumerate(texts) if _NUMBER.fullmatch(text)]
    if len(pages) < _LEAST or not _rises([_page(texts[at]) for at in pages]):
        return set()
    beside = {
        at + step
        for at in pages
        for step in range(-_NEAR, _NEAR + 1)
        if 0 <= at + step < len(texts) and _may_head(texts[at + step])
    }
    often = Counter(_bare(texts[at]) for at in beside if texts[at])
    everywhere = Counter(map(_bare, texts))
    least = max(_LEAST, len(pages) // 2)
    # What also stands far from a page's number is no head: a name, « Applaudissements ».
    heads = {
        bare
        for bare, count in often.items()
        if everywhere[bare] == count
        and (count >= least or (count >= _TWICE and len(pages) <= _SHORT and _is_title(bare)))
    }
    return set(pages) | {at for at in beside if _bare(texts[at]) in heads}


def is_number(text: str) -> bool:
    """Whether a line is a page's number and no more: `Page 3`, `3/12`."""
    return _NUMBER.fullmatch(text) is not None


def is_mark(text: str) -> bool:
    """Whether a line is a page's number with the word for it, as it is printed: `Página 33`."""
    return _MARK.fullmatch(text) is not None


def _is_title(bare: str) -> bool:
    """Whether a line has what the title of a document has, and no name: numbers, or many words."""
    return ("0" in bare or len(bare.split()) >= 5) and " : " not in bare


def _may_head(text: str) -> bool:
    """Whether a line may be a page's: no sentence, nor the end of one."""
    return 0 < len(text) <= _LONGEST and not text[0].islower() and not _CLOSED.search(text)


def _joined(lines: Sequence[Line], gone: set[int]) -> list[Line]:
    out: list[Line] = []
    cut = False
    for at, line in enumerate(lines):
        if at in gone:
            cut = True
            continue
        words = clean(line.text)
        on = cut and out and words[:1].islower() and not _CLOSED.search(out[-1].text)
        out.append(replace(line, follows=True) if on else line)
        cut = cut and not words
    return out


def _page(text: str) -> int:
    found = _NUMBER.fullmatch(text)
    return int(next(number for number in found.groups() if number)) if found else 0


def _rises(numbers: Sequence[int]) -> bool:
    """Whether the numbers count pages: nearly each is greater than the one before, or the same."""
    steps = sum(before <= now <= before + 2 for before, now in pairwise(numbers))
    return steps >= (len(numbers) - 1) * 0.8


def _bare(text: str) -> str:
    """The words of a line, its numbers set aside: a head may hold the page's. Behind a colon
    numbers are somebody's words: `Le maire : Article 2.`"""
    return text.casefold() if re.search(r" ?: ", text) else re.sub(r"\d+", "0", text).casefold()
