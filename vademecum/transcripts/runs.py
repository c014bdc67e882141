"""Lines of which it is decided who opens them, joined to utterances."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vademecum.model import Utterance
from vademecum.transcripts import called, doubts, labels
from vademecum.transcripts.alone import Line
from vademecum.transcripts.heads import Doubt
from vademecum.transcripts.labels import Opening
from vademecum.transcripts.text import paragraphs
from vademecum.transcripts.times import seconds
from vademecum.transcripts.weighing import Verdict


@dataclass(slots=True)
class _Run:
    """An utterance being built."""

    speaker: str | None
    start: float | None
    end: float | None
    parts: list[list[str]]  # paragraphs, each of lines
    asked: str = ""
    aside: bool = False
    goes_on: bool = False

    def text(self) -> str:
        """The paragraphs as `Utterance.text` has them."""
        return paragraphs([" ".join(part) for part in self.parts])


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided of the lines."""

    verdict: Verdict
    asked: Sequence[str]  # of each line, the label in it that may be one
    headings: frozenset[int]
    others: frozenset[int]  # somebody else begins to speak, nobody knows who
    stamped: bool  # lines open with a time, as a rule
    doubts: Mapping[int, Doubt]  # what no sentence opens with, in lines that nothing else decides
    marked: bool  # that is how many lines open, of a file that surely names nobody


def utterances(
    lines: Sequence[Line],
    times: Sequence[re.Match[str] | None],
    openings: Sequence[Opening | None],
    decided: Decided,
) -> list[Utterance]:
    """What the lines say; `times` has those that are a time and no more. Words before anybody is
    named are asides; where nobody is, each paragraph stands alone."""
    runs = _joined(lines, times, openings, decided)
    if not any(run.speaker or run.asked for run in runs):
        return _unnamed(runs, lines)
    first = next(at for at, run in enumerate(runs) if run.speaker or run.asked)
    said = [
        Utterance(
            run.speaker,
            run.text(),
            run.start,
            run.end,
            aside=run.aside or (at < first and run.start is None),
            asked=run.asked,
            goes_on=run.goes_on,
        )
        for at, run in enumerate(runs)
    ]
    alone = {at for at, run in enumerate(runs) if run.speaker and run.parts[0] == [""]}
    return list(labels.with_silent(called.over(said, alone)))


def _joined(
    lines: Sequence[Line],
    times: Sequence[re.Match[str] | None],
    openings: Sequence[Opening | None],
    reading: Decided,
) -> list[_Run]:
    runs: list[_Run] = []
    pending: re.Match[str] | None = None
    people = doubts.below(reading.asked, reading.doubts)
    named = False  # whether anybody spoke above
    for at, (line, time, found) in enumerate(zip(lines, times, openings, strict=True)):
        if time is not None:
            pending = time
            continue
        start, end = _span(pending)
        if line.start is not None:
            start, end = line.start, None
        # Right below a name that stands alone, a line is what that one says.
        below = bool(runs) and runs[-1].speaker is not None and runs[-1].parts == [[""]]
        may_be = at in reading.doubts or reading.asked[at] != ""
        below = below and not (line.text.endswith(":") and may_be)  # that one said no word
        name, asked = reading.verdict.name(found), "" if below else reading.asked[at]
        if found and (name is not None or asked):
            known = (start, end) if found.start is None else (found.start, found.end)
            said = found.rest if name is not None else found.whole or line.text
            runs.append(_Run(name, *known, [[said]], asked="" if name is not None else asked))
            named = named or bool(name)
        elif at in reading.headings:
            runs.append(_Run(None, start, end, [[line.text]], aside=True))
        elif (
            (doubt := reading.doubts.get(at))
            and not below
            and (reading.marked or at in people or named)
        ):
            if found and found.start is not None:
                start, end = found.start, found.end
            bare = found.rest if found and found.label is None else ""
            said = bare or doubts.behind_time(line.text, found)
            speaker = None if doubt.strong else _speaker(runs)
            runs.append(_Run(speaker, start, end, [[said]], asked=doubt.label))
        elif at in reading.others:
            runs.append(_Run(None, start, end, [[line.text]]))
        elif found and reading.stamped and (words := _behind_time(found, line.text)):
            speaker = _speaker(runs)
            runs.append(_Run(speaker, found.start, found.end, [[words]], goes_on=True))
        elif start is not None:
            runs.append(_Run(_speaker(runs), start, end, [[line.text]], goes_on=True))
        elif not runs:
            runs.append(_Run(None, None, None, [[line.text]]))
        elif runs[-1].parts == [[""]] and line.text.startswith(". "):
            runs[-1].parts.append([line.text[2:]])  # the full stop of the name above
        elif line.follows and runs[-1].parts:
            runs[-1].parts[-1].append(line.text)
        elif runs[-1].aside:
            runs.append(_Run(_speaker(runs), None, None, [[line.text]], goes_on=True))
        else:
            runs[-1].parts.append([line.text])
        pending = None
    return runs


def _behind_time(found: Opening, line: str) -> str:
    """The words behind the time with which a line opens; "" where it opens with none."""
    if found.label is None:
        return found.rest
    before = found.start is not None and found.whole != line and line.endswith(found.whole)
    return found.whole if before else ""


def _speaker(runs: Sequence[_Run]) -> str | None:
    """Who goes on speaking: headings between two paragraphs are nobody's."""
    return next((run.speaker for run in reversed(runs) if not run.aside), None)


def _span(found: re.Match[str] | None) -> tuple[float | None, float | None]:
    if found is None:
        return None, None
    return seconds(found[1]), seconds(found[2]) if found[2] else None


def _unnamed(runs: list[_Run], lines: Sequence[Line]) -> list[Utterance]:
    """Where nobody is named, each paragraph (each line, where none is blank) stands alone."""
    if any(run.start is not None for run in runs):
        return [Utterance(None, text, run.start, run.end) for run in runs if (text := run.text())]
    # Whisper's TXT has a line a segment and no blank line; other texts have paragraphs.
    blank = any(not line.follows for line in lines[1:])
    out: list[list[str]] = []
    for line in lines:
        if out and line.follows and blank:
            out[-1].append(line.text)
        else:
            out.append([line.text])
    return [Utterance(None, " ".join(part)) for part in out]
