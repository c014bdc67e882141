"""The title of an image, « ![une carte](carte.svg "La légende") »: words that no page prints."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from vademecum.model import Chapter, Library, Record
from vademecum.problems import Problem, Splice
from vademecum.text.lines import Lines
from vademecum.text.scan import scan
from vademecum.text.seen import Link, Seen

# An image alone on its line, of which each word means itself as an option and as a caption.
_ALONE = re.compile(
    r"!\[(?P<alt>[^\W\d_][^\[\]\n:#*_`\\<>&{}|$\"]*)\]\((?P<target>[\w./%-]+) +"
    r"(?:\"(?P<double>[^\W\d_][^\n#*_`\\<>&{}\[\]|$\"~^]*)\""
    r"|'(?P<single>[^\W\d_][^\n#*_`\\<>&{}\[\]|$'~^]*)')\)"
)
_SHOWN = 60  # characters


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """Each image whose title is not its description again."""
    for text in library.texts:
        seen = scan(text.body)
        for link in seen.links:
            words, alt = " ".join(link.title.split()), " ".join(link.alt.split())
            if link.image and words and words != alt:
                values = {"words": words[:_SHOWN], "target": link.target, "alt": alt[:_SHOWN]}
                yield Problem("M080", text.at(link.line), values, _figure(text, seen, link))


def _figure(text: Chapter | Record, seen: Seen, link: Link) -> Splice | None:
    """A figure in the place of an image that is a paragraph of a chapter, in no box."""
    lines = Lines(text.body)
    found = _ALONE.fullmatch(lines[link.line].rstrip())
    around = (number for number in (link.line - 1, link.line + 1) if 1 <= number <= len(lines))
    apart = not any(lines[number].strip() for number in around)
    boxed = any(one.line <= link.line <= one.last_line for one in seen.directives)
    if found is None or not apart or boxed or not isinstance(text, Chapter):
        return None
    start = text.body_offset + lines.start(link.line)
    legend = (found["double"] or found["single"]).strip()
    figure = f":::{{figure}} {found['target']}\n:alt: {found['alt'].strip()}\n\n{legend}\n:::"
    return Splice(start, start + len(lines[link.line]), figure)
