"""Lines of a text (plain, Word, OpenDocument, oTranscribe) to utterances by who speaks.

The readers of those formats only say what a line is; here it is decided which lines open a turn,
which carry a time, and what stands before anybody speaks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from vademecum.model import Utterance
from vademecum.transcripts import (
    deciding,
    inside,
    labels,
    layouts,
    messages,
    midline,
    noted,
    persons,
    runs,
    shapes,
    stamps,
    tabs,
    things,
    titles,
    wrapped,
)
from vademecum.transcripts.alone import Line
from vademecum.transcripts.furniture import is_furniture
from vademecum.transcripts.labels import Opening
from vademecum.transcripts.text import clean
from vademecum.transcripts.times import ONLY_TIME, TIME

_BEGINS = re.compile(rf"[\[(]?\s*{TIME}")
_GAP = re.compile(r"\s*(\S[^\t\n]{0,80}?)(?:\t| {2,})\s*\S")
# Other signs that people type for a dash; not before figures: `5 − 3`, `J − 30`.
_DASH = re.compile(r"(?<=[^\d\s]\s)[−―](?=\s(?!\d)|$)|(?<=[^\d\s])(?<=\.)[−―](?=\s)")
# `Mme Petit (PS) — Rapporteur-trice`, with the words below.
_FUNCTION = re.compile(
    rf"(?:\d(?:er|[eè]?re|e) )?(?i:{shapes.TAIL}|syndi|municip|motionn|postul|interpell|greffi)"
    r"[\w·'’-]*(?: [\w·'’-]+){0,12}(?: ?\([^()]{1,60}\))?\.?"
)
_NAME_LINE = re.compile(r"[^\W\d_][^.:?!;\n]{0,59}")


def utterances(lines: Sequence[Line]) -> list[Utterance]:
    """What the lines say, in order, words before the first speaker marked as an aside."""
    order = stamps.days(clean(line.text) for line in lines)
    kept = wrapped.labels_whole(_with_words(lines))
    flat = _apart(_usual(kept))
    dated = stamps.dated([line.text for line in kept])
    return stamps.in_parts(messages.said(flat, dated) or _said(flat), order)


def _said(flat: Sequence[Line]) -> list[Utterance]:
    times = [ONLY_TIME.fullmatch(line.text) for line in flat]
    silent = [times[at] or is_furniture(line.text) for at, line in enumerate(flat)]
    openings = [
        None if one else layouts.unknown(_opening(flat, times, at)) for at, one in enumerate(silent)
    ]
    openings = tabs.own(flat, titles.without(flat, noted.bracketed(openings)))
    decided, reading = deciding.decided(flat, times, openings)
    way = midline.are_bracketed(line.text for line in flat)
    named = (one for one in decided if one and reading.verdict.name(one) is not None)
    said = runs.utterances(flat, times, decided, reading)
    return inside.apart(said, bracketed=way, signs={one.mark for one in named})


def _with_words(lines: Sequence[Line]) -> list[Line]:
    """The lines that have words, on one line each."""
    kept: list[Line] = []
    for line in lines:
        text = _dashes(clean(line.text))
        gaps = line.head or line.gap or line.tab or "\t" in line.text or "  " in line.text
        if text and (gaps or text != line.text):
            gap, tab = _gap(line.text), _tab(line.text)
            kept.append(replace(line, text=text, head=_head(line), gap=gap, tab=tab))
        elif text:
            kept.append(line)
    return kept


def _usual(lines: Sequence[Line]) -> list[Line]:
    """The lines, their times as most tools write them."""
    given = [line.text for line in lines]
    unsaid = stamps.unsaid(given)
    kept = [replace(line, unsaid=True) if at in unsaid else line for at, line in enumerate(lines)]
    texts = stamps.usual(given)
    return [
        line if line.text == text else replace(line, text=text, head=at, gap=0, tab=False)
        for line, text in zip(kept, texts, strict=True)
        for at in [_kept_head(line, text)]
    ]


def _kept_head(line: Line, text: str) -> int:
    """How much of a line stands apart once its time is written otherwise: what stands before it."""
    if line.head >= len(line.text):
        return len(text) if text[:1] == line.text[:1] else 0
    return line.head if text.startswith(line.text[: line.head]) else 0


def _apart(lines: list[Line]) -> list[Line]:
    """The lines; what a tool wrote of itself is a paragraph of its own, for `heard` to find."""
    nobody = [is_furniture(line.text) for line in lines]
    return [
        replace(line, follows=False) if nobody[at] or (at and nobody[at - 1]) else line
        for at, line in enumerate(lines)
    ]


def _dashes(text: str) -> str:
    """The line, the other signs that people type for a dash as dashes."""
    return _DASH.sub("–", text) if "−" in text or "―" in text else text


def _head(line: Line) -> int:
    return len(clean(line.text[: line.head])) if line.head else 0


def _gap(text: str) -> int:
    """Where a tabulation or spaces in a row stand in the words of a line, near its beginning."""
    found = _GAP.match(text) if "\t" in text or "  " in text else None
    return len(clean(found[1])) if found else 0


def _tab(text: str) -> bool:
    """Whether the first of these is a tabulation."""
    found = _GAP.match(text) if "\t" in text else None
    return found is not None and text[found.end(1)] == "\t"


def _opening(
    lines: Sequence[Line], times: Sequence[re.Match[str] | None], at: int
) -> Opening | None:
    """How a line may open a turn, seen with the one above: a name may stand alone under a time."""
    line = lines[at]
    found = _dashed(labels.opening(line.text, line.head), lines[at + 1 : at + 2])
    if found is not None and line.sure:
        return replace(found, mark="\n")
    if line.tab and found and tabs.spans(line.text, line.gap, found.label or ""):
        found = None
    if found is not None and found.label is not None:
        return found
    # `00:00:03 Intervenant 1`, or a name under a line of times: words must follow below.
    if at + 1 >= len(lines) or times[at + 1] is not None or _BEGINS.match(lines[at + 1].text):
        return found
    stamp = found is not None and found.start is not None
    name = found.rest if found is not None and stamp else line.text
    shaped = _NAME_LINE.fullmatch(name) or shapes.is_strong(name) or things.is_numbered(name)
    if (stamp or (at and times[at - 1])) and shaped and shapes.can_be(name):
        start, end = (found.start, found.end) if found is not None else (None, None)
        return Opening(name, "", start, end, timed=True)
    return found


def _dashed(found: Opening | None, below: Sequence[Line]) -> Opening | None:
    """The opening; where a dash ends the line, or a function does behind it, what is said stands
    below: `M. Petit –`, but not above `qui le sait – viendra`."""
    if found is None or found.label is None or found.mark != "—":
        return found
    if not found.rest:
        small = not below or below[0].text[:1].islower()
        return None if small else found
    after = labels.opening(below[0].text, below[0].head) if below else None
    if not below or (after and after.label) or not _is_function(found.rest, below[0].text):
        return found
    return replace(found, label=f"{found.label}, {found.rest.removesuffix('.')}", rest="")


def _is_function(words: str, below: str) -> bool:
    """Whether the words behind a name's dash say what that one is, a sentence below them; not
    `Président je refuse`."""
    clause = persons.speaks(words) or shapes.has_clause(words)
    return _FUNCTION.fullmatch(words) is not None and not clause and not below[:1].islower()
