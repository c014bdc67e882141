"""`hearings/*.md` of the genre audition: front matter, a lead, turns."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vademecum.model import Attribution, ConsentState, Hearing, Place, RecordKind, Speaker, Turn
from vademecum.problems import Problem, Splice
from vademecum.record.shared import Block, blocks, consent, review, stem
from vademecum.record.withhold import unwrapped
from vademecum.text.fields import Table
from vademecum.text.frontmatter import Split
from vademecum.vocabulary import (
    ATTRIBUTIONS,
    HEARING_KEYS,
    RECORD_KINDS,
    SOURCE_KEYS,
    SPEAKER_KEYS,
    hint,
)

# `{#t7}` or `{#t7 temps=00:01:30}` alone on the line above a turn.
ID_LINE = re.compile(
    r"\{#(?P<id>[tp][1-9]\d*)(?:[ \t]+temps=(?P<time>\d+:[0-5]\d:[0-5]\d))?\}[ \t]*"
)
LABEL = re.compile(
    r"\*\*(?P<label>[^*\n]+?)[ \t\u00a0\u202f]*(?P<in>:)?\*\*[ \t\u00a0\u202f]*(?P<sign>[—–:-])?"
    r"[ \t\u00a0\u202f]*"
)


@dataclass(frozen=True, slots=True)
class Turns:
    """The body of a hearing, cut up."""

    lead: str
    turns: tuple[Turn, ...]


def parse(split: Split, path: str, problems: list[Problem]) -> Hearing | None:
    """The hearing of a file; None when its front matter cannot be read."""
    if split.head is None:
        return None
    head = Table(split.head, path, problems, HEARING_KEYS)
    given = consent(head)
    # Of a withdrawn hearing nothing is left to read: no turn, no name.
    withdrawn = given.state is ConsentState.WITHDRAWN
    speakers = _speakers(head, required=not withdrawn)
    cutter = Cutter(speakers, path, problems, split.starts())
    cut = cutter.cut(unwrapped(split.body), split.body_line)
    if not cut.turns and not withdrawn:
        problems.append(Problem("H001", Place(path, split.body_line)))
    source = head.table("source", SOURCE_KEYS)
    noted = {key: source.text(key) for key in SOURCE_KEYS if source.text(key)}
    return Hearing(
        id=stem(path, problems),
        title=head.text("titre", required=True),
        date=head.date("date", required=True) or dt.date.min,
        kind=head.choice("compte-rendu", RECORD_KINDS, RecordKind.VERBATIM, required=True),
        consent=given,
        review=review(head),
        speakers=speakers,
        body=split.body,
        lead=cut.lead,
        turns=cut.turns,
        venue=head.text("lieu") or None,
        themes=head.texts("themes"),
        authorities=head.texts("collectivites"),
        source=noted or None,
        place=Place(path),
        body_line=split.body_line,
        body_offset=split.offset,
    )


def turns(body: str, body_line: int, speakers: Sequence[Speaker], path: str) -> Turns:
    """Cut a body that has been parsed before, after words were withheld from it."""
    return Cutter(speakers, path, [], None).cut(body, body_line)


def _speakers(head: Table, required: bool) -> tuple[Speaker, ...]:
    found: list[Speaker] = []
    for key, table in head.tables("intervenants", SPEAKER_KEYS):
        label = table.text("dans-le-texte", required=True)
        if label in (one.label for one in found):
            table.report("H010", "dans-le-texte", label=label)
        attribution = table.choice("attribution", ATTRIBUTIONS, Attribution.ROLE, required=True)
        shown = table.text("affiche", required=attribution is not Attribution.ANONYMOUS)
        person = table.text("personne") or None
        found.append(Speaker(key, label, shown, attribution, person))
    if not found and required:
        head.report("F008", None, key="intervenants")
    return tuple(found)


class Cutter:
    """Cuts a body, without withholding fences, into turns; reports what is out of place.

    A turn starts at a paragraph that opens with a declared speaker's bold label, then a dash or a
    colon; an id line may stand right above it, after a blank line.
    """

    def __init__(
        self,
        speakers: Sequence[Speaker],
        path: str,
        problems: list[Problem],
        starts: Sequence[int] | None,
    ) -> None:
        """`starts`: where each line of the body starts in the file, for fixes."""
        self._speakers: Mapping[str, Speaker] = {one.label: one for one in speakers}
        self._path, self._problems, self._starts = path, problems, starts
        self._ids: dict[str, int] = {}
        self._next = 1

    def cut(self, body: str, body_line: int) -> Turns:
        """The lead and the turns of the body."""
        parts = blocks(body, body_line)
        taken = [int(found["id"][1:]) for part in parts if (found := ID_LINE.match(part.lines[0]))]
        self._next = max(taken, default=0) + 1
        lead: list[str] = []
        done: list[Turn] = []
        texts: list[list[str]] = []
        for part in parts:
            turn = self._turn(part, part.first - body_line, texts)
            if turn is not None:
                done.append(turn)
            elif done:
                texts[-1].append("\n".join(part.lines))
                done[-1] = _longer(done[-1], part)
            else:
                lead.append("\n".join(part.lines))
        full = tuple(_with(turn, "\n\n".join(text)) for turn, text in zip(done, texts, strict=True))
        for turn in full:
            if not turn.text.strip():
                self._report("H009", turn.place.line)
        return Turns("\n\n".join(lead), full)

    def _turn(self, part: Block, row: int, texts: list[list[str]]) -> Turn | None:
        lines = part.lines
        marked = ID_LINE.fullmatch(lines[0])
        number = part.first + (1 if marked else 0)
        self._stray_ids(part, marked is not None)
        first = lines[1] if marked and len(lines) > 1 else lines[0]
        label = LABEL.match(first) if not (marked and len(lines) == 1) else None
        speaker = self._speaker(label, number) if label else None
        if label is None or speaker is None:
            named = label is not None and (label["sign"] or label["in"])
            if marked and not named:
                self._report("H005", part.first, line=lines[0].strip())
            return None
        turn_id = marked["id"] if marked else None
        if turn_id is None:
            self._propose(number, row)
        elif turn_id in self._ids:
            self._report("H004", part.first, id=turn_id, other=str(self._ids[turn_id]))
        else:
            self._ids[turn_id] = part.first
        rest = [first[label.end() :], *lines[2 if marked else 1 :]]
        texts.append(["\n".join(rest)])
        time = marked["time"] if marked else None
        return Turn(turn_id, speaker.key, "", time, Place(self._path, number), part.last)

    def _speaker(self, label: re.Match[str], number: int) -> Speaker | None:
        """The speaker a bold label names; a bold word without a sign after it names nobody."""
        if not (label["sign"] or label["in"]):
            return None
        speaker = self._speakers.get(label["label"].strip())
        if speaker is None:
            near = hint(label["label"], self._speakers) if self._speakers else ""
            self._report("H002", number, label=label["label"].strip(), hint=near)
        return speaker

    def _stray_ids(self, part: Block, marked: bool) -> None:
        for number, line in enumerate(
            part.lines[1:] if marked else part.lines, part.first + marked
        ):
            if line.lstrip().startswith("{#"):
                code = "H005" if ID_LINE.fullmatch(line) else "H006"
                self._report(code, number, line=line.strip())

    def _propose(self, number: int, row: int) -> None:
        """A turn without an id: say which one the fix gives it."""
        line = f"{{#t{self._next}}}"
        self._next += 1
        start = self._starts[row] if self._starts is not None else None
        fix = Splice(start, start, line + "\n") if start is not None else None
        self._problems.append(Problem("H003", Place(self._path, number), {"line": line}, fix))

    def _report(self, code: str, line: int, /, **values: str) -> None:
        self._problems.append(Problem(code, Place(self._path, line), values))


def _longer(turn: Turn, part: Block) -> Turn:
    return Turn(turn.id, turn.speaker, turn.text, turn.time, turn.place, part.last)


def _with(turn: Turn, text: str) -> Turn:
    return Turn(turn.id, turn.speaker, text, turn.time, turn.place, turn.last_line)
