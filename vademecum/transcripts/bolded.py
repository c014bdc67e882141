"""Somebody in bold at the head of a block, in no form that a record has: `**Luc Petit** (hors
micro) Je refuse.`, `**De heer Petit** – Nee.` On a page whose names are in bold, who stands so is
asked about; a title, an article or a word that is only stressed is not.
"""

from __future__ import annotations

import re

from vademecum.transcripts import abroad, persons, shapes, things
from vademecum.transcripts.groups import notes
from vademecum.transcripts.naming import Naming
from vademecum.transcripts.page import Block
from vademecum.transcripts.text import clean

_WORDS = 8  # of what somebody is called
# How it is said, or a sign, or none; then a sentence begins. Before a colon: `webpage`.
_BEHIND = re.compile(
    r"\s*(?P<note>[(\[][^()\[\]\n]{1,60}[)\]])?\s*(?:\.? ?[–—-]{1,2}|\.)?\s*[«\"“]?\s*"
    r"[^\W\d_a-zà-öø-ÿ]"
)


def naming(block: Block) -> Naming | None:
    """The block as somebody's who is asked about; None where nobody opens it so."""
    lead = ""
    for run in block.runs:
        if run.text.strip() and not run.strong:
            break
        lead += run.text
    label = clean(lead).rstrip(" .–—-")
    found = _BEHIND.match(block.text.lstrip()[len(clean(lead)) :])
    if not label or found is None or not _may_be(label, noted=found["note"] is not None):
        return None
    return Naming(label, block.runs, sure=False)


def _may_be(label: str, *, noted: bool) -> bool:
    """Whether somebody may be called so: a person by their shape, or whatever is no thing, where
    it is told how they speak."""
    if len(label.split()) > _WORDS or ":" in label or notes(label) or shapes.has_clause(label):
        return False
    if abroad.names_one(label) or persons.is_person(label):
        return True
    if not shapes.can_be(label) or things.is_thing(label) or things.is_common(label):
        return False
    return noted or (shapes.is_strong(label) and not shapes.is_initials(label))
