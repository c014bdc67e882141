"""What a record prints of what is not said: « (Applaudissements sur les bancs…) »."""

from __future__ import annotations

import re

from vademecum.transcripts import heads, results, shapes, told
from vademecum.transcripts.text import clean

_LONGEST = 160  # characters of what somebody notes of the room
# `*** coupure ***`; a line of 100,000 dashes is none, and is seen in one pass.
_BETWEEN = re.compile(rf"([*=~_–—-])\1++ ?([^*=~_]{{1,{_LONGEST + 2}}}?) ?\1{{2,}}")
# Words that nobody could hear, or a mark of ours in their place: whose they are is known.
_UNHEARD = re.compile(
    r"inaudible|incompr|inintell|inaud\b|indistinct|douteux|\bsic\b|propos |passage |xxx|\?",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"(?:il|elle|ils|elles|on) (?:se |s['’]|ne |n['’])?[^\W\d_]+(?:[^.:;?!]{0,60})\.?"
)
_STOP = re.compile(r"(?<=[)\]])\.$")  # `(Aplausos).`
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


def noted(paragraph: str) -> int:
    """How surely a paragraph in brackets, or between signs, is a note of the room (`[il lit]`,
    `(brouhaha)`, `*** coupure ***`) and nobody's words: 0 not at all, 1 perhaps, 2."""
    flat = _STOP.sub("", paragraph.strip())
    between = _BETWEEN.fullmatch(flat)
    inner = (between[2] if between else bare(flat)).strip()
    if inner == flat or not any(map(str.isalpha, inner)) or len(inner) > _LONGEST:
        return 0
    if results.is_noise(inner) or results.is_noted(inner, square=flat[0] == "["):
        return 2
    if _UNHEARD.search(inner) or told.is_to_somebody(inner):
        return 0
    if told.surely(inner, frozenset(), "") or inner.startswith("La séance"):
        return 2
    if _names(flat, inner):
        return 0
    if flat[0] != "(" or not shapes.has_clause(inner) or _DOES.fullmatch(inner):
        return 2
    return 1


def _names(flat: str, inner: str) -> bool:
    """Whether it may be a name in brackets, as some tools write who speaks."""
    return heads.opening(flat) is not None or shapes.is_alone(inner) or shapes.is_strong(inner)
