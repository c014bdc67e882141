"""What a machine or a stenographer made of a recording."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

UNKNOWN = "Inconnu"  # the label, in a hearing, of who speaks and nobody knows who


@dataclass(frozen=True, slots=True)
class Utterance:
    """A run of words by one speaker, as the transcript file gives it.

    Without a speaker and not `aside`, nobody knows who says it: the hearing's « Inconnu ». A line
    that may be a name, and is not surely one, opens such an utterance and stays in its words.
    """

    speaker: str | None  # the label in the file; None where the file names nobody for sure
    text: str  # paragraphs separated by blank lines; whitespace inside them is single
    start: float | None = None  # seconds from the start of the recording
    end: float | None = None  # seconds
    doubtful: bool = False  # words for an ear: the recogniser itself doubts them, or a rule does
    aside: bool = False  # nobody's: a heading, page furniture, a transcriber's line, a direction
    # The first words of `text` as they stand there, a bracket or a number before them aside, when
    # they may be the name of who speaks; "" where there is none. Whoever knows says so with
    # `--map`. Beside a `speaker`: the words stay with who spoke before, and are listed.
    asked: str = ""
    # Without a label of its own; by its file's way said by whoever speaks before, known or not.
    goes_on: bool = False
    part: int = 0  # of a recording in parts, whose clock starts again; 0: it is one


@dataclass(frozen=True, slots=True)
class Transcript:
    """What one transcript file holds, whatever its format."""

    format: str  # the reader's name, as in transcripts.READERS
    utterances: tuple[Utterance, ...]
    title: str | None = None
    date: dt.date | None = None
    duration: float | None = None  # seconds
    tool: str | None = None  # what made the file, when it says so
    left_out: tuple[str, ...] = ()  # what could not be read, one sentence each
    noticed: tuple[str, ...] = ()  # what an editor should know of it, one translated sentence each
    declared: bool = False  # the file's own markup says of each utterance who speaks
