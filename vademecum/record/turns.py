"""The body of a hearing cut into turns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from vademecum.model import Kind, Speaker
from vademecum.record.cut import Body, Cut, words
from vademecum.record.grammar import (
    ID_IN_LINE,
    ID_LINE,
    LABEL,
    id_line,
    is_id_line,
    label_at_head,
    new_id,
    plain_label,
)
from vademecum.text.seen import Piece
from vademecum.vocabulary import hint


def turns(body: Body, speakers: Sequence[Speaker]) -> tuple[Cut, ...]:
    """The turns, in order; what is out of place is reported to `body`.

    A turn starts at a paragraph that opens with a declared speaker's bold label, then a dash or a
    colon; an id line may stand right above it, after a blank line. It goes on to the next one, but
    for the headings that stand last in it: those are of who wrote the record.
    """
    opened = list(_Opener(body, speakers).cuts())
    ends = [cut.first - 1 for cut in opened[1:]] + [len(body.lines)]
    pairs = zip(opened, ends, strict=False)  # where nothing opens, one end is left
    cuts = tuple(replace(cut, last=_last(body, cut, end)) for cut, end in pairs)
    _number(body, cuts)
    return cuts


def _last(body: Body, cut: Cut, end: int) -> int:
    """The last line of a turn that ends before another begins."""
    while body.is_blank(end):
        end -= 1
    run = next(iter(body.inside(cut.line + 1, end)[-1:]), None)
    if run is not None and body.is_blank(run.first - 1):
        kinds = {one.kind for one in body.pieces(run.first, run.last)}
        if kinds == {Kind.HEADING}:
            return _last(body, cut, run.first - 1)
    return end


class _Opener:
    """Finds where turns begin."""

    def __init__(self, body: Body, speakers: Sequence[Speaker]) -> None:
        self._body = body
        self._speakers: Mapping[str, Speaker] = {plain_label(one.label): one for one in speakers}
        self._opening: set[int] = set()  # lines whose label opens a turn
        self._marks: set[int] = set()  # id lines that mark a turn, or are reported otherwise

    def cuts(self) -> Iterator[Cut]:
        """The turns, their last lines not known yet."""
        for piece in self._body.seen.pieces:
            if piece.kind in (Kind.PROSE, Kind.HEADING) and not self._body.opaque(piece.line):
                cut = self._opened(piece)
                if cut is not None:
                    yield cut
        self._body.stray(self._marks, ID_LINE)
        self._astray()

    def _opened(self, piece: Piece) -> Cut | None:
        lines, first = self._body.lines, piece.line
        mark = ID_LINE.fullmatch(lines[first].strip())
        line = first + 1 if mark else first
        source = lines[line] if line <= piece.last_line else ""
        margin = len(source) - len(source.lstrip(" "))
        label = LABEL.match(source, margin)
        if label is not None and not mark and self._misplaced(label, source, line):
            return None
        speaker = self._speaker(label, line) if label else None
        if label is None or speaker is None:
            if mark and label is not None and (label["sign"] or label["in"]):
                self._marks.add(first)  # the label is what is wrong
            return None
        if mark and self._body.is_blank(first - 1):
            self._marks.add(first)
        self._opening.add(line)
        if not mark and self._body.above(line):
            self._body.marked.add(line)
        return Cut(
            id=mark["id"] if mark else None,
            first=first,
            line=line,
            last=line,
            skip=label.end(),
            speaker=speaker.key,
            time=mark["time"] if mark else None,
            seal=mark["seal"] if mark else None,
            label=speaker.label,
        )

    def _misplaced(self, label: re.Match[str], source: str, line: int) -> bool:
        """Report the id of a turn that stands behind its label: it has a line of its own above."""
        found = ID_IN_LINE.search(source, label.end())
        if found is None or plain_label(label["label"]) not in self._speakers:
            return False
        self._opening.add(line)
        self._body.report("H005", line, line=found[0], why="")
        return True

    def _astray(self) -> None:
        """Report labels of declared speakers that open no turn: their words would be another's."""
        pattern = label_at_head(self._speakers) if self._speakers else None
        for number in range(1, len(self._body.lines) + 1) if pattern else ():
            found = pattern.match(self._body.lines[number]) if pattern else None
            known = number in self._opening or self._body.opaque(number)
            marked = number > 1 and is_id_line(self._body.lines[number - 1])  # said already
            if found and not known and not marked:
                self._body.report("H012", number, label=found["label"])

    def _speaker(self, label: re.Match[str], line: int) -> Speaker | None:
        """The speaker a bold label names; a bold word without a sign after it names nobody."""
        if not (label["sign"] or label["in"]):
            return None
        speaker = self._speakers.get(plain_label(label["label"]))
        if speaker is None:
            near = hint(label["label"], self._speakers) if self._speakers else ""
            self._body.report("H002", line, label=label["label"].strip(), hint=near)
        return speaker


def _number(body: Body, cuts: Sequence[Cut]) -> None:
    """Report turns without an id, with the one the fix gives, and ids that stand twice."""
    lines = (body.lines[number].strip() for number in range(1, len(body.lines) + 1))
    taken = {found["id"] for found in map(ID_LINE.match, lines) if found}
    ids: dict[str, int] = {}
    after = ""
    for cut in cuts:
        name = cut.id
        if name is None:
            said = words(body.lines, cut.line, cut.last, cut.skip, body.blank)
            name = new_id("t", body.name, f"{cut.label} {said}", after, taken)
            taken.add(name)
            mark = id_line(name)
            if cut.line not in body.marked:  # its own is told where it stands
                body.report("H003", cut.line, fix=body.id_fix(cut.line, mark), line=mark)
        elif name in ids:
            body.report("H004", cut.first, id=name, other=str(body.place(ids[name]).line))
        ids.setdefault(name, cut.first)
        after = name
