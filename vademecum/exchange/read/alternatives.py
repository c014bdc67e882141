"""Words that a Word document holds several times, for programs that know more or less of it.

ECMA-376 part 3, 10: a program shows the first choice it understands, or the fallback. Which of them
a person saw cannot be told.
"""

from __future__ import annotations

from lxml import etree

from vademecum.transcripts import xml

_DRAWN = ("{*}drawing", "{*}pict", "{*}object", "{*}AlternateContent")


def alternatives(element: etree._Element) -> tuple[etree._Element, list[etree._Element]]:
    """(the one that is read in its place, those that say something else)."""
    every = [one for one in element if xml.local(one) in {"Choice", "Fallback"}]
    if not every:
        return element, []
    first = every[0]
    if not _words(first) and next(first.iter(*_DRAWN), None) is None:
        # A sign, an emoji: only the fallback has words for it.
        first = next((one for one in every if _words(one)), first)
    others = {_words(one): one for one in reversed(every) if _words(one) not in {"", _words(first)}}
    return first, list(reversed(others.values()))


def _words(element: etree._Element) -> str:
    """What it says, white space aside; of drawings of old (textpath) too."""
    said: list[str] = []
    for one in element.iter("{*}t", "{*}delText", "{*}textpath", "{*}sym"):
        inner = next(one.iterancestors("{*}AlternateContent"), None)
        if inner is not element.getparent():
            continue  # of an alternative within, which is read by itself
        said += (
            one.text or xml.attribute(one, "string") or xml.attribute(one, "char") or ""
        ).split()
    return "".join(said)
