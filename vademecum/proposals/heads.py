"""Words that stand in marks of the file and that readers see: titles of boxes and tables, « Pour »,
what is said of an image.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vademecum.history.sentences import key, sentences
from vademecum.text.directives import DIRECTIVES, Argument, Option
from vademecum.text.scan import scan
from vademecum.text.spans import label
from vademecum.text.words import plain

_OPENED = re.compile(r"[>\s]*(?::{3,}|`{3,}|~{3,})\{(?P<name>[\w-]+)\}(?P<title>.*)")
_OPTION = re.compile(r"[>\s]*:(?P<name>[\w-]+):[ \t]+(?P<words>.*)")
_TITLED = (Argument.TITLE, Argument.OPTIONAL_TITLE)


def seen_words(source: str) -> list[str]:
    """What readers see of a passage, the words in its marks first, then its sentences."""
    found = sentences(source)
    known = {key(one) for one in found}
    return [*(one for one in _heads(source) if key(one) and key(one) not in known), *found]


def _heads(source: str) -> Iterator[str]:
    for line in source.split("\n"):
        if opened := _OPENED.match(line):
            shape = DIRECTIVES.get(opened["name"])
            if shape is not None and shape.argument in _TITLED:
                yield plain(opened["title"].strip())
        elif (option := _OPTION.match(line)) and _is_words(option["name"]):
            yield option["words"].strip()
    if "![" in source:
        for one in scan(source).links:
            words = label(source, one.span) if one.image and one.span else None
            if words:
                yield plain(source[slice(*words)])


def _is_words(option: str) -> bool:
    return any(shape.options.get(option) is Option.WORDS for shape in DIRECTIVES.values())
