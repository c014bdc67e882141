"""The classes that all of a returned document falls in, and what a kind of thing in it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Class(Enum):
    """What becomes of something."""

    UNCHANGED = "unchanged"  # as it was sent
    PLACED = "placed"  # a change of the person's own words, whose place is sure
    QUESTION = "question"  # only a person can tell; nothing is given or taken by it
    NOT_OURS = "not ours"  # says nothing of the text nor of the choices


@dataclass(frozen=True, slots=True)
class Kind:
    """What something is."""

    cls: Class
    sentence: str  # the editor's line, English; `{words}`, `{where}`, `{who}` stand in it
    asks: str = ""
    # ^ of a question: what the person is asked, French; what stands in it is said by `asking`
    form: bool = False  # it touches the choices: not even a refusal is taken
    ours: bool = False  # its words are the letter's own, as they were sent: their beginning tells
