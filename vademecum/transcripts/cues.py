"""The shape WebVTT and SRT share: blocks of lines, each opened by a line of times.

The reading is lenient the way players are, and stricter in one point: words that stand where none
should (after a blank line inside a cue, before the first time) are kept with the cue they follow,
or named in what was left out; none goes in silence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from vademecum.language import _, ngettext
from vademecum.transcripts.times import TIME, seconds

# Some write the first minute as seconds alone: `0.000 --> 3.480`.
_WHEN = rf"(?:{TIME}|\d{{1,6}}[.,]\d{{1,6}})"
TIMING = re.compile(rf"^\s*({_WHEN})\s*-{{1,2}}>\s*({_WHEN})(?:\s.*)?$")
_BROKEN_TIMING = re.compile(r"^\s*\d[\d:.,]*\s*--?>|-->\s*\d[\d:.,]*\s*$")


@dataclass(slots=True)
class Cue:
    """One block: its times, its lines, and the number of its timing line."""

    start: float | None
    end: float | None
    line: int  # from 1
    lines: list[str] = field(default_factory=list)


def blocks(lines: list[str], first: int = 0) -> tuple[list[Cue], list[str]]:
    """The cues of `lines` from index `first` on, and one sentence for each thing left out."""
    cues: list[Cue] = []
    left: list[str] = []
    pending: list[tuple[int, str]] = []  # lines since the last blank, not yet given to a cue
    inside = False  # below a timing line, before a blank
    for number, line in enumerate(lines[first:], first + 1):
        if "->" in line and (TIMING.match(line) or _BROKEN_TIMING.search(line)):
            if inside and _is_number(cues[-1].lines[-1:], len(cues)):
                cues[-1].lines.pop()  # the next cue's number, without a blank line before it
            # The line right above a time is the cue's id, whatever it says.
            _keep(pending[:-1], cues, left)
            pending = []
            cues.append(_cue(TIMING.match(line), number))
            inside = True
        elif not line.strip():
            inside = False
            _keep(pending, cues, left)
            pending = []
        elif inside:
            cues[-1].lines.append(line)
        else:
            pending.append((number, line))
    _keep(pending, cues, left)
    if broken := [cue.line for cue in cues if cue.start is None]:
        said = ngettext(
            "line {line}: times that cannot be read",
            "{count} lines: times that cannot be read, first line {line}",
            len(broken),
        )
        left.append(said.format(count=len(broken), line=broken[0]))
    if empty := [cue.line for cue in cues if not cue.lines]:
        said = ngettext(
            "line {line}: a cue without words",
            "{count} lines: cues without words, first line {line}",
            len(empty),
        )
        left.append(said.format(count=len(empty), line=empty[0]))
    return cues, left


def _is_number(lines: list[str], seen: int) -> bool:
    """Whether the line is the number of the cue after `seen` cues, counted from 0 or from 1."""
    return bool(lines) and lines[0].strip() in {str(seen), str(seen + 1)}


def _cue(found: re.Match[str] | None, number: int) -> Cue:
    if found is None:
        return Cue(None, None, number)
    return Cue(seconds(found[1]), seconds(found[2]), number)


def _keep(pending: list[tuple[int, str]], cues: list[Cue], left: list[str]) -> None:
    """Give stray lines to the cue they follow; before any cue, say they are left out."""
    for number, line in pending:
        if _is_number([line], len(cues)):
            continue
        if cues:
            cues[-1].lines.append(line)
        else:
            left.append(
                _("line {line}: words before the first time: {text}").format(
                    line=number, text=line.strip()[:60]
                )
            )
