"""The body of a testimony cut into paragraphs that can be quoted."""

from __future__ import annotations

from dataclasses import replace

from vademecum.model import Kind
from vademecum.record.cut import Body, Cut
from vademecum.record.grammar import PARAGRAPH_ID, id_line, new_id
from vademecum.text.lines import Run


def paragraphs(body: Body) -> tuple[Cut, ...]:
    """The paragraphs, in order; what is out of place is reported to `body`.

    Each run of words is one, under its id line, but for headings, notes, code, and what continues
    a list. What stands before the first id line, when there is one, is the lead.
    """
    marked = [
        None if body.opaque(run.first) else PARAGRAPH_ID.match(run.lines[0]) for run in body.runs
    ]
    first = next((at for at, one in enumerate(marked) if one), 0)
    taken = {one["id"] for one in marked if one}
    after = ""
    ids: dict[str, int] = {}
    marks: set[int] = set()
    found: list[Cut] = []
    for run, mark in zip(body.runs[first:], marked[first:], strict=True):
        if mark is None and run.lines[0].startswith((" ", "\t")) and not body.opaque(run.first):
            if found:
                found[-1] = replace(found[-1], last=run.last)
            continue
        if mark is None and not _quotable(body, run):
            continue
        if mark is not None and len(run.lines) == 1:
            continue  # reported as an id line that marks nothing
        name = mark["id"] if mark else None
        if mark is None:
            given = new_id("p", body.name, "\n".join(run.lines), after, taken)
            taken.add(given)
            line = id_line(given)
            if body.above(run.first):
                body.marked.add(run.first)  # its own id line is told where it stands
            else:
                body.report("H008", run.first, fix=body.id_fix(run.first, line), line=line)
        elif name in ids:
            other = str(body.place(ids[str(name)]).line)
            body.report("H004", run.first, id=str(name), other=other)
        else:
            ids[str(name)] = run.first
        after = name or given
        if mark is not None and PARAGRAPH_ID.fullmatch(run.lines[0].strip()) is not None:
            marks.add(run.first)
        words = run.first + (1 if mark else 0)
        seal = mark["seal"] if mark else None
        found.append(Cut(name, run.first, words, run.last, seal=seal))
    body.stray(marks, PARAGRAPH_ID)
    return tuple(found)


def _quotable(body: Body, run: Run) -> bool:
    """Whether a run without an id line is words that a witness wrote."""
    pieces = body.pieces(run.first, run.last)
    if body.opaque(run.first) or not pieces:
        return False
    return pieces[0].kind is not Kind.HEADING
