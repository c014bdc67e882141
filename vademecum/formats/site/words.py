"""The proof of the words: each one of a staged page stands once in the page that was made of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from vademecum.editions.sheet import Sheet
from vademecum.formats import PageError
from vademecum.formats.site import rendered
from vademecum.formats.site.lexer import Block, Where, blocks
from vademecum.language import ngettext
from vademecum.model import Place
from vademecum.problems import Problem, in_order
from vademecum.text.leftover import CODE, left
from vademecum.text.mark import CLOSES

_SHOWN = 6  # words of a piece that is named
_BEFORE = 80  # characters of a page by which a place is known
_NEAR = 2  # lines
_OWN = 4  # letters of a mark by which it is known alone
_FAULTS = 20  # of one page; after a few, the rest mostly follows


def titles(sheet: Sheet) -> dict[str, str]:
    """The documents whose pages are proven, with their titles."""
    found = {one.doc: one.title for one in sheet.chapters.values()}
    return found | {one.doc: one.title for one in sheet.records.values()}


def prove(
    sheet: Sheet,
    tree: Path,
    page_of: Callable[[str], rendered.Rendered | None],
    but: Collection[str] = (),
) -> tuple[Problem, ...]:
    """What of the staged `tree` is lost, doubled or moved in its pages, and markup that is left.

    `page_of`: the page that was made of a document, by its name; None where there is none. `but`:
    documents that are not looked at.
    """
    found: list[Problem] = []
    for doc, title in titles(sheet).items():
        if doc in but:
            continue
        source = (tree / f"{doc}.md").read_text(encoding="utf-8")
        page = page_of(doc)
        if page is None:
            found.append(Problem("R001", Place(f"{doc}.md"), {"words": title}))
            continue
        read = list(blocks(source, title))
        told = [*_in_order(read, page.text, f"{doc}.md")]
        told += _as_a_set(read, Where.NOTE, page.notes, f"{doc}.md")
        told += _as_a_set(read, Where.GLOSSARY, page.glossary, f"{doc}.md")
        told += _left(source, page.prose, f"{doc}.md")
        found += told[:_FAULTS]
    return in_order(found)


def refuse(faults: Sequence[Problem]) -> None:
    """PageError where there is any."""
    if faults:
        message = ngettext(
            "the pages are not what is written: {count} fault",
            "the pages are not what is written: {count} faults",
            len(faults),
        )
        raise PageError(message.format(count=len(faults)), tuple(faults))


def _in_order(read: Iterable[Block], page: Sequence[str], path: str) -> Iterator[Problem]:
    """The words that stand one after another."""
    pairs = [
        pair
        for block in read
        if block.where is Where.TEXT
        for pair in zip(block.words, block.lines, strict=True)
    ]
    source = [word for word, _line in pairs]
    if source == list(page):
        return
    for kind, first, after, other, last in SequenceMatcher(
        None, source, page, autojunk=False
    ).get_opcodes():
        line = pairs[min(first, len(pairs) - 1)][1] if pairs else 1
        if kind in ("delete", "replace"):
            yield Problem("R001", Place(path, line), {"words": _words(source[first:after])})
        if kind in ("insert", "replace"):
            yield Problem("R002", Place(path, line), {"words": _words(page[other:last])})


def _as_a_set(
    read: Iterable[Block], where: Where, page: Iterable[tuple[str, ...]], path: str
) -> Iterator[Problem]:
    """What stands apart, in an order of its own: notes, the entries of a glossary."""
    here = [block for block in read if block.where is where]
    lines = {block.words: block.lines[0] for block in here}
    ours, theirs = Counter(block.words for block in here), Counter(page)
    for told in ours - theirs:
        yield Problem("R001", Place(path, lines[told]), {"words": _words(told)})
    for told in theirs - ours:
        near = next((line for words, line in lines.items() if set(words) & set(told)), 1)
        yield Problem("R002", Place(path, near), {"words": _words(told)})


def _left(source: str, prose: str, path: str) -> Iterator[Problem]:
    """What of the source's markup stands in the page."""
    letters: list[int] = []  # where each letter of the source stands; of few pages any is asked
    opened = False
    for mark, at in sorted(left(prose, source), key=lambda one: one[1].start()):
        begins = prose[at.start() : at.end()].strip().strip("\x00")
        if opened and CLOSES.match(begins):
            continue  # what opens it is told
        opened |= begins.startswith("{")
        letters = letters or [place for place, sign in enumerate(source) if sign.isalnum()]
        place = _where(source, letters, prose, at.span())
        line = source.count("\n", 0, place) + 1
        shown = begins.split("\n")[0].replace(CODE, "`…`")[:60]
        yield Problem("M024", Place(path, line), {"text": shown, "advice": mark.advice_now})


def _where(source: str, letters: Sequence[int], prose: str, span: tuple[int, int]) -> int:
    """Where in the source something of the page stands, by the letters before it and its own.

    Its signs may be others there: emphasis within it, backslashes. 0 where it cannot be told.
    """
    start, end = span
    bare = "".join(source[place] for place in letters)
    before = "".join(filter(str.isalnum, prose[max(0, start - _BEFORE) : start]))
    own = "".join(filter(str.isalnum, prose[start:end]))[:_BEFORE]
    for many, words in ((24, own), (12, own), (6, own), (24, ""), (12, "")):
        known = before[-many:]
        found = bare.find(known + words) if len(known) == many else -1
        if found >= 0:
            if words:
                return letters[found + many]
            # Of signs alone no letter is theirs: they stand behind the one before.
            last = letters[found + many - 1]
            begins = source.find(prose[start:end].strip("\x00\n "), last)
            return begins if begins >= 0 and source.count("\n", last, begins) <= _NEAR else last
    found = bare.find(own) if len(own) >= _OWN else -1
    return letters[found] if found >= 0 else max(0, source.find(prose[start:end].strip()))


def _words(told: Sequence[str]) -> str:
    return " ".join(told[:_SHOWN]) + (" …" if len(told) > _SHOWN else "")
