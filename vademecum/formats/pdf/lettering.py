"""How small the words of a drawing are, for how wide it is printed."""

from __future__ import annotations

import re

from lxml import etree

from vademecum.formats.pdf import viewbox

_SVG = "{http://www.w3.org/2000/svg}"
_SIZE = re.compile(r"(?:font-size\s*:\s*|^)(\d+\.?\d*|\.\d+)\s*(?:px)?\s*(?:;|$)")
_DEFAULT = 16.0  # what has no size


def least(data: bytes) -> float | None:
    """The size of its smallest words by its width; None of what has no words or is no drawing.

    Sizes that only a stylesheet or a transformation tells are not looked for.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    wide = viewbox.of(root)[2]
    words = [one for one in root.iter(f"{_SVG}text") if "".join(map(str, one.itertext())).strip()]
    told = [one for word in words for one in word.iter(f"{_SVG}text", f"{_SVG}tspan")]
    styled = next(root.iter(f"{_SVG}style"), None) is not None
    moved = any("transform" in one.attrib for word in words for one in word.iterancestors())
    if not told or not wide or styled or moved:
        return None
    return min(map(_size, told)) / wide


def _size(word: etree._Element) -> float:
    """The size of its type, its own or that of what it stands in."""
    for one in (word, *word.iterancestors()):
        for written in (one.get("style"), one.get("font-size")):
            if written and (found := _SIZE.search(written)):
                return float(found[1])
    return _DEFAULT
