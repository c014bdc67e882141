"""Texts that changed, whole, with the words struck and added in place: for those who vote on them.

One HTML of them, for a page that stands alone and for a PDF that the book's own workers lay out.
Without colour, struck words are between [− and ], added ones between [+ and ], underlined; a
screen reader says what the signs stand for.
"""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from lxml import html
from lxml.html import builder as h

from vademecum.errors import VademecumError
from vademecum.french.dates import printed_date
from vademecum.french.spaces import NARROW, introduced, quoted
from vademecum.history.between import Compared
from vademecum.history.changes_report import NOTHING, facts, lists
from vademecum.history.in_place import Block, Whole
from vademecum.history.sentences import Span

TITLE = "Ce qui a changé"
_NAME = "livre.changements"
_SIGNS = {"gone": ("del", "[−", "supprimé"), "new": ("ins", "[+", "ajouté")}
_STYLE = """body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.5 serif}
del{color:#8c1d18}ins{font-weight:bold}abbr{text-decoration:none}pre{white-space:pre-wrap}
.provenance{font-style:italic}"""


def page(found: Compared, day: dt.date) -> str:
    """A page of HTML that stands alone."""
    main = h.MAIN(*_opening(found, day))
    for whole in found.wholes():
        main.append(h.SECTION(*_text(whole, 2)))
    body = html.tostring(main, encoding="unicode")
    return (
        '<!DOCTYPE html>\n<html lang="fr"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{TITLE}</title><style>{_STYLE}</style></head><body>{body}</body></html>\n"
    )


def pdf(found: Compared, day: dt.date, out: Path, paper: str = "a4") -> None:
    """The same as a tagged PDF, laid out and proven as the book is.

    VademecumError where no book can be made here, or it fails its proof.
    """
    from vademecum.formats.pdf import process, why_not
    from vademecum.formats.pdf.job import Job, Unit
    from vademecum.formats.pdf.pages import document

    absent = why_not()
    if absent:
        raise VademecumError(absent)
    book = found.after.whole.settings.book
    opening = h.MAIN(h.CLASS("changes voted"), *_opening(found, day), id=_NAME)
    units = [Unit(_NAME, TITLE, document(opening, TITLE))]
    for whole in found.wholes():
        root = h.MAIN(h.CLASS("changes voted"), *_text(whole, 1), id=whole.change.id)
        title = whole.change.title
        units.append(Unit(whole.change.id, title, document(root, title, TITLE)))
    job = Job(
        paper, book.title, TITLE, book.publisher, book.title, (), day.isoformat(), tuple(units)
    )
    with tempfile.TemporaryDirectory(prefix="vademecum-") as tree:
        process.run(job, Path(tree), out, None)


def _opening(found: Compared, day: dt.date) -> Iterator[html.HtmlElement]:
    changes, book = found.changes, found.after.whole.settings.book
    yield h.H1(TITLE)
    yield h.P(f"{quoted(book.title)}, de {changes.old} à {changes.new} ({printed_date(day)}).")
    yield h.P(
        introduced("Comment lire", "les mots "), *_signed(("gone", "supprimés")), " sont barrés",
        f"{NARROW}; les mots ", *_signed(("new", "ajoutés")), " sont en gras et soulignés. "
        "Les textes qui ont changé sont donnés en entier, les autres ne le sont pas.",
    )  # fmt: skip
    if changes.nothing:
        yield h.P(NOTHING)
    for title, items in lists(changes):
        yield h.H2(title)
        yield h.UL(*(h.LI(h.P(one)) for one in items))


def _text(whole: Whole, level: int) -> Iterator[html.HtmlElement]:
    yield _heading(level, whole.change.title)
    for fact in facts(whole.change):
        yield h.P(h.CLASS("provenance"), fact)
    for role, several in groupby(whole.blocks, key=lambda block: block.role):
        blocks = list(several)
        if role == "item":
            yield h.UL(*(h.LI(h.P(*_words(block))) for block in blocks))
        elif role == "opaque":
            yield h.PRE(*(part for block in blocks for part in (*_words(block), "\n")))
        else:
            for block in blocks:
                yield _block(block, level)


def _block(block: Block, level: int) -> html.HtmlElement:
    if block.role == "heading":
        return _heading(min(6, level + max(1, block.level - 1)), *_words(block))
    paragraph = h.P(*_words(block))
    return h.BLOCKQUOTE(paragraph) if block.role == "quote" else paragraph


def _heading(level: int, *words: str | html.HtmlElement) -> html.HtmlElement:
    return h.E(f"h{level}", *words)


def _words(block: Block) -> Iterator[str | html.HtmlElement]:
    if block.note:
        yield h.EM(f"(depuis {quoted(block.note)}) ")
    between = ""
    for kind, several in groupby(block.spans, key=lambda span: span[0]):
        if kind == "break":
            between = " | "
            continue
        yield between
        yield from _signed((kind, " ".join(words for _kind, words in several)))
        between = " "


def _signed(span: Span) -> Iterator[str | html.HtmlElement]:
    kind, words = span
    if kind not in _SIGNS:
        yield words
        return
    tag, sign, told = _SIGNS[kind]
    yield h.E(tag, h.ABBR(sign, title=f"{told} : "), words, h.ABBR("]", title="fin"))
