"""The words of a document without what nobody sees of them."""

from __future__ import annotations

import re

# Where a program may cut a word or not, or which way it is read: keyboards and programs put it in,
# it is no change of any word. The joiner stays where several signs are one by it.
_UNSEEN = re.compile(
    "[\u00ad\u200b\u200c\u200e\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff]"
    r"|(?<=[^\W\d_])\u200d|\u200d(?=[^\W\d_])"
)


def seen(text: str) -> str:
    """A text without soft hyphens, marks of order and of no width."""
    return text if text.isascii() else _UNSEEN.sub("", text)
