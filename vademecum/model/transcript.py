"""What a machine or a stenographer made of a recording."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Utterance:
    """A run of words by one speaker, as the transcript file gives it."""

    speaker: str | None  # the label in the file; None where the file names nobody
    text: str  # paragraphs separated by blank lines; whitespace inside them is single
    start: float | None = None  # seconds from the start of the recording
    end: float | None = None  # seconds
    doubtful: bool = False  # the recogniser itself had little confidence in these words
    aside: bool = False  # said by nobody: a heading, a stage direction, a preamble


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
