"""Signs that people put in the names they type, and that no sentence has before a colon."""

from __future__ import annotations

import re

# Pictures; a tick or an arrow opens a point of a list.
_PICTURE = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u26ff\u2728\u2764\u2b50\u2b55][\u200d\ufe0f\U0001f3fb-\U0001f3ff]*"
)
_TILDE = re.compile(r"~[\s\u202f]*(?=[^\W_])")  # WhatsApp's, before who is in no address book
_QUOTES = re.compile(r"[\"“”«»]\s?")


def is_signed(label: str) -> bool:
    """Whether such a sign stands in it: `🦊`, `~ Bruno`, `Odile 🌿`."""
    return _TILDE.match(label) is not None or _PICTURE.search(label) is not None


def bare(label: str) -> str:
    """The label without such signs, nor quotation marks; "" where it is nothing else."""
    return " ".join(_QUOTES.sub("", _PICTURE.sub(" ", _TILDE.sub("", label))).split())
