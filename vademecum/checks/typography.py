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
from vademecum.model import Chapter, Library, Record
from vademecum.problems import Problem, Splice

NB, NARROW = "\u00a0", "\u202f"
_MASK = "\x00"

_PROTECTED = re.compile(
    r"^[ \t]*(?P<fence>`{3,}|~{3,})(?!\{).*?^[ \t]*(?P=fence)[ \t]*$"  # code
    r"|^[> \t]*(?::{3,}|`{3,}).*$"  # fences of directives
    r"|^[> \t]*:(?!alt:)[\w-]+:.*$|^[> \t]*:alt:"  # options, but the alternative text
    r"|^\{#.*$|^\([\w-]+\)=.*$|^\*\*[^*\n]+\*\*[ \t]*[—–:-]"  # ids, targets, labels
    r"|^\[[^\]\n]+\]:[ \t]*\S+|\[\^[^\]\n]+\]:?"  # definitions, notes
    r"|\{[\w:+-]+\}(?=`)|<[^<>\n]*>(?=`)|(?<!\})(?P<ticks>`+)[^\n]*?(?P=ticks)"  # roles, code
    r"|\]\([^)\n]*\)|<?\bhttps?://[^\s>)]*>?|\b[\w./-]+\.(?:md|svg|png|fr|org|eu)\b"
    r"|&\#?\w+;|^[ \t|:-]*\|[ \t|:-]+$",  # entities, rules of tables
    re.M | re.S,
)


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
    _Rule("T005", re.compile(rf"(?P<sign>«)(?![{NB}{NARROW}]) ?"), rf"\g<sign>{NB}"),
    _Rule("T005", re.compile(rf"(?<![{NB}{NARROW} ]) ?(?P<sign>»)|(?<= )(?P<also>»)"), f"{NB}»"),
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
    _Rule(
        "T010", re.compile(r"(?<![\w’])(?P<sign>E)(?=tats?\b|quip|valu|conom|cole|coles\b)"), "É"
    ),
    _Rule(
        "T010",
        re.compile(r"(?:(?<=\. )|^)(?P<sign>A)(?= (?:la|l’|cet|cette|ce|un|une|son)\b)", re.M),
        "À",
    ),
)


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """What typography asks of every text, with its fix."""
    for text in texts(library):
        yield from _body(text)


def _body(text: Chapter | Record) -> Iterator[Problem]:
    masked = _PROTECTED.sub(lambda found: re.sub(r"[^\n]", _MASK, found[0]), text.body)
    for rule in _RULES:
        for found in rule.pattern.finditer(masked):
            good = _good(rule, found)
            if good == found[0]:
                continue
            line = masked.count("\n", 0, found.start()) + 1
            start = text.body_offset + found.start()
            fix = Splice(start, start + len(found[0]), good)
            values = {
                "sign": found[0].strip() if rule.code != "T004" else found["sign"],
                "good": good,
                "text": _around(text.body, found.start(), found.end()),
            }
            yield Problem(rule.code, at(text, line), values, fix)


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
