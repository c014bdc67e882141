"""French typography of the words: spaces, apostrophes, quotes, ordinals (FACTS §5).

Only prose is touched, as the passages tell it, and what is printed of the front matter. Every fix
is idempotent.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from vademecum.french.spaces import NARROW
from vademecum.french.spaces import NBSP as NB
from vademecum.model import Chapter, Kind, Library, Place, Record, Written
from vademecum.problems import Problem, Splice
from vademecum.record.keys import printed
from vademecum.record.passages import passages
from vademecum.text.frontmatter import scalar
from vademecum.text.lines import Lines
from vademecum.text.prose import line_alone, no_markup, words_alone
from vademecum.text.splices import applied


@dataclass(frozen=True, slots=True)
class _Rule:
    """What is found, and what stands in its place; group `sign` is what the message names."""

    code: str
    pattern: re.Pattern[str]
    good: str  # a template for the replacement, of the match's groups


_RULES = (
    _Rule("T001", re.compile(r"(?<=\w)(?P<sign>')(?=[\w«“])"), "’"),
    _Rule(
        "T002",
        re.compile(r"(?<![\w=])\"(?P<sign>[^\"\n\x00\x1f]+)\"(?!\w)"),
        rf"«{NB}\g<sign>{NB}»",
    ),
    _Rule(
        "T003",
        re.compile(rf"(?<=[\w»)\]%’”*])(?P<space>[ {NB}]?)(?P<sign>[;!?])(?![\w;!?\x00])"),
        rf"{NARROW}\g<sign>",
    ),
    _Rule("T004", re.compile(r"(?<=[\w»)\]’”*]) ?(?P<sign>:)(?=\s|$)", re.M), rf"{NB}\g<sign>"),
    _Rule("T004", re.compile(r"(?<=\d) ?(?P<sign>%)"), rf"{NB}\g<sign>"),
    _Rule("T005", re.compile(rf"(?P<sign>«)(?![{NB}{NARROW}]) *"), rf"\g<sign>{NB}"),
    _Rule("T005", re.compile(rf"(?<![{NB}{NARROW} ]) *(?P<sign>»)"), f"{NB}»"),
    _Rule("T006", re.compile(r"(?P<sign>\.\.\.)"), "…"),
    _Rule(
        "T007",
        re.compile(r"\b(?P<sign>n°|art\.|M\.|MM\.|Mme|Mmes|p\.|Dr)(?: |(?=\d))(?=[\dA-ZÀ-Ý])"),
        rf"\g<sign>{NB}",
    ),
    _Rule(
        "T008",
        re.compile(rf"(?<![\d,.{NARROW}])(?P<sign>\d{{1,3}}(?:[ {NB}.]\d{{3}})+)(?![\d,])"),
        "",
    ),
    _Rule("T009", re.compile(r"\b(?P<sign>[2-9]|\d\d+)[iè]?[eè]me\b"), "{sup}"),
    _Rule("T010", re.compile(r"(?<!\w)(?P<sign>E)(?=tats?\b|quip|valu|conom|cole|coles\b)"), "É"),
    _Rule(
        "T010",
        re.compile(r"(?:(?<=\. )|^)(?P<sign>A)(?= (?:la|l’|cet|cette|ce|un|une|son)\b)", re.M),
        "À",
    ),
)


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """What typography asks of every text, with its fix."""
    for text in library.texts:
        yield from _body(text)
        for _path, written in printed(text):
            yield from _value(text, written)


def _body(text: Chapter | Record) -> Iterator[Problem]:
    offset = text.body_offset
    found = [one for one in passages(text) if one.kind is not Kind.OPAQUE]
    blocks, prose = (
        [(start - offset, end - offset) for spans in several for start, end in spans]
        for several in ([one.spans for one in found], [one.prose for one in found])
    )
    lines, bare = Lines(text.body), no_markup(text.body)
    for rule, match, good in _found(words_alone(text.body, blocks, prose)):
        fix: Splice | None = Splice(offset + match.start(), offset + match.end(), good)
        if "`" in good and any(start <= match.start() < end for start, end in bare):
            fix = None  # a role inside a role would end it, and publish what it withholds
        place = text.at(lines.at(match.start()))
        yield _problem(rule, match, good, text.body, place, fix)
    for passage in found:
        if not passage.spans:  # where its words stand cannot be told for certain: a person mends
            place = Place(text.place.path, passage.line)
            for rule, match, good in _found(line_alone(passage.words)):
                yield _problem(rule, match, good, passage.words, place, None)


def _value(text: Chapter | Record, written: Written) -> Iterator[Problem]:
    """What typography asks of a value of the front matter, where no markup is read."""
    found = [
        (rule, match, match["sign"] + "e" if rule.code == "T009" else good)
        for rule, match, good in _found(line_alone(written.text))
    ]
    edits = [Splice(match.start(), match.end(), good) for _rule, match, good in found]
    whole = Splice(*written.span, scalar(applied(written.text, edits)))
    for (rule, match, good), edit in zip(found, edits, strict=True):
        at = written.bare
        fix = Splice(at + edit.start, at + edit.end, good) if at is not None else whole
        place = Place(text.place.path, written.line)
        yield _problem(rule, match, good, written.text, place, fix)


def _found(masked: str) -> Iterator[tuple[_Rule, re.Match[str], str]]:
    """(rule, match, what should stand there) in words, whatever is no word set aside."""
    for rule in _RULES:
        for found in rule.pattern.finditer(masked):
            good = _good(rule, found)
            if good != found[0]:
                yield rule, found, good


def _problem(
    rule: _Rule, found: re.Match[str], good: str, text: str, place: Place, fix: Splice | None
) -> Problem:
    values = {
        "sign": found[0].strip() if rule.code != "T004" else found["sign"],
        "good": good,
        "text": _around(text, found.start(), found.end()),
    }
    return Problem(rule.code, place, values, fix)


def _good(rule: _Rule, found: re.Match[str]) -> str:
    if rule.code == "T008":
        return re.sub(rf"[ {NB}.]", NARROW, found["sign"])
    if rule.code == "T009":
        return f"{found['sign']}{{sup}}`e`"
    return found.expand(rule.good)


def _around(body: str, start: int, end: int) -> str:
    """A few words around a finding."""
    before = body[max(0, start - 24) : start].rsplit("\n", 1)[-1]
    after = body[end : end + 24].split("\n", 1)[0]
    return (before + body[start:end] + after).strip()
