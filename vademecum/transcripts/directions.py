"""What a record prints of what is not said: « (Applaudissements sur les bancs…) »."""

from __future__ import annotations

import re

from vademecum.transcripts.text import clean

_PARENTHESES = re.compile(r"\(([^()]*)\)")


def bracketed(italics: str) -> str:
    """Words in italics as a hearing has them: those between parentheses in brackets.

    Other words in italics (« bis », a title) are said.
    """
    return _PARENTHESES.sub(lambda found: f" [{found[1].strip()}]", italics)


def bare(text: str) -> str:
    """A paragraph that is nothing but a direction, without its brackets."""
    found = re.fullmatch(r"\[([^\[\]]*)\]|\(([^()]*)\)", text)
    return (found[1] or found[2] or "") if found else text


def is_direction(text: str) -> bool:
    """Whether the whole is a stage direction, in brackets or between parentheses."""
    return bool(re.fullmatch(r"\W*(?:\[[^\[\]]*\]\W*)+|\([^()]*\)\W*", clean(text)))
