"""What is said in turn, a line a voice: « — Combien ? / — Trois. »

A dash that begins a paragraph is somebody's (`typography`); so is one that begins another of its
lines, where the line above has ended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vademecum.french.rules import SP, Finding
from vademecum.french.spaces import NBSP as NB

# A dash glued to its word is wrong wherever it stands; behind the end of a sentence, so is a space
# that breaks.
_GLUED = re.compile(r"(?<=\n)—(?=[\w«“*…])")
_ENDED = re.compile(rf"(?<=[.!?…»:]\n)—{SP}+(?=[A-ZÀ-Ý«“*…])")
# « Il répond : -Oui. »: somebody speaks, or the first of several things; a person says.
_AFTER_COLON = re.compile(
    rf"(?<=:)(?:{SP}+--?{SP}*(?=[A-ZÀ-Ý](?:[\w’']| )|[«“])|--?{SP}*(?=[A-ZÀ-Ý][a-zà-ÿ]))"
)


def find(text: str) -> Iterator[Finding]:
    """The dashes of a second voice that are not bound to their words."""
    for found in _AFTER_COLON.finditer(text):
        good = f" —{NB}"
        yield Finding("T019", *found.span(), found[0].strip(), good, good, seal=False, sure=False)
    if "\n—" not in text:
        return
    for pattern in (_GLUED, _ENDED):
        for found in pattern.finditer(text):
            good = f"—{NB}"
            if found[0] != good and _spoken(text, found.start()):
                # A seal knows a dash that begins a line only where a paragraph does.
                yield Finding("T019", *found.span(), "—", good, good, pattern is not _GLUED)


def _spoken(text: str, place: int) -> bool:
    """Whether the paragraph around a place begins with a dash."""
    begins = text.rfind("\n\n", 0, place)
    return text.startswith("—", begins + 2 if begins >= 0 else 0)
