"""`chapters/**/*.md`: front matter and prose."""

from __future__ import annotations

from vademecum.model import Audience, Chapter, ChapterState, Place
from vademecum.problems import Problem
from vademecum.record.shared import stem
from vademecum.text.fields import Table
from vademecum.text.frontmatter import Split
from vademecum.vocabulary import AUDIENCES, CHAPTER_KEYS, CHAPTER_STATES


def parse(split: Split, path: str, problems: list[Problem]) -> Chapter | None:
    """The chapter of a file; None when its front matter cannot be read."""
    if split.head is None:
        return None
    head = Table(split.head, path, problems, CHAPTER_KEYS)
    return Chapter(
        id=stem(path, problems),
        title=head.text("titre", required=True),
        state=head.choice("etat", CHAPTER_STATES, ChapterState.DRAFT, required=True),
        reach=head.choice("diffusion", AUDIENCES, Audience.WORKING, required=True),
        body=split.body,
        themes=head.texts("themes"),
        leads=head.texts("pilotes"),
        place=Place(path),
        body_line=split.body_line,
        body_offset=split.offset,
    )
