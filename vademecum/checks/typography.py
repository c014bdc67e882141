"""French typography of the words: what `record.typography` asks, and what may be mended of it.

Only prose is touched, as the passages tell it, and what is printed of the front matter. Words that
somebody has read are mended where the seal of them stands; the rest is told, for a person to ask.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from vademecum.checks import read
from vademecum.french import data
from vademecum.french.rules import Finding
from vademecum.language import N_
from vademecum.language import said as _
from vademecum.model import Chapter, Kind, Library, Place, Printed, Record, Written
from vademecum.problems import Problem, Splice
from vademecum.record import typography
from vademecum.record.keys import printed
from vademecum.record.passages import passages
from vademecum.text.entries import entries
from vademecum.text.languages import is_french
from vademecum.text.lines import Lines
from vademecum.text.scan import scan
from vademecum.text.splices import moved
from vademecum.text.typeset import findings

# « [nom]: https://exemple.org "Un titre" »: what follows the address.
_TITLED = re.compile(
    r"[ \t>]*\[[^\]\n]+\]:[ \t]*(?:<[^<>\n]*>|\S+)[ \t]+"
    r"(?P<mark>[\"'])(?P<words>[^\"\\\n]+)(?P=mark)[ \t]*$",
    re.MULTILINE,
)


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """What typography asks of every text, with its fix."""
    for text in library.texts:
        if not is_french(text.language):
            continue  # another language has rules of its own
        yield from _body(text)
        yield from _entries(text)
        yield from _titles(text)
        yield from _curved(text)
        for _path, written in printed(text):
            yield from _value(text, written)
    for value in library.settings.printed:
        if value.french and value.key not in _NO_WORDS:
            yield from _setting(value)


def _body(text: Chapter | Record) -> Iterator[Problem]:
    found = [one for one in passages(text) if one.kind is not Kind.OPAQUE]
    sealed = list(read.spans(text, found))
    quoted = list(read.quoted(text, found))
    listed = [
        (start - text.body_offset, end - text.body_offset)
        for passage in found
        if passage.kind is Kind.CELL and passage.words.lstrip().startswith("- ")
        for start, end in passage.spans
    ]
    lines = Lines(text.body)
    for asked in typography.body(text, found):
        one = asked.finding
        if one.code == "T019" and typography.within(one, listed):
            continue  # the first dash of a cell, « - un - deux », is a list's: all stay
        if one.sign[:1] == "“" and typography.within(one, quoted):
            continue  # inside the « » that a quote is given
        fix: Splice | None = asked.edit
        if not one.sure or (not one.seal and typography.within(one, sealed)):
            fix = None
        place = text.at(lines.at(one.start))
        yield _problem(one, asked.good, text.body, place, fix, asked.edit)
    for passage in found:
        if not passage.spans:  # where its words stand cannot be told for certain: a person mends
            place = Place(text.place.path, passage.line)
            for one, good in findings(passage.words):
                yield _problem(one, good, passage.words, place, None)


# Of the words of an index entry, whose signs say what it is: letters and apostrophes alone.
_IN_ENTRIES = ("T001", "T010", "T018")


def _entries(text: Chapter | Record) -> Iterator[Problem]:
    """What typography asks of the entries that `{index}` writes, printed in the book's index."""
    lines = Lines(text.body)
    for at, words in entries(text.body):
        for one, good in findings(words):
            if one.code in _IN_ENTRIES:
                edit = Splice(at + one.start, at + one.end, good)
                place = text.at(lines.at(edit.start))
                fix = moved(edit, text.body_offset) if one.sure else None
                yield _problem(one, good, words, place, fix)


def _titles(text: Chapter | Record) -> Iterator[Problem]:
    """What typography asks of the titles that the addresses of links are given apart."""
    lines = Lines(text.body)
    for one in scan(text.body).definitions:
        start, end = lines.start(one.line), lines.end(one.last_line)
        titled = None if one.footnote else _TITLED.match(text.body, start, end)
        if titled is None or (titled["mark"] in titled["words"]):
            continue
        words, at = titled["words"], titled.start("words")
        for found, good in findings(words):
            fix: Splice | None = None
            if found.sure and titled["mark"] not in good:
                fix = Splice(at + found.start, at + found.end, good)
                fix = moved(fix, text.body_offset)
            yield _problem(found, good, words, text.at(one.line), fix)


# « [mots](adresse “Un titre”) »: marks that a word processor turned hold no title.
_CURVED = re.compile(r"\]\((?:<[^<>\n]+>|[^\s()<>]+)[ ]+(?P<title>“[^“”\"\\\n]+”)[ ]*\)")


def _curved(text: Chapter | Record) -> Iterator[Problem]:
    """Titles of links and images between marks that are not straight."""
    if "“" not in text.body or "](" not in text.body:
        return
    prose = [span for one in passages(text) if one.kind is not Kind.OPAQUE for span in one.prose]
    lines = Lines(text.body)
    for found in _CURVED.finditer(text.body):
        edit = moved(Splice(*found.span("title"), f'"{found["title"][1:-1]}"'), text.body_offset)
        if any(start <= edit.start < end for start, end in prose):
            one = Finding("T018", *found.span("title"), found["title"], edit.text, edit.text, False)
            place = text.at(lines.at(found.start()))
            yield _problem(one, edit.text, text.body, place, edit)


# Names of versions and ways to reach somebody: no sentences.
_NO_WORDS = ("livre.version", "livre.contact", "livre.contributions")


def _setting(value: Printed) -> Iterator[Problem]:
    """What typography asks of a value of the settings, where no markup is read."""
    for one, good in findings(value.text):
        fix: Splice | None = None
        if one.sure and value.bare is not None and not set(good) & set('"\\'):
            fix = Splice(value.bare + one.start, value.bare + one.end, good)
        yield _problem(one, good, value.text, value.place, fix)


def _value(text: Chapter | Record, written: Written) -> Iterator[Problem]:
    """What typography asks of a value of the front matter, where no markup is read."""
    place = Place(text.place.path, written.line)
    for asked in typography.value(written):
        fix = asked.edit if asked.finding.sure else None
        yield _problem(asked.finding, asked.good, written.text, place, fix)


_SHOWN = 60
# What stands there for a person to write otherwise, by its kind.
_DATA = N_("data or code, which --fix leaves: write it between backticks, or between lines of ```")
_TABLE = N_("a table that is none, which --fix leaves: write its rows as | A | B |")
_LEFT = {data.JSON: _DATA, data.CODE: _DATA, data.COLUMNS: _TABLE, data.CELLS: _TABLE}


def _problem(
    one: Finding,
    good: str,
    text: str,
    place: Place,
    fix: Splice | None,
    edit: Splice | None = None,
) -> Problem:
    """The problem; `edit`: where its words stand, also where it mends nothing."""
    if one.code == data.CODE_OF:
        return _left(one, place, edit)
    values = {"sign": one.sign, "good": good, "text": _around(text, one.start, one.end)}
    values["hint"] = _foreign(text, one) if edit is not None and not one.sure else ""
    # « 2 h » for « 2 h »: which space it is cannot be seen, and is named.
    spaced = one.code in ("T015", "T019") and _shape(one.sign) == _shape(good)
    about = edit or fix
    span = (about.start, about.end) if about else None
    return Problem("T021" if spaced else one.code, place, values, fix, span)


def _foreign(text: str, one: Finding) -> str:
    """How a word is written that may be of another language, where no machine can know."""
    start, end = one.start, one.end
    while start and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha():
        end += 1
    return _("; a word of another language is {{langue}}`{word} <en>`").format(word=text[start:end])


def _left(one: Finding, place: Place, edit: Splice | None) -> Problem:
    """What is said of what is no words."""
    shown = one.sign if len(one.sign) <= _SHOWN else one.sign[:_SHOWN] + "…"
    values = {"text": shown, "advice": _(_LEFT[one.good])}
    return Problem(one.code, place, values, None, (edit.start, edit.end) if edit else None)


def _shape(words: str) -> str:
    """Words as they look: which spaces stand between them is not seen."""
    return " ".join(words.split())


def _around(body: str, start: int, end: int) -> str:
    """A few words around a finding."""
    before = body[max(0, start - 24) : start].rsplit("\n", 1)[-1]
    after = body[end : end + 24].split("\n", 1)[0]
    return (before + body[start:end] + after).strip()
