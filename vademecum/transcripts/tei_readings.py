"""One reading of a TEI text: the words that were said, of those that an editor put side by side.

`choice`: what was heard (`sic`, `orig`) and not what an editor makes of it (`corr`, `reg`); what an
abbreviation is read as (`expan`), for nobody says « M. »; of several guesses the surest. `app`: the
reading an editor holds (`lem`), else the first. Annotations beside the words (`spanGrp`, `interp`)
are no words. https://tei-c.org/release/doc/tei-p5-doc/en/html/ref-choice.html
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from vademecum.language import ngettext
from vademecum.transcripts import xml

_SAID = ("sic", "orig", "expan", "ex", "lem")  # in each pair, the one that was said
_ANNOTATIONS = frozenset(
    "spanGrp interp interpGrp linkGrp fs fvLib fLib certainty respons timeline listAnnotation index"
    " recordHist".split()
)
_CERT = {"high": 3.0, "medium": 2.0, "low": 1.0}


def settle(root: etree._Element) -> tuple[str, ...]:
    """Leave one reading of each choice in the tree, and no annotation; what was left out, told.

    The words of the text around, and those that follow, stay where they are.
    """
    left: dict[str, list[int | None]] = {"choice": [], "annotation": []}
    for element in list(root.iter("{*}choice", "{*}app")):
        readings = [one for one in element if xml.local(one)]
        kept = _kept(readings)
        for one in readings:
            if one is kept:
                one.tail = None  # between readings, a file's indentation
            else:
                left["choice"] += [xml.line(one)] if _words(one) else []
                element.remove(one)
        element.text = None
    for element in list(root.iter(*(f"{{*}}{tag}" for tag in sorted(_ANNOTATIONS)))):
        left["annotation"] += [xml.line(element)] if _words(element) else []
        _without(element)
    return tuple(_told(left))


def _kept(readings: Sequence[etree._Element]) -> etree._Element | None:
    """The reading that was said; None where there is none."""
    for tag in _SAID:
        for one in readings:
            if xml.local(one) == tag:
                return one
    return max(readings, key=lambda one: _CERT.get(one.get("cert") or "", 0.0), default=None)


def _without(element: etree._Element) -> None:
    """Take an element out, and leave the words behind it."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _words(element: etree._Element) -> str:
    return "".join(map(str, element.itertext())).strip()


def _told(left: Mapping[str, Sequence[int | None]]) -> Iterator[str]:
    if at := left["choice"]:
        yield ngettext(
            "{count} reading of an editor's beside what was said (choice): line {lines}",
            "{count} readings of editors beside what was said (choice): lines {lines}",
            len(at),
        ).format(count=len(at), lines=xml.lines(at))
    if at := left["annotation"]:
        yield ngettext(
            "{count} annotation beside the words: line {lines}",
            "{count} annotations beside the words: lines {lines}",
            len(at),
        ).format(count=len(at), lines=xml.lines(at))
