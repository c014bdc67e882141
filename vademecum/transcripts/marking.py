"""What a record's page marks by its type, so that nothing set otherwise is it.

Assemblies set who speaks in bold, and what the clerk notes in italics between parentheses. On a
page that does so, a plain paragraph is the words of whoever speaks, however it opens: « L'article
99 est réservé… », « La séance est levée. », « Mme la ministre se demande… ». What is in italics
without parentheses may be either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from vademecum.transcripts.directions import is_direction
from vademecum.transcripts.naming import CIVIL, is_person, naming
from vademecum.transcripts.page import Block
from vademecum.transcripts.text import clean

_ENOUGH = 2  # names in bold, from which that is the page's way
_NEARLY = 0.9  # and the share of names that open blocks and are
_PER_NOTE = 4  # plain paragraphs a note marked that read as notes: more, and not all are marked
# What a clerk notes of a sitting, and not of the room.
_NOTES = re.compile(
    r"\W*(?:L[ea]s? |L['’])(?:séance|(?:sous-)?amendement|article|motion|ensemble|proposition"
    r"|projet|crédits|titre|demande)|\W*Il est (?:\w+ )?procédé|\W*Consult",
)


@dataclass(frozen=True, slots=True)
class Marking:
    """What the page's own type says."""

    labels: bool  # who speaks is in bold
    notes: bool  # what a clerk notes is in italics, between parentheses


def of(blocks: Iterable[Block], reads_as_note: Iterable[bool]) -> Marking:
    """What the page of these blocks marks; `reads_as_note`: of each block, whether its words alone
    would make it a clerk's."""
    bold = plain = noted = unmarked = 0
    for block, reads in zip(blocks, reads_as_note, strict=True):
        first = next((run for run in block.runs if run.text.strip()), None)
        if block.kind == "h" or first is None:
            continue
        if first.strong and CIVIL.match(clean(block.text)):
            bold += 1
        elif is_person(first):
            found = naming(block)
            plain += found is not None and found.sure
        elif is_marked(block) and _NOTES.match(block.text):
            noted += 1
        elif reads and not is_slanted(block):
            unmarked += 1
    labels = bold >= _ENOUGH and bold >= (bold + plain) * _NEARLY
    return Marking(labels, labels and noted > 0 and unmarked <= noted * _PER_NOTE)


def is_slanted(block: Block) -> bool:
    """Whether all of a block is in italics."""
    return all(run.slanted for run in block.runs if run.text.strip())


def is_marked(block: Block) -> bool:
    """Whether a block is a note as such a page marks it."""
    return is_slanted(block) and is_direction(block.text)
