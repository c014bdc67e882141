"""What Sphinx, MyST and docutils say of the staged text, as problems of ours: their sentences are
English, and speak of what nobody wrote.

One row a sentence we know; of any other is said which words cannot be made, and no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from vademecum.language import N_
from vademecum.language import said as _
from vademecum.model import Place
from vademecum.problems import Problem, in_order

_HEAD = re.compile(
    r"(?:(?P<path>[^:\n]+\.\w+)(?::(?P<line>\d+))?: )?(?P<level>[A-Z]+): (?P<said>.*)"
)
_QUOTED = re.compile(r'"([^"]+)"')
_KIND = re.compile(r" \[(?P<kind>[a-z_]+(?:\.\w+)?)\]$")
_ELSEWHERE = ("myst.xref", "ref.")  # of these the cause may be in another text
_BOOK = "vademecum.toml"  # where something is in no text
_SHOWN = 60  # characters of the text


@dataclass(frozen=True, slots=True)
class Sentence:
    """A row: how theirs is known, and what to say; what its groups hold may stand in ours."""

    pattern: re.Pattern[str]
    ours: str
    here: bool = False  # whether the cause is in this text, whatever kind theirs is


def _row(pattern: str, ours: str, *, here: bool = False) -> Sentence:
    return Sentence(re.compile(pattern), ours, here)


SENTENCES = (
    _row(
        r"Invalid option value for '(?P<option>[\w-]+)': (?P<value>.*?): .*from (?P<known>.*)",
        N_("“{value}” is no value for {option}, which takes {known}"),
    ),
    _row(
        r"Invalid option value for '(?P<option>[\w-]+)': (?P<value>.*?): ",
        N_("“{value}” is no value for {option}"),
    ),
    _row(
        r"Duplicate reference definition: (?P<name>.+)",
        N_("the address of [{name}] stands twice: keep one of the two"),
    ),
    _row(r"Figure caption must be a paragraph", N_("a caption is one paragraph, no list")),
    _row(
        r"invalid (?P<kind>\w+) index entry '(?P<name>.*)'",
        N_("“{name}” is alone: an entry “{kind}” has two parts, with a semicolon between"),
    ),
    _row(
        r"Directive '(?P<name>[^']+)': .*argument\(s\)",
        N_("too much, or too little, stands after {{{name}}}"),
    ),
    _row(
        r"Pygments lexer name '(?P<name>.*)' is not known",
        N_("no language of code is called “{name}”: write ```text"),
    ),
    _row(
        r"Lexing literal_block .* as \"(?P<name>[^\"]*)\" resulted in an error",
        N_("this code cannot be read as “{name}”: write ```text"),
    ),
    _row(
        r"A title or caption not found: '(?P<name>.*?)'",
        N_("“{name}” bears no title: write {{ref}}`words <{name}>`"),
        here=True,
    ),
    _row(
        r"(?:cross-reference target not found|undefined label|unknown document): '(?P<name>.*?)'",
        N_("“{name}” leads to nothing in the book"),
    ),
    _row(r"term not in glossary: '(?P<name>.*?)'", N_("no glossary explains “{name}”")),
    _row(
        r"(?:No footnote definition found for label|Unknown target name): \W?(?P<name>[^'\"]+)",
        N_("no note “{name}” is written in this text"),
    ),
    _row(
        r"(?:Footnote \[(?P<name>[^\]]+)\] is not referenced|Duplicate footnote)",
        N_("a note is called by nothing, or stands twice"),
    ),
    _row(
        r"duplicate (?:label|term description of|citation) (?P<name>[^,]+)",
        N_("“{name}” stands twice: keep one of the two"),
    ),
    _row(r"Content block expected", N_("this box is empty: write its text, or take it out")),
    _row(r"image file not readable: (?P<name>.+)", N_("the image {name} cannot be read")),
    _row(
        r"header level increase; H(?P<above>\d) to H(?P<level>\d)",
        N_("the levels of headings jump here, from {above} to {level}"),
    ),
    _row(r"headings start at H\d", N_("the levels of headings jump here")),
)


def told(lines: Sequence[str], tree: Path) -> list[Problem]:
    """The problems in what Sphinx wrote; `tree` is the staged text it wrote of."""
    return list(in_order(_problem(*one, tree) for one in _gathered(lines)))


def may_follow(one: Problem) -> bool:
    """Whether what a text lacks may stand in another, that cannot be shown now."""
    return one.code == "R003" and one.values["kind"].startswith(_ELSEWHERE)


def _gathered(lines: Sequence[str]) -> Iterator[tuple[re.Match[str], str]]:
    """Each head with all that is said; a sentence may take several lines."""
    heads = [(at, found) for at, line in enumerate(lines) if (found := _HEAD.fullmatch(line))]
    ends = [*(at for at, _head in heads[1:]), len(lines)]
    for (at, head), end in zip(heads, ends, strict=False):
        yield head, " ".join([head["said"], *lines[at + 1 : end]])


def _problem(head: re.Match[str], said: str, tree: Path) -> Problem:
    kind = _KIND.search(said)
    said = _KIND.sub("", said)
    line = int(head["line"] or 1)
    path = head["path"] or _BOOK
    values = {
        "text": _line(tree / path, line),
        "kind": kind["kind"] if kind else "",
    }
    for row in SENTENCES:
        if found := row.pattern.search(said):
            groups = {name: value or "" for name, value in found.groupdict().items()}
            if listed := _QUOTED.findall(groups.get("known", "")):
                groups["known"] = ", ".join(listed)
            why = _(row.ours).format(**groups)
            values = {**values, "why": why, "name": groups.get("name", "")} | (
                {"kind": ""} if row.here else {}
            )
            return Problem("R003", Place(path, line), values)
    return Problem("R004", Place(path, line), values)


def _line(file: Path, number: int) -> str:
    """What stands on a line of a staged page."""
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except OSError:
        return ""
    text = lines[number - 1].strip() if number <= len(lines) else ""
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
