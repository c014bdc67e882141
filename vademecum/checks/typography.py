"""French typography of the words: spaces, apostrophes, quotes, ordinals (FACTS §5).

Only words are touched: code, addresses, roles' targets, directive lines and ids are masked first.
Every fix is idempotent.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from vademecum.checks.texts import at, texts
from vademecum.french.spaces import NARROW
from vademecum.french.spaces import NBSP as NB
from vademecum.model import Chapter, Hearing, Library, Place, Record, Testimony
from vademecum.problems import Problem, Splice
from vademecum.text.scan import scan
from vademecum.text.spans import starts

_MASK = "\x00"

# No line of prose is longer, and the time the patterns take grows with its square.
_LONG = re.compile(r"^.{12000,}$", re.M)

_PROTECTED = re.compile(
    r"^[ \t]*(?P<fence>`{3,}|~{3,})(?!\{).*?^[ \t]*(?P=fence)[ \t]*$"  # code
    r"|^[> \t]*(?::{3,}|`{3,})[^\n]*$"  # fences of directives
    r"|^[> \t]*:(?!(?:alt|pour|duree):)[\w-]+:[^\n]*$"  # options, but those that are words
    r"|^[> \t]*:(?:alt|pour|duree):"
    r"|^\{#[^\n]*$|^\([\w-]+\)=[^\n]*$|^\*\*[^*\n]+\*\*[ \t]*[—–:-]"  # ids, targets, labels
    r"|^\[(?!\^)[^\]\n]+\]:[ \t]*\S+|\[\^[^\]\n]+\]:?"  # definitions, notes
    r"|\{[\w:+-]+\}(?=`)|<[^<>\n]*>(?=`)|(?<!\})(?P<ticks>`+)[^\n]*?(?P=ticks)"  # roles, code
    r"|\]\([^)\n]*\)|<?\bhttps?://[^\s>)]*>?|\b[\w./-]+\.(?:md|svg|png|fr|org|eu)\b"
    r"|&\#?\w+;|^[ \t|:-]*\|[ \t|:-]+$",  # entities, rules of tables
    re.M | re.S,
)

# Words in which no markup is read: an option, an image's description.
_BARE = re.compile(r"^[> \t]*:[\w-]+:[^\n]*$|!\[[^\]\n]{0,2000}\]", re.M)


@dataclass(frozen=True, slots=True)
class _Rule:
    """What is found, and what stands in its place; group `sign` is what the message names."""

    code: str
    pattern: re.Pattern[str]
    good: str  # a template for the replacement, of the match's groups


_RULES = (
    _Rule("T001", re.compile(r"(?<=\w)(?P<sign>')(?=[\w«“])"), "’"),
    _Rule(
        "T002", re.compile(r"(?<![\w=])\"(?P<sign>[^\"\n\x00]+)\"(?!\w)"), rf"«{NB}\g<sign>{NB}»"
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
    for text in texts(library):
        closed = bytearray()
        for rule, found, good in _found(text.body):
            line = text.body.count("\n", 0, found.start()) + 1
            start = text.body_offset + found.start()
            fix: Splice | None = Splice(start, start + len(found[0]), good)
            if "`" in good and (closed := closed or _closed(text.body))[found.start()]:
                fix = None
            yield _problem(rule, found, good, text.body, at(text, line), fix)
        for words in _head(text):
            # Where they stand in the file is not kept: a person mends them.
            for rule, found, good in _found(words):
                yield _problem(rule, found, good, words, text.place, None)


def _closed(body: str) -> bytearray:
    """By character, whether a role written there would go unread or end the role it stands in.

    In a withheld passage it would publish what follows.
    """
    closed = bytearray(len(body))
    spans = [found.span() for found in _BARE.finditer(body)]
    lines = [(start, start + len(line)) for line, start in starts(body)]
    spans += [role.span or lines[role.line - 1] for role in scan(body).roles]
    for start, end in spans:
        closed[start:end] = b"\1" * (end - start)
    return closed


def _head(text: Chapter | Record) -> Iterator[str]:
    """What is printed of the front matter."""
    yield text.title
    if isinstance(text, Testimony):
        yield text.shown or ""
    elif isinstance(text, Hearing):
        yield text.venue or ""
        yield from (one.shown for one in text.speakers)


def _found(text: str) -> Iterator[tuple[_Rule, re.Match[str], str]]:
    """(rule, match, what should stand there) in words, whatever is no word set aside."""
    masked = _LONG.sub(_hidden, text)
    masked = _PROTECTED.sub(_hidden, masked)
    for rule in _RULES:
        for found in rule.pattern.finditer(masked):
            good = _good(rule, found)
            if good != found[0]:
                yield rule, found, good


def _hidden(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", _MASK, found[0])


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
