"""Quotes, word for word against the unredacted library."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from vademecum.checks import citable
from vademecum.corpus.quotes import Quote, moved, quotable, quotes, said, spoken
from vademecum.french.folding import normal
from vademecum.language import N_
from vademecum.language import said as _
from vademecum.model import Chapter, Hearing, Kind, Library, Record
from vademecum.problems import Problem, Splice
from vademecum.text.lines import Lines
from vademecum.text.scan import scan
from vademecum.text.words import plain
from vademecum.vocabulary import hint

_WITHIN = ("diffusion", "langue")  # what says who may read words, and in which language they are
# A quote between marks of its own: it is given others.
_QUOTED = re.compile(r"\A\s*(?:«\s*|“|\")(.*?)(?:\s*»|”|\")\s*\Z", re.S)
_OPENED = re.compile(r"(?:«[ \u00a0\u202f]?|“|\")\Z")
_CLOSED = re.compile(r"(?:[ \u00a0\u202f]?»|”|\")")
_NO_RECORD = N_("; write the name of a file of hearings/, without .md")
_NO_TURN = N_("; its ids are the lines {#…} of its file")
_BROKEN = frozenset({"Q002", "Q003", "Q006"})


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """Every quote of every chapter: its turn exists, its words were said there."""
    for text in library.texts:
        yield from _only_words(text)
        yield from _in_marks(text)
        for quote in quotes(text):
            yield from _quote(quote, text, library, date)
    yield from _repeated(library)


def broken(library: Library, name: str) -> tuple[Problem, ...]:
    """The quotes of a hearing or testimony whose words do not stand where they are said to."""
    return tuple(
        one
        for one in check(library, dt.date.min)
        if one.code in _BROKEN and any(v.partition("#")[0] == name for v in one.values.values())
    )


def _only_words(text: Chapter | Record) -> Iterator[Problem]:
    """Between the guillemets of a quote stand the words said alone: no box, picture or code."""
    seen = scan(text.body)
    for quote in (block for block in seen.directives if block.name == "citation"):
        lines = range(quote.line + 1, quote.last_line + 1)
        for block in seen.directives:
            if block.line in lines and "citation" in block.inside and block.name not in _WITHIN:
                yield Problem("M008", text.at(block.line), _not_said(f"{{{block.name}}}"))
        boxes = {one.line for one in seen.directives}
        for piece in seen.pieces:
            alone = piece.kind in (Kind.OPAQUE, Kind.HEADING, Kind.CELL)
            if piece.line in lines and alone and piece.line not in boxes:
                what = text.body.split("\n")[piece.line - 1].strip()[:60]
                yield Problem("M008", text.at(piece.line), _not_said(what))
        for link in seen.links:
            if link.image and link.line in lines:
                yield Problem("M008", text.at(link.line), _not_said(f"![]({link.target})"))


def _not_said(what: str) -> dict[str, str]:
    return {"what": what, "hint": _("; a quote holds the words that were said, nothing else")}


def _in_marks(text: Chapter | Record) -> Iterator[Problem]:
    """Quotes in a line between marks of the writer's: they are given theirs."""
    for role in scan(text.body).roles:
        if role.name != "citation" or role.span is None:
            continue
        start, end = role.span
        before, after = (
            _OPENED.search(text.body, max(0, start - 2), start),
            _CLOSED.match(text.body, end),
        )
        if before and after:
            first, last = before.start() + text.body_offset, after.end() + text.body_offset
            fix = Splice(first, last, text.body[start:end])
            yield Problem("Q010", text.at(role.line), fix=fix)


def _repeated(library: Library) -> Iterator[Problem]:
    """The same words of a hearing or testimony in two chapters: said of the later one."""
    seen: dict[str, list[tuple[str, Quote]]] = {}
    for name in (name for part in library.settings.parts for name in part.chapters):
        chapter = library.chapters.get(name)
        for quote in quotes(chapter) if chapter is not None else ():
            words = "" if quote.card else normal(plain(quote.words))
            if not words and not quote.card:
                continue  # an empty quote has a problem of its own
            others = seen.setdefault(quote.target, [])
            for said_there, other in others:
                same = quote.card or other.card or words in said_there or said_there in words
                if same and other.place.path != quote.place.path:
                    values = {"target": quote.target, "other": other.place.path}
                    yield Problem("Q007", quote.place, values)
                    break
            others.append((words, quote))


def _quote(
    quote: Quote, text: Chapter | Record, library: Library, date: dt.date
) -> Iterator[Problem]:
    record = library.records.get(quote.record)
    if record is None and not quote.target:
        if quote.words:  # a box without its target is told otherwise
            yield Problem("Q009", quote.place, _unsaid(quote.words, library))
        return
    if record is None:
        values = {
            "id": quote.record or "?",
            "hint": hint(quote.record, library.records) or _(_NO_RECORD),
        }
        yield Problem("Q001", quote.place, values)
        return
    if not quote.anchor:
        yield Problem("Q004", quote.place, {"id": record.id, "target": quote.target})
        return
    source = spoken(record, quote.anchor)
    if source is None:
        known = [anchor for anchor, _said in quotable(record)]
        values = {
            "id": record.id,
            "anchor": quote.anchor,
            "hint": hint(quote.anchor, known) or _(_NO_TURN),
        }
        yield Problem("Q002", quote.place, values)
        return
    if quote.card:
        if isinstance(record, Hearing):
            yield Problem("Q008", quote.place, {"id": record.id})
        return
    if not plain(quote.words).strip():
        yield Problem("Q005", quote.place)
    elif said(bare := _QUOTED.sub(r"\1", quote.words), source) and bare != quote.words:
        yield Problem("Q010", quote.place)
    elif not said(quote.words, source):
        yield _differs(quote, text, record, library, date)


def _unsaid(words: str, library: Library) -> dict[str, str]:
    """Words in a line that name no turn, and the turn that was meant: `mots audition#t2`."""
    begins, _space, last = words.rstrip().rpartition(" ")
    if last.partition("#")[0] in library.records and begins:
        return {"words": begins, "target": last}
    return {"words": words, "target": "2017-03-14-metropole#t2"}


def _differs(
    quote: Quote, text: Chapter | Record, record: Record, library: Library, date: dt.date
) -> Problem:
    now = moved(quote, library)
    if now is not None:
        where = "#".join(now)
        values = {"where": where, "target": quote.target}
        return Problem("Q006", quote.place, values, _retarget(quote, text, where))
    return Problem("Q003", quote.place, citable.likest(quote, record, library, date))


def _retarget(quote: Quote, text: Chapter | Record, where: str) -> Splice | None:
    """Replace the quote's target, when it stands once on the quote's line."""
    lines, number = Lines(text.body), quote.place.line - text.body_line + 1
    if lines[number].count(quote.target) != 1:
        return None
    start = text.body_offset + lines.start(number) + lines[number].index(quote.target)
    return Splice(start, start + len(quote.target), where)
