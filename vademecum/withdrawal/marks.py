"""Marks in place of withdrawn words, in the bytes of a file, a message or a name."""

from __future__ import annotations

from vademecum.withdrawal.expressions import MARK
from vademecum.withdrawal.readings import decoded, encoded, in_encoding
from vademecum.withdrawal.search import Search, Where

_TIMES = 4  # what stood on both sides of some words may be one run without them


def marked(
    search: Search, data: bytes, where: Where, mark: str = MARK
) -> tuple[bytes, set[tuple[str, ...]]]:
    """The bytes with marks, however the words are written in them; and the words."""
    words: set[tuple[str, ...]] = set()
    for encoding, _text in list(decoded(data)):
        text = in_encoding(data, encoding)
        for _time in range(_TIMES):
            found = search.found(text, where)
            for one in reversed(found):
                text = text[: one.start] + mark + text[one.end :]
                words.add(one.words)
            if not found:
                break
            data = encoded(text, encoding)
    return data, words - {()}
