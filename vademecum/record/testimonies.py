"""`hearings/*.md` of the genre temoignage: front matter, prose in numbered paragraphs."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from vademecum.model import ConsentState, Paragraph, Place, Testimony
from vademecum.problems import Problem, Splice
from vademecum.record.shared import Block, blocks, consent, review, stem
from vademecum.record.withhold import unwrapped
from vademecum.text.fields import Table
from vademecum.text.frontmatter import Split
from vademecum.vocabulary import TESTIMONY_KEYS

ID_LINE = re.compile(r"\{#(?P<id>p[1-9]\d*)\}[ \t]*")

# Blocks that are no paragraphs of their own: headings, notes, what continues a list.
_OTHER = re.compile(r"#{1,6}\s|\[\^|\s")


def parse(split: Split, path: str, problems: list[Problem]) -> Testimony | None:
    """The testimony of a file; None when its front matter cannot be read."""
    if split.head is None:
        return None
    head = Table(split.head, path, problems, TESTIMONY_KEYS)
    lead, found = paragraphs(unwrapped(split.body), split.body_line, path, problems, split.starts())
    given = consent(head)
    withdrawn = given.state is ConsentState.WITHDRAWN
    if not found and not withdrawn:
        problems.append(Problem("H007", Place(path, split.body_line)))
    authorities = head.texts("collectivites")
    if not authorities and not withdrawn:
        head.report("F008", "collectivites", key="collectivites")
    return Testimony(
        id=stem(path, problems),
        title=head.text("titre", required=True),
        date=head.date("date", required=True) or dt.date.min,
        consent=given,
        review=review(head),
        authorities=authorities,
        body=split.body,
        lead=lead,
        paragraphs=found,
        themes=head.texts("themes"),
        shown=head.text("affiche") or None,
        place=Place(path),
        body_line=split.body_line,
        body_offset=split.offset,
    )


def paragraphs(
    body: str,
    body_line: int,
    path: str,
    problems: list[Problem] | None = None,
    starts: Sequence[int] | None = None,
) -> tuple[str, tuple[Paragraph, ...]]:
    """The lead (what stands before the first id, when there is one) and the paragraphs."""
    found_problems = problems if problems is not None else []
    parts = blocks(body, body_line)
    marked = [ID_LINE.match(part.lines[0]) for part in parts]
    first = next((n for n, one in enumerate(marked) if one), 0)
    number = max((int(one["id"][1:]) for one in marked if one), default=0) + 1
    done: list[Paragraph] = []
    seen: dict[str, int] = {}
    for part, mark in zip(parts[first:], marked[first:], strict=True):
        found_problems += _misplaced(part, path)
        if mark is None and _OTHER.match(part.lines[0]):
            if done:
                done[-1] = _longer(done[-1], part)
            continue
        if mark is None:
            line = f"{{#p{number}}}"
            number += 1
            start = starts[part.first - body_line] if starts is not None else None
            fix = Splice(start, start, line + "\n") if start is not None else None
            found_problems.append(Problem("H008", Place(path, part.first), {"line": line}, fix))
        elif len(part.lines) == 1:
            values = {"line": part.lines[0].strip()}
            found_problems.append(Problem("H005", Place(path, part.first), values))
            continue
        elif mark["id"] in seen:
            values = {"id": mark["id"], "other": str(seen[mark["id"]])}
            found_problems.append(Problem("H004", Place(path, part.first), values))
        else:
            seen[mark["id"]] = part.first
        text = "\n".join(part.lines[1 if mark else 0 :])
        place = Place(path, part.first + (1 if mark else 0))
        done.append(Paragraph(mark["id"] if mark else None, text, place, part.last))
    lead = "\n\n".join("\n".join(part.lines) for part in parts[:first])
    return lead, tuple(done)


def _misplaced(part: Block, path: str) -> list[Problem]:
    """Id lines that stand anywhere but on the first line of a block, or that cannot be read."""
    found: list[Problem] = []
    for row, line in enumerate(part.lines):
        if line.lstrip().startswith("{#") and (row or not ID_LINE.fullmatch(line)):
            code = "H005" if ID_LINE.fullmatch(line) else "H006"
            place = Place(path, part.first + row)
            found.append(Problem(code, place, {"line": line.strip()}))
    return found


def _longer(paragraph: Paragraph, part: Block) -> Paragraph:
    """The paragraph with a block that belongs to it: a list's continuation, a note."""
    indented = part.lines[0].startswith((" ", "\t"))
    text = paragraph.text + ("\n\n" + "\n".join(part.lines) if indented else "")
    last = part.last if indented else paragraph.last_line
    return Paragraph(paragraph.id, text, paragraph.place, last)
